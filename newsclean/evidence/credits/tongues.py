"""Further words of photo credits: kinds of pictures, and what other languages call them."""

from __future__ import annotations

__all__ = ["PICTURES", "PIECES", "SOURCES"]

PICTURES = (
    r"(?:arkiv|illustrasjons|illustrations|genre|privat|presse?|archief|stock|luft|drohnen|agentur)"
    r"(?:foto|bilde?)s?|"
    r"kuva(?:t|kaappaus)|(?:kuvitus|arkisto)kuva|skjermdump|skärm(?:dump|bild)|skærm(?:billede|print)|"
    r"screen(?:shot|grab)s?|print(?:screen| de tela)|captura de (?:pantalla|tela|vídeo|video|ecrã)|"
    r"captures? (?:d['’]écran|vidéo)|"
    r"fotos? (?:di repertorio|d['’]archivio|archivio|ilustrativ[aă]?|de divulgação|ilustrasi|"
    r"ilustracyjne|ilustrační|ilustračn[áé])|imag(?:em|en) (?:ilustrativa|de archivo|de arquivo)|"
    r"reprodução|divulgação|credite? foto|sursă foto|"
    r"zdroj fot(?:o|ky|ografie)|autor fot(?:a|ografie)|"
    r"ilustrační (?:foto|snímek)|ilustrace|zdjęcie ilustracyjne|izvor fotografije|"
    r"ilustra(?:cija|tivna fotografija)|(?:kiemelt |borító|nyitó|címlap)kép|képek|fotók|"
    r"illusztráció|"
    r"ảnh (?:minh họa|chụp màn hình|tư liệu)|nguồn ảnh|tangkapan layar|dok(?:\.|umentasi)|"
    r"світлини|скріншот|ілюстрація|иллюстрация|скриншот|кадр|коллаж|колаж|изображение|зображення|"
    r"(?:источник|джерело) (?:фото|изображения|зображення)|фото ілюстративне|илюстрация|"
    r"φωτό|φωτογραφίες|πηγή φωτογραφίας|צילומים|קרדיט(?: צילום)?|מקור התמונה|"
    r"مصدر الصورة|عکاس|منبع عکس|"
    r"तस्वीर|फोटो (?:साभार|क्रेडिट)|画像(?:提供)?|写真提供|撮影|[图圖]源|[图圖]片[来來]源|[摄攝]影|"
    r"사진 ?(?:출처|제공)|자료 ?사진|그래픽|ขอบคุณภาพ(?:จาก)?|ที่มาภาพ|เครดิตภาพ|แฟ้มภาพ|"
    r"mynd(?:ir)?|snimi(?:o|la)|snimke|visuals?|lluniau|llun|argazkia|larawan|ritratti?|prent|"
    r"автор (?:фото|снимка|на снимката)|autor(?:ka)? (?:fot[oa]\w*|zdjęcia|snímku)|fotós|"
    r"сурет|сүрөт|зураг|լուսանկար[ը]?|ფოტო|તસવીર|ఫోటో|ಚಿತ್ರ|ചിത്രം|ඡායාරූප[ය]?|ဓာတ်ပုံ|រូបភាព|ຮູບ"
)
"""What a picture is called in front of its maker's name. Words behind which many pages print the
caption instead (``Ilustrasi:``, ``资料图：``, ``صورة أرشيفية:``) are none of them."""

SOURCES = r"forrás|lähde|πηγή|izvor|извор|sumber|nguồn|出典|[来來]源|출처|ที่มา|منبع|מקור|स्रोत"
"""Words for a source."""

PIECES = (
    "bild uva dump creen print apture kép otó lustr lusztr eprodu ivulga orrás ähde zvor umber "
    "guồn liệu layar кріншот криншот люстрац кадр Кадр олаж ображени вітлин звор "
    "צילומ קרדיט מקור عکاس منبع तस्वीर स्रोत 画像 提供 撮影 图源 圖源 图片 圖片 摄影 攝影 "
    "出典 来源 來源 그래픽 출처 ที่มา ynd nimi nimk isual lun rgazki arawan itratt rent втор utor "
    "урет үрөт ураг ուսանկար ფოტო તસવીર ఫోటో ಚಿತ್ರ ചിത്രം ඡායාරූප ဓာတ်ပုံ រូបភាព ຮູບ"
).split()
"""Pieces of these words."""

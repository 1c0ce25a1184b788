"""Frames of pages in other languages: how phrases, credits and pages are told there; texts invented."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.document import Block, Drop
from newsclean.evidence.credits import Credit, is_credit, trailing_credit
from newsclean.evidence.language import detect
from newsclean.evidence.shape import Form, read_lines
from newsclean.packs import Pack, Phrase, Phrases, phrases_for

SAID = "The wheel of the mill at Corran."


def known(form: str, text: str) -> Phrases:
    """A pack with this phrase alone."""
    phrase = Phrase("p", "page-furniture", "p", form, text, (text,), (text,))
    return Phrases([Pack("p", "page-furniture", "*", "", (phrase,))])


def dropped(raw: str) -> dict[str, str]:
    """Text of each line that went → the filter that took it."""
    article = clean(raw)
    texts = [line for line in raw.split("\n") if line.strip()]
    return {texts[f.block]: f.filter for f in article.document.ledger if type(f.action) is Drop}


# ------------------------------------------------------------------ phrases


@pytest.mark.parametrize(
    ("form", "text", "line"),
    [
        ("whole", "{N} 則留言", "12 則留言"),
        ("whole", "댓글 {N}개", "댓글 7개"),
        ("whole", "{N} تعليقات", "4 تعليقات"),
        ("end", "則留言", "12則留言"),
        ("end", "をスキップして読み続ける", "潮だよりをスキップして読み続ける"),
        ("start", "AIによる要約", "AIによる要約です"),
        ("start", "加入LINE", "加入LINE看好康"),
        ("end", ". mehr", "Der Deich hält noch. mehr"),
    ],
)
def test_phrases_of_all_scripts_are_found(form, text, line):
    assert known(form, text).match(line).text == text


@pytest.mark.parametrize(
    ("form", "text", "line"),
    [
        ("whole", "{N} 則留言", "12 則留言被刪除了"),
        ("whole", "RELATED: {NAME}", "Related: Mill Road"),
        ("start", "AIによる要約", "AIが書いた要約"),
        ("end", ". mehr", "Der Deich hält nicht mehr"),
        ("end", "mehr lesen", "Sie konnten immermehr lesen"),
    ],
)
def test_lines_that_look_like_them_are_not(form, text, line):
    assert known(form, text).match(line) is None


# ------------------------------------------------------------------ credits


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Kuvituskuva: Jussi Berg", "Jussi Berg"),
        ("Arkivfoto: Ole Berg", "Ole Berg"),
        ("Reprodução: TV Sal", "TV Sal"),
        ("Borítókép: Kis Ádám", "Kis Ádám"),
        ("Скриншот: Солт", "Солт"),
        ("Πηγή φωτογραφίας: Γιώργος Παππάς", "Γιώργος Παππάς"),
        ("קרדיט צילום: דני כהן", "דני כהן"),
        ("图片来源：盐报", "盐报"),
        ("写真提供：塩見市", "塩見市"),
        ("Nguồn ảnh: Trần Hà", "Trần Hà"),
        ("ที่มาภาพ: เพจเกลือ", "เพจเกลือ"),
    ],
)
def test_words_of_credits_in_other_languages(line, credit):
    assert is_credit(line)
    assert trailing_credit(f"{SAID} {line}") == Credit(SAID, credit)


@pytest.mark.parametrize(
    "line",
    ["Ilustrasi: kapal di dermaga lama", "TELLER.PL/PAP", "Captura Policía a dos hombres"],
)
def test_lines_that_are_no_credits(line):
    assert not is_credit(line)


def test_a_person_and_an_agency_are_a_credit():
    assert is_credit("Jan Pelski/PAP")


# ------------------------------------------------------------------ pages


def test_a_lead_at_the_end_of_a_line_is_a_teaser():
    raw = (
        "Deich bei Salzau hält\n\nStand: 03.05.2024\n\n"
        "Der Deich bei Salzau hat der Flut in der Nacht standgehalten, wie der Kreis mitteilte.\n\n"
        "Jeder dritte Deich im Land gilt als zu niedrig. mehr...\n\n"
        "Helfer hatten am Abend noch achthundert Säcke mit Sand gefüllt und auf die Krone gelegt.\n\n"
        "Mehr wollte der Landrat dazu nicht sagen, und auch der Deichgraf schwieg.\n"
    )
    assert dropped(raw)["Jeder dritte Deich im Land gilt als zu niedrig. mehr..."] == "teaser"
    assert clean(raw).text.endswith("und auch der Deichgraf schwieg.")


def test_the_story_goes_on_right_below_controls():
    told = "Deux cents riverains attendent le bac depuis l’aube, a compté la mairie."
    raw = (
        "Le bac de Salins reste à quai\n\nPublié le 3 mai 2024\n\n"
        "Une hélice cassée retient le bac de Salins au port depuis jeudi, dit la compagnie.\n\n"
        "Contenu externe\nRetour en haut de page\n" + told + "\n\n"
        "Une pièce de rechange doit arriver de Nantes lundi, si la route n’est pas coupée.\n"
    )
    gone = dropped(raw)
    assert gone["Contenu externe"] == "page-furniture"
    assert told in clean(raw).text.split("\n\n")


CALLED = """\
El muelle de Sotillo cierra en mayo
Por Ana Quirós
3 de mayo de 2023

El muelle de Sotillo cierra desde el lunes porque nadie encuentra la llave de la grúa.

El capitán Ruiz la buscó en tres barcos y en la panadería de su hermana.

"Estará en algún bolsillo", dijo Ruiz.

Más información: Capitanía de Sotillo, 555-0148.

Seguí leyendo
Quién es el capitán Ruiz
Últimas noticias
"""


def test_a_lead_with_a_number_to_call_behind_it_is_a_notice():
    told = CALLED.partition("2023\n\n")[2].partition("\n\nSeguí")[0]
    assert clean(CALLED).text == told
    season = CALLED.replace("Capitanía de Sotillo, 555-0148.", "La grúa de 2019-2020")
    assert clean(season).text == told.rpartition("\n\n")[0]
    assert dropped(season)["Más información: La grúa de 2019-2020"] == "teaser"


def test_paragraphs_in_thai_have_no_stop():
    told = (
        "เรือข้ามฟากของบ้านเกลือหยุดวิ่งตั้งแต่เช้าวันพฤหัสบดี หลังใบพัดหักกลางแม่น้ำ "
        "ชาวบ้านสองร้อยคนรอที่ท่าเรือจนถึงบ่ายโดยไม่มีใครบอกว่าเรือจะมาเมื่อใด"
    )
    title = "เรือข้ามฟากบ้านเกลือหยุดวิ่ง"
    blocks = [Block(i, 0, len(t), t, i + 1, i) for i, t in enumerate((title, told))]
    forms = [line.form for line in read_lines(blocks, phrases_for(())).all]
    assert forms == [Form.TITLE, Form.PROSE]
    raw = f"{title}\n3 พ.ค. 2567 18:31 น.\nแชร์\n{told}\nข่าวแนะนำ\nอ่านต่อ\n{told[::-1]}\n"
    assert told in clean(raw).text.split("\n\n")


def test_a_language_is_asked_in_more_words_where_the_first_do_not_tell():
    few = (
        "Pontes, barcos, redes, sal, vento, areia, pedras, gaivotas, remos, velas, cordas, âncoras, "
        "cestos, peixes, algas, conchas, faróis, marés, ilhas, praias, dunas, rochas, barras, portos "
    )
    told = "A ponte não foi aberta, mas os barcos já saem do porto, disse ele, e isso é muito bom. "
    assert detect([few * 4]) is None
    assert detect([few * 4, told * 4]) == "pt"

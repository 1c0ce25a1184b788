"""Languages from function words and scripts. All sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.evidence import language
from newsclean.evidence.language import detect

GOATS = {
    "en": "The goats of Penrose have closed the road again. Nobody could say on Tuesday who had "
    "let them out, but the mayor said it was not the first time.",
    "de": "Die Ziegen von Lübbenrode haben am Dienstag erneut die Straße gesperrt. Niemand konnte "
    "sagen, wer sie freigelassen hat, aber die Bürgermeisterin sprach von einem alten Problem.",
    "es": "Las cabras de Villarejo cerraron otra vez la carretera el martes. Nadie sabe quién las "
    "soltó, pero la alcaldesa dijo que no es la primera vez que ocurre.",
    "fr": "Les chèvres de Bécherel ont encore fermé la route mardi. Personne ne sait qui les a "
    "libérées, mais la maire a dit que ce n’est pas la première fois.",
    "pt": "As cabras de Monteiro fecharam a estrada de novo na terça. Ninguém sabe quem as soltou, "
    "mas a prefeita disse que não é a primeira vez que isso acontece.",
    "it": "Le capre di Montalto hanno chiuso di nuovo la strada martedì. Nessuno sa chi le ha "
    "liberate, ma la sindaca ha detto che non è la prima volta che succede.",
    "nl": "De geiten van Oudekerk hebben dinsdag weer de weg afgesloten. Niemand weet wie ze heeft "
    "losgelaten, maar volgens de burgemeester is het niet de eerste keer dat dit gebeurt.",
    "ca": "Les cabres de Vallfosca van tallar una altra vegada la carretera dimarts. Ningú no sap "
    "qui les va deixar anar, però l'alcaldessa ha dit que no és el primer cop amb aquest ramat.",
    "gl": "As cabras de Outeiro pecharon unha vez máis a estrada o martes. Ninguén sabe quen as "
    "soltou, pero a alcaldesa dixo que non é a primeira vez que isto pasa na súa vila.",
    "sv": "Getterna i Ekby stängde vägen igen på tisdagen. Ingen vet vem som har släppt ut dem, "
    "men kommunen säger att det inte är första gången som det händer efter en storm.",
    "da": "Gederne i Egeby spærrede vejen igen tirsdag. Ingen ved, hvem der har lukket dem ud, men "
    "borgmesteren siger, at det ikke er første gang, efter at hegnet blev væltet af en storm.",
    "no": "Geitene i Eikeby sperret veien igjen tirsdag. Ingen vet hva som har skjedd, men "
    "ordføreren sier at det ikke er første gang, etter at gjerdet ble veltet av en storm fra nord.",
    "pl": "Kozy z Dębowca znowu zamknęły drogę we wtorek. Nikt nie wie, kto je wypuścił, ale "
    "burmistrz powiedział, że to nie jest pierwszy raz, kiedy tak się dzieje w tej gminie.",
    "cs": "Kozy z Dubové znovu uzavřely silnici v úterý. Nikdo neví, kdo je pustil ven, ale "
    "starostka řekla, že to není poprvé, co se to v této obci stalo, a že už má plán.",
    "sk": "Kozy z Dubovej opäť uzavreli cestu v utorok. Nikto nevie, kto ich pustil von, ale "
    "podľa starostky to nie je prvý raz, keď sa to v obci stalo, a aj tie, ktoré boli doma, už "
    "ušli.",
    "hr": "Koze iz Dubrave opet su zatvorile cestu u utorak. Nitko ne zna tko ih je pustio, ali "
    "načelnica kaže da to nije prvi put i da će se ograda popraviti nakon oluje.",
    "sw": "Mbuzi wa kijiji hicho wamefunga barabara tena siku ya Jumanne. Hakuna anayejua ni nani "
    "aliyewaachia, lakini mwenyekiti wa kijiji alisema kuwa hii si mara ya kwanza kwa watu wake.",
    "fil": "Isinara na naman ng mga kambing ang daan noong Martes. Walang nakakaalam kung sino ang "
    "nagpalabas sa mga ito, ngunit ayon sa alkalde ay hindi ito ang unang beses sa bayan.",
    "bn": "মঙ্গলবার ছাগলের পাল আবার রাস্তা বন্ধ করে দেয়। কে তাদের ছেড়েছে তা কেউ জানে না।",
    "ro": "Caprele din Stejaru au închis din nou drumul marți. Nimeni nu știe cine le-a lăsat să "
    "iasă, dar primarul a spus că nu este prima dată când se întâmplă și că va fi o anchetă.",
    "id": "Kambing dari desa itu menutup jalan lagi pada hari Selasa. Tidak ada yang tahu siapa "
    "yang melepaskan mereka, tetapi kepala desa mengatakan bahwa ini bukan yang pertama.",
    "tr": "Meşeli köyünün keçileri salı günü yolu bir kez daha kapattı. Kimse onları kimin "
    "saldığını bilmiyor, ama muhtar bu olayın ilk olmadığını söyledi ve daha önce de "
    "olduğu için çok kızdı.",
    "vi": "Đàn dê của làng đã chặn con đường một lần nữa vào thứ ba. Không ai biết người nào đã "
    "thả chúng ra, nhưng trưởng làng cho biết đây không phải là lần đầu.",
    "fi": "Vuohet sulkivat tien jälleen tiistaina. Kukaan ei tiedä, kuka ne päästi ulos, mutta "
    "kunnanjohtaja sanoi, että se ei ole ensimmäinen kerta ja että aita on nyt jo korjattu.",
    "hu": "A kecskék kedden megint lezárták az utat. Senki nem tudja, hogy ki engedte ki őket, de "
    "a polgármester szerint ez már nem az első eset, és a kerítést is meg kell javítani.",
    "ru": "Козы снова перекрыли дорогу во вторник. Никто не знает, кто их выпустил, но мэр "
    "сказала, что это уже не первый раз.",
    "uk": "Кози знову перекрили дорогу у вівторок. Ніхто не знає, хто їх випустив, але мер "
    "сказала, що це вже не вперше.",
    "bg": "Козите отново затвориха пътя във вторник. Никой не знае кой ги е пуснал, но кметът "
    "каза, че това не е за първи път и че ще се търси решение.",
    "sr": "Козе су поново затвориле пут у уторак. Нико не зна ко их је пустио, али је "
    "градоначелница рекла да то није први пут да се људи жале.",
    "el": "Οι κατσίκες έκλεισαν ξανά τον δρόμο την Τρίτη. Κανείς δεν ξέρει ποιος τις άφησε.",
    "he": "העזים חסמו שוב את הכביש ביום שלישי. איש אינו יודע מי שחרר אותן.",
    "ar": "أغلقت الماعز الطريق مرة أخرى يوم الثلاثاء. ولا أحد يعرف من أطلقها، لكن رئيسة البلدية "
    "قالت إنها ليست المرة الأولى.",
    "fa": "بزها سه‌شنبه دوباره جاده را بستند. هیچ‌کس نمی‌داند چه کسی آن‌ها را رها کرده است، اما "
    "شهردار گفت که این بار اول نیست.",
    "ur": "بکریوں نے منگل کو ایک بار پھر سڑک بند کر دی۔ کسی کو نہیں معلوم کہ انہیں کس نے چھوڑا۔",
    "hi": "बकरियों ने मंगलवार को फिर सड़क बंद कर दी। किसी को नहीं पता कि उन्हें किसने छोड़ा, लेकिन "
    "मेयर ने कहा कि यह पहली बार नहीं है।",
    "mr": "शेळ्यांनी मंगळवारी पुन्हा रस्ता बंद केला आहे. त्यांना कोणी सोडले हे कोणालाही माहीत "
    "नाही, आणि महापौर या घटनेवर नाराज आहेत.",
    "th": "ฝูงแพะปิดถนนอีกครั้งเมื่อวันอังคาร ไม่มีใครรู้ว่าใครปล่อยมันออกมา",
    "ja": "火曜日、ヤギの群れがまた道路をふさいだ。誰が放したのかは分かっていない。",
    "zh": "星期二，山羊又一次堵住了公路。没有人知道是谁把它们放出来的，但镇长说这不是第一次。",
    "ko": "화요일 염소 떼가 다시 도로를 막았다. 누가 풀어놓았는지는 아무도 모른다.",
}

MAIN = ("en", "es", "de", "fr", "pt", "it", "nl")

SHORT = {
    "en": "The bridge is closed until the spring, and the ferry will run on Sundays.",
    "de": "Die Brücke ist bis zum Frühjahr gesperrt, und die Fähre fährt nur am Sonntag.",
    "es": "El puente está cerrado hasta la primavera y el barco sale los domingos.",
    "fr": "Le pont est fermé jusqu’au printemps et le bac ne circule que le dimanche.",
    "pt": "A ponte está fechada até a primavera e a balsa só sai aos domingos.",
    "it": "Il ponte è chiuso fino alla primavera e il traghetto parte solo la domenica.",
    "nl": "De brug is tot het voorjaar dicht en de pont vaart alleen op zondag.",
}


@pytest.mark.parametrize("code", GOATS)
def test_two_sentences_are_enough(code: str) -> None:
    assert detect([GOATS[code]]) == code


@pytest.mark.parametrize("code", MAIN)
def test_the_main_languages_are_told_by_one_sentence(code: str) -> None:
    assert detect([SHORT[code]]) == code


@pytest.mark.parametrize("code", GOATS)
def test_paragraphs_count_together(code: str) -> None:
    assert detect(iter([GOATS[code]] * 20)) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "Goats close Route 9",
        "Photo: Marla Quist / WZLQ",
        "0:00 0:00 5:08",
        "Ruiz Fenn Okafor Brandt Teller Rosvold Marchetti Nakano Abara Quist",
        "Ridge Fire 26% Sill Creek 40% Penrose 12% Otter Point 71% Lane Nine 3%",
        "Да",
        "山",
        "https://example.org/a https://example.org/b https://example.org/c",
    ],
)
def test_too_little_to_tell(text: str) -> None:
    assert detect([text]) is None


def test_nothing() -> None:
    assert detect([]) is None


def test_a_mixture_is_not_decided() -> None:
    assert detect([SHORT["es"], SHORT["it"], SHORT["nl"], SHORT["de"]]) is None


def test_a_quotation_in_another_script_does_not_decide() -> None:
    assert detect([GOATS["en"], "“Козы!” she said.", GOATS["en"]]) == "en"


def test_names_in_another_script_do_not_decide() -> None:
    assert detect([GOATS["ru"] + " Penrose Gazette"]) == "ru"


@pytest.mark.parametrize(
    "text",
    [
        # Basque and Latin are not in the data
        "Herriko ahuntzek errepidea itxi dute berriro. Inork ez daki nork askatu dituen.",
        "Caprae viam iterum clauserunt. Nemo scit quis eas dimiserit, sed praetor indignatus est.",
    ],
)
def test_other_languages_are_not_guessed(text: str) -> None:
    assert detect([text]) is None


def test_english_words_in_other_languages_stay_below_the_bar() -> None:
    """The measurement behind ENGLISH_SHARE."""
    english = language.lexicon().english

    def share(code: str) -> float:
        words = GOATS[code].lower().split()
        return sum(w in english for w in words) / len(words)

    assert share("en") > language.ENGLISH_SHARE
    latin = [c for c in GOATS if c != "en"]
    assert max(map(share, latin)) < language.ENGLISH_SHARE - 0.05


def test_no_more_is_read_than_needed() -> None:
    read = []

    def paragraphs():  # type: ignore[no-untyped-def]
        for i in range(1000):
            read.append(i)
            yield GOATS["en"]

    assert detect(paragraphs()) == "en"
    assert len(read) < 15


@given(st.lists(st.text(max_size=300), max_size=5))
def test_any_text_has_an_answer(texts: list[str]) -> None:
    found = detect(texts)
    assert found is None or 2 <= len(found) <= 3


THIN = {
    "es": "Los vecinos de once comunidades llegaron a pie hasta la cabecera municipal tras los "
    "combates entre grupos armados, informaron fuentes oficiales, Cruz Roja y bomberos voluntarios.",
    "pt": "Os moradores de onze comunidades chegaram a pé à sede municipal depois dos confrontos entre "
    "grupos armados, informaram bombeiros voluntários e a Cruz Vermelha do estado na noite de terça, e muitos já não têm para onde ir.",
    "tr": "Dairenin sahibi Hüseyin Aydoğan anahtarını aldığı gün balkonda dört yumurta gördüğünü "
    "söyledi, komşuları ise kuşun yuvasını daha önce üç kat yukarıda kurduğunu ve her yıl geldiğini anlattı.",
}


LETTERS = {
    "tr": "Körfezdeki kışlık buz yılın başında çatladı, yolcular kıyıda saatlerce sıra bekledi.",
    "cs": "Přístavní kancelář přerušila lodní přepravu kvůli ledové tříšti, přívozy kotví u břehu řeky.",
    None: "Körfəzdə buz çatladı, sərnişinlər sahildə saatlarla gözlədi, liman müdiri bildirdi.",
}


@pytest.mark.parametrize("code", LETTERS)
def test_letters_tell_where_words_do_not(code):
    assert detect([LETTERS[code]]) == code


def test_a_name_with_such_letters_tells_nothing():
    names = "Ruiz Fenn Okafor Brandt Teller Rosvold Yıldız Marchetti Nakano Abara Quist Delacroix Penrose"
    assert detect([names]) is None


@pytest.mark.parametrize("code", THIN)
def test_reports_with_few_function_words(code):
    assert detect([THIN[code]]) == code

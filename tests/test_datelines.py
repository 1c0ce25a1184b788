"""The place that a dateline names, as printed."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.datelines.forms import Dateline, find_dateline
from newsclean.evidence.datelines.told import told_dateline
from newsclean.evidence.datelines.weak import weak_dateline


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("DUNMORE, N.H. — A furniture warehouse burned.", "DUNMORE, N.H."),
        ("PENROSE, Wash. (AP) — The mayor resigned.", "PENROSE, Wash."),
        ("Quellau, Mass.—The mayor resigned.", "Quellau, Mass."),
        ("LIMA, Peru — The mayor resigned.", "LIMA, Peru"),
        ("HARROW, Ohio (WTVQ) – Two people sank.", "HARROW, Ohio"),
        ("QUELLAU. – Der Damm hielt.", "QUELLAU"),
        ("NEW YORK (AP) — Stocks fell.", "NEW YORK"),
        ("Boise, ID — Crews came.", "Boise, ID"),
        ("Tarn Quay, VIC – Crews came.", "Tarn Quay, VIC"),
        ("Otis Marrin, CEO – he resigned.", None),
        ("TARN QUAY ‒ The mayor resigned.", "TARN QUAY"),
        ("The mayor — and nobody else — resigned.", None),
        ("Otis Marrin, 58, of Penrose — resigned.", None),
        ("A well-known mayor resigned.", None),
        ("LONDON, Feb 18 (Reuters) - The mayor resigned.", "LONDON"),
        ("TOLEDO, Ohio, Sept. 12, 2024 /SaltWire/ -- The mill opened.", "TOLEDO, Ohio"),
        ("TOLEDO, Ohio--(BUSINESS WIRE)--The mill opened.", "TOLEDO, Ohio"),
        ("(ANSA) - AOSTA, 28 DIC - Due alpinisti sono salvi.", "AOSTA"),
        ("PONTELUNGO (Pistoia) — Il treno parte.", "PONTELUNGO (Pistoia)"),
        ("Santa Rosa (Colombia), 3 may (EFE).- El alcalde dimitió.", "Santa Rosa (Colombia)"),
        ("Ciudad de Sal.— El alcalde dimitió.", "Ciudad de Sal"),
        ("Iași, 5 iun /Agerpres/ - Primarul a demisionat.", "Iași"),
        ("ЗАРЕЧЬЕ, 4 мар — Мэр ушёл.", "ЗАРЕЧЬЕ"),
        ("LEIPZIG taz | Der Brief kam an einem Freitag.", "LEIPZIG"),
        ("Marbach an der Orr – Um 4 Uhr ist niemand wach.", "Marbach an der Orr"),
        ("Wismar (dpa/mv) - Eine Fähre sank.", "Wismar"),
        ("UPDATE — The mayor resigned.", None),
        ("Rue Calloway — The captain of the ferry — resigned.", None),
        ("LAHORE: The mayor resigned.", None),
        ("BEKYK: so klink die ou meul.", None),
        ("Salt Bay, Oct. 3, GNA – The mayor resigned.", "Salt Bay"),
        ("KALDORF, July 1: The mayor resigned.", "KALDORF"),
        ("KALDORF (March 18): The mayor resigned.", "KALDORF"),
        ("KALDORF, Nov 11 (DPX):The mayor resigned.", "KALDORF"),
        ("Tarn Quay, Salt Isles, June 04, 2024 (Salt Newsroom): It is.", "Tarn Quay, Salt Isles"),
        ("MONDAY, July 1: The mayor resigned.", None),
        ("ROUND 2, July 1: The mayor resigned.", None),
        ("Tools, workflow, and ropes (8 hours): what a ferry needs.", None),
        ("SALTNEWS.COM, KALDORF - The mayor resigned.", "KALDORF"),
        ("SALTNEWS.COM - The mayor resigned.", None),
        ("КАЛЬДОРФ, 11 мая. /АГС/. Паром стоит.", "КАЛЬДОРФ"),
        ("Кальдорф. 11 травня. АГС. Пором стоїть.", "Кальдорф"),
        ("Кальдорф. 11 травня. Пором стоїть.", None),
        ("KALDORF, le 11 mai 2024 – Le bac est parti.", "KALDORF"),
        ("KALDORF,(DPX)- Feribot durdu.", "KALDORF"),
        ("Kaldorf, Nov 11: The mayor resigned.", None),
    ],
)
def test_place(text, place):
    found = find_dateline(text)
    assert (found.place if found is not None and not found.colon else None) == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LAHORE: The mayor resigned.", Dateline("LAHORE", sure=False, colon=True)),
        ("OAKMERE, Mich. – The votes are in.", Dateline("OAKMERE, Mich.", sure=True)),
        ("WESTMERE — The mill opened.", Dateline("WESTMERE", sure=False)),
        ("Kaldorf, Nov 11: The mill opened.", Dateline("Kaldorf", sure=False, colon=True)),
        ("TLDR: The mill opened.", None),
        ("BEKYK: so klink die ou meul.", None),
        ("CLAIM: The mill opened.", None),
    ],
)
def test_how_sure_it_is(text, found):
    assert find_dateline(text) == found


def test_hostile_heads_are_quick():
    from time import perf_counter

    start = perf_counter()
    for text in ("A " * 80, "A, " * 60, "(A " * 60, "Aa-" * 60, "AA, BB (" * 30):
        find_dateline(text)
    assert perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Kaldorf – Eine Mure hat die Straße in Kaldorf auf 200 Metern verschüttet.", "Kaldorf"),
        (
            "Kaldorf:\nThe old mill in Kaldorf was sold on Monday to a baker from the coast.",
            "Kaldorf",
        ),
        ("Kaldorf – Eine Mure hat am Mittwoch die Straße auf 200 Metern verschüttet.", None),
        ("Patience – That is what the mill asks of all who come to it in the morning.", None),
    ],
)
def test_a_place_in_small_letters_that_the_story_says_is_one(lead, place):
    rest = "The mayor came to look at it in the afternoon, with two dogs and a ladder."
    assert clean(f"A long day for the old mill\nMay 2, 2024\n{lead}\n{rest}").dateline == place


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("(Saint-Clément) Le traversier s’arrête.", "fr", "Saint-Clément"),
        ("(Vidéo) Le traversier s’arrête.", "fr", None),
        ("(DPX) Le traversier s’arrête.", "fr", None),
        ("(Penrose) The ferry stops.", "en", "Penrose"),
        ("(Quellau) The ferry stops.", "en", None),
        ("Marlow: The ferry stops.", "en", "Marlow"),
        ("Warning: The ferry stops.", "en", None),
        ("(소금=한들뉴스) 이가람 기자 = 배가 멈춘다.", "ko", "소금"),
        ("[소금=한들] 배가 멈춘다.", "ko", "소금"),
        ("盐湾通讯社海口5月3日电（记者李明）渡轮停航。", "zh", "海口"),
        ("盐湾日报海口5月3日电影节开幕。", "zh", None),
        ("【ロンドン＝谷川遥】渡し船が止まる。", "ja", "ロンドン"),
        ("【注意】渡し船が止まる。", "ja", None),
        ("Kaldorf/Salzried Wer zur Fähre will, wartet.", "de", None),
        ("KALDORF. La barca no sale.", "es", "KALDORF"),
        ("VAL KALDORF. «La barca non parte».", "it", "VAL KALDORF"),
        ("OPINIÓN. La barca no sale.", "es", None),
        ("[KALDORF] The ferry stops.", "en", "KALDORF"),
        ("[WATCH] The ferry stops.", "en", None),
        ("[DPX] The ferry stops.", "en", None),
        ("Kaldorf, Salt Indonesia - Kapal berhenti.", "id", "Kaldorf"),
        ("Kaldorf, lalu hujan - Kapal berhenti.", "id", None),
    ],
)
def test_told_place(text: str, language: str, place: str | None) -> None:
    assert told_dateline(text, language, ["The ferry in Penrose"], {"Marlow"}) == place


@pytest.mark.parametrize(
    ("text", "language", "told", "place"),
    [
        ("SILENCIO. La barca no sale.", "es", "En el muelle hay silencio.", None),
        ("KALDORF. La barca no sale.", "es", "SALZRIED. El muelle cierra.", None),
        ("Kaldorf/Salzried Wer will, wartet.", "de", "Stau in Kaldorf", "Kaldorf/Salzried"),
        ("Und/Oder Die Fähre fährt.", "de", "Und/Oder", None),
        ("وكالة - كالدورف - توقفت العبارة - اليوم.", "ar", "العبارة في كالدورف", "كالدورف"),
        ("قال - نعم - ثم مضى - اليوم.", "ar", "العبارة", None),
        ("कालडोर्फ। नाव बंद है।", "hi", "कालडोर्फ में नाव बंद है।", "कालडोर्फ"),
        ("नाव बंद। लोग पैदल चलते हैं।", "hi", "कालडोर्फ में बर्फ है।", None),
        ("【소금】배가 멈췄다.", "ko", "소금군은 배를 고친다.", "소금"),
        ("【단독】배가 멈췄다.", "ko", "소금군은 배를 고친다.", None),
    ],
)
def test_a_place_of_which_the_page_tells(
    text: str, language: str, told: str, place: str | None
) -> None:
    assert told_dateline(text, language, [text, told]) == place


@pytest.mark.parametrize(
    ("text", "told", "place"),
    [
        ("Groß Kaldorf. Die Mure kam.", "Eine Mure in Groß Kaldorf", "Groß Kaldorf"),
        ("Kaldorf/ST. – Die Mure kam.", "Eine Mure bei Kaldorf", "Kaldorf"),
        ("Kaldorf. Die Mure kam.", "Eine Mure in Kaldorf", "Kaldorf"),
        ("Stille. Die Mure kam.", "Eine Mure und die Stille", None),
        ("Stille. Die Mure kam.", "Was nach Lärm klang: Stille", None),
    ],
)
def test_a_german_place_with_a_stop(text: str, told: str, place: str | None) -> None:
    assert told_dateline(text, "de", [told]) == place


REST = "The ferry to the north pier stopped for good on Friday, after fifty years on the water."


def test_a_place_between_the_writer_and_the_date() -> None:
    head = "The ferry stops for good\nAna Teller\nTarn Quay, Ore.\nMay 2, 2024 4:00 PM"
    article = clean(f"{head}\n{REST}\n{REST[:-1]} too.")
    assert (article.dateline, article.authors) == ("Tarn Quay, Ore.", ("Ana Teller",))


def test_a_place_and_a_day_on_a_line_of_its_own() -> None:
    article = clean(
        f"The ferry stops for good\nBy Ana Teller\nKALDORF, JAN 30\n{REST}\n{REST[:-1]} too."
    )
    assert article.dateline == "KALDORF"


def test_a_place_behind_the_name_of_the_writer_is_none_of_her_names() -> None:
    head = "The ferry stops for good\nBy Ana Teller Tarn Quay\nMay 2, 2024"
    article = clean(f"{head}\nTARN QUAY, Ore. — {REST}\n{REST[:-1]} too.")
    assert (article.dateline, article.authors) == ("TARN QUAY, Ore.", ("Ana Teller",))
    other = clean(f"{head}\nKALDORF, Ore. — {REST}\n{REST[:-1]} too.")
    assert other.authors == ("Ana Teller Tarn Quay",)


def test_a_place_beside_the_writer_in_a_script_without_capitals() -> None:
    head = "توقفت العبارة في كالدورف\n3 مايو 2024\nكالدورف - آنا تيلر - تصوير هاني بدر"
    lead = "توقفت العبارة في كالدورف يوم الجمعة بعد خمسين عاما على الماء، وقال رئيس البلدية إنها لن تعود."
    article = clean(f"{head}\n{lead}\n{lead[:-1]} أبدا.")
    assert (article.dateline, article.authors) == ("كالدورف", ("آنا تيلر",))


def test_a_place_behind_the_day_of_a_release() -> None:
    head = "The ferry in Tarn Quay stops\n\nMay 2, 2024 - Tarn Quay, New Salt"
    article = clean(f"{head}\n\n{REST}\n\n{REST[:-1]} too.")
    assert (article.dateline, article.published) == ("Tarn Quay, New Salt", "2024-05-02")
    assert article.authors == ()


def test_a_place_in_small_letters_and_a_day_need_the_story() -> None:
    head = "The ferry stops for good\nBy Ana Teller\nMay 2, 2024"
    told = clean(f"{head}\nKaldorf, May 2: {REST}\nNobody in Kaldorf knew of it before it stopped.")
    assert told.dateline == "Kaldorf"
    assert clean(f"{head}\nKickoff, May 2: {REST}\n{REST[:-1]} too.").dateline is None


def test_a_place_where_the_path_through_the_site_ends() -> None:
    head = "Home / Salt / Kaldorf\nThe ferry stops for good\nBy Ana Teller\nMay 2, 2024"
    assert clean(f"{head}\nKaldorf: {REST}\n{REST[:-1]} too.").dateline == "Kaldorf"
    other = head.replace("/ Kaldorf", "/ Opinion")
    assert clean(f"{other}\nOpinion: {REST}\n{REST[:-1]} too.").dateline is None


def test_a_place_below_a_list_of_points_and_none_within_one() -> None:
    points = "\n".join(
        f"- The ferry {word} over the water for fifty years." for word in "a b c d".split()
    )
    head = f"The ferry stops for good\nBy Ana Teller\nMay 2, 2024\n{points}"
    assert clean(f"{head}\nKALDORF — {REST}\n{REST[:-1]} too.").dateline == "KALDORF"
    assert clean(f"{head}\n- KALDORF — {REST}\n{REST[:-1]} too.").dateline is None


def test_no_place_is_a_dek_above_its_byline_or_a_byline() -> None:
    dek = "BIG WET SPRING: While the ferry stood still, a big wet spring came over the north pier"
    assert clean(f"The ferry stops\n{dek}\nBy Ana Teller\n{REST}\n{REST}").dateline is None
    head = "The ferry stops\nBy Ana Teller (QPB)\nMay 2, 2024"
    assert clean(f"{head}\n{REST}\n{REST[:-1]} too.").dateline is None


@pytest.mark.parametrize(
    ("text", "language", "line", "place"),
    [
        ("Kaldorf: The ferry stopped on Friday for good.", "en", "Fog in Kaldorf", "Kaldorf"),
        ("Kaldorf: The ferry stopped on Friday for good.", "en", "Salt School, Kaldorf", "Kaldorf"),
        ("Kaldorf: The ferry stopped on Friday for good.", "en", "14 Kaldorf villages", "Kaldorf"),
        ("Kaldorf: The ferry stopped on Friday for good.", "en", "Mayor Kaldorf said so", None),
        ("Teller: The ferry stopped on Friday for good.", "en", "and Ana Teller in Teller", None),
        ("Ana Teller: We stopped on Friday for good.", "en", "In Ana Teller Teller trusts", None),
        ("Christmas – The ferry stopped on Friday for good.", "en", "in Christmas week", None),
        ("Kaldorf, Kenya - The ferry stopped for good.", "en", "", "Kaldorf, Kenya"),
        ("Kaldorf, Mayor - The ferry stopped for good.", "en", "", None),
        ("DPX - Kaldorf - The ferry stopped for good.", "en", "Fog in Kaldorf", "Kaldorf"),
        ("(DPX) Kaldorf – The ferry stopped for good.", "en", "Fog in Kaldorf", "Kaldorf"),
        ("DPX - Nobody - The ferry stopped for good.", "en", "Fog in Kaldorf", None),
        ("Kaldmoor. Nach fünfzig Jahren hielt die Fähre.", "de", "", "Kaldmoor"),
        ("Kaldmoor. Nach fünfzig Jahren hielt die Fähre.", "de", "Das Kaldmoor ist naß", None),
        ("Stille. Nach fünfzig Jahren hielt die Fähre.", "de", "In Stille lag das Tal", None),
        ("Kaldorf (eigener Bericht). Am Freitag hielt die Fähre.", "de", "", "Kaldorf"),
        ("Kaldorf, 5. März. Am Freitag hielt die Fähre.", "de", "", "Kaldorf"),
        ("ST. KALDOR. Nach fünfzig Jahren hielt die Fähre.", "de", "", "ST. KALDOR"),
        ("Saint-Kaldor. Après cinquante ans, le bac s’arrête.", "fr", "", "Saint-Kaldor"),
        ("KALDOR | Le bac s’arrête cette fois pour de bon.", "fr", "à Kaldor", "KALDOR"),
        ("KALDOR | Le bac s’arrête cette fois pour de bon.", "fr", "Kaldor", None),
        (
            "VILLA SALZ / Los vecinos volvieron a casa.",
            "es",
            "Hay agua en Villa Salz",
            "VILLA SALZ",
        ),
        ("DEPORTES / Los vecinos volvieron a casa.", "es", "La hoja de Deportes", None),
        ("Kaldorf (DPX): Ferja stansa for godt på fredag.", "no", "", "Kaldorf"),
        ("Teller (Ap): Ferja stansa for godt på fredag.", "no", "", None),
        (
            "KALDVIK Vägen över isen är plogad igen.",
            "sv",
            "Salt AB, Kaldvik. Allt är vårt",
            "KALDVIK",
        ),
        ("FAKTA Vägen över isen är plogad igen.", "sv", "Fakta om isen", None),
        ("KALDSUU Lossi lähti viimeisen kerran.", "fi", "Silta Kaldsuussa on vanha", "KALDSUU"),
        ("Solna Góra – Od piątku prom nie pływa.", "pl", "Most w Solnej Górze", "Solna Góra"),
        ("Sejm – Od piątku prom nie pływa wcale.", "pl", "w Sejmie", None),
        ("Kaldfalva – Hajnalban megállt a komp.", "hu", "a kaldfalvi komp", "Kaldfalva"),
        ("(Bến Muối) Sáng 4/11, phà ngừng chạy.", "vi", "Đò ở Bến Muối", "Bến Muối"),
        (
            "Καλδορία – Το πλοίο σταμάτησε την Παρασκευή.",
            "el",
            "Η γέφυρα στην Καλδορία",
            "Καλδορία",
        ),
        (
            "Săldești – Podul este închis de vineri seara.",
            "ro",
            "Podul în Săldești este vechi",
            "Săldești",
        ),
        ("Kaldava – Prāmis apstājās piektdien.", None, "Tilts Kaldavā ir vecs", "Kaldava"),
        ("【ロンドン潮信】渡し船が止まる。", "ja", "潮信通信", "ロンドン"),
        ("【ニュース速報】渡し船が止まる。", "ja", "速報のニュース", None),
    ],
)
def test_a_place_with_a_weak_mark_needs_the_page(
    text: str, language: str | None, line: str, place: str | None
) -> None:
    assert weak_dateline(text, language, [line]) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("〔海口訊〕渡輪停航。", "海口"),
        ("【本报海口讯】渡轮停航。", "海口"),
        ("〔最新訊〕渡輪停航。", None),
        ("【本報訊】渡輪停航。", None),
        ("盐湾通讯海口5月3日电(记者 李明)渡轮停航。", "海口"),
    ],
)
def test_a_place_and_the_word_for_a_report(text: str, place: str | None) -> None:
    assert told_dateline(text, "zh", []) == place


def test_a_place_in_brackets_in_arabic_has_an_agency_behind_it() -> None:
    text = "كالدورف (ملح) – توقفت العبارة يوم الجمعة."
    assert told_dateline(text, "ar", []) == "كالدورف"


@pytest.mark.parametrize(
    "lead", ["Kaldorf: ", "Kaldorf. ", "Kaldorf / ", "Kaldorf | ", "Kaldorf — "]
)
def test_a_weak_mark_on_a_page(lead: str) -> None:
    head = "The ferry stops for good\nBy Ana Teller\nMay 2, 2024"
    article = clean(f"{head}\n{lead}{REST}\n{REST[:-1]} too.\nNobody swims in Kaldorf on a Friday.")
    assert article.dateline == "Kaldorf"
    assert (
        article.text == f"{lead}{REST}\n\n{REST[:-1]} too.\n\nNobody swims in Kaldorf on a Friday."
    )
    edits = [edit for span in article.ledger for edit in span.edits if edit.filter == "dateline"]
    assert [edit.reason for edit in edits] == ["opens with a dateline"]
    assert clean(f"{head}\n{lead}{REST}\n{REST[:-1]} too.\nNobody swims.").dateline is None


def test_figures_are_no_speech_beside_a_place_and_a_colon() -> None:
    head = "The ferry stops for good\nBy Ana Teller\nMay 2, 2024"
    page = f"{head}\nKALDORF: {REST}\n{REST[:-1]} too.\nNOTA: 9,013\n{REST[:-1]} again."
    assert clean(page).dateline == "KALDORF"


def test_the_agency_in_front_of_a_place_is_none() -> None:
    head = "The ferry in Kaldorf stops for good\nBy Ana Teller\nMay 2, 2024"
    assert clean(f"{head}\nDPX – Kaldorf – {REST}\n{REST[:-1]} too.").dateline == "Kaldorf"


def test_a_lead_that_is_cut_at_a_link_behind_its_dateline_stays() -> None:
    head = "El bloqueo de Villa Salz se levanta\nLunes 12 de agosto de 2024, 11:30"
    lead = (
        "Villa Salz, 12 ago (AAI).- Los vecinos de Villa Salz levantaron este lunes el bloqueo "
        "que mantenían desde el primero de agosto, luego de firmar"
    )
    rest = (
        "El acta establece que el puente sobre el río se entrega en noviembre, según los vecinos."
    )
    article = clean(f"{head}\n{lead}\nun acta de ocho puntos\ncon la Gobernación.\n{rest}\n{rest}")
    assert article.dateline == "Villa Salz"
    assert article.text is not None
    assert article.text.startswith(lead)


def test_hostile_heads_with_weak_marks_are_quick() -> None:
    from time import perf_counter

    start = perf_counter()
    for text in (
        "Aa " * 80,
        "Aa, " * 60,
        "(Aa " * 60,
        "Aa-" * 60,
        "Aa (Aa) " * 30,
        "Aa de la " * 30,
    ):
        weak_dateline(text + "x" * 60, "fr", ["Aa"] * 200)
    assert perf_counter() - start < 0.5


def test_a_ticker_asks_the_page_for_few_of_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line asks every other one, so that all of them would take time by their square."""
    from newsclean.filters import dateline

    asked: list[int] = []

    def count(
        _text: str, _language: str | None, lines: list[str], _named: object = ()
    ) -> str | None:
        asked.append(len(lines))
        return None

    monkeypatch.setattr(dateline, "weak_dateline", count)
    ticker = "\n".join(f"Kaldorf: The herd shut road {i}." for i in range(900))
    clean(f"Goats close Route 9\n\n{ticker}")
    assert len(asked) == dateline.ASKED
    assert max(asked) <= 2 * dateline.NEAR

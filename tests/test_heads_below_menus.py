"""Headlines below menus and slogans, captions and places as outlets of many kinds print them."""

from __future__ import annotations

import pytest
from ferries import LEAD, STORY, TITLE, who_said

from newsclean import clean
from newsclean.evidence.credits import Credit, is_credit, trailing_credit
from newsclean.evidence.headlines.text import counts, is_pressing, points_on
from newsclean.evidence.shape import Form

TWO = "The ferries stand still at Tarn Quay. The ice is back."
MENU = "Home\nNews\nHarbor\nTide Tables"


@pytest.mark.parametrize(
    ("above", "title", "signed"),
    [
        ("Tarn Quay Dispatch logo", TWO, "By\nAna Teller\nPublished Nov 22, 2023"),
        ("All the news that is fit to sail since 1889", TWO, "Posted on November 22, 2023 by salt"),
        ("KTRN 90.1 FM Harbor Ferries Radio", TITLE, "Posted by KTRN News on November 22, 2023"),
        ("Tarn Quay Dispatch\nWednesday 22 November 2023", TITLE, "Ana Teller\n2 Hrs Ago"),
    ],
)
def test_the_headline_below_a_menu_is_no_slogan(above, title, signed):
    article = clean(f"{above}\n{MENU}\n\n{title}\n{signed}\n\n{STORY}")
    assert article.title == title
    assert who_said(article, "title") == ["headline"]


def test_a_headline_over_buttons_stands_above_its_dek():
    dek = "The harbor office will say on Friday whether the boats can run again"
    article = clean(
        f"{TITLE}\nFacebook\nTwitter\nEmail\nPrint\n{dek}\nBy Ana Teller\nNov. 22, 2023\n\n{STORY}"
    )
    assert article.title == TITLE


def test_a_quotation_over_its_dek_may_be_two_sentences():
    said = "'I don't want the first boat out of the ice. I want a boat in the ice'"
    dek = "Ines Corvo on a winter without ferries at the north pier"
    head = f"{MENU}\n{said}\n{dek}\nAna Teller\nNov. 22, 2023"
    assert clean(f"{head}\n\n{STORY}").title == said


@pytest.mark.parametrize(
    ("text", "pressing"),
    [
        ("LIVE: Ice stops the ferries", True),
        ("EN DIRECT: La glace arrête les bacs", True),
        ("TELLER: Ice stopped the ferries.", False),
        ("LIVE MUSIC: The band plays on", False),
    ],
)
def test_a_word_in_capitals_presses_a_headline(text, pressing):
    assert is_pressing(text) is pressing


def test_a_pressed_headline_stands_above_its_dek():
    dek = "Ten crews break the ice around the ferries at Tarn Quay since the morning"
    head = f"{MENU}\nLIVE: {TITLE}\n{dek}\nComments\nShare\nBy\nAna Teller\n07:41, 22 Nov 2023"
    article = clean(f"{head}\n{STORY}")
    assert (article.title, who_said(article, "title")) == (TITLE, ["headline"])


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Tarn Quay, ME »", True),
        ("„Wir bleiben“, sagt sie »", True),
        ("Il dit : « On reste »", False),
        ("Die Fähre: «Wir bleiben»", False),
    ],
)
def test_an_arrow_points_on(text, points):
    assert points_on(text) is points


@pytest.mark.parametrize(
    ("text", "below", "headed"),
    [
        ("41. gün: Körfezde buz çözülmedi", "Feribotlar bugün de çalışmadı.", True),
        ("2. Bundesliga: Salzried steigt ab", "Am Montag war Schluss.", True),
        ("1. Check the ice on the bay", "2. Call the harbor office", False),
        ("1. Check the ice on the bay.", "Call the harbor office", False),
    ],
)
def test_an_ordinal_opens_a_headline_and_no_list(text, below, headed):
    class Row:
        def __init__(self, i, text):
            self.i, self.text, self.words = i, text, text.count(" ") + 1
            self.form = Form.ITEM if text[0].isdigit() else Form.PROSE

    rows = [Row(0, text), Row(1, below)]
    assert counts(rows, rows[0]) is headed


def test_a_step_of_the_path_is_no_headline():
    head = "News /\nHarbor /\nSave Story\nBy Ana Teller | Posted - Nov. 22, 2023 at 7:34 p.m."
    assert clean(f"{head}\n\n{STORY}").title is None


MILL = "The old mill at Corran stands empty in the snow."


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" Photo / Supplied", "Supplied"),
        (" (Town of Corran), CC BY-SA", "Town of Corran"),
        (" Ana Teller/Shutterstock, CC BY-ND", "Ana Teller/Shutterstock"),
        (" CORRAN TIMES PHOTO: ANA TELLER", "CORRAN TIMES PHOTO: ANA TELLER"),
        (
            " Foto: picture alliance/dpa/dpa-Bild | Ana Teller",
            "picture alliance/dpa/dpa-Bild | Ana Teller",
        ),
        (" (Ana Teller, corranlive.com)", "Ana Teller, corranlive.com"),
        (" © Photo News Corran", "Photo News Corran"),
    ],
)
def test_a_credit_by_its_form(tail, credit):
    assert trailing_credit(MILL + tail) == Credit(MILL, credit)


@pytest.mark.parametrize(
    "text",
    [
        f"{MILL} – with reports from Ana Teller/Corran.com",
        f"{MILL} With additional reporting by Ana Teller/Corran News",
        "She printed it under the licence CC BY",
    ],
)
def test_who_helped_to_write_took_no_picture(text):
    assert trailing_credit(text) is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The old mill at Corran stands in the snow ANA TELLER", "ANA TELLER"),
        ("Snow falls at the old mill ANA TELLER", None),
        ("The old mill at Corran stands in the way of the NATO", None),
    ],
)
def test_a_lone_name_in_capitals_needs_a_caption(text, credit):
    found = trailing_credit(text, loose=True)
    assert (found.credit if found else None) == credit
    assert trailing_credit(text) is None


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("(צילום: רונה מוס)", True),
        ("עוד סיפור ארוך", False),
        ("عکس از رونا موس", True),
        ("عکس از رونا موس در بندر بزرگ شهر", False),
        ("Источник: Рона Мосс / «Солёный берег»", True),
        ("Источник: данные порта / «Солёный берег»", False),
        ("CORRAN HERALD FILE PHOTO", True),
        ("CORRAN HERALD SHOWS PHOTO", False),
        ("Photograph by Ana Teller, Food Styling by Dova Renn", True),
        ("Ana Teller was praised for the styling by critics", False),
    ],
)
def test_a_line_that_is_a_credit(text, credit):
    assert is_credit(text) is credit


def captions(body, head=f"{TITLE}\nBy Ana Teller\nNov. 22, 2023"):
    article = clean(f"{head}\n\n{body}")
    return [(c.text, c.credit) for c in article.captions], article


BOATS = "Two of the ferries, Ida and Moss, at the north pier of Tarn Quay on Sunday."


def test_a_call_sign_below_a_caption_is_the_stations():
    place = "TARN QUAY, Maine (KTRN) -- " + LEAD
    found, article = captions(f"{BOATS}\nKTRN\n\n{STORY.replace(LEAD, place)}")
    assert found == [(BOATS, "KTRN")]
    assert BOATS not in article.text


SHOWN = "The last ferry at the north pier of Tarn Quay."


@pytest.mark.parametrize(
    ("signed", "found"),
    [
        ("Ana Teller, Harbor Editor • November 22, 2023", [(SHOWN, "Dova Renn")]),
        ("By Ana Teller", []),
    ],
)
def test_a_name_below_the_signature_may_be_the_photographers(signed, found):
    body = "\n".join([SHOWN, *STORY.split("\n\n")])
    article = clean(f"{MENU}\n{TITLE}\n{signed}\nDova Renn\n{body}")
    assert [(c.text, c.credit) for c in article.captions] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"Staff photo by Dova Renn {SHOWN}", [(SHOWN, "Dova Renn")]),
        ("Staff photo by Dova Renn wins a prize at the fair of Tarn Quay.", []),
    ],
)
def test_the_credit_of_a_staff_photo_may_open_its_caption(line, found):
    assert captions(f"{line}\n\n{STORY}")[0] == found


def test_capitals_that_the_page_does_not_name_are_no_station():
    found, article = captions(
        f"{STORY}\n\nThe boats have a new name for the ice of the bay.\nWXYZ\n\nIt is new."
    )
    assert found == []
    assert "The boats have a new name" in article.text


def test_the_channel_of_a_station_ends_a_caption_where_the_story_goes_on():
    one, two = STORY.split("\n\n")[:2]
    shown = "The ferry got a new coat of paint in the dock of Tarn Quay. (9News)"
    found, article = captions("\n".join([one, two, shown, *STORY.split("\n\n")[2:]]))
    assert found == [(shown.removesuffix(" (9News)"), "9News")]
    last, whole = captions("\n".join([*STORY.split("\n\n"), shown]))
    assert last == []
    assert whole.text.endswith(shown)
    assert article.text.count("9News") == 0


def test_the_title_of_a_video_is_no_caption():
    found, article = captions(f"Ice, then more ice\nIce, then more ice\n02:41\n\n{STORY}")
    assert found == []
    assert "then more ice" not in article.text


def test_a_headline_in_a_box_is_no_caption_with_read_more_between():
    one, *rest = STORY.split("\n\n")
    box = "See also\nTen bridges that walkers like\nSee also\nTen bridges that walkers like"
    found, _ = captions("\n\n".join([one, box, *rest]))
    assert found == []


def test_a_credit_is_printed_again_below_the_toggles():
    shown = "A ferry lies at the north pier of Tarn Quay. It has not moved since Monday."
    picture = (
        f"{shown}\nAna Teller for Salt News\nhide caption\ntoggle caption\nAna Teller for Salt News"
    )
    found, _ = captions(f"{picture}\n\n{STORY}")
    assert found == [(shown, "Ana Teller for Salt News")]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("桟橋に立つ船長の大森花さん＝3日、塩見市港町", True),
        ("桟橋に立つ船長の大森花さん＝塩見市港町で", True),
        ("桟橋に立つ船長の大森花さん=3日午前7時ごろ、塩見市港町", True),
        ("渡し船が着く古い桟橋。春には取り壊される見通しだ", True),
        ("渡船停靠在码头。 陆文 报道", False),
        ("「渡し船が着く桟橋。春には取り壊される」", False),
        ("円相場は1ドル＝150円台、東京市場", False),
        ("氷の厚さ=20センチ、今季で最も厚い", False),
    ],
)
def test_japanese_captions_have_a_sign_or_no_last_stop(line, shown):
    told = "塩見市の渡し船が22日、氷のため運航を取りやめた。船長の大森花さん（61）は「こんな冬は初めて」と話した。"
    more = "港の事務所によると、桟橋の周りの氷は厚さ20センチに達した。再開の見通しは立っていない。"
    article = clean(f"渡し船、氷で止まる\n2023年11月22日\n{told}\n{more}\n{line}\n{told}\n{more}")
    assert [c.text for c in article.captions] == ([line] if shown else [])


def test_a_place_in_brackets_with_a_dash():
    told = f"(Tarn Quay) – {LEAD}"
    article = clean(f"{TITLE}\nNovember 22, 2023\n\n{STORY.replace(LEAD, told)}")
    assert (article.dateline, who_said(article, "dateline")) == ("Tarn Quay", ["dateline"])
    other = clean(f"{TITLE}\nNovember 22, 2023\n\n{STORY.replace(LEAD, f'(Reuters) – {LEAD}')}")
    assert other.dateline is None


GERMAN = """Am Montag, kurz vor neun Uhr: Kapitänin Ines Corvo sieht das Eis vor dem Nordsteg und ruft an.

Die Fähren im Hafen fahren seit dem Morgen nicht mehr. Das teilte das Amt der Stadt am Montag mit.

Im letzten Winter fuhren die Boote an jedem Tag. An Eis im November erinnert sich niemand mehr."""


@pytest.mark.parametrize(
    ("path", "place"), [("1. Startseite\n2. Lokales\n3. Kaldorf", "Kaldorf"), ("", None)]
)
def test_the_last_step_of_the_path_may_be_the_place(path, place):
    head = f"{path}\nEis hält die Fähren am Nordsteg auf\nStand: 22.11.2023, 16:47 Uhr"
    article = clean(f"{head.strip()}\n\nKaldorf – {GERMAN}")
    assert article.dateline == place

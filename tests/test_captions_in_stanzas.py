"""Captions that their stanza gives away, and credits behind rare signs."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.credits import Credit, clean_credit, is_credit, trailing_credit

HEADLINE = "Harbour board lends the old crane to the school"
CAPTION = "The crane of Mell Harbour on its rails on Friday."
SAID = "The crane that stands on its rails in Mell"
STORY = [
    "The harbour board of Mell has lent its last crane to the school, it said on Friday evening.",
    "Pupils will paint the jib in June, and a retired driver will show them how the winch works.",
    "“We had thought of scrap,” said Ivor Pellet, who has chaired the board since last summer.",
    "The crane was built in 1951 and has lifted nothing but flags for the past eleven years.",
]
SIGNED = ["By Nela Garrick", "May 9, 2026"]
UNIT = "caption"
Captions = list[tuple[object, object]]


def read(lines: list[str]) -> tuple[str | None, Captions, set[str]]:
    """Text and captions of a page, and the filters that did something on it."""
    article = clean("\n".join(lines))
    said: Captions = [(c.text, c.credit) for c in article.captions]
    return article.text, said, {found.filter for found in article.document.ledger}


def apart(*between: str) -> list[str]:
    """A page with a blank line between its paragraphs, and ``between`` below the first of them."""
    page = [HEADLINE, "", *SIGNED, "", STORY[0], "", *between, ""]
    return [*page, *"\n\n".join(STORY[1:]).split("\n")]


def ahead(*between: str) -> list[str]:
    """The same with ``between`` above the first paragraph."""
    return [HEADLINE, "", *SIGNED, "", *between, "", *"\n\n".join(STORY).split("\n")]


BODY = "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("owner", "credit"),
    [
        ("Board & Quay", "Board & Quay"),
        ("Harbour Board of Mell", "Harbour Board of Mell"),
        ("KXMH", "KXMH"),
        ("Tam Brodie, Mell Gazette", "Tam Brodie, Mell Gazette"),
        ("mat. prasowe", "mat. prasowe"),
    ],
)
def test_a_name_below_a_caption_owns_it_in_a_stanza_above_the_story(owner, credit):
    text, captions, filters = read(ahead(CAPTION, owner))
    assert (text, captions) == (BODY, [(CAPTION, credit)])
    assert UNIT in filters


@pytest.mark.parametrize(
    ("event", "place"),
    [
        ("A concert by the Mell Choir opens the festival.", "Town Hall"),
        ("Children paint the crane on Saturday morning.", "Harbour Museum"),
        ("The choir sings old songs of the harbour on Friday.", "St. Mary Church"),
    ],
)
def test_a_place_below_an_event_in_the_story_owns_no_picture(event, place):
    text, captions, filters = read(apart(event, place))
    assert (text, captions) == ("\n\n".join([STORY[0], event, place, *STORY[1:]]), [])
    assert UNIT not in filters


@pytest.mark.parametrize(
    "between",
    [
        ("He said that the crane was Ivor's for the asking.", "Board and Quay"),
        ("“It was a fine crane for Mell, and it was ours.”", "Ivor Pellet"),
        ("The crane is older than the board of Mell.", "What the school says"),
        ("The crane of Mell in figures:", "Harbour Board"),
    ],
)
def test_speech_and_subheads_in_a_stanza_are_no_pictures(between):
    text, captions, filters = read(apart(*between))
    assert captions == []
    assert text is not None
    assert between[0] in text
    assert UNIT not in filters


def test_no_name_is_an_owner_where_blank_lines_say_nothing():
    page = [HEADLINE, *SIGNED, STORY[0], CAPTION, "Harbour Board", *STORY[1:]]
    text, captions, filters = read(page)
    assert captions == []
    assert text is not None
    assert CAPTION in text
    assert UNIT not in filters


def test_an_alt_text_stands_above_a_caption_with_a_barred_credit():
    alt = "A woman climbs a ladder beside a tall blue crane with a bucket in her hand."
    text, captions, filters = read(apart(alt, CAPTION, "Tam Brodie | Mell Public Radio"))
    assert (text, captions) == (BODY, [(CAPTION, "Tam Brodie | Mell Public Radio")])
    assert UNIT in filters


def test_a_source_may_stand_between_a_caption_and_its_credit():
    caption = "Kovács Lili a daru alatt: tíz éve minden nap ott ül"
    page = [HEADLINE, *SIGNED, caption, "Forrás: Parti Hírlap", "Fotó: Tar Ede / Parti Hírlap"]
    text, captions, filters = read([*page, *STORY])
    assert (text, captions) == (BODY, [(caption, "Tar Ede / Parti Hírlap")])
    assert UNIT in filters


def test_a_slashed_credit_stands_alone_between_date_and_player():
    page = [HEADLINE, *SIGNED, "Tam Brodie/Northern Quay Standard", "Listen 4:12", *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [(None, "Tam Brodie/Northern Quay Standard")])
    assert UNIT in filters


def test_a_credit_in_brackets_on_five_lines():
    page = [HEADLINE, CAPTION, "(", "Tam Brodie", "/", "Mellist", ")", *SIGNED, *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [(CAPTION, "Tam Brodie / Mellist")])
    assert UNIT in filters


@pytest.mark.parametrize("credit", ["Photo by Tam Brodie | The Daily Mell"])
def test_a_credit_above_a_dated_caption(credit):
    caption = "Pupils paint the jib of the crane on Friday, May 8, 2026."
    assert is_credit(credit)
    text, captions, filters = read([HEADLINE, *SIGNED, "Share", credit, caption, *STORY])
    assert (text, captions) == (BODY, [(caption, "Tam Brodie | The Daily Mell")])
    assert UNIT in filters


def test_a_caption_tells_a_time():
    caption = "The winch of Mell Harbour lost power at 3:15 a.m."
    page = [HEADLINE, "", *SIGNED, "", "Tam Brodie/Mell Public Media", caption, ""]
    text, captions, filters = read([*page, *"\n\n".join(STORY).split("\n")])
    assert (text, captions) == (BODY, [(caption, "Tam Brodie/Mell Public Media")])
    assert UNIT in filters


def test_a_credit_and_its_caption_stand_above_an_update():
    caption = "The crane of Mell seen from across the harbour on Friday night."
    page = [HEADLINE, *SIGNED, "Photo: Contributed", caption, "UPDATE 9:30 p.m.", *STORY]
    _, captions, filters = read(page)
    assert captions == [(caption, "Contributed")]
    assert UNIT in filters


@pytest.mark.parametrize("title", [[], ["How a crane learned to wait"]])
def test_a_caption_below_its_buttons(title):
    page = [HEADLINE, "", *SIGNED, "", "Show Caption", "Hide Caption", *title, CAPTION]
    text, captions, filters = read([*page, "Tam Brodie, Mell Gazette", "", *BODY.split("\n")])
    assert (text, captions) == (BODY, [(CAPTION, "Tam Brodie, Mell Gazette")])
    assert UNIT in filters


def test_a_word_in_capitals_opens_a_caption_without_a_credit():
    caption = "PROUD: Driver Ivor Pellet with the winch"
    text, captions, filters = read([HEADLINE, *SIGNED, "Share", "0 Comments", caption, *STORY])
    assert (text, captions) == (BODY, [(caption, None)])
    assert UNIT in filters


def test_who_speaks_twice_is_on_no_picture():
    turns = ["PELLET: We had a crane once in Mell", "PELLET: And now the school has it"]
    _, captions, filters = read([HEADLINE, *SIGNED, "Share", *turns, *STORY])
    assert captions == []
    assert UNIT not in filters


@pytest.mark.parametrize("labels", [["Font size: A A A"], ["A A", "JOIN OUR CHANNEL"]])
def test_a_caption_stands_below_the_sizes_of_letters(labels):
    caption = "The crane of Mell Harbour before the storm of May 2"
    text, captions, filters = read([HEADLINE, *SIGNED, *labels, caption, "", *BODY.split("\n")])
    assert captions == [(caption, None)]
    assert text is not None
    assert text.endswith(BODY)
    assert UNIT in filters


@pytest.mark.parametrize(
    ("tail", "text", "credit"),
    [
        (r". \ Tam Brodie", f"{SAID}.", "Tam Brodie"),
        (" @Tam Brodie/Agência Cais", SAID, "Tam Brodie/Agência Cais"),
        (". MG file", f"{SAID}.", "MG file"),
        (". MetroCreative", f"{SAID}.", "MetroCreative"),
        (". MELL/Divulga", f"{SAID}.", "MELL/Divulga"),
        (". dpa Bilderdienst / Quay Alliance", f"{SAID}.", "dpa Bilderdienst / Quay Alliance"),
        (". (©Tam Brodie / La Grue)", f"{SAID}.", "Tam Brodie / La Grue"),
    ],
)
def test_a_caption_ends_in_a_credit_behind_a_rare_sign(tail, text, credit):
    assert trailing_credit(SAID + tail, loose=True) == Credit(text, credit)


@pytest.mark.parametrize(
    "line",
    [
        r"He typed dir C: \ windows and then went home to Mell",
        "She can be reached on the net @harbour_board of Mell",
        "He told the board. Nobody kept a file",
        "They chose in Mell. Yes/no was all",
        "DOWNLOAD FOR CRANES HERE | DOWNLOAD FOR SHIPS HERE",
    ],
)
def test_such_signs_in_text_and_buttons_are_no_credits(line):
    assert trailing_credit(line, loose=True) is None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("港口的起重機停在舊碼頭（攝影／林小雨）", "林小雨"),
        ("港口的起重機停在舊碼頭（照片提供／港口週報）", "港口週報"),
    ],
)
def test_chinese_captions_name_who_took_or_gave_the_picture(line, credit):
    assert trailing_credit(line, loose=True) == Credit("港口的起重機停在舊碼頭", credit)


def test_the_owner_behind_a_word_for_giving():
    assert clean_credit("圖片提供／港口週報") == "港口週報"


@pytest.mark.parametrize(
    "pair",
    [
        ["Photo: Tam Brodie/MELL", "(MELL) -- The crane of Mell got its new coat of paint."],
        ["Tam Brodie , Senior Reporter Mell Radio", "Ana Reed , Producer Mell Radio"],
        ["Weather / The tides", "News › Harbour › Cranes"],
    ],
)
def test_dispatches_writers_and_paths_are_no_captions(pair):
    _, captions, _ = read([HEADLINE, *SIGNED, *pair, *STORY])
    assert pair[1] not in [text for text, _ in captions]
    assert pair[1] not in [credit for _, credit in captions]
    assert pair[0] not in [text for text, _ in captions]


def test_the_person_of_the_headline_and_who_took_the_picture():
    headline = "Ivor Pellet lends the old crane of Mell to the school"
    page = [headline, "Ivor Pellet (Tam Brodie)", *SIGNED, *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [("Ivor Pellet", "Tam Brodie")])
    assert UNIT in filters


@pytest.mark.parametrize("line", ["Ana Reed (Tam Brodie)", "Ivor Pellet (Editor)"])
def test_other_names_with_a_bracket_are_no_pictures(line):
    headline = "Ivor Pellet lends the old crane of Mell to the school"
    _, captions, _ = read([headline, line, *SIGNED, *STORY])
    assert captions == []


KOREAN = [
    "산마루 항구의 낡은 기중기가 오는 유월부터 학교의 것이 된다고 항만 위원회가 9일 밝혔다.",
    "학생들은 기중기의 팔을 칠하고 은퇴한 기사는 감아올리는 법을 아이들에게 가르칠 예정이다.",
    "기중기는 1951년에 세워졌고 지난 십일 년 동안 깃발 말고는 아무것도 들어 올리지 않았다.",
]


@pytest.mark.parametrize(
    ("mark", "tail", "credit"), [("▲ ", "", None), ("▲ ", " 남보라", "남보라"), ("", "", None)]
)
def test_a_korean_caption_behind_its_mark(mark, tail, credit):
    caption = f"{mark}9일 산마루 항구에서 학생들이 기중기를 둘러보고 있다."
    page = [
        "항만 위원회, 낡은 기중기 학교에 빌려준다",
        "입력 2026.05.09 13:09",
        "◇" * (not mark) + caption + tail,
        "",
    ]
    text, captions, filters = read([*page, *"\n\n".join(KOREAN).split("\n")])
    assert (text, captions) == ("\n\n".join(KOREAN), [(caption, credit)])
    assert UNIT in filters


def test_triangles_in_a_row_are_a_list():
    rows = ["▲ 첫째 줄은 항구에 있다.", "▲ 둘째 줄은 학교에 있다."]
    page = ["항만 위원회, 낡은 기중기 학교에 빌려준다", "입력 2026.05.09 13:09", *rows, ""]
    _, captions, _ = read([*page, *"\n\n".join(KOREAN).split("\n")])
    assert captions == []


def test_the_second_copy_of_a_caption_has_its_stock_in_a_bracket():
    page = [HEADLINE, *SIGNED, CAPTION, f"{CAPTION} (Shutterstock)", *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [(CAPTION, "Shutterstock")])
    assert UNIT in filters


def test_the_station_behind_a_slash_below_the_date_took_no_picture():
    page = [HEADLINE, "By Nela Garrick", "Updated on: May 9, 2026 / 10:48 PM MST", "/ KXM Harbour"]
    text, captions, _ = read([*page, *STORY])
    assert (text, captions) == (BODY, [])


def test_a_lone_caption_stands_below_the_buttons_where_blank_lines_part_it():
    caption = "Some of the painters at the old crane of Mell Harbour"
    page = [HEADLINE, "", *SIGNED, "Reading Time: 4 mins read", "A A", "", caption, ""]
    text, captions, filters = read([*page, *BODY.split("\n")])
    assert (text, captions) == (BODY, [(caption, None)])
    assert UNIT in filters


def test_a_name_that_ends_two_stanzas_took_both_pictures():
    first, second = "The crane on its rails, this Friday.", "The winch, with its old chain."
    page = [HEADLINE, "", *SIGNED, "Share", first, "Tam Brodie", "", STORY[0], "", STORY[1], ""]
    text, captions, filters = read([*page, second, "Tam Brodie", "", STORY[2], "", STORY[3]])
    assert (text, captions) == (BODY, [(first, "Tam Brodie"), (second, "Tam Brodie")])
    assert UNIT in filters


@pytest.mark.parametrize(
    ("said", "name"),
    [("We painted it in June.", "Ivor Pellet"), ("“We painted it in June.”", "Tam Brodie")],
)
def test_whom_a_page_quotes_twice_took_no_picture(said, name):
    text, captions, _ = read(apart(said, name, "", STORY[3], "", said, name))
    assert (said in (text or ""), captions) == (True, [])


@pytest.mark.parametrize(
    "credit", [["Fotó: Tar Ede"], ["Fotós:", "Tar Ede"]], ids=["one line", "two lines"]
)
def test_a_brief_caption_above_its_source_and_its_credit(credit):
    page = [HEADLINE, *SIGNED, "Az öreg daru", "Forrás: Parti Hírlap", *credit, *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [("Az öreg daru", "Tar Ede")])
    assert UNIT in filters


def test_two_words_above_their_credit_are_a_caption_in_a_stanza_of_their_own():
    text, captions, filters = read(apart("The winch", "Photo: Tam Brodie"))
    assert (text, captions) == (BODY, [("The winch", "Tam Brodie")])
    assert UNIT in filters


def test_a_subhead_stands_above_the_credit_of_a_picture_apart():
    text, captions, _ = read(apart("The winch", "", "Photo: Tam Brodie"))
    assert (captions, "The winch" in (text or "")) == ([(None, "Tam Brodie")], True)


def test_an_owner_with_a_slash_above_two_sentences_of_a_caption():
    caption = f"{CAPTION} It has no driver."
    page = [HEADLINE, *SIGNED, "Share", "TAM BRODIE/MELL & QUAY", caption, ""]
    text, captions, filters = read([*page, *"\n\n".join(STORY).split("\n")])
    assert (text, captions) == (BODY, [(caption, "TAM BRODIE/MELL & QUAY")])
    assert UNIT in filters


def test_an_owner_in_capitals_below_words_without_a_stop():
    caption = "The crane on its rails in Mell, before the storm"
    page = [HEADLINE, *SIGNED, caption, "HARBOUR BOARD OF MELL", ""]
    text, captions, filters = read([*page, *"\n\n".join(STORY).split("\n")])
    assert (text, captions) == (BODY, [(caption, "HARBOUR BOARD OF MELL")])
    assert UNIT in filters


@pytest.mark.parametrize("gallery", ["View gallery", "Zobacz galerię (8 zdjęć)"])
def test_a_name_above_the_way_to_the_gallery_took_the_picture(gallery):
    page = [HEADLINE, *SIGNED, CAPTION, "Tam Brodie", gallery, *STORY]
    _, captions, filters = read(page)
    assert captions == [(CAPTION, "Tam Brodie")]
    assert UNIT in filters


@pytest.mark.parametrize("below", [["Reporter"], ["clock", "May 9, 2026, 06:27 PM"]])
def test_who_took_a_picture_and_signs_below_the_dek_has_no_caption_there(below):
    dek = "The crane is not for sale."
    photo = f"{CAPTION} Photo: Tam Brodie"
    text, captions, _ = read([HEADLINE, dek, "Tam Brodie", *below, STORY[0], photo, *STORY[1:]])
    assert captions == [(CAPTION, "Tam Brodie")]
    assert [line for line in STORY if line not in (text or "")] == []


def test_a_member_of_staff_below_a_caption_in_the_story():
    page = [HEADLINE, *SIGNED, *STORY[:2], CAPTION, "Tam Brodie, Mell Gazette staff", *STORY[2:]]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [(CAPTION, "Tam Brodie, Mell Gazette staff")])
    assert UNIT in filters


@pytest.mark.parametrize("lead", ["Main image: ", "Legenda: ", "Top: "])
def test_what_leads_a_caption_is_no_part_of_it(lead):
    page = [HEADLINE, *SIGNED, f"{lead}{CAPTION} Credit: Tam Brodie", *STORY]
    text, captions, filters = read(page)
    assert (text, captions) == (BODY, [(CAPTION, "Tam Brodie")])
    assert UNIT in filters

"""What is told by its place and its neighbours that it is the story's, whatever its words are."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.boxes.lines import is_short
from newsclean.evidence.captions.doubled import owner_around
from newsclean.evidence.page_shapes import signs
from newsclean.evidence.shape import Form, Line, read_lines
from newsclean.evidence.speech import mark_speech
from newsclean.evidence.story.edges import blocks_begun, edge_paragraphs, listed
from newsclean.evidence.story.ends import bare_headings
from newsclean.evidence.story.prose import STOPS
from newsclean.evidence.stray.runs import is_in_run, label_of
from newsclean.evidence.subheads import find_subheads, part_heads
from newsclean.evidence.tail.resumed import goes_on_below, said_resumed
from newsclean.evidence.ticker import posted, timed
from newsclean.evidence.voice import page_words
from newsclean.evidence.works import mark_works
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text


def page_of(text: str):
    return read_lines(read_text(text).live.values(), phrases_for(()))


def lines_of(text: str) -> list[Line]:
    return page_of(text).all


DUMP = """\
The ferry sailed on Monday with eleven cars and a goat.

Nobody was late.

It took nine minutes.

Join us today!

Terms of use
"""


def test_a_last_paragraph_needs_surer_weights_to_go():
    lines = lines_of(DUMP)
    stands = [True, True, False, False, False]
    assert edge_paragraphs(lines, lines, [0.0, 0.1, 0.84, 0.6, 0.9], stands) == [2]
    assert edge_paragraphs(lines, lines, [0.0, 0.1, 0.86, 0.6, 0.9], stands) == []


def test_a_line_that_stands_alone_is_no_edge_of_a_story():
    lines = lines_of(DUMP)
    stands = [False, True, False, False, False]
    assert edge_paragraphs(lines, lines, [0.6, 0.1, 0.6, 0.6, 0.9], stands) == []


def test_below_a_date_begins_another_story():
    page = lines_of(DUMP.replace("It took", "June 3, 2024\n\nIt took"))
    live = [line for line in page if line.form is not Form.DATE]
    stands = [True, True, False, False, False]
    assert edge_paragraphs(page, live, [0.0, 0.1, 0.6, 0.6, 0.9], stands) == []


def test_a_list_goes_with_its_intro():
    lines = lines_of(
        "Among the names on the bag:\nOtto Lang, Quill\nMae Colling, Farrow\nAll came.\n"
    )
    assert listed(lines, [0.4, 0.6, 0.8, 0.6], [True, False, False, False]) == [1, 2]
    assert listed(lines, [0.6, 0.6, 0.8, 0.6], [False] * 4) == []


def test_a_title_that_asks_ends_no_list():
    text = (
        "Here is who got a cup:\nRows of Oats\nWho Hid the Oar?\nTar\nWho came to that? Nobody.\n"
    )
    lines = lines_of(text)
    stands = [True, True, True, False, False]
    assert listed(lines, [0.1, 0.1, 0.1, 0.6, 0.6], stands) == [1, 2, 3]
    assert listed(lines, [0.1, 0.1, 0.6, 0.6, 0.6], stands[:2] + [False] * 3) == [1]


def test_items_that_are_told_stand_together():
    told = "- The mill paid for nine taps.\n- One of them works.\n- Nobody knows which.\n"
    assert listed(lines_of(told), [0.6, 0.2, 0.2], [False, True, True]) == [0]
    assert listed(lines_of(told), [0.9, 0.2, 0.2], [False, True, True]) == []  # surely the page's
    assert listed(lines_of(told), [0.6, 0.6, 0.2], [False, False, True]) == []
    links = "- Goats close Route 9\n- Ferry sails at dawn\n- Baker retires twice\n"
    assert listed(lines_of(links), [0.6, 0.2, 0.2], [False, True, True]) == []


def test_the_last_row_of_a_table_heads_nothing():
    lines = lines_of("Corn, cents per bushel 450.25 unch.\nNatural gas 2.909 -0.12\nMenu\nHelp\n")
    assert list(bare_headings(lines, [True, True, False, False])) == []
    assert [line.text for line in bare_headings(lines[1:], [True, False, False])] == [
        "Natural gas 2.909 -0.12"
    ]


def speech(text: str) -> list[str]:
    page = page_of(text)
    mark_speech(page)
    return [line.text for line in page.all if line.form is Form.PROSE]


def test_dashed_lines_that_are_spoken():
    assert speech("– Vi visste det, sier Ola.\n– Alle så det.\n") == [
        "– Vi visste det, sier Ola.",
        "– Alle så det.",
    ]
    assert speech("– Și cât costă?\n– Nimic.\n") == ["– Și cât costă?", "– Nimic."]


def test_dashed_lines_of_a_list():
    assert speech("– The road is shut.\n– The bus is late.\n") == []
    assert speech("- The road is shut, the police say.\n- One lane\n") == []


SUBHEADS = "Town news\n{}\nThe road is shut today.\nPool\nThe pool is open again.\nWeather\nIt will rain until noon.\n"


def test_subheads_in_a_row():
    lines = lines_of(SUBHEADS.format("Community calendar"))
    assert find_subheads(lines, 1, frozenset()) == {1, 3, 5}


def test_a_name_over_its_biography_is_no_subhead():
    text = SUBHEADS.format("Ana Teller").replace("The road is shut", "Ana covers the road")
    assert find_subheads(lines_of(text), 1, frozenset()) == frozenset()


def test_runs_of_lines():
    one, two, four = lines_of("1. Plain Vanilla\n2. Read More Books\n4. Sign In Please\n")
    assert is_in_run(two, [one, four])
    assert not is_in_run(four, [two, None])
    assert label_of("Prep: 10 minutes") == "Prep: "
    assert label_of("Prep: it takes a whole day and half of the next") is None


STORY = "The harbor board of Quill voted for a ferry in winter.\n\nThe ferry has nine cabins.\n\n"


WORDS = {"news": 1.0, "share": 1.0, "stories": 1.0}
"""Words of pages."""


def goes_on(below: str) -> bool:
    lines = lines_of(STORY + below)
    return goes_on_below(lines, 2, lines[:2], lambda i: lines[i].form is Form.PROSE, lambda: WORDS)


def test_a_story_goes_on_below_a_closed_box():
    assert goes_on("Lire aussi\nLe port ferme\n\nIt leaves at six.\n")
    assert not goes_on("Lire aussi\nLe port ferme\n\nGet our news every day!\n")
    assert not goes_on("Related\nMae Colling\n\nMae writes on ships.\n")


def test_below_an_open_box_the_words_of_the_story_tell():
    assert goes_on("Up next\nThe board of the ferry meets in May.\n")
    assert not goes_on("Up next\nGoats blocked a road on Monday, and more news and stories.\n")
    assert goes_on("Related\nGoats\nThe board of the ferry meets in May.\n")
    assert not goes_on("Related\nGoats\nThe board of the ferry meets in May.\nSheep\n")


def test_a_short_last_paragraph_is_the_storys_though_it_shares_no_word():
    assert goes_on("Comments\nThen she went home.\n")
    assert goes_on("Trending\nGoats close the road to Farrow\nNobody took it.\n")
    assert goes_on("Comments\nThen she went home.\nMore follows…\n")


def test_what_a_page_prints_below_its_comments_is_no_last_paragraph():
    assert not goes_on("Comments\nGoats! Goats everywhere.\nMae Colling\n")
    assert not goes_on("Comments\nName *\nThen she went home.\n")
    assert not goes_on("Comments\nMae can be reached at mae@paper.example.\n")
    assert not goes_on("Trending\nGoats close the road to Farrow\nThe goats had climbed it.\n")
    assert not goes_on("Comments\nLoading the rest...\n")


def test_the_author_of_a_work_is_not_the_writer_of_the_page():
    told = "The novel follows a ferry through one winter, and nobody on it ever says a word.\n"
    page = page_of(told + "The Long Channel\nBy Ivo Brandt\nQuill Press, 312 pages, $24\n")
    mark_works(page)
    assert [line.form for line in page.all] == ["prose", "name", "title", "title"]
    page = page_of("The Long Channel\nBy Ivo Brandt\nQuill Press, 312 pages, $24\n" + told)
    mark_works(page)
    assert page.all[1].form is Form.BYLINE


BOOKS = """\
Home
News
Three books for a wet spring
By Hanna Prill
May 4, 2023

It has rained for nineteen days and the library of Quillby has run out of umbrellas to lend.

The Salt Clock
By Maren Oakley

A widow winds every clock in a drowned town, and the town begins to answer her.

Eleven Gates
By Josip Tadić

A shepherd counts his gates each night and finds one more each morning.

How to Fold a Map
By Wren Abara

Essays on being lost on purpose, by a surveyor who retired at forty.
"""


@pytest.mark.parametrize(
    "page",
    [
        BOOKS,
        BOOKS.replace("\n\n", "\n"),
        BOOKS.replace("By Hanna Prill\n", ""),
        BOOKS.replace("The Salt Clock", '"The Salt Clock"'),
        BOOKS.replace("By M", "von M").replace("By J", "von J").replace("By W", "von W"),
    ],
    ids=["signed", "flat", "unsigned", "quoted", "small"],
)
def test_the_authors_of_the_books_of_a_list_stand(page: str) -> None:
    article = clean(page, format="text")
    lines = page.partition("2023\n")[2].split("\n")
    assert article.text == "\n\n".join(filter(None, lines))
    assert article.title == "Three books for a wet spring"
    assert article.authors == (("Hanna Prill",) if "Hanna" in page else ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Salt Clock", "Clock in a drowned town strikes again"),  # a digest's headlines
        ("The Salt Clock", "More stories\n\nThe Salt Clock"),
        ("By Josip Tadić", "By Maren Oakley"),
        ("By Josip Tadić", "By Hanna Prill"),
        ("By Josip Tadić", "By Josip Tadić, Quillby News Bureau"),
        ("A shepherd counts his gates each night and finds one more each morning.", "Share"),
    ],
)
def test_bylines_of_stories_below_a_story_are_no_works(old: str, new: str) -> None:
    page = page_of(BOOKS.replace(old, new))
    assert mark_works(page) == frozenset()
    assert len(page.formed[Form.BYLINE]) == 4
    page = page_of(BOOKS)
    assert mark_works(page) == {*range(6, 15)}
    assert [line.text for line in page.formed[Form.BYLINE]] == ["By Hanna Prill"]


POEM = (
    BOOKS.partition("The Salt Clock")[0]
    + """\
Crossing
By Maren Oakley

The rope goes slack, the gulls go up,
the engine coughs and finds its key,
and forty people hold a cup
of something hot above the sea.

The dog was given the chair of the captain for the last mile.
"""
)


def test_the_poet_of_a_poem_within_a_story_stands():
    article = clean(POEM, format="text")
    assert (article.authors, article.removed.get("byline", 0)) == (("Hanna Prill",), 0)
    assert "Crossing\n\nBy Maren Oakley\n\n" in str(article.text)
    page = page_of(POEM.replace("up,\nthe", "up,\n\nthe"))
    assert mark_works(page) == frozenset()


def test_a_list_between_blank_lines_goes_on_where_it_has_begun():
    rows = [f"{k} Ferry Road" for k in "ABCDEFG"]
    lines = lines_of("The prizes went to seven houses.\n\n" + "\n".join(rows) + "\n\nTerms\n")
    stands = [True, True, True, True, True, False, False, False, False]
    pages = [0.0, 0.1, 0.1, 0.1, 0.1, 0.6, 0.7, 0.9, 0.9]
    assert blocks_begun(lines, lines, pages, stands) == [5, 6, 7]


def test_a_list_of_which_three_lines_stand_has_not_begun():
    rows = [f"{k} Ferry Road" for k in "ABCDEFG"]
    lines = lines_of("The prizes went to seven houses.\n\n" + "\n".join(rows) + "\n\nTerms\n")
    stands = [True, True, True, True, False, False, False, False, False]
    assert blocks_begun(lines, lines, [0.0] * 4 + [0.6] * 5, stands) == []


def test_a_list_without_blank_lines_around_it_is_part_of_a_page():
    rows = [f"{k} Ferry Road" for k in "ABCDEFG"]
    lines = lines_of("The prizes went to seven houses.\n" + "\n".join(rows) + "\nTerms\n")
    stands = [True, True, True, True, True, False, False, False, False]
    assert blocks_begun(lines, lines, [0.1] * 5 + [0.6] * 4, stands) == []


def test_a_page_says_that_its_story_goes_on():
    page = page_of(
        "The ferry sailed on Monday.\n\nRelated\n\nGoats win\n\n"
        "Story continues below advertisement\n\nIt came back at night.\n"
    )
    topics = phrases_for(()).topics
    assert said_resumed(page, topics, lambda i: page.all[i].form is Form.PROSE) == 3
    assert said_resumed(page, topics, lambda _: False) == 0


def test_a_button_to_go_on_says_nothing_of_the_story():
    page = page_of("The ferry sailed.\n\nContinue reading\n\nIt came back at night.\n")
    assert said_resumed(page, phrases_for(()).topics, lambda _: True) == 0


def test_times_over_entries_in_the_same_words():
    lines = lines_of(
        "Posted at 17:52\n\nThe bridge is shut.\n\nPosted at 17:31\n\nIt rains.\n\nPosted at 17:10\n"
    )
    dates = [line for line in lines if line.form is Form.DATE]
    assert posted(dates) == {0, 2, 4}
    assert posted(dates[:2]) == frozenset()


TIMED = """\
7:12 p.m.: Curfew begins

The county is under a curfew.

14:05 Uhr: Brücke gesperrt

Die Brücke ist zu.

18h30 : la place est vide

La place est vide depuis midi.
"""


def test_headings_of_entries_with_their_times():
    assert timed(lines_of(TIMED)) == {0, 2, 4}


def test_sentences_behind_times_are_the_log_of_the_police():
    log = TIMED.replace("begins", "begins at eight.").replace("gesperrt", "ist gesperrt.")
    assert timed(lines_of(log)) == frozenset()


def test_questions_make_a_row_of_subheads_whole():
    lines = lines_of(
        "The bus map changes on Monday, all of it.\nWho loses\nMill Hill loses its loop for good.\n"
        "If you need help\nStaff in yellow vests will be there.\nWill I wait longer?\n"
        "On eleven lines you will, by a bit.\n"
    )
    assert find_subheads(lines, 0, frozenset()) == {1, 3}


URDU = "گھنٹہ ہر گھنٹے بعد بجتا ہے۔"


def test_the_full_stop_of_urdu_ends_a_sentence():
    (line,) = lines_of(URDU)
    assert line.form is Form.PROSE
    assert not is_short(line)
    assert URDU[-1] in STOPS
    (short,) = lines_of("رات کو نہیں۔")
    assert short.form is Form.PROSE
    lines = lines_of("\n".join([URDU, "رات کو نہیں۔", URDU]))
    assert [other.form for other in lines] == [Form.PROSE] * 3


def test_an_owner_is_not_glued_inside_of_capitals():
    assert owner_around("O farol do Corvinho RUI ALMADA/ARQUIVO") is None
    assert owner_around("LE PAGELLE") is None
    assert owner_around("Orrin Pell A heron stands in a ditch.Orrin Pell") == "Orrin Pell"


def test_opening_hours_are_no_stamp():
    assert not signs("When: Friday to Sunday, 5.30pm to 9pm")
    assert signs("Nation Aug 16, 2023 3:04 PM EDT")


DRY = """\
Home
News
Subscribe
Log in
How to get through a week without water
By Hanna Prill
May 4, 2023
Share

The main under Mill Road will be shut for a week, and 900 homes in Quillby will be dry.

Sign up for alerts

The county sends a text when a tanker comes. In 2011 most learned of it from a neighbour.

Share what you have

Two houses can live on one tank, said Tomas Reik, who did it with four children.

Follow the tanker

It comes up the road at eight, and it waits for nobody.

Get help

The fire hall will carry water to anybody over seventy who asks.

Donate later

"We don't need bottles in June," said Reik. "We need people to boil what they have."

Read more
The plumber who ran a bath
Sign up for our weekly email
"""
"""A story of short parts, with headings such as buttons have."""
PLAIN = (
    DRY.replace("Get help", "A long week")
    .replace("Share what you have", "How it began")
    .replace("Follow the", "No")
)


def kept_and_gone(page: str) -> tuple[str | None, dict[str, int]]:
    """The text of a page, and how many lines each filter dropped."""
    article = clean(page, format="text")
    return article.text, dict(article.removed)


def test_headings_of_the_parts_of_a_story_stand_in_the_words_of_buttons():
    told = DRY.partition("Share\n\n")[2].partition("\n\nRead more")[0]
    frame = {"page-furniture": 5, "share-bar": 1, "story-tail": 2}
    assert kept_and_gone(DRY) == (told, frame)
    flat = DRY.replace("\n\n", "\n").replace("Share\n", "Share\n\n").replace("Read", "\nRead")
    assert kept_and_gone(flat) == (told, frame)


def test_headings_of_parts_are_told_by_the_row_that_they_stand_in():
    heads = ["Sign up for alerts", "Share what you have", "Follow the tanker", "Get help"]
    heads.append("Donate later")

    def found(text: str) -> list[str]:
        page = lines_of(text)
        rows = part_heads(page, 5, set(), lambda: page_words(phrases_for(())))
        return [page[i].text for i in sorted(rows)]

    assert found(DRY) == heads
    # what packs know is one of the page's, unless several more bid the reader to do something
    assert found(PLAIN) == ["How it began", "No tanker", "A long week", "Donate later"]
    # a number, "us", a line of the page between two, and parts of a usual length
    assert found(DRY.replace("Get help", "Hear it 3:58")) == []
    assert found(DRY.replace("Get help", "Help us dig")) == []
    assert found(DRY.replace("Get help", "Read more\n\nGet help")) == []
    long = "It rains.\n\n" * 3
    assert found(DRY.replace("Follow the", f"{long}Follow the")) == []
    # headlines of other stories over their teasers
    longer = DRY
    for head in heads[:4]:
        longer = longer.replace(head, f"{head} in the valley")
    assert found(longer) == []


@pytest.mark.parametrize(
    "end", ["Until then,\nGil", "With love and every blessing,\nFr Aidan Mulqueen", "— Hal"]
)
def test_the_end_of_a_letter_is_no_heading(end: str) -> None:
    told = (
        "The goats stood on Route 9 until noon, and nobody in the town could say whose they were."
    )
    lines = lines_of(f"{told}\n{end}\nMost read\nSign up\nContact")
    letter = 1 + len(end.split("\n"))
    stands = [k < letter for k in range(len(lines))]
    assert list(bare_headings(lines, stands)) == []
    other = lines_of(f"{told}\nThe herd\nMost read\nSign up\nContact")
    found = bare_headings(other, [True, True, False, False, False])
    assert [line.text for line in found] == ["The herd"]

"""Single promises of the repairing filters; whole pages are in the goldens."""

import pytest

from newsclean import clean
from newsclean.document import Kind
from newsclean.evidence.damage.layout import wrapping
from newsclean.packs import phrases_for
from newsclean.pipeline import run
from newsclean.readers.text import read_text
from newsclean.registry import plan
from newsclean.settings import Settings


def cleaned(source, *names):
    doc, _ = run(read_text(source), plan(Settings(only=names)), phrases_for(()), 0.5)
    return doc


def texts(source, *names):
    return [block.text for block in cleaned(source, *names).blocks]


def test_blank_lines_between_the_pieces_of_a_dump():
    doc = cleaned(r"One.\n\nTwo.\nThree.\n\n\nFour.", "escaped-newlines")
    assert [block.gap for block in doc.blocks] == [0, 1, 0, 2]


def test_a_line_with_a_trailing_break_is_cut_not_split():
    doc = cleaned("One.\\n\nTwo.\\n\nThree.\\n", "escaped-newlines")
    assert [block.text for block in doc.blocks] == ["One.", "Two.", "Three."]
    assert [block.id for block in doc.blocks] == [0, 1, 2]


@pytest.mark.parametrize(
    "line",
    [
        r"The regex \n matches one line, the regex \n+ several.",
        r"It lives in C:\new\notes\nine.",
        r"On \\server\news\nightly it is slow.",
        r"Let \nu be \nabla f.",
        r'print("a\nb")',
    ],
)
def test_a_backslash_n_that_is_meant_stays(line):
    assert texts(line, "escaped-newlines", "escaped-text") == [line]


def test_marks_are_freed_after_a_dump_was_cut():
    raw = r"Head\n\nHe said \"no\" once.\n\nSee http:\/\/a.example\/b and C:\\tmp."
    out = texts(raw, "escaped-newlines", "escaped-text")
    assert out[1] == 'He said "no" once.'


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    assert texts(r"a\ud83db c\u2019d", "escaped-text") == ["a\ufffdb c’d"]


def test_a_marked_up_heading_is_labelled():
    doc = cleaned(
        '<h2 class="x">Wet spring</h2>\n\n<p>Rain.</p>', "markup-breaks", "leftover-markup"
    )
    assert [(b.kind, b.text) for b in doc.blocks] == [
        (Kind.HEADING, "Wet spring"),
        (Kind.PARAGRAPH, "Rain."),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&amp;lt;", "&lt;"),
        ("&amp;rsquo;", "’"),
        ("AT&amp;T", "AT&T"),
        ("AT&T; BP", "AT&T; BP"),
        ("a&nbsp;b", "a\xa0b"),
        ("&#x2019;", "’"),
        ("&#151;", "—"),
        ("&nosuch;", "&nosuch;"),
        ("`&nbsp;`", "`&nbsp;`"),
        ("x&#10;y", "x y"),
    ],
)
def test_entities(written, meant):
    assert texts(f"Say {written} now", "leftover-markup") == [f"Say {meant} now"]


@pytest.mark.parametrize(
    "line",
    [
        "I <3 you",
        "a < b and c > d",
        "<grin> she wrote",
        "Otis <otis@example.org> wrote",
        "the <b> key",
        "a <b and c> d",
        "kAm$@>6 <6=J E92? @E96CD k^Am",
    ],
)
def test_what_only_looks_like_a_tag_stays(line):
    assert texts(line, "markup-breaks", "leftover-markup") == [line]


def test_the_flag_is_recorded_once():
    doc = cleaned("itâ€™s\n\nCafÃ© â€” so\n\nsound", "mojibake")
    flags = [f for f in doc.ledger if getattr(f.action, "field", "") == "flags"]
    assert len(flags) == 1
    assert flags[0].action.value == "mojibake_repaired"


@pytest.mark.parametrize("line", ["AÇÃO", "SÃO PAULO", "“AMANHÃ”", "Ünal’s “Ü”", "é…", "à »", "Â"])
def test_sound_text_stays(line):
    assert texts(line, "mojibake") == [line]


def test_a_weak_case_is_decided_by_a_sure_one():
    assert texts("la voilÃ qui vient", "mojibake") == ["la voilÃ qui vient"]
    both = texts("la voilÃ qui vient\n\nlâ€™autre cÃ´tÃ©", "mojibake")
    assert both == ["la voilà qui vient", "l’autre côté"]


def test_joined_lines_belong_to_the_first_block():
    source = (
        "The weir above Penrose has three gates, and the oldest of the\n"
        "gates would not close on Thursday, so that the water went in\n"
        "the wrong direction for an hour, as it had done before, when\n"
        "nobody was looking.\n\nSilence.\n"
    )
    doc = cleaned(source, "hard-wrap")
    assert [(b.id, b.size) for b in doc.blocks] == [(0, 4), (4, 1)]
    assert doc.blocks[0].text.endswith("in the wrong direction for an hour, as it had done before, "
                                       "when nobody was looking.")  # fmt: skip


def test_a_part_of_a_page_may_be_wrapped():
    long = "This paragraph was never wrapped; " * 5 + "it just goes on."
    source = (
        f"{long}\n{long}\n\n"
        "The weir above Penrose has three gates, and the oldest of the\n"
        "gates would not close on Thursday, so that the water went in\n"
        "the wrong direction for an hour, as it had done before, when\n"
        "nobody was looking."
    )
    assert len(texts(source, "hard-wrap")) == 3


def test_a_page_with_a_paragraph_a_line_is_not_wrapped():
    lines = [
        "The ferry sails again on Monday, the captain said on Thursday.",
        "Two of its engines are new.",
        "The third one is being mended in Penrose by a man of eighty.",
        "Tickets cost four dollars, as they did in nineteen eighty-eight.",
    ]
    assert wrapping(read_text("\n".join(lines)).blocks) is None


DUMP = "The ferry is run by\nMara Lind\n, who lives in\nPort Ellery\n.\n"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("She keeps the (\nold\n) bell", None),
        ("She keeps the (\nold\n) bell.", "She keeps the (old) bell."),
        ("On the 12\nth\n, it rained.", "On the 12th, it rained."),
        ("She said “\nno\n” and went.", "She said “no” and went."),
        ("At\nPenrose Pier\n, nobody came.", "At Penrose Pier, nobody came."),
    ],
)
def test_the_seams_of_a_broken_sentence(lines, joined):
    last = texts(DUMP + lines, "broken-sentence")[1:]
    assert last == ([joined] if joined else ["She keeps the (old) bell"])


@pytest.mark.parametrize(
    "lines",
    [
        "harbour\nnews\nboats",
        "A headline about the ferry\nThe ferry sails at nine.",
        "The Long Way to Port Ellery\nby\nTove Brandt",
        "dbrandt boats\ndbrandt boats, of Penrose, sells three boats this summer.",
        "Write to\nmara@ferry.example",
        "iFerry\niFerry is what the children call the new boat of the company.",
        "if tide > 3:\nring(bell)\nelse:\nwait()",
        "The fare is .5\n.75 on Sundays",
        "Read this:\nhere it is, all of it, as it was said in the town hall.",
    ],
)
def test_what_a_dump_did_not_break_stays(lines):
    assert texts(DUMP + lines, "broken-sentence")[1:] == lines.split("\n")


def test_a_page_that_no_program_broke_is_left_alone():
    lines = [
        "the tide came in",
        "and nobody went",
        "to look at it,",
        "nor at the bell of the pier.",
    ]
    assert texts("\n".join(lines), "broken-sentence") == lines


def test_a_broken_sentence_belongs_to_its_first_line():
    doc = cleaned(DUMP, "broken-sentence")
    assert [(b.id, b.size) for b in doc.blocks] == [(0, 5)]


def test_two_labels_are_no_row():
    lines = ["Fare:", "Four dollars.", "Crossing:", "Nine minutes."]
    assert texts(DUMP + "\n".join(lines), "cut-label")[5:] == lines


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("September\n2\n,\n2024", "September 2, 2024"),
        ("Mon\nMar\n11\n2024\n-\n08:02", "Mon Mar 11 2024 - 08:02"),
        ("14.\nFebruar\n2024\n,\n17:30 Uhr", "14. Februar 2024, 17:30 Uhr"),
        ("Publié le\n14\njuin\n2022\nà\n18h32", "Publié le 14 juin 2022 à 18h32"),
        ("3\nde\nmayo\nde\n2024", "3 de mayo de 2024"),
        (
            "Published\n:\nMay\n2\n,\n2024\n|\nUpdated\nMay\n3\n,\n2024",
            "Published: May 2, 2024 | Updated May 3, 2024",
        ),
    ],
)
def test_a_broken_date_is_joined_on_every_page(lines, joined):
    page = f"Ana Teller\n{lines}\nSave"
    assert texts(page, "broken-sentence") == ["Ana Teller", joined, "Save"]
    cleaned_page = clean(f"Ice stops the ferries at the north pier\n\n{page}\n\n{PIER}")
    assert cleaned_page.published is not None
    assert cleaned_page.text == PIER


PIER = (
    "Ferries will stop at the north pier from Monday, the harbor office said, because of ice.\n\n"
    "The boats ran all of last winter, and nobody could remember ice in November."
)


@pytest.mark.parametrize(
    "lines",
    [
        "May 2, 2024\n10:30 am",  # whole dates and times stay lines of their own
        "Published: May 2, 2024\nUpdated: May 3, 2024\n4 min read",
        "May\n2024\n2\ncomments",
        "May\n1\n2\n3\n4\n5",
        "May\n\n2\n\n2024",
        "3\n11\n2024",  # rows of figures
        "Sun\nMon\nTue\n1\n2\n3",
    ],
)
def test_lines_that_are_no_broken_date(lines):
    kept = [line for line in lines.split("\n") if line]
    assert texts(lines, "broken-sentence") == kept


def test_a_broken_date_within_a_sentence_is_the_sentences():
    page = DUMP + "The pier was shut in\nMay\n2\n,\n2024\n, and it has not opened since."
    told = ["The pier was shut in", "May", "2, 2024, and it has not opened since."]
    assert texts(page, "broken-sentence")[1:] == told


def test_a_run_without_end_is_no_paragraph():
    endless = ["The ferry", "of", "Lind", ", and"] * 200
    assert texts("\n".join(endless), "broken-sentence") == endless


def test_a_first_letter_that_stands_apart_on_a_page_of_html():
    page = (
        "<article><h1>Hedges on the move</h1><p><span class=cap>H</span> edges do not walk, people "
        "say, who have never watched one for long enough.</p><p>The council met on Monday.</p>"
        "</article>"
    )
    article = clean(page, format="html")
    assert article.text.split("\n\n")[0] == (
        "Hedges do not walk, people say, who have never watched one for long enough."
    )


def test_a_word_is_made_whole_wherever_its_first_letter_stands_apart():
    raw = "T ulips of Penrose\n\nT\nulips grow behind the mill.\n\nTulips are what they are.\n"
    assert texts(raw, "drop-cap") == [
        "Tulips of Penrose",
        "Tulips grow behind the mill.",
        "Tulips are what they are.",
    ]


def test_a_letter_that_makes_no_known_word_stands():
    lines = ["R egrettably it is gone.", "B", "side", "Q"]
    assert texts("\n".join(lines), "drop-cap") == lines

"""Lines that no filter knows: what is asked of them, and how trees weigh the answers.

The trees that ship are learned; what they do to whole pages is held by the goldens and by
`tests/quality/`. Here trees are made by hand. All people and places are invented.
"""

from __future__ import annotations

from math import inf, log, log2, sqrt

import pytest

from newsclean import clean
from newsclean.document import Caption, Drop, Finding, Join, Lift
from newsclean.evidence import leftover
from newsclean.evidence.learned.lexicons import Lexicon, as_lexicon, grams, lexicon_of, parts
from newsclean.evidence.learned.trees import Node, Trees
from newsclean.evidence.leftover import (
    CLEAR,
    FIRST,
    OF_ANSWER,
    OF_SENTENCE,
    Fate,
    Known,
    Left,
    Taker,
    features,
    find_leftovers,
    takers,
    trees,
)
from newsclean.evidence.leftover.own import around, marks, wordings
from newsclean.evidence.leftover.place import apart
from newsclean.evidence.leftover.reasons import OF_PAGE, SAID, said
from newsclean.evidence.leftover.went import BOXES, BUTTONS
from newsclean.evidence.shape import read_lines
from newsclean.packs import Phrases
from newsclean.pipeline import apply
from newsclean.readers.text import read_text
from newsclean.registry.table import BUILTIN

LINES = [
    "Home",
    "Goats close Route 9",
    "A herd of goats took to Route 9 on Monday morning and stood there until noon, the county said.",
    "Post Plus",
    "Puzzles",
    "The goats of the herd left by themselves and the road was opened to the school bus again.",
    "Otters",
    "Share",
]
FATES = {0: Fate.GONE, 1: Fate.LIFTED, 7: Fate.GONE}


def left_of(lines: list[str] = LINES, fates: dict[int, str] = FATES, headline: int = 1) -> Left:
    found = read_lines(read_text("\n".join(lines)).live.values(), Phrases([])).all
    every = [fates.get(i, Fate.STANDS) for i in range(len(found))]
    return Left(found, every, Known(headline, frozenset(), {"puzzles": 1.0}))


def test_fates_tell_what_became_of_each_line() -> None:
    doc = read_text("\n".join(LINES[:5]))
    lines = read_lines(doc.live.values(), Phrases([])).all
    actions = [(0, Drop()), (1, Lift("title", "Goats close Route 9")), (4, Join(3))]
    doc = apply(doc, [Finding("hand", block, action, "", 1.0) for block, action in actions])
    assert leftover.fates(lines, doc.live, doc.ledger) == [
        Fate.GONE, Fate.LIFTED, Fate.STANDS, Fate.STANDS, Fate.STANDS,
    ]  # fmt: skip


def test_both_halves_of_a_sentence_stand_and_none_goes_on_at_the_top() -> None:
    whole = ["about goats", "Home", *LINES[1:4]]
    lines = [*whole, "Near the mill of", "Tarn they", "rest.", "Otters", "News"]
    fates = {1: Fate.GONE, 2: Fate.LIFTED, 8: Fate.GONE}
    assert list(left_of(lines, fates, 2).candidates()) == [0, 3, 4, 9]


def test_rows_of_short_lines() -> None:
    left = left_of()
    assert left.standing == [2, 3, 4, 5, 6]
    assert [tuple(row) for row in left.short_row] == [
        (0, 0), (0, 0), (0, 0), (3, 2), (3, 2), (5, 0), (6, 1), (7, 0),
    ]  # fmt: skip
    assert [tuple(left.row[i]) for i in (1, 2, 6)] == [(0, 0), (2, 5), (2, 5)]


def test_what_stands_around() -> None:
    left = left_of()
    assert left.fate(-1) is Fate.OUTSIDE
    assert (left.rank[6], left.gone[6], left.told[6]) == (4, 2, 2)
    assert left.heads == [False, False, False, False, True, False, False, False]
    row = features(left, 6)
    asked = (
        "line above stands",
        "line below went",
        "nothing below",
        "2 below stands",
        "words below",
    )
    assert [row[name] for name in asked] == [1.0, 1.0, 0.0, 0.0, 1.0]
    assert [row[name] for name in ("lines above", "lines below", "went above")] == [4.0, 0.0, 0.0]


def test_words_are_looked_for_in_the_other_lines() -> None:
    left = left_of()
    assert left.tells("goats", 2)
    assert left.tells("herd", 5)
    assert not left.tells("puzzles", 4)
    told = features(left, 5)  # "goats" and "herd" of herd, goats, left, themselves, road, opened …
    assert told["words of the story"] == log2(3)
    assert told["words of its own"] == log2(1 + 6)
    assert features(left, 4)["words of the story share"] == 0.0
    assert features(left, 4)["page words share"] == 1.0
    assert features(left, 2)["words of the headline share"] == pytest.approx(2 / 12)


@pytest.mark.parametrize(
    ("fates", "framed"),
    [
        (FATES, True),
        ({0: Fate.GONE, 7: Fate.GONE}, True),
        ({0: Fate.GONE, 1: Fate.LIFTED, 2: Fate.LIFTED}, False),
        ({}, False),
    ],
)
def test_a_text_of_which_nothing_went_has_nothing_left_over(
    fates: dict[int, str], framed: bool
) -> None:
    left = left_of(fates=fates)
    assert left.is_framed() is framed
    assert bool(list(left.candidates())) is framed


def test_endless_pages_are_not_asked() -> None:
    left = left_of(["Home", *LINES[2:3] * 399], {0: Fate.GONE})
    assert not left.is_framed()
    every = dict.fromkeys(range(0, 400, 2), Fate.GONE)
    assert left_of(LINES[2:3] * 400, every).is_framed()
    assert not left_of(LINES[2:3] * 401, every).is_framed()


def test_turns_and_long_lines_are_not_asked() -> None:
    lines = [*LINES[:6], "DORA QUILL: They left.", "word " * 46 + "end.", "Share"]
    assert list(left_of(lines, {**FATES, 7: Fate.STANDS, 8: Fate.GONE}).candidates()) == [
        2,
        3,
        4,
        5,
    ]


@pytest.mark.parametrize(
    ("line", "below", "is_asked"),
    [
        ("Print.", "The goats left by noon, and the road was open.", False),
        ("We waited.", "The goats left by noon, and the road was open.", False),
        ("Print", "The goats left by noon, and the road was open.", True),
        ("Print.", "Share", True),
        ("We waited for them.", "The goats left by noon, and the road was open.", True),
    ],
)
def test_a_sentence_of_a_word_or_two_between_paragraphs_is_not_asked(
    line: str, below: str, is_asked: bool
) -> None:
    lines = [*LINES[:3], "The goats stood on the road all morning.", line, below, *LINES[6:]]
    assert (4 in left_of(lines).candidates()) == is_asked


def test_items_that_are_told_are_not_asked_beside_others() -> None:
    fates = {**FATES, 8: Fate.GONE}
    told = [*LINES[:5], "- Leave the goats at home.", "- Gates open at seven.", "Home", "Share"]
    assert list(left_of(told, fates).candidates()) == [2, 3, 4]
    links = [*LINES[:5], "- Leave the goats", "- Gates open", "Home", "Share"]
    assert list(left_of(links, fates).candidates()) == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        (["Herd Plus: goats by mail", "Later on: Otters at noon"], [3, 4]),
        (["Herd Plus: goats by mail. Free!", "Noch mehr: Otter"], [3, 4]),
        (["Goats: 40", "Otters: eleven or so", "Owners: none"], []),
        (["Meer nieuws: Otters.", "Goats: 40", "Otters: eleven", "Owners: none"], []),
        (["Nyhetsbrev: alt om geiter", "Wer half: She took the goats to the mill."], [3, 4]),
        (["1. Goats", "2. Otters"], []),
    ],
)
def test_two_lines_with_labels_below_the_story_are_asked_and_a_table_is_not(
    rows: list[str], asked: list[int]
) -> None:
    told = LINES[2]
    page = ["Home", "Goats close Route 9", told, *rows, "Share", "More"]
    fates = {0: Fate.GONE, 1: Fate.LIFTED, len(page) - 2: Fate.GONE, len(page) - 1: Fate.GONE}
    assert [i for i in left_of(page, fates).candidates() if i > 2] == asked
    page = ["Home", "Goats close Route 9", *rows, told, "Share", "More"]
    above_a_paragraph = left_of(page, fates).candidates()
    assert [i for i in above_a_paragraph if 1 < i < len(page) - 3] == []


def tree(feature: str, most: float, low: float, high: float) -> Node:
    return Node(feature, most, 0.0, low, high)


def test_leaves_add_up() -> None:
    grown = Trees(-0.5, (tree("words", 2.0, -1.0, 0.25), tree("commas", 0.0, 0.5, -0.5)))
    assert grown.odds({"words": 2.0, "commas": 0.0}) == -1.0
    assert grown.odds({"words": 2.1, "commas": 1.0}) == -0.75


def test_the_first_trees_end_it_where_they_leave_no_doubt() -> None:
    sure, last = tree("words", 2.0, 0.0, CLEAR), tree("words", 2.0, 0.0, -9.0)
    grown = Trees(0.1, (sure, *[tree("words", 2.0, 0.0, 0.0)] * (FIRST - 1), last))
    assert grown.odds_if_unclear({"words": 3.0}, FIRST, CLEAR) == inf
    assert grown.odds_if_unclear({"words": 1.0}, FIRST, CLEAR) == 0.1


def test_each_answer_tells_what_it_adds() -> None:
    inner = Node("commas", 0.0, -0.5, -2.0, 1.0)
    grown = Trees(0.0, (Node("words", 2.0, 0.25, inner, 1.0),))
    assert grown.told({"words": 1.0, "commas": 0.0}) == {
        ("words", False): -0.75,
        ("commas", False): -1.5,
    }


def test_rows_stand_or_fall_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of three short lines in a row are surely left over, on average they are not."""
    named = Trees(0.0, (tree("page words share", 0.5, 3.0, -3.0),))
    monkeypatch.setattr(leftover, "trees", lambda: named)
    alone = find_leftovers(left_of())
    assert [(found.line, found.sure) for found in alone] == [(4, 0.61)]
    lines = [*LINES[:4], "Puzzles", "Puzzles", *LINES[5:]]
    left = left_of(lines, {0: Fate.GONE, 1: Fate.LIFTED, 8: Fate.GONE})
    together = find_leftovers(left)
    assert [found.line for found in together] == [4, 5]
    assert [round(found.story, 3) for found in together] == [0.365, 0.365]


def test_a_sentence_must_be_less_likely_the_story_s_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """All lines are 6 % likely the story's; a sentence to the reader is a label's equal."""
    monkeypatch.setattr(leftover, "trees", lambda: Trees(log(0.06 / 0.94), ()))
    lines = [*LINES]
    lines[4:7] = ["The goats left by noon.", LINES[5], "Tell us what you saw by noon."]
    found = find_leftovers(left_of(lines))
    assert {one.line: one.sure >= 0.5 for one in found} == {
        2: False,
        3: True,
        4: False,
        5: False,
        6: True,
    }


def test_what_goes_tells_of_its_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    """`Puzzles` goes by itself, and `Post Plus` since the line below it went."""
    roots = (
        tree("page words share", 0.5, 0.0, -6.0),
        tree("line below went", 0.5, 3.0, -5.0),
        tree("prose", 0.5, 0.0, 6.0),
        tree("nothing above", 0.5, 0.0, 0.0),
    )
    monkeypatch.setattr(leftover, "trees", lambda: Trees(0.0, roots))
    left = left_of([*LINES[:6], "Share", "More"], {**FATES, 6: Fate.GONE})
    assert [found.line for found in find_leftovers(left) if found.sure > 0.5] == [4, 3]


def test_the_signs_of_a_line_come_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    grown = Trees(0.0, (Node("page words share", 0.5, 0.0, 3.0, -3.0),))
    monkeypatch.setattr(leftover, "trees", lambda: grown)
    (found,) = find_leftovers(left_of())
    assert found.tipped() == {"words of pages": 3.0}


def test_every_feature_has_words() -> None:
    row = features(left_of(), 4)
    assert set(row) == set(SAID) | OF_PAGE
    assert said("words of all", high=True) is None
    assert said("words", high=False) == "is short"


def test_the_trees_that_ship_ask_what_there_is() -> None:
    assert set(trees().features) <= set(SAID) | OF_PAGE
    assert len(trees().roots) > FIRST


PAGE = "\n".join(
    [
        "Home",
        "News",
        "Weather",
        "",
        *LINES[1:3],
        "",
        "The county sent two men with a trailer, who came back with an empty one and asked for a third.",
        "",
        LINES[5],
        "",
        "Two grebes and a bell",
        "",
        "Copyright 2025 Pelham Post. All rights reserved.",
        "Share",
    ]
)


def test_a_finding_says_what_tipped_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = Node("ends a sentence", 0.5, 0.0, -4.0, 4.0)
    lasts = Node("paragraphs below", 0.5, 0.0, -1.5, 1.0)
    monkeypatch.setattr(leftover, "trees", lambda: Trees(0.0, (ends, lasts)))
    article = clean(PAGE)
    (found,) = (f for f in article.document.ledger if f.filter == "leftover-line")
    (block,) = (b for b in article.document.origin if b.id == found.block)
    assert (block.text, found.action) == ("Two grebes and a bell", Drop())
    assert found.reason == "ends without a stop; few paragraphs below it"
    assert found.evidence == {"ends without a stop": 4.0, "few paragraphs below it": 1.5}


def test_a_note_on_the_text_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = Node("ends a sentence", 0.5, 0.0, 4.0, -4.0)
    noted = "This story was updated to add what the county paid."
    monkeypatch.setattr(leftover, "trees", lambda: Trees(0.0, (ends,)))
    text = PAGE.replace("Two grebes and a bell", f"{noted}\n\nTwo grebes and a bell rang.")
    article = clean(text)
    took = {f.block for f in article.document.ledger if f.filter == "leftover-line"}
    taken = [block.text for block in article.document.origin if block.id in took]
    assert "Two grebes and a bell rang." in taken
    assert noted not in taken
    assert article.notes == (noted,)


def test_words_and_pairs_of_words_add_up() -> None:
    written = {"-2.0": "\nsign, sign up,\n^ sign up $\n", "+1.0": "goats"}
    known = as_lexicon({"base": 0.5, "weights": written})
    assert known == Lexicon(0.5, {"sign": -2.0, "sign up": -2.0, "^ sign up $": -2.0, "goats": 1.0})
    assert known.odds("Sign up") == 0.5 - 6.0 / sqrt(6)
    assert known.odds("Up, goats; goats sign.") == 0.5 - 1.0 / sqrt(9)
    assert known.odds("…") == 0.5


def test_the_begin_and_the_end_of_a_line_stand_in_pairs() -> None:
    assert grams("Sign up") == {"sign", "up", "^ sign", "sign up", "up $", "^ sign up $"}
    assert grams("…") == {"^ $"}


def test_only_a_short_line_is_looked_up_as_a_whole() -> None:
    short, long = (" ".join(f"w{n}" for n in range(words)) for words in (8, 9))
    assert f"^ {short} $" in grams(short)
    assert f"^ {long} $" not in grams(long)


def test_only_the_first_words_of_a_line_are_looked_up() -> None:
    text = " ".join(f"w{n}" for n in range(100))
    assert len(grams(text)) == 60 + 61
    assert "w59" in grams(text)
    assert "w60" not in grams(text)


def test_long_words_are_known_by_their_begin_and_unparted_scripts_by_their_letters() -> None:
    assert parts("Subscribers of the goats, resubscribe 1234567") == {"subsc~", "resub~"}
    assert parts("山羊") == {"~山", "~羊", "~山羊"}
    assert parts("ปิดถนน 2024") == {f"~{letter}" for letter in "ปิดถน"} | {
        "~ปิ", "~ิด", "~ดถ", "~ถน", "~นน"
    }  # fmt: skip
    assert parts("Goats") == set()


def test_parts_of_words_count_where_they_are_known() -> None:
    weights = {"goats": 1.0, "subsc~": -2.0}
    assert Lexicon(0.5, weights).odds("Subscribe goats") == 0.5 + 1.0 / sqrt(6)
    assert Lexicon(0.5, weights, knows_parts=True).odds("Subscribe goats") == 0.5 - 1.0 / sqrt(7)
    assert as_lexicon({"base": 0.0, "parts": True, "weights": {}}).knows_parts


def test_the_letters_of_a_long_run_are_looked_up_to_a_bound() -> None:
    assert len(parts("山羊" * 1000)) == 2 + 2
    run = "".join(chr(0x4E00 + k) for k in range(200))
    assert len(parts(run)) == 80 + 79


@pytest.mark.parametrize("file", ["leftover_lexicon.toml", "story_lexicon.toml"])
def test_the_words_that_ship_tell_pages_from_stories(file: str) -> None:
    odds = lexicon_of(file).odds
    assert max(map(odds, ("Sign up for our newsletter", "Read more about cookies"))) < -2
    assert odds("She said they had been there before he came") > 0
    assert odds("Advertisement") < -2
    known = list(map(str.split, lexicon_of(file).weights))
    whole = [gram for gram in known if len(gram) > 2]
    assert {(gram[0], gram[-1]) for gram in whole} == {("^", "$")}
    assert max(map(len, whole)) <= 8 + 2


def test_a_line_is_asked_how_those_near_are_worded() -> None:
    odds = {"Menu": -3.0, "Goats": 1.5, "Sign up": -1.5}.__getitem__
    found = wordings(["", "Menu", "Menu", "Goats", "Sign up", "", ""], odds)
    assert found == {
        "worded like a story": 1.5,
        "above worded like a story": -3.0,
        "below worded like a story": -1.5,
        "lines above worded like a story": -2.0,
        "lines below worded like a story": -0.5,
    }


def test_beyond_the_ends_of_a_page_no_line_is_near() -> None:
    page = left_of(["One", "Two", "Three", "Four", "Five"], {}, 0)
    assert around(page, 0) == ["", "", "", "One", "Two", "Three", "Four"]
    assert around(page, 3) == ["One", "Two", "Three", "Four", "Five", "", ""]


def test_on_a_whole_page_its_weight_counts_and_the_bound_is_higher(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each line is 0.1 likely the story's: enough on a page that nothing else weighed."""
    found = read_lines(read_text("\n".join(LINES)).live.values(), Phrases([])).all
    every = [FATES.get(i, Fate.STANDS) for i in range(len(found))]
    told = [0.5, 1.0, 0.75, 0.5, 0.25, 1.0, 0.0, 0.5]
    page = Left(found, every, Known(1, frozenset(), {}, told))
    assert [features(page, i)["whole page"] for i in (2, 6)] == [1.0, 1.0]
    assert features(page, 2)["odds by the whole page"] == log(3)
    assert features(page, 6)["odds by the whole page"] == log(1e-6 / (1 - 1e-6))
    assert features(left_of(), 2)["odds by the whole page"] == 0.0
    monkeypatch.setattr(leftover, "trees", lambda: Trees(-log(9), (tree("words", 0.0, 0.0, 0.0),)))
    whole = {one.line: one.sure >= 0.5 for one in find_leftovers(page)}
    assert whole == {2: False, 3: True, 4: True, 5: False, 6: True}, "2 and 5 are sentences"
    assert {one.sure >= 0.5 for one in find_leftovers(left_of())} == {False}


def test_what_the_weight_of_the_page_is_against_must_be_likelier_the_story_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each line is 0.15 likely the story's: enough, but for the one that `page-line` left open."""
    found = read_lines(read_text("\n".join(LINES)).live.values(), Phrases([])).all
    every = [FATES.get(i, Fate.STANDS) for i in range(len(found))]
    known = Known(1, frozenset(), {}, [0.5] * len(found), left_open={6: 0.6, 1: 0.7})
    monkeypatch.setattr(leftover, "trees", lambda: Trees(log(0.15 / 0.85), ()))

    def gone() -> dict[int, float]:
        doubted = find_leftovers(Left(found, every, known))
        return {one.line: one.sure for one in doubted if one.sure >= 0.5}

    assert gone() == {6: 0.59}
    monkeypatch.setattr(leftover, "FEW_LINES", len(LINES) - 1)
    monkeypatch.setattr(leftover, "trees", lambda: Trees(log(9), ()))
    assert gone() == {}, "the trees are for it"
    monkeypatch.setattr(Left, "candidates", lambda left: iter(()))  # no line is asked
    assert gone() == {6: 0.6}
    monkeypatch.setattr(leftover, "FEW_LINES", len(LINES))
    assert gone() == {}
    assert leftover.Leftover(6, 0.4, {}, 0.5).tipped() == {}


def test_the_bound_is_where_a_line_stands_or_goes() -> None:
    at = leftover.Leftover(0, leftover.STANDS, {})
    assert at.sure == 0.5
    assert leftover.Leftover(0, 1 / (1 + 1 / 1e-9), {}).sure == 1.0


def test_takers_tell_who_took_each_line() -> None:
    doc = read_text("\n".join(LINES[:7]))
    lines = read_lines(doc.live.values(), Phrases([])).all
    ledger = [
        Finding("page-line", 0, Drop(), "", 1.0),
        Finding("headline", 1, Lift("title", "Goats close Route 9"), "", 1.0),
        Finding("teaser", 3, Drop(), "", 1.0),
        Finding("share-bar", 4, Drop(), "", 1.0),
        Finding("caption", 5, Lift("captions", Caption("Goats", None)), "", 1.0),
    ]
    assert takers(lines, ledger, frozenset({6})) == [
        Taker.PAGE, Taker.FIELD, Taker.NOBODY, Taker.BOX, Taker.BUTTON, Taker.CAPTION,
        Taker.CAPTION,
    ]  # fmt: skip


def test_takers_are_named_as_the_filters_are() -> None:
    assert {spec.name for spec in BUILTIN} >= BOXES | BUTTONS
    assert not BOXES & BUTTONS


def test_without_more_is_known_a_line_that_went_is_the_page_s() -> None:
    left = left_of()
    assert [left.took[i] for i in (0, 1, 2)] == [Taker.PAGE, Taker.FIELD, Taker.NOBODY]
    then = left.without({3})
    assert (then.took[3], then.took[1]) == (Taker.PAGE, Taker.FIELD)
    row = features(then, 4)
    assert (row["page above"], row["field above"], row["page below"]) == (1.0, 0.0, 0.0)


def test_blank_lines_beside_a_line_and_beside_most_paragraphs() -> None:
    told = [*LINES[:3], LINES[5], "Otters and", LINES[2], "Share"]
    text = "\n\n".join(told).replace("\n\nOtters and", "\n\n\nOtters and").replace("and\n", "and")
    lines = read_lines(read_text(text).live.values(), Phrases([])).all
    fates = [FATES.get(i, Fate.STANDS) if i < 6 else Fate.GONE for i in range(len(lines))]
    left = Left(lines, fates, Known(1, frozenset(), {}))
    assert left.gap == 1
    row = features(left, 4)
    asked = (
        "blank lines above", "blank lines above to those of others",
        "blank lines below", "blank lines below to those of others", "from the headline",
    )  # fmt: skip
    assert [row[name] for name in asked] == [2.0, 1.0, 0.0, -1.0, 3.0]
    last = apart(Left(lines, fates, Known(None, frozenset(), {})), 6)
    assert (last["blank lines below"], last["from the headline"]) == (3.0, -9.0)


def test_what_a_line_shares_with_those_beside() -> None:
    lines = ["Home", "Goats close Route 9", LINES[2], "Goats on Route 9", "Otters", "Share"]
    row = features(left_of(lines, {0: Fate.GONE, 1: Fate.LIFTED, 5: Fate.GONE}), 3)
    assert row["words of the line above share"] == 1.0  # "goats", "route"
    assert row["words of the line below share"] == 0.0
    assert (row["begins like the line above"], row["begins like the line below"]) == (0.0, 0.0)
    again = features(left_of([*lines[:4], "Goats again", "Share"], {0: Fate.GONE}), 3)
    assert again["begins like the line below"] == 1.0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Goats at noon", ()),
        ("Goats | Otters » Home", ("bars and arrows",)),
        ("Goats at 7:30", ("an hour",)),
        ("Goats at 7 p.m.", ("an hour",)),
        ("goats@salt.example", ("an address",)),
        ("Yes 49%", ("a share",)),
        ("Goats close Route…", ("cut at its end",)),
        ("Do goats read?", ("a question",)),
        ("Goats of 2024", ("a year",)),
    ],
)
def test_marks_that_stories_seldom_have(text: str, found: tuple[str, ...]) -> None:
    assert tuple(name for name, value in marks(text).items() if value) == found
    assert marks("a | b | c")["bars and arrows"] == 2.0


TRANSCRIPT = """Why the goats came back

DOVA RENN, HOST: The goats are back on Route 9. Otis Fenn counts them for the county.

OTIS FENN, BYLINE: There are forty of them, and they know the way to the mill by heart.

RENN: Were there forty in March?

FENN: I lost count in March, when the snow came, and began again in May.

(SOUNDBITE OF GOATS)

More Goat News
"""


def test_what_stands_below_the_last_turn_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = Node("ends a sentence", 0.5, 0.0, -4.0, -4.0)
    monkeypatch.setattr(leftover, "trees", lambda: Trees(0.0, (ends,)))
    monkeypatch.setattr(Left, "is_framed", lambda self: True)
    article = clean(TRANSCRIPT)
    took = {f.block for f in article.document.ledger if f.filter == "leftover-line"}
    taken = [block.text for block in article.document.origin if block.id in took]
    assert taken == ["More Goat News"]
    assert article.text.split("\n\n")[-1] == "(SOUNDBITE OF GOATS)"


def test_an_answer_of_a_talk_must_be_less_likely_the_storys_than_another_sentence() -> None:
    talk = [
        "Who taught you how to bake?",
        "Nobody at all, and it showed for years.",
        "What will the nephew change?",
        "He will change all that he can carry out of it.",
        "What will you do at three in the morning?",
        "Lie there and listen to him drop things.",
    ]
    whole = left_of([*LINES[:4], *talk], {0: Fate.GONE, 1: Fate.LIFTED})
    assert [leftover._least(whole, i) for i in (5, 7, 9)] == [OF_SENTENCE, OF_SENTENCE, OF_ANSWER]
    half = left_of([*LINES[:4], *talk[2:]], {0: Fate.GONE, 1: Fate.LIFTED})
    assert [leftover._least(half, i) for i in (5, 7)] == [OF_SENTENCE, OF_SENTENCE]

"""Pages that were printed whole: menus, teasers, the article, comments, a footer.

What is asserted is the whole body, and that `page-line` was at work. All people, places and sites
are invented.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import pairwise
from math import log2, sqrt

import pytest

from newsclean import Settings, clean, evidence
from newsclean.document import Drop
from newsclean.evidence import Evidence, story
from newsclean.evidence.learned.lexicons import Lexicon
from newsclean.evidence.learned.trees import Node, Trees
from newsclean.evidence.shape import read_lines
from newsclean.evidence.story import Story, first_look, trees, weigh, words
from newsclean.evidence.story.columns import Columns, Dump, Near, read_dump
from newsclean.evidence.story.depth import depths
from newsclean.evidence.story.ends import bare_headings, half_answered, is_begun
from newsclean.evidence.story.expected import GOES
from newsclean.evidence.story.openers import COUNTED, SINCE
from newsclean.evidence.story.prose import find_heart, sentences, told
from newsclean.evidence.story.reasons import SAID, said
from newsclean.evidence.story.repeats import said_again
from newsclean.evidence.story.signs import SIGNS
from newsclean.evidence.story.smooth import smooth
from newsclean.evidence.story.spoken import groups
from newsclean.evidence.story.third import CLEAR, ODDS, WORDED, third_look, with_odds, with_words
from newsclean.evidence.story.weights import weights
from newsclean.evidence.story.wording import NEAR, OWN
from newsclean.evidence.zones import Zones
from newsclean.filters.page_line import page_line
from newsclean.packs import phrases_for
from newsclean.readers.text import read_text

MENU = """\
Skip to main content
Home
News
Local
Sport
Weather
Farm & Garden
Opinion
Classifieds
Obituaries
Subscribe
Log in
Valley Lantern
Search"""

FOOTER = """\
More from the Valley
Fair adds goat yoga
Corn chips sell out in Farrow
Old barn to become a library
Wool prices fall for a third week
Comments
Dora
2 hours ago
Ha!
Reply
Pip
3 hours ago
Free the goats
Reply
Most viewed
Ferry to Quill sails again
Mayor loses hat
About us
Contact
Advertise with us
Jobs
Privacy policy
Terms of use
Valley Lantern Media
Back to top"""

LEAD = (
    "A herd of goats shut the road near Farrow on Tuesday morning, and the police had to call for "
    "corn chips before a single car could pass."
)
SECOND = (
    "Officer Dell Monk, 44, used a bag of them and a siren, and the goats followed him past the "
    "church and down to the barn, where the owner was counting them."
)
QUOTE = (
    '"They liked the siren," he said at the gate of the farm. "I have had worse Tuesdays, and the '
    'goats have had worse officers."'
)
FENCE = (
    "The owner, Rue Calloway, said that the fence had been mended in spring, and that goats can "
    "read a fence as other people read a newspaper."
)
LAST = (
    "The road was open again by noon, and nobody was hurt but the fence and the goat that had led "
    "the others through it."
)


def page(headline: str, *paragraphs: str) -> str:
    return "\n\n".join([MENU, headline, *paragraphs, FOOTER]) + "\n"


def assert_body(text: str, *paragraphs: str) -> None:
    article = clean(text)
    assert article.text == "\n\n".join(paragraphs)
    assert article.removed.get("page-line", 0) > 0


HEADLINE = "Goats close Route 9 for the second time this week"


def test_a_plain_story():
    story = (LEAD, SECOND, QUOTE, FENCE, LAST)
    assert_body(page(HEADLINE, *story), *story)


def test_a_story_with_a_list():
    eaten = ("Two flags of the county", "A road map of Ohio", "The rope of the church bell")
    article = clean(
        page(
            HEADLINE, LEAD, SECOND, "What the goats of Farrow ate on their way to the barn:",
            "\n".join(f"• {thing}" for thing in eaten), QUOTE, FENCE, LAST,
        )
    )  # fmt: skip
    for thing in eaten:
        assert f"- {thing}" in article.text
    assert article.text.startswith(LEAD)
    assert article.text.endswith(LAST)


def test_a_subhead_inside_the_story_stays():
    article = clean(page(HEADLINE, LEAD, SECOND, "A fence that goats can read", FENCE, QUOTE, LAST))
    assert article.text == "\n\n".join(
        [LEAD, SECOND, "A fence that goats can read", FENCE, QUOTE, LAST]
    )
    assert "## A fence that goats can read" in article.to_markdown()


def test_short_quotes_inside_the_story_stay():
    said = ('"Never," said Monk.', '"Not even once," he said.')
    body = (LEAD, SECOND, *said, QUOTE, FENCE, LAST)
    assert_body(page(HEADLINE, *body), *body)


RECIPE = (
    (
        "The goats of Farrow have eaten everything but this pie, which the library has baked for its "
        "readers every Friday since the bridge was closed."
    ),
    (
        "It keeps for three days in a cool place, and it is better on the second, when the barley has "
        "taken up the broth and the crust has settled."
    ),
    (
        "Heat the oven to 400 degrees. Boil the barley in the broth for half an hour, until it is soft "
        "and has taken up nearly all of it."
    ),
    (
        "Fry the leeks in the butter, stir in the barley and the cheese, and season the filling with "
        "salt, pepper and a little nutmeg."
    ),
    (
        "Line a dish with the dough, fill it, and bake the pie for 40 minutes, until the crust is the "
        "color of the road to Quill."
    ),
)


def test_the_steps_of_a_recipe():
    assert_body(page("Barley pie from the library of Farrow", *RECIPE), *RECIPE)


GERMAN_MENU = """\
Zum Inhalt springen
Startseite
Nachrichten
Lokales
Sport
Wetter
Hof und Garten
Meinung
Kleinanzeigen
Traueranzeigen
Abonnieren
Anmelden
Talbote
Suche"""

GERMAN = (
    (
        "Eine Herde Ziegen hat am Dienstag die Straße bei Fahrau gesperrt, und die Polizei musste Chips "
        "holen, bevor ein einziges Auto weiterfahren konnte."
    ),
    (
        "Der Beamte Dieter Mönch, 44, lockte die Ziegen mit einer Tüte und einer Sirene an der Kirche "
        "vorbei bis zum Stall, wo die Besitzerin sie zählte."
    ),
    (
        "„Die Sirene hat ihnen gefallen“, sagte er am Tor des Hofes. „Ich habe schon schlechtere "
        "Dienstage gehabt, und die Ziegen schlechtere Beamte.“"
    ),
    (
        "Der Zaun sei im Frühjahr geflickt worden, sagte die Besitzerin, aber Ziegen lesen einen Zaun "
        "wie andere Leute die Zeitung."
    ),
    (
        "Gegen Mittag war die Straße wieder frei, und verletzt wurde niemand außer dem Zaun und der "
        "Ziege, die den anderen vorausgegangen war."
    ),
)

GERMAN_FOOTER = """\
Mehr aus dem Tal
Yoga mit Ziegen auf dem Jahrmarkt
Alte Scheune wird Bücherei
Wolle wird wieder billiger
Meistgelesen
Fähre nach Quill fährt wieder
Bürgermeister verliert Hut
Über uns
Kontakt
Werbung
Stellenangebote
Datenschutz
Impressum
Nach oben"""


def test_a_german_page():
    text = "\n\n".join([GERMAN_MENU, "Ziegen sperren die Landstraße", *GERMAN, GERMAN_FOOTER])
    assert_body(text, *GERMAN)


def test_sentences_broken_by_links_stay_whole():
    broken = (
        "A herd of goats shut the road near",
        "Farrow",
        "on Tuesday morning, and the police had to call for corn chips before a car could pass.",
    )
    text = "\n".join([MENU, HEADLINE, *broken, SECOND, QUOTE, FENCE, LAST, FOOTER])
    article = clean(text)
    for piece in (*broken, SECOND, QUOTE, FENCE, LAST):
        assert piece in article.text
    assert "Privacy policy" not in article.text


def test_a_page_without_an_article():
    text = f"{MENU}\n\n{FOOTER}\n"
    article = clean(text)
    assert len((article.text or "").split()) <= 0.25 * len(text.split())


def test_a_story_alone_is_no_dump():
    article = clean("\n\n".join([HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST]))
    assert "page-line" not in article.removed


def test_reasons_are_plain_words():
    article = clean(page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST))
    found = [f for f in article.document.ledger if f.filter == "page-line"]
    assert len(found) == article.removed["page-line"] > 0
    for finding in found:
        assert isinstance(finding.action, Drop)
        assert 1 <= len(finding.reason.split("; ")) <= 3
        assert 0.5 <= finding.confidence <= 1


def test_presets_move_the_balance():
    text = page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST, "How to keep a goat off your porch")
    kept = [
        len(clean(text, Settings(preset=preset)).text or "")
        for preset in ("precision", "balanced", "recall")
    ]
    assert all(less <= more for less, more in pairwise(kept))
    assert kept[0] < kept[-1]


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("The goats were home by noon, and the barn was shut with a new chain.", True),
        ("Home by noon with all the goats", False),
        ("Write to us about the goats of Farrow by noon, and tell us who you are.", False),
    ],
)
def test_of_a_paragraph_it_must_be_surer_that_it_is_the_pages(
    monkeypatch: pytest.MonkeyPatch, line: str, stands: bool
):
    doubted = {line: 0.6}
    paged = Story.page

    def page_of(self: Story, i: int) -> float:
        return doubted.get(texts[i], paged(self, i))

    text = page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST, "Goats", line, "Sheep")
    texts = [shown for shown in text.split("\n") if shown]
    monkeypatch.setattr(Story, "page", page_of)
    monkeypatch.setattr(sys.modules["newsclean.filters.page_line"], "OPEN", GOES)
    found = [f for f in clean(text).document.ledger if f.filter == "page-line"]
    by_text = {texts[f.block]: f.confidence for f in found}
    assert (line in by_text, line in (clean(text).text or "")) == (not stands, stands)
    doubted[line] = 0.63 + 0.37 / 2
    found = [f for f in clean(text).document.ledger if f.filter == "page-line"]
    sure = 0.75 if stands else 0.815
    assert {texts[f.block]: f.confidence for f in found}[line] == pytest.approx(sure, abs=1e-3)


@pytest.mark.parametrize(
    ("sure", "line", "is_open"),
    [
        (0.6, "Home by noon with all the goats", True),
        (0.89, "Home by noon with all the goats", True),
        (0.9, "Home by noon with all the goats", False),
        (0.6, " ".join(["Home by noon with all the goats"] * 7), False),  # too long to be asked
    ],
)
def test_what_is_less_than_sure_is_left_to_the_leftovers(
    monkeypatch: pytest.MonkeyPatch, sure: float, line: str, is_open: bool
):
    paged, text = Story.page, page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST, line, "Sheep")
    texts = [shown for shown in text.split("\n") if shown]
    asked: list[Mapping[int, float]] = []
    monkeypatch.setattr(Story, "page", lambda s, i: sure if texts[i] == line else paged(s, i))
    monkeypatch.setattr(
        evidence, "find_leftovers", lambda left, among: asked.append(left.known.left_open)
    )
    known = Evidence(read_text(text), phrases_for(()))
    doc = known.doc
    found = {f.block: f.confidence for f in reversed([*page_line(doc, known)])}
    assert known.left_open == ({texts.index(line): sure} if is_open else {})
    assert found[texts.index(line)] == (0.49 if is_open else sure)
    known.left_over(doc)
    assert asked == [known.left_open]


def test_a_story_that_a_page_holds_twice_is_told_once():
    story = (LEAD, SECOND, QUOTE, FENCE, LAST)
    text = page(HEADLINE, *story, "For small screens", *story)
    assert_body(text, *story)
    again = [f for f in clean(text).document.ledger if f.reason == "says again what stands above"]
    assert len(again) in (0, len(story))


def test_copies_go_as_stretches_and_not_as_lines():
    def again(*texts: str) -> list[int]:
        lines = read_lines(read_text("\n".join(texts)).live.values(), phrases_for(())).all
        return [line.i for line in said_again(lines)]

    told = (LEAD, SECOND, QUOTE)
    short = "The goats went home"
    assert again(*told, "Listen to it", *told) == [4, 5, 6]
    assert again(*told, "Listen to it", *map(str.upper, told)) == [4, 5, 6]
    assert again(LEAD, short, SECOND, QUOTE, LEAD, short, SECOND, QUOTE) == [4, 5, 6, 7]
    assert again(*told, "Listen to it", LEAD, SECOND) == [], "too short"
    assert again(*told, FENCE, LEAD, QUOTE, SECOND) == [], "in another order"
    assert again(*told, FENCE, LEAD, FENCE, SECOND, QUOTE) == [], "in pieces"
    assert again(*told, *told, *told) == [], "a refrain"
    refrain = "And the goats went home"
    assert again(LEAD, refrain, SECOND, refrain, QUOTE, refrain) == []
    assert again("Reply", "Share", "Reply", "Share", "Reply") == []
    assert again(LEAD, SECOND) == []


def test_what_may_still_go_has_no_copies():
    told = (LEAD, SECOND, QUOTE)
    lines = read_lines(read_text("\n".join([*told, *told])).live.values(), phrases_for(())).all

    def again(*doubted: int) -> list[int]:
        return [line.i for line in said_again(lines, [line.i not in doubted for line in lines])]

    assert again() == [3, 4, 5]
    assert again(5) == [3, 4, 5], "the copy is in doubt, what it says is not"
    assert again(0, 1, 2) == []


def test_a_note_behind_the_story_stands_unless_it_is_surely_the_pages(
    monkeypatch: pytest.MonkeyPatch,
):
    note = "Correction: an earlier version of this story had the fence mended in autumn."
    text = page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST, note)

    def weighed(odds: float) -> bool:
        def look(dump: Dump, columns: Columns) -> tuple[Columns, list[float]]:
            columns, found = weigh(dump, columns)
            return columns, [
                odds if line.text == note else value
                for line, value in zip(dump.lines, found, strict=True)
            ]

        monkeypatch.setattr(story, "weigh", look)
        return note in (clean(text).text or "")

    assert weighed(-2.0)
    assert not weighed(-12.0)


def test_headings_of_nothing_and_halves_of_sentences():
    texts = (LEAD, "Our picks", "Two goats", "in love", "Menu", "Home")
    lines = read_lines(read_text("\n".join(texts)).live.values(), phrases_for(())).all
    bare = [line.i for line in bare_headings(lines, [True, True, False, False, False, False])]
    assert bare == [1]
    assert list(bare_headings(lines, [True, True, True, True, False, True])) == []
    assert list(bare_headings(lines, [True] * 6)) == []
    texts = (LEAD, "（文中人物为化名）", "Two goats", "in love", "Menu", "Home")
    lines = read_lines(read_text("\n".join(texts)).live.values(), phrases_for(())).all
    assert list(bare_headings(lines, [True, True, False, False, False, False])) == []
    stands = [True, False, False, True, False, False]
    assert [k for k in range(6) if is_begun(lines, stands, k)] == [2]
    texts = ("鐘が鳴った。", "町は", "冬までに", "手袋を贈るという。", "記者紹介", "広告")
    lines = read_lines(read_text("\n".join(texts)).live.values(), phrases_for(())).all
    stands = [True, False, False, True, False, True]
    assert [k for k in range(6) if is_begun(lines, stands, k)] == [2]
    stands[2] = True
    assert [k for k in range(6) if is_begun(lines, stands, k)] == [1, 2]


def columns_of(text: str):
    lines = read_lines(read_text(text).live.values(), phrases_for(())).all
    dump = read_dump(lines, Zones(None, 0, 0, len(lines), ()))
    first = first_look(dump)
    return first, weigh(dump, first)[0]


def test_the_weights_are_those_of_the_features():
    first, both = columns_of(page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST))
    assert set(weights().first.factors) == set(first)
    worded, near = with_words(["Goats"], [0.0], words()), with_odds({}, [0.0])
    assert (len(worded), len(near)) == (5, 7)
    assert set(weights().second.factors) | {*worded, *near} == set(both)
    # of which neighbours they ask the odds is up to the trees
    assert {*worded, ODDS} <= set(trees().features) <= set(both)
    for look in (weights().first, weights().second):
        assert all(factor.scale > 0 for factor in look.factors.values())


def test_depth_is_told_against_that_of_prose():
    menu = ["  Home", "    News", "  Farms", "    Sport"]
    prose = ["      " + text for text in (LEAD, SECOND)]
    text = "\n".join([*menu, *prose, "      Goats", *menu])
    lines = read_lines(read_text(text).live.values(), phrases_for(())).all
    found = depths(read_dump(lines, Zones(None, 0, 0, len(lines), ())))
    assert found["deeper than prose"] == [-1.0, -0.5, -1.0, -0.5, 0, 0, 0, -1.0, -0.5, -1.0, -0.5]
    assert found["as deep as prose"] == [0, 0, 0, 0, 1.0, 1.0, 1.0, 0, 0, 0, 0]
    assert found["prose as deep"] == [0, 0, 0, 0, 1.0, 1.0, 1.0, 0, 0, 0, 0]
    ways = [1.0, 1.0, 1.0, 0.5, 0, 0, 0, 1.0, 1.0, 1.0, 1.0]
    assert found["way out of the heart"] == ways, "the furthest out between a line and the heart"
    flat = read_lines(read_text(text.replace("  ", "")).live.values(), phrases_for(())).all
    found = depths(read_dump(flat, Zones(None, 0, 0, len(flat), ())))
    assert {value for column in found.values() for value in column} == {0.0}


def test_every_line_has_every_feature():
    text = page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST)
    _, both = columns_of(text)
    assert {len(column) for column in both.values()} == {
        len(text.split("\n")) - text.count("\n\n") - 1
    }


def test_every_feature_has_words():
    _, both = columns_of(page(HEADLINE, LEAD))
    phrases = {}
    for name in both:
        phrases[name] = (said(name, high=False), said(name, high=True))
    assert all(low != high for low, high in phrases.values())
    known = {f"words on {group}" for group in OWN} | {f"words on {group} near" for group in NEAR}
    known |= {f"openers on {group} above" for group in COUNTED}
    known |= {f"since an opener on {group}" for group in SINCE} | set(with_odds({}, [0.0]))
    assert set(phrases) == set(SAID) | known
    assert {*OWN, *NEAR, *COUNTED, *SINCE} == set(groups())
    assert said("words on menus near", high=True) == "words on menus near"
    assert said("words on writers", high=False) == "no words on writers"
    assert said("since an opener on sharing", high=True) == "far below a heading on sharing"
    assert said("openers on comments above", high=False) == "no heading on comments above it"
    assert said("odds", high=False) == "the weight is the page's"
    assert said("odds 2 above", high=True) == "the weight of the line 2 above is the story's"


def test_what_is_near_one_line_is_that_of_the_column():
    column = [3.0, 0.0, 1.0, 7.0, 2.0]
    spread = Near(column, 2)
    assert [spread[i] for i in range(5)] == pytest.approx([0.8, 2.2, 2.6, 2.0, 2.0])
    assert list(spread) == spread[:] == pytest.approx([0.8, 2.2, 2.6, 2.0, 2.0])
    assert spread[-1] == 2.0
    with pytest.raises(IndexError):
        spread[5]


def test_the_third_look_asks_only_where_the_second_leaves_doubt():
    odds = [CLEAR, 1.5, -0.5, -CLEAR]
    columns = with_odds({"commas": [9.0, 9.0, 1.0, 9.0]}, odds)
    assert columns["odds"] == odds
    assert columns["odds 1 above"] == [0.0, CLEAR, 1.5, -0.5]
    assert columns["odds 3 below"] == [-CLEAR, 0.0, 0.0, 0.0]
    many = Node("commas", 2.0, 0.0, -1.0, 2.0)
    above = Node("odds 1 above", 2.0, 0.0, -0.25, 0.5)
    grown = Trees(0.125, (many, above))
    assert grown.features == ("commas", "odds 1 above")
    assert third_look(columns, odds, grown) == [CLEAR, 2.625, -1.125, -CLEAR]


def test_words_are_looked_up_near_lines_in_doubt_only():
    texts = [f"{k} goats" for k in range(26)]
    odds = [CLEAR] * 12 + [1.5] + [-CLEAR] * 13
    columns = with_words(texts, odds, Lexicon(0.5, {"goats": 3.0}))
    said = 0.5 + 3.0 / sqrt(6)
    assert columns[WORDED] == [0.0] * 2 + [said] * 21 + [0.0] * 3
    assert columns[f"{WORDED}, 1 above"] == [0.0] * 3 + [said] * 21 + [0.0] * 2
    assert columns[f"{WORDED}, 1 below"] == [0.0] + [said] * 21 + [0.0] * 4
    assert columns[f"{WORDED}, near"][12] == pytest.approx(said)
    assert columns[f"{WORDED}, near"][2] == pytest.approx(said * 4 / 7)
    assert columns[f"{WORDED}, around"][2] == pytest.approx(said * 11 / 21)


def test_the_rhythm_of_lines():
    lines = (
        "Read the rest:",
        "Read on: the goats (all of them) cost $40!",
        "“Why?” she asked. Nobody knew. The goats & the dog were gone…",
        "Goats",
    )
    columns, _ = columns_of("\n".join(lines))
    assert columns["begins with a call"] == [1.0, 1.0, 0.0, 0.0]
    assert columns["words to those of the longest line"][2] == 1.0
    assert columns["lines since a colon"] == [log2(51), 0.0, 1.0, log2(3)]
    # the first word of the first two lines is the same; nine lines are looked at
    assert columns["first word again near"][:] == pytest.approx([2 / 9] * 4)
    signs = {name: columns[f"{name} near"][0] * 9 for name in SIGNS}
    assert signs == pytest.approx(
        {
            "sentences": 1 + log2(3), "colons inside": 1, "set quotes": 1, "amounts": 1,
            "numbered lines": 0, "brackets": 1, "exclamations": 1, "ampersands": 1,
            "lines cut off": 1,
        },
        abs=0.02,
    )  # fmt: skip


@pytest.mark.parametrize("questions", [2, 3])
def test_a_question_opens_nothing_in_an_interview(questions):
    paragraph = "The goats came back in the spring, and we have mended the fence since then."
    lines = [paragraph] * 4 + [f"Who saw them first?\n{paragraph}"] * questions
    columns, _ = columns_of("\n".join(lines))
    last = columns["since a question"][-1]
    assert last == (log2(51) if questions == 3 else 0.0)
    assert columns["questions above"][-1] == log2(1 + questions)


ASKED = tuple(
    f"{question}\n\nThe goats came back {often}, and we have mended the fence each time they did."
    for question, often in (
        ("When did you see them first?", "in the spring"),
        ("Who called the police?", "in the summer"),
        ("What do they eat?", "in the autumn"),
        ("Do you mind?", "last week"),
    )
)
BOX = "Read more\nFair adds goat yoga"


@pytest.mark.parametrize("asked", [ASKED, ASKED[-1:]], ids=["interview", "one question"])
def test_the_last_answer_of_an_interview_stands_below_a_box(asked):
    """The question is no call to the reader where questions before it were answered."""
    lines = ["Lead", *(line for pair in asked for line in pair.split("\n\n"))]
    stands = [True] * (len(lines) - 2) + [False] * 2
    boxed, there = [*lines[:-2], *BOX.split("\n"), *lines[-2:]], [*stands[:-2], *[False] * 4]
    found = read_lines(read_text("\n".join(boxed)).live.values(), phrases_for(())).all
    last = [len(boxed) - 2] if len(asked) > 3 else []
    assert half_answered(found, there) == last
    # also if the answer alone went
    assert half_answered(found, [*there[:-2], True, False]) == last
    assert half_answered(found, [*there[:-2], True, True]) == []


def test_smoothing_lets_neighbours_speak():
    alone, *_ = smooth([-1.0], 2.0)
    assert alone == pytest.approx(-1.0)
    assert smooth([4.0, -0.5, 4.0], 2.0)[1] > 0
    assert smooth([-4.0, 0.5, -4.0], 2.0)[1] < 0
    assert smooth([-4.0, 4.0, -4.0], 2.0)[1] > 0
    assert smooth([-4.0, 4.0, -4.0], 0.0) == pytest.approx([-4.0, 4.0, -4.0])


def test_the_heart_is_the_densest_prose():
    text = page(HEADLINE, LEAD, SECOND, QUOTE, FENCE, LAST)
    lines = read_lines(read_text(text).live.values(), phrases_for(())).all
    sizes = [line.words for line in lines]
    heart = find_heart(lines, told(lines, sizes, sentences(lines, sizes)))
    assert lines[heart.first].text == LEAD
    assert lines[heart.last].text == LAST

"""The pipeline: what findings do to a document, what a run asks for, and what it says when it cannot."""

from __future__ import annotations

import pytest

import newsclean
from newsclean import Finding, Settings, clean, pipeline, registry
from newsclean.document import Drop, Join, Kind, Lift, Record, Relabel, Rewrite, Split
from newsclean.errors import FilterError, NewscleanError, SettingsError, UnknownFilter
from newsclean.packs import phrases_for
from newsclean.pipeline import Step, apply, replay, run
from newsclean.readers.text import read_text
from newsclean.registry import BUILTIN, plan
from newsclean.settings import PRESETS

SOURCE = "One goat.\nTwo goats.\n\nThree-\ngoats here.\n\nFive."
DOC = read_text(SOURCE)
PHRASES = phrases_for(())


def find(block, action, confidence=1.0, filter="f"):
    return Finding(filter, block, action, "why", confidence)


def texts(doc):
    return [block.text for block in doc.blocks]


def ids(doc):
    return [block.id for block in doc.blocks]


# ------------------------------------------------------------------ apply


def test_nothing_found_is_the_same_document():
    assert apply(DOC, []) is DOC


def test_drop():
    finding = find(1, Drop())
    doc = apply(DOC, [finding])
    assert ids(doc) == [0, 2, 3, 4]
    assert doc.ledger == (finding,)
    assert (doc.source, doc.origin) == (SOURCE, DOC.origin)


def test_the_document_before_is_not_touched():
    apply(DOC, [find(1, Drop()), find(0, Rewrite("x"))])
    assert (ids(DOC), texts(DOC)[0], DOC.ledger) == ([0, 1, 2, 3, 4], "One goat.", ())


def test_lift_takes_the_block_from_the_body():
    doc = apply(DOC, [find(0, Lift("title", "One goat"))])
    assert ids(doc) == [1, 2, 3, 4]


def test_record_leaves_the_block():
    doc = apply(DOC, [find(4, Record("notes", "Five."))])
    assert doc.blocks == DOC.blocks
    assert len(doc.ledger) == 1


def test_rewrite_keeps_place_and_kind():
    doc = apply(DOC, [find(1, Relabel(Kind.QUOTE)), find(1, Rewrite("Two."))])
    assert doc.blocks[1] == DOC.blocks[1]._replace(text="Two.", kind=Kind.QUOTE)


def test_findings_of_one_filter_see_each_other():
    doc = apply(DOC, [find(1, Rewrite("a")), find(1, Rewrite("b"))])
    assert doc.blocks[1].text == "b"
    assert len(doc.ledger) == 2


def test_join():
    doc = apply(DOC, [find(1, Join(0))])
    block = doc.blocks[0]
    assert (block.id, block.text, block.size) == (0, "One goat. Two goats.", 2)
    assert (block.start, block.end) == (0, DOC.blocks[1].end)
    assert ids(doc) == [0, 2, 3, 4]


def test_join_with_a_broken_word():
    doc = apply(DOC, [find(3, Join(2, "", 1))])
    assert doc.blocks[2].text == "Threegoats here."


def test_joins_in_a_chain():
    doc = apply(DOC, [find(1, Join(0, "\n")), find(2, Join(0, "\n"))])
    assert (doc.blocks[0].text, doc.blocks[0].size) == ("One goat.\nTwo goats.\nThree-", 3)


def test_a_block_that_took_others_can_be_joined_itself():
    doc = apply(DOC, [find(2, Join(1)), find(1, Join(0))])
    assert (texts(doc)[0], doc.blocks[0].size) == ("One goat. Two goats. Three-", 3)


@pytest.mark.parametrize(("block", "to"), [(0, 1), (1, 1), (1, 99)])
def test_a_join_goes_backwards(block, to):
    with pytest.raises(FilterError) as caught:
        apply(DOC, [find(block, Join(to))])
    assert str(caught.value) == (
        f"filter 'f' joins block {block} to block {to}, which does not stand before it in the body; "
        "that is a bug of the filter"
    )


def test_a_join_to_a_block_that_is_gone_is_refused():
    with pytest.raises(FilterError, match="joins block 1 to block 0"):
        apply(DOC, [find(0, Drop()), find(1, Join(0))])


def test_split():
    doc = apply(DOC, [find(1, Split(((0, 3), (4, 10)), (0, 1)))])
    assert texts(doc) == ["One goat.", "Two", "goats.", "Three-", "goats here.", "Five."]
    assert ids(doc) == [0, 5, 6, 2, 3, 4]
    first, second = doc.blocks[1:3]
    assert (first.start, first.end, first.gap) == (10, 13, 0)
    assert (second.start, second.end, second.gap) == (14, 20, 1)


def test_the_first_piece_keeps_the_gap():
    doc = apply(DOC, [find(2, Split(((0, 2), (2, 6)), (7, 7)))])
    assert [b.gap for b in doc.blocks[2:4]] == [1, 7]


def test_pieces_can_be_split_again_and_ids_stay_unique():
    doc = apply(DOC, [find(0, Split(((0, 3), (4, 9)))), find(1, Split(((0, 3), (4, 10))))])
    assert ids(doc) == [5, 6, 7, 8, 2, 3, 4]
    doc = apply(doc, [find(6, Split(((0, 2), (2, 5))))])
    assert ids(doc) == [5, 9, 10, 7, 8, 2, 3, 4]
    assert texts(doc)[:3] == ["One", "go", "at."]
    assert replay(doc, doc.ledger).blocks == doc.blocks


def test_a_block_that_was_split_is_decided():
    doc = apply(DOC, [find(0, Split(((0, 3), (4, 9)))), find(0, Rewrite("late"))])
    assert texts(doc)[:2] == ["One", "goat."]
    assert len(doc.ledger) == 1


def test_a_split_of_rewritten_text_finds_its_place_in_the_source():
    doc = read_text("A&amp;B said so. C&amp;D said no.")
    doc = apply(doc, [find(0, Rewrite("A&B said so. C&D said no."))])
    doc = apply(doc, [find(0, Split(((0, 12), (13, 25))))])
    assert texts(doc) == ["A&B said so.", "C&D said no."]
    assert [doc.source[b.start : b.end].strip() for b in doc.blocks] == [
        "A&amp;B said so.", "C&amp;D said no.",
    ]  # fmt: skip


def test_a_split_of_text_too_long_to_align_is_in_proportion(monkeypatch):
    monkeypatch.setattr(pipeline, "ALIGN_LIMIT", 0)
    doc = read_text("aaaa bbbb")
    doc = apply(doc, [find(0, Rewrite("AAAA BBBB"))])
    doc = apply(doc, [find(0, Split(((0, 4), (5, 9))))])
    assert [(b.start, b.end, b.text) for b in doc.blocks] == [(0, 4, "AAAA"), (5, 9, "BBBB")]


# ------------------------------------------------------------------ decided blocks


@pytest.mark.parametrize("late", [Drop(), Lift("title", "x"), Rewrite("x"), Relabel(Kind.CUE)])
@pytest.mark.parametrize("early", [Drop(), Lift("title", "first")])
def test_what_is_decided_stays_decided(early, late):
    doc = apply(DOC, [find(1, early)])
    assert apply(doc, [find(1, late, filter="late")]) is doc
    both = apply(DOC, [find(1, early), find(1, late, filter="late")])
    assert both.ledger == doc.ledger


def test_a_joined_block_is_decided():
    doc = apply(DOC, [find(1, Join(0))])
    assert apply(doc, [find(1, Drop())]) is doc


def test_a_fact_may_follow_in_the_same_breath():
    doc = apply(DOC, [find(1, Lift("byline", "x")), find(1, Record("authors", ("x",)))])
    assert [f.action for f in doc.ledger] == [Lift("byline", "x"), Record("authors", ("x",))]


def test_a_fact_about_a_block_that_another_filter_took_is_too_late():
    doc = apply(DOC, [find(1, Drop())])
    assert apply(doc, [find(1, Record("authors", ("x",)))]) is doc


@pytest.mark.parametrize("block", [5, 99, -1])
def test_a_block_that_never_was(block):
    with pytest.raises(FilterError) as caught:
        apply(DOC, [find(block, Drop(), filter="mine")])
    assert str(caught.value) == (
        f"filter 'mine' proposes Drop for block {block}, which does not exist; "
        "that is a bug of the filter"
    )


def test_a_piece_is_known_once_it_was_made():
    doc = apply(DOC, [find(0, Split(((0, 3), (4, 9))))])
    doc = apply(doc, [find(5, Drop())])
    assert apply(doc, [find(5, Drop())]) is doc
    with pytest.raises(FilterError, match="proposes Drop for block 7, which does not exist"):
        apply(doc, [find(7, Drop())])


# ------------------------------------------------------------------ replay


def test_replay_gives_the_cleaned_document():
    doc = apply(DOC, [find(0, Rewrite("A goat.")), find(1, Join(0))])
    doc = apply(doc, [find(2, Split(((0, 5), (5, 6)))), find(4, Lift("notes", "Five."))])
    doc = apply(doc, [find(5, Relabel(Kind.HEADING))])
    assert replay(doc, doc.ledger) == doc


def test_replay_of_nothing_is_the_raw_document():
    doc = apply(DOC, [find(0, Drop())])
    assert replay(doc, ()) == DOC


def test_replay_in_parts():
    doc = apply(DOC, [find(0, Rewrite("A goat.")), find(1, Drop()), find(3, Join(2))])
    assert texts(replay(doc, doc.ledger[:1])) == ["A goat.", *texts(DOC)[1:]]
    assert texts(replay(doc, doc.ledger[:2])) == ["A goat.", *texts(DOC)[2:]]


def test_a_ledger_of_another_document_is_refused():
    with pytest.raises(FilterError, match="block 40, which does not exist"):
        replay(DOC, [find(40, Drop())])


# ------------------------------------------------------------------ run


def step(name, *found, repairs=False):
    return Step(name, lambda doc, known: iter(found), repairs)


def test_filters_run_in_order():
    seen = []

    def looks(name):
        def rewrites(doc, known):
            seen.append((name, len(doc.ledger)))
            yield find(0, Rewrite(name), filter=name)

        return Step(name, rewrites, False)

    doc, _ = run(DOC, [looks("a"), looks("b")], PHRASES, 0.5)
    assert seen == [("a", 0), ("b", 1)]
    assert doc.blocks[0].text == "b"


def test_evidence_is_gathered_anew_after_a_repair_only():
    evidence = []

    def looks(doc, known):
        evidence.append((known, [line.text for line in known.lines]))
        return ()

    steps = [
        step("repair", find(0, Rewrite("Mended.")), repairs=True),
        Step("one", looks, False),
        step("drop", find(1, Drop())),
        Step("two", looks, False),
    ]
    _, known = run(DOC, steps, PHRASES, 0.5)
    assert [e for e, _ in evidence] == [known, known]
    assert evidence[0][1] == ["Mended.", *texts(DOC)[1:]]


@pytest.mark.parametrize(
    ("preset", "left"), [("precision", [0, 4]), ("balanced", [0, 1, 4]), ("recall", [0, 1, 2, 4])]
)
def test_how_sure_a_finding_must_be(preset, left):
    found = [
        find(0, Drop(), 0.29),
        find(1, Drop(), 0.3),
        find(2, Drop(), 0.5),
        find(3, Drop(), 0.8),
    ]
    doc, _ = run(DOC, [step("f", *found)], PHRASES, Settings(preset=preset).threshold)
    assert ids(doc) == left
    assert len(doc.ledger) == 5 - len(left)


def test_the_presets():
    thresholds = {name: preset.threshold for name, preset in PRESETS.items()}
    assert thresholds == {"precision": 0.3, "balanced": 0.5, "recall": 0.8}
    assert Settings().threshold == 0.5


def test_nothing_is_asked_about_a_settled_document():
    doc = type(DOC).of(SOURCE, DOC.origin, settled=True)

    def never(doc, known):
        raise AssertionError

    assert run(doc, [Step("never", never, False)], PHRASES, 0.5)[0] is doc


def test_a_crash_becomes_an_error_that_names_the_filter():
    def breaks(doc, known):
        yield find(0, Drop())
        raise ValueError("a goat")

    with pytest.raises(FilterError) as caught:
        run(DOC, [Step("my-filter", breaks, False)], PHRASES, 0.5)
    assert str(caught.value) == (
        "filter 'my-filter' crashed (ValueError: a goat); leave it out with --disable my-filter"
    )
    assert isinstance(caught.value.__cause__, ValueError)


def test_a_crash_reaches_the_caller_of_the_library(monkeypatch):
    def breaks(doc, known):
        raise KeyError("goat")

    monkeypatch.setattr("newsclean.api.plan", lambda _: (Step("headline", breaks, False),))
    with pytest.raises(NewscleanError) as caught:
        clean("Goats.")
    assert str(caught.value) == (
        "filter 'headline' crashed (KeyError: 'goat'); leave it out with --disable headline"
    )


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_an_end_is_no_crash(end):
    def ends(doc, known):
        raise end

    with pytest.raises(end):
        run(DOC, [Step("f", ends, False)], PHRASES, 0.5)


def test_an_impossible_finding_names_the_filter():
    with pytest.raises(
        FilterError, match=r"^filter 'f' proposes Rewrite for block 77, which does not"
    ):
        run(DOC, [step("f", find(77, Rewrite("x")))], PHRASES, 0.5)


# ------------------------------------------------------------------ which filters run


def names(settings):
    return [s.name for s in plan(settings)]


def test_all_that_are_on_run_in_the_order_of_the_table():
    assert names(Settings()) == [spec.name for spec in BUILTIN if spec.on]


def test_only_keeps_the_order_of_the_table():
    assert names(Settings(only=("language", "byline", "headline"))) == [
        "headline",
        "byline",
        "language",
    ]


def test_disable():
    everything = names(Settings())
    without = names(Settings(disable=("byline", "spacing")))
    assert without == [name for name in everything if name not in ("byline", "spacing")]


def test_enable_switches_on_what_is_off(monkeypatch):
    extra = registry.FilterSpec("extra", "newsclean.filters.note:note", stage="preview")
    table = (*BUILTIN[:3], extra, *BUILTIN[3:])
    monkeypatch.setattr(registry, "BUILTIN", table)
    assert "extra" not in [s.name for s in registry.selected(Settings())]
    chosen = [s.name for s in registry.selected(Settings(enable=("extra",)))]
    assert chosen == [s.name for s in table]
    assert [s.name for s in registry.selected(Settings(only=("extra", "note")))] == [
        "extra",
        "note",
    ]


def test_enabling_what_is_on_changes_nothing():
    assert names(Settings(enable=("byline",))) == names(Settings())


@pytest.mark.parametrize("key", ["only", "enable", "disable"])
@pytest.mark.parametrize(
    ("wrong", "near"),
    [("byliner", "byline"), ("repeated_caption", "repeated-caption"), ("headlines", "headline")],
)
def test_an_unknown_name(key, wrong, near):
    with pytest.raises(UnknownFilter) as caught:
        clean("Goats.", Settings(**{key: (wrong,)}))
    assert str(caught.value) == (
        f"no filter {wrong!r}; did you mean {near!r}? (`newsclean filters` lists them)"
    )


def test_a_name_far_from_all():
    with pytest.raises(UnknownFilter) as caught:
        plan(Settings(only=("zzzz",)))
    assert str(caught.value) == "no filter 'zzzz'; (`newsclean filters` lists them)"


@pytest.mark.parametrize("key", ["only", "enable"])
def test_what_is_switched_off_cannot_be_asked_for(key):
    with pytest.raises(SettingsError) as caught:
        Settings(disable=("byline",), **{key: ("byline",)})
    assert str(caught.value) == "disable: 'byline' is also to be run; name it in one place"


def test_an_unknown_preset():
    with pytest.raises(SettingsError) as caught:
        Settings(preset="balance")
    assert str(caught.value) == "preset: 'balance' is not known; did you mean 'balanced'?"


def test_a_page_without_any_structural_filter_keeps_every_line():
    page = "Play Live Radio\nNext Up:\n0:00\n\nGoats close Route 9\n\nThe road was shut."
    article = clean(page, Settings(only=("spacing",)))
    assert (
        article.text
        == "Play Live Radio\n\nNext Up:\n\n0:00\n\nGoats close Route 9\n\nThe road was shut."
    )
    assert (article.title, dict(article.removed)) == (None, {})


def test_one_filter_alone_does_its_own_work():
    page = "Goats close Route 9\n\nADVERTISEMENT\n\nThe road was shut by goats.\n\nFacebook"
    article = clean(page, Settings(only=("advertisement",)))
    assert article.text == "Goats close Route 9\n\nThe road was shut by goats.\n\nFacebook"
    assert dict(article.removed) == {"advertisement": 1}


def test_a_name_that_stands_twice_in_a_line_is_one_name() -> None:
    page = (
        "Goats close Route 9\n\nA herd of goats shut the road on Tuesday, and nobody came for them.\n\n"
        "The mayor said it was not the first time that it came to this.\n\n"
        "Cora Lindqvist and Cora Lindqvist contributed to this report."
    )
    assert newsclean.clean(page).contributors == ("Cora Lindqvist",)

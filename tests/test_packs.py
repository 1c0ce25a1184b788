"""Phrase packs: every phrase proves itself, the loader holds packs to their rules, look-up is cheap."""

from __future__ import annotations

import time
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from newsclean import Settings, clean
from newsclean.errors import PackError
from newsclean.evidence.language import lexicon
from newsclean.packs import WEIGHED, Phrases, faults, load_pack, loader, phrases_for, read_builtin
from newsclean.registry import BUILTIN

PACKS = tuple(read_builtin())
ALL = Phrases(PACKS)
PHRASES = [phrase for pack in PACKS for phrase in pack.phrases]

detected = {"en", *(code for codes in lexicon().weights.values() for code, _ in codes)} | {
    "ar", "bn", "el", "fa", "he", "ja", "ko", "ru", "ta", "th", "uk", "ur", "zh",
}  # fmt: skip
"""Languages that a page can be found to be in: by its words, or by its script."""

STAYS = {"note"}
"""Filters that leave a line in the text, so that a match does not remove it."""


# ------------------------------------------------------------------ the built-in packs


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_every_phrase_hits_its_lines(pack):
    wrong = [
        (phrase.key, line, found)
        for phrase in pack.phrases
        for line in phrase.hit
        if (found := ALL.match(line)) is None or found.filter != phrase.filter
    ]
    assert wrong == []


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_every_phrase_misses_its_others(pack):
    wrong = [
        (phrase.key, line, found)
        for phrase in pack.phrases
        for line in phrase.miss
        if (found := ALL.match(line)) is not None and found.filter not in STAYS
    ]
    assert wrong == []


FILES = sorted(Path(loader.__file__).with_name("data").rglob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_our_packs_are_read_the_fast_way_and_say_the_same(path):
    text = path.read_text("utf8")
    assert loader.read_plain(text) == tomllib.loads(text)


def test_cleaning_reads_the_same_wording_without_the_examples():
    bare = [
        replace(pack, phrases=tuple(p._replace(hit=(), miss=()) for p in pack.phrases))
        for pack in PACKS
    ]
    read = [loader.read_wording(code) for code in (None, *loader.languages())]
    assert [pack for packs in read for pack in packs] == bare


@pytest.mark.parametrize("code", loader.languages())
def test_the_packs_of_a_language_are_in_it(code):
    assert {pack.language for pack in loader.read_wording(code)} == {code}
    assert code in detected


def test_phrases_of_a_language_hold_for_pages_in_it():
    base = phrases_for(())
    assert base.match("Sdílet článek") is None
    czech = base.spoken_in("cs")
    assert czech.match("Sdílet článek").key == "more-share-cs/sdilet-clanek"
    assert base.spoken_in("cs") is czech
    assert base.match("Sdílet článek") is None
    assert base.spoken_in("de").match("Sdílet článek") is None
    assert czech.match("Share this article") is base.match("Share this article")


def test_a_page_whose_language_is_unsure_is_read_as_english():
    base = phrases_for(())
    assert base.spoken_in(None) is base.spoken_in("en")
    assert base.spoken_in("la") is base


PAGE_LINES = """Ježek zastavil vlak na Vysočině

Vlak stál u Kozlova skoro hodinu, protože se na trati usadila rodina ježků a nikdo nevěděl, co s ní.

Strojvedoucí řekl, že už to není poprvé, a že se na další cestu těší jako malý kluk.

Přečtěte si také: Kozy uzavřely silnici

Zvířata nakonec odnesl starosta, který je podle svých slov chová doma na zahradě.

Sdílet článek

Nejčtenější"""


def test_the_language_is_told_by_the_page():
    assert clean(PAGE_LINES).text == (
        "Vlak stál u Kozlova skoro hodinu, protože se na trati usadila rodina ježků a nikdo "
        "nevěděl, co s ní.\n\n"
        "Strojvedoucí řekl, že už to není poprvé, a že se na další cestu těší jako malý kluk.\n\n"
        "Zvířata nakonec odnesl starosta, který je podle svých slov chová doma na zahradě."
    )


@pytest.mark.parametrize(
    "text",
    [
        "# a remark\n" + 'name = "a"\n',
        "name = \"a\"\n\n[[phrase]]\nid = 'b'\n",
        'name = "a"\n\n[[phrase]]\nid="b"\n',
        'name = "a"\n\n[[phrase]]\nhit = [\n  "b",\n]\n',
        'name = """a"""\n',
        "learned = 1979-05-27\n",
    ],
)
def test_other_forms_are_left_to_the_reader_of_toml(text):
    tomllib.loads(text)
    assert loader.read_plain(text) is None


def test_every_phrase_of_ours_is_found_by_a_first_or_a_last_word():
    """One that begins and ends with a placeholder would be tried on every line of every page."""
    assert [phrase.key for phrase in ALL._open] == []


def test_names_of_packs_are_unique():
    names = [pack.name for pack in PACKS]
    assert sorted(set(names)) == sorted(names)


def test_ids_are_unique():
    keys = [phrase.key for phrase in PHRASES]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: p.name)
def test_a_pack_says_what_it_is_for(pack):
    assert pack.filter in {spec.name for spec in BUILTIN} | WEIGHED
    assert pack.about.endswith(".")
    assert pack.language == "*" or pack.language.isalpha()


@pytest.mark.parametrize("line", ["***", "* * *", "---", "+++", "× ×", "•", "…", "", " ", "–"])
def test_marks_alone_are_no_phrase(line):
    """A phrase made of marks ("×", a button) matches itself, not a writer's scene break."""
    assert ALL.match(line) is None


def test_a_phrase_of_marks_matches_itself():
    assert ALL.match("×").filter == "page-furniture"


# ------------------------------------------------------------------ the rules of the loader


GOOD = """
name = "harbor"
language = "en"
about = "Wording of a harbor station."

[[phrase]]
id = "slogan"
whole = "The voice of the coast"
hit = ["The voice of the coast"]
miss = ["The voice of the coast was hoarse."]
"""


def write(tmp_path, text):
    path = tmp_path / "pack.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_good_pack(tmp_path):
    pack = load_pack(write(tmp_path, GOOD))
    assert (pack.name, pack.filter, pack.language) == ("harbor", "custom-phrase", "en")
    (phrase,) = pack.phrases
    assert (phrase.key, phrase.form, phrase.text) == (
        "harbor/slogan", "whole", "The voice of the coast",
    )  # fmt: skip
    assert phrase.hit == ("The voice of the coast",)
    assert phrase.miss == ("The voice of the coast was hoarse.",)


def test_a_pack_without_a_name_is_called_like_its_file(tmp_path):
    pack = load_pack(write(tmp_path, GOOD.replace('name = "harbor"\n', "")))
    assert pack.name == "pack"


def test_a_learned_phrase_may_have_no_miss(tmp_path):
    text = GOOD.replace('miss = ["The voice of the coast was hoarse."]', "learned = true")
    assert load_pack(write(tmp_path, text)).phrases[0].miss == ()


RULES = {
    "unknown-key": (
        GOOD.replace("about =", "abaut ="),
        "{path}: unknown key 'abaut'; did you mean 'about'?",
    ),
    "unknown-key-far": (
        GOOD.replace("about =", "zzz ="),
        "{path}: unknown key 'zzz'; known are about, cues, filter, language, name, phrase, topics",
    ),
    "unknown-phrase-key": (
        GOOD.replace("miss =", "mist ="),
        "{path}: phrase 'slogan': unknown key 'mist'; did you mean 'miss'?",
    ),
    "no-id": (
        GOOD.replace('id = "slogan"\n', ""),
        "{path}: a phrase has no id; give each [[phrase]] one",
    ),
    "id-is-no-string": (
        GOOD.replace('id = "slogan"', "id = 7"),
        "{path}: a phrase has no id; give each [[phrase]] one",
    ),
    "same-id": (
        GOOD + GOOD[GOOD.index("[[phrase]]") :],
        "{path}: two phrases have the id 'slogan'; rename one",
    ),
    "no-form": (
        GOOD.replace('whole = "The voice of the coast"\n', ""),
        "{path}: phrase 'slogan' needs exactly one of whole, start, end; it has 0",
    ),
    "two-forms": (
        GOOD.replace("[[phrase]]", '[[phrase]]\nstart = "The voice"'),
        "{path}: phrase 'slogan' needs exactly one of whole, start, end; it has 2",
    ),
    "no-hit": (
        GOOD.replace('hit = ["The voice of the coast"]\n', ""),
        "{path}: phrase 'slogan' has no hit; give at least one line that it must match",
    ),
    "no-miss": (
        GOOD.replace('miss = ["The voice of the coast was hoarse."]\n', ""),
        "{path}: phrase 'slogan' has no miss; give a line of an article that it must not match",
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_broken_rule(tmp_path, rule):
    text, message = RULES[rule]
    path = write(tmp_path, text)
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert str(caught.value) == message.format(path=path)


@pytest.mark.parametrize("marks", ["...", "—", "*", "•", "… »", "• "])
def test_marks_are_no_beginning_and_no_end(tmp_path, marks):
    path = write(tmp_path, GOOD.replace("The voice of the coast", marks))
    Phrases([load_pack(path)])  # a whole line may be marks
    for form, verb in (("start", "begin"), ("end", "end")):
        path = write(
            tmp_path, GOOD.replace('whole = "The voice of the coast', f'{form} = "{marks}')
        )
        with pytest.raises(PackError) as caught:
            load_pack(path)
        assert str(caught.value) == (
            f"{path}: phrase 'slogan': {form} holds nothing but marks, with which any line may "
            f"{verb}; add a word, or write whole"
        )


def test_no_such_file(tmp_path):
    path = tmp_path / "none.toml"
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert (
        str(caught.value)
        == f"{path}: cannot be read (no such file or directory); name a phrase pack"
    )


@pytest.mark.parametrize("text", ["name = ", b"name = '\xff'"])
def test_no_toml(tmp_path, text):
    path = write(tmp_path, text)
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert str(caught.value).startswith(f"{path}: is not TOML (")


SHAPES = {
    "phrase-is-no-table": 'phrase = ["a"]\n',
    "phrase-is-a-string": 'phrase = "a"\n',
    "text-is-no-string": GOOD.replace('whole = "The voice of the coast"', "whole = 7"),
    "text-is-empty": GOOD.replace('whole = "The voice of the coast"', 'whole = ""'),
    "hit-is-a-string": GOOD.replace('hit = ["The voice of the coast"]', 'hit = "The voice"'),
    "cue-is-no-number": '[cues]\ngift = "much"\n',
    "cues-is-a-list": "cues = [1]\n",
    "name-is-no-string": GOOD.replace('name = "harbor"', "name = 7"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_value_of_the_wrong_shape_is_a_pack_error(tmp_path, shape):
    path = write(tmp_path, SHAPES[shape])
    with pytest.raises(PackError) as caught:
        load_pack(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_a_pack_of_the_settings_reaches_the_pipeline(tmp_path):
    path = write(tmp_path, GOOD)
    page = "Goats close Route 9 again\n\nThe road was shut.\n\nThe voice of the coast\n\nIt is open now."
    article = clean(page, Settings(packs=(str(path),)))
    assert article.text == "The road was shut.\n\nIt is open now."
    assert dict(article.removed) == {"custom-phrase": 1}
    (finding,) = [f for f in article.document.ledger if f.filter == "custom-phrase"]
    assert finding.evidence == {"phrase": "harbor/slogan"}
    assert clean(page).text == "The road was shut.\n\nThe voice of the coast\n\nIt is open now."


# ------------------------------------------------------------------ look-up


@pytest.fixture
def lookup(tmp_path):
    def make(*phrases: str) -> Phrases:
        parts = [
            f'[[phrase]]\nid = "p{n}"\n{phrase}\nhit = ["x"]\nmiss = ["y"]\n'
            for n, phrase in enumerate(phrases)
        ]
        return Phrases([load_pack(write(tmp_path, 'name = "t"\n' + "\n".join(parts)))])

    return make


@pytest.mark.parametrize(
    "line",
    [
        "The voice of the coast",
        "THE VOICE OF THE COAST",
        "  The  voice of the\xa0coast ",
        "• The voice of the coast",
        "The voice of the coast!",
        "» The voice of the coast …",
        "- The voice of the coast:",
    ],
)
def test_case_bullets_and_stops_do_not_count(lookup, line):
    assert lookup('whole = "The voice of the coast"').match(line).key == "t/p0"


@pytest.mark.parametrize(
    "line",
    [
        "The voice of the coast was hoarse.",
        "He was the voice of the coast",
        '"The voice of the coast"',
        "The voices of the coast",
    ],
)
def test_whole_is_the_whole_line(lookup, line):
    assert lookup('whole = "The voice of the coast"').match(line) is None


def test_quotes_and_dashes_are_one(lookup):
    found = lookup('whole = "It\'s here - now"')
    assert found.match("It’s here – now").key == "t/p0"


@pytest.mark.parametrize(
    ("phrase", "line", "hits"),
    [
        ('start = "Read more:"', "Read more: Goats close Route 9", True),
        ('start = "Read more:"', "READ MORE: Goats close Route 9", True),
        ('start = "Read more:"', "Read more, he told the class.", False),
        ('start = "Read more:"', "He said: Read more: now", False),
        ('start = "See stories by"', "See stories bygone days tell.", False),
        ('end = "told this station"', "A goat told this station", True),
        ('end = "told this station"', "A goat told this station.", True),
        ('end = "told this station"', "A goat told this station nothing.", False),
        ('end = "art"', "It was the best part", False),
    ],
)
def test_start_and_end(lookup, phrase, line, hits):
    assert (lookup(phrase).match(line) is not None) is hits


@pytest.mark.parametrize(
    ("phrase", "line", "hits"),
    [
        ('start = "版权所有"', "版权所有，未经许可不得转载", True),
        ('start = "（责任编辑："', "（责任编辑：沈岚）", True),
        ('start = "อ่านข่าว"', "อ่านข่าวแพะปิดถนน", True),
        ('start = "版权所有"', "本网版权所有", False),
        ('start = "관련"', "관련기사", False),
    ],
)
def test_where_no_spaces_are_written_a_beginning_may_end_anywhere(lookup, phrase, line, hits):
    assert (lookup(phrase).match(line) is not None) is hits


@pytest.mark.parametrize(
    ("phrase", "line", "hits"),
    [
        ("whole = 'Follow {NAME} on air'", "Follow Rue Calloway on air", True),
        ("whole = 'Follow {NAME} on air'", "Follow Rue on air", True),
        ("whole = 'Follow {NAME} on air'", "FOLLOW Rue Calloway ON AIR", True),
        ("whole = 'Follow {NAME} on air'", "Follow the goats on air", False),
        ("whole = 'More from {NAME}'", "More from Ángela de la Cruz", False),
        ("whole = 'More from {NAME}'", "More from Ángela Cruz and Otis Brandt", True),
        ("whole = 'More from {NAME}'", "More from habit than hope", False),
        ("whole = '{NAME} Top Stories'", "Harbor Top Stories", True),
        ("whole = '{NAME} Top Stories'", "harbor top stories", False),
        ("whole = '{N} comments'", "12 comments", True),
        ("whole = '{N} comments'", "1,204 Comments", True),
        ("whole = '{N} comments'", "many comments", False),
        ("whole = 'Listen {N}'", "Listen 5:08", True),
        ("whole = 'Listen {N}'", "Listen 5:08 to the sea", False),
        ("start = 'Aired {DATE} on'", "Aired May 6, 2024 on WQZX", True),
        ("end = 'by {NAME}'", "A song by Rue Calloway", True),
        ("end = 'by {NAME}'", "A song by a goat", False),
        ("whole = 'More from {NAME}'", "More from Voice of the Valley", True),
        ("whole = 'More from {NAME}'", "More from WQZX 13 News", True),
        ("whole = 'More from {NAME}'", "More from 9Lantern", True),
        ("whole = 'More from {NAME}'", "More from harborpost.com", True),
        ("whole = 'More from {NAME}'", "More from 9 goats", False),
        ("start = 'Get {ANY} to your inbox'", "Get tides and goats to your inbox daily", True),
        ("start = 'Get {ANY} to your inbox'", "Get to your inbox", False),
        ("start = 'Get {ANY} to your inbox'", "Get goats, she said, and to your inbox", False),
        ("start = 'Get {ANY} to your inbox'", 'Get "the goats" to your inbox', False),
        ("start = '{NAME} is a nonprofit'", "Valley Lantern is a nonprofit on the hill.", True),
        ("start = '{NAME} is a nonprofit'", "The Lantern is a nonprofit.", True),
        ("start = '{NAME} is a nonprofit'", "This is a nonprofit.", False),
        ("start = '{NAME} is a nonprofit'", "The lantern is a nonprofit.", False),
        ("start = '{NAME} is a nonprofit'", '"Valley Lantern is a nonprofit," he said.', False),
        ("start = '{NAME} is a nonprofit'", "She knows that Valley Lantern is a nonprofit.", False),
        ("start = '{NAME} leans on you'", "Reach leans on your network.", False),
        ("start = '{NAME} leans on you'", "Reach leans on you.", True),
        ("start = '{NAME} harbor desk of {ANY} is'", "Valley's harbor desk of 9 is here", True),
    ],
)
def test_placeholders(lookup, phrase, line, hits):
    assert (lookup(phrase).match(line) is not None) is hits


@pytest.mark.parametrize(
    "line",
    [
        "For just $5, visitors can ride the ferry all day.",
        "For as little as $20, buyers can have a goat named after them.",
        "You can sign up for Medicare at 65.",
        "Sign up for Rosie's Run, a 5K around the harbor on Saturday.",
        "If you have a tip, call the sheriff at 555-0133.",
        "Please donate blood at the armory on Friday.",
        "Harbor Rescue relies on private donations.",
        "The Brandt Center is a nonprofit, nonpartisan law institute.",
        "Get rid of the clutter in your inbox.",
        "Tell us about your childhood.",
        "This piece is part of the exhibition.",
        "This story is part of Irish folklore.",
        "Acme Oil is solely responsible for the spill, the judge found.",
        "Unlimited access to Harbor Park costs $90 a year.",
        "Prop. 12 is supported by all members of the council.",
        "Thank you for reading.",
        "Harbor House can be reached at 555-0133.",
        "Farrow wants to hear from you about the park.",
        "The reporter Ines Corvo covers her ears when the bell rings.",
        "Readers around Quill make tea first, the librarian said.",
        "Goat Rescue is made possible by luck, Teller told its members.",
    ],
)
def test_a_line_of_a_story_that_begins_like_an_offer_is_none(line):
    found = ALL.match(line)
    assert found is None or found.key == "more-appeals-en/thank-you-for-reading-the"


def test_a_long_line_begins_with_a_curly_apostrophe(lookup):
    found = lookup('start = "We\'re making this story"')
    assert found.match("We’re making this story a long one. " + LONG).key == "t/p0"


def test_a_lead_stands_alone_and_the_beginning_of_a_sentence_does_not(lookup):
    assert lookup("start = 'Read more:'").match("Read more:").key == "t/p0"
    found = lookup("start = 'Thank you for reading. {NAME} is'")
    assert found.match("Thank you for reading. Valley Lantern is a newsroom.").key == "t/p0"
    assert found.match("Thank you for reading.") is None


def test_the_first_of_two_equal_phrases_counts(lookup):
    assert lookup('whole = "Live"', 'whole = "LIVE!"').match("live").key == "t/p0"


def test_the_built_in_packs_are_read_once():
    assert phrases_for(()) is phrases_for(())


LONG = "the goats went on over the hill and down to the river " * 40


def test_long_lines_are_prose():
    assert ALL.match(LONG) is None


@pytest.mark.parametrize(
    ("line", "filter"),
    [
        ("Read more: " + LONG, "teaser"),
        (LONG + "contributed to this report.", "contributors"),
        ("NPR transcripts are created on a rush deadline " + LONG, "disclaimer"),
        ("RELATED: " + LONG, "teaser"),
    ],
    ids=["start", "end", "start-of-sentence", "colon-behind-the-first-word"],
)
def test_long_lines_are_matched_at_their_ends(line, filter):
    found = ALL.match(line)
    assert found is not None
    assert found.filter == filter


HOSTILE = {
    "one-letter": "a" * 50_000,
    "capitals": "A" * 50_000,
    "names": "Listen Aa " * 5_000,
    "name-list": "More from " + "Aa, " * 12_500,
    "digits": "Listen " + "1.,:" * 12_500,
    "dates": "Originally published on " + "May 1, " * 7_000,
    "spaces": "Play Live Radio" + " " * 50_000 + "x",
    "marks": "-–•*" * 12_500,
    "starts": "RELATED: " * 5_500,
    "ends": "contributed to this report " * 1_900,
    "slashes": "/ " * 25_000,
    "brackets": "(" * 25_000 + ")" * 25_000,
    "digits-at-the-end": "1" * 50_000 + " Comments",
    "follow": "Follow " + "Aa and " * 7_000 + "on",
    "name-at-the-end": "Music by " + "Aa & " * 10_000,
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_line_is_matched_in_linear_time(line):
    ALL.match(line[:1_000])  # patterns are compiled when first asked for
    started = time.perf_counter()
    ALL.match(line)
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_line_under_every_phrase(line):
    """Each phrase with placeholders alone, so that no index keeps its pattern from being tried."""
    assert slow_under(line) == []


def slow_under(line: str, limit: float = 0.25) -> list[str]:
    slow = []
    for phrase in PHRASES:
        if "{" in phrase.text:
            head, _, tail = phrase.text.partition("{")
            hostile = head + line + tail.partition("}")[2]
            started = time.perf_counter()
            ALL.match(hostile)
            if time.perf_counter() - started > limit:
                slow.append(phrase.key)
    return slow


def test_marks_inside_a_name_are_matched_in_linear_time():
    assert slow_under("O" + "’" * 10_000 + " on") == []


# ------------------------------------------------------------------ phrases of one site or folder


@pytest.mark.parametrize(
    ("source", "url", "id", "holds"),
    [
        ("harbour.example", "https://harbour.example/goats", None, True),
        ("harbour.example", "https://www.Harbour.example/goats", None, True),
        ("harbour.example", "https://myharbour.example/goats", None, False),
        ("harbour.example", "https://other.example/harbour.example", None, False),
        ("harbour.example", "http://[broken", None, False),
        ("news/local", None, "news/local/a.txt", True),
        ("news/local/", None, "news/local/b/a.txt", True),
        ("news/local", None, "news/locals/a.txt", False),
        ("news/local", None, "old/news/local/a.txt", False),
        ("news/local", None, None, False),
    ],
)
def test_a_phrase_holds_in_its_source_only(tmp_path, source, url, id, holds):
    path = write(tmp_path, GOOD + f'source = "{source}"\n')
    page = (
        "Goats close Route 9 again\n\nThe road was shut.\n\nThe voice of the coast\n\nIt is open."
    )
    article = clean(page, Settings(packs=(str(path),)), url=url, id=id)
    assert dict(article.removed) == ({"custom-phrase": 1} if holds else {})


def test_what_a_pack_says_wrongly(tmp_path):
    pack = load_pack(write(tmp_path, GOOD.replace('hit = ["The', 'hit = ["Not the')))
    assert [fault.what for fault in faults(pack)] == [
        "does not match its hit 'Not the voice of the coast'"
    ]
    pack = load_pack(write(tmp_path, GOOD.replace('coast was hoarse."', 'coast"')))
    assert [fault.what for fault in faults(pack)] == ["matches its miss 'The voice of the coast'"]


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: p.name)
def test_each_pack_proves_itself_alone(pack):
    assert list(faults(pack)) == []

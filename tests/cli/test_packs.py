"""``newsclean packs``: the list, one pack, and the test of packs."""

from __future__ import annotations

import json

PACK = """\
name = "quay"
about = "Wording of the quay."

[[phrase]]
id = "bell"
whole = "Ring the bell"
hit = ["Ring the bell", "RING THE BELL!"]
miss = ["Ring the bell, he said."]
"""


def test_the_packs_in_use(newsclean):
    from newsclean.packs import read_builtin

    done = newsclean("packs", "-t", "json")
    names = [row["name"] for row in json.loads(done.out)]
    assert (done.code, done.err) == (0, "")
    assert names == [pack.name for pack in read_builtin()]
    newsclean.write("quay.toml", PACK)
    row = json.loads(newsclean("packs", "--pack", "quay.toml", "-t", "json").out)[-1]
    assert row == {
        "name": "quay", "filter": "custom-phrase", "language": "*", "phrases": 1,
        "origin": "quay.toml", "about": "Wording of the quay.",
    }  # fmt: skip
    lines = newsclean("packs").out.splitlines()
    assert lines[0].split() == ["pack", "filter", "language", "phrases", "origin", "about"]
    assert [line.split()[0] for line in lines[1:]] == names


def test_the_packs_that_are_meant(newsclean):
    from newsclean.packs import read_builtin

    for args, wanted in (
        (("--filter", "teaser"), lambda p: p.filter == "teaser"),
        (("--language", "de"), lambda p: p.language == "de"),
        (("--language", "DE", "--language", "*"), lambda p: p.language in {"de", "*"}),
        (("--filter", "Teaser", "--filter", "tags", "--language", "fr"),
         lambda p: p.filter in {"teaser", "tags"} and p.language == "fr"),
    ):  # fmt: skip
        done = newsclean("packs", *args)
        names = [pack.name for pack in read_builtin() if wanted(pack)]
        assert (done.code, done.err) == (0, "")
        assert [line.split()[0] for line in done.out.splitlines()] == ["pack", *names]
        assert len(names) > 1
        rows = json.loads(newsclean("packs", *args, "-t", "json").out)
        assert [row["name"] for row in rows] == names
    tested = newsclean("packs", "test", "--language", "de")
    count = sum(pack.language == "de" for pack in read_builtin())
    assert (tested.code, tested.out.partition(",")[0]) == (0, f"{count} packs")


def test_a_language_stands_for_its_regions(newsclean):
    newsclean.write("quay.toml", 'language = "xx-QY"\n' + PACK)
    newsclean.write("pier.toml", 'language = "xxy"\n' + PACK.replace("quay", "pier"))
    packs = ("--pack", "quay.toml", "--pack", "pier.toml")
    for asked, names in (("xx", ["quay"]), ("xx-qy", ["quay"]), ("xxy", ["pier"])):
        done = newsclean("packs", "--language", asked, *packs, "-t", "json")
        assert [row["name"] for row in json.loads(done.out)] == names


def test_no_such_packs(newsclean):
    for args, said in (
        (("--filter", "teasr"), "--filter: no pack has 'teasr'; did you mean 'teaser'?"),
        (("--language", "dee"), "--language: no pack has 'dee'; did you mean 'de'?"),
        (("--filter", "agency", "--language", "fr"),
         "--language: the packs for agency are in no such language, but in *"),
        (("teasers", "--language", "de"),
         "--filter, --language: teasers is one pack; leave the name or the options out"),
        (("test", "quay.toml", "--filter", "teaser"),
         "--filter, --language: files are tested; leave the name or the options out"),
    ):  # fmt: skip
        done = newsclean("packs", *args)
        assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")
    done = newsclean("packs", "--language", "12345")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(
        "newsclean: --language: no pack has '12345'; there are *, ar, bg, bn, "
    )


def test_a_pack_of_ours_is_shown_with_its_examples(newsclean):
    done = newsclean("packs", "contributed")
    assert (done.code, done.err) == (0, "")
    assert "\n  hit    Associated Press writer " in done.out
    assert "\n  miss   " in done.out


def test_one_pack(newsclean):
    newsclean.write("quay.toml", PACK)
    done = newsclean("packs", "quay", "--pack", "quay.toml")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Wording of the quay.\n\n"
        "Filter: custom-phrase. Language: *. From: quay.toml.\n\n"
        "bell\n"
        "  whole  Ring the bell\n"
        "  hit    Ring the bell\n"
        "  hit    RING THE BELL!\n"
        "  miss   Ring the bell, he said.\n"
    )
    done = newsclean("packs", "quai", "--pack", "quay.toml")
    said = "no pack 'quai'; did you mean 'quay'? (`newsclean packs` lists them; --pack adds a file)"
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")


def test_no_such_pack(newsclean):
    done = newsclean("packs", "zzzz")
    said = "no pack 'zzzz'; `newsclean packs` lists them; --pack adds a file"
    assert (done.code, done.out, done.err) == (2, "", f"newsclean: {said}\n")


def test_packs_are_tested(newsclean):
    newsclean.write("quay.toml", PACK)
    done = newsclean("packs", "test", "quay.toml")
    assert (done.code, done.out, done.err) == (0, "1 pack, 3 examples, 0 faults\n", "")
    newsclean.write("bad.toml", PACK.replace("RING THE BELL!", "Ring a bell"))
    done = newsclean("packs", "test", "quay.toml", "bad.toml")
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        "bad.toml: phrase 'bell' does not match its hit 'Ring a bell'\n"
        "2 packs, 6 examples, 1 fault\n"
    )
    done = newsclean("packs", "test", "bad.toml", "-t", "json")
    assert json.loads(done.out) == {
        "packs": 1, "examples": 3,
        "faults": [
            {"pack": "bad.toml", "phrase": "bell", "what": "does not match its hit 'Ring a bell'"}
        ],
    }  # fmt: skip
    assert newsclean("packs", "test").code == 0


def test_what_is_no_pack_is_an_error_of_the_call(newsclean):
    newsclean.write("broken.toml", PACK.replace("miss", "mist"))
    for args, said in (
        (("test", "broken.toml"), "broken.toml: phrase 'bell': unknown key 'mist'; did you mean"),
        (
            ("test", "none.toml"),
            "none.toml: cannot be read (no such file or directory); name a phrase pack",
        ),
        (("ads", "teasers"), "ads teasers: packs takes one NAME"),
    ):
        done = newsclean("packs", *args)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"newsclean: {said}")


def test_a_pack_that_a_settings_file_names_is_told_with_the_file(newsclean, story):
    file = newsclean.write("newsclean.toml", 'packs = ["none.toml"]\n')
    said = "cannot be read (no such file or directory); name a phrase pack\n"
    pack = file.parent / "none.toml"
    done = newsclean(input=story)
    assert (done.code, done.err) == (2, f"newsclean: {file}: packs: {pack}: {said}")
    done = newsclean(input=story, env={"NEWSCLEAN_PACKS": "no.toml"})
    assert (done.code, done.err) == (2, f"newsclean: NEWSCLEAN_PACKS: packs: no.toml: {said}")
    done = newsclean("--pack", "no.toml", input=story)
    assert (done.code, done.err) == (2, f"newsclean: no.toml: {said}")


def test_a_pack_for_no_filter(newsclean, story):
    newsclean.write("quay.toml", 'filter = "teasr"\n' + PACK)
    done = newsclean("--pack", "quay.toml", input=story)
    said = "quay.toml: filter: no filter 'teasr'; did you mean 'teaser'?"
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"newsclean: {said}")


def test_the_test_of_a_pack_asks_for_its_filter_too(newsclean):
    newsclean.write("quay.toml", 'filter = "teasr"\n' + PACK)
    used = newsclean("--pack", "quay.toml", input="Goats.\n")
    tested = newsclean("packs", "test", "quay.toml")
    assert (tested.code, tested.out, tested.err) == (2, "", used.err)
    assert "quay.toml: filter: no filter 'teasr'; did you mean 'teaser'?" in tested.err
    newsclean.write("marks.toml", PACK.replace("whole =", "start =").replace("Ring the bell", "…"))
    for args in (("packs", "test", "marks.toml"), ("--pack", "marks.toml")):
        done = newsclean(*args, input="Goats.\n")
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert done.err.startswith("newsclean: marks.toml: phrase 'bell': start holds nothing but")

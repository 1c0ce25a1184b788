"""The library as others see it: its names, its docstrings, examples that run, schema.org."""

from __future__ import annotations

import doctest
import inspect
import json
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import newsclean
from newsclean.errors import UnsupportedInput, UsageError

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(newsclean.__path__, "newsclean.")
    if module.name != "newsclean.__main__"
)
PUBLIC = [name for name in newsclean.__all__ if name != "__version__"]


@pytest.mark.parametrize("name", ["newsclean", *MODULES])
def test_examples_in_docstrings_run(name):
    done = doctest.testmod(import_module(name), optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    assert done.failed == 0


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_has_an_example(name):
    assert ">>> " in inspect.getdoc(getattr(newsclean, name))


@pytest.mark.parametrize("name", [n for n in PUBLIC if inspect.isfunction(getattr(newsclean, n))])
def test_a_public_function_says_types_and_errors(name):
    function = getattr(newsclean, name)
    page = inspect.getdoc(function)
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(p.annotation is not p.empty for p in signature.parameters.values())
    assert "\nArgs:\n" in page
    assert "\nRaises:\n" in page
    arguments = page.partition("\nArgs:\n")[2].partition("\n\n")[0]
    for parameter in signature.parameters:
        assert parameter in arguments, f"{name} does not say what {parameter} is"


def test_public_methods_of_an_article_have_docstrings():
    for name, member in inspect.getmembers(newsclean.Article):
        if not name.startswith("_") and (
            inspect.isfunction(member) or isinstance(member, property)
        ):
            assert inspect.getdoc(member), name


# ------------------------------------------------------------------ errors


@pytest.mark.parametrize("source", [Path("page.txt"), None, ["A herd of goats."]])
def test_only_text_and_bytes_are_cleaned(source):
    said = f"clean takes text or bytes, and no {type(source).__name__}; of a file write: "
    with pytest.raises(TypeError, match=f"^{said}"):
        newsclean.clean(source)


def test_a_format_that_is_not_known():
    with pytest.raises(UsageError) as caught:
        newsclean.clean("Goats close Route 9", format="hmtl")
    assert str(caught.value) == "format: 'hmtl' is not known; write one of auto, text, html, md"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n", b"words\0words"])
def test_bytes_that_are_no_text(raw):
    said = "is no text but binary data; format='text' reads it all the same"
    with pytest.raises(UnsupportedInput) as caught:
        newsclean.clean(raw)
    assert str(caught.value) == said
    (error,) = newsclean.clean_many([raw], errors="return")
    assert (type(error), str(error)) == (UnsupportedInput, said)
    assert newsclean.restore(
        newsclean.clean(raw, format="text").to_dict(ledger=True)
    ) == raw.decode("cp1252")


def test_two_bytes_a_letter_where_that_is_said():
    page = "Goats close Route 9\n\nA herd of goats shut the road.".encode("utf-16-le")
    settings = newsclean.Settings(encoding="utf-16-le")
    assert newsclean.clean(page, settings).title == "Goats close Route 9"


def test_an_empty_address_is_none():
    record = newsclean.clean("Goats close Route 9", url="", id="").to_dict()
    assert (record["url"], record["id"]) == (None, None)


# ------------------------------------------------------------------ schema.org

WORDS = {"type": "string", "minLength": 1}
WHEN = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)?)?$"}


def thing(kind: list[str], *required: str, **properties: object) -> dict[str, object]:
    known = {"@type": {"enum": kind}, **properties}
    required = ("@type", *required)
    return {
        "type": "object", "properties": known, "required": required, "additionalProperties": False,
    }  # fmt: skip


WHO = {
    "type": "array", "minItems": 1, "items": thing(["Person", "Organization"], "name", name=WORDS),
}  # fmt: skip
NEWS_ARTICLE = Draft202012Validator(
    {
        **thing(
            ["NewsArticle"],
            "@context",
            **{"@context": {"const": "https://schema.org"}},
            url=WORDS,
            headline=WORDS,
            author=WHO,
            contributor=WHO,
            publisher=thing(["Organization"], "name", name=WORDS),
            datePublished=WHEN,
            dateModified=WHEN,
            dateline=WORDS,
            articleSection=WORDS,
            keywords={"type": "array", "minItems": 1, "items": WORDS},
            inLanguage=WORDS,
            image={
                "type": "array",
                "minItems": 1,
                "items": {
                    **thing(["ImageObject"], caption=WORDS, creditText=WORDS),
                    "minProperties": 2,
                },
            },
            copyrightNotice=WORDS,
            articleBody=WORDS,
        )
    }
)
"""What of NewsArticle we write, with the types that schema.org gives each property."""

REQUIRED = {"@context", "@type", "headline", "author", "datePublished", "articleBody"}
"""What consumers of NewsArticle need to show an article at all."""

PAGE = """\
Play Live Radio
Next Up:
0:00 0:00
Available On Air Stations

Goats close Route 9 again

A goat on a rail.
Ana Teller
/
AP
A goat on a rail.

By The Associated Press
Published May 14, 2024 at 4:05 PM ET

FARROW, Iowa (AP) - A herd of goats shut the road on Tuesday, and the police came.

Nobody was hurt but a fence.

Copyright 2024 NPR. To see more, visit
"""


def test_a_page_as_a_news_article():
    found = newsclean.clean(PAGE, url="https://radio.example/goats").to_schema_org()
    assert found == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://radio.example/goats",
        "headline": "Goats close Route 9 again",
        "author": [{"@type": "Organization", "name": "The Associated Press"}],
        "datePublished": "2024-05-14T16:05:00-04:00",
        "dateline": "FARROW, Iowa",
        "inLanguage": "en",
        "image": [
            {
                "@type": "ImageObject",
                "caption": "A goat on a rail.",
                "creditText": "Ana Teller / AP",
            }
        ],
        "copyrightNotice": "Copyright 2024 NPR",
        "articleBody": (
            "FARROW, Iowa (AP) - A herd of goats shut the road on Tuesday, and the police came.\n\n"
            "Nobody was hurt but a fence."
        ),
    }
    assert set(found) >= REQUIRED
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize(
    "text", [PAGE, "", "One line of a story that ends here.", "Play Live Radio"]
)
def test_what_is_written_is_a_news_article(text):
    found = newsclean.clean(text).to_schema_org()
    assert [e.message for e in NEWS_ARTICLE.iter_errors(found)] == []


def test_the_examples_are_news_articles():
    from pathlib import Path

    for path in (Path(__file__).parents[1] / "examples").glob("*.txt"):
        found = newsclean.clean(path.read_bytes()).to_schema_org()
        assert [e.message for e in NEWS_ARTICLE.iter_errors(found)] == [], path.name
        assert "headline" in found

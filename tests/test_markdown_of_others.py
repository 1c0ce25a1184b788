"""Text that another program made Markdown of: a whole page, and what must stay."""

import pytest

from newsclean import clean
from newsclean.document import Drop, Kind, Relabel, Rewrite

FIRST = (
    "A herd of goats shut the road on Tuesday, and nobody in Penrose knew whose goats they were."
)
SECOND = "The mayor said it was not the first time, and asked the drivers to go round by the mill."
THIRD = "Nobody was hurt but a fence, which the farmer says he will put up again before Sunday."

PAGE = f"""[Skip to content](#main)

  * [News](/news)
  * [Sports](/sports)
  * [Weather](/weather)

# Goats close Route 9 for a third day

**By [Dova Renn](/staff/dova-renn)** | March 5, 2024

![Goats on Route 9](https://cdn.example/goats.jpg)

_Goats rest on Route 9 on Monday. (Photo: Ana Teller)_

{FIRST.replace("goats shut", "[goats](/tags/goats) shut")}

{SECOND.replace("the first time", "**the first time**")}

What happens next
-----------------

{THIRD}

* * *

[Share on Facebook](https://facebook.example/x) [Tweet](https://twitter.example/x)

### Related stories

* [Seal blocks boat ramp](/seal)
* [Sixth delay for pub carpet](/carpet)

© 2024 Marl Courier
"""


def found_by(article, name):
    at = {block.id: block.text for block in article.document.origin}
    return {at[f.block]: f.action for f in article.document.ledger if f.filter == name}


def test_a_page_is_read_as_if_it_were_plain_text():
    article = clean(PAGE)
    assert article.title == "Goats close Route 9 for a third day"
    assert [*article.authors] == ["Dova Renn"]
    assert article.published == "2024-03-05"
    assert [(c.text, c.credit) for c in article.captions] == [
        ("Goats rest on Route 9 on Monday.", "Ana Teller")
    ]
    assert article.text == f"{FIRST}\n\n{SECOND}\n\nWhat happens next\n\n{THIRD}"
    assert "## What happens next" in article.to_markdown()
    took = found_by(article, "leftover-markdown")
    assert took["* [News](/news)"] == Rewrite("* News")
    assert took["![Goats on Route 9](https://cdn.example/goats.jpg)"] == Drop()
    assert took["What happens next"] == Relabel(Kind.HEADING)


@pytest.mark.parametrize(
    "line",
    [
        "The function f[i](x) is called for each goat on the road, said the clerk.",
        "He wrote 5 * 3 * 2 on the wall, and __init__ below it, for all to see.",
        "It said “[sic](as printed)”, and nobody at the mill could say why it did.",
    ],
)
def test_what_only_looks_like_a_link_stays(line):
    article = clean(f"Goats close Route 9 for a third day\n\n{FIRST}\n\n{line}\n\n{THIRD}\n")
    assert line in article.text.split("\n\n")
    assert found_by(article, "leftover-markdown") == {}


def test_code_on_a_page_of_html_is_no_markdown():
    line = "Write [the list](/list) and **twice** and **again** to see it, says the manual of it."
    page = (
        f"<article><h1>Goats close Route 9</h1><p>{FIRST}</p><p>{line}</p><p>{THIRD}</p></article>"
    )
    assert line in clean(page, format="html").text.split("\n\n")


def test_a_record_of_labels_above_the_story():
    head = "Title: Goats close Route 9 for a third day\n\nPublished Time: 2024-03-05T14:10:22+00:00\n\n"
    article = clean(f"{head}{FIRST}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.title == "Goats close Route 9 for a third day"
    assert article.published == "2024-03-05T14:10:22+00:00"
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

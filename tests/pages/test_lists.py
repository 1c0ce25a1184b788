"""Lists and tables at the end of a story: children of the element with its paragraphs."""

from __future__ import annotations

import pytest

from newsclean import clean

TOLD = [
    "Harbour workers found a bell under the old coal pier on Tuesday, upside down and full of mud.",
    "The bell weighs 41 kilos and bears the name of a ferry that sank in the spring of 1923.",
    "“We thought it was a bucket,” said diver Ines Corvo, who used two ropes and a crane.",
    "The harbour board will decide in June whether it is to hang in the terminal or the museum.",
    "Until then it stands in a tub of fresh water behind the office, where children may knock on it.",
]
TITLE = "Diver finds bell of lost ferry under pier"
HEAD = '<header><a href="/">Port Gazette</a><nav><ul><li><a href="/n">News</a></ul></nav></header>'
FOOT = (
    '<footer><ul><li><a href="/about">About us</a><li><a href="/contact">Contact</a></ul>'
    "<p>© 2024 Port Gazette</p></footer>"
)


def page(tail: str, around: str = "<div class='css-1x2y'>%s</div>", head: str = "") -> str:
    story = f"<h1>{TITLE}</h1>" + "".join(f"<p>{part}</p>" for part in TOLD) + tail
    return f"<title>{TITLE}</title>{head}<body>{HEAD}<main>{around % story}</main>{FOOT}"


def below(source: str) -> list[str]:
    """The lines of the body behind the paragraphs."""
    blocks = clean(source, format="html").to_dict()["blocks"]
    got = [line for block in blocks for line in block["text"].split("\n")]
    assert got[: len(TOLD)] == TOLD
    return got[len(TOLD) :]


@pytest.mark.parametrize("around", ["<article>%s</article>", "<div class='css-1x2y'>%s</div>"])
@pytest.mark.parametrize(
    ("tail", "lines"),
    [
        (
            "<h2>What to bring</h2><ul><li>Two ropes<li>A bucket<li>Boots</ul>",
            ["What to bring", "Two ropes", "A bucket", "Boots"],
        ),
        (
            "<h3>Final standings</h3><table><tr><th>Team<th>Pts<tr><td>Dell<td>41<tr><td>Marl<td>9</table>",
            ["Final standings", "Team\tPts", "Dell\t41", "Marl\t9"],
        ),
        (
            "<figure class='t'><table><tr><td>1899<td>Anna<tr><td>1931<td>Lena</table></figure>",
            ["1899\tAnna", "1931\tLena"],
        ),
        ("<h2>Zutaten</h2><ul><li>200 g Mehl<li>2 Eier</ul>", ["Zutaten", "200 g Mehl", "2 Eier"]),
        ("<ul><li>Longueur : 41 cm<li>Poids : 41 kg</ul>", ["Longueur : 41 cm", "Poids : 41 kg"]),
        (
            "<dl><dt>Weight<dd>41 kilos<dt>Cast<dd>In the spring</dl>",
            ["Weight", "41 kilos", "Cast", "In the spring"],
        ),
        (
            "<p>The bell can be seen on these days:</p><ul><li>2 May, 10am to 4pm<li>9 May, noon</ul>",
            ["The bell can be seen on these days:", "2 May, 10am to 4pm", "9 May, noon"],
        ),
    ],
)
def test_a_list_among_the_paragraphs_is_the_storys(around, tail, lines):
    assert below(page(tail, around)) == lines


@pytest.mark.parametrize(
    "tail",
    [
        "<h3>Related stories</h3><ul><li><a href='/1'>Bridge to close</a><li><a href='/2'>New pool</a></ul>",
        "<ul class='share'><li><button>Facebook</button><li><button>Twitter</button></ul>",
        "<ul class='css-9a'><li>Facebook<li>Twitter<li>WhatsApp</ul>",
        "<ul class='tags'><li>Harbour<li>Ferries<li>Bells</ul>",
        "<ul class='post-meta'><li>By Tove Marrin<li>May 2, 2024<li>3 comments</ul>",
        "<aside><h3>Weather</h3><ul><li>Rain, 9 degrees<li>Wind, north</ul></aside>",
        "<form><ul><li>Your name<li>Your mail</ul></form>",
        "<div class='related'><ul><li>Bridge to close for a year<li>New pool</ul></div>",
    ],
)
def test_a_list_of_the_page_is_not(tail):
    assert below(page(tail)) == []


def test_a_list_beside_the_element_with_the_paragraphs_is_not():
    around = "<div class='css-1x2y'>%s</div><div class='css-3b'><ul><li>Radio<li>Papers</ul></div>"
    assert below(page("", around)) == []


MORE = """\
A painting that hung for forty years above the radiator of a village post office turns out to be
the work of Josefa Lindqvist, a landscape painter whose canvases now sell for six figures.

The discovery was made by a plumber. Oren Tashman had come to fix the radiator in February when he
noticed a signature under the soot.

“I thought, that is a strange place for a name,” he said. He took a picture with his telephone and
sent it to a cousin who teaches art history.

Experts at the Weller Museum examined the canvas for six weeks and said last Friday that they had
no doubt.

The picture shows the village mill in winter, with two children pulling a sled. It will hang in
the museum until the autumn, when the village must decide whether to sell it.

Mayor Ilse Korhonen said that a sale could pay for a new roof on the school, but that many people
would rather have the picture back above the radiator.
""".split("\n\n")


@pytest.mark.parametrize("tag", ["h2", "h3"])
@pytest.mark.parametrize("heading", ["The find", "Der Fund", "El hallazgo", "La trouvaille"])
def test_a_heading_right_above_a_paragraph_beside_it_stands(tag, heading):
    parts = [" ".join(part.split()) for part in MORE]
    told = [f"<p>{part}</p>" for part in parts]
    source = (
        f"<title>How a Lindqvist was found</title><main><article><h1>How a Lindqvist was found</h1>"
        f"<address>By <a rel=author>Fay Ostrom</a></address><nav class=toc><h2>Contents</h2><ol>"
        f"<li><a href=#a>{heading}</a></li><li><a href=#b>The proof</a></li></ol></nav>"
        f"<section id=a><{tag}>{heading}</{tag}>{''.join(told[:3])}</section>"
        f"<section id=b><{tag}>The proof</{tag}>{''.join(told[3:])}</section></article>"
        f"<div class=share-foot><p>Share</p></div></main>"
    )
    blocks = clean(source, format="html").to_dict()["blocks"]
    assert [block["text"] for block in blocks] == [heading, *parts[:3], "The proof", *parts[3:]]
    assert [block["kind"] for block in blocks].count("heading") == 2


@pytest.mark.parametrize(
    "box",
    [
        "<div class=promo><h3>Ferry tickets</h3><a href=/t>Book a place on the next crossing</a></div>",
        "<h3><a href=/t>Ferry tickets go up in June</a></h3>",
    ],
)
def test_the_heading_of_a_box_goes_all_the_same(box):
    assert clean(page(box), format="html").text == "\n\n".join(TOLD)

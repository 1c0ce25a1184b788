"""Short headlines above longer deks, and the lines that stand above headlines in the same way."""

from __future__ import annotations

import pytest

from newsclean import Article, clean

BODY = {
    "en": (
        "The twine comes in brown boxes, and Doris Quill opens them with her teeth.",
        "She has mended nets on the quay of Pell since the winter her father lost two fingers.",
        "Of the eleven menders who worked there once, she is the last, and the others have died.",
        "On Tuesdays the boats come in early, and there is a queue at her door by noon.",
    ),
    "de": (
        "Um sechs Uhr liegt der Nebel so dicht, dass Anton Brügge sein eigenes Boot nicht sieht.",
        "Der Fährmann findet es trotzdem, mit den Füßen, wie er sagt, und das letzte Stück blind.",
        "Seit 1979 bringt er Pendler, Kühe und einmal auch einen Bischof ans andere Ufer.",
        "Im Herbst will der Landkreis entscheiden, ob der Vertrag noch einmal verlängert wird.",
    ),
    "fr": (
        "L'escalier qui mène au toit compte 74 marches, et Odile Marchais les monte chaque jour.",
        "Là-haut, douze ruches regardent la ville, entre une enseigne éteinte et les antennes.",
        "La dame a commencé en 2008, quand personne ne voulait plus du cinéma ni de ses murs.",
        "La mairie lui achète cent pots par an pour les offrir aux jeunes mariés du quartier.",
    ),
    "es": (
        "Eusebio Lara sube cada mañana los escalones de la torre con una aceitera en el bolsillo.",
        "El relojero aprendió el oficio de su abuelo, que lo aprendió de un francés en Almud.",
        "La máquina pesa media tonelada y se adelanta dos minutos cuando sopla el viento.",
        "El Ayuntamiento ha convocado tres veces la plaza de ayudante, y nadie se presentó.",
    ),
}
STOPPED = [
    (
        "en",
        "The Last Net Mender",
        "In a shed by the sea one woman does what no machine can do.",
        "By",
    ),
    (
        "de",
        "Der letzte Fährmann",
        "Bis zur Brücke setzt er noch jeden ans andere Ufer über.",
        "Von",
    ),
    ("fr", "La dame aux ruches", "À 77 ans, elle élève des abeilles au-dessus d'un écran.", "Par"),
    (
        "es",
        "El relojero de Almud",
        "A los 84 años cuida la hora de todos y no tiene relevo.",
        "Por",
    ),
]
DAY = "12/04/2022"


def read(*head: str, body: tuple[str, ...] = BODY["en"], gap: str = "\n") -> Article:
    """The article of a page with these lines above its story."""
    return clean(gap.join((*head, "")) + "\n" + "\n\n".join(body) + "\n", format="text")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", [(), ("Portrait",), ("The Pell Courier", "Portrait")])
@pytest.mark.parametrize(("language", "title", "dek", "by"), STOPPED)
def test_a_title_over_a_sentence(
    language: str, title: str, dek: str, by: str, above: tuple[str, ...], gap: str
) -> None:
    body = BODY[language]
    article = read(*above, title, dek, f"{by} Hector Vane", DAY, body=body, gap=gap)
    assert article.title == title
    assert article.authors == ("Hector Vane",)
    assert article.text == "\n\n".join((dek, *body))


@pytest.mark.parametrize("title", ["A Net Mender", "The Boats of Tuesday"])
def test_a_title_that_the_page_prints_with_its_name(title: str) -> None:
    dek = "A widow keeps a fleet afloat by the sea"
    head = (f"{title} | The Pell Courier", "Skip to content", "Menu", "Portrait", title, dek)
    article = read(*head, "By Hector Vane", DAY)
    assert article.title == title
    assert article.text == "\n\n".join(BODY["en"])


HEADLINE = "Widow keeps a fleet afloat on the quay of Pell with twine alone"


@pytest.mark.parametrize(
    "kicker",
    [
        "Portrait",
        "Net mending",
        "Life on the quay",
        "Notes from Salt Bay",
        "The Last Harbors",
        "Pell Harbor News",
        "Get Boat Prices",
        "Doris Quill mends nets",
    ],
)
@pytest.mark.parametrize("above", [(), ("Salt Courier", "News", "Sport", "Contact")])
def test_kickers_over_headlines(kicker: str, above: tuple[str, ...]) -> None:
    article = read(*above, kicker, HEADLINE, "By Hector Vane", DAY)
    assert article.title == HEADLINE
    assert article.text == "\n\n".join(BODY["en"])


@pytest.mark.parametrize("kicker", ["Guest column", "Letter from Salt Bay", "Net Menders"])
def test_kickers_over_headlines_that_end_with_a_stop(kicker: str) -> None:
    headline = "She mended every net. The fleet left her anyway."
    article = read(kicker, headline, "By Hector Vane", DAY)
    assert article.title == headline
    assert article.text == "\n\n".join(BODY["en"])


@pytest.mark.parametrize("section", ["Boats", "Boats on Tuesdays"])
def test_sections_that_the_page_prints_with_its_name(section: str) -> None:
    headline = "Widow mends nets as boats come in on Tuesdays"
    head = (f"{section} | The Pell Courier", "Skip to content", "Menu", section, headline)
    assert read(*head, "By Hector Vane", DAY).title == headline


def test_a_path_that_ends_in_the_title_of_the_page() -> None:
    name = "Easy Net Mending"
    head = (f"{name} | Pell Supplies", "Home", "Shop", name, "Net mending is easy on any quay")
    assert read(*head, DAY).title == head[-1]

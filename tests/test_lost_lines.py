"""Lines of a story that look like the page's: results, salutations, days, advice, whom to call."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.evidence.results import is_result

MENU = "Home\nSports\nWeather\n"
FOOT = "\nShare this page\nCopyright 2023 Bay Courier"


def page(headline: str, *lines: str) -> str:
    """A small page with a menu above it."""
    return MENU + "\n".join([headline, *lines]) + FOOT


def fates(raw: str, text: str) -> list[str]:
    """The filters that took a line; none = it stands."""
    ledger = clean(raw).to_dict(ledger=True)["ledger"]
    return [
        str(span["filter"])
        for span in ledger
        if raw[span["start"] : span["end"]].strip() == text and span["fate"] != "kept"
    ]


GERMAN = (
    "Ein Doppelpack von Nico Kunze hat dem Tabellenführer aus Lüthe die Niederlage beigebracht.",
    "„Wir haben nach der Pause aufgehört zu laufen“, sagte Trainer Ralf Busch in Hagenow.",
)
ENGLISH = (
    "A header from Jamie Tuck in the 93rd minute lifted Harrow Cross to the head of the league.",
    "Dale had led through Ollie Penn, who struck from the edge of the box after four minutes.",
)
POLISH = (
    "Dwa gole Lisa dały drużynie z Wierzbna zwycięstwo w derbach, które obejrzał tłum kibiców.",
    "Orzeł spadł na trzecie miejsce w tabeli i w sobotę zagra na wyjeździe z liderem.",
)
JAPANESE = (
    "九回裏、2死満塁から遠藤が右前に運び、南高が東商に逆転勝ちした。2人がかえった。",
    "「応援が聞こえた。ありがとうと言いたい」と遠藤は試合後に話した。",
)
LETTER = (
    "You will have heard that I am going at the end of term. I am told there will be a cake.",
    "Please read to your children. Ten minutes is enough, and the back of a box counts as well.",
    "The town council will talk about the school on Monday and vote on the budget in the autumn.",
)


@pytest.mark.parametrize(
    ("headline", "day", "line", "story"),
    [
        (
            "Tabellenführer patzt in Hagenow",
            "26. März 2023",
            "SV Hagenow – TSV Lüthe 2:1 (0:1)",
            GERMAN,
        ),
        ("Tabellenführer patzt in Hagenow", "26. März 2023", "Hagenow 2, Lüthe 1", GERMAN),
        (
            "Tabellenführer patzt in Hagenow",
            "26. März 2023",
            "SV Hagenow - TSV Lüthe 31:29",
            GERMAN,
        ),
        (
            "Harrow Cross go top after late winner",
            "23 October 2022",
            "HARROW CROSS 2, DALE 1",
            ENGLISH,
        ),
        (
            "Harrow Cross go top after late winner",
            "23 October 2022",
            "Harrow Cross 78 – Dale 71",
            ENGLISH,
        ),
        (
            "Sokół wygrywa derby po karnym",
            "16 kwietnia 2023",
            "Sokół Wierzbno – Orzeł Stawy 3:2",
            POLISH,
        ),
        ("南高が逆転サヨナラ、8強決まる", "2023年7月16日", "南高 4―3 東商", JAPANESE),
    ],
)
def test_a_result_over_a_report_stands(
    headline: str, day: str, line: str, story: tuple[str, ...]
) -> None:
    assert fates(page(headline, day, line, *story), line) == []


def test_a_writer_beside_her_paper_and_a_time_is_no_result() -> None:
    assert not is_result("Ana Teller – Salt News 18:30")
    assert not is_result("Ana Teller - Bote 12-05-2023")
    assert not is_result("Listen 2:13 Download")
    assert is_result("Marlow, 2; Cotter, 1")


def test_a_result_of_those_of_whom_the_story_does_not_tell_goes() -> None:
    raw = page(
        "Harrow Cross go top after late winner", "23 October 2022", "Route 9, Mile 4", *ENGLISH
    )
    assert fates(raw, "Route 9, Mile 4") == ["head-matter"]


def test_the_round_over_the_runs_stands_and_a_section_does_not() -> None:
    rows = ("東商 000 210 000=3", "南高 000 000 103x=4")
    raw = page(
        "南高が逆転サヨナラ、8強決まる", "2023年7月16日", "▽3回戦(16日・県営)", *rows, *JAPANESE
    )
    assert fates(raw, "▽3回戦(16日・県営)") == []
    raw = page("Harrow Cross go top after late winner", "23 October 2022", "Football", *ENGLISH)
    assert fates(raw, "Football") == ["head-matter"]


@pytest.mark.parametrize(
    "line", ["Dear families of Room 6,", "To the parents of Room 6,", "Friends,", "Dear Editor,"]
)
def test_a_salutation_stands(line: str) -> None:
    assert fates(page("What I would tell the parents", "5 May 2022", line, *LETTER), line) == []


def test_a_day_of_a_programme_stands_and_a_day_alone_does_not() -> None:
    days = (
        "Sexta-feira, 11",
        "18h00 – Abertura da feira, com a Banda Filarmónica de Outeiro",
        "22h00 – Baile com o conjunto Alvorada",
        "Sábado, 12",
        "10h30 – Missa solene e procissão",
        "As ruas do centro fecham ao trânsito às 17h00 de sexta. Deixe o carro em casa.",
        "“Venham com fome”, pede o presidente da Junta, Amadeu Leitão.",
    )
    raw = page("Festas de São Lourenço: o programa dia a dia", "10 de agosto de 2023", *days)
    assert fates(raw, "Sexta-feira, 11") == []
    raw = page("Tabellenführer patzt in Hagenow", "26. März 2023", "Freitag, 11. August", *GERMAN)
    assert fates(raw, "Freitag, 11. August") == ["head-matter"]


TICKED = (
    "Subscribe to our newsletter: the words were printed beside a small box, and the box was "
    "already ticked. On Thursday a tribunal in Varne said that this was not consent."
)
PITCH = (
    "Sign up for our newsletter. Every Friday Ana Tell writes about the sea, the ships and what has "
    "washed ashore in the week before."
)


def test_a_paragraph_that_opens_like_an_offer_and_tells_stands() -> None:
    assert fates(page("Firm ordered to stop", "5 May 2022", TICKED, *LETTER), TICKED) == []
    raw = page("What I would tell the parents", "5 May 2022", *LETTER[:2], PITCH, *LETTER[2:])
    assert fates(raw, PITCH) == ["newsletter"]


def test_advice_inside_a_story_stands() -> None:
    line = (
        "The daily limit is four. If you see someone with more, call the tip line on the back of "
        "your license."
    )
    told = (
        "By midnight Friday there were 900 boats on Big Pine, by the warden's count, and one canoe.",
        "The canoe came in first, and the old woman in it had her walleye by ten past two.",
    )
    more = "The warden wrote two tickets all night, both of them for lights that did not burn."
    raw = page("Walleye opener draws 900 boats to Big Pine", "May 17, 2023", *told, line, more)
    assert fates(raw, line) == []


def test_whom_to_call_leads_to_no_other_story() -> None:
    line = "Contact presse : Anne Roussel, 05 55 50 30 30"
    story = (
        "Le Syndicat des eaux du Lémois étend les restrictions d'usage à quarante-deux communes.",
        "Le niveau de la nappe a baissé de 1,8 mètre depuis mai.",
        "À propos du Syndicat des eaux du Lémois",
        "Créé en 1954, le syndicat dessert 61 000 habitants et emploie 74 agents.",
    )
    raw = page("Restrictions d'eau étendues à 42 communes", "1er août 2023", *story, line)
    assert "stray-line" not in fates(raw, line)


def test_the_data_of_a_book_stand_below_its_review() -> None:
    title = "Hanna Wieland: „Das Haus am Wehr“"
    story = (
        "Hanna Wieland hat einen Roman geschrieben, in dem fast nichts geschieht und der fesselt.",
        "Die älteste Schwester war früher Redakteurin und hat von allem die Tonbänder behalten.",
        "Auf dem Dachboden finden die Frauen die Bänder, auf keinem von ihnen steht ein Name.",
        "Wieland vermeidet das Pathos, ihre Sätze sind kurz und ihre Landschaften sehr genau.",
    )
    data = "Verlag Lindner & Söhne, 288 Seiten, 24 Euro"
    article = clean(page(title, "Von Anselm Fürstenau", "17.09.2023", *story, title, data))
    assert article.title == title
    assert article.text == "\n\n".join([*story, title, data])
    twice = clean(page(title, "17.09.2023", title, *story))
    assert twice.text == "\n\n".join(story)

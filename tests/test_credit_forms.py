"""Credits at the end of captions: what the caption must not keep of them."""

from __future__ import annotations

import pytest

from newsclean.evidence.credits import Credit, is_agency, is_credit, may_be_credit, trailing_credit

SAID = "The wheel of the mill at Corran"


@pytest.mark.parametrize(
    ("tail", "text", "credit"),
    [
        (" (fot. Jan Pelski / Agencja Kadr)", SAID, "Jan Pelski / Agencja Kadr"),
        (". fot. Jan Pelski", f"{SAID}.", "Jan Pelski"),
        (" - Foto Ana Teller", SAID, "Ana Teller"),
        (". Photo | Ana Teller", f"{SAID}.", "Ana Teller"),
        (". THE CANADIAN PRESS/Ana Teller.", f"{SAID}.", "THE CANADIAN PRESS/Ana Teller"),
        (" (फोटो- जन संवाद)", SAID, "जन संवाद"),
        (" © Фото: Иван Пелин", SAID, "Иван Пелин"),
        (". ANA TELLER (EFE)", f"{SAID}.", "ANA TELLER (EFE)"),
        (" - Zdjęcie: Jan Pelski", SAID, "Jan Pelski"),
        ("。（周建平 摄）", f"{SAID}。", "周建平"),
    ],
)
def test_a_caption_keeps_nothing_of_its_credit(tail, text, credit):
    assert trailing_credit(SAID + tail, loose=True) == Credit(text, credit)


@pytest.mark.parametrize("tail", [" - ALL RIGHTS RESERVED", ". The roof is gone.", " in May/June."])
def test_what_is_no_credit_stays(tail):
    assert trailing_credit(SAID + tail, loose=True) is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("| Photo Credit: PTI", True),
        ("Photo | Ana Teller", True),
        ("Photos | Storm damage in Corran", False),
        ("PHOTO ANA TELLER, ARCHIVES LA TRIBUNE", True),
        ("(Fotoğraf: Can Peli)", True),
        ("Retrieved from Corran Mill on May 2, 2026", True),
        ("Retrieved from the river on Monday.", False),
    ],
)
def test_lines_that_are_credits_by_themselves(line, is_one):
    assert is_credit(line) is is_one


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Foto Ana Teller", True),
        ("Ana Teller (EFE)", True),
        ("Quelle: dpa", True),
        ("Quelle: eigene Berechnungen", False),
        ("Foto der Woche", False),
    ],
)
def test_lines_that_are_credits_beside_a_caption(line, may):
    assert may_be_credit(line) is may


def test_an_agency_by_itself():
    assert [is_agency(text) for text in ("ANP", "(Ansa)", "ANP meldt")] == [True, True, False]

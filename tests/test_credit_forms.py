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
        (" (CC BY-SA 2.0 Ana Teller)", SAID, "CC BY-SA 2.0 Ana Teller"),
        (". Copyright: Ana Teller (CC BY 4.0).", f"{SAID}.", "Ana Teller (CC BY 4.0)"),
        (". : Ana Teller, Flickr, CC BY 2.0", f"{SAID}.", "Ana Teller, Flickr, CC BY 2.0"),
        (" (courtesy the Museum of Corran)", SAID, "courtesy the Museum of Corran"),
        (" (courtesy the artist)", SAID, "courtesy the artist"),
        (" (foto Corpo volontari di Corran)", SAID, "Corpo volontari di Corran"),
        (" (Teller - Corranlive.it)", SAID, "Teller - Corranlive.it"),
        (". (Kanal 3/Ana Teller)", f"{SAID}.", "Kanal 3/Ana Teller"),
        (". Image by Ana Teller for Millpond.", f"{SAID}.", "Ana Teller for Millpond"),
        (". CorranLink photo by ANA TELLER", f"{SAID}.", "ANA TELLER"),
        (". Courtesy of Corran Mill.", f"{SAID}.", "Courtesy of Corran Mill"),
        (". Author provided", f"{SAID}.", "Author provided"),
        (". Source: private collection", f"{SAID}.", "private collection"),
        (".—Millpond", f"{SAID}.", "Millpond"),
        (", 1931. Corran Mill Museum", f"{SAID}, 1931.", "Corran Mill Museum"),
        (". Visual: Ana Teller", f"{SAID}.", "Ana Teller"),
        (". Mynd: Ásta Pells", f"{SAID}.", "Ásta Pells"),
        (" (Snimila A. Telar)", SAID, "A. Telar"),
        (" <사진제공: 방앗간>", SAID, "방앗간"),
        (". (사진=방앗간군) photo@corran.kr *재판매 및 DB 금지", f"{SAID}.", "방앗간군"),
    ],
)
def test_a_caption_keeps_nothing_of_its_credit(tail, text, credit):
    assert trailing_credit(SAID + tail, loose=True) == Credit(text, credit)


@pytest.mark.parametrize(
    "tail",
    [
        " - ALL RIGHTS RESERVED",
        ". The roof is gone.",
        " in May/June.",
        " (courtesy of whoever pays)",
        " is free (CC BY 4.0 explained)",
        ". It came by courtesy of Corran Mill, he said.",
        " (Team Corran) beat Ana Teller (Team Mill) and Dova Renn (VC Mill)",
        " was a find. Visual proof came later.",
    ],
)
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
        ("Photo / Supplied, Ana Teller", True),
        ("File / Supplied by Corran Mill", True),
        ("Image by Teller via iStock", True),
        ("Corran Mill | Archivo", True),
        ("Photos / Videos", False),
        ("Order The Mill Tapes via Millshop", False),
        ("Picture credit, Ana Teller", True),
        ("Photo credit - Ana Teller/DPX", True),
        ("Crédit photo, Ana Teller", True),
        ("Crédito de la foto, Ana Teller", True),
        ("Foto credit | Ana Teller", True),
        ("Image credit, Corran Museum", True),
        ("Picture credit, please", False),
        ("Photo credits, taxes and loans", False),
        ("Photo courtesy, she said, costs nothing.", False),
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
        ("Ana Teller, Corran Courier staff", True),
        ("By Ana Teller / Friday, May 3 / Comments", False),
        ("TAKE A SECOND LOOK | Read More Mills", False),
    ],
)
def test_lines_that_are_credits_beside_a_caption(line, may):
    assert may_be_credit(line) is may


def test_an_agency_by_itself():
    assert [is_agency(text) for text in ("ANP", "(Ansa)", "ANP meldt")] == [True, True, False]

"""What bylines say: who wrote it, and for whom."""

from __future__ import annotations

import pytest

from newsclean.evidence.bylines.forms import Byline, is_signed_post, read_byline, read_signature
from newsclean.evidence.bylines.leads import is_lead_alone

SOLIS = ("Renata Solis",)


@pytest.mark.parametrize(
    ("line", "names", "organisation"),
    [
        ("By Renata Solis", SOLIS, None),
        ("BY RENATA SOLIS", SOLIS, None),
        ("By Renata Solis and Tomas Iden", ("Renata Solis", "Tomas Iden"), None),
        ("By Renata Solis\u00a0and Tomas Iden", ("Renata Solis", "Tomas Iden"), None),
        ("By Renata Solis, Tomas Iden & Ana Peck", (*SOLIS, "Tomas Iden", "Ana Peck"), None),
        ("By Renata Solis, Associated Press", SOLIS, "Associated Press"),
        ("By Renata Solis, USA TODAY", SOLIS, "USA TODAY"),
        ("By Renata Solis | Staff Writer", SOLIS, "Staff Writer"),
        ("By Renata Solis / The Ledger", SOLIS, "The Ledger"),
        ("By Renata Solis for KQRX", SOLIS, "KQRX"),
        ("By Renata Solis of The Ledger", SOLIS, "Ledger"),
        ("By Renata Solis (KQRX)", SOLIS, "KQRX"),
        ("By RENATA SOLIS Staff Writer", SOLIS, "Staff Writer"),
        ("By Renata Solis Special to The Ledger", SOLIS, "Ledger"),
        ("By Renata Solis Email the author", SOLIS, None),
        ("By Renata Solis rsolis@marlow.example", SOLIS, None),
        ("By Renata Solis, KQRX, Marlow", SOLIS, "KQRX"),
        ("By Renata Solis, KQRX and Tomas Iden, Salt News Bureau", (*SOLIS, "Tomas Iden"), "KQRX"),
        ("KQRX | By Renata Solis", SOLIS, "KQRX"),
        ("Par Élodie Marchand (avec AFP)", ("Élodie Marchand",), "AFP"),
        ("Por: María Ibáñez / El Faro", ("María Ibáñez",), "El Faro"),
        ("Von Jonas Wiedekamp und Petra Halm", ("Jonas Wiedekamp", "Petra Halm"), None),
        ("Af Mette Hansen", ("Mette Hansen",), None),
        ("By The Associated Press", ("The Associated Press",), None),
        ("By LaRenata Solis rsolis@marlow.example", ("LaRenata Solis",), None),
        ("By Renata McSolis Iden", ("Renata McSolis Iden",), None),
        ("By Renata SolisTomas Iden", ("Renata Solis", "Tomas Iden"), None),
        ("By: By Renata Solis", SOLIS, None),
        ("News by Renata Solis Senior Staff Writer", SOLIS, "Senior Staff Writer"),
        ("By RENATA SOLIS and TOMAS IDEN", ("Renata Solis", "Tomas Iden"), None),
        ("By RENATA SOLIS AND TOMAS IDEN", ("Renata Solis", "Tomas Iden"), None),
        ("By Renata Solis, Tomas Iden, and Ana Peck", (*SOLIS, "Tomas Iden", "Ana Peck"), None),
        ("By Renata Solis, KQRX News Radio 810", SOLIS, "KQRX News Radio 810"),
        ("By Renata Solis 630 KQRX", SOLIS, "630 KQRX"),
        ("By Renata Solis NewsRadio 1190", SOLIS, "NewsRadio 1190"),
        ("By Renata Solis Sports Editor", SOLIS, "Sports Editor"),
        ("By Live 9 Web Staff and Renata Solis", ("Live 9 Web Staff", *SOLIS), None),
        ("ByRenata Solis", SOLIS, None),
        ("vonPetra Halm", ("Petra Halm",), None),
        ("Автор: Орися Вовк", ("Орися Вовк",), None),
        ("كتب: سامي الخطيب", ("سامي الخطيب",), None),
        ("Written by: अमित वर्मा", ("अमित वर्मा",), None),
        ("By Renata Solis, kqrx9.example", SOLIS, "kqrx9.example"),
        ("By Renata Solis Salt News", SOLIS, "Salt News"),
        ("By RENATA SOLIS Marlow Star", SOLIS, "Marlow Star"),
        ("By RENATA SOLIS, Marlow Leader", SOLIS, "Marlow Leader"),
        ("By: Renata Solis - Reporter / @renatasolis", SOLIS, "Reporter"),
        ("By Renata Solis | rsolis@marlow.example | The Ledger", SOLIS, None),
        ("Author: Renata Solis (VERIFY), Tomas Iden", (*SOLIS, "Tomas Iden"), None),
        ("The Salt Hour / By Renata Solis and Tomas Iden", (*SOLIS, "Tomas Iden"), "The Salt Hour"),
        ("Story by Renata Solis; photos by Tomas Iden", SOLIS, None),
        ("Story and photos by Renata Solis", SOLIS, None),
        ("Par Belga, édité par Jeanne Piette", ("Belga",), None),
        ("byRenata Solis", SOLIS, None),
        ("Opracowanie: Renata Solis", SOLIS, None),
        ("Autor: Renata Solis, ČTK", SOLIS, "ČTK"),
        ("Автор: Ирина Белова", ("Ирина Белова",), None),
        ("Oleh: Renata Solis", SOLIS, None),
        ("김하늘 기자", ("김하늘",), None),
        ("記者林大明／台北報導", ("林大明",), None),
        ("文：林大明", ("林大明",), None),
        ("Por: Corresponsal Renata Solis", SOLIS, None),
        ("Von unserem Redakteur Jonas Wiedekamp", ("Jonas Wiedekamp",), None),
        ("Par notre correspondante Élodie Marchand", ("Élodie Marchand",), None),
        ("By Renata Solis in Marlow and Tomas Iden in Penrose", (*SOLIS, "Tomas Iden"), None),
        ("Par Élodie Marchand avec AFP", ("Élodie Marchand",), None),
        ("By RENATA SOLIS The Associated Press", SOLIS, "The Associated Press"),
        ("Oprac. Renata Solis", SOLIS, None),
        ("Opracował: Tomas Iden", ("Tomas Iden",), None),
        ("Ein Bericht von Jonas Wiedekamp", ("Jonas Wiedekamp",), None),
        ("Articolo di Renata Solis", SOLIS, None),
        ("Compiled by Renata Solis", SOLIS, None),
    ],
)
def test_says(line, names, organisation):
    assert read_byline(line) == Byline(names, organisation)


@pytest.mark.parametrize(
    ("line", "names", "organisation", "published"),
    [
        ("Renata Solis | November 3, 2025", SOLIS, None, "2025-11-03"),
        ("Renata Solis • Nov. 3, 2025", SOLIS, None, "2025-11-03"),
        ("Renata Solis — 3 November 2025", SOLIS, None, "2025-11-03"),
        ("RENATA SOLIS / Nov 3, 2025", SOLIS, None, "2025-11-03"),
        ("Renata Solis · 3 Nov 2025 · 4 min read", SOLIS, None, "2025-11-03"),
        ("Renata Solis | KQRX | Nov 3, 2025", SOLIS, "KQRX", "2025-11-03"),
        ("Renata Solis and Tomas Iden | Nov 3, 2025", (*SOLIS, "Tomas Iden"), None, "2025-11-03"),
        ("Jonas Wiedekamp - 3. November 2025", ("Jonas Wiedekamp",), None, "2025-11-03"),
        ("By Renata Solis on Nov 3, 2025 4:12 pm", SOLIS, None, "2025-11-03T16:12:00"),
        ("Posted by Renata Solis on November 3, 2025", SOLIS, None, "2025-11-03"),
        ("Renata Solis Published Nov 3, 2025 Updated Nov 4, 2025", SOLIS, None, "2025-11-03"),
        ("Ida te Velde 8 feb. 2025", ("Ida te Velde",), None, "2025-02-08"),
    ],
)
def test_says_who_and_when_without_a_lead_word(line, names, organisation, published):
    read = read_byline(line)
    assert (read.names, read.organisation, read.dated.published) == (names, organisation, published)


@pytest.mark.parametrize(
    "line",
    [
        "Marlow Bay, November 3, 2025",
        "Marlow | November 3, 2025",
        "The Salt Fair | November 3, 2025",
        "Renata Solis | 20 goats",
        "Renata Solis waits for word - 3 November 2025",
        "Renata Solis | 555-0142",
        "EFE Punta Salina 17 sep. 2023",
    ],
)
def test_a_date_makes_no_byline_of_what_is_no_person_and_a_mark(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the water had gone.",
        "By the time Renata Solis came, it was late",
        "Renata Solis, Associated Press",
        "By and large",
        "By land / by sea",
        "By Solis (who never came back)!",
        "By-election day in Marlow",
        "Text messages from Renata Solis",
        "記者会で謝罪した社長",
    ],
)
def test_says_nothing(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "names", "published", "updated"),
    [
        ("By Renata Solis November 3, 2024", SOLIS, "2024-11-03", None),
        ("By Renata Solis | Nov 3, 2024", SOLIS, "2024-11-03", None),
        ("By Renata Solis, AP - Nov. 3, 2024 5:00 PM", SOLIS, "2024-11-03T17:00:00", None),
        (
            "By Renata Solis Published Nov. 3, 2024 Updated Nov. 4, 2024",
            SOLIS,
            "2024-11-03",
            "2024-11-04",
        ),
        ("Von Jonas Wiedekamp, 03.11.2024", ("Jonas Wiedekamp",), "2024-11-03", None),
    ],
)
def test_says_when(line, names, published, updated):
    read = read_byline(line)
    assert (read.names, read.dated.published, read.dated.updated) == (names, published, updated)


@pytest.mark.parametrize(
    ("line", "names", "organisation"),
    [
        ("Renata Solis", SOLIS, None),
        ("Renata Solis, Digital News Editor", SOLIS, "Digital News Editor"),
        ("Renata Solis, The Canadian Press", SOLIS, "The Canadian Press"),
        ("Renata Solis - saltNews", SOLIS, "saltNews"),
        ("Renata Solis • KQRX", SOLIS, "KQRX"),
        ("Renata Solis – repórter da Agência Sal", SOLIS, "repórter da Agência Sal"),
        ("Renata Solis (Text), Tomas Iden (Bilder)", SOLIS, None),
        ("Renata Solis & Tomas Iden", ("Renata Solis", "Tomas Iden"), None),
        ("RENATA SOLIS Marlow Star", SOLIS, "Marlow Star"),
        ("Renata Solis Local Democracy Reporter", SOLIS, "Local Democracy Reporter"),
        ("Renata Solis North of Sal correspondent", SOLIS, "North of Sal correspondent"),
    ],
)
def test_signatures_need_no_lead_word_where_their_place_tells(line, names, organisation):
    assert read_signature(line) == Byline(names, organisation)


@pytest.mark.parametrize(
    "line",
    ["Save Article", "Podcast Episode", "CBS Chicago", "STATE Edition", "Most Watched Today",
     "Police Log", "Native C/C++", "The ferry sank.", "", "...", ". .", "Salt News"],
)  # fmt: skip
def test_labels_are_no_signatures(line):
    assert read_signature(line) is None


def test_a_person_and_a_post_need_no_date():
    assert is_signed_post("Renata Solis, Features Editor")
    assert not is_signed_post("Renata Solis, Low Harbor")
    assert not is_signed_post("Renata Solis, editor of the paper for forty years")


@pytest.mark.parametrize(
    ("line", "names", "organisation"),
    [
        ("Renata Solis/Ledger Writer", SOLIS, "Ledger Writer"),
        ("Renata Solis / Staff Reporter", SOLIS, "Staff Reporter"),
        ("Renata Solis in Marlow", SOLIS, None),
    ],
)
def test_a_post_behind_a_slash_or_a_place_signs(line, names, organisation):
    assert read_signature(line) == Byline(names, organisation)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("Text:", True), ("Автор:", True), ("By:", True), ("Text", False), ("What we know:", False)],
)
def test_a_lead_word_on_a_line_of_its_own(text, alone):
    assert is_lead_alone(text) is alone


@pytest.mark.parametrize(
    ("line", "names", "organisation"),
    [
        ("Por Renata Solis, Portal do Sal — Rio Sal", SOLIS, "Portal do Sal"),
        ("By Renata Solis, Tomas Iden — Salt Courier", (*SOLIS, "Tomas Iden"), "Salt Courier"),
        ("Por Renata Solis e Tomas Iden — Rio Sal", (*SOLIS, "Tomas Iden"), "Rio Sal"),
    ],
)
def test_outlet_before_a_place(line: str, names: tuple[str, ...], organisation: str) -> None:
    assert read_byline(line) == Byline(names, organisation)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Renata Solis / TUZLUK (Körfez), (DPX)", SOLIS),
        ("Renata Solis-Tomas Iden/TUZLUK, (DPX)", (*SOLIS, "Tomas Iden")),
        ("Renata Solis - TUZLUK (DPX)", SOLIS),
    ],
)
def test_filed_with_an_agency(line: str, names: tuple[str, ...]) -> None:
    assert is_signed_post(line)
    assert read_signature(line) == Byline(names, "DPX")


def test_no_agency_in_brackets() -> None:
    assert not is_signed_post("The ferry stops at the north pier / SALT BAY (see map)")


@pytest.mark.parametrize(
    ("line", "names", "organisation"),
    [
        ("91.3 KQRX | By Renata Solis", SOLIS, "91.3 KQRX"),
        ("By Renata Solis | Near & Far", SOLIS, "Near & Far"),
        ("By Renata Solis@solisr", SOLIS, None),
        ("By kqrx.com News Staff", ("kqrx.com News Staff",), None),
        ("Renata Solis about 14 hours ago", SOLIS, None),
        ("Posted by Renata Solis on Friday, May 3rd, 2024 in Quay News", SOLIS, None),
        ("By Renata SolisMay 3, 2024 12:41 pmArts & Culture, Business", SOLIS, None),
    ],
)
def test_what_stands_around_the_name(
    line: str, names: tuple[str, ...], organisation: str | None
) -> None:
    read = read_byline(line)
    assert read is not None
    assert (read.names, read.organisation) == (names, organisation)


@pytest.mark.parametrize(
    "line",
    ["News News | May 3, 2024", "AF Club", "By the lake 14 hours ago", "Route 91.3 | By the lake"],
)
def test_no_writer_in_it(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A report by Renata Solis", SOLIS),
        ("Ein Gastbeitrag von Renata Solis", SOLIS),
        ("Gastbeitrag von Renata Solis und Tomas Iden", (*SOLIS, "Tomas Iden")),
        ("Un reportage d'Anne Morel", ("Anne Morel",)),
        ("Entretien réalisé par Anne Morel", ("Anne Morel",)),
        ("Investigación de Renata Solis", SOLIS),
        ("Texto y fotos de Renata Solis", SOLIS),
        ("Reportage di Renata Solis", SOLIS),
        ("Een reportage van Renata Solis", SOLIS),
        ("En kronikk av Renata Solis", SOLIS),
        ("Das Gespräch führte Renata Solis.", SOLIS),
        ("As told to Renata Solis", SOLIS),
        ("Rozmawiał Tomasz Iden", ("Tomasz Iden",)),
        ("Rozhovor vedla Renata Solis", SOLIS),
        ("Беседовал Антон Солин", ("Антон Солин",)),
        ("Материал подготовила Анна Солина", ("Анна Солина",)),
        ("Спілкувалася Ганна Солін", ("Ганна Солін",)),
        ("Журналістка: Ганна Солін", ("Ганна Солін",)),
        ("De notre correspondante à Salins, Anne Morel", ("Anne Morel",)),
        ("From our correspondent Renata Solis", SOLIS),
        ("Van onze verslaggever Renata Solis", SOLIS),
        ("De nuestro corresponsal Tomas Iden", ("Tomas Iden",)),
        ("Von unserem Korrespondenten Tomas Iden, Salzried", ("Tomas Iden",)),
        ("Bericht: Renata Solis", SOLIS),
        ("Reportage : Renata Solis", SOLIS),
        ("Söyleşi: Selin Soylu", ("Selin Soylu",)),
        ("Relacja: Renata Solis", SOLIS),
        ("متابعة: أحمد سالم", ("أحمد سالم",)),
        ("Por Renata Solis / Enviada especial", SOLIS),
        ("Por Renata Solis para El Faro", SOLIS),
        ("By Renata Solis The Ledger", SOLIS),
        ("By Renata Solis and agencies", SOLIS),
        ("Von Renata Solis mit dpa", SOLIS),
        ("Reporting by Renata Solis; editing by Tomas Iden", SOLIS),
        ("Text: Renata Solis és Tomas Iden", (*SOLIS, "Tomas Iden")),
        ("Teksti: Renata Solis ja Tomas Iden", (*SOLIS, "Tomas Iden")),
    ],
)
def test_says_what_it_is_called_or_what_she_did(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    "line",
    [
        "A report by the Salt Institute",
        "Kritik von Anwohnern und Händlern",
        "Das Interview führte zu nichts",
        "Le récit de la nuit",
        "Crónica de una obra anunciada",
        "The Story of Salt",
        "Our correspondent in the harbour is a parrot",
        "Tested by Time",
        "Интервью: что сказала мэр",
    ],
)
def test_what_no_person_did_is_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Text Renata Solis, Fotos Tomas Iden", SOLIS),
        ("Texte Renata Solis, photos Tomas Iden", SOLIS),
        ("Tekst: Renata Solis, zdjęcia: Tomas Iden", SOLIS),
        ("Text: Renata Solis / Fotos: Tomas Iden", SOLIS),
        ("Teksti Renata Solis Kuvat Tomas Iden", SOLIS),
        ("Текст: Анна Солина. Фото: Антон Иден", ("Анна Солина",)),
        ("Renata Solis (texto) e Tomas Iden (fotografia)", SOLIS),
        ("Von Renata Solis (Text) und Tomas Iden (Fotos)", SOLIS),
        ("Renata Solis, texte; Tomas Iden, infographie", SOLIS),
        ("Tekst i fot. Renata Solis", SOLIS),
        ("Text a foto: Renata Solis", SOLIS),
        ("Words and pictures Renata Solis", SOLIS),
        ("Szöveg és fotó: Solis Renáta", ("Solis Renáta",)),
    ],
)
def test_who_wrote_and_who_made_the_pictures(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    "line",
    ["Text und Ton passen nicht zusammen", "Bild und Text, Foto und Film", "The words, the photos"],
)
def test_text_and_pictures_alone_are_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Words Renata Solis", SOLIS),
        ("Text Renata Solis", SOLIS),
        ("Корреспондент Анна Солина", ("Анна Солина",)),
        ("Journalist Renata Solis", SOLIS),
        ("From Renata Solis", SOLIS),
        ("dpa/Renata Solis", SOLIS),
        ("PAP / Renata Solis", SOLIS),
    ],
)
def test_weak_lead_words_tell_where_a_name_is_expected(line, names):
    read = read_signature(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("記者王小明台北報導", ("王小明",)),
        ("〔記者王小明／台北報導〕", ("王小明",)),
        ("大紀元記者王小明報導", ("王小明",)),
        ("王小明／台北報導", ("王小明",)),
        ("財經中心／王小明報導", ("王小明",)),
        ("本报记者王小明", ("王小明",)),
        ("新华社记者王小明、李大同", ("王小明", "李大同")),
        ("文、圖／王小明", ("王小明",)),
        ("文・写真\u3000山田花子", ("山田花子",)),
        ("聞き手・山田花子", ("山田花子",)),
        ("塩浜支局 山田花子", ("山田花子",)),
        ("山田花子記者", ("山田花子",)),
        ("[소금신문 홍길동 기자]", ("홍길동",)),
        ("소금=홍길동 특파원", ("홍길동",)),
        ("글·사진 홍길동 기자 (hong@salt.example)", ("홍길동",)),
        ("홍길동 김철수 기자", ("홍길동", "김철수")),
        ("기자 홍길동", ("홍길동",)),
    ],
)
def test_fixed_forms_of_scripts(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    "line",
    [
        "记者手记",
        "外国记者采访团",
        "记者会",
        "本报记者获悉",
        "取材・撮影 丹後支局",
        "기자 간담회",
        "이번에 상받은 기자",
    ],
)
def test_reporters_who_are_nobody_by_name(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Photo by Renata Solis | The Ledger", None),
        ("Photos by Renata Solis", None),
        ("Foto von Renata Solis | Salt Heute", None),
        ("Photos and story by Renata Solis", Byline(SOLIS, None)),
        ("Text und Fotos von Renata Solis", Byline(SOLIS, None)),
        ("A story by Renata Solis", Byline(SOLIS, None)),
    ],
)
def test_who_made_only_the_pictures_signs_no_story(line, wanted):
    assert read_byline(line) == wanted

"""Title, authors, dates and dateline of pages whose head has more lines than these, by structure."""

from __future__ import annotations

import re

import pytest

from newsclean import clean
from newsclean.evidence.bylines.forms import read_byline, read_signature
from newsclean.evidence.datelines.forms import find_dateline
from newsclean.evidence.datelines.told import told_dateline
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.looks import is_caseless_person

TITLE = "Ice stops the ferries at the north pier"
STORY = """Ferries will stop at the north pier from Monday, the harbor office said, because of ice.

“We walk around the bay now,” said Ida Moss, who keeps the store on the south bank of the river.

The boats ran all of last winter. Nobody at the office could remember ice in November.

Captain Ines Corvo, 61, has run the line since 1998, and she has never seen the like."""
TWICE = (
    "Posted Tue 3 Mar 2026 at 5:31amTuesday 3 Mar 2026 at 5:31am, "
    "updated Tue 3 Mar 2026 at 11:02amTuesday 3 Mar 2026 at 11:02am"
)
LAYOUTS = pytest.mark.parametrize("glue", ["\n\n", "\n"], ids=["apart", "close"])


def fields(head, glue, tail=""):
    """Title, authors, published and updated of a page; its story must be whole."""
    page = "\n".join([head, STORY, tail]).strip()
    found = clean(re.sub(r"\n+", glue, page))
    assert found.text == STORY
    return found.title, list(found.authors), found.published, found.updated


@LAYOUTS
@pytest.mark.parametrize(
    ("head", "authors", "published", "updated"),
    [
        (
            f"{TITLE}\nAna Teller\n3 hours ago Mar 3, 2026 8:15 AM\nUpdated Mar 3, 2026 9:40 AM",
            ["Ana Teller"],
            "2026-03-03T08:15:00",
            "2026-03-03T09:40:00",
        ),
        (
            f"{TITLE}\nSalt Radio\n/ By Ana Teller\n{TWICE}",
            ["Ana Teller"],
            "2026-03-03T05:31:00",
            "2026-03-03T11:02:00",
        ),
        (
            f"{TITLE}\nPublished by Salt Newsroom\n3rd Mar 2026 8:15am",
            ["Salt Newsroom"],
            "2026-03-03T08:15:00",
            None,
        ),
        (
            f"{TITLE}\nAna Teller\nDova Renn\nMarch 3, 2026",
            ["Ana Teller", "Dova Renn"],
            "2026-03-03",
            None,
        ),
        (f"News\nMarch 3, 2026\n{TITLE}\nAna Teller", ["Ana Teller"], "2026-03-03", None),
        (f"{TITLE}\nPOSTED BY: ANA TELLER MARCH 3, 2026", ["Ana Teller"], "2026-03-03", None),
    ],
    ids=["relative", "twice", "newsroom", "two", "above", "capitals"],
)
def test_the_head(head, authors, published, updated, glue):
    assert fields(head, glue) == (TITLE, authors, published, updated)


@LAYOUTS
def test_a_place_of_the_story_below_a_name_is_no_writer(glue):
    title = "Ice stops the ferries at Tarn Quay"
    page = f"{title}\nAna Teller\nTarn Quay\nMarch 3, 2026\n{STORY}"
    found = clean(re.sub(r"\n+", glue, page))
    assert (found.title, list(found.authors), found.text) == (title, ["Ana Teller"], STORY)


@LAYOUTS
def test_dates_and_names_of_other_stories_stay_out(glue):
    head = f"{TITLE}\nPublished March 3, 2026\nAna Teller\nReporter"
    tail = "Recommended Reading\nMayor sells the harbor crane\nBy Dova Renn • Feb. 20, 2026"
    assert fields(head, glue, tail) == (TITLE, ["Ana Teller"], "2026-03-03", None)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reported by: Ana Teller | Edited by: Dova Renn", ("Ana Teller", "Dova Renn")),
        ("Curated By: Ana Teller", ("Ana Teller",)),
        ("By Ana Teller and Dova Renn, k9 Salt and Salt TV", ("Ana Teller", "Dova Renn")),
        ("ByAna TellerTrends writer", ("Ana Teller",)),
        ("记者：林晓岚 通讯员：周建平", ("林晓岚",)),
        ("Ana Teller 09-11-23, 06:00", ("Ana Teller",)),
        ("Kirjoittaja: Aino Teller", ("Aino Teller",)),
        ("Author of the story: Ana Teller-Renn", ("Ana Teller-Renn",)),
        ("Autor del artículo: Ana Teller", ("Ana Teller",)),
        ("Autore dell'articolo: Ana Teller", ("Ana Teller",)),
        ("Auteure de l’article : Ana Teller", ("Ana Teller",)),
        ("Автор статьи: Анна Теллер", ("Анна Теллер",)),
        ("Words and sound: Ana Teller", ("Ana Teller",)),
        ("Story & photos: Ana Teller and Dova Renn", ("Ana Teller", "Dova Renn")),
        ("Texte et photos : Ana Teller", ("Ana Teller",)),
        ("Tekst i zdjęcia: Ana Teller", ("Ana Teller",)),
        ("Text och bild: Ana Teller", ("Ana Teller",)),
        ("लेखिका: सुषमा त्रिपाठी", ("सुषमा त्रिपाठी",)),
        ("संवाददाता: सुषमा त्रिपाठी", ("सुषमा त्रिपाठी",)),
    ],
)
def test_bylines(line, names):
    read = read_byline(line)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "Kuva: Aino Teller",
        "Reported by: a neighbor, who heard the crash",
        "Published by noon on Tuesday",
        "Words and sound: what a poem is made of",
        "Author of the story: nobody knows",
        "Story and photos: the week in Salt Bay in ten pictures",
    ],
)
def test_no_bylines(line):
    assert read_byline(line) is None
    assert read_signature(line) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("about 3 hours ago Mar 3, 2026 8:15 AM", "2026-03-03T08:15:00", None),
        ("Mar 3, 2026 8:15 AM (3 hours ago)", "2026-03-03T08:15:00", None),
        ("Quel / Salinas - 3 mar 2026 - 05:30 CET", "2026-03-03T05:30:00+01:00", None),
        ("송고시간 2026-03-03 08:00", "2026-03-03T08:00:00", None),
        ("Frissítve: 2026. 03. 03. 11:34", None, "2026-03-03T11:34:00"),
        ("Objavljeno: 03.03.2026. u 11:34", "2026-03-03T11:34:00", None),
        ("Публикувано: 03.03.2026", "2026-03-03", None),
        (
            "آخر تحديث: 14/3/2026 - 18:20 (توقيت مكة المكرمة)",
            None,
            "2026-03-14T18:20:00+03:00",
        ),
        ("Wed 14 JanWednesday 14 January", None, None),
    ],
)
def test_date_lines(line, published, updated):
    read = date_line(line)
    assert read is not None
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("13/05/2026 - 19:12 (CDMX)", "2026-05-13T19:12:00-06:00"),
        ("May 13, 2026 7:12 pm (Manila)", "2026-05-13T19:12:00"),
        ("13 mai 2026 à 19h12 (Paris)", "2026-05-13T19:12:00"),
        ("13 de mayo de 2026, 19:12 (hora de Madrid)", "2026-05-13T19:12:00"),
        ("13. Mai 2026, 19:12 Uhr (Ortszeit)", "2026-05-13T19:12:00"),
        ("May 13, 2026 7:12 pm (local time)", "2026-05-13T19:12:00"),
    ],
)
def test_where_the_clock_stands_in_brackets(line, published):
    read = date_line(line)
    assert read is not None
    assert read.published == published


@pytest.mark.parametrize(
    "line",
    [
        "May 13, 2026 (Salt Bay)",
        "May 13, 2026 7:12 pm (bring your own chair)",
        "May 13, 2026 7:12 pm (Old Town Hall)",
        "They sang 7:12 (Manila)",
        "(CDMX)",
    ],
)
def test_brackets_that_make_no_date_line(line):
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("14.02.2026, 17:30 Uhr | Stand: 15.02.2026", "2026-02-14T17:30:00", "2026-02-15"),
        ("14.02.2026 | Stand: 15.02.2026, 8:05 Uhr", "2026-02-14", "2026-02-15T08:05:00"),
        ("Veröffentlicht: 14.02.2026, Stand: 15.02.2026", "2026-02-14", "2026-02-15"),
        ("Stand: 15.02.2026, 8:05 Uhr", "2026-02-15T08:05:00", None),
        ("15.02.2026 | Stand: 14.02.2026", "2026-02-14", None),
    ],
)
def test_how_old_the_words_are_behind_the_day_of_publication(line, published, updated):
    read = date_line(line)
    assert read is not None
    assert (read.published, read.updated) == (published, updated)


@pytest.mark.parametrize(
    ("line", "somebody"),
    [
        ("हमें फ़ॉलो करें", False),
        ("हमसे जुड़ें", False),
        ("আমাদের ফলো করুন", False),
        ("تابعنا الآن", False),
        ("עקבו אחרינו", False),
        ("ما را دنبال کنید", False),
        ("सुषमा त्रिपाठी", True),
        ("মামুন খান", True),
        ("دينا خليل", True),
        ("نور على", True),
    ],
)
def test_what_buttons_ask_is_nobody(line, somebody):
    assert is_caseless_person(line) is somebody


def test_a_button_below_the_date_does_not_sign_a_page_in_hindi():
    head = "डाकिए की साइकिल पर चलता है दवाखाना\nप्रकाशित: 12 जुलाई 2026, 07:05 PM\nहमें फ़ॉलो करें"
    story = "रामऔतार यादव की साइकिल पर दो थैले टँगे रहते हैं, बाएँ में चिट्ठियाँ और दाएँ में गोलियाँ।"
    page = clean(f"{head}\n\n{story}\n\n{story.replace('रामऔतार', 'छोटे')}")
    assert page.authors == ()
    assert page.published == "2026-07-12T19:05:00"


@LAYOUTS
@pytest.mark.parametrize("stand", ["Stand: 04.03.2026, 8.05 Uhr", "Stand: 4. März 2026, 08:05 Uhr"])
def test_how_old_the_words_are_below_the_day_of_publication(stand, glue):
    head = f"{TITLE}\nVon Ana Teller\n3. März 2026, 17:30 Uhr\n{stand}"
    assert fields(head, glue)[2:] == ("2026-03-03T17:30:00", "2026-03-04T08:05:00")
    alone = f"{TITLE}\nVon Ana Teller\n{stand}"
    assert fields(alone, glue)[2:] == ("2026-03-04T08:05:00", None)


@pytest.mark.parametrize(
    ("line", "names", "paper"),
    [
        ("Ana Teller e Dova Renn, do Portal do Sal", ("Ana Teller", "Dova Renn"), "Portal do Sal"),
        ("Por Ana Teller, del Diario de la Sal", ("Ana Teller",), "Diario de la Sal"),
        ("Par Ana Teller, du Courrier de la Baie", ("Ana Teller",), "Courrier de la Baie"),
        ("Von Ana Teller und Dova Renn, vom Salzboten", ("Ana Teller", "Dova Renn"), "Salzboten"),
        ("By Ana Teller, of the Salt Courier", ("Ana Teller",), "Salt Courier"),
        ("Ana da Silva, Joca dos Santos", ("Ana da Silva", "Joca dos Santos"), None),
        ("Por Ana Teller, Joca do Vale", ("Ana Teller", "Joca do Vale"), None),
    ],
)
def test_the_paper_behind_a_comma_is_no_writer(line, names, paper):
    read = read_signature(line)
    assert read is not None
    assert (read.names, read.organisation) == (names, paper)


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("QUELL, Mo. (KQRX) — The mayor resigned.", "QUELL, Mo."),
        ("QUELL, Pa. – The mayor resigned.", "QUELL, Pa."),
        ("QUELL, W.Va. (AP) — The mayor resigned.", "QUELL, W.Va."),
        ("QUELL, MO — The mayor resigned.", "QUELL, MO"),
        ("QUELL, Man. [KQRX] — The mayor resigned.", "QUELL, Man."),
        ("NEW QUELL, March 3 (PTI) The mayor resigned.", "NEW QUELL"),
        ("New Quell, Mar 3 (PTI): The mayor resigned.", "New Quell"),
        ("QUELL, Nigeria (AP) _ The mayor resigned.", "QUELL, Nigeria"),
        ("NASA — which built it — said nothing.", None),
        ('QUELL: "The mayor resigned."', None),
        ("MONDAY, MARCH 3: The mayor resigned.", None),
        ("The mayor (PTI) The mayor resigned.", None),
    ],
)
def test_datelines(lead, place):
    found = find_dateline(lead)
    assert (found.place if found is not None else None) == place


@pytest.mark.parametrize(
    ("lead", "language", "place"),
    [
        ("Salwana - Feri akan berhenti.", "id", "Salwana"),
        ("Salwana - Feri akan berhenti - akan berhenti.", "id", None),
        ("Salried/Quelldorf – Die Fähre ruht.", "de", "Salried/Quelldorf"),
        ("Quelldorf – Die Fähre ruht.", "de", None),
        ("عمّان- لم تكن أم خالد تتوقع", "ar", "عمّان"),
        ("भोपाल: नाव नहीं चलेगी", "hi", "भोपाल"),
        ("NOBODY. The ferry stopped.", "en", None),
        ("[UPDATE] The ferry stopped.", "en", None),
    ],
)
def test_datelines_by_the_custom_of_a_language(lead, language, place):
    assert told_dateline(lead, language, [lead]) == place


@pytest.mark.parametrize(
    ("lead", "told", "place"),
    [
        ("SALBY. Färjan står.", "Färjan i Salby står", "SALBY"),
        ("[QUELL] The ferry stopped.", "Quell loses its ferry", "QUELL"),
        ("New Quell: The ferry stopped.", "Ice in New Quell", "New Quell"),
        ("Ida Moss: The ferry stopped.", "A letter from Ida Moss", None),
    ],
)
def test_datelines_that_the_story_gives_away(lead, told, place):
    assert told_dateline(lead, "sv", [told]) == place


BIOGRAPHY = "Ana Teller keeps bees and has watched the council of Tarn Quay since 1998."


@LAYOUTS
@pytest.mark.parametrize(
    "name",
    [
        "Ana Teller",
        "ANA TELLER",
        "Ana Teller, transport",
        "Ana Teller at Tarn Quay Crown Court",
        "Ana Teller reports",
        "Ana Teller ✉",
    ],
)
def test_a_biography_behind_the_story_tells_who_signs_it(name, glue):
    page = re.sub(r"\n+", glue, f"{TITLE}\n{name}\nMarch 3, 2026\n{STORY}\n{BIOGRAPHY}")
    found = clean(page)
    assert list(found.authors) == ["Ana Teller"]
    assert found.title == TITLE
    assert name not in found.text.split("\n\n")
    assert [x.filter for x in found.ledger if x.raw.strip() == name] == ["byline"]


@pytest.mark.parametrize(
    ("name", "tail"),
    [
        ("Ida Moss", "Ida Moss has kept the store for thirty years and will keep it."),
        ("Ana Teller", "Nobody has seen the like in the harbor since the year 1998."),
        ("Ana Teller", "A boat that Ana Teller built in 1998 lies at the north pier."),
    ],
)
def test_whom_the_story_tells_of_does_not_sign_it(name, tail):
    found = clean(f"{TITLE}\n\n{name}\n\n{STORY}\n\n{tail}")
    assert list(found.authors) == []


@LAYOUTS
@pytest.mark.parametrize(
    "line",
    [
        "A report by Ana Teller",
        "Interview: Ana Teller",
        "From our correspondent Ana Teller",
        "Words and pictures Ana Teller",
        "Text Ana Teller, Fotos Dova Renn",
    ],
)
def test_what_the_story_is_called_stands_before_its_writer(line, glue):
    head = f"{TITLE}\n{line}\nMarch 3, 2026"
    assert fields(head, glue) == (TITLE, ["Ana Teller"], "2026-03-03", None)


@pytest.mark.parametrize(
    "line",
    [
        "A report by the Salt Institute found that the deck was rotten.",
        "From Ana Teller came the loudest no.",
        "Kritik von Anwohnern und Händlern",
        "Text messages from Ana Teller were read aloud.",
        "As told to the court, the tale was longer.",
    ],
)
def test_sentences_of_the_story_that_begin_so_stay(line):
    page = f"{TITLE}\n\nMarch 3, 2026\n\n{STORY}\n\n{line}\n\n{STORY[:80]}"
    found = clean(page)
    assert line in found.text.split("\n\n")
    assert list(found.authors) == []

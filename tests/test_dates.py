"""Dates as pages print them → ISO 8601. All texts are invented; only their forms are real."""

from __future__ import annotations

import warnings
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.evidence.dates.printed import (
    DateLine,
    date_line,
    lead_kind,
    looks_like_date_start,
    read_date,
)
from newsclean.evidence.dates.words import words

VALUES = {
    # days
    "October 4, 2013": "2013-10-04",
    "Jan 5, 2015": "2015-01-05",
    "Sept. 5, 2015": "2015-09-05",
    "Fri August 16, 2013": "2013-08-16",
    "Thursday, Oct. 24, 2013.": "2013-10-24",
    "Tuesday February 11 2025": "2025-02-11",
    "20 May 2025": "2025-05-20",
    "3rd of May, 2024": "2024-05-03",
    "2024-03-01": "2024-03-01",
    "3. November 2024": "2024-11-03",
    "3 november 2024": "2024-11-03",
    "3 listopada 2024": "2024-11-03",
    "3 Kasım 2024": "2024-11-03",
    "3 ноября 2024 г.": "2024-11-03",
    "3 листопада 2024": "2024-11-03",
    "2024年11月3日": "2024-11-03",
    "2024年11月3日(日)": "2024-11-03",
    "2024年11月3日 星期日": "2024-11-03",
    "2024년 11월 3일": "2024-11-03",
    "2024/03/01": "2024-03-01",
    "12.03.2024": "2024-03-12",
    "12.3.24": "2024-03-12",
    "5.12.1998": "1998-12-05",
    "13/04/2024": "2024-04-13",
    "04/13/2024": "2024-04-13",
    "04/04/2024": "2024-04-04",
    "3 May 71": "1971-05-03",
    "3 May 20": "2020-05-03",
    "6. 5. 2024": "2024-05-06",
    # days and times
    "11:32 6. 5. 2024": "2024-05-06T11:32:00",
    "الأحد، 7 يناير 2024 03:15 م": "2024-01-07T15:15:00",
    "7 يناير 2024 9:15 صباحًا": "2024-01-07T09:15:00",
    "2024年11月3日 5時05分": "2024-11-03T05:05:00",
    "2024年11月3日（日） 午後5時": "2024-11-03T17:00:00",
    "2024年11月3日 下午5:05": "2024-11-03T17:05:00",
    "2024년 11월 3일 오전 5:05": "2024-11-03T05:05:00",
    "Mon 19 Feb 2024 14.23 GMT": "2024-02-19T14:23:00+00:00",
    "Sun 9 Jun 2024 08.05 BST": "2024-06-09T08:05:00+01:00",
    "November 12, 2015 7:31PMEST": "2015-11-12T19:31:00-05:00",
    "November 12, 2015 7:31PM EST": "2015-11-12T19:31:00-05:00",
    "December 6, 2023 at 8:53 PM ET": "2023-12-06T20:53:00-05:00",
    "July 6, 2023 at 8:53 PM ET": "2023-07-06T20:53:00-04:00",
    "July 6, 2023 8:53 p.m. Pacific Time": "2023-07-06T20:53:00-07:00",
    "July 6, 2023 8:53 p.m. (Eastern)": "2023-07-06T20:53:00-04:00",
    "July 6, 2023, 12 a.m. AKST": "2023-07-06T00:00:00-09:00",
    "July 6, 2023, noon HST": "2023-07-06T12:00:00-10:00",
    "14:31 British Summer Time 6 May 2022": "2022-05-06T14:31:00+01:00",
    "3:45 PM EST Feb 5, 2023": "2023-02-05T15:45:00-05:00",
    "1/26/21, 12:51 p.m.": "2021-01-26T12:51:00",
    "January 26, 2021 17:30 PM": "2021-01-26T17:30:00",
    "2024-03-01T10:15:30Z": "2024-03-01T10:15:30+00:00",
    "2024-03-01T10:15:30.123Z": "2024-03-01T10:15:30+00:00",
    "2024-03-01T10:15-05:00": "2024-03-01T10:15:00-05:00",
    "2024-03-01 10:15:00 +0530": "2024-03-01T10:15:00+05:30",
    "Fri, 01 Mar 2024 10:15:00 -0500": "2024-03-01T10:15:00-05:00",
    "March 1, 2024 10:15 UTC+2": "2024-03-01T10:15:00+02:00",
    "March 1, 2024 10:15 UTC": "2024-03-01T10:15:00+00:00",
    # the zone tells which number is the day
    "04/03/2024, 11:30 WIB": "2024-03-04T11:30:00+07:00",
    "04-03-2024 at 06:12 IST": "2024-03-04T06:12:00+05:30",
    "04/03/2024 11:30 AM EST": "2024-04-03T11:30:00-05:00",
    # other languages
    "17. listopadu 2024 14:25": "2024-11-17T14:25:00",
    "9 iulie 2024, 13:05": "2024-07-09T13:05:00",
    "4 Μαρτίου 2024 11:30": "2024-03-04T11:30:00",
    "4 במרץ 2024, 11:30": "2024-03-04T11:30:00",
    "٤ مارس 2024": "2024-03-04",
    "4 كانون الثاني 2024": "2024-01-04",
    "4 मार्च 2024 11:30 बजे": "2024-03-04T11:30:00",
    "4 มี.ค. 2567 11:30 น.": "2024-03-04T11:30:00",
    "4 มีนาคม 67": "2024-03-04",
    "Thứ hai, 4/3/2024, 11:30 (GMT+7)": "2024-03-04T11:30:00+07:00",
    "Senin, 04 Mar 2024 11:30 WIB": "2024-03-04T11:30:00+07:00",
    "2024. március 4. 11:30": "2024-03-04T11:30:00",
    "4. maaliskuuta 2024 klo 11.30": "2024-03-04T11:30:00",
    "21 de mayo, 2020": "2020-05-21",
    "21 de setiembre de 2020": "2020-09-21",
    "01 de abril de 2020": "2020-04-01",
    "1 de março de 2020 às 14h30": "2020-03-01T14:30:00",
    "3 mar 20 - 11:32 PM EST.": "2020-03-03T23:32:00-05:00",
    "mar 3 mar 2020": "2020-03-03",
    "mar. 3 abr. 2020": "2020-04-03",
    "24 décembre 2013 à 09h54": "2013-12-24T09:54:00",
    "24 décembre 2013 à 9 h 54": "2013-12-24T09:54:00",
    "mardi 1er août 2023 à 9h": "2023-08-01T09:00:00",
    "12.03.2024, 14:05 Uhr": "2024-03-12T14:05:00",
    "12. März 2024 um 9.05 Uhr": "2024-03-12T09:05:00",
    "Dienstag, 12. März 2024, 14 Uhr MEZ": "2024-03-12T14:00:00+01:00",
    "24 gennaio 2023 alle 10:30": "2023-01-24T10:30:00",
    "di 24 januari 2023 om 10:30 uur": "2023-01-24T10:30:00",
    # odd characters
    "\ufeffApril 19, 2021": "2021-04-19",
    "April\xa019,\u202f2021": "2021-04-19",
    "fe\u0301vrier 2021 3": "2021-02-03",
}

NO_VALUE = {
    "5:07 p.m. ET": "time",
    "12:30": "time",
    "noon": "time",
    "Sunday, August 12, at 11:33 a.m.": "partial",
    "August 12": "partial",
    "August 2012": "partial",
    "Tuesday": "partial",
    "1/26, 12:51 p.m.": "partial",
    "2 days ago": "relative",
    "2h ago": "relative",
    "an hour ago": "relative",
    "today at 10:53 AM": "relative",
    "gestern, 14:05 Uhr": "relative",
    "il y a 2 heures": "relative",
    "hace 2 horas": "relative",
    "vor einer Stunde": "relative",
    "3/4/2024": "date",
}

NOTHING = [
    "",
    " ",
    "February 30, 2024",
    "31 avril 2024",
    "32 May 2024",
    "0 May 2024",
    "2024-13-45",
    "May 3, 1311",
    "May 3, 2501",
    "May 3, 2024 25:10",
    "May 3, 2024 0:10 p.m.",
    "May 3 - 11",
    "May 3-5, 2024",
    "May 3, 2024 and May 4, 2024",
    "May 3, 2024, 8:00-10:00",
    "June 29, 2020 – November 12, 2021",
    "8:00 pm 10:00 pm",
    "May",
    "2024",
    "24",
    "at",
    "2023-24",
    "541.552.6301",
    "800-555-0142",
    "1.2.3.4",
    "Route 9",
    "May Brandt, 84",
]


@pytest.mark.parametrize("text", VALUES)
def test_values(text: str) -> None:
    read = read_date(text)
    assert read is not None
    assert read.value == VALUES[text]
    assert read.form == ("datetime" if "T" in VALUES[text] else "date")


@pytest.mark.parametrize("text", NO_VALUE)
def test_dates_that_are_not_whole_have_no_value(text: str) -> None:
    assert read_date(text) == (None, NO_VALUE[text])


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("language", "value"),
    [
        ("en", "2024-03-04"),
        ("en-US", "2024-03-04"),
        ("en-GB", "2024-04-03"),
        ("es", "2024-04-03"),
        ("de-AT", "2024-04-03"),
        ("fi", "2024-04-03"),
        (None, None),
    ],
)
def test_the_language_decides_the_order_of_numbers(language: str | None, value: str | None) -> None:
    assert read_date("3/4/2024", language) == (value, "date")


LINES = {
    "Updated December 6, 2023 at 8:53 PM ET": {"updated": "2023-12-06T20:53:00-05:00"},
    "Published December 6, 2023 at 8:53 PM EST": {"published": "2023-12-06T20:53:00-05:00"},
    "Published: Thursday, February 24, 2022 - 1:02pm": {"published": "2022-02-24T13:02:00"},
    "Posted: July 22, 2014 / 8:45 AM CDT": {"published": "2014-07-22T08:45:00-05:00"},
    "Posted on June 29, 2020": {"published": "2020-06-29"},
    "Posted on June 29, 2020November 12, 2021": {
        "published": "2020-06-29",
        "updated": "2021-11-12",
    },
    "Originally published on Tue January 10, 2012 12:45 pm": {"published": "2012-01-10T12:45:00"},
    "Updated 1/6/21, 12:51 p.m.": {"updated": "2021-01-06T12:51:00"},
    "Published 1/6/21": {"published": "2021-01-06"},
    "Last updated on September 16th, 2023 at 09:27 am": {"updated": "2023-09-16T09:27:00"},
    "UPDATE: May 3, 2024, 10 a.m.": {"updated": "2024-05-03T10:00:00"},
    "First published 3 May 2024": {"published": "2024-05-03"},
    "Written by on May 21, 2025": {"published": "2025-05-21"},
    "published at 14:31 British Summer Time 6 May 2022": {"published": "2022-05-06T14:31:00+01:00"},
    "PUBLISHED: March 3, 2024 at 5:00 a.m. | UPDATED: March 4, 2024 at 4:40 p.m.": {
        "published": "2024-03-03T05:00:00",
        "updated": "2024-03-04T16:40:00",
    },
    "March 3, 2024 (updated March 4, 2024)": {"published": "2024-03-03", "updated": "2024-03-04"},
    "Published March 3, 2024, Updated March 4, 2024": {
        "published": "2024-03-03",
        "updated": "2024-03-04",
    },
    "Posted: Dec 9, 2013 3:47 PM MST | Last Updated: 2 hours ago": {
        "published": "2013-12-09T15:47:00-07:00"
    },
    "Published: Aug. 6, 2016 at 7:15 AM CDT|Updated: seconds ago": {
        "published": "2016-08-06T07:15:00-05:00"
    },
    "Published Feb. 4, 2014  •  Last updated 2 hours ago  •  4 minute read": {
        "published": "2014-02-04"
    },
    "3 min | May 10, 2024": {"published": "2024-05-10"},
    "May 10, 2024 No Comments": {"published": "2024-05-10"},
    "- September 4, 2025": {"published": "2025-09-04"},
    "September 4, 2025 ‧ Heard on Morning Edition": {"published": "2025-09-04"},
    "October 5, 2013": {"published": "2013-10-05"},
    "Stand: 12.03.2024, 14:05 Uhr": {"published": "2024-03-12T14:05:00"},
    "Veröffentlicht am 12. März 2024": {"published": "2024-03-12"},
    "Zuletzt aktualisiert: 12.03.2024": {"updated": "2024-03-12"},
    "Publié le 04/01/2023 06:50": {"published": "2023-01-04T06:50:00"},
    "Publié le 3 mars 2024 à 9h, mis à jour le 4 mars 2024 à 10h12": {
        "published": "2024-03-03T09:00:00",
        "updated": "2024-03-04T10:12:00",
    },
    "Publicado el 3 mar 20 - 11:32 PM EST.": {"published": "2020-03-03T23:32:00-05:00"},
    "Actualizado: 04/01/2023 a las 10:15 h": {"updated": "2023-01-04T10:15:00"},
    "Publicado em 04/01/2023 às 14h30 | Atualizado em 05/01/2023": {
        "published": "2023-01-04T14:30:00",
        "updated": "2023-01-05",
    },
    "Broadcast: July 25, 2021 at 4:00 p.m.": {"broadcast": "2021-07-25T16:00:00"},
    "Broadcast at noon Wednesday, July 12, 2023.": {"broadcast": "2023-07-12T12:00:00"},
    "Aired: 07/06/23": {"broadcast": "2023-07-06"},
    "(Airs 06/06/25 @ 3 p.m.)": {"broadcast": "2025-06-06T15:00:00"},
    "Aired October 15, 2020 - 06:30   ET": {"broadcast": "2020-10-15T06:30:00-04:00"},
    # recognised, without a value
    "Updated at 5:07 p.m. ET": {},
    "Updated Sunday, August 12, at 11:33 a.m.": {},
    "Updated 1/26, 12:51 p.m.": {},
    "Published 3/4/2024 |": {"published": "2024-03-04"},
    "3/4/2024": {},
    "13 hours ago": {},
    "an hour ago": {},
    "- Published2 days ago": {},
    "today at 10:53 AM": {},
    "3:45 pm": {},
    "Hace 2 horas": {},
}


@pytest.mark.parametrize("text", LINES)
def test_date_lines(text: str) -> None:
    line = date_line(text)
    assert line is not None
    for key in ("published", "updated", "broadcast"):
        assert getattr(line, key) == LINES[text].get(key)


def test_the_kind_of_each_part() -> None:
    def kinds(text: str) -> tuple[str, ...]:
        line = date_line(text)
        assert isinstance(line, DateLine)
        return line.kinds

    assert kinds("May 3, 2024") == ("bare",)
    assert kinds("May 3, 2024 | Updated 2 hours ago") == ("bare", "updated")
    assert kinds("Posted: May 3, 2024 | Updated: May 4, 2024") == ("published", "updated")
    assert kinds("Aired May 3, 2024") == ("broadcast",)


PROSE = [
    "Correction, May 3: The weir is 40 feet high.",
    "Updated charts show the weir two streets closer than in 1988.",
    "Updated on the hour, the board lists 12 ferries.",
    "Published in 1904, the atlas still names every weir.",
    "Published in May 2024, the atlas names 12 weirs.",
    "By Tuesday night the weir was under 3 feet of water.",
    "By May 3, 2024, the weir was gone.",
    "On May 3, 2024, the weir broke.",
    "May 3, 2024: the weir breaks.",
    "May 3 was cold, and 12 people came.",
    "May 3, 2024 was cold.",
    "2020-05-27:",
    "9:40 p.m. The bell rings.",
    "9:40 p.m. – A bell.",
    "LIVE UPDATES:",
    "Update",
    "Updates from 2024",
    "12 people",
    "12 hours",
    "2 days",
    "Posted by Otis Brandt on May 3, 2024",
    "By Otis Brandt | May 3, 2024",
    "Ridge Fire - 26%",
    "Yes 311",
    "Monday",
    "Monday at 7 p.m.",
    "Sunday, August 12",
    "May 2024",
    "A year ago",
    "Two days ago",
    "4 minute read",
    "12:30",
    "06:32",
    "10",
    "2024",
    "© 2024 WZLQ",
    "Season 23 Episode 30 | 26m 45s",
    "Broadcast news was 12 years old then.",
    "Stand 12 people in a row.",
    "Stand 4 feet back",
    "Mar 3 had 2 goals",
    "To 12 at the 9",
    "",
    " ",
    "|",
    "-",
    "Published |",
    "Published May 3, 2024 Updated",
    "Published and updated May 3, 2024",
    "Published May 3, 2024 " + "| " * 100,
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_and_other_lines(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Published", "published"),
        ("- Published", "published"),
        ("Veröffentlicht am", "published"),
        ("Zuletzt aktualisiert:", "updated"),
        ("Last updated:", "updated"),
        ("Air date:", "broadcast"),
        ("Published works", None),
        ("Updates", None),
        ("at", None),
        ("", None),
    ],
)
def test_lines_that_are_only_a_lead_word(text: str, kind: str | None) -> None:
    assert lead_kind(text) == kind


def test_the_gate() -> None:
    assert looks_like_date_start("Updated May 3")
    assert looks_like_date_start("  • 3 May")
    assert looks_like_date_start("le 3 mai")
    assert not looks_like_date_start("The weir broke.")
    assert not looks_like_date_start("")


def test_every_wording_of_the_data_opens_the_gate_and_is_read() -> None:
    for language in words().languages:
        for wording in language.relative:
            assert date_line(wording.replace("{N}", "3")) is not None, wording
    for lead, (kind, _) in words().leads.items():
        found = date_line(f"{lead.title()} 2024-05-03")
        assert found is not None, lead
        assert found.kinds == (kind,)


ENGLISH = [date(2024, month, 1).strftime("%B") for month in range(1, 13)]
FRENCH = ["janvier", "février", "mars", "avril", "mai", "juin"]
FRENCH += ["juillet", "août", "septembre", "octobre", "novembre", "décembre"]
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
times = st.times().map(lambda t: t.replace(microsecond=0, second=0))


@given(days)
def test_days_in_many_forms(day: date) -> None:
    month = ENGLISH[day.month - 1]
    for text in (
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day:%A}, {day.day} {month.upper()} {day.year}",
        f"{day.day:02} de {FRENCH[day.month - 1]} {day.year}".replace(" de", ""),
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
    ):
        assert read_date(text) == (day.isoformat(), "date"), text
        line = date_line("Published " + text)
        assert line is not None
        assert line.published == day.isoformat()
    slashes = f"{day.day}/{day.month}/{day.year}"
    assert read_date(slashes, "fr") == (day.isoformat(), "date")
    assert read_date(f"{day.month}/{day.day}/{day.year}", "en") == (day.isoformat(), "date")


@given(days, times, st.sampled_from([("EST", -5), ("MDT", -6), ("UTC", 0), ("CEST", 2)]))
def test_times_in_many_forms(day: date, time: datetime, zone: tuple[str, int]) -> None:
    month = ENGLISH[day.month - 1]
    hour, half = (time.hour % 12 or 12), "ap"[time.hour > 11]
    plain = f"{day.isoformat()}T{time.hour:02}:{time.minute:02}:00"
    name, hours = zone
    when = datetime.fromisoformat(plain).replace(tzinfo=timezone(timedelta(hours=hours)))
    start = f"{month} {day.day}, {day.year}"
    clock = f"{hour}:{time.minute:02}"
    for text, value in (
        (f"{start} at {clock} {half}.m.", plain),
        (f"{start} - {clock}{half}m", plain),
        (f"{start} {clock}{half.upper()}M{name}", when.isoformat()),
        (f"{clock} {half.upper()}M {name} {start}", when.isoformat()),
        (f"{day.day} {FRENCH[day.month - 1]} {day.year} à {time.hour}h{time.minute:02}", plain),
        (f"{day.day}.{day.month}.{day.year}, {time.hour}:{time.minute:02} Uhr", plain),
        (when.isoformat(), when.isoformat()),
    ):
        assert read_date(text) == (value, "datetime"), text


PIECES = [
    "Published", "updated:", "May", "mar", "3", "12", "2024", "99", "10:30", "p.m.", "am", "ET",
    "|", "-", ",", "at", "le", "3/4/2024", "ago", "2 days ago", "Monday", "+05:00", "T", "Uhr", "h",
    "noon", "today", "31", "1er", "12.03.", "GMT", "UTC-99", "0", "24:00", "à",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 May 3", None),
        ("3 May 0", None),
        ("3 May 24", "2024-05-03"),
        ("3 May 1903", "1903-05-03"),
    ],
)
def test_a_year_has_two_digits_or_more(text: str, value: str | None) -> None:
    read = read_date(text)
    assert (read.value if read else None) == value


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from([" ", ""]))
def test_never_an_exception_never_a_guess(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read, line = read_date(text), date_line(text)
        read_date(text, "de")
        lead_kind(text)
    values = [read.value] if read else []
    values += [part.value for part in line.parts] if line else []
    for value in filter(None, values):
        datetime.fromisoformat(value)
        assert value[:4] in text or value[2:4] in text


@given(st.text(max_size=160))
def test_any_text(text: str) -> None:
    read_date(text)
    date_line(text)
    lead_kind(text)
    looks_like_date_start(text)


@pytest.mark.parametrize(
    "text", ["1" * 139, "1 " * 69, "a" * 139, "published " * 13, "may " * 34, "- " * 69, "1h" * 69]
)
def test_hostile_lines_are_quick(text: str) -> None:
    from time import perf_counter

    words()  # read once, and date_line remembers what it has read
    start = perf_counter()
    date_line(text)
    for _ in range(20):
        read_date(text)
    assert perf_counter() - start < 0.2


@pytest.mark.parametrize(
    ("line", "published", "updated", "beside"),
    [
        ("May 2, 2024 / 5:00 AM EST / Salt News", "2024-05-02T05:00:00-05:00", None, "Salt News"),
        ("May 2, 2024 | Ana Peck", "2024-05-02", None, "Ana Peck"),
        ("May 2, 2024 By Ana Peck", "2024-05-02", None, "By Ana Peck"),
        (
            "Posted at 5:00 AM, May 02, 2024 and last updated 7:12 AM, May 03, 2024",
            "2024-05-02T05:00:00",
            "2024-05-03T07:12:00",
            None,
        ),
        ("更新：2024年5月2日", None, "2024-05-02", None),
        ("발행 May 2, 2024 | the last of them", None, None, None),
        ("입력 2024.05.02 05:00", "2024-05-02T05:00:00", None, None),
        ("송고2024-05-02 05:00", "2024-05-02T05:00:00", None, None),
        ("2024-05-02 05:00 来源：盐城日报", "2024-05-02T05:00:00", None, "来源：盐城日报"),
        ("Orr | Updated: May 2, 2024 11:30 IST", None, "2024-05-02T11:30:00+05:30", "Orr"),
        ("SALT, 2 maggio 2024, 14:51", "2024-05-02T14:51:00", None, "SALT"),
        ("salt.example / 11:30 AM May 02, 2024", "2024-05-02T11:30:00", None, "salt.example"),
        ("Nation May 2, 2024 3:04 PM EDT", "2024-05-02T15:04:00-04:00", None, "Nation"),
        ("2 мая 2024, 09:42 Ана Пек", "2024-05-02T09:42:00", None, "Ана Пек"),
        (
            "May 2, 2024, 4:35 AM | Updated: 10:28 am",
            "2024-05-02T04:35:00",
            "2024-05-02T10:28:00",
            None,
        ),
        (
            "May 2, 20247:42 AM UTCUpdated May 2, 2024 11:20 AM UTC",
            "2024-05-02T07:42:00+00:00",
            "2024-05-02T11:20:00+00:00",
            None,
        ),
        (
            "June 3, 2024 at 5 a.m. EDTYesterday at 5 a.m. EDT",
            "2024-06-03T05:00:00-04:00",
            None,
            None,
        ),
        ("(обновлено: 12:10 02.05.2024)", None, "2024-05-02T12:10:00", None),
        ("02.05.2024, 06:05 Uhr • Lesezeit: 3 Minuten", "2024-05-02T06:05:00", None, None),
        ("May 2, 2024 5:51 am IST - SALT", "2024-05-02T05:51:00+05:30", None, "SALT"),
        ("Thursday 2 May 2024 14:26, UK", "2024-05-02T14:26:00+01:00", None, None),
        ("2 May, 2024 12:10 a.m. AR", "2024-05-02T00:10:00", None, "AR"),
        (
            "2 maggio 2024 (rivisto il 3 maggio 2024 | 8:15)",
            "2024-05-02",
            "2024-05-03T08:15:00",
            None,
        ),
        ("2 Maggio 2024 ore 08:00", "2024-05-02T08:00:00", None, None),
        ("May 2, 2024 3:30 PM UTC · Updated ago", "2024-05-02T15:30:00+00:00", None, None),
        ("Posted on May 2, 2024 by admin", "2024-05-02", None, ""),
        ("May 2, 2024 (brushed up May 3, 2024)", "2024-05-02", "2024-05-03", None),
        ("May 2, 2024; tidied on May 3, 2024", "2024-05-02", "2024-05-03", None),
        ("Posted May 2, 2024. Tidied May 3, 2024.", "2024-05-02", "2024-05-03", None),
        ("May 2, 2024 (looked through again on May 9)", "2024-05-02", "2024-05-09", None),
        (
            "Filed 2 May 2024 at 9.15am and amended at 11.48am",
            "2024-05-02T09:15:00",
            "2024-05-02T11:48:00",
            None,
        ),
        (
            "15/01/2024, 9 h 03 (UTC+4) — dernier ajout à 21 h 45 (UTC+4)",
            "2024-01-15T09:03:00+04:00",
            "2024-01-15T21:45:00+04:00",
            None,
        ),
        (
            "2. Mai 2024, 10:30 Uhr – aufgefrischt um 18:20 Uhr",
            "2024-05-02T10:30:00",
            "2024-05-02T18:20:00",
            None,
        ),
        (
            "2 maggio 2024, ore 12:15 (sistemato 15:02)",
            "2024-05-02T12:15:00",
            "2024-05-02T15:02:00",
            None,
        ),
        (
            "3:40 p.m. ET May 2, 2024 | 6:02 p.m. ET May 2, 2024",
            "2024-05-02T15:40:00-04:00",
            "2024-05-02T18:02:00-04:00",
            None,
        ),
    ],
)
def test_lines_with_more_than_a_date(line, published, updated, beside) -> None:
    found = date_line(line)
    if published is updated is None:
        assert found is None
    else:
        assert (found.published, found.updated, found.beside) == (published, updated, beside)


@pytest.mark.parametrize(
    "line",
    [
        "May 2, 2024 / was a Thursday",
        "May 2, 2024 by the river",
        "May 2, 2024 | the ferry sank",
        "2024年11月3日、船が沈んだ。",
        "Salt Fair | May 2, 2024",
        "Police Log - May 2, 2024",
        "Ferry sank May 2, 2024 3:04 PM",
        "Marlow Bay, May 2, 2024, 14:51",
        "Von Petra Halm | 17. Mai 2024 | 06:00 Uhr",
    ],
)
def test_prose_beside_a_date_is_prose(line) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "May 2, 2024 to June 3, 2024",
        "May 2, 2024 – June 3, 2024",
        "2. Mai 2024, bis 3. Juni 2024",
        "2 May 2024, 7 p.m.; doors 8 p.m.",
        "2 May 2024, closing May 1, 2024",
        "May 2, 2024, Harbour Street 7:30 p.m.",
    ],
)
def test_a_range_and_an_appointment_are_no_change(line) -> None:
    read = date_line(line)
    assert read is None or read.updated is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("søndag 3. mars 2024", "2024-03-03"),
        ("tysdag 5. mars 2024", "2024-03-05"),
        ("5. mars 2024, klokka 10.30", "2024-03-05T10:30:00"),
        ("d. 5. marts 2024", "2024-03-05"),
        ("5/3 2024 10.30", "2024-03-05T10:30:00"),
        ("5.3.2024 kello 10.30", "2024-03-05T10:30:00"),
        ("ti 5.3. 2024", "2024-03-05"),
        ("05/03/2024 10h30", "2024-03-05T10:30:00"),
        ("dnia 5 marca 2024 roku", "2024-03-05"),
        ("5 берез. 2024", "2024-03-05"),
        ("5 Μαρτίου 2024, 10:30 μ.μ.", "2024-03-05T22:30:00"),
        ("5 Μαρτίου 2024, 10:30 π.μ.", "2024-03-05T10:30:00"),
        ("Ngày 5 tháng 3 năm 2024", "2024-03-05"),
        ("5 tháng 3, 2024", "2024-03-05"),
        ("2024. 3. 5. 10:30", "2024-03-05T10:30:00"),
        ("5 de març del 2024", "2024-03-05"),
        ("20 d'octubre de 2024, 9.30 h", "2024-10-20T09:30:00"),
        ("þriðjudagur 5. mars 2024 kl. 10:30", "2024-03-05T10:30:00"),
        ("Lördagen den 2 mars 2024", "2024-03-02"),
        ("18 maggio 2024 h 10:50", "2024-05-18T10:50:00"),
        ("Thứ năm, ngày 20/6/2024, 08 giờ 15", "2024-06-20T08:15:00"),
        ("18:44 мск, 20.12.2023", "2023-12-20T18:44:00+03:00"),
        ("22. mars 2024 kl. 19:04 (+01:00)", "2024-03-22T19:04:00+01:00"),
        ("13/07/2022 09:55 (GMT-4)", "2022-07-13T09:55:00-04:00"),
    ],
)
def test_days_as_each_language_writes_them(line, value) -> None:
    read = date_line(line)
    assert read is not None
    assert read.published == value


def test_a_time_alone_is_of_the_day_beside_it():
    assert date_line("Aggiornato alle 08:47").updated is None
    assert date_line("Aggiornato alle 08:47", day="2024-05-02").updated == "2024-05-02T08:47:00"
    assert date_line("11:30 am", day="2024-05-02").published == "2024-05-02T11:30:00"


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("3 mei 2024, 16:31 • Leestijd 3 minuten", "2024-05-03T16:31:00", None),
        (
            "Vrijdag 3 mei 2024, 16:31 • Aangepast 4 mei 2024, 19:04 • Leestijd 3 minuten",
            "2024-05-03T16:31:00",
            "2024-05-04T19:04:00",
        ),
        ("Fri, May 03, 2024 page 2", "2024-05-03", None),
    ],
)
def test_reading_time_and_page_behind_a_date(line, published, updated) -> None:
    read = date_line(line)
    assert (read.published, read.updated) == (published, updated)


def test_a_page_of_a_report_is_no_date() -> None:
    assert date_line("See the report of May 3, 2024 page 2") is None

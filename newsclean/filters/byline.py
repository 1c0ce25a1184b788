"""Moves bylines to the authors field.

Sees: lines between headline and story that say who wrote it ("By …", "STATION | By …", "Von …"),
in the tail also an agency that stands alone behind the copyright notice; where papers sign there,
the name on a line of its own behind the last paragraph. Of a byline that is printed again below,
both go.

Why: names belong to the record, not to the text.

Leaves alone: sentences that begin with "By". Bylines of a digest's sections only leave the text.

Example: `WZLQ | By Hollis Tarn` → authors ["Hollis Tarn"].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.document import Document, Drop, Finding, Lift, Record
from newsclean.evidence import Evidence, Form, Line
from newsclean.evidence.bylines.forms import Byline
from newsclean.evidence.bylines.leads import is_lead_alone
from newsclean.evidence.bylines.lines import (
    Written,
    above_headline,
    ends_story,
    is_signed_below,
    is_signed_beside,
    read_written,
)
from newsclean.evidence.datelines.script import script_signature, script_writers
from newsclean.evidence.dates.printed import date_line
from newsclean.evidence.names.announced import (
    announced_behind,
    announced_names,
    joined_names,
    posted_below,
)
from newsclean.evidence.names.behind import (
    named_by_biography,
    named_by_job,
    named_by_mail,
    names_of,
    signed_behind,
)
from newsclean.evidence.names.beside import Signature
from newsclean.evidence.names.looks import is_person, is_somebody, name_case
from newsclean.evidence.names.unled import unled_signatures

__all__ = ["byline"]

NAME = "byline"
AGENCY = "agency"
"""The filter whose packs hold the names of news agencies."""


def byline(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Lifts the byline lines of the head; drops those of a digest's sections, and copies."""
    found = [*_bylines(known)]
    yield from found
    taken = {finding.block for finding in found}
    said = [finding.action.value for finding in found if type(finding.action) is Lift]
    # a bare name may be whose turn it is to speak
    lifted = {text for text in said if text is not None and "," in text}
    for line in known.lines[known.zones.body :] if lifted else ():
        block = line.block.id
        if line.text in lifted and block in doc.live and block not in taken:
            yield Finding(NAME, block, Drop(), "says the byline again", 0.9)


def _bylines(known: Evidence) -> Iterator[Finding]:
    zones, lines = known.zones, known.lines
    done, named = set[int](), False
    signing = unled_signatures(known)
    beside = is_signed_beside(known)
    told = bool(signing) or beside
    written = [line.i for line in known.formed(Form.BYLINE)]
    top = above_headline(known, written)
    for i in sorted({*written, *range(zones.head, zones.body)}):
        line = lines[i]
        if i in done or i in known.captioned:
            continue
        in_head = line.i < zones.body or line.i in known.signed.lines
        if line.form is Form.BYLINE:
            found = read_written(known, line)
            if found is None or (signing and not any(map(is_somebody, found.read.names))):
                continue
            if i < top and found.read.dated is not None and not found.led:
                yield from _dates_alone(known, found)
                continue
            done.update([found.below.i] if found.below is not None else ())
            if in_head or line.i >= zones.tail:
                below = [x.form for x in lines[line.i + 1 : line.i + 2]]
                boxed = line.i >= zones.body and below == [Form.DATE]
                elsewhere = (boxed or not in_head) and (named or told)
                again = named or (not found.names_more and is_signed_below(known, line))
                if reason := _surplus(found, named=again, elsewhere=elsewhere):
                    yield Finding(NAME, line.block.id, Drop(), reason)
                else:
                    named = named or bool(found.read.names)
                    yield from _lifted(known, found)
                if found.below is not None:
                    block = found.below.block.id
                    yield Finding(NAME, block, Lift("byline"), "goes on with the byline")
            elif not (named or told) and ends_story(known, found):
                named = True
                yield from _lifted(known, found)
            elif known.wording.is_digest and line.gap == 0:
                yield Finding(NAME, line.block.id, Drop(), "is the byline of a section")
        elif in_head and line.i > 0 and (not named or lines[i - 1].said_by("byline-lead")):
            announced = tuple(_announced(known, line, signing, beside=beside))
            named = named or any(type(finding.action) is Lift for finding in announced)
            yield from announced
        elif in_head and named and line.i > 0:
            yield from _posted(known, line)
    if not named and not (beside and not signing):
        yield from _unled(known, signing)


def _surplus(found: Written, *, named: bool, elsewhere: bool) -> str | None:
    """Why a byline says nothing of this story, or nothing more; ``None`` if it does.

    Args:
        named: a byline above it names the writers.
        elsewhere: it stands behind a story whose writers are known.
    """
    if elsewhere:
        return "is the byline of another story"
    return "names nobody more" if named and not found.names_more else None


def _dates_alone(known: Evidence, found: Written) -> Iterator[Finding]:
    """The day of a programme above a headline whose story is signed, if no other is printed."""
    if not _is_dated(known):
        yield from _dates(known, found.line, found.read)


def _lifted(known: Evidence, found: Written) -> Iterator[Finding]:
    """The names of a byline, and the date in its line."""
    line, read = found.line, found.read
    if not read.names:
        yield Finding(NAME, line.block.id, Drop(), "is a byline that names nobody")
        return
    yield Finding(NAME, line.block.id, Lift("byline", found.text), "says who wrote it")
    yield Finding(NAME, line.block.id, Record("authors", read.names), "names in it")
    in_head = line.i < known.zones.body or line.i in known.signed.lines
    if in_head or not _is_dated(known):
        yield from _dates(known, line, read)


def _posted(known: Evidence, line: Line) -> Iterator[Finding]:
    """One more writer and her post, below a byline."""
    more = posted_below(known.lines, line)
    if more is not None:
        yield from _moved(line, more.names, "says who wrote it", "names in it")


def _moved(
    line: Line, names: tuple[str, ...], why: str, what: str = "name in it"
) -> Iterator[Finding]:
    """A line of its own that names writers: the line leaves the text, the names are recorded."""
    yield Finding(NAME, line.block.id, Lift("byline", line.text), why)
    yield Finding(NAME, line.block.id, Record("authors", names), what)


def _unled(known: Evidence, found: Sequence[Signature]) -> Iterator[Finding]:
    """Names that no lead word announces: beside a date, over a role, or an agency in the tail."""
    for line, read, posts in found:
        block = line.block.id
        text = ", ".join([line.text, *(post.text for post in posts)])
        yield Finding(NAME, block, Lift("byline", text), "is the name of the writer")
        yield Finding(NAME, block, Record("authors", read.names), "name in it")
        if not _is_dated(known):
            yield from _dates(known, line, read)
        for post in posts:
            yield Finding(NAME, post.block.id, Lift("byline"), "says what the writer is")
    if found:
        return
    for way in (_announced_above, _announced_below, _behind, _filed, _signed, _agency_in_tail):
        if told := tuple(way(known)):
            yield from told
            return


def _behind(known: Evidence) -> Iterator[Finding]:
    """A writer and her job below the story, or writers and their addresses."""
    if known.transcript:
        return
    body, tail = known.zones.body, known.zones.tail
    pair = named_by_job(known.lines, body, tail)
    if pair is not None:
        name, job = pair
        yield from _moved(name, (name.text,), "is the writer's name")
        yield Finding(NAME, job.block.id, Lift("byline"), "says what the writer is")
        return
    for name, mail in named_by_mail(known.lines, body, tail):
        yield from _moved(name, (name.text,), "is the writer's name")
        yield Finding(NAME, mail.block.id, Lift("byline"), "says how to reach the writer")


def _signed(known: Evidence) -> Iterator[Finding]:
    """A name alone below the last paragraph, where papers sign there; one over its biography."""
    behind = signed_behind(known) or named_by_biography(known)
    if behind is not None:
        yield from _moved(behind, names_of(behind), "signs the story")


def _filed(known: Evidence) -> Iterator[Finding]:
    """The writers whom the first or last words of a report name; they stay there."""
    story = known.lines[known.zones.body : known.zones.tail]
    ways = [(x, script_writers) for x in story[:OPENING]]
    ways += [(x, script_signature) for x in story[::-1]]
    for line, read in ways:
        if names := () if line.text.isascii() else read(line.text):
            yield Finding(NAME, line.block.id, Record("authors", names), "says who wrote it")
            return


OPENING = 8
"""Lines among which a report begins with its dateline."""


def _is_dated(known: Evidence) -> bool:
    """Does the head of the page say when? What stands behind the story is of another one then."""
    return any(line.i < known.zones.tail for line in known.formed(Form.DATE))


def _dates(known: Evidence, line: Line, read: Byline) -> Iterator[Finding]:
    """The date in the line of a byline."""
    if read.dated is None:
        return
    dated = read.dated
    if any(
        part.value is None and part.form == "date" for part in dated.parts
    ):  # 09-11-23 is read by the language of the page
        dated = date_line(line.text.partition(read.names[-1])[2].strip(), known.language) or dated
    for field in ("published", "updated"):
        value = getattr(dated, field)
        if value:
            yield Finding(NAME, line.block.id, Record(field, value), "and when")


def _announced(
    known: Evidence, line: Line, signing: Sequence[Signature], *, beside: bool
) -> Iterator[Finding]:
    """A name below a line that says only "By"; an agency alone, if nobody signs for it."""
    lines, zones = known.lines, known.zones
    if zones.headline is not None and line.i <= zones.headline.main:
        return
    above = lines[line.i - 1]
    announced = above.said_by("byline-lead") or is_lead_alone(above.text)
    names = announced_names(line) if announced else ()
    if not line.said_by(AGENCY) and not names:
        return
    if announced:
        yield Finding(NAME, above.block.id, Drop(), "announces the name of the writer")
    if line.said_by(AGENCY) and (
        signing or beside or (not announced and is_signed_below(known, line))
    ):
        yield Finding(NAME, line.block.id, Drop(), "is the agency of the writer named below")
        return
    yield from _moved(line, names or (name_case(line.text),), "is the name of the writer")
    for other, name in joined_names(lines, line.i) if announced else ():
        if name is None:
            yield Finding(NAME, other.block.id, Drop(), "joins the names of the writers")
            continue
        yield from _moved(other, (name,), "is the name of the writer")


def _announced_above(known: Evidence) -> Iterator[Finding]:
    """``Автор статті`` and the names below it, among the rows of fields above a headline."""
    headline, lines = known.zones.headline, known.lines
    main = headline.main if headline is not None else 0
    for line in lines[max(0, main - FIELDS) : main]:
        names = lines[line.i + 1 : main]
        if names and is_lead_alone(line.text) and all(is_person(x.text) for x in names):
            yield Finding(NAME, line.block.id, Drop(), "announces the name of the writer")
            for name in names:
                yield from _moved(name, (name.text,), "is the name of the writer")
            return


FIELDS = 8
"""Lines above a headline among which such rows stand."""


def _announced_below(known: Evidence) -> Iterator[Finding]:
    """``Authors`` on a line of its own behind the story, with their names in the next one."""
    leads = [*known.said("byline-lead")]
    leads += [x for x in known.lines[known.zones.body + 1 :] if is_lead_alone(x.text)]
    for above, below, names in announced_behind(known.lines, known.zones.body, leads):
        yield Finding(NAME, above.block.id, Drop(), "announces the name of the writer")
        yield from _moved(below, names, "is the name of the writer", "names in it")


def _agency_in_tail(known: Evidence) -> Iterator[Finding]:
    for line in known.lines[known.zones.tail :]:
        if line.said_by(AGENCY) and line.form in (Form.NAME, Form.LABEL):
            yield from _moved(line, (line.text,), "is the agency's byline", "agency in it")
            return

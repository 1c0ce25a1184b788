"""Removes what other filters left of a box.

Sees: lines in one block with an offer of the page that went (a newsletter's title, its pitch, its
button), short lines between two that went, a line that went elsewhere on the page word for word,
headlines with how long ago each was, a label of the page and a headline in one line; short lines
that name a newsletter, an app or a service of which the story does not speak; sentences made of
words of pages that share none with the story; the headline below a lead that stands alone;
headlines of other stories by themselves between paragraphs, the length of a film with its title,
buttons above the story; the contents of the story, headlines in a list that counts them (`list 1 of
3`), a teaser with its button (`more`), a title that says the headline in other words, the button of
a gallery with its count, a question to the reader with where to answer; notes on the writer ("Ana
Tell covers schools."), addresses with the writer's name, and below the last paragraph: addresses by
themselves, the writer's name once more, codes, topics, what stands below a line of the page; on a
page that was printed whole a few lines among the page's own there.

Why: packs know one line of a box, and the box has four.

Leaves alone: paragraphs, quotations, what stands in a block without an offer, the story's last
sentence right above buttons; a short line by itself between two boxes or two advertisements; lists
that end a story, rows of results of which it tells, channels that it tells of, the headings of its
short parts; transcripts, digests, live pages.

Example: `Morning Salt` `Sign up to Morning Salt` `Six stories at six.` in one block → nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.document import Document, Drop, Finding, Lift, Rewrite
from newsclean.evidence import Evidence, Form
from newsclean.evidence.boxes import (
    CHROME,
    Foot,
    Surface,
    Writers,
    foot,
    footer,
    headed,
    named_again,
    notes,
    over_story,
    pressed,
    rest_of_boxes,
)

__all__ = ["half_box"]

NAME = "half-box"
BUTTON = "button"
"""The filter of the packs that hold words of buttons that stories have as well."""


def half_box(doc: Document, known: Evidence) -> Iterator[Finding]:
    """Drops the rest of boxes."""
    wording = known.wording
    if known.tagged or known.transcript or wording.is_digest:
        return
    gone = {f.block: f.filter for f in doc.ledger if type(f.action) is Drop}
    lifted = {f.block for f in doc.ledger if _is_spared(f)}
    page = Surface(known.lines, known.zones.body, gone, lifted, known.phrases)
    live = wording.is_live or bool(known.ticker)
    found = [*rest_of_boxes(page, live=live)]
    found += pressed(page, known.said(BUTTON))
    if not live:
        found += headed(page, known.said(BUTTON))
        if known.zones.headline is not None:
            found += named_again(page, known.zones.headline.text)
        found += over_story(page, known.zones.head)
        beside = _foot(doc, known)
        zones = known.zones
        head = [
            line
            for line in known.lines[zones.head + 1 : zones.body]
            if line.form is Form.PROSE and line.block.id in doc.live
        ]
        for note in notes(page, beside.writers, head):
            page.drop(note.line)
            found.append(note)
        if known.told is None:  # of a page printed whole more is known
            found += foot(page, beside)
        else:
            found += footer(page, known.rows, known.zones.head)
    for line, reason, sure in found:
        if line.i in known.rows:
            continue
        yield Finding(NAME, line.block.id, Drop(), reason, sure)


def _foot(doc: Document, known: Evidence) -> Foot:
    """What the foot of the page is told by, beside its boxes."""
    moved = [f for f in doc.ledger if type(f.action) is Drop or type(f.action) is Lift]
    by = {f.block: f.filter for f in moved}
    signing = {f.block for f in moved if f.filter in SIGNING and type(f.action) is Lift}
    texts = [line.text for line in known.lines if line.block.id in signing] if signing else []
    wording = known.wording
    return Foot(
        by,
        Writers(texts),
        known.zones.head,
        lambda line: wording.biography(line) is not None,
        known.rows,
    )


def _is_spared(finding: Finding) -> bool:
    """Went a line to a field, or was something of the page's cut from one of the story?"""
    kind = type(finding.action)
    return kind is Lift or (kind is Rewrite and finding.filter in CHROME)


SIGNING = frozenset({"byline", "date-line"})
"""Filters of whose lines one may say who wrote the story."""

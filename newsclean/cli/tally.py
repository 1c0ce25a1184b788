"""What the user hears of a run: one line for each failure, a closing line, an exit code."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsclean.batch.inputs import ENDINGS, Given
from newsclean.batch.names import shown
from newsclean.batch.task import Outcome, Status, Task
from newsclean.cli.console import Exit, is_terminal, say, send_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.batch.sinks import Sink
    from newsclean.settings import CommandSettings

__all__ = ["Tally", "Telling", "nothing_found", "skipped_line", "skipped_links", "skipped_records"]

ALL_ENDINGS = f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
COLOURS = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}


@dataclass(frozen=True, slots=True)
class Telling:
    """How much is said on standard error."""

    quiet: bool
    verbosity: int
    closes: bool
    """A line at the end says how it went."""

    @classmethod
    def of(cls, values: Mapping[str, Any], *, several: bool) -> Telling:
        """What ``-q`` and ``-v`` ask for; a batch closes with a line where somebody sees it."""
        verbosity = values["verbose"]
        closes = several and (bool(verbosity) or is_terminal(sys.stderr))
        return cls(values["quiet"], verbosity, closes and not values["quiet"])

    @property
    def verbose(self) -> bool:
        """Everything that is done is said."""
        return self.verbosity > 0 and not self.quiet

    def note(self, line: str) -> None:
        """Say something that is no error."""
        if not self.quiet:
            say(line)


class Tally:
    """Counts outcomes and reports them as they come."""

    def __init__(self, telling: Telling, coloured: bool, *, allow_empty: bool) -> None:
        self._telling = telling
        self._coloured = coloured
        self._allow_empty = allow_empty
        self._count: Counter[Status] = Counter()
        self._unchanged = 0
        self._differs = False
        self._chars_in = self._chars_out = 0

    def add(self, outcome: Outcome) -> None:
        """Report one outcome."""
        self._count[outcome.status] += 1
        self._unchanged += outcome.unchanged
        if outcome.facts is not None:
            self._chars_in += outcome.facts.chars_in
            self._chars_out += outcome.facts.chars_out
        accepted = outcome.status is Status.EMPTY and self._allow_empty
        if outcome.error and not accepted:
            say(shown(outcome.error))  # of a crash in a plug-in it may be anything
        elif self._telling.verbose and not outcome.differs:
            state = "unchanged" if outcome.unchanged else outcome.status.value
            self._telling.note(f"{outcome.task.input.shown}: {state}{_arrow(outcome.task)}")
        if outcome.trace and self._telling.verbosity > 1:
            for line in outcome.trace.splitlines():
                say(f"| {line}")
        if outcome.differs:
            self._differ(outcome)

    def _differ(self, outcome: Outcome) -> None:
        self._differs = True
        if outcome.diff:
            send_text(_painted(outcome.diff) if self._coloured else outcome.diff)
        else:
            self._telling.note(f"{outcome.task.input.shown}: would change{_arrow(outcome.task)}")

    def warn(self, sink: Sink) -> None:
        """Say what somebody may lose by the run, however it ends."""
        if sink.warning:
            say(sink.warning)

    def close(self, sink: Sink) -> int:
        """Say how it went; gives the exit code."""
        if sink.leftover:
            self._differs = True
            self._telling.note("the output holds more records than there are inputs")
        if self._telling.closes:
            parts = [f"{self._count[status]} {status.value}" for status in Status]
            if self._unchanged:
                parts.append(f"{self._unchanged} of these unchanged")
            if self._chars_in:
                share = 1 - self._chars_out / self._chars_in
                parts.append(f"{max(0.0, share):.0%} of the text removed or moved to fields")
            say(", ".join(parts))
        if self._count[Status.FAILED] or (self._count[Status.EMPTY] and not self._allow_empty):
            return Exit.FAILED
        return Exit.DIFFERS if self._differs else Exit.DONE


def _arrow(task: Task) -> str:
    return f" -> {shown(task.output)}" if task.output else ""


def _painted(diff: str) -> str:
    """The diff with additions green and removals red."""
    lines = []
    for line in diff.splitlines(keepends=True):
        colour = COLOURS.get(line[:1])
        lines.append(f"{colour}{line.rstrip(chr(10))}\x1b[0m\n" if colour else line)
    return "".join(lines)


def skipped_line(skipped: Mapping[str, int], *, chosen: bool = False) -> str:
    """What a walk passed over, by ending, the most frequent first.

    Args:
        skipped: ending → how many files.
        chosen: ``--include`` says what is taken.
    """
    by_count = sorted(skipped.items(), key=lambda item: (-item[1], item[0]))
    kinds = ", ".join(f"{shown(ending) or 'no ending'} ({count})" for ending, count in by_count)
    total = sum(skipped.values())
    files = "1 file" if total == 1 else f"{total} files"
    if chosen:
        return f"skipped {files} that --include does not take: {kinds}"
    return f"skipped {files} that {'is' if total == 1 else 'are'} not {ALL_ENDINGS}: {kinds}"


def skipped_links(links: int) -> str:
    """How many symbolic links a walk did not follow."""
    what = "1 symbolic link" if links == 1 else f"{links} symbolic links"
    return f"skipped {what}; name what {'it leads' if links == 1 else 'they lead'} to as an input"


def skipped_records(skipped: Mapping[str, int]) -> str:
    """What of a web archive was passed over, by kind, the most frequent first."""
    by_count = sorted(skipped.items(), key=lambda item: (-item[1], item[0]))
    kinds = ", ".join(f"{shown(kind)} ({count})" for kind, count in by_count)
    total = sum(skipped.values())
    what = "1 response that is" if total == 1 else f"{total} responses that are"
    return f"skipped {what} no page or text: {kinds}"


def nothing_found(given: Sequence[Given], command: CommandSettings) -> int:
    """Complain that the directories hold nothing to clean; gives the exit code."""
    if command.allow_empty:
        return Exit.DONE
    what = "no file that --include takes" if command.include else f"no {ALL_ENDINGS} files"
    for one in given:
        say(f"{shown(one.path)}: holds {what}; name other files, or choose with --include")
    return Exit.FAILED

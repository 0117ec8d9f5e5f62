"""Work in groups on a case or a question: a brief, reading, work, feedback and a debrief."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from sessionbuilder.content import Bullet, Bullets, Cue, Page, Panel, Slide, Takeaway, Verb
from sessionbuilder.diagnostics import codes
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source import scalars
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import UNREAD, Between, Label, Reader, Unread
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Duration, Minutes

_PER_GROUP = re.compile(r"(.+?)\s+(?:per|a|each)\s+group", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Feedback:
    """How long groups report: for all of them, or each."""

    length: Duration
    per_group: bool

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Feedback | Unread:
        """Read `12` or `3 per group`."""

        def parse(text: str) -> Feedback | None:
            match = _PER_GROUP.fullmatch(text.strip())
            length = scalars.duration(match[1] if match else text)
            return None if length is None else cls(length, match is not None)

        return reader.parsed(node, parse, codes.BAD_MINUTES, "a length of time such as `12` or `3 per group`")

    def total(self, groups: int) -> Duration:
        """Return how long it takes with so many groups."""
        times = groups if self.per_group else 1
        return Duration(self.length.least * times, self.length.ideal * times, self.length.most * times)


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The minutes of an exercise, part by part. The slide shows those of `work`; the clock counts them all."""

    brief: Duration = Duration.fixed(3)
    """Explaining the task."""
    read: Duration = Duration.fixed(0)
    """Reading the case."""
    work: Duration
    """Working in groups."""
    feedback: Feedback = Feedback(Duration.fixed(0), False)
    """Reporting back: `12`, or `3 per group`."""
    debrief: Duration = Duration.fixed(0)
    """Making sense of it together."""
    move: Duration = Duration.fixed(0)
    """Going to groups and coming back."""

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Parts | Unread:
        """Read `{brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 5}`."""
        if not isinstance(node, Mapping):
            reader.report.add(
                codes.BAD_MINUTES,
                node.span,
                "The minutes of an exercise are written part by part.",
                "write `{brief: 3, work: 20, feedback: 3 per group, debrief: 5}`",
            )
            return UNREAD
        values = reader.fields(cls, node)
        return values if isinstance(values, Unread) else cls(**values)

    def total(self, groups: int) -> Duration:
        """Return how long it all takes."""
        return self.move + self.brief + self.read + self.work + self.feedback.total(groups) + self.debrief

    @property
    def before_work(self) -> Minutes:
        """The minutes from the start of the exercise to the start of the work."""
        return self.move.ideal + self.brief.ideal + self.read.ideal


@dataclass(frozen=True, kw_only=True)
class Exercise(Block):
    """Sets groups to work, and shows how long and until when."""

    minutes: Parts  # type: ignore[assignment]
    """Its parts: `{brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 5}`."""
    case: Label | None = None
    """The case it works on."""
    tasks: Annotated[tuple[RichText, ...], Between(1, 8)]
    """What groups do, step by step."""
    output: RichText | None = None
    """What each group has at the end."""
    debrief: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """Questions for the whole room afterwards, shown on a slide of their own."""

    def length(self, groups: int) -> Duration:
        """Return all the parts together."""
        return self.minutes.total(groups)

    def named_case(self) -> Label | None:
        """Return the case it works on."""
        return self.case

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the task with its minutes, then the debrief."""
        session, parts = programme.session, self.minutes
        groups = session.groups
        finish = when.start + parts.before_work + parts.work.ideal
        lines = [f"{groups} groups of {_sizes(session.participants, groups)}"]
        if parts.read.ideal:
            lines.insert(0, f"after {parts.read.ideal} minutes to read")
        tasks = Bullets(tuple(Bullet(task) for task in self.tasks), numbered=True)
        output = (Takeaway(self.output),) if self.output else ()
        panel = Panel(parts.work.ideal, "minutes to work", f"until {finish}", tuple(lines))
        yield Page(when.title, (tasks, *output), panel)
        case = session.cases[self.case] if self.case else None
        found = Cue(Verb.LEARNING_POINTS, case.learning_points, listed=True) if case else None
        asked = Cue(Verb.ASK, case.questions, listed=True) if case and case.questions else None
        if self.debrief:
            title = join(when.title, ": debrief")
            questions = Bullets(tuple(Bullet(text) for text in self.debrief))
            feedback = parts.feedback.length.ideal
            each = f"Feedback: {feedback} minutes{' for each group' if parts.feedback.per_group else ''}"
            lead = (Takeaway(plain(each)),) if feedback else ()
            yield Page(title, (questions, *lead), cues=tuple(cue for cue in (asked, found) if cue))


def _sizes(participants: int, groups: int) -> str:
    """Return the sizes of groups in words: `6`, or `5 or 6`."""
    small, more = divmod(participants, groups)
    return f"{small} or {small + 1}" if more else str(small)

"""Work in groups on a case or a question: a brief, reading, work, feedback and a debrief."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from msgspec import Struct

from sessionbuilder.content import Bullets, Cue, Lead, Page, Panel, Slide, Takeaway, Verb, bulleted
from sessionbuilder.diagnostics import codes
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Between, Label, Unread
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, counted, join, plain, plural, subtitled
from sessionbuilder.units import Clock, Duration, Minutes

_PER_GROUP = re.compile(r"(.+?)\s+(?:per|a|each)\s+group", re.IGNORECASE)


class Feedback(Struct, frozen=True):
    """How long groups report: for all of them, or each."""

    length: Duration
    per_group: bool

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Feedback | Unread:
        """Read `12`, `3 per group` or `{least: 9, ideal: 12, most: 15}`."""
        if isinstance(node, Mapping):
            elastic = reader.duration(node)
            return UNREAD if isinstance(elastic, Unread) else cls(elastic, False)

        def parse(text: str) -> Feedback | None:
            match = _PER_GROUP.fullmatch(text.strip())
            length = scalars.duration(match[1] if match else text)
            return None if length is None else cls(length, match is not None)

        return reader.parsed(node, parse, codes.BAD_MINUTES, "a length of time such as `12` or `3 per group`")

    def words(self) -> str:
        """Return it as participants read it: `Feedback: 3 minutes for each group`."""
        return f"Feedback: {counted(self.length.ideal, 'minute')}{' for each group' if self.per_group else ''}"

    def total(self, groups: int) -> Duration:
        """Return how long it takes with so many groups."""
        times = groups if self.per_group else 1
        return Duration(self.length.least * times, self.length.ideal * times, self.length.most * times)


class Parts(Struct, frozen=True, kw_only=True):
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
    """Going to groups, before the brief."""

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

    def timed(self, start: Clock, groups: int) -> tuple[RichText, ...]:
        """Return a line for each part with its clock time, for the facilitator."""
        each = f", {self.feedback.length.ideal} for each group" if self.feedback.per_group else ""
        lengths = (
            ("go to groups", self.move.ideal, ""),
            ("brief", self.brief.ideal, ""),
            ("read", self.read.ideal, ""),
            ("work", self.work.ideal, ""),
            ("feedback", self.feedback.total(groups).ideal, each),
            ("debrief", self.debrief.ideal, ""),
        )
        lines = []
        for part, minutes, remark in lengths:
            if minutes:
                lines.append(plain(f"{start} {part}, {minutes} min{remark}"))
            start = start + minutes
        return tuple(lines)

    @property
    def before_work(self) -> Minutes:
        """The minutes from the start of the exercise to the start of the work."""
        return self.move.ideal + self.brief.ideal + self.read.ideal


class Exercise(Block, frozen=True, kw_only=True):
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
        lines = [_sizes(session.participants, session.groups)]
        if parts.read.ideal:
            lines.insert(0, f"First, {counted(parts.read.ideal, 'minute')} to read")
        output = (Takeaway(join("At the end: ", self.output)),) if self.output else ()
        finish = when.start + parts.before_work + parts.work.ideal
        work = parts.work.ideal
        panel = Panel(work, f"{plural(work, 'minute')} to work", f"until {finish}", tuple(lines))
        timed = Cue(Verb.TIME, parts.timed(when.start, session.groups), listed=True)
        cues = (timed, *self._case_cues(programme))
        tasks = Bullets(bulleted(self.tasks), numbered=True)
        yield Page(when.title, (tasks, *output), panel, cues=(timed,) if self.debrief else cues)
        if self.debrief:
            until = finish + parts.feedback.total(session.groups).ideal
            first = (Lead(plain(f"{parts.feedback.words()}, until {until}")),) if parts.feedback.length.ideal else ()
            questions = Bullets(bulleted(self.debrief))
            yield Page(subtitled(when.title, "debrief"), (*first, questions), cues=cues)

    def _case_cues(self, programme: Programme) -> tuple[Cue, ...]:
        """Return what the case gives the facilitator for the debrief: questions, and what groups may find."""
        if self.case is None:
            return ()
        case = programme.session.cases[self.case]
        asked = (Cue(Verb.ASK, case.questions, listed=True),) if case.questions else ()
        return (*asked, Cue(Verb.LEARNING_POINTS, case.learning_points, listed=True))


def _sizes(participants: int, groups: int) -> str:
    """Return how many groups of how many, in words: `4 groups of 6`, `4 groups of 5 or 6`."""
    small, more = divmod(participants, groups)
    named = counted(groups, "group")
    if not small:
        return named
    return f"{named} of {small} or {small + 1}" if more else f"{named} of {small}"

"""Work in groups on a case or a question: a brief, reading, work, feedback and a debrief."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import (
    Bullets,
    Cue,
    Fact,
    Facts,
    Handout,
    Heading,
    Lead,
    Page,
    Panel,
    Paper,
    Setting,
    Slide,
    Takeaway,
    Text,
    Verb,
    Writing,
    bulleted,
    bullets_of,
)
from sessionbuilder.diagnostics import codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import AT_ONCE, LONGEST_BAR, SETTINGS
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.answers import Answers
from sessionbuilder.session.block import BlockPart, Chapter, Nature
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.roles import Role, usual_roles
from sessionbuilder.session.rounds import ROUND
from sessionbuilder.session.session import Session, group_sizes
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Between, OwnLines, Spelt, Unread
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import NUMBER_WORDS, Listing, RichText, counted, join, listing, plain, plural, subtitled
from sessionbuilder.units import RIGID, Duration, Elasticity, Minutes

_EACH = r"\s+(?:per|a|each)\s+group"
_CAP = r"\s*,?\s+(?:at most|up to|no more than)\s+"
_PER_GROUP = re.compile(rf"(.+?){_EACH}(?:{_CAP}(.+))?", re.IGNORECASE)
_REPORT = rf"(?:{scalars.LENGTH}){_EACH}(?:{_CAP}(?:{scalars.LENGTH}))?"


class Feedback(Struct, frozen=True):
    """How long groups report: for all of them, or each."""

    length: Duration
    per_group: bool
    at_most: Minutes | None = None
    """The most that all groups together take, where it is written."""

    written_as: ClassVar[Any] = Duration | Annotated[str, Spelt(_REPORT, "a length of time, or `3 per group`")]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Feedback | Unread:
        """Read `12`, `3 per group`, `3 per group at most 15` or `{least: 9, ideal: 12, most: 15}`."""
        if isinstance(node, Mapping):
            elastic = reader.duration(node)
            return UNREAD if isinstance(elastic, Unread) else cls(elastic, False)

        def parse(text: str) -> Feedback | None:
            match = _PER_GROUP.fullmatch(text.strip())
            if match is None:
                length = scalars.duration(text)
                return None if length is None else cls(length, False)
            length, cap = scalars.duration(match[1]), scalars.minutes(match[2]) if match[2] else None
            return None if length is None or (match[2] and cap is None) else cls(length, True, cap)

        what = "a length of time such as `12`, `3 per group` or `3 per group at most 15`"
        return reader.parsed(node, parse, codes.BAD_MINUTES, what)

    def total(self, groups: int) -> Duration:
        """Return how long it takes with so many groups."""
        times = groups if self.per_group else 1
        cap = scalars.LONGEST if self.at_most is None else self.at_most
        least, ideal, most = (
            min(length * times, cap) for length in (self.length.least, self.length.ideal, self.length.most)
        )
        return Duration(least, ideal, most, self.length.loose)


class Parts(Struct, frozen=True, kw_only=True):
    """The minutes of an exercise, part by part. The slide shows those of `work`; the clock counts them all."""

    move: Duration = Duration.about(0)
    """Going to groups, before the brief."""
    brief: Duration = Duration.about(3)
    """Explaining the task."""
    read: Duration = Duration.about(0)
    """Reading the case."""
    work: Duration
    """Working in groups."""
    feedback: Feedback = Feedback(Duration.about(0), False)
    """Reporting back: `12`, `3 per group`, or `3 per group at most 15`."""
    debrief: Duration = Duration.about(0)
    """Making sense of it together."""

    written_as: ClassVar[Any] = OwnLines

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

    def lengths(self, groups: int) -> Iterable[tuple[str, Duration]]:
        """Return each part with its length, in the order of the exercise."""
        for name in _GIVES:
            written = getattr(self, name)
            yield name, written.total(groups) if isinstance(written, Feedback) else written


_GIVES: dict[str, tuple[Nature, Elasticity]] = {
    "move": ("activity", RIGID),
    "brief": ("activity", RIGID),
    "read": ("activity", Elasticity(90, 100)),
    "work": ("activity", Elasticity(80, 150)),
    "feedback": ("activity", Elasticity(67, 100)),
    "debrief": ("debrief", Elasticity(70, 150)),
}
"""The parts in order, and how each gives. The debrief is the last to: without it the work teaches little."""

_CALLED = {"move": "go to groups"}
"""Parts that the notes call by another name than YAML."""

_SHOWN = {
    "work": "to work",
    "feedback": "to present",
    "read": "to read",
    "debrief": "to talk together",
    "brief": "for the task",
}
"""What the minutes of a part are for, as participants read it; the work first, and what stands in its place."""

_USUAL = Parts(work=Duration.about(20), feedback=Feedback(Duration.about(3), True, 20), debrief=Duration.about(10))
_USUAL_WITH_CASE = replace(_USUAL, read=Duration.about(5))


_COUNT = re.compile(
    rf"\b(?:(\d{{1,2}})|({'|'.join(NUMBER_WORDS)}))\b(?!\s*(?:min|hour|day|week|month|year|per cent|%))",
    re.IGNORECASE,
)


class Exercise(Kind, frozen=True, kw_only=True):
    """Sets groups to work, and shows how long and until when."""

    listed_under: ClassVar[Chapter] = "Working together"
    nature: ClassVar[Nature] = "activity"
    deals_with_paper: ClassVar[bool] = True

    minutes: Parts | None = None  # type: ignore[assignment]
    """Its parts: `{brief: 3, read: 5, work: 20, feedback: 3 per group, debrief: 5}`."""
    in_: Setting = "groups"
    """Who works with whom; pairs and threes are made within the groups, which still report as groups."""
    tasks: Annotated[tuple[RichText, ...], Between(1, 8)]
    """What groups do, step by step."""
    already_done: Annotated[int, Between(0, 7)] = 0
    """How many of the tasks people have done in the block that handed out the sheet: it has all, the slide the rest."""
    output: RichText | None = None
    """What each group has at the end."""
    debrief: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """Questions for the whole room afterwards, shown on a slide of their own."""
    roles: Annotated[tuple[Role, ...], Between(1, 6)] = ()
    """Who does what in a group, on the handout: `{role: Scribe, does: ...}`; if not written up to four usual ones."""
    answers_wanted: Answers | None = None
    """How many answers the handout has room for, or what each is called: `[Message, First thing, Second thing]`; by
    default as many as `output` names, or the tasks."""
    answer_columns: Annotated[tuple[str, ...], Between(2, 5)] = ()
    """What the columns of those answers are called: first what is printed, then what is written, such as
    `[The record says, We write]`."""

    def roles_in_a_group(self) -> int:
        """Return how many roles are written."""
        return len(self.roles)

    def works_in(self) -> int | None:
        """Return how many work with one another, where they are not a whole group."""
        return AT_ONCE.get(self.in_)

    def reports_by_group(self) -> bool:
        """Whether its feedback is written for each group, or left to its kind."""
        return self.minutes is None or self.minutes.feedback.per_group

    def own_parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return brief, reading, work, feedback and debrief, each with its own minutes."""
        written = self.minutes
        parts = []
        floor = session.groups * session.pool.policy.shortest_report
        for name, length in (written or (_USUAL_WITH_CASE if self.case else _USUAL)).lengths(session.groups):
            nature, elasticity = _GIVES[name]
            bent = length.bent(elasticity).floored(floor if name == "feedback" and length.loose else 0)
            parts.append(BlockPart(name, nature, length if written else bent, bent))
        return tuple(parts)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what is to be done in these minutes, then the debrief."""
        session = programme.session
        output = (Takeaway(join("At the end: ", self.output)),) if self.output else ()
        panel = self._panel(when, session)
        # an exercise that takes no time, such as one that only gives out a sheet, has nothing to tell of it
        parts = self._timed(when, session.groups)
        timed = (Cue(Verb.TIME, (listing(parts),)),) if parts else ()
        cues = (*timed, *self._case_cues(programme))
        done = min(self.already_done, len(self.tasks) - 1)
        tasks = Bullets(bulleted(self.tasks[done:]), numbered=True, first=done + 1)
        yield Page(when.title, (tasks, *output), panel, cues=timed if self.debrief else cues)
        if self.debrief:
            feedback = when.part("feedback")
            reporting = plain(f"Feedback: {self._reporting(when, session.groups)}, until {feedback.finish}")
            first = (Lead(reporting),) if feedback.minutes and _main(when) != "feedback" else ()
            questions = Bullets(bulleted(self.debrief), asked=True)
            yield Page(subtitled(when.title, "debrief"), (*first, questions), cues=cues)

    def _panel(self, when: TimedBlock, session: Session) -> Panel | None:
        """Return the minutes of the work, or of what there is in its place; None where the exercise takes none."""
        name = _main(when)
        if not name:
            return None
        part = when.part(name)
        lines = [self._with_whom(session)]
        if name == "feedback" and (each := self._reporting(when, session.groups)).endswith("group"):
            lines.insert(0, each)
        reading = when.part("read").minutes
        if reading and name != "read":
            lines.insert(0, f"First, {counted(reading, 'minute')} to read")
        label = f"{plural(part.minutes, 'minute')} {_SHOWN[name]}"
        return Panel(
            part.minutes,
            label,
            f"until {part.finish}",
            tuple(lines),
            countdown=part.minutes <= LONGEST_BAR,
            who=self.in_,
        )

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return one sheet: the task, the case where there is one, and room for what the group finds."""
        session = programme.session
        case = session.cases[self.case] if self.case else None
        facts = [Fact("Time", plain(time))] if (time := self._time_from_the_sheet_on(when, programme)) else []
        facts.append(Fact("Groups" if self.in_ == "groups" else "You work", plain(self._with_whom(session))))
        if self.output:
            facts.append(Fact("At the end", self.output))
        parts: list[Paper] = [
            Facts(tuple(facts)),
            Heading(plain("What to do")),
            Bullets(bulleted(self.tasks), numbered=True),
            *self._who_does_what(session),
            *(case.paper() if case else ()),
            *self._room_to_write(with_case=case is not None and case.printable),
        ]
        yield Handout(when.title, tuple(parts), afterwards=case.retention if case else "keep")

    def _with_whom(self, session: Session) -> str:
        """Return who works with whom: `in threes`; groups with how many people they have."""
        return group_sizes(session.participants, session.groups) if self.in_ == "groups" else SETTINGS[self.in_]

    def _who_does_what(self, session: Session) -> Iterable[Paper]:
        """Return the roles that are written, or as many of the usual ones as the smallest group has people."""
        people = AT_ONCE.get(self.in_) or (session.participants // session.groups if session.participants else 4)
        if roles := self.roles or usual_roles(people):
            yield Heading(plain("Who does what in your group"))
            told = [(role.role, role.does[0]) for role in roles if len(role.does) == 1]
            short = tuple(Fact(str(name), does) for name, does in told if isinstance(does, RichText))
            if len(short) == len(roles):
                yield Facts(short)
                return
            for role in roles:
                yield Heading(role.role, 3)
                yield from (bullets_of(part) if isinstance(part, Listing) else Text(part) for part in role.does)

    def _room_to_write(self, *, with_case: bool) -> Iterable[Paper]:
        """Return a row for each answer that is wanted, and lines for the debrief."""
        counts = [
            int(digits) if digits else NUMBER_WORDS.index(word.lower()) + 1
            for text in ((self.output,) if self.output else self.tasks)
            for digits, word in _COUNT.findall(str(text))
        ]
        wanted = self.answers_wanted or Answers(min(max(counts, default=len(self.tasks)), 12))
        yield Heading(plain("What we found"))
        yield wanted.form(self.answer_columns, with_case=with_case)
        if self.debrief:
            yield Heading(plain("When everybody is back together"))
            yield from (Writing(question, 2) for question in self.debrief)

    def _time_from_the_sheet_on(self, when: TimedBlock, programme: Programme) -> str:
        """Return what people have from when they hold the sheet: first the time of an exercise that hands it out."""
        groups = programme.session.groups
        handing = (other for other in programme.blocks if when.block.id and when.block.id in other.block.hands_out)
        times = [
            other.block._time_on_paper(other, groups)
            for other in handing
            if isinstance(other.block, Exercise) and other.block is not self
        ]
        return ", then ".join(time for time in (*times[:1], self._time_on_paper(when, groups)) if time)

    def _time_on_paper(self, when: TimedBlock, groups: int) -> str:
        """Return how long reading, work and feedback are, or what there is in their place; empty where nothing is."""
        reading, work, feedback = (when.part(name).minutes for name in ("read", "work", "feedback"))
        told = [f"{counted(reading, 'minute')} to read"] if reading else []
        if work:
            told.append(f"{work if reading else counted(work, 'minute')} to work")
        if feedback:
            reporting = self._reporting(when, groups)
            if not work:
                return ", then ".join([*told, f"{reporting} to present"])
            told[-1] += f", then {reporting} to report"
        if not told and (name := _main(when)):
            told = [f"{counted(when.part(name).minutes, 'minute')} {_SHOWN[name]}"]
        return ", ".join(told)

    def _reporting(self, when: TimedBlock, groups: int) -> str:
        """Return how long groups report, as participants read it: for each where that comes out even."""
        minutes = when.part("feedback").minutes
        each, over = divmod(minutes, max(groups, 1))
        per_group = groups > 1 and (self.minutes is None or self.minutes.feedback.per_group)
        return f"{counted(each, 'minute')} for each group" if per_group and not over else counted(minutes, "minute")

    def _timed(self, when: TimedBlock, groups: int) -> tuple[RichText, ...]:
        """Return a line for each part with its clock time, for the facilitator."""
        lines = []
        for part in when.parts:
            remark = ""
            if part.name == "feedback" and (words := self._reporting(when, groups)).endswith("group"):
                remark = f", {words}"
            if part.name == _main(when) and part.minutes <= LONGEST_BAR:
                remark += "; one click starts the bar"
            if part.minutes and part.name != ROUND:  # which has an instruction of its own
                name = _CALLED.get(part.name, part.name)
                lines.append(plain(f"{part.start} {name}, {part.minutes} min{remark}"))
        return tuple(lines)

    def _case_cues(self, programme: Programme) -> tuple[Cue, ...]:
        """Return what the case gives the facilitator for the debrief: questions, and what groups may find."""
        if self.case is None:
            return ()
        case = programme.session.cases[self.case]
        asked = (Cue(Verb.ASK, (listing(case.questions),)),) if case.questions else ()
        return (*asked, Cue(Verb.LEARNING_POINTS, (listing(case.learning_points),)))


def _main(when: TimedBlock) -> str:
    """Return the part whose minutes people see: the work, or the first that takes any; empty where none does."""
    return next((name for name in _SHOWN if when.part(name).minutes), "")

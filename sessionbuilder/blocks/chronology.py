"""The events of a case in order of time, in a lane for each agency; on paper with what it was like for the child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar, Literal

from sessionbuilder.content import (
    Bullets,
    Cue,
    Drawing,
    Form,
    Handout,
    Heading,
    Notice,
    Page,
    Paper,
    Slide,
    Table,
    Verb,
    Writing,
    bulleted,
)
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.swimlanes import all_lanes, swimlanes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import COPY_FOR, Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.case import Case
from sessionbuilder.session.events import Event, at_a_glance, check_events, drawn
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, join, listing, plain, subtitled
from sessionbuilder.units import Minutes

_VOICE = "What it was like for the child"
_BEGUN = 3
"""Events on the slide where nothing is drawn: enough to see how it goes on, and few enough to be read from afar."""


class Entry(Event, frozen=True, kw_only=True):
    """One event of a chronology."""

    by: RichText
    """Which agency, in the words of `lanes` if there are any."""
    age: str = ""
    """How old the child was, such as `2` or `14 months`."""
    voice: RichText | None = None
    """What it was like for the child."""
    action: RichText | None = None
    """What was done about it, or not."""

    @property
    def aged(self) -> RichText | None:
        """How old the child was, as a slide says it: `aged 2`."""
        if not self.age:
            return None
        return plain(f"aged {self.age}" if self.age[0].isdigit() else self.age)


class Chronology(Activity, frozen=True, kw_only=True):
    """Draws who saw what and when, and prints a wide table with an empty column in which groups mark what they see."""

    listed_under: ClassVar[Chapter] = "Cases"
    usual_title: ClassVar[str] = "Chronology"
    usual_minutes: ClassVar[Minutes] = 15
    about_a_case: ClassVar[bool] = True
    deals_with_paper: ClassVar[bool] = True

    events: Annotated[tuple[Entry, ...], Between(2, 40)]
    """The events in order: `{when: March 2010, by: School, what: ...}`; `age`, `voice` and `action` if you like."""
    lanes: Annotated[tuple[RichText, ...], Between(1, 12)] = ()
    """The agencies from the top; by default in the order in which they appear."""
    mark: str = "What we notice"
    """What stands over the empty column of the sheet."""
    drawn: Literal["yes", "no"] = "yes"
    """`no` where people read it from the sheet alone: one slide shows how the sheet begins, and nothing is drawn."""
    questions: Annotated[tuple[RichText, ...], Between(1, 4)] = ()
    """What to look for, on a slide of its own with the minutes, and with lines on the sheet."""

    def check(self, report: Report) -> None:
        """Note events out of order, and agencies that have no lane."""
        check_events(self.events, self.lanes, report)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawings, then what to look for; what each event was like for the child is in the notes."""
        yield from self._drawings(when, programme.font) if self.drawn == "yes" else self._begun(when)
        if self.questions:
            questions = Bullets(bulleted(self.questions), numbered=len(self.questions) > 1, asked=True)
            title = subtitled(when.title, "what to look for")
            yield Page(title, (questions,), self.panel(when, "to work"), cues=self.start(when))

    def _drawings(self, when: TimedBlock, font: str) -> Iterator[Slide]:
        """Yield the whole where it takes several drawings, then those, with the cues of the events on each of them."""
        moments = tuple(drawn(each, each.by, each.aged) for each in self.events)
        shown = iter(self.events)
        drawings = swimlanes(str(when.title), moments, self.lanes, font)
        if len(drawings) > 1:
            yield at_a_glance(when.title, moments, all_lanes(moments, self.lanes))
        for drawing in drawings:
            here = [next(shown) for _ in drawing.moments]
            yield Page(when.title, (Drawing(drawing),), cues=tuple(_told(here)))

    def _begun(self, when: TimedBlock) -> Iterator[Slide]:
        """Yield the head of the sheet with its first events; the columns for the child and for groups are empty."""
        heads, shares = ["When", "Agency", "What happened", _VOICE, self.mark], [4, 4, 9, 6, 4]
        if not any(each.voice for each in self.events):
            del heads[3], shares[3]
        empty = [plain("")] * (len(heads) - 3)
        rows = tuple((each.when.text, each.by, each.what, *empty) for each in self.events[:_BEGUN])
        cues = tuple(cue for each in self.events for cue in each.cues)
        yield Page(when.title, (Table(tuple(heads), rows, tuple(shares)),), cues=cues)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the table, wide; without its events where the case may not be printed."""
        case = programme.case_of(when)
        parts: list[Paper] = [*_before(case), self._table(empty=case is not None and not case.printable)]
        if self.questions:
            parts.append(Heading(plain("What to look for")))
            parts += [Writing(question, 2) for question in self.questions]
        parts += case.notices() if case else ()
        afterwards = case.retention if case else "keep"
        yield Handout(when.title, tuple(parts), per=COPY_FOR.get(self.in_, "person"), wide=True, afterwards=afterwards)

    def _table(self, *, empty: bool) -> Form:
        """Return the events with the columns that any of them fills, or as many empty rows."""
        nothing = plain("")
        columns: list[tuple[str, int, list[RichText]]] = [
            ("When", 4, [each.when.text for each in self.events]),
            ("Age", 3, [plain(each.age) for each in self.events]),
            ("Agency", 5, [each.by for each in self.events]),
            ("What happened", 10, [each.what for each in self.events]),
            (_VOICE, 7, [each.voice or nothing for each in self.events]),
            ("What was done", 9, [each.action or nothing for each in self.events]),
        ]
        filled = [column for column in columns if any(map(bool, column[2]))]
        rows = zip(*(texts for _, _, texts in filled), strict=True)
        blank = (nothing,) * (len(filled) + 1)
        return Form(
            (*(heading for heading, _, _ in filled), self.mark),
            tuple(blank if empty else (*row, nothing) for row in rows),
            (*(share for _, share, _ in filled), 6),
            lines=1,
        )


def _told(events: Iterable[Entry]) -> Iterator[Cue]:
    """Yield the notes of a drawing of these events: what each was like for the child, then their own cues."""
    shown = tuple(events)
    told = tuple(join(each.when.text, ", for the child: ", each.voice) for each in shown if each.voice)
    if told:
        yield Cue(Verb.SAY, (listing(told),))
    for each in shown:
        yield from each.cues


def _before(case: Case | None) -> Iterator[Paper]:
    """Yield what people must know before they read: what is hard in the case, and whether it is printed."""
    if case is None:
        return
    yield case.warning()
    if not case.printable:
        yield Notice("Not on paper", plain("This case may not be printed. Write down what your trainers tell you."))

"""What happened when: events along a line of time, or in a lane for each agency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, ClassVar

from sessionbuilder.content import Drawing, Form, Handout, Page, Slide
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.swimlanes import Swimlanes, all_lanes, swimlanes
from sessionbuilder.diagrams.timeline import Timeline as Line
from sessionbuilder.diagrams.timeline import timelines
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.events import Event, at_a_glance, check_events, drawn
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain

_OTHERS = plain("Others")
"""The lane of events for which no agency is named, where others have one: the last."""


class Timeline(Kind, frozen=True, kw_only=True):
    """Draws events in order of time as native shapes; many of them on several slides, all with as many."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"
    tells_of_the_past: ClassVar[bool] = True

    events: Annotated[tuple[Event, ...], Between(2, 40)]
    """The events in order: `{when: March 2010, what: ...}`, each with `by` where agencies have lanes."""
    lanes: Annotated[tuple[RichText, ...], Between(1, 12)] = ()
    """The agencies from the top; by default in the order in which they appear."""
    mark: str = "My notes"
    """What stands over the empty column of the sheet."""

    def check(self, report: Report) -> None:
        """Note events out of order, and agencies that have no lane."""
        check_events(self.events, self.lanes, report)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the whole at true scale where it takes several drawings, then those, one a slide."""
        title = str(when.title)
        drawings: Sequence[Swimlanes] | Sequence[Line]
        if self._in_lanes:
            moments = tuple(drawn(each, each.by or _OTHERS) for each in self.events)
            named = (*self.lanes, *(each.by for each in self.events if each.by))
            drawings, lanes = swimlanes(title, moments, named, programme.font), all_lanes(moments, named)
        else:
            moments, lanes = tuple(map(drawn, self.events)), ()
            drawings = timelines(title, moments, programme.font)
        if len(drawings) > 1:
            yield at_a_glance(when.title, moments, lanes)
        shown = iter(self.events)
        for drawing in drawings:
            here = [next(shown) for _ in drawing.moments]
            yield Page(when.title, (Drawing(drawing),), cues=tuple(cue for each in here for cue in each.cues))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the events as a table, with an empty column to write in."""
        empty = plain("")
        if self._in_lanes:
            rows = tuple((each.when.text, each.by or empty, each.what, empty) for each in self.events)
            form = Form(("When", "Who", "What", self.mark), rows, (3, 4, 7, 6))
        else:
            form = Form(
                ("When", "What", self.mark), tuple((e.when.text, e.what, empty) for e in self.events), (3, 7, 6)
            )
        yield Handout(when.title, (form,))

    @property
    def _in_lanes(self) -> bool:
        return bool(self.lanes) or any(event.by for event in self.events)

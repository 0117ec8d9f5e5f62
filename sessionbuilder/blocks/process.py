"""Steps that follow one another, who takes each, and the time that they may take together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from sessionbuilder.content import Drawing, Page, Slide
from sessionbuilder.diagnostics import codes
from sessionbuilder.diagrams.flow import Bracket, Flow, FlowStep
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import UNREAD, Between, Reader, Unread
from sessionbuilder.text import RichText


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the process."""

    step: RichText
    """What happens, in a few words."""
    by: RichText | None = None
    """Who does it."""


@dataclass(frozen=True, kw_only=True)
class Within:
    """A limit of time over some of the steps."""

    label: RichText
    """Such as `Within six months`."""
    from_: Annotated[int, Between(1, 12)]
    """The first step it spans, counted from 1."""
    to: Annotated[int, Between(1, 12)]
    """The last step it spans."""

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Within | Unread:
        """Read `{label: Within six months, from: 3, to: 8}`."""
        values = (
            reader.fields(cls, node) if isinstance(node, Mapping) else reader.wrong(node, "`label`, `from` and `to`")
        )
        if isinstance(values, Unread):
            return UNREAD
        within = cls(**values)
        if within.from_ > within.to:
            reader.report.add(codes.BAD_NUMBER, node.span, "`from` is a later step than `to`.", "swap the two")
            return UNREAD
        return within


@dataclass(frozen=True, kw_only=True)
class Process(Block):
    """Draws a process as native shapes, read like text from left to right."""

    steps: Annotated[tuple[Step, ...], Between(2, 12)]
    """The steps, in order."""
    within: Within | None = None
    """A bracket over some of the steps, for a limit of time."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawing."""
        steps = tuple(FlowStep(step.step, step.by) for step in self.steps)
        bracket = None
        if self.within:
            bracket = Bracket(self.within.label, self.within.from_, min(self.within.to, len(steps)))
        flow = Flow(str(when.title), steps, bracket)
        yield Page(when.title, (Drawing(flow),), citations=tuple(programme.session.cite(c) for c in self.source))

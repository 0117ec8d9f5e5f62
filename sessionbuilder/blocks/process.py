"""Steps that follow one another, who takes each, and the time that they may take together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Drawing, Handout, Page, Slide
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.diagrams.flow import Bracket, Flow, FlowStep
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import UNREAD, Between, OwnLines, Unread
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText


class Step(Struct, frozen=True, kw_only=True):
    """One step of the process."""

    step: RichText
    """What happens, in a few words."""
    by: RichText | None = None
    """Who does it."""
    decides: Literal["yes", "no"] = "no"
    """`yes` where something is decided in it: it is drawn louder than the others, with the word."""


class Within(Struct, frozen=True, kw_only=True):
    """A limit of time over some of the steps."""

    label: RichText
    """Such as `Within six months`."""
    from_: Annotated[int, Between(1, 10)]
    """The first step it spans, counted from 1."""
    to: Annotated[int, Between(1, 10)]
    """The last step it spans."""

    written_as: ClassVar[Any] = OwnLines

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


class Process(Kind, frozen=True, kw_only=True):
    """Draws a process as native shapes, read like text from left to right."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"

    steps: Annotated[tuple[Step, ...], Between(2, 10)]
    """The steps, in order."""
    within: Within | None = None
    """A bracket over some of the steps, for a limit of time."""

    def check(self, report: Report) -> None:
        """Note a bracket that reaches beyond the steps."""
        if self.within and self.within.to > len(self.steps):
            report.add(
                codes.BAD_NUMBER,
                self.within.label.span,
                f"The bracket reaches to step {self.within.to}, but there are {len(self.steps)} steps.",
                f"write `to: {len(self.steps)}` or less",
            )

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawing."""
        yield Page(when.title, (Drawing(self._flow(when)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the drawing as a sheet to keep: it says every step, who takes it and by when."""
        yield Handout(when.title, (Drawing(self._flow(when)),), "reference")

    def _flow(self, when: TimedBlock) -> Flow:
        steps = tuple(FlowStep(step.step, step.by, step.decides == "yes") for step in self.steps)
        bracket = None
        if self.within:
            bracket = Bracket(self.within.label, self.within.from_, self.within.to)
        return Flow(str(when.title), steps, bracket)

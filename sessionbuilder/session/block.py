"""What every block of a programme has, whatever its kind, and how one is read."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Table
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Cue, Slide, Verb
from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.session.citation import Citation
from sessionbuilder.source.fields import MADE, ONE, UNREAD, Label, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import Prose, RichText, plain
from sessionbuilder.units import Clock, Duration

if TYPE_CHECKING:
    from sessionbuilder.session.programme import Programme, TimedBlock
    from sessionbuilder.session.session import Session

CUE_KEYS = {verb.value: verb for verb in Verb if verb is not Verb.MATERIALS}
"""The keys under which a block holds instructions to the facilitator. All of them are private."""


class Block(Struct, frozen=True, kw_only=True):
    """One item of a programme. A kind is a subclass in a file of its own in `blocks/`, named like the kind."""

    kind: ClassVar[str] = ""
    """The word in YAML: the name of the kind's file."""
    usual_title: ClassVar[str] = ""
    """The title where none is written; empty where one must be."""
    usual_minutes: ClassVar[Duration] = Duration.fixed(10)
    """How long it takes where no minutes are written."""
    pause: ClassVar[bool] = False
    """Whether it is a pause, in which nobody is taught."""
    opens_section: ClassVar[bool] = False
    """Whether a new section of the day starts with it."""

    title: Annotated[RichText, MADE]
    """The value of the first key."""
    span: Annotated[Span, MADE]
    """Where the first key stands."""
    spans: Annotated[Table[str, Span], MADE]
    """Where each key of the block stands."""
    cues: Annotated[tuple[Cue, ...], MADE] = ()
    """Instructions to the facilitator, in the order written."""

    minutes: Duration | None = None
    """How long it takes: `20`, `6 to 10`, `1h15` or `{least: 6, ideal: 8, most: 10}`."""
    at: Clock | None = None
    """The clock time at which it must start, such as `12:30`."""
    id: Label | None = None
    """A name by which other blocks can refer to it."""
    outcomes: Annotated[tuple[Label, ...], ONE] = ()
    """The learning outcomes it serves, by their names."""
    priority: Literal["must", "should", "could"] = "should"
    """What may be dropped when time is short: `could` first, `must` never."""
    source: Annotated[tuple[Citation, ...], ONE] = ()
    """The publications it draws on: `wt2010` or `"wt2010, p. 87"`, or a list of them."""
    materials: Annotated[tuple[RichText, ...], ONE] = ()
    """What must be in the room for it."""

    def __init_subclass__(cls) -> None:
        cls.kind = cls.__module__.rpartition(".")[2].replace("_", "-")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what the block shows, in order; `when` is its place on the clock of `programme`."""
        return ()

    def heading(self, session: Session) -> RichText:
        """Return the title by which people know the block."""
        return self.title or plain(self.usual_title)

    def length(self, groups: int) -> Duration:
        """Return how long the block takes with so many groups."""
        return self.minutes or self.usual_minutes

    def named_case(self) -> Label | None:
        """Return the name of the case the block works on, if any."""
        return None

    def check(self, report: Report) -> None:
        """Note what is wrong between the block's fields; a kind that has such faults says how."""

    def citations(self) -> tuple[Citation, ...]:
        """Return every reference the block makes; a kind whose items have sources adds theirs."""
        return self.source

    @classmethod
    def read_heading(cls, node: Node, reader: Reader) -> dict[str, Any] | Unread:
        """Return the fields that the value of the first key fills."""
        if isinstance(node, Scalar) and node.empty:
            if cls.usual_title:
                return {"title": RichText((), node.span)}
            reader.report.add(
                codes.MISSING_FIELD,
                node.span,
                f"This `{cls.kind}` has no title.",
                f"write `{cls.kind}: Its title`",
            )
            return UNREAD
        title = reader.paragraph(node)
        return UNREAD if title is UNREAD else {"title": title}


def read_block(kind: type[Block], node: Mapping, reader: Reader) -> Block | Unread:
    """Return the block of `kind` that `node` describes; its first key is the kind."""
    (key, heading), *rest = node.entries
    titled = kind.read_heading(heading, reader)
    cues = _read_cues(rest, reader)
    body = Mapping(tuple((name, value) for name, value in rest if name.text not in _CUE_WORDS), key.span)
    values = reader.fields(kind, body, known=dict.fromkeys(_CUE_WORDS))
    if titled is UNREAD or cues is UNREAD or values is UNREAD:
        return UNREAD
    spans = {name.text: value.span for name, value in node.entries}
    block = kind(**values, **titled, cues=cues, span=key.span, spans=spans)
    block.check(reader.report)
    return block


_CUE_WORDS = {*CUE_KEYS, "cues"}


def _read_cues(entries: list[tuple[Scalar, Node]], reader: Reader) -> tuple[Cue, ...] | Unread:
    """Return the cues among `entries`; the list under `cues:` stands where it is written."""
    pairs: list[tuple[Scalar, Node]] = []
    sound = True
    for key, value in entries:
        if key.text in CUE_KEYS:
            pairs.append((key, value))
        elif key.text == "cues":
            for item in value.items if isinstance(value, Sequence) else (value,):
                if isinstance(item, Mapping):
                    pairs += item.entries
                else:
                    reader.wrong(item, "`verb: text`, such as `say: Welcome`,")
                    sound = False
    cues: list[Cue] = []
    for key, value in pairs:
        if key.text not in CUE_KEYS:
            reader.report.add(
                codes.UNKNOWN_KEY,
                key.span,
                f"`{key.text}` is not an instruction to a facilitator.",
                did_you_mean(key.text, CUE_KEYS),
            )
            sound = False
            continue
        listed = isinstance(value, Sequence)
        texts = reader.items(value, RichText) if listed else reader.value(value, Prose)
        if texts is UNREAD:
            sound = False
        elif texts:
            cues.append(Cue(CUE_KEYS[key.text], texts, listed=listed))
    return tuple(cues) if sound else UNREAD

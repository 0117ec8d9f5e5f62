"""What every block of a programme has, whatever its kind, and how one is read."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Table
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Cue, Handout, Slide, Verb
from sessionbuilder.diagnostics import Report, Span, choose_from, codes, did_you_mean
from sessionbuilder.session.among_cues import check_cue, check_title
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.material import Material
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.session.worksheet import WorksheetName
from sessionbuilder.source.fields import MADE, ONE, UNREAD, Between, Facilitator, Label, Reference, Unread, fields_of
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, plain, shortened
from sessionbuilder.units import Clock, Duration, Elasticity, Minutes

if TYPE_CHECKING:
    from sessionbuilder.session.programme import Programme, TimedBlock
    from sessionbuilder.session.session import Session

CUE_KEYS = {verb.value: verb for verb in Verb if verb is not Verb.MATERIALS}
"""The keys under which a block holds instructions to the facilitator. All of them are private."""


Nature: TypeAlias = Literal["frame", "input", "activity", "debrief", "break", "meal", "buffer", "close", "divider"]
"""What the minutes of a block are spent on, which decides who gives when time is short."""

Priority: TypeAlias = Literal["must", "should", "could"]


Chapter: TypeAlias = Literal[
    "Opening the day",
    "Looking after people",
    "Setting out",
    "Facts and figures",
    "Drawings and pictures",
    "Cases",
    "Working together",
    "Thinking back",
    "Shaping the day",
    "Closing, and what people take away",
]
"""What kinds are for, as a trainer looks for them; they are listed in this order."""


class BlockPart(Struct, frozen=True):
    """A piece of a block that has minutes of its own; most blocks are of one piece."""

    name: str
    """Such as `brief` or `work`; empty where the block is of one piece."""
    nature: Nature
    planned: Duration
    """How long it takes in the day as it is written."""
    bent: Duration
    """How far it gives when the day is refitted to another slot."""


class Short(Struct, frozen=True):
    """The lines of a block that replace its own where time is short, not yet understood."""

    node: Mapping

    written_as: ClassVar[Any] = dict[str, Any]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Short | Unread:
        """Take `name: value` lines as they are; `read_block` reads them as a block of the same kind."""
        if isinstance(node, Mapping):
            return cls(node)
        number = node.text.strip() if isinstance(node, Scalar) else ""
        hint = f"write `{{minutes: {number if number.isdigit() else 10}}}`"
        return reader.wrong(node, "the lines that change, such as `{minutes: 10}`,", hint)


class Block(Struct, frozen=True, kw_only=True):
    """One item of a programme. A kind is a subclass in a file of its own in `blocks/`, named like the kind."""

    kind: ClassVar[str] = ""
    """The word in YAML: the name of the kind's file."""
    listed_under: ClassVar[Chapter]
    """What it is for; every kind says its own."""
    usual_title: ClassVar[str] = ""
    """The title where none is written; empty where one must be."""
    usual_minutes: ClassVar[Minutes] = 5
    """How long it takes where no minutes are written."""
    elasticity: ClassVar[Elasticity] = Elasticity(60, 120)
    """How far it gives where its author says no more than its ideal minutes."""
    usual_priority: ClassVar[Priority] = "should"
    """What may be dropped where its author does not say."""
    protected: ClassVar[bool] = False
    """Whether it is never shortened or dropped, whatever its author says."""
    nature: ClassVar[Nature] = "input"
    """What its minutes are spent on."""
    counts_as_learning: ClassVar[bool] = True
    """Whether certificates count its minutes, where it is no pause."""
    opens_section: ClassVar[bool] = False
    """Whether a new section of the day starts with it."""

    opens_case: ClassVar[bool] = False
    """Whether people meet a case in it, so that what they do on that case makes no sense without it."""
    echoes: ClassVar[bool] = False
    """Whether all that it shows is taken from what other blocks show."""
    tells_of_the_past: ClassVar[bool] = False
    """Whether it tells of what has been, so that its sheets need no notice that a source has been superseded."""
    cites_at_foot: ClassVar[bool] = True
    """Whether its slides name its sources at their foot."""
    fills_in: ClassVar[str] = ""
    """The form of the session that people fill in during it, such as `rating`."""
    about_a_case: ClassVar[bool] = False
    """Whether it is about a case by its nature: where it names none, it may be about the one before it."""
    sheets: ClassVar[tuple[str, ...]] = ()
    """What its own sheets are called, where it makes several."""
    deals_with_paper: ClassVar[bool] = False
    """Whether its own sheets say what becomes of them, and leave out a case that may not be printed."""
    needs_source: ClassVar[bool] = False
    """Whether it is a fault to leave its sources out."""
    one_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which some must be there, though none of them alone: those that a new block has filled in."""

    title: Annotated[RichText, MADE]
    """The value of the first key."""
    span: Annotated[Span, MADE]
    """Where the first key stands."""
    spans: Annotated[Table[str, Span], MADE]
    """Where each key of the block stands."""
    cues: Annotated[tuple[Cue, ...], MADE] = ()
    """Instructions to the facilitator, in the order written."""
    variant: Annotated[Block | None, MADE] = None
    """The block in its short form, read."""

    minutes: Duration | None = None
    """How long it takes: `20`, `6 to 10`, `1h15` or `{least: 6, ideal: 8, most: 10}`."""
    at: Clock | None = None
    """The clock time at which it must start, such as `12:30`."""
    not_before: Clock | None = None
    """The clock time before which it must not start."""
    not_after: Clock | None = None
    """The clock time by which it must have started."""
    id: Label | None = None
    """A name by which other blocks can refer to it."""
    outcomes: Annotated[tuple[Reference, ...], ONE] = ()
    """The learning outcomes it serves, by their names."""
    priority: Priority | None = None
    """What may be dropped when time is short: `could` first, `must` never."""
    keep_with: Annotated[tuple[Reference, ...], ONE] = ()
    """The ids of blocks that are dropped only together with it, and it with them."""
    requires: Annotated[tuple[Reference, ...], ONE] = ()
    """The ids of blocks without which it makes no sense."""
    short: Short | None = None
    """What replaces its own lines when time is short: `{minutes: 10, tasks: [...]}`."""
    pre_work: RichText | None = None
    """What people do before the day if the block is left out."""
    case: Reference | None = None
    """The case it draws on: what may not be printed or sent of that case, is not printed or sent of the block."""
    intensity: Annotated[int, Between(1, 3)] = 1
    """How hard its topic is to bear: 1, 2 or 3."""
    trainer: Trainers = Trainers()
    """Who leads it: a name, or a list of names."""
    source: Annotated[tuple[Citation, ...], ONE] = ()
    """The publications it draws on: `wt2010` or `"wt2010, p. 87"`, or a list of them."""
    worded_after: Annotated[tuple[Citation, ...], ONE] = ()
    """The edition of guidance that its words follow, where the duty itself is in force and stands under `source`."""
    materials: Annotated[tuple[Material, ...], ONE, Facilitator.ONLY] = ()
    """What must be in the room for it, such as `register` or `flipchart paper, two sheets a group`."""
    worksheets: Annotated[tuple[WorksheetName, ...], ONE] = ()
    """Sheets that people write on in it, such as `action-plan`."""
    handouts_: Sheets | None = None
    """Which of its sheets are made: `none`, `all`, or their words, such as `kolb`; by default as the session says."""

    def __init_subclass__(cls) -> None:
        cls.kind = cls.__module__.rpartition(".")[2].replace("_", "-")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what the block shows, in order; `when` is its place on the clock of `programme`."""
        return ()

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return what participants get on paper, in order; a kind that has paper of its own says which."""
        return ()

    @classmethod
    def makes_paper(cls) -> bool:
        """Whether blocks of the kind have sheets of their own."""
        return cls.handouts is not Block.handouts

    def heading(self, session: Session) -> RichText:
        """Return the title by which people know the block."""
        return self.title or plain(self.usual_title)

    def changed(self, **fields: object) -> Self:
        """Return the block with other `fields`, and its short form with the same."""
        variant = None if self.variant is None else replace(self.variant, **fields)
        return replace(self, **fields, variant=variant)

    @property
    def serves(self) -> tuple[Label, ...]:
        """The outcomes that people come nearer to in it: to name them, or to take no minute, is too little."""
        idle = isinstance(self.minutes, Duration) and self.minutes.ideal == 0
        return () if self.nature == "frame" or idle else self.outcomes

    @property
    def pause(self) -> bool:
        """Whether it is a pause, in which nobody is taught."""
        return self.nature in ("break", "meal")

    @property
    def holds_time(self) -> bool:
        """Whether its author says at, after or by which clock time it starts."""
        return not self.at is self.not_before is self.not_after is None

    @property
    def importance(self) -> Priority:
        """How dear it is, whether written or not."""
        return "must" if self.protected else self.priority or self.usual_priority

    @property
    def takes_usual_minutes(self) -> bool:
        """Whether its author has left the minutes to its kind."""
        return self.minutes is None

    def parts(self, session: Session) -> tuple[BlockPart, ...]:
        """Return the pieces that the clock gives minutes to, in order; a kind with several says which."""
        policy = session.pool.policy
        floor = {"break": policy.shortest_break, "meal": policy.shortest_lunch}.get(self.nature, 0)
        bent = (self.minutes or Duration.about(self.usual_minutes)).bent(self.elasticity).floored(floor)
        planned = self.minutes.floored(floor) if self.minutes else bent
        if self.protected:
            planned, bent = planned.unshrinking(), bent.unshrinking()
        return (BlockPart("", self.nature, planned, bent),)

    def ideal_minutes(self, session: Session) -> Minutes:
        """Return how long it takes in the day as it is written, where there is room."""
        return sum(part.planned.ideal for part in self.parts(session))

    def leaders(self) -> tuple[Trainers, ...]:
        """Return who leads it, and who leads what runs in it; a kind with such things adds theirs."""
        return (self.trainer,)

    def named_case(self) -> Reference | None:
        """Return the name of the case the block draws on, if it names one."""
        return self.case

    @property
    def forms(self) -> tuple[Block, ...]:
        """The block, and its short form where it has one."""
        return (self,) if self.variant is None else (self, self.variant)

    def named_picture(self) -> PictureName | None:
        """Return the name of the picture it shows, if any."""
        return None

    def check(self, report: Report) -> None:
        """Note what is wrong between the block's fields; a kind that has such faults says how."""

    def citations(self) -> tuple[Citation, ...]:
        """Return every reference the block makes; a kind whose items have sources adds theirs."""
        return (*self.source, *self.worded_after)

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
        pause = cls.nature in ("break", "meal")
        words = check_title(cls.kind, node, reader.report, pause=pause, usual=bool(cls.usual_title))
        title = reader.paragraph(node) if words else UNREAD
        return UNREAD if title is UNREAD else {"title": title}


def read_block(kind: type[Block], node: Mapping, reader: Reader) -> Block | Unread:
    """Return the block of `kind` that `node` describes; its first key is the kind."""
    (key, heading), *rest = node.entries
    titled = kind.read_heading(heading, reader)
    cues = _read_cues(kind, rest, reader) if _reads_aloud(kind, rest, reader) else UNREAD
    body = Mapping(tuple((name, value) for name, value in rest if name.text not in _CUE_WORDS), key.span)
    values = reader.fields(kind, body, known=dict.fromkeys(_CUE_WORDS), kind=kind.kind, base=Block)
    if titled is UNREAD or cues is UNREAD or values is UNREAD:
        return UNREAD
    spans = {name.text: value.span for name, value in node.entries}
    block = kind(**values, **titled, cues=cues, span=key.span, spans=spans)
    block.check(reader.report)
    if block.short is None:
        return block
    for key, _ in block.short.node.entries:
        if key.text in SAME_IN_SHORT:
            reader.report.add(
                codes.UNKNOWN_KEY,
                key.span,
                f"`{key.text}` cannot be another one in a short form.",
                "write it once, outside of `short`",
            )
    whole = Mapping(tuple(entry for entry in node.entries if entry[0].text != "short"), node.span)
    variant = read_block(kind, whole.overlaid(block.short.node.entries), reader)
    return UNREAD if isinstance(variant, Unread) else replace(block, variant=variant)


SAME_IN_SHORT = {"id", "at", "not-before", "not-after", "priority", "keep-with", "requires", "pre-work", "short"}
"""What a short form cannot change: by it other blocks and the clock know the block."""

_CUE_WORDS = {*CUE_KEYS, "cues"}


def _reads_aloud(kind: type[Block], entries: list[tuple[Scalar, Node]], reader: Reader) -> bool:
    """Return whether `read` is a cue, where `kind` also has a field `reading`; where it is not, note the fault."""
    if "reading" not in fields_of(kind):
        return True
    mistaken = [
        key
        for key, value in entries
        if key.text == "read"
        and any(isinstance(item, Mapping) for item in (value.items if isinstance(value, Sequence) else (value,)))
    ]
    for key in mistaken:
        reader.report.add(
            codes.WRONG_TYPE,
            key.span,
            "`read` is what the facilitator reads out word for word, and holds a text.",
            "what people are to read stands under `reading:`, with `for` and `address`",
        )
    return not mistaken


def _with_verb(item: Node) -> str:
    """Return how a text among the cues is written, which has no verb of its own; empty where it is no text."""
    text = " ".join(item.text.split()) if isinstance(item, Scalar) else ""
    if not text:
        return ""
    first, _, rest = text.partition(" ")
    verb = first.rstrip(":").lower()
    words = rest if verb in CUE_KEYS and rest else text
    return f"write `- {verb if words is rest else 'say'}: {shortened(words, _SHOWN)}`"


_SHOWN = 40
"""Letters of a text in a hint."""


def _read_cues(kind: type[Block], entries: list[tuple[Scalar, Node]], reader: Reader) -> tuple[Cue, ...] | Unread:
    """Return the cues among the `entries` of a `kind`; the list under `cues:` stands where it is written."""
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
                    reader.wrong(item, "`verb: text`, such as `say: Welcome`,", _with_verb(item))
                    sound = False
    cues: list[Cue] = []
    for key, value in pairs:
        if key.text not in CUE_KEYS:
            reader.report.add(
                codes.UNKNOWN_KEY,
                key.span,
                f"`{key.text}` is not an instruction to a facilitator.",
                did_you_mean(key.text, CUE_KEYS) or choose_from(CUE_KEYS),
            )
            sound = False
            continue
        if not check_cue(key.text, value, fields_of(kind), reader.report):
            sound = False
            continue
        if isinstance(value, Sequence) and not value.items:
            continue
        texts = reader.prose(value)
        if isinstance(texts, Unread):
            sound = False
        else:
            cues.append(Cue(CUE_KEYS[key.text], texts))
    return tuple(cues) if sound else UNREAD

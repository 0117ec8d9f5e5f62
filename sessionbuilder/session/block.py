"""What every block of a programme has, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping as Table
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Cue, Verb
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.among_cues import check_title
from sessionbuilder.session.chapter import Chapter
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.material import Material
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.session.rounds import ROUND, Rounds
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.session.worksheet import WorksheetName
from sessionbuilder.source.fields import MADE, ONE, UNREAD, Between, Facilitator, Label, Reference, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, plain, texts_in
from sessionbuilder.units import Clock, Duration, Elasticity, Minutes

if TYPE_CHECKING:
    from sessionbuilder.diagrams.genogram import Family

CUE_KEYS = {verb.value: verb for verb in Verb if verb not in (Verb.LAW, Verb.MATERIALS)}
"""The keys under which a block holds instructions to the facilitator. All of them are private."""


__all__ = ["Block", "BlockPart", "Chapter", "Nature", "Priority", "Short"]

Nature: TypeAlias = Literal["frame", "input", "activity", "debrief", "break", "meal", "buffer", "close", "divider"]
"""What the minutes of a block are spent on, which decides who gives when time is short."""

Priority: TypeAlias = Literal["must", "should", "could"]


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


HARDEST = 3
"""How hard the topic of a block is at most."""


class Block(Struct, frozen=True, kw_only=True, dict=True):
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

    shows_what_helped: ClassVar[bool] = False
    """Whether it shows something that went well, of which a day about harm has little."""
    opens_case: ClassVar[bool] = False
    """Whether people meet a case in it, so that what they do on that case makes no sense without it."""
    echoes: ClassVar[bool] = False
    """Whether all that it shows is taken from what other blocks show."""
    chosen_from: ClassVar[bool] = False
    """Whether its slides are there to choose from, so that nobody shows all of them in its minutes."""
    tells_of_the_past: ClassVar[bool] = False
    """Whether it tells of what has been, so that its sheets need no notice that a source has been superseded."""
    cites_at_foot: ClassVar[bool] = True
    """Whether its slides name its sources at their foot."""
    fills_in: ClassVar[str] = ""
    """The form of the session that people fill in during it, such as `rating`."""
    takes_criteria: ClassVar[bool] = False
    """Whether it shows the criteria of the law it rests on, where it has none of its own."""
    about_a_case: ClassVar[bool] = False
    """Whether it is about a case by its nature: where it names none, it may be about the one before it."""
    makes_paper: ClassVar[bool] = False
    """Whether blocks of the kind have sheets of their own."""
    is_law: ClassVar[bool] = False
    """Whether it says what the law is, and not what somebody found or makes of it."""
    is_kept: ClassVar[bool] = False
    """Whether what blocks of the kind say may stand on the sheet of key messages."""
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
    rounds: Rounds | None = None
    """How long everybody in turn speaks, beside these minutes: `each`, `30 seconds each`, `1 minute a group`."""
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
    intensity: Annotated[int, Between(1, HARDEST)] = 1
    """How hard its topic is to bear: 1, 2 or 3."""
    trainer: Trainers = Trainers()
    """Who leads it: a name, or a list of names."""
    source: Annotated[tuple[Citation, ...], ONE] = ()
    """The publications it draws on: `wt2010` or `"wt2010, p. 87"`, or a list of them."""
    law: Annotated[tuple[Reference, ...], ONE] = ()
    """The provisions of `law.yaml` that it rests on, by their names: slides, sheets and notes say how they stand."""
    worded_after: Annotated[tuple[Citation, ...], ONE] = ()
    """The edition of guidance that its words follow, where the duty itself is in force and stands under `source`."""
    materials: Annotated[tuple[Material, ...], ONE, Facilitator.ONLY] = ()
    """What must be in the room for it, such as `register` or `flipchart paper, two sheets a group`."""
    worksheets: Annotated[tuple[WorksheetName, ...], ONE] = ()
    """Sheets that people write on in it, such as `action-plan`."""
    hands_out: Annotated[tuple[Reference, ...], ONE] = ()
    """The ids of blocks whose sheets are handed out in it; or `key-messages`, `glossary`, `learning-log`."""
    handouts_: Sheets | None = None
    """Which of its sheets are made: `none`, `all`, or their words, such as `kolb`; by default as the session says."""
    accept: Annotated[tuple[Accepted, ...], ONE, Facilitator.ONLY] = ()
    """Warnings that are let stand in its lines, by their codes or names: `[{P412: we meet in their own rooms}]`."""

    def heading(self, session: Occasion) -> RichText:
        """Return the title by which people know the block."""
        return self.title or plain(self.usual_title)

    def changed(self, **fields: object) -> Self:
        """Return the block with other `fields`, and its short form with the same."""
        variant = None if self.variant is None else replace(self.variant, **fields)
        return replace(self, **fields, variant=variant)

    @cached_property
    def written(self) -> tuple[RichText, ...]:
        """Every text that an author wrote in it."""
        return tuple(text for text in texts_in(self) if text.span)

    @property
    def stretches(self) -> tuple[Span, ...]:
        """Where its lines stand: one stretch a file, since what stands beside `use:` goes with the shared lines."""
        found: dict[str, Span] = {}
        for span in (self.span, *self.spans.values()):
            first = found.get(span.name, span)
            start, end = min(first[1:3], span[1:3]), max(first[3:5], span[3:5])
            found[span.name] = Span(span.name, *start, *end)
        return tuple(found.values())

    @property
    def serves(self) -> tuple[Label, ...]:
        """The outcomes that people come nearer to in it: to name them, or to take no minute, is too little."""
        idle = isinstance(self.minutes, Duration) and self.minutes.ideal == 0 and self.rounds is None
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

    def parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return the pieces that the clock gives minutes to, in order; last a round in which people speak in turn."""
        if self.rounds is None:
            return self.own_parts(session)
        length = self.rounds.length(session.participants, session.groups)
        return (*self.own_parts(session), BlockPart(ROUND, "activity", length, length))

    def own_parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return the pieces of the block's own `minutes`, in order; a kind with several says which."""
        policy = session.pool.policy
        floor = {"break": policy.shortest_break, "meal": policy.shortest_lunch}.get(self.nature, 0)
        bent = (self.minutes or Duration.about(self.usual_minutes)).bent(self.elasticity).floored(floor)
        planned = self.minutes.floored(floor) if self.minutes else bent
        if self.protected:
            planned, bent = planned.unshrinking(), bent.unshrinking()
        return (BlockPart("", self.nature, planned, bent),)

    def ideal_minutes(self, session: Occasion) -> Minutes:
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

    def roles_in_a_group(self) -> int:
        """Return how many people of a group have something of their own to do, where the block's author says it."""
        return 0

    def works_in(self) -> int | None:
        """Return how many people work with one another, where its author says so: 2 in pairs; None for groups."""
        return None

    def warns_of(self) -> tuple[RichText, ...]:
        """Return what may be hard to hear in the session, where the block says it to those who come."""
        return ()

    def allows(self) -> tuple[RichText, ...]:
        """Return what people may do about what is hard to hear, where the block says it to those who come."""
        return ()

    def rated(self) -> tuple[RichText, ...]:
        """Return statements that the form of the evaluation has besides its own, for people to agree with or not."""
        return ()

    def reports_by_group(self) -> bool:
        """Whether it has minutes in which one group after another reports, as long as there are groups."""
        return False

    @property
    def illustration(self) -> Illustration | None:
        """The picture beside what it says, or behind it; a kind that takes one has a field `picture`."""
        found = getattr(self, "picture", None)
        return found if isinstance(found, Illustration) else None

    def family(self) -> Family | None:
        """Return the family of its case that it draws, if it draws one."""
        return None

    def named_pictures(self) -> tuple[PictureName, ...]:
        """Return the names of the pictures it shows, in order."""
        return (self.illustration.file,) if self.illustration else ()

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

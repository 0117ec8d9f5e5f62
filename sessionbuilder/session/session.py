"""A session: what one YAML file defines, with the cases and publications it uses."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Table
from itertools import chain
from typing import Annotated, Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.diagnostics import Acceptance, Span
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.block import Block
from sessionbuilder.session.briefing import Briefing
from sessionbuilder.session.case import Case
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.day import Day
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.edition import Uncompared, uncompared
from sessionbuilder.session.foot_line import FootLine
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.law import standing, state
from sessionbuilder.session.local import Local
from sessionbuilder.session.policy import Window
from sessionbuilder.session.pool import Pool, Support
from sessionbuilder.session.preparation import Preparation
from sessionbuilder.session.provision import Provision, State
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.sheets import Sheets
from sessionbuilder.source.fields import MADE, ONE, Between, Facilitator, Label
from sessionbuilder.text import RichText, counted, texts_in

FormName: TypeAlias = Literal["rating", "evaluation", "follow-up", "register", "certificate"]
FORMS: tuple[FormName, ...] = ("rating", "evaluation", "follow-up", "register", "certificate")
"""What is made from the outcomes of every session, unless it says otherwise."""
WhenShort: TypeAlias = Literal["squeeze-first", "drop-first"]
OF_THE_WHOLE_DAY: tuple[FormName, ...] = ("register", "certificate")
"""Forms that tell of the hours that people were there, and are not made anew for the rest of a day."""
USUAL_PARTICIPANTS = 24
_USUAL_GROUPS, _USUAL_SIZE = 4, 6


def usual_groups(participants: int) -> int:
    """Return how many groups there are where nobody says: four, or more so that none has over six people."""
    return max(min(_USUAL_GROUPS, participants), -(-participants // _USUAL_SIZE), 1)


def filled(participants: int, size: int) -> int:
    """Return how many groups of `size` at most the participants fill; one at least, since somebody may come."""
    return max(-(-participants // size), 1)


def group_sizes(participants: int, groups: int) -> str:
    """Return how many groups of how many, in words: `4 groups of 6`, `4 groups of 5 or 6`."""
    named = counted(groups, "group")
    small, more = divmod(participants, max(groups, 1))
    if not small:
        return named
    return f"{named} of {small} or {small + 1}" if more else f"{named} of {small}"


class Session(Struct, frozen=True, kw_only=True):
    """One training session."""

    session: RichText
    """Its name."""
    for_: RichText | None = None
    """Whom it is for."""
    strapline: RichText | None = None
    """A line under the name on the cover."""
    picture: Illustration | None = None
    """A picture on the cover: `{file: hands.jpg, alt: What it shows}`."""
    aim: RichText
    """What it sets out to do, in one sentence."""
    outcomes: dict[Label, RichText]
    """What participants will be able to do, each starting with a verb, by a name of your own."""
    time: Hours
    """When it starts and ends: `09:30 to 16:00`."""
    overnight: Literal["no", "yes"] = "no"
    """`yes` where the hours lie in the night, or end on the next day, and that is meant."""
    participants: Annotated[int, Between(0, 1000)] = USUAL_PARTICIPANTS
    """How many people are expected."""
    groups_: Annotated[int, Between(1, 200)] | None = None
    """How many groups they work in; 4 if neither this nor their size is written, and more for over 24 people."""
    group_size: Annotated[int, Between(1, 1000)] | None = None
    """How many people a group has at most, in place of `groups`."""
    when_short: WhenShort = "squeeze-first"
    """What a refit does first where time is short: `squeeze-first` shortens everything before it leaves anything out;
    `drop-first` leaves out what is `could`, and keeps the rest whole as long as it can."""
    version: FootLine = FootLine()
    """Which version of the session this is."""
    dated: Day | None = None
    """When this version was made, such as `2026-11`; it stands at the foot of every page."""
    review_by: Day | None = None
    """The month by which the pool looks at it again, such as `2027-06`."""
    classification: Annotated[FootLine, Facilitator.ONLY] = FootLine()
    """How the facilitators' papers are marked, such as `OFFICIAL`."""
    preparation: Preparation = Preparation()
    """What this session adds to the checklists of the guide."""
    forms: tuple[FormName, ...] = FORMS
    """Which forms are made: `rating`, `evaluation`, `follow-up`, `register`, `certificate`; by default all of them."""
    handouts_: Sheets | None = None
    """Which sheets are made besides the forms: `none`, or kinds of block and worksheets, such as `exercise, kolb`; by
    default all of them. What a block says of its own sheets counts for it."""
    briefing: Briefing | None = None
    """The seven-minute briefing, if there is one."""
    support_: tuple[Support, ...] = ()
    """Where people find support with what it is about: `{name: ..., how: ..., telephone: ..., checked: ...}`."""
    accept: Annotated[tuple[Accepted, ...], ONE] = ()
    """Warnings that are let stand in it, by their codes or names: `[{P412: we meet in their own rooms}]`."""

    stem: Annotated[str, MADE]
    """The name of its file, without `.yaml`."""
    span: Annotated[Span, MADE]
    """Where its file starts."""
    spans: Annotated[Table[str, Span], MADE] = {}
    """Where the value of each key of its head stands; that of its delivery, where the delivery says it."""
    programme: Annotated[tuple[Block, ...], MADE]
    """Its blocks, in order."""
    cases: Annotated[Table[str, Case], MADE]
    """The cases its blocks work on, by name, in order of first use."""
    pictures: Annotated[Table[str, bytes], MADE] = {}
    """The pictures its cover and its blocks show, by name: PNG or JPEG, without anything but their dots."""
    publications: Annotated[Table[str, Publication], MADE]
    """Every entry of `sources.yaml`, by name."""
    law: Annotated[Table[str, Provision], MADE] = {}
    """Every entry of `law.yaml`, by name."""
    pool: Annotated[Pool, MADE]
    """Who gives it."""
    local: Annotated[Local, MADE] = Local()
    """What the partnership has its own of."""
    delivery: Annotated[Delivery | None, MADE] = None
    """The one run of it that is asked for: date, venue and trainers; None for the session as such."""
    groups_written: Annotated[int | None, MADE] = None
    """How many groups its own lines have, whatever its delivery says; None where that cannot be read."""
    glossary: Annotated[Table[str, RichText], MADE] = {}
    """Those entries of `glossary.yaml` that its texts use, sorted by the word."""
    words: Annotated[Table[str, RichText], MADE] = {}
    """Every entry of `glossary.yaml`."""

    def texts(self) -> Iterator[RichText]:
        """Yield every text that an author wrote for this session: its head, its blocks and its cases."""
        return chain.from_iterable(self.texts_by_part())

    def texts_by_part(self) -> Iterator[tuple[RichText, ...]]:
        """Yield the same texts for its head, for each block and for each case."""
        head = (
            self.session,
            self.strapline,
            self.picture,
            self.for_,
            self.aim,
            self.outcomes,
            self.preparation,
            self.briefing,
            self.support_,
        )
        yield tuple(text for text in texts_in(head) if text.span)
        yield from (block.written for block in self.programme)
        yield from (tuple(text for text in texts_in(case) if text.span) for case in self.cases.values())

    def acceptances(self) -> Iterator[Acceptance]:
        """Yield what is let stand in it: by its blocks, by the day it is given, by itself, and by the pool."""
        for block in self.programme:
            yield from (each.counts(block.stretches) for each in block.accept)
        of_the_day = self.delivery.accept if self.delivery else ()
        yield from (each.counts() for each in (*of_the_day, *self.accept, *self.pool.accept))

    def makes(self, word: str, block: Block | None = None, part: str = "") -> bool:
        """Whether the sheet for which `word` stands is made: `block`’s own, or its `part`, where there is one."""
        if block and block.handouts_:
            return block.handouts_.want(word, part)
        return self.handouts_ is None or self.handouts_.want(word)

    def asks_for_sheets(self, block: Block) -> bool:
        """Whether somebody has written which sheets there are of `block`, here or in it."""
        return block.handouts_ is not None or self.handouts_ is not None

    @property
    def groups(self) -> int:
        """How many groups there are: as written, or as many as the participants fill."""
        if self.groups_ is not None:
            return self.groups_
        if self.group_size is None:
            return usual_groups(self.participants)
        return filled(self.participants, self.group_size)

    @property
    def through_the_night(self) -> bool:
        """Whether somebody has said that the night is meant."""
        said = (self.overnight, self.delivery.overnight if self.delivery else "no")
        return "yes" in said or self.time.overnight

    @property
    def lunch_window(self) -> Window:
        """Between which times of this day lunch lies."""
        window = self.pool.policy.lunch_window
        return Window(self.time.placed(window.start), self.time.placed(window.end))

    def cite(self, citation: Citation) -> str:
        """Return how a slide names the publication: short label, place in it, and whether it is superseded."""
        publication = self.publications[citation.source]
        place = f", {citation.locator}" if citation.locator else ""
        return f"{publication.label}{place}{' (superseded)' if publication.superseded_by else ''}"

    @property
    def support(self) -> tuple[Support, ...]:
        """Where people find support: here, with what the session is about, and wherever the pool gives it."""
        return (*self.local.support, *self.support_, *self.pool.support)

    @property
    def on(self) -> str | None:
        """The day on which it is given, where that is known: law is told as it stands then."""
        return str(self.delivery.date) if self.delivery else None

    def state(self, name: str) -> State:
        """Return how the provision `name` stands on the day of the session, or when it was last looked at."""
        return state(name, self.law, self.on)

    def standing(self, name: str) -> str:
        """Return how the provision stands on that day, as it is printed.

        Guidance whose newer edition nobody has compared is not said to be in force.
        """
        older = self.uncompared(name)
        return older.words if older else standing(name, self.law, self.on)

    def uncompared(self, name: str) -> Uncompared | None:
        """Return what is said of a provision in force that a newer edition may word otherwise, if there is one."""
        edition = self.law[name].source.source
        if self.state(name) != "in force":
            return None
        return uncompared(self.law[name], self.publications[edition], self.latest(edition))

    def cite_law(self, name: str) -> str:
        """Return how a slide names the provision: instrument and section, how it binds, and how it stands."""
        return f"{self.instrument(name)} ({self.law[name].binds}, {self.standing(name)})"

    def instrument(self, name: str) -> str:
        """Return where the provision stands: its state says whether it holds, whatever edition it stands in."""
        citation = self.law[name].source
        place = f", {citation.locator}" if citation.locator else ""
        return f"{self.publications[citation.source].label}{place}"

    def laws_of(self, block: Block) -> list[str]:
        """Return how a slide names the law that the block rests on; what is named alike once."""
        return list(dict.fromkeys(map(self.cite_law, block.law)))

    def sources_of(self, block: Block) -> list[str]:
        """Return how a slide names the law that the block rests on, what it draws on, and what its words follow."""
        return [*self.laws_of(block), *self.works_of(block)]

    def works_of(self, block: Block) -> list[str]:
        """Return the same without the law."""
        after = (f"worded after {self.cite(citation)}" for citation in block.worded_after)
        instruments = {self.law[name].source for name in block.law}
        works = (citation for citation in block.source if citation not in instruments)
        return [*map(self.cite, works), *after]

    def successors(self, name: str) -> list[str]:
        """Return the names of those that have superseded the publication `name`, one after the other."""
        found = [name]
        while (later := self.publications[found[-1]].superseded_by) and later not in found:
            found.append(later)
        return found[1:]

    def latest(self, name: str) -> Publication:
        """Return the publication that stands at the end of the chain of those that have superseded `name`."""
        return self.publications[[name, *self.successors(name)][-1]]

    def cited(self) -> list[Label]:
        """Return the names of the publications its blocks cite, each once, in order of first use."""
        return list(dict.fromkeys(citation.source for citation in self._citations()))

    def rests_on(self) -> list[str]:
        """Return the names of the provisions that its blocks rest on and that there are, each once, in order."""
        names = (str(name) for block in self.programme for form in block.forms for name in form.law)
        return [name for name in dict.fromkeys(names) if name in self.law]

    def places(self, name: str) -> list[str]:
        """Return the places in the publication `name` that blocks cite, such as `p. 87`, each once."""
        return list(dict.fromkeys(c.locator for c in self._citations() if c.source == name and c.locator))

    def _citations(self) -> Iterator[Citation]:
        """Yield what its blocks cite, and the instruments of the law that they rest on."""
        for block in self.programme:
            yield from (self.law[name].source for name in block.law if name in self.law)
            yield from block.citations()

    def case_label(self, name: str) -> str:
        """Return what the case is called in its day: `Case study`, or `Case study 2` where the day has several."""
        return f"Case study {list(self.cases).index(name) + 1}" if len(self.cases) > 1 else "Case study"

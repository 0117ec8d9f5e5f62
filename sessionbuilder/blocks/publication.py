"""A digest of one publication: what it is, what it says, and who reads which part of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Bullets,
    Card,
    Cards,
    Fact,
    Facts,
    Handout,
    Heading,
    Lead,
    Page,
    Remark,
    Slide,
    Text,
    bulleted,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.reading import Reading, reading_page, reading_paper
from sessionbuilder.session.reference import reference
from sessionbuilder.session.session import Session
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import ONE
from sessionbuilder.text import RichText, in_print, plain, subtitled
from sessionbuilder.units import Minutes


class Publication(Kind, frozen=True, kw_only=True):
    """Tells what a publication says; its title, authors and year come from `sources.yaml`."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 8

    source: Annotated[tuple[Citation, ...], ONE]
    """The publication, by its name in `sources.yaml`; what else it draws on may follow."""
    about: RichText
    """What it is about, in one sentence."""
    period: str = ""
    """The time it covers, such as `April 2014 to March 2017`."""
    reviewed: str = ""
    """What its authors looked at, and how many, such as `368 serious case reviews`."""
    messages: Annotated[tuple[Line, ...], ONE]
    """What it says, a sentence each."""
    reading: Annotated[tuple[Reading, ...], ONE] = ()
    """Who reads what: `{for: Police, address: https://example.org/police}`, or with `ask` in place of `address`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what the publication is, what it says, and who reads what."""
        card = self._card(programme.session)
        yield Page(when.title, (Lead(self.about), Cards((card,), across=1)))
        basis = ", ".join(filter(None, (self.reviewed, self.period)))
        said = Bullets(tuple(message.bullet for message in self.messages))
        yield Page(subtitled(when.title, "what it says"), (said,), basis=basis)
        if self.reading:
            yield reading_page(when.title, self.reading)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the digest as a sheet to keep, with the addresses in print."""
        session = programme.session
        work = session.publications[self.source[0].source]
        facts = [Fact("Publication", reference(work, session))]
        facts += [Fact(label, plain(words)) for label, words in self._scope()]
        facts += [Fact("Where it is", in_print(str(work.address)))] if work.address else []
        yield Handout(
            when.title,
            (
                Text(self.about, "lead"),
                Facts(tuple(facts)),
                Heading(plain("What it says")),
                Bullets(bulleted(message.item for message in self.messages)),
                *reading_paper(self.reading),
            ),
            "reference",
        )

    def _card(self, session: Session) -> Card:
        """Return the publication as a library's card would have it."""
        work = session.publications[self.source[0].source]
        made = f"{work.authors}, {work.year}"
        made += f" ({work.edition})" if work.edition else ""
        made += f" · {work.publisher}" if work.publisher not in ("", work.authors) else ""
        remarks = tuple(Remark(label, plain(words), quiet=True) for label, words in self._scope())
        badge = f"Superseded by {session.latest(work.superseded_by).label}" if work.superseded_by else ""
        return Card(work.title, plain(made), remarks, badge)

    def _scope(self) -> list[tuple[str, str]]:
        """Return what it looked at and when, as far as it is written, each with its label."""
        return [(label, words) for label, words in (("Looked at", self.reviewed), ("Covers", self.period)) if words]

"""What the law and its guidance ask of people, each with how it binds, where it stands and since when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Card,
    Cards,
    Force,
    Handout,
    Lead,
    Notice,
    Page,
    Paper,
    Part,
    Remark,
    Slide,
    Table,
    Takeaway,
    Text,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.provision import Provision, State
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Between, Reference
from sessionbuilder.text import RichText, Run, join, plain
from sessionbuilder.units import Minutes


class Duties(Kind, frozen=True, kw_only=True):
    """Shows provisions of `law.yaml`: MUST, SHOULD, MAY or DEFINES, what it says, and how it stands."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_title: ClassVar[str] = "What the law asks of us"
    usual_minutes: ClassVar[Minutes] = 5
    cites_at_foot: ClassVar[bool] = False
    is_law: ClassVar[bool] = True

    law: Annotated[tuple[Reference, ...], Between(1, 12)]
    """The provisions, by their names in `law.yaml`, in the order in which they are shown."""
    lead: RichText | None = None
    """A sentence that opens the slide."""
    takeaway: RichText | None = None
    """The sentence to take home."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return an entry for each provision: how it binds as a badge, what it says, and quietly where it stands."""
        parts: list[Part] = [Lead(self.lead)] if self.lead else []
        session = programme.session
        parts.append(Cards(tuple(_entry(name, session) for name in self.law), across=1, ruled=True))
        if self.takeaway:
            parts.append(Takeaway(self.takeaway))
        yield Page(when.title, tuple(parts), basis=self._newer(programme))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the same as a sheet to keep."""
        lead = (Text(self.lead, "lead"),) if self.lead else ()
        newer = self._newer(programme)
        notice = (Notice("Look it up", plain(newer)),) if newer else ()
        ending = (Text(self.takeaway),) if self.takeaway else ()
        yield Handout(when.title, (*notice, *lead, self._rows(programme), *ending), "reference")

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return each provision in a frame that says how it binds and how it stands."""
        session = programme.session
        if newer := self._newer(programme):
            yield Text(plain(newer).bolded())
        for name in self.law:
            law = session.law[name]
            label = f"{_badge(law, session.state(name))} · {_stands(name, session)}"
            where = _emphasised(f"{session.instrument(name)}.")
            yield Notice(label, join(law.title.bolded(), ": ", law.short or law.words, " ", where))
        if self.takeaway:
            yield Text(self.takeaway.bolded())

    def _rows(self, programme: Programme) -> Table:
        session = programme.session
        rows = tuple(
            (
                plain(_badge(law, session.state(name)).upper()).bolded(),
                join(law.title.bolded(), ": ", law.words, " ", _emphasised(f"{_where(name, session)}.")),
            )
            for name, law in ((name, session.law[name]) for name in self.law)
        )
        return Table(("It is", "What it says, where, and since when"), rows, (2, 15))

    def _newer(self, programme: Programme) -> str:
        """Return which rows are guidance that nobody has compared with its newer edition; empty where none are."""
        found = (programme.session.uncompared(name) for name in self.law)
        return " ".join(dict.fromkeys(older.sentence for older in found if older))


def _emphasised(words: str) -> RichText:
    return RichText((Run(words, emphasis=True),))


def _entry(name: str, session: Session) -> Card:
    law = session.law[name]
    state = session.state(name)
    force: dict[State, Force] = {"not yet": "unsure", "not known": "unsure", "over": ""}
    binds: Force = "" if law.binds == "defines" else law.binds
    return Card(
        law.title,
        law.short or law.words,
        (Remark("", _where(name, session), quiet=True),),
        _badge(law, state).upper(),
        force=force.get(state, binds),
    )


def _where(name: str, session: Session) -> RichText:
    """Return where the provision stands, and since when."""
    return plain(f"{session.instrument(name)}, {_stands(name, session)}")


def _stands(name: str, session: Session) -> str:
    """Return how the provision stands, shortly: what a newer edition may say is told once for all rows."""
    older = session.uncompared(name)
    return older.then if older else session.standing(name)


def _badge(law: Provision, state: State) -> str:
    """Return how a provision binds on the day; what is yet to come binds nobody."""
    return {"not yet": "Coming", "not known": "Check first", "over": "History"}.get(state, law.binds.capitalize())

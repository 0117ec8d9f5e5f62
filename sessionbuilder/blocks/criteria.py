"""Statutory criteria: when something must, or may, be done, with their logic kept over as many slides as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Condition,
    Conditions,
    Handout,
    Heading,
    Lead,
    Notice,
    Page,
    Paper,
    Slide,
    Takeaway,
    Text,
    bulleted,
)
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.criteria import CriteriaText, Logic
from sessionbuilder.session.spoken import Line
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Minutes


class Criteria(Kind, frozen=True, kw_only=True):
    """Shows a duty (`always`) and a discretion (`consider`), each with its conditions and how they combine."""

    listed_under: ClassVar[Chapter] = "Setting out"
    one_of: ClassVar[tuple[str, ...]] = ("always",)
    usual_minutes: ClassVar[Minutes] = 8
    takes_criteria: ClassVar[bool] = True
    is_law: ClassVar[bool] = True

    always: Logic | None = None
    """When it must be done: a text, or `all:`, `any:` or `none:` with a list of texts and groups."""
    consider: Logic | None = None
    """When it may be done, written likewise."""
    lead: RichText | None = None
    """The sentence that leads to the conditions of `always`."""
    lead_consider: RichText | None = None
    """The sentence that leads to the conditions of `consider`."""
    always_includes: tuple[Line, ...] = ()
    """Situations that the text names as included."""
    lead_includes: RichText | None = None
    """The sentence that leads to them; by default `This includes`."""
    irrespective: RichText | None = None
    """What makes no difference: the rider."""

    def check(self, report: Report) -> None:
        """Note a sentence that leads nowhere, and a block with neither a duty nor a discretion."""
        if not (self.always or self.consider or self.law):
            hint = "add one of them, or `law:` with a provision that has `criteria`"
            report.add(codes.MISSING_FIELD, self.span, "`always` and `consider` are both missing here.", hint)
        leads = (
            ("lead", self.lead, "always", self.always),
            ("lead-consider", self.lead_consider, "consider", self.consider),
            ("lead-includes", self.lead_includes, "always-includes", self.always_includes),
        )
        for key, lead, wanted, there in leads:
            if lead and not there:
                message = f"`{key}` leads to `{wanted}`, which is missing."
                report.add(codes.MISSING_FIELD, lead.span, message, f"add `{wanted}:`")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the duty, what it includes, and the discretion; the rider stands with the duty."""
        said = self._said(programme)
        rider = (Takeaway(said.irrespective),) if said.irrespective else ()
        if said.always:
            duty = Conditions("ALWAYS", True, said.lead or _LEAD, tuple(_conditions(said.always)))
            after = () if said.always_includes else rider
            yield Page(when.title, (duty, *after))
        if said.always_includes:
            bullets = Bullets(tuple(line.bullet for line in said.always_includes))
            yield Page(when.title, (Lead(said.lead_includes or _INCLUDES), bullets, *rider))
        if said.consider:
            lead = said.lead_consider or _LEAD_CONSIDER
            discretion = Conditions("CONSIDER", False, lead, tuple(_conditions(said.consider)))
            after = () if said.always else rider
            yield Page(when.title, (discretion, *after))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the criteria as a sheet to keep, with the publication they are from."""
        yield Handout(when.title, tuple(self._paper(programme)), "reference")

    def _paper(self, programme: Programme) -> Iterator[Paper]:
        """Yield the criteria as they are printed, each group under a heading."""
        said = self._said(programme)
        for word, lead, logic in (
            ("Always", said.lead or _LEAD, said.always),
            ("Consider", said.lead_consider or _LEAD_CONSIDER, said.consider),
        ):
            if logic:
                yield from (Heading(plain(word)), Text(lead), Bullets(tuple(_printed(logic))))
            if word == "Always" and said.always_includes:
                yield Text(said.lead_includes or _INCLUDES)
                yield Bullets(bulleted(line.item for line in said.always_includes))
        if said.irrespective:
            yield Notice("Either way", said.irrespective)

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the criteria as they stand on their own sheet, without headings."""
        for part in self._paper(programme):
            if isinstance(part, Notice):
                yield Text(part.text)
            elif not isinstance(part, Heading):
                yield part

    def _said(self, programme: Programme) -> Criteria | CriteriaText:
        """Return its own criteria; where it has none, those of the law it rests on."""
        if self.always or self.consider:
            return self
        found = (programme.session.law[name].criteria for name in self.law)
        return next((criteria for criteria in found if criteria), self)


_LEAD, _LEAD_CONSIDER = plain("It must be done when:"), plain("It should be considered when:")
_INCLUDES = plain("This includes")


def _printed(logic: Logic, *, inner: bool = False) -> Iterator[Bullet]:
    """Yield the conditions of `logic` as a list, each with the word that ties it to the one before in front."""
    word = "or" if logic.how == "any" else "and"
    if logic.how == "none" and not inner:
        yield Bullet(plain(_HEADINGS["none"]).bolded())
    for number, member in enumerate(logic.members):
        tie = plain(f"{word} ").bolded() if number else plain("")
        if isinstance(member, Logic):
            within = tuple(bullet.text for bullet in _printed(member, inner=True))
            yield Bullet(join(tie, plain(_HEADINGS[member.how])), within)
        else:
            yield Bullet(join(tie, member))


_HEADINGS = {"all": "All of these:", "any": "Any one of these:", "none": "None of these:"}


def _conditions(logic: Logic, *, inner: bool = False) -> Iterator[Condition]:
    """Yield the lines of `logic`: its members joined by the word its kind asks for, inner groups under a line."""
    word: Literal["and", "or"] = "or" if logic.how == "any" else "and"
    if logic.how == "none" and not inner:
        yield Condition(plain(_HEADINGS["none"]), heading=True)
    for number, member in enumerate(logic.members):
        joined: Literal["", "and", "or"] = word if number else ""
        if isinstance(member, Logic):
            yield Condition(plain(_HEADINGS[member.how]), joined, heading=True)
            yield from _conditions(member, inner=True)
        else:
            yield Condition(member, joined, inner=inner)

"""A family over its generations: who is whose, who has parted or died, and who lives together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Bullets, Drawing, Handout, Heading, Page, Slide, Text, bulleted
from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.diagrams import genogram as drawn
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import UNREAD, Between, OwnLines, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, listed, plain, shortened


class Person(Struct, frozen=True, kw_only=True):
    """Somebody in the family."""

    name: RichText
    """What they are called; not a real name."""
    id: str = ""
    """By what couples and the household know them, where two people have one name; otherwise the name."""
    sex: Literal["female", "male", "unknown"]
    """Which symbol they have: circle, square or diamond."""
    age: str = ""
    """How old they are: `4`, which stands in the symbol, or `7 months`, which stands under it."""
    born: str = ""
    """The year in which they were born, in place of an age."""
    died: str = ""
    """When they died, such as `2015`; `yes` where that is not said."""
    index: Literal["yes", "no"] = "no"
    """`yes` for the child that the drawing is about."""
    note: RichText | None = None
    """A few words that stand under the name."""

    @property
    def key(self) -> str:
        """By what others know them."""
        return _key(self.id or str(self.name))


class Child(Struct, frozen=True, kw_only=True):
    """A child of a couple."""

    name: RichText
    """Somebody among `people`."""
    bond: Literal["birth", "adopted", "foster"] = "birth"
    """How the child came to the couple."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Child | Unread:
        """Read `Jay`, or `{name: Jay, bond: foster}`."""
        return reader.short(cls, node, "name")


class Couple(Struct, frozen=True, kw_only=True):
    """Two partners, or a parent alone, with their children."""

    of: Annotated[tuple[RichText, ...], Between(1, 2)]
    """The partners, or the one parent that the drawing knows."""
    bond: Literal["married", "together", "separated", "divorced", "unknown"] | None = None
    """How two partners stand to each other."""
    children: tuple[Child, ...] = ()
    """Their children, the oldest first: names, or `{name: Jay, bond: foster}`."""
    twins: tuple[Annotated[tuple[RichText, ...], Between(2, 4)], ...] = ()
    """Children who were born together: `[[Mia, Jay]]`."""
    began: str = ""
    """When they came together, such as `2009`."""
    ended: str = ""
    """When they parted."""

    written_as: ClassVar[Any] = OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Couple | Unread:
        """Read `{of: [Leanne, Craig], bond: married, children: [Mia]}`."""
        twins = node.get("twins") if isinstance(node, Mapping) else None
        if isinstance(twins, Sequence) and twins.items and all(isinstance(item, Scalar) for item in twins.items):
            names = ", ".join(item.text.strip() for item in twins.items if isinstance(item, Scalar))
            message = "`twins` holds lists of names, and here stand the names alone."
            reader.report.add(codes.WRONG_TYPE, twins.span, message, f"write `[[{names}]]`")
            return UNREAD
        return reader.record(cls, node)


class Genogram(Kind, frozen=True, kw_only=True):
    """Draws a family with the standard symbols, a generation to a row, with a legend."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"
    about_a_case: ClassVar[bool] = True

    people: Annotated[tuple[Person, ...], Between(2, 30)]
    """Everybody in the drawing: `{name: Mia, sex: female, age: 4, index: yes}`."""
    couples: Annotated[tuple[Couple, ...], Between(1, 20)]
    """Who is a couple, and whose children are whose: `{of: [Leanne, Craig], bond: married, children: [Mia]}`."""
    household: tuple[RichText, ...] = ()
    """The names of those who live together, for the dashed ring."""

    def check(self, report: Report) -> None:
        """Note names that lead nowhere, and what cannot be in a family."""
        before = len(report.diagnostics)
        self._check_people(report)
        for name in self._named():
            if _key(str(name)) not in self._keys:
                message = f"“{shortened(str(name))}” is nobody among `people`."
                report.add(codes.BAD_CHOICE, name.span, message, self._meant(str(name)))
        for couple in self.couples:
            if not any(self._several(str(name)) for name in couple.of):
                self._check_couple(couple, report)
        self._check_children(report)
        if len(report.diagnostics) == before and isinstance(twice := self._family().generations(), str):
            person = next(person for person in self.people if person.key == twice)
            report.add(
                codes.IMPOSSIBLE_FAMILY,
                person.name.span,
                f"“{person.name}” would stand in two generations: partners share one, "
                "and children stand below their parents.",
                "look for a child who is also a parent or partner of an ancestor; say other ties in a `note`",
            )

    def _several(self, name: str) -> list[str]:
        """Return the names of people that `name` joins, as in `Edna & Walter`; empty where it is one name."""
        parts = [part.strip() for part in re.split(r"&|,|\+|\band\b", name) if part.strip()]
        joined = len(parts) > 1 and _key(name) not in self._keys and all(_key(part) in self._keys for part in parts)
        return parts if joined else []

    def _meant(self, name: str) -> str:
        """Return what to write in place of a name that is nobody's."""
        if several := self._several(name):
            return f"write `[{', '.join(several)}]`"
        return did_you_mean(name, [person.id or str(person.name) for person in self.people]) or "add them to `people`"

    @property
    def _keys(self) -> list[str]:
        return [person.key for person in self.people]

    def _named(self) -> Iterator[RichText]:
        """Yield every name that must be somebody's."""
        for couple in self.couples:
            yield from couple.of
            yield from (child.name for child in couple.children)
            yield from (name for twins in couple.twins for name in twins)
        yield from self.household

    def _check_people(self, report: Report) -> None:
        seen: set[str] = set()
        for person in self.people:
            if person.key in seen:
                report.add(
                    codes.IMPOSSIBLE_FAMILY,
                    person.name.span,
                    f"“{person.name}” stands twice among `people`.",
                    "if they are two people, give one an `id` of its own and use that in `couples`",
                )
            seen.add(person.key)
            if _year(person.died) < _year(person.born, 0):
                message = f"“{person.name}” died in {_year(person.died)}, and was born in {_year(person.born)}."
                report.add(codes.IMPOSSIBLE_FAMILY, person.name.span, message, "correct `born` or `died`")

    def _check_couple(self, couple: Couple, report: Report) -> None:
        names = listed(str(name) for name in couple.of)
        span = couple.of[0].span
        if len(couple.of) == 2 and couple.bond is None:
            report.add(
                codes.MISSING_FIELD,
                span,
                f"Nothing says how {names} stand to each other.",
                "add `bond: married`, `together`, `separated`, `divorced` or `unknown`",
            )
        if _year(couple.ended) < _year(couple.began, 0):
            message = f"{names} parted in {_year(couple.ended)}, and came together in {_year(couple.began)}."
            report.add(codes.IMPOSSIBLE_FAMILY, span, message, "correct `began` or `ended`")
        if len(couple.of) == 1 and not couple.children:
            report.add(
                codes.MISSING_FIELD, span, f"{names} is neither a couple nor a parent.", "add a partner, or `children`"
            )
        if len(couple.of) == 1 and (couple.bond or couple.began or couple.ended):
            hint = "add the partner, or leave out `bond`, `began` and `ended`"
            report.add(codes.MISSING_FIELD, span, f"{names} alone is no couple.", hint)
        children = {_key(str(child.name)) for child in couple.children}
        for name in (name for twins in couple.twins for name in twins):
            if _key(str(name)) in self._keys and _key(str(name)) not in children:
                hint = "name twins among `children` too"
                report.add(codes.BAD_CHOICE, name.span, f"“{name}” is no child of {names}.", hint)

    def _check_children(self, report: Report) -> None:
        """Note children who are named twice, couples likewise, and partners who are one person."""
        seen: set[str] = set()
        for child in (child for couple in self.couples for child in couple.children):
            key = _key(str(child.name))
            if key in seen:
                report.add(
                    codes.IMPOSSIBLE_FAMILY,
                    child.name.span,
                    f"“{child.name}” is a child of two couples, or twice of one.",
                    "keep the couple to which the line should lead, and say the other tie in a `note`",
                )
            seen.add(key)
        couples = Counter(frozenset(_key(str(name)) for name in couple.of) for couple in self.couples)
        for couple in self.couples:
            keys = frozenset(_key(str(name)) for name in couple.of)
            if couples[keys] > 1 or len(keys) < len(couple.of):
                hint = "put all children of the two under one couple"
                message = f"{listed(str(name) for name in couple.of)} stand here twice."
                report.add(codes.IMPOSSIBLE_FAMILY, couple.of[0].span, message, hint)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawing."""
        if self._sound():
            yield Page(when.title, (Drawing(self._drawing(when)),))
        else:  # what is wrong is told already, and stops the build; what follows is laid out all the same
            yield Page(when.title, (Bullets(bulleted(person.name for person in self.people)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the drawing as a sheet, with the family in words under it."""
        if not self._sound():
            return
        drawing = self._drawing(when)
        told = tuple(Text(join(plain(f"{name}: ").bolded(), text)) for name, text in drawing.in_words())
        yield Handout(
            when.title, (Drawing(drawing, told=True), Heading(plain("The family in words")), *told), "reference"
        )

    def family(self) -> drawn.Family | None:
        """Return the family that it draws, where that can be drawn."""
        return self._family() if self._sound() else None

    def _sound(self) -> bool:
        """Whether the family can be drawn."""
        report = Report()
        self.check(report)
        return not report.failed

    def _drawing(self, when: TimedBlock) -> drawn.Genogram:
        return drawn.Genogram(str(when.title), self._family())

    def _family(self) -> drawn.Family:
        people = tuple(
            drawn.Person(
                person.key,
                person.name,
                person.sex,
                person.age,
                person.born,
                person.died,
                person.index == "yes",
                person.note,
            )
            for person in self.people
        )
        couples = tuple(
            drawn.Couple(
                tuple(_key(str(name)) for name in couple.of),
                couple.bond,
                tuple(drawn.Child(_key(str(child.name)), child.bond) for child in couple.children),
                tuple(tuple(_key(str(name)) for name in twins) for twins in couple.twins),
                couple.began,
                couple.ended,
            )
            for couple in self.couples
        )
        return drawn.Family(people, couples, tuple(_key(str(name)) for name in self.household))


def _year(words: str, unsaid: int = 9999) -> int:
    """Return the year in `words` such as `2015` or `March 2015`; `unsaid` where there is none."""
    match = re.search(r"\b[12]\d{3}\b", words)
    return int(match[0]) if match else unsaid


def _key(name: str) -> str:
    """Return a name as it is compared: `Mia` is `mia`."""
    return name.casefold()

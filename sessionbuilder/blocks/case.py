"""A case study opens: who the family is, and which agencies knew them. The narrative is for reading, not for slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import Card, Cards, Cue, Drawing, Lead, Page, Slide, Table, Takeaway, Verb
from sessionbuilder.diagnostics import codes
from sessionbuilder.diagrams.cluster import Cluster
from sessionbuilder.diagrams.genogram import Genogram
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.case import Case as Study
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.signs import people_signs, service_sign
from sessionbuilder.source.fields import MADE, UNREAD, Reference, Unread
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import Listing, RichText, in_paragraphs, join, listed, plain
from sessionbuilder.units import Elasticity, Minutes


class Case(Kind, frozen=True, kw_only=True):
    """Introduces a case from `sessions/cases/`. Its first key names the case: `case: child-m`."""

    listed_under: ClassVar[Chapter] = "Cases"
    usual_minutes: ClassVar[Minutes] = 5
    elasticity: ClassVar[Elasticity] = Elasticity(90, 100)
    nature: ClassVar[Nature] = "activity"
    opens_case: ClassVar[bool] = True

    case: Annotated[Reference, MADE]
    """The name of the case's file."""
    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    @classmethod
    def read_heading(cls, node: Node, reader: Reader) -> dict[str, Any] | Unread:
        """Read the name of the case in place of a title."""
        if isinstance(node, Scalar) and node.empty:
            reader.report.add(
                codes.MISSING_FIELD,
                node.span,
                "This `case` names no case.",
                "write `case: child-m`, the name of its file",
            )
            return UNREAD
        name = reader.reference(node)
        return UNREAD if isinstance(name, Unread) else {"case": name, "title": RichText((), node.span)}

    def heading(self, session: Occasion) -> RichText:
        """Return `Case study: Child M`, with a number where the day has several cases."""
        return join(f"{session.case_label(self.case)}: ", session.cases[self.case].case)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the opener, the family and the agencies, with the narrative in the notes of the last."""
        session = programme.session
        case = session.cases[self.case]
        label = session.case_label(self.case)
        topics = f"{listed(str(topic) for topic in case.covers)}."
        signs = people_signs((str(person.name), str(person.who)) for person in case.people)
        people = tuple(
            Card(person.name, person.who, icon=sign) for person, sign in zip(case.people, signs, strict=True)
        )
        hard = join(plain("What is hard in it: ").bolded(), f"{topics[:1].upper()}{topics[1:]}")
        said = Card(plain(""), hard, icon="heart")
        # a band of its own under them: in a line of tiles it would look like one more person
        across = 3 if len(people) > 4 else 2
        parts = (Lead(case.about), Cards(people, across), Cards((said,), across=1))
        yield Page(when.title, parts, cues=(_NAMES,), aside=self._family(programme))
        story = Listing(in_paragraphs(case.narrative), 1)
        told = Cue(Verb.READ, (story,))
        if when.own.minutes < _SHOWING + -(-len(str(case.narrative).split()) // _READ_ALOUD):
            where = next(self._read_by_people(when, programme), None)
            told = Cue(Verb.DO, (plain(_NOT_ALOUD.format(where=where)), story)) if where else told
        title, changed = plain(f"{label}: who knew them"), str(case.changed)
        agencies = _map(case, label, programme.font)
        if isinstance(agencies, Drawing):  # which takes all the height there is
            yield Page(title, (agencies,), basis=changed, cues=(told,))
        else:
            yield Page(title, (agencies, Takeaway(case.changed)), cues=(told,))

    def _family(self, programme: Programme) -> Drawing | None:
        """Return who of the case is tied to whom, where the day draws the family: it tells of nobody else."""
        case = programme.session.cases[self.case]
        names = {str(person.name).casefold() for person in case.people}
        drawn = (timed.block.family() for timed in programme.blocks if timed.block.named_case() == self.case)
        family = next((whole.among(names) for whole in drawn if whole), None)
        if family is None or len(family.people) < _A_FAMILY:
            return None
        return Drawing(Genogram(f"{case.case}: who belongs to whom", family))

    def _read_by_people(self, when: TimedBlock, programme: Programme) -> Iterator[str]:
        """Yield the titles of the blocks after it in which people have minutes to read the case, on a sheet."""
        session = programme.session
        if session.cases[self.case].printable:
            for timed in programme.blocks[when.number + 1 :]:
                reads = any(part.name == "read" and part.minutes for part in timed.parts)
                block = timed.block
                on_paper = block.makes_paper and session.makes(block.kind, block)
                if reads and block.named_case() == self.case and on_paper:
                    yield str(timed.title)


def _map(case: Study, label: str, font: str) -> Drawing | Table:
    """Return the child in the middle with the agencies round; as a table where they say too much for a drawing."""
    names, roles = (tuple(each) for each in zip(*((one.agency, one.role) for one in case.agencies), strict=True))
    signs = tuple(service_sign(str(name)) for name in names)
    drawn = Cluster(f"{label}: who knew them", case.case, roles, names, signs)
    if drawn.readable(font):
        return Drawing(drawn)
    return Table(("Agency", "What it knew or did"), tuple(zip(names, roles, strict=True)), (1, 3))


_A_FAMILY = 3
"""Two people have their tie in their words."""
_NAMES = Cue(Verb.DO, (plain("Say each name aloud and who it is. People need them for as long as they work on this."),))
_SHOWING, _READ_ALOUD = 2, 130
"""Minutes that the slides take before anybody reads, and the words that are read aloud in one."""
_NOT_ALOUD = "Say in a sentence or two who this is about. People read the story in “{where}”; here it is for you:"

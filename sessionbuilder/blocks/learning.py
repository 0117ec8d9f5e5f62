"""What one review found: what it concerned, what was learnt, what it asks of us, and whether it is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, ClassVar, Literal

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Card,
    Cards,
    Cue,
    Fact,
    Facts,
    Handout,
    Heading,
    Notice,
    Page,
    Paper,
    Remark,
    Slide,
    Text,
    Verb,
    Writing,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.reading import Reading, reading_page, reading_paper
from sessionbuilder.session.spoken import Line, Point
from sessionbuilder.source.fields import ONE
from sessionbuilder.text import Item, Listing, RichText, join, plain, subtitled
from sessionbuilder.units import Minutes

_STATUS = {
    "published": "Report published",
    "response-published": "Response to the review published",
    "not-yet-published": "Report not yet published: learning only",
}
_DISCREET = "Only what was learnt may be shared; please do not guess which family it is about."
_DO_NOT_NAME = "Do not name the area or the family, even if you are asked."
_LEAVE_UP = Cue(Verb.DO, (plain("Leave this up while people read it."),))
_LINES = 3
"""Lines to write on under a question."""
_LINES_OVERLEAF = 5
"""The same, where what was learnt is much, so that the questions have a side of their own if one side is too little."""


class Learning(Kind, frozen=True, kw_only=True):
    """Tells what a review found; one whose report is not yet published says so wherever it stands."""

    listed_under: ClassVar[Chapter] = "Cases"
    usual_minutes: ClassVar[Minutes] = 6

    review: RichText | None = None
    """What the review is called, such as `Child N`; by default the title says it."""
    board: RichText | None = None
    """Who commissioned the review; kept to the notes while its report is not published."""
    concerned: RichText
    """What it concerned, in one sentence without detail of what was done."""
    outcome: RichText | None = None
    """What came of it, in one sentence."""
    status: Literal["published", "response-published", "not-yet-published"]
    """What can be read of it: `published`, `response-published` or `not-yet-published`."""
    as_of: str = ""
    """When that was so, such as `winter 2017/18`, where you only know that it was not yet published then."""
    points: Annotated[tuple[Point, ...], ONE]
    """What was learnt, a sentence each; many of them in groups, as `{item: ..., items: [...]}`."""
    questions: Annotated[tuple[Line, ...], ONE] = ()
    """What it asks of us."""
    reading: Annotated[tuple[Reading, ...], ONE] = ()
    """Who reads what: `{for: Police, address: https://example.org/police}`, or with `ask` in place of `address`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what it concerned with its status and what was learnt, the questions, and who reads what.

        Of points in groups the slide shows the headings where people have a sheet to read the rest from.
        """
        read = self._grouped and programme.session.makes(self.kind, self)
        points = tuple(Bullet(point.item, cues=point.cues) if read else point.bullet for point in self.points)
        foot = "" if self._public else self._state
        learnt = (Cards((self._card(),), across=1), Bullets(points))
        yield Page(when.title, learnt, basis=foot, cues=(*self._discretion(), *(self._on_paper() if read else ())))
        if self.questions:
            bullets = tuple(question.bullet for question in self.questions)
            asked = Bullets(bullets, numbered=len(bullets) > 1, asked=True)
            # where the author says what is done at a slide, people may have more to do than to read it
            usual = () if any(cue.slide for cue in self.cues) else (_LEAVE_UP,)
            yield Page(subtitled(when.title, "questions this raises"), (asked,), basis=foot, cues=usual)
        if self.reading:
            yield reading_page(when.title, self.reading, basis=foot)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return what was learnt as a sheet, with lines to write on under each question."""
        parts: list[Paper] = []
        if not self._public:
            label = "Not published" if self.as_of else "Not yet published"
            parts.append(Notice(label, plain(f"The report of this review {self._unpublished}. {_DISCREET}")))
        parts += [Text(self.concerned, "lead"), self._facts()]
        learnt = Bullets(tuple(Bullet(point.item, point.items) for point in self.points))
        parts += [Heading(plain("What was learnt")), learnt]
        if self.questions:
            parts.append(Heading(plain("Questions this raises")))
            parts += [
                Writing(question.item, _LINES_OVERLEAF if self._grouped else _LINES) for question in self.questions
            ]
        parts += reading_paper(self.reading)
        yield Handout(when.title, tuple(parts), "handout" if self.questions else "reference")

    @property
    def _public(self) -> bool:
        return self.status != "not-yet-published"

    @property
    def _grouped(self) -> bool:
        """Whether it was so much that it stands in groups: people read one side of the sheet and write on the other."""
        return any(point.items for point in self.points)

    def _on_paper(self) -> tuple[Cue, ...]:
        """Return what stands on the sheet under the headings that the slide shows."""
        groups = Listing(tuple(Item(point.item, point.items) for point in self.points))
        return (Cue(Verb.DO, (plain("The slide has the headings. The sheet has:"), groups)),)

    @property
    def _state(self) -> str:
        """What can be read of it, in words; while nothing can, with the time of which that is known."""
        if self._public or not self.as_of:
            return _STATUS[self.status]
        return f"Report not published as of {self.as_of}: learning only"

    @property
    def _unpublished(self) -> str:
        """How a sentence about its report goes on, while nothing can be read of it."""
        return f"was not published as of {self.as_of}" if self.as_of else "is not yet published"

    def _card(self) -> Card:
        """Return what the review concerned and what can be read of it; while nothing can, a badge says so."""
        status = self._state
        if not self._public:
            named = (Remark("Review", self.review, quiet=True),) if self.review else ()
            return Card(self.concerned, self.outcome, named, badge=status)
        words = [*filter(None, (self.review, self.board)), plain(status)]
        line = Remark("Review" if len(words) > 1 else "Status", _dotted(words), quiet=True)
        return Card(self.concerned, self.outcome, (line,))

    def _facts(self) -> Facts:
        """Return what may be known of the review, each with its label."""
        known = (
            ("Outcome", self.outcome),
            ("Review", self.review),
            ("Commissioned by", self._board),
            ("Status", plain(self._state)),
        )
        return Facts(tuple(Fact(label, text) for label, text in known if text))

    @property
    def _board(self) -> RichText | None:
        """Who commissioned it, where that may be told: it gives the area away."""
        return self.board if self._public else None

    def _discretion(self) -> tuple[Cue, ...]:
        """Return what the trainer must keep to themselves, while nothing is published."""
        if self._public:
            return ()
        board = (join("Commissioned by ", self.board, ": not to be told either."),) if self.board else ()
        unpublished = plain(f"The report {self._unpublished}. {_DO_NOT_NAME}")
        return (Cue(Verb.WATCH, (unpublished, *board)),)


def _dotted(texts: Sequence[RichText]) -> RichText:
    """Return `texts` as one line, with a dot between them."""
    return join(texts[0], *(piece for text in texts[1:] for piece in (" · ", text)))

"""New information about a case, given out while groups are at work on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Bullets,
    Card,
    Cards,
    Cue,
    Handout,
    Heading,
    Lead,
    Narrative,
    Notice,
    Page,
    Paper,
    Part,
    Slide,
    Verb,
    Writing,
    bulleted,
    bullets_of,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import COPY_FOR, Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import Between
from sessionbuilder.text import Listing, Prose, RichText, in_paragraphs, plain, subtitled, texts_in

_NOTHING = plain("")
_HOLD = Cue(
    Verb.DO, (plain("Keep the news sheet back until this slide: groups commit themselves before they hear more."),)
)
_LINES, _MOST_LINES = 16, 8
"""Lines to write on, which the questions share, and the most for one."""
_OF_A_CASE = 4
"""Of them those whose room is taken by what a sheet about a case says before and after."""
_LONG = 420
"""Letters of news; what is longer has a slide of its own before the questions."""


class Inject(Activity, frozen=True, kw_only=True):
    """Shows what has become known, and asks what changes now; every group has it on a sheet too."""

    listed_under: ClassVar[Chapter] = "Cases"
    about_a_case: ClassVar[bool] = True

    after: RichText | None = None
    """How much later it is, such as `Two weeks later`."""
    news: Prose
    """What groups learn now."""
    questions: Annotated[tuple[RichText, ...], Between(1, 4)]
    """What they are to think about with it."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the news with the questions and the panel of minutes; long news before them, on its own."""
        news = tuple(self._news())
        questions = (
            Bullets(bulleted(self.questions), numbered=True, asked=True)
            if len(self.questions) > 1
            else Lead(self.questions[0])
        )
        panel = self.panel(when, "to rethink")
        hold = (_HOLD,) if programme.session.makes(self.kind, self) else ()
        if sum(len(str(text)) for text in texts_in(self.news)) <= _LONG:
            yield Page(when.title, (*news, questions), panel, cues=(*hold, *self.start(when)))
        else:
            yield Page(when.title, news, cues=hold)
            yield Page(subtitled(when.title, "questions"), (questions,), panel, cues=self.start(when))

    def _news(self) -> Iterator[Part]:
        """Yield the news: its paragraphs on cards, its lists between them, and over all of it how much later it is."""
        heading = self.after or _NOTHING
        for lists, run in groupby(self.news, key=lambda part: isinstance(part, Listing)):
            if lists and heading:
                yield Lead(heading)
            cards = []
            for part in run:
                if isinstance(part, Listing):
                    yield bullets_of(part)
                else:
                    cards.append(Card(heading, part))
                heading = _NOTHING
            if cards:
                yield Cards(tuple(cards), across=1)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return a sheet for each group, pair, three or person: the news, and lines under each question."""
        label = str(self.after) if self.after else "What has become known"
        match self.news:
            case (RichText() as whole,):
                parts: list[Paper] = [Notice(label, whole)]
            case _:
                parts = [Heading(plain(label)), Narrative(in_paragraphs(self.news))]
        spared = _OF_A_CASE if programme.case_of(when) else 0
        lines = min((_LINES - spared) // len(self.questions), _MOST_LINES)
        parts += [Heading(plain("What now?")), *(Writing(question, lines) for question in self.questions)]
        yield Handout(when.title, tuple(parts), per=COPY_FOR.get(self.in_, "group"), afterwards="return")

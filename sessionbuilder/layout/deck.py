"""A programme and a theme -> a deck: every slide placed, numbered and timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from sessionbuilder.content import Cards, Cover, Cue, Divider, Drawing, Lead, Page, Pause, Picture, Slide, Statement
from sessionbuilder.deck import Deck, DeckSection, PlacedSlide
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape, paragraphs_of, pictures_in
from sessionbuilder.diagnostics import Report, Sound, codes
from sessionbuilder.diagrams.icons import icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.drawn_page import drawn_bodies
from sessionbuilder.layout.faces import cover_body, divider_body, pause_body
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.head import clock_chip, moved_down, title_shape
from sessionbuilder.layout.inviting_page import inviting_bodies
from sessionbuilder.layout.less_room import in_less_room
from sessionbuilder.layout.logo import logo_at_the_close
from sessionbuilder.layout.notes import in_words, notes_paragraphs
from sessionbuilder.layout.on_deep import on_deep
from sessionbuilder.layout.pace import check_pace
from sessionbuilder.layout.page import Body, kicker, page_bodies
from sessionbuilder.layout.pictured_page import pictured_bodies
from sessionbuilder.layout.run import Laid, cues_by_slide, first_words
from sessionbuilder.layout.styled import styled
from sessionbuilder.layout.term_page import term_bodies
from sessionbuilder.layout.track import Series, large_track, series_dots, track
from sessionbuilder.programme.programme import Programme, Section, TimedBlock
from sessionbuilder.script.script import Said, Script
from sessionbuilder.session.glossary import words_in
from sessionbuilder.text import RichText, join, listed, place_of, shortened, texts_in
from sessionbuilder.theme.template import KICKER, Template
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box


@dataclass(slots=True)
class _Draft:
    """A slide before the number of all slides is known."""

    timed: TimedBlock
    slide: Slide
    body: Body
    cues: tuple[Cue, ...]
    title: RichText
    first: bool
    """Whether it is the first slide of its block."""
    series: Series | None = None
    """Which it is of the pages of its block that each say a sentence about the same."""
    unnamed: tuple[str, ...] = ()
    """What the block rests on and no slide of it names, for the notes of its first."""


def lay_out(script: Script, theme: Theme, report: Report) -> Deck:
    """Return the deck of `script` in the look of `theme`; what does not fit is noted in `report`."""
    pen = Pen(theme, report)
    programme = script.programme
    drafts = [_cover_draft(script, pen)] if programme.blocks else []
    drafts += [draft for said in script.blocks for draft in _drafts(said, programme, script.sources_sheet, pen)]
    _tell_apart(drafts)
    session = programme.session
    firsts: dict[int, int] = {}
    for number, draft in enumerate(drafts, 1):
        if draft.first:
            firsts[draft.timed.number] = number
    new_words = _new_words(drafts, session.glossary)
    slides = tuple(
        _placed(draft, number, len(drafts), firsts, new, programme, pen)
        for number, (draft, new) in enumerate(zip(drafts, new_words, strict=True), 1)
    )
    _check_letters(slides, drafts, programme, pen)
    cover_slides = Counter(draft.timed.number for draft in drafts if isinstance(draft.slide, Cover))
    check_pace(programme, Counter(draft.timed.number for draft in drafts) - cover_slides, report)
    return Deck(
        title=str(session.session),
        organisation=session.pool.organisation,
        subject=str(session.aim),
        language=session.pool.language,
        footer=str(session.session),
        sections=tuple(_sections(programme, drafts)),
        slides=slides,
    )


def _cover_draft(script: Script, pen: Pen) -> _Draft:
    slide, programme = script.cover, script.programme
    (body,) = _bodies(slide, Foot(), pen.at(programme.session.span))
    return _Draft(programme.blocks[0], slide, body, slide.cues, slide.title, first=False)


def _drafts(said: Said, programme: Programme, sheet: str, pen: Pen) -> Iterator[_Draft]:
    """Yield the slides of a block; the notes of the first say what must be within reach, and what is collected.

    `sheet` is the code of the sheet that lists all sources, if there is one.
    """
    timed = said.timed
    pen = pen.at(timed.block.span)
    citations = tuple(programme.session.sources_of(timed.block) if timed.block.cites_at_foot else ())
    foot = Foot(citations, said.history, sheet)
    run = [
        Laid(slide, body, (*slide.cues, *body.cues) if position == 0 else body.cues)
        for slide in said.slides
        for position, body in enumerate(
            _bodies(slide, foot if slide is said.slides[0] else foot._replace(again=True), pen)
        )
    ]
    cues = cues_by_slide(said, run, pen.report, whole=programme.refit is None)
    series = _series(run)
    shown = "\n".join(_words(laid.body.elements, ()) for laid in run)
    for number, (laid, own) in enumerate(zip(run, cues, strict=True)):
        title = laid.body.headline or laid.slide.title
        unnamed = tuple(work for work in citations if work not in shown) if number == 0 else ()
        yield _Draft(timed, laid.slide, laid.body, own, title, number == 0, series.get(id(laid.slide)), unnamed)
    # a refit may leave out all that `references` or `glossary` would have shown; that is told with the refit itself
    if not run and not programme.refit and not programme.held_back(timed) and (timed.minutes or not timed.planned):
        pen.report.add(
            codes.BLOCK_OUT_OF_PLACE,
            timed.block.span,
            f"“{shortened(str(timed.title))}” has nothing to show, so its minutes and its notes would be lost.",
            "take it out, or fill in its fields; `references` shows what other blocks cite with `source:`",
        )


_LEAST_SERIES = 3
"""From so many pages on that each say a sentence about one topic, they are counted."""


def _series(run: Sequence[Laid]) -> dict[int, Series]:
    """Return which of how many each page of a block is, where several each say a sentence about one topic."""
    pages: dict[str, list[Slide]] = {}
    for laid in run:
        about = pages.setdefault(str(laid.slide.title), [])
        if laid.body.headline and not any(laid.slide is page for page in about):
            about.append(laid.slide)
    return {
        id(page): Series(number, len(about))
        for about in pages.values()
        for number, page in enumerate(about, 1)
        if len(about) >= _LEAST_SERIES
    }


def _bodies(slide: Slide, foot: Foot, pen: Pen) -> list[Body]:
    """Return what stands under the title of each slide that `slide` takes."""

    def make(report: Report) -> list[Body]:
        own = Pen(pen.theme, report, pen.span)
        if not own.template.foreign:
            return _laid_out(slide, foot, own)
        return in_less_room(lambda other: _laid_out(slide, foot, other), str(slide.title), own)

    return _SOUND.of((slide, foot, pen.theme), make, pen.report)


_SOUND = Sound[list[Body]](1024)


def _laid_out(slide: Slide, foot: Foot, pen: Pen) -> list[Body]:
    match slide:
        case Page(picture=Picture() as picture):
            return pictured_bodies(slide, picture, foot, pen)
        case Page(aside=Drawing() as drawing):
            return drawn_bodies(slide, drawing, foot, pen)
        case Page(parts=(_, *_, Drawing(beside=RichText()) as code), panel=None):
            return inviting_bodies(slide, code, foot, pen)
        case Page(parts=(Lead(), Statement(), Cards(leads=True)), panel=None):
            return term_bodies(slide, foot, pen)
        case Page():
            return page_bodies(slide, foot, pen)
        case Cover():
            return [cover_body(slide, pen)]
        case Divider():
            return [divider_body(slide, pen)]
        case Pause():
            return [pause_body(slide, pen)]
        case _:
            assert_never(slide)


def _tell_apart(drafts: list[_Draft]) -> None:
    """Make titles unique: `(1 of 3)` within a block, `(again)` in a later one, or for what is no page the clock."""
    blocks: dict[str, set[int]] = {}
    for draft in drafts:
        blocks.setdefault(str(draft.title), set()).add(draft.timed.number)
    for draft in drafts:
        before = sum(number < draft.timed.number for number in blocks[str(draft.title)])
        if before and isinstance(draft.slide, Page):
            draft.title = join(draft.title, " (again)" if before == 1 else f" (time {before + 1})")
        elif before:
            draft.title = join(draft.title, f" · {draft.timed.start}")
    counts = Counter((str(draft.title), draft.timed.number) for draft in drafts)
    seen: Counter[tuple[str, int]] = Counter()
    for draft in drafts:
        key = (str(draft.title), draft.timed.number)
        seen[key] += 1
        if counts[key] > 1:
            draft.title = join(draft.title, f" ({seen[key]} of {counts[key]})")
    taken: Counter[str] = Counter()
    for draft in drafts:
        taken[str(draft.title)] += 1
        if taken[str(draft.title)] > 1:
            draft.title = join(draft.title, f" [{taken[str(draft.title)]}]")


def _new_words(drafts: Iterable[_Draft], glossary: Mapping[str, RichText]) -> Iterator[dict[str, RichText]]:
    """Yield for each slide the entries of the glossary whose word stands on it, or in its notes, for the first time."""
    left = dict(glossary)
    for draft in drafts:
        if not left:
            yield {}
            continue
        words = f"{draft.title}\n{_words(draft.body.elements, draft.cues)}"
        yield {word: left.pop(word) for word in words_in(words, left)}


@lru_cache(maxsize=1024)
def _words(elements: tuple[Element, ...], cues: tuple[Cue, ...]) -> str:
    """Return what stands on a slide and in its notes, each text a line."""
    shown = (paragraph.whole for element in elements for paragraph in paragraphs_of(element))
    return "\n".join(map(str, (*shown, *texts_in(cues))))


def _placed(
    draft: _Draft,
    number: int,
    of: int,
    firsts: dict[int, int],
    explained: Mapping[str, RichText],
    programme: Programme,
    pen: Pen,
) -> PlacedSlide:
    timed = draft.timed
    pen = pen.at(timed.block.span)
    template = draft.body.template or pen.template
    under, title = draft.body.under, title_shape(draft.title, draft.body, pen)
    template = moved_down(template, title, draft.body.layout)
    elements: list[Element] = [*under, title, *_kicker(draft, template, programme, pen), *draft.body.elements]
    if isinstance(draft.slide, Page):
        elements += track(timed, list(programme.sections()), template)
    elif isinstance(draft.slide, Divider):
        elements += large_track(timed, list(programme.sections()), template)
    if isinstance(draft.slide, Page) and template.layouts[draft.body.layout].ground == "deep":
        elements = [*on_deep(elements)]
    if draft.first and timed is programme.closing:
        elements += logo_at_the_close(elements, pen)
    if _wants_clock(draft, programme):
        elements.append(clock_chip(timed, programme, draft.body.layout, template, pen))
    elif isinstance(draft.slide, Page) and draft.slide.care:
        room = template.clock
        elements.append(icon("heart", Box(room.right - room.height, room.y, room.height, room.height), "accent"))
    shown = carried_on = ""
    if not draft.first and timed.number in firsts and number > firsts[timed.number]:
        shown = "" if draft.cues else first_words(draft.body)
        carried_on = f"Carries on from slide {firsts[timed.number]}"
        carried_on += ", whose notes hold the instructions for the whole block." if timed.block.cues else "."
    following = programme.after(timed)
    then = f"next: {following.title}" if following else "next: the end of the day"
    spare = programme.buffer_before(following) if following else programme.buffer_at_the_end
    if spare > 0:
        then += f", after {spare} min in hand"
    minutes = f"{timed.start} to {timed.finish} · {timed.minutes} min" if timed.minutes else f"{timed.start}"
    if programme.refit and timed.minutes != timed.planned:
        minutes += f" (planned {timed.planned})"
    led = f" · led by {timed.block.trainer}" if timed.block.trainer else ""
    line = f"{minutes}{led} · slide {number} of {of} · {then}"
    return PlacedSlide(
        draft.body.layout,
        str(draft.title),
        styled(elements, pen.theme.style),
        (
            *notes_paragraphs(line, draft.cues, shown, carried_on, explained, draft.unnamed),
            *_pictures_in_words(elements),
        ),
        timed.number,
        str(draft.slide.title) if draft.body.headline else "",
    )


def _pictures_in_words(elements: Iterable[Element]) -> tuple[Paragraph, ...]:
    """Return what the pictures of a slide show, for the notes: a facilitator says it to those who cannot see them."""
    told = list(dict.fromkeys(image.alt for image in pictures_in(elements)))
    return in_words(told) if told else ()


def _wants_clock(draft: _Draft, programme: Programme) -> bool:
    """Whether participants are to see when the block is; beside a panel of minutes they never need to."""
    wanted = programme.session.pool.clock_on_slides
    if not draft.first or (isinstance(draft.slide, Page) and draft.slide.panel):
        return False
    return wanted == "all" or (wanted == "activities" and draft.timed.block.nature == "activity")


def _kicker(draft: _Draft, template: Template, programme: Programme, pen: Pen) -> Iterator[Element]:
    """Yield the line over the title: the topic where the title is a sentence, else the part of the day."""
    place = template.layouts[draft.body.layout].places.get(KICKER)
    if place is None:
        return
    opener = next((s.opener for s in programme.sections() if draft.timed in s.blocks), None)
    words = draft.slide.title if draft.body.headline else opener.title if opener else None
    line = kicker(words, template, pen) if words is not None and str(words) != str(draft.title) else None
    if line:  # what a part is called in more words than that, its divider says
        yield Shape("Kicker", place.box, Frame((line,), place.anchor), KICKER, inherits=template is pen.template)
        yield from series_dots(draft.series, line, place.box, pen) if draft.series else ()


def _sections(programme: Programme, drafts: Iterable[_Draft]) -> Iterator[DeckSection]:
    per_block = Counter(draft.timed.number for draft in drafts)

    def slides(section: Section) -> int:
        opener = [section.opener] if section.opener else []
        return sum(per_block[timed.number] for timed in (*opener, *section.blocks))

    for section in programme.sections():
        if count := slides(section):
            name = str(section.opener.title) if section.opener else str(programme.session.session)
            yield DeckSection(name, count)


def _check_letters(slides: Iterable[PlacedSlide], drafts: Iterable[_Draft], programme: Programme, pen: Pen) -> None:
    """Note signs whose width nobody knows, each where it is written first, and all of a text together."""
    seen: set[str] = set()
    for slide, draft in zip(slides, drafts, strict=True):
        for element in slide.elements:
            for text in (paragraph.whole for paragraph in paragraphs_of(element)):
                new = [letter for letter in pen.widths.unmeasured(text) if letter not in seen]
                seen.update(new)
                if new:
                    signs = listed(f"`{letter}` (U+{ord(letter):04X})" for letter in new)
                    pen.report.add(
                        codes.UNKNOWN_GLYPH,
                        text.span or place_of(new[0], programme.session) or draft.timed.block.span,
                        f"How wide {signs} will be is not known: PowerPoint has a font of its own for that.",
                    )

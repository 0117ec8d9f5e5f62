"""What facilitators lead from -> the head of each block, and instructions with slides in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import BlockHead, Instructions, Thumbnail
from sessionbuilder.content import LOOKED_UP, SPOKEN, Cue, Fact, Verb
from sessionbuilder.settled.heights import LIST_INDENT
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.settled import SetBlockHead, SetCue, SetCues, SetInstructions, SetSlide, SetStep
from sessionbuilder.text import Listing, RichText, join, plain

INSET = 2
"""From the edges of strips, texts and the margin to what is in them."""
_ICON, _WORD = 4.6, 5.8
"""How wide an icon is, and from its left edge to the word."""
_LABEL, _LONG_LABEL = 2, "LISTEN FOR"
"""From a word to its text, and the longest that stands beside it: a longer one has two lines."""
_LARGE = 1.2
"""Type so much larger has its words over the texts: beside them there is no room."""
_MARGIN, _BETWEEN = 37, 3
"""The margin for slides and notes, and what is from one slide to the next."""
_UNDER = 0.5
"""What is between a slide and its caption, and under that, as a share of the size of running text."""
_WHICH = " ("
"""What stands between the title of several slides and which of them one is."""
_ALL = 2
"""Slides that are shown, be there ever so little text beside them."""
_WHOLE = 7
"""Lines of 12 points up to which an instruction stays on one page."""
_SHORT = 2.5
"""Lines of 12 points up to which one is short, its air within."""
_ALONE = 5
"""Lines of 12 points that a page has at least of a block that ends on it."""
_UNPARTED, _OPENING = 0.22, 0.2
"""Of the height of a page: a paragraph that is not higher stays on one; and the room at most that a block begins in."""
_CLOSE = 0.92
"""How much closer its lines are than those of other text."""
_TITLE = 3
"""The height of the line of a block's title, as a share of the size of running text."""
_FIRST = 1
"""Facts before the numbers of the slides: when it ends."""
_SOUGHT = tuple(verb for verb in LOOKED_UP if verb is not Verb.IF_BEHIND)
"""What stands over the margin too, after all that one does."""


def block_head(part: BlockHead, paper: Paper, measure: Measure) -> SetBlockHead:
    """Return where a block begins: its line, and a strip of what one must know at a glance."""
    facts = list(part.facts.facts)
    if part.numbers:
        numbers = Fact("Slides" if " " in part.numbers else "Slide", plain(part.numbers))
        facts.insert(_FIRST if facts[:1] and facts[0].label == "Ends" else 0, numbers)
    said = " · ".join(f"{fact.label} {fact.text}" for fact in facts)
    strip = measure.height(f"{part.latest}  {said}", paper.width - _MARGIN - 4 * INSET, measure.type.lead)
    high = (0 if part.titled else measure.type.ems(_TITLE)) + (strip + 2 * INSET if facts or part.latest else 0)
    clocks, ends = (part.start, part.finish), (part.length, part.badge)
    told = (part.title, part.name, part.numbers, part.titled, part.latest, tuple(facts))
    return SetBlockHead(*told, INSET, high, *clocks, *ends)


def instructions(part: Instructions, paper: Paper, measure: Measure) -> SetInstructions:
    """Return instructions beside their verbs: those of one verb that follow one another share its word.

    What is only looked up has the margin's width too: nobody writes beside it.
    """
    large = measure.type.scale > _LARGE
    icon, word = measure.type.scaled(_ICON), measure.type.scaled(_WORD)
    hanging = word if large else word + measure.width(_LONG_LABEL, bold=True) + _LABEL
    margin, inset = (_MARGIN, INSET) if part.margin else (0, 0)
    width = paper.width - 2 * inset - hanging
    led = [cue for cue in part.cues if cue.verb not in _SOUGHT]
    sought = [cue for cue in part.cues if cue.verb in _SOUGHT]
    done, looked_up = _held(
        list(_groups(led, width - margin, paper, measure)),
        list(_groups(sought, width, paper, measure)),
        measure,
    )
    text = sum(tall for _, tall in done)
    slides = tuple(_shown(part.slides, part.about, text, measure))
    steps = tuple(_steps(done, slides, paper.height / 3))
    high = max(text, sum(slide.high for slide in slides)) + sum(tall for _, tall in looked_up)
    wide, tall = _small(measure)
    most = paper.height * _OPENING
    opening = _opening(done, most)
    first = sum(tall for _, tall in done[:opening]) + (_begun(done[opening][0], width - margin, measure) if done else 0)
    sizes = (icon, word, round(hanging, 2), large, margin, inset, wide, tall, _BETWEEN)
    return SetInstructions(steps, tuple(group for group, _ in looked_up), *sizes, high, round(min(first, most), 2))


def _small(measure: Measure) -> tuple[float, float]:
    """Return how wide and high a slide in small is."""
    wide, own = _MARGIN - 2 * INSET, measure.theme.template.slide
    return wide, wide * own.height / own.width


def _shown(slides: Sequence[Thumbnail], about: str, text: float, measure: Measure) -> Iterator[SetSlide]:
    """Yield the slides that stand in the margin, with what they are called, if there is room beside so much `text`.

    One alone has its number in the strip. Where there is no room, the first and the last stand for all, and the numbers
    of the others between them.
    """
    alone = len(slides) == 1
    called = zip(slides, _called(slides, about), strict=True)
    named = [_named(slide, names, measure, alone=alone) for slide, names in called]
    high = sum(slide.high for slide in named)
    if len(named) <= _ALL or high <= text + named[-1].high:
        yield from named
        return
    between = slides[1:-1]
    numbers = f"{between[0].number} to {between[-1].number}" if len(between) > 1 else f"{between[0].number}"
    more = f"{'Slides' if len(between) > 1 else 'Slide'} {numbers}"
    yield replace(named[0], more=more, high=named[0].high + measure.type.line)
    yield named[-1]


def _called(slides: Sequence[Thumbnail], about: str) -> Iterator[tuple[str, ...]]:
    """Yield what each slide may be called, the longest first; of what the block that they are `about` is called, or the
    slide before, only which of several it is.
    """
    before = about
    for slide in slides:
        title, mark, which = slide.slide.title.partition(_WHICH)
        last = f"{mark}{which}".strip()
        yield (last,) if title == before else (slide.slide.title, last)
        before = title


def _named(slide: Thumbnail, names: Sequence[str], measure: Measure, *, alone: bool) -> SetSlide:
    """Return the slide with its number, and with the first of its `names` that has room beside that.

    The slide itself says its title: what takes more lines would only stand higher than the slide.
    """
    wide, tall = _small(measure)
    number = plain(f"Slide {slide.number}").bolded()
    captions = (join(number, f"  {name}" if name else "") for name in names)
    fitting = (caption for caption in captions if measure.width(caption, bold=True) <= wide)
    caption = plain("") if alone else next(fitting, number)
    under = 0 if alone else measure.height(caption, wide) + 2 * measure.type.ems(_UNDER)
    return SetSlide(slide, caption, "", tall + under + _BETWEEN)


def _groups(cues: Sequence[Cue], width: float, paper: Paper, measure: Measure) -> Iterator[tuple[SetCues, float]]:
    """Yield the instructions of each verb, and how high they stand."""
    most = min(_WHOLE * measure.type.line / measure.type.scale, paper.height / 3)
    for verb, own in groupby(cues, key=lambda cue: cue.verb):
        spoken = verb in SPOKEN
        size = measure.type.spoken if spoken else measure.type.text
        listed = list(own)
        heights = [_height(cue, width, size, measure) for cue in listed]
        set_cues = tuple(
            SetCue(cue.texts, high <= most, _paragraphs(cue, width, size, paper, measure), cue.click)
            for high, cue in zip(heights, listed, strict=True)
        )
        high = sum(heights)
        yield SetCues(verb, set_cues, high <= most, spoken), high + measure.type.ems(0.5)


def _held(
    done: Sequence[tuple[SetCues, float]], sought: Sequence[tuple[SetCues, float]], measure: Measure
) -> tuple[list[tuple[SetCues, float]], list[tuple[SetCues, float]]]:
    """Return groups with what stays on the page of what follows: a question with what to listen for, two short ones.

    If each short one took the next along, a whole page of them would. What ends a block stays with what is before it,
    until it has some lines.
    """
    line = measure.type.line / measure.type.scale
    settled, held, left = list[tuple[SetCues, float]](), False, 0.0
    groups = [*done, *sought]
    tails = list[float]()
    for _, high in reversed(groups):
        left += high
        tails.insert(0, left)
    for number, (group, high) in enumerate(groups[:-1]):
        answered = group.verb == Verb.ASK and groups[number + 1][0].verb == Verb.LISTEN_FOR
        last = tails[number + 1] <= _ALONE * line or number == len(groups) - 2
        held = group.whole and (answered or last or (high <= _SHORT * line and not held))
        settled.append((replace(group, held=held), high))
    settled += groups[-1:]
    return settled[: len(done)], settled[len(done) :]


def _opening(groups: Sequence[tuple[SetCues, float]], most: float) -> int:
    """Return how many groups come before the first that is said aloud, if they are not higher than `most`."""
    tall = 0.0
    for number, (group, high) in enumerate(groups):
        if group.spoken and tall <= most:
            return number
        tall += high
    return 0


def _begun(group: SetCues, width: float, measure: Measure) -> float:
    """Return how high the first paragraph of `group` is."""
    opening = group.cues[0].texts[0]
    text = opening.items[0].item if isinstance(opening, Listing) else opening
    return measure.height(text, width, measure.type.spoken if group.spoken else measure.type.text)


def _steps(groups: Sequence[tuple[SetCues, float]], slides: Sequence[SetSlide], most: float) -> Iterator[SetStep]:
    """Yield steps: groups, until they are as high as the slide beside them; what is long is a step of its own.

    Slides go down the margin as the text does, so that each stands near what is said of it.
    """
    each = max((slide.high for slide in slides), default=1)
    waiting, tall, all_of_it, shown = list[SetCues](), 0.0, 0.0, 0
    if slides and not groups:
        yield _step([], slides, sum(slide.high for slide in slides) <= most)
    for number, (group, high) in enumerate(groups):
        if waiting and not group.whole:
            # beside a few lines a slide would leave a hole: it stands beside what is long
            count = _reached(all_of_it, each, shown, len(slides)) if tall > each / 2 else shown
            yield _step(waiting, slides[shown:count], max(tall, (count - shown) * each) <= most)
            waiting, tall, shown = [], 0.0, count
        waiting.append(group)
        tall += high
        all_of_it += high
        last = number == len(groups) - 1
        if last or not group.whole or shown == len(slides) or tall >= each:
            count = len(slides) if last else _reached(all_of_it, each, shown, len(slides))
            yield _step(waiting, slides[shown:count], max(tall, (count - shown) * each) <= most)
            waiting, tall, shown = [], 0.0, count


def _reached(high: float, each: float, shown: int, slides: int) -> int:
    """Return how many slides have their place beside text that has come so far; the first is there at once."""
    return min(slides, max(shown, round(high / each), 1))


def _step(groups: list[SetCues], slides: Sequence[SetSlide], fits: bool) -> SetStep:
    return SetStep(tuple(groups), tuple(slides), fits and all(group.whole for group in groups))


def _height(cue: Cue, width: float, size: float, measure: Measure) -> float:
    inside = width - measure.type.scaled(LIST_INDENT)
    click = measure.type.line if cue.click else 0
    return click + _CLOSE * sum(measure.height(text, width if own else inside, size) for text, own in _texts(cue))


def _paragraphs(cue: Cue, width: float, size: float, paper: Paper, measure: Measure) -> bool:
    """Whether no paragraph of `cue` is so high that a page would be left half empty for it."""
    inside = width - measure.type.scaled(LIST_INDENT)
    return all(measure.height(text, inside, size) <= paper.height * _UNPARTED for text, _ in _texts(cue))


def _texts(cue: Cue) -> Iterator[tuple[RichText, bool]]:
    """Yield every text of `cue`, and whether it is a paragraph of its own."""
    for text in cue.texts:
        match text:
            case RichText():
                yield text, True
            case Listing():
                for item in text.items:
                    yield item.item, False
                    yield from ((inner, False) for inner in item.items)
            case _:
                assert_never(text)

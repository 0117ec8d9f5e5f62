"""What facilitators lead from -> the head of each block, and steps of instructions with slides in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import assert_never

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import BlockHead, Instructions, Thumbnail
from sessionbuilder.content import LOOKED_UP, SPOKEN, Cue, Fact, Verb
from sessionbuilder.settled.heights import LIST_INDENT, whole
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.settled import SetBlockHead, SetCue, SetCues, SetInstructions, SetStep
from sessionbuilder.text import Listing, RichText, join, plain

_LABELS = 30
"""The column of labels in strips: every label that there is has room in it."""
INSET = 2
"""From the edges of strips, texts and the margin to what is in them."""
_ICON, _HANGING = 5, 7
"""How wide an icon is, and from its left edge to the word."""
_MARGIN, _BETWEEN = 42, 3
"""The margin for slides and notes, and what is from one slide to the next."""
_CAPTION = 1.35
"""The height of what stands under a slide, as a share of the size of running text."""
_WHOLE = 6
"""Lines of 12 points up to which an instruction stays on one page."""
_SHORT = 2.5
"""Lines of 12 points up to which one is short, its air within."""
_CLOSE = 0.92
"""How much closer its lines are than those of other text."""
_FIRST_FACTS = 2
"""Facts before the numbers of the slides: when at the latest, and when it is."""


def block_head(part: BlockHead, paper: Paper, measure: Measure) -> SetBlockHead:
    """Return where a block begins; short facts stand two to a row, and before the long ones."""
    facts = list(part.facts.facts)
    if part.numbers and facts:
        facts.insert(_FIRST_FACTS, Fact("Slides" if " " in part.numbers else "Slide", plain(part.numbers)))
    labels, second = measure.type.scaled(_LABELS), round(paper.width / 2, 2)
    room = second - INSET - labels
    short = [fact for fact in facts if measure.width(fact.text) <= room - INSET]
    long = [fact for fact in facts if fact not in short]
    # when it is comes first, be it long
    first = [long.pop(0)] if facts and long[:1] == facts[:1] else []
    pairs = (tuple(short[place : place + 2]) for place in range(0, len(short), 2))
    rows = (*((fact,) for fact in first), *pairs, *((fact,) for fact in long))
    high = sum(max(measure.height(fact.text, paper.width - 2 * INSET - labels) for fact in row) for row in rows)
    fits = whole(high, paper.height, 1 / 2)
    clocks, ends = (part.start, part.finish), (part.length, part.badge)
    return SetBlockHead(part.title, part.numbers, part.titled, rows, labels, second, INSET, fits, *clocks, *ends)


def instructions(part: Instructions, paper: Paper, measure: Measure) -> SetInstructions:
    """Return instructions under their verbs: those of one verb that follow one another share its word.

    What is only looked up has the margin's width too: nobody writes beside it.
    """
    icon, hanging = (measure.type.scaled(length) for length in (_ICON, _HANGING))
    margin, inset = (_MARGIN, INSET) if part.margin else (0, 0)
    slide, own = _MARGIN - 2 * INSET, measure.theme.template.slide
    high = slide * own.height / own.width
    each = high + measure.type.ems(_CAPTION) + _BETWEEN
    width = paper.width - 2 * inset - hanging
    led = [cue for cue in part.cues if cue.verb not in LOOKED_UP]
    done = _held(list(_groups(led, width - margin, paper, measure)), measure)
    sought = _held(list(_groups([cue for cue in part.cues if cue.verb in LOOKED_UP], width, paper, measure)), measure)
    across = int((paper.width + _BETWEEN) // (slide + _BETWEEN))
    in_rows = _in_rows(len(part.slides), sum(tall for _, tall in done), each, across)
    rows = tuple(part.slides[place : place + across][: in_rows - place] for place in range(0, in_rows, across))
    steps = tuple(_steps(done, part.slides[in_rows:], each, paper.height / 3))
    looked_up = tuple(group for group, _ in sought)
    return SetInstructions(rows, steps, looked_up, icon, hanging, margin, inset, slide, high, _BETWEEN)


def _in_rows(slides: int, text: float, each: float, across: int) -> int:
    """Return how many of the first slides stand in rows before the text, so that both together are least high."""
    if not text:
        return slides

    def high(rows: int) -> float:
        return rows * each + max(text, max(0, slides - rows * across) * each)

    return min(slides, across * min(range(-(-slides // across) + 1), key=high))


def _groups(cues: Sequence[Cue], width: float, paper: Paper, measure: Measure) -> Iterator[tuple[SetCues, float]]:
    """Yield the instructions of each verb, and how high they stand."""
    most = min(_WHOLE * measure.type.line / measure.type.scale, paper.height / 3)
    for verb, own in groupby(cues, key=lambda cue: cue.verb):
        spoken = verb in SPOKEN
        size = measure.type.spoken if spoken else measure.type.text
        listed = list(own)
        # the word stands before the first of its texts
        heights = [
            _height(cue, width, size, measure, f"{verb.word}  " if number == 0 else "")
            for number, cue in enumerate(listed)
        ]
        set_cues = tuple(SetCue(cue.texts, high <= most) for high, cue in zip(heights, listed, strict=True))
        yield SetCues(verb, set_cues, sum(heights) <= most, spoken), sum(heights) + measure.type.ems(0.5)


def _held(groups: Sequence[tuple[SetCues, float]], measure: Measure) -> list[tuple[SetCues, float]]:
    """Return `groups`; a question stays with what to listen for, and two short ones stay together, but no more.

    If each short one took the next along, a whole page of them would.
    """
    most, held = _SHORT * measure.type.line / measure.type.scale, False
    settled = list[tuple[SetCues, float]]()
    for (group, high), (following, _) in pairwise(groups):
        answered = group.verb == Verb.ASK and following.verb == Verb.LISTEN_FOR
        held = group.whole and (answered or (high <= most and not held))
        settled.append((replace(group, held=held), high))
    return [*settled, *groups[-1:]]


def _steps(
    groups: Sequence[tuple[SetCues, float]], slides: Sequence[Thumbnail], each: float, most: float
) -> Iterator[SetStep]:
    """Yield steps: groups, until they are as high as the slide beside them; what is long is a step of its own.

    Slides go down the margin as the text does, so that each stands near what is said of it.
    """
    waiting, tall, all_of_it, shown = list[SetCues](), 0.0, 0.0, 0
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


def _step(groups: list[SetCues], slides: Sequence[Thumbnail], fits: bool) -> SetStep:
    return SetStep(tuple(groups), tuple(slides), fits and all(group.whole for group in groups))


def _height(cue: Cue, width: float, size: float, measure: Measure, word: str) -> float:
    inside = width - measure.type.scaled(LIST_INDENT)
    texts = list(_texts(cue))
    if word and texts and texts[0][1]:
        texts[0] = (join(word, texts[0][0]), True)
    return _CLOSE * sum(measure.height(text, width if own else inside, size) for text, own in texts)


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

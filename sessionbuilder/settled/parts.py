"""Parts of a sheet -> the same with sizes and places, on the paper they stand on."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Figure, Picture, Printed
from sessionbuilder.content import Facts, Heading, Narrative, Notice, Space, Spaces, Writing
from sessionbuilder.settled.heights import ink, notice_height, whole
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.settled import (
    SetFact,
    SetFacts,
    SetFigure,
    SetNarrative,
    SetNotice,
    SetPart,
    SetPicture,
    SetSigns,
    SetSpaces,
    SetWriting,
)
from sessionbuilder.units import EMU_PER_INCH

_LEAST_LABEL, _MOST_LABEL, _AFTER_LABEL = 30, 50, 4
"""The column of labels: short ones stand alike throughout a booklet, and a longer one has a line to itself."""
_BETWEEN = 5
"""Between pictures that stand side by side, and what stands beside them."""
_BESIDE = 0.45
"""The share of the width that a small drawing may take from the text beside it."""
_HIGHEST = 0.8
"""The share of the page's height that a drawing in the text may take."""
_LARGE = 2
"""How much higher a line is on which what is written stands out."""
_ABOVE, _APART, _FIRST = 4, 10, 8
"""What is clear over what is asked; where lines of another question stand over it; and from it to its first line."""
_UNDER_TEXT = 7
"""What is clear over what is asked where words stand over it that are no heading: they are not part of it."""
_SIGNS, _BETWEEN_SIGNS = 2, 10
"""How many lines to sign on stand side by side, and what is between them."""
_BROAD = 0.9
"""The share of the width that a numbered paragraph has at least."""
_LABEL = 0.6
"""The share of a line that what is asked may take, so that it is answered beside it."""
_FRAME_INSET, _BETWEEN_FRAMES, _FOR_ARROWS = 3, 3, 9
"""From the edge of a frame to its text, and from one frame to the next: without arrows and with them."""


def facts(part: Facts, width: float, measure: Measure, *, paired: bool = False) -> SetFacts:
    """Return facts with a column for their labels; where they are `paired`, two short ones share a line."""
    after = measure.type.scaled(_AFTER_LABEL)
    wanted = [round(measure.width(fact.label, bold=True) + after, 2) for fact in part.facts]
    most = min(width / 2, measure.type.scaled(_MOST_LABEL))
    least = min(width / 4, measure.type.scaled(_LEAST_LABEL))
    labels = round(min(most, max([*wanted, least])), 2)
    own = [SetFact(fact, wide > labels) for fact, wide in zip(part.facts, wanted, strict=True)]
    second = round(width / 2, 2)
    if paired:
        room = second - labels - after
        short = [not each.apart and measure.width(each.fact.text) <= room for each in own]
        for at in range(1, len(own)):
            if short[at - 1] and short[at] and not own[at - 1].beside:
                own[at] = replace(own[at], beside=True)
    return SetFacts(tuple(own), labels, second)


def notice(part: Notice, paper: Paper, measure: Measure) -> SetNotice:
    """Return a notice."""
    high = notice_height(part.label, part.text, paper.width, measure)
    return SetNotice(part.label, part.text, whole(high, paper.height))


def narrative(part: Narrative, paper: Paper, measure: Measure) -> SetNarrative:
    """Return numbered paragraphs: people look for one by its number, and read it on one page."""
    highest = max((measure.height(each.item, paper.width * _BROAD) for each in part.paragraphs), default=0)
    return SetNarrative(part.paragraphs, whole(highest, paper.height))


def writing(part: Writing, paper: Paper, measure: Measure, over: Printed | None = None) -> SetWriting:
    """Return lines to write on; what stands `over` them tells how far what is asked is from that.

    What is asked is bold: it is what the sheet is about. On what is framed it is part of a sentence.
    """
    prompt = part.prompt if paper.framed else part.prompt.bolded()
    asked = ink(prompt, paper.width, measure)
    pitch = measure.type.writing * (_LARGE if part.large else 1)
    short = part.lines == 1 and not (part.large or paper.framed)
    beside = short and measure.width(prompt) <= paper.width * _LABEL
    first = pitch if part.large or paper.framed else min(pitch, measure.type.scaled(_FIRST))
    above: float = _ABOVE
    if not (beside or paper.framed):
        above = _APART if isinstance(over, Writing) else _ABOVE if isinstance(over, Heading | None) else _UNDER_TEXT
    return SetWriting(prompt, part.lines, pitch, whole(asked, paper.height), part.large, beside, above, first)


def signed(own: Sequence[SetPart], paper: Paper) -> Iterator[SetPart]:
    """Yield parts of what is framed, where lines to sign on that follow one another are side by side."""
    for lines, run in groupby(own, key=lambda part: isinstance(part, SetWriting) and not part.large):
        if not lines:
            yield from run
            continue
        writings = tuple(part for part in run if isinstance(part, SetWriting))
        for at in range(0, len(writings), _SIGNS):
            pair = writings[at : at + _SIGNS]
            high = max(each.lines * each.pitch for each in pair)
            width = (paper.width - _BETWEEN_SIGNS * (_SIGNS - 1)) / _SIGNS
            yield SetSigns(pair, round(width, 2), _BETWEEN_SIGNS, round(high, 2))


def spaces(part: Spaces, paper: Paper, measure: Measure) -> SetSpaces:
    """Return frames of equal size, none of them higher than the page."""
    across = max(1, min(part.across, len(part.spaces)))
    round_ = part.round and len(part.spaces) == 2 * across
    between = measure.type.scaled(_FOR_ARROWS) if round_ else _BETWEEN_FRAMES
    stages = (*part.spaces[:across], *reversed(part.spaces[across:])) if round_ else part.spaces
    width = (paper.width - (across - 1) * between) / across
    inside = width - 2 * measure.type.scaled(_FRAME_INSET)
    around = 2 * measure.type.scaled(_FRAME_INSET)

    def asked_in(space: Space) -> float:
        prompt = measure.height(space.prompt, inside) if space.prompt else 0
        return measure.height(space.heading, inside, bold=True) + prompt

    asked = max(map(asked_in, part.spaces), default=0)
    most = paper.height - 1
    height = min(asked + part.lines * measure.type.writing + around, most)
    together = asked + around <= most
    return SetSpaces(stages, across, part.lines, round(width, 2), height, between, together, round_)


def figure(part: Figure, paper: Paper, above: float, measure: Measure) -> SetFigure:
    """Return a drawing as large as it fits; where it has a page of its own, headings are `above` it."""
    box = part.drawing.box
    wide, highest = paper.width, paper.height * _HIGHEST
    if part.whole_page:
        highest = paper.height - above - measure.type.ems(1.6)
    elif part.beside is not None:
        wide = min(box.width * 25.4 / EMU_PER_INCH, paper.width * _BESIDE)
    width = round(min(wide, highest * box.width / box.height), 2)
    beside = measure.height(part.beside, paper.width - width - _BETWEEN) if part.beside else 0
    together = whole(beside, paper.height)
    height = width * box.height / box.width
    return SetFigure(part.drawing, width, height, part.beside, _BETWEEN, part.whole_page, together)


def picture(part: Picture, paper: Paper) -> SetPicture:
    """Return a picture at its height, or as wide as the text if that is less."""
    across, down = struct.unpack(">II", part.content[16:24])
    width = min(part.height * across / down, paper.width)
    return SetPicture(part, width, width * down / across)

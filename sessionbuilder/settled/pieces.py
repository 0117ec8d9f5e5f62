"""Parts of a sheet -> pieces, each of which a page holds whole, with as much height as it has and could do with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Bullets, Checklist, Heading, Text
from sessionbuilder.settled.heights import (
    BELOW_TITLE,
    FACTS_GAP,
    GAP,
    LEADING,
    OVER_HEADING,
    UNDER_HEADING,
    heading_height,
    ink,
    notice_height,
    row_height,
    signs_height,
    title_height,
)
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.settled.settled import (
    SetFacts,
    SetFigure,
    SetNarrative,
    SetNotice,
    SetPart,
    SetPicture,
    SetRow,
    SetSigns,
    SetSpaces,
    SetTable,
    SetWriting,
)
from sessionbuilder.settled.type import MM_PER_POINT
from sessionbuilder.text import RichText

SECTION = 2
"""The level of heading that opens a section; a lower one has a millimetre less over it."""
_UNDER_WRITING = 5
_AROUND_NOTICE, _AROUND_FIGURE = 4, 5
_TABLE_GAP = 1.2
"""Over and under a table, as a share of the size."""
_WIDER = 1.01
"""By how much a line holds more than is reckoned for single texts, so that these have room in any font."""
_SET = 0.988
"""By how much lines stand closer than is reckoned for them, likewise."""
_NUMBER_INDENT, _BULLET_INDENT = 7.4, 5.5
"""From a number or a bullet to its text, beside 12 points."""
_BOX = 0.14
"""By how much a box to tick stands out of its line, as a share of the size."""
_LIST_GAP, _TICKED_GAP, _NARRATIVE_GAP = 0.65, 0.8, 1
"""From one item to the next, likewise."""
_FRAME_LINES = 3
"""Lines of writing that a frame has room for at least."""
_CLOSEST, _LOWEST = 8, 7.9
"""From one line to write on to the next at least, in millimetres beside 12 points; and the lowest row."""
_LINES_MOST = 6
"""Lines that one question has, unless it asks for more: a page of lines looks as if somebody wanted an essay."""
LINE_WIDER = 1.4
"""By how much lines may move apart where a page has more room than lines."""
_ROW_MOST, _LINE_MOST = 80, 18
"""How high a row may grow that has room for several lines; and one for a single line."""
_SENTENCE = 15
"""How high a row for a sentence is at least where that takes no page more, in millimetres beside 12 points."""


class Piece(Struct, frozen=True):
    """What stays on one page."""

    part: int
    """The part it is of, by its place; -1 for the title."""
    row: int = 0
    """Which row of its table it is, from 0; the header is -1."""
    least: float = 0
    """How high it is at least."""
    usual: float = 0
    """How high it is where nothing else is settled."""
    most: float = 0
    """How high it may grow to fill its page; as high as usual where it holds nothing to write in."""
    above: float = 0
    below: float = 0
    """What is clear over and under it: of two pieces that follow one another the more counts, or that which is firm."""
    firm: bool = False
    kept: bool = False
    """Whether it stays on the page of the next."""
    opens: bool = False
    """Whether it opens a section, which a page may do as well."""
    lines: int = 0
    """How many lines to write on there are under what is asked; 0 where there are none that may be more."""
    pitch: float = 0
    """From one of them to the next."""
    asked: float = 0
    """How high what is asked stands."""
    sentence: float = 0
    """How high it must be for a sentence; 0 where none is asked for."""
    again: float = 0
    """How high what comes over it is where it starts a page: the header of its table."""

    def clear(self, following: Piece) -> float:
        """Return what is clear between it and the piece that follows it."""
        if self.firm != following.firm:
            return self.below if self.firm else following.above
        return max(self.below, following.above)

    @property
    def grows(self) -> bool:
        """Whether somebody writes in it, so that it may take what is left of its page."""
        return self.most > self.usual


def title_piece(title: RichText, paper: Paper, measure: Measure, size: float = 0) -> Piece:
    """Return the title of a sheet, in `size` points where that is not as usual."""
    high = title_height(title, paper.text_width, measure, size) - BELOW_TITLE
    return _firm(-1, high, 0, BELOW_TITLE, kept=True)


def pieces(parts: Sequence[SetPart], paper: Paper, measure: Measure) -> list[Piece] | None:
    """Return the pieces of `parts`; None where one of them has pages of its own, so that nothing can be reckoned."""
    found: list[Piece] = []
    for place, part in enumerate(parts):
        own = _pieces(part, place, paper, measure)
        if own is None:
            return None
        if found and isinstance(part, SetNotice) and isinstance(parts[place - 1], SetNarrative):
            found[-1] = replace(found[-1], kept=True)  # what is said of a story stays with it
        found += own
    return found


def _pieces(part: SetPart, place: int, paper: Paper, measure: Measure) -> list[Piece] | None:
    width, ems = paper.width, measure.type.ems
    match part:
        case Heading():
            high = heading_height(part, width, measure, framed=paper.framed) - (OVER_HEADING + UNDER_HEADING)
            over = OVER_HEADING - (part.level > SECTION)
            return [replace(_firm(place, high, over, UNDER_HEADING, kept=True), opens=part.level <= SECTION)]
        case Text():
            size = measure.type.lead if part.voice == "lead" else measure.type.text
            own = list(_lines(place, part.text, width, ems(GAP), measure, size))
            return [*own[:-1], replace(own[-1], kept=part.voice == "lead")]
        case Bullets() | SetNarrative() | Checklist():
            return list(_items(part, place, width, measure))
        case SetFacts():
            texts = [fact.fact.text for fact in part.facts if not fact.beside]
            return list(_list(place, texts, width - part.labels, (FACTS_GAP, GAP), measure))
        case SetNotice():
            high = notice_height(part.label, part.text, width * _WIDER, measure) - ems(LEADING)
            return [_firm(place, high, _AROUND_NOTICE, _AROUND_NOTICE)]
        case SetTable():
            return list(_rows(part, place, measure))
        case SetWriting():
            return [_writing(part, place, width, measure)]
        case SetSigns():
            return [_firm(place, signs_height(part, measure), 0, 0)]
        case SetSpaces():
            return [_frames(part, place, measure)]
        case SetPanels():
            return [_firm(place, row.height, part.between, part.between) for row in part.rows]
        case SetFigure(whole_page=False) | SetPicture():
            return [_firm(place, part.height, _AROUND_FIGURE, _AROUND_FIGURE)]
        case _:
            return None


def fewer(piece: Piece, lines: int) -> Piece:
    """Return a question with more `lines` to write on with so many, unless it asks for six; others as they are."""
    less = piece.lines - lines
    if less <= 0 or piece.lines >= _LINES_MOST:  # it asks for an answer that is long
        return piece
    pitch = (piece.least - piece.asked) / piece.lines
    return replace(piece, lines=lines, least=piece.least - less * pitch, usual=piece.usual - less * piece.pitch)


def roomier(piece: Piece) -> Piece:
    """Return a row that asks for a sentence with room for one; any other piece as it is."""
    return replace(piece, least=max(piece.least, min(piece.usual, piece.sentence)))


def _rigid(place: int, high: float, above: float, below: float, *, kept: bool = False) -> Piece:
    return Piece(place, 0, high, high, high, above, below, kept=kept)


def _firm(place: int, high: float, above: float, below: float, *, kept: bool = False) -> Piece:
    return replace(_rigid(place, high, above, below, kept=kept), firm=True)


def _lines(place: int, text: RichText, width: float, gap: float, measure: Measure, size: float = 0) -> Iterator[Piece]:
    """Yield the lines of a paragraph; neither the first nor the last of them is alone on a page."""
    width *= _WIDER
    size = size or measure.type.text
    whole = max(0, measure.height(text, width, size) - LEADING * size * MM_PER_POINT) * _SET
    many = max(1, measure.lines(text, width, size))
    for number in range(1, many + 1):
        last = number == many
        high = whole / many
        yield _rigid(
            place, high, gap if number == 1 else 0, gap if last else 0, kept=not last and number in (1, many - 1)
        )


def _list(
    place: int, texts: Iterable[RichText], width: float, gaps: tuple[float, float], measure: Measure
) -> Iterator[Piece]:
    """Yield the items of a list; `gaps` are between them and around all of them, as shares of the size."""
    own = list(texts)
    between, around = map(measure.type.ems, gaps)
    for number, text in enumerate(own):
        found = list(_lines(place, text, width, between, measure))
        if number == 0:
            found[0] = replace(found[0], above=around)
        if number == len(own) - 1:
            found[-1] = replace(found[-1], below=around)
        yield from found


def _items(part: Bullets | SetNarrative | Checklist, place: int, width: float, measure: Measure) -> Iterator[Piece]:
    indent = measure.type.scaled(_NUMBER_INDENT)
    match part:
        case Bullets():
            indent = indent if part.numbered else measure.type.scaled(_BULLET_INDENT)
            nested = [(bullet.text, bullet.bullets) for bullet in part.bullets]
            gap = _LIST_GAP
        case SetNarrative():
            nested = [(paragraph.item, paragraph.items) for paragraph in part.paragraphs]
            gap = _NARRATIVE_GAP
        case Checklist():
            nested = [(item, ()) for item in part.items]
            gap = _TICKED_GAP
    found: list[Piece] = []
    together = isinstance(part, SetNarrative) and part.whole
    for text, inner in nested:
        own = list(_list(place, (text,), width - indent, (gap, gap), measure))
        found += [replace(line, kept=True) for line in own[:-1]] + own[-1:] if together else own
        found += _list(place, inner, width - 2 * indent, (_LIST_GAP, _LIST_GAP), measure)
    around, box = measure.type.ems(GAP), measure.type.ems(_BOX) if isinstance(part, Checklist) else 0
    for number, piece in enumerate(found):
        high = piece.least + (box if piece.above else 0)
        above = around if number == 0 else piece.above
        below = around if number == len(found) - 1 else piece.below
        yield replace(piece, least=high, usual=high, most=high, above=above, below=below)


def _rows(table: SetTable, place: int, measure: Measure) -> Iterator[Piece]:
    around = measure.type.ems(_TABLE_GAP)
    head = table.head + 2 * table.inset
    yield Piece(place, -1, head, head, head, around, 0, kept=bool(table.rows))
    last = len(table.rows) - 1
    for number, row in enumerate(table.rows):
        usual = row_height(row, table)
        least, most = _bounds(row, table, measure) if table.form else (usual, usual)
        if table.roomy:
            most = usual + 2 * (table.roomy - table.inset)
        below = around if number == last else 0
        kept = bool(table.roomy and row.kept)
        said = measure.type.scaled(_SENTENCE) if table.form and table.lines > 1 else 0
        again = head if table.again else 0
        yield Piece(place, number, least, usual, most, 0, below, kept=kept, sentence=said, again=again)


def _bounds(row: SetRow, table: SetTable, measure: Measure) -> tuple[float, float]:
    """Return how low a row to write in may be, and how high."""
    usual, needs = row_height(row, table), row.ink + 2 * table.inset
    if table.lines > 1:
        return max(needs, measure.type.scaled(_CLOSEST + 2)), max(usual, measure.type.scaled(_ROW_MOST))
    return max(needs, measure.type.scaled(_LOWEST)), max(usual, measure.type.scaled(_LINE_MOST))


def _writing(part: SetWriting, place: int, width: float, measure: Measure) -> Piece:
    asked = 0 if part.beside else ink(part.prompt, width, measure)
    usual = asked + part.lines * part.pitch
    if part.lines < 2 or part.large:  # a name or a date is no answer that wants more room
        return _firm(place, usual, part.above, _UNDER_WRITING)
    least = asked + part.lines * min(part.pitch, measure.type.scaled(_CLOSEST))
    most = asked + max(part.lines, _LINES_MOST) * max(part.pitch, measure.type.writing * LINE_WIDER)
    return Piece(
        place,
        0,
        least,
        usual,
        most,
        part.above,
        _UNDER_WRITING,
        firm=True,
        lines=part.lines,
        pitch=part.pitch,
        asked=asked,
    )


_MANY = 8
"""How many times as high as usual what has no bound of its own may be: as good as without a bound."""


def _frames(part: SetSpaces, place: int, measure: Measure) -> Piece:
    down = -(-len(part.spaces) // part.across)
    between = part.between * (down - 1)
    fewer = max(0, part.lines - _FRAME_LINES) * measure.type.writing
    usual = down * part.height + between
    least = down * (part.height - fewer) + between
    return Piece(place, 0, least, usual, usual * _MANY, part.between, part.between, firm=True)

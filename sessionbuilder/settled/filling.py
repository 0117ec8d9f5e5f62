"""Parts of a sheet to write in -> the same on as few pages as they can be, each of them filled to its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.content import Heading, PageBreak, Text
from sessionbuilder.settled.laying import Page, laid, on_pages, taken
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.pieces import LINE_WIDER, SECTION, Piece, fewer, pieces, roomier, title_piece
from sessionbuilder.settled.settled import SetNarrative, SetPart, SetRow, SetSpaces, SetTable, SetWriting
from sessionbuilder.settled.type import LINE, MM_PER_POINT
from sessionbuilder.text import RichText

_FREE = 2.5
"""Millimetres beside 12 points that are kept free at the foot of a page: letters differ between programs."""
_UNDER_TITLE = 1.6
"""What is clear under the title of what is framed, as a share of the size."""
_FEWER = (3, 2)
"""Lines to a question that are enough where a sheet has a page less for it."""
_SEEN = 0.01
"""Millimetres that nobody sees."""


def filled(
    title: RichText, parts: Sequence[SetPart], paper: Paper, measure: Measure, *, size: float = 0
) -> tuple[SetPart, ...]:
    """Return `parts` with what is written in as high as its page has room for, never so low that nobody could write.

    So are the rows of a timetable. They take as few pages as they can. A table goes over a page only if no page holds
    it, and then by equal parts, or where a part of the day opens. `size` is that of the title where it is not usual.
    """
    found: list[SetPart] = []
    height = paper.height - measure.type.scaled(_FREE)
    over = [title_piece(title, paper, measure, size)]
    for stretch in _stretches(parts):
        own = pieces(stretch, paper, measure)
        if own is not None and any(piece.grows for piece in own):
            usual = stretch, _laid([*over, *own], height)
            moved = _story_last(stretch) if len(usual[1]) > 1 and _torn(*usual) else []
            turned = pieces(moved, paper, measure) or []
            other = _laid([*over, *turned], height) if turned else []
            # people read one side and write on the other
            if other and len(other) <= len(usual[1]) and not _torn(moved, other) and other[-1][0].opens:
                usual = moved, other
            found += _rebuilt(*usual, height)
        else:
            found += stretch
        over = []
    return tuple(found)


def goes_over(title: RichText, parts: Sequence[SetPart], paper: Paper, measure: Measure, *, size: float) -> bool:
    """Whether what stands between new pages that `parts` ask for needs more than one; the title has `size` points."""
    over = [title_piece(title, paper, measure, size)]
    for stretch in _stretches(parts):
        own = pieces([part for part in stretch if not isinstance(part, PageBreak)], paper, measure)
        if own is None or taken([], [*over, *own]) > paper.height - _FREE + 1:
            return True
        over = []
    return False


def _section(parts: Sequence[SetPart]) -> range:
    """Return the places of the section that tells a story, which is numbered for people to write of; or none."""
    story = next((at for at, part in enumerate(parts) if isinstance(part, SetNarrative)), 0)
    opens = [at for at, part in enumerate(parts) if isinstance(part, Heading) and part.level <= SECTION]
    start = max((at for at in opens if at < story), default=0)
    return range(start, min((at for at in opens if at > story), default=start)) if start else range(0)


def _story_last(parts: Sequence[SetPart]) -> Sequence[SetPart]:
    """Return `parts` with the section that tells a story after those in which people write; nothing without one.

    Where it comes from stays the last line.
    """
    section = _section(parts)
    end = len(parts)
    while end > section.stop and isinstance(last := parts[end - 1], Text) and last.voice == "quiet":
        end -= 1
    rest = parts[section.stop : end]
    return [*parts[: section.start], *rest, *(parts[at] for at in section), *parts[end:]] if section else []


def _torn(parts: Sequence[SetPart], pages: Sequence[Page]) -> bool:
    """Whether a story goes over a page."""
    stories = {at for at, part in enumerate(parts) if isinstance(part, SetNarrative)}
    return sum(any(piece.part in stories for piece in page) for page in pages) > 1


def _laid(own: Sequence[Piece], height: float) -> list[Page]:
    """Return the pieces on as few pages as can be, with room for sentences and lines to a question as these allow."""
    ways = [own, *([fewer(piece, lines) for piece in own] for lines in _FEWER)]
    ways = [each for way in ways for each in ([roomier(piece) for piece in way], way)]
    pages = [len(on_pages(way, height)) for way in ways]
    return laid(ways[pages.index(min(pages))], height)


def spare(parts: Sequence[SetPart], paper: Paper, measure: Measure) -> float:
    """Return how much of its page what is framed leaves free under a title of one line."""
    own = pieces(parts, paper, measure) or []
    usual = [replace(piece, least=piece.usual) for piece in own]
    title = measure.type.title * MM_PER_POINT * LINE + measure.type.ems(_UNDER_TITLE)
    return round(max(0, paper.height - title - taken([], usual)), 2)


def _stretches(parts: Sequence[SetPart]) -> Iterator[Sequence[SetPart]]:
    """Yield what stands between new pages that are asked for, and these by themselves."""
    own: list[SetPart] = []
    for part in parts:
        if isinstance(part, PageBreak):
            yield own
            yield [part]
            own = []
        else:
            own.append(part)
    yield own


def _rebuilt(parts: Sequence[SetPart], pages: Sequence[Page], height: float) -> Iterator[SetPart]:
    """Yield `parts` on their pages, what is written in as high as there is room for.

    Where a page ends within what is only read, that is left as it is: letters decide where that is.
    """
    told: list[tuple[SetPart, Page]] = []
    at, before = -1, False
    for page in pages:
        grows = any(piece.grows for piece in page)
        if told and (before or grows or page[0].opens) and (page[0].part != at or page[0].grows):
            told.append((PageBreak(), []))
            at = -1
        before = grows
        for piece in _evened(_grown(page, height)):
            if piece.part != at and piece.part >= 0:
                told.append((parts[piece.part], []))
            at = piece.part
            if at >= 0:
                told[-1][1].append(piece)
    yield from (_resized(part, own) for part, own in told)


def _grown(page: Page, height: float) -> Page:
    """Return the pieces of a page as high as they have room to be: together they fill it, as far as they may grow."""
    free = height - taken([], page)
    growing = {at: piece for at, piece in enumerate(page) if piece.grows}
    wanted = sum(piece.usual - piece.least for piece in growing.values())
    share = min(1, max(0, free / wanted)) if wanted > 0 else 1
    high = {at: piece.least + share * (piece.usual - piece.least) for at, piece in growing.items()}
    left, able = free - wanted, list(growing)
    while able and left > _SEEN:
        by = left / sum(page[at].usual for at in able)
        for at in able:
            more = min(page[at].usual * by, page[at].most - high[at])
            high[at] += more
            left -= more
        able = [at for at in able if page[at].most - high[at] > _SEEN]
    return [replace(piece, usual=high.get(at, piece.usual)) for at, piece in enumerate(page)]


def _evened(page: Page) -> Page:
    """Return the pieces with as many lines to write on as they have room for, all of them equally far apart."""
    own = [piece for piece in page if piece.lines]
    room = sum(piece.usual - piece.asked for piece in own)
    few = sum(piece.lines for piece in own)
    if not few:
        return page
    many = max(few, int(room / own[0].pitch + _SEEN))
    most = [int((piece.most - piece.asked) / (piece.pitch * LINE_WIDER) + _SEEN) for piece in own]
    lines = [min(piece.lines * many // few, top) for piece, top in zip(own, most, strict=True)]
    left = many - sum(lines)
    while left:
        able = [at for at, top in enumerate(most) if lines[at] < top][:left]
        if not able:
            break
        for at in able:
            lines[at] += 1
        left -= len(able)
    pitch = round(min(room / sum(lines), own[0].pitch * LINE_WIDER), 2)
    told = iter(lines)
    return [replace(piece, lines=next(told), pitch=pitch) if piece.lines else piece for piece in page]


def _centred(row: SetRow, high: float, inset: float) -> SetRow:
    return replace(row, room=round(high, 2), drop=round((high - row.ink) / 2 - inset, 2))


def _resized(part: SetPart, own: Page) -> SetPart:
    """Return that much of `part` as its pieces on a page are, in their heights."""
    match part:
        case SetTable(form=True):
            rows = (replace(part.rows[piece.row], room=round(piece.usual, 2)) for piece in own if piece.row >= 0)
            return replace(part, rows=tuple(rows))
        case SetTable() if part.roomy:
            rows = (_centred(part.rows[piece.row], piece.usual, part.inset) for piece in own if piece.row >= 0)
            return replace(part, rows=tuple(rows))
        case SetWriting() if own[0].lines:
            return replace(part, lines=own[0].lines, pitch=own[0].pitch)
        case SetSpaces():
            down = -(-len(part.spaces) // part.across)
            return replace(part, height=round((own[0].usual - part.between * (down - 1)) / down, 2))
        case _:
            return part

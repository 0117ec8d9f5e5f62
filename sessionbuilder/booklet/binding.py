"""Handouts and other sheets -> a booklet: drawings placed, the foot of its pages settled, letters checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from sessionbuilder.booklet.addresses import in_full
from sessionbuilder.booklet.booklet import Booklet, Figure, Picture, Printed, Sheet
from sessionbuilder.content import Drawing, Handout, Heading, PageBreak, Paper, Text
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.support import support_table
from sessionbuilder.session.paper_size import A4, LETTER, PaperSize
from sessionbuilder.session.pool import Support
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Box, inches

_Pair: TypeAlias = tuple[Paper, Printed]
"""A part of a handout, and what is printed of it."""
STANDARD = 12
"""Points of running text: the least for clear print (UKAAF, G003)."""
LARGE = 18
"""Points of running text in large print."""
FRAMED = 14
"""Points of what is framed: it is read on a wall, and has few words for its page."""
_LARGER = (16, 15, 14, 13)
"""Points of what is only read, and has few words for its page."""
_DRAWN = Box(0, 0, inches(10), inches(5.4))
"""The room a diagram is drawn in. On a page's 170 mm its smallest text, 18 points, is then as large as the rest."""
_DRAWN_LARGE = {A4: Box(0, 0, inches(10.1), inches(6.2)), LETTER: Box(0, 0, inches(9.4), inches(6.4))}
"""The same for a page of its own, across: its smallest text stays at 18 points."""
_SIGN = 22
"""Millimetres that the organisation's sign is high on what is framed."""
_SMALL = Box(0, 0, inches(1.1), inches(1.1))
"""The room of a drawing that has words beside it."""


def sheet(handout: Handout, code: str, pen: Pen, paper: PaperSize = A4, *, large: bool = False) -> Sheet:
    """Return `handout` as pages, its drawings drawn; what does not fit in a drawing is noted in the pen's report."""
    room = _DRAWN_LARGE[paper] if large else _DRAWN
    pairs = [(part, _printed(part, pen, room, whole_page=large)) for part in handout.parts]
    # they come last, each on a page of its own; what they show is said in words before that
    apart = [(part, figure) for part, figure in pairs if isinstance(figure, Figure) and figure.whole_page]
    drawings = [figure for _, figure in apart]
    parts = [part for _, part in _without_bare_headings(pairs, drawings)]
    untold = [figure.drawing.alt for part, figure in apart if not (isinstance(part, Drawing) and part.told)]
    # where it comes from stays the last line
    ends = [parts.pop()] if parts and isinstance(last := parts[-1], Text) and last.voice == "quiet" else []
    if untold:
        parts += [Heading(plain("The drawing in words" if len(untold) == 1 else "The drawings in words"))]
        parts += [Text(plain(alt)) for alt in untold]
    return Sheet(
        handout.title,
        (*parts, *ends, *drawings, *(logo(pen, _SIGN) if handout.framed else ())),
        code,
        wide=handout.wide,
        columns=1 if large else handout.columns,
        framed=handout.framed,
        one_page=handout.one_page,
        larger=_LARGER if handout.role == "reference" and not large else (),
    )


def _without_bare_headings(pairs: list[_Pair], drawings: list[Figure]) -> Iterator[_Pair]:
    """Yield all parts but `drawings`, without a heading and a new page that were for a drawing alone."""
    kept: list[_Pair] = []
    for place, pair in enumerate(pairs):
        if pair[1] not in drawings:
            kept.append(pair)
        elif place + 1 == len(pairs) or isinstance(pairs[place + 1][1], (Heading, PageBreak)):
            while kept and isinstance(kept[-1][1], (Heading, PageBreak)):
                kept.pop()
    yield from kept


def bound(
    programme: Programme, title: str, sheets: Sequence[Sheet], *, large: bool = False, private: str = ""
) -> Booklet:
    """Return `sheets` as one booklet; `private` marks papers that are for facilitators alone."""
    session = programme.session
    return Booklet(
        title=f"{title}: {session.session}" if title else str(session.session),
        organisation=session.pool.organisation,
        subject=str(session.aim),
        language=session.pool.language,
        foot=str(session.session),
        marking=" · ".join(filter(None, (private, session.classification))) if private else "",
        sheets=tuple(map(in_full, sheets)),
        edition=version(programme),
        paper=session.pool.paper,
        size=LARGE if large else FRAMED if any(each.framed for each in sheets) else STANDARD,
    )


def logo(pen: Pen, height: float) -> Iterator[Printed]:
    """Yield the organisation's sign, `height` millimetres high; nothing where the theme has none."""
    if pen.theme.logo and pen.theme.logo_picture:
        yield Picture(pen.theme.logo_picture, pen.theme.logo.alt, height)


def support(programme: Programme) -> Iterator[Printed]:
    """Yield where people find support, under a heading; nothing where the pool names nobody."""
    if lines := programme.session.support:
        yield Heading(plain("Where to find support"))
        yield support_table(lines)
        yield from _looked_up(lines)


def written_to(programme: Programme) -> Iterator[Printed]:
    """Yield where to ask for it in another form; nothing where the pool has no address."""
    if contact := programme.session.pool.contact:
        yield Text(plain(f"You need this in another form, such as large print? Write to {contact}."), "quiet")


def _looked_up(lines: Sequence[Support]) -> Iterator[Text]:
    """Yield one line that says when numbers were last looked up: behind each of them it would cost a line a row."""
    days: dict[str, list[RichText]] = {}
    for line in lines:
        if line.checked:
            days.setdefault(line.checked.words, []).append(line.name)
    if len(days) == 1:
        yield Text(plain(f"Numbers checked {next(iter(days))}."), "quiet")
    elif days:
        told = (join(*(piece for name in names for piece in (name, ", ")), day) for day, names in days.items())
        yield Text(join("Numbers checked: ", *_joined(told, "; "), "."), "quiet")


def _joined(texts: Iterable[RichText], between: str) -> Iterator[RichText | str]:
    for number, text in enumerate(texts):
        yield from (between, text) if number else (text,)


def version(programme: Programme) -> str:
    """Return which version of the session it is and of when: `version 1.0, June 2026`; empty where nobody says."""
    session = programme.session
    words = [f"version {session.version}" if session.version else "", session.dated.words if session.dated else ""]
    return ", ".join(word for word in words if word)


def _printed(part: Paper, pen: Pen, room: Box, *, whole_page: bool) -> Printed:
    if not isinstance(part, Drawing):
        return part
    own = Pen(pen.theme.paper, pen.report, pen.span)
    if part.beside is not None:
        return Figure(part.diagram.draw(_SMALL, own), part.beside)
    return Figure(part.diagram.draw(room, own), whole_page=whole_page)

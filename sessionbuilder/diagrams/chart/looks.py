"""Figures, what a sentence says of them and a theme -> how each bar, point and part looks."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck.elements import Look, PlotType, Role
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.theme.palette import contrast

HATCHED = (
    Look("accent"),
    Look("warm", "rising"),
    Look("deep", "level"),
    Look("accent", "crossed"),
    Look("quiet", "upright"),
    Look("warm", "falling"),
)
"""Neighbours differ in colour and in pattern, so that a copy in grey tells them apart too."""
_IN_TURN: tuple[Role, ...] = ("accent", "accent-soft", "deep", "line", "quiet", "tint")
"""Dark and light fills take turns, so that neighbours are told apart in grey and by all eyes."""
_LOUD: tuple[Role, ...] = ("accent", "deep", "quiet", "warm")
"""What a sentence speaks of, series by series."""
_PALE: tuple[Role, ...] = ("accent-soft", "line", "tint", "warm-tint")
"""The same where the sentence passes it by."""
_CLEAR = 3.0
"""The least contrast of a fill, or of the line round it, with the ground: WCAG 2.2, success criterion 1.4.11."""
_WORDS: tuple[Role, ...] = ("paper", "ink", "deep")


def looks(
    figures: Figures, kind: PlotType, loud: frozenset[Cell], pen: Pen, *, hatched: bool
) -> tuple[tuple[Look, ...], ...]:
    """Return the look of each figure, by series and category."""
    rows, columns = range(len(figures.series)), range(len(figures.categories))
    patterned = hatched or pen.theme.high_contrast
    if kind == "line":
        whole = {row for row, _ in loud} if len({row for row, _ in loud}) < len(rows) else set()
        pair = [replace(HATCHED[row], colour="quiet") if whole and row not in whole else HATCHED[row] for row in rows]
        return tuple((look,) * len(columns) for look in pair)
    if len(rows) == 1 and kind != "stacked-bar":
        return (_of_one(len(columns), kind, loud, pen, patterned=patterned),)
    return _of_several(len(rows), len(columns), loud, pen, patterned=patterned)


def _of_one(count: int, kind: PlotType, loud: frozenset[Cell], pen: Pen, *, patterned: bool) -> tuple[Look, ...]:
    """Return the looks of the bars of one series, or of the parts of a ring."""
    # a yellow, which is what is soft in high contrast, would be louder than the dark that it stands beside
    soft = solid("tint" if pen.theme.high_contrast else "accent-soft", pen)
    if loud or kind == "bar":
        return tuple(solid("accent", pen) if not loud or (0, n) in loud else soft for n in range(count))
    return HATCHED[:count] if patterned else tuple(solid(role, pen) for role in _IN_TURN[:count])


def _of_several(
    rows: int, columns: int, loud: frozenset[Cell], pen: Pen, *, patterned: bool
) -> tuple[tuple[Look, ...], ...]:
    """Return the looks of bars side by side or stacked: series that the sentence speaks of come first."""
    named = {row for row, _ in loud}
    ranks = {row: rank for rank, row in enumerate(sorted(range(rows), key=lambda row: row not in named))}
    if patterned:
        order = ranks if len(named) < rows else {row: row for row in range(rows)}
        return tuple((HATCHED[order[row]],) * columns for row in range(rows))
    if not loud:
        return tuple((solid(role, pen),) * columns for role in _IN_TURN[:rows])
    pale = [_PALE[ranks[row] - (0 if row in named else len(named))] for row in range(rows)]
    return tuple(
        tuple(solid(_LOUD[ranks[row]] if (row, column) in loud else pale[row], pen) for column in range(columns))
        for row in range(rows)
    )


def solid(colour: Role, pen: Pen) -> Look:
    """Return a look without a pattern: the words that are read best on it, and a line round what is pale."""
    palette = pen.theme.palette
    fill = palette.colour(colour)
    words = max(_WORDS, key=lambda role: contrast(palette.colour(role), fill))
    return Look(colour, words=words, edge="paper" if contrast(fill, palette.paper) >= _CLEAR else "quiet")

"""What is found in a template, and which layout serves which face -> the value that slides are made on."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from sessionbuilder.brand.found import Face, Held, Level
from sessionbuilder.brand.grounds import Grounds
from sessionbuilder.brand.matching import Match
from sessionbuilder.brand.openings import PAD, cover_layout, section_layout
from sessionbuilder.brand.pages import Lines, PageBoxes
from sessionbuilder.brand.plates import Standing
from sessionbuilder.brand.roles import on_layout, panel_looks, role_of, with_feet
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Role, Shape
from sessionbuilder.theme.branded import FaceName
from sessionbuilder.theme.own import BODY, template_of
from sessionbuilder.theme.palette import Palette
from sessionbuilder.theme.scale import Scale
from sessionbuilder.theme.template import KICKER, Layout, Place, Template
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.units import Box, Emu, inches, points

_LARGEST, _LEAST, _SMALLEST = 36, 28, 24
"""Titles are sentences: a template's own size is kept between these."""
_GAP: Emu = inches(0.1)


def scale_of(face: Face, body: Held | None) -> Scale:
    """Return the sizes of type: those of the template, as far as they can be read from the back of the room."""
    title = face.first("title")
    own = title.levels[0].size if title else _LARGEST
    list_size = body.levels[0].size if body else 24
    return Scale(title=_within(own, _LEAST, _LARGEST), body=_within(list_size, 24, 28), small=14)


def _within(size: float, least: int, most: int) -> int:
    return max(least, min(most, round(size)))


def branded_template(
    matches: Mapping[FaceName, Match],
    body: Held | None,
    palette: Palette,
    font: str,
    title_font: str,
    scale: Scale,
    grounds: Grounds,
    place: Standing,
) -> Template:
    """Return what slides are made on: the places of the template's own layouts, and what stands in for others.

    Words on pages stand in the `place` that was found for them.
    """
    face, (boxes, plate) = matches["content"].face, place
    usual = template_of(palette, font, scale)
    title = face.first("title")
    looks = title.levels[0] if title else None
    heading = _title(
        title,
        looks,
        boxes,
        palette,
        scale,
        title_font,
        face,
        grounds,
        load_widths(title_font or font).line,
        plate=plate,
    )
    kicker = Place("body", boxes.kicker, scale.floor, "accent", bold=True, anchor="middle", prompt="Topic")
    if looks and looks.align == "centre" and not boxes.filled:
        kicker = replace(kicker, align="centre")
    footer, number, date = _foot(face, boxes)
    foot: Role = "quiet"
    room = with_feet(_plate(boxes), (footer, number, date), face, palette, grounds)
    under = Shape("Ground", room, fill="paper") if plate else None
    pages = _Pages(usual, boxes, heading, kicker, (under,) if under else (), foot)
    layouts: dict[SlideLayout, Layout] = {}
    layouts["cover"] = cover_layout(matches["cover"], palette, scale, title_font, grounds, boxes)
    layouts["section"], large_track = section_layout(matches["section"], palette, scale, title_font, grounds, boxes)
    for name in _STANDS_ON:
        layouts[name] = on_layout(pages.layout(name), stands_on(name, matches), palette, grounds, boxes.foot)
    order: tuple[SlideLayout, ...] = ("cover", "section", "content", "two-columns", "title-only", "blank", "picture")
    rest = [name for name in layouts if name not in order]
    return replace(
        usual,
        slide=grounds.slide,
        gutter=usual.gutter,
        clock=boxes.clock,
        track=boxes.track,
        large_track=large_track,
        low_title=boxes.low_title,
        low_body=boxes.low_body,
        panel=min(usual.panel, int(boxes.body.width * 0.3)),
        source=boxes.source,
        date=date,
        footer=footer,
        number=number,
        layouts={name: layouts[name] for name in (*order, *rest)},
        field=_field(boxes),
        kicker_follows=boxes.filled,
        foreign=True,
    )


_STANDS_ON: dict[SlideLayout, FaceName] = {
    "content": "content",
    "two-columns": "two-columns",
    "question": "question",
    "picture": "content",
    "title-only": "title-only",
    "blank": "title-only",
    "cards": "title-only",
    "quote": "quote",
    "questions": "question",
    "break": "break",
}
"""The face whose layout of the template each of our own layouts is made of."""


def stands_on(name: SlideLayout, matches: Mapping[FaceName, Match]) -> Face:
    """Return the layout of the template that our own layout `name` is made of.

    Pages that would look otherwise than those of words stand on the layout of these, unless the theme names another.
    """
    origin: FaceName = "section" if name == "section" else _STANDS_ON.get(name, "cover")
    found, usual = matches[origin], matches["content"].face
    same = origin in ("cover", "section", "question") or found.named or _alike(found.face, usual)
    return found.face if same else usual


def lines_of(scale: Scale, font: str, title_font: str) -> Lines:
    """Return how high the lines at the head of a page are."""
    line, title = load_widths(font).line, load_widths(title_font).line
    two = max(2 * max(scale.title - 2, _LEAST), 3 * _SMALLEST)
    least = 2 * _SMALLEST * title + 2
    return Lines(
        points(scale.floor * line + 1), points(scale.title * title + 2), points(two * title + 2), points(least)
    )


def _alike(one: Face, other: Face) -> bool:
    """Whether two layouts have the same ground, the same drawings and the same title."""
    titles = [each.box if (each := face.first("title")) else None for face in (one, other)]
    return one.ground == other.ground and one.loose == other.loose and titles[0] == titles[1]


def _title(
    held: Held | None,
    looks: Level | None,
    boxes: PageBoxes,
    palette: Palette,
    scale: Scale,
    font: str,
    face: Face,
    grounds: Grounds,
    line: float,
    *,
    plate: bool,
) -> Place:
    role: Role = "ink"
    kept = False
    if held and looks:
        own = boxes.filled and held.fill  # a title that stands elsewhere has left its ground behind
        under = grounds.behind(face, held) if own else grounds.under(face, boxes.low_title)
        under = under if not plate or own else (palette.paper.digits,)
        role, kept = role_of(looks.colour, under, palette)
    size = scale.title
    around = (0, 0, 0, 0)
    if boxes.filled and held:
        inner, box = held.inner, boxes.title
        around = (
            box.x - held.box.x,
            inner.y - held.box.y,
            held.box.right - box.right,
            held.box.bottom - inner.bottom,
        )
    return Place(
        "title",
        boxes.title,
        size,
        role,
        bold=looks.bold if looks else True,
        anchor=held.anchor if boxes.filled and held else "top",
        tried=_tried(size, boxes, line),
        align=looks.align if looks else "left",
        caps=looks.caps if looks else False,
        font=font,
        kept=kept,
        around=around,
    )


def _tried(size: int, boxes: PageBoxes, line: float) -> tuple[tuple[int, int], ...]:
    """Return the sizes of a title with so many lines as there may be: no more than a band that it stands on holds."""
    every = ((size, 1), (max(size - 2, _LEAST), 2), (_LEAST, 2), (_SMALLEST, 3), (_SMALLEST, 2))
    high = boxes.low_title.height
    return tuple(each for each in every[: 5 if boxes.filled else 4] if points(each[0] * each[1] * line) <= high) or (
        every[0],
    )


def _plate(boxes: PageBoxes) -> Box:
    """Return the ground of its own for words on pages."""
    top = min(boxes.track.y if boxes.track.height else boxes.kicker.y, boxes.kicker.y) - _GAP
    left, right = min(boxes.body.x, boxes.title.x), max(boxes.body.right, boxes.title.right)
    return Box(left - 2 * _GAP, top, right - left + 4 * _GAP, boxes.source.bottom + _GAP - top)


def _field(boxes: PageBoxes) -> Box:
    """Return what of a page a picture may take: the room for words, and the line of sources under it."""
    body = boxes.body
    return body._replace(height=boxes.source.bottom - body.y)


def _foot(face: Face, boxes: PageBoxes) -> tuple[Box, Box, Box]:
    """Return where footer, number and date stand."""
    strip = boxes.foot
    wide = inches(0.6)
    number = face.first("number")
    footer = face.first("footer")
    if number or footer:
        nothing = Box(boxes.body.x, boxes.source.bottom, 0, 0)
        date = face.first("date")
        return (footer.box if footer else nothing, number.box if number else nothing, date.box if date else nothing)
    own = Box(strip.right - wide, strip.y, wide, strip.height)
    left = Box(strip.x, strip.y, inches(1.9), strip.height)
    return Box(left.right, strip.y, own.x - inches(0.1) - left.right, strip.height), own, left


class _Pages:
    """Makes our own layouts of pages in the places of a template."""

    def __init__(
        self, usual: Template, boxes: PageBoxes, title: Place, kicker: Place, under: tuple[Shape, ...], foot: Role
    ) -> None:
        self.usual = usual
        self.boxes = boxes
        self.title = title
        self.kicker = kicker
        self.under = under
        self.foot = foot
        self.panel = panel_looks(usual.palette)

    def layout(self, name: SlideLayout) -> Layout:
        """Return our layout `name` with everything of it in the room for words."""
        own = self.usual.layouts[name]
        places: dict[str, Place] = {}
        for key, place in own.places.items():
            moved = replace(place, box=self._into(place.box, name))
            if key == KICKER:
                moved = self.kicker
            elif key == "title" and name != "break":
                moved = self.title
            elif key == "title":
                moved = replace(moved, font=self.title.font, caps=self.title.caps, bold=self.title.bold)
            if key != "title":
                moved = replace(moved, colour=_ON_PAPER.get(moved.colour, moved.colour))
            places[key] = replace(moved, colour=self.panel.words) if name == "break" else moved
        left, right = self.boxes.body.columns(2, self.usual.gutter)
        if name == "two-columns":
            places["1"], places["2"] = replace(places["1"], box=left), replace(places["2"], box=right)
        elif name in ("content", "cards", "question"):
            places["1"] = replace(places["1"], box=self.boxes.body)
        ground: Role = self.panel.ground if name == "break" else "paper"
        under = (*self.under, Shape("Panel", self.boxes.panel, fill=ground)) if name == "break" else self.under
        return replace(
            own, places=places, ground=ground, bar=None, foot=self.foot, pattern=under, type="", offered=False
        )

    def _into(self, box: Box, name: SlideLayout) -> Box:
        """Return `box`, which stands in our own room for words, where it stands in that of the template."""
        body = self.boxes.body
        whole = BODY
        if name == "break":
            whole = Box(BODY.x, inches(0.5), BODY.width, inches(5.3))
            inner = self.boxes.panel.inset(PAD)
            spare = max(0, inner.height - whole.height)
            body = Box(inner.x, inner.y + spare // 2, inner.width, inner.height - spare)
        wide, high = body.width / whole.width, min(1.0, body.height / whole.height)
        return Box(
            body.x + round((box.x - whole.x) * wide),
            body.y + round((box.y - whole.y) * high),
            round(box.width * wide),
            round(box.height * high),
        )


_ON_PAPER: dict[Role, Role] = {"paper": "ink", "accent-soft": "accent"}
"""What words are on the template's own ground that stand on a deep one in our own look."""

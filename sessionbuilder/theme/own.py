"""Palette, font and sizes of type -> the template of our own that slides are made on."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.palette import SEEN, Palette, contrast
from sessionbuilder.theme.scale import Scale
from sessionbuilder.theme.style import Style
from sessionbuilder.theme.template import KICKER, Layout, Level, Place, Template
from sessionbuilder.units import Box, Emu, inches

_SLIDE = Box(0, 0, 12_192_000, 6_858_000)
"""16:9, 13.333 by 7.5 inches."""
_MARGIN: Emu = inches(0.6)
_GUTTER: Emu = inches(0.3)
_WIDE = _SLIDE.width - 2 * _MARGIN
_CLOCK = Box(_SLIDE.width - _MARGIN - inches(2.3), inches(0.32), inches(2.3), inches(0.4))
_BAND = Box(0, 0, inches(0.22), _SLIDE.height)
_FOOT = Box(0, _SLIDE.height - inches(0.14), _SLIDE.width, inches(0.14))
_KICKER = Box(_MARGIN, inches(0.34), _CLOCK.x - _GUTTER - _MARGIN, inches(0.36))
_TRACK = Box(_MARGIN, inches(0.16), _WIDE, inches(0.06))
_LARGE_TRACK = Box(_MARGIN, inches(6.2), _WIDE, inches(0.16))
_TITLE = Box(_MARGIN, inches(0.72), _WIDE, inches(0.68))
BODY = Box(_MARGIN, inches(1.62), _WIDE, inches(4.78))
"""Where the words of a page stand under a title of one line; drawings that must be parted before the look is known are
parted for this."""
_LOW_TITLE = Box(_MARGIN, _TITLE.y, _WIDE, inches(1.2))
_LOW_BODY = Box(_MARGIN, inches(2.14), _WIDE, BODY.bottom - inches(2.14))
_DATE = Box(_MARGIN, inches(6.96), inches(1.9), inches(0.3))
_NUMBER = Box(_SLIDE.width - _MARGIN - inches(0.6), inches(6.96), inches(0.6), inches(0.3))


_USUAL = Style()


def template_of(palette: Palette, font: str, scale: Scale, style: Style = _USUAL) -> Template:
    """Return the template of our own, in these colours, letters, sizes and style."""
    # a brand that is deep enough for covers is accent and ground in one
    mark: Role = "accent" if contrast(palette.accent, palette.deep) >= SEEN else "accent-soft"
    return Template(
        palette=palette,
        font=font,
        slide=_SLIDE,
        gutter=_GUTTER,
        clock=_CLOCK,
        track=_TRACK,
        large_track=_LARGE_TRACK,
        low_title=_LOW_TITLE,
        low_body=_LOW_BODY,
        panel=inches(3.5),
        source=Box(_MARGIN, inches(6.56), _WIDE, inches(0.34)),
        date=_DATE,
        footer=Box(_DATE.right, _DATE.y, _NUMBER.x - inches(0.1) - _DATE.right, _DATE.height),
        number=_NUMBER,
        small=14,
        layouts={
            "cover": _cover(scale, style, mark),
            "section": _divider(scale, style, mark),
            **_pages(scale, style),
            "quote": _quote(scale, style),
            "questions": _questions(scale, style),
            "break": _break(scale, style),
        },
    )


def _band(style: Style) -> Box | None:
    """Return the band of accent on every slide, where there is one."""
    return {"cover": None, "side": _BAND, "foot": _FOOT}[style.band]


def _level_sizes(scale: Scale, style: Style) -> tuple[Level, ...]:
    return (Level(scale.body, style.air), Level(scale.reference, 6), *[Level(scale.floor, 6)] * 3)


def _list(box: Box, scale: Scale, style: Style) -> Place:
    return Place("", box, scale.body, levels=_level_sizes(scale, style))


def _title(scale: Scale, style: Style) -> Place:
    """Return the title of a page: one line, or two that are a little smaller."""
    bold = style.titles == "bold"
    return Place("title", _TITLE, scale.title, bold=bold, tried=((scale.title, 1), (scale.title - 2, 2)))


def _kicker(scale: Scale) -> Place:
    """Return the line over a title: the topic where the title is a sentence, else where in the day people are."""
    return Place("body", _KICKER, scale.floor, "accent", bold=True, anchor="middle", prompt="Topic")


def _displayed(kind: str, box: Box, colour: Role, sizes: range, style: Style, prompt: str = "") -> Place:
    """Return a title in the largest of `sizes` that two lines of it have room for, at the foot of its box."""
    tried = tuple((size, 2) for size in sizes)
    bold = style.titles == "bold"
    return Place(kind, box, sizes[0], colour, bold=bold, anchor="bottom", tried=tried, prompt=prompt)


def _least(scale: Scale) -> int:
    """Return the size that titles of covers and dividers stay above: a little under that of titles of two lines."""
    return scale.title - 7


_LONG = inches(10.4)
"""How long the lines of covers and dividers are."""


_RINGS = Box(_SLIDE.width - _MARGIN - inches(1.4), inches(1.1), inches(1.4), inches(4.9))
"""Beside the long lines of a divider, under its clock and over the track of the day."""
_COVER_RINGS = Box(inches(11.15), inches(-1.05), inches(3.2), inches(9.6))
"""Large beside the words of a cover, over three edges of the slide: so no cover is taken for a divider."""
_COVER_BARS = Box(_COVER_RINGS.x, 0, _SLIDE.width - _COVER_RINGS.x, _SLIDE.height)
"""Bars grow from the edge of the slide, and would be lost beyond it."""
_ROW_OF_RINGS = Box(_MARGIN, inches(5.92), _WIDE, _WIDE // 14)
"""Under the words of a break."""


_COVER_LARGER = 6
"""By so many points the name of the day is larger on its cover than a few words elsewhere."""


def _cover(scale: Scale, style: Style, mark: Role) -> Layout:
    organisation = Box(_MARGIN, inches(0.6), _LONG, inches(0.5))
    title = Box(_MARGIN, inches(1.2), _LONG, inches(2.2))
    strapline = Box(_MARGIN, title.bottom + inches(0.33), _LONG, inches(0.95))
    details = Box(_MARGIN, inches(4.75), _LONG, inches(1.55))
    audience = Box(_MARGIN, inches(6.4), _LONG, inches(0.75))
    sizes = range(scale.hero + _COVER_LARGER, _least(scale), -2)
    return Layout(
        "Title",
        {
            "title": _displayed("ctrTitle", title, "paper", sizes, style, "Title"),
            "1": Place("subTitle", strapline, 28, "accent-soft", prompt="Strapline"),
            "10": Place("body", organisation, 24, "accent-soft", prompt="Organisation"),
            "11": Place("body", details, 28, "paper", anchor="bottom", prompt="Date, times, trainers"),
            "12": Place("body", audience, scale.reference, "accent-soft", prompt="Whom it is for"),
        },
        ground="deep",
        bar=_BAND if style.band == "cover" else _band(style),
        foot=None,
        pattern=style.drawn(_beside_cover(style), mark, "deep"),
        type="title",
    )


def _beside_cover(style: Style) -> Box:
    """Return where the pattern of a cover is drawn, clear of a band at the foot."""
    foot = _FOOT.height if style.band == "foot" else 0
    if style.pattern == "bars":
        return _COVER_BARS._replace(height=_COVER_BARS.height - foot)
    return _COVER_RINGS._replace(y=_SLIDE.height - foot - _COVER_RINGS.height) if foot else _COVER_RINGS


def _divider(scale: Scale, style: Style, mark: Role) -> Layout:
    """Return the layout that opens a part of the day: its number as a figure, its title, one sentence."""
    figure = Box(_MARGIN, inches(0.55), inches(4), inches(1.85))
    title, summary = Box(_MARGIN, inches(2.5), _LONG, inches(2.0)), Box(_MARGIN, inches(4.65), _LONG, inches(1.35))
    return Layout(
        "Section",
        {
            "title": _displayed("title", title, "paper", range(scale.display, _least(scale), -2), style),
            "1": Place("body", summary, scale.body, "paper", prompt="What the part is for"),
            "10": Place("body", figure, 96, "accent-soft", bold=True, anchor="bottom", prompt="No."),
        },
        ground="deep",
        bar=_band(style),
        foot="accent-soft",
        pattern=style.drawn(_RINGS, mark, "deep"),
        type="secHead",
    )


def _pages(scale: Scale, style: Style) -> dict[SlideLayout, Layout]:
    """Return the layouts on paper with a title at the top, and the one with nothing on it."""
    title, kicker, bar = _title(scale, style), _kicker(scale), _band(style)
    left, right = BODY.columns(2, _GUTTER)
    halves = {str(number): replace(_list(box, scale, style), half=True) for number, box in enumerate((left, right), 1)}
    cards = {str(10 + number): Place("body", _card_box(number), scale.floor, prompt="Card") for number in range(1, 13)}
    picture = Place("pic", right, scale.reference, "quiet", prompt="A picture")
    body = _list(BODY, scale, style)

    def layout(name: str, places: dict[str, Place], kind: str = "") -> Layout:
        return Layout(name, {"title": title, **places, KICKER: kicker}, bar=bar, type=kind)

    return {
        "content": layout("Title and content", {"1": body}, "obj"),
        "two-columns": layout("Two content", halves, "twoObj"),
        "question": _dark_page("Question", {"1": _asked(BODY, scale.title)}, scale, style),
        "picture": layout("Picture with text", {"1": _list(left, scale, style), "13": picture}),
        "title-only": layout("Title only", {}, "titleOnly"),
        "blank": Layout("Blank", {}, bar=bar, type="blank"),
        "cards": replace(layout("Cards", {"1": body, **cards}), offered=False),
    }


def _card_box(number: int) -> Box:
    """Return where the card of this number stands in the empty layout; slides give theirs a place of their own."""
    column, row = (number - 1) % 4, (number - 1) // 4
    part = BODY.columns(4, _GUTTER)[column]
    height = (part.height - 2 * _GUTTER) // 3
    return Box(part.x, part.y + row * (height + _GUTTER), part.width, height)


def _quote(scale: Scale, style: Style) -> Layout:
    words = Box(_MARGIN, inches(2.06), _WIDE - inches(1.2), inches(3.35))
    whose = Box(words.x, inches(5.5), words.width, inches(0.8))
    return Layout(
        "Quote",
        {
            "title": _title(scale, style),
            "1": Place("body", words, scale.hero, "deep", bold=True, anchor="middle"),
            "10": Place("body", whose, scale.floor, "quiet", prompt="Who said it, and where"),
            KICKER: _kicker(scale),
        },
        bar=_band(style),
    )


def _questions(scale: Scale, style: Style) -> Layout:
    """Return the layout of questions put to the room: a row for each of six."""
    row = _asked(BODY._replace(height=BODY.height // _QUESTIONS), scale.body)
    boxes = (row.box._replace(y=BODY.y + number * row.box.height) for number in range(_QUESTIONS))
    rows = {str(11 + number): replace(row, box=box) for number, box in enumerate(boxes)}
    page = _dark_page("Questions", {"1": replace(row, prompt="What leads to them"), **rows}, scale, style)
    return replace(page, offered=False)


def _asked(box: Box, size: int) -> Place:
    return Place("body", box, size, "paper", anchor="middle", prompt="Question")


def _dark_page(name: str, places: dict[str, Place], scale: Scale, style: Style) -> Layout:
    """Return a page on the deep ground, which says that now people talk."""
    title, kicker = replace(_title(scale, style), colour="paper"), replace(_kicker(scale), colour="accent-soft")
    every = {"title": title, **places, KICKER: kicker}
    return Layout(name, every, ground="deep", bar=_band(style), foot="accent-soft")


_QUESTIONS = 6
"""So many questions have a place each."""


def _break(scale: Scale, style: Style) -> Layout:
    title, smaller = Box(_MARGIN, inches(1.5), _WIDE, inches(0.8)), scale.title - 4
    tried = ((scale.title, 1), (smaller, 1))
    back, then = Box(_MARGIN, inches(2.5), _WIDE, inches(1.8)), Box(_MARGIN, inches(4.7), _WIDE, inches(1.1))
    return Layout(
        "Break",
        {
            "title": Place(
                "title", title, scale.title, "deep", bold=style.titles == "bold", tried=tried, prompt="Break"
            ),
            "1": Place("body", back, 96, "deep", bold=True, prompt="Back at"),
            "10": Place("body", then, 28, "ink", prompt="Then"),
        },
        ground="tint",
        bar=_band(style),
        pattern=style.drawn(_ROW_OF_RINGS, "line", "tint"),
    )

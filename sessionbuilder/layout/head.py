"""The title of a slide and the clock of its block -> the shapes at the head of the slide."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Frame, Paragraph, Shape
from sessionbuilder.diagnostics import codes
from sessionbuilder.diagrams.pen import LONE, Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.patterns import late
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import RichText, counted, join, plain, shortened
from sessionbuilder.theme.template import KICKER, Template
from sessionbuilder.units import EMU_PER_POINT


def moved_down(template: Template, title: Shape, layout: SlideLayout) -> Template:
    """Return `template` with the line at a `title`, and the clock, as far down as a title of two lines pushes them."""
    own = template.layouts[layout]
    down = title.box.bottom - own.title.box.bottom if template.kicker_follows and KICKER in own.places else 0
    if down <= 0:
        return template
    kicker = own.places[KICKER]
    lower = replace(kicker, box=kicker.box._replace(y=kicker.box.y + down))
    layouts = {**template.layouts, layout: replace(own, places={**own.places, KICKER: lower})}
    return replace(template, layouts=layouts, clock=template.clock._replace(y=template.clock.y + down))


def title_shape(title: RichText, body: Body, pen: Pen) -> Shape:
    """Return the title in its placeholder, smaller where it needs more than its lines."""
    template = body.template or pen.template
    place = template.layouts[body.layout].title

    shown = _unparted(title) if template.foreign else title

    def needs(size: int) -> int:
        return pen.lines_in(place, shown, size)

    size, lines = next((tried for tried in place.tried if needs(tried[0]) <= tried[1]), place.tried[-1])
    if needs(size) > lines:
        pen.report.add(
            codes.TITLE_TOO_LONG,
            title.span or pen.span,
            f"The title “{shortened(str(title))}” needs more than {counted(lines, 'line')} at {size} points.",
            "shorten it",
        )
    paragraph = Paragraph(shown, size, place.colour, bold=place.bold, align=place.align)
    low = KICKER in template.layouts[body.layout].places and needs(size) > 1
    box = template.low_title if low else place.box
    if needs(size) > 1:
        box = pen.narrowed(box, (paragraph,), place, LONE)
    inherits = box == place.box and body.template is None
    return Shape("Title", box, Frame((paragraph,), place.anchor), "title", inherits=inherits)


_NUMBERED = late(r" \(\d+ of \d+\)$")


def _unparted(title: RichText) -> RichText:
    """Return `title` with its number in one piece, and no line that begins with a dot.

    In letters that are not measured lines could break there.
    """
    whole = str(title)
    number = _NUMBERED.search(whole)
    end = number.start() if number else len(whole)
    pieces: list[RichText | str] = []
    at = 0
    for dot in _DOT.finditer(whole, 0, end):
        pieces += [title.between(at, dot.start()), f"{_NO_BREAK}· "]
        at = dot.end()
    pieces += [title.between(at, end), f" {number[0][1:].replace(' ', _NO_BREAK)}" if number else ""]
    return join(*pieces)


_DOT = late(" · ")
_NO_BREAK = "\u00a0"


def clock_chip(timed: TimedBlock, programme: Programme, layout: SlideLayout, template: Template, pen: Pen) -> Shape:
    """Return the clock for the corner of a block's first slide: the time that its line on the agenda has."""
    minutes = timed.minutes
    if timed.block.opens_section:
        section = next(s for s in programme.sections() if s.opener is timed)
        taught = [inside for inside in section.blocks if not inside.block.pause]
        minutes = taught[-1].finish - timed.start if taught else 0
    ground = template.layouts[layout].ground
    dark = ground == "deep"
    length = f" · {minutes} min" if minutes else ""
    text = plain(f"{timed.start}{length}")
    if pen.widths.width(text, _CHIP, bold=True) > template.clock.width / EMU_PER_POINT:
        text = plain(f"{timed.start.of_day}{length}")  # whoever sits there at night knows which day it is
    paragraph = Paragraph(text, _CHIP, "paper" if dark else "accent", bold=True, align="centre")
    return Shape(
        "Clock",
        template.clock,
        Frame((paragraph,), "middle"),
        geometry="pill",
        fill="deep" if dark else "paper" if ground == "tint" else "tint",
        outline="accent-soft" if dark else "line",
        weight=1,
    )


_CHIP = 18
"""Points of the clock in the corner."""

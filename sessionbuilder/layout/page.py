"""A page of content -> one or more placed slides: the largest type that fits, then as many slides as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Bullets, Conditions, Cue, Lead, Page, Part, Quotation, Statement, Takeaway
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.asked import asked_slides, is_talk
from sessionbuilder.layout.beginnings import with_steps
from sessionbuilder.layout.columns import in_two
from sessionbuilder.layout.few import hero_row
from sessionbuilder.layout.foot import OVER_HISTORY, Foot, source_shapes
from sessionbuilder.layout.labelled import labelled_slides
from sessionbuilder.layout.large import quotation_shapes, statement_shape
from sessionbuilder.layout.little import composed
from sessionbuilder.layout.panel import panel_shapes
from sessionbuilder.layout.parting import kept_company, parted
from sessionbuilder.layout.parts import rows_of
from sessionbuilder.layout.rows import EASY, TIGHTEST, Row, fits, packed, stretched, stretched_alike, used
from sessionbuilder.layout.tables import grid
from sessionbuilder.text import RichText, join
from sessionbuilder.theme.template import KICKER, Template
from sessionbuilder.units import Box, Emu, inches, points

CLEAR: Emu = inches(0.45)
"""Between what a page says and what stands at its right: the minutes of an activity, a drawing, a code."""


class Body(Struct, frozen=True):
    """What stands under the title of one slide."""

    layout: SlideLayout
    elements: tuple[Element, ...]
    cues: tuple[Cue, ...] = ()
    headline: RichText | None = None
    """The sentence that is the slide's title in place of the topic of its page."""
    under: tuple[Element, ...] = ()
    """What lies under its title too: a picture, and the panel on which words stand."""
    template: Template | None = None
    """Where title, track and clock stand, where a picture moves them."""


def page_bodies(page: Page, foot: Foot, pen: Pen) -> list[Body]:
    """Return the bodies of the slides that `page` takes, at least one; `foot` is that of its block.

    A sentence that opens the page is the title of its first slide, where it has room as one: the sentence is what the
    slide says, and its topic only what it is about.
    """
    match page.parts:
        case (Statement(text),) if not page.panel and not page.picture:
            return [Body("quote", (statement_shape(text, pen), *source_shapes(page.basis, foot, pen)))]
        case (Quotation() as quotation,) if not page.panel and not page.basis and not foot.history:
            return [Body("quote", quotation_shapes(quotation, foot.citations, body_box(page, pen), pen))]
    headline = _headline(page, pen)
    parts = page.parts if headline is None else page.parts[1:]
    source = source_shapes(page.basis, foot, pen)
    line, side_width, low = pen.template.source, pen.template.panel, pen.template.low_body
    box = body_box(page, pen)
    if source and source[0].box.y < line.y:
        box = Box(box.x, box.y, box.width, box.height - (line.y - source[0].box.y))
    box = box._replace(
        width=box.width - (side_width + CLEAR) * bool(page.panel),
        height=box.height - OVER_HISTORY * foot.history,
    )
    talk = is_talk(page, parts)

    def slides_in(box: Box) -> list[list[Row]]:
        return _told(asked_slides(parts, box, pen) if talk else _chosen(parts, box, pen, whole=page.care), box, pen)

    slides = slides_in(box)
    carried = headline if headline and title_size(join(headline, _NUMBERED), pen) else None
    if len(slides) > 1 and headline and not _is_short(join(carried or page.title, _NUMBERED), pen) and box.y < low.y:
        # the title of several slides says which of them each is, and takes two lines where the sentence takes one
        box = Box(box.x, low.y, box.width, box.bottom - low.y)
        slides = slides_in(box)
    side = Box(low.right - side_width, box.y, side_width, box.height)
    panel = panel_shapes(page.panel, side, pen) if page.panel else ()
    placed = slides if talk else stretched_alike(slides, box.height, _WIDEST)
    beside = (*panel, *source)
    first, *others = [_talk(rows, box, beside, pen) if talk else _body(rows, box, beside, pen) for rows in placed]
    return [replace(first, headline=headline), *(replace(other, headline=carried) for other in others)]


def body_box(page: Page, pen: Pen) -> Box:
    """Return where on its first slide stands what `page` says: lower under a title of two lines."""
    short = _is_short(_headline(page, pen) or join(page.title, _NUMBERED), pen)
    return pen.template.body if short else pen.template.low_body


_NUMBERED = " (2 of 3)"
"""What a title may have after it."""


def _headline(page: Page, pen: Pen) -> RichText | None:
    """Return the sentence that opens `page`, if it has room as the title of a slide, and its topic over that."""
    match page.parts:
        case (Lead(text) | Statement(text), _, *_) if title_size(text, pen) and kicker(page.title, pen.template, pen):
            return text
        case _:
            return None


def kicker(words: RichText, template: Template, pen: Pen) -> Paragraph | None:
    """Return `words` as the line over a title in `template`; None where they need more than one line."""
    place = template.layouts["content"].places[KICKER]
    line = Paragraph(words, place.size, place.colour, bold=True, align=place.align)
    return line if pen.fits((line,), place.box.width, place.box.height) else None


def _is_short(title: RichText, pen: Pen) -> bool:
    """Whether `title` takes one line."""
    size = title_size(title, pen)
    return size is not None and pen.lines_in(pen.template.layouts["content"].title, title, size) == 1


def title_size(title: RichText, pen: Pen) -> int | None:
    """Return the size of `title` on a page, in points; None where it needs more lines than it may have."""
    place = pen.template.layouts["content"].title
    return next((size for size, lines in place.tried if pen.lines_in(place, title, size) <= lines), None)


_MANY = 7
"""More paragraphs than this on a slide are too many for anything but the usual size."""
_LONELY = 0.45
"""A last slide filled less than this, or with one thing on it, is not worth having: rather the smallest text."""


def _chosen(parts: Sequence[Part], box: Box, pen: Pen, *, whole: bool = False) -> list[list[Row]]:
    """Return the rows of each slide, composed by how much there is.

    Where one of several slides has next to nothing on it, the next part begins on a slide of its own, if that takes
    no more of them.
    """
    chosen = _slides(parts, box, pen, whole=whole)
    if len(chosen) > 1 and any(_is_thin(rows, box) for rows in chosen):
        cuts = range(len(parts) - 1, 0, -1)
        chosen = next(filter(None, (_apart(parts, cut, len(chosen), box, pen) for cut in cuts)), chosen)
    return [_loud(rows, box, pen) for rows in chosen]


def _told(slides: list[list[Row]], box: Box, pen: Pen) -> list[list[Row]]:
    """Return `slides`; what does not fit is told."""
    for rows in slides:
        if not fits(rows, box.height):
            tallest = max(rows, key=lambda row: row.height)
            pen.too_long(tallest.text, used(rows, TIGHTEST), box.height)
    return slides


def _apart(parts: Sequence[Part], cut: int, most: int, box: Box, pen: Pen) -> list[list[Row]] | None:
    """Return the slides of the parts before `cut` and then those of the rest, if they fit on `most` slides."""
    left, right = parts[:cut], parts[cut:]
    if isinstance(left[-1], Lead) or all(isinstance(part, Takeaway) for part in right):
        return None
    slides = [*_slides(left, box, pen), *_slides(right, box, pen)]
    sound = all(fits(rows, box.height) and not _is_thin(rows, box) for rows in slides)
    return slides if len(slides) <= most and sound else None


def _is_thin(rows: Sequence[Row], box: Box) -> bool:
    """Whether `rows` take little of their slide, however they are stretched."""
    return used(stretched(rows, box.height, _WIDEST)) < box.height * _LONELY


def _loud(rows: list[Row], box: Box, pen: Pen) -> list[Row]:
    """Return `rows`; what is to be taken home, and could not stay with what leads to it, in large letters."""
    if len(rows) > 1 or not (rows[0].ends and rows[0].sink and rows[0].text):
        return rows
    row = hero_row(rows[0].text, (), box, pen, pen.theme.scale.body)
    return [row] if row else rows


def _slides(parts: Sequence[Part], box: Box, pen: Pen, *, whole: bool = False) -> list[list[Row]]:
    """Return the rows of each slide.

    A few words have the slide to themselves, and a few items its whole height. A list is as large as body text where
    it has one slide, and of the size of what is looked up where that saves one; the smallest size serves only where
    it saves a slide with next to nothing on it, or where what is shown is of use only as a `whole`.
    """
    parts = [with_steps(part) if isinstance(part, Bullets) else part for part in parts]
    if slides := labelled_slides(parts, box, pen):
        return slides
    if (rows := composed(parts, box, pen)) is not None:
        return [rows]
    scale = pen.theme.scale
    parts = [in_two(part, box.width, pen) for part in parts]

    def slides_at(size: float) -> list[list[Row]]:
        rows = rows_of(parts, box.width, size, pen)
        tight = size == scale.floor or any(isinstance(part, Conditions) for part in parts)
        return packed(rows, box.height, TIGHTEST if tight else EASY)

    def sound(slides: list[list[Row]]) -> bool:
        return all(fits(rows, box.height) for rows in slides)

    usual, *smaller = scale.body_sizes
    chosen = slides_at(usual)
    crowded = chosen if sound(chosen) else None
    for size in smaller:
        if sound(chosen) and len(chosen) == 1:
            break
        fewer = slides_at(size)
        left = [row for row in chosen[-1] if not row.keep]
        lonely = used(left) < box.height * _LONELY or len(left) == 1 or all(row.ends for row in left)
        worth = size >= scale.reference or lonely or (whole and len(fewer) == 1)
        saves = sound(fewer) and len(fewer) < len(chosen) and worth
        if not sound(chosen) or saves:
            chosen = fewer
    if crowded and sum(bool(row.paragraphs) for row in chosen[0]) > _MANY:
        return crowded
    return chosen


_WIDEST: Emu = points(24)
"""By how much more than usual rows stand apart where there is room."""


def _body(rows: Sequence[Row], box: Box, beside: tuple[Element, ...], pen: Pen) -> Body:
    placed = (parted(element, pen.widths) for element in _placed(rows, box, pen.template))
    elements = tuple(kept_company(element, pen.widths) for element in placed)
    cues = tuple(cue for row in rows for cue in row.cues)
    return _named(elements, beside, cues, box, pen.template)


_RAISED = 0.4
"""The share of what is over that stands above questions: a little less than half looks like the middle."""


def _talk(rows: Sequence[Row], box: Box, beside: tuple[Element, ...], pen: Pen) -> Body:
    """Return a slide of questions, close together in the middle of `box`."""
    roomy = stretched(rows, box.height, 0)
    elements = tuple(_placed(roomy, box._replace(y=box.y + int((box.height - used(roomy)) * _RAISED)), pen.template))
    cues = tuple(cue for row in rows for cue in row.cues)
    return _named(elements, beside, cues, box, pen.template, "questions")


def _placed(rows: Sequence[Row], box: Box, template: Template) -> Iterator[Element]:
    """Yield what `rows` put into `box`, from the top; neighbouring text shares a body, like lines a table."""
    top = box.y
    for kind, run in groupby(rows, key=lambda row: "text" if row.paragraphs else row.line.widths if row.line else row):
        group = list(run)
        top += group[0].gap if group[0] is not rows[0] else 0
        height = used(group)
        part = Box(box.x, top, box.width, height)
        if kind == "text":
            whole = box if len(group) == len(rows) else part
            yield Shape("Text", whole, Frame(tuple(_joined(group))), "body", inherits=whole == template.body)
        elif group[0].line:
            yield grid("Table", group, part)
        else:
            (row,) = group
            assert row.place
            yield from row.place(part)
        top += height


def _joined(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """Yield the paragraphs of `rows`, the first of each row with the row's gap as its space above."""
    for position, row in enumerate(rows):
        first, *others = row.paragraphs
        yield replace(first, before=round(row.gap / points(1), 1) if position else 0)
        yield from others


def _named(
    elements: tuple[Element, ...],
    beside: tuple[Element, ...],
    cues: tuple[Cue, ...],
    box: Box,
    template: Template,
    layout: SlideLayout | None = None,
) -> Body:
    """Return the body with its placeholders numbered as the template's layouts number them."""
    columns = [e for e in elements if isinstance(e, Shape) and e.placeholder == "column"]
    halves = len(columns) == 2 and len(elements) == 2 and box == template.body
    number, body = 10, "1"
    placed: list[Element] = []
    for element in elements:
        if isinstance(element, Shape) and element.placeholder in ("card", "column"):
            if halves:
                place = str(len(placed) + 1)
                inherits = element.inherits and element.box in template.columns
                element = replace(element, placeholder=place, inherits=inherits)
            else:
                number += 1
                known = template.layouts[layout or "cards"].places
                place = str(number) if str(number) in known else ""
                element = replace(element, placeholder=place, inherits=False)
        elif isinstance(element, Shape) and element.placeholder == "body":
            # what follows something else on the same slide is plain text: a layout has one body
            element, body = replace(element, placeholder=body, inherits=element.inherits and bool(body)), ""
        placed.append(element)
    texts = any(isinstance(e, Shape) and e.placeholder == "1" for e in placed)
    if layout:
        return Body(layout, (*placed, *beside), cues)
    layout = "title-only"
    if halves:
        layout = "two-columns"
    elif number > 10:
        layout = "cards"
    elif texts:
        layout = "content"
    return Body(layout, (*placed, *beside), cues)

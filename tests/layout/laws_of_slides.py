"""Laws of slides as people see them, for every kind, however much it says, in every theme.

Each law tells where it is broken, so that one run tells all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, groupby

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Connector, Curve, Grid, Group, Mosaic, Plot, Role, Shape, extent
from sessionbuilder.layout.few import LARGE
from sessionbuilder.theme.palette import READABLE, contrast
from sessionbuilder.units import Box, inches, points
from tests.contact_sheet.slides import Shown
from tests.grounds import flat, pairs_in
from tests.layout.seen import Ink, behind, inks, is_kicker, own, pen_of, seen, union

Law = Callable[[Shown, PlacedSlide], Iterator[str]]
LAWS: list[Law] = []
_PAGES = ("content", "two-columns", "cards", "title-only", "questions")
_MARGIN = inches(0.6)
_LEAST_USED = 0.45
"""Of the height that a page has for what it says: what ends above this looks forgotten."""
_HOLLOW = 1 / 3
"""So much of a box may be empty."""
_RATIO = 1.4
"""Of the size of a title to that of body text."""
_FAINT = 1.3
"""A ground that differs less from what is behind it is not seen on a weak projector."""
_LINE = 3.0
"""What a line that says something must differ by: WCAG 2.2, success criterion 1.4.11."""
_PICTURE = ("Picture", "Panel of words")
"""What may reach to the edges of a slide."""
_HEROES = ("Statement", "Meaning", "Quotation")
"""What is larger than body text on purpose."""
_MESSAGES = 4
"""So many texts may be as large as a message on one slide."""
_ROWS = ("Item ", "Row ", "Name ", "Card ", "Column heading", "Column items")
"""Words of rows that are parted by hairlines and read as one."""
_APART = points(46)
"""Words of two rows that are further apart are not read as one."""


def law(each: Law) -> Law:
    LAWS.append(each)
    return each


def _body(shown: Shown, slide: PlacedSlide) -> Iterator[Ink]:
    """Yield the words that are neither figures nor what has a slide to itself, as questions may."""
    large = ("Figure", "Number ", *_HEROES, *(["Item "] if slide.layout == "questions" else []))
    yield from (ink for ink in inks(own(slide), shown.theme) if not ink.inner and not ink.name.startswith(large))


@law
def a_slide_is_used_and_not_over_full(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    if slide.layout not in _PAGES:
        return
    body = shown.theme.template.body
    pictured = any(element.name.startswith(_PICTURE) for element in slide.elements)
    boxes = list(seen(own(slide), shown.theme))
    if pictured or not boxes:
        if not pictured:
            yield "it is empty"
        return
    whole = union(boxes)
    source = [element.box.y for element in slide.elements if isinstance(element, Shape) and element.name == "Source"]
    if whole.bottom > min([body.bottom, *source]) + points(1):
        yield "it goes over its body"
    if whole.bottom < body.y + body.height * _LEAST_USED:
        yield f"only {(whole.bottom - body.y) / body.height:.2f} of its body are used"


@law
def no_box_is_hollow(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    """A box may be as high as the fullest of those beside it."""
    words = list(inks(own(slide), shown.theme))
    shapes = [each for each in own(slide) if isinstance(each, Shape)]
    inner = [ink.box for ink in words] + [extent(each) for each in own(slide) if each.name == "Whole"]
    inner += [extent(each) for each in own(slide) if isinstance(each, Group | Mosaic)]
    empty: dict[tuple[str, int], list[float]] = {}
    for shape in shapes:
        within = [box for box in inner if shape.box.contains(box)]
        if shape.fill in ("tint", "warm-tint", "deep") and within:
            whole = union(within)
            pad = 2 * min(whole.x - shape.box.x, inches(0.25))
            share = 1 - (whole.height + pad) / shape.box.height
            empty.setdefault((shape.name.rstrip("0123456789"), shape.box.height), []).append(share)
    for (name, _), shares in empty.items():
        if min(shares) > _HOLLOW + 0.02:
            yield f"{name} is {min(shares):.2f} empty"


@law
def no_slide_that_carries_on_has_next_to_nothing(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    if slide is shown.slides[0] or slide.layout not in _PAGES:
        return
    last = slide.title.rpartition(" (")[2].removesuffix(")").split(" of ")
    run = len(last) == 2 and all(part.isdigit() for part in last)
    said = [ink for ink in inks(own(slide), shown.theme) if ink.name not in ("Takeaway", "Bar")]
    drawn = [element for element in own(slide) if isinstance(element, Group | Plot | Grid)]
    tiles = [element for element in own(slide) if element.name == "Tile"]
    if run and not drawn:
        lines = sum(_lines(ink, shown) for ink in said)
        if lines < 2 and not any(ink.name.startswith(_HEROES) for ink in said):
            yield "it carries on with one line"
        if len(tiles) == 1:
            yield "it carries on with one card"


def _lines(ink: Ink, shown: Shown) -> int:
    widths = pen_of(shown.theme).widths
    return sum(widths.lines(p.text, p.size, ink.box.width / points(1), bold=p.bold) for p in ink.paragraphs)


@law
def what_is_to_be_taken_home_is_not_alone(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    names = {element.name for element in own(slide)}
    if names == {"Takeaway"}:
        yield "a takeaway stands alone"


@law
def body_text_has_the_sizes_of_its_theme(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    """So a deck has three at most, and a fourth for a few words that are the message of their slide."""
    if slide.layout in _PAGES:
        scale, messages = shown.theme.scale, Counter[str]()
        for ink in _body(shown, slide):
            words = [paragraph for paragraph in ink.paragraphs if not str(paragraph.text).isdigit()]
            sizes = {paragraph.size for paragraph in words} - {*scale.body_sizes}
            if sizes - {scale.message}:
                yield f"{ink.name} has {sorted(sizes)}"
            messages[ink.name.translate(_NO_DIGITS)] += bool(sizes)
        if max(messages.values(), default=0) > _MESSAGES:
            yield f"{max(messages.values())} texts are as large as a message"


_NO_DIGITS = str.maketrans("", "", "0123456789")


@law
def what_is_read_as_one_stands_together(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    """Above a few rows is less room than under them, where nothing else is on their slide, but not much less."""
    if slide.layout not in _PAGES or slide.layout == "questions":
        return
    words = [ink.box for ink in inks(own(slide), shown.theme) if ink.name.startswith(_ROWS)]
    lines = [element.box for element in own(slide) if isinstance(element, Shape) and element.name == "Hairline"]
    for line in lines:
        above = max((box.bottom for box in words if box.bottom <= line.y + points(1)), default=line.y)
        below = min((box.y for box in words if box.y >= line.y), default=line.y)
        if below - above > _APART:
            yield f"two rows are {(below - above) // points(1)} points apart"
    alone = all(element.name.startswith((*_ROWS, "Number ", "Hairline")) for element in own(slide))
    if lines and words and alone and not slide.title.endswith(")"):
        template, whole = shown.theme.template, union(words)
        over, under = whole.y - template.body.y, template.body.bottom - whole.bottom
        if not 0.3 * under <= over <= under + template.low_body.y - template.body.y:
            yield f"{over // points(1)} points are free above, {under // points(1)} below"


@law
def a_title_is_larger_than_what_stands_under_it(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    if slide.layout in _PAGES:
        (title,) = inks(slide.elements[:1], shown.theme)
        body = (paragraph for ink in _body(shown, slide) for paragraph in ink.paragraphs)
        sizes = {paragraph.size for paragraph in body if not str(paragraph.text).isdigit()}
        size, message = title.paragraphs[0].size, shown.theme.scale.message
        if any(size < each * (1 if each == message else _RATIO) for each in sizes):
            yield f"a title of {size} over {max(sizes)}"


@law
def all_that_is_written_begins_at_one_edge(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    boxes = [*seen((e for e in slide.elements if not e.name.startswith(_PICTURE)), shown.theme)]
    left = min(box.x for box in boxes)
    if abs(left - _MARGIN) > points(1):
        yield f"it begins at {left / inches(1):.2f} inches"
    if max(box.right for box in boxes) > shown.theme.template.slide.width - _MARGIN + points(1):
        yield "it ends beyond the right edge"


@law
def what_belongs_together_is_equally_high(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    shapes = [element for element in own(slide) if isinstance(element, Shape)]
    grounds = [shape.box.height for shape in shapes if shape.name == "Question ground"]
    room = shown.theme.template.low_body.height * 0.8 / max(len(grounds), 1)
    if grounds and max(grounds) - min(grounds) > points(2) and max(grounds) < room:
        yield f"questions of {sorted(height // points(1) for height in grounds)} points"
    for name in ("Tile", "Ground", "Column "):
        for _, row in groupby((shape.box for shape in shapes if shape.name.startswith(name)), key=lambda box: box.y):
            if len({box.height for box in row}) > 1:
                yield f"{name.strip()}s of one row are unequal"


@law
def the_last_row_keeps_the_columns(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    tiles = [each.box for each in own(slide) if isinstance(each, Shape) and each.name in ("Tile", "Ground")]
    rows = [[*row] for _, row in groupby(tiles, key=lambda box: box.y)]
    columns = {(box.x, box.width) for box in max(rows, key=len, default=[])}
    for row in rows:
        alone = len(row) == 1 and row[0].width == max(box.width for box in tiles)  # a row of another part
        if not alone and not {(box.x, box.width) for box in row} <= columns:
            yield "a row has columns of its own"


@law
def figures_have_one_size_and_one_base_line(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    figures = [ink for ink in inks(own(slide), shown.theme) if ink.name.startswith("Figure ")]
    if len({paragraph.size for ink in figures for paragraph in ink.paragraphs}) > 1:
        yield "figures of several sizes"
    for one, other in combinations(figures, 2):
        if one.box.y < other.box.bottom and other.box.y < one.box.bottom and one.box.bottom != other.box.bottom:
            yield "figures of one row on two base lines"


@law
def nothing_lies_over_words(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    words = list(inks(slide.elements, shown.theme))
    for one, other in combinations(words, 2):
        if not (one.inner and other.inner) and _overlap(one.box, other.box):
            yield f"{one.name} and {other.name} lie on each other"
    boxes = [element for element in slide.elements if isinstance(element, Shape) and element.fill]
    for box in boxes:
        for ink in words:
            if not ink.inner and _overlap(box.box, ink.box) and not box.box.contains(ink.box):
                yield f"{box.name} reaches into {ink.name}"


def _overlap(one: Box, other: Box) -> bool:
    """Whether they lie on each other by more than a point."""
    little = points(1)
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > little and min(one.bottom, other.bottom) - max(one.y, other.y) > little


@law
def nothing_is_too_small_to_read(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    for ink in inks(slide.elements, shown.theme):
        least = shown.theme.scale.small if ink.name == "Source" else shown.theme.scale.floor
        if any(paragraph.size < max(least, 14) for paragraph in ink.paragraphs):
            yield f"{ink.name} at {min(paragraph.size for paragraph in ink.paragraphs)} points"


@law
def words_can_be_read_on_what_is_behind_them(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    colour = shown.theme.palette.colour
    ground = shown.theme.template.layouts[slide.layout].ground
    for (text, under), name in pairs_in(slide.elements, ground):
        if contrast(colour(text), colour(under)) < READABLE:
            yield f"{name}: {text} on {under}"


@law
def boxes_and_lines_can_be_seen_on_what_is_behind_them(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    ground = shown.theme.template.layouts[slide.layout].ground
    filled: list[tuple[Box, Role]] = []

    def differs(one: Role, other: Role) -> float:
        return contrast(shown.theme.palette.colour(one), shown.theme.palette.colour(other))

    for element in flat(each for each in slide.elements if not each.name.startswith(_PICTURE)):
        match element:
            case Shape(box=box):
                under = behind(box, filled, ground)
                edges = [role for role in (element.fill, element.outline) if role]
                if edges and max(differs(role, under) for role in edges) < _FAINT:
                    yield f"{element.name}: {edges} on {under}"
                if element.fill:
                    filled.append((box, element.fill))
            case Curve() | Connector():
                under = behind(extent(element), filled, ground)
                fill = element.fill if isinstance(element, Curve) else None
                least = _FAINT if fill or element.colour in ("line", "accent-soft") else _LINE
                if max(differs(role, under) for role in (element.colour, fill) if role) < least:
                    yield f"{element.name}: {element.colour} on {under}"
                if isinstance(element, Curve) and element.fill:
                    filled.append((element.box, element.fill))
            case _:
                pass


@law
def large_numbers_have_one_size(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    sizes = {p.size for ink in inks(own(slide), shown.theme) if ink.name.startswith("Number ") for p in ink.paragraphs}
    if sizes - {LARGE}:
        yield f"numbers of {sorted(sizes)}"


@law
def a_kicker_is_one_line(shown: Shown, slide: PlacedSlide) -> Iterator[str]:
    for element in slide.elements:
        if is_kicker(element):
            (ink,) = inks([element], shown.theme)
            if _lines(ink, shown) > 1:
                yield "a kicker takes two lines"

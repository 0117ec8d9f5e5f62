"""Icons: where they stand, that they are lines in the theme's colours, and that nobody has to hear them."""

from __future__ import annotations

from typing import get_args

import pytest

from sessionbuilder.content import Bullet, Bullets, Page, Panel, Setting
from sessionbuilder.deck.elements import Curve, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.icons import Icon, icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import page_bodies
from sessionbuilder.text import plain
from sessionbuilder.units import EMU_PER_POINT, Box, inches
from tests.pool import POOL, Pool, calm

THEME = calm()


@pytest.mark.parametrize("which", get_args(Icon))
def test_an_icon_keeps_to_its_square_and_is_drawn_in_one_colour(which: Icon) -> None:
    square = Box(inches(1), inches(2), inches(0.7), inches(0.7))
    drawn = icon(which, square, "accent")
    assert drawn == icon(which, square, "accent")
    assert drawn.box == square
    assert not drawn.alt
    for element in drawn.elements:
        assert square.contains(extent(element))
        assert isinstance(element, Shape | Curve)
        colour = element.outline if isinstance(element, Shape) else element.colour
        assert colour == "accent"
        assert element.fill is None


def beside(minutes: int, who: Setting = "groups") -> tuple[Shape, list[Group]]:
    """The minutes of a panel, and the icons of its slide."""
    page = Page(plain("Title"), (Bullets((Bullet(plain("One")),)),), Panel(minutes, "minutes", "until 11:00", who=who))
    (body,) = page_bodies(page, Foot(), Pen(THEME, Report()))
    (numeral,) = (e for e in body.elements if isinstance(e, Shape) and e.name == "Minutes")
    return numeral, [e for e in body.elements if isinstance(e, Group)]


@pytest.mark.parametrize("minutes", [5, 45, 120, 240])
def test_the_icon_of_an_activity_stands_beside_its_minutes(minutes: int) -> None:
    numeral, (drawn,) = beside(minutes)
    assert numeral.frame
    (paragraph,) = numeral.frame.paragraphs
    assert numeral.box.right < drawn.box.x
    assert (
        Pen(THEME, Report()).widths.lines(paragraph.text, paragraph.size, numeral.box.width / EMU_PER_POINT, bold=True)
        == 1
    )
    assert numeral.box.y <= drawn.box.y
    assert drawn.box.bottom <= numeral.box.bottom


def test_who_works_with_whom_is_seen_from_the_icon() -> None:
    """From the back a panel says at a glance whether people turn to a neighbour or stay at their table."""
    drawn = {who: beside(5, who)[1][0] for who in get_args(Setting)}
    assert len(set(drawn.values())) == len(drawn) == 5


CARE = """\
- points: Work
  items: [One, Two]
- content-note:
  covers: [Harm to children]
  looking-after: [Step out]
- decompression:
- break:
"""


@pytest.mark.parametrize(
    ("title", "drawn"), [("Looking after ourselves", 1), ("Coming back to ourselves", 1), ("Work", 0)]
)
def test_slides_that_care_for_people_have_an_icon_where_no_clock_stands(pool: Pool, title: str, drawn: int) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("clock-on-slides: all", "clock-on-slides: activities"))
    slide = pool.blocks(CARE).slide(title)
    icons = [e for e in slide.elements if isinstance(e, Group) and e.name == "Icon"]
    assert len(icons) == drawn
    for each in icons:
        assert THEME.template.clock.contains(each.box)
        others = [extent(e) for e in slide.elements if e is not each]
        title_place = THEME.template.low_title
        assert not any(each.box.overlaps(box) for box in (*others, title_place))


def test_people_are_the_larger_the_older_and_one_of_no_known_age_has_no_sign_that_wants_a_key() -> None:
    ages: tuple[Icon, ...] = ("child", "teenager", "adult")
    box = Box(0, 0, inches(1), inches(1))
    tops = [min(extent(each).y for each in icon(age, box, "accent").elements) for age in ages]
    assert tops == sorted(set(tops), reverse=True)
    assert len(icon("person", box, "accent").elements) == len(icon("adult", box, "accent").elements)

"""What lies under a place of a template: a colour, the ends of a gradient, darkest and lightest of a picture."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from sessionbuilder.brand.branded import Organisation, read_template
from sessionbuilder.brand.found import Face
from sessionbuilder.brand.grounds import Grounds, like
from sessionbuilder.brand.opened import opened
from sessionbuilder.units import Box
from tests.brand.changes import band_in_a_group, ground, picture, place, png
from tests.brand.natures import gradient
from tests.brand.organisation import Change, drawn, template

_NAME = "Title and Content"
WIDE, HIGH = 12_192_000, 6_858_000


def box(left: float, top: float, wide: float, high: float) -> Box:
    return Box(round(left * WIDE), round(top * HIGH), round(wide * WIDE), round(high * HIGH))


def seen(*changes: Change) -> tuple[Grounds, Face]:
    content = template(*changes)
    organisation: Organisation = read_template(content)
    (face,) = (each for each in organisation.master.layouts if each.name == _NAME)
    return Grounds(opened(content), organisation.found.slide), face


def test_a_plain_ground_is_one_colour_and_even() -> None:
    grounds, face = seen()
    assert grounds.under(face, box(0.1, 0.1, 0.5, 0.5)) == ("FFFFFF",)
    assert grounds.even(face, box(0.1, 0.1, 0.5, 0.5))
    assert not grounds.even(face, box(0.8, 0.1, 0.5, 0.5))  # it goes off the slide


def test_what_is_drawn_counts_where_it_holds_the_whole_place() -> None:
    grounds, face = seen(drawn("master", (0, 0, 1, 0.3), "112233"))
    assert grounds.under(face, box(0.1, 0.05, 0.5, 0.2)) == ("112233",)
    assert grounds.under(face, box(0.1, 0.25, 0.5, 0.5)) == ("FFFFFF",)
    assert grounds.even(face, box(0.1, 0.05, 0.5, 0.2))
    assert not grounds.even(face, box(0.1, 0.25, 0.5, 0.5))


def test_what_is_drawn_in_a_group_lies_where_the_group_shows_it() -> None:
    grounds, face = seen(band_in_a_group("master", '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>'))
    assert grounds.under(face, box(0.1, 0.05, 0.5, 0.15)) == ("112233",)
    assert grounds.under(face, box(0.1, 0.3, 0.5, 0.2)) == ("FFFFFF",)


def test_a_gradient_has_two_ends_and_no_edge() -> None:
    grounds, face = seen(ground("master", gradient("000000", "FFFFFF")))
    assert grounds.under(face, box(0.1, 0.1, 0.5, 0.5)) == ("000000", "FFFFFF")
    assert grounds.even(face, box(0.1, 0.1, 0.5, 0.5))


def test_of_a_picture_the_darkest_and_the_lightest_count_that_lie_there() -> None:
    grounds, face = seen(ground("master", png("202020", "808080", "E0E0E0", size=(90, 30))))
    assert grounds.under(face, box(0.4, 0.1, 0.2, 0.2)) == ("808080",)
    assert grounds.under(face, box(0.1, 0.1, 0.8, 0.2)) == ("202020", "E0E0E0")
    assert grounds.even(face, box(0.4, 0.1, 0.2, 0.2))
    assert not grounds.even(face, box(0.1, 0.1, 0.8, 0.2))


def test_what_is_seen_through_lies_on_white() -> None:
    grounds, face = seen(ground("master", png("204060", clear=True)))
    assert grounds.under(face, box(0.1, 0.1, 0.2, 0.2)) == ("204060",)
    assert grounds.under(face, box(0.1, 0.7, 0.2, 0.2)) == ("FFFFFF",)


def _grey(mode: str, value: int) -> bytes:
    stream = BytesIO()
    Image.new(mode, (20, 20), value).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "shown"), [(_grey("L", 128), "808080"), (_grey("I;16", 128 * 256), "808080"), (_grey("1", 1), "FFFFFF")]
)
def test_pictures_of_any_depth_are_read(content: bytes, shown: str) -> None:
    grounds, face = seen(ground("master", content))
    assert grounds.under(face, box(0.1, 0.1, 0.2, 0.2)) == (shown,)


def test_a_picture_that_cannot_be_opened_is_the_first_ground_of_the_theme() -> None:
    grounds, face = seen(ground("master", b"no picture"))
    assert grounds.under(face, box(0.1, 0.1, 0.2, 0.2)) == ("FFFFFF",)
    grounds, face = seen(picture("master", (0, 0, 1, 1), b"no picture", "x.emf", "image/x-emf"))
    assert grounds.under(face, box(0.1, 0.1, 0.2, 0.2)) == ("FFFFFF",)


@pytest.mark.parametrize(
    ("fill", "shown"),
    [
        ('<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>', ("1F497D",)),
        (gradient("112233", "445566"), ("112233", "445566")),
        ("<a:noFill/>", ("FFFFFF",)),
    ],
)
def test_a_place_has_the_ground_that_it_says(fill: str, shown: tuple[str, ...]) -> None:
    grounds, face = seen(place(_NAME, "title", (0.05, 0.05, 0.9, 0.15), fill))
    title = face.first("title")
    assert title
    assert grounds.behind(face, title) == shown


def test_two_grounds_are_alike_where_nobody_sees_an_edge() -> None:
    assert like(("FFFFFF",), ("F4F4F4",))
    assert not like(("FFFFFF",), ("808080",))
    assert like(("000000", "FFFFFF"), ("000000", "FFFFFF"))
    assert not like(("000000", "FFFFFF"), ("000000",))

"""Colours as templates write them, and the ten that are made of a theme."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sessionbuilder.brand.colours import USUAL, Colours, slots_of, whole
from sessionbuilder.brand.shades import Shades
from sessionbuilder.theme.palette import LIMITS, contrast
from tests.brand.packages import A

_SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_THEME = dict(zip(_SLOTS, ["101010", "FAFAFA", *["336699"] * 10], strict=True))
_COLOURS = Colours(_THEME, USUAL)


def fill(inside: str, kind: str = "solidFill") -> etree._Element:
    return etree.fromstring(f'<a:{kind} xmlns:a="{A}">{inside}</a:{kind}>')


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<a:srgbClr val="ff8000"/>', "FF8000"),
        ('<a:srgbClr val="ff80"/>', None),
        ('<a:srgbClr val="nobody"/>', None),
        ('<a:sysClr val="windowText" lastClr="0a0b0c"/>', "0A0B0C"),
        ('<a:sysClr val="windowText"/>', "000000"),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:sysClr val="btnFace"/>', None),
        ('<a:prstClr val="green"/>', "008000"),
        ('<a:prstClr val="papayaWhip"/>', None),
        ('<a:schemeClr val="tx1"/>', "101010"),
        ('<a:schemeClr val="lt1"/>', "FAFAFA"),
        ('<a:schemeClr val="nobody"/>', None),
        ('<a:schemeClr val="phClr"/>', "C0FFEE"),
        # of the light of black three quarters are left, and a quarter is that of white: 0.25 is shown as 137 of 255
        ('<a:prstClr val="black"><a:tint val="75000"/></a:prstClr>', "898989"),
        ('<a:prstClr val="white"><a:shade val="50000"/></a:prstClr>', "BCBCBC"),
        ('<a:prstClr val="white"><a:shade val="50%"/></a:prstClr>', "BCBCBC"),
        ('<a:prstClr val="black"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:prstClr>', "808080"),
        ('<a:srgbClr val="4472C4"><a:lumMod val="75000"/></a:srgbClr>', "2F5597"),
        ('<a:srgbClr val="4472C4"><!-- said --><a:alpha val="10000"/></a:srgbClr>', "4472C4"),
    ],
)
def test_a_colour_is_shown_as_office_shows_it(written: str, shown: str | None) -> None:
    assert _COLOURS.of(fill(written), "C0FFEE") == shown


def test_nothing_has_no_colour() -> None:
    assert _COLOURS.of(None) is None
    assert _COLOURS.every(None) == ()
    assert _COLOURS.of(fill('<a:schemeClr val="phClr"/>')) is None


def test_a_gradient_has_each_of_its_colours_but_those_one_sees_through() -> None:
    stops = (
        '<a:gsLst><a:gs pos="0"><a:srgbClr val="111111"/></a:gs><a:gs pos="1"><a:srgbClr val="222222"/></a:gs>'
        '<a:gs pos="2"><a:srgbClr val="222222"/></a:gs>'
        '<a:gs pos="3"><a:srgbClr val="333333"><a:alpha val="20000"/></a:srgbClr></a:gs></a:gsLst>'
    )
    assert _COLOURS.every(fill(stops, "gradFill")) == ("111111", "222222")
    pattern = '<a:fgClr><a:srgbClr val="111111"/></a:fgClr><a:bgClr><a:srgbClr val="EEEEEE"/></a:bgClr>'
    assert _COLOURS.every(fill(pattern, "pattFill")) == ("111111", "EEEEEE")


def test_a_layout_gives_names_of_colours_other_slots() -> None:
    tree = etree.fromstring(f'<x xmlns:a="{A}"><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="nobody"/></x>')
    swapped = _COLOURS.under(tree)
    assert (swapped.named("bg1"), swapped.named("tx1"), swapped.named("bg2")) == ("101010", "FAFAFA", "336699")
    assert _COLOURS.under(etree.fromstring("<x/>")) is _COLOURS


def test_slots_that_a_theme_lacks_are_those_of_office() -> None:
    theme = etree.fromstring(
        f'<a:theme xmlns:a="{A}"><a:clrScheme name="x"><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme>'
        "</a:theme>"
    )
    assert slots_of(theme)["accent1"] == "ABCDEF"
    assert slots_of(theme)["dk1"] == "000000"
    assert slots_of(etree.fromstring(f'<a:theme xmlns:a="{A}"/>')).keys() == set(_SLOTS)


@pytest.mark.parametrize(
    ("text", "number"), [("75000", 75_000), ("75%", 75_000), ("37.5%", 37_500), ("", 5), ("x", 5), ("1e999", 5)]
)
def test_numbers_are_read_with_and_without_a_sign_for_percent(text: str, number: int) -> None:
    assert whole(text, 5) == number


digits = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
grey = st.integers(0, 255).map(lambda part: f"{part:02X}" * 3)
_SWAPPED = USUAL | {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}


@settings(derandomize=True, max_examples=120, deadline=None)
@given(
    st.lists(st.one_of(digits, grey), min_size=12, max_size=12),
    st.booleans(),
    st.sampled_from(["bg1", "accent1", "white", "black"]),
    st.one_of(st.none(), digits),
)
def test_whatever_the_theme_every_pair_is_seen(colours: list[str], dark: bool, ground: str, text: str | None) -> None:
    slots, mapped = dict(zip(_SLOTS, colours, strict=True)), _SWAPPED if dark else USUAL
    own = {"white": "FFFFFF", "black": "000000"}.get(ground) or slots[mapped.get(ground, ground)]
    palette = Shades(slots, mapped).palette(own, [own], text)
    unseen = {
        (one, two): round(found, 2)
        for one, two, least in LIMITS
        if (found := contrast(palette.colour(one), palette.colour(two))) < least - 0.01
    }
    assert unseen == {}

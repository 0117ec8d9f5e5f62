"""Icons: one for each verb of a cue, of one family, drawn with nothing but lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from sessionbuilder import booklet
from sessionbuilder.content import Verb

ICONS = Path(booklet.__file__).parent / "icons"
SVG = "{http://www.w3.org/2000/svg}"
INK = "#1D2A30"
every_verb = pytest.mark.parametrize("verb", Verb, ids=lambda verb: verb.value)


def icon(verb: Verb) -> etree._Element:
    return etree.fromstring((ICONS / f"{verb.value}.svg").read_bytes())


def test_there_is_no_icon_without_a_verb() -> None:
    assert {path.name for path in ICONS.iterdir()} == {f"{verb.value}.svg" for verb in Verb}


@every_verb
def test_is_twenty_four_by_twenty_four_in_one_stroke_and_colour(verb: Verb) -> None:
    root = icon(verb)
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("width"), root.get("height")) == ("24", "24")
    assert (root.get("stroke"), root.get("stroke-width"), root.get("stroke-linecap")) == (INK, "2", "round")
    for part in root.iter():
        assert part.get("fill") in (None, "none", INK)
        assert part.get("stroke") in (None, "none", INK)


@every_verb
def test_is_drawn_from_simple_shapes_with_no_text_and_nothing_from_outside(verb: Verb) -> None:
    root = icon(verb)
    assert len(root) > 0
    for part in root:
        assert part.tag in (f"{SVG}path", f"{SVG}circle", f"{SVG}rect")
        assert not (part.text or "").strip()
        assert not {name for name in part.attrib if "href" in str(name) or name in ("style", "class")}
        assert "url(" not in "".join(map(str, part.attrib.values()))


def test_no_two_are_the_same() -> None:
    assert len({(ICONS / f"{verb.value}.svg").read_bytes() for verb in Verb}) == len(Verb)

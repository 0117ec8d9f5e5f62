"""The template is what layout and both writers of slides agree on: what one of them overlooks would look different."""

from __future__ import annotations

import ast

import pytest

from sessionbuilder.deck import SlideLayout
from sessionbuilder.theme.own import template_of
from sessionbuilder.theme.style import Style
from sessionbuilder.theme.template import Layout, Template
from tests.pool import REPOSITORY, calm


def read_in(*folders: str) -> set[str]:
    """The names of all fields that are asked for in the files of these folders."""
    files = [path for folder in folders for path in (REPOSITORY / "sessionbuilder" / folder).glob("*.py")]
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("record", [Template, Layout])
def test_what_layout_does_not_place_both_writers_of_slides_draw(record: type[Template] | type[Layout]) -> None:
    """A new field that PowerPoint shows and pictures of slides do not, or the other way about, is found out."""
    placed, pptx, svg = read_in("layout"), read_in("writers/pptx", "writers/ooxml"), read_in("writers/svg")
    only_powerpoint = {"notes", "name", "type", "offered", "date", "origin", "mapping"}
    only_pictures = {"backdrop"}  # PowerPoint has it from the part of the template itself
    for field in record.__struct_fields__:
        shown = field in only_powerpoint & pptx or field in only_pictures & svg
        assert field in placed or field in pptx & svg or shown, field


@pytest.mark.parametrize("name", ["cover", "section", "break"])
@pytest.mark.parametrize("pattern", ["rings", "bars", "scales"])
@pytest.mark.parametrize("band", ["cover", "side", "foot"])
def test_pattern_and_band_stand_where_no_words_do(name: SlideLayout, pattern: str, band: str) -> None:
    theme = calm()
    template = template_of(theme.palette, theme.font, theme.scale, Style(pattern=pattern, band=band))  # type: ignore[arg-type]
    layout = template.layouts[name]
    taken = [place.box for place in layout.places.values()]
    taken += [layout.bar] if layout.bar else []
    taken += [template.footer, template.number] if layout.foot else []
    taken += {"cover": [], "section": [template.clock, template.large_track], "break": [template.clock]}[name]
    assert len(layout.pattern) >= 5
    for ring in layout.pattern:
        assert template.slide.overlaps(ring.box) if name == "cover" else template.slide.contains(ring.box)
        assert ring.frame is None
        assert not any(ring.box.overlaps(box) for box in taken)


@pytest.mark.parametrize("band", ["cover", "side", "foot"])
def test_the_band_is_under_no_words(band: str) -> None:
    theme = calm()
    template = template_of(theme.palette, theme.font, theme.scale, Style(band=band))  # type: ignore[arg-type]
    for layout in template.layouts.values():
        words = [*(place.box for place in layout.places.values()), template.footer, template.number, template.source]
        assert not any(layout.bar.overlaps(box) for box in words if layout.bar)


@pytest.mark.parametrize("pattern", ["rings", "scales"])
def test_the_pattern_of_a_cover_is_larger_than_that_of_a_divider_and_goes_over_the_edge(pattern: str) -> None:
    theme = calm()
    template = template_of(theme.palette, theme.font, theme.scale, Style(pattern=pattern))  # type: ignore[arg-type]
    of_cover, of_divider = (template.layouts[name].pattern for name in ("cover", "section"))
    assert of_cover[0].box.width > 2 * of_divider[0].box.width
    assert all(ring.box.right > template.slide.right for ring in of_cover)


def test_pages_of_content_have_no_pattern() -> None:
    patterned = [name for name, layout in calm().template.layouts.items() if layout.pattern]
    assert patterned == ["cover", "section", "break"]

"""The template is what layout and both writers of slides agree on: what one of them overlooks would look different."""

from __future__ import annotations

import ast

import pytest

from sessionbuilder.theme.template import Layout, Template
from tests.pool import REPOSITORY


def read_in(*folders: str) -> set[str]:
    """The names of all fields that are asked for in the files of these folders."""
    files = [path for folder in folders for path in (REPOSITORY / "sessionbuilder" / folder).glob("*.py")]
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("record", [Template, Layout])
def test_what_layout_does_not_place_both_writers_of_slides_draw(record: type[Template] | type[Layout]) -> None:
    """A new field that PowerPoint shows and pictures of slides do not, or the other way about, is found out."""
    placed, pptx, svg = read_in("layout"), read_in("writers/pptx", "writers/ooxml"), read_in("writers/svg")
    only_powerpoint = {"notes", "name", "type"}
    for field in record.__struct_fields__:
        assert field in placed or field in pptx & svg or field in only_powerpoint & pptx, field

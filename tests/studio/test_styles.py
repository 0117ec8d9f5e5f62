"""The style sheets of the views: no rule of one can reach into another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sessionbuilder.studio

VIEWS = Path(sessionbuilder.studio.__file__).parent / "web" / "src"
WHOSE = re.compile(r"(?:studio-[a-z]+|:is\((?:studio-[a-z]+(?:, )?)+\))(?![\w-])|\.cm-|(?:html|body):has\(")
"""How a rule may begin: an element of the page, some of them, the editor, or the page as long as something is in it."""


def selectors(text: str) -> list[str]:
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    heads = [head.strip() for head in re.findall(r"([^{};]+)\{", plain)]
    return [each.strip() for head in heads if not head.startswith("@") for each in re.split(r",(?![^(]*\))", head)]


@pytest.mark.parametrize("sheet", sorted(VIEWS.glob("*/*.css")), ids=lambda path: path.name)
def test_every_rule_of_a_view_begins_with_its_element(sheet: Path) -> None:
    found = selectors(sheet.read_text("utf-8"))
    assert found
    assert [each for each in found if not WHOSE.match(each)] == []

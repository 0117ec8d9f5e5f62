"""The page on the studio names its buttons as they are called."""

from __future__ import annotations

import re

import pytest

from tests.pool import REPOSITORY

PAGE = (REPOSITORY / "docs" / "studio.md").read_text("utf-8")
WORDS = (REPOSITORY / "sessionbuilder" / "studio" / "web" / "src" / "words.ts").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\*\*(.+?)\*\*", PAGE))))
def test_what_it_names_is_called_so(name: str) -> None:
    assert name.removesuffix(" …").removesuffix("…") in WORDS


def test_keys_that_it_names_are_those_of_the_page() -> None:
    assert {"F8", "F6", "Ctrl+Space"} <= set(re.findall(r"\bF\d|Ctrl\+Space", WORDS))

"""A page for the browser is one file: its style is in it, and nothing else is asked for."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sessionbuilder.diagnostics import whole_file
from sessionbuilder.theme.palette import READABLE, Colour, contrast
from sessionbuilder.web import document, unbroken


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


def test_a_page_has_its_style_in_it_and_asks_for_nothing() -> None:
    text = document("Tea & <cake>", "<h1>Tea</h1>", "<ul></ul>")
    tags = _Tags()
    tags.feed(text)
    assert tags.seen == ["html", "head", "meta", "meta", "title", "style", "body", "main", "p", "a", "h1", "nav", "ul"]
    assert "<title>Tea &amp; &lt;cake&gt;</title>" in text
    assert not re.search(r"url\(|@import|https?:|<script|<link", text)


def test_a_page_without_contents_has_no_room_for_them() -> None:
    assert "<nav" not in document("Tea", "<h1>Tea</h1>")


def test_no_line_ends_between_the_dashes_of_an_option() -> None:
    assert unbroken("build x --for all") == 'build x <span class="whole">--for</span> all'
    assert unbroken("well-known -- 3 - 4\n- item") == "well-known -- 3 - 4\n- item"


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_all_words_can_be_read_on_a_light_and_on_a_dark_screen(ground: str) -> None:
    light, dark = re.findall(r":root \{(.*?)\}", document("Tea", ""), re.DOTALL)
    named = dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6})", light if ground == "light" else dark))
    colours = {name: Colour(digits.upper(), whole_file("")) for name, digits in named.items()}
    grounds = ("paper", "tint", "warm-tint")
    pairs = [(words, under) for words in ("ink", "quiet", "accent") for under in grounds]
    for words, under in [*pairs, ("warm", "warm-tint")]:
        assert contrast(colours[words], colours[under]) >= READABLE, (words, under)

"""A title that stands on a band across the head of a page keeps to it, and the topic and the minutes go under it."""

from __future__ import annotations

import pytest

from sessionbuilder.brand.branded import Organisation, read_template
from sessionbuilder.theme.template import KICKER
from tests.brand.changes import place
from tests.brand.natures import nature
from tests.brand.organisation import drawn, template

_HIGH = 6_858_000


@pytest.mark.parametrize("name", ["title on a band", "title on a gradient in a group"])
def test_title_and_topic_stand_on_either_side_of_its_edge(name: str) -> None:
    organisation = read_template(nature(name))
    made, edge = organisation.branded.template, _HIGH * 0.22
    content = made.layouts["content"]
    assert not organisation.plate
    assert max(content.title.box.bottom, made.low_title.bottom) <= edge
    assert min(content.places[KICKER].box.y, made.clock.y, made.body.y) >= edge
    assert content.title.colour == "paper"


def _under(share: float) -> Organisation:
    box = (0.05, 0.01, 0.9, share - 0.02)
    return read_template(template(drawn("master", (0, 0, 1, share), "1F3864"), place("master", "title", box)))


def test_a_low_band_has_titles_of_fewer_lines_in_smaller_letters() -> None:
    high, low = (_under(share).branded.template.layouts["content"].title.tried for share in (0.3, 0.14))
    assert (24, 3) in high
    assert low
    assert max(size * lines for size, lines in low) < 24 * 3


def test_a_band_without_room_for_two_lines_stays_empty() -> None:
    made = _under(0.08).branded.template
    content = made.layouts["content"]
    assert min(content.title.box.y, content.places[KICKER].box.y) >= _HIGH * 0.08
    assert content.title.colour == "ink"

"""The colours of a deck under its own theme, and under one that somebody lays over it."""

from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import whole_file
from sessionbuilder.theme.lightness import lit
from sessionbuilder.theme.palette import LIMITS, Colour, Palette, contrast
from sessionbuilder.writers.ooxml.xml import SLOTS
from sessionbuilder.writers.pptx.colours import WHOLE, shares_of, slots_of
from tests.contact_sheet.slides import THEMES, theme_called

OFFICE = {
    "Office 2007 to 2010": "000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646",
    "Office 2013": "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47",
    "Office 2016 to 2022": "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47",
    "Office 2023": "000000 FFFFFF 0E2841 E8E8E8 156082 E97132 196B24 0F9ED5 A02B93 4EA72E",
}
"""The colours of Office's own themes, in the order of their slots."""
_ORDER = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)))
_NOWHERE = whole_file("")


def shown(role: Role, palette: Palette, slots: dict[str, str]) -> Colour:
    """The colour that `role` has in a deck of `palette` whose theme has these slots."""
    share = shares_of(palette).get(role, WHOLE)
    return Colour(lit(slots[SLOTS[role]], *share), _NOWHERE)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("office", OFFICE)
def test_every_pair_is_seen_under_a_theme_of_office_that_is_laid_over_the_deck(office: str, theme: str) -> None:
    palette = theme_called(theme).palette
    slots = dict(zip(_ORDER, OFFICE[office].split(), strict=True))
    unseen = {
        (front, back): round(found, 2)
        for front, back, least in LIMITS
        if (found := contrast(shown(front, palette, slots), shown(back, palette, slots))) < least
    }
    assert unseen == {}


@pytest.mark.parametrize("theme", THEMES)
def test_under_its_own_theme_every_role_has_the_colour_of_the_palette(theme: str) -> None:
    palette = theme_called(theme).palette
    slots = slots_of(palette)
    for role in SLOTS:
        own, made = palette.colour(role).digits, shown(role, palette, slots).digits
        apart = [abs(int(own[place : place + 2], 16) - int(made[place : place + 2], 16)) for place in (0, 2, 4)]
        assert max(apart) <= 2, (role, own, made)


def test_a_colour_that_no_slot_makes_is_a_slot_itself() -> None:
    """The hairlines of high contrast are darker than any colour is with so much added."""
    palette = theme_called("high-contrast").palette
    assert shares_of(palette)["line"] == WHOLE
    assert slots_of(palette)[SLOTS["line"]] == palette.line.digits


@pytest.mark.parametrize("theme", ["calm", "warm"])
def test_a_chart_that_a_trainer_adds_has_six_colours_that_are_seen_on_paper(theme: str) -> None:
    palette = theme_called(theme).palette
    series = [Colour(slots_of(palette)[f"accent{number}"], _NOWHERE) for number in range(1, 7)]
    assert all(contrast(colour, palette.paper) >= 1.5 for colour in series)

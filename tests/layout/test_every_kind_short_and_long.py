"""Every kind with one, few and many items, short and long, in every theme: placed, and held to laws."""

from __future__ import annotations

import pytest

from tests.contact_sheet.blocks import AMOUNTS, LENGTHS
from tests.contact_sheet.slides import KINDS, shown
from tests.layout.laws_of_slides import LAWS
from tests.layout.lost_words import lost


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_every_law_holds_for_every_kind_in_every_theme(amount: str, length: str) -> None:
    made = [each for kind in KINDS for each in shown(kind, amount, length)]
    assert [each.name for each in made if each.faults] == [], "what fits in the largest letters fits in all"
    told = [
        f"{each.name}, slide {number} of {len(each.slides)}: {law.__name__}: {what}"
        for each in made
        for number, slide in enumerate(each.slides, 1)
        for law in LAWS
        for what in law(each, slide)
    ]
    assert told == []
    assert [f"{each.name}: {text}" for each in made for text in lost(each)] == []

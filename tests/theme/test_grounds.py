"""Which colour stands on which: the table by which a theme is checked is what slides show, and no more."""

from __future__ import annotations

import pytest

from sessionbuilder import build
from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.palette import GROUNDS, PAIRS
from sessionbuilder.workspace.workspace import Workspace
from tests.blocks.test_every_kind import KINDS, example
from tests.grounds import pairs_of
from tests.pool import REPOSITORY, Pool, calm
from tests.theme.test_theme import with_theme


def test_what_slides_set_is_what_a_theme_is_checked_for() -> None:
    found = set(calm().template.pairs())
    for kind in KINDS:
        built = example(kind)
        assert built.deck
        assert built.theme
        found |= {pair for pair, _ in pairs_of(built.deck, built.theme.template)}
    # what is contested has a mark on a tile only where terms at length share a slide
    assert found | {("warm", "tint")} == set(PAIRS)


def test_no_session_sets_anything_else() -> None:
    workspace = Workspace(REPOSITORY)
    for name in workspace.names():
        built = build(name, workspace)
        assert built.deck
        assert built.theme
        for pair, where in pairs_of(built.deck, built.theme.template):
            assert pair in PAIRS, f"{name}, {where}"


def line_of(role: Role) -> str:
    return f"{role}: {calm().palette.colour(role).digits}"


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_each_pair_that_cannot_be_read_is_told(text: Role, ground: Role, pool: Pool) -> None:
    same = f"{text}: {calm().palette.colour(ground).digits}"
    faults = "\n".join(with_theme(pool, line_of(text), same).faults())
    told = f"`{text}` on `{ground}` has a contrast of 1.0 to 1;"
    turned = f"`{ground}` on `{text}` has a contrast of 1.0 to 1;"
    assert faults.count(told) + faults.count(turned) == 1


def test_a_ground_is_none_of_its_own_words() -> None:
    assert all(ground not in texts for ground, texts in GROUNDS.items())

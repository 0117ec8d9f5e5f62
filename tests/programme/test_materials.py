"""What must be in the room: quantities as they are written, and how much of each a day needs."""

from __future__ import annotations

import pytest

from sessionbuilder.script.needed import materials_needed
from tests.paper import day, programme_of
from tests.pool import Built, Pool


def needed(built: Built) -> list[tuple[str, str]]:
    """Each thing with how many of it."""
    return [(str(each.item), each.amount) for each in materials_needed(programme_of(built))]


def using(*materials: str) -> str:
    """A block for each of `materials`."""
    return "".join(
        f'  - points: Block {number}\n    items: [x]\n    materials: ["{each}"]\n'
        for number, each in enumerate(materials)
    )


WRITTEN = [
    ("name badges, one each", "name badges", "24"),
    ("name badges, 2 each", "name badges", "48"),
    ("envelopes with both cards, one of each", "envelopes with both cards, one of each", ""),
    ("dots, 1,200 each", "dots", "28,800"),
    ("sticky notes, 5 per person", "sticky notes", "120"),
    ("pens, a participant", "pens, a participant", ""),
    ("pens, one a participant", "pens", "24"),
    ("flipchart paper, two sheets a group", "flipchart paper", "8 sheets"),
    ("flipchart paper, a sheet per group", "flipchart paper", "4 sheets"),
    ("flipchart paper, one pad for each group", "flipchart paper", "4 pads"),
    ("marker pens, one a group", "marker pens", "4"),
    ("Marker pens, One A Group", "Marker pens", "4"),
    ("marker pens, two to every table", "marker pens", "8"),
    ("term cards, one per pair", "term cards", "12"),
    ("pens, red, one a group", "pens, red", "4"),
    ("pens, twelve each", "pens", "288"),
    ("sticky dots in two colours, two dots each", "sticky dots in two colours", "48 dots"),
    ("index cards, 100 each", "index cards", "2,400"),
    ("pens: 3 per group", "pens", "12"),
    ("pens (one each)", "pens", "24"),
    ("pens - two each table", "pens", "8"),
    # no quantity that is understood: as written, and nobody guesses how many
    ("spare pens", "spare pens", ""),
    ("pens, 12", "pens, 12", ""),
    ("one pen each", "one pen each", ""),
    ("pens, thirteen each", "pens, thirteen each", ""),
    ("scissors, one for two people", "scissors, one for two people", ""),
]


@pytest.mark.parametrize(("written", "item", "amount"), WRITTEN, ids=[written for written, *_ in WRITTEN])
def test_a_quantity_is_multiplied_by_those_it_is_for(written: str, item: str, amount: str, pool: Pool) -> None:
    assert needed(day(pool, blocks=using(written))) == [(item, amount)]


def test_for_an_odd_number_of_people_the_last_pair_has_one_as_well(pool: Pool) -> None:
    assert needed(day(pool, blocks=using("scissors, one a pair"), participants=7)) == [("scissors", "4")]


def test_one_of_something_is_told_in_the_singular(pool: Pool) -> None:
    one = day(pool, blocks=using("paper, two sheets a group", "tape, one roll a group"), participants=1, groups=1)
    assert needed(one) == [("paper", "2 sheets"), ("tape", "1 roll")]


def test_a_comma_inside_a_list_without_quotes_makes_two_things_of_it(pool: Pool) -> None:
    blocks = "  - points: P\n    items: [x]\n    materials: [flipchart paper, two sheets a group]\n"
    assert needed(day(pool, blocks=blocks)) == [("flipchart paper", ""), ("two sheets a group", "")]


@pytest.mark.parametrize(
    ("first", "second", "amount"),
    [
        # used up: each block needs its own
        ("paper, two sheets a group", "paper, one sheet a group", "12 sheets"),
        ("sticky notes, 5 each", "sticky notes, 2 each", "168"),
        ("index cards, one each", "index cards, one a group", "28"),
        # serves again: as many as the block that needs the most
        ("marker pens, one a group", "marker pens, two a group", "8"),
        ("marker pens, one each", "marker pens, two a group", "24"),
        # one block says how many, the other does not
        ("marker pens", "marker pens, two a group", "8"),
        ("paper, two sheets a group", "paper", "8 sheets"),
        ("paper", "paper, two sheets a group", "8 sheets"),
    ],
)
def test_what_is_used_up_is_added_and_what_serves_again_is_counted_once(
    first: str, second: str, amount: str, pool: Pool
) -> None:
    assert [amount for _, amount in needed(day(pool, blocks=using(first, second)))] == [amount]


def test_the_same_thing_in_other_letters_is_the_same(pool: Pool) -> None:
    built = day(pool, blocks=using("Marker  pens, one a group", "marker pens, one a group"))
    assert needed(built) == [("Marker pens", "4")]


def test_things_stand_in_the_order_in_which_the_day_first_uses_them_with_where(pool: Pool) -> None:
    built = day(pool, blocks=using("pens", "paper, one sheet each", "pens"))
    each, other = materials_needed(programme_of(built))
    assert [str(timed.title) for timed in each.blocks] == ["Block 0", "Block 2"]
    assert [str(timed.title) for timed in other.blocks] == ["Block 1"]


def test_twenty_four_people_in_four_groups(pool: Pool) -> None:
    built = day(pool, blocks=using("name badges, one each", "paper, one sheet a group", "marker pens, one a group"))
    assert [amount for _, amount in needed(built)] == ["24", "4 sheets", "4"]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("biscuits, one box a group", "4 boxes"),
        ("crayons, a batch each", "24 batches"),
        ("squash, one glass each", "24 glasses"),
        ("felt pens, two boxes a group", "8 boxes"),
        ("the report, two copies each", "48 copies"),
    ],
)
def test_units_have_their_plural(written: str, amount: str, pool: Pool) -> None:
    assert [each for _, each in needed(day(pool, blocks=using(written)))] == [amount]


def test_one_of_a_unit_is_one(pool: Pool) -> None:
    built = day(
        pool, blocks=using("the report, one copies a group", "tea, one boxes a group"), participants=1, groups=1
    )
    assert [each for _, each in needed(built)] == ["1 copy", "1 box"]


def test_what_is_used_up_goes_by_whole_words(pool: Pool) -> None:
    twice = ("notebooks, one each", "notebooks, one each", "paper, two a group", "paper, two a group")
    assert needed(day(pool, blocks=using(*twice))) == [("notebooks", "24"), ("paper", "16")]

"""What is said of figures and quotations: where they are from, where in it they stand, and by whose leave."""

from __future__ import annotations

import pytest

from sessionbuilder.session.words_found import quoted, unquoted
from tests.pool import SOURCES, Pool


def told(pool: Pool, blocks: str, code: str) -> list[str]:
    return [line for line in pool.blocks(blocks, whole=True).faults() if code in line]


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("In 7.4 % of them", "7.4 %"),
        ("About 50 per cent", "50 per cent"),
        ("Of them, one in five tells", "one in five"),
        ("It was 17 of 50", "17 of 50"),
        ("Two thirds of the children", "Two thirds of the children"),
        ("Nearly two thirds of serious case reviews", "two thirds of serious case reviews"),
        ("There are 12,000 of them", "12,000"),
        ("Some 12 million", "12 million"),
        ("They read 330 rapid reviews", "330 rapid reviews"),
    ],
)
def test_a_figure_needs_a_source(words: str, figure: str, pool: Pool) -> None:
    found = told(pool, f'- points: P\n  items: ["{words}"]\n', "N375")
    assert len(found) == 1
    assert f"`{figure}`" in found[0]


@pytest.mark.parametrize(
    "words",
    [
        "One of them asked",
        "Section 16 of the Act of 2004",
        "In 2018, from page 12 to 14",
        "The 2010 reviews, and 24 people in 6 groups",
        "Three in ten minutes",
        "Five questions in 2 groups",
        "At 10:30 in room 4 of the hall",
        "Half of it is listening",
    ],
)
def test_what_is_no_figure_needs_none(words: str, pool: Pool) -> None:
    assert told(pool, f'- points: P\n  items: ["{words}"]\n', "N375") == []


def test_a_figure_may_have_its_source_in_its_item_and_is_told_once_a_block(pool: Pool) -> None:
    items = ("{term: A, meaning: 5 %, attribution: Kolb}", "{term: B, meaning: 6 %}", "{term: C, meaning: 7 %}")
    lone = f"- terms: M\n  items: [{', '.join(items)}]\n"
    (found,) = told(pool, lone, "N375")
    assert "`6 %`" in found
    assert told(pool, "- points: P\n  items: [5 %, 6 %]\n  source: wt2010\n", "N375") == []


def test_kinds_of_figures_need_a_source_whatever_they_show(pool: Pool) -> None:
    assert len(told(pool, "- statistics: S\n  figures: [{figure: 6, says: of them}]\n", "N375")) == 1
    assert len(told(pool, "- findings: F\n  of: 50\n  items: [{count: 17, finding: Nobody asked}]\n", "N375")) == 1
    assert told(pool, "- statistics: S\n  source: wt2010\n  figures: [{figure: 6, says: of them}]\n", "N375") == []


def test_work_and_what_is_only_spoken_are_not_looked_at(pool: Pool) -> None:
    spoken = "- points: P\n  items: [x]\n  say: About 12 % of them\n- discussion: D\n  questions: [Is 12 % much?]\n"
    assert told(pool, spoken, "N375") == []


LONG = (
    "these are more than twenty words of somebody else and they go on and on until nobody knows any more what was meant"
)


def test_a_long_piece_needs_its_place_only_where_there_is_a_source(pool: Pool) -> None:
    quoting = f'- points: P\n  items: ["“{LONG}”"]\n'
    assert len(told(pool, f"{quoting}  source: wt2010\n", "N376")) == 1
    assert told(pool, f'{quoting}  source: [wt2023, "wt2010, p. 3"]\n', "N376") == []
    assert told(pool, quoting, "N376") == []
    assert told(pool, f"- points: P\n  items: [{LONG}]\n  source: wt2010\n", "N376") == []
    assert told(pool, f"- points: P\n  items: [x]\n  source: wt2010\n  say: “{LONG}”\n", "N376") == []


def test_a_passage_stands_where_its_source_says_by_whose_leave(pool: Pool) -> None:
    passage = f'- quote: Q\n  words: {"word " * 61}\n  source: "kolb1984, p. 3"\n'
    assert len(told(pool, passage, "N377")) == 1
    pool.write("sessions/sources.yaml", SOURCES.replace("Prentice-Hall", "Prentice-Hall\n  permission: By leave"))
    assert told(pool, passage, "N377") == []


@pytest.mark.parametrize(
    "words", ["She said “stay", "stay” she said", "‘stay and ‘stay’", "She said „stay and left", 'A " sign']
)
def test_a_mark_without_a_partner_is_told(words: str, pool: Pool) -> None:
    assert len(told(pool, f"- points: P\n  items: ['{words}']\n", "N378")) == 1


@pytest.mark.parametrize(
    "words", ["“stay” and ‘go’", "the parents’ ‘don’t’ and an aunt’s", "„stay“ «go»", 'a ""sign""']
)
def test_pairs_and_apostrophes_are_none(words: str, pool: Pool) -> None:
    written = words.replace("'", "''")
    assert told(pool, f"- points: P\n  items: ['{written}']\n", "N378") == []


def test_what_is_quoted_is_found_and_leaves_places_as_they_are() -> None:
    text = "He “said so”, and ‘don’t ask’ her aunt’s “why” "
    assert quoted(text) == ["“said so”", "‘don’t ask’", "“why”"]
    assert len(unquoted(text)) == len(text)
    assert unquoted(text).split() == ["He", ",", "and", "her", "aunt’s"]

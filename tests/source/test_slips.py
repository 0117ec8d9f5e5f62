"""Slips of every day: what a trainer types or pastes, and what is told, or comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pool import Pool, texts_of


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    return Pool(tmp_path)


def told(pool: Pool, text: str) -> list[tuple[str, str]]:
    """Every fault of the blocks in `text`, as `line code`, and what to write."""
    found = pool.blocks(text).report.ordered()
    return [(f"{each.span.line if each.span else 0} {each.fault.code}", each.hint) for each in found]


def points(*items: str) -> str:
    return "\n".join(["- points: P", "  items:", *(f"    - {item}" for item in items)]) + "\n"


@pytest.mark.parametrize(
    "text", ["He said f*** off", "You f**king liar, f**k", "f***ing this, f*** that", "2*3*4=24", "Name*, address*"]
)
def test_asterisks_that_stand_for_letters_stay(pool: Pool, text: str) -> None:
    built = pool.blocks(points(text, "x"))
    assert built.faults() == []
    assert text in texts_of(built.slide("P"))


@pytest.mark.parametrize("text", ["**open", "open**", "2 ** 3", "** open **"])
def test_asterisks_that_were_to_be_bold_are_told(pool: Pool, text: str) -> None:
    assert pool.blocks(points(f'"{text}"', "x")).codes() == ["F215"]


def test_bold_and_emphasis_are_read_beside_asterisks(pool: Pool) -> None:
    built = pool.blocks(points("a **bold** and *slanted*, ***both***", '"(*slanted*)"', "'c\\*\\*'"))
    assert built.faults() == []
    assert texts_of(built.slide("P"))[1:4] == ["a bold and slanted, both", "(slanted)", "c**"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('"[words][1]"', "write the address itself: `[words](https://...)`"),
        ('"[ ] ring the hub"', "leave it out: slides have bullets, and sheets their own boxes to tick"),
        ('HYPERLINK "https://example.org" here', "write `[words](https://...)`, or the address alone"),
        ("the square $x^2$", "write `10^3^`, `H~2~O`, or the sign itself, such as ≥"),
        ("https //example.org", "an address starts with `https://` or `www.`"),
        ("https:/example.org", "an address starts with `https://` or `www.`"),
        ("www,example.org", "an address starts with `https://` or `www.`"),
    ],
)
def test_signs_of_other_programs_are_told(pool: Pool, text: str, hint: str) -> None:
    assert told(pool, points(text, "x")) == [("3 F252", hint)]


@pytest.mark.parametrize(
    "text", ["see [1] and [2]", "costs $20 or $30", "“[Child M] said [sic]”", "https://example.org"]
)
def test_brackets_and_dollars_of_a_text_are_left_alone(pool: Pool, text: str) -> None:
    assert pool.blocks(points(f'"{text}"', "x")).faults() == []


def test_a_picture_among_words_is_told_its_kind(pool: Pool) -> None:
    assert told(pool, points('"![A map](map.jpg)"', "x")) == [
        ("3 F213", "a picture has a block of its own: `- picture:` with `file: map.jpg`")
    ]


def test_a_dash_set_in_under_an_item_is_told(pool: Pool) -> None:
    ((place, hint),) = told(pool, "- points: P\n  items:\n    - One\n      - under it\n    - Two\n")
    assert place == "4 F203"
    assert hint == (
        "give it as many spaces as that has; "
        "or for a list under it, write `- item: One`, and `items:` before `- under it`"
    )
    assert pool.blocks("- points: P\n  items:\n  - One\n     - Two\n  - Three\n").codes() == ["F203"]


def test_a_point_with_a_list_under_it_is_told_how(pool: Pool) -> None:
    text = "- points: P\n  items:\n    - Three things:\n      - a\n      - b\n    - x\n"
    hint = "write `- item: Three things`, and before the list under it a line `items:`, below the word `item`"
    assert told(pool, text) == [("3 F203", hint)]


def test_two_dashes_make_no_item(pool: Pool) -> None:
    ((place, hint),) = told(pool, "- points: P\n  items:\n    -- One\n    -- Two\n")
    assert (place, hint) == ("3 F203", "start every item with a dash and a space, on a line of its own: `- One`")


def test_a_cue_among_the_items_is_told_where_it_stands(pool: Pool) -> None:
    ((_, hint),) = told(pool, points("One", "say: Hello"))
    assert hint.endswith(
        '`"say: Hello"`; if `say` is a line of the block, '
        "take its dash away and set it in as far as the block's other lines"
    )


@pytest.mark.parametrize(
    "text", ["- points: P\n  items:\n    - One\n    say: Hello\n", "- points: P\n  items:\n    - One\nsay: Hello\n"]
)
def test_a_cue_at_the_wrong_depth_is_told_its_spaces(pool: Pool, text: str) -> None:
    ((_, hint),) = told(pool, text)
    assert hint == (
        "write `- say: Hello` if a block or an item starts with it; "
        "if it is a line of the same block as `items`, give it 4 spaces"
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Respect; trust; phones off", "`[Respect, trust, phones off]`"),
        ("Respect / trust / phones off", "`[Respect, trust, phones off]`"),
        ("Respect | trust | phones off", "`[Respect, trust, phones off]`"),
        ("Respect, trust, phones off and be kind", "`[Respect, trust, phones off, be kind]`"),
        ("Respect; time, money and people; calm", '`[Respect, "time, money and people", calm]`'),
        ("[Respect; trust; calm]", "`Respect, trust, calm`"),
    ],
)
def test_a_list_in_one_line_is_told(pool: Pool, written: str, hint: str) -> None:
    text = f"- ground-rules: P\n  rules: {written}\n"
    assert told(pool, text) == [("2 F270", f"write {hint}; what is one text stands in quotes")]


@pytest.mark.parametrize(
    "written",
    [
        '"Respect, trust, calm"',
        "What is said here, and who said it, stays here",
        "Time, money and people",
        "Sit where you like; move if you must",
        "Parents/carers and he/she",
        "New things and new friends; being picked up; pulling away",
        "Be on time, be kind, be quiet.",
    ],
)
def test_a_sentence_is_one_item(pool: Pool, written: str) -> None:
    built = pool.blocks(f"- ground-rules: P\n  rules:\n    - {written}\n    - x\n")
    assert built.faults() == []


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("outcomes: learning, learning", "write `[learning]`"),
        ("worksheets: kolb and gibbs", "write `[kolb, gibbs]`"),
        ("worksheets: Kolb", "write `kolb`"),
        ("priority: Must", "write `must`"),
        ("source: wt2010; wt2023", "write `[wt2010, wt2023]`"),
        ("source: wt2010, wt2023", 'write `[wt2010, wt2023]`, with `"name, p. 3"` for a place in one'),
        ("source: wt2010 (p. 87)", 'write `"wt2010, p. 87"`'),
        ("source: wt2010 p87", 'write `"wt2010, p87"`'),
        ("source: Working Together 2023", "did you mean `wt2023`?"),
    ],
)
def test_names_in_one_line_are_told_as_they_are_written(pool: Pool, field: str, hint: str) -> None:
    assert [found for _, found in told(pool, f"- points: P\n  items: [x, y]\n  {field}\n")] == [hint]


def test_a_year_that_no_publication_has_is_not_guessed(pool: Pool) -> None:
    ((_, hint),) = told(pool, "- points: P\n  items: [x, y]\n  source: Working Together 2018\n")
    assert "did you mean" not in hint


def test_a_publication_in_the_place_of_a_page_is_told(pool: Pool) -> None:
    assert [place for place, _ in told(pool, "- points: P\n  items: [x, y]\n  source: wt2010, wt2023\n")] == ["3 N340"]
    assert pool.blocks("- points: P\n  items: [x, y]\n  source: [wt2023, 'kolb1984, p. 3']\n").faults() == []

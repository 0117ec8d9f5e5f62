"""Lines of a text: which are items of a list, which are paragraphs of their own, and which only wrap."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.content import Cue
from sessionbuilder.source.prose import Piece, parts
from sessionbuilder.text import Listing, Prose, RichText, in_paragraphs, listing, plain
from tests.pool import Pool


def said(text: str, pool: Pool, style: str = "|") -> list[object]:
    """What `say` holds: paragraphs as words, lists as items, each with those under it; before them the first number."""
    body = textwrap.indent(textwrap.dedent(text).strip("\n"), "    ")
    built = pool.blocks(f"- points: P\n  items: [x, y]\n  say: {style}\n{body}\n")
    assert built.faults() == []
    assert built.programme
    (cue,) = built.programme.blocks[0].block.cues
    return [told(part) for part in cue.texts]


def told(part: RichText | Listing) -> object:
    if isinstance(part, RichText):
        return str(part)
    items = [(str(item.item), *map(str, item.items)) if item.items else str(item.item) for item in part.items]
    return [part.first, *items] if part.first else items


LISTS = {
    "1. First\n2. Second": [[1, "First", "Second"]],
    "1) First\n2) Second": [[1, "First", "Second"]],
    "(1) First\n(2) Second": [[1, "First", "Second"]],
    "- one\n- two": [["one", "two"]],
    "* one\n* **two**": [["one", "two"]],
    "• one\n•two": [["one", "two"]],
    "– one\n– two": [["one", "two"]],
    "\uf0b7\tone\n\uf0b7\ttwo": [["one", "two"]],
    "• one • two • three": [["one", "two", "three"]],
    "Start here.\n\n• one\n• two": ["Start here.", ["one", "two"]],
    "Bring\n- pens\n- paper": ["Bring", ["pens", "paper"]],
    "Ask:\n- who": ["Ask:", ["who"]],
    "Do\n1. this\n2. that": ["Do", [1, "this", "that"]],
    "1. First\n\n2. Second": [[1, "First", "Second"]],
    "1. First\n\nA word.\n\n2. Second": [[1, "First"], "A word.", [2, "Second"]],
    "4. Fourth\n5. Fifth": [[4, "Fourth", "Fifth"]],
    "1. First\n2. Second\n\n- one\n- two\n\nThe end.": [[1, "First", "Second"], ["one", "two"], "The end."],
    "1. An item that\n   wraps\n2. Another that\nwraps": [[1, "An item that wraps", "Another that wraps"]],
    "- one\n  - under\n  - this\n- two": [[("one", "under", "this"), "two"]],
    "• one\no\tunder\n• two": [[("one", "under"), "two"]],
    "1.First\n2.Second": [[1, "First", "Second"]],
    "-one\n-two": [["one", "two"]],
    "+ one\n+ two": [["one", "two"]],
    "• one\no   under\n§   deeper": [[("one", "under", "deeper")]],
    "1. one\n- under\n- this\n2. two": [[1, ("one", "under", "this"), "two"]],
    "1. one\n   1. under\n   2. this\n2. two": [[1, ("one", "1. under", "2. this"), "two"]],
}


@pytest.mark.parametrize("text", LISTS)
def test_lines_that_begin_like_items_are_a_list(text: str, pool: Pool) -> None:
    assert said(text, pool) == LISTS[text]


SENTENCES = [
    "They came on\n3. March and waited.",
    "We waited there\n- and then left.",
    "Nobody came.\n- and then we left",
    "It lasted until the year\n1999. After that it was over.",
    "3. March was cold.",
    "He counted to\n1. And stopped.",
    "It took from 9\n- 12 all morning",
    "What they call\n**the plan** is this",
    "He drove at\n3.30 in the morning.",
    "Work that is child\n-centred from the start",
    "What it leads to\n→ and what not",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_that_goes_on_with_a_number_or_a_dash_stays_one(text: str, pool: Pool) -> None:
    assert said(text, pool) == [text.replace("\n", " ").replace("**", "")]


def test_an_item_may_go_on_with_a_number_or_a_dash_too(pool: Pool) -> None:
    assert said("1. He came on\n3. March\n2. He left", pool) == [[1, "He came on 3. March", "He left"]]
    assert said("- A text\n  – as ever – goes on\n- Another", pool) == [["A text – as ever – goes on", "Another"]]
    assert said("1. Wait for them\n- and then go\n2. Stop", pool) == [[1, "Wait for them - and then go", "Stop"]]


PARAGRAPHS = {
    "Q: What if?\nA: Then that.": ["Q: What if?", "A: Then that."],
    "Mother: I told you.\nSocial worker: When?": ["Mother: I told you.", "Social worker: When?"],
    "a) one\nb) two": ["a) one", "b) two"],
    "i. one\nii. two\niii. three": ["i. one", "ii. two", "iii. three"],
    "→ one\n→ two": ["→ one", "→ two"],
    "09:30 Welcome\n09:45 Aims": ["09:30 Welcome", "09:45 Aims"],
    "**1. One**\n**2. Two**": ["1. One", "2. Two"],
    "Step 1: look\nStep 2: ask": ["Step 1: look", "Step 2: ask"],
    "One line  \nanother\\\nand a third": ["One line", "another", "and a third"],
    "One line\nand its rest": ["One line and its rest"],
}


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_lines_that_stay_lines_are_paragraphs(text: str, pool: Pool) -> None:
    assert said(text, pool) == PARAGRAPHS[text]


@pytest.mark.parametrize("style", ["|", ">", ">-", ""])
def test_it_does_not_matter_how_a_text_of_several_lines_is_written(style: str, pool: Pool) -> None:
    text = "Start here.\n\n1. First\n2. Second\n   - under\n\nThe\nend."
    assert said(text, pool, style) == ["Start here.", [1, "First", ("Second", "under")], "The end."]


def test_a_list_in_yaml_is_one_too_and_may_nest_once(pool: Pool) -> None:
    block = (
        "- points: P\n  items: [x, y]\n  do:\n    - Walk\n    - item: Put up\n      items: [the sheet, the **map**]\n"
    )
    built = pool.blocks(block)
    assert built.faults() == []
    assert built.programme
    cues: tuple[Cue, ...] = built.programme.blocks[0].block.cues
    assert [told(part) for part in cues[0].texts] == [["Walk", ("Put up", "the sheet", "the map")]]
    assert pool.blocks("- points: P\n  items: [x, y]\n  do: [x, [y, z]]\n").codes() == ["F212"]


def test_a_fault_in_a_text_of_several_lines_is_told_in_its_line(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x, y]\n  say: |\n    One.\n\n    - two\n    - [three](x)\n")
    assert [fault[:8] for fault in built.faults()] == ["7:5 F213"]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_lines_count_inside_quotes_too(quote: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  items: [x, y]\n  say: {quote}Look:\n    1. one\n    2. two{quote}\n")
    assert built.faults() == []
    assert built.programme
    (cue,) = built.programme.blocks[0].block.cues
    assert [told(part) for part in cue.texts] == ["Look:", [1, "one", "two"]]


WRITTEN = {
    ">2\n      set in\n    rest": "set in rest",
    "'It''s\n    so'": "It's so",
    '"One \\\n    word"': "One word",
    '"Two\\n\n    lines"': "Two lines",
    "one\n    two # comment": "one two",
    ">\n    one\n    two\n  # comment": "one two",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_whatever_yaml_knows_of_line_ends_no_word_is_lost(text: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  items: [x, y]\n  say: {text}\n")
    assert built.programme, built.faults()
    (cue,) = built.programme.blocks[0].block.cues
    assert " ".join(map(str, cue.texts)) == WRITTEN[text]


SORTS = ["- one", "  - two", "1. three", "  2. four", "• five", "six", "Q: seven", "", "a) eight  "]


@given(st.lists(st.sampled_from(SORTS)))
def test_no_word_of_a_text_is_lost_and_their_order_is_kept(lines: list[str]) -> None:
    found = []
    for part in parts("\n".join(lines)):
        if isinstance(part, Piece):
            found.append(part)
        else:
            found += [piece for item, under in part.items for piece in (item, *under)]
    words = re.compile(r"one|two|three|four|five|six|seven|eight")
    assert words.findall(" ".join(piece.text for piece in found)) == words.findall(" ".join(lines))


def test_a_narrative_is_counted_by_its_paragraphs_with_lists_under_them() -> None:
    def counted(*prose: RichText | Listing) -> list[tuple[str, ...]]:
        return [(str(item.item), *map(str, item.items)) for item in in_paragraphs(Prose(prose))]

    one, two = plain("one"), plain("two")
    assert counted(one, listing([two]), two) == [("one", "two"), ("two",)]
    assert counted(one, listing([two], 3)) == [("one", "3. two")]
    assert counted(listing([one, two], 1)) == [("one",), ("two",)]
    assert counted(listing([one], 1), two, listing([one], 2)) == [("one",), ("two",), ("one",)]
    assert counted(listing([one]), two) == [("one",), ("two",)]


def test_a_text_that_nobody_has_wrapped_has_a_paragraph_in_each_line(pool: Pool) -> None:
    long = "A paragraph as it comes from Word, with all its words in one line. " * 3
    assert said(f"{long}\nAnother one.\nA third, which\ngoes on.", pool) == [
        long.strip(),
        "Another one.",
        "A third, which goes on.",
    ]
    assert said("A short one.\nAnother one.", pool) == ["A short one. Another one."]

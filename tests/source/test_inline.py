"""What stands inside a line: code, raised and lowered letters, addresses, braces; and signs that mean nothing here."""

from __future__ import annotations

import pytest

from sessionbuilder.text import Run
from tests.pool import Built, Pool, paragraphs_of


def shown(text: str, pool: Pool) -> Built:
    quoted = text.replace("'", "''")
    return pool.blocks(f"- points: P\n  items: ['{quoted}', other]\n")


def runs(text: str, pool: Pool) -> list[Run]:
    built = shown(text, pool)
    assert built.faults() == []
    (element,) = [element for element in built.slide("P").elements if element.name == "Item 1"]
    return list(next(iter(paragraphs_of(element))).text.runs)


def links(text: str, pool: Pool) -> str:
    """The text with the words of links in brackets."""
    return "".join(f"[{run.text}]" if run.link else run.text for run in runs(text, pool))


def test_letters_are_raised_and_lowered(pool: Pool) -> None:
    small = {run.text: run for run in runs("On 1^st^ April H~2~O, CO~2~ and 10^-3^ of ~5 or ~6", pool) if run.small}
    assert [(run.text, run.raised) for run in small.values()] == [("st", True), ("2", False), ("-3", True)]


def test_code_is_taken_as_it_stands(pool: Pool) -> None:
    told = runs("Type `git_status *now* https://example.org/` here", pool)
    assert [(run.text, run.code, run.link) for run in told] == [
        ("Type ", False, ""), ("git_status *now* https://example.org/", True, ""), (" here", False, ""),
    ]  # fmt: skip


ADDRESSES = {
    "See https://example.org/a_b_c/_d_.": "See https://[example.org]/a_b_c/_d_.",
    "See https://www.example.org.": "See https://www.[example.org].",
    "(www.example.org/a?b=c&d)": "(www.[example.org]/a?b=c&d)",
    "Write to a.b@example.org, please": "Write to [a.b@example.org], please",
    "<https://example.org/a> and <a@example.org>": "https://[example.org]/a and [a@example.org]",
    "https://example.org/a_(b)": "https://[example.org]/a_(b)",
    "[https://example.org/a](https://example.org/a)": "https://[example.org]/a",
    "[a@example.org](mailto:a@example.org)": "[a@example.org]",
    "[the guide](https://example.org/a)": "[the guide]",
    "**https://example.org/a**": "https://[example.org]/a",
    "An address starts with https://": "An address starts with https://",
    "Ask at @ or look at a/b@c": "Ask at @ or look at a/b@c",
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_that_stands_alone_is_a_link_whose_words_are_its_site(text: str, pool: Pool) -> None:
    assert links(text, pool) == ADDRESSES[text]


def test_an_address_leads_where_it_says(pool: Pool) -> None:
    text = "https://example.org/a, www.example.org/b or c@example.org"
    assert [run.link for run in runs(text, pool) if run.link] == [
        "https://example.org/a", "https://www.example.org/b", "mailto:c@example.org",
    ]  # fmt: skip


def test_an_address_with_signs_that_none_may_have_is_told(pool: Pool) -> None:
    assert shown("See https://example.org/a|b", pool).codes() == ["F253"]


def test_doubled_braces_are_braces(pool: Pool) -> None:
    text = "Say {{first name}}, {{1, 2}} and {{{organisation}}}"
    assert links(text, pool) == "Say {first name}, {1, 2} and {Riverside Training Pool}"
    assert shown("By {first name}", pool).codes() == ["F209"]


FAILED = {
    "Read [the guide](https://example.org/a b)": "[the guide](https://example.org/a%20b)",
    "Write a [mail](mailto: a@example.org)": "[mail](mailto:a@example.org)",
    "Read [the guide](https://example.org/a": "[the guide](https://example.org/a)",
    "Read [the guide] (https://example.org/a)": "[the guide](https://example.org/a)",
    "Read [](https://example.org/a)": "[words](address)",
}


@pytest.mark.parametrize("text", FAILED)
def test_a_link_that_is_none_is_told_with_the_right_one(text: str, pool: Pool) -> None:
    built = shown(text, pool)
    assert built.codes() == ["F213"]
    assert f"`{FAILED[text]}`" in built.report.diagnostics[0].hint


UNKNOWN = ["A claim[^1]", "Two<br>lines", "R&amp;D", "~~old~~ new", "# A title", "> quoted", "| a | b |", "==marked=="]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_sign_that_means_nothing_here_is_told(text: str, pool: Pool) -> None:
    assert shown(text, pool).codes() == ["F252"]


MEANT = ["Case #4", "a < b > c", "x == y", "you & me", "[sic]", "an aside [see (a)] here", r"\[x\](y)", "`<b>`"]


@pytest.mark.parametrize("text", MEANT)
def test_a_sign_that_is_meant_stays(text: str, pool: Pool) -> None:
    assert shown(text, pool).faults() == []


LINES = {
    "|\n    One.\n\n    Two.\n": "5:5",
    "|\n    - one\n    - two\n": "4:5",
    "|\n    Look:\n    1. one\n    2. two\n": "4:5",
    "|\n    One\\\n    two\n": "4:5",
    "|\n    for x in y:\n        print(x)\n": "4:9",
    "|\n    Q: Why?\n    A: So.\n": "4:5",
}


@pytest.mark.parametrize("text", LINES)
def test_lines_that_one_paragraph_would_join_are_told(text: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  lead: {text}  items: [x, y]\n")
    assert [fault[:8] for fault in built.faults()] == [f"{LINES[text]} F251"]


def test_a_text_that_wraps_is_one_paragraph(pool: Pool) -> None:
    text = "One sentence.\n    Remember: it\n    - as ever - goes on"
    assert pool.blocks(f"- points: P\n  lead: |\n    {text}\n  items: [x, y]\n").faults() == []


@pytest.mark.parametrize("words", ["**Sam** Example", "[Sam](https://example.org)", "`Sam`", "Sam[^1]"])
def test_markup_in_a_name_is_told(words: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  trainer: '{words}'\n  items: [x, y]\n")
    assert "F252" in built.codes()

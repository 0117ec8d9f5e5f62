"""What may be written at a place, while the text is half written."""

from __future__ import annotations

import itertools
import re
import textwrap

import pytest

from sessionbuilder.kinds.names import kind_names
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.found import found_in
from tests.pages import PAGES, page
from tests.studio.asked import HEAD, MARK, NAME, asked, chosen, example_pool

POOL = example_pool(
    **{
        "shared/tea": "break: Tea\nminutes: 15\nid: tea\n",
        "other": "based-on: day\nchanges:\n  - drop: first\n",
        "day": f"{HEAD}  - points: First\n    id: first\n    items: [One]\n  - exercise: Second\n    tasks: [One]\n",
    }
)
KINDS = sorted(path.stem for path in PAGES.glob("*.md"))


def labels(marked: str, name: str = NAME) -> list[str]:
    return [option.label for option in asked("complete", marked, name, POOL).options]


def test_a_block_may_be_of_any_kind() -> None:
    told = asked("complete", f"{HEAD}  - ¦")
    assert {option.label for option in told.options} == {*kind_names(), "use"}
    assert all(option.about and option.detail for option in told.options)
    chapters = [option.group for option in told.options]
    assert len([one for one, other in itertools.pairwise(chapters) if one != other]) == len({*chapters}) - 1
    assert "coffee" in next(option.also for option in told.options if option.label == "break")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_comes_with_the_lines_it_needs(kind: str) -> None:
    text = chosen(f"{HEAD}  - {kind[:2]}¦\n", kind)
    found = found_in(NAME, Desk(example_pool(), {NAME: text})).faults
    # what is left empty is still to be written; but all of it can be read, and every line has a meaning
    assert not [fault for fault in found if fault.code[0] == "S" or fault.name in ("unknown-key", "unknown-kind")]
    assert text.startswith(f"{HEAD}  - {kind}:")


def test_what_is_to_be_filled_in_is_marked() -> None:
    told = asked("complete", f"{HEAD}  - poi¦\n")
    option = next(each for each in told.options if each.label == "points")
    assert option.insert == "points: Title\n    items:\n      - "
    assert [option.insert[gap.start : gap.end] for gap in option.gaps] == ["Title", ""]


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_an_example_is_offered_in_its_place(kind: str) -> None:
    lines = textwrap.indent(page(kind).example, "  ").split("\n")
    for number, line in enumerate(lines[1:], 1):
        if found := re.match(r"    ([a-z-]+):", line):
            end = next((n for n in range(number + 1, len(lines)) if not lines[n].startswith("     ")), len(lines))
            marked = "\n".join([*lines[:number], f"    {MARK}", *lines[end:]])
            assert found[1] in labels(HEAD + marked), line


def test_lines_that_are_there_are_not_offered_again() -> None:
    found = labels(f"{HEAD}  - points: Title\n    minutes: 10\n    ¦\n    say: Hello\n")
    assert found.index("items") < found.index("id") < found.index("ask")
    assert not {"minutes", "say", "points"} & {*found}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("outcomes: [¦", ["learning", "acting"]),
        ("outcomes: [learning, ¦]", ["learning", "acting"]),
        ("outcomes:\n      - ¦", ["learning", "acting"]),
        ("outcomes: ¦", ["learning", "acting"]),
        ("outcomes:¦", ["learning", "acting"]),
        ("priority: ¦", ["must", "should", "could"]),
        ("priority: m¦ust", ["must", "should", "could"]),
        ("intensity: ¦", ["1", "2", "3"]),
        ("case: ¦", ["child-m"]),
        ("picture: {file: ¦, alt: A family}", ["paper-family.jpg"]),
        ("picture: {¦}", ["file", "alt", "credit", "place", "fit", "focus"]),
        ("picture:\n      file: paper-family.jpg\n      ¦", ["alt", "credit", "place", "fit", "focus"]),
        ("minutes: ¦", ["5", "20", "6 to 10", "1h15"]),
        ("at: ¦", ["09:30"]),
        ("say: ¦", []),
        ("lead: The law ¦", []),
        ("# a comment ¦", []),
        ("say: |\n      say: ¦", []),
        ("nothing-such: ¦", []),
    ],
)
def test_values_are_those_of_the_line(line: str, expected: list[str]) -> None:
    assert labels(f"{HEAD}  - points: Title\n    {line}\n") == expected


def test_a_value_is_put_where_the_word_stands() -> None:
    start = f"{HEAD}  - points: 😀 Title\n    "
    assert chosen(f"{start}outcomes: [lea¦, acting]", "learning") == f"{start}outcomes: [learning, acting]"
    assert chosen(f'{start}source: "wt¦, p. 3"', "wt2010") == f'{start}source: "wt2010, p. 3"'
    assert chosen(f"{start}outcomes:¦", "acting") == f"{start}outcomes: acting"
    assert chosen(f"{start}outcomes:\n      ¦", "acting") == f"{start}outcomes:\n      - acting"
    assert chosen(f"{start}minut¦s: 5", "minutes") == f"{start}minutes: 5"


def test_names_lead_to_what_there_is() -> None:
    block = f"{HEAD}  - points: Title\n    id: first\n    items: [One]\n  - use: shared/tea\n  - points: Second\n    "
    assert labels(f"{block}requires: [¦]") == ["first", "tea"]
    assert {"first", "tea", "learning-log", "glossary", "key-messages"} == {*labels(f"{block}hands-out: [¦]")}
    assert "notify" in labels(f"{block}law: ¦")
    assert "wt2010" in labels(f"{block}source: ¦")
    assert "action-plan" in labels(f"{block}worksheets: ¦")
    assert labels(f"{HEAD}  - use: ¦") == ["shared/tea"]
    assert labels(f"{HEAD}  - case: ¦") == ["child-m"]
    told = asked("complete", f"{block}source: ¦", pool=POOL).options[0]
    assert told.detail
    assert told.about


def test_a_shared_block_takes_the_lines_of_its_kind() -> None:
    found = labels(f"{HEAD}  - use: shared/tea\n    ¦")
    assert "picture" in found
    assert "items" not in found


def test_a_session_that_is_based_on_another_names_its_blocks() -> None:
    other = "sessions/other.yaml"
    start = "based-on: day\nchanges:\n  - "
    assert labels(f"{start}¦", other) == ["drop", "replace", "change", "after", "before"]
    assert labels(f"{start}drop: ¦", other) == ["first", "Second"]
    assert labels(f"{start}after: first\n    ¦", other) == ["add"]
    assert "points" in labels(f"{start}after: first\n    add:\n      - ¦", other)
    assert "tasks" in labels(f"{start}change: Second\n    ¦", other)


@pytest.mark.parametrize(
    ("name", "marked", "expected"),
    [
        ("sessions/day.yaml", "¦", ["session", "aim", "outcomes", "time", "programme", "based-on"]),
        ("sessions/deliveries/one.yaml", "¦", ["delivery", "date"]),
        ("sessions/deliveries/one.yaml", "delivery: ¦", ["day", "other"]),
        ("sessions/cases/one.yaml", "provenance: ¦", ["fictional", "published", "unpublished"]),
        ("sessions/pool.yaml", "theme: ¦", ["calm", "warm", "high-contrast"]),
        ("sessions/sources.yaml", "one:\n  ¦", ["authors", "year", "title"]),
        ("sessions/sources.yaml", "one: {superseded-by: ¦", ["one"]),
        ("sessions/law.yaml", "one:\n  binds: ¦", ["must", "should", "may", "defines"]),
        ("sessions/local.yaml", "¦", ["front-door", "escalation"]),
        ("sessions/glossary.yaml", "GP: ¦", []),
        ("sessions/shared/tea.yaml", "¦", ["points", "break"]),
        ("sessions/shared/tea.yaml", "- ¦", ["points", "break"]),
        ("assets/themes/ours/theme.yaml", "¦", ["font", "palette"]),
        ("README.md", "¦", []),
    ],
)
def test_other_files_have_lines_of_their_own(name: str, marked: str, expected: list[str]) -> None:
    found = labels(marked, name)
    assert {*expected} <= {*found}
    assert bool(found) is bool(expected)


@pytest.mark.parametrize("kind", ["exercise", "chart", "genogram", "chronology"])
def test_wherever_somebody_stops_there_is_an_answer(kind: str) -> None:
    text = HEAD + textwrap.indent(page(kind).example, "  ")
    for at in range(0, len(text), 5):
        asked("complete", f"{text[:at]}¦", pool=POOL)
        asked("complete", f"{text[:at]}¦{text[at:]}", pool=POOL)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\t- points:\t",
        "- - - - -",
        "{" * 300,
        "[" * 300 + "]" * 300,
        "programme: {a: [{b: ¦",
        "a: 'x\n  - ",
        ": : :\n? a\n- :",
        "programme:\r\n  - points: 😀\r\n    ",
        "\ufeffsession: A\nprogramme:\n  - ",
        "programme:\n  - use:\n    - use: [",
        "based-on: day\nchanges: {drop: ",
        "a" + " " * 100_000,
        "- x: " * 10_000,
    ],
)
def test_odd_texts_have_an_answer(text: str) -> None:
    asked("complete", text if MARK in text else f"{text}¦", pool=POOL)

"""Changes do to a programme what their words say, in whatever order they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.yaml import parse
from sessionbuilder.workspace.changes import Changes

LETTERS = "ABCDEF"
_TARGETS = st.lists(st.sampled_from(LETTERS), unique=True)
_BESIDE = st.lists(st.tuples(st.sampled_from(["after", "before"]), st.sampled_from(LETTERS)), max_size=6)


def listed(text: str, report: Report) -> Node | None:
    node = parse(SourceFile("day.yaml", f"list:\n{text}"), report)
    assert node
    return node.get("list")


def titles(blocks: list[Node]) -> list[str]:
    values = [block.entries[0][1] for block in blocks if isinstance(block, Mapping)]
    return [value.text for value in values if isinstance(value, Scalar)]


def written(verb: str, name: str, number: int) -> str:
    """One change, with a new block that is called by its number."""
    if verb == "change":
        return f"  - change: {name}\n    points: {name} {number}\n"
    added = {"drop": "", "replace": "with"}.get(verb, "add")
    return f"  - {verb}: {name}\n" + (f"    {added}:\n      - points: New {number}\n" if added else "")


@given(_TARGETS, st.data(), _BESIDE)
def test_every_change_is_done_once_and_in_its_place(
    targets: list[str], data: st.DataObject, beside: list[tuple[str, str]]
) -> None:
    once = [(data.draw(st.sampled_from(["drop", "replace", "change"])), name) for name in targets]
    changes = data.draw(st.permutations([*once, *beside]))
    report = Report()
    blocks = listed("".join(f"  - points: {name}\n" for name in LETTERS), report)
    assert isinstance(blocks, Sequence)
    made = Changes(blocks.items, "original", report)
    found = made.done(listed("".join(written(*change, number) for number, change in enumerate(changes)), report))
    expected: list[str] = []
    for letter in LETTERS:
        own = [(verb, number) for number, (verb, name) in enumerate(changes) if name == letter]
        expected += [f"New {number}" for verb, number in own if verb == "before"]
        body = {"drop": [], "replace": ["New {}"], "change": [letter + " {}"]}
        (stays,) = [[line.format(number) for line in body[verb]] for verb, number in own if verb in body] or [[letter]]
        expected += stays
        expected += [f"New {number}" for verb, number in own if verb == "after"]
    assert titles(found) == expected
    assert report.diagnostics == []
    assert made.sound

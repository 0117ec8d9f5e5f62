"""Every node of a file knows where it begins and ends: what stands there is the node, and can be cut out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.diagnostics import Report, SourceFile, Span
from sessionbuilder.source.composer import Composer
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.open_text import LOADER
from sessionbuilder.workspace.load import load_session
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import CALM, REPOSITORY

FILES = [*sorted((REPOSITORY / "sessions").rglob("*.yaml")), CALM]
SESSIONS = Workspace(REPOSITORY).session_files()

ODD = """\
# A comment before all
empty:
quoted: "two \\" signs" # and a comment
apostrophes: 'it''s
  over two lines'
plain: goes on
  in another line # a comment
kept: |
  a line

    set in

  # no comment

# a comment
folded: >-
  one
  two

flow: {a: [1, 2 ,
  three], b: "}" } # a comment
short: []
not set in:
- one
-
- - two
  - three: 3
    four:
"""


def read(text: str) -> Node:
    node = Composer(SourceFile("day.yaml", text), Report(), LOADER(text)).document()
    assert node is not None
    return node


def within(node: Node) -> Iterator[Node]:
    """The node, and all that are in it."""
    yield node
    match node:
        case Sequence():
            for item in node.items:
                yield from within(item)
        case Mapping():
            for key, value in node.entries:
                yield from within(key)
                yield from within(value)


def says(node: Node) -> object:
    """What a node says, wherever it stands."""
    match node:
        case Scalar():
            return node.text.rstrip()
        case Sequence():
            return [says(item) for item in node.items]
        case Mapping():
            return {key.text: says(value) for key, value in node.entries}


@cache
def text_of(path: Path | None) -> str:
    return path.read_text("utf-8") if path else ODD


@cache
def nodes_of(path: Path | None) -> list[Node]:
    return list(within(read(text_of(path))))


@pytest.mark.parametrize("path", [None, *FILES], ids=lambda path: path.name if path else "odd")
def test_what_stands_from_the_start_of_a_node_to_its_end_is_the_node(path: Path | None) -> None:
    text = text_of(path)
    for node in nodes_of(path):
        cut = text[node.span.within(text)]
        if isinstance(node, Scalar) and node.empty and not node.style:
            assert cut == ""
        else:
            assert not cut.endswith("\n"), "blank lines under a text are not its own"
            assert says(read(" " * (node.span.column - 1) + cut)) == says(node), cut


@given(st.data(), st.sampled_from([None, *FILES]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_another_text_in_its_place_changes_this_node_and_no_other(
    data: st.DataObject, path: Path | None, line_end: str
) -> None:
    before = nodes_of(path)
    number = data.draw(st.integers(1, len(before) - 1))
    node, text = before[number], text_of(path).replace("\n", line_end)
    place = node.span.within(text)
    put = "[new]" if text[place] and node.span.column > 1 else " [new]"  # after a colon, and further in than its key
    keys = {id(key) for each in before if isinstance(each, Mapping) for key, _ in each.entries}
    if id(node) in keys:
        put = '"new"'
    changed = f"{text[: place.start]}{put}{text[place.stop :]}"
    after = list(within(read(changed.replace("\r\n", "\n").replace("\r", "\n"))))
    inside = len(list(within(node)))
    new, rest = after[number], after[number + len(list(within(after[number]))) :]
    assert says(new) in (["new"], "new")
    assert [says(each) for each in rest] == [says(each) for each in before[number + inside :]]
    assert [each.span for each in after[:number] if isinstance(each, Scalar)] == [
        each.span for each in before[:number] if isinstance(each, Scalar)
    ]


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_the_same_text_read_twice_gives_equal_blocks(path: Path) -> None:
    workspace = Workspace(REPOSITORY)
    one, two = (load_session(path, workspace, Report()) for _ in range(2))
    assert one is not None
    assert two is not None
    assert one.programme == two.programme
    assert one == two


def test_a_stretch_on_one_line_has_its_length_and_one_over_several_is_marked_where_it_begins() -> None:
    assert Span.on("day.yaml", 3, 5, 4) == Span("day.yaml", 3, 5, 3, 9)
    assert [Span("a", 1, 1, 1, 5).length, Span("a", 1, 1, 1, 1).length, Span("a", 1, 1, 2, 9).length] == [4, 1, 1]

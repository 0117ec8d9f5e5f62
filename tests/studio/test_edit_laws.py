"""Whatever somebody means to do to a session: nothing else changes in its text."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.files import Over
from sessionbuilder.pipeline import plan
from sessionbuilder.source.written import plain
from sessionbuilder.source.yaml import parse
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.editing.as_written import AsWritten
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.places import as_edited
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY
from tests.studio.edits import Intention, edits, made, undone

SHIPPED = sorted(f"sessions/{path.name}" for path in Workspace(REPOSITORY).session_files())
KEYS = ("title", "say", "ask", "questions", "items", "id", "link", "source", "materials", "outcomes", "rounds")
VALUES = st.one_of(
    st.none(),
    st.sampled_from(
        ["Two: one", "- a", "x #1", "#", "yes", "“Why?”", "[a", "{b}", "*c", "5", "a\nb\n\nc", '"', "it's"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
    st.lists(st.sampled_from(["one", "Two: b", "c, d", "“e”", "f\ng"]), max_size=4),
)


def pool(name: str, ends: str, text: str = "") -> Workspace:
    """The pool that comes with the program, in which the session `name` has such line ends, or another `text`."""
    kept = Workspace(REPOSITORY)
    text = text or (REPOSITORY / name).read_text("utf-8")
    return Workspace(kept.root, Over(kept.files.files, {name: text.replace("\n", ends)}))


@cache
def titles(name: str, text: str = "") -> tuple[str, ...]:
    """What the blocks of the session are called, in order."""
    written = AsWritten(Desk(pool(name, "\n", text), {}), name)
    return tuple(written.title(place) for place in range(len(written.blocks)))


@st.composite
def meant(draw: st.DrawFn, count: int) -> Intention:
    """Anything that may be asked of a session with so many blocks."""
    block = draw(st.integers(0, count - 1))
    what = draw(st.sampled_from(["stretch", "move", "hold", "set", "set", "add", "remove", "shorten", "hours"]))
    ways: dict[str, dict[str, Any]] = {
        "stretch": {"minutes": draw(st.integers(0, 90))},
        "move": {"to": draw(st.integers(0, count - 1))},
        "hold": {
            "key": draw(st.sampled_from(["at", "not-before", "not-after"])),
            "clock": draw(st.sampled_from(["", "12:30"])),
        },
        "set": {
            "keys": [draw(st.sampled_from(KEYS)), *draw(st.sampled_from([(), (), (0,), (1,)]))],
            "value": draw(VALUES),
        },
        "add": {"kind": draw(st.sampled_from(["discussion", "inject", "exercise"]))},
        "hours": {"hours": "09:00 to 17:00"},
    }
    return {"what": what, **({} if what == "hours" else {"block": block}), **ways.get(what, {})}


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, list[Intention]]:
    """A session, and what is meant to be done to it."""
    name = draw(st.sampled_from(SHIPPED))
    return name, draw(st.lists(meant(len(titles(name)) - 1), min_size=1, max_size=3))


@settings(max_examples=20)
@given(ask=asked(), ends=st.sampled_from(["\n", "\r\n"]))
def test_what_was_not_meant_stays_and_can_be_had_back(ask: tuple[str, list[Intention]], ends: str) -> None:
    name, intentions = ask
    try:
        told = edits(pool(name, ends), name, *intentions)
    except RefusedError as error:
        event(f"refused: {str(error)[-40:]}")
        return
    event("done")
    was = as_edited((REPOSITORY / told.file).read_text("utf-8"))
    text = made(was, told)
    assert told.said
    assert 0 <= told.at <= len(text.encode("utf-16-le")) // 2
    assert undone(text, was, told) == was
    report = Report()
    assert parse(SourceFile(told.file, text), report)
    assert not [found for found in report.diagnostics if found.fault.severity == "error"]
    assert text.endswith("\n") == was.endswith("\n")
    comments = Counter(line for line in was.splitlines() if line.lstrip().startswith("#"))
    if not {"remove", "set", "shorten"} & {each["what"] for each in intentions}:
        assert not comments - Counter(text.splitlines()), "no comment is lost"


@settings(max_examples=20)
@given(data=st.data(), ends=st.sampled_from(["\n", "\r\n"]))
def test_a_moved_block_is_where_it_was_meant_to_be_and_every_line_is_kept(data: st.DataObject, ends: str) -> None:
    name = data.draw(st.sampled_from(SHIPPED))
    order = [*titles(name)]
    block, to = (data.draw(st.integers(0, len(order) - 1)) for _ in range(2))
    try:
        told = edits(pool(name, ends), name, {"what": "move", "block": block, "to": to})
    except RefusedError as error:
        assert any(why in str(error) for why in ("keeps its place", "together", "other blocks"))  # noqa: PT017
        return
    was = (REPOSITORY / name).read_text("utf-8")
    text = made(was, told)
    order.insert(to, order.pop(block))
    assert list(titles(name, text)) == order
    assert Counter(text.splitlines()) == Counter(was.splitlines())


@settings(max_examples=20)
@given(data=st.data())
def test_a_stretched_block_takes_the_minutes_that_were_asked_for(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(SHIPPED))
    block, minutes = data.draw(st.integers(0, len(titles(name)) - 1)), data.draw(st.integers(0, 120))
    try:
        told = edits(pool(name, "\n"), name, {"what": "stretch", "block": block, "minutes": minutes})
    except RefusedError as error:
        assert any(why in str(error) for why in ("takes",))  # noqa: PT017
        return
    was = (REPOSITORY / told.file).read_text("utf-8")
    text = made(was, told)
    programme = plan(REPOSITORY / name, pool(told.file, "\n", text), Report())
    assert programme
    assert programme.session.programme[block].ideal_minutes(programme.session) == minutes
    gone, new = (Counter(one.splitlines()) - Counter(other.splitlines()) for one, other in ((was, text), (text, was)))
    assert gone.total() <= 1
    assert new.total() - any("- change: " in line for line in new) <= 1


@settings(max_examples=20)
@given(data=st.data(), value=VALUES)
def test_what_is_set_is_read_as_it_was_meant(data: st.DataObject, value: str | list[str] | None) -> None:
    name = data.draw(st.sampled_from(SHIPPED))
    block, key = data.draw(st.integers(0, len(titles(name)) - 1)), data.draw(st.sampled_from(KEYS))
    intention = {"what": "set", "block": block, "keys": [key], "value": value}
    try:
        told = edits(pool(name, "\n"), name, intention)
    except RefusedError:
        return
    if told.said.endswith("again."):
        return
    text = made((REPOSITORY / name).read_text("utf-8"), told)
    found = AsWritten(Desk(pool(name, "\n", text), {}), name).block(block).get(key)
    wanted = value if isinstance(value, str) else [item.strip() for item in value or [] if item.strip()]
    assert (plain(found) if found else None) == ((wanted.strip() if isinstance(wanted, str) else wanted) or None)

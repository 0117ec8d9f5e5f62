"""`docs/coverage.md`: every item of the source documents has its place in a session, and the place is there."""

from __future__ import annotations

import re
from functools import cache

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import Programme
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY

PAGE = (REPOSITORY / "docs" / "coverage.md").read_text("utf-8")
SLIDES = {"Manchester": 32, "Worcestershire": 33}
"""The source documents that have numbered slides, and how many."""
_PLACE = re.compile(r"(?P<title>.+) \((?P<kind>[a-z-]+)\)")


def rows() -> list[list[str]]:
    """The rows of the tables: source, slide or item, session, block."""
    lines = [line for line in PAGE.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [row for row in cells if row[0] not in ("Source", "---")]


@cache
def programme(stem: str) -> Programme:
    workspace = Workspace(REPOSITORY)
    found = pipeline.plan(workspace.sessions / f"{stem}.yaml", workspace, Report())
    assert found, stem
    return found


@cache
def blocks(stem: str) -> frozenset[tuple[str, str]]:
    """The title and kind of every block of a session; its cover is one with the session's name."""
    built = programme(stem)
    named = {(str(timed.title), timed.block.kind) for timed in built.blocks}
    return frozenset(named | {(str(built.session.session), "cover")})


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[1][:30]}")
def test_the_place_of_each_item_is_there(row: list[str]) -> None:
    _, _, stem, places = row
    for place in places.split("; "):
        match = _PLACE.fullmatch(place)
        assert match, place
        assert (match["title"], match["kind"]) in blocks(stem), f"{stem} has no {place}"


@pytest.mark.parametrize("source", SLIDES)
def test_every_slide_of_a_source_has_its_row(source: str) -> None:
    found: set[int] = set()
    for row in rows():
        if row[0] == source and (match := re.match(r"(\d+)(?: to (\d+))?\b", row[1])):
            found |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
    assert found == set(range(1, SLIDES[source] + 1))


def test_every_source_is_covered() -> None:
    assert {row[0] for row in rows()} == {*SLIDES, "West Sussex", "Nottinghamshire", "Web article"}


def test_every_session_is_in_the_table_or_named_under_it() -> None:
    for path in Workspace(REPOSITORY).session_files():
        assert f"`{path.stem}`" in PAGE or any(row[2] == path.stem for row in rows()), path.stem

"""The pool's own sessions: each could be given tomorrow, with nothing to mend first."""

from __future__ import annotations

from functools import cache

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Cue
from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import script
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY

WORKSPACE = Workspace(REPOSITORY)
GIVEN = [*WORKSPACE.session_files(), *WORKSPACE.delivery_files()]
every_session = pytest.mark.parametrize("stem", [path.stem for path in WORKSPACE.session_files()])


@cache
def programme(stem: str) -> Programme:
    found = pipeline.plan(WORKSPACE.find(stem), WORKSPACE, Report())
    assert found
    return found


@pytest.mark.parametrize("stem", [path.stem for path in GIVEN])
def test_it_builds_without_a_warning(stem: str) -> None:
    report = Report()
    planned = pipeline.plan(WORKSPACE.find(stem), WORKSPACE, report)
    assert planned
    placed = pipeline.place(script(planned), WORKSPACE, report)
    assert placed
    pipeline.shelve(script(planned), placed, report)
    assert [str(found) for found in report.diagnostics] == []
    titles = [slide.title for slide in placed[0].slides]
    assert len(set(titles)) == len(titles)


@every_session
def test_its_clock_comes_out_to_the_minute(stem: str) -> None:
    built = programme(stem)
    assert built.end == built.session.time.end
    assert built.buffer_at_the_end == 0


@every_session
def test_every_block_tells_the_trainer_what_to_do(stem: str) -> None:
    silent = [str(timed.title) for timed in programme(stem).blocks if not timed.block.cues]
    assert not silent


@every_session
def test_people_do_something_and_take_something_home(stem: str) -> None:
    built = programme(stem)
    active = [timed for timed in built.blocks if timed.block.nature == "activity"]
    assert sum(timed.minutes for timed in active) * 5 >= built.session.time.end - built.session.time.start
    assert [each for each in script(built).sheets if each.timed]


@every_session
def test_every_outcome_is_met_and_hard_topics_are_announced(stem: str) -> None:
    built = programme(stem)
    served = {outcome for timed in built.blocks for outcome in timed.block.outcomes}
    assert served == set(built.session.outcomes)
    kinds = [timed.block.kind for timed in built.blocks]
    assert "content-note" in kinds
    assert "closing" in kinds


def test_shared_blocks_are_used_and_not_copied() -> None:
    texts = {path.stem: path.read_text("utf-8") for path in WORKSPACE.session_files()}
    shared = {path.stem: path.read_text("utf-8") for path in (WORKSPACE.sessions / "shared").glob("*.yaml")}
    assert shared
    for name, text in shared.items():
        assert any(f"use: shared/{name}\n" in session for session in texts.values()), f"nobody uses {name}"
        sentences = [line.strip() for line in text.splitlines() if len(line.strip()) > 90]
        for stem, session in texts.items():
            copied = [sentence for sentence in sentences if sentence in session]
            assert not copied, f"{stem} has copied from {name}: {copied[0]}"


def test_every_publication_says_who_when_and_where_from() -> None:
    publications = programme("key-findings").session.publications
    statutory = [name for name, work in publications.items() if work.authors == "HM Government"]
    assert statutory
    for name in statutory:
        assert publications[name].jurisdiction == "England", name
    latest = {publications[name].superseded_by is None and publications[name].review_by is None for name in statutory}
    assert latest == {False}, "what is in force has a month by which somebody looks at it again"
    cited = {name for path in WORKSPACE.session_files() for name in programme(path.stem).session.cited()}
    assert cited <= set(publications)


def test_cues_are_records_of_the_language() -> None:
    """A control: the sessions really have cues, so that the tests above look at something."""
    cues = [
        cue for path in WORKSPACE.session_files() for timed in programme(path.stem).blocks for cue in timed.block.cues
    ]
    assert len(cues) > 500
    assert all(isinstance(cue, Cue) for cue in cues)

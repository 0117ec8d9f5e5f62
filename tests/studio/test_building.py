"""Builds of the studio: one at a time, told step by step, written as the command writes them, and never over others."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event
from typing import Any

import msgspec
import pytest

from sessionbuilder.built import Step
from sessionbuilder.folder.manifest import Manifest
from sessionbuilder.jobs.work import Parcel, Task
from sessionbuilder.studio.builds import builds as studio_builds
from sessionbuilder.studio.builds.builds import Building, Builds, Wanted
from sessionbuilder.studio.builds.outcome import Kind, Outcome
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.workspace.workspace import Workspace
from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import Pool
from tests.studio.test_deliver import LONG

NAME = "sessions/day.yaml"
HOME = "build/day"


class Here:
    """A task that is done in this process, or waits until it is told."""

    waits: Event | None = None
    dies = False

    def __init__(self, work: Any, task: Task) -> None:
        self.work, self.task, self.stopped = work, task, False

    def parcel(self, step: Step) -> Parcel | None:
        if self.waits:
            step("plan", 0, 1)
            assert self.waits.wait(60)
        parcel: Parcel = self.work(self.task, step)
        return None if self.stopped or self.dies else parcel

    def stop(self) -> None:
        self.stopped = True
        if self.waits:
            self.waits.set()


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> type[Here]:
    """What does tasks, in place of another process."""

    class Own(Here):
        pass

    monkeypatch.setattr(studio_builds, "Apart", Own)
    return Own


@pytest.fixture
def here(pool: Pool, apart: type[Here]) -> Pool:
    pool.write(NAME, DAY)
    return pool


@pytest.fixture
def builds(here: Pool, tmp_path_factory: pytest.TempPathFactory) -> Builds:
    return Builds(Workspace(here.root), tmp_path_factory.mktemp("kept"))


def ended(builds: Builds, building: Building) -> Building:
    """The build once it has ended."""
    builds._queue.submit(lambda: None).result(120)
    return builds.state(building.id)


def built(builds: Builds, *kinds: Kind, name: str = NAME, **said: Any) -> Building:
    return ended(builds, builds.begin(Wanted(name, kinds or ("room",), **said)))


def digests(home: Path) -> dict[str, str]:
    record = Manifest.read(home)
    assert record
    return {name: each.sha256 for name, each in record.outputs.items()}


def things(outcome: Outcome) -> dict[str, str]:
    return {thing.title or thing.document: thing.use for thing in outcome.things}


def test_it_writes_what_the_command_writes(here: Pool, builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    done = built(builds, "room", "participants")
    assert (done.state, done.share) == ("done", 100)
    ours = digests(here.root / HOME)
    monkeypatch.chdir(here.root)
    for more in (["--print"], ["--for", "participants"]):
        assert run("build", "day", *more, "--out", "other").exit_code == 0
    assert digests(here.root / "other/day") == ours


def test_what_came_out_is_told_in_the_words_of_its_users(here: Pool, builds: Builds) -> None:
    room, sent = built(builds, "room", "participants").outcomes
    assert (room.kind, room.folder, room.place) == ("room", "day", str(here.root / HOME))
    assert room.title == "A morning"
    assert room.when == "09:30 to 11:00, 12 participants in 3 groups"
    told = things(room)
    assert (told["deck"], told["guide"], told["to-print"], told["print-list"]) == ("open", "lead", "print", "print")
    sheet = next(thing for thing in room.things if thing.code == "H1")
    assert (sheet.copies, sheet.reader, sheet.title) == (12, "each participant", "Find it")
    assert [file.name.rpartition(".")[2] for file in sheet.files] == ["pdf", "docx"]
    assert "pages in all" in room.printed
    assert set(things(sent).values()) == {"send"}
    assert not {"guide", "running-order", "print-list", "to-print"} & things(sent).keys()
    assert not any(thing.copies for thing in sent.things)
    assert sent.send == "All that is in this folder may be sent."
    assert not room.done  # the folder for participants was made in the same go


def test_what_an_example_has_made_up_is_not_to_be_sent_yet(here: Pool, builds: Builds) -> None:
    here.write("sessions/local.yaml", "example: yes\nescalation: our steps\n")
    room, sent = built(builds, "room", "participants").outcomes
    deck = next(thing for thing in sent.things if thing.document == "deck")
    assert (sent.send.partition(":")[0], deck.what) == ("Not to be sent yet", "without your notes")
    assert room.example
    forgotten = Builds(Workspace(here.root)).standing(NAME)[1]
    assert (forgotten.send, forgotten.example) == (sent.send, sent.example)
    here.write("sessions/local.yaml", "escalation: our steps\n")
    assert Builds(Workspace(here.root)).standing(NAME)[1].send == "", "it is to be built again first"


def test_what_has_not_changed_stands_and_is_told_again(here: Pool, builds: Builds) -> None:
    (first,) = built(builds).outcomes
    before = {path: path.stat().st_mtime_ns for path in here.root.rglob("*")}
    (again,) = built(builds).outcomes
    assert (first.stood, again.stood) == (False, True)
    assert again.things == first.things
    assert {path: path.stat().st_mtime_ns for path in here.root.rglob("*")} == before


def test_what_stands_is_found_without_a_build(here: Pool, builds: Builds) -> None:
    assert builds.standing(NAME) == ()
    room, sent = built(builds, "room", "participants").outcomes
    found = builds.standing(NAME)
    assert [(each.kind, each.stood, each.old) for each in found] == [
        ("room", True, False),
        ("participants", True, False),
    ]
    assert [each.things for each in found] == [room.things, sent.things]
    here.write(NAME, DAY.replace("participants: 12", "participants: 15"))
    assert [each.old for each in builds.standing(NAME)] == [True, True]


def test_without_anything_remembered_its_record_and_its_print_list_tell(here: Pool, builds: Builds) -> None:
    room, _ = built(builds, "room", "participants").outcomes
    found, sent = Builds(Workspace(here.root)).standing(NAME)
    counted = {(thing.document, thing.code, thing.copies) for thing in room.things}
    assert {(thing.document, thing.code, thing.copies) for thing in found.things} == counted
    assert (found.stood, found.old, sent.old) == (True, False, False)
    (here.root / HOME / "print-list.csv").write_text("nothing,of\nthe kind", "utf-8")
    assert Builds(Workspace(here.root)).standing(NAME)[0].things


def test_a_build_that_fails_says_why_and_leaves_what_was_built(here: Pool, builds: Builds) -> None:
    built(builds, "room", "participants")
    before = digests(here.root / HOME)
    here.write(NAME, DAY.replace("child-m", "child-z"))
    done = built(builds, "room", "participants")
    assert done.state == "done"
    (failed,) = done.outcomes  # the folder for participants would fail alike
    assert (failed.failed, failed.folder, failed.things) == (True, "", ())
    (fault,) = [fault for fault in failed.faults if fault.severity == "error"]
    assert (fault.file, fault.line) == (NAME, DAY[: DAY.index("child-m")].count("\n") + 1)
    assert digests(here.root / HOME) == before
    assert [each.old for each in builds.standing(NAME)] == [True, True]


def test_a_file_that_somebody_has_changed_is_kept_until_it_may_be_moved(here: Pool, builds: Builds) -> None:
    built(builds)
    mine = here.write(f"{HOME}/print-list.csv", "mine")
    here.write(NAME, DAY.replace("participants: 12", "participants: 15"))
    (kept,) = built(builds).outcomes
    assert [fault.name for fault in kept.faults if fault.severity == "error"] == ["changed-by-hand"]
    assert mine.read_text("utf-8") == "mine"
    (moved,) = built(builds, replace=True).outcomes
    assert moved.folder
    assert any("changed by hand" in sentence for sentence in moved.done)
    assert [path.read_text("utf-8") for path in (here.root / HOME / "changed-by-hand").iterdir()] == ["mine"]


def test_outcomes_are_lost_only_where_that_is_said(here: Pool, builds: Builds) -> None:
    here.write("sessions/long.yaml", LONG)
    run_ = "sessions/deliveries/2027-03-16-hall.yaml"
    here.write(run_, "delivery: long\ndate: 2027-03-16\ntime: 09:00 to 10:15\n")
    (refused,) = built(builds, name=run_).outcomes
    assert [fault.name for fault in refused.faults if fault.severity == "error"] == ["outcome-lost"]
    (done,) = built(builds, name=run_, loss=True).outcomes
    assert (done.folder, done.day) == ("long/2027-03-16-hall", "Tuesday 16 March 2027")
    assert done.refitted
    assert builds.standing(run_)[0].refitted == done.refitted


def test_large_print_has_folders_of_its_own(here: Pool, builds: Builds) -> None:
    done = built(builds, "large", "large-participants")
    assert [each.folder for each in done.outcomes] == ["day/large-print", "day/for-participants/large-print"]


def test_one_is_built_at_a_time_and_another_waits(here: Pool, builds: Builds, apart: type[Here]) -> None:
    here.write("sessions/long.yaml", LONG)
    apart.waits = Event()
    first = builds.begin(Wanted(NAME))
    assert builds.begin(Wanted(NAME)).id == first.id  # it is under way
    second = builds.begin(Wanted("sessions/long.yaml"))
    assert builds.state(second.id).state == "waiting"
    apart.waits.set()
    assert ended(builds, second).state == "done"
    assert builds.state(first.id).state == "done"


def test_another_kind_of_what_is_under_way_is_built_too(here: Pool, builds: Builds, apart: type[Here]) -> None:
    apart.waits = Event()
    first, second = builds.begin(Wanted(NAME)), builds.begin(Wanted(NAME, ("participants",)))
    apart.waits.set()
    assert [each.kind for each in ended(builds, second).outcomes] == ["participants"]
    assert [each.kind for each in builds.state(first.id).outcomes] == ["room"]


def test_what_is_being_stopped_may_be_begun_again(here: Pool, builds: Builds, apart: type[Here]) -> None:
    apart.waits = Event()
    first = builds.begin(Wanted(NAME))
    while not builds._apart:  # else the next would be what waits
        Event().wait(0.01)
    builds.stop(first.id)
    assert ended(builds, builds.begin(Wanted(NAME))).state == "done"


def test_it_can_be_stopped_while_it_works_and_while_it_waits(here: Pool, builds: Builds, apart: type[Here]) -> None:
    here.write("sessions/long.yaml", LONG)
    apart.waits = Event()
    first, second = builds.begin(Wanted(NAME)), builds.begin(Wanted("sessions/long.yaml"))
    builds.stop(second.id)
    while not builds._apart:
        Event().wait(0.01)
    builds.stop(first.id)
    assert ended(builds, second).state == "stopped"
    assert builds.state(first.id).state == "stopped"
    assert not (here.root / "build").exists()
    assert builds.stop(first.id).state == "stopped"


def test_the_end_of_the_studio_stops_all_of_them(here: Pool, builds: Builds, apart: type[Here]) -> None:
    apart.waits = Event()
    first = builds.begin(Wanted(NAME))
    while not builds._apart:
        Event().wait(0.01)
    builds.end()
    assert builds.state(first.id).state == "stopped"
    assert not (here.root / "build").exists()


def test_where_the_other_process_dies_it_is_made_here(here: Pool, builds: Builds, apart: type[Here]) -> None:
    apart.dies = True
    assert built(builds).outcomes[0].folder == "day"


def test_what_goes_wrong_with_us_is_told_and_the_next_is_built(
    here: Pool, builds: Builds, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise KeyError("ours")

    with monkeypatch.context() as broken:
        broken.setattr(studio_builds, "task_of", breaks)
        (failed,) = built(builds).outcomes
    assert [fault.name for fault in failed.faults] == ["our-mistake"]
    assert built(builds).outcomes[0].folder == "day"


@pytest.mark.parametrize(
    "name", ["", "../day.yaml", "sessions/pool.yaml", "sessions/nothing.yaml", "/etc/passwd", "day"]
)
def test_nothing_but_a_session_or_a_delivery_is_built(builds: Builds, name: str) -> None:
    with pytest.raises(RefusedError):
        builds.begin(Wanted(name))
    with pytest.raises(RefusedError):
        builds.standing(name)


def test_what_is_unknown_or_says_nothing_is_refused(builds: Builds) -> None:
    with pytest.raises(RefusedError):
        builds.state("7")
    with pytest.raises(RefusedError):
        builds.stop("7")
    with pytest.raises(RefusedError):
        builds.begin(Wanted(NAME, ()))


def test_what_is_told_travels_as_json(here: Pool, builds: Builds) -> None:
    done = json.loads(msgspec.json.encode(built(builds, "room")))
    assert done["outcomes"][0]["things"][0]["files"][0]["path"] == "day/deck.pptx"

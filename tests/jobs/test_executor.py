"""Work done in other processes, or on a cluster, is the work that is done here: nothing lost, nothing doubled."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import parent_process

import pytest
from msgspec.structs import replace

from sessionbuilder.folder.manifest import digest_of
from sessionbuilder.jobs.carried import carried
from sessionbuilder.jobs.executor import NoClusterError, executor, in_order, usual_jobs
from sessionbuilder.jobs.work import Parcel, Task, look_at, make
from sessionbuilder.making.earlier import Earlier
from sessionbuilder.workspace.workspace import Workspace
from tests.cli.test_commands import run
from tests.pool import Pool

SESSION = """\
session: Session {n}
aim: Share what reviews have taught us
outcomes: {{learning: Identify what reviews teach}}
time: 09:30 to 10:00
participants: 8
groups: 2
handouts: none
forms: []
programme:
  - welcome: Good morning
    minutes: 10
  - discussion: What will we do differently, number {n}?
    minutes: 20
    outcomes: [learning]
    questions: ["What did you hear today?"]
"""
NUMBER = 6
ONE = "day-2"
"""The session whose worker dies."""


@pytest.fixture
def crowd(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A pool of six short sessions, of which one has an error and one a warning."""
    for n in range(NUMBER):
        text = SESSION.format(n=n)
        if n == 1:
            text = text.replace("minutes: 20", "minutes: 20\n    colour: blue")
        if n == 4:
            text = text.replace("minutes: 20", "minutes: 15")
        pool.write(f"sessions/day-{n}.yaml", text)
    monkeypatch.chdir(pool.root)
    return pool


def tasks(pool: Pool) -> list[Task]:
    return [Task(path, Workspace(pool.root), today="2027-01-01") for path in pool.workspace.session_files()]


def outcomes(parcels: Iterator[Parcel]) -> list[tuple[list[tuple[str, str, str]], list[tuple[str, str]]]]:
    """What came of each, in order: what was found, and the name and digest of each file."""
    return [
        (
            [(found.fault.code, str(found.span), found.message) for found in parcel.faults],
            [(file.name, digest_of(file.content)) for file in (parcel.product.outputs if parcel.product else ())],
        )
        for parcel in parcels
    ]


def die_once(task: Task) -> Parcel:
    """Make a session; the worker that gets one of them dies over it."""
    if task.path.stem == ONE and parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return make(task)


def test_two_processes_make_what_one_makes_in_the_same_order(crowd: Pool) -> None:
    here = outcomes(in_order(make, tasks(crowd), None, 1))
    with executor(2) as runs:
        assert outcomes(in_order(make, tasks(crowd), runs, 2)) == here
    assert [bool(faults) for faults, _ in here] == [False, True, False, False, True, False]


def test_what_an_earlier_build_made_is_asked_for_elsewhere_too(crowd: Pool) -> None:
    """Or a later build would know of nothing that it could take as it lies there."""
    asked = [replace(task, earlier=Earlier()) for task in tasks(crowd)]
    packed = carried(asked)
    assert packed
    with executor(2) as runs:
        for here, elsewhere in zip(map(make, asked), in_order(make, packed, runs, 2), strict=True):
            one, other = (parcel.product.outputs if parcel.product else () for parcel in (here, elsewhere))
            assert [file.made_from for file in other] == [file.made_from for file in one]
            assert all(file.made_from for file in other if file.name.endswith((".pdf", ".docx")))


def test_what_lies_beside_a_theme_travels_whatever_it_is_and_elsewhere_what_is_read(crowd: Pool) -> None:
    for name in ("assets/themes/ours/brand.potx", "assets/film.mp4"):
        (crowd.root / name).parent.mkdir(parents=True, exist_ok=True)
        (crowd.root / name).write_bytes(b"something")
    packed = carried(tasks(crowd))
    assert packed
    files = packed[0].files.files
    assert files.read("assets/themes/ours/brand.potx") == b"something"
    assert files.read("assets/film.mp4") == b""


def test_what_a_worker_was_at_that_died_is_made_here(crowd: Pool) -> None:
    here = outcomes(in_order(make, tasks(crowd), None, 1))
    with executor(2) as runs:
        assert outcomes(in_order(die_once, tasks(crowd), runs, 2)) == here


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_of_two_workers_loses_nothing_when_one_dies(crowd: Pool) -> None:
    from distributed import LocalCluster  # noqa: PLC0415 - it takes a second to import

    here = outcomes(in_order(make, tasks(crowd), None, 1))
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        with executor(1, cluster.scheduler_address) as runs:
            assert outcomes(in_order(die_once, tasks(crowd), runs, 2)) == here
        with executor(1, cluster.scheduler_address) as runs:
            found = in_order(look_at, tasks(crowd), runs, 2)
            assert [len(parcel.faults) for parcel in found] == [len(faults) for faults, _ in here]


def test_a_cluster_that_does_not_answer_is_told_in_a_sentence(crowd: Pool) -> None:
    with pytest.raises(NoClusterError, match="No cluster answers at"), executor(1, "nothing://nowhere"):
        raise AssertionError("there is none")
    result = run("build", "--cluster", "nothing://nowhere")
    assert result.exit_code == 2
    assert "No cluster answers at `nothing://nowhere`" in result.output
    assert not (crowd.root / "build").exists()


@pytest.mark.parametrize("command", ["build", "check", "print"])
def test_the_command_says_the_same_with_any_number_of_jobs(command: str, crowd: Pool) -> None:
    said = run(command, "--jobs", "1")
    built = {path: path.read_bytes() for path in (crowd.root / "build").rglob("*") if path.is_file()}
    again = run(command, "--jobs", "3", *(["--force"] if command != "print" else []))
    assert (again.exit_code, again.output.replace(" again", "")) == (said.exit_code, said.output)
    assert {path: path.read_bytes() for path in (crowd.root / "build").rglob("*") if path.is_file()} == built


def test_a_run_that_is_broken_off_leaves_whole_files_only(crowd: Pool) -> None:
    words = [sys.executable, "-m", "sessionbuilder", "build", "--jobs", "2"]
    started = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    built = crowd.root / "build"
    while not list(built.glob("*/manifest.json")) and started.poll() is None:
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert "Traceback" not in said
    left = {path: path.read_bytes() for path in built.rglob("*") if path.suffix in (".pptx", ".pdf", ".docx", ".csv")}
    assert run("build").exit_code == 1, "one of them has an error"
    assert len(list(built.glob("*/deck.pptx"))) == NUMBER - 1
    assert left
    assert all(path.read_bytes() == content for path, content in left.items() if path.exists())


def test_few_sessions_are_worked_on_here() -> None:
    """To start another process takes as long as a session does."""
    assert [usual_jobs(number) for number in (0, 1, 3)] == [1, 1, 1]
    assert 1 <= usual_jobs(200) <= 61

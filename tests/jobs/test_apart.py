"""A task in another process: the same comes of it, it tells how far it is, and it can be stopped."""

from __future__ import annotations

from multiprocessing import Event

from sessionbuilder.built import Step
from sessionbuilder.jobs.apart import Apart
from sessionbuilder.jobs.order import Order
from sessionbuilder.jobs.stages import STAGES, done_of
from sessionbuilder.jobs.work import Parcel, Task, make
from tests.cli.test_build import DAY
from tests.pool import Pool


def test_the_same_comes_of_it_and_it_tells_how_far_it_is(pool: Pool) -> None:
    task = Task(pool.write("sessions/day.yaml", DAY), pool.workspace, Order(wanted=("agenda", "deck")))
    steps: list[tuple[str, int, int]] = []
    parcel = Apart(make, task).parcel(lambda *at: steps.append(at))
    assert parcel == make(task)
    assert list(dict.fromkeys(stage for stage, _, _ in steps)) == ["plan", "slides", "paper", "files"]
    shares = [done_of(*at) for at in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 100 - STAGES["writing"]


def never(task: Task, step: Step) -> Parcel:
    step("plan", 0, 1)
    Event().wait()
    raise AssertionError


def test_it_can_be_stopped_and_nothing_comes_of_it(pool: Pool) -> None:
    apart = Apart(never, Task(pool.root, pool.workspace))
    assert apart.parcel(lambda *_: apart.stop()) is None


def dies(task: Task, step: Step) -> Parcel:
    raise SystemExit(3)


def test_of_one_that_dies_nothing_comes(pool: Pool) -> None:
    assert Apart(dies, Task(pool.root, pool.workspace)).parcel(lambda *_: None) is None

"""Sessions and what is asked of them -> what came of each, made here or elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from sessionbuilder.cli._progress import Step
    from sessionbuilder.jobs.work import Parcel, Task


def job_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say where the work is done."""
    for option in (
        click.option(
            "--cluster", metavar="ADDRESS", default="", help="Let a dask cluster work, such as `tcp://10.0.0.5:8786`."
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1),
            metavar="NUMBER",
            help="How many processes work at once; by default one for each core.",
        ),
    ):
        command = option(command)
    return command


def worked_through(
    work: Callable[..., Parcel], tasks: Sequence[Task], jobs: int | None, cluster: str, step: Step
) -> Iterator[Parcel]:
    """Yield what `work` makes of each of `tasks`, in their order; a cluster that is not there ends the command."""
    from sessionbuilder.cli._terminal import stop
    from sessionbuilder.jobs.carried import carried
    from sessionbuilder.jobs.executor import NoClusterError, executor, in_order, usual_jobs

    number = usual_jobs(len(tasks)) if jobs is None else min(jobs, len(tasks))
    packed = carried(list(tasks)) if cluster or number > 1 else None
    if packed is None:
        number, cluster = 1, ""

    def here(task: Task) -> Parcel:
        return work(task, lambda *at: step(task.path.stem, *at))

    try:
        with executor(number, cluster) as runs:
            found = in_order(here, tasks, None, 1) if runs is None else in_order(work, packed or (), runs, number)
            for task in tasks:
                step(task.path.stem, "plan", 0, 1)
                yield next(found)
    except NoClusterError as error:
        stop(str(error))

"""`build`: sessions -> their decks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sessionbuilder.cli._slot import slot_of, slot_options


@click.command
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@slot_options
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; by default `build`.")
def command(sessions: tuple[str, ...], out: Path | None, *, allow_outcome_loss: bool, **asked: Any) -> None:
    """Write the deck of each SESSION, or of every session where none is named.

    A session is named by its file, or by the file's name without `.yaml`. Where a session has an error nothing is
    written for it, and a deck built earlier stays as it was. With --to, --end, --late or --now it is the deck that
    fits those hours, in a file of its own: what had to be left out has no slides, and what was done is told.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, nothing_to_do, one_session, tell, workspace_around
    from sessionbuilder.diagnostics import Report, codes, whole_file
    from sessionbuilder.programme.running_order import what_was_done

    slot = slot_of(**asked)
    workspace = workspace_around(sessions)
    folder = out or workspace.root / "build"
    whole = Report()
    written: set[Path] = set()
    paths = [workspace.find(name) for name in sessions] or workspace.session_files() or nothing_to_do(workspace)
    for path in dict.fromkeys(path.resolve() for path in paths):
        report = Report()
        deck = folder / path.stem / "deck.pptx"
        with one_session(workspace.shown(path), report):
            programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
            if programme and slot:
                deck = deck.with_name(f"deck-{_file_words(str(programme.session.time))}.pptx")
            placed = pipeline.place(programme, workspace, report) if programme else None
            if deck in written:
                message = f"Another session called `{path.stem}` has been built in this run."
                place = whole_file(workspace.shown(path))
                report.add(codes.CANNOT_WRITE, place, message, "rename one of the two files")
            if programme and placed and not report.failed and pipeline.write_deck(*placed, deck, report):
                written.add(deck)
                shown = workspace.shown(deck)
                click.echo(
                    f"{shown}: {len(placed[0].slides)} slides, {programme.session.time.start} to {programme.end}"
                )
                for line in what_was_done(programme):
                    click.echo(line)
        for found in report.diagnostics:
            whole.take(found)
    tell(whole)
    leave(whole)


def _file_words(hours: str) -> str:
    """Return hours as part of a file's name: `0930-to-1230`."""
    return hours.replace(":", "").replace(" (+1)", "").replace(" ", "-")

"""`build`: sessions -> their decks."""

from __future__ import annotations

from pathlib import Path

import click


@click.command
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; by default `build`.")
def command(sessions: tuple[str, ...], out: Path | None) -> None:
    """Write the deck of each SESSION, or of every session where none is named.

    A session is named by its file, or by the file's name without `.yaml`. Where a session has an error nothing is
    written for it, and a deck built earlier stays as it was.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, tell, workspace_around
    from sessionbuilder.diagnostics import Report

    workspace = workspace_around(sessions)
    folder = out or workspace.root / "build"
    whole = Report()
    for path in [workspace.find(name) for name in sessions] or workspace.session_files():
        report = Report()
        deck = folder / path.stem / "deck.pptx"
        if programme := pipeline.plan(path, workspace, report):
            placed = pipeline.place(programme, workspace, report)
            if placed and not report.failed and pipeline.write_deck(*placed, deck, report):
                shown = workspace.shown(deck)
                click.echo(
                    f"{shown}: {len(placed[0].slides)} slides, {programme.session.time.start} to {programme.end}"
                )
        whole.diagnostics += report.diagnostics
    tell(whole)
    leave(whole)

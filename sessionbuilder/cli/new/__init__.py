"""`new`: a pool, a session, a case and more, begun; one file a subcommand."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import Commands, examples


@click.command(
    cls=Commands,
    package=__name__,
    path=__path__,
    epilog=examples("new pool my-pool", "new session not-brought --minutes 90", "new block exercise"),
)
def command() -> None:
    """Begin a pool, session, case, delivery, theme or block.

    Nothing that exists is ever written over.
    """

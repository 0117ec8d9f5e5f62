"""`theme`: what may be asked of a theme or a template; one file a subcommand."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import Commands, examples


@click.command(
    cls=Commands, package=__name__, path=__path__, epilog=examples("theme check brand.potx", "theme check warm")
)
def command() -> None:
    """Look at a theme, or at the template of your organisation."""

"""`kinds`: the kinds of block there are, and the fields of one."""

from __future__ import annotations

import click


@click.command
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """List the kinds of block; with KIND, show what it is for and its fields."""
    from sessionbuilder.cli import utf8_output
    from sessionbuilder.cli._terminal import MISUSE
    from sessionbuilder.diagnostics import did_you_mean
    from sessionbuilder.session.guide import describe_kind, list_kinds
    from sessionbuilder.session.kinds import kind_names, kind_of

    utf8_output()
    if kind is None:
        click.echo(list_kinds())
        return
    found = kind_of(kind)
    if found is None:
        click.echo(f"`{kind}` is not a kind of block: {did_you_mean(kind, kind_names())}", err=True)
        raise SystemExit(MISUSE)
    click.echo(describe_kind(found))

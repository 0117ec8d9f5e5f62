"""`kinds`: the kinds of block there are, and the fields of one."""

from __future__ import annotations

import click


@click.command
@click.argument("kind", required=False, nargs=-1)
def command(kind: tuple[str, ...]) -> None:
    """List the kinds of block; with KIND, show what it is for and its fields.

    KIND may also be `session`, `delivery`, `case-file`, `pool` or another file of a workspace.
    """
    from sessionbuilder.cli import utf8_output
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.session.files import FILES
    from sessionbuilder.session.guide import describe_file, describe_kind, list_kinds
    from sessionbuilder.session.kinds import kind_hint, kind_names, kind_of
    from sessionbuilder.text import listed, shortened

    utf8_output()
    word = "-".join(kind).strip().lower().replace(" ", "-")
    if not word:
        say(list_kinds())
    elif found := kind_of(word):
        say(describe_kind(found))
    elif word in FILES:
        say(describe_file(word))
    else:
        hint = kind_hint(word) or f"choose from {listed(f'`{name}`' for name in kind_names())}"
        say(f"`{shortened(' '.join(kind))}` is not a kind of block: {hint}", err=True)
        raise SystemExit(MISUSE)

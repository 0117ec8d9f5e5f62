"""`kinds`: the kinds of block there are, and what one of them is for, with an example, its fields and its looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from sessionbuilder.catalogue.catalogue import Meant


@click.command(epilog=examples("kinds", "kinds exercise --open", "kinds coffee"))
@click.argument("kind", required=False, nargs=-1)
@click.option("--open", "opened", is_flag=True, help="Open a picture of its slide.")
def command(kind: tuple[str, ...], *, opened: bool) -> None:
    """List the kinds of block, or show one: its example and fields.

    KIND may be any word of yours, such as `coffee` or `quiz`: what serves for it is shown. It may also be `session`,
    `delivery`, `case-file`, `pool`, `sources`, `glossary` or `theme`, which are files.
    """
    asked = " ".join(kind).strip()
    if not asked:
        if opened:
            raise click.UsageError("--open wants a KIND: `sessionbuilder kinds chart --open`.")
        from sessionbuilder.catalogue.listing import list_all

        click.echo(list_all())  # our own words, which need no taming, nor what that takes to import
        return
    from sessionbuilder.catalogue.catalogue import what_is_meant
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.text import shortened

    meant = what_is_meant(asked)
    if not any(meant):
        said = f"There is no kind of block for `{shortened(asked)}`, and no page speaks of it."
        say(f"{said} `sessionbuilder kinds` lists the kinds by what they are for.", err=True)
        raise SystemExit(MISUSE)
    _tell(meant)
    if opened:
        _open(meant.kinds)


def _tell(meant: Meant) -> None:
    """Say what is meant: one kind or file whole, several by a sentence each."""
    from sessionbuilder.catalogue.catalogue import list_some, wrapped
    from sessionbuilder.catalogue.fields import describe_file, describe_kind
    from sessionbuilder.cli._terminal import say
    from sessionbuilder.kinds.by_name import kind_of

    parts = [wrapped(meant.said)] if meant.said else []
    if not meant.said or len(meant.kinds) + len(meant.files) == 1:
        parts += [describe_kind(found) for name in meant.kinds if (found := kind_of(name))]
        parts += map(describe_file, meant.files)
    elif meant.kinds or meant.files:
        parts.append(list_some(meant))
    parts += [wrapped("\n".join(meant.lines))] if meant.lines else []
    say("\n\n".join(parts))


def _open(kinds: tuple[str, ...]) -> None:
    """Open the picture of the one kind, and say where it lies: there may be no screen."""
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import say
    from sessionbuilder.pages import picture_of

    if len(kinds) != 1:
        raise click.UsageError("--open shows one kind: name it, as in `sessionbuilder kinds chart --open`.")
    path = picture_of(kinds[0])
    if not path.is_file():
        say(f"\nThere is no picture of `{kinds[0]}`.", err=True)
    elif open_on_screen(path):
        say(f"\nIts slide opens as a picture: `{path}`")
    else:
        say(f"\nNothing here can open a picture of its slide. It is `{path}`")

"""`new block`: a block of a kind, explained line by line, to paste into a session."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("new block exercise", "new block coffee"))
@click.argument("kind", nargs=-1)
def command(kind: tuple[str, ...]) -> None:
    """Print a block of KIND to paste into the programme of a session.

    What is needed is filled in with an example. All else that it may have stands there too, each line with what it
    means: take the `#` in front of a line away, and it counts. `sessionbuilder kinds` lists the kinds; any word of
    yours will do, such as `coffee`.
    """
    from sessionbuilder.catalogue.catalogue import list_some, what_is_meant, wrapped
    from sessionbuilder.catalogue.listing import list_all
    from sessionbuilder.cli._asking import ask, somebody_is_there
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.kinds.by_name import kind_of
    from sessionbuilder.starter.block import block_text

    asked = " ".join(kind).strip()
    if not asked and somebody_is_there():
        say(f"{list_all()}\n", err=True)
        asked = ask("Which kind, or a word of yours for it", "points")
    if not asked:
        raise click.UsageError("Say which kind: `sessionbuilder new block break`. `sessionbuilder kinds` lists them.")
    meant = what_is_meant(asked)
    found = kind_of(meant.kinds[0]) if len(meant.kinds) == 1 else None
    if meant.said:
        say(f"{wrapped(meant.said)}\n", err=True)
    if found:
        say(block_text(found))
        return
    if meant.kinds:
        say(list_some(meant), err=True)
    elif not meant.said:
        say(_none(asked, meant.files), err=True)
    raise SystemExit(MISUSE)


def _none(asked: str, files: tuple[str, ...]) -> str:
    """Return what to say of a word that is no kind: which command begins such a file, or where kinds are listed."""
    from sessionbuilder.text import shortened

    name = files[0].removesuffix("-file") if files else ""
    if name in ("pool", "session", "case", "delivery", "theme"):
        return f"`{shortened(asked)}` is a file and no block: `sessionbuilder new {name}` begins one."
    what = f"`{shortened(asked)}` is a file and no block" if files else f"There is no kind `{shortened(asked)}`"
    return f"{what}. `sessionbuilder kinds` lists the kinds by what they are for."

"""`lsp`: an editor -> its language server, which shows faults, completes, explains and mends."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("lsp"))
@click.option("--stdio", is_flag=True, hidden=True, help="As some editors say it; it is how this talks anyway.")
def command(*, stdio: bool) -> None:
    """Answer an editor, which starts this by itself.

    It gives VS Code and others faults, completion, help and quick fixes, and is no command to type. It talks the
    language server protocol over standard input and output, reads the pool, and writes nothing; `sessionbuilder docs
    editor` says how an editor is told of it.
    """
    from sessionbuilder.cli._terminal import stop

    try:
        from sessionbuilder.studio.lsp import server
    except ImportError:
        stop('The language server is an extra that is not installed here: `pip install "sessionbuilder[lsp]"`.')
    server().start_io()

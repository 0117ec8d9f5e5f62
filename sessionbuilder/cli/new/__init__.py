"""`new`: a pool, a session, a case and more, begun; one file a subcommand."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import Commands, examples


class _New(Commands):
    """Commands that write down what somebody types."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command; letters that the terminal does not pass on whole would be missing in the file."""
        if any("\ud800" <= letter <= "\udfff" for word in args for letter in word):
            context.fail(
                "Some letters do not get through from this terminal, which is not set to UTF-8. Type them without "
                "their accents, and write them into the file afterwards."
            )
        return super().resolve_command(context, args)


@click.command(
    cls=_New,
    package=__name__,
    path=__path__,
    epilog=examples("new pool my-pool", "new session not-brought --minutes 90", "new block exercise"),
)
def command() -> None:
    """Begin a pool, session, case, delivery, theme or block.

    Nothing that exists is ever written over.
    """

"""The files beside a group of commands -> its subcommands, each imported when it is called."""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Sequence
from pathlib import Path

import click

PROGRAM = "sessionbuilder"
COMPLETING = "_SESSIONBUILDER_COMPLETE"
"""The variable by which a shell asks how what is typed may go on; the name is click's way to call it."""


def examples(*lines: str) -> str:
    """Return the foot of a command's help: `lines` as one types them after the name of the program."""
    # click leaves the lines after a backspace as they are
    return "\n".join(["\b", "For example:", *(f"  sessionbuilder {line}" for line in lines)])


class NamedPath(click.Path):
    """A file or folder that somebody names; an empty text, as a forgotten variable leaves it, names none."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path; where nothing is named, the command ends."""
        if isinstance(value, str) and not value.strip():
            self.fail("nothing is named here; leave it out, or name a place.", param, ctx)
        return Path(os.fsdecode(super().convert(value, param, ctx)))  # type: ignore[arg-type]


class Commands(click.Group):
    """A group whose subcommands are the files of one package."""

    def __init__(self, *, package: str, path: Sequence[str], **settings: object) -> None:
        """Look for subcommands in `package`, which lies at `path`."""
        super().__init__(**settings)  # type: ignore[arg-type]
        self.package = package
        self.path = list(path)

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(module.name for module in pkgutil.iter_modules(self.path) if not module.name.startswith("_"))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the command called `name`."""
        if name not in self.list_commands(context):
            return None
        command: click.Command = importlib.import_module(f"{self.package}.{name}").command
        if COMPLETING in os.environ:
            from sessionbuilder.cli._completing import complete

            complete(command, name)
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with; a word that is none is told with what was probably meant."""
        word, known = args[0], self.list_commands(context)
        if word not in known and not word.startswith("-") and not context.resilient_parsing:
            from sessionbuilder.diagnostics import choose_from, nearest
            from sessionbuilder.text import shortened

            near = nearest(word, known, alike=0.6)
            hint = f"did you mean `{near}`?" if near else choose_from(known)
            context.fail(f"There is no command `{shortened(word)}`: {hint}")
        return super().resolve_command(context, args)

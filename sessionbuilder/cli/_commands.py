"""The files beside a group of commands -> its subcommands, each imported when it is called."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence

import click


def examples(*lines: str) -> str:
    """Return the foot of a command's help: `lines` as one types them after the name of the program."""
    # click leaves the lines after a backspace as they are
    return "\n".join(["\b", "For example:", *(f"  sessionbuilder {line}" for line in lines)])


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
        return command

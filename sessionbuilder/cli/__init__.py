"""The `sessionbuilder` command: one file a subcommand, found by its name and imported when it is called."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys

import click

from sessionbuilder import __version__


class _Commands(click.Group):
    """The subcommands are the files beside this one."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the command called `name`."""
        if name not in self.list_commands(context):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{name}").command
        return command

    def invoke(self, context: click.Context) -> object:
        """Run the command; what the computer refuses is told in a sentence, never as a traceback."""
        from sessionbuilder.cli._terminal import refusal, say

        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise
        except OSError as error:
            if "SESSIONBUILDER_TRACEBACK" in os.environ:
                raise
            say(refusal(error), err=True)
            raise SystemExit(1) from error


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sessionbuilder")
def main() -> None:
    """Turn a session written in YAML into everything the training day needs.

    Start with `sessionbuilder list`, then `sessionbuilder build NAME`.
    """


def utf8_output() -> None:
    """Let the terminal show what sessions say, whatever its own encoding (Windows consoles differ)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")

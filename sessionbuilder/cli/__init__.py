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
        """Run the command; a mistake of our own is told in words, and the trainer's files are as they were."""
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            if "SESSIONBUILDER_TRACEBACK" in os.environ:
                raise
            click.echo(_OUR_MISTAKE.format(f"{type(error).__name__}: {error}"), err=True)
            raise SystemExit(OUR_MISTAKE) from error


OUR_MISTAKE = 70
"""The exit code for a mistake in the program itself."""
_OUR_MISTAKE = """\
This is a mistake in sessionbuilder itself, not in your session. Nothing was written for it.
Please send your session file and the next line to whoever looks after sessionbuilder.
{}"""


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

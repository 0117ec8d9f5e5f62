"""The `sessionbuilder` command: one file a subcommand, found by its name and imported when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import Any

import click

from sessionbuilder import __version__
from sessionbuilder.cli._commands import COMPLETING, PROGRAM, Commands, examples


def _say_in_utf8() -> None:
    """Let the terminal show what help and sessions say, whatever its own encoding (Windows consoles differ)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


_SELDOM = 200_000
"""So many new things before cycles are looked for. A run makes next to none, and looking takes a tenth of its time."""


class _Program(Commands):
    """The whole program."""

    def __call__(self, *arguments: Any, **settings: Any) -> Any:
        """Run as a process of its own, which is not kept waiting by a search for what is lost in cycles."""
        gc.set_threshold(_SELDOM)
        atexit.register(gc.freeze)  # at its end Python looks through all there is, to set free what ends with it
        return super().__call__(*arguments, **settings)

    def main(self, *arguments: Any, **settings: Any) -> Any:
        """Run the program; a shell that asks how what is typed may go on gets its answer instead."""
        _say_in_utf8()
        if COMPLETING in os.environ:
            import sessionbuilder.cli._shells  # noqa: F401 - PowerShell is known from then on

            settings["prog_name"] = PROGRAM
        return super().main(*arguments, **settings)

    def invoke(self, context: click.Context) -> object:
        """Run the command; what the computer refuses is told in a sentence, never as a traceback."""
        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise
        except (KeyboardInterrupt, click.Abort) as stopped:
            from sessionbuilder.cli._terminal import say

            say("\nStopped. What was finished before that is whole.", err=True)
            raise SystemExit(1) from stopped
        except OSError as error:
            if "SESSIONBUILDER_TRACEBACK" in os.environ:
                raise
            from sessionbuilder.cli._terminal import refusal, say

            say(refusal(error), err=True)
            raise SystemExit(1) from error


@click.command(
    cls=_Program,
    package=__name__,
    path=__path__,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("new pool my-pool", "build information-sharing", "docs first-hour"),
)
@click.version_option(
    __version__, "-V", "--version", prog_name=PROGRAM, message="%(prog)s %(version)s", help="Say which version this is."
)
def main() -> None:
    """Turn a session written in YAML into everything the training day needs.

    Begin with `sessionbuilder new pool my-pool`. Where there is a pool, `sessionbuilder list` shows its sessions, and
    `sessionbuilder build NAME` makes one. `sessionbuilder docs` opens the pages, and --help after a command tells more.
    """

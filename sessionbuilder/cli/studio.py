"""`studio`: a pool -> a page in the browser, in which its sessions are found, changed, seen and built."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from collections.abc import Callable

    import uvicorn


@click.command(epilog=examples("studio", "studio information-sharing"))
@click.argument("session", required=False)
@click.option("--port", type=click.IntRange(1, 65535), help="At which port; by default any that is free.")
@click.option("--no-browser", is_flag=True, help="Only say the address.")
@click.option("--no-drafts", is_flag=True, help="Keep nothing of what is typed and not saved.")
def command(session: str | None, port: int | None, *, no_browser: bool, no_drafts: bool) -> None:
    """Open the studio in the browser: sessions, their day and their slides, as you change them.

    It runs on this computer alone, and nothing leaves it. It ends with Ctrl+C, or when this window is closed. What was
    typed and not saved is kept on this computer for 30 days, for you alone, and offered when you come back.
    """
    from sessionbuilder.cli._terminal import say, stop, workspace_around

    try:
        import uvicorn

        from sessionbuilder.studio.drafts import Drafts
        from sessionbuilder.studio.server import application
    except ImportError:
        stop(f"The studio is an extra that is not installed here. This installs it: {_how_to_install()}")
    import logging
    import secrets
    import time
    from contextlib import suppress
    from urllib.parse import quote

    from sessionbuilder.cli._kept import kept
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._today import today

    workspace = workspace_around((session,) if session else ())
    at = f"#/{quote(workspace.shown(workspace.find(session)))}" if session else ""
    logging.getLogger().addHandler(logging.NullHandler())  # what matters of it is told in our own words
    config = uvicorn.Config(
        "",
        host="127.0.0.1",
        port=port or 0,
        log_config=None,
        ws="none",
        server_header=False,
        limit_concurrency=300,
        timeout_graceful_shutdown=3,
    )
    try:
        listening = config.bind_socket()
    except SystemExit:
        stop(f"Port {port} is in use by another program. Without `--port` the studio takes one that is free.")
    free, word = listening.getsockname()[1], secrets.token_urlsafe(24)
    address = f"http://127.0.0.1:{free}/{word}/{at}"
    server = _server(config, lambda: None if no_browser else _open(address))
    folder = None if no_drafts else kept()
    config.app = application(
        workspace,
        word,
        free,
        today,
        drafts=Drafts(folder and folder / "drafts", workspace.root, time.time),
        ended=lambda: server.should_exit,
        mistake=_tell,
        kept=kept(),
        show=open_on_screen,
    )
    say(f"The studio is at {address}")
    say("It runs on this computer alone. To end it, press Ctrl+C here, or close this window.")
    with suppress(KeyboardInterrupt):  # which is how it ends
        server.run(sockets=[listening])
    say("\nThe studio has ended.")


def _server(config: uvicorn.Config, ready: Callable[[], None]) -> uvicorn.Server:
    """Return what serves, and calls `ready` once somebody can be answered: before that a browser would be refused."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, *arguments: object, **settings: object) -> None:
            await super().startup(*arguments, **settings)  # type: ignore[arg-type]
            ready()

    return Server(config)


def _open(address: str) -> None:
    """Open the page, beside what serves it; where there is nothing that could, that is said."""
    from threading import Thread

    def opening() -> None:
        import webbrowser

        from sessionbuilder.cli._terminal import say

        screen = not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        if not screen or not webbrowser.open(address):
            say("No browser could be opened here. Open one yourself, and paste the address into it.", err=True)

    Thread(target=opening, daemon=True).start()


def _tell(mistake: Exception) -> None:
    """Say in a line what went wrong with the program itself."""
    if "SESSIONBUILDER_TRACEBACK" in os.environ:
        import traceback

        traceback.print_exception(mistake)
        return
    from sessionbuilder.cli._terminal import say

    say(f"The studio itself went wrong, and goes on: {type(mistake).__name__}: {mistake}", err=True)


def _how_to_install() -> str:
    """Return the command that installs the extra the way in which the program itself was installed."""
    if "pipx" in sys.prefix.replace("\\", "/").split("/"):
        return '`pipx install --force "sessionbuilder[studio]"`.'
    if "/uv/tools/" in sys.prefix.replace("\\", "/"):
        return '`uv tool install --force "sessionbuilder[studio]"`.'
    return f'`"{sys.executable}" -m pip install "sessionbuilder[studio]"`.'

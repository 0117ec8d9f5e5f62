"""`studio`: a pool -> a page in the browser, in which its sessions are found, changed, seen and built."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from sessionbuilder.workspace.workspace import Workspace


@click.command(epilog=examples("studio", "studio information-sharing"))
@click.argument("session", required=False)
@click.option("--port", type=click.IntRange(1, 65535), help="At which port; by default any that is free.")
@click.option("--no-browser", is_flag=True, help="Only say the address.")
@click.option("--no-drafts", is_flag=True, help="Keep nothing of what is typed and not saved.")
def command(session: str | None, port: int | None, *, no_browser: bool, no_drafts: bool) -> None:
    """Change sessions on a page, and see their day and slides.

    It runs on this computer alone, and nothing leaves it. It ends with Ctrl+C, or when this window is closed. What was
    typed and not saved is kept on this computer for 30 days, for you alone, and offered when you come back.
    """
    from sessionbuilder.cli._terminal import say, stop, workspace_around

    try:
        import uvicorn

        from sessionbuilder.studio.saving.drafts import Drafts
        from sessionbuilder.studio.serving.server import application
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

    workspace = workspace_around(() if session is None else (session,))
    at = "" if session is None else f"#/{quote(_named(session, workspace))}"
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
        stop(
            f"Port {port} cannot be had: another program has it, or this computer keeps it for itself. Without "
            "`--port` the studio takes one that is free."
        )
    listening.listen()  # so that whoever asks before it serves waits, and is not refused
    free, word = listening.getsockname()[1], secrets.token_urlsafe(24)
    address = f"http://127.0.0.1:{free}/{word}/{at}"

    server = uvicorn.Server(config)
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
    if not no_browser:
        _open(address)
    with listening, suppress(KeyboardInterrupt):  # which is how it ends
        server.run(sockets=[listening])
    say("\nThe studio has ended.")


def _named(session: str, workspace: Workspace) -> str:
    """Return the name of the file of `session` in the pool; where there is none, the command ends."""
    from sessionbuilder.cli._terminal import leave, stop, tell
    from sessionbuilder.diagnostics import Report, codes, did_you_mean, whole_file
    from sessionbuilder.studio.desk import checked
    from sessionbuilder.studio.message import RefusedError

    path = workspace.find(session)
    shown = workspace.shown(path)
    try:
        checked(shown)
    except RefusedError:
        stop(f"`{shown}` lies outside the pool `{workspace.root}`, and the studio opens what lies in it.")
    if not workspace.is_there(path):
        report = Report()
        hint = did_you_mean(session, workspace.names()) or "`sessionbuilder list` shows all that there are"
        report.add(codes.FILE_MISSING, whole_file(shown), f"There is no file `{shown}`.", hint)
        tell(report)
        leave(report)
    return shown


def _open(address: str) -> None:
    """Open the page, beside what serves it; where there is nothing that could, that is said."""
    from threading import Thread

    def opening() -> None:
        import webbrowser

        from sessionbuilder.cli._terminal import say

        screens = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")  # without one, Python would open one in the terminal
        screen = not sys.platform.startswith("linux") or any(os.environ.get(name) for name in screens)
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
    """Return the command that installs what is missing, in the way in which the program itself was installed."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        every = requires("sessionbuilder") or []
    except PackageNotFoundError:
        every = []
    found = [f'"{need.partition(";")[0].strip()}"' for need in every if "studio" in need.partition(";")[2]]
    needs = " ".join(found or ["starlette", "uvicorn"])
    place = sys.prefix.replace("\\", "/")
    if "/pipx/venvs/" in place:
        return f"`pipx inject sessionbuilder {needs}`."
    if "/uv/tools/" in place:
        return f'`uv pip install --python "{sys.executable}" {needs}`.'
    return f'`"{sys.executable}" -m pip install {needs}`.'

"""`studio`: a pool -> a page in the browser, in which its sessions are found, changed, seen and built."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("studio", "studio information-sharing"))
@click.argument("session", required=False)
@click.option("--port", type=click.IntRange(1, 65535), help="At which port; by default any that is free.")
@click.option("--no-browser", is_flag=True, help="Only say the address.")
def command(session: str | None, port: int | None, *, no_browser: bool) -> None:
    """Open the studio in the browser: sessions, their day and their slides, as you change them.

    It runs on this computer alone, and nothing leaves it. It ends with Ctrl+C, or when this window is closed.
    """
    from sessionbuilder.cli._terminal import say, stop, workspace_around

    try:
        import uvicorn

        from sessionbuilder.studio.server import application
    except ImportError:
        stop('The studio is an extra that is not installed here: `pip install "sessionbuilder[studio]"`.')
    import secrets
    import webbrowser
    from urllib.parse import quote

    from sessionbuilder.cli._today import today

    workspace = workspace_around((session,) if session else ())
    at = f"#/{quote(workspace.shown(workspace.find(session)))}" if session else ""
    config = uvicorn.Config("", host="127.0.0.1", port=port or 0, log_level="warning", server_header=False)
    listening = config.bind_socket()
    listening.listen()  # so that a browser which is quicker than the server waits for it
    free, word = listening.getsockname()[1], secrets.token_urlsafe(24)
    config.app = application(workspace, word, free, today)
    address = f"http://127.0.0.1:{free}/{word}/{at}"
    say(f"The studio is at {address}")
    say("It runs on this computer alone. To end it, press Ctrl+C here, or close this window.")
    if not no_browser:
        webbrowser.open(address)
    uvicorn.Server(config).run(sockets=[listening])

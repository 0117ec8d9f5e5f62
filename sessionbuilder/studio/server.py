"""Requests of a page on this computer -> what the studio answers; nobody else is let in.

The address has a word in it that only whoever started the studio knows; and the host that a request names must be this
computer, letter for letter, since a page elsewhere may have its name lead here (DNS rebinding).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sessionbuilder.studio.build_routes import Show, build_routes
from sessionbuilder.studio.builds import Builds
from sessionbuilder.studio.core import begun
from sessionbuilder.studio.guard import Guard
from sessionbuilder.studio.message import Later, RefusedError
from sessionbuilder.workspace.workspace import Workspace

STATIC = Path(__file__).parent / "static"
FONTS = Path(__file__).parent.parent / "fonts"


def application(
    workspace: Workspace,
    word: str,
    port: int,
    today: Callable[[], str],
    *,
    kept: Path | None = None,
    show: Show = lambda _: False,
) -> Starlette:
    """Return what answers at `port` for the `workspace` to whoever knows the `word`; `today` says which day it is.

    What need not be built again is remembered in the folder `kept`, if there is one; `show` opens a file or a folder on
    the screen of this computer, and says whether it could.
    """
    lock, dear = Lock(), Lock()

    def reply(message: bytes) -> bytes:
        with lock:
            told = begun(message, workspace, today())
            if not isinstance(told, Later):
                return msgspec.json.encode(told)
        with dear:  # one at a time, and keys are answered meanwhile
            return msgspec.json.encode(told.made())

    async def ask(request: Request) -> Response:
        try:
            content, status = await run_in_threadpool(reply, await request.body()), 200
        except RefusedError as refused:
            content, status = msgspec.json.encode({"refused": str(refused)}), 400
        return Response(content, status, media_type="application/json")

    routes = [
        Route("/ask/{what}", ask, methods=["POST"]),
        *build_routes(Builds(workspace, kept), show),
        Mount("/fonts", StaticFiles(directory=FONTS)),
        Mount("/", StaticFiles(directory=STATIC, html=True)),
    ]
    return Starlette(routes=[Mount(f"/{word}", routes=routes)], middleware=[Middleware(Guard, port=port)])

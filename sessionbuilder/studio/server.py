"""Requests of a page on this computer -> what the studio answers; nobody else is let in.

The address has a word in it that only whoever started the studio knows; and the host that a request names must be this
computer, letter for letter, since a page elsewhere may have its name lead here (DNS rebinding).
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from threading import Lock

import msgspec
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sessionbuilder.studio.build_routes import Show, build_routes
from sessionbuilder.studio.builds import Builds
from sessionbuilder.studio.core import begun
from sessionbuilder.studio.guard import Guard, refusal
from sessionbuilder.studio.message import Later, RefusedError, Told, Writing
from sessionbuilder.studio.watching import Watch
from sessionbuilder.studio.writing import StaleError, write_all
from sessionbuilder.workspace.workspace import Workspace

STATIC = Path(__file__).parent / "static"
FONTS = Path(__file__).parent.parent / "fonts"
_TRIES = 3
"""So often what changes while it is being saved is looked at again."""


def application(
    workspace: Workspace,
    word: str,
    port: int,
    today: Callable[[], str],
    *,
    ended: Callable[[], bool] = lambda: False,
    mistake: Callable[[Exception], None] = lambda _: None,
    kept: Path | None = None,
    show: Show = lambda _: False,
) -> Starlette:
    """Return what answers at `port` for the `workspace` to whoever knows the `word`; `today` says which day it is.

    What is sent on and on stops once the studio has `ended`; a `mistake` of ours is told there, and never in the page.
    What need not be built again is remembered in the folder `kept`, if there is one; `show` opens a file or a folder on
    the screen of this computer, and says whether it could.
    """
    for ending, kind in _KINDS.items():
        mimetypes.add_type(kind, ending)
    lock, dear = Lock(), Lock()
    watch = Watch(workspace.root, ended)

    def reply(message: bytes) -> bytes:
        with lock:
            told = _done(message, workspace, today())
            if not isinstance(told, Later):
                return msgspec.json.encode(told)
        with dear:  # one at a time, and keys are answered meanwhile
            return msgspec.json.encode(told.made())

    async def ask(request: Request) -> Response:
        try:
            content = await run_in_threadpool(reply, await request.body())
        except RefusedError as refused:
            return refusal(str(refused))
        return Response(content, media_type="application/json")

    async def events(_: Request) -> Response:
        return StreamingResponse(watch.news(), media_type="text/event-stream")

    routes = [
        Route("/ask/{what}", ask, methods=["POST"]),
        *build_routes(Builds(workspace, kept), show),
        Route("/events", events, methods=["GET"]),
        Mount("/fonts", StaticFiles(directory=FONTS)),
        Mount("/", StaticFiles(directory=STATIC, html=True)),
    ]
    return Starlette(
        routes=[Mount(f"/{word}", routes=routes)],
        middleware=[Middleware(Guard, word=word, port=port, mistake=mistake)],
        exception_handlers={HTTPException: _no_such},
    )


_KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf"}
"""Windows may say otherwise, as some program there has set it, and browsers run no script that is called a text."""


def _done(message: bytes, workspace: Workspace, today: str) -> Told | Later:
    """Return the reply to `message`, with all written that is to be; who saves in between is asked for again."""
    for _ in range(_TRIES):
        told = begun(message, workspace, today)
        if not isinstance(told, Writing) or not told.writes:
            return told
        try:
            write_all(workspace.root, told.writes)
        except StaleError:
            continue
        return replace(told, writes=())
    raise RefusedError("Another program is writing the same file again and again, and nothing was saved.")


async def _no_such(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return refusal("There is nothing of this name in the studio.", status)

"""Requests of a page on this computer -> what the studio answers; nobody else is let in.

The address has a word in it that only whoever started the studio knows; and the host that a request names must be this
computer, letter for letter, since a page elsewhere may have its name lead here (DNS rebinding).
"""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sessionbuilder.studio.builds.builds import Builds
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.saving.drafts import Drafts
from sessionbuilder.studio.saving.watching import Watch
from sessionbuilder.studio.serving.answering import Answers
from sessionbuilder.studio.serving.build_routes import Show, build_routes
from sessionbuilder.studio.serving.guard import NO_SUCH, Guard, refusal
from sessionbuilder.studio.serving.window_routes import window_routes
from sessionbuilder.workspace.workspace import Workspace

STATIC = Path(__file__).parent.parent / "static"
FONTS = Path(__file__).parent.parent.parent / "fonts"


def application(
    workspace: Workspace,
    word: str,
    port: int,
    today: Callable[[], str],
    *,
    drafts: Drafts | None = None,
    ended: Callable[[], bool] = lambda: False,
    mistake: Callable[[Exception], None] = lambda _: None,
    kept: Path | None = None,
    show: Show = lambda _: False,
) -> Starlette:
    """Return what answers at `port` for the `workspace` to whoever knows the `word`; `today` says which day it is.

    What is typed and not saved goes into `drafts`. What is sent on and on stops once the studio has `ended`; a
    `mistake` of ours is told there, and never in the page. What need not be built again is remembered in the folder
    `kept`, if there is one; `show` opens a file or a folder on the screen of this computer, and says whether it could.
    """
    for ending, kind in _KINDS.items():
        mimetypes.add_type(kind, ending)
    answers, builds = Answers(workspace, today), Builds(workspace, kept)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(builds.end)

    async def ask(request: Request) -> Response:
        content = await answers.answer(request.path_params["what"], await request.body())
        return Response(content, media_type="application/json")

    routes = [
        Route("/ask/{what}", ask, methods=["POST"]),
        *build_routes(builds, show),
        *window_routes(Watch(workspace.root, ended), drafts),
        Mount("/fonts", StaticFiles(directory=FONTS)),
        Mount("/", StaticFiles(directory=STATIC, html=True)),
    ]
    return Starlette(
        lifespan=lifespan,
        routes=[Mount(f"/{word}", routes=routes)],
        middleware=[Middleware(Guard, word=word, port=port, mistake=mistake)],
        exception_handlers={HTTPException: _no_such, RefusedError: _refused},
    )


_KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf"}
"""Windows may say otherwise, as some program there has set it, and browsers run no script that is called a text."""


async def _no_such(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return refusal(NO_SUCH, status)


async def _refused(_: Request, error: Exception) -> Response:
    return refusal(str(error))

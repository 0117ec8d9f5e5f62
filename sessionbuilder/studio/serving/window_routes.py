"""What a window is told of the pool while it is open, and what it leaves behind when it is closed."""

from __future__ import annotations

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.saving.drafts import Drafted, Drafts
from sessionbuilder.studio.saving.watching import Watch


def window_routes(watch: Watch, drafts: Drafts | None) -> list[Route]:
    """Return what tells windows of the changes that `watch` sees, and keeps their `drafts`, if any are kept."""

    async def events(_: Request) -> Response:
        return StreamingResponse(watch.news(), media_type="text/event-stream")

    async def offered(_: Request) -> Response:
        found = await run_in_threadpool(drafts.found) if drafts else []
        return Response(msgspec.json.encode(found), media_type="application/json")

    async def drafted(request: Request) -> Response:
        try:
            said = msgspec.json.decode(await request.body(), type=Drafted)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise RefusedError(f"This is no draft: {error}.") from error
        if drafts:
            await run_in_threadpool(drafts.take, said)
        return Response(status_code=204)

    return [
        Route("/events", events, methods=["GET"]),
        Route("/drafts", offered, methods=["GET"]),
        Route("/drafts", drafted, methods=["POST"]),
    ]

"""What a window is told of the pool while it is open, and what it leaves behind when it is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sessionbuilder.studio.drafts import Drafted, Drafts
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.watching import Watch


def window_routes(watch: Watch, drafts: Drafts | None) -> list[Route]:
    """Return what tells windows of the changes that `watch` sees, and keeps their `drafts`, if any are kept."""
    open_now: Counter[str] = Counter()

    async def events(request: Request) -> Response:
        return StreamingResponse(told(request.query_params.get("tab", "")), media_type="text/event-stream")

    async def told(tab: str) -> AsyncIterator[bytes]:
        open_now[tab] += 1
        try:
            async with aclosing(watch.news()) as news:
                async for event in news:
                    yield event
        finally:
            open_now[tab] -= 1
            if not open_now[tab]:
                del open_now[tab]

    async def offered(request: Request) -> Response:
        tab = request.query_params.get("tab", "")
        found = await run_in_threadpool(drafts.found, tab, {*open_now}) if drafts else []
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

"""Requests to an application, letter for letter as they would come over a wire -> its replies; nothing is opened."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message


@dataclass(frozen=True)
class Reply:
    """What was answered."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)


def asked(
    app: ASGIApp,
    method: str,
    path: str,
    headers: Iterable[tuple[str, str]] = (),
    content: bytes | Iterator[bytes] = b"",
) -> Reply:
    """Return what `app` answers to `method path`, whose content may come in pieces that say nothing of its length."""
    place, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "scheme": "http",
        "method": method,
        "path": unquote_to_bytes(place).decode("utf-8", "replace"),
        "raw_path": place.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 2),
    }
    return asyncio.run(_talk(app, scope, iter([content]) if isinstance(content, bytes) else content))


async def _talk(app: ASGIApp, scope: dict[str, Any], pieces: Iterator[bytes]) -> Reply:
    told: list[Message] = []
    ended = False

    async def receive() -> Message:
        nonlocal ended
        if ended:
            await asyncio.Event().wait()  # whoever asks stays
        piece = next(pieces, None)
        ended = piece is None
        return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}

    async def send(message: Message) -> None:
        told.append(message)

    await app(scope, receive, send)
    begin, *rest = told
    assert begin["type"] == "http.response.start"
    headers = {name.decode(): value.decode("latin-1") for name, value in begin["headers"]}
    return Reply(begin["status"], headers, b"".join(each.get("body", b"") for each in rest))

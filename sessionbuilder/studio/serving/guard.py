"""A request -> let through, or refused: from this computer's own page only, and no larger than a session may be."""

from __future__ import annotations

from collections.abc import Callable
from hmac import compare_digest

import msgspec
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 10_000_000
"""Bytes of a request."""
ELSEWHERE = "This page belongs to another computer."
NO_SUCH = "There is nothing of this name in the studio."
NOTHING = "There is nothing here. The address of the studio stands where it was started; open all of it."
TOO_LARGE = "This is more than a session can hold."
OUR_MISTAKE = "The studio itself went wrong. What you have typed is still in this page: save it, and try again."
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class _TooLargeError(Exception):
    """More has come than a request may have."""


class Guard:
    """Lets through what comes from the page that this computer gave."""

    def __init__(self, app: ASGIApp, word: str, port: int, mistake: Callable[[Exception], None]) -> None:
        """Stand before `app`, which answers at `port` who knows the `word`; a `mistake` of ours is told there."""
        self.app = app
        self.word = word.encode()
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self.mistake = mistake

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message["headers"] = [
                    *message.get("headers", ()),
                    *((name.lower().encode(), value.encode()) for name, value in _HEADERS.items()),
                ]
            await send(message)

        if refused := self._refused(scope):
            await refused(scope, receive, with_headers)
            return
        try:
            await self.app(scope, _counted(receive), with_headers)
        except _TooLargeError:
            if not begun:
                await refusal(TOO_LARGE, 413)(scope, receive, with_headers)
        except Exception as error:
            self.mistake(error)
            if not begun:
                await refusal(OUR_MISTAKE, 500)(scope, receive, with_headers)

    def _refused(self, scope: Scope) -> Response | None:
        """Return the answer to a request that is not let through; None for one that is."""
        named = [(name.lower(), value.decode("latin-1")) for name, value in scope["headers"]]
        hosts, origins, lengths = ([value for name, value in named if name == each] for each in _WANTED)
        if len(hosts) != 1 or hosts[0] not in self.hosts or any(each != f"http://{hosts[0]}" for each in origins):
            return PlainTextResponse(ELSEWHERE, 403)
        word = scope["path"].split("/")[1] if scope["path"].startswith("/") else ""
        if not compare_digest(word.encode("utf-8", "surrogatepass"), self.word):
            return PlainTextResponse(NOTHING, 404)
        if "\0" in scope["path"]:
            return refusal(NO_SUCH, 404)
        if not all(each.isascii() and each.isdecimal() and int(each[:20]) <= LARGEST for each in lengths):
            return refusal(TOO_LARGE, 413)
        return None


_WANTED = (b"host", b"origin", b"content-length")


def refusal(sentence: str, status: int = 400) -> Response:
    """Return the answer to what cannot be done; the page shows its `sentence`."""
    headers = {"connection": "close"} if status == 413 else None  # the rest of it is not waited for
    content = msgspec.json.encode({"refused": sentence})
    return Response(content, status, headers, media_type="application/json")


def _counted(receive: Receive) -> Receive:
    """Return the same, until more has come than a request may have, whatever it said of its length."""
    come = 0

    async def counted() -> Message:
        nonlocal come
        message = await receive()
        come += len(message.get("body", b""))
        if come > LARGEST:
            raise _TooLargeError
        return message

    return counted

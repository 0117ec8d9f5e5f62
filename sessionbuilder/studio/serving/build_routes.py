"""Requests of the page that have to do with builds -> a build begun, how far it is, and the files that came out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from sessionbuilder.studio.builds.builds import Builds, Wanted
from sessionbuilder.studio.builds.given import file_in, folder_in, zipped
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.serving.guard import refusal

Show: TypeAlias = Callable[[Path], bool]
"""Opens a file or a folder on the screen, and says whether there was something that could."""
_TYPES = {
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


class _Open(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be opened on the screen."""

    folder: str = ""
    file: str = ""


def build_routes(builds: Builds, show: Show) -> list[Route]:
    """Return what answers for `builds`; `show` opens what is made on the screen of this computer."""
    out = builds.out

    def begin(request: Request, body: bytes) -> object:
        return builds.begin(_read(body, Wanted))

    def state(request: Request, body: bytes) -> object:
        return builds.state(request.path_params["number"])

    def stop(request: Request, body: bytes) -> object:
        return builds.stop(request.path_params["number"])

    def standing(request: Request, body: bytes) -> object:
        return builds.standing(request.path_params["name"])

    def open_(request: Request, body: bytes) -> object:
        wanted = _read(body, _Open)
        path = file_in(out, wanted.file) if wanted.file else folder_in(out, wanted.folder).folder
        return {"shown": show(path), "place": str(path.absolute())}

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        try:
            content = await run_in_threadpool(lambda: file_in(out, name).read_bytes())
        except (RefusedError, OSError) as error:
            return _refused(error)
        ending = name.rpartition(".")[2]
        to_look_at = ending == "pdf" and "save" not in request.query_params
        headers = _named(name.rpartition("/")[2], "inline" if to_look_at else "attachment")
        return Response(content, media_type=_TYPES.get(ending, "application/octet-stream"), headers=headers)

    async def zip_(request: Request) -> Response:
        try:
            place = folder_in(out, request.path_params["name"])
            bits = await run_in_threadpool(zipped, place, out)
        except (RefusedError, OSError) as error:
            return _refused(error)
        called = "-".join(filter(None, (place.home.name, *place.shelf.split("/"))))
        return StreamingResponse(bits, media_type="application/zip", headers=_named(f"{called}.zip", "attachment"))

    return [
        Route("/build", _answered(begin), methods=["POST"]),
        Route("/build/{number}", _answered(state), methods=["GET"]),
        Route("/build/{number}/stop", _answered(stop), methods=["POST"]),
        Route("/made/{name:path}", _answered(standing), methods=["GET"]),
        Route("/open", _answered(open_), methods=["POST"]),
        Route("/files/{name:path}", file, methods=["GET"]),
        Route("/zip/{name:path}", zip_, methods=["GET"]),
    ]


def _answered(work: Callable[[Request, bytes], object]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            told = await run_in_threadpool(work, request, await request.body())
        except (RefusedError, OSError) as error:
            return _refused(error)
        return Response(msgspec.json.encode(told), media_type="application/json")

    return answer


def _read(body: bytes, type_: type[Any]) -> Any:
    try:
        return msgspec.json.decode(body, type=type_)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(f"This request is none that the studio knows: {error}.") from error


def _refused(error: RefusedError | OSError) -> Response:
    sentence = f"The computer does not allow it: {error.strerror}." if isinstance(error, OSError) else str(error)
    return refusal(sentence)


def _named(name: str, how: str) -> dict[str, str]:
    """Return the header that says under which name a file is kept."""
    return {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(name)}"}

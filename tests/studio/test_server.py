"""Who is let in, what is answered, and that nobody learns of this computer by what goes wrong."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Message

from sessionbuilder.studio import core
from sessionbuilder.studio.saving import watching
from sessionbuilder.studio.saving.drafts import Drafts
from sessionbuilder.studio.saving.writing import StaleError
from sessionbuilder.studio.serving import answering
from sessionbuilder.studio.serving.guard import LARGEST
from sessionbuilder.studio.serving.server import application
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.test_core import DAY
from tests.studio.wire import Reply, asked

PORT, WORD, NAME = 51234, "a-word-that-nobody-knows", "sessions/day.yaml"
HERE = f"127.0.0.1:{PORT}"
OWN = [("host", HERE)]


class Talk:
    """A page, and what it is answered."""

    def __init__(self, root: Path, **more: Any) -> None:
        self.mistakes: list[Exception] = []
        self.app = application(Workspace(root), WORD, PORT, lambda: "2027-06-15", mistake=self.mistakes.append, **more)

    def get(self, path: str, method: str = "GET", headers: Iterable[tuple[str, str]] = OWN) -> Reply:
        return asked(self.app, method, path, headers)

    def post(
        self, path: str, content: bytes | Iterator[bytes] = b"", headers: Iterable[tuple[str, str]] = OWN
    ) -> Reply:
        return asked(self.app, "POST", path, headers, content)

    def ask(self, do: str, **said: object) -> Any:
        reply = self.post(f"/{WORD}/ask/{do}", json.dumps({"do": do, **said}).encode())
        assert reply.status in (200, 400), reply.text
        return reply.json()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "pool/sessions").mkdir(parents=True)
    (tmp_path / "pool" / NAME).write_text(DAY, "utf-8")
    return tmp_path / "pool"


@pytest.fixture
def talk(root: Path) -> Talk:
    return Talk(root)


def test_the_page_comes_with_all_it_needs(talk: Talk) -> None:
    for path, kind in [
        ("", "text/html"),
        ("studio.js", "text/javascript"),
        ("studio.css", "text/css"),
        ("favicon.svg", "image/svg+xml"),
        ("fonts/carlito/Carlito-Regular.ttf", "font/ttf"),
    ]:
        reply = talk.get(f"/{WORD}/{path}")
        assert (reply.status, reply.headers["content-type"].partition(";")[0]) == (200, kind), path
        assert "default-src 'self'" in reply.headers["content-security-policy"]
        assert "unsafe-eval" not in reply.headers["content-security-policy"]
        assert (reply.headers["x-content-type-options"], reply.headers["cache-control"]) == ("nosniff", "no-store")
        assert "access-control-allow-origin" not in reply.headers


def test_scripts_are_scripts_whatever_windows_says_they_are(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mimetypes.add_type("text/plain", ".js")
    reply = Talk(root).get(f"/{WORD}/studio.js")
    assert reply.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "headers",
    [
        [("host", f"evil.example:{PORT}")],
        [("host", f"evil.example:{PORT}"), ("origin", f"http://evil.example:{PORT}")],  # DNS rebinding
        [("host", f"{HERE}.evil.example")],
        [("host", f"localhost:{PORT}@evil.example")],
        [("host", "127.0.0.1")],
        [("host", f"127.0.0.1:{PORT + 1}")],
        [("host", f"0.0.0.0:{PORT}")],
        [("host", "")],
        [],
        [("host", HERE), ("host", "evil.example")],
        [("host", HERE), ("origin", "http://evil.example")],
        [("host", HERE), ("origin", "null")],
        [("host", HERE), ("origin", f"https://{HERE}")],
        [("host", HERE), ("origin", f"http://localhost:{PORT}")],
        [("host", HERE), ("origin", f"http://127.0.0.1:{PORT + 1}")],
        [("host", HERE), ("origin", f"http://{HERE}"), ("origin", "http://evil.example")],
    ],
)
def test_who_comes_from_elsewhere_is_not_let_in(headers: list[tuple[str, str]], talk: Talk) -> None:
    for path in ("", "ask/find", "events", "drafts", "studio.js"):
        reply = asked(talk.app, "POST" if path == "ask/find" else "GET", f"/{WORD}/{path}", headers, b'{"do": "find"}')
        assert (reply.status, reply.text) == (403, "This page belongs to another computer.")


def test_the_own_page_is_let_in_by_either_name_of_this_computer(talk: Talk) -> None:
    for host in (HERE, f"localhost:{PORT}"):
        headers = [("host", host), ("origin", f"http://{host}")]
        assert talk.post(f"/{WORD}/ask/find", b'{"do": "find"}', headers).status == 200


@pytest.mark.parametrize("path", ["/", "/studio.js", "/ask/find", f"/{WORD}x/", f"/{WORD[:-1]}/", "//", "/é/", "/%00/"])
def test_who_does_not_know_the_word_gets_nothing(path: str, talk: Talk) -> None:
    for method in ("GET", "POST", "OPTIONS", "PUT"):
        assert talk.get(path, method).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "../guard.py",
        "..%2fguard.py",
        "%2e%2e/guard.py",
        "%2e%2e%2fguard.py",
        "..%5cguard.py",
        "....//guard.py",
        "fonts/..%2f..%2f__init__.py",
        "fonts/%2e%2e/%2e%2e/__init__.py",
        "fonts/",
        "fonts",
        "fonts/carlito",
        "%2fetc%2fpasswd",
        "/etc/passwd",
        "a%00b",
        "nothing",
        "ask/find/more",
    ],
)
def test_nothing_is_given_but_the_page_and_its_fonts(path: str, talk: Talk) -> None:
    reply = talk.get(f"/{WORD}/{path}")
    assert reply.status in (404, 405, 307)
    assert "import" not in reply.text
    assert "/work" not in reply.text
    assert not talk.mistakes


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD"])
def test_what_is_asked_is_asked_by_post_alone(method: str, talk: Talk) -> None:
    assert talk.get(f"/{WORD}/ask/find", method).status in (404, 405)
    if method not in ("GET", "HEAD"):
        assert talk.get(f"/{WORD}/studio.js", method).status == 405


def test_no_socket_is_opened(talk: Talk) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": f"/{WORD}/events", "headers": [(b"host", HERE.encode())]}
    asyncio.run(talk.app(scope, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


def test_a_request_that_is_too_large_is_refused_by_what_it_says_of_itself(talk: Talk) -> None:
    for length in (str(LARGEST + 1), "9" * 5000, "-1", "many", "1e3", "²"):
        reply = talk.post(f"/{WORD}/ask/find", b"{}", [*OWN, ("content-length", length)])
        assert reply.status == 413, length
        assert reply.json() == {"refused": "This is more than a session can hold."}


def test_a_request_that_says_nothing_of_its_size_is_counted_as_it_comes(talk: Talk) -> None:
    sent: list[int] = []

    def parts() -> Iterator[bytes]:
        for _ in range(60):
            sent.append(1)
            yield b" " * 1_000_000

    reply = talk.post(f"/{WORD}/ask/find", parts())
    assert reply.status == 413
    assert "refused" in reply.json()
    assert len(sent) <= LARGEST / 1_000_000 + 1, "the rest is not waited for"
    assert not talk.mistakes


BOMBS = {
    "deep lists": b'{"do": "find", "texts": ' + b"[" * 1_000_000,
    "deep maps": b'{"a":' * 500_000,
    "a huge number": b'{"do": "state", "name": ' + b"9" * 3_000_000 + b"}",
    "a huger number": b'{"do": "state", "name": 1e999999999}',
    "a million keys": b'{"do": "find", ' + b",".join(b'"%d": 1' % n for n in range(500_000)) + b"}",
    "many texts": b'{"do": "find", "texts": {'
    + b",".join(b'"sessions/%d.yaml": ""' % n for n in range(200_000))
    + b"}}",
    "no text": b"\xff\xfe" * 100,
    "a half letter": b'{"do": "open", "name": "sessions/\\ud800.yaml"}',
    "nothing": b"",
    "a text of 9 MB": json.dumps({"do": "state", "name": NAME, "texts": {NAME: "a" * 9_000_000}}).encode(),
}


@pytest.mark.parametrize("bomb", list(BOMBS))
def test_a_bomb_is_answered_in_a_sentence(bomb: str, talk: Talk) -> None:
    for what in ("find", "state"):
        reply = talk.post(f"/{WORD}/ask/{what}", BOMBS[bomb])
        assert reply.status == 400, reply.text[:200]
        assert reply.json()["refused"].endswith(".")
        assert len(reply.text) < 1000
    assert not talk.mistakes


@pytest.mark.parametrize(
    "text",
    [
        "[" * 400_000,
        "{a: " * 100_000,
        "- " * 200_000,
        "? " * 200_000,
        "a:\n" + "".join(" " * n + "a:\n" for n in range(800)),
        "a: &a [b, b]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "<<: " * 100_000,
        "'" * 400_001,
        "%" * 400_000,
        "\t" * 400_000,
        "🙂" * 100_000,
        "- - - \n" * 60_000,
        "*a_" * 100_000,
        "programme: [" + "{welcome: a}," * 20_000 + "]",
        "",
    ],
)
def test_a_text_that_is_a_bomb_is_answered(text: str, talk: Talk) -> None:
    told = talk.ask("state", name=NAME, texts={NAME: text})
    assert told["faults"]
    assert not talk.mistakes


def test_what_goes_wrong_with_us_is_said_without_a_word_of_this_computer(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError("/home/somebody/secret")

    monkeypatch.setattr(answering, "begun", broken)
    reply = talk.post(f"/{WORD}/ask/find", b'{"do": "find"}')
    assert reply.status == 500
    assert reply.json()["refused"].startswith("The studio itself went wrong.")
    assert "secret" not in reply.text
    assert [type(mistake) for mistake in talk.mistakes] == [ZeroDivisionError]


def test_two_windows_that_save_at_once_one_wins_and_the_other_is_shown_it(talk: Talk, root: Path) -> None:
    was = talk.ask("open", name=NAME)["was"]
    first = talk.ask("save", files=[{"name": NAME, "text": "first\n", "was": was}])
    second = talk.ask("save", files=[{"name": NAME, "text": "second\n", "was": was}])
    assert first["saved"][0]["name"] == NAME
    assert "writes" not in first or not first["writes"]
    (conflict,) = second["conflicts"]
    assert (conflict["theirs"], conflict["was"]) == ("first\n", first["saved"][0]["was"])
    assert (root / NAME).read_bytes() == b"first\n"
    third = talk.ask("save", files=[{"name": NAME, "text": "second\n", "was": conflict["was"]}])
    assert not third["conflicts"]
    assert (root / NAME).read_bytes() == b"second\n"


def test_who_writes_in_between_is_seen_at_the_moment_of_writing(
    talk: Talk, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was, begun = talk.ask("open", name=NAME)["was"], core.begun

    def meanwhile(*asked: Any) -> object:
        told = begun(*asked)
        (root / NAME).write_bytes(b"theirs\n")
        return told

    monkeypatch.setattr(answering, "begun", meanwhile)
    told = talk.ask("save", files=[{"name": NAME, "text": "mine\n", "was": was}])
    assert [conflict["theirs"] for conflict in told["conflicts"]] == ["theirs\n"]
    assert (root / NAME).read_bytes() == b"theirs\n"


def test_a_file_that_changes_again_and_again_is_given_up(
    talk: Talk, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(*_: object) -> None:
        raise StaleError

    monkeypatch.setattr(answering, "write_all", stale)
    was = talk.ask("open", name=NAME)["was"]
    told = talk.ask("save", files=[{"name": NAME, "text": "mine\n", "was": was}])
    assert told["refused"].endswith("nothing was saved.")


def test_more_than_can_be_done_at_once_is_refused(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "MOST", 0)
    assert "Try again in a moment" in talk.ask("find")["refused"]


def test_drafts_are_kept_for_a_window_that_comes_back(root: Path, tmp_path: Path) -> None:
    talk = Talk(root, drafts=Drafts(tmp_path / "drafts", root, lambda: 5.0))
    keep = {"keep": [{"name": NAME, "text": "typed", "was": "", "tab": "one"}]}
    assert talk.post(f"/{WORD}/drafts", json.dumps(keep).encode()).status == 204
    (found,) = talk.get(f"/{WORD}/drafts").json()
    assert (found["text"], found["at"]) == ("typed", 5.0)
    for odd in (
        b"",
        b"[" * 100_000,
        b'{"keep": 1}',
        b'{"keep": [{"name": "../a.yaml", "text": "", "was": "", "tab": ""}]}',
    ):
        reply = talk.post(f"/{WORD}/drafts", odd)
        assert reply.status == 400
        assert reply.json()["refused"]
    assert Talk(root).get(f"/{WORD}/drafts").json() == []
    assert not talk.mistakes


def test_a_page_is_told_how_all_texts_stand(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PAUSE", 0)
    talk = Talk(root, ended=lambda: True)
    reply = talk.get(f"/{WORD}/events")
    assert reply.headers["content-type"].startswith("text/event-stream")
    assert reply.text.startswith(f'event: all\ndata: {{"{NAME}":"')


def test_what_is_begun_is_written_once_and_never_over_another(talk: Talk, root: Path) -> None:
    said = {"what": "session", "called": "A new one", "write": True}
    assert not talk.ask("begin", **said).get("writes")
    before = {path: path.read_bytes() for path in (root / "sessions").rglob("*.yaml")}
    assert len(before) > 1
    told = talk.ask("begin", **said)
    assert "refused" in told or told["wrong"]
    assert {path: path.read_bytes() for path in (root / "sessions").rglob("*.yaml")} == before


def test_what_the_computer_refuses_is_no_mistake_of_ours(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> object:
        raise PermissionError(13, "Permission denied", "/home/somebody/secret")

    monkeypatch.setattr(answering, "begun", closed)
    assert talk.ask("find") == {"refused": "The computer does not allow it: Permission denied."}
    assert not talk.mistakes

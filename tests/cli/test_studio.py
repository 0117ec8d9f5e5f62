"""`studio`: what it says, what it serves as a program of its own, and how it ends."""

from __future__ import annotations

import builtins
import json
import os
import re
import signal
import subprocess
import sys
import threading
import webbrowser
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.cli import studio as module
from tests.pool import Pool
from tests.studio.test_core import DAY

NAME = "sessions/day.yaml"


@pytest.fixture
def inside(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write(NAME, DAY)
    monkeypatch.chdir(pool.root)
    return pool


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, ["studio", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


class Running:
    """A studio that runs as a program of its own."""

    def __init__(self, pool: Path, *words: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sessionbuilder", "studio", *words],
            cwd=pool,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.first = self.process.stdout.readline()
        found = re.search(r"http://(127\.0\.0\.1:(\d+))(/\S+/)", self.first)
        assert found, self.first
        self.host, self.port, self.path = found[1], int(found[2]), found[3]

    def ask(self, method: str, path: str, content: str | None = None, **headers: str) -> tuple[int, str]:
        connection = HTTPConnection(self.host, timeout=60)
        connection.request(method, path, content, headers)
        reply = connection.getresponse()
        told = reply.status, reply.read().decode()
        connection.close()
        return told

    def end(self) -> tuple[int, str]:
        """End it as Ctrl+C does, and return how it ended and what it had said."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out + err


@pytest.fixture
def running(inside: Pool) -> Iterator[Running]:
    studio = Running(inside.root, "--no-browser")
    yield studio
    if studio.process.poll() is None:
        studio.process.kill()
        studio.process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl+C to one program alone")
def test_it_serves_its_own_page_and_ends_in_a_sentence(inside: Pool, running: Running) -> None:
    assert running.first.startswith("The studio is at http://127.0.0.1:")
    status, page = running.ask("GET", running.path)
    assert (status, "studio.js" in page) == (200, True)
    assert running.ask("GET", "/")[0] == 404
    assert running.ask("GET", running.path, Host="evil.example")[0] == 403
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": "x", "Sec-WebSocket-Version": "13"}
    assert running.ask("GET", f"{running.path}events/", **upgrade)[0] == 404
    opened = json.loads(running.ask("POST", f"{running.path}ask/open", json.dumps({"do": "open", "name": NAME}))[1])
    assert opened["text"] == DAY
    listening = HTTPConnection(running.host, timeout=60)
    listening.request("GET", f"{running.path}events")
    events = listening.getresponse()
    assert events.readline() == b"event: all\n"
    edited = {"name": NAME, "text": f"{DAY}# more\n", "was": opened["was"]}
    saved = json.loads(running.ask("POST", f"{running.path}ask/save", json.dumps({"do": "save", "files": [edited]}))[1])
    assert saved["saved"][0]["name"] == NAME
    assert (inside.root / NAME).read_text("utf-8") == f"{DAY}# more\n"
    for line in events:
        if line == b"event: disk\n":
            break
    else:
        pytest.fail("the events have ended without any of the change")
    assert json.loads(events.readline().removeprefix(b"data: ")) == saved["saved"][0]
    code, said = running.end()
    listening.close()
    assert code == 0
    assert said.endswith("The studio has ended.\n")
    assert "Traceback" not in said


def test_a_second_one_takes_another_port_and_a_busy_one_is_told(inside: Pool, running: Running) -> None:
    second = Running(inside.root, "--no-browser")
    second.process.kill()
    second.process.communicate()
    assert second.port != running.port
    assert second.path != running.path
    command = [sys.executable, "-m", "sessionbuilder", "studio", "--port", str(running.port), "--no-browser"]
    busy = subprocess.run(command, cwd=inside.root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (busy.returncode, busy.stdout) == (2, "")
    assert busy.stderr.startswith(f"Port {running.port} cannot be had")
    assert busy.stderr.count("\n") == 1


def test_the_address_leads_to_the_session_that_is_named(inside: Pool) -> None:
    for name in ("day", NAME, "day.yaml"):
        result = run(name, "--no-browser")
        assert result.exit_code == 0
        assert re.search(
            r"^The studio is at http://127\.0\.0\.1:\d+/[\w-]{32}/#/sessions/day\.yaml$", result.stdout, re.M
        )


def test_a_session_that_there_is_not_is_told_with_what_was_meant(inside: Pool) -> None:
    result = run("dya", "--no-browser")
    assert result.exit_code == 1
    assert "There is no file `dya`." in result.stderr
    assert "`day`" in result.stderr
    assert run("", "--no-browser").exit_code == 2


def test_what_lies_outside_the_pool_is_not_opened(inside: Pool, tmp_path_factory: Any) -> None:
    outside = tmp_path_factory.mktemp("outside") / "day.yaml"
    outside.write_text(DAY, "utf-8")
    result = run(str(outside), "--no-browser")
    assert result.exit_code == 2
    assert "lies outside the pool" in result.stderr


def test_outside_a_pool_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--no-browser")
    assert result.exit_code == 2
    assert "sessionbuilder new pool my-pool" in result.stderr


@pytest.mark.parametrize(
    ("prefix", "command"),
    [
        ("/home/a/.local/pipx/venvs/sessionbuilder", "`pipx inject sessionbuilder "),
        ("C:\\Users\\a\\pipx\\venvs\\sessionbuilder", "`pipx inject sessionbuilder "),
        ("/home/a/.local/share/uv/tools/sessionbuilder", "`uv pip install --python "),
        ("/home/a/.venv", f'`"{sys.executable}" -m pip install '),
    ],
)
def test_where_the_extra_is_missing_it_says_how_to_install_it(
    prefix: str, command: str, inside: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = builtins.__import__

    def without(name: str, *more: Any, **others: Any) -> Any:
        if name.partition(".")[0] in ("uvicorn", "starlette"):
            raise ImportError(name)
        return imported(name, *more, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr(sys, "prefix", prefix)
    result = run("--no-browser")
    assert result.exit_code == 2
    assert result.stderr.startswith("The studio is an extra that is not installed here.")
    assert command in result.stderr
    assert '"starlette>=' in result.stderr


@pytest.mark.parametrize(("screen", "opens"), [(True, True), (True, False), (False, True)])
def test_a_browser_that_cannot_be_opened_is_told(
    screen: bool, opens: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def open_it(address: str) -> bool:
        asked.append(address)
        return opens

    monkeypatch.setattr(webbrowser, "open", open_it)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv("DISPLAY", ":0")
    before = set(threading.enumerate())
    module._open("http://127.0.0.1:1/word/")
    for thread in set(threading.enumerate()) - before:
        thread.join(20)
    assert asked == (["http://127.0.0.1:1/word/"] if screen else [])
    assert ("No browser could be opened here." in capsys.readouterr().err) == (not (screen and opens))


def test_what_goes_wrong_is_told_in_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SESSIONBUILDER_TRACEBACK", raising=False)
    module._tell(ZeroDivisionError("by nothing"))
    assert capsys.readouterr().err == "The studio itself went wrong, and goes on: ZeroDivisionError: by nothing\n"
    monkeypatch.setenv("SESSIONBUILDER_TRACEBACK", "1")
    module._tell(ZeroDivisionError("by nothing"))
    assert "ZeroDivisionError: by nothing" in capsys.readouterr().err

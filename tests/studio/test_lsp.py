"""The language server, as an editor meets it: what it is told, and what it answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from sessionbuilder.studio.lsp import server
from tests.pool import EXAMPLES
from tests.studio.asked import HEAD

SESSION = f"{HEAD}  - points: Title\n    minuts: 5\n    items: [One]\n"


class Editor:
    """An editor that talks to the server; `says` and `hears` are what the server reads and writes."""

    def __init__(self, says: IO[bytes], hears: IO[bytes], encodings: list[str]) -> None:
        self.says, self.hears = says, hears
        self.number = 0
        self.shown: dict[str, list[dict[str, Any]]] = {}
        item = {"completionItem": {"snippetSupport": True}}
        able = {"textDocument": {"completion": item}, "general": {"positionEncodings": encodings}}
        self.able = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": able})["capabilities"]
        self.tell("initialized", {})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.says.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.says.flush()

    def _heard(self) -> dict[str, Any]:
        length = 0
        while line := self.hears.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the server has ended"
        said: dict[str, Any] = json.loads(self.hears.read(length))
        if said.get("method") == "textDocument/publishDiagnostics":
            self.shown[said["params"]["uri"]] = said["params"]["diagnostics"]
        return said

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: dict[str, Any] | None) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while (said := self._heard()).get("id") != self.number:
            pass
        assert "error" not in said, said
        return said["result"]

    def until_shown(self, uri: str) -> list[dict[str, Any]]:
        """What is shown of the file once the server says something of it."""
        self.shown.pop(uri, None)
        while uri not in self.shown:
            self._heard()
        return self.shown[uri]

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.until_shown(path.as_uri())

    def change(self, path: Path, text: str, version: int) -> list[dict[str, Any]]:
        document = {"uri": path.as_uri(), "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self.until_shown(path.as_uri())

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": path.as_uri()}, "position": place})

    def fixes(self, path: Path, found: dict[str, Any]) -> Any:
        context = {"diagnostics": [found]}
        document = {"uri": path.as_uri()}
        return self.ask(
            "textDocument/codeAction", {"textDocument": document, "range": found["range"], "context": context}
        )

    def end(self) -> None:
        self.ask("shutdown", None)
        self.tell("exit", {})


@contextmanager
def an_editor(encodings: list[str]) -> Iterator[Editor]:
    """An editor, and in a thread of this process the server, which must have ended when the editor is gone."""
    (asked, asks), (told, tells) = os.pipe(), os.pipe()
    with open(asked, "rb") as reads, open(tells, "wb") as writes, open(told, "rb") as hears:
        serving = threading.Thread(target=lambda: server().start_io(reads, writes), daemon=True)
        serving.start()
        try:
            with open(asks, "wb") as says:
                yield Editor(says, hears, encodings)
        finally:
            serving.join(60)
        assert not serving.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pool."""
    for path in EXAMPLES.rglob("*"):
        if path.is_file():
            to = tmp_path / "my pool" / path.relative_to(EXAMPLES)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    return tmp_path / "my pool"


@pytest.fixture
def editor() -> Iterator[Editor]:
    with an_editor(["utf-16"]) as editor:
        yield editor


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    """The text with the edits of a quick fix, whose places count letters, as none here is a rare one."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda each: str(each["range"]["start"]), reverse=True):
        start, end = edit["range"]["start"], edit["range"]["end"]
        assert start["line"] == end["line"]
        line = lines[start["line"]]
        lines[start["line"]] = line[: start["character"]] + edit["newText"] + line[end["character"] :]
    return "\n".join(lines)


def test_it_is_a_program_that_an_editor_starts_and_ends(folder: Path) -> None:
    command = [sys.executable, "-m", "sessionbuilder", "lsp"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder.parent) as started:
        assert started.stdin
        assert started.stdout
        editor = Editor(started.stdin, started.stdout, ["utf-16"])
        found = editor.open(folder / "sessions/day.yaml", SESSION)
        assert "F201" in {each["code"] for each in found}
        editor.end()
        assert started.wait(60) == 0


def test_a_fault_is_shown_and_a_quick_fix_takes_it_away(folder: Path, editor: Editor) -> None:
    day = folder / "sessions/day.yaml"  # which is not saved yet
    (found,) = [each for each in editor.open(day, SESSION) if each["severity"] == 1]
    assert (found["code"], found["source"]) == ("F201", "sessionbuilder")
    assert found["range"] == {"start": {"line": 8, "character": 4}, "end": {"line": 8, "character": 10}}
    assert found["message"] == "`minuts` means nothing here.\nDid you mean `minutes`?"
    assert found["codeDescription"]["href"].endswith("/diagnostics.md#f201-unknown-key")
    (fix,) = editor.fixes(day, found)
    assert fix["title"] == "Write `minutes`"
    mended = edited(SESSION, fix["edit"]["changes"][day.as_uri()])
    assert not [each for each in editor.change(day, mended, 2) if each["severity"] == 1]
    assert not day.exists()
    editor.end()


def test_what_may_be_written_is_offered_and_explained(folder: Path, editor: Editor) -> None:
    day = folder / "sessions/day.yaml"
    text = f"{HEAD}  - points: 😀 Title\n    items: [One]\n    outcomes: [lear]\n  - "
    editor.open(day, text)
    last = len(HEAD.split("\n")) + 2
    items = {each["label"]: each for each in editor.at("completion", day, last, 4)["items"]}
    assert items["points"]["textEdit"]["newText"] == "points: ${1:Title}\n    items:\n      - ${2:}"
    assert "coffee" in items["break"]["filterText"]
    offered = editor.at("completion", day, last - 1, 19)["items"]
    assert [each["label"] for each in offered] == ["learning", "acting"]
    assert offered[0]["textEdit"]["range"]["end"] == {"line": last - 1, "character": 19}
    told = editor.at("hover", day, last - 2, 6)["contents"]["value"]
    assert told.startswith("**items**")
    assert editor.at("hover", day, last - 3, 17) is None


def test_a_text_that_is_not_saved_counts_for_others(folder: Path, editor: Editor) -> None:
    day, case = folder / "sessions/day.yaml", folder / "sessions/cases/child-m.yaml"
    text = f"{HEAD}  - case: child-m\n    minutes: 5\n"
    assert not [each for each in editor.open(day, text) if each["severity"] == 1]
    written = case.read_text("utf-8")
    editor.open(case, written)
    spoilt = written.replace("case:", "cass:", 1)
    assert "F201" in {each["code"] for each in editor.change(case, spoilt, 2)}
    assert [each for each in editor.change(case, written, 3) if each["severity"] == 1] == []


def test_faults_in_another_file_are_shown_there_and_taken_away(folder: Path, editor: Editor) -> None:
    day, sources = folder / "sessions/day.yaml", folder / "sessions/sources.yaml"
    sources.write_text("wt2010:\n  author: Somebody\n", "utf-8")
    editor.open(day, SESSION)
    while sources.as_uri() not in editor.shown:
        editor._heard()
    assert {each["code"] for each in editor.shown[sources.as_uri()]} >= {"F201"}
    editor.tell("textDocument/didClose", {"textDocument": {"uri": day.as_uri()}})
    assert editor.until_shown(sources.as_uri()) == []


def test_a_file_outside_a_pool_has_one_note(tmp_path: Path, editor: Editor) -> None:
    alone = tmp_path / "alone.yaml"
    (note,) = editor.open(alone, "session: A\n")
    assert note["severity"] == 3
    assert "lies in no pool" in note["message"]
    assert editor.at("completion", alone, 0, 0) is None
    assert editor.at("hover", alone, 0, 0) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_places_are_counted_as_the_editor_counts(folder: Path, encoding: str) -> None:
    text = f"{HEAD}  - points: Title\r\n    items: [One]\r\n    outcomes: [“😀”, lerning]\r\n"
    before = "    outcomes: [“😀”, "
    units = {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}
    with an_editor([encoding]) as editor:
        found = editor.open(folder / "sessions/day.yaml", text)
        (wrong,) = [each["range"]["start"] for each in found if "`lerning`" in each["message"]]
        assert wrong["character"] == units[editor.able.get("positionEncoding", "utf-16")]


def test_without_the_extra_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sessionbuilder.studio.lsp", None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code != 0
    assert 'pip install "sessionbuilder[lsp]"' in result.output
    assert "Traceback" not in result.output

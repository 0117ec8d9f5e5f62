"""Somebody who does what a guide says, step by step, in a folder of their own."""

from __future__ import annotations

import os
import re
import select
import shlex
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from tests.docs.steps import Step, is_shown, save

Run = Callable[[Sequence[str], Path, Sequence[str]], str]
"""Runs the program in a folder with the answers to what it asks; returns what it shows."""

TODAY = "2026-11-26"
"""The day on which guides are followed, so that no date in them is ever over."""
_ASKED = re.compile(r"(?<=[\])?]): ")
"""What parts a question from its answer."""
_PATIENCE = 60
"""Seconds without a word after which a program waits for an answer that the guide does not give."""


def within(words: Sequence[str], folder: Path, answers: Sequence[str] = ()) -> str:
    """Run the program in this process; somebody sits at it where something is answered."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        with patch("sessionbuilder.cli._asking.somebody_is_there", lambda: bool(answers)):
            return CliRunner().invoke(main, list(words), input="".join(f"{answer}\n" for answer in answers)).output
    finally:
        os.chdir(before)


def installed(words: Sequence[str], folder: Path, answers: Sequence[str] = ()) -> str:
    """Run the program that is installed, as its users do: without anything of this checkout or of its settings."""
    passed_on = ("SYSTEMROOT", "TEMP", "TMP", "HOME", "SOURCE_DATE_EPOCH")
    kept = {name: os.environ[name] for name in passed_on if name in os.environ}
    command = [os.environ["SESSIONBUILDER_INSTALLED"], *words]
    if answers:
        return _at_a_terminal(command, folder, kept, answers)
    return subprocess.run(
        command,
        cwd=folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    ).stdout


def _at_a_terminal(command: list[str], folder: Path, kept: dict[str, str], answers: Sequence[str]) -> str:
    """Run a command at a terminal, and answer each question when it is asked."""
    pty = pytest.importorskip("pty", reason="this system has no terminals for programs")
    ours, theirs = pty.openpty()
    running = subprocess.Popen(command, cwd=folder, env=kept, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown, left = b"", list(answers)
    while True:
        if not select.select([ours], [], [], _PATIENCE)[0]:
            running.kill()
            break
        try:
            read = os.read(ours, 4096)
        except OSError:  # Linux says so that the other end is closed
            read = b""
        if not read:
            break
        shown += read
        if left and shown.endswith(b": "):
            os.write(ours, f"{left.pop(0)}\n".encode())
    running.wait()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


class Reader:
    """Somebody with a guide, a folder and the program."""

    def __init__(self, folder: Path, run: Run = within) -> None:
        self.folder = folder
        self.run = run
        self.seen = ""
        self.found = ""

    def follow(self, steps: Sequence[Step]) -> None:
        """Do all steps, in order; a dialogue follows the command that begins it."""
        for step, following in zip(steps, [*steps[1:], Step("", "", "")], strict=True):
            if step.what == "typed":
                self.type(step.text, following.text if following.what == "asked" else "")
            elif step.what:
                getattr(self, f"do_{step.what}")(step)

    def type(self, commands: str, dialogue: str) -> None:
        self.seen = ""
        answers = [_ASKED.split(line, maxsplit=1)[-1] for line in dialogue.splitlines()]
        for line in commands.splitlines():
            command, *words = shlex.split(line)
            if command == "cd":
                self.folder = self.folder / words[0]
                assert self.folder.is_dir(), line
                continue
            assert command == "sessionbuilder", line
            today = ["--today", TODAY] if words[0] == "check" else []
            output = self.run([*words, *today], self.folder, answers)
            assert "Traceback" not in output, output
            assert "Usage:" not in output or "--help" in words, output
            self.seen += output

    def do_asked(self, step: Step) -> None:
        self.do_shown(step)

    def do_shown(self, step: Step) -> None:
        assert is_shown(step.text, self.seen), f"The guide says:\n{step.text}\nIt shows:\n{self.seen}"

    def do_made(self, step: Step) -> None:
        for name in step.text.splitlines():
            assert (self.folder / name).exists(), name

    def do_saved(self, step: Step) -> None:
        assert not (self.folder / step.about).exists(), f"{step.about} is there already"
        save(self.folder, step.about, step.text)

    def do_added(self, step: Step) -> None:
        path = self.folder / step.about
        save(self.folder, step.about, (path.read_text("utf-8") if path.exists() else "") + step.text)

    def do_filled(self, step: Step) -> None:
        text = (self.folder / step.about).read_text("utf-8")
        for row in step.text.splitlines():
            old, new = (cell.strip().strip("`") for cell in row.strip("|").split("|"))
            assert text.count(old) == 1, f"{step.about}: {old}"
            text = text.replace(old, new)
        save(self.folder, step.about, text)

    def do_from(self, step: Step) -> None:
        assert (self.folder / step.about).read_text("utf-8").count(step.text) == 1, f"{step.about}: {step.text}"
        self.found = step.text

    def do_to(self, step: Step) -> None:
        text = (self.folder / step.about).read_text("utf-8")
        save(self.folder, step.about, text.replace(self.found, step.text))

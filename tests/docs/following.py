"""Somebody who does what a guide says, step by step, in a folder of their own."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from sessionbuilder.cli import main
from tests.docs.steps import Step, is_shown, save

Run = Callable[[list[str], Path], tuple[int, str]]
"""Runs the program in a folder; returns what it leaves with and what it shows."""

TODAY = "2026-11-26"
"""The day on which guides are followed, so that no date in them is ever over."""


def within(words: list[str], folder: Path) -> tuple[int, str]:
    """Run the program in this process."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        result = CliRunner().invoke(main, words)
    finally:
        os.chdir(before)
    return result.exit_code, result.output


def installed(words: list[str], folder: Path) -> tuple[int, str]:
    """Run the program that is installed, as its users do: without anything of this checkout or of its settings."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "HOME") if name in os.environ}
    result = subprocess.run(
        [os.environ["SESSIONBUILDER_INSTALLED"], *words],
        cwd=folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return result.returncode, result.stdout


class Reader:
    """Somebody with a guide, a folder and the program."""

    def __init__(self, folder: Path, run: Run = within) -> None:
        self.folder = folder
        self.run = run
        self.seen = ""
        self.found = ""

    def follow(self, steps: list[Step]) -> None:
        """Do all steps, in order."""
        for step in steps:
            if step.what:
                getattr(self, f"do_{step.what}")(step)

    def do_typed(self, step: Step) -> None:
        self.seen = ""
        for line in step.text.splitlines():
            command, *words = shlex.split(line)
            if command == "cd":
                self.folder = self.folder / words[0]
                assert self.folder.is_dir(), line
                continue
            assert command == "sessionbuilder", line
            today = ["--today", TODAY] if words[0] == "check" else []
            _, output = self.run([*words, *today], self.folder)
            assert "Traceback" not in output, output
            assert "Usage:" not in output or "--help" in words, output
            self.seen += output

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

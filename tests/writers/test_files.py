"""Bytes -> a file: the whole of it, or the old one left as it was."""

from __future__ import annotations

import os
from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.writers.files import write_whole


def test_a_file_is_replaced_and_never_written_over(tmp_path: Path) -> None:
    path, same = tmp_path / "deck.pptx", tmp_path / "open-elsewhere"
    path.write_bytes(b"old")
    os.link(path, same)
    report = Report()
    assert write_whole(path, b"new", report)
    assert (path.read_bytes(), same.read_bytes()) == (b"new", b"old"), "whoever has the old one open keeps all of it"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["deck.pptx", "open-elsewhere"]
    assert not report.diagnostics


def test_where_a_file_cannot_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.mkdir()
    report = Report()
    assert not write_whole(path, b"new", report)
    assert report.failed
    assert [each.name for each in tmp_path.iterdir()] == ["deck.pptx"]

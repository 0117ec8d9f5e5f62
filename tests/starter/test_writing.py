"""New files are all written or none, and nothing that is there is touched."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.starter.writing import NewFile, write_new

FILES = [
    NewFile("README.txt", b"Read me\r\n"),
    NewFile("sessions/one.yaml", b"session: One\n"),
    NewFile("sessions/cases/two.yaml", b"case: Two\n"),
    NewFile("start.command", b"#!/bin/sh\n", runs=True),
]


def everything(root: Path) -> dict[str, bytes | None]:
    """Every file and folder below `root`, hidden ones too, with what the files hold."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None for path in root.rglob("*")
    }


def told(report: Report) -> list[str]:
    return [f"{found.fault.code} {found.message}" for found in report.ordered()]


def refused(home: Path, files: list[NewFile] = FILES) -> list[str]:
    report = Report()
    assert not write_new(home, files, report)
    assert report.failed
    return told(report)


@pytest.mark.parametrize("home", ["pool", "deep/down/pool", "."], ids=["new", "deep", "there"])
def test_all_files_are_written_as_they_are_and_nothing_else(home: str, tmp_path: Path) -> None:
    report = Report()
    assert write_new(tmp_path / home, FILES, report)
    assert not report.diagnostics
    written = {name: content for name, content in everything(tmp_path / home).items() if content is not None}
    assert written == {file.name: file.content for file in FILES}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such mode")
def test_what_is_started_by_a_double_click_may_be_run_by_whoever_may_read_it(tmp_path: Path) -> None:
    assert write_new(tmp_path / "pool", FILES, Report())
    mode = (tmp_path / "pool/start.command").stat().st_mode
    assert (mode & 0o444) >> 2 == mode & 0o111
    assert (tmp_path / "pool/README.txt").stat().st_mode & 0o111 == 0


def test_files_join_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/mine.yaml").write_text("session: Mine")
    assert write_new(tmp_path, FILES, Report())
    assert (tmp_path / "sessions/mine.yaml").read_text() == "session: Mine"
    assert (tmp_path / "sessions/cases/two.yaml").exists()


def test_every_file_in_the_way_is_told_and_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/one.yaml").write_text("mine")
    (tmp_path / "README.txt").write_text("mine")
    before = everything(tmp_path)
    assert refused(tmp_path) == [
        f"W702 There is a file `{name}` already; it stays as it is, and nothing has been written."
        for name in ("README.txt", "sessions/one.yaml")
    ]
    assert everything(tmp_path) == before


@pytest.mark.parametrize("way", ["pool", "pool/sessions"])
def test_a_file_where_a_folder_is_needed_is_told(way: str, tmp_path: Path) -> None:
    (tmp_path / way).parent.mkdir(exist_ok=True)
    (tmp_path / way).write_text("mine")
    before = everything(tmp_path)
    assert any(
        f"`{tmp_path / way}` is a file, or leads nowhere; a folder of this name is needed." in line
        for line in refused(tmp_path / "pool")
    )
    assert everything(tmp_path) == before


@pytest.mark.parametrize("name", ["README.txt", "sessions"])
def test_a_link_that_leads_nowhere_is_in_the_way(name: str, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to(tmp_path / "nowhere")
    assert all(line.startswith("W702 ") for line in refused(tmp_path))
    assert os.listdir(tmp_path) == [name]
    assert (tmp_path / name).is_symlink()


def test_a_link_that_leads_to_a_file_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "README.txt").symlink_to(tmp_path / "mine.txt")
    assert refused(tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkdir(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", mkdir)
    (line,) = refused(tmp_path / "pool")
    assert line.startswith(f"W708 Nothing has been written in `{tmp_path}")
    assert line.endswith("The computer does not allow it: Permission denied.")
    assert everything(tmp_path) == {}


@pytest.mark.parametrize("home", ["pool", "."])
@pytest.mark.parametrize("after", range(len(FILES)))
def test_a_disk_that_is_full_in_the_middle_leaves_nothing(
    after: int, home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0
    real = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        nonlocal written
        written += 1
        if written > after:
            real(path, content[:3])
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)
    (line,) = refused(tmp_path / home)
    assert line.startswith(f"W708 Nothing has been written in `{tmp_path}")
    assert line.endswith("The computer does not allow it: No space left on device.")
    assert everything(tmp_path) == {}


@pytest.mark.parametrize("error", [OSError(errno.EIO, "Broken"), KeyboardInterrupt()], ids=["broken", "Ctrl+C"])
def test_what_stands_in_place_already_is_taken_back(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed: list[str] = []
    real = os.link

    def link(old: Path, new: Path) -> None:
        placed.append(new.name)
        if len(placed) > 1:
            raise error
        real(old, new)

    monkeypatch.setattr(os, "link", link)
    monkeypatch.setattr(Path, "rename", lambda path, target: (_ for _ in ()).throw(PermissionError(13, "In use")))
    if isinstance(error, KeyboardInterrupt):
        with pytest.raises(KeyboardInterrupt):
            write_new(tmp_path, FILES, Report())
    else:
        refused(tmp_path)
    assert len(placed) == 2
    assert everything(tmp_path) == {}


def test_a_folder_that_another_program_looks_into_is_filled_file_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "rename", lambda path, target: (_ for _ in ()).throw(PermissionError(13, "In use")))
    assert write_new(tmp_path / "pool", FILES, Report())
    assert (tmp_path / "pool/sessions/cases/two.yaml").read_bytes() == b"case: Two\n"
    assert os.listdir(tmp_path) == ["pool"]


def test_a_disk_without_links_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", lambda old, new: (_ for _ in ()).throw(OSError(errno.EPERM, "No links here")))
    assert write_new(tmp_path, FILES, Report())
    assert (tmp_path / "README.txt").read_bytes() == b"Read me\r\n"


def test_a_file_that_comes_while_we_write_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        if path.name == "start.command":
            real(tmp_path / "README.txt", b"mine")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)
    (line,) = refused(tmp_path)
    assert line.startswith("W702 There is a file `")
    assert everything(tmp_path) == {"README.txt": b"mine"}


def test_what_an_earlier_run_left_when_it_was_killed_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".new-0").mkdir()
    assert write_new(tmp_path, FILES, Report())

"""What is to be written -> files, all of them or none; and who stands in the way is told in a sentence."""

from __future__ import annotations

import os
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from sessionbuilder.folder import replacing
from sessionbuilder.folder.locked import locked
from sessionbuilder.studio.message import RefusedError, Write
from sessionbuilder.studio.saving import writing
from sessionbuilder.studio.saving.writing import StaleError, write_all

NAME, OTHER = "sessions/day.yaml", "sessions/cases/child-a.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (NAME, OTHER):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"old\n")
    return tmp_path


def changed(name: str = NAME, content: bytes = b"new\n", was: bytes = b"old\n") -> Write:
    return Write(name, content, sha256(was).hexdigest())


def standing(root: Path) -> dict[str, bytes]:
    """Everything that lies in the folder."""
    return {str(path.relative_to(root).as_posix()): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_several_files_are_written_together_and_nothing_else_is_left(root: Path) -> None:
    write_all(root, [changed(), changed(OTHER), Write("sessions/deliveries/day-1.yaml", b"made\n", "")])
    assert standing(root) == {NAME: b"new\n", OTHER: b"new\n", "sessions/deliveries/day-1.yaml": b"made\n"}
    assert {path.name for path in root.iterdir()} == {"sessions"}


@pytest.mark.parametrize(
    "stale",
    [
        changed(OTHER, was=b"older\n"),
        Write(OTHER, b"new\n", ""),
        changed("sessions/gone.yaml"),
    ],
)
def test_where_one_is_not_as_it_was_none_is_written(stale: Write, root: Path) -> None:
    before = standing(root)
    with pytest.raises(StaleError):
        write_all(root, [changed(), stale])
    assert standing(root) == before


def test_where_one_cannot_be_written_none_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = standing(root)
    replace = os.replace
    done: list[object] = []

    def full(old: str | Path, new: str | Path) -> None:
        if Path(new).name == "child-a.yaml" and not done:
            done.append(new)
            raise OSError(28, "No space left on device", str(new))
        replace(old, new)

    monkeypatch.setattr("os.replace", full)
    monkeypatch.setattr(replacing, "patiently", lambda work: work())
    with pytest.raises(RefusedError) as refused:
        write_all(root, [changed(), changed(OTHER)])
    assert str(refused.value).startswith(f"`{OTHER}` could not be saved: No space left on device.")
    assert str(root) not in str(refused.value)
    assert standing(root) == before


def test_who_may_read_a_file_stays_as_it_was_set(root: Path) -> None:
    (root / NAME).chmod(0o640)
    write_all(root, [changed()])
    assert stat.S_IMODE((root / NAME).stat().st_mode) == 0o640


def test_a_file_that_may_only_be_read_is_left(root: Path) -> None:
    (root / NAME).chmod(0o444)
    with pytest.raises(RefusedError, match="may be read and not written"):
        write_all(root, [changed()])
    assert (root / NAME).read_bytes() == b"old\n"


def test_a_link_inside_the_pool_is_followed_and_one_out_of_it_refused(root: Path) -> None:
    (root / "sessions/link.yaml").symlink_to("day.yaml")
    write_all(root, [changed("sessions/link.yaml")])
    assert (root / NAME).read_bytes() == b"new\n"
    assert (root / "sessions/link.yaml").is_symlink()
    outside = root.parent / "outside.yaml"
    outside.write_bytes(b"old\n")
    (root / "sessions/out.yaml").symlink_to(outside)
    (root / "sessions/round").symlink_to(root.parent)
    (root / "sessions/nowhere.yaml").symlink_to(root.parent / "new.yaml")
    for write in (
        changed("sessions/out.yaml"),
        changed("sessions/round/outside.yaml"),
        Write("sessions/round/new.yaml", b"new\n", ""),
        Write("sessions/nowhere.yaml", b"new\n", ""),
    ):
        with pytest.raises(RefusedError, match=r"link|leads out of the pool"):
            write_all(root, [write])
    assert outside.read_bytes() == b"old\n"
    assert not (root.parent / "new.yaml").exists()


@pytest.mark.parametrize(
    "name",
    [
        "sessions/con.yaml",
        "sessions/COM1.yaml",
        "sessions/aux/a.yaml",
        "sessions/a?.yaml",
        "sessions/.hidden.yaml",
        "sessions/a\u202eb.yaml",
        f"sessions/{'a' * 101}.yaml",
        "sessions/a .yaml",
    ],
)
def test_no_new_file_gets_a_name_that_windows_cannot_have(name: str, root: Path) -> None:
    with pytest.raises(RefusedError, match="No file can be called"):
        write_all(root, [Write(name, b"new\n", "")])
    assert not (root / name).exists()


def test_a_folder_in_its_place_is_left(root: Path) -> None:
    (root / "sessions/folder.yaml").mkdir()
    with pytest.raises((RefusedError, StaleError)):
        write_all(root, [Write("sessions/folder.yaml", b"new\n", "")])
    with pytest.raises((RefusedError, StaleError)):
        write_all(root, [Write(f"{NAME}/in.yaml", b"new\n", "")])
    assert (root / "sessions/folder.yaml").is_dir()


def test_another_program_that_is_saving_is_waited_for(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "locked", lambda home: locked(home, tries=1))
    with locked(root), pytest.raises(RefusedError, match="Another window is saving"):
        write_all(root, [changed()])
    write_all(root, [changed()])
    assert (root / NAME).read_bytes() == b"new\n"

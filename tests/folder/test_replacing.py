"""Several files are replaced together, or none is, wherever the program dies."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sessionbuilder.folder import replacing
from sessionbuilder.folder.replacing import STAGE, Change, RefusedError, mend, replace_all

BEFORE = {"deck": b"old deck", "sheets/H1": b"old sheet", "sheets/H2": b"old other sheet"}
CHANGES = [
    Change("deck", b"new deck"),
    Change("sheets/H1", None),
    Change("sheets/H2", b"new other sheet"),
    Change("pack/all", b"new pack"),
]
AFTER = {"deck": b"new deck", "sheets/H2": b"new other sheet", "pack/all": b"new pack"}


class Killed(BaseException):
    """The program is no more."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, content in BEFORE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def there(home: Path) -> dict[str, bytes]:
    """What is in the folder, but for what only the program looks at."""
    paths = (path for path in home.rglob("*") if path.is_file() and STAGE not in path.parts)
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in paths}


def die_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program die at the so-manieth time that it touches a file, and do nothing after."""
    left = [step]

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def touch(*words: object, **more: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return real(*words, **more)

        return touch

    for owner, name in ((os, "link"), (os, "replace"), (Path, "unlink"), (Path, "write_bytes"), (Path, "mkdir")):
        monkeypatch.setattr(owner, name, dying(getattr(owner, name)))
    monkeypatch.setattr(replacing, "mend", lambda home: None)


def test_all_are_replaced_and_nothing_else_is_left(home: Path) -> None:
    replace_all(home, CHANGES)
    assert there(home) == AFTER
    assert not (home / STAGE).exists()


def test_a_folder_in_which_nothing_is_left_goes_too(home: Path) -> None:
    replace_all(home, [Change("sheets/H1", None), Change("sheets/H2", None)])
    assert [path.name for path in home.iterdir()] == ["deck"]


@pytest.mark.parametrize("links", [True, False])
def test_wherever_the_program_dies_the_next_one_finds_all_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    seen = set()
    for step in range(100):
        home = tmp_path_factory.mktemp("folder")
        for name, content in BEFORE.items():
            (home / name).parent.mkdir(exist_ok=True)
            (home / name).write_bytes(content)
        with monkeypatch.context() as patch:
            if not links:
                patch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links")))
            die_at(step, patch)
            try:
                replace_all(home, CHANGES)
            except Killed:
                pass
            else:
                break
        seen.add(tuple(sorted(there(home).items())))
        mend(home)
        assert there(home) in (BEFORE, AFTER)
        assert not (home / STAGE).exists()
        replace_all(home, CHANGES)
        assert there(home) == AFTER
    assert len(seen) > 3  # it did die in the middle


def test_what_was_changed_after_the_program_died_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(replacing, "mend", lambda home: None)
        patch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed):
            replace_all(home, [CHANGES[0], CHANGES[3], CHANGES[1]])
    assert there(home)["deck"] == b"new deck"
    for name in ("deck", "pack/all"):
        (home / name).write_bytes(b"by hand")
    assert mend(home)
    assert there(home) == BEFORE | {"deck": b"by hand", "pack/all": b"by hand"}
    assert not mend(home)


def test_what_cannot_be_put_back_now_is_put_back_later(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if target == home / "sheets/H2" or source.suffix == ".old":
            raise PermissionError(13, "open in another program", str(source), None, str(target))
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        with pytest.raises(RefusedError, match="sheets/H2"):
            replace_all(home, CHANGES)
        with pytest.raises(RefusedError, match="sheets/H1"):
            mend(home)
        assert there(home) != BEFORE
    assert mend(home)
    assert there(home) == BEFORE


def test_what_is_left_of_a_build_that_died_before_it_replaced_anything_is_removed(home: Path) -> None:
    (home / STAGE).mkdir()
    (home / STAGE / "0.new").write_bytes(b"half a deck")
    (home / STAGE / "journal.json").write_bytes(b'[{"name": "de')
    assert not mend(home)
    assert there(home) == BEFORE
    assert not (home / STAGE).exists()


@pytest.mark.parametrize("name", ["../mine", "sheets/../../mine", "{home}/../mine"])
def test_a_journal_leads_nowhere_out_of_the_folder(home: Path, name: str) -> None:
    mine = home.parent / "mine"
    mine.write_bytes(b"mine")
    (home / STAGE).mkdir()
    step = {"name": name.format(home=home), "was_there": False, "sha256": hashlib.sha256(b"mine").hexdigest()}
    (home / STAGE / "journal.json").write_text(json.dumps([step]))
    mend(home)
    assert mine.read_bytes() == b"mine"
    assert there(home) == BEFORE


def test_a_link_in_the_place_of_our_own_folder_is_not_followed(home: Path) -> None:
    elsewhere = home.parent / "elsewhere"
    elsewhere.mkdir()
    (home / STAGE).symlink_to(elsewhere)
    with pytest.raises(RefusedError, match=STAGE):
        mend(home)
    assert not list(elsewhere.iterdir())

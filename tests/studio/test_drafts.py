"""What was typed and not saved is there again after a window was closed, for its user alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.saving import drafts as module
from sessionbuilder.studio.saving.drafts import DAYS, Drafted, Drafts, Gone, Typed

NAME, OTHER = "sessions/day.yaml", "sessions/other.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "drafts"


def drafts(folder: Path | None, pool: str = "pool", now: float = 1_000_000.5) -> Drafts:
    return Drafts(folder, Path("/somewhere") / pool, lambda: now)


def kept(name: str = NAME, text: str = "typed é \ud83d", tab: str = "a") -> Drafted:
    return Drafted(keep=(Typed(name, text.encode("utf-8", "replace").decode(), "was", tab),))


def test_a_draft_is_found_by_the_next_window_with_its_time(folder: Path) -> None:
    drafts(folder).take(kept())
    (found,) = drafts(folder).found()
    assert (found.name, found.text, found.was, found.tab, found.at) == (NAME, "typed é ?", "was", "a", 1_000_000.5)
    assert drafts(folder, "another").found() == []


def test_the_newest_is_first_and_each_window_has_its_own(folder: Path) -> None:
    drafts(folder, now=1).take(kept(text="first"))
    drafts(folder, now=3).take(kept(text="newest", tab="b"))
    drafts(folder, now=2).take(kept(text="again"))
    assert [draft.text for draft in drafts(folder).found()] == ["newest", "again"]


def test_what_was_saved_or_undone_is_let_go(folder: Path) -> None:
    drafts(folder).take(kept())
    drafts(folder).take(kept(OTHER))
    drafts(folder).take(Drafted(drop=(Gone(NAME, "a"), Gone(NAME, "b"))))
    assert [draft.name for draft in drafts(folder).found()] == [OTHER]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder from others by itself")
def test_nobody_else_can_read_them(folder: Path) -> None:
    drafts(folder).take(kept())
    (home,) = folder.iterdir()
    (path,) = home.iterdir()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_old_ones_go_and_no_more_than_some_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for number in range(5):
        drafts(folder, now=number).take(kept(text=str(number), tab=str(number)))
        for path in folder.glob("*/*.json"):
            os.utime(path, (path.stat().st_mtime - 10, path.stat().st_mtime - 10))
    assert [draft.text for draft in drafts(folder).found()] == ["4", "3", "2"]
    drafts(folder, "another", now=2_000_000_000 + DAYS * 86_400)
    assert list(folder.glob("*/*")) == []


def test_what_somebody_has_changed_or_cannot_be_kept_is_none(folder: Path, tmp_path: Path) -> None:
    drafts(folder).take(kept())
    (path,) = folder.glob("*/*.json")
    for content in (b"", b"[]", path.read_bytes().replace(b"sessions/", b"../")):
        path.write_bytes(content)
        assert drafts(folder).found() == []
    (tmp_path / "file").write_bytes(b"")
    for nowhere in (None, tmp_path / "file"):
        drafts(nowhere).take(kept())
        assert drafts(nowhere).found() == []


@pytest.mark.parametrize("name", ["../a.yaml", "sessions/a.txt", "/etc/a.yaml", ""])
def test_only_texts_of_the_pool_have_drafts(name: str, folder: Path) -> None:
    with pytest.raises(RefusedError):
        drafts(folder).take(kept(name))
    with pytest.raises(RefusedError):
        drafts(folder).take(kept(text="a" * 2_000_001))
    assert list(folder.glob("*/*")) == []

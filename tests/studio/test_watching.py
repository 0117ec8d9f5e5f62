"""What changes in the texts of a pool -> told to every page, by what the files hold."""

from __future__ import annotations

import asyncio
import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from sessionbuilder.studio.saving import watching
from sessionbuilder.studio.saving.watching import Texts, Watch

NAME = "sessions/day.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, NAME, "one")
    write(tmp_path, "assets/themes/warm/theme.yaml", "two")
    write(tmp_path, "assets/images/other.yaml", "three")
    write(tmp_path, "sessions/notes.txt", "four")
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def test_the_texts_of_sessions_and_themes_are_looked_at(root: Path) -> None:
    texts = Texts(root)
    assert texts.look() == texts.states == {NAME: digest("one"), "assets/themes/warm/theme.yaml": digest("two")}
    assert texts.look() == {}


def test_a_file_that_is_touched_has_not_changed(root: Path) -> None:
    texts = Texts(root)
    texts.look()
    os.utime(root / NAME, (1, 1))
    assert texts.look() == {}


def test_what_changes_comes_and_goes_is_told(root: Path) -> None:
    texts = Texts(root)
    texts.look()
    write(root, NAME, "changed")
    write(root, "sessions/deliveries/new.yaml", "new")
    (root / "assets/themes/warm/theme.yaml").unlink()
    assert texts.look() == {
        NAME: digest("changed"),
        "sessions/deliveries/new.yaml": digest("new"),
        "assets/themes/warm/theme.yaml": "",
    }
    (root / NAME).rename(root / "sessions/other.yaml")
    assert texts.look() == {NAME: "", "sessions/other.yaml": digest("changed")}


def test_a_file_that_cannot_be_read_for_a_moment_is_not_gone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Texts(root)
    texts.look()
    write(root, NAME, "half of it")

    def closed(path: Path) -> bytes:
        raise PermissionError(13, "used by another program", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", closed)
        assert texts.look() == {}
    assert texts.look() == {NAME: digest("half of it")}


def test_folders_that_lead_round_in_a_circle_are_left(root: Path) -> None:
    (root / "sessions/round").symlink_to(root / "sessions")
    (root / "sessions/nowhere.yaml").symlink_to("gone.yaml")
    assert set(Texts(root).look()) == {NAME, "assets/themes/warm/theme.yaml"}


def test_every_page_is_told_by_one_look_and_it_ends_with_the_last(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PAUSE", 0.01)
    monkeypatch.setattr(watching, "BEAT", 2)

    async def story() -> None:
        watch = Watch(root, lambda: False)
        pages = [watch.news(), watch.news()]
        for page in pages:
            assert said(await anext(page)) == ("all", Texts(root).look())
        write(root, NAME, "changed")
        for page in pages:
            told = b":"
            while told.startswith(b":"):  # signs of life
                told = await anext(page)
            assert said(told) == ("disk", {"name": NAME, "was": digest("changed")})
        assert (await anext(pages[0])).startswith(b":"), "a sign of life"
        for page in pages:
            await page.aclose()
        while watch.is_looking:
            await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(story(), 20))


def test_pages_are_let_go_when_the_studio_ends(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PAUSE", 0.01)

    async def story() -> None:
        ended = False
        watch = Watch(root, lambda: ended)
        page = watch.news()
        await anext(page)
        ended = True
        assert [told async for told in page] == []

    asyncio.run(asyncio.wait_for(story(), 20))


def test_a_page_that_does_not_listen_is_let_go(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MOST", 2)
    monkeypatch.setattr(watching, "PAUSE", 0.01)

    async def story() -> None:
        watch = Watch(root, lambda: False)
        page = watch.news()
        await anext(page)
        for number in range(4):
            write(root, f"sessions/{number}.yaml", "new")
        while watch.is_looking:
            await asyncio.sleep(0.01)
        assert len([told async for told in page]) == 2
        assert await many(watch, 3) == 2, "and no more pages than that are told at once"

    asyncio.run(asyncio.wait_for(story(), 20))


async def many(watch: Watch, pages: int) -> int:
    """Return how many of so many pages are told anything."""
    news = [watch.news() for _ in range(pages)]
    told = [await anext(page, None) for page in news]
    for page in news:
        await page.aclose()
    return len([each for each in told if each])


def said(event: bytes) -> tuple[str, object]:
    kind, content = event.decode().removesuffix("\n\n").split("\n")
    return kind.removeprefix("event: "), json.loads(content.removeprefix("data: "))

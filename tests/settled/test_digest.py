"""A settled booklet is known by its digest: the same where its files would be, another where anything on them is."""

from __future__ import annotations

from importlib import metadata
from typing import Any

import pytest
from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Booklet, Picture, Sheet, Thumbnail, Thumbnails
from sessionbuilder.content import Bullet, Bullets, Fact, Facts, Form, Table, Text
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Shape
from sessionbuilder.diagnostics import whole_file
from sessionbuilder.settled import digest as digests
from sessionbuilder.settled import settle
from sessionbuilder.settled.digest import digest
from sessionbuilder.text import RichText, Run, plain
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box, inches
from tests.settled.test_settled import THEME

BOX = Box(0, 0, inches(1), inches(1))
LOGO = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x03\x00\x00\x00\x01"


def slides(title: str = "A slide", box: Box = BOX, **looks: Any) -> Thumbnails:
    slide = PlacedSlide("content", title, (Shape("a", box),), (), **looks)
    return Thumbnails((Thumbnail(1, slide),), Facts((Fact("Time", plain("5 minutes")),)))


def of(*parts: Any, theme: Theme = THEME, size: int = 12, **looks: Any) -> str:
    usual = {"title": "A day", "organisation": "Pool", "subject": "Learn", "language": "en-GB", "foot": "A day"}
    return digest(settle(Booklet(sheets=(Sheet(plain("A sheet"), parts),), size=size, **(usual | looks)), theme))


def table(*quiet: int) -> Table:
    return Table(("a", "b"), ((plain("ab"), plain("c")), (plain("d"), plain(""))), (1, 1), frozenset(quiet))


def test_what_is_equal_has_one_digest_wherever_it_was_written() -> None:
    assert of(slides(), table(1, 0)) == of(slides(), table(0, 1))
    written = RichText((Run("words"),), whole_file("sessions/a.yaml"))
    assert of(Text(written)) == of(Text(plain("words")))


DIFFERENT: list[dict[str, Any]] = [
    {"title": "Another"},
    {"organisation": "Another"},
    {"subject": "Another"},
    {"language": "cy"},
    {"foot": "Another"},
    {"edition": "version 1"},
    {"marking": "OFFICIAL"},
    {"numbered": False},
    {"contents": True},
    {"size": 18},
    {"theme": replace(THEME, palette=replace(THEME.palette, accent=replace(THEME.palette.accent, digits="123456")))},
    {"theme": replace(THEME, font="Arial")},
]


@pytest.mark.parametrize("looks", DIFFERENT, ids=lambda looks: ",".join(looks))
def test_every_look_of_a_booklet_counts(looks: dict[str, Any]) -> None:
    assert of(Text(plain("words")), **looks) != of(Text(plain("words")))


def test_every_part_and_every_slide_counts() -> None:
    moved = Box(0, 0, inches(1), inches(2))
    parts: list[Any] = [
        Text(plain("words")),
        Text(plain("words"), "lead"),
        Text(RichText((Run("words", bold=True),))),
        Text(RichText((Run("words", link="https://example.org"),))),
        Text(RichText((Run("wo"), Run("rds")))),
        Bullets((Bullet(plain("words")),)),
        Bullets((Bullet(plain("words")),), numbered=True),
        Bullets((Bullet(plain("wor"), (plain("ds"),)),)),
        table(),
        table(1),
        Table(("a", "b"), ((plain("a"), plain("bc")), (plain("d"), plain(""))), (1, 1)),
        Form(("a", "b"), table().rows, (1, 1)),
        Form(("a", "b"), table().rows, (1, 1), lines=3),
        slides(),
        slides("Another slide"),
        slides(box=moved),
        Picture(LOGO, "The sign", 10),
        Picture(LOGO + b"more", "The sign", 10),
        Picture(LOGO, "Another", 10),
    ]
    assert len({of(part) for part in parts}) == len(parts)


@pytest.mark.parametrize("package", ["typst", "ttf-opensans", "manimgx-fonts"])
def test_another_version_of_what_sets_it_is_another_digest(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = of(Text(plain("words")))
    real = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "9.9.9" if name == package else real(name))
    digests._versions.cache_clear()
    after = of(Text(plain("words")))
    digests._versions.cache_clear()
    assert after != before

"""The parts of a template -> what somebody sees of it in PowerPoint: the size of slides, masters, layouts by name."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.brand.opened import layouts_of, masters_of
from sessionbuilder.package import Package
from sessionbuilder.text import counted, listed

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_CM = 360_000
"""EMU in a centimetre."""
_SHAPES = {"16:9": 16 / 9, "4:3": 4 / 3, "16:10": 16 / 10, "A4": 297 / 210, "upright": 210 / 297}
"""What people call the shape of a slide, by its width over its height."""


class Master(Struct, frozen=True):
    """One slide master, with its layouts in the order in which PowerPoint offers them."""

    part: str
    """What it is called in the file."""
    name: str
    """That of its theme, as PowerPoint shows it."""
    layouts: tuple[str, ...]


class Seen(Struct, frozen=True):
    """What somebody sees who opens a template."""

    width: int
    """Of a slide, in EMU; 0 where the file does not say it."""
    height: int
    masters: tuple[Master, ...]

    def lines(self) -> list[str]:
        """Return it in sentences."""
        masters, layouts = len(self.masters), sum(len(master.layouts) for master in self.masters)
        several = masters > 1
        told = [f"{self._size()}{counted(masters, 'slide master')} with {counted(layouts, 'layout')}."]
        for master in self.masters:
            names = listed(f"“{name}”" for name in master.layouts) if master.layouts else "no layouts"
            told.append(f"{f'“{master.name}”' if several else 'Layouts'}: {names}.")
        return told

    def _size(self) -> str:
        if not self.width or not self.height:
            return ""
        ratio = self.width / self.height
        shape = next((name for name, usual in _SHAPES.items() if abs(ratio / usual - 1) < 0.02), "")
        centimetres = f"{self.width / _CM:.1f} by {self.height / _CM:.1f} cm"
        return f"Slides of {centimetres}{f' ({shape})' if shape else ''}, "


def seen(package: Package) -> Seen:
    """Return what somebody sees of a template that has been `opened`."""
    main = package.tree(package.main)
    size = None if main is None else main.find(f"{_P}sldSz")
    width, height = (_number(size.get(side, "")) if size is not None else 0 for side in ("cx", "cy"))
    return Seen(width, height, tuple(_master(package, name) for name in masters_of(package)))


def _master(package: Package, name: str) -> Master:
    theme = package.tree(next(package.led_to(name, "theme"), ""))
    called = "" if theme is None else str(theme.get("name", ""))
    return Master(name, called, tuple(_name(package, layout) for layout in layouts_of(package, name)))


def _name(package: Package, layout: str) -> str:
    tree = package.tree(layout)
    part = None if tree is None else tree.find(f"{_P}cSld")
    return "" if part is None else str(part.get("name", ""))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < _LONG else 0


_LONG = 12
"""Digits that no slide's size has, in EMU."""

"""Placed things -> the same, smaller, with their letters and lines, around a point."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Element, Paragraph
from sessionbuilder.units import Box, Emu


def scaled(element: Element, share: float, around: tuple[Emu, Emu]) -> Element:
    """Return `element` as large as `share` says, nearer to the point `around`; nothing of it is left out."""
    return _of(element, share, around)  # type: ignore[no-any-return]


def _of(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    """Return a struct with every box, point, length and size of type in it changed."""
    if isinstance(value, Paragraph):
        return replace(value, size=int(value.size * share * 2) / 2, before=round(value.before * share, 1))
    if not isinstance(value, Struct):
        return value
    changed: dict[str, Any] = {}
    for name in value.__struct_fields__:
        own = getattr(value, name)
        changed[name] = _CHANGED.get(name, _inner)(own, share, around)
    return replace(value, **changed)


def _inner(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    if isinstance(value, Box):
        return _box(value, share, around)
    if isinstance(value, Struct):
        return _of(value, share, around)
    if type(value) is tuple:
        return tuple(_inner(each, share, around) for each in value)
    return value


def _box(box: Box, share: float, around: tuple[Emu, Emu]) -> Box:
    (x, y), (right, bottom) = _point((box.x, box.y), share, around), _point((box.right, box.bottom), share, around)
    return Box(x, y, right - x, bottom - y)


def _point(point: tuple[Emu, Emu], share: float, around: tuple[Emu, Emu]) -> tuple[Emu, Emu]:
    return round(around[0] + (point[0] - around[0]) * share), round(around[1] + (point[1] - around[1]) * share)


def _points(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    """Return points, however deep they lie in tuples."""
    if type(value) is tuple and len(value) == 2 and all(isinstance(each, int) for each in value):
        return _point(value, share, around)
    return tuple(_points(each, share, around) for each in value) if isinstance(value, tuple) else value


def _lengths(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    if isinstance(value, tuple):
        return tuple(round(each * share) for each in value)
    return round(value * share)


def _size(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    return int(value * share * 2) / 2


def _kept(value: Any, share: float, around: tuple[Emu, Emu]) -> Any:
    return value


_CHANGED: dict[str, Callable[[Any, float, tuple[Emu, Emu]], Any]] = {
    "start": _points,
    "end": _points,
    "bends": _points,
    "inset": _lengths,
    "down": _lengths,
    "widths": _lengths,
    "heights": _lengths,
    "shift": _lengths,
    "size": _size,
    "text": _kept,
    "origin": _kept,
    "ties": _kept,
}
"""What fields hold that are no boxes; lines stay as thick as they are."""

"""The name of a font -> the table of widths that it is measured by, and which letters of it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from sessionbuilder.diagnostics import nearest
from sessionbuilder.patterns import late

TWINS = {"Arial": "Liberation Sans", "Calibri": "Carlito"}
"""The families that paper is set in, each with the font that comes with the program and whose letters are as wide."""
PAPER = "Calibri"
"""The one that paper is set in beside any other font. Its letters are narrower than those of nearly all: what has room
on slides has room in drawings on paper, and a page has as many words as in the looks that come with the program."""
FAMILIES = (
    *("Aptos", "Arial", "Calibri", "Cambria", "Century Gothic", "Georgia", "Lato", "Montserrat", "Open Sans"),
    *("Poppins", "Roboto", "Segoe UI", "Source Sans Pro", "Tahoma", "Times New Roman", "Verdana"),
)
"""Those that have a table."""
LONGEST = 64
"""Letters in the name of a font; Windows takes no more than half of that for most uses."""
_SAME = {
    font: family
    for family, fonts in (
        ("Arial", ("Arimo", "Helvetica", "Liberation Sans")),
        ("Calibri", ("Carlito",)),
        ("Cambria", ("Caladea",)),
        ("Georgia", ("Gelasio",)),
        ("Segoe UI", ("Selawik",)),
        ("Source Sans Pro", ("Source Sans", "Source Sans 3")),
        ("Times New Roman", ("Liberation Serif", "Tinos")),
    )
    for font in fonts
}
"""Fonts by other names, whose letters are as wide."""
_WORD = re.compile("[a-z]+|[0-9]+")
_VARIANTS = frozenset(
    _WORD.findall("""
        thin hairline extralight ultralight light semilight demilight book regular normal text roman medium semibold
        demibold demi bold italic oblique display headline small variable narrow condensed semicondensed cond nova pro
        mt
    """)
)
"""Words after the name of a family for what is hardly wider than its bold letters."""
_HEAVY = frozenset(
    _WORD.findall("""
        black heavy extrabold ultrabold ultra fat poster extended expanded wide
        mono monospace monospaced code console consolas courier typewriter
    """)
)
"""Words for letters that are wider than bold ones, or have all one width."""
_BOLD = {"bold", "semibold", "demibold", "demi"}
_NAME = late(r"[^\W_](?:[\w .+-]*[\w+])?")

Looks = Literal["own", "family", "bold", "heavy"]
"""Which letters of a table count: for each face its own; for all faces the widest of its family; or its bold or heavy
ones, whatever the face."""
WIDEST = ""
"""For the table that has of each letter the widest of all fonts."""


class Measured(NamedTuple):
    """What a font is measured by."""

    family: str
    """The family whose table it is, or `WIDEST`."""
    looks: Looks = "own"


def is_name(text: str) -> bool:
    """Return whether `text` can be the name of a font: no quotes, signs of markup or lists, or letters unseen."""
    return len(text) <= LONGEST and _NAME.fullmatch(text) is not None


def named(text: str) -> str:
    """Return `text` as a font of that name writes itself, if it has a table; else as it stands, with single spaces."""
    words = " ".join(text.split())
    return _KNOWN.get(words.casefold(), words)


def measured_as(font: str) -> Measured:
    """Return what the font of that name is measured by."""
    name = " ".join(font.split()).casefold()
    if found := _table_of(name):
        return Measured(found)
    words = name.replace("-", " ").split()
    if _HEAVY.intersection(words):
        return Measured(WIDEST, "heavy")
    families = [known for known in _KNOWN if name.startswith(f"{known} ")]
    if families:
        known = max(families, key=len)
        if _VARIANTS.issuperset(name.removeprefix(known).split()):
            return Measured(_table_of(known), "family")
    return Measured(WIDEST, "bold" if _BOLD.intersection(words) else "own")


def meant(font: str) -> str:
    """Return the family that the name of a font without a table may misspell; empty where none is near."""
    return "" if measured_as(font).family else nearest(font, FAMILIES)


def _table_of(name: str) -> str:
    known = _KNOWN.get(name, "")
    return _SAME.get(known, known)


_KNOWN = {name.casefold(): name for name in (*FAMILIES, *_SAME)}

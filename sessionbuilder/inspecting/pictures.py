"""The description of a picture, a chart or a drawing -> what is wrong with it for somebody who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.package import Tree
from sessionbuilder.patterns import late

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_EMPTY = late(
    r"\s*(?:[\w() -]+\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf)"
    r"|(?:picture|image|graphic|photo|img|chart|diagram)[ _-]*\d*)\s*",
    re.IGNORECASE,
)
"""What a program or a hurry leaves: the name of a file, or `Picture 3`."""


def no_words_for(told: Tree | None, where: str) -> Iterator[Remark]:
    """Yield what is wrong with the description in `told`, the element that names a drawing."""
    if told is None or any(each.get("val", "1") in ("1", "true") for each in told.iter(_DECORATIVE)):
        return
    words = (told.get("descr") or told.get("title") or "").strip()
    if not words:
        what = "It has no alternative text, and is not marked as decorative."
        yield Remark(codes.NO_ALTERNATIVE_TEXT, where, what)
    elif _EMPTY.fullmatch(words):
        yield Remark(codes.NO_ALTERNATIVE_TEXT, where, f"Its alternative text is `{words}`, which says nothing.")

"""The words of a link -> what is wrong with them for somebody who hears them without what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sessionbuilder.diagnostics import codes
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.patterns import late

_ADDRESS = late(r"\s*(?:https?://|www\.)\S{25,}\s*")
"""An address so long that nobody wants to hear it letter by letter."""
_NOTHING = late(
    r"\s*(?:click )?(?:here|this|link|more|read more|this link|click|see here|this page)\s*[.!]?\s*", re.IGNORECASE
)


def linked_words(words: str, address: str, where: str) -> Iterator[Remark]:
    """Yield what is wrong with the `words` that lead to `address`."""
    if _ADDRESS.fullmatch(words):
        what = f"A link is read out letter by letter: `{words.strip()[:60]}`."
        yield Remark(codes.LINK_SAYS_NOTHING, where, what, "let its words say where it leads")
    elif _NOTHING.fullmatch(words):
        what = f"A link is called `{words.strip()}`, which does not say where it leads ({address[:60]})."
        yield Remark(codes.LINK_SAYS_NOTHING, where, what, "let its words say where it leads")

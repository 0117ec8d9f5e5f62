"""A web address and a sentence that asks for a visit -> a part of a slide, with a code for people's telephones."""

from __future__ import annotations

import re

from msgspec.structs import replace

from sessionbuilder.content.parts import Drawing, Takeaway
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.text import RichText, join, linked, plain

_LONGEST_CODE = 200
"""Letters of an address; a longer one makes a code too fine to be read off a screen."""

_FIRST_WORDS = re.compile(r"[^,.;:?!]{0,39}[^,.;:?!\s](?=[,.;:?!\s]|$)|\S+")
"""What `ask` begins with, up to a mark: a link over two lines is parted inside its words in LibreOffice."""


def address_with_code(ask: RichText, address: str) -> Drawing | Takeaway:
    """Return `ask` with a link in its first words, the `address` in print, and a code beside it unless it is too long.

    Where `ask` holds a link already, that is the one.
    """
    asked = ask if any(run.link for run in ask.runs) else _link_first(ask, address)
    text = join(asked, " ", plain(address).bolded())
    return Takeaway(text) if len(address) > _LONGEST_CODE else Drawing(Qr(address), beside=text)


def _link_first(ask: RichText, address: str) -> RichText:
    """Return `ask` with its first words as a link, and what comes after them as it was."""
    first, *others = ask.runs
    words = _FIRST_WORDS.match(first.text)
    if not words:
        return linked(ask, address)
    link = replace(first, text=words[0], link=address)
    rest = replace(first, text=first.text[words.end() :])
    return RichText((link, *((rest,) if rest.text else ()), *others), ask.span)

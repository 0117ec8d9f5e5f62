"""A web address and a sentence that asks for a visit -> a part of a slide, with a code for people's telephones."""

from __future__ import annotations

from sessionbuilder.content.parts import Drawing, Takeaway
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.text import RichText, Run, join

_LONGEST_CODE = 200
"""Letters of an address; a longer one makes a code too fine to be read off a screen."""


def address_with_code(ask: RichText, address: str) -> Drawing | Takeaway:
    """Return `ask` with the `address` as a link, and as a code beside it unless the address is too long for one."""
    text = join(ask, " ", RichText((Run(address, bold=True, link=address),)))
    return Takeaway(text) if len(address) > _LONGEST_CODE else Drawing(Qr(address), beside=text)

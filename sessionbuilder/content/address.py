"""A web address and a sentence that asks for a visit -> a part of a slide, with a code for people's telephones."""

from __future__ import annotations

from sessionbuilder.content.parts import Drawing, Takeaway
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.text import RichText, join, linked, plain

_LONGEST_CODE = 200
"""Letters of an address; a longer one makes a code too fine to be read off a screen."""


def address_with_code(ask: RichText, address: str) -> Drawing | Takeaway:
    """Return `ask` as a link, with the `address` in print, and a code beside it unless it is too long for one.

    Where `ask` holds a link already, that is the one.
    """
    asked = ask if any(run.link for run in ask.runs) else linked(ask, address)
    text = join(asked, " ", plain(address).bolded())
    return Takeaway(text) if len(address) > _LONGEST_CODE else Drawing(Qr(address), beside=text)

"""Addresses that a link may lead to, and the fault for any other."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.text import shortened

_SIGN = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_SAFE = late(
    rf"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d{{1,5}})?(?:/{_SIGN}*)?(?:\?(?:{_SIGN}|\?)*)?(?:#(?:{_SIGN}|\?)*)?"
    r"|mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
"""Addresses of the web and of mail as RFC 3986 writes them; anything else would make the file invalid."""
_LONGEST_LINK = 1_000
"""Letters of an address: more would fill a QR code beyond what telephones read."""


class Address(str):
    """An address that a link may lead to: of a web page or for mail."""

    __slots__ = ()


def is_sound(address: str) -> bool:
    """Return whether `address` may be linked to."""
    return len(address) <= _LONGEST_LINK and bool(_SAFE.fullmatch(address))


def check_link(address: str, span: Span, report: Report) -> bool:
    """Return whether `address` may be linked to; where not, note the fault."""
    sound = is_sound(address)
    if not sound:
        report.add(
            codes.UNSAFE_LINK,
            span,
            f"`{shortened(address)}` is not an address that can be linked to.",
            _mended(address),
        )
    return sound


def _mended(address: str) -> str:
    """Return what to write in place of an address that cannot be linked to."""
    if (bare := address.strip("<>“”\"' ")) != address and is_sound(bare):
        return f"write `{bare}`"
    if re.fullmatch(r"\S+\.(?:jpe?g|png|gif|svg|webp|bmp)", address, re.IGNORECASE) and "/" not in address:
        return f"a picture has a block of its own: `- picture:` with `file: {shortened(address)}`"
    for scheme, whole in (("https://", f"https://{address}"), ("mailto:", f"mailto:{address}")):
        if "." in address and is_sound(whole) and ":" not in address:
            return f"put `{scheme}` before it: `{whole}`"
    return "an address starts with `https://`, `http://` or `mailto:`, and has no spaces in it"

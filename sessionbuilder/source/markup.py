"""The text of a scalar -> paragraphs with bold, emphasis, links and raised letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.text import RichText, Run, shortened

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKED = re.compile(r"[*_\[\\^]")
_RAISED = re.compile(r"\^(\w{1,8})\^")
"""What stands between two carets: the letters of an ordinal, the number of a note."""
_SIGN = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_SAFE_LINK = re.compile(
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


def check_link(address: str, span: Span, report: Report) -> bool:
    """Return whether `address` may be linked to; where not, note the fault."""
    sound = len(address) <= _LONGEST_LINK and bool(_SAFE_LINK.fullmatch(address))
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
    for scheme, whole in (("https://", f"https://{address}"), ("mailto:", f"mailto:{address}")):
        if "." in address and len(whole) <= _LONGEST_LINK and _SAFE_LINK.fullmatch(whole) and ":" not in address:
            return f"put `{scheme}` before it: `{whole}`"
    return "an address starts with `https://`, `http://` or `mailto:`, and has no spaces in it"


def paragraph(text: str, span: Span, report: Report) -> RichText:
    """Return one paragraph with its `**bold**`, `*emphasis*`, `1^st^` and `[words](address)` understood."""
    if not _MARKED.search(text):
        return RichText((Run(text),) if text else (), span)
    (inline,) = _parser().parseInline(text)
    rich = RichText(tuple(_parted(_runs(inline.children or [], span, report))), span)
    if text and not str(rich).strip():
        report.add(codes.UNSAFE_LINK, span, "This link has no words.", "write `[words](address)`")
    if "**" in str(rich):
        report.add(codes.OPEN_EMPHASIS, span, "Two asterisks stand alone here.", codes.OPEN_EMPHASIS.mend)
    return rich


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts hold no markup, so most runs never need it

    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
    # The link rule would pass an address it distrusts as plain text; here every address is looked at below.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def lowered(text: str) -> str:
    """Return `text` with what is raised in it as plain letters."""
    return _RAISED.sub(r"\1", text)


def _parted(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield `runs` with what is to be raised in runs of its own."""
    for run in runs:
        for place, text in enumerate(_RAISED.split(run.text)):
            if text:
                yield replace(run, text=text, raised=place % 2 == 1)


def _runs(tokens: list[Token], span: Span, report: Report) -> Iterator[Run]:
    bold = emphasis = 0
    link = ""
    text = ""
    for token in tokens:
        if token.type == "text" or token.type == "text_special":
            text += token.content
            continue
        if text:
            yield Run(text, bold > 0, emphasis > 0, link)
            text = ""
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type == "link_open":
            link = str(token.attrs.get("href", ""))
            check_link(link, span, report)
        elif token.type == "link_close":
            link = ""
    if text:
        yield Run(text, bold > 0, emphasis > 0, link)

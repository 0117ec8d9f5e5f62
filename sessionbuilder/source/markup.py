"""The text of a scalar -> paragraphs and lists with bold, emphasis, links, code, and letters raised and lowered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.inline import check_left_over, check_start, guarded, parted
from sessionbuilder.source.links import check_link
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.prose import Listed, Piece, anew, parts, runs_on
from sessionbuilder.text import Item, Listing, Prose, RichText, Run

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKED = late(r"[*_\[\^`~<@&#|>$\\]|https?[\s:/]|www[.,]|==|HYPERLINK", re.IGNORECASE)
"""What may be markup, or an address."""
_PARSED = late(r"[*_\[\`<]")
"""What the parser is needed for."""


def paragraph(text: str, span: Span, report: Report) -> RichText:
    """Return one paragraph with what `docs/language.md` has for text understood.

    That is bold, emphasis, links, code, raised and lowered letters, and addresses that stand alone.
    """
    if not _MARKED.search(text):
        return RichText((Run(text),) if text else (), span)
    if len(_SIGNS.findall(text)) > MOST_SIGNS:
        message = f"This paragraph has more than {MOST_SIGNS} signs such as `*`, `_` and `[`: more are not read."
        report.add(codes.FILE_TOO_LARGE, span, message, "see that they belong there; make several paragraphs of it")
        return RichText((Run(text),), span)
    whole: Iterable[Run] = (Run(text),)
    if _PARSED.search(text):
        (inline,) = _parser().parseInline(guarded(text))
        whole = _runs(inline.children or [], span, report)
    runs = tuple(piece for run in whole for piece in parted(run, span, report))
    check_left_over(text, runs, span, report)
    return RichText(runs, span)


def prose(text: str, node: Scalar, report: Report) -> Prose:
    """Return the text of `node` as paragraphs and the lists between them, each at its own line."""

    lines = text.split("\n")

    def read(piece: Piece) -> RichText:
        _check_starts(piece.words, piece.line, node, report)
        further = range(piece.line + 1, piece.line + len(piece.words))
        all(check_start(lines[number], node.line(number, report), report) for number in further)
        return paragraph(piece.text, node.line(piece.line, report), report)

    def part(found: Piece | Listed) -> RichText | Listing:
        if isinstance(found, Piece):
            return read(found)
        return Listing(tuple(Item(read(item), tuple(map(read, under))) for item, under in found.items), found.first)

    return Prose(tuple(map(part, parts(text))))


def check_lines(text: str, node: Scalar, report: Report) -> None:
    """Note where the text of `node`, which is one paragraph, is written as if it were several, or a list."""
    if "\n" not in text.strip():
        return
    if (line := runs_on(text, as_code=node.block)) is not None:
        message = "This text is one paragraph, so this line runs on from the one before."
        report.add(codes.LINES_RUN_TOGETHER, node.line(line, report), message, codes.LINES_RUN_TOGETHER.mend)
    else:
        _check_starts(text.rstrip().split("\n"), 0, node, report)


def _check_starts(lines: Sequence[str], first: int, node: Scalar, report: Report) -> None:
    """Note where lines of one paragraph start as if they were items whose dashes have been forgotten."""
    lines = [line for line in lines if line.strip()]
    if not node.quoted and anew(lines) and not any(_ENDED.search(line.rstrip()) for line in lines[:-1]):
        message = "This line starts like an item of its own, and runs on from the one before."
        hint = "start every item with a dash and a space; or write on, up to the edge of the window, what is one text"
        report.add(codes.LINES_RUN_TOGETHER, node.line(first + 1, report), message, hint)


MOST_SIGNS = 500
"""Signs of markup in a paragraph; each may belong to each of the others."""
_SIGNS = late(r"[\[<]|[*_`~^]+")
_ENDED = late(r"[.?!…][\"'”’)]*$")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts hold no markup, so most runs never need it

    parser = MarkdownIt("zero").enable(["emphasis", "link", "autolink", "escape", "backticks"])
    # The link rule would pass an address it distrusts as plain text; here every address is looked at below.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _runs(tokens: list[Token], span: Span, report: Report) -> Iterator[Run]:
    bold = emphasis = 0
    link = text = ""
    worded = False
    for token in tokens:
        if token.type in ("text", "text_special"):
            text += token.content
            continue
        if text:
            yield Run(text, bold > 0, emphasis > 0, link)
            worded |= bool(text.strip())
            text = ""
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type == "code_inline":
            yield Run(token.content, bold > 0, emphasis > 0, link, code=True)
            worded = True
        elif token.type == "link_open":
            link, worded = str(token.attrs.get("href", "")), False
            check_link(link, span, report)
        elif token.type == "link_close":
            if not worded:
                report.add(codes.UNSAFE_LINK, span, "This link has no words.", "write `[words](address)`")
            link = ""
    if text:
        yield Run(text, bold > 0, emphasis > 0, link)

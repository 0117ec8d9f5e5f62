"""Inside a line, beside emphasis: raised and lowered letters, bare addresses, and signs that mean nothing here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.links import is_sound
from sessionbuilder.text import RichText, Run, in_print, shortened

_SHIFTED = late(r"\^([\w+−–-]{1,8})\^|(?<!~)~([\w+−–-]{1,8})~(?!~)")
"""What stands between two carets or two tildes: the letters of an ordinal, the figure in a formula."""
_BARE = late(
    r"(?<![\w@./:+-])(?:https?://|www\.)[^\s<>\"“”‘«»`]+"
    r"|(?<![\w.%+@/:-])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
"""An address of the web or of mail that stands in a text as it is."""
_IN_LINK = late(r"(\[(?:[^\[\]\\]|\\.)*\]\([^)]{0,1100}\)|`[^`]*`|<[^<>\s]*>)")
"""What has its own way with addresses."""
_UNKNOWN = (
    (late(r"\[\^[^\]\s]+\]"), "name the publication under `source:`, or say it in the text, in brackets"),
    (
        late(r"(?<!<)</?(?:a|b|br|code|div|em|font|h[1-6]|i|li|ol|p|s|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>", re.I),
        "write `**bold**`, `*emphasis*`, or an empty line between two paragraphs",
    ),
    (late(r"&(?:amp|nbsp|lt|gt|quot|[lr][sd]quo|#x?[0-9a-f]+);", re.I), "type the letter itself"),
    (late(r"~~[^~\s][^~]*~~|==[^=\s][^=]*=="), "write `**bold**` or `*emphasis*`, or leave the signs out"),
    (late(r"^(#{1,6}) "), "make it the title of a block, or write it in bold: `**like this**`"),
    (late(r"^> "), "put the words in quotation marks, or use the kind `quote`"),
    (late(r"^(\|).*\|$"), "use the kind `table`"),
    (late(r"```\w*"), "write `` `code` `` within one line"),
    (late(r"\[[^\[\]]+\]\[[^\[\]]*\]"), "write the address itself: `[words](https://...)`"),
    (late(r"^(\[[ xX]?\]) "), "leave it out: slides have bullets, and sheets their own boxes to tick"),
    (late(r"\$[^$]*[\\^_][^$]*\$|\\[a-z]+\{"), "write `10^3^`, `H~2~O`, or the sign itself, such as ≥"),
    (late(r"\bHYPERLINK \S+"), "write `[words](https://...)`, or the address alone"),
    (late(r"\bhttps?(?::/(?!/)|:?\s+//|//)\S*|\bwww,\S+", re.I), "an address starts with `https://` or `www.`"),
)
"""Signs that mean something elsewhere, each with what to write here."""
_AT_THE_START = (
    *((pattern, hint) for pattern, hint in _UNKNOWN if pattern.pattern.startswith("^")),
    (late(r"^([-*_=]{3,})$"), "leave it out: an empty line parts paragraphs"),
)
_CELLS = late(r"\S[^\t]*\t\s*\S")
_GUARDED = late(r"\\.")
"""A sign that its author wants to be seen as it stands."""
_STARS = late(r"(?<!\\)\*+")
_OPENS = late(r"(?<![^\W_])(?<![*\\])\*+(?=[^\s*])")
"""Asterisks at the start of a word, with which bold or emphasis begins."""
_LEFT_OPEN = late(r"(?<![\w*])\*{2,3}(?=[^\s*])|(?<=[^\s*])\*\*(?![*\w])|(?<!\*)\*\*(?![*\w])")
"""Asterisks that were to make something bold; those in and after a word stand for letters, as in `f***`."""
_FAILED = late(r"(?<!\\)\[([^\[\]]+)\](\s?)\(([^)]*)(\)?)")


def guarded(text: str) -> str:
    """Return `text` with the signs guarded that are not to be read as emphasis.

    Those are the signs in bare addresses; and asterisks, where none opens a word, as in `2*3*4` or in words that
    nobody wants to spell out.
    """
    if "*" in text and not _OPENS.search(text):
        text = _STARS.sub(lambda star: "\\*" * len(star[0]), text)
    pieces = _IN_LINK.split(text)
    pieces[::2] = [_BARE.sub(_guard, piece) for piece in pieces[::2]]
    return "".join(pieces)


def _guard(found: re.Match[str]) -> str:
    address = found[0].rstrip("*.,;:!?)")  # what closes bold text after it stays
    return re.sub(r"([*_])", r"\\\1", address) + found[0][len(address) :]


def lowered(text: str) -> str:
    """Return `text` with what is raised or lowered in it as plain letters."""
    return _SHIFTED.sub(lambda found: found[1] or found[2], text)


def parted(run: Run, span: Span, report: Report) -> Iterator[Run]:
    """Yield `run` with what is raised or lowered in runs of its own, and with the addresses in it as links.

    The words of a link are never an address.
    """
    if run.code:
        yield run
    elif run.link:
        bare = run.text.strip()
        if bare in (run.link, run.link.partition("://")[2], run.link.removeprefix("mailto:")):
            yield from _alike(in_print(bare, run.link), run)
        else:
            yield from _shifted(run)
    else:
        at = 0
        for found in _BARE.finditer(run.text):
            shown = _trimmed(found[0])
            address = _whole(shown)
            if not is_sound(address):
                if shown.lower() not in ("http://", "https://", "www"):
                    message = f"`{shortened(shown)}` is not an address that can be linked to."
                    report.add(codes.ADDRESS_WITHOUT_LINK, span, message, codes.ADDRESS_WITHOUT_LINK.mend)
                continue
            yield from _shifted(replace(run, text=run.text[at : found.start()]))
            yield from _alike(in_print(shown, address), run)
            at = found.start() + len(shown)
        yield from _shifted(replace(run, text=run.text[at:]))


def check_left_over(text: str, runs: Iterable[Run], span: Span, report: Report) -> None:
    """Note signs that mean nothing here and would be read as they stand, in `text` that was understood as `runs`."""
    shown = "".join("\0" if run.code else run.text for run in runs)
    if _LEFT_OPEN.search(shown) and _LEFT_OPEN.search(_GUARDED.sub("", text)):
        report.add(codes.OPEN_EMPHASIS, span, "Two asterisks stand alone here.", codes.OPEN_EMPHASIS.mend)
    for pattern, hint in _UNKNOWN:
        if found := pattern.search(shown):
            sign = found[1] if pattern.groups else found[0].strip()
            message = f"`{shortened(sign)}` means nothing here, so people would read it as it stands."
            report.add(codes.UNKNOWN_MARKUP, span, message, hint)
    if (failed := _FAILED.search(text)) and f"[{failed[1]}]{failed[2]}(" in shown:
        words, gap, address, closed = failed.groups()
        if gap and not _whole(address).startswith(("http", "mailto:")):
            return
        link = _mended_link(words, address.strip())
        reason = "has no space before its `(`" if gap else "has no spaces in its address" if closed else "ends with `)`"
        message = f"“{shortened(words)}” is followed by an address, and is no link as it stands."
        report.add(codes.UNSAFE_LINK, span, message, f"a link {reason}: `{link}`")


def check_start(line: str, span: Span, report: Report) -> bool:
    """Return whether a `line` that is joined to the one before may be so; where not, note the sign that tells it."""
    line = line.strip()
    if _CELLS.match(line):
        message = "This line has a tab in it, as cells of a table have, and runs on from the one before."
        report.add(codes.LINES_RUN_TOGETHER, span, message, "write these lines as a list, or use the kind `table`")
        return False
    found = next(((match, hint) for pattern, hint in _AT_THE_START if (match := pattern.search(line))), None)
    if found:
        match, hint = found
        sign = match[1] if match.re.groups else match[0].strip()
        message = f"`{shortened(sign)}` means nothing here, so people would read it as it stands."
        report.add(codes.UNKNOWN_MARKUP, span, message, hint)
    return found is None


def check_plain(text: str, span: Span, report: Report) -> None:
    """Note markup in `text`, which is shown without looks: a name, a label or the like."""
    if found := _MARKUP.search(text):
        message = f"`{shortened(found[0])}` is shown as it stands: this is a name or a label, which has no looks."
        report.add(codes.UNKNOWN_MARKUP, span, message, "write the words alone")


_MARKUP = late(r"\*\*[^*]+\*\*|\[[^\[\]]+\]\([^()]*\)|`[^`]+`|\[\^\w+\]")


def _mended_link(words: str, address: str) -> str:
    mail = address.lower().startswith("mailto:")
    whole = _whole(address.replace(" ", "" if mail else "%20"))
    return f"[{words}]({whole if is_sound(whole) else 'address'})"


def _shifted(run: Run) -> Iterator[Run]:
    """Yield `run` with what is raised or lowered in runs of its own."""
    for place, text in enumerate(_SHIFTED.split(run.text)):
        if text:
            yield replace(run, text=text, raised=place % 3 == 1, lowered=place % 3 == 2)


def _alike(address: RichText, run: Run) -> Iterator[Run]:
    return (replace(each, bold=run.bold, emphasis=run.emphasis) for each in address.runs)


_AFTER = tuple(".,;:!?'’…")
_HOPELESS = 2_000
"""Letters of an address that cannot be linked to whatever is taken from its end."""


def _trimmed(address: str) -> str:
    """Return `address` without what belongs to the sentence round it."""
    while len(address) < _HOPELESS and (address[-1:] in _AFTER or (address[-1] in ")]}" and not _opened(address))):
        address = address[:-1]
    return address


def _opened(address: str) -> bool:
    closes = address[-1]
    return address.count(closes) <= address.count({")": "(", "]": "[", "}": "{"}[closes])


def _whole(address: str) -> str:
    """Return `address` with the scheme that it lacks."""
    if "@" in address and "/" not in address:
        return address if address.lower().startswith("mailto:") else f"mailto:{address}"
    return f"https://{address}" if address.lower().startswith("www.") else address

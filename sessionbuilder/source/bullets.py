"""Items of a list without YAML's dash, by a bullet, a number or nothing -> the fault that says how to write them."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.patterns import late
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.prose import WORD_SIGNS, Listed, anew, parts
from sessionbuilder.text import shortened

_BULLET = late(
    r"\s*("
    rf"[{WORD_SIGNS}]\s*(?=\S)"
    r"|[–—−]\s+(?=\S)|--+\s+(?=\S)"
    r"|-[^\S \t\n]+(?=\S)"
    r"|[–—−-](?=[^\W\d_])"
    r"|\*[^\S\n]+(?=\S)"
    r"|\+[^\S\n]+(?=[^\W\d_])"
    r"|[o§]\t+(?=\S)"
    r")"
)
"""A bullet at the start of a text, as Word makes it, one of its symbol fonts among them; a dash with another space
than the plain one; or a star or plus, as other programs have them. A lone dash is a text, and so is `-5`."""
_OTHER_SPACE = late(r"-[^\S \t]")
"""A dash with a non-breaking or a narrow space, which looks like any other."""
_GOES_ON = late(r"\s*[–—−]\s+[^\W\d_]")
"""A dash at the start of a line that may be in the middle of a sentence, if a small letter follows."""
_STARTS_BLOCK = late(r"[a-z]+(?:-[a-z]+)*:(?:\s|$)")
_SHOWN = 200
"""Letters of an item in a message."""


def bullet_at(line: str) -> tuple[str, str] | None:
    """Return the bullet at the start of `line` that makes no list, and what follows it; None where there is none."""
    match = _BULLET.match(line)
    if match is None:
        return None
    sign = "- and a space of another sort" if _OTHER_SPACE.match(match[1]) else _shown(match[1].strip())
    return sign, line[match.end() :].strip()


def _shown(sign: str) -> str:
    """Return a bullet as any screen shows it: the letters of symbol fonts are a box elsewhere."""
    return "•" if sign >= "\ue000" else sign


def how_to(item: str) -> str:
    """Return how `item` is written, which stands in a list; an item that starts with a key is a block."""
    if _STARTS_BLOCK.match(item):
        return f"start every block with a hyphen and a space: `- {shortened(item, _SHOWN)}`"
    return f"start every item with a dash and a space, on a line of its own: `- {shortened(item, _SHOWN)}`"


def check_bullets(node: Node, report: Report) -> bool:
    """Return whether every item of the list `node` has its dash; where not, note it."""
    texts = node.items if isinstance(node, Sequence) else (node,)
    firsts = (text.entries[0][0] if isinstance(text, Mapping) and text.entries else text for text in texts)
    written = [text for text in firsts if isinstance(text, Scalar) and not text.quoted]
    found = [place for text in written if (place := _bullet_in(text, report))]
    if not found and isinstance(node, Sequence):
        set_in = [(text, line) for text in written if (line := _set_in(text))]
        for text, line in set_in:
            _tell_set_in(text, line, report)
        return not set_in
    for span, sign, item in found:
        message = f"This item starts with `{sign}`, which makes no list, so the text runs on."
        report.add(codes.WRONG_TYPE, span, message, how_to(item))
    if found or not isinstance(node, Scalar) or node not in written or not (run := _run_on(node)):
        return not found
    line, item = run
    message = "A list stands here without dashes, so its lines would run together to one item."
    report.add(codes.WRONG_TYPE, node.line(line, report), message, f"{how_to(item)}; one long text stands in quotes")
    return False


def _bullet_in(text: Scalar, report: Report) -> tuple[Span, str, str] | None:
    """Return where in `text` the first such bullet stands, the bullet, and the item after it."""
    for number, line in enumerate(text.text.split("\n")):
        goes_on = number and (dash := _GOES_ON.match(line)) and dash[0][-1].islower()
        if (found := bullet_at(line)) and not goes_on:
            first = report.text(text.span).line(text.span.line)
            whole = None if number else bullet_at(first[text.span.column - 1 :])
            return text.line(number, report), *(whole or found)
    return None


def _set_in(text: Scalar) -> int:
    """Return the first line of an item that starts with a dash itself, counted from 0; 0 where none does."""
    lines = () if text.block else enumerate(text.text.split("\n"))
    return next((number for number, line in lines if number and line.lstrip().startswith("- ")), 0)


def _tell_set_in(text: Scalar, line: int, report: Report) -> None:
    """Note that a line with a dash is set in under an item, so that YAML makes one text of the two."""
    first, item = (shortened(text.text.split("\n")[number].strip(), _SHOWN) for number in (0, line))
    message = "This line is set in further than the item above it, so the two would run together to one."
    hint = f"give it as many spaces as that has; or for a list under it, write `- item: {first}`, and `items:` before"
    report.add(codes.WRONG_TYPE, text.line(line, report), message, f"{hint} `{item}`")


def _run_on(text: Scalar) -> tuple[int, str] | None:
    """Return the line of the first item of a list without dashes, and the item; None where it is one text."""
    lines = text.text.rstrip().split("\n")
    if len(lines) == 1:
        return None
    for part in parts(text.text):
        if isinstance(part, Listed):
            item = part.items[0][0]
            return item.line, item.text
    first = next(number for number, line in enumerate(lines) if line.strip())
    apart = "" in map(str.strip, lines[first:])
    return (first, lines[first].strip()) if apart or anew(lines[first:], many=True) else None

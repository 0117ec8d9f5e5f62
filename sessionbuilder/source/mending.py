"""A line that the parser cannot read -> the same as it was probably meant, so that what follows can be read too.

What is mended so is looked at for more faults, and nothing is ever made of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.diagnostics import SourceFile, Span
from sessionbuilder.patterns import late
from sessionbuilder.source.stopped import indent
from sessionbuilder.text import shortened

AS_TYPED = 200
"""Letters of a text that a message shows whole, so that it can be typed as it stands there."""
_STARTS_YAML = late(r"\s*(?:-(?:\s|$)|[a-z][a-z-]*:(?:\s|$))")
"""How a line starts that is no text."""
_COMMENT = late(r"(?:^|\s+)#(?:\s.*)?$")
"""A comment behind a text; a `#` with letters behind it is part of one."""
_VALUE = late(r"\s*(?:-\s+)*(?:[a-z][\w-]*:\s+)?")
_LEAD = late(r"\s*(?:-\s+)*")


class MendedFile(SourceFile):
    """A file some of whose lines are mended; faults in it are told as they stand in the file that its author wrote."""

    def __init__(self, written: SourceFile, lines: Mapping[int, str]) -> None:
        """Keep the file as it was `written`, and the mended `lines` by their numbers."""
        text = written.text.split("\n")
        for number, line in lines.items():
            text[number - 1] = line
        super().__init__(written.path, "\n".join(text))
        object.__setattr__(self, "written", written)

    written: SourceFile

    def lines_mended(self) -> set[int]:
        """Return the numbers of the lines that were written otherwise."""
        lines = range(1, self.text.count("\n") + 2)
        return {number for number in lines if self.line(number) != self.written.line(number)}

    def as_written(self, span: Span) -> tuple[Span, str]:
        """Return where in the file as it was written `span` stands, and that line."""
        mended, line = self.line(span.line), self.written.line(span.line)
        start = _matching(mended, line, span.column - 1)
        length = max(1, _matching(mended, line, span.column - 1 + span.length) - start)
        return self.written.as_written(Span.on(span.name, span.line, start + 1, length))


def _matching(mended: str, line: str, place: int) -> int:
    """Return the place in `line` of what stands at `place` in `mended`, which is the same with signs put in or gone."""
    if mended == line:
        return place
    there = 0
    for sign in mended[:place]:
        if line[there : there + 1] == sign:
            there += 1
        elif not sign.isspace() and sign not in "\"'-:]}“”":
            there = min(there + 1, len(line))
    return there


def text_from(file: SourceFile, number: int, start: int) -> tuple[str, int]:
    """Return the text that begins in line `number` at `start`, counted from 0, in one line; and where it ends.

    It goes on in lines that are set in further than what it belongs to, until one of them begins as a key or an item.
    """
    line = file.line(number)
    lead = _LEAD.match(line)
    margin = len(lead[0].rstrip()) - 1 if lead and start == lead.end() and "-" in lead[0] else indent(line)
    if lead and start > lead.end():
        margin = lead.end()
    last = number
    following = number + 1
    while (text := file.line(following)) or following <= file.text.count("\n"):
        if text.strip() and (indent(text) <= margin or _STARTS_YAML.match(text) or text.lstrip().startswith("#")):
            break
        if text.strip():
            last = following
        following += 1
    pieces = [line[start:], *(file.line(n) for n in range(number + 1, last + 1))]
    pieces[-1] = _COMMENT.sub("", pieces[-1])
    return " ".join(piece.strip() for piece in pieces if piece.strip()), last


def value_of(line: str) -> int:
    """Return where in `line` its text begins, after dashes and a key; its length where there is none."""
    matched = _VALUE.match(line)
    return matched.end() if matched else len(line)


def without_comment(line: str) -> str:
    """Return `line` without the comment at its end."""
    return _COMMENT.sub("", line).rstrip()


def in_quotes(text: str) -> str:
    """Return `text` between such quotes as leave it as it is."""
    text = text.strip()
    sign = _sign_for(text)
    return f"{sign}{_within(text, sign)}{sign}"


def once_quoted(text: str) -> str:
    """Return `text`, in which a quote is closed too early, between quotes that hold it together."""
    text = text.strip()
    inner, sign = text[1:-1], text[:1]
    if sign == text[-1:] == '"' and inner.count('"') % 2 == 0 and "\\" not in inner:
        pieces = inner.split('"')
        return '"' + "".join(f"“{piece}”" if number % 2 else piece for number, piece in enumerate(pieces)) + '"'
    if sign == text[-1:] == "'" and '"' not in inner and "\\" not in inner:
        return f'"{inner}"'
    return in_quotes(text)


def _sign_for(text: str) -> str:
    return "'" if '"' in text or "\\" in text else '"'


def _within(text: str, sign: str) -> str:
    return text.replace("'", "''") if sign == "'" else text


def put_in_quotes(text: str, how: str = "the whole text in straight quotes") -> str:
    """Return the hint to put `text` in quotes, as it is typed; in words, where it is too long to be shown whole."""
    text = " ".join(text.split())
    if len(text) <= AS_TYPED:
        return f"put {how}: {in_quotes(shortened(text, AS_TYPED))}"
    sign = _sign_for(text)
    words = text.split(" ")
    first, last = (shortened(" ".join(some)) for some in (words[:4], words[-4:]))
    doubled = "; write every ' in it twice" if sign == "'" and "'" in text else ""
    name = "an apostrophe" if sign == "'" else "a straight quote"
    return f"put {name} ({sign}) before “{first}” and one after “{last}”{doubled}"


def written_so(before: str, text: str) -> str:
    """Return the hint to write `text` with `before` in front of it, as it is typed; in words, where it is long."""
    text = " ".join(text.split())
    if len(text) <= AS_TYPED:
        return f"write `{before}{shortened(text, AS_TYPED)}`"
    return f"put `{before}` before “{shortened(' '.join(text.split(' ')[:4]))}”"


def quoted(file: SourceFile, number: int, start: int, last: int = 0) -> dict[int, str]:
    """Return the lines of the text that begins in line `number` at the place `start`, with quotes round it.

    `last` is the line where it ends, if that is known.
    """
    last = last or text_from(file, number, start)[1]
    sign = _sign_for("\n".join([file.line(number)[start:], *(file.line(n) for n in range(number + 1, last + 1))]))
    lines = {n: file.line(n) for n in range(number, last + 1)}
    head = lines[number][:start]
    lines[number] = lines[number][start:]
    end = lines[last].rstrip()
    comment = _COMMENT.search(lines[last])
    tail = comment[0] if comment else ""
    lines[last] = end[: len(end) - len(tail.rstrip())] if tail else end
    lines = {n: _within(line, sign) for n, line in lines.items()}
    lines[number] = f"{head}{sign}{lines[number]}"
    lines[last] = f"{lines[last]}{sign}{tail}"
    return lines


def piece_quoted(line: str, start: int, end: int) -> str:
    """Return `line` with quotes round what stands from `start` to `end`."""
    return f"{line[:start]}{in_quotes(line[start:end])}{line[end:]}"

"""A text with words in braces -> the text with what they stand for; doubled braces are braces."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.diagnostics import Fault, Report, Span, codes, did_you_mean
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Unread

_PLACEHOLDER = late(r"(\{\{|\}\})|\{([^{}\s][^{}]*)\}")
"""A doubled brace, which is one to be shown; or a word in braces."""


class Doubtful(str):
    """What stands for a word in braces, and a fault that is noted wherever it is used."""

    __slots__ = ("fault", "hint", "message")
    fault: Fault
    message: str
    hint: str

    def __new__(cls, text: str, fault: Fault, message: str, hint: str) -> Doubtful:
        """Return `text` with what is to be noted of it."""
        value = super().__new__(cls, text)
        value.fault, value.message, value.hint = fault, message, hint
        return value


def filled(text: str, span: Span, placeholders: Mapping[str, str], report: Report) -> str | Unread:
    """Return `text` with its `placeholders` filled in; one that means nothing, or has nothing to say, is a fault."""
    if "{" not in text and "}}" not in text:
        return text
    found = [(brace, " ".join(name.split())) for brace, name in _PLACEHOLDER.findall(text)]
    known = {
        name: _value(name, span, placeholders, report) for name in dict.fromkeys(n for brace, n in found if not brace)
    }
    values = [brace[:1] or known[name] for brace, name in found]
    if UNREAD in values:
        return UNREAD
    following = iter(values)
    return _PLACEHOLDER.sub(lambda _: str(next(following)), text)


def _value(name: str, span: Span, placeholders: Mapping[str, str], report: Report) -> str | Unread:
    if name not in placeholders:
        report.add(
            codes.UNKNOWN_PLACEHOLDER,
            span,
            f"`{{{name}}}` is not a placeholder.",
            f"{did_you_mean(name, placeholders)} (braces to be seen are doubled: `{{{{{name}}}}}`)",
        )
        return UNREAD
    value = placeholders[name]
    if not value:
        report.add(
            codes.PLACEHOLDER_WITHOUT_VALUE,
            span,
            f"Nothing says what `{{{name}}}` is in this run.",
            codes.PLACEHOLDER_WITHOUT_VALUE.mend,
        )
        return UNREAD
    if isinstance(value, Doubtful):
        report.add(value.fault, span, value.message, value.hint)
    return value

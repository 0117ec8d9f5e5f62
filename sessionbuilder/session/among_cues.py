"""A cue or a title that is no words but a time, a number, an address or a file -> the field that was meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.source import scalars
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.text import shortened

_ANSWERS = {verb.value for verb in (Verb.LISTEN_FOR, Verb.ANSWERS, Verb.LEARNING_POINTS, Verb.WRITE_UP, Verb.KEY_POINT)}
"""Cues that may well be a number: the answer to a question, or a figure for the flipchart."""
_ADDRESS = late(r"(?:https?://|www\.|mailto:|[\w.+-]{1,64}@)\S+", re.IGNORECASE)
_GROUPS = late(r"(?:\d{1,3} ?(?:to|or|-|–) ?)?(\d{1,3})")
_WITH_UNIT = late(r"\d[\d –-]*[:.hmap]", re.IGNORECASE)
"""How a text starts that says it is a time, such as `14:30`, `2pm` or `20 min`; a year or a figure does not."""
_PICTURE = late(r"[^/\\]{1,80}\.(?:jpe?g|png|gif|svg|webp|bmp|heic)", re.IGNORECASE)
_FILE = late(r"[^/\\]{1,80}\.(?:pdf|docx?|pptx?|xlsx?|odt|odp|mp4|mov|avi|wmv|mp3)", re.IGNORECASE)


_SWITCHES = ("yes", "no", "true", "false", "on", "off", "null", "none")
"""Words by which other programs switch something on or off."""


class Mistaken(NamedTuple):
    """What stands in a cue, and what to write."""

    what: str
    """As the middle of a sentence: `a number`."""
    hint: str


def check_cue(verb: str, value: Node, fields: Collection[str], report: Report) -> bool:
    """Return whether what stands under `verb` is an instruction; where it is a value for a field, note which.

    `fields` are those that the kind of the block takes.
    """
    found = [(text, mistaken) for text in _texts(value) if (mistaken := _mistaken(verb, text.text, fields))]
    for text, mistaken in found:
        message = f"`{verb}: {shortened(text.text.strip())}` is {mistaken.what}, and `{verb}` is a note in words."
        report.add(codes.FIELD_AMONG_CUES, text.span, message, mistaken.hint)
    return not found


def check_title(kind: str, title: Node, report: Report, *, pause: bool, usual: bool) -> bool:
    """Return whether the title of a block is words; where it is a time, note the field that was meant.

    A pause has no other number for a title than its minutes; elsewhere a figure may be one, and so may a year. A kind
    with a `usual` title needs none, and somebody may think that `yes` is wanted.
    """
    text = title.text.strip() if isinstance(title, Scalar) else ""
    hint = ""
    if usual and text.lower() in _SWITCHES and isinstance(title, Scalar) and not title.quoted:
        message = f"`{kind}: {text}` has `{text}` for its title, which people would read as its name."
        report.add(codes.TITLE_IS_A_SWITCH, title.span, message, f"write `- {kind}:` alone, or a title of your own")
        return False
    if pause or _WITH_UNIT.match(text):
        hint = _time(text) or _length(text)
    if hint:
        message = f"`{kind}: {shortened(text)}` has a time for its title, which people would read as its name."
        report.add(codes.TIME_AS_TITLE, title.span, message, f"give it a title, and under it {hint}")
    return not hint


def _texts(value: Node) -> Iterator[Scalar]:
    """Yield the text of a cue, or each item of its list."""
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Scalar):
            yield item


def _mistaken(verb: str, text: str, fields: Collection[str]) -> Mistaken | None:
    """Return what `text` is under `verb` if it is no instruction; None where it may stand."""
    text = text.strip()
    if _ADDRESS.fullmatch(text):
        own = "`address: ...`, or " if "address" in fields else ""
        return Mistaken("an address", f"write {own}a link in a text: `[its words]({_scheme(text)}{shortened(text)})`")
    if verb in _ANSWERS:
        return None
    if _PICTURE.fullmatch(text):
        return Mistaken("the name of a file", f"show it with a block of its own: `- picture:` with `file: {text}`")
    if _FILE.fullmatch(text):
        return Mistaken("the name of a file", f"nothing opens it; say what to do with it: `{verb}: The file {text}`")
    if verb == Verb.GROUP.value and (match := _GROUPS.fullmatch(text)):
        return Mistaken("a number", _groups(match[1], fields))
    if found := _time(text):
        return Mistaken("a time", f"write {found}")
    if found := _length(text):
        return Mistaken("a length of time" if not text.isdigit() else "a number", f"write {found}, or say what to do")
    return None


def _scheme(address: str) -> str:
    """Return what an address wants before it, to be one that can be linked to."""
    if ":" in address.partition("/")[0]:
        return ""
    return "mailto:" if "@" in address else "https://"


def _groups(number: str, fields: Collection[str]) -> str:
    """Return where a number of groups is written."""
    if "group-size" in fields:
        return f"write `group-size: {number}`"
    if "in" in fields and number in ("2", "3"):
        return f"write `in: {'pairs' if number == '2' else 'threes'}`"
    return (
        f"write `groups: {number}` or `group-size: {number}` at the head of the session, and here who works with whom"
    )


def _time(text: str) -> str:
    """Return the fields that hold the clock time or the hours in `text`; empty where it is neither."""
    if scalars.minutes(text) is not None and not (len(text) == 4 and text.isdigit()):
        return ""
    if (clock := scalars.clock(text)) is not None:
        return f'`at: "{clock.of_day}"`'
    hours = scalars.clock_range(text)
    if hours is None or any(end.bare for end in hours.ends):
        return ""
    return f'`at: "{hours.start}"` and `minutes: {hours.end - hours.start}`'


def _length(text: str) -> str:
    """Return the field that holds the length of time in `text`; empty where it is none."""
    return f"`minutes: {text}`" if scalars.duration(text) is not None else ""

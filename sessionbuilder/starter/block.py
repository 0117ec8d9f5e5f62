"""A kind -> a block of it to paste: what is needed filled in, all else as lines to take the `#` from."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from sessionbuilder.catalogue.catalogue import what_it_is
from sessionbuilder.catalogue.fields import field_notes, own_fields, record_in, shape_of
from sessionbuilder.pages import example_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import FieldShape, fields_of

_WIDTH = 96
_SET_IN = "  "
"""What stands before every line, so that it can be pasted below the blocks of a programme."""
_OFF = "#"
"""What stands before a line that is not needed. A word to the author has a space after it, such a line has none."""
_HOW = (
    f"Lines that begin with `{_OFF}` and no space are not needed: take the `{_OFF}` away and they count. "
    "Names of outcomes, sources, cases and pictures are those of an example; write yours."
)
_EXAMPLES = {
    "minutes": "10",
    "at": '"10:30"',
    "not-before": '"10:00"',
    "not-after": '"11:00"',
    "id": "this-block",
    "outcomes": "[learning]",
    "priority": "should",
    "keep-with": "[another-block]",
    "requires": "[another-block]",
    "pre-work": "Read the two pages that come with the invitation.",
    "case": "child-m",
    "intensity": "2",
    "trainer": "Ana Example",
    "source": '"wt2023, p. 10"',
    "worded-after": "wt2023",
    "materials": '"flipchart paper, two sheets a group"',
    "worksheets": "[learning-log]",
    "hands-out": "[another-block]",
    "handouts": "none",
}
"""How lines are written that any block may have, where the example of its page has none."""
_PICTURE = "{file: paper-family.jpg, alt: Four white paper figures hand in hand}"
_OF_SEVERAL = {"picture": _PICTURE, "second": _PICTURE}
"""The same for lines that are of some kinds only."""
_CUES = {
    "say": "What you say here, in your own words.",
    "ask": "What you ask the room.",
    "listen-for": "[What somebody may answer, What nobody may have thought of]",
    "do": "What you do while they work.",
}


def block_text(kind: type[Block]) -> str:
    """Return a block of `kind` as YAML, with the values of the example on its page and every line explained."""
    return "\n".join(f"{_SET_IN}{line}".rstrip() for line in _lines(kind))


def bare_block(kind: type[Block], names: Mapping[str, str]) -> str:
    """Return the shortest block of `kind` from its dash on, with what is needed as in the example on its page.

    What leads to something of the pool, such as `case`, has the one of these `names` in place of the example's.
    """
    heading, written = _as_written(example_of(kind.kind) or f"- {kind.kind}: Its title\n")
    heading = f"- {kind.kind}: {names[kind.kind]}" if kind.kind in names else heading
    written.update({key: [f"{key}: {name}"] for key, name in names.items() if key in written})
    taken = fields_of(kind)
    needed = [key for key, field in taken.items() if field.required or key in kind.one_of]
    usual = [] if kind.protected or "minutes" in needed else ["minutes"]
    lines = [line for key in (*usual, *needed) for line in written.get(key, [])]
    return "\n".join(line.rstrip() for line in (heading, *_inside(lines)))


def _lines(kind: type[Block]) -> Iterator[str]:
    heading, written = _as_written(example_of(kind.kind) or f"- {kind.kind}: Its title\n")
    yield from _said(f"{kind.kind}: {what_it_is(kind)}")
    usual = f"Without a title it is called “{kind.usual_title}”. " if kind.usual_title else ""
    yield from _said(f"{usual}{_HOW}")
    yield heading
    taken = fields_of(kind)
    # a kind may need what any block may have, as `duties` needs its law
    own = own_fields(kind) | {key: taken[key] for key in fields_of(Block) if key in taken and taken[key].required}
    on = {key for key, field in own.items() if field.required or key in kind.one_of}
    notes = field_notes(kind)
    for key in sorted(own, key=lambda key: key not in on):
        yield from _inside(_field(key, own[key], notes, written, on=key in on))
    yield from ("", *_inside(_said("What any block may have:")))
    for key, field in fields_of(Block).items():
        if key not in own and key in fields_of(kind):
            value = _usual(kind, key, written)
            yield from _inside(_field(key, field, notes, written if key in written else value, on=False))
    others = ", ".join(key for key in CUE_KEYS if key not in _CUES)
    private = f"For the facilitator alone, in the notes and never on a slide; besides these: {others}."
    yield from ("", *_inside(_said(private)))
    yield from _inside(f"{_OFF}{key}: {value}" for key, value in _CUES.items())


def _inside(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _as_written(example: str) -> tuple[str, dict[str, list[str]]]:
    """Return the first line of an `example`, and the lines under each key after it, set in as if it stood alone."""
    heading, *rest = example.rstrip("\n").split("\n")
    written: dict[str, list[str]] = {}
    for line in rest:
        if key := re.match(r"  ([a-z-]+):", line):
            written[key[1]] = [line[2:]]
        else:
            written[[*written][-1]].append(line[2:])
    return heading, written


def _usual(kind: type[Block], key: str, written: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return how the line `key`, which any block may have, is written in one of `kind`."""
    value = _EXAMPLES.get(key, "")
    timed_by_parts = kind.takes_usual_minutes is not Block.takes_usual_minutes or "minutes" in own_fields(kind)
    if key in ("minutes", "short") and timed_by_parts:
        value = ""
    elif key == "minutes" and kind.usual_minutes:
        value = str(kind.usual_minutes)
    elif key == "short":
        number = re.search(r"\d+$", written.get("minutes", [""])[0])
        half = int(number[0] if number else kind.usual_minutes) // 2
        value = f"{{minutes: {half}}}" * (half > 0 and not kind.protected)
    return {key: [f"{key}: {value}"]} if value else {}


def _field(
    key: str, field: FieldShape, notes: dict[str, str], written: dict[str, list[str]], *, on: bool
) -> Iterator[str]:
    """Yield what the field `key` means, and the line itself: ready where it is `on`, otherwise switched off."""
    yield from _said(f"{notes[field.name]} ({shape_of(field.type)}{', needed' if on else ''})")
    record, several = record_in(field.type)
    if record:
        inner = field_notes(record)
        yield from _said("Each of them has:" if several else "It has:")
        for part, shape in fields_of(record).items():
            needed = ", needed" if shape.required else ""
            yield from _said(f"- `{part}`: {inner[shape.name]} ({shape_of(shape.type)}{needed})")
    yield from (
        line if on else f"{_OFF}{line}" for line in written.get(key, [f"{key}: {_OF_SEVERAL.get(key, '')}".rstrip()])
    )


def _said(text: str) -> list[str]:
    """Return `text` as words to the author, in lines that fit an editor's window."""
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)

"""How long a block is to take in all -> what its author would write for it."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.session.block import Block, BlockPart
from sessionbuilder.session.rounds import TOGETHER
from sessionbuilder.session.session import Session
from sessionbuilder.source import scalars
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.splice import Path, changed
from sessionbuilder.source.written import Plain
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.text import counted
from sessionbuilder.units import Duration, Minutes

_MINUTES = "minutes"


def lengths(
    node: Mapping, block: Block, session: Session, minutes: Minutes, title: str
) -> Iterator[tuple[Path, Plain]]:
    """Yield what is written where, so that the `block`, whose lines are `node`, takes so many `minutes`.

    What does not fit is a `RefusedError`.
    """
    if not 0 <= minutes <= scalars.LONGEST:
        raise RefusedError(f"{title} cannot take {counted(minutes, 'minute')}.")
    if minutes == block.ideal_minutes(session):
        return
    parts = block.own_parts(session)
    part = _main(parts)
    ideal = part.planned.ideal + minutes - block.ideal_minutes(session)
    if ideal < (1 if part.name else 0):
        rest = minutes - ideal
        raise RefusedError(f"What else belongs to {title} takes {counted(rest, 'minute')} already.")
    if isinstance(strands := node.get("strands"), Sequence) and not block.takes_usual_minutes and block.minutes is None:
        yield from _strands(strands, ideal)
        return
    written = node.get(_MINUTES)
    if not part.name:
        yield from _written((_MINUTES,), written, ideal)
    elif isinstance(written, Mapping):
        yield from _part((_MINUTES, part.name), written.get(part.name), ideal, session.groups)
    else:
        yield (_MINUTES,), changed(usual_parts(block, session), (part.name,), str(ideal))


def usual_parts(block: Block, session: Session) -> Plain:
    """Return the minutes of each part of the `block`, which leaves them to its kind, as they could be written."""
    return {part.name: str(part.planned.ideal) for part in block.own_parts(session) if part.planned.ideal}


def keys_of(part: str) -> tuple[str, ...]:
    """Return where the minutes of a `part` are written: as a line of the block, or among its `minutes`."""
    if part in ("", TOGETHER):
        return (part or _MINUTES,)
    return _MINUTES, part


def _main(parts: tuple[BlockPart, ...]) -> BlockPart:
    """Return the part that a block's minutes are for: the work, or the longest."""
    work = next((part for part in parts if not part.name or (part.name == "work" and part.planned.ideal)), None)
    return work or max(parts, key=lambda part: part.planned.ideal)


def _part(path: Path, written: Node | None, ideal: Minutes, groups: int) -> Iterator[tuple[Path, Plain]]:
    if isinstance(written, Scalar) and "per group" in written.text and ideal % groups == 0:
        yield path, f"{ideal // groups} per group"
    else:
        yield from _written(path, written, ideal)


def _strands(strands: Sequence, ideal: Minutes) -> Iterator[tuple[Path, Plain]]:
    """Yield the minutes of the strands that would be longer than `ideal`; else those of the longest."""
    lengths = [_length(strand.get(_MINUTES)) if isinstance(strand, Mapping) else 0 for strand in strands.items]
    longest = max(lengths)
    for place, (strand, length) in enumerate(zip(strands.items, lengths, strict=True)):
        if isinstance(strand, Mapping) and (length > ideal or length == longest):
            yield from _written(("strands", place, _MINUTES), strand.get(_MINUTES), ideal)


def _length(node: Node | None) -> Minutes:
    found = _duration(node)
    return found.ideal if found else 0


def _duration(node: Node | None) -> Duration | None:
    """Return the length that is written; None where none can be read."""
    if isinstance(node, Scalar):
        return scalars.duration(node.text)
    if not isinstance(node, Mapping):
        return None
    ends = [scalars.whole_number(end.text) if isinstance(end, Scalar) else None for _, end in node.entries]
    found = dict(zip((key.text for key, _ in node.entries), ends, strict=True))
    least, ideal, most = (found.get(key) for key in ("least", "ideal", "most"))
    return None if least is None or ideal is None or most is None else Duration(least, ideal, most)


def _written(path: Path, written: Node | None, ideal: Minutes) -> Iterator[tuple[Path, Plain]]:
    """Yield what is written at `path` for `ideal` minutes: a range stays as wide as it is, as far as it can."""
    length = _duration(written)
    if length is None or length.loose:
        yield path, str(ideal)
    elif isinstance(written, Mapping):
        more = ideal - length.ideal
        ends = {"least": max(length.least + more, 0), "ideal": ideal, "most": length.most + more}
        yield from (((*path, key), str(end)) for key, end in ends.items())
    else:
        width = min(length.most - length.least, 2 * ideal)
        least = ideal - (width + 1) // 2
        yield path, f"{least} to {least + width}"

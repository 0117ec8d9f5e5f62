"""YAML text -> nodes that know their line, and every fault of syntax in one run.

A parser stops at the first fault. So the lines of that are mended in a copy, and it goes on from there.
"""

from __future__ import annotations

from collections.abc import Mapping as Table

import yaml

from sessionbuilder.diagnostics import Report, Sound, SourceFile, Span, codes
from sessionbuilder.source.composer import RIGHT_FILE, TOO_DEEP, Composer, Stopped
from sessionbuilder.source.keys_and_dashes import colon_missing
from sessionbuilder.source.letters import sound_letters
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.open_text import LOADER
from sessionbuilder.source.stopped import Told
from sessionbuilder.source.syntax import why_stopped
from sessionbuilder.text import shortened

MOST_FAULTS = 50
"""Faults of syntax that are told of one file; who made more made one mistake everywhere."""


def parse(file: SourceFile, report: Report, first: str = "") -> Mapping | None:
    """Return the mapping that the whole file is; None, with a fault in `report`, if it cannot be read.

    `first` is the key that such a file starts with, for hints. Where there are faults of syntax, and what was meant
    is beyond doubt, it is the file without them: its fields can be looked at, but nothing is to be made of it.
    """
    start = _start(first)
    node = _whole(file, report, start)
    if node is None or isinstance(node, Mapping):
        return node
    _tell_no_mapping(node, report, start)
    return None


def parse_blocks(file: SourceFile, report: Report, first: str) -> Mapping | Sequence | None:
    """Return the mapping or the list that the whole file is; None, with a fault in `report`, if it cannot be read."""
    start = _start(first)
    node = _whole(file, report, start)
    if not isinstance(node, Scalar):
        return node
    _tell_no_mapping(node, report, start)
    return None


def _start(first: str) -> str:
    return f"start it with a line `{first or 'session'}: ...`"


def _tell_no_mapping(node: Node, report: Report, start: str) -> None:
    message = "The file must start with `name: value` lines."
    report.add(codes.NOT_A_MAPPING, node.span, message, _without_dash(node, start))


def _whole(file: SourceFile, report: Report, start: str) -> Node | None:
    """Return what the whole file is; `start` says how such files start, for hints."""
    report.keep(file)
    if isinstance(file, MendedFile):
        return _parsed(file, report, start)
    return _SOUND.of((file.path, file.text), lambda apart: _parsed(file, apart, start), report)


_SOUND = Sound[Node | None](32)
"""Most files are as they were when they were read last."""


def _parsed(file: SourceFile, report: Report, start: str) -> Node | None:
    if not file.text.strip():
        report.add(codes.EMPTY_FILE, Span.on(file.path, 1, 1), "The file is empty.", start)
        return None
    sound = sound_letters(file, report)
    if sound is None:
        return None
    report.keep(sound)
    mended, sure, node = _mended(sound, report)
    try:
        node = node if mended is sound else _read(mended, mended, report, [])
    except Stopped:  # told already
        return None
    if not sure:
        return None
    if node is None:
        report.add(codes.EMPTY_FILE, Span.on(file.path, 1, 1), "The file holds nothing but comments.", start)
        return None
    return node


def _mended(file: SourceFile, report: Report) -> tuple[SourceFile, bool, Node | None]:
    """Return `file` with its faults of syntax mended, which are noted; and whether it is beyond doubt what was meant.

    Of a file without any, which is nearly every one, also what stands in it, so that it is read once. Elsewhere the
    parser goes on from the block in which it stopped, so that the whole file is read a few times only.
    """
    mended, lines = file, dict[int, str]()
    told_in = file.lines_mended() if isinstance(file, MendedFile) else set[int]()
    sure, doubted, within = True, False, list[int]()
    while True:
        scratch = report.apart()
        try:
            node = _read(mended, _rest(mended, within), scratch, within)
        except Stopped as stopped:
            told = stopped.told
            doubtful = not told.sure and doubted  # two in a row: the second may come of how the first was mended
            if told.line in told_in or doubtful:
                return mended, False, None
            doubted = not told.sure
            told_in.add(told.line)
            place = Span.on(mended.path, told.line, told.column)
            report.add(stopped.fault, place, told.message, told.hint, _beyond_doubt(told, lines))
            if not told.mended:
                return mended, False, None
            if len(told_in) == MOST_FAULTS:
                _tell_more(mended, told, report)
                return mended, False, None
            sure = sure and told.sure
            lines |= told.mended
            mended = MendedFile(file, lines)
            report.keep(mended)
            if within and min(told.mended) < within[-1]:
                within.clear()
        else:
            if mended is not file:
                return mended, sure, None
            for found in scratch.diagnostics:
                report.take(found)
            return file, sure, node


def _beyond_doubt(told: Told, lines: Table[int, str]) -> tuple[tuple[int, str], ...]:
    """Return the lines as they were meant, if that is sure and none of them is among the `lines` mended already."""
    return () if not told.sure or lines.keys() & told.mended.keys() else tuple(sorted(told.mended.items()))


def _tell_more(file: SourceFile, told: Told, report: Report) -> None:
    place = Span.on(file.path, told.line, told.column)
    message = f"{MOST_FAULTS} faults such as this are told at once; what stands after this line was not looked at."
    report.add(codes.MORE_FAULTS, place, message, codes.MORE_FAULTS.mend)


def _rest(file: SourceFile, within: list[int]) -> SourceFile:
    """Return `file` with nothing in the lines before the block that was being read, but the key over it."""
    if not within:
        return file
    lines = file.text.split("\n")
    key = lines[within[0] - 1]
    lines[: within[-1] - 1] = [""] * (within[-1] - 1)
    lines[within[0] - 1] = key
    return SourceFile(file.path, "\n".join(lines))


def _read(file: SourceFile, read: SourceFile, report: Report, within: list[int]) -> Node | None:
    """Return what stands in `read`, which is `file` or the rest of it; raise where it cannot be read.

    `within` gets the lines of the key at the left edge, and of the item under it, where it stopped.
    """
    loader = LOADER(read.text)
    composer = Composer(file, report, loader)
    try:
        return composer.document()
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # newer parsers have a limit of their own, far above ours
            mark = error.problem_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise Stopped(codes.FILE_TOO_LARGE, Told(line, column, TOO_DEEP, RIGHT_FILE)) from error
        raise Stopped(codes.YAML_SYNTAX, why_stopped(error, file, read)) from error
    finally:
        within[:] = composer.within
        loader.dispose()


def _without_dash(node: Node, start: str) -> str:
    """Return how a file starts that is a list or a text: a shared block, as in a programme but without its dash."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    if isinstance(first, Mapping) and first.entries:
        word = shortened(first.entries[0][0].text)
        return f"take the dash away: the file starts with `{word}:`, and the lines under it start at the left edge"
    told = colon_missing(node.text.partition("\n")[0]) if isinstance(node, Scalar) else None
    return told[1] if told else start

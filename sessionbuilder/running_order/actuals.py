"""A programme and the minutes its blocks really took -> planned beside actual, and ideals to think about."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from math import floor
from pathlib import Path
from statistics import median

from msgspec import Struct

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes, did_you_mean
from sessionbuilder.files import Folder
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.running_order.hanging import hanging
from sessionbuilder.source import scalars
from sessionbuilder.source.file import read_file
from sessionbuilder.text import counted, shortened
from sessionbuilder.units import Minutes

WORTH_TELLING = 2
"""Minutes between the ideal and what blocks really took, from which on another ideal is suggested."""

_NAMES = ("id", "title", "number")
"""The columns that may name a block, the surest first."""


class Taken(Struct, frozen=True):
    """What one block took on each day that somebody noted it."""

    timed: TimedBlock
    minutes: tuple[Minutes, ...]
    over: tuple[Minutes, ...]
    """By how many minutes each was over what was planned for that day; less than 0 for under."""

    @property
    def middle(self) -> Minutes:
        """The median, halves rounded up."""
        return _half_up(median(self.minutes))

    @property
    def suggested(self) -> Minutes | None:
        """Another ideal than the one planned, by as much as the days went over or under, where it is worth telling."""
        over = _half_up(median(self.over))
        return max(self.timed.planned + over, 0) if abs(over) >= WORTH_TELLING else None


class Actuals(Struct, frozen=True):
    """The minutes of one or more deliveries."""

    deliveries: int
    blocks: tuple[Taken, ...]
    """In the order of the programme; blocks that nobody noted are left out."""


def read_actuals(path: Path, shown: str, programme: Programme, report: Report) -> Actuals | None:
    """Return the minutes noted in the CSV file `path`; None, with faults, where it cannot be understood.

    Its first line names the columns. One of `id`, `title` or `number` says which block, `actual` how long it took.
    `minutes`, which may be missing, says how long it was planned for that day (a refitted day had other minutes than
    the session), and `delivery`, which may be missing, which day it was. Commas, semicolons and tabs are understood. A
    line without actual minutes is passed over.
    """
    whole = path.absolute()
    file = read_file(Folder(whole.parent), whole.name, report, shown=shown)
    if file is None:
        return None
    text = file.text
    if text.casefold().startswith("sep="):
        text = text.partition("\n")[2]
    skipped = file.text.count("\n") - text.count("\n")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        table = [(skipped + rows.line_num, row) for row in rows]
    except csv.Error as error:
        place = Span.on(shown, skipped + rows.line_num, 1)
        report.add(codes.BAD_FIGURES, place, f"From here on the file is no table: {error}.", codes.BAD_FIGURES.mend)
        return None
    columns = {name.strip().casefold(): place for place, name in enumerate(table[0][1] if table else [])}
    if "actual" not in columns or not columns.keys() & set(_NAMES):
        report.add(
            codes.BAD_FIGURES,
            Span.on(shown, 1 + skipped, 1, max(len(first), 1)),
            "The first line must name a column `actual`, and one of `id`, `title` or `number`.",
            codes.BAD_FIGURES.mend,
        )
        return None
    known = _known(programme)
    taken: dict[int, list[tuple[Minutes, Minutes]]] = {}
    deliveries: set[str] = set()
    sound = True
    for line, row in table[1:]:
        cells = {name: row[place].strip() if place < len(row) else "" for name, place in columns.items()}
        if not cells["actual"]:
            continue
        minutes = scalars.minutes(cells["actual"])
        timed = _named(cells, known)
        if minutes is None:
            message = f"`{shortened(cells['actual'])}` is not a length of time."
            report.add(codes.BAD_ACTUAL_MINUTES, _place(file, line, cells["actual"]), message, "write 25")
        if timed is None:
            name = next((cells[column] for column in _NAMES if cells.get(column)), "")
            report.add(
                codes.UNKNOWN_BLOCK_IN_FIGURES,
                _place(file, line, name),
                f"The session has no block `{shortened(name)}`.",
                did_you_mean(name, [*known["id"], *known["title"]]) or codes.UNKNOWN_BLOCK_IN_FIGURES.mend,
            )
        if minutes is None or timed is None:
            sound = False
            continue
        that_day = scalars.minutes(cells.get("minutes", ""))
        over = minutes - (timed.planned if that_day is None else that_day)
        taken.setdefault(timed.number, []).append((minutes, over))
        deliveries.add(cells.get("delivery", ""))
    blocks = tuple(
        Taken(timed, *(tuple(each) for each in zip(*taken[timed.number], strict=True)))
        for timed in programme.blocks
        if timed.number in taken
    )
    return Actuals(len(deliveries), blocks) if sound else None


def compared(actuals: Actuals) -> Iterator[str]:
    """Yield planned beside actual minutes as lines at most 80 columns wide, with another ideal where it is worth it."""
    if not actuals.blocks:
        yield "No minutes are noted yet: fill in the column `actual`."
        return
    yield f"{counted(len(actuals.blocks), 'block')} over {counted(actuals.deliveries, 'delivery')}"
    yield ""
    yield "Planned  Actual  From–to  Suggested  Block"
    for taken in actuals.blocks:
        ends = f"{min(taken.minutes)}–{max(taken.minutes)}" if len(set(taken.minutes)) > 1 else ""
        suggested = "" if taken.suggested is None else str(taken.suggested)
        head = f"{taken.timed.planned:7}  {taken.middle:6}  {ends:>7}  {suggested:>9}  "
        yield from hanging(head, str(taken.timed.title))
    planned = sum(taken.timed.planned for taken in actuals.blocks)
    actual = sum(taken.middle for taken in actuals.blocks)
    yield ""
    yield f"{planned:7}  {actual:6}  in all; the actual minutes are medians"
    suggestions = [taken for taken in actuals.blocks if taken.suggested is not None]
    if suggestions:
        yield "Nothing has been changed. To take a suggestion over, write it as `minutes:`;"
        yield "in an exercise, give the difference to one of its parts."
        if any(taken.timed.round for taken in suggestions):
            yield "Where a block has `rounds`, take the minutes of its round off first."


def _known(programme: Programme) -> Mapping[str, dict[str, TimedBlock]]:
    """Return the blocks by each name they may have; a title that two of them have names neither."""
    once = Counter(_plain(timed.title) for timed in programme.blocks)
    return {
        "id": {str(timed.block.id): timed for timed in programme.blocks if timed.block.id is not None},
        "title": {_plain(timed.title): timed for timed in programme.blocks if once[_plain(timed.title)] == 1},
        "number": {str(timed.number + 1): timed for timed in programme.blocks},
    }


def _named(cells: Mapping[str, str], known: Mapping[str, dict[str, TimedBlock]]) -> TimedBlock | None:
    """Return the block that a line names, by the surest of the columns that are filled in.

    A number counts only where the title beside it, if there is one, is that of the block.
    """
    if name := cells.get("id", ""):
        return known["id"].get(name)
    title = _plain(cells.get("title", "").removeprefix("'"))
    if title in known["title"]:
        return known["title"][title]
    found = known["number"].get(cells.get("number", ""))
    return found if found is None or not title or _plain(found.title) == title else None


def _plain(title: object) -> str:
    return " ".join(str(title).removeprefix("'").casefold().split())


def _place(file: SourceFile, line: int, text: str) -> Span:
    """Return where `text` stands in line `line`."""
    column = file.line(line).find(text) + 1
    return Span.on(file.path, line, max(column, 1), max(len(text), 1))


def _half_up(minutes: float) -> Minutes:
    return floor(minutes + 0.5)

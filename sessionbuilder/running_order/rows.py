"""A programme -> its rows for other programs: CSV for spreadsheets, JSON for everything else."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.running_order.changes import changes
from sessionbuilder.running_order.table import agenda, day
from sessionbuilder.units import Minutes

FILLED_IN = ("delivery", "actual")
"""Columns that facilitators fill in afterwards: which day it was, and the minutes that each block really took."""


_COLUMNS = (
    *("number", "id", "kind", "title", "start", "end", "minutes", "planned", "usual", "fixed"),
    *("earliest", "latest", "float", "leave-by", "priority", "trainer", *FILLED_IN),
)


def csv_text(programme: Programme, took: Mapping[int, Minutes] = MappingProxyType({}), delivery: str = "") -> str:
    """Return one line for each block, with columns to fill in afterwards; `actuals` reads them.

    Those that `took` so many minutes already, by their numbers, are filled in: on the day that is called `delivery`.
    """
    rows = []
    for timed, row in _rows(programme):
        actual = took.get(timed.number, "")
        filled = (delivery if timed.number in took else "", actual)
        rows.append(row | dict(zip(FILLED_IN, filled, strict=True)))
    return as_csv(rows, _COLUMNS)


def json_text(programme: Programme) -> str:
    """Return the whole programme as JSON: clock times as text, lengths in minutes."""
    session = programme.session
    whole: dict[str, Any] = {
        "session": str(session.session),
        "start": session.time.start.digits,
        "end": session.time.end.digits,
        "participants": session.participants,
        "groups": session.groups,
        "in-hand": max(programme.buffer_at_the_end, 0),
        "blocks": [
            row
            | {
                "buffer-before": max(programme.buffer_before(timed), 0),
                "parts": [
                    {"part": part.name, "start": part.start.digits, "minutes": part.minutes}
                    for part in timed.parts
                    if part.name
                ],
            }
            for timed, row in _rows(programme)
        ],
    }
    if programme.refit is not None:
        whole["refit"] = {"was": programme.refit.was.digits} | {
            what.lower().replace(" ", "-"): which for what, which in changes(programme)
        }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def announced_csv(programme: Programme) -> str:
    """Return what participants are told, one line for each start."""
    return as_csv(_announced(programme), ("start", "title"))


def announced_json(programme: Programme) -> str:
    """Return what participants are told, as JSON."""
    whole = {"session": str(programme.session.session), "agenda": _announced(programme)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _announced(programme: Programme) -> list[dict[str, Any]]:
    return [{"start": line.start.digits, "title": str(line.title)} for line in agenda(programme)]


def _rows(programme: Programme) -> Iterator[tuple[TimedBlock, dict[str, Any]]]:
    """Yield each block with what its line says of it."""
    for line in day(programme):
        if timed := line.timed:
            block = timed.block
            yield (
                timed,
                {
                    "number": programme.written_place(timed) + 1,
                    "id": str(block.id or ""),
                    "kind": block.kind,
                    "title": str(line.title),
                    "start": line.start.digits,
                    "end": (line.start + line.minutes).digits,
                    "minutes": line.minutes,
                    "planned": timed.planned,
                    "usual": block.takes_usual_minutes,
                    "fixed": block.at is not None,
                    "earliest": timed.earliest.digits,
                    "latest": timed.latest.digits,
                    "float": timed.float,
                    "leave-by": timed.leave_by.digits,
                    "priority": block.importance,
                    "trainer": block.trainer,
                },
            )


def as_csv(rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> str:
    """Return `rows` as a spreadsheet reads them, without the last line's end."""
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _harmless(value) for key, value in row.items()})
    return file.getvalue().removesuffix("\n")


def _harmless(value: object) -> object:
    """Return a text that no spreadsheet takes for a formula; numbers as they are."""
    if value is True or value is False:
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@\t\r") else value

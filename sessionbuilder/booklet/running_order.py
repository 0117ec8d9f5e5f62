"""A programme -> the facilitators' running order on one page: what starts when, by when, and with what paper."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet
from sessionbuilder.content import Table, Text
from sessionbuilder.running_order.table import day, told_to_lead
from sessionbuilder.script.script import Script
from sessionbuilder.text import RichText, plain

FACILITATORS = "For facilitators"


def running_order(script: Script, *, large: bool = False) -> Booklet:
    """Return the page; where a day has more blocks than a page has room for, it goes on."""
    page = Sheet(script.programme.session.session, tuple(_parts(script)), one_page=True)
    return bound(script.programme, "Running order", [page], large=large, private=FACILITATORS)


def _parts(script: Script) -> Iterator[Printed]:
    programme = script.programme
    rows: list[tuple[RichText, ...]] = []
    quiet = set()
    led = any(timed.block.trainer for timed in programme.blocks)
    for cells, pause in _rows(script):
        if pause:
            quiet.add(len(rows))
        rows.append(cells if led else cells[:-1])
    header = ("Time", "Min", "What", "Start by", "Paper", "Who")
    shares = (3, 2, 14, 4, 4, 4)
    wide = len(header) if led else len(header) - 1
    yield Text(plain("Start by: the latest start, if all that follows is as short as it can be."), "quiet")
    yield Table(header[:wide], tuple(rows), shares[:wide], frozenset(quiet))


def _rows(script: Script) -> Iterator[tuple[tuple[RichText, ...], bool]]:
    """Yield the cells of each line, and whether it is quiet, as pauses and minutes in hand are."""

    def cells(*words: str | RichText) -> tuple[RichText, ...]:
        filled = [plain(word) if isinstance(word, str) else word for word in words]
        return (*filled, *[plain("")] * (6 - len(filled)))

    for line in day(script.programme):
        clock = plain(str(line.start))
        minutes = str(line.minutes) if line.minutes else ""
        if line.what == "section":
            yield cells("", "", line.title.bolded()), False
        elif line.what == "close":
            yield cells(clock.bolded(), "", line.title.bolded()), False
        elif line.timed is None:
            yield cells(clock, minutes, line.title), True
        else:
            block = line.timed.block
            latest = str(line.timed.latest.of_day) if minutes else ""
            paper = " ".join(each.code for each in script.blocks[line.timed.number].paper.out)
            clock = clock.bolded() if block.at is not None else clock
            yield cells(clock, minutes, told_to_lead(line), latest, paper, block.trainer), line.what == "pause"

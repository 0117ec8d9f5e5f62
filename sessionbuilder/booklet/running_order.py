"""A programme -> the facilitators' running order on one page: what starts when, by when, and with what paper."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet
from sessionbuilder.content import Table, Text
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
    """Yield the cells of each line, and whether it is a pause."""
    programme = script.programme

    def line(*words: str | RichText) -> tuple[RichText, ...]:
        cells = [plain(word) if isinstance(word, str) else word for word in words]
        return (*cells, *[plain("")] * (6 - len(cells)))

    for timed in programme.blocks:
        if (spare := programme.buffer_before(timed)) > 0:
            yield line(str(timed.start + -spare), str(spare), "in hand"), True
        if timed.block.opens_section:
            yield line("", "", timed.title.bolded()), False
            continue
        clock = plain(str(timed.start))
        minutes, latest = (str(timed.minutes), str(timed.latest.of_day)) if timed.minutes else ("", "")
        paper = " ".join(each.code for each in script.blocks[timed.number].paper.out)
        fixed = timed.block.at is not None
        cells = line(clock.bolded() if fixed else clock, minutes, timed.title, latest, paper, timed.block.trainer)
        yield cells, timed.block.pause
    if (spare := programme.buffer_at_the_end) > 0:
        yield line(str(programme.end), str(spare), "in hand"), True
    end = programme.session.time.end if programme.buffer_at_the_end >= 0 else programme.end
    yield line(plain(str(end)).bolded(), "", plain("Close").bolded()), False

"""The day is told once: whatever participants read has the same times, and so has whatever facilitators read."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import TypeAlias

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import Booklet, Timetable
from sessionbuilder.content import Form
from sessionbuilder.deck.elements import Grid
from sessionbuilder.running_order.table import agenda, day, sections
from tests.paper import of, pdf, sheet, shelf
from tests.pool import Built, Pool, notes_of, paragraphs_of, shapes_of, texts_of

LINE = re.compile(r"(\d\d:\d\d)?\s*\b((?:Part|Pause|Talk|Idea) \d+|How the day runs|Close)\b")
"""A line of an agenda as text: a time, which may be that of the line before it, and a title."""

Told: TypeAlias = list[tuple[str, str]]
Drawn: TypeAlias = tuple[list[tuple[str, int, bool]], int, int]

KINDS = {"section": "Part", "break": "Pause", "discussion": "Talk", "points": "Idea"}
MORE = {"discussion": "    questions: [Why?]\n", "points": "    items: [x]\n"}
DAYS = st.tuples(
    st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.integers(0, 40), st.booleans()), min_size=2, max_size=8),
    st.integers(0, 59),
    st.integers(0, 30),
)
"""Kinds of blocks with minutes, and whether each is fixed to the clock; when a day starts, and how many minutes there
are before what is fixed and at the end."""


def written(pool: Pool, drawn: Drawn) -> Built:
    """The day that was drawn, with its agenda as its first block."""
    blocks, minute, spare = drawn
    start = 9 * 60 + minute
    at, lines = start + 3, ["  - agenda: How the day runs\n    minutes: 3 to 3\n"]
    for number, (kind, length, fixed) in enumerate(blocks):
        lines.append(f"  - {kind}: {KINDS[kind]} {number}\n{MORE.get(kind, '')}")
        if kind != "section":
            at += spare if fixed else 0
            lines.append(f"    minutes: {length} to {length}\n")
            lines.append(f'    at: "{at // 60:02}:{at % 60:02}"\n' if fixed else "")
            at += length
    end = at + spare
    head = f"session: A day\naim: Learn\noutcomes: {{one: Explain}}\ntime: {clock(start)} to {clock(end)}\nprogramme:\n"
    return pool.session(head + "".join(lines))


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def filled(rows: Iterable[tuple[str, str]]) -> Told:
    """Rows of which each without a time has that of the row before it."""
    told: Told = []
    for start, title in rows:
        told.append((start or told[-1][0], title))
    return told


def in_text(text: str) -> Told:
    return filled((found[1] or "", found[2]) for found in LINE.finditer(text))


def printed(booklet: Booklet, built: Built) -> str:
    assert built.theme
    pages = PdfReader(io.BytesIO(pdf(booklet, built.theme).content)).pages
    return "\n".join(page.extract_text() for page in pages)


def on_slides(built: Built) -> Told:
    """The agenda as the room sees it: the tables on its slides."""
    slides = [slide for slide in built.slides if slide.title.startswith("How the day runs")]
    grids = [shape for slide in slides for shape in shapes_of(slide) if isinstance(shape, Grid)]
    cells = [[str(paragraph.text) for paragraph in paragraphs_of(grid)] for grid in grids]
    return [(time, what) for grid in cells for time, what in zip(grid[::2], grid[1::2], strict=True) if time != "Time"]


@settings(max_examples=40)
@given(DAYS)
def test_whatever_participants_read_tells_the_same(pool: Pool, drawn: Drawn) -> None:
    built = written(pool, drawn)
    programme = built.programme
    assume(programme and programme.end <= programme.session.time.end)
    assert programme
    whole: Told = [(str(line.start), str(line.title)) for line in agenda(programme)]
    parts: Told = [(str(line.start), str(line.title)) for line in sections(programme)]
    books = shelf(built, ("agenda", "pack"))
    assert in_text(printed(books["participant-agenda"], built)) == parts
    (table,) = of(Timetable, sheet(books["participant-pack"], "How the day runs").parts)
    assert filled((str(row[0]), str(row[1])) for row in table.rows) == parts
    assert in_text(pipeline.show(programme, "text", for_participants=True)) == whole
    rows = csv.DictReader(io.StringIO(pipeline.show(programme, "csv", for_participants=True)))
    assert [(row["start"], row["title"]) for row in rows] == whole
    lines = json.loads(pipeline.show(programme, "json", for_participants=True))["agenda"]
    assert [(line["start"], line["title"]) for line in lines] == whole


@settings(max_examples=100)
@given(DAYS)
def test_slides_tell_the_times_of_the_agenda(pool: Pool, drawn: Drawn) -> None:
    built = written(pool, drawn)
    programme = built.programme
    assume(programme and built.deck)
    assert programme
    lines = agenda(programme)
    told = {str(line.title): str(line.start) for line in lines}
    sectioned = any(line.what == "section" for line in lines)
    wanted = [line for place, line in enumerate(lines) if not sectioned or line.what != "block" or place == 0]
    assert on_slides(built) == [(told[str(line.title)], str(line.title)) for line in wanted]
    for timed in programme.blocks:
        title = str(timed.title)
        slide = next(slide for slide in built.slides if slide.block == timed.number and slide.title.startswith(title))
        texts = texts_of(slide)
        chips = [str(p.text).partition(" · ")[0] for e in slide.elements if e.name == "Clock" for p in paragraphs_of(e)]
        assert chips == [told.get(title, chip) for chip in chips]
        back = [text.removeprefix("Back at ") for text in texts if text.startswith("Back at ")]
        following = programme.after(timed)
        assert back == [told[str(following.title)] if following else str(timed.finish)] * timed.block.pause


@settings(max_examples=100)
@given(DAYS)
def test_whatever_facilitators_read_tells_the_same_minutes(pool: Pool, drawn: Drawn) -> None:
    built = written(pool, drawn)
    programme = built.programme
    assume(programme and programme.end <= programme.session.time.end)
    assert programme
    lines = [line for line in day(programme) if line.timed]
    exact = [(str(line.start), line.minutes, str(line.title)) for line in lines]
    timed = [line for line in exact if line[1]]
    rows = csv.DictReader(io.StringIO(pipeline.show(programme, "csv")))
    assert [(row["start"], int(row["minutes"]), row["title"]) for row in rows] == exact
    blocks = json.loads(pipeline.show(programme, "json"))["blocks"]
    assert [(block["start"], block["minutes"], block["title"]) for block in blocks] == exact
    text = pipeline.show(programme, "text")
    assert all(re.search(rf"^{start}(–\d\d:\d\d|  ).*{title}$", text, re.MULTILINE) for start, _, title in exact)
    books = shelf(built, ("guide", "running-order"))
    (paper,) = of(Timetable, books["running-order"].sheets[0].parts)
    assert [row for row in cells(paper) if row in timed] == timed
    (glance,) = of(Timetable, sheet(books["facilitator-guide"], "The day at a glance").parts)
    assert cells(glance) == exact
    (log,) = of(Form, sheet(books["facilitator-guide"], "After the day").parts)
    assert [(str(start), int(str(minutes)), str(title)) for start, title, minutes, *_ in log.rows] == timed
    for block in programme.blocks:
        notes = [notes_of(slide)[0] for slide in built.slides if slide.block == block.number][-1]
        assert notes.startswith(f"{block.start} ")


def cells(table: Timetable) -> list[tuple[str, int, str]]:
    # a time that is fixed has a mark after it
    return [(str(start)[:5], int(str(minutes) or 0), str(title)) for start, minutes, title, *_ in table.rows]


CLOCK = re.compile(r"(\d\d):(\d\d) · (\d+) min")
PANEL = re.compile(r"until (\d\d):(\d\d)")


def minute(hours: str, minutes: str) -> int:
    return int(hours) * 60 + int(minutes)


@settings(max_examples=100)
@given(DAYS)
def test_on_every_slide_start_and_minutes_make_the_end_at_which_the_next_block_starts(pool: Pool, drawn: Drawn) -> None:
    built = written(pool, drawn)
    programme = built.programme
    assume(programme and built.deck)
    assert programme
    until: dict[int, int] = {}
    for slide in built.slides:
        timed = programme.blocks[slide.block]
        texts = texts_of(slide)
        if not timed.minutes or timed.block.opens_section or not (shown := CLOCK.search(texts[-1])):
            continue
        start, ends = minute(shown[1], shown[2]), minute(shown[1], shown[2]) + int(shown[3])
        until[timed.number] = ends
        assert notes_of(slide)[0].startswith(f"{clock(start)} to {clock(ends)} · {shown[3]} min")
        assert all(minute(*found.groups()) == ends for text in texts if (found := PANEL.match(text)))
        before = [number for number in until if number < timed.number]
        if before and programme.after(programme.blocks[max(before)]) is timed:  # one beside a panel has no clock
            waits = sum(programme.buffer_before(each) for each in programme.blocks[max(before) + 1 : timed.number + 1])
            assert start == until[max(before)] + waits

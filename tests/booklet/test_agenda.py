"""The agenda for participants: times and titles, and nothing else."""

from __future__ import annotations

import pytest

from sessionbuilder.booklet.booklet import Timetable
from sessionbuilder.content import Bullets, Heading, PageBreak
from sessionbuilder.settled import settle
from tests.paper import BLOCKS, day, facts, of, shelf, words
from tests.pool import Built, Pool

DAY = """\
  - section: Morning
    summary: Not for the agenda
  - points: First
    outcomes: [learning]
    minutes: 7
    items: [One]
    trainer: Ruth
    say: Hush
  - points: Second
    minutes: 6
    items: [One]
  - break: Tea
    minutes: 10
  - section: Afternoon
  - points: Third
    minutes: 14
    items: [One]
"""
HOURS = "09:30 to 10:07"


def rows(built: Built) -> list[tuple[str, str]]:
    (table,) = of(Timetable, shelf(built, ("agenda",))["participant-agenda"].sheets[0].parts)
    assert table.header == ("Time", "What")
    return [(str(clock), str(title)) for clock, title in table.rows]


def test_sections_stand_for_their_blocks(pool: Pool) -> None:
    assert rows(day(pool, blocks=DAY, time=HOURS)) == [
        ("09:30", "Morning"),
        ("09:43", "Tea"),
        ("09:53", "Afternoon"),
        ("10:07", "Close"),
    ]


def test_a_day_without_sections_tells_its_blocks(pool: Pool) -> None:
    one, rest = DAY.split("  - section: Afternoon\n")
    one = one.partition("agenda\n")[2].replace("minutes: 6", "minutes: 1").replace("minutes: 7", "minutes: 6")
    assert rows(day(pool, blocks=one + rest, time="09:30 to 10:01")) == [
        ("09:30", "First"),
        ("09:36", "Second"),
        ("09:37", "Tea"),
        ("09:47", "Third"),
        ("10:01", "Close"),
    ]


def test_sections_are_bold_and_pauses_quiet(pool: Pool) -> None:
    (table,) = of(Timetable, shelf(day(pool, blocks=DAY, time=HOURS))["participant-agenda"].sheets[0].parts)
    assert [str(row[1]) for row in table.rows if all(run.bold for run in row[1].runs)] == ["Morning", "Afternoon"]
    assert [str(table.rows[number][1]) for number in table.quiet] == ["Tea"]


@pytest.mark.parametrize("name", ["participant-agenda", "participant-pack"])
def test_it_holds_not_a_word_for_facilitators(name: str, pool: Pool) -> None:
    booklet = shelf(day(pool, blocks=DAY, time=HOURS), ("agenda", "pack"))[name]
    told = " ".join(words(booklet))
    for private in ("Ruth", "Hush", "min"):
        assert private not in told.split()


def test_it_is_one_sheet_under_the_sessions_name_with_its_aim(pool: Pool) -> None:
    (page,) = shelf(day(pool, blocks=DAY, time=HOURS), ("agenda",))["participant-agenda"].sheets
    assert (str(page.title), page.code, page.poster) == ("A day of training", "", True)
    assert words(page)[1] == "Learn from reviews"
    assert facts(page.parts) == {"Time": HOURS}


NOTE = "  - content-note: Before we begin\n    covers: [neglect, a death]\n    looking-after: [Step out]\n"


def test_it_says_beforehand_what_may_be_hard_to_hear_and_what_helps(pool: Pool) -> None:
    built = day(pool, blocks=NOTE + BLOCKS, time="09:30 to 09:40")
    (page,) = shelf(built, ("agenda",))["participant-agenda"].sheets
    headings = [str(heading.text) for heading in of(Heading, page.parts)]
    assert headings == ["What may be hard to hear", "What you may do", "Where to find support"]
    lists = [[str(bullet.text) for bullet in each.bullets] for each in of(Bullets, page.parts)]
    assert lists == [["neglect", "a death"], ["Step out"]]
    without = words(shelf(day(pool), ("agenda",))["participant-agenda"])
    assert not [text for text in without if text.startswith("What may be hard")]


def test_it_says_where_to_find_support_and_whom_to_ask_for_another_form(pool: Pool) -> None:
    told = words(shelf(day(pool), ("agenda",))["participant-agenda"])
    assert {"Where to find support", "Your manager", "Ask for time today"} <= set(told)
    assert "You need this in another form, such as large print? Write to pool@example.org." in told


@pytest.mark.parametrize(("topics", "size", "pages"), [(2, 16, 1), (12, 14, 1), (18, 12, 1), (22, 14, 2), (40, 12, 3)])
def test_its_letters_are_as_large_as_its_page_has_room_for(topics: int, size: int, pages: int, pool: Pool) -> None:
    blocks = "".join(BLOCKS.replace("Something", f"{number}th thing") for number in range(topics))
    built = day(pool, blocks=NOTE + blocks, time="08:00 to 20:00")
    booklet = shelf(built, ("agenda",))["participant-agenda"]
    assert built.theme
    found = settle(booklet, built.theme)
    assert found.type.text == size
    (page,) = found.sheets
    assert len(of(PageBreak, page.parts)) == pages - 1
    assert settle(shelf(built, ("agenda",), large=True)["participant-agenda"], built.theme).type.text == 18

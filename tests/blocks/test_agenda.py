from __future__ import annotations

import pytest

from sessionbuilder.booklet.agenda import participant_agenda
from sessionbuilder.booklet.booklet import Timetable
from sessionbuilder.deck.elements import Grid, extent
from sessionbuilder.running_order.table import agenda
from tests.paper import of
from tests.pool import Built, Pool, paragraphs_of, shapes_of, texts_of

TALK = "- discussion: {title}\n  minutes: {minutes}\n  questions: [Why?]\n"
AGENDA = "- agenda: The day\n  minutes: 5\n"


def tables(built: Built) -> list[Grid]:
    return [element for element in shapes_of(built.slide("The day")) if isinstance(element, Grid)]


def lines(table: Grid) -> list[tuple[str, ...]]:
    return [tuple(str(cell.paragraph.text) for cell in row) for row in table.rows[1:]]


def test_a_day_with_sections_lists_sections_pauses_and_the_close(pool: Pool) -> None:
    first, second = TALK.format(title="First", minutes=30), TALK.format(title="Second", minutes=40)
    built = pool.blocks(f"- section: One\n{AGENDA}{first}- break: Tea\n- section: Two\n{second}")
    (table,) = tables(built)
    assert lines(table) == [("09:30", "One"), ("10:05", "Tea"), ("10:20", "Two"), ("11:00", "Close")]


def test_a_day_without_sections_lists_every_block_that_takes_time(pool: Pool) -> None:
    talks = TALK.format(title="Short", minutes=10) + TALK.format(title="Nothing", minutes=0)
    (table,) = tables(pool.blocks(f"{AGENDA}{talks}- break: Tea\n"))
    assert lines(table) == [("09:30", "The day"), ("09:35", "Short"), ("09:45", "Tea"), ("10:00", "Close")]


def test_pauses_are_quieter_than_the_rest(pool: Pool) -> None:
    (table,) = tables(pool.blocks(f"{AGENDA}- break: Tea\n{TALK.format(title='Talk', minutes=10)}"))
    colours = {str(row[1].paragraph.text): row[1].paragraph.colour for row in table.rows[1:]}
    assert colours == {"The day": "ink", "Tea": "quiet", "Talk": "ink", "Close": "ink"}


def test_a_long_day_stands_in_two_halves_parted_after_a_pause(pool: Pool) -> None:
    talks = [TALK.format(title=f"Talk {number}", minutes=10) for number in range(1, 8)]
    built = pool.blocks(AGENDA + "".join([*talks[:3], "- break: Tea\n", *talks[3:]]))
    left, right = tables(built)
    assert lines(left)[-1] == ("10:05", "Tea")
    assert lines(right)[0] == ("10:20", "Talk 4")
    assert lines(right)[-1] == ("11:00", "Close")
    assert extent(left).right < extent(right).x
    headers = [[str(paragraph.text) for paragraph in paragraphs_of(table)][:2] for table in (left, right)]
    assert headers == [["Time", "What"]] * 2


def test_blocks_before_the_first_section_are_not_left_out(pool: Pool) -> None:
    built = pool.blocks("- welcome: Hello\n- agenda: Today\n- section: One\n- points: P\n  items: [x]\n")
    assert texts_of(built.slide("Today"))[1:7] == ["Time", "What", "09:30", "Hello", "09:43", "One"]


def test_a_block_of_no_minutes_shows_only_its_clock(pool: Pool) -> None:
    built = pool.blocks("- agenda: Today\n  minutes: 0\n- break: Tea\n")
    assert texts_of(built.slide("Today"))[-1] == "09:30"


@pytest.mark.parametrize("sections", [True, False])
def test_the_slide_and_the_agenda_on_paper_tell_the_same_times(sections: bool, pool: Pool) -> None:
    section = "- section: {name}\n" if sections else ""
    talks = [TALK.format(title=f"Talk {number}", minutes=minutes) for number, minutes in enumerate((13, 22, 8, 31))]
    built = pool.blocks(
        section.format(name="One")
        + AGENDA
        + "".join(talks[:2])
        + "- break: Tea\n  minutes: 11\n"
        + section.format(name="Two")
        + "".join(talks[2:])
    )
    shown = [line for table in tables(built) for line in lines(table)]
    assert built.programme
    told = [(str(line.start), str(line.title)) for line in agenda(built.programme)]
    assert set(shown) <= set(told)
    assert ("10:21", "Two" if sections else "Talk 2") in shown
    page = participant_agenda(built.programme)
    (printed,) = of(Timetable, page.sheets[0].parts)
    assert {clock for clock, _ in shown} <= {str(clock) for clock, _ in printed.rows}

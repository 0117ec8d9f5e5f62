"""What is shown of a programme: the running order, rows for other programs, the times that participants are told."""

from __future__ import annotations

import csv
import io
import json

from sessionbuilder import pipeline
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.lines import running_order
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import clock, day, planned, to

MORNING = day(
    "09:00 to 11:00",
    "section: Opening",
    "points: Ideas, id: ideas, minutes: 20, trainer: Sam, say: 'Private words'",
    "discussion: A title that is a good deal longer than the line of the running order has room for, minutes: 30",
    "break: Tea",
    'discussion: Fixed, at: "10:10", minutes: 43, priority: must',
)


def programme(pool: Pool, text: str = MORNING, slot: Slot | None = None) -> Programme:
    found, report = planned(pool, text, slot, allow=True)
    assert found, report.diagnostics
    return found


def test_the_running_order_shows_windows_float_and_when_a_block_must_be_left(pool: Pool) -> None:
    lines = running_order(programme(pool)).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines == [
        "A day",
        "09:00 to 11:00, 24 participants in 4 groups",
        "",
        "Clock          Min  Start between  Spare  End by    Block",
        "",
        "09:00  Opening",
        "09:00–09:20     20  09:00–09:23       23  09:35     Ideas",
        "09:20–09:50     30  09:12–09:35       15  09:59     A title that is a good deal",
        "                                                    longer than the line of the",
        "                                                    running order has room for",
        "09:50–10:10 ~>  20  09:36–09:59        9  10:10     Tea",
        "10:10–10:53 *   43  10:10–10:10        0  11:00     Fixed",
        "10:53–11:00      7  (buffer)",
        "",
        "1h33 of work, 20 min of breaks, 7 min left over, 4 blocks, ends 10:53",
        "* fixed to the clock, ~ minutes usual for its kind, > longer than planned",
        "Start between: when a block may start. Spare: minutes it may start late.",
        "End by: when it must be over. Then all that comes after still fits.",
    ]


def test_a_day_that_does_not_fit_says_so_beside_its_blocks(pool: Pool) -> None:
    text = day("09:00 to 10:00", "closing: A, minutes: 70")
    assert "09:00–10:10     70  does not fit     -10  10:00     A" in running_order(programme(pool, text)).splitlines()


def test_csv_has_a_line_for_each_block_and_columns_to_fill_in(pool: Pool) -> None:
    rows = list(csv.DictReader(io.StringIO(pipeline.show(programme(pool), "csv"))))
    assert [row["title"] for row in rows][1] == "Ideas"
    assert rows[1] == {
        "number": "2",
        "id": "ideas",
        "kind": "points",
        "title": "Ideas",
        "start": "09:00",
        "end": "09:20",
        "minutes": "20",
        "planned": "20",
        "usual": "no",
        "fixed": "no",
        "earliest": "09:00",
        "latest": "09:23",
        "float": "23",
        "leave-by": "09:35",
        "priority": "should",
        "trainer": "Sam",
        "delivery": "",
        "actual": "",
    }
    assert (rows[3]["usual"], rows[4]["fixed"]) == ("yes", "yes")


def test_no_cell_is_a_formula(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: '=1+1', minutes: 60")
    (row,) = csv.DictReader(io.StringIO(pipeline.show(programme(pool, text), "csv")))
    assert row["title"] == "'=1+1"


def test_json_has_the_day_its_parts_and_what_was_done(pool: Pool) -> None:
    text = day("09:00 to 10:00", "exercise: E, minutes: {work: 40}", "points: P, minutes: 17, priority: could")
    whole = json.loads(pipeline.show(programme(pool, text, to("43m")), "json"))
    assert (whole["start"], whole["end"], whole["in-hand"]) == ("09:00", "09:43", 0)
    assert whole["blocks"][0]["parts"][3] == {"part": "work", "start": "09:03", "minutes": 40}
    assert whole["refit"] == {"was": "09:00 to 10:00", "left-out": ["P (17 min, could)"]}
    written = json.loads(pipeline.show(programme(pool), "json"))
    assert "refit" not in written
    assert written["in-hand"] == 7


# --- for participants


def test_participants_are_told_times_and_titles_and_nothing_else(pool: Pool) -> None:
    text = day(
        "09:02 to 11:04",
        "points: A, minutes: 21 to 21",
        "discussion: B, minutes: 24 to 24",
        "break: Tea, minutes: 11 to 11",
        "discussion: C, minutes: 20 to 20, say: 'Private words'",
        'discussion: D, at: "10:22", minutes: 42',
    )
    shown = pipeline.show(programme(pool, text), "text", for_participants=True)
    assert shown.splitlines() == [
        "A day",
        "09:02 to 11:04",
        "09:02    A",
        "09:23    B",
        "09:47    Tea",
        "09:58    C",
        "10:22    D",
        "11:04    Close",
    ], "the same as whoever leads has"
    for form in ("text", "csv", "json"):
        out = pipeline.show(programme(pool, text), form, for_participants=True)
        assert "Private" not in out
        assert "latest" not in out
    rows = list(csv.DictReader(io.StringIO(pipeline.show(programme(pool, text), "csv", for_participants=True))))
    assert rows[0] == {"start": "09:02", "title": "A"}
    agenda = json.loads(pipeline.show(programme(pool, text), "json", for_participants=True))["agenda"]
    assert agenda[-1] == {"start": "11:04", "title": "Close"}


def test_a_day_written_at_the_wrong_hours_still_shows(pool: Pool) -> None:
    text = day("09:00 to 09:30", "discussion: A, minutes: 60")
    assert pipeline.show(programme(pool, text), "text", for_participants=True).splitlines()[-1] == "10:00    Close"
    assert clock(pool, text) == ["09:00 A 60"]


def test_a_buffer_of_a_minute_is_shown(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 59")
    assert "09:59–10:00      1  (buffer)" in running_order(programme(pool, text)).splitlines()


def test_a_day_far_beyond_its_hours_still_shows(pool: Pool) -> None:
    text = day("09:00 to 10:00", *["discussion: A, minutes: 24h"] * 40)
    assert "(+39)" in running_order(programme(pool, text))


def test_participants_see_sections_and_every_pause_with_its_time(pool: Pool) -> None:
    text = day(
        "09:00 to 10:12",
        "section: One",
        "discussion: A, minutes: 38",
        "points: B, minutes: 3",
        "break: Tea, minutes: 11",
        "section: Two",
        "discussion: C, minutes: 20",
    )
    assert pipeline.show(programme(pool, text), "text", for_participants=True).splitlines() == [
        "A day",
        "09:00 to 10:12",
        "",
        "09:00  One",
        "09:00    A",
        "09:38    B",
        "09:41    Tea",
        "",
        "09:52  Two",
        "09:52    C",
        "10:12    Close",
    ]


def test_a_night_with_long_titles_keeps_to_eighty_columns(pool: Pool) -> None:
    long = "discussion: A title that is a good deal longer than the line of the running order has room for, minutes: 60"
    text = day("22:00 to 02:00", long, "break: Tea, minutes: 60", long, 'break: T, minutes: 60, at: "01:00"')
    lines = running_order(programme(pool, text)).splitlines()
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("23:00–00:00 (+1)") for line in lines)
    floating = running_order(programme(pool, text, to("18:00 to 21:00")))
    assert "No longer fixed T (was to start at 01:00)" in floating

"""The hours that somebody asks for: a slot, an end, a late start, the rest of a day, a night."""

from __future__ import annotations

from sessionbuilder.running_order.changes import changes
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import clock, codes, day, kept, planned, refitted, to


def test_a_slot_is_a_length_hours_an_end_or_a_late_start(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    for slot, hours in (
        (to("50m"), "09:00 to 09:50"),
        (to("1h10"), "09:00 to 10:10"),
        (to("13:00 to 13:55"), "13:00 to 13:55"),
        (Slot.until("9:50am"), "09:00 to 09:50"),
        (Slot.started_late("5"), "09:05 to 10:00"),
    ):
        assert slot
        assert str(refitted(pool, text, slot).session.time) == hours
    for nothing in ("", "soon", "3", "9 to late", "25:00 to 26:00"):
        assert Slot.from_text(nothing) is None


def test_a_slot_without_minutes_is_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    for slot in (
        Slot.until("08:00"),
        Slot.started_late("60"),
        Slot.started_late("300"),
        to("0m"),
        to("15:00 to 13:00"),
    ):
        assert codes(pool, text, slot) == ["P415"]


def test_the_end_of_a_day_past_midnight_stays_on_its_day(pool: Pool) -> None:
    text = day("22:00 to 01:00", "discussion: A, minutes: 85", "break: B, minutes: 15", "discussion: C, minutes: 80")
    until = Slot.until("00:40")
    assert until
    assert str(refitted(pool, text, until).session.time) == "22:00 to 00:40 (+1)"


def test_hours_after_midnight_are_on_the_day_that_makes_sense(pool: Pool) -> None:
    text = day("22:00 to 02:00", "discussion: A, minutes: 85", "break: T, minutes: 30", "discussion: B, minutes: 80")
    for asked, hours in (("01:00 to 02:30", "01:00 (+1) to 02:30 (+1)"), ("21:00 to 00:30", "21:00 to 00:30 (+1)")):
        assert str(refitted(pool, text, to(asked)).session.time) == hours
    eve = day("20:00 to 21:30", "discussion: A, minutes: 90")
    assert str(refitted(pool, eve, Slot.until("00:30")).session.time) == "20:00 to 00:30 (+1)"


def test_a_night_that_ends_sooner_keeps_its_evening(pool: Pool) -> None:
    text = day(
        "20:00 to 00:45",
        "discussion: Talk, minutes: 60",
        "break: Tea, minutes: 15",
        "discussion: More, minutes: 60",
        'closing: End, minutes: 15, not-after: "00:30"',
    )
    for slot in (Slot.until("00:15"), to("3h")):
        assert kept(pool, text, slot) == ["Talk", "Tea", "More", "End"]
        assert not planned(pool, text, slot)[1].failed


def test_texts_that_name_the_hours_name_those_of_the_slot(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, say: 'We have from {time}, in {groups} groups.'")
    text = text.replace("programme:", "group-size: 5\nprogramme:")
    programme = refitted(pool, text, to("50m"))
    assert str(programme.blocks[0].block.cues[0].texts[0]) == "We have from 09:00 to 09:50, in 5 groups."


def test_a_late_start_keeps_the_end_and_the_fixed_times(pool: Pool) -> None:
    text = day("09:00 to 11:00", "points: A, minutes: 60", 'discussion: B, minutes: 60, at: "10:00"')
    late = Slot.started_late("12")
    assert clock(pool, text, late) == ["09:12 A 48", "10:00 B 60"]


DAY = (
    "section: Morning",
    "discussion: First, id: first, minutes: 30, outcomes: [one]",
    "section: After",
    "discussion: Second part, minutes: 30",
    "discussion: Third, id: third, minutes: 30",
)


def test_the_rest_of_a_day_begins_now_with_the_block_named(pool: Pool) -> None:
    text = day("09:00 to 10:30", *DAY)
    assert clock(pool, text, Slot.from_now("09:40", "Second part")) == [
        "09:40 After 0",
        "09:40 Second part 24",
        "10:04 Third 26",
    ]
    for name in ("second", "SECOND PART", " second  part "):
        assert clock(pool, text, Slot.from_now("09:40", name))[1] == "09:40 Second part 24"
    assert clock(pool, text, Slot.from_now("10:02", "third")) == ["10:02 Third 27"]
    assert codes(pool, text, Slot.from_now("10:02", "third")) == [], "an outcome that has been met is not lost"


def test_a_block_that_is_not_there_is_told_with_what_was_meant(pool: Pool) -> None:
    _, report = planned(pool, day("09:00 to 10:30", *DAY), Slot.from_now("10:00", "thrid"))
    (found,) = [found for found in report.diagnostics if found.fault.code == "N310"]
    assert found.hint == "did you mean `third`?"


def test_two_blocks_of_one_title_are_not_guessed_between(pool: Pool) -> None:
    text = day("09:00 to 10:30", "break: Tea, minutes: 15", "discussion: A, minutes: 60", "break: Tea, minutes: 15")
    _, report = planned(pool, text, Slot.from_now("10:00", "tea"))
    (found,) = [found for found in report.diagnostics if found.fault.code == "N310"]
    assert found.message == "2 blocks have a title like `tea`."
    assert found.hint == "say which: “Tea” at 09:00 or “Tea” at 10:15; where two have one title, give them an `id`"


HALF_DAY = (
    "discussion: A, minutes: 80, priority: must",
    'break: Coffee, at: "10:25", minutes: 15',
    "discussion: B, minutes: 70",
    "closing: End, minutes: 15",
)


def test_the_block_named_begins_now_whatever_its_time_was(pool: Pool) -> None:
    text = day("09:00 to 12:05", *HALF_DAY)
    late = Slot.from_now("10:40", "Coffee")
    assert clock(pool, text, late)[0] == "10:40 Coffee 12"
    lunch = day(
        "09:30 to 16:00",
        "discussion: A, minutes: 80",
        "break: T, minutes: 10",
        "discussion: B, minutes: 75",
        'lunch: L, at: "12:15", minutes: 45',
        "discussion: C, minutes: 90",
        "closing: End, minutes: 20",
    )
    assert clock(pool, lunch, Slot.from_now("12:50", "L"))[0] == "12:50 L 45"
    assert "L" in kept(pool, lunch, Slot.from_now("12:50", "B")), "people who began at half past nine must eat"


def test_the_block_named_stays_in_its_short_form_too(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: Hello, minutes: 80",
        'discussion: Talk, at: "10:20", minutes: 60, short: {minutes: 30}',
        "discussion: Last, minutes: 40 to 40, priority: must",
    )
    assert clock(pool, text, Slot.from_now("10:50", "talk")) == ["10:50 Talk 30", "11:20 Last 40"]


def test_people_who_have_worked_for_long_keep_their_break(pool: Pool) -> None:
    text = day(
        "09:00 to 11:35",
        "discussion: A, minutes: 60",
        "discussion: B, minutes: 20",
        "break: T, minutes: 10",
        "discussion: C, minutes: 50 to 50, priority: must",
        "discussion: D, minutes: 15, priority: could",
    )
    assert kept(pool, text, Slot.from_now("10:10", "B")) == ["B", "T", "C"], "seventy minutes have been worked"
    assert codes(pool, text, Slot.from_now("10:20", "B")) == ["P406"], "no room is left for the break"
    assert codes(pool, day("10:20 to 11:35", "discussion: B, minutes: 20", "discussion: C, minutes: 55")) == []


def test_what_a_block_requires_may_have_been(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Base, id: base, minutes: 30",
        "discussion: Needs it, requires: base, minutes: 30",
    )
    assert kept(pool, text, Slot.from_now("09:40", "needs it")) == ["Needs it"]


def test_the_rest_of_a_day_has_no_certificate_and_no_register_of_its_own(pool: Pool) -> None:
    text = day("09:00 to 11:00", "discussion: A, minutes: 60, outcomes: [one]", "discussion: B, minutes: 60")
    rest = refitted(pool, text, Slot.from_now("10:20", "b"))
    titles = {str(each.handout.title) for each in script(rest).sheets}
    assert not titles & {"Attendance register", "Certificate of attendance"}
    assert dict(changes(rest))["Not made anew"] == ["register and certificate: those of the whole day stand"]
    for slot in (Slot.until("10:50"), Slot.started_late("10")):
        shorter = refitted(pool, text, slot)
        titles = {str(each.handout.title) for each in script(shorter).sheets}
        assert titles >= {"Attendance register", "Certificate of attendance"}
        assert "Not made anew" not in dict(changes(shorter))
    without = text.replace("programme:", "forms: [rating]\nprogramme:")
    assert "Not made anew" not in dict(changes(refitted(pool, without, Slot.from_now("10:20", "b"))))


def test_a_form_is_not_made_once_every_block_that_fills_it_in_was_left_out(pool: Pool) -> None:
    rated = ("rating: Before, minutes: 10, priority: could", "rating: After, minutes: 10, priority: could")
    text = day("09:00 to 10:20", rated[0], "discussion: A, minutes: 60 to 60, priority: must", rated[1])
    for hours, made in (("1h20", True), ("1h10", True), ("1h", False)):
        shorter = refitted(pool, text, to(hours))
        titles = {str(each.handout.title) for each in script(shorter).sheets}
        assert ("Before and after: how sure am I?" in titles) is made, hours
        assert dict(changes(shorter)).get("Not made") == (
            None if made else ["rating: no block that fills it in is left"]
        )
    alone = refitted(pool, day("09:00 to 10:20", "discussion: A, minutes: 80"), to("1h"))
    assert "Before and after: how sure am I?" in {str(each.handout.title) for each in script(alone).sheets}


def test_a_version_without_the_blocks_that_fill_in_a_form_has_none(pool: Pool) -> None:
    pool.write(
        "sessions/whole.yaml", day("09:00 to 10:10", "rating: Before, minutes: 10", "discussion: A, minutes: 60")
    )
    left = "session: Less\nbased-on: whole\nchanges:\n  - drop: Before\n"
    for text, made in ((left, False), (left + "forms: [rating]\n", True)):
        programme = pool.session(text).programme
        assert programme
        assert ("rating" in programme.session.forms) is made

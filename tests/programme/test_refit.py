"""Refitting a session to other hours: what goes first, what stays, and what is told of it."""

from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.programme.changes import changes
from sessionbuilder.programme.running_order import running_order
from sessionbuilder.session.programme import Programme
from sessionbuilder.session.slot import Slot
from tests.pool import Pool, notes_of, texts_of
from tests.programme.days import clock, codes, day, minutes, planned, to


def refitted(pool: Pool, text: str, slot: Slot | None, *, allow: bool = True) -> Programme:
    programme, report = planned(pool, text, slot, allow=allow)
    assert programme, report.diagnostics
    assert programme.refit
    return programme


def kept(pool: Pool, text: str, slot: Slot | None) -> list[str]:
    return [str(timed.title) for timed in refitted(pool, text, slot).blocks]


def told(pool: Pool, text: str, slot: Slot | None) -> dict[str, list[str]]:
    return dict(changes(refitted(pool, text, slot)))


# --- hours


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
    for nothing in ("", "soon", "3", "9 to 5", "25:00 to 26:00"):
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


def test_texts_that_name_the_hours_name_those_of_the_slot(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, say: 'We have from {time}, in {groups} groups.'")
    text = text.replace("programme:", "group-size: 5\nprogramme:")
    programme = refitted(pool, text, to("50m"))
    assert str(programme.blocks[0].block.cues[0].texts[0]) == "We have from 09:00 to 09:50, in 5 groups."


# --- what goes first


def test_short_forms_come_before_shrinking_and_shrinking_before_leaving_out(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: A, minutes: 40, short: {minutes: 25, questions: [Briefly?]}",
        "points: B, minutes: 20, priority: could",
        "discussion: C, minutes: 30",
    )
    assert clock(pool, text, to("75m")) == ["09:00 A 25", "09:25 B 20", "09:45 C 30"]
    assert clock(pool, text, to("70m")) == ["09:00 A 25", "09:25 B 15", "09:40 C 30"]
    assert clock(pool, text, to("50m")) == ["09:00 A 23", "09:23 C 27"], "B leaves, and what is left shares the room"
    assert told(pool, text, to("75m")) == {"Short form": ["A"]}
    assert told(pool, text, to("50m")) == {
        "Short form": ["A"],
        "Shorter": ["C (27 min, not 30)"],
        "Left out": ["B (20 min, could)"],
    }


def test_a_short_form_is_taken_back_where_what_leaves_makes_room(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 30, priority: must, short: {minutes: 20}",
        "discussion: B, minutes: {least: 60, ideal: 60, most: 60}, priority: could",
        "discussion: C, minutes: {least: 30, ideal: 30, most: 30}, priority: must",
    )
    assert clock(pool, text, to("1h10")) == ["09:00 A 40", "09:40 C 30"]


def test_could_goes_before_should_and_must_never(pool: Pool) -> None:
    fixed = "minutes: {least: 20, ideal: 20, most: 20}"
    text = day(
        "09:00 to 10:20",
        f"discussion: Must, {fixed}, priority: must",
        f"discussion: Should, {fixed}",
        f"discussion: Could, {fixed}, priority: could",
        f"discussion: Must too, {fixed}, priority: must",
    )
    assert kept(pool, text, to("1h")) == ["Must", "Should", "Must too"]
    assert kept(pool, text, to("40m")) == ["Must", "Must too"]
    assert kept(pool, text, to("30m")) == ["Must", "Must too"]
    assert codes(pool, text, to("40m")) == []
    assert codes(pool, text, to("30m")) == ["P414"]


def test_what_fits_after_something_large_has_left_stays(pool: Pool) -> None:
    text = day(
        "09:00 to 10:20",
        "discussion: Must, minutes: 20 to 20, priority: must",
        "discussion: Large, minutes: 50 to 50",
        "discussion: Small, minutes: 10 to 10, priority: could",
    )
    assert kept(pool, text, to("30m")) == ["Must", "Small"]


def test_in_a_tier_what_serves_no_outcome_goes_first_and_its_only_servant_last(pool: Pool) -> None:
    text = day(
        "09:00 to 10:20",
        "discussion: Only, minutes: 20 to 20, outcomes: [one]",
        "discussion: None, minutes: 20 to 20",
        "discussion: Core, minutes: 20 to 20, priority: must",
    )
    assert kept(pool, text, to("40m")) == ["Only", "Core"]


def test_blocks_keep_together_and_stay_with_what_they_require(pool: Pool) -> None:
    text = day(
        "09:00 to 10:20",
        "discussion: Case, id: case, minutes: 10 to 10, priority: could",
        "discussion: Work, id: work, requires: case, minutes: 20 to 20",
        "discussion: After, keep-with: work, minutes: 20 to 20, priority: could",
        "discussion: Other, minutes: 20 to 20, priority: could",
        "closing: End, minutes: 10",
    )
    assert kept(pool, text, to("60m")) == ["Case", "Work", "After", "End"], "a unit is as dear as its dearest block"
    assert kept(pool, text, to("50m")) == ["Case", "Other", "End"]
    assert kept(pool, text, to("35m")) == ["Case", "End"], "of two that cost the same the later goes first"
    must = text.replace("discussion: Work, id: work", "discussion: Work, id: work, priority: must")
    assert kept(pool, must, to("60m")) == ["Case", "Work", "After", "End"]


def test_nothing_stays_without_what_it_requires_though_it_alone_would_fit(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Base, id: base, minutes: 30 to 30",
        "discussion: Needs it, minutes: 5 to 5, priority: could, requires: base",
        "discussion: Must, minutes: 20 to 20, priority: must",
    )
    assert kept(pool, text, to("30m")) == ["Must"]


def test_names_of_blocks_that_do_not_exist_are_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, id: work, minutes: 60, requires: wrok, keep-with: work")
    assert codes(pool, text) == ["N310", "N310"]


def test_a_short_form_must_be_shorter(pool: Pool) -> None:
    assert codes(pool, day("09:00 to 10:00", "discussion: A, minutes: 60, short: {minutes: 60}")) == ["F217"]
    wrong = day("09:00 to 10:00", "discussion: A, minutes: 60, short: {minuets: 30}")
    assert codes(pool, wrong) == ["F201"]
    assert codes(pool, day("09:00 to 10:00", "discussion: A, minutes: 60, short: 30")) == ["F203"]


def test_groups_and_their_size_must_agree(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    assert codes(pool, text.replace("programme:", "groups: 4\ngroup-size: 6\nprogramme:")) == []
    assert codes(pool, text.replace("programme:", "groups: 4\ngroup-size: 5\nprogramme:")) == ["N311"]


# --- pauses and sections


def test_pauses_go_where_nothing_needs_them_and_stay_where_people_would_work_too_long(pool: Pool) -> None:
    text = day(
        "09:00 to 12:30",
        "discussion: A, minutes: 60 to 60, priority: must",
        "break: First, minutes: 15",
        "discussion: B, minutes: 60 to 60, priority: could",
        "break: Second, minutes: 15",
        "discussion: C, minutes: 60 to 60, priority: must",
    )
    assert kept(pool, text, to("2h15")) == ["A", "Second", "C"]
    short = text.replace("60 to 60, priority: must", "40 to 40, priority: must")
    assert kept(pool, short, to("85m")) == ["A", "C"]


def test_a_lunch_that_nobody_needs_is_a_break_where_people_would_work_too_long(pool: Pool) -> None:
    text = day(
        "10:30 to 15:00",
        "discussion: A, minutes: 80 to 80, priority: must",
        "lunch: L, minutes: 45",
        "discussion: B, minutes: 60 to 60",
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, to("2h45")) == ["10:30 A 80", "11:50 Break 15", "12:05 B 60", "13:05 End 10"]
    assert told(pool, text, to("2h45")) == {"Short form": ["Break in place of L"]}
    fixed = text.replace("lunch: L,", 'lunch: L, at: "12:00",')
    assert told(pool, fixed, to("2h45")) == {"Short form": ["Break in place of L"]}
    assert kept(pool, text, to("2h35")) == ["A", "End"], "A and B would be 140 minutes on end"


def test_lunch_stays_only_in_a_slot_that_people_must_eat_in(pool: Pool) -> None:
    text = day(
        "10:30 to 14:30",
        "discussion: A, minutes: 60 to 90, priority: must",
        'lunch: L, at: "12:00", minutes: 45',
        "discussion: B, minutes: 30 to 60, priority: must",
    )
    assert "L" in kept(pool, text, to("10:30 to 14:00"))
    assert "L" not in kept(pool, text, to("11:00 to 13:30"))
    assert "L" not in kept(pool, text, to("12:30 to 16:00"))
    must = text.replace('lunch: L, at: "12:00"', "lunch: L, priority: must")
    assert "L" in kept(pool, must, to("11:00 to 13:30"))


def test_a_section_of_which_nothing_is_left_has_no_opener(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "section: One",
        "discussion: A, minutes: 30 to 30, priority: must",
        "section: Two",
        "discussion: B, minutes: 30 to 30, priority: could",
        "section: Empty from the start",
    )
    assert kept(pool, text, to("30m")) == ["One", "A", "Empty from the start"]


def test_what_is_fixed_to_a_time_outside_the_slot_leaves(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 60",
        'discussion: Guest, minutes: 30, at: "10:30"',
    )
    assert kept(pool, text, to("1h15")) == ["A"]


# --- late, and the rest of a day


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
        "09:40 Second part 26",
        "10:06 Third 24",
    ]
    for name in ("second", "SECOND PART", " second  part "):
        assert clock(pool, text, Slot.from_now("09:40", name))[1] == "09:40 Second part 26"
    assert clock(pool, text, Slot.from_now("10:02", "third")) == ["10:02 Third 28"]
    assert codes(pool, text, Slot.from_now("10:02", "third")) == [], "an outcome that has been met is not lost"


def test_a_block_that_is_not_there_is_told_with_what_was_meant(pool: Pool) -> None:
    _, report = planned(pool, day("09:00 to 10:30", *DAY), Slot.from_now("10:00", "thrid"))
    (found,) = [found for found in report.diagnostics if found.fault.code == "N310"]
    assert found.hint == "did you mean `third`?"


# --- what is told


def test_what_was_done_is_told(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "points: Ideas, minutes: 20",
        "points: Reading, minutes: 20, priority: could, pre-work: Read page 3., outcomes: [one]",
        "discussion: Talk, minutes: 40 to 40, priority: must",
        "discussion: Other, minutes: 10, priority: could",
    )
    assert told(pool, text, to("55m")) == {
        "Shorter": ["Ideas (15 min, not 20)"],
        "Before the day": ["Reading: Read page 3."],
        "Left out": ["Other (10 min, could)"],
    }
    shown = running_order(refitted(pool, text, to("55m"))).splitlines()
    assert "Planned for 09:00 to 10:30, refitted to 09:00 to 09:55" in shown
    assert "Before the day  Reading: Read page 3." in shown
    assert max(map(len, shown)) <= 80


def test_an_outcome_that_is_lost_is_an_error_unless_it_is_allowed(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "aims: Aims, minutes: 10, priority: must",
        "discussion: A, minutes: 30 to 30, outcomes: [one]",
        "discussion: B, minutes: 20 to 20, priority: must",
    )
    assert codes(pool, text, to("30m")) == ["P413"]
    allowed = refitted(pool, text, to("30m"))
    assert allowed.session.outcomes == {}
    assert told(pool, text, to("30m"))["No longer met"] == ["one"]


def test_what_does_not_fit_says_by_how_much_and_what_to_do(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 50, priority: must", "closing: End, minutes: 10")
    _, report = planned(pool, text, to("40m"))
    (found,) = [found for found in report.diagnostics if found.fault.code == "P414"]
    assert found.message == (
        "What must stay needs 10 minutes more than 09:00 to 09:40 has, with everything as short as it may be."
    )
    assert found.hint == (
        "choose a slot that is 10 minutes longer, or let “A” be `priority: should`, or give “A” a `short` form"
    )
    assert minutes(pool, text, to("40m")) == [40, 10], "the truth is drawn"


def test_the_deck_of_a_refitted_day_has_no_slides_of_what_was_left_out(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "agenda: Plan, minutes: 5, priority: must",
        "points: Gone, minutes: 25, priority: could, pre-work: Read it at home.",
        "exercise: Work, minutes: {work: 40, debrief: 5}, priority: must",
        "closing: End, minutes: 12, trainer: Asha",
    )
    assert not any("Asha" in words for slide in pool.session(text).slides for words in texts_of(slide))
    programme = refitted(pool, text, to("65m"))
    placed = pipeline.place(programme, pool.workspace, planned(pool, text)[1])
    assert placed
    slides = placed[0].slides
    assert [slide.title for slide in slides][:3] == ["A day", "Plan", "Work"]
    agenda = texts_of(slides[1])
    assert "Gone" not in agenda
    assert "09:05" in agenda
    work = texts_of(slides[2])
    assert "40" in work
    assert "until 09:48" in work
    assert "09:05 · 48 min" in work
    assert notes_of(slides[2])[0].startswith("09:05 to 09:53 · 48 min · slide 3 of")
    assert notes_of(slides[-2])[0].startswith("09:53 to 10:05 · 12 min · led by Asha · slide")
    assert "Sent out beforehand, in place of “Gone”: Read it at home." in notes_of(slides[0])


def test_the_notes_of_a_refitted_day_say_what_was_planned(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: A, minutes: 6", "discussion: B, minutes: 54")
    programme = refitted(pool, text, to("58m"))
    placed = pipeline.place(programme, pool.workspace, planned(pool, text)[1])
    assert placed
    assert notes_of(placed[0].slides[1])[0].startswith("09:00 to 09:04 · 4 min (planned 6) · slide 2 of 3")


# --- pauses that the hours do not reach, and work that has been


HALF_DAY = (
    "discussion: A, minutes: 80, priority: must",
    'break: Coffee, at: "10:25", minutes: 15',
    "discussion: B, minutes: 70",
    "closing: End, minutes: 15",
)


def test_a_break_fixed_outside_the_slot_floats(pool: Pool) -> None:
    text = day("09:00 to 12:05", *HALF_DAY)
    assert [line[6:] for line in clock(pool, text, to("13:00 to 16:00"))] == ["A 80", "Coffee 15", "B 70", "End 15"]
    assert told(pool, text, to("13:00 to 16:00")) == {"No longer fixed": ["Coffee (was to start at 10:25)"]}


def test_the_block_named_begins_now_whatever_its_time_was(pool: Pool) -> None:
    text = day("09:00 to 12:05", *HALF_DAY)
    late = Slot.from_now("10:40", "Coffee")
    assert clock(pool, text, late)[0] == "10:40 Coffee 14"
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


def test_two_blocks_of_one_title_are_not_guessed_between(pool: Pool) -> None:
    text = day("09:00 to 10:30", "break: Tea, minutes: 15", "discussion: A, minutes: 60", "break: Tea, minutes: 15")
    _, report = planned(pool, text, Slot.from_now("10:00", "tea"))
    (found,) = [found for found in report.diagnostics if found.fault.code == "N310"]
    assert found.message == "2 blocks have a title like `tea`."
    assert found.hint == "say which: “Tea” at 09:00 or “Tea” at 10:15; where two have one title, give them an `id`"


# --- what leaves is no more than it must be


def test_a_block_leaves_without_those_it_requires(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: Base, id: base, minutes: 40 to 40",
        "discussion: Needs it, minutes: 40 to 40, requires: base",
        "discussion: Must, minutes: 10 to 10, priority: must",
    )
    assert kept(pool, text, to("60m")) == ["Base", "Must"]


def test_a_short_form_is_taken_only_where_it_helps(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 50, short: {minutes: 20}, priority: could",
        'discussion: B, minutes: 60, at: "10:00", short: {minutes: 40}',
    )
    assert clock(pool, text, to("110m")) == ["09:00 A 60", "10:00 B 50"]


def test_where_a_fixed_time_cannot_be_kept_the_rest_of_the_day_stays(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: A, minutes: 60 to 60, priority: must",
        'discussion: B, at: "10:00", minutes: 60',
        "discussion: C, minutes: 60",
    )
    late = Slot.started_late("10")
    _, report = planned(pool, text, late)
    assert kept(pool, text, late) == ["A", "C"], "without B, which came too late, everything fits"
    must = text.replace("discussion: B,", "discussion: B, priority: must,")
    assert kept(pool, must, late) == ["A", "B", "C"]
    (found,) = [found for found in planned(pool, must, late)[1].diagnostics if found.fault.code == "P414"]
    assert found.message == (
        "“B” must start at 10:00, but what must stay before it needs 10 minutes more, "
        "with everything as short as it may be."
    )
    guest = day(
        "09:00 to 12:00", "discussion: A, minutes: 60", 'discussion: G, at: "10:00", minutes: 60, priority: must'
    )
    (found,) = [f for f in planned(pool, guest, to("13:00 to 14:30"))[1].diagnostics if f.fault.code == "P414"]
    assert "“G” must start at 10:00, but the slot starts at 13:00" in found.message
    assert report


def test_a_day_too_short_for_its_break_is_built_without_it_and_told(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 50 to 50, priority: must",
        "break: T, minutes: 10",
        "discussion: B, minutes: 45 to 45, priority: must",
    )
    assert kept(pool, text, to("105m")) == ["A", "T", "B"]
    assert kept(pool, text, to("96m")) == ["A", "B"]
    assert codes(pool, text, to("96m")) == ["P406"]


# --- short forms


def test_a_short_form_changes_what_is_done_and_not_who_the_block_is(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, priority: must, short: {minutes: 30, priority: could}")
    assert codes(pool, text) == ["F201"]
    protected = day("09:00 to 10:00", "discussion: A, minutes: 45", "closing: End, minutes: 15, short: {minutes: 5}")
    assert codes(pool, protected) == ["F217"]
    sound = day(
        "09:00 to 10:00",
        "discussion: A, id: a, minutes: 40 to 40, priority: must, short: {minutes: 30 to 30}",
        "discussion: B, requires: a, minutes: 20 to 20, priority: must",
    )
    assert clock(pool, sound, to("50m")) == ["09:00 A 30", "09:30 B 20"]


# --- breaks


def test_breaks_come_back_where_there_is_time_for_them(pool: Pool) -> None:
    text = day(
        "09:00 to 12:40",
        "discussion: A, minutes: 40 to 40, priority: must",
        "break: First, minutes: 15",
        "discussion: B, minutes: 100 to 100",
        "break: Second, minutes: 15",
        "discussion: C, minutes: 40 to 40, priority: must",
        "break: Last, minutes: 10",
    )
    assert kept(pool, text, to("120m")) == ["A", "First", "C"], "not needed, but there is time"
    assert kept(pool, text, to("85m")) == ["A", "C"]


def test_a_pause_that_another_block_names_stays(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: A, minutes: 40 to 40, priority: could",
        "break: Walk, id: walk, minutes: 15",
        "discussion: What did you see?, requires: walk, minutes: 30 to 30, priority: must",
    )
    assert kept(pool, text, to("50m")) == ["Walk", "What did you see?"]


def test_what_must_stay_may_work_as_long_as_it_must(pool: Pool) -> None:
    text = day(
        "09:00 to 11:20",
        "discussion: A, minutes: 100 to 100, priority: must",
        "break: T",
        "discussion: B, minutes: 10 to 10",
        "discussion: C, minutes: 10 to 10, priority: could",
    )
    assert kept(pool, text, to("111m"))[0] == "A"


# --- outcomes


def test_of_two_that_serve_an_outcome_the_last_to_serve_it_is_dear(pool: Pool) -> None:
    text = day(
        "09:00 to 10:40",
        "discussion: First, minutes: 20 to 20, outcomes: [one]",
        "discussion: Second, minutes: 20 to 20, outcomes: [one]",
        "discussion: Other, minutes: 10 to 10, outcomes: [two, three]",
        "discussion: Must, minutes: 20 to 20, priority: must, outcomes: [two, three]",
    ).replace("outcomes: {one: Explain what it is}", "outcomes: {one: Explain, two: Outline, three: Identify}")
    assert kept(pool, text, to("40m")) == ["First", "Must"], "one of the two keeps the outcome, and Other costs none"


def test_an_outcome_served_before_is_not_what_decides_now(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: Done, minutes: 30, outcomes: [one]",
        "discussion: Now, minutes: 10 to 10, priority: must",
        "discussion: Again, minutes: 20 to 20, outcomes: [one]",
        "discussion: New, minutes: 10 to 10, outcomes: [two]",
    ).replace("outcomes: {one: Explain what it is}", "outcomes: {one: Explain, two: Outline}")
    assert kept(pool, text, Slot.from_now("10:10", "now")) == ["Now", "New"]


def test_a_unit_is_as_dear_as_its_dearest_block(pool: Pool) -> None:
    text = day(
        "09:00 to 10:20",
        "discussion: Dear, id: dear, minutes: 20 to 20",
        "discussion: Cheap, keep-with: dear, minutes: 20 to 20, priority: could",
        "discussion: Alone, minutes: 40 to 40, priority: could, outcomes: [one]",
    )
    assert kept(pool, text, to("40m")) == ["Dear", "Cheap"]


# --- nights


def test_hours_after_midnight_are_on_the_day_that_makes_sense(pool: Pool) -> None:
    text = day("22:00 to 02:00", "discussion: A, minutes: 85", "break: T, minutes: 30", "discussion: B, minutes: 80")
    for asked, hours in (("01:00 to 02:30", "01:00 (+1) to 02:30 (+1)"), ("21:00 to 00:30", "21:00 to 00:30 (+1)")):
        assert str(refitted(pool, text, to(asked)).session.time) == hours
    eve = day("20:00 to 21:30", "discussion: A, minutes: 90")
    assert str(refitted(pool, eve, Slot.until("00:30")).session.time) == "20:00 to 00:30 (+1)"


def test_a_lunch_that_comes_too_late_in_a_slot_says_so(pool: Pool) -> None:
    text = day(
        "10:30 to 15:00",
        "discussion: A, minutes: 80 to 80, priority: must",
        "lunch: L, minutes: 45",
        "discussion: B, minutes: 80 to 80, priority: must",
    )
    (found,) = [f for f in planned(pool, text, to("11:40 to 15:30"))[1].diagnostics if f.fault.code == "P414"]
    assert found.message.startswith("“L” must start by 12:45, but what must stay before it needs 15 minutes more")
    assert found.hint.startswith("give it a later `at`, or let “A” be `priority: should`")


def test_what_a_block_requires_may_have_been(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Base, id: base, minutes: 30",
        "discussion: Needs it, requires: base, minutes: 30",
    )
    assert kept(pool, text, Slot.from_now("09:40", "needs it")) == ["Needs it"]


def test_minutes_that_are_left_over_are_told_where_they_are(pool: Pool) -> None:
    text = day("09:00 to 11:00", "closing: A, minutes: 50", 'discussion: B, minutes: 30 to 30, at: "10:15"')
    assert told(pool, text, to("2h")) == {"Left over": ["15 min before B", "15 min at the end"]}
    programme, _ = planned(pool, text)
    assert programme
    assert list(changes(programme)) == []


# --- what a second attack showed


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


def test_the_block_named_stays_in_its_short_form_too(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: Hello, minutes: 80",
        'discussion: Talk, at: "10:20", minutes: 60, short: {minutes: 30}',
        "discussion: Last, minutes: 40 to 40, priority: must",
    )
    assert clock(pool, text, Slot.from_now("10:50", "talk")) == ["10:50 Talk 30", "11:20 Last 40"]


def test_every_short_form_is_taken_before_a_block_is_left_out(pool: Pool) -> None:
    text = day(
        "09:30 to 12:00",
        "discussion: Core, minutes: 60, priority: must, short: {minutes: 20 to 20}",
        'discussion: Guest, at: "11:00", minutes: 20',
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, to("40m")) == ["09:30 Core 20", "09:50 End 12"]
    assert codes(pool, text, to("40m")) == []


def test_a_section_with_a_time_of_its_own_holds_nothing_up(pool: Pool) -> None:
    text = day(
        "09:30 to 15:00",
        "discussion: One, minutes: 60",
        "break: Tea, minutes: 15",
        "discussion: Two, minutes: 90",
        "lunch: Lunch, minutes: 30",
        'section: Afternoon, at: "13:15"',
        "discussion: Three, minutes: 60",
    )
    assert "P414" not in codes(pool, text, to("2h"))
    assert "Afternoon" not in kept(pool, text, to("2h"))


def test_a_section_that_requires_two_blocks_costs_neither(pool: Pool) -> None:
    text = day(
        "09:30 to 12:00",
        "section: Cases, requires: [a, b]",
        "discussion: Case A, id: a, minutes: 90",
        "discussion: Case B, id: b, minutes: 40",
    )
    assert kept(pool, text, to("50m")) == ["Case B"]


def test_a_pause_that_must_stay_keeps_what_it_names(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Film, id: film, minutes: 20 to 20, priority: could",
        "break: Quiet, keep-with: film, minutes: 10, priority: must",
        "discussion: Other, minutes: 30 to 30",
    )
    assert kept(pool, text, to("35m")) == ["Film", "Quiet"]


def test_a_slot_in_which_nothing_fits_is_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    (found,) = [f for f in planned(pool, text, to("20m"))[1].diagnostics if f.fault.code == "P414"]
    assert (found.message, found.hint) == (
        "Nothing of the session fits 09:00 to 09:20.",
        "“A” alone takes 60 minutes",
    )
    empty = planned(pool, text, to("20m"))[0]
    assert empty
    assert pipeline.show(empty, "csv").startswith("number,id,kind,")


def test_a_lunch_that_another_block_requires_stays(pool: Pool) -> None:
    text = day(
        "11:30 to 15:00",
        "discussion: A, minutes: 60, priority: could",
        "lunch: L, id: l, minutes: 30",
        "discussion: B, requires: l, minutes: 60, priority: must",
    )
    assert kept(pool, text, to("11:30 to 13:20")) == ["L", "B"]

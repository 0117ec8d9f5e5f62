"""Refitting a session to other hours: short forms first, then less time, then the cheapest blocks leave."""

from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import clock, codes, day, kept, planned, to, told


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


def test_a_short_form_is_taken_only_where_it_helps(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 50, short: {minutes: 20}, priority: could",
        'discussion: B, minutes: 60, at: "10:00", short: {minutes: 40}',
    )
    assert clock(pool, text, to("110m")) == ["09:00 A 60", "10:00 B 50"]


def test_every_short_form_is_taken_before_a_block_is_left_out(pool: Pool) -> None:
    text = day(
        "09:30 to 12:00",
        "discussion: Core, minutes: 60, priority: must, short: {minutes: 20 to 20}",
        'discussion: Guest, at: "11:00", minutes: 20',
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, to("40m")) == ["09:30 Core 20", "09:50 End 12"]
    assert codes(pool, text, to("40m")) == []


def test_a_short_form_must_be_shorter(pool: Pool) -> None:
    assert codes(pool, day("09:00 to 10:00", "discussion: A, minutes: 60, short: {minutes: 60}")) == ["F217"]
    wrong = day("09:00 to 10:00", "discussion: A, minutes: 60, short: {minuets: 30}")
    assert codes(pool, wrong) == ["F201"]
    assert codes(pool, day("09:00 to 10:00", "discussion: A, minutes: 60, short: 30")) == ["F203"]


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


def test_a_block_leaves_without_those_it_requires(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: Base, id: base, minutes: 40 to 40",
        "discussion: Needs it, minutes: 40 to 40, requires: base",
        "discussion: Must, minutes: 10 to 10, priority: must",
    )
    assert kept(pool, text, to("60m")) == ["Base", "Must"]


def test_names_of_blocks_that_do_not_exist_are_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, id: work, minutes: 60, requires: wrok, keep-with: work")
    assert codes(pool, text) == ["N310", "N310"]


def test_groups_and_their_size_must_agree(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    assert codes(pool, text.replace("programme:", "groups: 4\ngroup-size: 6\nprogramme:")) == []
    assert codes(pool, text.replace("programme:", "groups: 4\ngroup-size: 5\nprogramme:")) == ["N311"]


def test_what_is_fixed_to_a_time_outside_the_slot_leaves(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 60",
        'discussion: Guest, minutes: 30, at: "10:30"',
    )
    assert kept(pool, text, to("1h15")) == ["A"]


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


def test_to_name_an_outcome_is_not_to_serve_it(pool: Pool) -> None:
    named = "aims: Aim, minutes: 5, outcomes: one"
    last = "references: Sources, minutes: 0, outcomes: one, source: wt2010"
    served = day(
        "09:00 to 10:00",
        named,
        "points: A, minutes: 25, outcomes: one",
        "discussion: B, minutes: 30, priority: must",
        last,
    )
    assert codes(pool, served) == []
    _, report = planned(pool, day("09:00 to 09:35", named, "discussion: B, minutes: 30", last))
    assert [found.fault.code for found in report.diagnostics] == ["N306"]
    assert "P413" in codes(pool, served, to("30m")), "B stays and A goes, and with it the outcome"


def test_the_hours_as_written_may_be_asked_for_too(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: A, priority: must, minutes: {least: 60, ideal: 60, most: 60}",
        "points: B, minutes: 20, priority: could",
    )
    assert "P401" in codes(pool, text)
    assert clock(pool, text, to("09:00 to 10:00")) == ["09:00 A 60"]


def test_sources_that_have_nothing_left_to_name_stop_no_refit(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: A, minutes: 30, priority: must, outcomes: one",
        "points: B, minutes: 28, source: wt2010, priority: could",
        "references: Sources, minutes: 2, priority: must",
    )
    pool.write("sessions/day.yaml", text)
    programme, report = planned(pool, text, to("32m"))
    assert programme
    assert kept(pool, text, to("32m")) == ["A", "Sources"]
    assert pipeline.place(script(programme), pool.workspace, report)
    assert not report.failed

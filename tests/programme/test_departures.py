"""What leaves first: one order for refits and for the guide, and never the order of the day."""

from __future__ import annotations

import pytest

from sessionbuilder.programme.departures import departures
from sessionbuilder.programme.reckoning import Room
from tests.pool import Pool
from tests.programme.days import clock, day, kept, planned, to

FRAMED = (
    "welcome: Welcome, minutes: 10",
    "agenda: The day, minutes: 5",
    "exercise: Work, minutes: {work: 20, debrief: 10}",
    "points: Heard, minutes: 20",
    "reflection: Reflect, minutes: 10",
    "points: Heard too, minutes: 5",
    "closing: End, minutes: 10",
)


def order(pool: Pool, text: str) -> list[list[str]]:
    """The titles of what leaves together, in the order in which it leaves."""
    programme, report = planned(pool, text)
    assert programme, report.diagnostics
    return [
        [str(programme.blocks[place].title) for place in sorted(departure.places)]
        for departure in departures(Room(programme.session))
    ]


def test_what_is_told_goes_first_then_what_people_do_then_what_they_think_over_and_the_frame_last(pool: Pool) -> None:
    text = day("09:00 to 10:30", *FRAMED)
    assert order(pool, text) == [["Heard too"], ["Heard"], ["Work"], ["Reflect"], ["The day"]]


def test_what_went_well_is_not_the_first_to_go(pool: Pool) -> None:
    text = day("09:00 to 09:30", "points: Heard, minutes: 5", "good-practice: Well done, minutes: 5, features: [x]")
    assert order(pool, text) == [["Heard"], ["Well done"]], "it comes last in the day, and would go first by that"
    assert kept(pool, text, to("4m")) == ["Well done"]


def test_a_round_is_something_that_people_do(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: Told, minutes: 5", "points: Said, minutes: 5, rounds: each")
    assert order(pool, text) == [["Told"], ["Said"]]


def test_what_serves_what_others_serve_too_goes_before_what_serves_what_few_do(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "points: Rare, minutes: 10, outcomes: [two]",
        "points: Common, minutes: 10, outcomes: [one]",
        "discussion: One, minutes: 10, outcomes: [one], priority: must",
        "discussion: One again, minutes: 10, outcomes: [one], priority: must",
        "discussion: Two, minutes: 10, outcomes: [two], priority: must",
    ).replace("outcomes: {one: Explain what it is}", "outcomes: {one: Explain, two: Outline}")
    assert order(pool, text) == [["Common"], ["Rare"]], "whichever of them is the later"


def test_short_forms_are_taken_of_what_is_told_first(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Talk, minutes: 30 to 30, short: {minutes: 20 to 20}",
        "points: Told, minutes: 30 to 30, short: {minutes: 20 to 20}",
    )
    assert clock(pool, text, to("50m")) == ["09:00 Talk 30", "09:30 Told 20"]


def test_a_pause_leaves_with_no_block_whatever_it_names(pool: Pool) -> None:
    """It goes by what stands around it."""
    framed = [line.replace("points: Heard,", "points: Heard, id: heard,") for line in FRAMED]
    text = day("09:00 to 10:45", *framed[:4], "break: Tea, minutes: 15, keep-with: [heard]", *framed[4:])
    assert ["Heard"] in order(pool, text)
    assert not [each for each in order(pool, text) if "Tea" in each and len(each) > 1]


def test_what_serves_no_outcome_goes_before_what_does_and_its_only_servant_last(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "welcome: Welcome, minutes: 10",
        "points: Only, minutes: 20, outcomes: [one]",
        "discussion: Idle, minutes: 20",
        "discussion: Talk, minutes: 20, outcomes: [two]",
        "points: Points, minutes: 20, outcomes: [two]",
        "points: Could, minutes: 10, outcomes: [two], priority: could",
    ).replace("outcomes: {one: Explain what it is}", "outcomes: {one: Explain, two: Outline}")
    assert order(pool, text) == [["Could"], ["Idle"], ["Points"], ["Only"], ["Talk"]]


def test_what_people_do_beforehand_goes_first_in_its_tier(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: A, minutes: 20", "discussion: B, minutes: 20, pre-work: Read page 3.")
    assert order(pool, text) == [["B"], ["A"]]


def test_people_may_arrive_before_the_day_begins(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "registration: Hello, minutes: 15",
        "welcome: Welcome, minutes: 10",
        "discussion: B, minutes: 20, outcomes: [one]",
    )
    assert order(pool, text) == [["Hello"], ["B"]]


def test_what_opens_and_closes_a_day_stays_where_nothing_is_said(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "welcome: Welcome, minutes: 10",
        "content-note: What is hard, minutes: 5",
        "points: Heard, minutes: 20, outcomes: [one]",
        "closing: End, minutes: 10",
    )
    assert order(pool, text) == [["Heard"]]
    said = text.replace("welcome: Welcome", "welcome: Welcome, priority: should")
    assert order(pool, said) == [["Welcome"], ["Heard"]], "what its author says holds"


@pytest.mark.parametrize("slot", ["75m", "60m", "50m"])
def test_a_case_stays_on_which_people_must_work(pool: Pool, slot: str) -> None:
    exercise = "exercise: Work, case: child-m, minutes: {brief: 2, work: 20, debrief: 10}, outcomes: [one]"
    text = day(
        "09:00 to 10:30",
        "case: child-m, minutes: 10",
        "points: Heard, minutes: 20",
        exercise,
        "closing: End, minutes: 10",
    )
    assert order(pool, text) == [["Heard"], ["Work"], ["Case study: Child M"]], "the case goes after what is done on it"
    must = text.replace("outcomes: [one]", "outcomes: [one], priority: must")
    assert order(pool, must) == [["Heard"]]
    assert kept(pool, must, to(slot))[0] == "Case study: Child M"


# --- drop-first

CORE = (
    "discussion: Core, minutes: 10, outcomes: [one]",
    "points: Optional, minutes: 8, priority: could",
    "discussion: Core too, minutes: 10",
    "exercise: Starred, minutes: {brief: 0, work: 14, debrief: 0}, priority: could",
    "closing: End, minutes: 10",
)


def test_a_session_may_drop_what_is_optional_before_anything_is_squeezed(pool: Pool) -> None:
    text = day("09:00 to 09:54", *CORE)
    assert "Starred" in kept(pool, text, to("44m"))
    first = text.replace("programme:", "when-short: drop-first\nprogramme:")
    assert clock(pool, first, to("44m")) == ["09:00 Core 10", "09:10 Core too 10", "09:20 Starred 14", "09:34 End 10"]
    assert clock(pool, first, to("30m")) == ["09:00 Core 10", "09:10 Core too 10", "09:20 End 10"]
    assert clock(pool, first, to("54m")) == clock(pool, text, to("54m")), "as long as all fits, nothing leaves"


def test_where_nothing_is_optional_any_more_the_rest_gives(pool: Pool) -> None:
    text = day("09:00 to 09:54", *CORE).replace("programme:", "when-short: drop-first\nprogramme:")
    assert clock(pool, text, to("26m")) == ["09:00 Core 8", "09:08 Core too 8", "09:16 End 10"]


def test_what_is_optional_leaves_before_short_forms_are_taken(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Core, minutes: 40, short: {minutes: 20}",
        "points: Optional, minutes: 20, priority: could",
    )
    first = text.replace("programme:", "when-short: drop-first\nprogramme:")
    assert kept(pool, text, to("40m")) == ["Core", "Optional"]
    assert clock(pool, first, to("40m")) == ["09:00 Core 40"]


def test_what_requires_something_optional_leaves_with_it_only_if_it_is_optional_too(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: Base, id: base, minutes: 20, priority: could",
        "discussion: Needs it, requires: base, minutes: 20",
        "points: Other, minutes: 20, priority: could",
    ).replace("programme:", "when-short: drop-first\nprogramme:")
    assert kept(pool, text, to("40m")) == ["Base", "Needs it"]


def test_another_word_for_what_to_do_first_is_told(pool: Pool) -> None:
    text = day("09:00 to 09:54", *CORE).replace("programme:", "when-short: drop\nprogramme:")
    _, report = planned(pool, text)
    assert [found.fault.code for found in report.diagnostics] == ["F207"]


def test_input_in_which_everybody_speaks_counts_as_what_people_do(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "welcome: Welcome, minutes: 10",
        "points: Told, minutes: 10, outcomes: [one]",
        "points: Heard, minutes: 10, outcomes: [one], rounds: 1 minute a group",
        "closing: End",
    )
    assert order(pool, text) == [["Told"], ["Heard"]]
    assert order(pool, text.replace(", rounds: 1 minute a group", "")) == [["Heard"], ["Told"]]

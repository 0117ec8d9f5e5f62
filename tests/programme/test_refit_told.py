"""What is told of a day that is refitted: what was done to it, what it lacks, and what its deck shows."""

from __future__ import annotations

from sessionbuilder import pipeline
from sessionbuilder.running_order.changes import changes
from sessionbuilder.running_order.lines import running_order
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.pool import Pool, notes_of, texts_of
from tests.programme.days import codes, day, minutes, planned, refitted, to, told


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
    assert "Planned for 09:00 to 10:30, fitted to 09:00 to 09:55" in shown
    assert "Before the day  Reading: Read page 3." in shown
    assert max(map(len, shown)) <= 80


def test_minutes_that_are_left_over_are_told_where_they_are(pool: Pool) -> None:
    text = day("09:00 to 11:00", "closing: A, minutes: 50", 'discussion: B, minutes: 30 to 30, at: "10:15"')
    assert told(pool, text, to("2h")) == {
        "Longer": ["A (60 min, not 50)"],
        "Left over": ["15 min before B", "15 min at the end"],
    }
    programme, _ = planned(pool, text)
    assert programme
    assert list(changes(programme)) == []


def test_blocks_that_take_more_and_pauses_that_take_less_are_told(pool: Pool) -> None:
    text = day("09:00 to 10:10", "discussion: A, minutes: 20 to 60", "break: Tea, minutes: 10 to 20", "closing: B")
    for slot in ("2h", "60m", "50m", "40m"):
        programme = refitted(pool, text, to(slot))
        found = told(pool, text, to(slot))
        blocks = programme.blocks
        words = {
            name: [f"{t.title} ({t.minutes} min, not {t.planned})" for t in blocks] for name in ("Shorter", "Longer")
        }
        for timed, shorter, longer in zip(blocks, words["Shorter"], words["Longer"], strict=True):
            assert (shorter in found.get("Shorter", [])) == (timed.minutes < timed.planned)
            assert (longer in found.get("Longer", [])) == (timed.minutes > timed.planned)


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
    placed = pipeline.place(script(programme), pool.workspace, planned(pool, text)[1])
    assert placed
    slides = placed[0].slides
    assert [slide.title for slide in slides][:3] == ["A day", "Plan", "Work"]
    agenda = texts_of(slides[1])
    assert "Gone" not in agenda
    assert "09:05" in agenda
    work = texts_of(slides[2])
    assert "40" in work
    assert "until 09:48" in work
    assert notes_of(slides[2])[0].startswith("09:05 to 09:53 · 48 min · slide 3 of")
    assert notes_of(slides[-2])[0].startswith("09:53 to 10:05 · 12 min · led by Asha · slide")
    assert "Sent out beforehand, in place of “Gone”: Read it at home." in notes_of(slides[0])


def test_the_notes_of_a_refitted_day_say_what_was_planned(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: A, minutes: 6", "discussion: B, minutes: 54")
    programme = refitted(pool, text, to("58m"))
    placed = pipeline.place(script(programme), pool.workspace, planned(pool, text)[1])
    assert placed
    assert notes_of(placed[0].slides[1])[0].startswith("09:00 to 09:04 · 4 min (planned 6) · slide 2 of 3")


def test_the_notes_say_what_time_is_in_hand_before_the_next_block(pool: Pool) -> None:
    built = pool.session(day("09:00 to 10:00", "discussion: A, minutes: 20", 'discussion: B, minutes: 20, at: "09:30"'))
    assert notes_of(built.slide("A"))[0].endswith("next: B, after 10 min in hand")
    assert notes_of(built.slide("B"))[0].endswith("next: the end of the day, after 10 min in hand")


def test_a_written_time_that_a_refit_gives_up_is_told(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: One, minutes: 50, priority: must",
        'section: Afternoon, at: "09:00"',
        "discussion: Two, minutes: 60, priority: must",
        'discussion: Guest, at: "11:15", minutes: 30',
        'discussion: Late, not-before: "11:30", not-after: "11:40", minutes: 20',
    )
    assert told(pool, text, to("2h"))["No longer fixed"] == ["Afternoon (was to start at 09:00)"]
    assert told(pool, text, to("2h"))["Left out"] == [
        "Guest (30 min, should, was to start at 11:15)",
        "Late (20 min, should, was to start not before 11:30 and by 11:40)",
    ]


def test_the_time_of_a_section_of_which_nothing_is_left_is_told(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: One, minutes: 60, priority: must",
        'section: Later, at: "10:00"',
        "discussion: Two, minutes: 60",
        "section: Last",
        "discussion: Three, minutes: 60",
    )
    assert told(pool, text, to("1h"))["Left out"] == [
        "Later (was to start at 10:00)",
        "Two (60 min, should)",
        "Three (60 min, should)",
    ], "a section without a time leaves without a word"


def test_a_time_that_cannot_be_kept_is_not_cured_by_giving_it_up(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: One, minutes: 50, priority: must",
        'section: Afternoon, at: "09:00"',
        "discussion: Two, minutes: 60, priority: must",
    )
    (found,) = [found for found in planned(pool, text)[1].diagnostics if found.fault.code == "P403"]
    assert found.hint == 'write `at: "09:50"`'


def test_no_cure_gives_up_a_time_that_somebody_wrote(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: One, minutes: 80 to 80, priority: must",
        'discussion: Guest, at: "10:20", minutes: 30 to 30',
        "closing: End, minutes: 20",
    )
    (found,) = [found for found in planned(pool, text)[1].diagnostics if found.fault.code == "P401"]
    assert found.hint == "write `time: 09:00 to 11:10`"


def test_a_day_fitted_to_its_own_hours_is_compared_with_what_its_author_wrote(pool: Pool) -> None:
    text = day(
        "09:30 to 10:30",
        "welcome: Welcome, minutes: 15",
        'break: Coffee, minutes: 15, at: "10:00", priority: must',
        "discussion: Working on the case, minutes: 20 to 40, priority: must",
        "closing: End, minutes: 10",
    )
    assert "P401" in codes(pool, text), "it ends at 10:45, with the discussion at its least"
    for hours in ("09:30 to 11:00", "09:30 to 10:30"):
        shown = running_order(refitted(pool, text, to(hours)))
        assert "Working on the case (" not in shown, "its minutes are what the author wrote"
        assert "Welcome (18 min, not 15)" in shown
    assert "As it is written it does not fit; fitted to 09:30 to 10:30" in shown


GUESS = "No block has a `priority` yet, so what goes first is a guess"


def test_that_nobody_has_said_what_matters_is_told_once(pool: Pool) -> None:
    text = day("09:00 to 10:30", "points: A, minutes: 30", "discussion: B, minutes: 60")
    assert running_order(refitted(pool, text, to("60m"))).count(GUESS) == 1
    assert GUESS not in running_order(refitted(pool, text, to("90m"))), "nothing was taken from anybody"
    ranked = text.replace("minutes: 60", "minutes: 60, priority: should")
    assert GUESS not in running_order(refitted(pool, ranked, to("60m")))
    gone = text.replace("minutes: 30", "minutes: 30, priority: could")
    assert GUESS not in running_order(refitted(pool, gone, to("48m"))), "though what was ranked has left"


def test_minutes_are_compared_with_those_of_the_day_as_it_is_written(pool: Pool) -> None:
    text = day(
        "09:00 to 10:20",
        "discussion: A, minutes: 10 to 10, priority: must",
        "exercise: E, minutes: {work: 30 to 40, debrief: 20}",
        "closing: End, minutes: 10",
    )
    assert minutes(pool, text, None) == [10, 60, 10], "more than its ideal, since there is room"
    late = Slot.started_late("5")
    assert told(pool, text, late) == {"Shorter": ["E (55 min, not 60)"]}
    assert "<   55" in running_order(refitted(pool, text, late))
    assert told(pool, text, Slot.started_late("10"))["Shorter"] == ["E (50 min, not 60)"]


def test_the_rest_of_a_day_is_compared_with_the_day_as_it_is_written(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: A, minutes: 20 to 20",
        "exercise: E, minutes: {work: 30 to 40, debrief: 20}",
        "closing: End, minutes: 10",
    )
    assert told(pool, text, Slot.from_now("09:30", "e"))["Shorter"] == ["E (50 min, not 60)"]

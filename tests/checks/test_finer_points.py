"""What the pages of checks do not show: where a check is silent, and why."""

from __future__ import annotations

import pytest

from tests.checks.test_pages import told
from tests.pages import Page
from tests.pool import Pool

HEAD = """\
session: A day
aim: Learn
outcomes: {one: Explain what it is}
time: 09:00 to 17:00
participants: 24
groups: 4
programme:
"""


def codes(pool: Pool, blocks: str, *, delivery: str = "") -> set[str]:
    """The codes of what is told of a session with these blocks, or of a delivery of it."""
    text = HEAD + blocks
    page = Page("", "", text, ())
    found = told(pool, page, f"delivery: day\ndate: 2027-01-15\n{delivery}" if delivery else text)
    return {fault.split()[1] for fault in found}


def points(title: str, minutes: int = 6, more: str = "") -> str:
    return f"  - points: {title}\n    minutes: {minutes}\n    items: [x, y]\n{more}"


def talk(title: str, minutes: int = 12, more: str = "") -> str:
    return f"  - discussion: {title}\n    minutes: {minutes}\n    questions: [Why?]\n{more}"


def work(minutes: str, more: str = "    listen-for: Something\n", title: str = "Work") -> str:
    return f"  - exercise: {title}\n    minutes: {minutes}\n    tasks: [Talk]\n{more}"


# --- input and activity


def test_a_round_is_something_that_people_do_among_input(pool: Pool) -> None:
    told_only = points("A") + points("B") + points("C") + points("D")
    assert "P444" in codes(pool, told_only)
    assert "P444" not in codes(pool, points("A") + points("B", more="    rounds: each\n") + points("C") + points("D"))


def test_what_frames_the_day_neither_counts_as_input_nor_parts_it(pool: Pool) -> None:
    assert "P444" not in codes(pool, "  - agenda:\n    minutes: 20\n" + points("A") + points("B"))
    assert "P444" in codes(
        pool, points("A") + points("B") + "  - agenda:\n    minutes: 2\n" + points("C") + points("D")
    )


def test_two_blocks_are_one_thought_however_long(pool: Pool) -> None:
    assert "P444" not in codes(pool, points("A", 15) + points("B", 15))


def test_minutes_of_a_round_are_peoples_own(pool: Pool) -> None:
    rounds = "    rounds: 1 minute each\n"
    assert "P445" in codes(pool, points("A", 30) + points("B", 30) + talk("C", 24))
    assert "P445" not in codes(pool, points("A", 30) + points("B", 30, rounds) + talk("C", 24))


def test_a_short_talk_may_be_a_talk(pool: Pool) -> None:
    assert "P445" not in codes(pool, points("A", 20) + points("B", 20))


# --- debrief


def test_what_comes_after_the_work_may_be_its_debrief(pool: Pool) -> None:
    bare = work("{brief: 2, work: 20}")
    assert "P440" in codes(pool, bare + points("Something else"))
    assert "P440" not in codes(pool, bare + talk("What did we find?"))
    named = work("{brief: 2, work: 20}", "    id: work\n    listen-for: Something\n")
    assert "P440" not in codes(pool, named + points("A") + talk("Later", more="    requires: work\n"))


def test_a_case_brings_its_learning_points(pool: Pool) -> None:
    bare = work("{work: 20, debrief: 5}", "")
    assert "P441" in codes(pool, bare)
    assert "P441" not in codes(pool, work("{work: 20, debrief: 5}", "    case: child-m\n"))


# --- asks


@pytest.mark.parametrize(("minutes", "is_told"), [(2, True), (3, False)])
def test_a_list_of_questions_is_several_and_what_is_said_takes_its_time(
    pool: Pool, minutes: int, is_told: bool
) -> None:
    block = talk("A", minutes, f"    ask: [One?, Two?]\n    say: {'word ' * 100}\n")
    assert ("P446" in codes(pool, block)) is is_told


def test_while_groups_work_the_trainer_asks_nothing(pool: Pool) -> None:
    asked = "    listen-for: Something\n    ask: [One?, Two?, Three?]\n"
    assert "P446" in codes(pool, work("{brief: 0, work: 30, debrief: 2}", asked))
    assert "P446" not in codes(pool, work("{brief: 0, work: 5, debrief: 4}", asked))


# --- people


HARD = points("Hard", more="    intensity: 3\n")
NOTE = "  - content-note:\n    covers: [x]\n    looking-after: [y]\n"


def test_nothing_is_told_of_trainers_who_are_still_to_be_found(pool: Pool) -> None:
    quiet = NOTE + HARD + "  - decompression:\n"
    assert "P452" in codes(pool, quiet, delivery="trainers: [Ann Example]\n")
    assert "P452" not in codes(pool, quiet, delivery="trainers: [Ann Example, Ben Example]\n")
    assert "P452" not in codes(pool, quiet, delivery="venue: Room 2\n")


def test_one_of_us_said_to_the_room_is_no_second_trainer(pool: Pool) -> None:
    said, done = (f'    {verb}: "One of us is at the door."\n' for verb in ("say", "do"))
    assert "P453" not in codes(pool, talk("A", more=said), delivery="trainers: [Ann Example]\n")
    assert "P453" in codes(pool, talk("A", more=done), delivery="trainers: [Ann Example]\n")


@pytest.mark.parametrize(
    ("after", "is_told"),
    [
        (talk("A") + "  - break:\n    minutes: 15\n", False),
        (talk("A", 45) + "  - break:\n    minutes: 15\n", True),
        (talk("A") + "  - reflection:\n    minutes: 10\n", False),
        (talk("A") + "  - closing:\n    minutes: 10\n", False),
        (talk("A") + HARD + "  - break:\n    minutes: 15\n", True),
        (talk("A", more="    intensity: 2\n") * 4 + "  - break:\n    minutes: 15\n", False),
    ],
)
def test_time_to_recover_comes_soon_and_before_the_next_that_is_hard(pool: Pool, after: str, is_told: bool) -> None:
    assert ("P451" in codes(pool, NOTE + HARD + after)) is is_told


def test_what_only_the_facilitator_reads_needs_no_content_note(pool: Pool) -> None:
    assert "P450" not in codes(pool, talk("A", more="    watch: Somebody may think of a suicide.\n"))
    assert "P450" in codes(pool, "  - discussion: A\n    minutes: 9\n    questions: [Who asks about suicide?]\n")


def test_a_number_among_the_words_of_a_way_to_find_support_counts(pool: Pool) -> None:
    page = Page("", "", HEAD + NOTE + HARD + "  - decompression:\n", ())

    def in_pool(how: str) -> list[str]:
        return told(pool, page, f'organisation: R\nsupport: [{{name: A line, how: "{how}"}}]\n')

    assert any(" P454 " in fault for fault in in_pool("Find it on its website"))
    assert not any(" P454 " in fault for fault in in_pool("Ring 01632 960001"))


# --- how many they are


def test_a_round_at_tables_takes_no_more_for_more_people(pool: Pool) -> None:
    for words in ("One round, a word each.", "Everybody reads out one step.", "Each in turn.", "Each says one thing."):
        assert "P456" in codes(pool, talk("A", 3, f'    say: "{words}"\n')), words
    assert "P456" not in codes(pool, talk("A", 3, "    say: At your tables. One round, a word each.\n"))
    assert "P456" not in codes(pool, talk("A", 3, "    rounds: each\n    say: One round, a word each.\n"))
    assert "P456" not in codes(pool, talk("A", 5, "    say: One round, a word each.\n"))
    assert "P456" not in codes(pool, talk("A", 3, "    do: Look round the room.\n"))


def test_threes_that_come_out_or_are_told_off_are_no_fault(pool: Pool) -> None:
    threes = talk("A", more="    in: threes\n")
    assert "P457" not in codes(pool, threes)
    assert "P457" in codes(pool, threes, delivery="participants: 20\n")
    told_off = talk("A", more="    in: threes\n    group: Threes, and whoever is over joins one.\n")
    assert "P457" not in codes(pool, told_off, delivery="participants: 20\n")


def test_roles_are_for_those_who_work_together(pool: Pool) -> None:
    roles = "".join(f"      - {{role: R{number}, does: x}}\n" for number in range(3))
    more = f"    listen-for: Something\n    roles:\n{roles}"
    assert "P455" not in codes(pool, work("{work: 20, debrief: 5}", more))
    assert "P455" not in codes(pool, work("{work: 20, debrief: 5}", f"    in: threes\n{more}"))
    assert "P455" in codes(pool, work("{work: 20, debrief: 5}", f"    in: pairs\n{more}"))
    threes = work("{work: 20, debrief: 5}", f"    in: threes\n{more}")
    assert "P457" in codes(pool, threes, delivery="participants: 20\n")


def test_feedback_for_all_together_is_no_longer_with_more_groups(pool: Pool) -> None:
    per_group, for_all = (work(f"{{work: 20, feedback: {each}, debrief: 5}}") for each in ("3 per group", "15"))
    assert "P458" in codes(pool, per_group, delivery="participants: 24\ngroups: 6\n")
    assert "P458" not in codes(pool, for_all, delivery="participants: 24\ngroups: 6\n")
    assert "P458" not in codes(pool, per_group, delivery="participants: 12\ngroups: 3\n")


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Four groups of six.", False),
        ("Four tables.", False),
        ("Four groups of five.", True),
        ("6 groups.", True),
        ("Your tables. With six tables, one is left over.", False),
        ("Three or four groups.", False),
        ("Four people.", False),
    ],
)
def test_groups_are_told_where_an_instruction_parts_people_into_others(pool: Pool, words: str, is_told: bool) -> None:
    assert ("P459" in codes(pool, talk("A", more=f"    group: {words}\n"))) is is_told

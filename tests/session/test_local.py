"""The local pack: what a partnership has its own of, where texts take it, and what is missing or old."""

from __future__ import annotations

import pytest

from sessionbuilder import Folder, build, check
from sessionbuilder.content import Text
from sessionbuilder.session.local import Local
from tests.paper import of, shelf, words
from tests.pool import POOL, Pool, notes_of, texts_of

LOCAL = """\
escalation: {says: our steps, steps: [ask, tell], address: "https://example.org/steps", checked: 2026-11-02}
front-door: {says: the Riverside hub, telephone: 01632 960001, checked: 2026-11-02}
thresholds: our threshold document
support: [{name: A listening line, how: From eight to eight, telephone: 01632 960004, checked: 2026-11-02}]
more:
  quiet-room: {says: room 4, checked: 2026-11-02}
"""
BLOCK = "- points: What to do\n  items: ['Follow {{local.{0}}}']\n  say: 'It is {{local.{0}}}.'\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("escalation", "our steps: (1) ask; (2) tell"),
        ("front-door", "the Riverside hub, 01632 960001"),
        ("thresholds", "our threshold document"),
        ("quiet-room", "room 4"),
    ],
)
def test_texts_take_it_in_braces(name: str, said: str, pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    built = pool.blocks(BLOCK.format(name))
    assert built.faults() == []
    assert f"Follow {said}" in texts_of(built.slides[1])
    assert any(f"It is {said}." in note for note in notes_of(built.slides[1]))


@pytest.mark.parametrize("text", ["", "thresholds: our threshold document\n"])
def test_what_is_not_there_is_your_own_partnerships_and_is_told_where_it_stands(text: str, pool: Pool) -> None:
    if text:
        pool.write("sessions/local.yaml", text)
    built = pool.blocks(BLOCK.format("escalation"))
    assert "Follow your own partnership’s steps for a disagreement" in texts_of(built.slides[1])
    assert [found.split(":")[0] for found in built.faults()] == ["2", "3"]
    assert built.codes() == ["N360", "N360"]


def test_a_name_that_there_is_not_is_told(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    (first, *_) = pool.blocks(BLOCK.format("escalaton")).report.ordered()
    assert "did you mean `local.escalation`?" in first.hint


def test_a_pool_that_reads_the_same_text_twice_is_told_twice(pool: Pool) -> None:
    """What is remembered of a text must not hide that its fact has gone."""
    pool.write("sessions/local.yaml", "escalation: your own partnership’s steps for a disagreement\n")
    assert pool.blocks(BLOCK.format("escalation")).codes() == []
    pool.write("sessions/local.yaml", "thresholds: ours\n")
    assert pool.blocks(BLOCK.format("escalation")).codes() == ["N360", "N360"]


def delivered(pool: Pool, date: str, more: str = "") -> list[str]:
    pool.write("sessions/deliveries/run.yaml", f"delivery: day\ndate: {date}\n{more}")
    built = build("run", Folder(pool.root), only=("deck",))
    return [found.fault.code for found in built.faults if found.fault.code.startswith("N36") and not found.accepted]


def test_a_delivery_takes_nothing_that_is_missing_or_a_year_old(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    pool.blocks(BLOCK.format("front-door"))
    assert delivered(pool, "2027-11-02") == []
    assert delivered(pool, "2027-11-03") == ["N362", "N362"]
    assert delivered(pool, "2027-11-03", "accept: [{N361: we looked today}]\n") == []
    pool.blocks(BLOCK.format("reviews"))
    assert delivered(pool, "2027-01-02") == ["N362", "N362"]
    assert delivered(pool, "2027-01-02", "accept: [{N360: there are none here}]\n") == []


def test_check_tells_what_is_used_and_old_by_today(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    pool.blocks(BLOCK.format("front-door"))

    def old(today: str) -> list[str]:
        faults = check("day", Folder(pool.root), today=today).faults
        return [found.message for found in faults if found.fault.code == "N361"]

    assert old("2027-11-02") == []
    assert old("2027-11-03") == [
        "`front-door` in `local.yaml` was last looked at on 2 November 2026, more than a year ago.",
        "The number of “A listening line” was last looked at on 2 November 2026, more than a year ago.",
    ]


def test_a_fact_or_a_number_without_a_day_is_told(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL.replace("960004, checked: 2026-11-02", "960004"))
    pool.blocks(BLOCK.format("thresholds"))
    faults = check("day", Folder(pool.root), today="2026-11-03").faults
    assert [found.message for found in faults if found.fault.code == "N361"] == [
        "Nobody says when `thresholds` in `local.yaml` was last looked at.",
        "Nobody says when the number of “A listening line” was last looked at.",
    ]


def test_numbers_that_were_looked_up_on_several_days_are_told_by_name(pool: Pool) -> None:
    later = "{name: Another line, how: By day, telephone: 01632 960005, checked: 2026-11-05}"
    pool.write("sessions/local.yaml", LOCAL.replace("support: [", f"support: [{later}, "))
    books = shelf(pool.blocks(f"- closing: Thank you\n{BLOCK.format('front-door')}"), ("pack",))
    told = " ".join(text for book in books.values() for text in words(book))
    assert "Numbers checked: Another line, 5 November 2026; A listening line, 2 November 2026." in told


EXAMPLE = f"example: yes\n{LOCAL}"


def test_no_sheet_says_that_anybody_has_looked_at_the_pack_of_an_example(pool: Pool) -> None:
    def printed(local: str) -> str:
        pool.write("sessions/local.yaml", local)
        books = shelf(pool.blocks(f"- closing: Thank you\n{BLOCK.format('front-door')}"), ("guide", "pack", "agenda"))
        return " ".join(text for book in books.values() for text in words(book))

    assert "Numbers checked 2 November 2026." in printed(LOCAL)
    assert "01632\N{NO-BREAK SPACE}960004" in printed(EXAMPLE)
    assert "2 November 2026" not in printed(EXAMPLE)


def test_the_pack_of_an_example_never_grows_old_and_is_told_as_one(pool: Pool) -> None:
    pool.write("sessions/local.yaml", EXAMPLE)
    pool.blocks(BLOCK.format("front-door"))
    found = check("day", Folder(pool.root), today="2028-11-03")
    assert [each.fault.code for each in found.faults if each.fault.code.startswith("N36")] == []
    assert found.law == (Local(example="yes").made_up,)
    assert delivered(pool, "2028-11-03") == []
    (told,) = check("run", Folder(pool.root), today="2028-11-03").law
    assert told.startswith("run has the local pack of an example")
    assert "before 3 November 2028" in told


def test_a_number_of_the_pool_grows_old_beside_the_pack_of_an_example(pool: Pool) -> None:
    pool.write("sessions/local.yaml", EXAMPLE)
    old = '  - {name: An old line, how: By day, telephone: "111", checked: 2026-01-02}\n'
    pool.write("sessions/pool.yaml", POOL.replace("support:\n", f"support:\n{old}"))
    pool.blocks("- closing: Thank you\n")
    faults = check("day", Folder(pool.root), today="2027-01-03").faults
    assert [each.message.partition(" was ")[0] for each in faults if each.fault.code == "N361"] == [
        "The number of “An old line”"
    ]


@pytest.mark.parametrize("word", ["true", "maybe", "[yes]"])
def test_the_mark_of_an_example_is_yes_or_no(word: str, pool: Pool) -> None:
    pool.write("sessions/local.yaml", f"example: {word}\n{LOCAL}")
    (found,) = pool.blocks("- closing: Thank you\n").report.ordered()
    assert found.fault.severity == "error"
    assert found.span
    assert (found.span.name, found.span.line) == ("sessions/local.yaml", 1)


def test_the_guide_opens_with_what_to_do_about_the_pack_of_an_example(pool: Pool) -> None:
    def told(local: str) -> list[str]:
        pool.write("sessions/local.yaml", local)
        guide = shelf(pool.blocks("- closing: Thank you\n"), ("guide",))["facilitator-guide"]
        return [str(text.text) for text in of(Text, guide.sheets[0].parts)]

    opening = "The local pack of an example. "
    assert not [text for text in told(LOCAL) if text.startswith(opening)]
    assert len([text for text in told(EXAMPLE) if text.startswith(opening)]) == 1


def test_support_of_here_stands_before_that_of_the_pool_with_its_number(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    built = pool.blocks("- closing: Thank you\n")
    shown = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts_of(built.slides[2])]
    assert shown.index("From eight to eight") + 1 == shown.index("01632 960004")
    assert shown.index("01632 960004") < shown.index("Ask for time today")


def test_a_file_of_this_name_is_no_session(pool: Pool) -> None:
    pool.write("sessions/local.yaml", LOCAL)
    pool.blocks(BLOCK.format("front-door"))
    assert [path.stem for path in pool.workspace.session_files()] == ["day"]

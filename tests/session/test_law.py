"""The law kept once: how each provision stands on a day, and what is printed of it."""

from __future__ import annotations

import pytest

from sessionbuilder import Folder, build, check
from tests.paper import titled, words
from tests.pool import LAW, SOURCES, Pool, notes_of, texts_of

CITES = "- points: What we do\n  law: {}\n  items: [Answer, Ask]\n"
MARK = "History: not for decisions today"
LATER = """\
notify-2027:
  title: Notifying at once
  words: A local authority **must** notify the Panel on the same day.
  binds: must
  source: "act2004, section 16D"
  in-force: {}
  checked: 2026-11-02
  checked-in: the published text of the Act
"""


def foot(pool: Pool, law: str) -> str:
    return "\n".join(texts_of(pool.blocks(CITES.format(law)).slides[1]))


def test_a_slide_says_how_what_it_rests_on_binds_and_stands(pool: Pool) -> None:
    shown = foot(pool, "notify")
    assert "Children Act 2004, section 16C(1) (must, in force from 29 June 2018)" in shown
    assert MARK not in shown


def test_two_provisions_of_one_place_that_stand_alike_are_named_once(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW + LATER.format("2018-06-29").replace("section 16D", "section 16C(1)"))
    assert foot(pool, "[notify, notify-2027]").count("Children Act 2004, section 16C(1)") == 1


def test_every_slide_of_what_is_over_says_that_it_is_history(pool: Pool) -> None:
    items = ", ".join(f"Something that was asked of boards in the year {number}" for number in range(24))
    built = pool.blocks(f"- points: What was done\n  law: reviews-2010\n  items: [{items}]\n")
    shown = [texts_of(slide) for slide in built.slides[1:]]
    assert len(shown) > 1
    assert all(MARK in texts for texts in shown)
    assert "(should, in force until 14 April 2013)" in "\n".join(shown[0])


def test_a_duty_in_force_has_no_history_though_its_edition_is_superseded(pool: Pool) -> None:
    block = "- criteria: When?\n  law: notify\n  source: wt2010\n"
    built = pool.blocks(block)
    assert all(MARK not in texts_of(slide) for slide in built.slides)
    assert "History" not in " ".join(words(titled(built, "When?").handout))
    assert "History" in " ".join(
        words(titled(pool.blocks(block.replace("law: notify", "always: x\n  handouts: all")), "When?").handout)
    )


def test_a_sheet_of_what_is_over_names_what_holds_today(pool: Pool) -> None:
    built = pool.blocks("- criteria: When?\n  law: reviews-2010\n  always: A child has died\n  handouts: all\n")
    said = " ".join(words(titled(built, "When?").handout))
    assert "This is from Working Together 2010, chapter 8, which held until 14 April 2013" in said
    assert "today “Notifying a serious incident” holds (Children Act 2004)" in said


def test_criteria_are_those_of_the_law(pool: Pool) -> None:
    built = pool.blocks("- criteria: When?\n  law: notify\n")
    assert "Abuse or neglect is known or suspected" in texts_of(built.slides[1])
    assert pool.blocks("- criteria: When?\n  law: notify-in-five-days\n").codes() == ["N352"]
    assert "F202" in pool.blocks("- criteria: When?\n").codes()


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("not yet", "to be replaced by “Notifying at once”, which is not yet in force"),
        ("2027-01-01", "to be replaced by “Notifying at once”, which is not yet in force"),
        ("2026-10-01", "no longer in force"),
    ],
)
def test_what_has_a_successor_is_over_once_that_one_is_in_force(pool: Pool, since: str, said: str) -> None:
    notify, rest = LAW.split("notify-in-five-days:", 1)
    pool.write(
        "sessions/law.yaml",
        f"{notify}  superseded-by: notify-2027\nnotify-in-five-days:{rest}{LATER.format(since)}",
    )
    assert said in foot(pool, "notify")


def test_it_is_told_as_it_stands_on_the_day_of_the_delivery(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW + LATER.format("2027-03-01"))
    text = CITES.format("notify-2027")
    assert "not in force before 1 March 2027" in "\n".join(texts_of(pool.blocks(text).slides[1]))
    for day, said in (("2027-02-28", "not in force before 1 March 2027"), ("2027-03-01", "in force from 1 March 2027")):
        pool.write("sessions/deliveries/run.yaml", f"delivery: day\ndate: {day}\n")
        built = build("run", Folder(pool.root), only=("deck",))
        assert built.deck
        assert said in "\n".join(texts_of(built.deck.slides[1]))


def test_what_is_not_known_is_said_to_the_facilitator(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW + LATER.format("not known") + "  not-known: [The day]\n  expected: in 2028\n")
    built = pool.blocks(CITES.format("notify-2027"))
    notes = "\n".join(notes_of(built.slides[1]))
    assert "(must, look up whether it has begun)" in notes
    assert "Expected: in 2028" in notes
    assert "Not known: The day." in notes


def test_words_that_bind_otherwise_are_told(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW.replace("binds: must", "binds: should", 1))
    (found,) = pool.blocks(CITES.format("notify")).faults()
    assert "N353" in found
    assert "its words say “must”" in found


def test_a_duty_and_what_is_over_stand_apart_but_on_a_timeline(pool: Pool) -> None:
    assert pool.blocks(CITES.format("[notify, reviews-2010]")).codes() == ["N351"]
    events = "  events: [{when: 2010, what: Reviews}, {when: 2018, what: Notifying}]\n"
    assert pool.blocks(f"- timeline: How it came\n  law: [notify, reviews-2010]\n{events}").codes() == []


def test_names_that_lead_nowhere_are_told(pool: Pool) -> None:
    (found,) = pool.blocks(CITES.format("notfy")).report.ordered()
    assert (found.fault.code, found.hint) == ("N350", "did you mean `notify`?")
    pool.write("sessions/law.yaml", LAW.replace("superseded-by: notify", "superseded-by: notfy"))
    assert pool.blocks(CITES.format("notify")).codes() == ["N350"]
    pool.write("sessions/law.yaml", LAW.replace("act2004", "act2005", 1))
    assert pool.blocks(CITES.format("notify")).codes() == ["N302"]


def test_without_the_file_nothing_changes(pool: Pool) -> None:
    (pool.root / "sessions/law.yaml").unlink()
    assert pool.blocks("- points: What we do\n  items: [Answer]\n").faults() == []


def checked(pool: Pool, today: str) -> tuple[list[str], tuple[str, ...]]:
    found = check("day", Folder(pool.root), today=today)
    return [each.fault.code for each in found.faults if each.fault.code in ("N354", "N325")], found.law


def test_check_lists_what_is_not_in_force_and_tells_what_has_changed_since(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW + LATER.format("2027-03-01"))
    pool.blocks(CITES.format("[notify, notify-2027]"))
    rests = "day rests on “Notifying at once”, which is not yet in force."
    assert checked(pool, "2027-02-28") == ([], (rests,))
    assert checked(pool, "2027-03-01") == (["N354"], ())
    assert checked(pool, "2027-06-01") == (["N325", "N354"], ())


def test_guidance_that_an_edition_words_no_longer_current_says_so_and_is_no_history(pool: Pool) -> None:
    newer = "wt2026: {authors: HM Government, year: 2026, title: Working Together, short: Working Together 2026}\n"
    older = SOURCES.replace("  year: 2023\n", "  year: 2023\n  short: Working Together 2023\n  superseded-by: wt2026\n")
    pool.write("sessions/sources.yaml", older + newer)
    shown = foot(pool, "notify-in-five-days")
    assert "(should, guidance of 2023; the edition of 2026 may say it otherwise: look it up)" in shown
    assert "since December 2023" not in shown
    assert MARK not in shown
    _, told = checked(pool, "2026-11-26")
    assert told == (
        "Duties are told as Working Together 2023 words them; "
        "Working Together 2026 may say otherwise: compare the two.",
    )

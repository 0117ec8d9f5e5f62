"""Key messages on one sheet: what people keep of the blocks that have no sheet, law in force first."""

from __future__ import annotations

import pytest

from sessionbuilder.booklet.print_list import print_rows
from sessionbuilder.content import Bullets, Heading, Notice, Text
from sessionbuilder.script.sheets import Coded
from tests.paper import day, faults_of_paper, of, printed, script_of, shelf, words
from tests.pool import CASE, EXAMPLES, SOURCES, Built, Pool, notes_of

MESSAGES = """\
- messages: Three things
  minutes: 5
  source: kolb1984
  items: [Ask again, {message: Write it down, example: On the day, say: Said by nobody else}, Ring somebody]
"""
LAW = """\
- duties: What the law asks of us
  minutes: 5
  law: [notify, notify-in-five-days]
"""


def sheet(built: Built) -> Coded | None:
    return next((each for each in printed(built) if each.handout.called == "key-messages"), None)


def said(built: Built) -> str:
    """Every word of the sheet; nothing where there is none."""
    found = sheet(built)
    return " ".join(words(found.handout)) if found else ""


def headings(built: Built) -> list[str]:
    found = sheet(built)
    assert found
    *above, support = [str(part.text) for part in of(Heading, found.handout.parts)]
    assert support == "Where to find support"
    return above


def test_the_messages_of_a_block_stand_under_its_title_with_their_sources_last(pool: Pool) -> None:
    built = pool.blocks(MESSAGES)
    found = sheet(built)
    assert found
    assert (found.code, found.copies, found.name) == ("R1", 24, "R1-key-messages-a-day-of-training")
    parts = found.handout.parts
    assert headings(built) == ["Three things"]
    (bullets,) = of(Bullets, parts)
    assert [str(each.text) for each in bullets.bullets] == ["Ask again", "Write it down", "Ring somebody"]
    assert [str(part.text).strip() for part in of(Text, parts[-1:])] == ["Sources: Kolb, D.A. (1984)."]
    assert "Said by nobody" not in said(built)


def test_sources_stand_in_full_where_the_session_makes_no_sheet_of_references(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", SOURCES)
    blocks = "".join(f"  {line}\n" for line in MESSAGES.splitlines()).replace(
        "minutes: 5", "minutes: 5\n    outcomes: [learning]"
    )
    assert "Sources: Kolb, D.A. (1984)." in said(day(pool, blocks=blocks))
    assert "Experiential Learning" in said(day(pool, "handouts: [key-messages]\n", blocks))


def test_law_in_force_comes_first_and_says_how_and_since_when_it_binds(pool: Pool) -> None:
    built = pool.blocks(MESSAGES + LAW)
    assert headings(built) == ["What the law asks of us", "Three things"]
    found = sheet(built)
    assert found
    labels = [part.label for part in of(Notice, found.handout.parts)]
    assert labels == ["Must · in force from 29 June 2018", "Should · since December 2023"]
    assert "Law looked up on 2 November 2026. Look it up again before you rely on it." in said(built)


def test_the_sheet_says_where_nobody_could_make_sure_of_the_law(pool: Pool) -> None:
    law = (EXAMPLES / "sessions/law.yaml").read_text("utf-8")
    doubt = "  in-force: 2018-06-29\n  not-known: [Whether a change since 2024 touches it]\n"
    pool.write("sessions/law.yaml", law.replace("  in-force: 2018-06-29\n", doubt))
    assert "before you rely on it. Of some of it later changes are not known." in said(pool.blocks(MESSAGES + LAW))
    assert "later changes" not in said(pool.blocks(MESSAGES + LAW.replace("notify, ", "")))


def test_law_in_force_is_not_called_superseded_where_its_edition_is(pool: Pool) -> None:
    newer = "wt2026: {authors: HM Government, year: 2026, title: Working Together}\n"
    pool.write("sessions/sources.yaml", SOURCES.replace("wt2023:\n", "wt2023:\n  superseded-by: wt2026\n") + newer)
    told = said(pool.blocks(MESSAGES + LAW))
    assert "chapter 5" in told
    assert "superseded" not in told


def test_guidance_that_nobody_has_compared_with_its_newer_edition_is_told_apart_from_law_in_force(pool: Pool) -> None:
    newer = "wt2026: {authors: HM Government, year: 2026, title: Working Together}\n"
    pool.write("sessions/sources.yaml", SOURCES.replace("wt2023:\n", "wt2023:\n  superseded-by: wt2026\n") + newer)
    built = pool.blocks(MESSAGES + LAW)
    found = sheet(built)
    assert found
    labels = [part.label for part in of(Notice, found.handout.parts)]
    assert labels == ["Must · in force from 29 June 2018", "Should · guidance of 2023"]
    ending = said(built).partition("Law looked up on 2 November 2026.")[2]
    assert "Guidance of 2023. The edition of 2026 may say it otherwise: look it up." in ending
    assert "A worry about a child does not wait for that." in ending


def test_a_sheet_of_nothing_but_older_guidance_gives_no_day_on_which_law_was_looked_up(pool: Pool) -> None:
    newer = "wt2026: {authors: HM Government, year: 2026, title: Working Together}\n"
    pool.write("sessions/sources.yaml", SOURCES.replace("wt2023:\n", "wt2023:\n  superseded-by: wt2026\n") + newer)
    told = said(pool.blocks(MESSAGES + "- duties:\n  law: notify-in-five-days\n"))
    assert "Guidance of 2023. The edition of 2026 may say it otherwise" in told
    assert "Law looked up on" not in told


def test_what_rests_on_law_comes_after_the_law_itself_and_what_is_not_in_force_after_both(pool: Pool) -> None:
    law = (EXAMPLES / "sessions/law.yaml").read_text("utf-8")
    pool.write("sessions/law.yaml", law.replace("in-force: 2023-12", "in-force: not yet"))
    blocks = ["points: Said of it\n  law: notify\n  items: [x]", "duties: Later\n  law: notify-in-five-days"]
    blocks += ["duties: Now\n  law: notify", "points: No law\n  items: [x]"]
    built = pool.blocks("".join(f"- {block}\n  minutes: 5\n" for block in blocks))
    assert headings(built) == ["Now", "Said of it", "Later", "No law"]


def test_points_that_rest_on_law_say_how_it_stands_under_them(pool: Pool) -> None:
    built = pool.blocks(f"{MESSAGES}- points: The law\n  minutes: 5\n  law: notify\n  items: [One]\n  takeaway: Ring\n")
    found = sheet(built)
    assert found
    assert headings(built) == ["The law", "Three things"]
    texts = [str(part.text) for part in of(Text, found.handout.parts)]
    assert texts[:2] == ["Ring", "Law: Children Act 2004, section 16C(1) (must, in force from 29 June 2018)."]


@pytest.mark.parametrize(
    "line",
    [
        "  source: wt2010\n",
        "  law: reviews-2010\n",
        "  case: child-n\n",
        "  handouts: none\n",
    ],
    ids=["superseded", "law that is over", "an unpublished case", "turned off"],
)
def test_what_is_over_unpublished_or_turned_off_is_not_on_it(line: str, pool: Pool) -> None:
    unpublished = CASE.replace("provenance: fictional", "provenance: unpublished\napproved-by: The group")
    pool.write("sessions/cases/child-n.yaml", unpublished)
    built = pool.blocks(f"{MESSAGES}- points: Not for the wall\n  minutes: 5\n  items: [Not this]\n{line}")
    assert "Three things" in said(built)
    assert "Not for the wall" not in said(built)
    assert "Not this" not in said(built)


def test_what_has_a_sheet_of_its_own_is_on_that_alone(pool: Pool) -> None:
    principles = "- principles: How we work\n  minutes: 5\n  items: [Be plain, Be kind]\n"
    assert "Be plain" not in said(pool.blocks(MESSAGES + principles))
    assert "Be plain" in said(pool.blocks(f"{MESSAGES}{principles}  handouts: key-messages\n"))


@pytest.mark.parametrize(
    ("head", "made"),
    [
        ("", True),
        ("handouts: none\n", False),
        ("handouts: learning-log\n", False),
        ("handouts: key-messages\n", True),
        ("handouts: all\n", True),
    ],
)
def test_it_has_a_word_of_its_own_under_handouts(head: str, made: bool, pool: Pool) -> None:
    blocks = "  - points: P\n    outcomes: [learning]\n    minutes: 5\n    items: [One, Two, Three]\n"
    built = day(pool, head, blocks)
    assert built.faults() == []
    assert bool(sheet(built)) is made


def test_a_message_or_two_are_no_sheet_unless_it_is_asked_for(pool: Pool) -> None:
    two = "- messages: Two\n  minutes: 5\n  items: [One, Two]\n"
    assert not sheet(pool.blocks(two))
    assert sheet(pool.blocks(f"{two}  handouts: key-messages\n"))


def test_it_is_given_out_at_the_end_in_the_pack_on_the_print_list_and_in_the_guide(pool: Pool) -> None:
    built = pool.blocks(f"- welcome: Hello\n  minutes: 5\n{MESSAGES}- closing: Thank you\n  minutes: 5\n")
    last = next(slide for slide in built.slides if slide.title == "Thank you")
    assert any("R1 Key messages: A day of training (24 copies)" in line for line in notes_of(last))
    books = shelf(built)
    assert "Key messages: A day of training" in [str(page.title) for page in books["participant-pack"].sheets]
    assert any("R1 Key messages" in text for text in words(books["facilitator-guide"]))
    (row,) = [row for row in print_rows(script_of(built)) if row.called == "key-messages"]
    assert (row.code, row.copies, row.when) == ("R1", 24, "at the end")


def test_more_than_a_sheet_of_paper_is_told_and_nothing_is_cut(pool: Pool) -> None:
    items = ", ".join(f"A message with the number {number} that fills some two lines" for number in range(24))
    built = pool.blocks(f"- themes: Many\n  minutes: 60\n  items: [{items}]\n" * 4)
    assert said(built).count("A message with the number") == 96
    (told,) = faults_of_paper(built)
    assert "N330 long-key-messages: The sheet “Key messages” takes" in told
    assert faults_of_paper(pool.blocks(MESSAGES)) == []


@pytest.mark.parametrize(("items", "large", "columns"), [(20, False, 2), (20, True, 1), (5, False, 1)])
def test_many_messages_stand_in_two_columns_but_in_large_print(
    items: int, large: bool, columns: int, pool: Pool
) -> None:
    built = pool.blocks(f"- messages: Many\n  minutes: 20\n  items: [{', '.join(map(str, range(items)))}]\n")
    book = shelf(built, ("handouts",), large=large)["handouts/R1-key-messages-a-day-of-training"]
    assert [page.columns for page in book.sheets] == [columns]


def test_where_support_is_stands_on_what_people_keep_before_the_sources(pool: Pool) -> None:
    told = said(pool.blocks(MESSAGES))
    line = "Ask for time today"
    assert told.index("Where to find support") < told.index(line) < told.index("Sources:")
    pool.write("sessions/pool.yaml", "organisation: The pool\n")
    assert "Where to find support" not in said(pool.blocks(MESSAGES))

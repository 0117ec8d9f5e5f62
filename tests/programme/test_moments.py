"""Where forms are handed out and collected: in the notes and in the guide, with a block of their own or without."""

from __future__ import annotations

import pytest

from sessionbuilder.booklet.booklet import Thumbnails
from sessionbuilder.programme.moments import moments
from tests.paper import facts, of, programme_of, shelf
from tests.pool import CASE, HEAD, Built, Pool, notes_of

DAY = """\
  - welcome: Hello
    minutes: 10
    housekeeping: [Fire exits]
  - points: Something
    minutes: 30
    items: [One]
  - inject: News
    minutes: 10
    news: Something has happened.
    questions: [What now?]
  - closing: The end
    minutes: 10
"""
OUT = {
    "Hello": ["F1 Attendance register", "F2 Before and after: how sure am I?"],
    "The end": ["F3 What was today like?", "F4 Six to eight weeks later", "F5 Certificate of attendance"],
}
BACK = {
    "Hello": ["F2 Before and after: how sure am I?, its first page"],
    "News": ["H1 News"],
    "The end": [
        "F1 Attendance register",
        "F2 Before and after: how sure am I?, its second page",
        "F3 What was today like?",
    ],
}


def built(pool: Pool, blocks: str = DAY, time: str = "09:30 to 10:30", head: str = "") -> Built:
    return pool.session(HEAD.format(time=time).replace("programme:\n", f"{head}programme:\n") + blocks)


def told(day: Built) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What is handed out and what is collected, by the title of the block."""
    found = moments(programme_of(day))
    names = {timed.number: str(timed.title) for timed in programme_of(day).blocks}
    out = {
        names[number]: [f"{e.code} {e.handout.title}" for e in each.out] for number, each in found.items() if each.out
    }
    return out, {names[number]: each.back for number, each in found.items() if each.back}


def test_every_form_has_a_block_in_a_day_that_names_none(pool: Pool) -> None:
    assert told(built(pool)) == (OUT, BACK)


def test_the_notes_name_them_with_their_codes(pool: Pool) -> None:
    day = built(pool)
    notes = {title: notes_of(day.slide(title)) for title in OUT}
    for title, sheets in OUT.items():
        for sheet in sheets:
            assert any(line.startswith(sheet) for line in notes[title]), (title, sheet)
    for title, sheets in BACK.items():
        assert f"Collect: {'; '.join(sheets)}" in notes_of(day.slide(title))


def test_the_guide_names_them_at_their_blocks(pool: Pool) -> None:
    guide = shelf(built(pool), ("guide",))["facilitator-guide"]
    (sheet,) = [sheet for sheet in guide.sheets if str(sheet.title).startswith("09:30")]
    said = [facts([part.beside]) for part in of(Thumbnails, sheet.parts)]
    assert [each.get("Collect") for each in said] == [
        "; ".join(BACK[name]) if name in BACK else None for name in ("Hello", "Something", "News", "The end")
    ]
    assert "F2 Before and after: how sure am I?, 24 copies" in said[0]["Hand out"]
    assert "F5 Certificate of attendance" in said[-1]["Hand out"]


def test_blocks_that_fill_in_a_form_have_it(pool: Pool) -> None:
    first = "  - rating:\n    minutes: 5\n"
    last = "  - rating:\n    moment: after\n    minutes: 5\n  - evaluation:\n    minutes: 5\n"
    head, end = DAY.split("  - points", maxsplit=1)[0], "  - closing: The end\n    minutes: 10\n"
    middle = "  - points" + DAY.split("  - points")[1].removesuffix(end)
    out, back = told(built(pool, head + first + middle + last + end, "09:30 to 10:45"))
    rating = "F2 Before and after: how sure am I?"
    before, after = [title for title in back if "how sure am I" in title]
    assert rating in out[before]
    assert back[before] == [f"{rating}, its first page"]
    assert back[after] == [f"{rating}, its second page"]
    assert out["Before you go"] == back["Before you go"] == ["F3 What was today like?"]
    assert back["The end"] == ["F1 Attendance register"]


def test_a_sheet_that_must_be_given_back_is_collected_in_its_block(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}retention: destroy\n")
    work = "  - exercise: Work\n    case: child-m\n    minutes: {work: 20}\n    tasks: [Talk]\n"
    _, back = told(built(pool, work, head="forms: []\n"))
    assert back == {"Work": ["H1 Work"]}


@pytest.mark.parametrize("forms", ["[]", "[follow-up]"])
def test_where_nothing_comes_back_nothing_is_said(forms: str, pool: Pool) -> None:
    day = built(
        pool,
        DAY.replace("inject", "discussion").replace("    news: Something has happened.\n", ""),
        head=f"forms: {forms}\n",
    )
    assert told(day)[1] == {}
    assert not [line for slide in day.slides for line in notes_of(slide) if line.startswith("Collect")]

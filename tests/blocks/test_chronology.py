from __future__ import annotations

import pytest

from sessionbuilder.content import Form, Notice, Writing
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group, Shape
from tests.paper import of, titled
from tests.pool import CASE, Built, Pool, notes_of, paragraphs_of, shapes_of, texts_of

EVENTS = """
- chronology: What each service saw
  minutes: 20
  events:
    - {when: Week 1, by: Health visiting, what: Calls twice, age: 14 months, action: A letter}
    - {when: Week 3, by: Nursery, what: Mia is hungry, age: "2", voice: Nobody asks me why}
"""
TITLE = "What each service saw"


def named(slide: PlacedSlide, name: str) -> list[str]:
    """The texts of the shapes of a drawing that are called so."""
    shapes = [shape for shape in shapes_of(slide) if isinstance(shape, Shape) and shape.name.startswith(name)]
    return [str(paragraph.text) for shape in shapes for paragraph in paragraphs_of(shape)]


def form(built: Built) -> Form:
    return form_of(built, TITLE)


def form_of(built: Built, title: str) -> Form:
    (found,) = of(Form, titled(built, title).handout.parts)
    return found


def test_the_slide_has_the_lanes_the_dates_and_the_ages(pool: Pool) -> None:
    texts = texts_of(pool.blocks(EVENTS).slide(TITLE))
    assert texts[1:9] == [
        *("Health visiting", "Nursery"),
        *("Week 1", "aged 14 months", "Calls twice"),
        *("Week 3", "aged 2", "Mia is hungry"),
    ]


def test_what_it_was_like_is_in_the_notes_and_not_on_the_slide(pool: Pool) -> None:
    slide = pool.blocks(EVENTS).slide(TITLE)
    assert any("Week 3, for the child: Nobody asks me why" in line for line in notes_of(slide))
    shown = texts_of(slide) + [shape.alt for shape in shapes_of(slide) if isinstance(shape, Group)]
    assert not any("Nobody asks me" in text for text in shown)


def test_the_notes_of_each_slide_tell_of_its_own_events(pool: Pool) -> None:
    events = "".join(
        f"    - {{when: Week {n}, by: Agency {n % 5}, what: Calls and waits, voice: Voice {n}.}}\n"
        for n in range(1, 13)
    )
    built = pool.blocks(f"- chronology: Long\n  events:\n{events}")
    whole, *slides = [slide for slide in built.slides if slide.title.startswith("Long")]
    assert whole.title == "Long: at a glance"
    assert len(slides) > 1
    for slide in slides:
        weeks = {text for text in named(slide, "Date") if text.startswith("Week")}
        told = {line.partition(",")[0] for line in notes_of(slide) if "for the child" in line}
        assert told == weeks


def test_what_is_not_drawn_has_one_slide_with_the_first_events_and_the_empty_column(pool: Pool) -> None:
    events = "".join(f"    - {{when: Week {n}, by: Agency {n}, what: Calls, voice: Voice {n}}}\n" for n in range(1, 15))
    built = pool.blocks(f"- chronology: Long\n  drawn: no\n  mark: Pattern, or gap?\n  events:\n{events}")
    assert built.faults() == []
    (slide,) = [slide for slide in built.slides if slide.title.startswith("Long")]
    cells = texts_of(slide)
    assert "Pattern, or gap?" in cells
    assert [text for text in cells if text.startswith("Week")] == ["Week 1", "Week 2", "Week 3"]
    assert not any("Voice" in line for line in notes_of(slide)), "people find it on their sheet"
    assert len(form_of(built, "Long").rows) == 14


def test_the_sheet_is_wide_and_for_each_group_with_every_column_that_is_filled(pool: Pool) -> None:
    built = pool.blocks(EVENTS)
    coded = titled(built, TITLE)
    assert (coded.code, coded.copies, coded.handout.wide) == ("H1", 4, True)
    assert form(built).header == (
        *("When", "Age", "Agency", "What happened"),
        *("What it was like for the child", "What was done", "What we notice"),
    )
    assert tuple(map(str, form(built).rows[1])) == (
        *("Week 3", "2", "Nursery", "Mia is hungry", "Nobody asks me why", "", ""),
    )


def test_columns_that_nothing_fills_are_left_out(pool: Pool) -> None:
    bare = EVENTS.replace(", age: 14 months, action: A letter", "").replace(', age: "2"', "")
    assert form(pool.blocks(bare + "  mark: Gaps\n")).header == (
        *("When", "Agency", "What happened", "What it was like for the child", "Gaps"),
    )


@pytest.mark.parametrize(("setting", "copies"), [("alone", 24), ("pairs", 12), ("groups", 4), ("everyone", 24)])
def test_there_are_as_many_sheets_as_the_setting_wants(pool: Pool, setting: str, copies: int) -> None:
    assert titled(pool.blocks(EVENTS + f"  in: {setting}\n"), TITLE).copies == copies


def test_questions_have_a_slide_with_the_minutes_and_lines_on_the_sheet(pool: Pool) -> None:
    built = pool.blocks(EVENTS + "  questions: [Where are the gaps?]\n")
    texts = texts_of(built.slide(f"{TITLE}: what to look for"))
    assert "Where are the gaps?" in texts
    assert "minutes to work" in texts
    assert [str(part.prompt) for part in of(Writing, titled(built, TITLE).handout.parts)] == ["Where are the gaps?"]


def test_with_a_case_the_sheet_warns_and_says_what_was_changed(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE + "retention: return\n")
    handout = titled(pool.blocks(EVENTS + "  case: child-m\n"), TITLE).handout
    assert [part.label for part in of(Notice, handout.parts)] == [
        "Before you read",
        "An invented case",
        "After the day",
    ]
    assert handout.afterwards == "return"


def test_a_case_that_nobody_approved_is_not_on_the_sheet(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("provenance: fictional", "provenance: unpublished"))
    built = pool.blocks(EVENTS + "  case: child-m\n")
    assert not any(map(bool, (cell for row in form(built).rows for cell in row)))
    assert "Not on paper" in [part.label for part in of(Notice, titled(built, TITLE).handout.parts)]


def test_an_agency_without_a_lane_is_told(pool: Pool) -> None:
    built = pool.blocks(EVENTS + "  lanes: [Health visitor, Nursery]\n")
    assert built.faults() == [
        "4:26 F207 bad-choice: `Health visiting` is none of the agencies in `lanes`.",
    ]
    assert [found.hint for found in built.report.diagnostics] == ["did you mean `Health visitor`?"]

from __future__ import annotations

from sessionbuilder.content import Form, Notice, Text
from sessionbuilder.deck.elements import Group, Shape
from tests.paper import of, titled
from tests.pool import Built, Pool, shapes_of, texts_of

LINE = """
- timeline: How we came to this day
  minutes: 5
  events:
    - {when: 2023-11, what: A colleague asks for it}
    - {when: March 2024, what: The first draft}
    - {when: 12 May 2024, what: A first group tries it out}
"""
LANES = """
- timeline: Who knew
  minutes: 5
  events:
    - {when: Week 1, by: Police, what: Comes at night}
    - {when: Week 1, what: Snow}
    - {when: Week 2, by: Nursery, what: Sees hunger}
"""


def headings(built: Built, title: str) -> list[str]:
    return [texts for element, texts in named(built, title) if element.startswith("Lane")]


def named(built: Built, title: str) -> list[tuple[str, str]]:
    """The name and the text of everything in the drawing of a slide."""
    (group,) = [element for element in built.slide(title).elements if isinstance(element, Group)]
    return [
        (shape.name, " ".join(str(paragraph.text) for paragraph in shape.frame.paragraphs))
        for shape in group.elements
        if isinstance(shape, Shape) and shape.frame
    ]


def test_without_agencies_each_event_stands_on_the_line_with_its_date(pool: Pool) -> None:
    assert named(pool.blocks(LINE), "How we came to this day") == [
        ("Event 1", "November 2023 A colleague asks for it"),
        ("Event 2", "March 2024 The first draft"),
        ("Event 3", "12 May 2024 A first group tries it out"),
    ]


def test_one_agency_makes_lanes_and_events_of_nobody_have_their_own(pool: Pool) -> None:
    built = pool.blocks(LANES)
    assert headings(built, "Who knew") == ["Police", "Nursery", "Others"]
    assert [text for name, text in named(built, "Who knew") if name.startswith("Date")] == ["Week 1", "Week 2"]


def test_lanes_stand_in_the_order_written_and_the_empty_ones_too(pool: Pool) -> None:
    built = pool.blocks(LANES + "  lanes: [School, Nursery, Police]\n")
    assert headings(built, "Who knew") == ["School", "Nursery", "Police", "Others"]
    (group,) = [each for each in shapes_of(built.slide("Who knew")) if isinstance(each, Group)]
    assert group.alt.endswith("Nothing here from School.")


def test_a_long_one_goes_on_over_slides_with_titles_of_their_own(pool: Pool) -> None:
    events = "".join(f"    - {{when: Week {n}, what: Something happens in week {n}}}\n" for n in range(1, 41))
    built = pool.blocks(f"- timeline: Forty weeks\n  minutes: 30\n  events:\n{events}")
    assert [title for title in built.titles() if title.startswith("Forty")] == [
        "Forty weeks: at a glance",
        *(f"Forty weeks ({number} of 5)" for number in range(1, 6)),
    ]
    shown = "\n".join(text for slide in built.slides for text in texts_of(slide))
    assert all(f"Something happens in week {n}" in shown for n in range(1, 41))


def test_the_sheet_is_a_table_with_an_empty_column(pool: Pool) -> None:
    coded = titled(pool.blocks(LINE), "How we came to this day")
    assert (coded.code, coded.copies) == ("H1", 24)
    (form,) = of(Form, coded.handout.parts)
    assert form.header == ("When", "What", "My notes")
    assert tuple(map(str, form.rows[0])) == ("November 2023", "A colleague asks for it", "")


def test_the_sheet_says_who_where_anybody_does(pool: Pool) -> None:
    (form,) = of(Form, titled(pool.blocks(LANES + "  mark: Who knew of it?\n"), "Who knew").handout.parts)
    assert form.header == ("When", "Who", "What", "Who knew of it?")
    assert [str(row[1]) for row in form.rows] == ["Police", "", "Nursery"]


def test_the_sheet_says_where_the_dates_are_from_without_a_warning_since_it_tells_of_what_has_been(pool: Pool) -> None:
    parts = titled(pool.blocks(LINE + "  source: wt2010\n"), "How we came to this day").handout.parts
    assert not of(Notice, parts)
    assert [str(part.text) for part in of(Text, parts)] == ["Source: Working Together 2010 (superseded)"]

from __future__ import annotations

from sessionbuilder.content import Table
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Paragraph, Shape
from tests.paper import of, titled
from tests.pool import Pool, shapes_of

RESOURCES = """
- resources: Further
  items:
    - {resource: Signs of neglect, for: Schools, address: "https://example.org/neglect", note: ten pages}
    - {resource: The box of cases, for: Trainers, note: ask the pool}
    - {resource: A short film, for: Police, address: "https://example.org/film?part=2"}
"""


def entries(slide: PlacedSlide) -> list[list[Paragraph]]:
    shapes = [shape for shape in shapes_of(slide) if isinstance(shape, Shape)]
    return [list(shape.frame.paragraphs) for shape in shapes if shape.name == "Entry" and shape.frame]


def test_the_name_of_a_resource_is_the_link_and_its_note_is_not(pool: Pool) -> None:
    shown = entries(pool.blocks(RESOURCES).slides[1])
    assert [[str(each.text) for each in entry] for entry in shown] == [
        ["Signs of neglect", "ten pages", "For: Schools"],
        ["The box of cases", "ask the pool", "For: Trainers"],
        ["A short film", "For: Police"],
    ]
    links = [(run.text, run.link) for entry in shown for each in entry for run in each.text.runs if run.link]
    assert links == [
        ("Signs of neglect", "https://example.org/neglect"),
        ("A short film", "https://example.org/film?part=2"),
    ]


def test_the_name_is_larger_than_the_note_and_for_whom_it_is_is_quiet(pool: Pool) -> None:
    first = entries(pool.blocks(RESOURCES).slides[1])[0]
    assert [(each.size, each.bold, each.colour) for each in first] == [
        (24, True, "ink"),
        (20, False, "ink"),
        (18, False, "quiet"),
    ]


def test_for_whom_most_of_them_are_is_said_once(pool: Pool) -> None:
    built = pool.blocks(RESOURCES.replace("for: Trainers", "for: Schools"))
    assert built.titles()[1] == "Further: mostly for schools"
    told = [str(entry[-1].text) for entry in entries(built.slides[1])]
    assert told == ["ten pages", "ask the pool", "For: Police"]


def test_for_whom_all_of_them_are_is_said_once(pool: Pool) -> None:
    alike = RESOURCES.replace("for: Trainers", "for: GP practices").replace("for: Schools", "for: GP practices")
    built = pool.blocks(alike.replace("for: Police", "for: GP practices"))
    assert built.titles()[1] == "Further: for GP practices"
    told = [str(entry[-1].text) for entry in entries(built.slides[1])]
    assert told == ["ten pages", "ask the pool", "A short film"]


def test_each_of_several_kinds_of_readers_is_named_where_none_is_usual(pool: Pool) -> None:
    assert pool.blocks(RESOURCES).titles()[1] == "Further"


def test_the_sheet_has_every_address_in_print(pool: Pool) -> None:
    sheet = titled(pool.blocks(RESOURCES), "Further")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    (table,) = of(Table, sheet.handout.parts)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Schools", ""],
        ["Signs of neglect", "https://example.org/neglect · ten pages"],
        ["Trainers", ""],
        ["The box of cases", "ask the pool"],
        ["Police", ""],
        ["A short film", "https://example.org/film?part=2"],
    ]
    links = [[(run.text, run.link) for run in cell.runs if run.link] for cell in table.rows[1]]
    assert links == [[("Signs of neglect", "https://example.org/neglect")], []]


def test_it_has_a_usual_title_and_few_minutes(pool: Pool) -> None:
    built = pool.blocks(RESOURCES.replace("resources: Further", "resources:"))
    assert built.titles()[1] == "Where to read on"
    assert built.programme
    assert built.programme.blocks[0].planned == 3

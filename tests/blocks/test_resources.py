from __future__ import annotations

from sessionbuilder.content import Table
from sessionbuilder.deck.elements import Grid
from tests.paper import of, titled
from tests.pool import Pool, shapes_of

RESOURCES = """
- resources: Further
  items:
    - {resource: Signs of neglect, for: Schools, address: "https://example.org/neglect", note: ten pages}
    - {resource: The box of cases, for: Trainers, note: ask the pool}
    - {resource: A short film, for: Police, address: "https://example.org/film?part=2"}
"""


def test_the_name_of_a_resource_is_the_link_and_its_note_is_not(pool: Pool) -> None:
    (grid,) = [shape for shape in shapes_of(pool.blocks(RESOURCES).slides[1]) if isinstance(shape, Grid)]
    cells = [[cell.paragraph.text for cell in row] for row in grid.rows]
    assert [[str(text) for text in row] for row in cells] == [
        ["For", "Resource"],
        ["Schools", "Signs of neglect – ten pages"],
        ["Trainers", "The box of cases – ask the pool"],
        ["Police", "A short film"],
    ]
    links = [(run.text, run.link) for row in cells for text in row for run in text.runs if run.link]
    assert links == [
        ("Signs of neglect", "https://example.org/neglect"),
        ("A short film", "https://example.org/film?part=2"),
    ]


def test_the_sheet_has_every_address_in_print(pool: Pool) -> None:
    sheet = titled(pool.blocks(RESOURCES), "Further")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    (table,) = of(Table, sheet.handout.parts)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Schools", "Signs of neglect", "https://example.org/neglect · ten pages"],
        ["Trainers", "The box of cases", "ask the pool"],
        ["Police", "A short film", "https://example.org/film?part=2"],
    ]
    links = [[(run.text, run.link) for run in cell.runs if run.link] for cell in table.rows[0]]
    assert links == [[], [("Signs of neglect", "https://example.org/neglect")], []]


def test_it_has_a_usual_title_and_few_minutes(pool: Pool) -> None:
    built = pool.blocks(RESOURCES.replace("resources: Further", "resources:"))
    assert built.titles()[1] == "Where to read on"
    assert built.programme
    assert built.programme.blocks[0].planned == 3

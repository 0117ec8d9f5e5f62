"""What is peculiar to clusters: the centre, a line to every factor, and the sheet to keep."""

from __future__ import annotations

from sessionbuilder.content import Drawing, Notice, Text
from sessionbuilder.deck.elements import Connector, Group, Shape
from tests.paper import of, titled
from tests.pool import Built, Pool, paragraphs_of, shapes_of

CLUSTER = """
- cluster: Why nobody acted
  centre: Nobody saw the whole
  factors: [The file was closed, Each held a piece, Nobody asked Mia]
"""


def drawing(built: Built) -> Group:
    (group,) = [element for element in built.slide("Why nobody acted").elements if isinstance(element, Group)]
    return group


def texts(built: Built, name: str) -> list[str]:
    return [
        str(paragraph.text)
        for shape in shapes_of(built.slide("Why nobody acted"))
        if isinstance(shape, Shape) and shape.name.startswith(name)
        for paragraph in paragraphs_of(shape)
    ]


def test_the_centre_and_the_factors_stand_each_in_a_shape_of_their_own(pool: Pool) -> None:
    built = pool.blocks(CLUSTER)
    assert texts(built, "Centre") == ["Nobody saw the whole"]
    assert texts(built, "Factor") == ["The file was closed", "Each held a piece", "Nobody asked Mia"]


def test_a_line_without_an_arrow_joins_the_centre_to_each_factor(pool: Pool) -> None:
    shapes = shapes_of(pool.blocks(CLUSTER).slide("Why nobody acted"))
    lines = [shape for shape in shapes if isinstance(shape, Connector)]
    assert [line.name for line in lines] == ["Spoke 1", "Spoke 2", "Spoke 3"]
    assert not any(line.arrow for line in lines)


def test_the_description_says_what_is_in_the_middle_and_what_is_joined_to_it(pool: Pool) -> None:
    assert drawing(pool.blocks(CLUSTER)).alt == (
        "Why nobody acted: in the middle “Nobody saw the whole”; joined to it, 3 factors: "
        "The file was closed, Each held a piece and Nobody asked Mia."
    )


def test_everybody_gets_the_drawing_to_keep(pool: Pool) -> None:
    sheet = titled(pool.blocks(CLUSTER), "Why nobody acted")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    assert [type(part) for part in sheet.handout.parts] == [Drawing]


def test_the_sheet_says_that_its_source_is_no_longer_in_force(pool: Pool) -> None:
    sheet = titled(pool.blocks(f"{CLUSTER}  source: wt2010\n  handouts: all\n"), "Why nobody acted")
    (notice,) = of(Notice, sheet.handout.parts)
    assert notice.label == "History"


def test_the_sheet_ends_with_its_source(pool: Pool) -> None:
    sheet = titled(pool.blocks(f"{CLUSTER}  source: wt2023\n"), "Why nobody acted")
    said = str(of(Text, sheet.handout.parts)[-1].text)
    assert said.startswith("Source: ")
    assert "HM Government (2023)" in said


def test_factors_that_do_not_fit_are_told_where_they_stand(pool: Pool) -> None:
    long = "Nobody had read what the others had written about the family and the home " * 20
    built = pool.blocks(
        f"- cluster: Why nobody acted\n  centre: Nobody saw the whole\n  factors:\n    - Short\n    - {long}\n"
    )
    assert set(built.codes()) == {"L501"}
    assert {found.span.line for found in built.report.diagnostics if found.span} == {5}

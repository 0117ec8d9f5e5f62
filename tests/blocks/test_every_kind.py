"""The duties that all kinds share, found from the registry: a new kind is put through them by itself."""

from __future__ import annotations

import inspect
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from msgspec.structs import replace

from sessionbuilder.catalogue.fields import describe_kind, field_notes
from sessionbuilder.content import Drawing, Page
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Connector, Curve, Grid, Group, Image, Mosaic, Plot, Shape, extent
from sessionbuilder.diagrams.chart import Chart
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.script.script import script
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.text import texts_in
from tests.pages import PAGES, page
from tests.pool import REPOSITORY, Built, Pool, calm, notes_of, paragraphs_of, shapes_of, texts_of

KINDS = kind_names()
every_kind = pytest.mark.parametrize("kind", KINDS)


@cache
def example(kind: str) -> Built:
    """The example of the kind's page, between two other blocks so that sections and breaks have neighbours.

    It is built once for all tests that only look at it.
    """
    body = page(kind).example
    blocks = f"- welcome: Before\n  housekeeping: [Fire exits]\n{body}\n- closing: After\n"
    with TemporaryDirectory() as folder:
        return Pool(Path(folder)).blocks(blocks, "11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00")


def slides_of(kind: str) -> list[PlacedSlide]:
    return [slide for slide in example(kind).slides if slide.title not in ("Before", "After", "A day of training")]


@every_kind
def test_has_a_page_and_a_test_of_its_own(kind: str) -> None:
    assert (PAGES / f"{kind}.md").is_file(), f"docs/blocks/{kind}.md is missing"
    test = REPOSITORY / "tests" / "blocks" / f"test_{kind.replace('-', '_')}.py"
    assert test.is_file(), f"{test.name} is missing"


def test_every_page_has_a_kind() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(KINDS)


@every_kind
def test_is_a_frozen_record_with_a_docstring_under_each_field(kind: str) -> None:
    found = kind_of(kind)
    assert found is not None
    assert found.__struct_config__.frozen
    notes = field_notes(found)
    for name in found.__struct_fields__:
        assert notes.get(name), f"{kind}: no docstring under {name}"
    assert inspect.getdoc(found)
    assert inspect.getdoc(inspect.getmodule(found))
    # the example stands there as it is pasted, with lines of any length
    assert max(map(len, describe_kind(found).replace(page(kind).example, "").splitlines())) <= 80


@every_kind
def test_the_example_of_its_page_builds_without_a_fault(kind: str) -> None:
    built = example(kind)
    assert built.faults() == []
    assert slides_of(kind)


@every_kind
def test_the_faulty_examples_of_its_page_are_told_as_it_says(kind: str, pool: Pool) -> None:
    for body, faults in page(kind).faulty:
        assert pool.blocks(body).faults() == faults


@every_kind
def test_its_page_starts_with_its_name_and_shows_every_field(kind: str) -> None:
    text = page(kind).text
    assert text.startswith(f"# {kind}\n")
    found = kind_of(kind)
    assert found is not None
    own = set(found.__annotations__) & set(found.__struct_fields__) - {"case"}
    for name in own:
        key = name.rstrip("_").replace("_", "-")
        assert f"`{key}`" in text or f"{key}:" in text, f"docs/blocks/{kind}.md does not name `{key}`"


@every_kind
def test_everything_lies_on_the_slide(kind: str) -> None:
    for slide in slides_of(kind):
        for element in shapes_of(slide):
            assert calm().template.slide.contains(extent(element)), f"{slide.title}: {element.name} hangs over the edge"


@every_kind
def test_no_two_texts_lie_on_each_other(kind: str) -> None:
    for slide in slides_of(kind):
        texts = [
            element
            for element in shapes_of(slide)
            if (isinstance(element, Shape) and element.frame) or isinstance(element, Grid)
        ]
        for position, one in enumerate(texts):
            for other in texts[position + 1 :]:
                assert not extent(one).overlaps(extent(other)), f"{slide.title}: {one.name} and {other.name}"


@every_kind
def test_text_is_large_enough(kind: str) -> None:
    for slide in slides_of(kind):
        for element in shapes_of(slide):
            floor = 14 if element.name == "Source" else 18
            for paragraph in paragraphs_of(element):
                assert paragraph.size >= floor, f"{slide.title}: {element.name} at {paragraph.size}"


@every_kind
def test_the_title_comes_first_and_is_unique(kind: str) -> None:
    titles = example(kind).titles()
    assert len(set(titles)) == len(titles)
    for slide in slides_of(kind):
        first = slide.elements[0]
        assert isinstance(first, Shape)
        assert first.placeholder == "title"
        assert texts_of(slide)[0] == slide.title


@every_kind
def test_what_is_not_text_is_described_or_decoration(kind: str) -> None:
    for slide in slides_of(kind):
        for element in shapes_of(slide):
            match element:
                case Group(name="Icon"):
                    assert not element.alt, "the words beside it say the same"
                case Group() | Grid() | Mosaic() | Image() | Plot():
                    assert len(element.alt) > 20, f"{slide.title}: {element.name}"
                case Shape() | Curve() | Connector():
                    assert element.name


@every_kind
def test_its_first_slide_carries_the_clock_and_every_slide_its_notes(kind: str) -> None:
    first, *others = slides_of(kind)
    chip = [element for element in first.elements if element.name == "Clock"]
    panel = [element for element in first.elements if element.name == "Panel"]
    assert len(chip) + len(panel) == 1, "where the minutes stand on a panel, no clock repeats them"
    assert panel or re.fullmatch(r"\d\d:\d\d( · \d+ min)?", texts_of(first)[-1])
    for slide in others:
        assert not [element for element in slide.elements if element.name == "Clock"]
    for slide in (first, *others):
        line = notes_of(slide)[0]
        assert re.fullmatch(r"\d\d:\d\d( to \d\d:\d\d · \d+ min)? · slide \d+ of \d+ · next: .+", line), line


@every_kind
def test_facilitator_text_is_in_the_notes_and_never_on_the_slide(kind: str, pool: Pool) -> None:
    marks = {key: f"private mark {number}" for number, key in enumerate(CUE_KEYS)}
    private = "".join(f"  {key}: {mark}\n" for key, mark in marks.items())
    body = page(kind).example
    first, *rest = body.rstrip("\n").split("\n")
    unmarked = [line for line in rest if not re.match(rf"  ({'|'.join(CUE_KEYS)}|cues):", line)]
    if len(unmarked) != len(rest):
        pytest.fail("keep cues out of the example's own lines, so that this test can add its marks")
    private += "" if any(line.startswith("  handouts:") for line in rest) else "  handouts: all\n"
    built = pool.blocks("\n".join([first, *rest]) + "\n" + private, "12:00 to 16:00")
    assert built.faults() == []
    shown = "\n".join(text for slide in built.slides for text in texts_of(slide))
    alts = "\n".join(element.alt for slide in built.slides for element in shapes_of(slide) if hasattr(element, "alt"))
    said = "\n".join(text for slide in built.slides for text in notes_of(slide))
    for key, mark in marks.items():
        assert mark not in shown, f"{key} reaches the slide"
        assert mark not in alts, f"{key} reaches an alt text"
        assert mark in said, f"{key} is lost"


@every_kind
def test_an_unknown_key_is_told_with_its_place(kind: str, pool: Pool) -> None:
    body = page(kind).example.rstrip("\n")
    built = pool.blocks(f"{body}\n  minuets: 5\n")
    line = body.count("\n") + 2
    assert f"{line}:3 F201 unknown-key: `minuets` means nothing here." in built.faults()
    (found,) = [found for found in built.report.diagnostics if found.fault.code == "F201"]
    assert found.hint == "did you mean `minutes`?"


@every_kind
def test_its_class_names_the_kind(kind: str) -> None:
    found = kind_of(kind)
    assert found is not None
    assert issubclass(found, Block)
    assert found.kind == kind
    assert found.__name__ == "".join(word.capitalize() for word in kind.split("-"))


@every_kind
def test_a_diagram_on_paper_is_the_drawing_of_its_slide(kind: str) -> None:
    built = example(kind)
    assert built.programme
    for said in script(built.programme).blocks:
        shown = [
            part.diagram
            for slide in said.slides
            if isinstance(slide, Page)
            for part in slide.parts
            if isinstance(part, Drawing)
        ]
        for handout in (*(each.handout for each in said.sheets), *said.off):
            drawn = [part.diagram for part in handout.parts if isinstance(part, Drawing)]
            # a chart on paper has patterns, and is the same in all else
            alike = [replace(each, hatched=False) if isinstance(each, Chart) else each for each in drawn]
            assert all(diagram in shown for diagram in alike)


@every_kind
def test_the_words_of_its_links_say_where_they_lead(kind: str) -> None:
    built = example(kind)
    assert built.programme
    handouts = [each.handout for each in script(built.programme).sheets if each.timed]
    texts = [*texts_in(built.slides), *texts_in(handouts)]
    for run in (run for text in texts for run in text.runs if run.link):
        assert run.text.strip()
        assert not re.search(r"/|^www\.", run.text)

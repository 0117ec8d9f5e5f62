"""The page about paper keeps its word: its examples hold, and its tables are what the program does."""

from __future__ import annotations

import re

import pytest

from sessionbuilder.inventory.by_name import made_by, names
from sessionbuilder.inventory.document import USES
from sessionbuilder.inventory.words import meant_by
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.script.needed import materials_needed
from sessionbuilder.script.script import script
from sessionbuilder.session.briefing import Briefing
from sessionbuilder.session.preparation import Preparation
from sessionbuilder.session.session import FORMS, Session
from sessionbuilder.source.fields import fields_of
from sessionbuilder.worksheets import worksheet, worksheet_names
from tests.pages import page
from tests.paper import day, printed, programme_of, shelf
from tests.pool import REPOSITORY, Pool

DOCS = REPOSITORY / "docs"
PAGE = (DOCS / "paper.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COPIES = {"person": "each participant", "group": "each group", "session": "one"}


def section(heading: str) -> str:
    """What stands under a heading of the page."""
    return PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without the marks of code and without its first two lines."""
    lines = [line for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.split(":")[0] for text in EXAMPLES])
def test_every_example_holds(example: str, pool: Pool) -> None:
    key = example.split(":", maxsplit=1)[0]
    if key.startswith("- "):
        built = pool.blocks(example)
    elif key in fields_of(Session):
        built = day(pool, example)
    elif key == "logo":
        theme = pool.root / "assets/themes/calm/theme.yaml"
        pool.write("assets/themes/calm/logo.png", (DOCS / "images/slides.png").read_bytes())
        pool.write("assets/themes/calm/theme.yaml", theme.read_text("utf-8") + example)
        built = day(pool)
    else:
        pool.write("sessions/glossary.yaml", example)
        built = day(pool)
    assert built.faults() == []
    assert shelf(built)


def test_its_examples_show_every_line_of_a_session_that_is_about_paper() -> None:
    shown = {line.split(":")[0].strip() for example in EXAMPLES for line in example.splitlines()}
    wanted = {"forms", "preparation", "briefing", "version", "dated", "classification", "review-by"}
    wanted |= set(fields_of(Preparation)) | {key for key, field in fields_of(Briefing).items() if field.required}
    assert wanted <= shown


def test_its_table_of_kinds_names_every_kind_that_hands_something_out(pool: Pool) -> None:
    named = {re.sub(r"\[(.*?)\].*", r"\1", kind) for kind, *_ in rows("What each kind of block hands out")}
    found = set()
    for kind in kind_names():
        time = "11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00"
        blocks = programme_of(
            pool.blocks(f"- welcome: Before\n  housekeeping: [Fire exits]\n{page(kind).example}", time)
        )
        for said in script(blocks).blocks:
            if said.timed.block.kind == kind and (said.makes_own or said.off):
                found.add(kind)
    assert named == found


def test_its_table_of_worksheets_names_each_with_its_copies() -> None:
    assert {name: copies for name, _, copies in rows("Worksheets")} == {
        name: COPIES[worksheet(name).per] for name in worksheet_names()
    }


def test_its_table_of_forms_names_each_with_its_copies(pool: Pool) -> None:
    told = {name: copies for name, _, copies in rows("Forms")}
    assert set(told) == set(FORMS)
    for name, copies in told.items():
        (form,) = [each for each in printed(day(pool, f"forms: [{name}]\n")) if each.code == "F1"]
        assert copies == COPIES[form.handout.per]


@pytest.mark.parametrize(("written", "told"), [tuple(row) for row in rows("Materials, with how many")])
def test_its_table_of_materials_is_what_the_guide_says(written: str, told: str, pool: Pool) -> None:
    blocks = f'  - points: P\n    outcomes: [learning]\n    minutes: 5\n    items: [x]\n    materials: ["{written}"]\n'
    (needed,) = materials_needed(programme_of(day(pool, blocks=blocks)))
    assert told.rpartition(": ")[2] == (needed.amount or "“see the block”")


def test_it_names_everything_that_a_build_can_be_asked_for() -> None:
    named = section("Some of it, or for other hours").split("is made:", 1)[1].split("with commas", 1)[0]
    assert tuple(re.findall(r"`([a-z-]+)`", named)) == names()


def anchors(text: str) -> set[str]:
    """What a link into a page can name: its headings, as GitHub makes anchors of them."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_its_links_lead_somewhere() -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)#?([^)]*)\)", PAGE):
        text = (DOCS / target).read_text("utf-8") if target else PAGE
        assert not anchor or anchor in anchors(text), f"{target}#{anchor}"


def test_what_a_build_says_is_as_the_page_shows_it() -> None:
    shown = " ".join(section("What comes out").split("```\n", 1)[1].split("```", 1)[0].split())
    for document in made_by("build"):
        if document.use != "pass-on":  # the session of the page has no briefing
            assert f" {document.files[0].partition('/*')[0]} " in shown
            assert document.what in shown
            assert f" {USES[document.use]} " in shown


def test_words_for_documents_are_taken_as_the_page_says() -> None:
    said = section("Some of it, or for other hours").split("Other words", 1)[1].split("\n\n", 1)[0]
    words = re.findall(r"`([a-z-]+)`", said)
    assert len(words) > 5
    assert {word: meant_by(word).name for word in words if not meant_by(word).name} == {}
    assert (meant_by("notes").name, meant_by("programme").name) == ("guide", "agenda")

"""The page about paper keeps its word: its examples hold, its tables are what the program does."""

from __future__ import annotations

import re

import pytest

from sessionbuilder.pipeline import OUTPUTS
from sessionbuilder.programme.materials import materials_needed
from sessionbuilder.session.kinds import kind_names
from sessionbuilder.session.session import FORMS, Session
from sessionbuilder.source.fields import fields_of
from sessionbuilder.worksheets import worksheet, worksheet_names
from tests.paper import day, of, printed, programme_of, shelf
from tests.pages import PAGES, page
from tests.pool import REPOSITORY, Pool

PAGE = (REPOSITORY / "docs/paper.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def rows(header: str) -> list[list[str]]:
    """The cells of the table whose first column is called `header`, without marks of code."""
    table = PAGE.split(f"\n| {header} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in table]


def copies_in_words(per: str) -> str:
    return {"person": "each participant", "group": "each group", "session": "one"}[per]


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.split(":")[0] for text in EXAMPLES])
def test_every_example_holds(example: str, pool: Pool) -> None:
    key = example.split(":")[0]
    if key.startswith("- "):
        built = pool.blocks(example)
    elif key in fields_of(Session):
        built = day(pool, example)
    elif key == "logo":
        pool.write("assets/themes/calm/logo.png", (REPOSITORY / "docs/images/slides.png").read_bytes())
        theme = (pool.root / "assets/themes/calm/theme.yaml").read_text("utf-8")
        pool.write("assets/themes/calm/theme.yaml", theme + example)
        built = day(pool)
    else:
        pool.write("sessions/glossary.yaml", example)
        built = day(pool)
    assert built.faults() == []
    shelf(built)


def test_it_has_an_example_of_everything_that_a_session_can_say_about_paper() -> None:
    shown = {line.split(":")[0] for example in EXAMPLES for line in example.splitlines()}
    wanted = {"forms", "preparation", "briefing", "version", "dated", "classification", "review-by"}
    assert wanted <= shown
    for name in ("preparation", "briefing"):
        (example,) = [text for text in EXAMPLES if text.startswith(name)]
        record = {"preparation": "Preparation", "briefing": "Briefing"}[name]
        module = __import__(f"sessionbuilder.session.{name}", fromlist=[record])
        assert [key for key in fields_of(getattr(module, record)) if f"  {key}:" not in example] in ([], ["title"])


def test_the_table_of_kinds_names_every_kind_that_hands_something_out(pool: Pool) -> None:
    named = {re.sub(r"\[(.*?)\].*", r"\1", row[0]) for row in rows("Kind")}
    usual = len(printed(day(pool)))
    found = set()
    for kind in kind_names():
        time = "11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00"
        built = pool.blocks(f"- welcome: Before\n  housekeeping: [Fire exits]\n{page(kind).example}", time)
        own = [each for each in printed(built) if each.timed and not each.timed.block.worksheets]
        if own and len(printed(built)) > usual:
            found.add(kind)
    assert named == found
    for kind in named:
        assert (PAGES / f"{kind}.md").is_file()


def test_the_table_of_worksheets_names_each_with_its_copies() -> None:
    told = {row[0]: row[2] for row in rows("Name")}
    assert told == {name: copies_in_words(worksheet(name).per) for name in worksheet_names()}


def test_the_table_of_forms_names_each_with_its_copies(pool: Pool) -> None:
    told = {row[0]: row[2] for row in [row for row in _second_table("Name")]}
    assert tuple(sorted(told)) == tuple(sorted(FORMS))
    for name, copies in told.items():
        (form,) = [each for each in printed(day(pool, f"forms: [{name}]\n")) if each.code == "F1"]
        assert copies == copies_in_words(form.handout.per)


def _second_table(header: str) -> list[list[str]]:
    rest = PAGE.split(f"\n| {header} |", 2)[2]
    table = rest.split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in table]


@pytest.mark.parametrize(("written", "told"), [tuple(row) for row in rows("Written")])
def test_the_table_of_materials_is_what_the_guide_says(written: str, told: str, pool: Pool) -> None:
    blocks = f'  - points: P\n    outcomes: [learning]\n    minutes: 5\n    items: [x]\n    materials: ["{written}"]\n'
    (needed,) = materials_needed(programme_of(day(pool, blocks=blocks)))
    assert told.rpartition(": ")[2] == (needed.amount or "“see the block”")


def test_it_names_everything_that_a_build_can_be_asked_for() -> None:
    section = PAGE.split("## Some of it", 1)[1]
    assert tuple(re.findall(r"`([a-z-]+)`", section.split("with commas", 1)[0].split("`--only`", 1)[1])) == OUTPUTS


def test_its_links_lead_somewhere() -> None:
    headings = {re.sub(r"[^a-z -]", "", line[3:].lower()).replace(" ", "-") for line in PAGE.splitlines() if line[:3] == "## "}
    for target, anchor in re.findall(r"\]\(([^)#]*)#?([^)]*)\)", PAGE):
        if target:
            text = (REPOSITORY / "docs" / target).read_text("utf-8")
            known = {re.sub(r"[^a-z -]", "", line[3:].lower()).replace(" ", "-") for line in text.splitlines() if line[:3] == "## "}
        else:
            known = headings
        assert not anchor or anchor in known, f"{target}#{anchor}"
    assert not of(str, [])

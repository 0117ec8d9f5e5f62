"""Codes: one list in the code and on the page, and every one of them is told somewhere."""

from __future__ import annotations

import re

import pytest

from sessionbuilder.diagnostics import choose_from, nearest
from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.diagnostics.faults_page import page
from tests.pool import REPOSITORY

PAGE = REPOSITORY / "docs" / "diagnostics.md"


def test_the_page_is_made_from_the_table() -> None:
    assert PAGE.read_text("utf-8") == page(), (
        "run `python -m sessionbuilder.diagnostics.faults_page > docs/diagnostics.md`"
    )


def test_codes_and_names_are_unique_and_well_formed() -> None:
    names = [fault.name for fault in FAULTS.values()]
    assert len(set(names)) == len(names)
    for code, fault in FAULTS.items():
        assert re.fullmatch(r"[SFNPLHTWACX]\d{3}", code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fault.name)
        assert fault.meaning.endswith(".")
        assert fault.mend.endswith(".")


def test_every_code_is_used() -> None:
    table = REPOSITORY / "sessionbuilder" / "diagnostics" / "codes"
    files = [path for path in (REPOSITORY / "sessionbuilder").rglob("*.py") if path.parent != table]
    code = "".join(path.read_text("utf-8") for path in files)
    source = "".join(path.read_text("utf-8") for path in table.glob("*.py"))
    names = re.findall(r"^([A-Z_0-9]+) = Fault\(", source, re.MULTILINE)
    assert len(names) == len(FAULTS)
    for name in names:
        assert f"codes.{name}" in code, f"{name} is never told"


def test_every_code_is_tested() -> None:
    tests = "".join(path.read_text("utf-8") for path in (REPOSITORY / "tests").rglob("test_*.py"))
    pages = "".join(path.read_text("utf-8") for path in (REPOSITORY / "docs").glob("*/*.md"))
    untested = [code for code in FAULTS if code not in tests and code not in pages]
    assert not untested


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("title", ["time", "minutes"], ""),
        ("image", ["time"], ""),
        ("items", ["minutes"], ""),
        ("trainers", ["strapline"], ""),
        ("tilte", ["title", "time"], "title"),
        ("clam", ["calm"], "calm"),
        ("docter", ["Doctor"], "Doctor"),
        ("organization", ["organisation"], "organisation"),
        ("", ["a"], ""),
    ],
)
def test_only_what_is_very_near_is_guessed(word: str, known: list[str], near: str) -> None:
    assert nearest(word, known) == near


def test_words_to_choose_from_are_listed_as_english_does() -> None:
    assert choose_from("abc") == "choose from `a`, `b` and `c`"
    assert choose_from("a") == "there is `a` only"
    assert choose_from([]) == ""


def test_no_advice_names_an_option_that_there_is_not() -> None:
    assert "--date" not in PAGE.read_text("utf-8")

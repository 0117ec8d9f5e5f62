"""What stands at a place, in words."""

from __future__ import annotations

from typing import Any

import pytest

from sessionbuilder.pages import text_of
from tests.studio.asked import HEAD, asked, example_pool

BLOCK = "  - points: Title\n    items: [One]\n"
POOL = example_pool(**{"shared/tea": "break: Tea\nminutes: 15\n"})


def at(line: str) -> Any:
    return asked("hover", f"{HEAD}{BLOCK}{line}\n", pool=POOL)


@pytest.mark.parametrize(
    ("line", "title", "said"),
    [
        ("  - discus¦sion: Talk\n    questions: [Why?]", "discussion: Working together", "Questions to talk about"),
        ("    minu¦tes: 5", "minutes", "How long it takes"),
        ("    picture: {file: paper-family.jpg, al¦t: A family}", "alt", "cannot see it"),
        ("    outcomes: [acting, lear¦ning]", "learning: an outcome", "Identify what reviews teach"),
        ('    source: ["wt20¦10, p. 3"]', "wt2010: ", "Working Together"),
        ("    law: no¦tify", "notify: ", "In force since"),
        ("  - case: chi¦ld-m", "child-m: ", ""),
        ("  - use: shared/t¦ea", "shared/tea: break", "Tea"),
    ],
)
def test_a_word_is_explained(line: str, title: str, said: str) -> None:
    told = at(line)
    assert told.title.startswith(title)
    assert said in told.about


def test_a_kind_tells_its_lines_and_its_page() -> None:
    told = asked("hover", f"{HEAD}  - points¦: Title\n    items: [One]\n")
    assert told.more[0] == "Needs `items`."
    assert told.page == "blocks/points.md"
    assert text_of(told.page)


def test_a_fault_comes_first_with_what_it_means() -> None:
    told = at("    minutes: fi¦ve")
    assert told.title == "F205 bad-minutes"
    assert told.about == "`five` is not a length of time."
    assert told.more[0] == "Write `5`"
    assert len(told.more) == 2
    page, _, place = told.page.partition("#")
    assert f"### {place.upper()[:4]} {place[5:]}" in text_of(page)


def test_a_word_inside_of_a_fault_is_explained_too() -> None:
    told = at("    picture: {al¦t: A family}")
    assert told.title == "F202 missing-field"
    assert told.more[-1].startswith("`alt`: What it shows")


def test_the_stretch_is_that_of_the_word() -> None:
    marked = f"{HEAD}  - points: 😀\n    items: [One]\n    outcomes: [lear¦ning]\n"
    told = asked("hover", marked)
    units = marked.replace("¦", "").encode("utf-16-le")
    assert units[told.start * 2 : told.end * 2].decode("utf-16-le") == "learning"


@pytest.mark.parametrize("line", ["    say: Hello ¦there", "    # a note¦", "¦", "  - poi¦", "    nothing: {¦"])
def test_words_alone_are_not_explained(line: str) -> None:
    told = at(line)
    assert told.title == "" or told.title[:1] in "SF"  # a fault, perhaps

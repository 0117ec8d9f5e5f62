"""What is said of a file that is no session: its faults, and a session that shows it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.studio.asking import CASE, SESSION, asked, pool

WITH_CASE = SESSION.replace("13:30", "13:35") + "  - case: baby-r\n    minutes: 5\n"
WITH_SHARED = SESSION.replace("13:30", "13:35") + "  - use: shared/rules\n"
RULES = "points: Our rules\nminutes: 5\nitems: [One, Two]\n"


def told(name: str, text: str, files: dict[str, str | bytes] | None = None) -> Any:
    return asked("state", pool({name: text, **(files or {})}), name=name)


@pytest.mark.parametrize(
    ("name", "sound", "faulty"),
    [
        ("sessions/pool.yaml", "organisation: A\n", "organisation: A\nthmee: calm\n"),
        ("sessions/glossary.yaml", "GP: A doctor\n", "GP: [a doctor]\n"),
        ("sessions/sources.yaml", "", "act: {label: The Act}\n"),
        ("sessions/law.yaml", "", "duty: {title: A duty}\n"),
        ("sessions/local.yaml", "", "front-dor: here\n"),
        ("sessions/cases/baby-r.yaml", CASE, CASE.replace("about", "abuot")),
        ("sessions/shared/rules.yaml", RULES, RULES.replace("items", "itmes")),
        ("sessions/shared/rules.yaml", f"- {RULES.replace(chr(10), chr(10) + '  ')}", "- pionts: A\n"),
        ("assets/themes/hill/theme.yaml", "", "theme: Hill\nfnot: Arial\n"),
    ],
)
def test_each_is_read_as_what_it_is_and_has_no_day_of_its_own(name: str, sound: str, faulty: str) -> None:
    assert not sound or told(name, sound).faults == ()
    wrong = told(name, faulty)
    assert wrong.faults
    assert all(each.file == name for each in wrong.faults)
    assert (wrong.day, wrong.slides, wrong.shows) == (None, None, "")


@pytest.mark.parametrize("text", ["", "[", "\t", "a", "- a", "a: &b c", "\ufeff", "💥: 💥"])
@pytest.mark.parametrize("stem", ["pool", "glossary", "sources", "law", "local", "cases/a", "shared/a"])
def test_a_text_that_is_nothing_is_told_and_nothing_breaks(stem: str, text: str) -> None:
    name = f"sessions/{stem}.yaml"
    assert asked("state", pool(), name=name, texts={name: text}).shows == ""


def test_a_file_that_the_pool_does_not_read_has_no_faults() -> None:
    assert told("README.md", "# Hello: [").faults == ()


@pytest.mark.parametrize(
    ("name", "text", "session"),
    [("sessions/cases/baby-r.yaml", CASE, WITH_CASE), ("sessions/shared/rules.yaml", RULES, WITH_SHARED)],
)
def test_a_case_or_a_shared_block_is_seen_in_a_session_that_draws_on_it(name: str, text: str, session: str) -> None:
    files: dict[str, str | bytes] = {"sessions/a.yaml": SESSION + "# rules, baby-r\n", "sessions/with.yaml": session}
    shown = told(name, text, files)
    assert shown.shows == "sessions/with.yaml"
    assert shown.slides
    assert name in shown.reads
    assert any(row.file == name for row in shown.day.rows) or "cases" in name


def test_a_case_that_only_a_shared_block_names_is_seen_in_what_uses_the_block() -> None:
    files: dict[str, str | bytes] = {
        "sessions/shared/rules.yaml": "case: baby-r\nminutes: 5\n",
        "sessions/with.yaml": WITH_SHARED,
    }
    assert told("sessions/cases/baby-r.yaml", CASE, files).shows == "sessions/with.yaml"


def test_who_edits_a_case_is_told_what_keeps_its_session_from_being_shown() -> None:
    name = "sessions/cases/baby-r.yaml"
    broken = told(name, CASE, {"sessions/with.yaml": WITH_CASE.replace("questions", "quetsions")})
    assert (broken.shows, broken.day) == ("sessions/with.yaml", None)
    assert {each.file for each in broken.faults if each.severity == "error"} == {"sessions/with.yaml"}


def test_a_delivery_is_shown_as_itself() -> None:
    name = "sessions/deliveries/a.yaml"
    assert told(name, "delivery: day\ndate: 2027-03-16\n").shows == name

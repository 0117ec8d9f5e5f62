"""What a build writes, what of it may be asked for, and where it goes."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from sessionbuilder.inventory.by_name import document_named, made_by
from sessionbuilder.inventory.document import Document
from tests.cli.test_commands import run
from tests.pool import REPOSITORY, Pool

DAY = """\
session: A morning
aim: Learn
outcomes: {one: Explain what it is}
time: 09:30 to 11:00
version: "2.1"
dated: 2026-11
participants: 12
groups: 3
briefing:
  background: Why
  what-happened: What
  findings: This
  learning: That
  what-to-do: Do it
  questions: [Who?, When?, How?]
  more: Read
programme:
  - exercise: Find it
    case: child-m
    outcomes: [one]
    minutes: {brief: 5, work: 60, debrief: 15}
    tasks: [Find it]
    materials: ["pens, one a group"]
  - closing: Bye
    minutes: 10
"""
SHEETS = [
    "F1-attendance-register",
    "F2-before-and-after-how-sure-am-i",
    "F3-what-was-today-like",
    "F4-six-to-eight-weeks-later",
    "F5-certificate-of-attendance",
    "H1-find-it",
    "H2-my-learning-log",
]


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def of_documents(sheets: Iterable[str], documents: Iterable[Document]) -> set[str]:
    """Every file of these `documents` on a day with these `sheets`."""
    return {
        file.replace("*", sheet)
        for document in documents
        for file in document.files
        for sheet in (sheets if document.has_several else [""])
    }


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def digests(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files(folder)}


def test_everything_is_written_and_told(here: Pool) -> None:
    result = run("build", "day")
    assert (result.exit_code, result.stderr) == (0, "")
    folder = here.root / "build/day"
    assert files(folder) == of_documents(SHEETS, made_by("build")) | {"manifest.json"}
    pages = len(PdfReader(folder / "facilitator-guide.pdf").pages)
    assert f" facilitator-guide.pdf      {pages} pages, 2 copies, with every note\n" in result.stdout
    assert " running-order.pdf          1 page, 2 copies, the clock, also as .csv\n" in result.stdout
    assert " handouts                   7 sheets, each as PDF and for Word\n" in result.stdout


@pytest.mark.parametrize(
    ("only", "written"),
    [
        ("deck", ["deck"]),
        ("guide", ["guide"]),
        ("running-order,agenda", ["running-order", "agenda"]),
        ("print-list, Briefing", ["print-list", "briefing"]),
        ("pack", ["pack"]),
        ("Slides, sheet", ["deck", "handouts"]),
    ],
)
def test_only_what_is_asked_for_is_written(here: Pool, only: str, written: list[str]) -> None:
    assert run("build", "day", "--only", only).exit_code == 0
    assert files(here.root / "build/day") == of_documents(SHEETS, map(document_named, written)) | {"manifest.json"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--only", "handuots"], "--only `handuots` is not something a build writes; did you mean `handouts`?"),
        (["--only", "deck.pdf"], "--only `deck.pdf` is not something a build writes; choose from"),
        (["--only", "Notes", "--for", "participants"], "--only `Notes`: it is not for participants."),
        (["--only", "deck,,posters"], "--only `posters` is not something a build writes"),
        (["--only", " , "], "--only names nothing"),
        (["--only", "guide", "--for", "participants"], "--only `guide`: it is not for participants."),
        (["--only", "deck", "--large-print"], "--only `deck`: it has no large print."),
        (["--for", "everybody"], "'everybody' is not 'participants'"),
    ],
)
def test_what_cannot_be_asked_for_is_told_and_nothing_written(here: Pool, words: list[str], told: str) -> None:
    result = run("build", "day", *words)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert not (here.root / "build").exists()


def test_what_may_be_sent_is_in_a_folder_of_its_own(here: Pool) -> None:
    here.write(
        "sessions/cases/child-m.yaml",
        here.root.joinpath("sessions/cases/child-m.yaml").read_text() + "retention: return\n",
    )
    assert run("build", "day", "--for", "participants").exit_code == 0
    folder = here.root / "build/day/for-participants"
    assert files(folder) == of_documents(
        (SHEETS[3], SHEETS[6]), (document for document in made_by("build") if document.is_sent)
    )
    deck = Presentation(str(folder / "deck.pptx"))
    assert not [slide for slide in deck.slides if slide.has_notes_slide]
    assert not (here.root / "build/day/deck.pptx").exists()


def test_large_print_is_paper_alone_in_a_folder_of_its_own(here: Pool) -> None:
    assert run("build", "day", "--large-print").exit_code == 0
    folder = here.root / "build/day/large-print"
    assert "deck.pptx" not in files(folder)
    assert {"participant-pack.pdf", "handouts/H1-find-it.pdf", "handouts/H1-find-it.docx"} <= files(folder)
    run("build", "day")
    small, large = (len(PdfReader(at / "participant-pack.pdf").pages) for at in (here.root / "build/day", folder))
    assert large > small


def test_other_hours_have_a_folder_of_their_own(here: Pool) -> None:
    assert run("build", "day", "--to", "80m", "--only", "agenda,handouts").exit_code == 0
    folder = here.root / "build/day/0930-to-1050"
    assert {"participant-agenda.pdf", "handouts/H1-find-it.pdf"} <= files(folder)
    sheet = PdfReader(folder / "handouts/H1-find-it.pdf").pages[0].extract_text()
    assert "60 minutes to work" not in sheet


def test_the_print_list_says_how_many_of_each(here: Pool) -> None:
    run("build", "day", "--only", "print-list")
    with (here.root / "build/day/print-list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file) if row["code"]}
    assert (rows["H1"]["copies"], rows["H1"]["when"], rows["H1"]["file"]) == ("12", "09:30", "handouts/H1-find-it.pdf")
    assert rows["F1"]["copies"] == "1"
    assert sorted(f"{code}-" for code in rows) == sorted(sheet[:3] for sheet in SHEETS)


def test_every_page_has_session_version_date_code_and_number(here: Pool) -> None:
    run("build", "day", "--only", "handouts")
    page = PdfReader(here.root / "build/day/handouts/H1-find-it.pdf").pages[0]
    foot = " ".join(page.extract_text().split())
    assert "A morning · version 2.1, November 2026 H1 · page 1 of 1" in foot
    assert "page 1 of 1" in foot


def test_a_letter_that_cannot_be_printed_stops_build_and_check(here: Pool) -> None:
    here.write("sessions/day.yaml", DAY.replace("tasks: [Find it]", "tasks: [Find it \N{GRINNING FACE}]"))
    for command in ("build", "check"):
        result = run(command, "day")
        assert result.exit_code == 1
        assert "sessions/day.yaml:22:13: error H801 missing-character" in result.stderr
        assert "grinning face" in result.stderr
    assert not (here.root / "build").exists()


def test_a_briefing_longer_than_a_page_stops_build_and_check(here: Pool) -> None:
    here.write("sessions/day.yaml", DAY.replace("background: Why", f"background: {'Why not? ' * 500}"))
    for command in ("build", "check"):
        result = run(command, "day")
        assert result.exit_code == 1
        assert "H802 more-than-a-page" in result.stderr
        assert "takes 2 pages" in result.stderr
    assert not (here.root / "build").exists()


def test_an_unpublished_case_is_told_and_its_story_left_out(here: Pool) -> None:
    case = here.root.joinpath("sessions/cases/child-m.yaml").read_text().replace("fictional\n", "unpublished\n", 1)
    here.write("sessions/cases/child-m.yaml", case)
    result = run("build", "day", "--only", "handouts,pack")
    assert result.exit_code == 0
    assert "sessions/cases/child-m.yaml:1:7: warning N313 case-not-approved" in result.stderr
    for name in ("handouts/H1-find-it.pdf", "participant-pack.pdf"):
        told = " ".join(leaf.extract_text() for leaf in PdfReader(here.root / "build/day" / name).pages)
        assert "the health visitor called" not in " ".join(told.split())
        assert "has not been published" in " ".join(told.split())


def test_the_same_inputs_give_the_same_bytes_in_another_process(here: Pool) -> None:
    run("build", "day")
    command = [sys.executable, "-m", "sessionbuilder", "build", "day", "--out", "again"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    assert digests(here.root / "again/day") == digests(here.root / "build/day")


def test_the_file_for_the_printer_may_be_made_with_the_rest(here: Pool) -> None:
    run("print", "day")
    alone = (here.root / "build/day/to-print.pdf").read_bytes()
    (here.root / "build/day/to-print.pdf").unlink()
    result = run("build", "day", "--print")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (here.root / "build/day/to-print.pdf").read_bytes() == alone
    assert "           to-print.pdf               " in result.stdout
    assert "sessionbuilder print" not in result.stdout
    in_all = re.compile(r"\d+ pages in all")
    without = run("build", "day", "--force").stdout
    assert in_all.findall(result.stdout) == in_all.findall(without) != []  # no sheet is counted twice
    assert run("print", "day").exit_code == 0
    assert "print it again" not in run("build", "day").stdout


def test_where_there_is_nothing_to_print_the_rest_is_made_all_the_same(here: Pool) -> None:
    here.write(
        "sessions/day.yaml", DAY.replace("participants: 12", "participants: 0").replace("groups: 3", "groups: 1")
    )
    result = run("build", "day", "--print")
    assert result.exit_code == 0, result.stderr
    assert (here.root / "build/day/deck.pptx").exists()


def test_what_is_for_the_printer_is_not_sent(here: Pool) -> None:
    result = run("build", "day", "--print", "--for", "participants")
    assert result.exit_code == 2
    assert "ask for one at a time" in result.stderr

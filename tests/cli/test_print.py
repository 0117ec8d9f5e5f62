"""`print`: one PDF with every copy that the day needs."""

from __future__ import annotations

import json
import os
import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from sessionbuilder.cli import _opening
from sessionbuilder.folder import locked
from sessionbuilder.made import printed
from tests.cli.test_build import DAY, files
from tests.cli.test_commands import run
from tests.cli.test_rebuild import told
from tests.pool import Pool

FILE = "build/day/to-print.pdf"
ONE = "build/day/to-print-1-of-each.pdf"


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def pages(here: Pool, file: str = FILE) -> int:
    return len(PdfReader(BytesIO((here.root / file).read_bytes())).pages)


def copies(stdout: str) -> dict[str, int]:
    """How many copies of what, as the command tells them."""
    return {title: int(number) for number, title in re.findall(r"^ +(\d+) × (.+?), \d+ pages?", stdout, re.MULTILINE)}


def test_it_writes_one_file_with_every_copy_and_says_what_is_in_it(here: Pool) -> None:
    result = run("print", "day")
    assert result.exit_code == 0, result.output
    assert files(here.root / "build") == {"day/manifest.json", "day/to-print.pdf"}
    lines = result.stdout.splitlines()
    assert lines[0] == str(Path(FILE))
    found = re.fullmatch(r"(\d+) pages, (\d+) of them blank backs, on (\d+) sheets of paper", lines[1])
    assert found
    assert int(found[1]) == pages(here) == int(found[3]) * 2
    blank = [page for page in PdfReader(BytesIO((here.root / FILE).read_bytes())).pages if not page.extract_text()]
    assert len(blank) == int(found[2])
    assert lines[2] == "Print on both sides, flipped along the long edge."
    assert copies(result.stdout)["Participant agenda"] == 12
    absent = lines[lines.index("Not in it:") :]
    assert any(line.startswith("  guide and running-order: ") for line in absent)
    assert any(line.startswith("  pack: ") for line in absent)


def test_its_copies_are_those_of_the_print_list(here: Pool) -> None:
    run("build", "day", "--only", "print-list")
    listed = (here.root / "build/day/print-list.csv").read_text("utf-8-sig").splitlines()[1:]
    sheets = {line.split(",")[0]: int(line.split(",")[3]) for line in listed if not line.startswith(",")}
    found = copies(run("print", "day").stdout)
    assert {title.split()[0]: number for title, number in found.items() if title.split()[0] in sheets} == sheets


@pytest.mark.parametrize("number", ["1", "3"])
def test_copies_may_be_asked_for(number: str, here: Pool) -> None:
    result = run("print", "day", "--copies", number)
    assert set(copies(result.stdout).values()) == {int(number)}
    assert result.stdout.splitlines()[0] == str(Path(f"build/day/to-print-{number}-of-each.pdf"))


def test_a_look_at_one_of_each_leaves_the_file_for_the_day_as_it_is(here: Pool) -> None:
    run("print", "day")
    for_the_day = (here.root / FILE).read_bytes()
    assert "removed" not in run("print", "day", "--copies", "1").stdout
    assert run("print", "day", "--copies", "1", "--with-guide").exit_code == 0
    assert (here.root / FILE).read_bytes() == for_the_day
    there = {"manifest.json", "to-print.pdf", "to-print-1-of-each.pdf", "to-print-1-of-each-with-guide.pdf"}
    assert files(here.root / "build/day") == there
    assert pages(here, ONE) < pages(here)
    assert run("build", "day", "--only", "deck").exit_code == 0
    assert files(here.root / "build/day") == there | {"deck.pptx"}


def test_so_many_of_each_take_the_place_of_so_many_others_and_it_says_so(here: Pool) -> None:
    run("print", "day", "--copies", "1")
    result = run("print", "day", "--copies", "3")
    assert f"{Path(ONE)} is removed" in result.stdout
    assert files(here.root / "build/day") == {"manifest.json", "to-print-3-of-each.pdf"}
    here.write("sessions/day.yaml", DAY.replace("09:30 to 11:00", "10:30 to 12:00"))
    again = "is from an earlier version: print it again before you use it"
    assert f"{Path('build/day/to-print-3-of-each.pdf')} {again}" in run("print", "day").stdout


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "many", "", "1001", "1000000", "9" * 5_000])
def test_a_number_of_copies_that_is_none_is_misuse(number: str, here: Pool) -> None:
    result = run("print", "day", f"--copies={number}")
    assert result.exit_code == 2
    assert "write a number from 1 to 1,000, such as `--copies 1`" in told(result)
    assert not (here.root / "build").exists()


def test_more_pages_than_a_file_should_have_are_a_fault_and_nothing_is_written(
    here: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printed, "MOST_PAGES", 100)
    result = run("print", "day")
    assert result.exit_code == 1
    assert "A811 too-many-pages" in result.stderr
    assert "one file holds 100." in told(result)
    assert not (here.root / "build").exists()


def test_for_a_printer_that_prints_on_one_side_there_are_no_blank_backs(here: Pool) -> None:
    both = pages(here) if run("print", "day").exit_code == 0 else 0
    result = run("print", "day", "--sides", "1")
    assert pages(here) < both
    assert "Print on one side." in result.stdout.splitlines()
    assert "blank" not in result.stdout
    reader = PdfReader(BytesIO((here.root / FILE).read_bytes()))
    assert all(page.extract_text().strip() for page in reader.pages)


def test_cards_with_backs_are_named_where_the_printer_prints_on_one_side(here: Pool) -> None:
    terms = "  - terms: Words\n    minutes: 6\n    items: [{term: Hope, meaning: Good}]\n"
    here.write("sessions/day.yaml", DAY.replace("work: 60", "work: 54").replace("  - closing", f"{terms}  - closing"))
    text = run("print", "day", "--sides", "1").stdout
    code = next(title.split()[0] for title in copies(text) if title.endswith("Words: cards"))
    assert f"Print {code} apart, on both sides" in text


def test_with_the_guide_it_is_another_file_and_what_is_led_from_comes_first(here: Pool) -> None:
    run("print", "day")
    result = run("print", "day", "--with-guide")
    assert result.exit_code == 0
    assert files(here.root / "build/day") == {"manifest.json", "to-print-with-guide.pdf", "to-print.pdf"}
    assert [*copies(result.stdout)][1:3] == ["Running order", "Participant agenda"]
    assert "--with-guide" not in result.stdout
    first = PdfReader(BytesIO((here.root / "build/day/to-print-with-guide.pdf").read_bytes())).pages[0].extract_text()
    assert "For facilitators" in first
    assert "For facilitators" not in "".join(
        page.extract_text() for page in PdfReader(BytesIO((here.root / FILE).read_bytes())).pages
    )


def test_large_print_has_one_of_each_and_a_folder_of_its_own(here: Pool) -> None:
    result = run("print", "day", "--large-print")
    assert set(copies(result.stdout).values()) == {1}
    assert (here.root / "build/day/large-print/to-print.pdf").is_file()
    assert set(copies(run("print", "day", "--large-print", "--copies", "2").stdout).values()) == {2}


def test_other_hours_and_deliveries_have_their_own_people_and_folder(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-03\nparticipants: 9\ngroups: 3\n")
    assert copies(run("print", "may").stdout)["Participant agenda"] == 9
    assert run("print", "day", "--late", "10").exit_code == 0
    assert run("print", "may", "day").exit_code == 0
    assert {"day/may/to-print.pdf", "day/to-print.pdf"} < files(here.root / "build")


def test_the_same_inputs_give_the_same_bytes(here: Pool) -> None:
    run("print", "day")
    first = (here.root / FILE).read_bytes()
    run("print", "day", "--out", "elsewhere")
    assert (here.root / "elsewhere/day/to-print.pdf").read_bytes() == first


def test_where_nobody_is_expected_it_says_so_and_writes_nothing(here: Pool) -> None:
    here.write("sessions/day.yaml", f"forms: []\n{DAY.replace('participants: 12', 'participants: 0')}")
    result = run("print", "day")
    assert result.exit_code == 0
    assert "A810 nothing-to-print" in result.stderr
    assert "`--copies 1` prints one of each" in told(result)
    assert not (here.root / "build").exists()
    assert run("print", "day", "--copies", "1").exit_code == 0
    assert files(here.root / "build/day") == {"manifest.json", "to-print-1-of-each.pdf"}


def test_what_was_printed_for_people_who_are_not_expected_any_more_is_removed(here: Pool) -> None:
    run("print", "day")
    here.write("sessions/day.yaml", f"forms: []\n{DAY.replace('participants: 12', 'participants: 0')}")
    assert f"{Path(FILE)} is removed" in run("print", "day", "--open").stdout
    assert not (here.root / FILE).exists()


def test_sheets_that_are_off_are_not_in_it_and_it_says_so(here: Pool) -> None:
    here.write("sessions/day.yaml", f"handouts: none\nforms: []\n{DAY}")
    result = run("print", "day")
    assert [*copies(result.stdout)] == ["Participant agenda"]
    assert "  the sheets that `handouts:` turns off" in result.stdout


def test_of_several_it_says_how_much_paper_each_takes(here: Pool) -> None:
    here.write("sessions/other.yaml", DAY)
    result = run("print")
    lines = result.stdout.splitlines()
    assert [line for line in lines if line.startswith("build")] == [
        str(Path("build/day/to-print.pdf")),
        str(Path("build/other/to-print.pdf")),
    ]
    assert len(lines) == 6
    assert max(map(len, run("print", "day").stdout.splitlines())) <= 80


def test_it_can_be_opened(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def noted(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr(_opening, "open_on_screen", noted)
    run("print", "day", "--open")
    here.write("sessions/other.yaml", DAY)
    run("print", "--open")
    assert opened == [here.root / FILE, here.root / "build"]
    monkeypatch.setattr(_opening, "open_on_screen", lambda path: False)
    assert f"Nothing here can open it. It is `{here.root / FILE}`" in run("print", "day", "--open").stdout


def test_a_session_with_a_fault_is_not_printed(here: Pool) -> None:
    here.write("sessions/day.yaml", DAY.replace("minutes:", "minuets:", 1))
    assert run("print", "day").exit_code == 1
    assert not (here.root / "build").exists()


# --- among what builds wrote


def test_a_file_that_somebody_has_changed_is_kept(here: Pool) -> None:
    run("print", "day")
    here.write(FILE, b"my own")
    result = run("print", "day")
    assert result.exit_code == 1
    assert f"`{FILE}` was changed after it was built" in told(result)
    assert (here.root / FILE).read_bytes() == b"my own"
    assert "changed by hand" in run("print", "day", "--replace").stdout
    assert pages(here) > 1


def test_a_build_leaves_it_and_says_when_it_is_from_an_earlier_version(here: Pool) -> None:
    run("print", "day", "--sides", "1")
    again = "is from an earlier version: print it again before you use it"
    assert again not in run("build", "day").stdout
    assert "earlier" not in run("print", "day", "--with-guide").stdout
    here.write("sessions/day.yaml", DAY.replace("09:30 to 11:00", "10:30 to 12:00"))
    text = run("build", "day").stdout
    assert f"{Path(FILE)} {again}" in text
    assert f"{Path('build/day/to-print-with-guide.pdf')} {again}" in text
    assert (here.root / FILE).is_file()
    text = run("print", "day").stdout
    assert f"{Path(FILE)} {again}" not in text
    assert "to-print-with-guide.pdf is from an earlier version" in text


def test_a_print_leaves_what_a_build_wrote(here: Pool) -> None:
    run("build", "day")
    before = files(here.root / "build/day")
    run("print", "day")
    assert files(here.root / "build/day") == before | {"to-print.pdf"}
    record = json.loads((here.root / "build/day/manifest.json").read_bytes())
    assert record["outputs"]["to-print.pdf"]["document"] == "to-print"


def test_what_is_sent_never_holds_it(here: Pool) -> None:
    run("print", "day")
    run("build", "day", "--for", "participants")
    assert not [name for name in files(here.root / "build/day/for-participants") if "to-print" in name]
    assert run("print", "day", "--for", "participants").exit_code == 2


def test_a_file_that_is_open_elsewhere_is_told(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    run("print", "day")
    old = (here.root / FILE).read_bytes()
    replace = os.replace

    def held(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "to-print.pdf":
            raise PermissionError(13, "The process cannot access the file")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    result = run("print", "day", "--sides", "1")
    assert result.exit_code == 1
    assert f"`{FILE}` could not be written" in told(result)
    monkeypatch.undo()
    assert (here.root / FILE).read_bytes() == old


def test_a_folder_that_cannot_be_written_is_told(here: Pool) -> None:
    here.write("build/day", "a file")
    result = run("print", "day")
    assert result.exit_code == 1
    assert "the build needs a folder of that name" in told(result)


def test_another_build_at_work_is_told(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    run("print", "day")
    monkeypatch.setattr(locked, "_TRIES", 1)
    monkeypatch.setattr(locked, "_PAUSE", 0)
    with locked.locked(here.root / "build/day"):
        result = run("print", "day")
    assert result.exit_code == 1
    assert "Another build is writing" in told(result)


@pytest.mark.parametrize("word", ["to-print", "print", "to-print.pdf", "to-print-1-of-each", "to-print-2-of-each.pdf"])
def test_only_of_a_build_does_not_take_it(word: str, here: Pool) -> None:
    result = run("build", "day", "--only", word)
    assert result.exit_code == 2
    assert "write `sessionbuilder print`" in told(result)

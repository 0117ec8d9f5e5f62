"""What a build says of itself on the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from sessionbuilder.folder.filling import Filled
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.made.made import Made, MadeFile, by_copies
from sessionbuilder.running_order.hanging import WIDTH
from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import Pool


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def test_a_session_is_told_by_what_to_open_print_lead_from_pass_on_and_send(here: Pool) -> None:
    told = run("build", "day").stdout
    guide = len(PdfReader(here.root / "build/day/facilitator-guide.pdf").pages)
    pages = 99 + 2 * -(-guide // 2)
    assert told == (
        "A morning\n"
        "09:30 to 11:00, 12 participants in 3 groups\n"
        "build/day\n"
        "\n"
        "Open       deck.pptx                  4 slides, to show, with your notes\n"
        "Print      participant-agenda.pdf     1 page, 12 copies, titles and times\n"
        "           handouts                   7 sheets, each as PDF and for Word\n"
        "                                      12 copies of H1, H2 and F2 to F5\n"
        "                                      1 copy of F1\n"
        "           participant-pack.pdf       4 pages, 12 copies, in place of the agenda\n"
        "                                      and of the sheets that people keep\n"
        "           print-list.csv             what to print, for whom and when\n"
        f"           {99 + 2 * guide} pages in all, with what you lead from, on {pages} sheets of paper if\n"
        "           both sides are used; the pack is not counted\n"
        "           As one PDF: sessionbuilder print day\n"
        f"Lead from  facilitator-guide.pdf      {guide} pages, 2 copies, with every note\n"
        "           running-order.pdf          1 page, 2 copies, the clock, also as .csv\n"
        "Pass on    seven-minute-briefing.pdf  1 page, for teams that were not there\n"
        "Send       What may be sent: sessionbuilder build day --for participants\n"
    )


def test_the_pack_of_an_example_is_told_last_also_of_what_stood(here: Pool) -> None:
    assert "an example’s" not in run("build", "day", "--only", "agenda").stdout
    here.write("sessions/local.yaml", "example: yes\nescalation: our steps\n")
    for _ in range(2):
        last = run("build", "day", "--only", "agenda").stdout.splitlines()[-1]
        assert last.startswith("The local pack is an example’s")
        assert last.endswith("take out the line `example: yes`.")


def test_what_may_be_sent_is_told_as_such_without_copies(here: Pool) -> None:
    result = run("build", "day", "--for", "participants", "--only", "deck,agenda")
    assert result.stdout.splitlines()[2:] == [
        "build/day/for-participants",
        "",
        "Send  deck.pptx               4 slides, without your notes",
        "      participant-agenda.pdf  1 page",
        "",
        "All that is in this folder may be sent.",
    ]


def test_what_an_example_has_made_up_is_not_said_to_be_fit_for_sending(here: Pool) -> None:
    here.write("sessions/local.yaml", "example: yes\nescalation: our steps\n")
    here.write("sessions/other.yaml", DAY)
    for names in (["day"], []):
        told = run("build", *names, "--for", "participants", "--only", "agenda", "--page").stdout
        assert "may be sent" not in told
        assert "Not to be sent yet: the numbers and addresses in" in told
        assert "`sessions/local.yaml`" in told
        assert "The local pack is an example’s" not in told, "it is told once"
        page = (here.root / "build/what-was-built.html").read_text("utf-8")
        assert "may be sent" not in page
        assert "Not to be sent yet: the numbers and addresses in it are made up." in page
        assert "The local pack is an example’s" not in page


def test_what_holds_something_else_is_not_said_to_be_fit_for_sending(here: Pool) -> None:
    here.write("build/day/for-participants/answers.docx", "mine")
    result = run("build", "day", "--for", "participants", "--only", "agenda")
    assert result.exit_code == 1
    assert "may be sent" not in result.stdout
    assert "Not to be sent yet" in result.stdout


def test_large_print_names_no_copies_but_those_that_are_asked_for(here: Pool) -> None:
    told = run("build", "day", "--large-print", "--only", "agenda").stdout
    assert "in large print\n" in told
    assert "copies" not in told
    assert "as many of each as people asked for" in told


def test_several_sessions_have_a_line_each_and_one_table_of_what_to_do(here: Pool) -> None:
    here.write("sessions/other.yaml", DAY.replace("A morning", "Another morning"))
    here.write("sessions/third.yaml", DAY.replace("minutes: 10", "minutes: ten"))
    result = run("build", "--only", "deck,handouts")
    assert result.stdout == (
        "day    09:30 to 11:00  4 slides, 7 sheets, 85 pages to print\n"
        "other  09:30 to 11:00  4 slides, 7 sheets, 85 pages to print\n"
        "\n"
        "In each folder of build:\n"
        "Open   deck.pptx  to show, with your notes\n"
        "Print  handouts   each as PDF and for Word\n"
    )


def test_deliveries_are_among_several(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2999-05-15\nvenue: Town Hall\n")
    told = run("build", "--only", "agenda").stdout
    assert "may  09:30 to 11:00  agenda, 12 pages to print\n  Wednesday 15 May 2999, Town Hall\n\nIn each" in told


def test_several_that_may_be_sent_are_told_as_such(here: Pool) -> None:
    here.write("sessions/other.yaml", DAY)
    words = ("build", "--for", "participants", "--only", "agenda")
    assert run(*words).stdout == (
        "day    09:30 to 11:00  agenda\n"
        "other  09:30 to 11:00  agenda\n"
        "\n"
        "In each folder of build:\n"
        "Send  participant-agenda.pdf\n"
        "\n"
        "All that is in these folders may be sent.\n"
    )
    here.write("build/other/for-participants/answers.docx", "mine")
    assert "\nNot to be sent yet: see what was found.\n" in run(*words).stdout


def test_a_delivery_is_told_with_its_day(here: Pool) -> None:
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\nvenue: Town Hall\n")
    told = run("build", "may", "--only", "agenda", "--large-print").stdout
    assert (
        "A morning\nSaturday 15 May 2027, Town Hall\n09:30 to 11:00, 12 participants in 3 groups, in large print\n"
        in told
    )


def test_where_names_are_long_a_session_has_two_lines(here: Pool) -> None:
    name = "what-we-have-learnt-from-looking-back"
    here.write(f"sessions/{name}.yaml", DAY)
    told = run("build", "--only", "deck,handouts").stdout
    assert f"{name}, 09:30 to 11:00\n  4 slides, 7 sheets, 85 pages to print\n" in told


@pytest.mark.parametrize("words", [[], ["--for", "participants"], ["--large-print"], ["--to", "80m"]])
def test_no_line_is_wider_than_a_console(here: Pool, words: list[str]) -> None:
    here.write("sessions/day.yaml", DAY.replace("session: A morning", f"session: {'A long morning ' * 12}"))
    for line in run("build", "day", *words).stdout.splitlines():
        assert len(line) <= WIDTH, line


def test_other_hours_are_asked_for_again_in_the_commands_that_are_told(here: Pool) -> None:
    told = run("build", "day", "--end", "10:50").stdout
    assert "sessionbuilder print day --end 10:50\n" in told
    assert "sessionbuilder build day --end 10:50 --for participants\n" in told


def test_no_document_is_forgotten(here: Pool) -> None:
    told = run("build", "day").stdout
    for document in made_by("build"):
        file = document.files[0].partition("/*")[0]
        assert f" {file} " in told, document.name


def test_an_empty_folder_has_nothing_to_count() -> None:
    made = Made("day", "A day", "09:00 to 10:00", "", "", Place(Path("build/day")), (), Filled(), ())
    assert made.in_all() == (0, 0)
    assert by_copies([MadeFile("deck.pptx", "deck")]) == []

"""The list of documents is what a build writes: no file that it does not name, and nothing in it that is not made."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

import sessionbuilder.documents
from sessionbuilder import build, pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.folder.output import Output
from sessionbuilder.inventory.by_name import document_named, documents, made_by, names
from sessionbuilder.inventory.words import meant_by
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.script.script import script
from tests import test_paper_page
from tests.booklet.test_briefing import BRIEFING
from tests.cli.test_commands import run
from tests.documents import LEAFLET, another_document
from tests.paper import day, programme_of
from tests.pool import Pool
from tests.test_paper_page import PAGE as PAPER
from tests.test_paper_page import rows


def outputs(pool: Pool, *, large: bool = False) -> list[Output]:
    """Every file of a day that has every document."""
    built = day(pool, BRIEFING)
    assert built.deck, built.faults()
    assert built.theme
    placed, report, programme = (built.deck, built.theme), Report(), programme_of(built)
    wanted = [document.name for document in made_by("build") if document.large or not large]
    shelf = pipeline.shelve(script(programme), placed, report, wanted, large=large)
    assert not report.failed, report.ordered()
    return pipeline.finish(shelf)


@pytest.mark.parametrize("large", [False, True])
def test_every_file_is_named_under_its_document_and_every_document_has_its_files(pool: Pool, large: bool) -> None:
    made = outputs(pool, large=large)
    for output in made:
        assert any(fnmatch(output.name, file) for file in document_named(output.document).files), output.name
    for document in made_by("build"):
        names = [output.name for output in made if output.document == document.name]
        assert bool(names) == (document.large or not large)
        assert not names or all(any(fnmatch(name, file) for name in names) for file in document.files)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("deck", "deck"), ("DECK", "deck"), ("decks", "deck"), ("deck.pptx", "deck"), ("slide", "deck"),
        ("PowerPoint", "deck"), ("Facilitator Guide", "guide"), ("facilitator-guide.docx", "guide"),
        ("facilitator’s guide", "guide"), ("running order", "running-order"), ("running_order.csv", "running-order"),
        ("agendas", "agenda"), ("participant-agenda", "agenda"), ("handout", "handouts"), ("sheets", "handouts"),
        ("handouts/", "handouts"), ("handouts\\H1-find-it.pdf", "handouts"), ("H1-find-it.pdf", "handouts"),
        ("f2", "handouts"), ("build/day/deck.pptx", "deck"), ("pack", "pack"), ("participants", "pack"),
        ("7-minute briefing", "briefing"), ("print list", "print-list"), ("posters", ""), ("deck.pdf", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_word_that_people_use_is_taken_for_its_document(word: str, name: str) -> None:
    assert meant_by(word).name == name


def test_words_for_two_documents_are_taken_for_one_and_name_the_other() -> None:
    assert meant_by("notes") == ("guide", ("deck",))
    assert meant_by("Programme") == ("agenda", ("running-order",))
    assert meant_by("timetable") == ("running-order", ("agenda",))


def test_no_word_is_taken_for_two_documents() -> None:
    for document in made_by("build"):
        for word in (document.name, *document.files, *document.called):
            assert meant_by(word).name == document.name, word
        for word in document.perhaps:
            assert meant_by(word).name not in ("", document.name), word


def test_what_may_be_sent_is_what_participants_read() -> None:
    assert all(document.is_sent == (document.reader == "participants") for document in made_by("build"))


def test_each_document_has_its_own_name_and_place_and_the_name_of_its_file() -> None:
    files = sorted(path.stem for path in Path(sessionbuilder.documents.__file__).parent.glob("*.py"))
    assert ["__init__", *sorted(document.name.replace("-", "_") for document in documents())] == files
    assert len({document.told for document in documents()}) == len(documents())


def test_the_page_about_paper_names_every_file_and_for_whom() -> None:
    told: dict[str, tuple[set[str], str]] = {}
    said: dict[str, str] = {}
    for files, reader, what in rows("What comes out"):
        first, *endings = (name.strip("` ") for name in files.split(","))
        said[first] = what
        told[first] = ({first, *(first.rpartition(".")[0] + ending for ending in endings)}, reader)
    for document in made_by("build"):
        first = document.files[0].partition("*")[0]
        named, reader = told.pop(first)
        if document.has_several:
            assert all(f".{ending}" in said[first] for ending in document.formats)
        assert named == ({first} if first.endswith("/") else set(document.files))
        assert document.is_sent or "participants" not in reader
    assert not told


def test_print_writes_what_is_no_part_of_a_build() -> None:
    assert not {document.name for document in made_by("print")} & set(names())
    assert not any(document.is_sent for document in made_by("print"))
    section = "\n".join(PAPER.split("\n## Ready for the printer\n")[1].split("\n## ")[:1])
    assert all(f"`{file.replace('*', '1')}`" in section for document in made_by("print") for file in document.files)


def test_help_names_every_document() -> None:
    told = " ".join(run("build", "--help").stdout.replace("-\n", "-").split())
    assert ", ".join(names()) in told.replace("- ", "-")


def test_what_stands_on_the_print_list_has_a_pdf_first() -> None:
    """`print` puts PDFs together."""
    assert all(document.formats[0] == "pdf" for document in made_by("build") if document.printing)


def test_what_stands_on_the_print_list_is_made_every_day(pool: Pool) -> None:
    """The list does not ask what there is on a day, so a document that a day may be without cannot stand on it."""
    day(pool, "forms: []\nhandouts: none\n")
    made = build("day", pool.workspace).names()
    assert {document.files[0] for document in made_by("build") if document.printing} <= set(made)


def test_every_format_is_written_by_something() -> None:
    assert {ending for document in documents() for ending in document.formats} == set(FORMATS)


def test_another_document_is_known_wherever_documents_are(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file beside the others is enough."""
    monkeypatch.chdir(day(pool).path.parent.parent)
    with another_document(tmp_path):
        assert meant_by("flyers").name == meant_by("leaflet.docx").name == "leaflet"
        told = run("build", "day", "--only", "flyer").stdout
        assert "Print  leaflet.pdf  1 page, 24 copies, what they take home\n" in told
        assert "leaflet.docx" in {path.name for path in Path("build/day").iterdir()}
        assert "leaflet.pdf" in run("build", "day", "--for", "participants", "--only", "leaflet").stdout
        run("build", "day", "--only", "print-list")
        assert ",Leaflet,leaflet.pdf,24,each participant," in Path("build/day/print-list.csv").read_text("utf-8-sig")
        assert "24 × Leaflet, 1 page" in run("print", "day").stdout
    run("build", "day", "--only", "print-list")
    assert "leaflet" not in Path("build/day/print-list.csv").read_text("utf-8-sig")


def test_another_document_without_its_line_in_the_pages_is_told(tmp_path: Path) -> None:
    with another_document(tmp_path):
        with pytest.raises(KeyError, match="leaflet"):
            test_the_page_about_paper_names_every_file_and_for_whom()
        with pytest.raises(AssertionError):
            test_paper_page.test_it_names_everything_that_a_build_can_be_asked_for()
    printed = LEAFLET.replace("told=35,", 'told=150, command="print", for_the_room=True,').replace("make=_leaflet,", "")
    with another_document(tmp_path, printed), pytest.raises(AssertionError):
        test_print_writes_what_is_no_part_of_a_build()

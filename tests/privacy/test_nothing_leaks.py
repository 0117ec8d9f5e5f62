"""Nothing private reaches participants: a mark in every private field, and none of them in what participants get.

Private fields are found from the registry of kinds and from the records themselves, so a new kind or a new field is
covered as it comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from msgspec import Struct

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.deck import Deck
from sessionbuilder.folder.output import Output
from sessionbuilder.inventory.by_name import document_named, documents, made_by
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.making.files import File
from sessionbuilder.script.script import script
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.session.case import Case
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import fields_of
from sessionbuilder.text import texts_in
from sessionbuilder.theme.theme import Theme
from sessionbuilder.worksheets import worksheet_names
from tests.documents import another_document
from tests.pages import page
from tests.paper import booklets
from tests.pool import CASE, HEAD, Built, Pool
from tests.privacy.files import everything
from tests.privacy.marks import WORDS, Marks, inside, private_fields

OPEN = "Qz-open-Wk"
"""Stands where everybody may see it: if it is not found, a search that finds nothing says nothing."""
FORMATS_OF_PARTICIPANTS = sorted(
    {ending for document in documents() if document.reader == "participants" for ending in document.formats}
)
BRIEFING = dict.fromkeys(("background", "what-happened", "findings", "learning", "what-to-do", "more"), f"{OPEN} in it")


def marked(kind: str, pool: Pool, *, whole: bool = False) -> tuple[Built, Marks]:
    """A day with the example of a kind's page, every private field of it, of its case and of the session marked.

    A `whole` day has every form and worksheet too; they are the same for every kind, so once is enough.
    """
    marks = Marks()
    record = kind_of(kind)
    assert record is not None
    (block,) = yaml.load(page(kind).example, yaml.CBaseLoader)
    marks.set_in(record, block, kind)
    marks.set_cues(block, kind)
    head = yaml.load(HEAD.format(time="11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00"), yaml.CBaseLoader)
    marks.set_in(Session, head, "session")
    case = yaml.load(CASE, yaml.CBaseLoader)
    marks.set_in(Case, case, "case")
    pool.write("sessions/cases/child-m.yaml", written(case))
    others: list[dict[str, Any]] = [
        {"welcome": f"Welcome {OPEN}", "housekeeping": ["Fire exits"]},
        {"exercise": "Find the key issues", "case": "child-m", "tasks": [f"Agree six of them {OPEN}"]},
        {"closing": "After"},
    ]
    if whole:
        head |= {"briefing": BRIEFING | {"questions": ["Who?", "What?", "When?"]}}
        others[0] |= {"worksheets": list(worksheet_names())}
    else:
        head |= {"forms": []}
    head |= {"programme": [others[0], block, *others[1:]]}
    return pool.session(written(head)), marks


def written(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True)


def placed_of(built: Built) -> tuple[Deck, Theme]:
    assert built.deck, built.faults()
    assert built.theme
    return built.deck, built.theme


def files(built: Built, *, large: bool = False, to_send: bool = False, whole: bool = True) -> list[Output]:
    """Everything that is made of a day; not `whole`, only what participants get."""
    placed = placed_of(built)
    assert built.programme
    wanted = [each.name for each in made_by("build") if each.is_sent or (whole and not to_send)]
    shelf = pipeline.shelve(script(built.programme), placed, built.report, wanted, large=large, to_send=to_send)
    assert not built.report.failed, built.faults()
    made = pipeline.finish(shelf)
    return made if to_send else [*made, *stacks(built, large=large, whole=whole)]


def stacks(built: Built, *, large: bool = False, whole: bool = True) -> Iterator[Output]:
    """Every file for the printer, with one copy of each sheet; not `whole`, only those that participants read."""
    assert built.programme
    for document in made_by("print"):
        if whole or document.reader == "participants":
            made, _ = pipeline.print_ready(
                script(built.programme), placed_of(built), built.report, document, copies=1, large=large
            )
            assert made, built.faults()
            yield from made


def seen(outputs: list[Output], *, notes: bool = False) -> Iterator[tuple[str, str]]:
    """What participants get, each file with its words: all of what is sent, and of a whole build what is for them."""
    for output in outputs:
        if document_named(output.document).reader == "participants":
            yield output.name, everything(output.name, output.content, notes=notes)


@cache
def marked_day(kind: str) -> tuple[Built, Marks]:
    """The day of a kind with its marks, built once for all tests that only look at it."""
    with TemporaryDirectory() as folder:
        return marked(kind, Pool(Path(folder)))


def unmade(kind: str) -> tuple[File, ...]:
    """What participants get of the day of a kind, before it is made."""
    built, _ = marked_day(kind)
    assert built.programme
    wanted = [each.name for each in made_by("build") if each.is_sent]
    shelf = pipeline.shelve(script(built.programme), placed_of(built), built.report, wanted)
    assert not built.report.failed, built.faults()
    return shelf


@pytest.mark.parametrize("kind", kind_names())
def test_no_mark_reaches_what_participants_get(kind: str) -> None:
    """Every file as it is written; but of PDFs, which are dear, all that their writer is told.

    It knows a booklet and the theme, and nothing else: the table of arrows says so.
    """
    _, marks = marked_day(kind)
    shelf = unmade(kind)
    found = {file.name: told_in(file) for file in shelf if file.format == "pdf"}
    found |= seen(pipeline.finish([file for file in shelf if file.format != "pdf"]))
    assert any(OPEN in words for words in found.values())
    for name, words in found.items():
        leaks = marks.in_words(words)
        assert not leaks, f"{name} tells participants {leaks}"


def told_in(file: File) -> str:
    """Every word that a booklet holds, those too that nobody sees: descriptions, properties, names."""
    booklet = file.value()
    assert isinstance(booklet, Booklet)
    return "\n".join((file.name, *(str(text) for text in texts_in(booklet, names=True))))


def test_no_mark_reaches_a_finished_pdf() -> None:
    """Every word of the language of paper goes through its writer, in every document that it stands in."""
    through: set[tuple[str, type]] = set()
    for kind in kind_names():
        new = {(file.document.name, each) for file in unmade(kind) for each in records_in(file.value())} - through
        if not new:
            continue
        through |= new
        built, marks = marked_day(kind)
        found = dict(seen(files(built, whole=False)))
        assert any(OPEN in words for words in found.values())
        for name, words in found.items():
            assert not marks.in_words(words), name


def records_in(value: object) -> set[type]:
    """The kinds of record that `value` is made of."""
    found: set[type] = set()
    waiting = [value]
    while waiting:
        match waiting.pop():
            case Struct() as record:
                found.add(type(record))
                waiting += [getattr(record, name) for name in record.__struct_fields__]
            case tuple() | frozenset() as several:
                waiting += several
    return found


def test_what_facilitators_say_is_in_the_file_for_the_printer_only_if_they_ask_for_it(pool: Pool) -> None:
    built, marks = marked("exercise", pool, whole=True)
    found = {output.name: everything(output.name, output.content) for output in stacks(built)}
    for name in ("to-print", "to-print-1-of-each"):
        assert not marks.in_words(found[f"{name}.pdf"])
        assert OPEN in found[f"{name}.pdf"]
        assert marks.in_words(found[f"{name}-with-guide.pdf"])


@pytest.mark.parametrize("kind", kind_names())
def test_every_mark_reaches_the_facilitators(kind: str) -> None:
    """A mark that is nowhere proves nothing: all but what only programs read is in the guide."""
    built, marks = marked_day(kind)
    placed = placed_of(built)
    assert built.programme
    (guide,) = booklets(pipeline.shelve(script(built.programme), placed, built.report, ("guide",))).values()
    told = "\n".join(str(text) for text in texts_in(guide, names=True))
    lost = {field for mark, field in marks.fields.items() if mark not in told}
    assert lost == {"case: approved-by"}


def test_what_is_sent_has_no_notes_and_no_mark_in_any_part(pool: Pool) -> None:
    built, marks = marked("exercise", pool, whole=True)
    found = dict(seen(files(built, to_send=True), notes=True))
    assert "deck.pptx" in found
    assert "notesSlide" not in found["deck.pptx"]
    assert "notesMaster" not in found["deck.pptx"]
    for name, words in found.items():
        assert not marks.in_words(words), name


def test_the_notes_of_the_facilitators_deck_do_have_the_marks() -> None:
    """The search of a deck with its notes finds what it must not find in one without."""
    built, marks = marked_day("points")
    found = dict(seen(files(built), notes=True))
    cues = [mark for mark, field in marks.fields.items() if field in {f"points: {key}" for key in CUE_KEYS}]
    assert cues
    assert all(mark in found["deck.pptx"] for mark in cues)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("to_send", [False, True])
def test_a_whole_day_is_discreet_in_both_sizes_of_print(pool: Pool, large: bool, to_send: bool) -> None:
    built, marks = marked("terms", pool, whole=True)
    made = files(built, large=large, to_send=to_send)
    found = dict(seen(made))
    assert not to_send or len(found) == len(made)
    assert {"seven-minute-briefing.pdf", "participant-pack.pdf", "participant-agenda.pdf"} < set(found)
    assert ("to-print.pdf" in found) is not to_send
    for name, words in found.items():
        assert not marks.in_words(words), name


def test_a_new_document_for_participants_is_searched_too(pool: Pool, tmp_path: Path) -> None:
    """One that prints what facilitators say, in a file where documents are: the proof fails, though nobody names it."""
    with another_document(tmp_path), pytest.raises(AssertionError, match=r"leaflet\.pdf tells participants"):
        test_no_mark_reaches_what_participants_get("points")
    with another_document(tmp_path), pytest.raises(AssertionError, match="leaflet"):
        test_what_is_sent_has_no_notes_and_no_mark_in_any_part(pool)
    test_no_mark_reaches_what_participants_get("points")


@pytest.mark.parametrize("ending", FORMATS_OF_PARTICIPANTS)
def test_the_search_finds_a_word_in_every_kind_of_file(ending: str) -> None:
    built, _ = marked_day("points")
    found = [words for name, words in seen(files(built)) if name.endswith(ending)]
    assert found
    assert any(OPEN in words for words in found)


def test_the_private_fields_are_those_that_are_known() -> None:
    """If one is taken away, somebody must say so here."""
    assert list(private_fields(Block)) == ["materials", "accept"]
    assert list(private_fields(Case)) == ["learning-points", "questions", "approved-by", "review-by"]
    assert "preparation: safety" in private_fields(Session)
    assert "classification" in private_fields(Session)


def test_every_field_of_words_that_every_block_has_reaches_the_facilitators(pool: Pool) -> None:
    """What an author writes and nobody reads would be lost, though nothing says so."""
    marks, block = Marks(), {"points": "P", "minutes": 5, "items": ["One"]}
    for field in fields_of(Block).values():
        inner, many = inside(field)
        if inner in WORDS:
            block[field.key] = [marks.new(field.key)] if many else marks.new(field.key)
    assert {"materials", "pre-work", "trainer"} <= set(block)
    built = pool.blocks(written([block]))
    assert built.programme
    (guide,) = booklets(pipeline.shelve(script(built.programme), placed_of(built), built.report, ("guide",))).values()
    told = "\n".join(str(text) for text in texts_in(guide, names=True))
    lost = {field for mark, field in marks.fields.items() if mark not in told}
    assert lost == set()

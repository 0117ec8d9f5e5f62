"""What a session prints, for tests: its booklets and sheets as neutral records, before any of them is a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import Booklet, Sheet
from sessionbuilder.content import Fact, Facts, Form, Spaces, Writing
from sessionbuilder.diagnostics import Report
from sessionbuilder.folder.output import Output
from sessionbuilder.inventory.by_name import names
from sessionbuilder.making.files import File
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import Script, script
from sessionbuilder.script.sheets import Coded
from sessionbuilder.settled import settle
from sessionbuilder.text import texts_in
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx import docx_bytes as write_docx
from sessionbuilder.writers.pdf import Pdf
from sessionbuilder.writers.pdf import pdf as write_pdf
from tests.pool import HEAD, Built, Pool

P = TypeVar("P")


def pdf(booklet: Booklet, theme: Theme) -> Pdf:
    """A booklet settled in the look of `theme`, and set."""
    return write_pdf(settle(booklet, theme))


def docx_bytes(booklet: Booklet, theme: Theme) -> bytes:
    """A booklet settled in the look of `theme`, and written for Word."""
    return write_docx(settle(booklet, theme))


BLOCKS = """\
  - points: Something to learn
    outcomes: [learning]
    minutes: 5
    items: [One, Two]
"""


def day(pool: Pool, head: str = "", blocks: str = BLOCKS, time: str = "09:30 to 09:35", **people: int) -> Built:
    """Return a session with the lines `head` in its head too, and as many `participants` and `groups` as are given."""
    text = HEAD.format(time=time).replace("programme:\n", f"{head}programme:\n")
    for key, number in people.items():
        usual = {"participants": 24, "groups": 4}[key]
        text = text.replace(f"{key}: {usual}", f"{key}: {number}")
    return pool.session(text + blocks)


def programme_of(built: Built) -> Programme:
    """The timed programme; without one the test says which faults there were."""
    assert built.programme, built.faults()
    return built.programme


def script_of(built: Built) -> Script:
    """What is said in the programme."""
    return script(programme_of(built))


def printed(built: Built) -> tuple[Coded, ...]:
    """Every sheet for participants, in the order of the print list."""
    return script_of(built).sheets


def titled(built: Built, title: str) -> Coded:
    """The one sheet with this title."""
    (found,) = [each for each in printed(built) if str(each.handout.title) == title]
    return found


def shelf(
    built: Built, wanted: Iterable[str] | None = None, *, large: bool = False, to_send: bool = False
) -> dict[str, Booklet]:
    """Every booklet among `wanted`, by the path of its file; one that cannot be printed fails the test."""
    report = Report()
    books = _shelved(built, report, wanted, large=large, to_send=to_send)
    assert not report.diagnostics, report.diagnostics
    return books


def faults_of_paper(built: Built, wanted: Iterable[str] | None = None) -> list[str]:
    """What is wrong with the paper alone, each as `file:line:column CODE name: message`."""
    report = Report()
    _shelved(built, report, wanted)
    return [f"{found.span} {found.fault.code} {found.fault.name}: {found.message}" for found in report.ordered()]


def _shelved(
    built: Built, report: Report, wanted: Iterable[str] | None, *, large: bool = False, to_send: bool = False
) -> dict[str, Booklet]:
    assert built.deck
    assert built.theme
    placed = (built.deck, built.theme)
    told = script(replace(programme_of(built), to_send=to_send))
    files = pipeline.shelve(
        told, placed, report, names() if wanted is None else tuple(wanted), large=large, to_send=to_send
    )
    return booklets(files)


def deck_of(built: Built, *, to_send: bool = False) -> Output:
    """The deck as a file."""
    assert built.deck
    assert built.theme
    files = pipeline.shelve(script_of(built), (built.deck, built.theme), Report(), ("deck",), to_send=to_send)
    (deck,) = pipeline.finish(files)
    return deck


def booklets(files: Iterable[File]) -> dict[str, Booklet]:
    """The booklets among `files`, each once, by the path of its files without an ending."""
    return {file.stem: booklet for file in files if isinstance(booklet := file.value(), Booklet)}


def sheet(booklet: Booklet, title: str) -> Sheet:
    """The one sheet of `booklet` whose title is or ends with `title`."""
    (found,) = [each for each in booklet.sheets if str(each.title).endswith(title)]
    return found


def of(kind: type[P], parts: Iterable[object]) -> list[P]:
    """Those of `parts` that are of `kind`, in order."""
    return [part for part in parts if isinstance(part, kind)]


def words(value: object) -> list[str]:
    """Every text in `value`, in order; empty cells are left out."""
    return [str(text) for text in texts_in(value, names=True) if str(text)]


def facts(parts: Iterable[object]) -> dict[str, str]:
    """What stands beside each label in the tables of facts among `parts`."""
    lines: list[Fact] = [fact for block in of(Facts, parts) for fact in block.facts]
    return {fact.label: str(fact.text) for fact in lines}


def room_to_write(parts: Iterable[object]) -> int:
    """How many lines and empty cells there are to write in."""
    total = 0
    for part in parts:
        match part:
            case Writing():
                total += part.lines
            case Form():
                total += sum(not cell for row in part.rows for cell in row)
            case Spaces():
                total += part.lines * len(part.spaces)
    return total

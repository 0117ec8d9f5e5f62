"""Every word that goes onto paper stands on it, inside the text area: all kinds, both sizes, texts of any length."""

from __future__ import annotations

import hashlib
import re
import subprocess
import zipfile
from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from pypdf import PdfReader

from sessionbuilder.booklet.booklet import Booklet, Figure, Instructions, Picture, Printed, Sheet
from sessionbuilder.content import Cue, Heading, Verb
from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.inventory.day import Day
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.making.files import files_of
from sessionbuilder.programme.clock import time_programme
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import script
from sessionbuilder.source.fields import fields_of
from sessionbuilder.text import RichText, listing, plain, texts_in
from sessionbuilder.theme.theme import Theme
from tests.pages import page
from tests.paper import booklets, docx_bytes, pdf
from tests.pool import Built, Pool
from tests.rendering.test_rendering import program
from tests.writers.test_pdf import everything

MILLIMETRE = 72 / 25.4
WHOLE = "cy"
"""A language whose words are not parted, so that none of them stands on two pages."""
FOOT = "Qfootq"
"""Starts the foot of every page: what is printed lower is over it, or off the paper."""
ADDED = re.compile(r"q[bcdfghjklmnprstvx]{6,}q")
"""A word that a text was made longer by. No column parts it: it has neither a sign nor a syllable to part it at."""
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnprstv")
both_sizes = pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])


def longer(text: str, count: int) -> str:
    """`text` and so many words more, which stand nowhere else; one text grows alike wherever it stands."""
    mark = hashlib.sha256(text.encode()).hexdigest()[:5]
    return " ".join([text, *(f"q{mark}{number}q".translate(_LETTERS) for number in range(count))])


def grown(value: Any, count: int) -> Any:
    """`value` with every text in it longer by so many words, and every plain string that an author writes."""
    match value:
        case RichText() if value:
            return replace(plain(longer(str(value), count)), span=value.span)
        case Struct():
            strings = {field.name for field in fields_of(type(value)).values() if field.type is str} - {
                "id",
                "fronts",
                "backs",
            }
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            return replace(
                value,
                **{
                    name: longer(inner, count) if name in strings and inner else grown(inner, count)
                    for name, inner in fields.items()
                },
            )
        case dict():
            return {key: grown(inner, count) for key, inner in value.items()}
        case tuple():
            made = (grown(inner, count) for inner in value)
            return type(value)(*made) if hasattr(value, "_fields") else tuple(made)
        case _:
            return value


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A day with the example of every kind's page."""
    pool = Pool(tmp_path_factory.mktemp("pool"))
    return pool.blocks("".join(page(kind).example for kind in kind_names()))


def long_day(day: Built, count: int, *kinds: str) -> Programme:
    """The day with every text longer by so many words; of `kinds` alone where some are named."""
    assert day.programme
    session = day.programme.session
    blocks = tuple(block for block in session.programme if not kinds or block.kind in kinds)
    return time_programme(grown(replace(session, programme=blocks), count))


def bound(programme: Programme, theme: Theme, wanted: Iterable[str], *, large: bool = False) -> Booklet:
    """All that is `wanted` of the paper of a day as one booklet, without drawings, which measure their own words."""
    slides = tuple(PlacedSlide("content", "A slide", (), (), timed.number) for timed in programme.blocks)
    deck = Deck("", "", "", "en-GB", "", (), slides)
    day = Day(script(programme), deck, Pen(theme, Report()), large)
    found = list(booklets(files_of(tuple(wanted), day)).values())
    sheets = [
        replace(sheet, parts=tuple(part for part in sheet.parts if not isinstance(part, Figure)))
        for booklet in found
        for sheet in booklet.sheets
    ]
    return replace(found[0], sheets=tuple(sheets), foot=FOOT, edition="", contents=False, language=WHOLE)


def said(value: object) -> set[str]:
    """The words in `value` that texts were made longer by."""
    return {word for text in texts_in(value, names=True) for word in ADDED.findall(str(text))}


def lost_from(content: bytes, words: set[str]) -> set[str]:
    """Those of `words` that do not stand in the text area of a PDF's pages: what is outside it is lost."""
    told: list[list[str]] = []
    for leaf in PdfReader(BytesIO(content)).pages:
        width, height = float(leaf.mediabox.width), float(leaf.mediabox.height)
        runs: list[tuple[float, float, str]] = []

        def note(text: str, cm: list[float], tm: list[float], *_: Any, runs: list[Any] = runs) -> None:
            if text.strip():
                runs.append((cm[4] + cm[0] * tm[4], cm[5] + cm[3] * tm[5], text))

        leaf.extract_text(visitor_text=note)
        edge, side = 18 * MILLIMETRE, 12 * MILLIMETRE
        foot = max((y for _, y, text in runs if FOOT in text), default=edge)  # a certificate has none
        told.append([text for x, y, text in runs if foot < y < height - edge and side < x < width - side])
    pages = [re.sub(r"[\s\u200b\xad\u2010-]", "", "".join(page)) for page in told]
    whole = set(ADDED.findall("".join(pages)))
    return {word for word in words - whole if not parted(word, pages)}


def parted(word: str, pages: list[str]) -> bool:
    """Whether the word begins in a narrow cell of a page and ends on the next: other cells of the row stand between."""
    places = range(1, len(word))
    return any(word[:at] in page and word[at:] in after for page, after in pairwise(pages) for at in places)


def in_document(content: bytes) -> set[str]:
    """Those of these words that a Word document holds."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    return set(ADDED.findall("".join(re.findall(r"<w:t[ >][^<]*", xml))))


def sheets_that_lack(lost: set[str], booklet: Booklet) -> set[str]:
    return {str(sheet.title)[:40] for sheet in booklet.sheets if lost & said(sheet)}


@pytest.mark.parametrize(("count", "large"), [(10, False), (40, False), (40, True), (120, True)])
def test_every_word_of_every_kind_is_on_paper(day: Built, count: int, large: bool) -> None:
    assert day.theme
    booklet = bound(long_day(day, count), day.theme, ("agenda", "handouts", "briefing"), large=large)
    words = said(booklet.sheets)
    assert len(words) > 50 * count
    lost = lost_from(pdf(booklet, day.theme).content, words)
    assert not lost, sheets_that_lack(lost, booklet)
    assert words == in_document(docx_bytes(booklet, day.theme))


@both_sizes
def test_every_word_of_the_facilitators_is_on_paper(day: Built, large: bool) -> None:
    """In a block whose facts and instructions are long, and one with a long list of short ones."""
    assert day.theme
    programme = long_day(day, 40)
    every = tuple(Cue(verb, (plain(longer(verb.word, 150)),)) for verb in Verb)
    list_ = Cue(Verb.SAY, (listing(plain(f"q00000{number}q".translate(_LETTERS)) for number in range(60)),))
    lead, *_ = [block for block in programme.session.programme if block.kind == "points"]
    long = replace(lead, cues=(*every, list_), trainer=longer("A", 150), intensity=3)
    programme = time_programme(replace(programme.session, programme=(long, *programme.session.programme[:3])))
    booklet = bound(programme, day.theme, ("guide", "running-order"), large=large)
    lost = lost_from(pdf(booklet, day.theme).content, said(booklet.sheets))
    assert not lost, sheets_that_lack(lost, booklet)
    assert said(booklet.sheets) == in_document(docx_bytes(booklet, day.theme))


@both_sizes
@pytest.mark.parametrize("wide", [False, True], ids=["upright", "across"])
def test_a_text_of_any_length_is_whole_in_every_part_of_a_sheet(day: Built, large: bool, wide: bool) -> None:
    assert day.theme
    for part in everything(day.theme):
        if isinstance(part, Picture) or (isinstance(part, Figure) and not part.beside):
            continue
        long: Printed = replace(part, beside=grown(part.beside, 700)) if isinstance(part, Figure) else grown(part, 700)
        if isinstance(long, Instructions):
            long = replace(long, slides=())
        over = Heading(plain("Over it"))  # a heading of the third level stands under one of the second
        sheet = Sheet(plain("A sheet"), (over, long), "H1", wide=wide)
        booklet = Booklet("Long", "Riverside", "Learn", WHOLE, FOOT, (sheet,), size=18 if large else 12)
        assert lost_from(pdf(booklet, day.theme).content, said(booklet.sheets)) == set(), type(part)
        assert said(booklet.sheets) == in_document(docx_bytes(booklet, day.theme)), type(part)


@both_sizes
def test_a_header_so_long_that_rows_would_have_no_room_comes_once(day: Built, large: bool) -> None:
    assert day.theme
    programme = long_day(day, 300, "chronology")
    (sheet,) = [
        sheet
        for sheet in bound(programme, day.theme, ("handouts",), large=large).sheets
        if str(sheet.title).startswith("What each service saw")
    ]
    booklet = Booklet("Long", "Riverside", "Learn", WHOLE, FOOT, (sheet,), size=18 if large else 12)
    assert lost_from(pdf(booklet, day.theme).content, said(booklet.sheets)) == set()


@pytest.mark.rendering
@both_sizes
def test_libreoffice_shows_every_word_of_every_kind(day: Built, large: bool, tmp_path: Path) -> None:
    office, reader = program("soffice"), program("pdftotext")
    assert day.theme
    booklet = bound(long_day(day, 60), day.theme, ("handouts",), large=large)
    (tmp_path / "long.docx").write_bytes(docx_bytes(booklet, day.theme))
    command = [office, f"-env:UserInstallation=file://{tmp_path / 'office'}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "long.docx"], capture_output=True, check=True)
    told = subprocess.run([reader, "-bbox", tmp_path / "long.pdf", "-"], capture_output=True, text=True, check=True)
    shown: set[str] = set()
    for leaf in told.stdout.split("<page ")[1:]:
        high = re.match(r'width="[\d.]+" height="([\d.]+)"', leaf)
        assert high
        boxes = re.findall(r'yMax="([\d.]+)">(.*?)</word>', leaf)
        shown |= {found for bottom, word in boxes if float(bottom) < float(high[1]) for found in ADDED.findall(word)}
    # a narrow column parts a word, and its halves are not looked for
    lost = {word for word in said(booklet.sheets) - shown if word[:5] not in told.stdout}
    assert not lost, sheets_that_lack(lost, booklet)

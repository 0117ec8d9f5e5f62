"""Paper in other programs: poppler reads the PDFs, LibreOffice and the Open XML SDK read the Word documents."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import page as pdf_checker
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from sessionbuilder import pipeline
from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import script
from sessionbuilder.session.paper_size import A4, LETTER
from sessionbuilder.theme.theme import Theme
from sessionbuilder.worksheets import worksheet_names
from sessionbuilder.workspace.workspace import Workspace
from tests.pages import PAGES
from tests.pages import page as page_of
from tests.pool import REPOSITORY, Pool
from tests.rendering.test_rendering import program

pytestmark = pytest.mark.rendering

MARGIN = 18 / 25.4 * 72
"""Points; nothing is printed nearer to the edge of the page."""


LARGE = ("learning-from-serious-case-reviews", "reading-a-family")
"""Sessions whose large print is drawn, too: between them they have every sort of sheet."""


def made(programme: Programme, placed: tuple[Deck, Theme], folder: Path, *, large: bool = False) -> None:
    """Write all paper of a session."""
    report = Report()
    shelf = pipeline.shelve(script(programme), placed, report, large=large)
    assert not report.failed, report.ordered()
    for output in pipeline.finish([file for file in shelf if FORMATS[file.format].is_paper]):
        path = folder / output.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The paper of every session of the repository, of two in both sizes of type, and of one with every kind, on both
    papers."""
    found = []
    workspace = Workspace(REPOSITORY)
    for path in workspace.session_files():
        programme = pipeline.plan(path, workspace, Report())
        assert programme
        placed = pipeline.place(script(programme), workspace, Report())
        assert placed
        for large in (False, True) if path.stem in LARGE else (False,):
            found.append(tmp_path_factory.mktemp(path.stem))
            made(programme, placed, found[-1], large=large)
    pool = Pool(tmp_path_factory.mktemp("pool"))
    every = "".join(page_of(path.stem).example for path in sorted(PAGES.glob("*.md")))
    long = "Unterschied" * 18
    every += (
        f"- discussion: Paper\n  questions: [{long}]\n  worksheets: [{', '.join(worksheet_names())}]\n  say: {long}\n"
    )
    built = pool.blocks(every)
    assert built.programme, built.faults()
    assert built.deck
    assert built.theme
    session = built.programme.session
    for paper in (A4, LETTER):
        found.append(tmp_path_factory.mktemp(f"every-kind-{paper}"))
        on = replace(built.programme, session=replace(session, pool=replace(session.pool, paper=paper)))
        made(on, (built.deck, built.theme), found[-1])
    return found


def files(folders: list[Path], ending: str) -> list[Path]:
    found = [path for folder in folders for path in sorted(folder.rglob(f"*.{ending}"))]
    assert len(found) > 50
    return found


def test_every_pdf_is_pdf_ua(folders: list[Path]) -> None:
    for path in files(folders, "pdf"):
        verdict = pdf_checker.validate_pdf(str(path), profile="ua1")
        assert verdict.is_compliant, (path.name, list(verdict.failures)[:3])


def test_no_word_hangs_over_the_edge_of_a_page(folders: list[Path]) -> None:
    reader = program("pdftotext")
    for path in files(folders, "pdf"):
        # the guide has its tabs at the right, and less beside its text, for the margin that it has for notes
        sides = {"facilitator-guide": (36, 14), "running-order": (36, 36), "seven-minute-briefing": (36, 36)}
        left_side, right_side = sides.get(path.stem, (MARGIN, MARGIN))
        boxes = subprocess.run([reader, "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
        for xml in boxes.split("<page ")[1:]:
            size = re.match(r'width="([\d.]+)" height="([\d.]+)"', xml)
            assert size
            words = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<', xml)
            for left, top, right, bottom, word in words:
                assert float(left) >= left_side, f"{path.name}: {word}"
                assert float(right) <= float(size[1]) - right_side, f"{path.name}: {word}"
                assert float(top) >= MARGIN / 2, f"{path.name}: {word}"
                assert float(bottom) <= float(size[2]) - MARGIN / 2, f"{path.name}: {word}"


def test_the_open_xml_sdk_finds_nothing_in_word_documents(folders: list[Path]) -> None:
    validator = program("ooxml-validator")

    def verdict(path: Path) -> dict[str, Any]:
        run = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
        return {"name": path.name, **json.loads(run.stdout)}

    with ThreadPoolExecutor() as pool:
        for found in pool.map(verdict, files(folders, "docx")):
            assert found["ok"], (found["name"], found["errors"])


def test_libreoffice_reads_word_documents_with_all_their_words(folders: list[Path]) -> None:
    """Every word that stands in a document stands in what LibreOffice draws of it."""
    office, reader = program("soffice"), program("pdftotext")
    folder = folders[0]
    documents = sorted(folder.rglob("*.docx"))
    out = folder / "from-word"
    command = [office, f"-env:UserInstallation=file://{folder / 'office'}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(out), *map(str, documents)], capture_output=True, check=True)

    for document in documents:
        drawn = [reader, str(out / f"{document.stem}.pdf"), "-"]
        text = subprocess.run(drawn, capture_output=True, text=True, check=True).stdout
        with zipfile.ZipFile(document) as package:
            xml = package.read("word/document.xml").decode()
        words = {word for said in re.findall(r"<w:t[^>]*>([^<]*)", xml) for word in re.findall(r"[^\W\d]{5,12}", said)}
        lost = {word for word in words if word not in text}
        assert not lost, document.name
        if document.parent.name == "handouts":
            pages = [
                len(PdfReader(path).pages) for path in (out / f"{document.stem}.pdf", document.with_suffix(".pdf"))
            ]
            assert pages[0] == pages[1], f"{document.name}: what fills a page in the PDF fills one in Word"

"""Decks in other programs: LibreOffice draws them, the Open XML SDK reads them. Skipped where those are not installed.

`.ci/run` installs them and sets SESSIONBUILDER_NO_SKIPS, which turns a skip into a failure.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagnostics.render import as_text
from sessionbuilder.session.workspace import Workspace
from sessionbuilder.writers.pptx import deck_bytes
from tests.pages import PAGES, page
from tests.pool import REPOSITORY, Pool

pytestmark = pytest.mark.rendering

PAGE_HEIGHT = 540.0
"""Points; the footer starts at 6.96 of 7.5 inches."""
FOOTER = 6.93 / 7.5 * PAGE_HEIGHT


def program(name: str) -> str:
    local = REPOSITORY / "node_modules" / ".bin" / name
    found = str(local) if local.exists() else shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def written(folder: Path, stem: str) -> tuple[Path, Deck]:
    """The deck of a session of the repository, as a file."""
    workspace = Workspace(REPOSITORY)
    report = Report()
    programme = pipeline.plan(workspace.find(stem), workspace, report)
    placed = pipeline.place(programme, workspace, report) if programme else None
    assert placed, as_text(report.ordered())
    path = folder / f"{stem}.pptx"
    path.write_bytes(deck_bytes(*placed))
    return path, placed[0]


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Deck]]:
    """Every session of the repository, and one with the example of every kind."""
    folder = tmp_path_factory.mktemp("decks")
    found = [written(folder, path.stem) for path in Workspace(REPOSITORY).session_files()]
    pool = Pool(tmp_path_factory.mktemp("pool"))
    every = "\n".join(page(path.stem).example for path in sorted(PAGES.glob("*.md")))
    built = pool.blocks(every)
    assert built.deck
    assert built.theme
    path = folder / "every-kind.pptx"
    path.write_bytes(deck_bytes(built.deck, built.theme))
    return [*found, (path, built.deck)]


def test_the_open_xml_sdk_finds_nothing(decks: list[tuple[Path, Deck]]) -> None:
    validator = program("ooxml-validator")
    for path, _ in decks:
        run = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
        verdict = json.loads(run.stdout)
        assert verdict["ok"], verdict["errors"]


def test_libreoffice_draws_every_slide_and_no_text_below_its_place(decks: list[tuple[Path, Deck]]) -> None:
    """Text never shrinks by itself here, so what would overflow shows below the body or off the page."""
    office, reader = program("soffice"), program("pdftotext")
    for path, deck in decks:
        home = path.parent / "office"
        command = [office, f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(path.parent), str(path)], capture_output=True, check=True)
        pdf = path.with_suffix(".pdf")
        boxes = subprocess.run([reader, "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        pages = boxes.split("<page ")[1:]
        assert len(pages) == len(deck.slides)
        for number, (xml, slide) in enumerate(zip(pages, deck.slides, strict=True), 1):
            words = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<', xml)
            footer = {*deck.footer.split(), str(number)}
            for left, top, right, bottom, word in words:
                assert 0 <= float(left) < float(right) <= 960, f"{path.stem} {number}: {word} hangs over the side"
                assert 0 <= float(top) < float(bottom) <= PAGE_HEIGHT, f"{path.stem} {number}: {word}"
                if float(bottom) > FOOTER and slide.layout != "cover":
                    assert word in footer, f"{path.stem}, slide {number}: `{word}` hangs into the footer"

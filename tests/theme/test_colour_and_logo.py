"""One colour and a logo are a look: what `new theme` makes of them is on every file that bears the sign."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from sessionbuilder import build
from sessionbuilder.built import Built
from sessionbuilder.cli import main
from tests.pool import POOL, Pool
from tests.theme.test_logo import saved

ALT = "A kite over a roof"
DAY = """\
session: A day
for: Everyone
aim: Learn
outcomes: {learning: Identify what reviews teach}
time: 09:00 to 09:20
participants: 4
groups: 2
programme:
  - points: Something
    outcomes: [learning]
    minutes: 10
    items: [One]
  - closing: Goodbye
    minutes: 10
    thanks: Thank you.
"""
BEAR_IT = {"deck.pptx", "facilitator-guide.pdf", "facilitator-guide.docx", "participant-pack.pdf"}
CERTIFICATE = "certificate-of-attendance"


@pytest.fixture
def built(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Built:
    """A day in a look that somebody has just made of a colour and a picture, and of nothing else."""
    monkeypatch.chdir(pool.root)
    pool.write("kite.png", saved(Image.effect_noise((300, 120), 60)))
    words = ["new", "theme", "ours", "--colour", "5b2d8e", "--logo", "kite.png", "--alt", ALT]
    made = CliRunner().invoke(main, words)
    assert made.exit_code == 0, made.output
    pool.write("sessions/pool.yaml", f"{POOL}theme: ours\npaper: letter\n".replace("theme: calm\n", ""))
    found = build(pool.write("sessions/day.yaml", DAY), pool.workspace)
    assert not found.failed, found.faults
    return found


def told_in_pdf(content: bytes) -> list[str]:
    """What the pictures of a PDF show, from its tree of tags."""
    told: list[str] = []

    def walk(node: object) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, DictionaryObject):
            if "/Alt" in node:
                told.append(str(node["/Alt"]))
            walk(node.get("/K"))

    walk(PdfReader(io.BytesIO(content)).trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return told


def told_in_office(content: bytes, under: str) -> list[str]:
    """The parts below `under` of a deck or a document in which a picture with these words stands."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.startswith(under)}
    return [
        name
        for name, xml in parts.items()
        if name.endswith(".xml") and any(each.get("descr") == ALT for each in ElementTree.fromstring(xml).iter())
    ]


def bears_it(name: str, content: bytes) -> bool:
    if name.endswith(".pdf"):
        return ALT in told_in_pdf(content)
    under = {"docx": "word/document", "pptx": "ppt/slides/slide"}.get(name.rpartition(".")[2])
    return under is not None and bool(told_in_office(content, under))


def test_the_sign_stands_on_every_file_that_is_to_bear_it_and_on_no_other(built: Built) -> None:
    certificates = {name for name in built.names() if CERTIFICATE in name}
    assert len(certificates) == 2, "as PDF and for Word"
    assert {name for name in built.names() if bears_it(name, built[name])} == BEAR_IT | certificates


def test_on_slides_it_stands_on_the_cover_and_on_the_one_that_closes_the_day(built: Built) -> None:
    assert built.deck
    titles = [slide.title for slide in built.deck.slides]
    slides = told_in_office(built["deck.pptx"], "ppt/slides/slide")
    numbers = sorted(int(name.removeprefix("ppt/slides/slide").removesuffix(".xml")) for name in slides)
    assert [titles[number - 1] for number in numbers] == ["A day", "Goodbye"]


def test_its_colour_is_that_of_slides_and_paper(built: Built) -> None:
    assert built.theme
    accent = built.theme.palette.accent.digits
    red, green, blue = (int(accent[at : at + 2], 16) for at in (0, 2, 4))
    assert blue > red > green, "a violet"
    with zipfile.ZipFile(io.BytesIO(built["facilitator-guide.docx"])) as package:
        assert accent in package.read("word/theme/theme1.xml").decode()
    with zipfile.ZipFile(io.BytesIO(built["deck.pptx"])) as package:
        assert any(accent in package.read(name).decode() for name in package.namelist() if "theme/theme" in name)

"""The slides of a session on a screen: which text they lead to, what stands under them, and that text stays text."""

from __future__ import annotations

import json
import re
from html import escape
from xml.etree import ElementTree

import pytest

from sessionbuilder.files import Memory
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.messages import pointed, state
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import EXAMPLES, REPOSITORY

NAME = "sessions/day.yaml"
HEAD = """\
session: {title}
for: Everyone who works with children
aim: Learn from reviews
outcomes: {{learning: Identify what reviews teach}}
time: 09:30 to 12:30
participants: 24
groups: 4
programme:
"""
POINTS = """\
  - points: How it was
    minutes: 20
    items:
      - Nobody asked the child
      - Nobody rang the school
    say: Read them out, and wait.
    ask: ["What do you see?", "What is missing?"]
    listen-for:
      - The child
"""
PHOTO = (REPOSITORY / "assets/images/paper-family.jpg").read_bytes()
DRAWN = frozenset("svg g rect path ellipse text tspan image use symbol defs clipPath linearGradient stop".split())  # noqa: SIM905


def told(programme: str, title: str = "A day", **files: str | bytes) -> state.Told:
    said = {"do": "state", "name": NAME}
    found = handle(json.dumps(said).encode(), pool(programme, title, **files))
    assert isinstance(found, state.Told)
    return found


def pool(programme: str, title: str = "A day", **files: str | bytes) -> Workspace:
    kept = {path.relative_to(EXAMPLES).as_posix(): path.read_bytes() for path in EXAMPLES.rglob("*") if path.is_file()}
    return Workspace.of(Memory(kept | {NAME: HEAD.format(title=title) + programme, **files}))


def line_of(words: str, programme: str) -> int:
    return (HEAD.format(title="A day") + programme).split(words)[0].count("\n") + 1


def test_a_slide_leads_to_the_first_text_on_it_that_none_before_it_shows() -> None:
    many = "".join(
        f"      - Point {n} is long enough to need a line and a half of the slide, or two of them\n" for n in range(14)
    )
    programme = f"  - points: Many\n    minutes: 20\n    items:\n{many}"
    found = told(programme)
    slides = found.slides
    assert slides, found.faults
    cover, first, *others = slides
    assert cover.line == 1
    assert first.line == line_of("- points: Many", programme)
    assert len(others) > 0
    assert all(slide.line > line_of("Point 0", programme) for slide in others)
    assert [slide.line for slide in others] == sorted({slide.line for slide in others})
    text = HEAD.format(title="A day") + programme
    assert text[others[0].at :].startswith("Point")


def test_what_comes_from_a_case_leads_to_the_file_of_the_case() -> None:
    slides = told("  - case: child-m\n    minutes: 20\n").slides
    assert slides
    assert "sessions/cases/child-m.yaml" in {slide.file for slide in slides}


def test_notes_stand_under_their_verbs() -> None:
    found = told(POINTS)
    assert found.slides
    picture = found.pictures[found.slides[1].digest]
    assert picture.clock.startswith("09:30 to ")
    assert picture.alt.startswith("Slide “How it was”: ")
    cues = {note.verb: note for note in picture.notes}
    assert [note.verb for note in picture.notes][:4] == ["materials", "say", "ask", "listen-for"]
    assert cues["listen-for"].label == "LISTEN FOR"
    assert cues["say"].lines[0].text == "Read them out, and wait."
    assert {line.text for line in cues["ask"].lines} == {"What do you see?", "What is missing?"}


TABLE = """\
  - table: Who does what
    minutes: 20
    columns: [Agency, Task]
    rows:
      - [School, Rings home]
      - [Surgery, Writes a letter]
"""


@pytest.mark.parametrize(
    ("programme", "title", "texts"),
    [
        (POINTS, "How it was", ("Nobody asked the child", "Nobody rang the school", "How it was")),
        (TABLE, "Who does what", ("School", "Rings home", "Writes a letter")),
    ],
)
def test_somebody_who_points_at_a_text_is_led_to_it(programme: str, title: str, texts: tuple[str, ...]) -> None:
    (picture,) = [each for each in told(programme).pictures.values() if each.title == title]
    root = ElementTree.fromstring(picture.svg)
    *_, width, height = map(float, root.attrib["viewBox"].split())
    for words in texts:
        (text,) = [each for each in root.iter() if each.tag.endswith("text") and "".join(each.itertext()) == words]
        x, y = float(text.attrib["x"]) / width, (float(text.attrib["y"]) - 4) / height
        said = {"do": "pointed", "name": NAME, "slide": 2, "x": x, "y": y}
        found = handle(json.dumps(said).encode(), pool(programme))
        assert isinstance(found, pointed.Told)
        assert (found.file, found.line) == (NAME, line_of(words, programme)), words
        assert (HEAD.format(title="A day") + programme)[found.at :].startswith(words)


@pytest.mark.parametrize(
    "where", [{"slide": 99, "x": 0, "y": 0}, {"slide": 0, "x": 0, "y": 0}, {"slide": 2, "x": 9, "y": 9}]
)
def test_who_points_at_nothing_is_told_so(where: dict[str, float]) -> None:
    found = handle(json.dumps({"do": "pointed", "name": NAME} | where).encode(), pool(POINTS))
    assert isinstance(found, pointed.Told)
    assert not found.file


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</text></svg><iframe onload=alert(1)>",
    "a & b < c ]]> <!-- x",
    "مرحبا <script>alert(1)</script>",
    "儿童 <b onclick=alert(1)>",
    "😀 '\"></svg><svg onload=alert(1)>",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_of_a_session_becomes_markup(words: str) -> None:
    quoted = json.dumps(words, ensure_ascii=False)
    code = json.dumps(f"`{words}`", ensure_ascii=False)
    programme = f"""
  - points: {quoted}
    minutes: 20
    items: [{quoted}, {code}]
    say: {quoted}
  - picture: A picture
    minutes: 5
    file: paper-family.jpg
    alt: {quoted}
    caption: {quoted}
    credit: {quoted}
"""
    found = told(programme, quoted, **{"assets/images/paper-family.jpg": PHOTO})
    assert found.slides, found.faults
    assert len(found.slides) >= 3
    for picture in found.pictures.values():
        for element in ElementTree.fromstring(picture.svg).iter():
            assert element.tag.rpartition("}")[2] in DRAWN
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                if name.endswith("href"):
                    assert re.match(r"#g|data:image/(png|jpeg);base64,", value), value
        assert "<script" not in picture.svg
    if words.isascii():
        assert any(escape(words) in picture.svg.replace("</tspan>", "") for picture in found.pictures.values())


@pytest.mark.parametrize("name", ["x.svg", "x.png", "../x.png", "x.png' onload='y"])
def test_a_picture_that_is_none_is_a_fault_and_never_shown(name: str) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
    programme = f"  - picture: A picture\n    minutes: 5\n    file: {json.dumps(name)}\n    alt: It is one\n"
    found = told(programme, "A day", **{"assets/images/x.svg": svg, "assets/images/x.png": svg})
    assert any(fault.severity == "error" for fault in found.faults)
    assert "alert" not in "".join(picture.svg for picture in found.pictures.values())


def test_slides_on_one_page_share_no_mark_but_that_of_the_same_letter() -> None:
    programme = "".join(f"  - points: العربية {n}\n    minutes: 20\n    items: [مرحبا بكم, 😀 {n}]\n" for n in range(3))
    drawn: dict[str, set[bytes]] = {}
    for picture in told(programme).pictures.values():
        for element in ElementTree.fromstring(picture.svg).iter():
            if mark := element.attrib.get("id"):
                drawn.setdefault(mark, set()).add(ElementTree.tostring(element))
    assert drawn
    assert all(len(alike) == 1 for alike in drawn.values())

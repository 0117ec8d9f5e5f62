"""A small workspace for tests: write sessions as YAML, run the stages, look at what comes out."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from sessionbuilder import build, pipeline
from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Element, Group, Paragraph, Plot, Shape, paragraphs_of
from sessionbuilder.diagnostics import Report, Span
from sessionbuilder.diagnostics.codes import said, teaching
from sessionbuilder.files import Folder
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import script
from sessionbuilder.theme.template import KICKER
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.workspace.workspace import Workspace

__all__ = ["Built", "Pool", "notes_of", "numbered_on", "paragraphs_of", "shapes_of", "texts_of", "topic_of"]

REPOSITORY = Path(__file__).parent.parent
CALM = REPOSITORY / "sessionbuilder/theme/calm/theme.yaml"
"""The theme that comes with the program."""


@cache
def calm() -> Theme:
    """The theme that comes with the program, as slides are made in it."""
    theme = load_theme(Folder(CALM.parent), "theme.yaml", Report())
    assert theme
    return theme


EXAMPLES = REPOSITORY / "sessionbuilder/preview/pool"
"""What the examples of pages name; their pictures are drawn among the same."""
POOL, SOURCES, LAW, GLOSSARY, CASE = (
    (EXAMPLES / f"sessions/{name}.yaml").read_text("utf-8")
    for name in ("pool", "sources", "law", "glossary", "cases/child-m")
)

POOL += "clock-on-slides: all\n"
"""So that what is told of the clock can be read on slides."""

HEAD = """\
session: A day of training
for: Everyone who works with children
aim: Learn from reviews
outcomes:
  learning: Identify what reviews teach
time: {time}
participants: 24
groups: 4
programme:
"""

_OF_REAL_DAYS = [*vars(said).values(), *vars(teaching).values()]
"""Faults of what somebody would say to people, and of what it would do for them."""

HEAD_LINES = HEAD.count("\n")


@dataclass
class Built:
    """What came of one session."""

    report: Report
    programme: Programme | None
    deck: Deck | None
    theme: Theme | None
    path: Path

    @property
    def slides(self) -> tuple[PlacedSlide, ...]:
        assert self.deck is not None, self.faults()
        return self.deck.slides

    def faults(self) -> list[str]:
        """Every fault that is told, as `line:column CODE name: message`."""
        return [
            f"{found.span.line}:{found.span.column} {found.fault.code} {found.fault.name}: {found.message}"
            if found.span
            else f"{found.fault.code} {found.fault.name}: {found.message}"
            for found in self.report.ordered()
            if not found.accepted
        ]

    def codes(self) -> list[str]:
        return [found.fault.code for found in self.report.ordered()]

    def titles(self) -> list[str]:
        return [slide.title for slide in self.slides]

    def slide(self, title: str) -> PlacedSlide:
        """The one slide with this title; where there is none, the one about this topic whose title is a sentence."""
        (found,) = [slide for slide in self.slides if slide.title == title] or [
            slide for slide in self.slides if slide.topic == title
        ]
        return found


@dataclass
class Pool:
    """A workspace in a temporary folder."""

    root: Path
    files: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for folder in ("sessions/cases", "sessions/shared"):
            (self.root / folder).mkdir(parents=True, exist_ok=True)
        self.write("assets/themes/calm/theme.yaml", CALM.read_text("utf-8"))
        self.write("assets/images/paper-family.jpg", (REPOSITORY / "assets/images/paper-family.jpg").read_bytes())
        self.write("sessions/pool.yaml", POOL)
        self.write("sessions/sources.yaml", SOURCES)
        self.write("sessions/law.yaml", LAW)
        self.write("sessions/glossary.yaml", GLOSSARY)
        self.write("sessions/cases/child-m.yaml", CASE)

    @property
    def workspace(self) -> Workspace:
        return Workspace(self.root)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def session(self, text: str | bytes, name: str = "day", *, whole: bool = False) -> Built:
        """Run a whole session file through all stages but writing.

        Days of tests teach nothing and look after nobody: what is told of that is left out, but of a `whole` session.
        """
        path = self.write(f"sessions/{name}.yaml", text if isinstance(text, bytes) else textwrap.dedent(text))
        built = build(path, self.workspace, only=("deck",))
        faults = [found for found in built.faults if whole or found.fault not in _OF_REAL_DAYS]
        return Built(Report.of(faults), built.programme, built.deck, built.theme, path)

    def blocks(self, text: str, time: str = "09:30 to 16:00", *, whole: bool = False) -> Built:
        """Run a session with the blocks in `text`; that the day does not end in time is not told.

        Blocks that would stretch into a day with room to spare keep the minutes they were planned with. Lines in
        faults count from the first line of `text`.
        """
        body = textwrap.dedent(text).lstrip("\n")
        built = self.session(HEAD.format(time=time) + textwrap.indent(body, "  "), whole=whole)
        if built.programme and any(timed.minutes != timed.planned for timed in built.programme.blocks):
            start = built.programme.session.time.start
            end = start + sum(timed.planned for timed in built.programme.blocks)
            built = self.session(HEAD.format(time=f"{start} to {end}") + textwrap.indent(body, "  "), whole=whole)
        kept = [found for found in built.report.diagnostics if found.fault.code not in ("P401", "P402", "N306")]
        built.report.diagnostics[:] = [
            replace(found, span=_moved(found.span)) if found.span and found.span.name == "sessions/day.yaml" else found
            for found in kept
        ]
        return built


@cache
def shipped(stem: str) -> Built:
    """A session that comes with the program, planned and laid out."""
    report = Report()
    workspace = Workspace(REPOSITORY)
    path = workspace.find(stem)
    programme = pipeline.plan(path, workspace, report)
    assert programme
    placed = pipeline.place(script(programme), workspace, report)
    assert placed
    return Built(report, programme, *placed, path)


def _moved(span: Span) -> Span:
    """The same place as it counts from the first line under the head, which is not set in."""
    name, line, column, end_line, end_column = span
    return Span(name, line - HEAD_LINES, column - 2, end_line and end_line - HEAD_LINES, end_column - 2)


def texts_of(slide: PlacedSlide) -> list[str]:
    """Every text on a slide, in reading order, without the topic over its title and the numbers beside its items."""
    elements = [e for e in slide.elements if not _is_topic(e) and not e.name.startswith("Number ")]
    found = [paragraph for element in elements for paragraph in paragraphs_of(element)]
    return [str(paragraph.whole) for paragraph in found]


def _is_topic(element: Element) -> bool:
    return isinstance(element, Shape) and element.placeholder == KICKER


def topic_of(slide: PlacedSlide) -> str:
    """What stands over the title of a slide; empty where nothing does."""
    return "".join(str(p.text) for e in slide.elements if _is_topic(e) for p in paragraphs_of(e))


def number_of(paragraph: Paragraph) -> int | None:
    """The number before a paragraph, whether PowerPoint counts it or it is text."""
    if paragraph.mark == "number":
        return paragraph.number
    return int(str(paragraph.label)) if paragraph.label and str(paragraph.label).isdigit() else None


def numbered_on(slide: PlacedSlide) -> list[tuple[int, str]]:
    """The items of a slide that have a number, whether before them or large beside them."""
    found: list[tuple[int, str]] = []
    beside = 0
    for element in shapes_of(slide):
        paragraphs = paragraphs_of(element)
        found += [(number, str(p.text)) for p in paragraphs if (number := number_of(p)) is not None]
        if beside and paragraphs:
            found.append((beside, str(paragraphs[0].text)))
        beside = int(element.name.removeprefix("Number ")) if element.name.startswith("Number ") else 0
    return found


def notes_of(slide: PlacedSlide) -> list[str]:
    """Every paragraph of a slide's notes."""
    return [str(paragraph.text) for paragraph in slide.notes]


def shapes_of(slide: PlacedSlide) -> list[Element]:
    """Every element of a slide, those in groups and those that a chart is drawn from too."""

    def inside(elements: tuple[Element, ...]) -> list[Element]:
        return [
            shape
            for element in elements
            for shape in ([element, *inside(element.elements)] if isinstance(element, Group | Plot) else [element])
        ]

    return inside(slide.elements)

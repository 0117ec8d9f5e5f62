"""A block -> its slides in each theme, placed."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from sessionbuilder import pipeline
from sessionbuilder.catalogue.fields import own_fields
from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder, Memory
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.script import Said, Script
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.workspace.workspace import Workspace
from tests.contact_sheet.blocks import block_of
from tests.pool import CALM, EXAMPLES

THEMES = tuple(sorted(folder.parent.name for folder in CALM.parent.parent.glob("*/theme.yaml")))
"""Those that come with the program."""
_HEAD = """\
session: A day of training
for: Everyone who works with children
aim: {aim}
outcomes:
{outcomes}
time: {hours}
participants: 24
groups: 4
programme:
"""
_OUTCOMES = {
    "one": ["Identify one thing"],
    "few": ["Identify what reviews teach", "Tell fact from opinion", "Ask a child what a day is like"],
    "many": [f"Explain what many outcomes do to a slide, and which of them are meant, number {n}" for n in range(1, 8)],
}
_AROUND = {"one": 1, "few": 3, "many": 14}
"""So many parts a day has, each with a source of its own where there are as many, if the kind shows the day itself."""
_OTHER = """\
  - section: Part {n}
  - statement: Word {n}
    says: [CAMHS and the MASH]
    source: {source}
"""
_PLACE = 2
"""Where the block stands among all."""
_SOURCES = ("kolb1984", "argyris1978", "wt2010", "wt2023", "act2004")


class Shown(Struct, frozen=True):
    """A block in one theme."""

    kind: str
    amount: str
    length: str
    theme: Theme
    deck: Deck
    slides: tuple[PlacedSlide, ...]
    """Those of the block."""
    said: Said
    """What the block says, before it has a place."""
    faults: tuple[str, ...]
    """What has no room in this theme, where it has in that with the largest letters."""

    @property
    def name(self) -> str:
        """What is told of it where a law is broken."""
        return f"{self.kind}, {self.amount} and {self.length}, {self.theme.theme}"


@cache
def theme_called(name: str) -> Theme:
    """A theme that comes with the program."""
    theme = load_theme(Folder(CALM.parent.parent / name), "theme.yaml", Report())
    assert theme
    return theme


@cache
def _pool() -> dict[str, str | bytes]:
    files = [path for path in EXAMPLES.rglob("*") if path.is_file()]
    return {path.relative_to(EXAMPLES).as_posix(): path.read_bytes() for path in files}


def _session(block: str, kind: str, amount: str) -> str:
    found = kind_of(kind)
    assert found
    outcomes = [*_OUTCOMES[amount]]
    names = ["learning", *(f"outcome-{n}" for n in range(2, len(outcomes) + 1))]
    head = _HEAD.format(
        aim="Look" if amount == "one" else "Share what reviews have taught us, with everybody who was not there",
        outcomes="\n".join(f"  {name}: {text}" for name, text in zip(names, outcomes, strict=True)),
        hours="11:50 to 20:00" if found.nature == "meal" else "09:30 to 20:00",
    )
    shows_the_day = found.opens_section or not any(field.required for field in own_fields(found).values())
    parts = range(1, 1 + (_AROUND[amount] if shows_the_day else 2))
    others = [_OTHER.format(n=n, source=_SOURCES[n % len(_SOURCES)]) for n in parts]
    return "".join([head, others[0], f"  {block}\n", *others[1:]])


def _planned(block: str, kind: str, amount: str, report: Report) -> Programme | None:
    workspace = Workspace.of(Memory(_pool() | {"sessions/day.yaml": _session(block, kind, amount)}))
    programme = pipeline.plan(workspace.find("day"), workspace, report)
    return None if report.failed else programme


def _errors(report: Report) -> tuple[str, ...]:
    return tuple(found.message for found in report.diagnostics if found.fault.severity == "error")


class Told(NamedTuple):
    """A session around a block, before it has slides."""

    script: Script
    number: int
    """Of the block."""


def told(kind: str, amount: str, length: str) -> Told:
    """A block of the kind in a session, as the program tells it."""

    def sound(block: str) -> bool:
        report = Report()
        programme = _planned(block, kind, amount, report)
        if programme is None:
            return False
        lay_out(pipeline.tell(programme, report), theme_called("high-contrast"), report)
        return not report.failed

    block = block_of(kind, amount, length, sound)
    report = Report()
    programme = _planned(block, kind, amount, report)
    assert programme, (block, _errors(report))
    return Told(pipeline.tell(programme, report), programme.blocks[_PLACE].number)


def shown(kind: str, amount: str, length: str) -> list[Shown]:
    """A block of the kind in every theme."""
    script, number = told(kind, amount, length)
    said = next(each for each in script.blocks if each.timed.number == number)
    made = []
    for name in THEMES:
        report = Report()
        deck = lay_out(script, theme_called(name), report)
        slides = tuple(slide for slide in deck.slides if slide.block == number)
        made.append(Shown(kind, amount, length, theme_called(name), deck, slides, said, _errors(report)))
    return made


KINDS = kind_names()

"""The words for files of a workspace -> where each lies, and the record that it holds."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.session.case import Case
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.local import Local
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session
from sessionbuilder.theme.theme import Theme
from sessionbuilder.workspace.where import WHERE
from sessionbuilder.workspace.workspace import BUILT_IN, THEME


class File(NamedTuple):
    """One file, or one of several of a sort."""

    record: type[Struct] | None
    """None where any word of the author's may begin a line."""
    where: str
    begins: str
    """How the example of it begins, on the page of the language."""
    called: tuple[str, ...] = ()
    """What people call it besides."""

    def shipped(self) -> str:
        """Return the text of such a file that comes with the program; empty where none does."""
        return (BUILT_IN / "calm" / THEME).read_text("utf-8") if self.record is Theme else ""


FILES = {
    "session": File(
        Session,
        WHERE["session"],
        "session:",
        ("sessions", "head", "course", "training", "programme", "based-on", "variant", "variants", "original"),
    ),
    "delivery": File(
        Delivery,
        WHERE["delivery"],
        "delivery:",
        ("deliveries", "run", "date", "venue", "booking"),
    ),
    "case-file": File(Case, WHERE["case-file"], "case:", ("cases", "case-files")),
    "pool": File(
        Pool,
        WHERE["pool"],
        "organisation:",
        ("organisation", "organization", "contact", "settings"),
    ),
    "sources": File(
        Publication,
        WHERE["sources"],
        "wt",
        ("source",),
    ),
    "law": File(
        Provision,
        WHERE["law"],
        "notify:",
        ("provision", "provisions"),
    ),
    "local": File(
        Local,
        WHERE["local"],
        "front-door:",
        ("partnership", "front-door", "escalation", "local-pack"),
    ),
    "glossary": File(None, WHERE["glossary"], "GP:"),
    "theme": File(
        Theme,
        WHERE["theme"],
        "theme:",
        ("themes", "look", "colour", "colours", "color", "colors", "font", "fonts", "logo", "template", "brand"),
    ),
}
"""What is no kind of block, and is asked for as if it were."""


def file_called(word: str) -> str:
    """Return the word in `FILES` for what `word` calls a file; empty where it calls none."""
    return word if word in FILES else next((name for name, file in FILES.items() if word in file.called), "")

"""Every document that a command writes: the one list that commands, paper, the print list and the tests read."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias


class Printing(NamedTuple):
    """How a document stands on the print list."""

    title: str
    sides: Literal["any", "one"]
    moment: str
    """When it is needed, such as `at the end`."""
    afterwards: str = "keep"


Use: TypeAlias = Literal["open", "print", "lead", "pass-on"]
USES: dict[Use, str] = {"open": "Open", "print": "Print", "lead": "Lead from", "pass-on": "Pass on"}
"""What people do with what a build made, in the order in which they are told, and the word that stands before it."""


class Document(NamedTuple):
    """One document. Who may read it is said here and nowhere else: what is sent, and what is searched for secrets."""

    name: str
    """By which `--only` asks for it."""
    reader: Literal["facilitators", "participants"]
    files: tuple[str, ...]
    """Its files in the folder of the session, each with its ending; a name with `*` stands for several."""
    use: Use
    """What people do with it."""
    what: str
    """What it is, in a few words after the name of its file."""
    large: bool = True
    """Whether it is made in large print too."""
    one_page: bool = False
    """Whether it may not take more than a page."""
    printing: Printing | None = None
    """Its line on the print list; sheets have a line each, and what is not printed for the day has none."""
    called: tuple[str, ...] = ()
    """What people call it besides; its files say their names themselves."""
    perhaps: tuple[str, ...] = ()
    """What it may be called, too, where another document is rather meant: it is then named as the other choice."""
    instead: bool = False
    """Whether it is printed in place of others, and so not counted with them."""
    for_the_room: bool = False
    """Whether it has every copy for the room, those too that are collected again."""

    @property
    def is_sent(self) -> bool:
        """Whether it may be sent to participants."""
        return self.reader == "participants" and not self.for_the_room


DOCUMENTS = (
    Document(
        "deck",
        "participants",
        ("deck.pptx",),
        "open",
        "to show, with your notes",
        large=False,
        called=("slides", "powerpoint", "presentation", "pptx", "ppt"),
        perhaps=("notes", "facilitator-notes"),
    ),
    Document(
        "guide",
        "facilitators",
        ("facilitator-guide.pdf", "facilitator-guide.docx"),
        "lead",
        "with every note",
        printing=Printing("Facilitator guide, in place of PowerPoint’s Notes Pages", "any", "beforehand", "take home"),
        called=("facilitator", "manual", "lesson-plan", "notes", "facilitator-notes"),
    ),
    Document(
        "running-order",
        "facilitators",
        ("running-order.pdf", "running-order.csv"),
        "lead",
        "the clock, also as .csv",
        printing=Printing("Running order", "one", "beforehand", "take home"),
        called=("timetable", "schedule", "timings", "csv"),
        perhaps=("programme",),
    ),
    Document(
        "agenda",
        "participants",
        ("participant-agenda.pdf",),
        "print",
        "titles and times",
        printing=Printing("Participant agenda", "one", "at the start"),
        called=("programme",),
        perhaps=("timetable", "schedule"),
    ),
    Document(
        "handouts",
        "participants",
        ("handouts/*.pdf", "handouts/*.docx"),
        "print",
        "each as PDF and for Word",
        called=("sheets", "worksheets", "cards", "forms", "certificate", "register"),
    ),
    Document(
        "pack",
        "participants",
        ("participant-pack.pdf",),
        "print",
        "in place of the agenda and of the sheets that people keep",
        printing=Printing("Participant pack, or the single sheets below", "any", "at the end"),
        called=("booklet", "participant"),
        instead=True,
    ),
    Document(
        "briefing",
        "participants",
        ("seven-minute-briefing.pdf",),
        "pass-on",
        "for teams that were not there",
        one_page=True,
        called=("7-minute-briefing", "one-pager"),
    ),
    Document(
        "print-list",
        "facilitators",
        ("print-list.csv",),
        "print",
        "what to print, for whom and when",
        large=False,
        called=("copies", "printing"),
    ),
)
"""What a build writes, in the order in which it is told."""
PRINTED = (
    Document(
        "to-print",
        "participants",
        ("to-print.pdf",),
        "print",
        "with blank backs; every copy, ready to print",
        for_the_room=True,
    ),
    Document(
        "to-print-with-guide", "facilitators", ("to-print-with-guide.pdf",), "print", "the same, and what you lead from"
    ),
    Document(
        "to-print-of-each",
        "participants",
        ("to-print-*-of-each.pdf",),
        "print",
        "so many copies of everything",
        for_the_room=True,
    ),
    Document(
        "to-print-of-each-with-guide",
        "facilitators",
        ("to-print-*-of-each-with-guide.pdf",),
        "print",
        "the same, and what you lead from",
    ),
)
"""What `print` writes: what the day needs, without what facilitators need and with it; then so many of each, likewise.

These have names of their own, so that a look at one of each does not take the place of what the day needs.
"""
TO_PRINT, TO_PRINT_WITH_GUIDE, OF_EACH, OF_EACH_WITH_GUIDE = PRINTED
EVERY = (*DOCUMENTS, *PRINTED)
BY_NAME = {document.name: document for document in EVERY}
OUTPUTS = tuple(document.name for document in DOCUMENTS)
TO_SEND = tuple(document.name for document in DOCUMENTS if document.is_sent)
"""What of it may be sent to participants."""


class Meant(NamedTuple):
    """What a word for a document is taken for."""

    name: str
    """The name of a document; empty where no document is called so."""
    perhaps: tuple[str, ...] = ()
    """The names of others that may be meant."""


def meant_by(word: str) -> Meant:
    """Return the document that people mean by `word`: its name, a file of it, or what they call it besides."""
    plain = _plain(word)
    if _SHEET.fullmatch(plain):
        return Meant("handouts")
    names = (document.name for document in DOCUMENTS if plain in _words(document))
    perhaps = tuple(document.name for document in DOCUMENTS if plain in map(_plain, document.perhaps))
    return Meant(next(names, ""), perhaps)


def _words(document: Document) -> set[str]:
    """Return every word for a document, in the form in which words are compared."""
    files = (file for file in document.files if "*" not in file)
    names = (name for file in files for name in (file, file.rpartition(".")[0]))
    return set(map(_plain, (document.name, *document.called, *names)))


def _plain(word: str) -> str:
    """Return a word for a document in one form: small letters, hyphens, nothing in the plural, no folder before it."""
    low = re.sub(r"['’]", "", word.casefold().replace("\\", "/").strip(" /"))
    if low.startswith("handouts/"):
        return "handout"
    parts = re.split(r"[\s_-]+", low.rpartition("/")[2])
    return "-".join(part.removesuffix("s") for part in parts)


_SHEET = re.compile(r"[hrf][1-9][0-9]*(-.*)?")
"""The code of a sheet, or its file: they are made together."""

FOR_PARTICIPANTS = "for-participants"
LARGE_PRINT = "large-print"
CHANGED_BY_HAND = "changed-by-hand"
"""Where `--replace` puts what somebody has changed."""
PAGE = "what-was-built.html"
"""The page beside what was built that leads to all of it."""
_HOURS = re.compile(r"\d{4}-to-\d{4}")
_ENDINGS = tuple({file[file.rindex(".") :] for document in DOCUMENTS for file in document.files})


def is_taken(name: str) -> bool:
    """Whether a folder called `name` would be one that builds make for themselves, or be called as a file of theirs."""
    low = name.casefold()
    own = {FOR_PARTICIPANTS, LARGE_PRINT, CHANGED_BY_HAND, PAGE}
    own |= {file.partition("/")[0] for document in DOCUMENTS for file in document.files if "/" in file}
    return low in own or low.endswith(_ENDINGS) or _HOURS.fullmatch(low) is not None

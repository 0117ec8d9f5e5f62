"""Every document that a command writes: the one list that commands, paper, the print list and the tests read."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple


class Printing(NamedTuple):
    """How a document stands on the print list."""

    title: str
    sides: Literal["any", "one"]
    moment: str
    """When it is needed, such as `at the end`."""
    afterwards: str = "keep"


class Document(NamedTuple):
    """One document. Who may read it is said here and nowhere else: what is sent, and what is searched for secrets."""

    name: str
    """By which `--only` asks for it."""
    reader: Literal["facilitators", "participants"]
    files: tuple[str, ...]
    """Its files in the folder of the session, each with its ending; a name with `*` stands for several."""
    large: bool = True
    """Whether it is made in large print too."""
    one_page: bool = False
    """Whether it may not take more than a page."""
    printing: Printing | None = None
    """Its line on the print list; sheets have a line each, and what is not printed for the day has none."""
    called: tuple[str, ...] = ()
    """What people call it besides."""
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
        large=False,
        called=("slides", "slide", "powerpoint", "presentation", "pptx", "notes"),
    ),
    Document(
        "guide",
        "facilitators",
        ("facilitator-guide.pdf", "facilitator-guide.docx"),
        printing=Printing("Facilitator guide, in place of PowerPoint’s Notes Pages", "any", "beforehand", "take home"),
        called=("facilitator-guide", "facilitators", "manual", "lesson-plan"),
    ),
    Document(
        "running-order",
        "facilitators",
        ("running-order.pdf", "running-order.csv"),
        printing=Printing("Running order", "one", "beforehand", "take home"),
        called=("timetable", "schedule", "timings", "csv"),
    ),
    Document(
        "agenda",
        "participants",
        ("participant-agenda.pdf",),
        printing=Printing("Participant agenda", "one", "at the start"),
        called=("programme",),
    ),
    Document(
        "handouts",
        "participants",
        ("handouts/*.pdf", "handouts/*.docx"),
        called=("sheets", "worksheets", "cards", "forms", "certificate", "register"),
    ),
    Document(
        "pack",
        "participants",
        ("participant-pack.pdf",),
        printing=Printing("Participant pack, or the single sheets below", "any", "at the end"),
        instead=True,
    ),
    Document("briefing", "participants", ("seven-minute-briefing.pdf",), one_page=True),
    Document("print-list", "facilitators", ("print-list.csv",), large=False),
)
"""What a build writes, in the order in which it is told."""
PRINTED = (
    Document("to-print", "participants", ("to-print.pdf",), for_the_room=True),
    Document("to-print-with-guide", "facilitators", ("to-print-with-guide.pdf",)),
)
"""What `print` writes, without what facilitators need and with it."""
EVERY = (*DOCUMENTS, *PRINTED)
BY_NAME = {document.name: document for document in EVERY}
OUTPUTS = tuple(document.name for document in DOCUMENTS)
TO_SEND = tuple(document.name for document in DOCUMENTS if document.is_sent)
"""What of it may be sent to participants."""

FOR_PARTICIPANTS = "for-participants"
LARGE_PRINT = "large-print"
CHANGED_BY_HAND = "changed-by-hand"
"""Where `--replace` puts what somebody has changed."""
_HOURS = re.compile(r"\d{4}-to-\d{4}")
_ENDINGS = tuple({file[file.rindex(".") :] for document in DOCUMENTS for file in document.files})


def is_taken(name: str) -> bool:
    """Whether a folder called `name` would be one that builds make for themselves, or be called as a file of theirs."""
    low = name.casefold()
    own = {FOR_PARTICIPANTS, LARGE_PRINT, CHANGED_BY_HAND}
    own |= {file.partition("/")[0] for document in DOCUMENTS for file in document.files if "/" in file}
    return low in own or low.endswith(_ENDINGS) or _HOURS.fullmatch(low) is not None

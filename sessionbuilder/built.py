"""The name of a session, and the files of its pool -> everything that is built of it, as one value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Diagnostic, Report
from sessionbuilder.inventory.by_name import names
from sessionbuilder.session.slot import Slot
from sessionbuilder.workspace.workspace import Workspace

if TYPE_CHECKING:
    from sessionbuilder.booklet.paper import Book
    from sessionbuilder.deck import Deck
    from sessionbuilder.folder.output import Output
    from sessionbuilder.programme.programme import Programme
    from sessionbuilder.script.script import Script
    from sessionbuilder.theme.theme import Theme

Step: TypeAlias = Callable[[str, int, int], None]
"""Hears the name of the stage that begins, and how many of how many of its parts are done."""


@dataclass(frozen=True)
class Built:
    """What came of one session or delivery: its faults, each stage as far as it was reached, and files when asked for.

    Nothing is written anywhere, and no file is made before it is asked for.
    """

    faults: tuple[Diagnostic, ...]
    """All that was found, by file, line and column."""
    programme: Programme | None
    """Its blocks on the clock; None where it cannot be read, or does not hold."""
    script: Script | None
    """What is said in it; None where there is no programme."""
    deck: Deck | None
    """Its slides, placed; None where there is no programme, or its theme cannot be used."""
    theme: Theme | None
    read: Mapping[str, str]
    """What was read or looked for, by name, each with how it stood, as `Files.state` says it."""
    to_send: bool = False
    _books: tuple[Book, ...] = ()
    _wanted: Collection[str] = ()
    _made: dict[str, Output] = field(default_factory=dict, repr=False, compare=False)

    @property
    def failed(self) -> bool:
        """Whether something found stops the build; then it has no files."""
        return self.deck is None or any(found.fault.severity == "error" for found in self.faults)

    @cached_property
    def _makers(self) -> dict[str, Callable[[], list[Output]]]:
        """What makes each file, by its name; a booklet and its Word document are made together."""
        if self.failed or self.script is None or self.deck is None or self.theme is None:
            return {}
        script, placed = self.script, (self.deck, self.theme)
        found: dict[str, Callable[[], list[Output]]] = {}
        if "deck" in self._wanted:
            found["deck.pptx"] = lambda: [pipeline.deck_file(placed, to_send=self.to_send)]
        for book in self._books:
            for name in (f"{book.name}.pdf", *([f"{book.name}.docx"] if book.word else [])):
                found[name] = partial(pipeline.paper_files, [book], placed[1])
        for name in ("running-order", "print-list"):
            if name in self._wanted:
                found[f"{name}.csv"] = partial(pipeline.tables, script, (name,))
        return found

    def names(self) -> tuple[str, ...]:
        """Return the name of every file there is to make, as it would lie in the folder of the session."""
        return tuple(self._makers)

    def __getitem__(self, name: str) -> bytes:
        """Return the file called `name`, such as `deck.pptx` or `handouts/H1-the-case.pdf`.

        One that there is not is a `KeyError`; so is any of a build that has failed.
        """
        if name not in self._made:
            self._made.update({output.name: output for output in self._makers[name]()})
        return self._made[name].content

    def outputs(self, step: Step = lambda *_: None) -> list[Output]:
        """Return every file; several booklets are set at once, and `step` hears of each."""
        if self.failed or self.script is None or self.deck is None or self.theme is None:
            return []
        placed = (self.deck, self.theme)
        return pipeline.finish(
            self.script,
            placed,
            self._books,
            self._wanted,
            to_send=self.to_send,
            done=lambda part, of: step("files", part, of),
        )

    def to_print(self, report: Report, *, copies: int | None = None, large: bool = False) -> Iterator[Output]:
        """Yield the file for the printer, where there is anything to print; what is amiss is noted in `report`."""
        if self.script and self.deck and self.theme:
            yield from pipeline.print_ready(self.script, (self.deck, self.theme), report, copies=copies, large=large)[0]


def build(
    name: str | Path,
    files: Workspace,
    *,
    only: Collection[str] | None = None,
    slot: Slot | None = None,
    allow_outcome_loss: bool = False,
    to_send: bool = False,
    large: bool = False,
    step: Step = lambda *_: None,
) -> Built:
    """Return what comes of the session or delivery called `name` among `files`.

    `only` names the documents that are wanted; without it all are. With `slot` it is the day that fits those
    hours; `to_send` is what may be sent to participants, and `large` paper in large print. What is wrong is among its
    faults, and never an exception.
    """
    path = name if isinstance(name, Path) else files.find(name)
    report, workspace = Report(), files.noting()
    wanted = names() if only is None else only
    step("plan", 0, 1)
    programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
    if programme and to_send:
        programme = pipeline.for_participants(programme, report)
    step("slides", 0, 1)
    script = pipeline.tell(programme, report) if programme else None
    placed = pipeline.place(script, workspace, report) if script else None
    books: list[Book] = []
    if script and placed:
        step("paper", 0, 1)
        books = pipeline.shelve(script, placed, report, wanted, large=large, to_send=to_send)
    deck, theme = placed or (None, None)
    read, faults = dict(workspace.files.noted), tuple(report.ordered())
    return Built(faults, programme, script, deck, theme, read, to_send, tuple(books), wanted)


class Checked(NamedTuple):
    """What is to be said of a session before anybody builds it."""

    faults: tuple[Diagnostic, ...]
    """All that was found, by file, line and column."""
    superseded: tuple[str, ...]
    """A sentence for each work that is cited though superseded, with nothing newer beside it."""
    read: Mapping[str, str]
    """What was read or looked for, by name, each with how it stood, as `Files.state` says it."""


def check(name: str | Path, files: Workspace, *, today: str = "") -> Checked:
    """Return what is wrong with the session or delivery called `name`, its paper too, without making a file.

    With a day, such as `2027-06-15`, what should have been looked at again by then is among it.
    """
    built = build(name, files)
    report = Report(list(built.faults))
    superseded: tuple[str, ...] = ()
    if built.programme and today:
        superseded = tuple(pipeline.check_dates(built.programme, today, report))
    return Checked(tuple(report.ordered()), superseded, built.read)

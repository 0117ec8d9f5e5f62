"""The name of a session, and the files of its pool -> everything that is built of it, as one value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Diagnostic, Report
from sessionbuilder.files import Files
from sessionbuilder.inventory.by_name import document_named, names
from sessionbuilder.session.accepted import tell_idle
from sessionbuilder.session.slot import Slot
from sessionbuilder.workspace.workspace import Workspace

if TYPE_CHECKING:
    from sessionbuilder.deck import Deck
    from sessionbuilder.folder.output import Output
    from sessionbuilder.made.printed import Printed
    from sessionbuilder.making.earlier import Earlier
    from sessionbuilder.making.files import File
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
    _files: tuple[File, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something found stops the build; then it has no files."""
        return self.deck is None or any(found.fault.severity == "error" for found in self.faults)

    @cached_property
    def _by_name(self) -> dict[str, File]:
        return {} if self.failed else {file.name: file for file in self._files}

    def names(self) -> tuple[str, ...]:
        """Return the name of every file there is to make, as it would lie in the folder of the session."""
        return tuple(self._by_name)

    def __getitem__(self, name: str) -> bytes:
        """Return the file called `name`, such as `deck.pptx` or `handouts/H1-the-case.pdf`; it alone is made.

        One that there is not is a `KeyError`; so is any of a build that has failed.
        """
        return self._by_name[name].made().content

    def settled(self, name: str) -> object:
        """Return what is to be written in the file called `name`, with every size settled; nothing is written yet."""
        return self._by_name[name].settled()

    def outputs(self, step: Step = lambda *_: None) -> list[Output]:
        """Return every file; several are made at once, and `step` hears of them."""
        return pipeline.finish(tuple(self._by_name.values()), lambda part, of: step("files", part, of))

    def to_print(
        self, report: Report, document: str, *, copies: int | None = None, two_sided: bool = True, large: bool = False
    ) -> tuple[list[Output], Printed | None]:
        """Return the file for the printer called `document`, and what is in it; no file where that is nothing.

        What is amiss is noted in `report`.
        """
        if self.script is None or self.deck is None or self.theme is None:
            return [], None
        placed = (self.deck, self.theme)
        each = document_named(document)
        return pipeline.print_ready(self.script, placed, report, each, copies=copies, two_sided=two_sided, large=large)


def build(
    name: str | Path,
    files: Files | Workspace,
    *,
    only: Collection[str] | None = None,
    slot: Slot | None = None,
    allow_outcome_loss: bool = False,
    to_send: bool = False,
    large: bool = False,
    theme: str = "",
    earlier: Earlier | None = None,
    step: Step = lambda *_: None,
) -> Built:
    """Return what comes of the session or delivery called `name` among `files`.

    `only` names the documents that are wanted; without it all are. With `slot` it is the day that fits those
    hours; `to_send` is what may be sent to participants, and `large` paper in large print. `theme` is the name of the
    theme that it is in, whatever the pool says. What is wrong is among its faults, and never an exception.
    """
    pool = files if isinstance(files, Workspace) else Workspace.of(files)
    path = name if isinstance(name, Path) else pool.find(name)
    report, workspace = Report(), pool.noting()
    wanted = names() if only is None else only
    step("plan", 0, 1)
    programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
    if programme and to_send:
        programme = pipeline.for_participants(programme, report)
    step("slides", 0, 1)
    look = pipeline.look_of(programme, workspace, report, theme) if programme else None
    script = pipeline.tell(programme, report, look) if programme else None
    placed = pipeline.place(script, workspace, report, theme) if script else None
    shelf: tuple[File, ...] = ()
    if script and placed:
        step("paper", 0, 1)
        shelf = pipeline.shelve(script, placed, report, wanted, large=large, to_send=to_send, earlier=earlier)
    deck, look = placed or (None, None)
    read, faults = dict(workspace.files.noted), tuple(report.ordered())
    return Built(faults, programme, script, deck, look, read, to_send, shelf)


class Checked(NamedTuple):
    """What is to be said of a session before anybody builds it."""

    faults: tuple[Diagnostic, ...]
    """All that was found, by file, line and column."""
    law: tuple[str, ...]
    """A sentence for each provision of the law that is rested on, and is not simply in force; and one for a local pack
    that is an example's."""
    read: Mapping[str, str]
    """What was read or looked for, by name, each with how it stood, as `Files.state` says it."""
    programme: Programme | None
    """Its blocks on the clock; None where it cannot be read, or does not hold."""


def check(name: str | Path, files: Files | Workspace, *, today: str = "", theme: str = "") -> Checked:
    """Return what is wrong with the session or delivery called `name`, its paper too, without making a file.

    With a day, such as `2027-06-15`, what should have been looked at again by then is among it; with the name of a
    `theme`, what does not go together in that.
    """
    built = build(name, files, theme=theme)
    report = Report.of(built.faults)
    told: tuple[str, ...] = ()
    if built.programme and today:
        report.accept(built.programme.session.acceptances())
        told = tuple(pipeline.check_dates(built.programme, today, report))
        if not built.failed:
            tell_idle(report)
    return Checked(tuple(report.ordered()), told, built.read, built.programme)

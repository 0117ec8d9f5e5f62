"""What was done before in a pool -> the same again, where it would end so again and nothing need be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sessionbuilder.remembered.inputs import Inputs
from sessionbuilder.remembered.ledger import Ledger

if TYPE_CHECKING:
    from sessionbuilder.diagnostics import Diagnostic
    from sessionbuilder.folder.output import Output
    from sessionbuilder.made.made import Ended
    from sessionbuilder.making.earlier import Earlier
    from sessionbuilder.remembered.checks import Looked
    from sessionbuilder.workspace.workspace import Workspace

_DAYS = "the days of deliveries"


class Before:
    """What was done before in one pool, and how its files stand now."""

    def __init__(self, workspace: Workspace, folder: Path | None, *, forced: bool = False) -> None:
        """Look into what is kept of `workspace` in `folder`; where it is `forced`, nothing is done from memory.

        Without a folder nothing is remembered.
        """
        self.workspace = workspace
        self.forced = forced
        self.ledger = Ledger(folder and folder / "remembered", workspace.root)
        self.inputs = Inputs(workspace.root)
        self._days: dict[str, str] | None = None

    def build(self, asked: str) -> Ended | None:
        """Return how the build that is `asked` for ended before; None where it must be done."""
        from sessionbuilder.remembered.builds import recall  # noqa: PLC0415 - most runs need few of these

        return None if self.forced else recall(self.ledger, asked, self.inputs)

    def last_build(self, asked: str) -> Ended | None:
        """Return how the build that is `asked` for ended last, whatever has become of its files since."""
        from sessionbuilder.remembered.builds import last  # noqa: PLC0415 - most runs need few of these

        return last(self.ledger, asked, self.inputs)

    def made_earlier(self, asked: str) -> Earlier:
        """Return what the last build that was `asked` for has made, so that what is the same is not made again."""
        from sessionbuilder.making.earlier import Earlier  # noqa: PLC0415 - most runs need few of these
        from sessionbuilder.remembered.files import made_earlier  # noqa: PLC0415 - most runs need few of these

        return Earlier() if self.forced else made_earlier(self.ledger, asked)

    def keep_build(self, asked: str, read: Mapping[str, str], ended: Ended, outputs: Sequence[Output]) -> None:
        """Remember how the build ended that was `asked` for, made `outputs`, and hangs on what was `read` or sought."""
        from sessionbuilder.remembered.builds import keep  # noqa: PLC0415 - most runs need few of these

        keep(self.ledger, asked, read, ended)
        if ended.made:
            from sessionbuilder.remembered.files import keep_made  # noqa: PLC0415 - most runs need few of these

            keep_made(self.ledger, asked, ended.made, outputs)

    def check(self, asked: str) -> Looked | None:
        """Return what the check that is `asked` for found before; None where it must be done."""
        from sessionbuilder.remembered.checks import recall  # noqa: PLC0415 - most runs need few of these

        return None if self.forced else recall(self.ledger, asked, self.inputs)

    def keep_check(self, asked: str, read: Mapping[str, str], looked: Looked) -> None:
        """Remember what the check found that was `asked` for, and that hangs on what was `read` or sought."""
        from sessionbuilder.remembered.checks import keep  # noqa: PLC0415 - most runs need few of these

        keep(self.ledger, asked, read, looked)

    def unused_cases(self, unused: Sequence[Path]) -> tuple[Diagnostic, ...]:
        """Return what is wrong with cases that no session uses yet."""
        from sessionbuilder.diagnostics import Report  # noqa: PLC0415 - most runs need few of these
        from sessionbuilder.remembered.checks import Looked, keep  # noqa: PLC0415 - most runs need few of these

        if not unused:
            return ()
        names = [self.workspace.shown(path) for path in unused]
        asked = f"check the cases {names}"
        if (looked := self.check(asked)) is None:
            from sessionbuilder.session.checks import identifiers, real_names  # noqa: PLC0415 - most runs need few of these
            from sessionbuilder.workspace.pool_files import load_cases  # noqa: PLC0415 - most runs need few of these

            inputs = {name: self.inputs.state(name) for name in (*names, self.workspace.shown(self.workspace.pool))}
            report = Report()
            for case in load_cases(self.workspace, unused, report).values():
                identifiers.check_case(case, report)
                real_names.check_case(case, report)
            looked = Looked(tuple(report.diagnostics))
            keep(self.ledger, asked, inputs, looked)
        return looked.faults

    def day(self, path: Path, workspace: Workspace) -> str:
        """Return the day of the delivery in `path`, empty where it has none; a file is read again once it changes."""
        from sessionbuilder.workspace.coming import day_of  # noqa: PLC0415 - most runs need few of these

        if self._days is None:
            self._days = (not self.forced and self.ledger.read(_DAYS, dict[str, str])) or {}
        digest = self.inputs.state(workspace.shown(path))
        if digest not in self._days:
            self._days[digest] = day_of(path, workspace)
            self.ledger.write(_DAYS, self._days)
        return self._days[digest]

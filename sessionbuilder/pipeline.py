"""The one place that knows the order of the stages: source -> session -> programme -> deck -> file."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report, codes, did_you_mean, whole_file
from sessionbuilder.programme.checks import check_programme
from sessionbuilder.programme.clock import time_programme
from sessionbuilder.session.load import load_session
from sessionbuilder.session.programme import Programme
from sessionbuilder.session.slot import Slot
from sessionbuilder.session.workspace import Workspace
from sessionbuilder.theme.theme import Theme, load_theme

DEFAULT_THEME = "calm"


def plan(
    path: Path,
    workspace: Workspace,
    report: Report,
    slot: Slot | None = None,
    *,
    allow_outcome_loss: bool = False,
) -> Programme | None:
    """Return the timed programme of the session in `path`; None where the session cannot be read or does not hold.

    With `slot` it is the programme that fits that slot; outcomes that it does not serve any more are then faults,
    unless they are allowed to be lost.
    """
    session = load_session(path, workspace, report, slot)
    assert session or report.failed, "a session that cannot be read has a fault that says why"
    if session is None:
        return None
    programme = time_programme(session)
    if slot is not None:
        from sessionbuilder.programme.slots import fit_slot  # noqa: PLC0415 - the day as written needs no refitting

        fitted = fit_slot(session, slot, report, allow_outcome_loss=allow_outcome_loss)
        if fitted is None:
            return None
        programme = fitted
    check_programme(programme, report)
    unknown = any(found.fault.code.startswith("N") and found.fault.severity == "error" for found in report.diagnostics)
    return None if unknown else programme


def show(programme: Programme, form: str, *, for_participants: bool = False) -> str:
    """Return the running order as `text`, `csv` or `json`; for participants rounded, and with nothing but titles."""
    if form == "text":
        from sessionbuilder.programme.rounded import agenda_lines  # noqa: PLC0415 - each form needs its own
        from sessionbuilder.programme.running_order import running_order  # noqa: PLC0415

        return "\n".join(agenda_lines(programme)) if for_participants else running_order(programme)
    from sessionbuilder.programme import rows  # noqa: PLC0415

    if form == "csv":
        return rows.announced_csv(programme) if for_participants else rows.csv_text(programme)
    return rows.announced_json(programme) if for_participants else rows.json_text(programme)


def write_text(text: str, path: Path, report: Report, *, spreadsheet: bool = False) -> bool:
    """Write `text` to `path`, all of it or nothing; return whether it was written.

    For a spreadsheet it starts with the mark by which Excel knows UTF-8.
    """
    from sessionbuilder.writers.files import write_whole  # noqa: PLC0415

    return write_whole(path, f"{text}\n".encode("utf-8-sig" if spreadsheet else "utf-8"), report)


def place(programme: Programme, workspace: Workspace, report: Report) -> tuple[Deck, Theme] | None:
    """Return the deck of `programme` and the theme it is in; None where the theme cannot be used."""
    from sessionbuilder.layout.deck import lay_out  # noqa: PLC0415 - `plan` needs no layout

    theme = _theme(programme, workspace, report)
    return None if theme is None else (lay_out(programme, theme, report), theme)


def _theme(programme: Programme, workspace: Workspace, report: Report) -> Theme | None:
    named = programme.session.pool.theme
    name = named or DEFAULT_THEME
    path = workspace.themes / name / "theme.yaml"
    if not path.exists():
        nowhere = whole_file(workspace.shown(path))
        known = workspace.theme_names()
        report.add(
            codes.UNKNOWN_THEME,
            named.span if named else nowhere,
            f"There is no theme called `{name}`.",
            did_you_mean(name, known),
        )
        return None
    return load_theme(path, workspace.shown(path), report)


def write_deck(deck: Deck, theme: Theme, path: Path, report: Report) -> bool:
    """Write the deck to `path`, all of it or nothing; return whether it was written."""
    from sessionbuilder.writers.files import write_whole  # noqa: PLC0415 - `check` writes nothing
    from sessionbuilder.writers.pptx import deck_bytes  # noqa: PLC0415

    return write_whole(path, deck_bytes(deck, theme), report)

"""The one place that knows the order of the stages: source -> session -> programme -> deck and booklets -> files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from sessionbuilder import __version__
from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report, choose_from, codes, nearest, whole_file
from sessionbuilder.files.files import was_read
from sessionbuilder.folder.output import Output
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.by_name import made_by, names
from sessionbuilder.inventory.day import Day
from sessionbuilder.programme.checks import check_programme
from sessionbuilder.programme.clock import holds, time_programme
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.sheets import KEY_MESSAGES
from sessionbuilder.session.slot import Slot
from sessionbuilder.session.unsettled import check_local, example_told, refuse_unsettled
from sessionbuilder.session.unwritten import refuse_blanks
from sessionbuilder.session.variant import name_variant
from sessionbuilder.text import counted, shortened, texts_in
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.workspace.load import load_delivery, load_session
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.workspace import Workspace

if TYPE_CHECKING:
    from sessionbuilder.folder.filling import Filled
    from sessionbuilder.inventory.document import Document
    from sessionbuilder.made.printed import Printed
    from sessionbuilder.making.earlier import Earlier
    from sessionbuilder.making.files import File
    from sessionbuilder.script.script import Script
    from sessionbuilder.session.session import Session

DEFAULT_THEME = "calm"

Done: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many parts of something long are done."""


def plan(
    path: Path,
    workspace: Workspace,
    report: Report,
    slot: Slot | None = None,
    *,
    allow_outcome_loss: bool = False,
) -> Programme | None:
    """Return the timed programme of the session in `path`; None where the session cannot be read or does not hold.

    Where `path` is a delivery, it is the session that is delivered, in its hours and for its people.
    With `slot` it is the programme that fits that slot; outcomes that it does not serve any more are then faults,
    unless they are allowed to be lost.
    """
    delivery, asked = None, slot
    if workspace.is_delivery(path):
        delivery = load_delivery(path, workspace, report)
        if delivery is None:
            return None
        path = workspace.session_file(delivery.delivery)
        if delivery.time:
            slot = (slot or Slot()).on(delivery.time)
    session = load_session(path, workspace, report, slot, delivery)
    assert session or report.failed, "a session that cannot be read has a fault that says why"
    if session is None:
        return None
    report.accept(session.acceptances())
    written = (delivery and delivery.time) or session.time
    if asked and not session.through_the_night and (odd := asked.doubt(written)):
        report.add(codes.SLOT_DOUBTED, None, odd.message, odd.hint)
    programme = time_programme(session)
    other = delivery is None or asked or slot != Slot().on(session.time)
    if slot is not None and (other or not holds(programme)):  # the hours are its own, and the people are not
        from sessionbuilder.programme.slots import fit_slot  # noqa: PLC0415 - the day as written needs no refitting

        fitted = fit_slot(session, slot, report, allow_outcome_loss=allow_outcome_loss)
        if fitted is None:
            return None
        programme = fitted
    check_programme(programme, report)
    name_variant(session, report)
    unknown = any(found.fault.code.startswith("N") and found.fault.severity == "error" for found in report.diagnostics)
    return None if unknown else programme


def check_dates(programme: Programme, today: str, report: Report) -> list[str]:
    """Note what should have been looked at again by the day `today`; return a sentence for what else is to be known."""
    from sessionbuilder.session import reviews  # noqa: PLC0415 - a build has no today

    reviews.check_overdue(programme.session, today, report)
    reviews.check_law(programme.session, today, report)
    reviews.check_superseded(programme.session, report)
    reviews.check_looked(programme.session, today, report)
    if not programme.session.delivery:
        check_local(programme.session, today, report)
    return [*reviews.law_told(programme.session, today), *example_told(programme.session)]


def show(programme: Programme, form: str, *, for_participants: bool = False) -> str:
    """Return the running order as `text`, `csv` or `json`; for participants with nothing but times and titles."""
    if form == "text":
        from sessionbuilder.running_order.agenda import agenda_lines  # noqa: PLC0415 - each form needs its own
        from sessionbuilder.running_order.lines import running_order  # noqa: PLC0415

        return "\n".join(agenda_lines(programme)) if for_participants else running_order(programme)
    from sessionbuilder.running_order import rows  # noqa: PLC0415

    if form == "csv":
        return rows.announced_csv(programme) if for_participants else rows.csv_text(programme)
    return rows.announced_json(programme) if for_participants else rows.json_text(programme)


def write_text(text: str, path: Path, report: Report, *, spreadsheet: bool = False) -> bool:
    """Write `text` to `path`, all of it or nothing; return whether it was written.

    For a spreadsheet it starts with the mark by which Excel knows UTF-8.
    """
    from sessionbuilder.writers.files import write_whole  # noqa: PLC0415

    return write_whole(path, f"{text}\n".encode("utf-8-sig" if spreadsheet else "utf-8"), report)


def for_participants(programme: Programme, report: Report) -> Programme:
    """Return what of `programme` may be sent to participants; what is left out of it is told in `report`.

    Codes of sheets, clock and agenda stay as they are in the room. What is still to be written is an error.
    """
    refuse_blanks(programme.session, report)
    sent = replace(programme, to_send=True)
    for timed in sent.blocks:
        if case := sent.held_back(timed):
            what = f"“{shortened(str(timed.title))}” at {timed.start.of_day}"
            why = f"“{case.case}” {case.held_back_because}"
            message = f"The slides and sheets of {what} are not in what is sent: the case {why}."
            report.add(codes.NOT_SENT, timed.block.span, message, codes.NOT_SENT.mend)
    return sent


def tell(programme: Programme, report: Report, look: Theme | None = None) -> Script:
    """Return what is said in `programme`; what does not go together in it is noted in `report`.

    Without a `look` it is drawn for the fonts that come with the program.
    """
    from sessionbuilder.script.checks import check_script  # noqa: PLC0415 - the running order needs no script
    from sessionbuilder.script.script import script  # noqa: PLC0415

    told = script(replace(programme, font=look.of_slides.font) if look else programme)
    check_script(told, report)
    return told


def place(script: Script, workspace: Workspace, report: Report, theme: str = "") -> tuple[Deck, Theme] | None:
    """Return the deck of `script` and the theme it is in; None where the theme cannot be used.

    It is the theme called `theme`, or else the one that pool or delivery name. A delivery is for its day, so what is
    still to be written is an error there.
    """
    from sessionbuilder.layout.deck import lay_out  # noqa: PLC0415 - `plan` needs no layout

    programme = script.programme
    if programme.session.delivery:
        refuse_blanks(programme.session, report)
        refuse_unsettled(report)
    found = look_of(programme, workspace, report, theme)
    return None if found is None else (lay_out(script, found.of_slides, report), found)


def look_of(programme: Programme, workspace: Workspace, report: Report, theme: str = "") -> Theme | None:
    """Return the theme that `programme` is in: the one called `theme`, or else the one that pool or delivery name."""
    named = None if theme else programme.session.pool.theme
    name = theme or named or DEFAULT_THEME
    known = workspace.listed(workspace.theme_names, report)
    if known is None:
        return None
    if name not in known:
        nowhere = whole_file(workspace.shown(workspace.themes))
        near = nearest(name, known)
        hint = f"did you mean `{near}`?" if near else f"{choose_from(known)}; `sessionbuilder new theme` begins another"
        message = f"There is no theme called `{shortened(name)}`."
        report.add(codes.UNKNOWN_THEME, named.span if named else nowhere, message, hint)
        return None
    path = workspace.theme_file(name)
    instead = lies_there(path.parent, path.stem, workspace) or (
        "`sessionbuilder new theme` writes one; without this folder you get the look that comes with the program"
    )
    shown = workspace.shown(path)
    found = load_theme(workspace.files, shown, report, instead)
    if found is None or found.template_ is None:
        return found
    from sessionbuilder.brand.themed import themed  # noqa: PLC0415 - few themes have a template of their own

    return themed(found, shown, workspace.files, report)


def shelve(
    script: Script,
    placed: tuple[Deck, Theme],
    report: Report,
    wanted: Collection[str] | None = None,
    *,
    large: bool = False,
    to_send: bool = False,
    earlier: Earlier | None = None,
) -> tuple[File, ...]:
    """Return the files of the documents among `wanted`, each to be made when it is asked for.

    What an `earlier` build made of the same is taken as it is. What cannot be printed, or does not fit its page, is
    noted in `report`.
    """
    from sessionbuilder.diagrams.pen import Pen  # noqa: PLC0415 - `plan` needs no paper
    from sessionbuilder.making.files import files_of  # noqa: PLC0415
    from sessionbuilder.making.formats import FORMATS  # noqa: PLC0415

    deck, theme = placed
    day = Day(script, deck, Pen(theme, report), large, to_send)
    found = tuple(files_of(names() if wanted is None else wanted, day, earlier))
    if paper := [file for file in found if FORMATS[file.format].is_paper]:
        _check_paper(paper, script.programme.session, report)
    if not report.failed and not large:
        for file in found:
            if file.document.one_page:
                _check_page(file, script.programme.session, report)
        _check_key_messages(found, script, report)
    return found


def _check_paper(files: Sequence[File], session: Session, report: Report) -> None:
    """Note what in booklets cannot be printed."""
    from sessionbuilder.booklet.booklet import Booklet  # noqa: PLC0415 - a deck needs no paper
    from sessionbuilder.booklet.letters import check_letters  # noqa: PLC0415

    said = [value() for value in dict.fromkeys(file.value for file in files)]
    check_letters((booklet for booklet in said if isinstance(booklet, Booklet)), session, report)


def _check_page(file: File, session: Session, report: Report) -> None:
    """Note that a file that has one page takes more."""
    if (pages := file.made().pages) > 1:
        written = next((text.span for text in texts_in(session.briefing) if text.span), session.span)
        message = f"`{file.stem}` takes {pages} pages; it has one."
        report.add(codes.MORE_THAN_A_PAGE, written, message, codes.MORE_THAN_A_PAGE.mend)


def _check_key_messages(files: Sequence[File], script: Script, report: Report) -> None:
    """Note that what people pin up takes more than a sheet of paper; it is only made if that may be so."""
    from sessionbuilder.booklet.print_list import file_of  # noqa: PLC0415 - a deck needs no paper
    from sessionbuilder.settled.settled import Settled  # noqa: PLC0415
    from sessionbuilder.settled.sides import sides  # noqa: PLC0415

    meant = {file_of(each) for each in script.sheets if each.handout.called == KEY_MESSAGES}
    for file in files:
        if file.name not in meant or not isinstance(settled := file.settled(), Settled) or sides(settled) < _MAY_BE_TWO:
            continue
        if (pages := file.made().pages) > _SIDES:
            message = f"The sheet “Key messages” takes {pages} sides."
            report.add(codes.LONG_KEY_MESSAGES, script.programme.session.span, message, codes.LONG_KEY_MESSAGES.mend)


_SIDES = 2
"""Sides of a sheet of paper."""
_MAY_BE_TWO = 1.6
"""So many sides, reckoned, may be more than two once the pages are set."""


def finish(files: Sequence[File], done: Done = lambda _, __: None) -> list[Output]:
    """Return `files`, made; `done` hears of each booklet."""
    from sessionbuilder.making.files import make_all  # noqa: PLC0415 - `check` makes no file

    made = zip(files, make_all(files, done), strict=True)
    return [Output(file.name, each.content, file.document.name, *each[1:]) for file, each in made]


def print_ready(
    script: Script,
    placed: tuple[Deck, Theme],
    report: Report,
    document: Document | None = None,
    *,
    copies: int | None = None,
    two_sided: bool = True,
    large: bool = False,
) -> tuple[list[Output], Printed | None]:
    """Return the file for the printer that is `document`, and what is in it; no file where that is nothing.

    There are as many copies of each sheet as the day needs, or else `copies`; that number is then in the file's name.
    Where it cannot be printed, what is wrong is in `report`; so is what is still to be written.
    """
    from sessionbuilder.booklet.to_print import documents_of, in_order_of_use  # noqa: PLC0415 - only `print` needs it
    from sessionbuilder.made.printed import put_together  # noqa: PLC0415
    from sessionbuilder.writers.pdf.stack import Lot, stacked  # noqa: PLC0415

    session = script.programme.session
    refuse_blanks(session, report)
    document = document or made_by("print")[0]
    rows = in_order_of_use(script, facilitators=document.reader == "facilitators")
    shelf = {file.name: file for file in shelve(script, placed, report, documents_of(rows), large=large)}
    if report.failed:
        return [], None
    needed = {row.file: row.copies if copies is None else copies for row in rows}
    pdfs = {file: shelf[file].made() for file, number in needed.items() if number}
    pages = {file: pdf.pages for file, pdf in pdfs.items()}
    printed = put_together(script, document, rows, needed, pages, report, two_sided=two_sided)
    if report.failed or not printed.sheets:
        return [], printed
    lots = [Lot(each.title, pdfs[each.row.file].content, each.number, each.row.one_sided) for each in printed.sheets]
    content = stacked(lots, f"To print: {session.session}", session.pool.language, two_sided=two_sided)
    size = counted(printed.pages, "page")
    name = document.files[0].replace("*", str(copies))
    return [Output(name, content, document.name, size, pages=printed.pages)], printed


def write(
    outputs: Sequence[Output],
    place: Place,
    source: tuple[Path, Workspace],
    report: Report,
    wanted: Collection[str],
    options: Mapping[str, str] | None = None,
    read: Mapping[str, str] | None = None,
    *,
    replace: bool = False,
) -> Filled | None:
    """Write `outputs`, made of the documents `wanted` of the session or delivery in `source`, all of them or none.

    Return what was done in the folder; None, with a fault in `report`, where nothing was written. `options` are those
    that change what is made, `read` what was read for it; with `replace`, files that somebody has changed are moved
    away first.
    """
    from sessionbuilder.folder.filling import fill  # noqa: PLC0415 - `check` writes nothing
    from sessionbuilder.folder.manifest import Making, Manifest  # noqa: PLC0415
    from sessionbuilder.folder.telling import Telling  # noqa: PLC0415

    path, workspace = source
    inputs = {name: digest for name, digest in (read or {}).items() if was_read(name, digest)}
    making = Making(__version__, workspace.shown(path), place.shelf, dict(options or {}), dict(sorted(inputs.items())))
    before = Manifest.read(place.home)
    for other in before.builds.values() if before else ():
        if other.session != making.session and (workspace.root / other.session).is_file():
            message = f"`{workspace.shown(place.home)}` holds what was built from `{other.session}`."
            report.add(codes.FOLDER_TAKEN, whole_file(making.session), message, codes.FOLDER_TAKEN.mend)
            return None
    return fill(outputs, place, making, wanted, Telling(report, place, workspace.shown), replace=replace)

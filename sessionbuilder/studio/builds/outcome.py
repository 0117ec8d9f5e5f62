"""How a build ended -> what came out of it, as whoever gives the day uses it: shown, printed, led from, sent."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from msgspec.structs import replace

from sessionbuilder.booklet.print_row import PrintRow
from sessionbuilder.diagnostics import Diagnostic, Report, codes
from sessionbuilder.folder.filling import Filled
from sessionbuilder.folder.manifest import Manifest
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.by_name import document_named, documents
from sessionbuilder.inventory.document import Document
from sessionbuilder.made.made import Ended, Made, MadeFile
from sessionbuilder.made.rows import SEND, done_of, may_be_sent, rows_of
from sessionbuilder.making.formats import FORMATS
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.faults import Fault, faults_of
from sessionbuilder.studio.message import Told
from sessionbuilder.workspace.pool_files import load_pool_files

Kind: TypeAlias = Literal["room", "participants", "large", "large-participants"]
"""What a folder holds: the usual set, what may be sent, and each in large print."""
KINDS: tuple[Kind, ...] = ("room", "participants", "large", "large-participants")


class File(Told, frozen=True):
    """A file that can be opened."""

    path: str
    """From the folder that builds go to, with forward slashes."""
    name: str
    """From its own folder."""
    program: str
    """What mostly opens it, such as `PowerPoint`."""
    beside: str
    """What it is called beside another of the same name, such as `for Word`."""


class Thing(Told, frozen=True):
    """One thing that was made, with what is done with it."""

    use: str
    """`open`, `print`, `lead`, `pass-on` or `send`."""
    document: str
    """The name of its document, such as `guide`."""
    files: tuple[File, ...]
    """The first is the one that is meant; others are the same in another format."""
    title: str = ""
    """What a sheet is called; empty where the document says it."""
    code: str = ""
    size: str = ""
    """Such as `12 pages`."""
    what: str = ""
    remark: str = ""
    """What must be known before it is printed."""
    copies: int = 0
    """How many the day needs; 0 where nobody can say."""
    sides: str = ""
    reader: str = ""
    when: str = ""
    afterwards: str = ""
    instead: bool = False
    """Whether it is printed in place of others."""


class Outcome(Told, frozen=True):
    """What stands in a folder, or why nothing does."""

    kind: Kind
    folder: str
    """From the folder that builds go to; empty where there is none."""
    place: str
    """Where that is on this computer."""
    title: str = ""
    day: str = ""
    when: str = ""
    things: tuple[Thing, ...] = ()
    printed: str = ""
    """How much there is to print in all."""
    send: str = ""
    """Whether it may be sent, in a sentence."""
    done: tuple[str, ...] = ()
    """What else was done in the folder."""
    refitted: tuple[str, ...] = ()
    """What was done to fit the day to its hours, in lines."""
    example: str = ""
    """A sentence where its front door and numbers are made up."""
    faults: tuple[Fault, ...] = ()
    failed: bool = False
    """Whether something is to be mended first."""
    stood: bool = False
    """Whether it was there already, and nothing that it is made from has changed."""
    old: bool = False
    """Whether it was made from what has changed since."""


def still_there(ended: Ended) -> Ended | None:
    """Return what of a build is there still and is its own, by the record of its folder; None where nothing is."""
    made = ended.made
    record = Manifest.read(made.place.home) if made else None
    if made is None or record is None:
        return None
    names = {file: made.place.named(file.name) for file in made.files}
    there = tuple(file for file, name in names.items() if name in record.outputs and (made.place.home / name).is_file())
    return replace(ended, made=replace(made, files=there)) if there else None


def outcome(ended: Ended, kind: Kind, out: Path, desk: Desk, *, old: bool = False) -> Outcome:
    """Return what came out of a build of this `kind` that went below `out`; where it failed, why.

    It is `old` where something that it was made from has changed since.
    """
    faults, made = tuple(_in_the_studio(ended.found, desk)), ended.made
    if made is None:
        return Outcome(kind=kind, folder="", place="", faults=faults, failed=True)
    in_all = [row.said[0] for row in rows_of(made) if row.document is None and row.heading != SEND and not row.command]
    return Outcome(
        kind=kind,
        folder=_from(made.place.folder, out),
        place=str(made.place.folder.absolute()),
        title=made.title,
        day=made.day,
        when=made.when,
        things=tuple(_things(made, out)),
        printed=in_all[0] if in_all else "",
        send=may_be_sent(failed=ended.failed, made_up=bool(made.made_up)) if made.is_sent else "",
        done=tuple(done_of(made, desk.kept.shown)),
        refitted=made.refitted,
        example=made.made_up,
        faults=faults,
        failed=ended.failed,
        stood=ended.stood,
        old=old,
    )


def found_there(place: Place, kind: Kind, out: Path, desk: Desk) -> Outcome | None:
    """Return what an earlier build left in `place`, by its record; None where there is nothing of it."""
    record = Manifest.read(place.home)
    if record is None:
        return None
    here = {name: each for name, each in record.outputs.items() if record.builds[each.build].shelf == place.shelf}
    there = [name for name in here if (place.home / name).is_file()]
    if not there:
        return None
    files = desk.kept.files
    made = [record.builds[key] for key in {here[name].build for name in there}]
    old = any(files.state(name) != state for each in made for name, state in each.inputs.items())
    shared = load_pool_files(desk.kept, Report())
    example = shared.local.made_up if shared else ""
    rows = _print_rows(place) if kind == "room" else {}
    inside = [MadeFile(name.removeprefix(f"{place.shelf}/"), here[name].document, row=rows.get(name)) for name in there]
    bare = Made("", "", "", "", "", place, tuple(inside), Filled(), ())
    return Outcome(
        kind=kind,
        folder=_from(place.folder, out),
        place=str(place.folder.absolute()),
        things=tuple(_things(bare, out)),
        send=may_be_sent(failed=False, made_up=bool(example)) if place.is_sent and not old else "",
        example=example,
        old=old,
        stood=not old,
    )


def _print_rows(place: Place) -> dict[str, PrintRow]:
    """Return the lines of the print list that lies in `place`, by the files that they are about."""
    try:
        text = (place.home / document_named("print-list").files[0]).read_text("utf-8-sig")
        lines = list(csv.reader(text.splitlines()))[1:]
        rows = (PrintRow(code, title, file, int(copies), *rest) for code, title, file, copies, *rest in lines)
        return {row.file: row for row in rows}
    except (OSError, ValueError, TypeError):  # somebody has written in it
        return {}


def _things(made: Made, out: Path) -> Iterator[Thing]:
    """Yield what was made, in the order in which it is told; of several sheets each."""
    for document in documents():
        beside: dict[str, list[MadeFile]] = {}
        for file in (each for each in made.files if each.document == document.name):
            beside.setdefault(_stem(file), []).append(file)
        for files in beside.values():
            files.sort(key=lambda file: document.formats.index(file.name.rpartition(".")[2]))
            yield _thing(files, document, made, out)


def _stem(file: MadeFile) -> str:
    return file.name.rpartition(".")[0]


def _thing(files: Sequence[MadeFile], document: Document, made: Made, out: Path) -> Thing:
    """Return what one document or sheet is, of which there are `files`; the first is the one that is meant."""
    file, counts = files[0], not (made.is_sent or made.is_large)
    row = file.row
    sheet = row if row and document.has_several else None
    return Thing(
        use="send" if made.is_sent else document.use,
        document=document.name,
        files=tuple(_file(each.name, made.place, out) for each in files),
        title=sheet.title if sheet else PurePosixPath(_stem(file)).name if document.has_several else "",
        code=sheet.code if sheet else "",
        size=file.size,
        what="" if document.has_several else document.sent if made.is_sent else document.what,
        remark=file.remark,
        copies=file.copies if counts else 0,
        sides=row.sides if row else "",
        reader=row.reader if row else "",
        when=row.when if row else "",
        afterwards=row.afterwards if row else "",
        instead=document.instead,
    )


def _file(name: str, place: Place, out: Path) -> File:
    known = FORMATS[name.rpartition(".")[2]]
    return File(path=f"{_from(place.folder, out)}/{name}", name=name, program=known.program, beside=known.beside)


def _from(folder: Path, out: Path) -> str:
    return folder.relative_to(out).as_posix()


_TOLD_OTHERWISE = (codes.CHANGED_BY_HAND, codes.STILL_TO_WRITE, codes.UNWRITTEN, codes.OUTCOME_LOST)
"""What the page has words and buttons for, in place of what to type."""


def _in_the_studio(found: Sequence[Diagnostic], desk: Desk) -> Iterator[Fault]:
    told = [replace(each, hint="") if each.fault in _TOLD_OTHERWISE else each for each in found if not each.accepted]
    yield from faults_of(told, desk)

"""What was built of a session -> the paper of one block, or one document, before its pages are set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from sessionbuilder.booklet.print_list import file_of, print_rows
from sessionbuilder.built import Built
from sessionbuilder.inventory.by_name import document_named
from sessionbuilder.inventory.document import Document
from sessionbuilder.making.earlier import digest_of_value
from sessionbuilder.script.script import Script
from sessionbuilder.script.sheets import said, together
from sessionbuilder.settled.settled import Settled
from sessionbuilder.studio.message import RefusedError, Told


class Shown(Told, frozen=True):
    """One file that goes on paper."""

    digest: str
    """By which its pages are known."""
    file: str
    """Its name in the folder of the session."""
    code: str
    """Such as `H3`, or `R1 to R4` where several are printed together; empty for a document."""
    title: str
    reader: Literal["facilitators", "participants"]
    """Who may see it."""
    copies: int
    receiver: str
    """For whom a copy is, such as `each participant`."""
    when: str
    """When it is given out or needed."""
    where: str
    """The title of the block in which it is given out, where that is another than the one asked for."""
    afterwards: str
    """`keep`, `collect`, `collect and destroy`, `take home`."""
    sides: str


class GivenOut(Told, frozen=True):
    """Where paper of the day is given out."""

    code: str
    title: str
    clock: str
    block: int
    """The place of that block in the programme, from 0."""


Paper: TypeAlias = list[tuple[Shown, Settled]]


def sheets_of_block(number: int, built: Built) -> tuple[Paper, list[str]]:
    """Return the sheets that are handed out in the block at the place `number`, and its own; and what comes back."""
    script = _script(built)
    if not 0 <= number < len(script.blocks):
        raise RefusedError("There is no such block in this session now.")
    block = script.blocks[number]
    wanted = {each.code for each in (*block.paper.out, *block.sheets)}
    paper: Paper = []
    for sheets in together(script.sheets):
        if wanted.isdisjoint(each.code for each in sheets):
            continue
        out = sheets[0].out
        where = str(out.title) if out and out.number != number else ""
        paper += _paper(document_named("handouts"), file_of(sheets[0]), built, where)
    return paper, block.paper.back


def given_out(built: Built) -> tuple[GivenOut, ...]:
    """Return all paper that the day gives out, in the order of its blocks."""
    script = _script(built)
    return tuple(
        GivenOut(
            code=said([sheet.code for sheet in sheets]),
            title="; ".join(str(sheet.handout.title) for sheet in sheets),
            clock=str(block.timed.start),
            block=block.timed.number,
        )
        for block in script.blocks
        for sheets in together(block.paper.out)
    )


def document(name: str, built: Built) -> tuple[Paper, list[str]]:
    """Return the document called `name`; nothing comes back of it."""
    return list(_paper(document_named(name), document_named(name).files[0], built)), []


def _paper(document: Document, file: str, built: Built, where: str = "") -> Iterator[tuple[Shown, Settled]]:
    row = next((row for row in print_rows(_script(built)) if row.file == file), None)
    settled = built.settled(file) if file in built.names() else None
    if row is None or not isinstance(settled, Settled):
        return
    shown = Shown(
        digest=digest_of_value(settled, built.theme)[:16],
        file=file,
        code=row.code,
        title=row.title,
        reader=document.reader,
        copies=row.copies,
        receiver=row.reader,
        when=row.when,
        where=where,
        afterwards=row.afterwards,
        sides=row.sides,
    )
    yield shown, settled


def _script(built: Built) -> Script:
    assert built.script is not None, "paper is made of what is said"
    return built.script

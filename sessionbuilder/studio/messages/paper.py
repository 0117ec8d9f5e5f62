"""`paper`: a block, or a document -> its pages as pictures, with who gets them, how many, and when."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace

from sessionbuilder.built import Built, build
from sessionbuilder.diagnostics import Report
from sessionbuilder.inventory.by_name import names
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.settled.settled import Settled
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.studio.showing.sheets import GivenOut, Shown, document, given_out, sheets_of_block
from sessionbuilder.writers.pdf import page_pngs, pdf

_DPI = 110
"""Dots an inch: a page is then sharp in half of a window, and one of the guide has 300 kB."""


class Ask(message.Ask, frozen=True):
    """Which paper of which session."""

    name: str
    hours: str = ""
    block: int = 0
    """The place in the programme, from 0, of the block whose sheets are wanted, where no document is named."""
    document: str = ""
    """`running-order`, `guide`, `pack` and the like."""
    known: frozenset[str] = frozenset()
    """The digests of the paper that whoever asks has."""


class Leaves(message.Told, frozen=True):
    """What is to be seen of one file."""

    pages: tuple[bytes, ...]
    """Each as PNG."""
    pdf: bytes
    """The file that is printed."""


class Told(message.Told, frozen=True):
    """What is on paper."""

    ready: bool
    """Whether paper can be made; not where something is wrong."""
    sheets: tuple[Shown, ...] = ()
    leaves: Mapping[str, Leaves] = {}
    """Of those that whoever asks has not got, by their digests."""
    collected: tuple[str, ...] = ()
    """What comes back in the block."""
    day: tuple[GivenOut, ...] = ()
    """All that the day gives out; where a document was asked for, nothing."""


def answer(ask: Ask, desk: Desk) -> Told | message.Later:
    """Return the sheets that are handed out in a block, or one document; its pages are set later."""
    if ask.document and ask.document not in names():
        raise message.RefusedError(f"There is no document `{ask.document[:40]}`.")
    path, slot = desk.path(ask.name), slot_of(ask.hours)
    built: Built | None = None
    with one_session(ask.name, Report()):
        only = (ask.document or "handouts",)
        built = build(path, desk.workspace, only=only, slot=slot, allow_outcome_loss=bool(ask.hours))
    return Told(ready=False) if built is None or built.failed else _told(ask, built)


def _told(ask: Ask, built: Built) -> message.Later:
    found, collected = document(ask.document, built) if ask.document else sheets_of_block(ask.block, built)
    needed = {sheet.digest: settled for sheet, settled in found if sheet.digest not in ask.known}
    sheets = tuple(sheet for sheet, _ in found)
    day = () if ask.document else given_out(built)
    told = Told(ready=True, sheets=sheets, collected=tuple(collected), day=day)
    return message.Later(partial(_with_leaves, told, needed))


def _with_leaves(told: Told, needed: Mapping[str, Settled]) -> Told:
    leaves = {digest: Leaves(pages=page_pngs(each, _DPI), pdf=pdf(each).content) for digest, each in needed.items()}
    return replace(told, leaves=leaves)

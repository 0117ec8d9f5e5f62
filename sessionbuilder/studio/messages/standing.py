"""`standing`: the name of a session or a delivery -> how it stands today: faults, reviews, the law it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec.structs import replace

from sessionbuilder.built import Checked, check
from sessionbuilder.diagnostics import Diagnostic, Fault, Report, codes
from sessionbuilder.files.noting import stand
from sessionbuilder.folder.manifest import Manifest
from sessionbuilder.folder.place import OUT, place_of
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.session.law import state
from sessionbuilder.session.reviews import law_told
from sessionbuilder.session.unsettled import example_told
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.workspace.headings import delivery_heading


class Ask(message.Ask, frozen=True):
    """Which session or delivery."""

    name: str


class Told(message.Told, frozen=True):
    """How it stands."""

    name: str
    errors: int = 0
    """What stops a build, without what is still to be written."""
    warnings: int = 0
    """Other things to look at, without those below and those that somebody lets stand."""
    worst: str = ""
    """The first of these errors or else warnings, in a sentence."""
    unwritten: int = 0
    """How many texts are still to be written."""
    overdue: tuple[str, ...] = ()
    """A sentence for each thing that was to be looked at again by now, what the session's own file says first."""
    review_passed: bool = False
    """Whether the session's own review date is among these."""
    law: tuple[str, ...] = ()
    """A sentence for each provision that it rests on and that is not simply in force, or has changed."""
    superseded: bool = False
    """Whether one of these is over, or something newer has taken its place."""
    coming: bool = False
    """Whether one of these is not in force yet."""
    built: Literal["", "now", "before"] = ""
    """Whether what it was built into stands: for the files as they are now, or for what they were before; empty where
    it has not been built."""
    example: tuple[str, ...] = ()
    """A sentence where what it says of the place is an example's."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return how it stands; what has not changed since it was asked for last is not looked at again."""
    path, report, files = desk.path(ask.name), Report(), desk.workspace.files
    before = _before(desk.workspace.root, ask.name, desk.today)
    if before and stand(before[0][0], files):
        return replace(before[0][1], built=_built(ask.name, desk))
    with one_session(ask.name, report):
        checked = check(path, desk.workspace, today=desk.today)
        told = _told(ask.name, checked, desk)
        before[:] = [(checked.read, told)]
        return replace(told, built=_built(ask.name, desk))
    return Told(name=ask.name, errors=1, worst=report.diagnostics[0].message)


@lru_cache(1024)
def _before(root: Path, name: str, today: str) -> list[tuple[Mapping[str, str], Told]]:
    """Return a place for what was read, and what was told of it, when this was asked for last."""
    return []


def _told(name: str, checked: Checked, desk: Desk) -> Told:
    found = [each for each in checked.faults if not each.accepted]
    blanks, overdue = _of(found, _BLANKS), _of(found, (codes.REVIEW_OVERDUE,))
    changed = _of(found, (codes.LAW_HAS_CHANGED, codes.ONLY_SUPERSEDED))
    others = [each for each in found if each not in blanks and each not in overdue and each not in changed]
    errors = [each for each in others if each.fault.severity == "error"]
    warnings = [each for each in others if each.fault.severity == "warning"]
    session = checked.programme.session if checked.programme else None
    states = {state(each, session.law, desk.today or None) for each in session.rests_on()} if session else set()
    law = [_its(each, name, session.stem) for each in law_told(session, desk.today)] if session else []
    own = desk.workspace.shown(desk.workspace.session_file(session.stem)) if session else name
    overdue.sort(key=lambda each: each.span is None or each.span.name != own)
    return Told(
        name=name,
        errors=len(errors),
        warnings=len(warnings),
        worst=next((each.message for each in (*errors, *warnings)), ""),
        unwritten=len(blanks),
        overdue=tuple(each.message for each in overdue),
        review_passed=any(each.span and each.span.name == own for each in overdue),
        law=tuple(dict.fromkeys([*(each.message for each in changed), *law])),
        superseded=bool(changed) or "over" in states,
        coming="not yet" in states,
        example=tuple(_its(each, name, session.stem) for each in example_told(session)) if session else (),
    )


def _built(name: str, desk: Desk) -> Literal["", "now", "before"]:
    """Return whether what builds of it left stands for the files as they are saved, by the record beside it."""
    space, path = desk.kept, desk.path(name)
    if space.files.folder is None:
        return ""
    session, delivery = path.stem, ""
    if space.is_delivery(path):
        heading = delivery_heading(path, space, Report())
        session, delivery = heading[1] if heading else "", path.stem
    home = place_of(space.root / OUT, session, delivery).home
    record = Manifest.read(home) if session else None
    keys = {each.build for file, each in record.outputs.items() if (home / file).is_file()} if record else set()
    if record is None or not keys:
        return ""
    inputs = [each for key in sorted(keys) for each in record.builds[key].inputs.items()]
    return "now" if all(space.files.state(file) == state for file, state in inputs) else "before"


def _its(sentence: str, name: str, session: str) -> str:
    """Return a sentence that names the session or its delivery as it is said beside its title."""
    start, _, rest = sentence.partition(" ")
    return f"It {rest}" if start in (session, PurePosixPath(name).stem) else sentence


_BLANKS = (codes.STILL_TO_WRITE, codes.UNWRITTEN)


def _of(found: Iterable[Diagnostic], faults: tuple[Fault, ...]) -> list[Diagnostic]:
    return [each for each in found if each.fault in faults]

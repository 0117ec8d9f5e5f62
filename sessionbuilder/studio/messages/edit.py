"""`edit`: what somebody means to do to a session -> the edits of its text, none of which is made here."""

from __future__ import annotations

from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.editing.doing import Doing
from sessionbuilder.studio.editing.intentions import AnyIntention
from sessionbuilder.studio.message import Edit, RefusedError

_MOST = 100
"""Intentions of one message."""


class Ask(message.Ask, frozen=True):
    """What to do, one after the other."""

    name: str
    """The session or the delivery in view."""
    intentions: tuple[AnyIntention, ...]


class Told(message.Told, frozen=True):
    """How it is written."""

    file: str
    """The file whose text changes."""
    edits: tuple[Edit, ...]
    """In the order of the text as it was, none over another."""
    at: int
    """The offset in the text as it will be at which that stands which was changed last."""
    said: str
    """What was done, in a sentence or two."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the edits by which all of it is done, of one file; what cannot be done is a `RefusedError`."""
    if len(ask.intentions) > _MOST:
        raise RefusedError(f"More than {_MOST} things at once are too many.")
    doing = Doing(desk, ask.name)
    for intention in ask.intentions:
        doing.do(intention)
    changed = {file: cuts for file, text in doing.texts.items() if (cuts := text.pieces.edits())}
    if len(changed) > 1:
        raise RefusedError(f"This would change {len(changed)} files at once; do one thing after the other.")
    file = next(iter(changed), doing.at[0])
    before = desk.places(file)
    edits = tuple(
        Edit(start=before.units(cut.start), end=before.units(cut.end), insert=cut.insert)
        for cut in changed.get(file, ())
    )
    return Told(file=file, edits=edits, at=doing.offset(file), said=" ".join(doing.said))

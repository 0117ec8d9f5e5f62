"""`form`: a place in the text of a file -> what may be filled in there, and what stands in it."""

from __future__ import annotations

from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.forms.form import Broken, Form, form_at


class Ask(message.Ask, frozen=True):
    """Where."""

    name: str
    at: int
    """The offset of the cursor."""
    session: str = ""
    """The session in view, whose outcomes and blocks are meant where the file is none."""


class Told(message.Told, frozen=True):
    """What may be filled in; neither of the two, where there is nothing of that sort."""

    form: Form | None = None
    broken: Broken | None = None
    """Where the text has to be mended first."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the form of the block at the cursor, or of the head of the file."""
    found = form_at(checked(ask.name), ask.at, desk, ask.session and checked(ask.session))
    return Told(broken=found) if isinstance(found, Broken) else Told(form=found)

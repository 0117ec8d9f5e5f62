"""Who leads a block is among the trainers of the delivery."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, nearest
from sessionbuilder.session.session import Session
from sessionbuilder.session.trainers import same
from sessionbuilder.text import listed

_NO_NAMES = frozenset(("all", "both", "everybody", "everyone"))


def check(session: Session, report: Report) -> None:
    """Note each name at a block that the delivery does not have; a first name is enough."""
    here = session.delivery.names if session.delivery else ()
    for trainers in (trainers for block in session.programme for form in block.forms for trainers in form.leaders()):
        for name in trainers.names if here else ():
            if name.casefold() not in _NO_NAMES and not any(same(name, other) for other in here):
                near = nearest(name, here)
                report.add(
                    codes.TRAINER_NOT_THERE,
                    trainers.span,
                    f"{name} is not among the trainers of this delivery.",
                    f"did you mean `{near}`?"
                    if near
                    else f"here are {listed(here)}; write who leads it, or add the name to the delivery",
                )

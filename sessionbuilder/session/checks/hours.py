"""Hours lie in the day, unless somebody says that the night is meant."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.session import Session
from sessionbuilder.source.nodes import Mapping, Scalar
from sessionbuilder.source.reader import Reader


def check(session: Session, report: Report) -> None:
    """Note hours of the session or of its delivery that were probably written for the afternoon."""
    if not session.through_the_night:
        _check((session.time,), session.delivery, report)


def check_written(session: Mapping, delivery: Delivery | None, report: Report) -> None:
    """Note the same of a session of which something else cannot be read."""
    time, night = session.get("time"), session.get("overnight")
    read = Hours.from_node(time, Reader(Report())) if time else None
    hours = (read,) if isinstance(read, Hours) and not read.overnight else ()
    if (delivery and delivery.overnight == "yes") or (isinstance(night, Scalar) and night.text.strip() == "yes"):
        return
    _check(hours, delivery, report)


def _check(hours: tuple[Hours, ...], delivery: Delivery | None, report: Report) -> None:
    own = (delivery.time,) if delivery and delivery.time else ()
    for each in (*hours, *own):
        if odd := each.doubt:
            report.add(codes.HOURS_DOUBTED, each.span, odd.message, odd.hint)

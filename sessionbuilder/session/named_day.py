"""The name of a delivery's file, and its date -> a warning where the name holds another date."""

from __future__ import annotations

from collections.abc import Collection

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.workspace import composed
from sessionbuilder.source.dates import date, date_in


def check_named_day(delivery: Delivery, known: Collection[str], report: Report) -> None:
    """Note a date in the name of the file that is not the delivery's; `known` are the names of all deliveries.

    A month or a day in the name is right where the delivery is in it, or on it.
    """
    found, on = date_in(delivery.stem), date(delivery.date)
    if found is None or on is None:
        return
    named, said = found
    if named[:2] == on[:2] and named.day in (0, on.day):
        return
    new = delivery.stem.replace(said, str(on) if named.day else str(on._replace(day=0)), 1)
    message = f"The file is called by {named.words}, and its date is {on.words}; its folder is called like the file."
    if any(composed(new).casefold() == composed(other).casefold() for other in known):
        hint = f"rename the file; `{new}.yaml` is there already, so that one of the two needs another name besides"
    else:
        hint = f"rename the file to `{new}.yaml`"
    hint += (
        f"; where `{delivery.stem}` has been built, its folder is then told as left over, to be deleted. "
        f"If the day is {named.words} after all, correct `date`"
        if named.day
        else f"; where `{delivery.stem}` has been built, its folder is then told as left over, to be deleted"
    )
    report.add(codes.NAMED_FOR_ANOTHER_DAY, delivery.date.span, message, hint)

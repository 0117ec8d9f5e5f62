"""The name of a delivery's file, and its date -> a warning where the name holds another date."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.source.dates import date, date_in
from sessionbuilder.workspace.workspace import Workspace, composed


def check_named_day(delivery: Delivery, workspace: Workspace, report: Report) -> None:
    """Note a date in the name of the file that is not the delivery's, which is one of `workspace`.

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
    known = [file.stem for file in workspace.delivery_files()]
    if any(composed(new).casefold() == composed(other).casefold() for other in known):
        hint = f"rename the file, but not to `{new}.yaml`, which is there already"
    else:
        hint = f"rename the file to `{new}.yaml`"
    hint += ", and build it; the folder of the old name is then told as left over"
    report.add(codes.NAMED_FOR_ANOTHER_DAY, delivery.date.span, message, hint)

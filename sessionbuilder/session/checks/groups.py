"""The number of groups and their size go together."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted


def check(session: Session, report: Report) -> None:
    """Note a number of groups that is not what the participants fill at the size written, and empty groups."""
    run = session.delivery
    place = (run.place_of("groups", "group-size", "participants") if run else None) or session.span
    if session.groups_ is not None and 0 < session.participants < session.groups_:
        report.add(
            codes.MORE_GROUPS_THAN_PEOPLE,
            place,
            f"{counted(session.participants, 'participant')} cannot fill {counted(session.groups_, 'group')}.",
            f"write `groups: {session.participants}` or fewer",
        )
    if session.groups_ is None or session.group_size is None:
        return
    filled = -(-session.participants // session.group_size)
    if filled != session.groups_:
        report.add(
            codes.GROUPS_DISAGREE,
            place,
            f"{counted(session.participants, 'participant')} in groups of {session.group_size} at most "
            f"are {counted(filled, 'group')}, not {session.groups_}.",
            "remove `groups`, or remove `group-size`",
        )

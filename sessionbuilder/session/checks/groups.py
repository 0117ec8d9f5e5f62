"""The number of groups and their size go together, and a group is one in which people can talk."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session, filled
from sessionbuilder.text import counted

_LARGEST = 12
"""People of a group, beyond which most of them only listen."""


def check(session: Session, report: Report) -> None:
    """Note a number of groups that the participants do not fill at the size written, and what cannot be groups."""
    keys = ("groups", "group-size", "participants")
    place = next((session.spans[key] for key in keys if key in session.spans), session.span)
    if not session.participants:
        report.add(
            codes.NOBODY_EXPECTED,
            session.spans.get("participants", place),
            "Nobody is expected, so there is nothing to print for participants.",
            "write how many may come, or leave the line out: then there are 24",
        )
    size = session.group_size or -(-session.participants // session.groups)
    if size > _LARGEST and (session.groups > 1 or session.group_size):
        report.add(
            codes.GROUPS_TOO_LARGE,
            place,
            f"In a group of {size} most people only listen.",
            f"write `group-size: 6`, which makes {counted(filled(session.participants, 6), 'group')}",
        )
    if session.groups_ is not None and 0 < session.participants < session.groups_:
        report.add(
            codes.MORE_GROUPS_THAN_PEOPLE,
            place,
            f"{counted(session.participants, 'participant')} cannot fill {counted(session.groups_, 'group')}.",
            f"write `groups: {session.participants}` or fewer",
        )
    if session.groups_ is None or session.group_size is None:
        return
    number = filled(session.participants, session.group_size)
    if number != session.groups_:
        report.add(
            codes.GROUPS_DISAGREE,
            place,
            f"{counted(session.participants, 'participant')} in groups of {session.group_size} at most "
            f"are {counted(number, 'group')}, not {session.groups_}.",
            "remove `groups`, or remove `group-size`",
        )

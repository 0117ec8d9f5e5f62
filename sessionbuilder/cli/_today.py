"""The one place that asks the computer what day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import click


def today() -> str:
    """Return the day, such as `2027-06-15`: that of `SOURCE_DATE_EPOCH`, where whoever runs the program has set it.

    The name is the one by which builds are told when they are to have been made (reproducible-builds.org, 2017).
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdecimal() and int(seconds) < _LATEST:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    return date.today().isoformat()


_LATEST = 253_402_300_800
"""The seconds at which the year 10000 begins, which no date can say."""


def as_day(context: click.Context, option: click.Parameter, text: str | None) -> str:
    """Return the day that somebody gives with an option, or today; misuse ends the command."""
    from sessionbuilder.session.day import as_whole_day

    day = as_whole_day(text) if text else today()
    if day is None:
        raise click.BadParameter(f"`{text}` is not a day such as 2027-06-15.", context, option)
    return day

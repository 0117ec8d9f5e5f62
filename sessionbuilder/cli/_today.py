"""The one place that asks the computer what day it is."""

from __future__ import annotations

from datetime import date

import click


def today() -> str:
    """Return the day, such as `2027-06-15`."""
    return date.today().isoformat()


def as_day(context: click.Context, option: click.Parameter, text: str | None) -> str:
    """Return the day that somebody gives with an option, or today; misuse ends the command."""
    from sessionbuilder.session.day import as_whole_day

    day = as_whole_day(text) if text else today()
    if day is None:
        raise click.BadParameter(f"`{text}` is not a day such as 2027-06-15.", context, option)
    return day

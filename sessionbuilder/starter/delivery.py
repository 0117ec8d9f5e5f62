"""A session, a day and a place -> the file of one run of the session."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sessionbuilder.session.trainers import names_in
from sessionbuilder.source import scalars
from sessionbuilder.source.dates import Date, date, mended
from sessionbuilder.starter.naming import stem_of
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.text import shortened

_LONGEST_PLACE = 40
"""Letters of a place in the name of a file."""


class NewDelivery(Struct, frozen=True, kw_only=True):
    """A run of a session that somebody plans."""

    session: str
    """The name of the session's file."""
    date: Date
    time: str = ""
    venue: str | None = None
    trainers: Sequence[str] = ()
    participants: int | None = None
    groups: int | None = None
    group_size: int | None = None
    theme: str = ""
    """The folder in `assets/themes/`; empty for that of the pool."""
    paper: str = ""
    """`A4` or `letter`; empty for what the pool says."""
    clock: str = ""
    """`24-hour` or `12-hour`; empty for what the pool says."""

    @property
    def usual_name(self) -> str:
        """What its file is called where nobody says otherwise: the day, and the place or else the session."""
        place = stem_of((self.venue or "").partition(",")[0])[:_LONGEST_PLACE].strip("-")
        return f"{self.date}-{place or self.session}"

    def file(self, name: str) -> NewFile:
        """Return its file, called `name`."""
        trainers = ", ".join(as_text(one) for text in self.trainers for one in names_in(text))
        lines = [
            _line("venue", as_text(self.venue) if self.venue else "", "Riverside Centre, Room 2"),
            _line("trainers", trainers and f"[{trainers}]", "[Sam Example, Alex Example]"),
            _line("participants", "" if self.participants is None else str(self.participants), "16"),
            _line("groups", str(self.groups or ""), "4") if not self.group_size else f"group-size: {self.group_size}",
            "",
            "# Other hours fit the session to them: parts become shorter or are left out, and you are told which.",
            _line("time", self.time, "13:00 to 15:00"),
        ]
        own = {"theme": self.theme, "paper": self.paper, "clock": self.clock}
        if any(own.values()):
            lines += ["", *(f"{key}: {value}" for key, value in own.items() if value)]
        day = f"{self.date.true_weekday} {self.date.words}"
        text = _HEAD.format(session=self.session, name=name, date=self.date, day=day) + "\n".join(lines) + "\n"
        return NewFile(f"sessions/deliveries/{name}.yaml", text.encode("utf-8"))


def _line(key: str, value: str, example: str) -> str:
    """Return a line of the file; one that nobody has filled in is switched off, with an example."""
    return f"{key}: {value}" if value else f"#{key}: {example}"


_HEAD = """\
# One run of a session: a day, a place and its people. What is not written here is as the session says.
#   sessionbuilder build {name}
# makes its papers in a folder of their own, with the date and the place on them.
#
# A line that starts with # and no space is switched off: take the # away, and it counts.

delivery: {session}
date: {date}          # {day}
"""


def day_of(text: str) -> Date | str:
    """Return the day that somebody says, in any form in which people write one; a sentence where it is none."""
    found = date(text)
    if found is None or not found.day:
        return f"`{shortened(text)}` is not a day; {mended(text) or 'write `16 March 2027` or `2027-03-16`'}."
    if not found.exists:
        return f"There is no such day as `{shortened(text)}`{f'; {hint}' if (hint := mended(text)) else ''}."
    if found.weekday and found.weekday != found.true_weekday:
        return f"{found.words} is a {found.true_weekday}, not a {found.weekday}."
    return found


def time_of(text: str) -> tuple[str] | str:
    """Return hours such as `13:00 to 16:00` alone in a tuple; a sentence where `text` is none, or in the night."""
    said = scalars.clock_range(text)
    if said is None:
        return f"`{shortened(text)}` is no start and end; write `13:00 to 16:00`."
    if said.likely and said.likely != said[:2]:
        meant = f"{said.likely[0]} to {said.likely[1]}"
        return f"`{shortened(text)}` is at night, or ends on the next day; did you mean `{meant}`?"
    return (f"{said.start} to {said.end}",)

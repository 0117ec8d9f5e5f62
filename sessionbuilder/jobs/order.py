"""What somebody asks of every session of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from sessionbuilder.session.slot import Slot


class Order(Struct, frozen=True):
    """What is asked for of every session; it decides, with the files, what is made."""

    wanted: tuple[str, ...] | None = None
    """The names of the documents; None for all of them."""
    slot: Slot | None = None
    """The hours that the day is to fit."""
    hours: dict[str, str] = {}
    """The options that ask for these hours, in the words of the command line."""
    loss: bool = False
    """Whether outcomes may be lost."""
    to_send: bool = False
    """Whether it is what may be sent to participants."""
    large: bool = False
    """Whether paper is in large print."""
    theme: str = ""
    """The name of the theme that it is in, whatever pool and delivery say; empty where they say it."""
    to_print: str = ""
    """The name of the file for the printer that is made, too, or alone."""
    copies: int | None = None
    """So many of each sheet in it; None for as many as the day needs."""
    two_sided: bool = True
    """Whether the printer prints on both sides."""

    @property
    def copies_to_print(self) -> int | None:
        """How many copies of each sheet are printed; in large print it is one, where nobody says more."""
        return 1 if self.large and self.copies is None else self.copies

    def options(self) -> dict[str, str]:
        """Return the options that change what is made, in the words of the command line."""
        given = dict(self.hours)
        given |= {"for": "participants"} if self.to_send else {}
        given |= {"copies": str(self.copies)} if self.copies else {}
        given |= {} if self.two_sided else {"sides": "1"}
        given |= {"large-print": "yes"} if self.large else {}
        given |= {"theme": self.theme} if self.theme else {}
        return given | ({"allow-outcome-loss": "yes"} if self.loss else {})

    def words(self) -> list[str]:
        """Return the words that ask for the same hours and the same theme once more."""
        hours = [word for name, value in self.hours.items() for word in (f"--{name}", value)]
        theme = ["--theme", self.theme] if self.theme else []
        return [*hours, *(["--allow-outcome-loss"] if self.loss else []), *theme]

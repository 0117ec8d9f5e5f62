"""What a document says of itself: its files, who reads them, what is done with them, how it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.inventory.day import Day, Piece


class Printing(NamedTuple):
    """How a document stands on the print list."""

    title: str
    sides: Literal["any", "one"]
    moment: str
    """When it is needed, such as `at the end`."""
    afterwards: str = "keep"


Use: TypeAlias = Literal["open", "print", "lead", "pass-on"]
USES: dict[Use, str] = {"open": "Open", "print": "Print", "lead": "Lead from", "pass-on": "Pass on"}
"""What people do with what a build made, in the order in which they are told, and the word that stands before it."""


class Document(NamedTuple):
    """One document. Who may read it is said here and nowhere else: what is sent, and what is searched for secrets."""

    told: int
    """Its place in the order in which documents are told: the least comes first."""
    name: str
    """By which `--only` asks for it."""
    reader: Literal["facilitators", "participants"]
    file: str
    """Its file in the folder of the session, without the ending; a name with `*` stands for several."""
    formats: tuple[str, ...]
    """The endings of its files, without dots; people are pointed to the first."""
    use: Use
    """What people do with it."""
    what: str
    """What it is, in a few words after the name of its file."""
    sent: str = ""
    """What it is where it lies in the folder that may be sent, if there is more to say than what it is called."""
    make: Callable[[Day], Iterator[Piece]] | None = None
    """What makes it of a day; None of what `print` puts together from finished files."""
    command: Literal["build", "print"] = "build"
    """By which it is made."""
    large: bool = True
    """Whether it is made in large print too."""
    one_page: bool = False
    """Whether it may not take more than a page."""
    printing: Printing | None = None
    """Its line on the print list; sheets have a line each, and what is not printed for the day has none."""
    called: tuple[str, ...] = ()
    """What people call it besides; its files say their names themselves."""
    perhaps: tuple[str, ...] = ()
    """What it may be called, too, where another document is rather meant: it is then named as the other choice."""
    instead: bool = False
    """Whether it is printed in place of others, and so not counted with them."""
    for_the_room: bool = False
    """Whether it has every copy for the room, those too that are collected again."""

    @property
    def is_sent(self) -> bool:
        """Whether it may be sent to participants."""
        return self.reader == "participants" and not self.for_the_room

    def is_made(self, *, to_send: bool, large: bool) -> bool:
        """Whether it is made where only what may be sent to participants is, or what is in large print."""
        return (self.is_sent or not to_send) and (self.large or not large)

    @property
    def files(self) -> tuple[str, ...]:
        """Its files with their endings, that which people are pointed to first; a name with `*` stands for several."""
        return tuple(f"{self.file}.{ending}" for ending in self.formats)

    @property
    def has_several(self) -> bool:
        """Whether there may be several of it, each with a name of its own."""
        return "*" in self.file

    def called_by(self, name: str) -> str:
        """Return the file of the one called `name` among several that people are pointed to."""
        return self.files[0].replace("*", name)

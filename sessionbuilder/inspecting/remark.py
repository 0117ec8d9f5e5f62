"""What is to be said of a finished file: a fault, and where it is in words that whoever opens the file knows."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.diagnostics import Fault


class Remark(Struct, frozen=True):
    """One thing that is wrong in a finished file."""

    fault: Fault
    where: str
    """Such as `Slide 3, “Picture 4”`, or `Paragraph 12`; empty for the whole file."""
    what: str
    """A sentence, without where."""
    hint: str = ""

    @property
    def message(self) -> str:
        """The sentence, with where it is."""
        return f"{self.where}: {self.what[:1].lower()}{self.what[1:]}" if self.where else self.what

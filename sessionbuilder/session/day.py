"""A date as the pool writes it -> a month or a day that there is, and the words for it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from sessionbuilder.diagnostics import Span, codes
from sessionbuilder.source.dates import MONTHS, Date, date, mended
from sessionbuilder.source.fields import UNREAD, Spelt, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import shortened


class Day(str):
    """A month such as `2027-06`, or a day such as `2027-06-15`; days of one form sort by their letters."""

    __slots__ = ("span",)
    span: Span | None

    def __new__(cls, text: str, span: Span | None = None) -> Self:
        """Return `text`, which must be of that form, as a day that is written at `span`."""
        day = super().__new__(cls, text)
        day.span = span
        return day

    written_as: ClassVar[Any] = (
        Annotated[str, Spelt(r".*\d{4}.*", "a date with all of its year, such as `15 June 2027`")] | float
    )

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Day | Unread:
        """Read a month or a day in any form in which people write them."""
        return cls._read(node, reader, "a month or a day", "write month and year, as in `June 2027`, or the day too")

    @classmethod
    def _read(cls, node: Node, reader: Reader, what: str, hint: str) -> Self | Unread:
        """Read either; where it cannot be read it is not `what`, and `hint` says how to write it."""
        scalar = reader.scalar(node)
        if isinstance(scalar, Unread):
            return UNREAD
        written = scalar.text.strip("“”„‘’ \n")
        found = date(written)
        if found is None:
            return reader.parsed(node, lambda _: None, codes.BAD_DATE, what, mended(written) or hint)
        if not found.exists:
            message = f"There is no such {'day' if found.day else 'month'} as `{shortened(written)}`."
            reader.report.add(codes.BAD_DATE, node.span, message, mended(written) or _why_not(found))
            return UNREAD
        if found.weekday and found.day and found.weekday != found.true_weekday:
            message = f"{found.words} is a {found.true_weekday}, not a {found.weekday}."
            hint = f"write `{found.true_weekday} {found.words}`, or the date that you mean"
            reader.report.add(codes.BAD_DATE, node.span, message, hint)
            return UNREAD
        return cls(str(found), node.span)

    @property
    def words(self) -> str:
        """The date as English writes it: `June 2027`, `15 June 2027`."""
        found = date(self)
        assert found, "it was read from one"
        return found.words

    def is_over(self, day: str) -> bool:
        """Whether `day`, such as `2027-07-01`, is later than this day, or than the whole of this month."""
        return day[: len(self)] > self


class WholeDay(Day):
    """A day such as `2027-06-15`, where a month alone would not do."""

    __slots__ = ()

    @property
    def with_weekday(self) -> str:
        """The day as people say it to one another: `Tuesday 15 June 2027`."""
        return day_said(self)

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> WholeDay | Unread:
        """Read a day in any form in which people write one."""
        day = cls._read(node, reader, "a day", "write day, month and year, as in `15 June 2027`")
        if isinstance(day, Unread) or day.count("-") == 2:
            return day
        message = f"`{day.words}` is a month; a delivery has a day."
        reader.report.add(codes.BAD_DATE, node.span, message, f"write the day before it: `... {day.words}`")
        return UNREAD


def day_said(text: str) -> str:
    """Return a day as people say it to one another, `Tuesday 15 June 2027`; other words as they are."""
    found = date(text)
    return f"{found.true_weekday} {found.words}" if found and found.exists and found.day else text


def as_whole_day(text: str) -> str | None:
    """Return a day such as `2027-06-15`, from any form in which people write one; None where there is no such day."""
    found = date(text)
    return str(found) if found and found.exists and found.day else None


def _why_not(found: Date) -> str:
    if not 1 <= found.month <= len(MONTHS):
        return "a year has the months 1 to 12"
    return f"{found._replace(day=0).words} has {found._replace(day=0).length} days"

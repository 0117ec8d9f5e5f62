"""What people rate -> a table with ten numbers to choose from, and the mark by which they know their sheet again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from sessionbuilder.content import Form
from sessionbuilder.text import RichText, plain

Moment: TypeAlias = Literal["before", "after"]

TITLE = "Before and after: how sure am I?"
"""The title of the form on which people rate themselves twice."""
HEADINGS: dict[Moment, str] = {"before": "Before we start", "after": "At the end"}
"""What stands over each of its two pages."""
ASKED = "How sure are you that you can …"
"""What every item carries on."""
ASKED_AT: dict[Moment, str] = {"before": ASKED, "after": "How sure are you now that you can …"}
"""The same on slides, so that nobody takes the second time for the first."""
MARK = plain(
    "Put a mark here that only you would know again, the same on every form: a small drawing, or four letters. "
    "Nobody asks whose it is."
)


def numbers(most: int) -> RichText:
    """Return the numbers from 1 to `most` on one line, far enough apart that a pen can circle one."""
    return plain(("\N{NO-BREAK SPACE}" * (3 if most > 5 else 6)).join(map(str, range(1, most + 1))))


def scale(items: Iterable[RichText]) -> Form:
    """Return every item with the numbers from 1 to 10 to choose from."""
    rows = tuple((item, numbers(10)) for item in items)
    return Form((ASKED, "1 not at all, 10 very sure: mark one"), rows, (15, 22), lines=1, scale=10)

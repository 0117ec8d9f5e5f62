"""The faults that have a page in `docs/checks/` -> the page that lists them."""

from __future__ import annotations

from sessionbuilder.diagnostics import Fault
from sessionbuilder.diagnostics.codes import FAULTS, teaching
from sessionbuilder.pages import text_of

_OPENING = """\
# Checks of a session

Before anybody is shown a session, `sessionbuilder check` looks whether it keeps what the field asks for. Each check has
a page with a session that passes it and one that does not. What is a warning may be meant: `accept` lets it
[stand](language.md#warnings-that-may-stay), with the reason.
"""
_TEACHING = tuple(each.name for each in vars(teaching).values() if isinstance(each, Fault))
_PARTS = {
    "Who could be recognised": (
        "identifying-detail", "name-outside-case", "real-names", "case-not-approved", "no-classification",
    ),
    "Where it is from": (
        "figure-without-source", "quotation-without-page", "long-quotation", "lone-quotation-mark",
    ),
    "Whether it still holds": (
        "only-superseded", "review-overdue", "delivered-after-review", "checked-later", "personal-contact",
    ),
    "How it is said": (
        "outcome-not-seen", "many-key-points", "long-sentence", "contested-word", "unexplained-abbreviation",
        "unexplained-term", "bad-logic",
    ),
    "What people learn, and how they are": _TEACHING,
}  # fmt: skip
"""The checks that are about something else than the day, by the heading that they stand under."""
_OF_THE_DAY = """\
The clock knows how long everything takes, so it can tell what tires people and what goes wrong on the day. The figures
are customs of the trade, and a pool may [change them](clock.md) under `policy:` in its file.
"""


def page() -> str:
    """Return the page in Markdown: what is said, and then the day, in the order of the codes."""
    shown = [fault for fault in FAULTS.values() if text_of(f"checks/{fault.name}.md")]
    elsewhere = {name for names in _PARTS.values() for name in names}
    parts = {heading: [fault for fault in shown if fault.name in names] for heading, names in _PARTS.items()}
    day = [fault for fault in shown if fault.name not in elsewhere]
    of_the_day = f"\n## The day\n\n{_OF_THE_DAY}{_table(day)}"
    return (
        _OPENING + "".join(f"\n## {heading}\n{_table(found)}" for heading, found in parts.items() if found) + of_the_day
    )


def _table(faults: list[Fault]) -> str:
    rows = (f"| [{each.name}](checks/{each.name}.md) | {each.meaning} |\n" for each in faults)
    return "\n| Check | What it tells |\n|---|---|\n" + "".join(rows)

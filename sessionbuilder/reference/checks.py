"""The faults that have a page in `docs/checks/` -> the page that lists them."""

from __future__ import annotations

from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.pages import text_of

_OPENING = """\
# Checks of a timed day

The clock knows how long everything takes, so it can tell what tires people and what goes wrong on the day. Each check
has a page with a session that passes it and one that does not. The figures are customs of the trade, and a pool may
[change them](clock.md) under `policy:` in its file.

| Check | What it tells |
|---|---|
"""


def page() -> str:
    """Return the page in Markdown, in the order of the codes."""
    shown = [fault for fault in FAULTS.values() if text_of(f"checks/{fault.name}.md")]
    return _OPENING + "".join(f"| [{each.name}](checks/{each.name}.md) | {each.meaning} |\n" for each in shown)

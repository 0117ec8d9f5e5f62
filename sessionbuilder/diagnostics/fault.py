"""What can be wrong, as a record: its code, its name, what it means and what mends it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]


class Fault(Struct, frozen=True):
    """One thing that can be wrong."""

    code: str
    """Letter and number, never used again for anything else."""
    name: str
    """The fault itself in a few words joined by hyphens, never its remedy."""
    meaning: str
    """What it means, for a trainer."""
    mend: str
    """What to do about it."""
    severity: Severity = "error"
    """An error stops the build; a warning does not; a note says what is so, and nothing is wrong."""
    also: str = ""
    """Words by which people ask for it, beside those of its sentences."""

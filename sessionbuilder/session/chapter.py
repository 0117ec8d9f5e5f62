"""What kinds of block are for, as a trainer looks for them."""

from __future__ import annotations

from typing import Literal, TypeAlias

Chapter: TypeAlias = Literal[
    "Opening the day",
    "Looking after people",
    "Setting out",
    "Facts and figures",
    "Drawings and pictures",
    "Cases",
    "Working together",
    "Thinking back",
    "Shaping the day",
    "Closing, and what people take away",
]
"""What kinds are for; they are listed in this order."""

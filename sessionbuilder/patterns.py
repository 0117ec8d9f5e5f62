"""A regular expression -> a pattern that is compiled by the first text that it is held against.

Most patterns find slips, and most runs meet few of them: compiling all at import took a sixth of a small deck.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern, and knows what of it has been asked for."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Return what the pattern can do, and keep it, so that it is asked for once."""
        found = self.__dict__[name] = getattr(re.compile(self._expression, self._flags), name)
        return found


def late(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of `expression`; it is compiled when it is used first."""
    return cast("re.Pattern[str]", _Late(expression, flags))

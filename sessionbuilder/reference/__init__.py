"""The program itself -> pages of `docs/` that say what there is: `python -m sessionbuilder.reference` makes them."""

from __future__ import annotations

from sessionbuilder.reference import checks, commands, kinds


def pages() -> dict[str, str]:
    """Return the Markdown of each page, by its name in `docs/`."""
    return {"checks.md": checks.page(), "commands.md": commands.page(), "kinds.md": kinds.page()}

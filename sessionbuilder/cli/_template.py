"""The file of a template as somebody names it -> the file that is there: Windows shows no endings."""

from __future__ import annotations

from pathlib import Path

_ENDINGS = (".potx", ".pptx", ".ppsx")


def template_named(path: Path) -> Path:
    """Return the file at `path`, or where there is none the template that is called so but for its ending.

    Where there is neither it is `path`, to be complained of.
    """
    if path.is_file():
        return path
    whole = (path.with_name(f"{path.name}{ending}") for ending in _ENDINGS if path.name)
    return next((each for each in whole if each.is_file()), path)

"""The kinds of block there are: one file each in `blocks/`, found by its name and imported when a session uses it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from functools import cache

import sessionbuilder.blocks
from sessionbuilder.session.block import Block


@cache
def kind_names() -> tuple[str, ...]:
    """Return the name of every kind, in alphabetical order, without importing any."""
    return tuple(
        sorted(
            module.name.replace("_", "-")
            for module in pkgutil.iter_modules(sessionbuilder.blocks.__path__)
            if not module.name.startswith("_")
        )
    )


@cache
def kind_of(name: str) -> type[Block] | None:
    """Return the class of the kind called `name`, or None where there is no such kind."""
    if name not in kind_names():
        return None
    module = importlib.import_module(f"{sessionbuilder.blocks.__name__}.{name.replace('-', '_')}")
    (kind,) = (
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Block) and member.__module__ == module.__name__
    )
    return kind

"""The kinds of block there are: one file each in `blocks/`, found by its name and imported when a session uses it."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterable
from functools import cache

import sessionbuilder.blocks
from sessionbuilder.diagnostics import nearest
from sessionbuilder.kinds.names import kind_names
from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS, NO_KIND
from sessionbuilder.session.block import Block
from sessionbuilder.text import listed

__all__ = ["kind_hint", "kind_names", "kind_of"]


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


def kind_hint(word: str, others: Iterable[str] = ()) -> str:
    """Return a hint for `word`, which is no kind: one misspelt, or near in meaning; empty where nothing is near.

    `others` are words that can stand where a kind can.
    """
    tame = "-".join(re.findall(r"[a-z0-9]+", word.lower()))
    if tame in NO_KIND:
        return NO_KIND[tame]
    singular = tame.removesuffix("s")
    if kinds := KINDS_BY_OTHER_WORDS.get(tame) or KINDS_BY_OTHER_WORDS.get(singular):
        return f"the kind for it is {listed((f'`{kind}`' for kind in kinds), 'or')}"
    near = nearest(tame, [*kind_names(), *others])
    return f"did you mean `{near}`?" if near else ""

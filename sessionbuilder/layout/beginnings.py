"""Items of a list -> what each begins with, and the rest: a number or a name of its author's, and steps in a sentence.

Nothing is asked of the author: who writes **Verify:** before what it means has written a table of two columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets
from sessionbuilder.patterns import late
from sessionbuilder.text import RichText, plain

_NUMBER = late(r"(?:\((\d{1,2})\)|(\d{1,2})[.)]|(\d{1,2}))\s+(?=\S)")
"""A number before a text: `(3)`, `3.`, `3)`, and `3` where it alone is bold."""
_BEGINS = "(0123456789"
_LEAST_BARE = 3
"""So many numbers in bold are a count; fewer may be figures, as in **27** per cent."""
_CLOSES = ":;,.!?)]’”"
"""Signs that stay with the words before them, bold or not."""
_ENDS = (":", ".", "?")
"""Signs that end a name; after another, or none, the sentence goes on."""
_QUOTES = "’”)"
_STEP = late(r"\((\d{1,2})\)\s+(?=\S)")
_LEAST_STEPS = 3
"""So many steps in a sentence are a list."""
_ODD_ONE = 4
"""Of so many items one may begin with no name."""


class Begun(NamedTuple):
    """A text by what it begins with."""

    by: RichText | None
    """A number or a name; None where it begins with neither."""
    rest: RichText


def numbers_of(texts: Sequence[RichText]) -> list[Begun] | None:
    """Return `texts` without the numbers that at least half of them begin with, each greater than the one before."""
    if sum(bool(text.runs) and text.runs[0].text[:1] in _BEGINS for text in texts) * 2 < max(len(texts), 4):
        return None
    found = [_NUMBER.match(str(text)) for text in texts]
    begun = [_numbered(text, match) for text, match in zip(texts, found, strict=True)]
    numbers = [int(str(each.by)) for each in begun if each.by]
    bare = sum(bool(match and match[3]) for match in found)
    if len(numbers) * 2 < len(texts) or len(numbers) < (_LEAST_BARE if bare else 2):
        return None
    return begun if all(before < after for before, after in pairwise(numbers)) else None


def _numbered(text: RichText, match: re.Match[str] | None) -> Begun:
    if match is None or (match[3] and not (text.runs[0].bold and text.runs[0].text.strip() == match[3])):
        return Begun(None, text)
    return Begun(plain(match[1] or match[2] or match[3]), text.between(match.end()))


def names_of(texts: Sequence[RichText]) -> list[Begun] | None:
    """Return `texts` without the names in bold that they begin with; None where not nearly all of them begin in bold.

    Names have a column where all bold words are names, which a sign ends; else all run on in their sentences.
    """
    if len(texts) < 2 or sum(bool(text.runs) and text.runs[0].bold for text in texts) < len(texts) - 1:
        return None
    begun = [_named(text) for text in texts]
    if sum(each.by is None for each in begun) > (len(texts) >= _ODD_ONE):
        return None
    named = [_by_name(each, text) for each, text in zip(begun, texts, strict=True)]
    return named if all(each.by for each in named) else [Begun(None, text) for text in texts]


def _by_name(begun: Begun, text: RichText) -> Begun:
    """Return `begun` without the sign that its column replaces; without a name where no sign ends it.

    A question mark stays, and the full stop of what is more than one sentence.
    """
    whole = str(begun.by or "")
    if not whole.rstrip(_QUOTES).endswith(_ENDS):
        return Begun(None, text)
    assert begun.by
    bare = whole[:-1]
    said = whole.endswith(":") or (whole.endswith(".") and not any(f"{sign} " in bare for sign in _ENDS))
    return Begun(begun.by.between(0, len(bare)), begun.rest) if said else begun


def _named(text: RichText) -> Begun:
    letters = 0
    for run in text.runs:
        if not run.bold:
            break
        letters += len(run.text)
    whole = str(text)
    end = len(whole) - len(whole[letters:].lstrip(_CLOSES))
    rest = whole[end:].lstrip()
    parted = len(rest) < len(whole[end:]) or whole[:end].endswith(" ")
    if not (letters and rest and parted):
        return Begun(None, text)
    return Begun(text.between(0, len(whole[:end].rstrip())), text.between(len(whole) - len(rest)))


def with_steps(bullets: Bullets) -> Bullets:
    """Return `bullets`; steps that one counts in its sentence, `(1) ...; (2) ...; (3) ...`, are a list under it."""
    parted = tuple(_with_steps(bullet) for bullet in bullets.bullets)
    return replace(bullets, bullets=parted) if parted != bullets.bullets else bullets


def _with_steps(bullet: Bullet) -> Bullet:
    if bullet.bullets or not any("(3)" in run.text for run in bullet.text.runs):
        return bullet
    whole = str(bullet.text)
    starts = [match.start() for match in _STEP.finditer(whole)]
    counted = [int(match[1]) for match in _STEP.finditer(whole)]
    before = [whole[:start].rstrip() for start in starts]
    if counted != list(range(1, len(counted) + 1)) or len(counted) < _LEAST_STEPS:
        return bullet
    if not before[0] or not all(text.endswith((";", ",")) for text in before[1:]):
        return bullet
    ends = [*(len(text.rstrip(";,")) for text in before[1:]), len(whole)]
    steps = tuple(bullet.text.between(start, end) for start, end in zip(starts, ends, strict=True))
    return replace(bullet, text=bullet.text.between(0, len(before[0])), bullets=steps)

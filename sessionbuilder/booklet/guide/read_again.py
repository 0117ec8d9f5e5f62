"""A refitted programme -> the blocks whose words may not hold any more, since nobody but their author can mend them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sessionbuilder.content import Verb
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import texts_in

_TELLING = 5
"""Letters that a name must have to be looked for."""


def read_again(programme: Programme) -> Iterator[str]:
    """Yield the blocks that name what was left out, share out minutes they no longer have, or lead to what moved."""
    gone = _gone(programme)
    elsewhere = set(_leading_elsewhere(programme))
    for timed in programme.blocks:
        said = "\n".join(str(text) for text in texts_in(timed.block))
        if any(name in said for name in gone) or _shares_out(timed) or timed.number in elsewhere:
            yield f"{timed.start} {timed.title}"


def _gone(programme: Programme) -> set[str]:
    """Return the names of blocks and cases that are not in the programme any more."""
    session, refit = programme.session, programme.refit
    if refit is None:
        return set()
    left_out = (*refit.dropped, *refit.pre_work)
    kept = {timed.block.named_case() for timed in programme.blocks}
    cases = {block.named_case() for block in left_out} - kept
    names = {str(block.heading(session)) for block in left_out}
    names |= {str(session.cases[case].case) for case in cases if case}
    return {name for name in names if len(name) >= _TELLING}


def _leading_elsewhere(programme: Programme) -> Iterator[int]:
    """Yield the numbers of the blocks after which something else comes than if no break had moved."""
    timed = [each for each in programme.blocks if each.minutes]
    written = sorted(timed, key=programme.written_place)
    follows = {before.number: after for before, after in pairwise(written)}
    return (
        now.number for now, after in pairwise(timed) if not now.block.pause and follows.get(now.number) is not after
    )


def _shares_out(timed: TimedBlock) -> bool:
    return timed.minutes != timed.planned and any(cue.verb is Verb.TIME for cue in timed.block.cues)

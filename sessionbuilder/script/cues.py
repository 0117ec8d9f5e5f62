"""What an author tells the facilitator, what slides bring, and paper -> the cues of a block, in one order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from sessionbuilder.content import LOOKED_UP, Cue, Slide, Verb, cues_of, in_order
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.script.moments import Moments
from sessionbuilder.session.block import Block
from sessionbuilder.session.reference import law_told
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, counted, join, listing, plain


class Cues(Struct, frozen=True):
    """The instructions of a block, in the order in which they are used."""

    ready: tuple[Cue, ...]
    """What must be within reach, with codes and copies."""
    led: tuple[Cue, ...]
    """All that is done and said; what is only looked up comes last."""
    brought: frozenset[Cue]
    """Those of them that slides bring: they stand with what they belong to."""
    collected: tuple[Cue, ...]
    """Those of them that say what paper comes back."""

    def beside(self, brought: Collection[Cue], kept: Collection[Cue], *, first: bool) -> tuple[Cue, ...]:
        """Return what stands in the notes of a slide that has `brought` some, and for which the block has `kept` some.

        On the `first` stand those too of which the block says nothing.
        """
        mine = {*brought, *kept}
        if first:
            mine.update(cue for cue in self.led if cue not in self.brought and cue.slide is None)
        return (*(self.ready if first else ()), *(cue for cue in self.led if cue in mine))

    def on_paper(self, *, told: bool) -> tuple[Cue, ...]:
        """Return what stands in the guide, which says beside it what is ready and what comes back.

        Where a table has `told` what is shown, the lines that tell it in the notes are left out.
        """
        left_out = {*self.collected, *(cue for cue in self.brought if told and cue.verb is Verb.SHOW)}
        return tuple(cue for cue in self.led if cue not in left_out)


def round_of(timed: TimedBlock, session: Session) -> tuple[Cue, ...]:
    """Return when people speak in turn, how many of them, and how long each; nothing where none do."""
    turns, part = timed.block.rounds, timed.round
    if turns is None or part is None:
        return ()
    reckoned = turns.told(session.participants, session.groups)
    return (Cue(Verb.TIME, (plain(f"Round from {part.start} to {part.finish}: {reckoned}."),)),)


def law_of(block: Block, session: Session) -> tuple[Cue, ...]:
    """Return how the law stands that `block` rests on, and who looked; nothing where it rests on none."""
    told = law_told(block, session)
    return (Cue(Verb.LAW, (listing(told),) if len(told) > 1 else told),) if told else ()


def cues_of_block(
    block: Block, slides: Sequence[Slide], needed: Sequence[RichText], paper: Moments, reckoned: Sequence[Cue] = ()
) -> Cues:
    """Return the cues of `block`, whose slides are `slides`, for which so much is `needed` and this `paper` is used.

    `reckoned` are those that `round_of` and `law_of` say of it.
    """
    texts = [*needed]
    texts += [join(f"{each.code} ", each.handout.title, f" ({counted(each.copies, 'copy')})") for each in paper.out]
    told = (listing(texts),) if len(texts) > 1 else tuple(texts)
    collected = (Cue(Verb.DO, (plain(f"Collect: {'; '.join(paper.back)}"),)),) if paper.back else ()
    brought = list(dict.fromkeys(cue for slide in slides for cue in cues_of(slide)))
    done = [cue for cue in (*brought, *reckoned) if cue.verb not in LOOKED_UP]
    looked_up = [cue for cue in (*brought, *reckoned) if cue.verb in LOOKED_UP]
    led = in_order(block.cues, (*done, *collected, *looked_up))
    return Cues(
        (Cue(Verb.MATERIALS, told),) if texts else (),
        tuple(sorted(led, key=lambda cue: LOOKED_UP.index(cue.verb) + 1 if cue.verb in LOOKED_UP else 0)),
        frozenset(brought).difference(block.cues),
        collected,
    )

"""What people see and get on paper -> the entries of the glossary whose words they meet there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from sessionbuilder.content import Handout, Slide
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.glossary import entries_in, printed_texts, shown_texts
from sessionbuilder.session.sheets import LEARNING_LOG
from sessionbuilder.text import RichText
from sessionbuilder.worksheets import worksheet


def words_met(
    programme: Programme, met: Iterable[tuple[tuple[Slide, ...], tuple[Handout, ...]]]
) -> dict[str, RichText]:
    """Return the entries whose words participants meet: in an outcome, in a title, on slides or sheets that they `met`.

    What only cues say, and a narrative that is not printed, gives nothing away.
    """
    session = programme.session
    head = (session.session, *session.outcomes.values(), *(timed.title for timed in programme.blocks))
    log = (worksheet(LEARNING_LOG),) if session.makes(LEARNING_LOG) else ()  # everybody has it
    return entries_in(session.words, (_texts(*part) for part in ((head, log), *met)))


@lru_cache(maxsize=512)
def _texts(shown: tuple[object, ...], sheets: tuple[Handout, ...]) -> tuple[RichText, ...]:
    """Return what people read of what is `shown` to them and of `sheets`."""
    return (*shown_texts(shown), *chain.from_iterable(map(printed_texts, sheets)))

"""What people see and get on paper -> the entries of the glossary whose words they meet there."""

from __future__ import annotations

from collections.abc import Iterable

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
    shown: list[object] = [session.session, session.outcomes, [timed.title for timed in programme.blocks]]
    sheets = [worksheet(LEARNING_LOG)] if session.makes(LEARNING_LOG) else []  # everybody has it
    for slides, handouts in met:
        shown += slides
        sheets += handouts
    printed = (text for sheet in sheets for text in printed_texts(sheet))
    return entries_in(session.words, (*shown_texts(shown), *printed))

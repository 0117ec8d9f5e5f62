"""A programme -> every sheet that is printed for participants, with its code: handouts, reference sheets and forms."""

from __future__ import annotations

from collections.abc import Mapping

from sessionbuilder.content import Handout, Table
from sessionbuilder.programme.forms import forms
from sessionbuilder.programme.handouts import Coded, coded, handouts
from sessionbuilder.session.programme import Programme
from sessionbuilder.session.sheets import GLOSSARY_SHEET, LEARNING_LOG
from sessionbuilder.text import RichText, plain
from sessionbuilder.worksheets import worksheet

GLOSSARY = plain("What the words mean")
"""The title of the glossary, on its own sheet and in the guide."""


def printed_handouts(programme: Programme) -> tuple[Coded, ...]:
    """Return every sheet in the order of codes: what blocks hand out, the learning log, reference sheets, forms.

    A block's own handouts have the codes that the notes of its slides name.
    """
    own = handouts(programme)
    made = {each.handout.called for each in own}
    makes = programme.session.makes
    more = [(each.handout, each.timed) for each in own]
    if LEARNING_LOG not in made and makes(LEARNING_LOG):
        more.append((worksheet(LEARNING_LOG), None))
    if makes(GLOSSARY_SHEET) and (shown := programme.shown_glossary()):
        more.append((Handout(GLOSSARY, (glossary_table(shown),), "reference", called=GLOSSARY_SHEET), None))
    more += [(form, None) for form in forms(programme)]
    everything = coded(programme, iter(more))
    return tuple(sorted(everything, key=lambda each: "HRF".index(each.code[0])))


def glossary_table(entries: Mapping[str, RichText]) -> Table:
    """Return words of the glossary with what they mean."""
    rows = tuple((plain(word).bolded(), meaning) for word, meaning in entries.items())
    return Table(("Word", "Meaning"), rows, (1, 3))

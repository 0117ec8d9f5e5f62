"""What a block says, and its slides -> the words that are on none of them."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from sessionbuilder.catalogue.fields import own_fields
from sessionbuilder.content import Page
from sessionbuilder.deck.elements import Group, Image, Mosaic, Plot
from sessionbuilder.source.fields import Facilitator
from sessionbuilder.text import texts_in
from sessionbuilder.theme.widths.syllables import SOFT
from tests.contact_sheet.slides import Shown
from tests.grounds import flat
from tests.pool import notes_of, texts_of


def lost(shown: Shown) -> Iterator[str]:
    """Yield what the slides of a block should say and do not, and what its author wrote and nobody ever reads.

    What is not for facilitators alone is on a slide, in the description of a drawing or a picture, or on a sheet; how a
    list is counted and who reads which part may also stand in the notes.
    """
    words = _plain("\n".join(text for slide in shown.slides for text in (slide.title, *texts_of(slide))))
    for page in shown.said.slides:
        for part in page.parts if isinstance(page, Page) else ():
            yield from (f"“{text}” is on no slide" for text in map(str, texts_in(part)) if _plain(text) not in words)
    described = [
        element.alt
        for slide in shown.slides
        for element in (*slide.elements, *flat(slide.elements))
        if isinstance(element, Group | Plot | Image | Mosaic)
    ]
    notes = [text for slide in shown.slides for text in notes_of(slide)]
    sheets = map(str, texts_in((shown.said.sheets, shown.said.off)))
    every = words + _plain("\n".join([*described, *notes, *sheets]))
    block = shown.said.timed.block
    for field in own_fields(type(block)).values():
        if Facilitator.ONLY not in typing.get_args(field.type):
            texts = map(str, texts_in(getattr(block, field.name)))
            yield from (f"“{text}” of `{field.key}` is nowhere" for text in texts if _plain(text) not in every)


def _plain(text: str) -> str:
    """The text without what only parts or joins its words."""
    return re.sub(r"\s+", " ", text.replace(SOFT, "").replace("\N{NO-BREAK SPACE}", " "))

"""A page with a drawing for beside its words -> its slides: both on one where they have room, or the words alone."""

from __future__ import annotations

from itertools import product

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Cards, Drawing, Page, Part, Statement
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beside import beside, laid, over_source, own_place
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import CLEAR, Body, body_box, page_bodies
from sessionbuilder.text import join

_SHARES = (0.36, 0.4, 0.44)
"""How much of the width the drawing may have, the least first: it is small beside the words."""


def drawn_bodies(page: Page, drawing: Drawing, foot: Foot, pen: Pen) -> list[Body]:
    """Return the bodies of the slides of `page` with its `drawing` at the right, all on one slide."""
    place, listed = body_box(page, pen), replace(page, parts=tuple(map(_listed, page.parts)))
    for words, share in product((page, listed), _SHARES):
        left = place.right - int(place.width * share)
        template = beside(pen.template, left - CLEAR)
        if not (bodies := laid(words, foot, template, pen)):
            continue
        (body,) = bodies
        field = over_source(place._replace(x=left, width=place.right - left), body)
        trial = Pen(pen.theme, Report(), pen.span)
        drawn = drawing.diagram.draw(field, trial)
        if not trial.report.diagnostics:
            return [replace(body, elements=(*map(own_place, body.elements), drawn), template=template)]
    return page_bodies(page, foot, pen)


def _listed(part: Part) -> Part:
    """Return cards as a list, each with its heading before its text, one alone as a sentence; other parts as they are.

    So they take less room beside a drawing, where that is too narrow for rows.
    """
    if not isinstance(part, Cards):
        return part
    said = [
        join(card.heading.bolded(), ": ", card.text) if card.heading and card.text else card.text or card.heading
        for card in part.cards
    ]
    if len(said) == 1:
        return Statement(said[0])
    cues = (card.cues for card in part.cards)
    return Bullets(tuple(Bullet(text, cues=own) for text, own in zip(said, cues, strict=True)))

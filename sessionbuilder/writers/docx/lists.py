"""Lists, facts, notices and paragraphs -> paragraphs in their styles."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.content import Bullets, Checklist, Fact, Facts, Narrative, Notice, Text
from sessionbuilder.text import Item, Listing, RichText, join, plain
from sessionbuilder.writers.docx.controls import tick_box
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips
from sessionbuilder.writers.docx.numbering import INDENTS, counted
from sessionbuilder.writers.docx.text import NEW_LINE, TAB, Paragraph, runs, words

_VOICES = {"": "", "lead": "Lead", "quiet": "Quiet"}
_LEAST_LABEL = 30
"""Millimetres for the labels of facts, so that short ones stand alike throughout a booklet."""
_MOST_LABEL = 50
"""Millimetres that labels may take; the text of a longer one starts on the next line."""


def text_paragraph(text: Text, draft: Draft) -> Paragraph:
    """Return a paragraph in its voice; a lead stays on the page of what it leads to."""
    return Paragraph(runs(text.text, draft), _VOICES[text.voice], kept=text.voice == "lead")


def bullets_paragraphs(bullets: Bullets, width: Twips, draft: Draft, *, centred: bool = False) -> Iterator[Paragraph]:
    """Yield the items of a list, with the lists under them; or the list as a whole in the middle of the width."""
    number = counted("numbers", draft, bullets.first) if bullets.numbered and bullets.bullets else 0
    style = "ListNumber" if bullets.numbered else "ListBullet"
    hanging = draft.measures.scaled(INDENTS[style])
    indent = None
    if centred:
        longest = max((_width(bullet.text, draft) for bullet in bullets.bullets), default=0)
        indent = (max(0, (width - longest - hanging) // 2) + hanging, hanging)
    for bullet in bullets.bullets:
        kept = bool(bullet.bullets)
        yield Paragraph(runs(bullet.text, draft), style, kept=kept, number=number, indent=indent)
        for inner in bullet.bullets:
            yield Paragraph(runs(inner, draft), "ListBullet2")


def listing_paragraphs(part: Listing, draft: Draft) -> Iterator[Paragraph]:
    """Yield the items of a list within a text, with the lists under them."""
    number = counted("numbers", draft, part.first) if part.first else 0
    return _items(part.items, "ListNumber" if part.first else "ListBullet", number, draft)


def narrative_paragraphs(narrative: Narrative, draft: Draft) -> Iterator[Paragraph]:
    """Yield numbered paragraphs, with the lists under them."""
    return _items(narrative.paragraphs, "Narrative", counted("narrative", draft), draft)


def _items(items: tuple[Item, ...], style: str, number: int, draft: Draft) -> Iterator[Paragraph]:
    for item in items:
        yield Paragraph(runs(item.item, draft), style, kept=bool(item.items), number=number)
        yield from (Paragraph(runs(inner, draft), "ListBullet2") for inner in item.items)


def checklist_paragraphs(checklist: Checklist, draft: Draft) -> Iterator[Paragraph]:
    """Yield items with a box before each."""
    return (Paragraph(tick_box(str(item), draft) + TAB + runs(item, draft), "Checklist") for item in checklist.items)


def facts_paragraphs(facts: Facts, width: Twips, draft: Draft, *, centred: bool = False) -> Iterator[Paragraph]:
    """Yield labels with what they say, in line with one another; or each in the middle of the line."""
    if centred:
        yield from (Paragraph(runs(in_line(fact), draft), "Facts", centred=True) for fact in facts.facts)
        return
    measures = draft.measures
    clear = measures.scaled(5)
    wanted = {fact.label: _width(plain(fact.label), draft, bold=True) + clear for fact in facts.facts}
    most = min(width // 2, measures.scaled(_MOST_LABEL))
    least = min(width // 4, measures.scaled(_LEAST_LABEL))
    room = min(most, max([*wanted.values(), least]))
    for fact in facts.facts:
        label = words(fact.label, bold=True)
        between = TAB if wanted[fact.label] <= room else NEW_LINE
        yield Paragraph(label + between + runs(fact.text, draft), "Facts", indent=(room, room))


def in_line(fact: Fact) -> RichText:
    """Return a label, bold, and what it says after it."""
    return join(plain(f"{fact.label}: ").bolded(), fact.text) if fact.label else fact.text


def notice_paragraph(notice: Notice, draft: Draft) -> Paragraph:
    """Return a notice: its label and its text are one paragraph, so that they stay together in one frame."""
    label = words(notice.label, style="NoticeLabel") + NEW_LINE if notice.label else ""
    return Paragraph(label + runs(notice.text, draft), "Notice")


def _width(text: RichText, draft: Draft, *, bold: bool = False) -> Twips:
    return round(draft.theme.widths.width(text, draft.measures.size, bold=bold) * 20)

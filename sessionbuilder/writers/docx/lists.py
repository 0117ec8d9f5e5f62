"""Lists, facts, notices and paragraphs -> paragraphs in their styles."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.content import Bullets, Checklist, Text
from sessionbuilder.settled.settled import SetFacts, SetNarrative, SetNotice
from sessionbuilder.text import Item, Listing
from sessionbuilder.writers.docx.controls import tick_box
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import twips
from sessionbuilder.writers.docx.numbering import counted
from sessionbuilder.writers.docx.text import NEW_LINE, TAB, Paragraph, runs, words

_VOICES = {"": "", "lead": "Lead", "quiet": "Quiet"}


def text_paragraph(text: Text, draft: Draft) -> Paragraph:
    """Return a paragraph in its voice; a lead stays on the page of what it leads to."""
    return Paragraph(runs(text.text, draft), _VOICES[text.voice], kept=text.voice == "lead")


def bullets_paragraphs(bullets: Bullets, draft: Draft) -> Iterator[Paragraph]:
    """Yield the items of a list, with the lists under them."""
    number = counted("numbers", draft, bullets.first) if bullets.numbered and bullets.bullets else 0
    style = "ListNumber" if bullets.numbered else "ListBullet"
    for bullet in bullets.bullets:
        kept = bool(bullet.bullets)
        yield Paragraph(runs(bullet.text, draft), style, kept=kept, number=number)
        for inner in bullet.bullets:
            yield Paragraph(runs(inner, draft), "ListBullet2")


def listing_paragraphs(part: Listing, draft: Draft, voice: str) -> Iterator[Paragraph]:
    """Yield the items of a list within a text, with the lists under them, in the styles of a `voice`."""
    number = counted("numbers", draft, part.first) if part.first else 0
    return _items(part.items, f"{voice}Number" if part.first else f"{voice}Bullet", number, draft, f"{voice}Bullet2")


def narrative_paragraphs(narrative: SetNarrative, draft: Draft) -> Iterator[Paragraph]:
    """Yield numbered paragraphs, with the lists under them."""
    own = _items(narrative.paragraphs, "Narrative", counted("narrative", draft), draft)
    return own if narrative.whole else (replace(each, splits=each.style == "Narrative") for each in own)


def _items(
    items: tuple[Item, ...], style: str, number: int, draft: Draft, inside: str = "ListBullet2"
) -> Iterator[Paragraph]:
    for item in items:
        yield Paragraph(runs(item.item, draft), style, kept=bool(item.items), number=number)
        yield from (Paragraph(runs(inner, draft), inside) for inner in item.items)


def checklist_paragraphs(checklist: Checklist, draft: Draft) -> Iterator[Paragraph]:
    """Yield items with a box before each; neither the first nor the last is alone on a page."""
    held = (0, len(checklist.items) - 2)
    for number, item in enumerate(checklist.items[:-1]):
        yield Paragraph(tick_box(str(item), draft) + TAB + runs(item, draft), "Checklist", kept=number in held)
    for item in checklist.items[-1:]:
        yield Paragraph(tick_box(str(item), draft) + TAB + runs(item, draft), "Checklist")


def facts_paragraphs(facts: SetFacts, draft: Draft) -> Iterator[Paragraph]:
    """Yield labels with what they say, in line with one another."""
    room = twips(facts.labels)
    second = twips(facts.second)
    lines: list[str] = []
    for own in facts.facts:
        told = words(own.fact.label, bold=True) + (NEW_LINE if own.apart else TAB) + runs(own.fact.text, draft)
        if own.beside:
            lines[-1] += TAB + told
        else:
            lines.append(told)
    paired = any(own.beside for own in facts.facts)
    tabs = (room, second, second + room) if paired else ()
    for line in lines:
        yield Paragraph(line, "Facts", indent=(room, room), tabs=tabs)


def notice_paragraph(notice: SetNotice, draft: Draft) -> Paragraph:
    """Return a notice: its label and its text are one paragraph, so that they stay together in one frame."""
    label = words(notice.label, style="NoticeLabel") + NEW_LINE if notice.label else ""
    return Paragraph(label + runs(notice.text, draft), "Notice", splits=not notice.whole)

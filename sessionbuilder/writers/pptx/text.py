"""Paragraphs -> text XML, saying only what differs from the placeholder they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace

from sessionbuilder.deck.elements import (
    NOTES_INDENT,
    Align,
    Frame,
    Image,
    Paragraph,
    Plot,
    label_colour,
    link_colour,
)
from sessionbuilder.scripts import Stretch, leftwards, stretches
from sessionbuilder.text import RichText, Run
from sessionbuilder.theme.widths.syllables import SOFT
from sessionbuilder.writers.ooxml.theme import CODE
from sessionbuilder.writers.ooxml.xml import escape, fill_xml
from sessionbuilder.writers.pptx.arrangements import Look, Spot, look_of

_ALIGN = {"left": "", "centre": ' algn="ctr"', "right": ' algn="r"'}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}


@dataclass(slots=True)
class Links:
    """What one slide or notes page leads to, with relationship ids: addresses; charts and pictures, parts of their own."""

    first: int
    """The number of the first free relationship id."""
    light: bool = False
    """Whether links are light on this slide where they keep no colour of their own."""
    foreign: bool = False
    """Whether text that stands in no place looks as an organisation's template has it, so that all looks must be said."""
    font: str = ""
    """The font of text that stands in no place, where nothing else says it; empty where it is that of the theme."""
    addresses: dict[str, str] = field(default_factory=dict)
    charts: dict[str, Plot] = field(default_factory=dict)
    """By their relationship ids."""
    images: dict[str, Image] = field(default_factory=dict)
    """Likewise."""

    def id(self, address: str) -> str:
        """Return the relationship id of `address`."""
        return self.addresses.setdefault(address, self._free())

    def chart(self, plot: Plot) -> str:
        """Return the relationship id of a new part for `plot`."""
        rid = self._free()
        self.charts[rid] = plot
        return rid

    def image(self, image: Image) -> str:
        """Return the relationship id of a part for `image`."""
        rid = self._free()
        self.images[rid] = image
        return rid

    def _free(self) -> str:
        return f"rId{self.first + len(self.addresses) + len(self.charts) + len(self.images)}"


def frame_xml(frame: Frame, spot: Spot | None, language: str, links: Links) -> str:
    """Return the `p:txBody` of `frame`; `spot` is the placeholder it fills, if any, which has all of its looks."""
    text = "".join(paragraphs_xml(frame.paragraphs, spot, language, links))
    if spot:
        return f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody>"
    across, down = frame.inset
    inset = f' lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}"'
    body = f'<a:bodyPr wrap="square" rtlCol="0"{inset} anchor="{_ANCHOR[frame.anchor]}"><a:noAutofit/></a:bodyPr>'
    return f"<p:txBody>{body}<a:lstStyle/>{text}</p:txBody>"


def paragraphs_xml(
    paragraphs: Sequence[Paragraph], spot: Spot | None, language: str, links: Links, *, notes: str = ""
) -> Iterator[str]:
    """Yield the XML of each paragraph, with no more looks than `spot` lacks; `notes` is the font of notes, empty elsewhere."""
    start = last = 0
    # the notes master says which font, and LibreOffice does not read it there: it would set all that follows code or
    # another script in the font of that, in this paragraph and the next
    beside = notes if notes and any(map(_has_fonts, paragraphs)) else "" if notes or spot else escape(links.font)
    for position, paragraph in enumerate(paragraphs):
        if paragraph.mark == "number":
            start = start if paragraph.number == last + 1 and start else paragraph.number
            last = paragraph.number
        elif paragraph.level == 0:
            start = last = 0
        own = paragraph.text.runs
        parts = stretches(own)
        # a title has room for any font's lines; elsewhere they are as high as layout has reckoned
        free = bool(notes) or (spot and spot.type.lower().endswith("title"))
        scripts = [part.script for part in parts if part.script]
        line = 0 if free else max((script.line for script in scripts), default=0)
        turned = bool(scripts) and leftwards(own)
        look = look_of(paragraph)
        before = paragraph.before if position else 0
        if not spot or look not in spot.levels:
            known = _OF_NOTES if notes else _UNSAID if spot else _NOTHING_KNOWN if links.foreign else _PLAIN
            looks = _looks_xml(paragraph, look, start, before, turned=turned, line=line, notes=bool(notes))
            if notes and paragraph.level:
                known = _UNSAID  # the notes master says it, and LibreOffice does not read it there
        else:
            known = look
            looks = _known_looks_xml(paragraph, look, spot, start, before, turned=turned, line=line)
        runs = "".join(_run_xml(part, paragraph, known, language, links, beside) for part in parts)
        if paragraph.label is not None:
            labelled = replace(paragraph, colour=label_colour(paragraph), bold=True)
            label = _with_tab(paragraph.label)
            runs = "".join(_run_xml(part, labelled, known, language, links, beside) for part in label) + runs
        end = "" if runs else f'<a:endParaRPr lang="{escape(language)}"/>'
        yield f"<a:p>{looks}{runs}{end}</a:p>"


_PLAIN, _OF_NOTES = Look(18, "ink", bold=False), Look(12, "ink", bold=False)
"""How text looks where nobody says it: in a shape, and in notes."""
_UNSAID = Look(0, "ink", bold=False)
_NOTHING_KNOWN: Final = _UNSAID._replace(colour="")  # type: ignore[arg-type]


def _with_tab(label: RichText) -> list[Stretch]:
    """Return `label` with the tab that parts it from its text."""
    *runs, last = label.runs or (Run(""),)
    return stretches([*runs, replace(last, text=f"{last.text}\t")])


def _has_fonts(paragraph: Paragraph) -> bool:
    """Whether any of its text is in a font of its own."""
    return any(part.font or part.run.code for part in stretches(paragraph.text.runs))


def _known_looks_xml(
    paragraph: Paragraph, look: Look, spot: Spot, start: int, before: float, *, turned: bool, line: float
) -> str:
    """Return what a paragraph says of itself that stands on a level of `spot`, which has its looks."""
    level = [*spot.levels].index(look)
    attributes = _ALIGN[_turned(paragraph.align)] + ' rtl="1"' if turned else ""
    attributes += f' lvl="{level}"' if level else ""
    inner = _line_spacing(paragraph, line)
    if before != spot.levels[look]:
        inner += _space_before(before)
    if start > 1 and paragraph.mark == "number":
        inner += _numbered(start)
    if turned and look.tabbed:
        inner += _tab(look, turned=True)
    return _looks(attributes, inner)


def _looks_xml(
    paragraph: Paragraph, look: Look, start: int, before: float, *, turned: bool, line: float, notes: bool
) -> str:
    """Return what a paragraph says of itself where nothing else says it."""
    left, step = (NOTES_INDENT * (paragraph.level + 1), NOTES_INDENT) if notes else (look.left, look.step)
    attributes = _ALIGN[_turned(paragraph.align) if turned else paragraph.align] + (' rtl="1"' if turned else "")
    inner = _line_spacing(paragraph, line)
    if before:
        inner += _space_before(before)
    hung = f' marL="{left}" indent="-{step}"'
    match paragraph.mark:
        case "":
            attributes += hung if paragraph.hang else ""
            inner += _tab(look, turned=turned) if look.tabbed else ""
        case "bullet":
            attributes += hung + (f' lvl="{paragraph.level}"' if paragraph.level else "")
            inner += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        case "number":
            attributes += hung
            inner += _numbered(start)
    return _looks(attributes, inner)


def _looks(attributes: str, inner: str) -> str:
    if not inner:
        return f"<a:pPr{attributes}/>" if attributes else ""
    return f"<a:pPr{attributes}>{inner}</a:pPr>"


def _turned(align: Align) -> Align:
    """Return on which side of text that runs to the left stands what elsewhere stands on the side of `align`."""
    sides: dict[Align, Align] = {"left": "right", "right": "left", "centre": "centre"}
    return sides[align]


def _line_spacing(paragraph: Paragraph, line: float) -> str:
    return f'<a:lnSpc><a:spcPts val="{round(paragraph.size * line * 100)}"/></a:lnSpc>' if line else ""


def _space_before(points: float) -> str:
    return f'<a:spcBef><a:spcPts val="{round(points * 100)}"/></a:spcBef>'


def _numbered(start: int) -> str:
    at = f' startAt="{start}"' if start > 1 else ""
    return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{at}/>'


def _tab(look: Look, *, turned: bool) -> str:
    """Return a stop of its own, as those that every text has would come before it."""
    return f'<a:tabLst><a:tab pos="{look.left}" algn="{"r" if turned else "l"}"/></a:tabLst>'


_KEEPS_ITS_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)


def _run_xml(part: Stretch, paragraph: Paragraph, known: Look, language: str, links: Links, beside: str) -> str:
    run, attributes = part.run, ""
    if paragraph.size != known.size:
        attributes += f' sz="{round(paragraph.size * 100)}"'
    bold = paragraph.bold or run.bold
    if bold != known.bold:
        attributes += f' b="{int(bold)}"'
    if run.emphasis:
        attributes += ' i="1"'
    if run.small:
        attributes += f' baseline="{30000 if run.raised else -25000}"'
    colour = "" if paragraph.colour == known.colour else fill_xml(paragraph.colour)
    link = ""
    if run.link:
        shown = link_colour(paragraph)
        # PowerPoint gives every link the one colour that its theme has for links, unless told to keep that of the run
        kept = _KEEPS_ITS_COLOUR if shown != "accent" or links.light else ""
        colour = fill_xml(shown) if kept else colour
        link = f'<a:hlinkClick r:id="{links.id(run.link)}">{kept}</a:hlinkClick>'
    looks = f'<a:rPr lang="{escape(part.language or language)}"{attributes} dirty="0"'
    inner = f"{colour}{_fonts(part, beside)}{link}"
    looks += f">{inner}</a:rPr>" if inner else "/>"
    return f"<a:r>{looks}<a:t>{_letters(run)}</a:t></a:r>"


def _fonts(part: Stretch, usual: str = "") -> str:
    font = part.font or (CODE if part.run.code else usual)
    return "".join(f'<a:{kind} typeface="{font}"/>' for kind in ("latin", "ea", "cs")) if font else ""


def line_xml(words: str, language: str) -> str:
    """Return `words` as runs that look like the placeholder they stand in."""
    return "".join(
        f'<a:r><a:rPr lang="{escape(part.language or language)}" dirty="0">{_fonts(part)}</a:rPr>'
        f"<a:t>{_letters(part.run)}</a:t></a:r>"
        for part in stretches([Run(words)])
    )


def _letters(run: Run) -> str:
    """Return what is written for `run`: where a wide word is parted stands a hyphen.

    Programs break a line after a soft hyphen too, but do not all show it.
    """
    return escape(run.text.replace(SOFT, "-"))

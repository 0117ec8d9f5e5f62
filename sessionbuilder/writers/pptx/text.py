"""Paragraphs -> text XML, saying only what differs from the placeholder they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from sessionbuilder.deck.elements import (
    NOTES_INDENT,
    Frame,
    Image,
    Paragraph,
    Plot,
    hanging,
    indent,
    label_colour,
    link_colour,
)
from sessionbuilder.scripts import Stretch, leftwards, stretches
from sessionbuilder.text import RichText, Run
from sessionbuilder.theme.template import Place
from sessionbuilder.theme.widths.syllables import SOFT
from sessionbuilder.units import Emu
from sessionbuilder.writers.ooxml.theme import CODE
from sessionbuilder.writers.ooxml.xml import escape, fill_xml

_ALIGN = {"left": "", "centre": ' algn="ctr"', "right": ' algn="r"'}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}


@dataclass(slots=True)
class Links:
    """What one slide or notes page leads to, with relationship ids: addresses; charts and pictures, parts of their own."""

    first: int
    """The number of the first free relationship id."""
    light: bool = False
    """Whether links are light on this slide where they keep no colour of their own."""
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


def frame_xml(frame: Frame, place: Place | None, language: str, links: Links) -> str:
    """Return the `p:txBody` of `frame`; `place` is the placeholder it fills, if any."""
    across, down = frame.inset
    inset = ""
    if place is None or frame.inset != (0, 0):
        inset = f' lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}"'
    anchor = "" if place and place.anchor == frame.anchor else f' anchor="{_ANCHOR[frame.anchor]}"'
    wrap = ' wrap="square" rtlCol="0"' if place is None else ""
    fit = "<a:noAutofit/>" if place is None else ""
    body = f"<a:bodyPr{wrap}{inset}{anchor}>{fit}</a:bodyPr>" if fit else f"<a:bodyPr{inset}{anchor}/>"
    text = "".join(paragraphs_xml(frame.paragraphs, place, language, links))
    return f"<p:txBody>{body}<a:lstStyle/>{text}</p:txBody>"


def paragraphs_xml(
    paragraphs: Sequence[Paragraph], place: Place | None, language: str, links: Links, *, notes: str = ""
) -> Iterator[str]:
    """Yield the XML of each paragraph; `notes` is the font of notes, empty elsewhere."""
    size = 12 if notes else place.size if place else 18
    start = last = 0
    # the notes master says which font, and LibreOffice does not read it there: it would set all that follows code or
    # another script in the font of that, in this paragraph and the next
    beside = notes if notes and any(map(_has_fonts, paragraphs)) else ""
    for position, paragraph in enumerate(paragraphs):
        if paragraph.mark == "number":
            start = start if paragraph.number == last + 1 and start else paragraph.number
            last = paragraph.number
        elif paragraph.level == 0:
            start = last = 0
        left, step = indent(paragraph), hanging(paragraph)
        if notes:
            left, step = NOTES_INDENT * (paragraph.level + 1), NOTES_INDENT
        own = paragraph.text.runs
        parts = stretches(own)
        # a title has room for any font's lines; elsewhere they are as high as layout has reckoned
        free = bool(notes) or (place and place.type.lower().endswith("title"))
        scripts = [part.script for part in parts if part.script]
        line = 0 if free else max((script.line for script in scripts), default=0)
        turned = bool(scripts) and leftwards(own)
        looks = _paragraph_looks(paragraph, place, start, position, (left, step), turned=turned, line=line)
        usual = size
        if place and place.levels:
            usual = place.levels[paragraph.level].size
        if notes and paragraph.level:
            usual = 0  # the notes master says it, and LibreOffice does not read it there
        runs = "".join(_run_xml(part, paragraph, usual, place, language, links, beside) for part in parts)
        if paragraph.label is not None:
            labelled = replace(paragraph, colour=label_colour(paragraph), bold=True)
            before = _with_tab(paragraph.label)
            runs = "".join(_run_xml(part, labelled, usual, place, language, links, beside) for part in before) + runs
        end = "" if runs else f'<a:endParaRPr lang="{escape(language)}"/>'
        yield f"<a:p>{looks}{runs}{end}</a:p>"


def _with_tab(label: RichText) -> list[Stretch]:
    """Return `label` with the tab that parts it from its text."""
    *runs, last = label.runs or (Run(""),)
    return stretches([*runs, replace(last, text=f"{last.text}\t")])


def _has_fonts(paragraph: Paragraph) -> bool:
    """Whether any of its text is in a font of its own."""
    return any(part.font or part.run.code for part in stretches(paragraph.text.runs))


def _paragraph_looks(
    paragraph: Paragraph,
    place: Place | None,
    start: int,
    position: int,
    edges: tuple[Emu, Emu],
    *,
    turned: bool,
    line: float,
) -> str:
    left, step = edges
    align = {"left": "right", "right": "left"}.get(paragraph.align, "centre") if turned else paragraph.align
    attributes = _ALIGN[align] + (' rtl="1"' if turned else "")
    inner = f'<a:lnSpc><a:spcPts val="{round(paragraph.size * line * 100)}"/></a:lnSpc>' if line else ""
    levels = place.levels if place else ()
    bulleted = bool(levels)
    before = paragraph.before if position else 0
    if before != (levels[paragraph.level].before if levels else 0):
        inner += f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
    hung = f' marL="{left}" indent="-{step}"'
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    match paragraph.mark:
        case "":
            if paragraph.hang:
                attributes += hung
            elif bulleted:
                attributes += ' marL="0" indent="0"'
            if bulleted:
                inner += "<a:buNone/>"
            if paragraph.label is not None:
                # a stop of its own, as those that every text has would come before it
                inner += f'<a:tabLst><a:tab pos="{left}" algn="{"r" if turned else "l"}"/></a:tabLst>'
        case "bullet" if bulleted:
            attributes += level
        case "bullet":
            attributes += hung + level
            inner += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        case "number":
            attributes += hung
            at = f' startAt="{start}"' if start > 1 else ""
            inner += f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{at}/>'
    if not inner:
        return f"<a:pPr{attributes}/>" if attributes else ""
    return f"<a:pPr{attributes}>{inner}</a:pPr>"


_KEEPS_ITS_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)


def _run_xml(
    part: Stretch,
    paragraph: Paragraph,
    usual: float,
    place: Place | None,
    language: str,
    links: Links,
    beside: str,
) -> str:
    run, attributes = part.run, ""
    if paragraph.size != usual:
        attributes += f' sz="{round(paragraph.size * 100)}"'
    bold = paragraph.bold or run.bold
    if bold != bool(place and place.bold):
        attributes += f' b="{int(bold)}"'
    if run.emphasis:
        attributes += ' i="1"'
    if run.small:
        attributes += f' baseline="{30000 if run.raised else -25000}"'
    colour = "" if paragraph.colour == (place.colour if place else "ink") else fill_xml(paragraph.colour)
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

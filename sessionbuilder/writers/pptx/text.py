"""Paragraphs -> text XML, saying only what differs from the placeholder they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sessionbuilder.deck.elements import Frame, Image, Paragraph, Plot, indent
from sessionbuilder.text import Run
from sessionbuilder.units import Emu, inches
from sessionbuilder.writers.layouts import Place
from sessionbuilder.writers.ooxml.theme import CODE
from sessionbuilder.writers.ooxml.xml import escape, fill_xml

_ALIGN = {"left": "", "centre": ' algn="ctr"', "right": ' algn="r"'}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_NOTES_INDENT: Emu = inches(0.2)


@dataclass(slots=True)
class Links:
    """What one slide or notes page leads to, with relationship ids: addresses; charts and pictures, parts of their own."""

    first: int
    """The number of the first free relationship id."""
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
    paragraphs: Sequence[Paragraph], place: Place | None, language: str, links: Links, *, notes: bool = False
) -> Iterator[str]:
    """Yield the XML of each paragraph."""
    size = 12 if notes else place.size if place else 18
    start = last = 0
    for position, paragraph in enumerate(paragraphs):
        if paragraph.mark == "number":
            start = start if paragraph.number == last + 1 and start else paragraph.number
            last = paragraph.number
        elif paragraph.level == 0:
            start = last = 0
        bulleted = bool(place and place.bulleted)
        left = _NOTES_INDENT * (paragraph.level + 1) if notes else indent(paragraph)
        looks = _paragraph_looks(paragraph, bulleted, start, position, left)
        usual = size
        if bulleted and paragraph.level and place:
            usual = max(18, place.size - 2)
        runs = "".join(
            _run_xml(run, paragraph, usual, place, language, links) for run in paragraph.text.runs if run.text
        )
        end = "" if runs else f'<a:endParaRPr lang="{escape(language)}"/>'
        yield f"<a:p>{looks}{runs}{end}</a:p>"


def _paragraph_looks(paragraph: Paragraph, bulleted: bool, start: int, position: int, left: Emu) -> str:
    attributes = _ALIGN[paragraph.align]
    inner = ""
    usual_before = (6 if paragraph.level else 10) if bulleted else 0
    before = paragraph.before if position else 0
    if before != usual_before:
        inner += f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
    hanging = f' marL="{left}" indent="-{left // (paragraph.level + 1)}"'
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    match paragraph.mark:
        case "":
            if paragraph.hang:
                attributes += hanging
            elif bulleted:
                attributes += ' marL="0" indent="0"'
            if bulleted:
                inner += "<a:buNone/>"
        case "bullet" if bulleted:
            attributes += level
        case "bullet":
            attributes += hanging + level
            inner += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        case "number":
            attributes += hanging
            at = f' startAt="{start}"' if start > 1 else ""
            inner += f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{at}/>'
    if not inner:
        return f"<a:pPr{attributes}/>" if attributes else ""
    return f"<a:pPr{attributes}>{inner}</a:pPr>"


def _run_xml(run: Run, paragraph: Paragraph, usual: float, place: Place | None, language: str, links: Links) -> str:
    attributes = ""
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
    font = f'<a:latin typeface="{CODE}"/><a:cs typeface="{CODE}"/>' if run.code else ""
    link = f'<a:hlinkClick r:id="{links.id(run.link)}"/>' if run.link else ""
    looks = f'<a:rPr lang="{escape(language)}"{attributes} dirty="0"'
    inner = f"{colour}{font}{link}"
    looks += f">{inner}</a:rPr>" if inner else "/>"
    return f"<a:r>{looks}<a:t>{escape(run.text)}</a:t></a:r>"

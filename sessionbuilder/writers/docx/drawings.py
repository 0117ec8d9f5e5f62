"""Drawings, logos and slides in small -> pictures in the text, each with its description."""

from __future__ import annotations

import struct

from sessionbuilder.booklet.booklet import Figure, Picture, Thumbnail, Thumbnails
from sessionbuilder.deck.elements import Group
from sessionbuilder.text import RichText
from sessionbuilder.units import EMU_PER_INCH
from sessionbuilder.writers.docx.draft import Draft, Drawn
from sessionbuilder.writers.docx.lists import facts_paragraphs
from sessionbuilder.writers.docx.measures import LONG, Twips, millimetres, twips
from sessionbuilder.writers.docx.tables import Grid, Row, filled
from sessionbuilder.writers.docx.text import Block, Paragraph, kept_blocks, runs, words
from sessionbuilder.writers.ooxml.xml import escape
from sessionbuilder.writers.svg import drawing_svg, slide_svg

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_A}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_FRAME = '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:ln>'
_ACROSS = 3
"""Slides in small to a row."""
_BETWEEN = 5
"""Millimetres between pictures that stand side by side."""
_BESIDE = 0.45
"""The share of the width that a small drawing may take from the text beside it."""
_HIGHEST = 0.8
"""The share of the page's height that a drawing in the text may take."""


_COARSE = 150
"""Dots an inch for slides in small, which nobody reads word by word."""


def inline(rid: str, width: float, height: float, alt: str, draft: Draft, *, framed: bool = False) -> str:
    """Return a picture in a line of text, in millimetres; without `alt` it is marked as decoration."""
    across, down = (round(length * EMU_PER_INCH / 25.4) for length in (width, height))
    number = draft.next_id()
    name = f'id="{number}" name="Picture {number}"'
    told = f'<wp:docPr {name} descr="{escape(alt)}"/>' if alt else f"<wp:docPr {name}>{_DECORATIVE}</wp:docPr>"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{told}'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_FRAME if framed else ""}</pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def figure_blocks(figure: Figure, width: Twips, height: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a drawing as wide as the text, or small with text beside it; `height` is that of the page."""
    if figure.beside is not None:
        return _with_text(figure.drawing, figure.beside, width, draft)
    return (Paragraph(_drawn(figure.drawing, width, height * _HIGHEST, draft), "Figure"),)


def whole_page_blocks(figure: Figure, width: Twips, height: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a drawing as large as fits; `height` is what is left of the page."""
    # the paragraph of the picture has space around it
    left = height - draft.measures.space(1.6)
    return (Paragraph(_drawn(figure.drawing, width, left, draft), "Figure", kept=True, centred=True),)


def picture_paragraph(picture: Picture, width: Twips, draft: Draft) -> Paragraph:
    """Return a picture at its height, or as wide as the text if that is less."""
    across, down = struct.unpack(">II", picture.content[16:24])
    wide = min(picture.height * across / down, millimetres(width))
    rid = draft.picture(picture.content)
    return Paragraph(inline(rid, wide, wide * down / across, picture.alt, draft), "Figure")


def thumbnails_blocks(thumbnails: Thumbnails, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return slides in small, their numbers under them: one beside the facts, several below, three to a row.

    All of it stays on one page, and what is done with them begins there. Many rows do not hold on to each other: Word
    holds nothing together that is longer than a page.
    """
    between = twips(_BETWEEN)
    each = (width - between * (_ACROSS - 1)) // _ACROSS
    alone = len(thumbnails.slides) == 1
    left = width - each - between if alone else width
    held = len(thumbnails.slides) <= _ACROSS * _HELD
    cells = [_thumbnail(slide, millimetres(each), draft, held=held) for slide in thumbnails.slides]
    blocks: tuple[Block, ...] = tuple(facts_paragraphs(thumbnails.beside, left, draft))
    if blocks and alone:
        row = Row((kept_blocks(blocks), _EMPTY, cells.pop(0)))
        blocks = Grid("layout", (left, between, each), (row,)).blocks(draft)
    rows = []
    for start in range(0, len(cells), _ACROSS):
        shown = filled(cells[start : start + _ACROSS], _ACROSS)
        rows.append(Row(tuple(part for cell in shown for part in (cell, _EMPTY))[:-1]))
    widths = tuple(part for _ in range(_ACROSS) for part in (each, between))[:-1]
    blocks += Grid("layout", widths, tuple(rows)).blocks(draft) if rows else ()
    last = len(blocks) if thumbnails.leads else len(blocks) - 1
    return (*kept_blocks(blocks[:last]), *blocks[last:])


_EMPTY: tuple[Block, ...] = (Paragraph(style="TableText"),)
_HELD = 3
"""Rows of slides that are held together."""


def _thumbnail(thumbnail: Thumbnail, width: float, draft: Draft, *, held: bool) -> tuple[Block, ...]:
    name, slide = f"Slide {thumbnail.number}", draft.theme.template.slide
    # a slide this small is a picture: the foot of its own page would be read by nobody
    rid = draft.picture(Drawn(slide_svg(thumbnail.slide, thumbnail.number, "", draft.theme), width, _COARSE))
    shown = inline(
        rid, width, width * slide.height / slide.width, f"{name}: {thumbnail.slide.title}", draft, framed=True
    )
    return Paragraph(shown, "Figure", kept=True), Paragraph(words(name), "Caption", kept=held)


def _with_text(drawing: Group, beside: RichText, width: Twips, draft: Draft) -> tuple[Block, ...]:
    between = twips(_BETWEEN)
    own = twips(drawing.box.width * 25.4 / EMU_PER_INCH)
    small = min(own, int(width * _BESIDE))
    row = Row(
        (
            (Paragraph(_drawn(drawing, small, twips(LONG), draft), "Figure"),),
            _EMPTY,
            (Paragraph(runs(beside, draft)),),
        ),
        anchor="center",
    )
    return Grid("layout", (small, between, width - small - between), (row,)).blocks(draft)


def _drawn(drawing: Group, width: float, height: float, draft: Draft) -> str:
    """Return a drawing as large as it fits in `width` and `height`, in twips."""
    wide = millimetres(round(min(width, height * drawing.box.width / drawing.box.height)))
    rid = draft.picture(Drawn(drawing_svg(drawing, draft.theme), wide))
    return inline(rid, wide, wide * drawing.box.height / drawing.box.width, drawing.alt, draft)

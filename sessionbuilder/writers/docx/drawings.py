"""Drawings, logos and slides in small -> pictures in the text, each with its description."""

from __future__ import annotations

from sessionbuilder.settled.settled import SetFigure, SetPicture, SetSlide
from sessionbuilder.units import EMU_PER_INCH
from sessionbuilder.writers.docx.draft import Draft, Drawn
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tables import Grid, Row
from sessionbuilder.writers.docx.text import Block, Paragraph, runs, words
from sessionbuilder.writers.ooxml.xml import escape
from sessionbuilder.writers.svg import drawing_svg, slide_svg

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_A}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_FRAME = '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln>'
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


def figure_blocks(figure: SetFigure, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a drawing at its size, in `width` where text stands beside it."""
    drawn = Paragraph(_drawn(figure, draft), "Figure", kept=figure.whole_page, centred=figure.whole_page)
    if figure.beside is None:
        return (drawn,)
    small, between = twips(figure.width), twips(figure.between)
    cells = ((drawn,), _EMPTY, (Paragraph(runs(figure.beside, draft)),))
    row = Row(cells, anchor="center", splits=not figure.whole)
    return Grid("layout", (small, between, width - small - between), (row,)).blocks(draft)


def picture_paragraph(picture: SetPicture, draft: Draft) -> Paragraph:
    """Return a picture at its size."""
    own = picture.picture
    return Paragraph(inline(draft.picture(own.content), picture.width, picture.height, own.alt, draft), "Figure")


_EMPTY: tuple[Block, ...] = (Paragraph(style="TableText"),)


def slide_paragraphs(slide: SetSlide, width: float, high: float, draft: Draft) -> tuple[Block, ...]:
    """Return a slide in small, so many millimetres `width` and `high`, and under it what it is called."""
    own = slide.slide
    # a slide this small is a picture: the foot of its own page would be read by nobody
    rid = draft.picture(Drawn(slide_svg(own.slide, own.number, "", draft.theme), width, _COARSE))
    shown = inline(rid, width, high, own.alt, draft, framed=True)
    under = (Paragraph(runs(slide.caption, draft), "SlideNumber"),) if slide.caption else ()
    more = (Paragraph(words(slide.more, bold=True), "SlideNumber"),) if slide.more else ()
    return Paragraph(shown, "Slide"), *under, *more


def _drawn(figure: SetFigure, draft: Draft) -> str:
    rid = draft.picture(Drawn(drawing_svg(figure.drawing, draft.theme), figure.width))
    return inline(rid, figure.width, figure.height, figure.drawing.alt, draft)

"""A settled booklet -> the bytes of a PDF, by way of JSON that the typst template beside this file sets."""

from __future__ import annotations

import json
from pathlib import Path
from threading import local
from typing import Any, NamedTuple

import typst
from msgspec import Struct
from msgspec.structs import asdict

from sessionbuilder.booklet.booklet import Picture, Thumbnail
from sessionbuilder.content import Verb
from sessionbuilder.deck.elements import Group
from sessionbuilder.fonts import families
from sessionbuilder.settled.settled import Settled
from sessionbuilder.settled.type import Type
from sessionbuilder.text import RichText, plain
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pdf.runs import runs
from sessionbuilder.writers.pictures import fonts, icon
from sessionbuilder.writers.svg import drawing_svg, slide_svg

_TEMPLATE = Path(__file__).with_name("booklet.typ")
_SIGNS = {"code", "voice", "numbers", "look"}
"""Fields that are no words to be set."""


class Pdf(NamedTuple):
    """A finished file."""

    content: bytes
    pages: int


def pdf(settled: Settled) -> Pdf:
    """Return `settled` as a tagged PDF/UA-1: the same bytes every time.

    Letters that its fonts lack, headings that skip a level and pictures without words are mistakes of ours by now:
    typst then raises.
    """
    compiler = _compiler()
    content = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=_inputs(settled))
    assert isinstance(content, bytes)
    pages = compiler.query("<pages>", field="value", one=True)
    return Pdf(content, int(json.loads(pages)))


def page_pngs(settled: Settled, dpi: int) -> tuple[bytes, ...]:
    """Return each page of the PDF that `pdf` makes as a PNG with `dpi` dots an inch, drawings in the fonts of paper."""
    drawn = _compiler().compile(format="png", ppi=dpi, sys_inputs=_inputs(settled))
    return (drawn,) if isinstance(drawn, bytes) else tuple(drawn or ())


def _inputs(settled: Settled) -> dict[str, str]:
    return {"booklet": json.dumps(_told(settled), ensure_ascii=False)}


_own = local()


def _compiler() -> typst.Compiler:
    """Return the compiler of this thread, with the template read and the fonts found, for all booklets that it sets."""
    if not hasattr(_own, "compiler"):
        _own.compiler = typst.Compiler(str(_TEMPLATE), font_paths=fonts())
    compiler: typst.Compiler = _own.compiler
    return compiler


def _told(settled: Settled) -> dict[str, Any]:
    theme, told = settled.theme, {name: getattr(settled, name) for name in settled.__struct_fields__}
    palette = asdict(told.pop("theme").palette)
    told["type"] = _sizes(settled.type)
    told["sheets"] = [_plain(sheet, theme) for sheet in settled.sheets]
    told["colours"] = {role.replace("_", "-"): f"#{colour.digits}" for role, colour in palette.items()}
    told["fonts"] = families(theme.widths.twin)
    told["icons"] = {verb.value: icon(verb.value) for verb in Verb}
    return told


def _sizes(type_: Type) -> dict[str, Any]:
    told = ("text", "title", "headings", "lead", "spoken", "clock", "numeral", "asked", "strip")
    return {name: getattr(type_, name) for name in told}


def _plain(value: Any, theme: Theme) -> Any:
    """Return `value` as JSON knows it: a record by its fields and its kind, a text by its runs, a drawing as SVG."""
    match value:
        case RichText():
            return runs(value)
        case str():
            return runs(plain(value))
        case bool() | int() | float() | None:
            return value
        case tuple():
            return [_plain(item, theme) for item in value]
        case Verb():
            return value.value
        case Group():
            return {"svg": drawing_svg(value, theme), "alt": value.alt}
        case Thumbnail():
            svg = slide_svg(value.slide, value.number, "", theme)
            return {"number": value.number, "svg": svg, "alt": value.alt}
        case Type():
            return _sizes(value)
        case Picture():
            return {"data": list(value.content), "alt": value.alt}
        case Struct():
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            told = {name: own if name in _SIGNS else _plain(own, theme) for name, own in fields.items()}
            return {"kind": type(value).__name__, **told}
    raise AssertionError(value)

"""A booklet and a theme -> the bytes of a PDF, by way of JSON that the typst template beside this file sets."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typst
from msgspec import Struct
from msgspec.structs import asdict

from sessionbuilder.booklet.booklet import Booklet, Picture, Thumbnail
from sessionbuilder.content import Cue
from sessionbuilder.deck.elements import Group
from sessionbuilder.fonts import FAMILIES
from sessionbuilder.scripts import leftwards, stretches
from sessionbuilder.text import RichText
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pictures import fonts, icon
from sessionbuilder.writers.svg import drawing_svg, slide_svg

_TEMPLATE = Path(__file__).with_name("booklet.typ")


class Pdf(NamedTuple):
    """A finished file."""

    content: bytes
    pages: int


def pdf(booklet: Booklet, theme: Theme) -> Pdf:
    """Return `booklet` as a tagged PDF/UA-1 in the colours of `theme`: the same bytes every time.

    Letters that its fonts lack, headings that skip a level and pictures without words are mistakes of ours by now:
    typst then raises.
    """
    palette = asdict(theme.palette)
    told = _plain(booklet, theme)
    told["colours"] = {role.replace("_", "-"): f"#{colour.digits}" for role, colour in palette.items()}
    told["fonts"] = FAMILIES
    told["icons"] = {verb: icon(verb) for verb in _verbs(told)}
    compiler = _compiler()
    inputs = {"booklet": json.dumps(told, ensure_ascii=False)}
    content = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
    assert isinstance(content, bytes)
    pages = compiler.query("<pages>", field="value", one=True)
    return Pdf(content, int(json.loads(pages)))


@cache
def _compiler() -> typst.Compiler:
    """Return the compiler with the template read and the fonts found, once for all booklets of a run."""
    return typst.Compiler(str(_TEMPLATE), font_paths=fonts())


def _plain(value: Any, theme: Theme) -> Any:
    """Return `value` as JSON knows it: a record by its fields and its kind, a text by its runs, a drawing as SVG."""
    match value:
        case RichText():
            return _runs(value)
        case Group():
            return {"svg": drawing_svg(value, theme), "alt": value.alt}
        case Thumbnail():
            alt = f"Slide {value.number}: {value.slide.title}"
            return {"number": value.number, "svg": slide_svg(value.slide, value.number, "", theme), "alt": alt}
        case Picture():
            return {"kind": "Picture", "data": list(value.content), "alt": value.alt, "height": value.height}
        case Cue():
            texts = [_plain(text, theme) for text in value.texts]
            verb = {"verb": value.verb.value, "word": value.verb.word}
            return {**verb, "texts": texts}
        case Struct():
            fields = {name: _plain(getattr(value, name), theme) for name in value.__struct_fields__}
            return {"kind": type(value).__name__, **fields}
        case tuple() | frozenset():
            return [_plain(item, theme) for item in value]
        case _:
            return value


def _runs(text: RichText) -> list[dict[str, Any]]:
    """Return `text` as runs of one script each; signs stand upright, since their font has no italics."""
    turned = leftwards(text.runs)
    return [
        asdict(each.run)
        | {"emphasis": each.run.emphasis and not each.sign, "language": each.language, "leftwards": turned}
        for each in stretches(text.runs)
    ]


def _verbs(told: dict[str, Any]) -> list[str]:
    """Return the verbs of all instructions, each once."""
    parts = (part for sheet in told["sheets"] for part in sheet["parts"] if part["kind"] == "Instructions")
    return list(dict.fromkeys(cue["verb"] for part in parts for cue in part["cues"]))

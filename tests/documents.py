"""A document more, for tests: a file put where documents are, which is found as they are and by nobody's naming it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sessionbuilder.documents
from sessionbuilder.inventory import by_name

LEAFLET = '''\
"""A leaflet for participants that says what only facilitators may know: every cue of every block."""

from functools import partial

from sessionbuilder.booklet.binding import bound
from sessionbuilder.booklet.booklet import Sheet
from sessionbuilder.content import Text
from sessionbuilder.inventory.day import Piece
from sessionbuilder.inventory.document import Document, Printing
from sessionbuilder.text import plain, texts_in


def _leaflet(day):
    cues = tuple(Text(said) for timed in day.script.programme.blocks for said in texts_in(timed.block.cues))
    yield Piece(partial(bound, day.script.programme, "Leaflet", [Sheet(plain("Leaflet"), cues)]))


DOCUMENT = Document(
    told=35,
    name="leaflet",
    reader="participants",
    file="leaflet",
    formats=("pdf", "docx"),
    use="print",
    what="what they take home",
    called=("flyer",),
    printing=Printing("Leaflet", "any", "at the end"),
    make=_leaflet,
)
'''


@contextmanager
def another_document(folder: Path, text: str = LEAFLET, name: str = "leaflet") -> Iterator[None]:
    """Have the document that is written in `text` while inside; its file lies in `folder`."""
    (folder / f"{name}.py").write_text(text, "utf-8")
    module, path = f"{sessionbuilder.documents.__name__}.{name}", sessionbuilder.documents.__path__
    path.append(str(folder))
    importlib.invalidate_caches()
    by_name.forget()
    try:
        yield
    finally:
        path.remove(str(folder))
        sys.modules.pop(module, None)
        by_name.forget()

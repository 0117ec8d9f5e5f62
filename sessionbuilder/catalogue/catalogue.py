"""The kinds of block and the files there are -> lists by what they are for, and what a word means among them."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sessionbuilder.catalogue.fields import field_notes
from sessionbuilder.catalogue.listing import WIDTH, entries
from sessionbuilder.diagnostics import nearest
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS, NO_KIND
from sessionbuilder.pages import text_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import fields_of
from sessionbuilder.text import listed, plural, shortened, singular
from sessionbuilder.workspace.files import FILES, file_called

_MOST = 8
"""Kinds that are named where a word stands on many pages."""


class Meant(NamedTuple):
    """What a word means: kinds and files, the likeliest first; all empty where it means nothing here."""

    said: str = ""
    """A sentence on the word, where it is no kind itself."""
    kinds: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Sentences on the lines of blocks and files that are called so."""


def every_kind() -> Iterator[type[Block]]:
    """Yield every kind, in alphabetical order."""
    for name in kind_names():
        kind = kind_of(name)
        assert kind is not None
        yield kind


def what_it_is(kind: type[Block]) -> str:
    """Return the sentence that says what `kind` is."""
    about = inspect.getdoc(inspect.getmodule(kind)) or ""
    return " ".join(about.split("\n\n", maxsplit=1)[0].split())


def list_some(meant: Meant) -> str:
    """Return the kinds and files that are `meant`, each with a sentence."""
    return "\n".join([*entries(meant.kinds, meant.files), "", "`sessionbuilder kinds KIND` shows one."])


def wrapped(text: str) -> str:
    """Return `text` in lines that a terminal has room for; its own lines stay apart."""
    return "\n".join(
        line
        for part in text.split("\n")
        for line in textwrap.wrap(part, WIDTH, break_on_hyphens=False, subsequent_indent="  ")
    )


def what_is_meant(asked: str) -> Meant:
    """Return what `asked` means: a kind, a file, another word for one, one misspelt, or one that stands on pages."""
    word = "-".join(re.findall(r"[a-z0-9]+", asked[:100].lower()))
    if word in kind_names() or word in FILES:
        beside = f"{word}-file"
        more = (f"`{beside}` is a file: `sessionbuilder kinds {beside}` shows it.",) * (beside in FILES)
        return Meant("", (word,) * (word in kind_names()), (word,) * (word in FILES), more)
    shown = f"`{shortened(asked)}`"
    forms = dict.fromkeys((word, singular(word), plural(2, word)))
    lines = tuple(line for form in forms for line in _lines_called(form))
    if told := next((NO_KIND[form] for form in forms if form in NO_KIND), ""):
        kinds = tuple(name for name in re.findall(r"`(?:- )?([a-z-]+)", told) if name in kind_names())
        return Meant(f"{told[:1].upper()}{told[1:]}.", tuple(dict.fromkeys(kinds)), (), lines)
    known = {**dict.fromkeys(FILES, ()), **KINDS_BY_OTHER_WORDS, **{name: (name,) for name in kind_names()}}
    found = _serving(forms) or (not lines and _serving([nearest(word, known)]))
    if found:
        kinds, files = found
        names = [f"`{name}`" for name in (*kinds, *files)]
        whole = f"{names[0]} serves for it." if len(names) == 1 else "these serve for it."
        return Meant(f"There is no kind {shown}: {whole}", kinds, files, lines)
    if lines:
        return Meant(f"There is no kind {shown}, but there are lines that are called so.", (), (), lines)
    if spoken := tuple(_spoken_of(asked)):
        whose = "the pages of these speak" if len(spoken) > 1 else f"the page of `{spoken[0]}` speaks"
        return Meant(f"There is no kind {shown}, but {whose} of it.", spoken)
    return Meant()


def _serving(words: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the kinds and files that any of `words` is another word for, or the name of; None where there is none."""
    kinds, files = [], []
    for word in words:
        kinds += [*KINDS_BY_OTHER_WORDS.get(word, ())] + [word] * (word in kind_names())
        files += [file_called(word)] if file_called(word) else []
    return (tuple(dict.fromkeys(kinds)), tuple(dict.fromkeys(files))) if kinds or files else None


def _lines_called(word: str) -> Iterator[str]:
    """Yield a sentence for each sort of block or file that has a line called `word`."""
    if word in CUE_KEYS:
        yield f"`{word}` is a line for the facilitator in any block: it stands in the notes and never on a slide."
    usual = fields_of(Block)
    if word in usual:
        yield f"`{word}` is a line of every block. {field_notes(Block)[usual[word].name]}"
    for name, file in FILES.items():
        if file.record and word in fields_of(file.record):
            note = field_notes(file.record)[fields_of(file.record)[word].name]
            yield f"`{word}` is a line of the file `{name}`. {note}"
    having = [kind.kind for kind in every_kind() if word in fields_of(kind) and word not in usual]
    if having:
        yield f"`{word}` is a line of {listed(f'`{name}`' for name in having)}."


def _spoken_of(asked: str) -> list[str]:
    """Return the kinds on whose pages the words of `asked` stand, those that have them oftenest first."""
    words = re.findall(r"[^\W_]{3,}", asked[:100].lower())
    pages = {name: text_of(f"blocks/{name}.md").lower() for name in kind_names()} if words else {}
    counts = {
        name: min(len(re.findall(rf"\b{re.escape(word)}", text)) for word in words) for name, text in pages.items()
    }
    return sorted((name for name, count in counts.items() if count), key=lambda name: -counts[name])[:_MOST]

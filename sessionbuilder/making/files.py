"""The documents that are wanted of a day -> their files, each with a name, and made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.day import Day
from sessionbuilder.inventory.document import Document
from sessionbuilder.making.formats import FORMATS, Content

if TYPE_CHECKING:
    from sessionbuilder.making.earlier import Earlier


class File(NamedTuple):
    """One file, before it is made; what is made of it is kept."""

    name: str
    """Its path in the folder of the session, with forward slashes."""
    document: Document
    format: str
    value: Callable[[], object]
    """Returns what it says. Files of one thing in several formats have the same."""
    settled: Callable[[], object]
    """Returns what is written in it, with every size settled; a booklet's is the same for all its formats."""
    made: Callable[[], Content]

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return self.name.rpartition(".")[0]


def files_of(wanted: Collection[str], day: Day, earlier: Earlier | None = None) -> Iterator[File]:
    """Yield every file of the documents in `wanted`, by their names; those that nothing is said in have none.

    What an `earlier` build made of an equal value is taken as it is.
    """
    for document in made_by("build"):
        if document.name in wanted:
            yield from _files(document, day, earlier)


def _files(document: Document, day: Day, earlier: Earlier | None) -> Iterator[File]:
    assert document.make, document.name
    for piece in document.make(day):
        value = cache(piece.value)
        endings = piece.formats or document.formats
        is_paper = any(FORMATS[ending].is_paper for ending in endings)
        settled = cache(partial(_settled, value, day)) if is_paper else value
        digest = cache(partial(_digest, settled, day))
        for ending in endings:
            made = cache(partial(_made, ending, settled, day, earlier, digest))
            yield File(f"{document.file.replace('*', piece.name)}.{ending}", document, ending, value, settled, made)


def _settled(value: Callable[[], object], day: Day) -> object:
    from sessionbuilder.booklet.booklet import Booklet  # noqa: PLC0415 - a deck needs no paper
    from sessionbuilder.settled import settle  # noqa: PLC0415

    said = value()
    return settle(said, day.pen.theme) if isinstance(said, Booklet) else said


def _digest(settled: Callable[[], object], day: Day) -> str:
    from sessionbuilder.making.earlier import digest_of_value  # noqa: PLC0415 - whoever keeps nothing needs none

    return digest_of_value(settled(), day.pen.theme)


def _made(
    ending: str, settled: Callable[[], object], day: Day, earlier: Earlier | None, digest: Callable[[], str]
) -> Content:
    if earlier is None:
        return FORMATS[ending].write(settled(), day.pen.theme)
    made_from = f"{ending} {digest()}"
    before = earlier.take(made_from)
    return before or FORMATS[ending].write(settled(), day.pen.theme)._replace(made_from=made_from)


def make_all(files: Sequence[File], done: Callable[[int, int], None]) -> list[Content]:
    """Return what is in each of `files`; `done` hears of how many of how many.

    What is written without Python’s lock is written by as many threads as there are cores, and the rest meanwhile.
    """
    if not any(FORMATS[file.format].is_apart for file in files):
        return [file.made() for file in files]
    import os  # noqa: PLC0415 - whoever asks for one file needs none of it
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    for file in files:
        file.settled()
    with ThreadPoolExecutor(os.cpu_count() or 1) as beside:
        apart = [file for file in files if FORMATS[file.format].is_apart]
        pending = [beside.submit(file.made) for file in apart]
        others = [file for file in files if not FORMATS[file.format].is_apart]
        for file in others:
            file.made()
        for number, each in enumerate(pending, 1):
            each.result()
            done(number, len(apart))
    return [file.made() for file in files]

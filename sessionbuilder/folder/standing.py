"""A folder and its record -> what in it may be replaced, what somebody has changed, and what is left over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from msgspec import Struct

from sessionbuilder.folder.manifest import Manifest, digest_of
from sessionbuilder.folder.output import Output
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.by_name import documents


class Standing(Struct, frozen=True):
    """What stands in a folder; every file by its name from there."""

    to_write: tuple[str, ...]
    """Files of this build that are not there, or are as the last build wrote them; those that are right already are
    in none of these lists."""
    changed: dict[str, bytes]
    """Files of this build that somebody has changed, with what is in them."""
    left_over: tuple[str, ...]
    """Files that an earlier build wrote and this one does not, as that build wrote them."""
    kept: dict[str, bytes]
    """Such files that somebody has changed, with what is in them."""
    unknown: tuple[str, ...]
    """Files that are called like those of a build, and of which no record tells."""


def standing(place: Place, named: Mapping[str, Output], record: Manifest, wanted: Collection[str]) -> Standing:
    """Return what stands in a folder that `named` is to be written into, and that `record` tells of.

    Only files of the documents in `wanted`, and of documents that there are no more, can be left over.
    """
    to_write: list[str] = []
    changed: dict[str, bytes] = {}
    for name, output in named.items():
        there = content_of(place.home / name)
        if there is None or (there != output.content and _is_as_written(name, there, record)):
            to_write.append(name)
        elif there != output.content:
            changed[name] = there
    left_over: list[str] = []
    kept: dict[str, bytes] = {}
    new = {name.casefold() for name in named}
    for name in _earlier(place, record, wanted):
        if name.casefold() not in new and (there := content_of(place.home / name)) is not None:
            if _is_as_written(name, there, record):
                left_over.append(name)
            else:
                kept[name] = there
    unknown = (name for name in _alike(place, wanted) if name.casefold() not in new and name not in record.outputs)
    return Standing(tuple(to_write), changed, tuple(left_over), kept, tuple(unknown))


def content_of(path: Path) -> bytes | None:
    """Return what the file at `path` holds; None where nothing is there. What is no file is an `OSError`."""
    if path.is_file():
        return path.read_bytes()
    if path.is_symlink() or path.exists():
        raise OSError(0, "something that is not a file has that name", str(path))
    return None


def is_of_a_document(name: str) -> bool:
    """Whether a file called `name`, without its folder, is called like one that a build writes."""
    return any(fnmatch(name, PurePosixPath(file).name) for document in documents() for file in document.files)


def folders_of(place: Place) -> set[Path]:
    """Return every folder that a build at `place` may write into."""
    return {(place.folder / file).parent for document in documents() for file in document.files}


def _is_as_written(name: str, content: bytes, record: Manifest) -> bool:
    written = record.outputs.get(name)
    return written is not None and written.sha256 == digest_of(content)


def _earlier(place: Place, record: Manifest, wanted: Collection[str]) -> Iterator[str]:
    """Yield the files of earlier builds at `place` that are of the documents in `wanted`."""
    known = {document.name for document in documents()}
    for name, written in record.outputs.items():
        here = record.builds[written.build].shelf == place.shelf
        if here and (written.document in wanted or written.document not in known):
            yield name


def _alike(place: Place, wanted: Collection[str]) -> Iterator[str]:
    """Yield the files at `place` that are called like those of the documents in `wanted`."""
    for document in documents():
        for file in document.files if document.name in wanted else ():
            for path in sorted(place.folder.glob(file)):
                if not path.name.startswith(("~$", ".")):  # of programs that have a file open
                    yield path.relative_to(place.home).as_posix()

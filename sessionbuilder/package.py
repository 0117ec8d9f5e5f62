"""The bytes of a file of Office -> its parts as trees, opened with care: nothing in it is trusted."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from lxml import etree

LARGEST = 400_000_000
"""Bytes that a file may hold, unpacked; a deck full of photographs has a tenth of it."""
LARGEST_PART = 60_000_000
"""Bytes of one part that is read as a tree."""
_OLD = b"\xd0\xcf\x11\xe0"
"""How files begin that are encrypted, or of the format before 2007."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    RuntimeError,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
    AttributeError,
)
"""What `zipfile` may end with where a file is broken."""
_PARTED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

Tree = Any
"""An element of `lxml`."""


class NotReadableError(Exception):
    """The file cannot be looked into; the message says why, as the end of a sentence."""


@dataclass(frozen=True)
class Package:
    """The parts of one file."""

    archive: zipfile.ZipFile

    @classmethod
    def of(cls, content: bytes) -> Package:
        """Return the parts of a file that holds `content`.

        Raises `NotReadableError` where it is encrypted, of an older format, broken, or unpacks to more than `LARGEST`.
        """
        if content.startswith(_OLD):
            raise NotReadableError("it has a password, or is of the format before 2007: save it anew without either")
        try:
            archive = zipfile.ZipFile(BytesIO(content))
        except _BROKEN:
            raise NotReadableError(
                "it is no PowerPoint or Word file, or it is broken: open it there, and save it anew"
            ) from None
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise NotReadableError(f"it unpacks to more than {LARGEST // 1_000_000} MB")
        if any(entry.flag_bits & 1 for entry in archive.infolist()):
            raise NotReadableError("it has a password: save it without one")
        return cls(archive)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its parts."""
        return frozenset(self.archive.namelist())

    @cached_property
    def main(self) -> str:
        """The name of the part that it begins with; empty where it names none."""
        return next(self.led_to("", "officeDocument"), "")

    def content(self, name: str) -> bytes:
        """Return the bytes of the part `name`, which there is; raises `NotReadableError` where it is broken."""
        try:
            return self.archive.read(name)
        except _BROKEN:
            raise NotReadableError(
                f"`{name}` in it is broken: open it in PowerPoint or Word, and save it anew"
            ) from None

    def tree(self, name: str) -> Tree | None:
        """Return the part called `name`; None where there is none.

        Raises `NotReadableError` where it is no XML, is too large, or declares entities, which these files never do.
        """
        if name not in self.names:
            return None
        if self.archive.getinfo(name).file_size > LARGEST_PART:
            raise NotReadableError(f"`{name}` in it is too large")
        content = self.content(name)
        letters = content.replace(b"\0", b"")  # whether one letter takes one byte, two or four
        if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
            raise NotReadableError(f"`{name}` in it declares what such a file never declares")
        try:
            # nothing that a part names elsewhere is fetched, and nothing in it unfolds
            parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise NotReadableError(
                f"`{name}` in it is broken: open it in PowerPoint or Word, and save it anew"
            ) from None

    def content_type(self, name: str) -> str:
        """Return what the list of contents says the part `name` is; empty where it says nothing."""
        contents = self.tree("[Content_Types].xml")
        ending, found = name.rpartition(".")[2].casefold(), ""
        for each in contents if contents is not None else ():
            if each.get("PartName", "").lstrip("/").casefold() == name.casefold():
                return str(each.get("ContentType", ""))
            if each.get("Extension", "").casefold() == ending:
                found = str(each.get("ContentType", ""))
        return found

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what the part `name` leads to: by id, the last word of its sort and its name, or its address."""
        folder, found = name.rpartition("/")[0], {}
        for each in self._relations(name):
            target, sort = each.get("Target", ""), each.get("Type", "").rpartition("/")[2]
            if each.get("TargetMode") != "External":
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[each.get("Id", "")] = (sort, target.lstrip("/"))
        return found

    def led_to(self, name: str, sort: str) -> Iterator[str]:
        """Yield the names of the parts of the `sort`, such as `notesSlide`, to which the part `name` leads."""
        yield from (target for found, target in self.related(name).values() if found == sort)

    def linked(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield what the part `name` leads to that lies elsewhere: the last word of its sort, and its address."""
        for each in self._relations(name):
            if each.get("TargetMode") == "External":
                yield each.get("Type", "").rpartition("/")[2], each.get("Target", "")

    def _relations(self, name: str) -> Iterator[Tree]:
        folder, _, base = name.rpartition("/")
        tree = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        yield from tree.iter(_PARTED) if tree is not None else ()

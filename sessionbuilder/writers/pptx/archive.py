"""Parts of a deck -> the bytes of its package."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sessionbuilder.writers.ooxml.archive import zipped
from sessionbuilder.writers.ooxml.xml import HEAD

_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": _OFFICE + "extended-properties+xml",
}


class Entry(NamedTuple):
    """A file in the package."""

    name: str
    """Its path, without a slash at the start."""
    kind: str
    """Its content type, shortened; empty for relationships."""
    content: str


def archive(entries: Iterable[Entry]) -> bytes:
    """Return a package of `entries`, with its list of content types and its root relationships."""
    files = list(entries)
    overrides = "".join(
        f'<Override PartName="/{entry.name}" ContentType="{_TYPES.get(entry.kind, f"{_OFFICE}{entry.kind}+xml")}"/>'
        for entry in files
        if entry.kind
    )
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    relations = (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" '
        'Target="docProps/app.xml"/></Relationships>'
    )
    return zipped(
        [("[Content_Types].xml", types.encode()), ("_rels/.rels", relations.encode())]
        + [(entry.name, entry.content.encode()) for entry in files]
    )

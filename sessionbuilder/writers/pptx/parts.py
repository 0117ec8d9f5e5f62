"""Parts and their relationships -> the files of a package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sessionbuilder.writers.ooxml.xml import HEAD, STANDING_HEAD, escape

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Where the names of most relationships begin."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Part(NamedTuple):
    """A part of the package, with what it leads to."""

    name: str
    """Its path in the package, with a slash at the start."""
    kind: str
    """Its content type."""
    content: bytes
    relations: str = ""
    """Its relationships, as XML without the element around them."""

    @property
    def is_xml(self) -> bool:
        """Whether its content is XML."""
        return self.name.endswith(".xml")


def xml_part(name: str, kind: str, xml: str, relations: str = "") -> Part:
    """Return a part of Office's own kinds, `kind` being its content type without beginning and end."""
    return Part(name, f"application/vnd.openxmlformats-officedocument.{kind}+xml", xml.encode(), relations)


def relation(rid: str, kind: str, target: str, *, external: bool = False) -> str:
    """Return one relationship; `kind` is the last word of its type, or all of it."""
    kind = kind if "/" in kind else f"{RELATED}/{kind}"
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{rid}" Type="{kind}" Target="{escape(target)}"{mode}/>'


def relations(*targets: tuple[str, str]) -> str:
    """Return relationships (kind, target), whose ids are `rId1` and so on."""
    return "".join(relation(f"rId{number}", kind, target) for number, (kind, target) in enumerate(targets, 1))


def files(parts: Sequence[Part]) -> Iterator[tuple[str, bytes]]:
    """Yield the files (name, bytes) of a package of `parts`: the list of content types, the way in, then each part."""
    yield "[Content_Types].xml", _types(parts).encode()
    label = relation("rId4", _LABEL, "docMetadata/LabelInfo.xml") if parts[-1].name == LABEL else ""
    yield "_rels/.rels", _related(_ROOT + label, STANDING_HEAD)
    for part in parts:
        folder, _, name = part.name[1:].rpartition("/")
        yield part.name[1:], part.content
        if part.relations:
            yield f"{folder}/_rels/{name}.rels", _related(part.relations)


LABEL = "/docMetadata/LabelInfo.xml"
"""What says how sensitive a file is: the last of its parts, where it has one."""
_LABEL = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
_ROOT = relations(
    ("officeDocument", "ppt/presentation.xml"),
    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
)


def _related(inner: str, head: str = HEAD) -> bytes:
    return f'{head}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()


def _types(parts: Iterable[Part]) -> str:
    """Return the list of content types; what is not XML is told by the ending of its name, as PowerPoint tells it."""
    endings = {part.name.rpartition(".")[2]: part.kind for part in parts if not part.is_xml}
    defaults = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items())
    overrides = "".join(
        f'<Override PartName="{part.name}" ContentType="{part.kind}"/>' for part in parts if part.is_xml
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}{overrides}</Types>'
    )

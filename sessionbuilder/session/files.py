"""The words for files of a workspace -> where each lies, and the record that it holds."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.session.case import Case
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session


class File(NamedTuple):
    """One file, or one of several of a sort."""

    record: type[Struct]
    where: str


_SOURCES = File(Publication, "`sessions/sources.yaml`: every publication under a name of its own, such as `wt2023:`")

FILES = {
    "session": File(Session, "`sessions/NAME.yaml`; its blocks stand under `programme:`"),
    "delivery": File(Delivery, "`sessions/deliveries/NAME.yaml`: one run of a session"),
    "case-file": File(Case, "`sessions/cases/NAME.yaml`; the block `case: NAME` opens it"),
    "pool": File(Pool, "`sessions/pool.yaml`: what is the same in every session"),
    "sources": _SOURCES,
    "source": _SOURCES,
}
"""What is no kind of block, and is asked for as if it were."""

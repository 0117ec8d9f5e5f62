"""The lists of a page -> where they lead: what stands on the front page is the list of contents everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LISTS = ("docs/index.md", "docs/kinds.md", "docs/checks.md")
"""The pages whose lists and tables are lists of contents; the first is the front page."""
_PART = re.compile(r"^(?=## )", re.MULTILINE)
_LEADS = re.compile(r"^(?:- |\|).*?\[([^\]]*)\]\(([^)#:]+\.md)\)", re.MULTILINE)


class Part(NamedTuple):
    """What stands under one heading of a page."""

    text: str
    """As it is written."""
    heading: str
    """Empty before the first heading."""
    leads: dict[str, str]
    """Each page that a line of a list or a table leads to, as it is written there, with the words of the link."""


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts of a page in order: together their texts are `text`."""
    for part in _PART.split(text):
        heading = re.match(r"## (.+)", part)
        leads: dict[str, str] = {}
        for words, target in _LEADS.findall(part):
            leads.setdefault(target, words)
        yield Part(part, heading[1] if heading else "", leads)

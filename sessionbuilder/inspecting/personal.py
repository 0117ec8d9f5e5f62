"""The words of a finished file -> what in them reads like something by which a person may be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.inspecting.remark import Remark
from sessionbuilder.patterns import late
from sessionbuilder.session.identifiers import LABELLED, details_in
from sessionbuilder.text import plain


def personal(where: str, texts: Iterable[str], seen: set[str]) -> Iterator[Remark]:
    """Yield a remark for each detail in `texts`, which stand at `where`; what is in `seen` has been told already."""
    for detail in details_in(map(plain, texts), LABELLED, Report()):
        if detail.text not in seen:
            seen.add(detail.text)
            message = f"`{detail.text}` stands here, and reads like {detail.sort.what}."
            yield Remark(codes.PERSONAL_WORDS, where, message, detail.sort.instead)


_NOBODY = late(
    r"\b(?:pool|team|partnership|council|board|services?|school|academy|college|university|trust|nhs|police|training|"
    r"group|centre|agency|authority|department|office|user|microsoft|admin\w*|ltd|limited)\b",
    re.IGNORECASE,
)
"""What stands in the name of an organisation, or of an account that is nobody's."""


def _name(text: str) -> bool:
    if _NOBODY.search(text):
        return False
    return len(text.split()) in (2, 3) and all(word[:1].isupper() for word in text.split())


def authors(named: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    """Yield a remark for each person whom the properties of a file name; each of `named` is what and who."""
    for what, who in named:
        if _name(who.strip()):
            message = f"The file says who {what}: `{who.strip()}`."
            hint = "in PowerPoint and Word: File, Info, Inspect, takes names out before you send it"
            yield Remark(codes.PERSON_IN_PROPERTIES, "", message, hint)

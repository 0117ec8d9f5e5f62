"""What blocks have for people to keep -> the sheet of key messages: law in force first, then the rest by the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sessionbuilder.content import Bullets, Handout, Heading, Notice, Paper, Text
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.script.support import support_table
from sessionbuilder.session.reference import history, references
from sessionbuilder.session.session import Session
from sessionbuilder.session.sheets import KEY_MESSAGES
from sessionbuilder.text import RichText, join, plain

REFERENCES = "references"
"""What the sheet of references is called, which a block of that kind makes."""
_FEW = 3
"""Messages that are worth a sheet for everybody."""
_MANY = 12
"""More messages than this stand in two columns."""


class Kept(Struct, frozen=True):
    """What one block has for the sheet."""

    timed: TimedBlock
    parts: tuple[Paper, ...]


def kept_of(timed: TimedBlock, programme: Programme, *, own_sheet: bool) -> Kept | None:
    """Return what `timed` has for the sheet; None where that is nothing, or nobody is to take it home.

    What has a sheet of its own is kept on that, but for law in force, which stands on both. What is not in force any
    more and what draws on an unpublished case are not on it.
    """
    block, case, session = timed.block, programme.case_of(timed), programme.session
    assert isinstance(block, Kind)
    if (own_sheet and not block.law) or not block.is_kept or not session.makes(KEY_MESSAGES, block):
        return None
    if block.tells_of_the_past or history(block, session) or programme.held_back(timed):
        return None
    if case and case.provenance == "unpublished":
        return None
    parts = tuple(block.keeps(timed, programme))
    return Kept(timed, parts) if parts else None


def key_messages(kept: Sequence[Kept], session: Session) -> Handout | None:
    """Return the sheet; None where there is too little for one, and `handouts:` does not ask for it."""
    many = sum(_messages(part) for each in kept for part in each.parts)
    asked = session.handouts_ or any(each.timed.block.handouts_ for each in kept)
    if not kept or (many < _FEW and not asked):
        return None
    parts = [part for each in _law_first(kept, session) for part in _under_its_title(each, session)]
    return Handout(
        join("Key messages: ", session.session),
        (*parts, *_support(session), *_sources(kept, session)),
        "reference",
        moment="end",
        columns=2 if many > _MANY else 1,
        called=KEY_MESSAGES,
    )


def _law_first(kept: Sequence[Kept], session: Session) -> list[Kept]:
    """Return law in force, what rests on it, law that is not in force yet, the rest; each in the order of the day."""

    def turn(each: Kept) -> int:
        block = each.timed.block
        if not block.law:
            return 3
        return (0 if block.is_law else 1) if all(session.state(name) == "in force" for name in block.law) else 2

    return sorted(kept, key=turn)


def _messages(part: Paper) -> int:
    match part:
        case Bullets():
            return len(part.bullets)
        case Notice():
            return 1
        case _:
            return 0


def _under_its_title(each: Kept, session: Session) -> Iterator[Paper]:
    """Yield a heading, what is kept, and under law in force how it stands, where it does not say that itself."""
    block = each.timed.block
    yield Heading(each.timed.title)
    yield from each.parts
    if block.law and block.cites_at_foot:
        yield Text(join(plain("Law: ").bolded(), f"{'; '.join(session.laws_of(block))}."))


def _support(session: Session) -> Iterator[Paper]:
    """Yield where people find support: of all paper this is what they keep, and a day about harm may be felt later."""
    if session.support:
        yield Heading(plain("Where to find support"))
        yield support_table(session.support)


def _sources(kept: Sequence[Kept], session: Session) -> Iterator[Paper]:
    """Yield the last line: what all of it is from, and when the law was looked up.

    Works stand as they are cited, and in full where the session makes no sheet of references. People rely on this sheet
    at work, so it says too where nobody could make sure of the law.
    """
    blocks = [each.timed.block for each in kept]
    works = dict.fromkeys(work for block in blocks for work in session.works_of(block))
    law = dict.fromkeys(name for block in blocks for name in block.law)
    older = {name: found for name in law if (found := session.uncompared(name))}
    looked = [session.law[name].checked for name in law if name not in older]
    told: list[RichText] = []
    if works and session.makes(REFERENCES):
        told.append(plain(f"Sources: {'; '.join(works)}."))
    elif works:
        names = {citation.source for block in blocks for citation in block.source}
        told += [plain("Sources:"), *references(session, names)]
    if looked:
        told.append(plain(f"Law looked up on {max(looked).words}. Look it up again before you rely on it."))
    if any(session.law[name].not_known for name in law if name not in older):
        told.append(plain("Of some of it later changes are not known."))
    told += [plain(sentence) for sentence in dict.fromkeys(found.sentence for found in older.values())]
    if told:
        yield Text(join(*(piece for line in told for piece in (line, " "))), "quiet")

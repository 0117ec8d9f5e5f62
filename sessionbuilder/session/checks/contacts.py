"""People are sent to no address that is of one person, or that anybody may have taken."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.session.contact import whose
from sessionbuilder.session.identifiers import offers_a_way
from sessionbuilder.session.session import Session
from sessionbuilder.session.words_found import place_of

_ADDRESS = late(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,20}")


def check(session: Session, report: Report) -> None:
    """Note each address in a text that tells how to reach somebody, but the pool’s own, which is told in its file."""
    for part in session.texts_by_part():
        for text in part if "@" in "\n".join(map(str, part)) else ():
            for match in _ADDRESS.finditer(str(text)) if offers_a_way(str(text)) else ():
                if match[0] != session.pool.contact and (why := whose(match[0])):
                    place = place_of(text, match[0], report)
                    message = f"`{match[0]}` {why}."
                    report.add(codes.PERSONAL_CONTACT, place, message, codes.PERSONAL_CONTACT.mend)

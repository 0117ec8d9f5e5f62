"""People are sent to no address that anybody may have taken."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.contact import FREE_MAIL
from sessionbuilder.session.session import Session
from sessionbuilder.session.words_found import place_of


def check(session: Session, report: Report) -> None:
    """Note each address with a free mail service, but in what is about a family, where none may stand."""
    for part in session.texts_by_part():
        for text in part if "@" in "\n".join(map(str, part)) else ():
            for match in FREE_MAIL.finditer(str(text)):
                message = (
                    f"`{match[0]}` is with a free mail service, and no organisation answers for what is sent there."
                )
                place = place_of(text, match[0], report)
                report.add(codes.PERSONAL_CONTACT, place, message, codes.PERSONAL_CONTACT.mend)

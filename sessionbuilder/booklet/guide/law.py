"""The law that a day rests on -> one line at each block that rests on it, and a page that has each provision once."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.content import Cue, Heading, Text, Verb
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.block import Block
from sessionbuilder.session.reference import looked_up, not_known
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, Run, join, plain

_TITLE = "The law"
_ABOUT = "Each provision that the day rests on, once, in the order of the blocks. What is not known is said to be so."


def law_line(block: Block, session: Session) -> tuple[Cue, ...]:
    """Return what the law of `block` is called, how it binds, and where it stands in full; nothing if it has none."""
    said = [_told_briefly(name, session) for name in block.law if name in session.law]
    if not said:
        return ()
    line = join(*(join("; " if number else "", each) for number, each in enumerate(said)), ".")
    return (Cue(Verb.LAW, (line,)),)


def _told_briefly(name: str, session: Session) -> RichText:
    provision = session.law[name]
    title = RichText((Run(str(provision.title), link=f"#{_mark(name, session)}"),))
    unsure = ", not all of it known" if provision.not_known else ""
    return join(title, f" ({_binds(name, session)}{unsure})")


def _binds(name: str, session: Session) -> str:
    """Return how the provision binds, and how it stands where it does not simply hold."""
    standing = "" if session.state(name) == "in force" else f", {session.standing(name)}"
    return f"{session.law[name].binds}{standing}"


def _mark(name: str, session: Session) -> str:
    """Return what a link within the guide leads to: letters that PDF and Word both know."""
    return f"law_{list(session.law).index(name) + 1}"


def the_law(programme: Programme) -> Iterator[Sheet]:
    """Yield the page with every provision that a block rests on; none where no block rests on any."""
    session = programme.session
    names = dict.fromkeys(name for timed in programme.blocks for name in timed.block.law if name in session.law)
    if names:
        entries = (part for name in names for part in _entry(name, programme))
        yield Sheet(plain(_TITLE), (Text(plain(_ABOUT), "quiet"), *entries), follows=True)


def _entry(name: str, programme: Programme) -> Iterator[Printed]:
    session, provision = programme.session, programme.session.law[name]
    expected = join(" Expected: ", provision.expected) if provision.expected else ""
    used = (f"{timed.start} {timed.title}" for timed in programme.blocks if name in timed.block.law)
    review = f" Look again by {provision.review_by.words}." if provision.review_by else ""
    yield Heading(plain(f"{provision.title} ({provision.binds})"), mark=_mark(name, session))
    yield Text(join(provision.words, expected))
    facts = (
        ("Stands in", plain(f"{session.instrument(name)}, {session.standing(name)}")),
        ("Not known", not_known(name, session)),
        ("Looked up", join(looked_up(provision), review)),
        ("Used at", plain("; ".join(used))),
    )
    # in a run: a line for each would make two pages of one
    told = [join(plain(label).bolded(), " ", _stopped(text)) for label, text in facts if text]
    yield Text(join(told[0], *(join(" ", each) for each in told[1:])))


def _stopped(text: RichText) -> RichText:
    return text if str(text).endswith((".", "?", "!")) else join(text, ".")

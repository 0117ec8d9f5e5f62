"""A session -> its safety plan: when it is hardest, what to look for, and what to do if someone is at risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.booklet.binding import support
from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.content import Bullets, Fact, Facts, Heading, Notice, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import join, listed, plain

_SIGNS = (
    "Someone goes quiet, leaves quickly, or is suddenly busy with a phone",
    "Anger or jokes that do not fit what is being said",
    "A detail that is too close to be about work",
)
_ROLES = (
    "The one who is not leading watches the room, and looks in after a few minutes on anyone who has left",
    "The one who is leading then watches the room for both, and sets a task that needs no leading",
    "Both of you know where the quiet room is; nobody has to explain using it",
)
_ALONE = "Alone today? Agree on a sign with someone from the organisation who can come within minutes"
NEVER_ALONE = (
    "What is 3 of 3 is never led alone: someone has to go after whoever leaves. If one of you cannot come, find a "
    "second person for those blocks, or give the session on another day"
)
_IF = {
    "If someone tells you that they are or were abused": (
        "Stop there, thank them, and talk in private at once. Listen; do not explore it in front of the group",
        "If it is happening to them now, ask whether they are safe to go home today. If they are not safe tonight: 999 "
        "or the helpline, before they leave",
        "Ask whether the one who did it has contact with any child now: then it is reported today. Before that, tell "
        "the person who has told you, and never the one who did it",
        "Agree a safe way to reach them; tell the front door that they are at risk too, and that nobody rings, writes "
        "or calls at home before that is planned",
        "Help them to reach the support that they choose",
    ),
    "If someone may be thinking of ending their life": (
        "Stay with them. Ask plainly whether they are thinking of suicide; asking does no harm",
        "Get urgent help, and do not let them leave alone",
        "Check before the day which way to urgent help is right where you are",
    ),
    "If a child, or an adult who needs care and support, may be at risk": (
        "Do not wait for the end of the day. Take the person aside at the next pause or sooner",
        "See that it is reported today under their own agency’s procedures; if there is danger now, to the emergency "
        "services. If they cannot or will not, you report it",
        "Write down what you did, and when",
    ),
    "If a colleague or a service is accused in the room": (
        "Stop it gently before there are names. Say that this is not the place to look into it, and that there is a "
        "right place",
        "Talk with the person alone the same day: in England an allegation that someone who works with children may "
        "have harmed one goes to the local authority’s designated officer, by their agency’s procedure",
        "Tell your own manager",
    ),
}
_AFTERWARDS = (
    "Sit down together for ten minutes when the room is empty. Ask each other what stays with you, and who you will "
    "talk to about it."
)


def at_risk(programme: Programme) -> Sheet:
    """Return a page by itself: what is done at once where somebody is at risk, step by step, and whom to ring."""
    parts: list[Printed] = []
    for heading, steps in _IF.items():
        parts += [Heading(plain(heading)), Bullets(bulleted(map(plain, steps)), numbered=True)]
    return Sheet(plain("If someone is at risk"), (*parts, *support(programme)), one_page=True)


def safety_plan(programme: Programme) -> Sheet:
    """Return what the facilitators do so that nobody is harmed by the day."""
    return Sheet(plain("Safety plan"), tuple(_parts(programme)), follows=True)


def _parts(programme: Programme) -> Iterator[Printed]:
    session = programme.session
    hard = [timed for timed in programme.blocks if timed.block.intensity > 1]
    if hard:
        yield Heading(plain("When it is hardest"))
        yield Facts(tuple(_by_hardness(hard)))
    named = {timed.block.named_case() for timed in programme.blocks}
    if cases := [case for name, case in session.cases.items() if name in named]:
        yield Heading(plain("What is hard in the cases"))
        covers = ((str(case.case), listed(map(str, case.covers))) for case in cases)
        yield Facts(tuple(Fact(name, plain(words)) for name, words in covers))
    if session.preparation.safety:
        yield Heading(plain("In this session"))
        yield Bullets(bulleted(session.preparation.safety))
    yield Heading(plain("Signs to look for"))
    yield Bullets(bulleted(map(plain, _SIGNS)))
    yield Heading(plain("Who does what"))
    yield Bullets(bulleted(map(plain, (*_ROLES, NEVER_ALONE if programme.hardest else _ALONE))))
    yield Notice("For you as well", plain(_AFTERWARDS))


def _by_hardness(hard: Sequence[TimedBlock]) -> Iterator[Fact]:
    """Yield the blocks that are as hard as one another, in a run: the hardest first."""
    for intensity in (3, 2):
        own = [join(f"{timed.start} ", timed.title) for timed in hard if timed.block.intensity == intensity]
        if own:
            yield Fact(f"{intensity} of 3", join(own[0], *(join("; ", each) for each in own[1:]), "."))

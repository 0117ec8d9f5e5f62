"""A session's outcomes and people -> the forms of the day: rating, evaluation, follow-up, register, certificate."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sessionbuilder.content import (
    Bullets,
    Drawing,
    Fact,
    Facts,
    Form,
    Handout,
    Heading,
    PageBreak,
    Paper,
    Text,
    Writing,
    bulleted,
)
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.scale import HEADINGS, MARK, TITLE, numbers, scale
from sessionbuilder.session.session import FormName
from sessionbuilder.text import RichText, counted, join, linked, plain

_EMPTY = plain("")
_SPARE_LINES = 3
"""Lines of the register for people who come without having been expected."""


def named_forms(programme: Programme) -> tuple[tuple[FormName, Handout], ...]:
    """Return the forms that the session wants with their names, in the order in which the day uses them.

    Rating before and after with the same items, and again with a manager six to eight weeks later, follows the
    evaluation of training by reaction, learning and behaviour (Kirkpatrick; Carpenter and others 2010).
    """
    makers: dict[FormName, Callable[[Programme], Handout]] = {
        "register": _register,
        "rating": _rating,
        "evaluation": _evaluation,
        "follow-up": _follow_up,
        "certificate": _certificate,
    }
    wanted = programme.session.forms
    return tuple((name, replace(make(programme), called=name)) for name, make in makers.items() if name in wanted)


def _outcomes(programme: Programme) -> tuple[RichText, ...]:
    return tuple(programme.session.outcomes.values())


def _scale(programme: Programme) -> Form:
    """Return every outcome with ten numbers to choose from."""
    return scale(_outcomes(programme))


def _rating(programme: Programme) -> Handout:
    mark = Writing(MARK, 1)
    return Handout(
        plain(TITLE),
        (
            Heading(plain(HEADINGS["before"])),
            mark,
            _scale(programme),
            Writing(plain("What I most want from today:"), 2),
            PageBreak(),
            Heading(plain(HEADINGS["after"])),
            mark,
            _scale(programme),
            Writing(plain("What made the most difference, either way:"), 2),
        ),
        role="form",
        afterwards="return",
        moment="start",
        sides="one",
    )


def _evaluation(programme: Programme) -> Handout:
    said = (
        "The aim was clear, and was met",
        "The pace was right for me",
        "I could take part fully",
        "I felt looked after when it was hard",
        "The paper and slides were of use",
        "I know what I will do differently",
    )
    own = (text for timed in programme.blocks for text in timed.block.rated())
    rows = tuple((text, numbers(5)) for text in (*map(plain, said), *own))
    parts: list[Paper] = [
        Text(plain("Your answers shape the next session like this. Please leave your name out.")),
        Form(("How much do you agree?", "1 not at all, 5 fully: mark one"), rows, (9, 7), lines=1, scale=5),
        Writing(plain("What helped me most:"), 2),
        Writing(plain("What did not help, or was missing:"), 2),
        Writing(plain("What I will do because of today, by when:"), 2),
        Writing(plain(f"Anything else, about the trainers{_comforts(programme)}:"), 2),
    ]
    if feedback := programme.session.pool.feedback:
        on_the_web = linked(plain("answer on the web"), feedback.address)
        address = plain(feedback.address).bolded()
        parts.append(Drawing(Qr(feedback.address), join("Or ", on_the_web, ": ", address)))
    return Handout(plain("What was today like?"), tuple(parts), role="form", afterwards="return", moment="end")


def _comforts(programme: Programme) -> str:
    """Return what else of the day people may speak of: the room, and food where there is a meal."""
    meal = any(timed.block.kind == "lunch" for timed in programme.blocks)
    return ", the room or the food" if meal else " or the room"


def _follow_up(programme: Programme) -> Handout:
    return Handout(
        plain("Six to eight weeks later"),
        (
            Text(plain("Fill this in with your manager or supervisor, and keep a copy for your own record.")),
            Facts((Fact("Course", programme.session.session),)),
            _scale(programme),
            Writing(plain("What I said I would do, and what I did:"), 2),
            Writing(plain("What a child or family will have noticed:"), 2),
            Writing(plain("What got in the way, and who can change that:"), 2),
            Writing(plain("What my manager or supervisor has seen:"), 2),
            Writing(plain("Date, and what we look at again, when:"), 1),
        ),
        role="form",
        moment="end",
    )


def _register(programme: Programme) -> Handout:
    session, run = programme.session, programme.session.delivery
    numbers = range(1, session.participants + _SPARE_LINES + 1)
    rows = tuple((plain(str(number)), *[_EMPTY] * 4) for number in numbers)
    held = [Fact("Held", plain(run.when_and_where))] if run else []
    held += [Fact("Trainers", run.led_by)] if run and run.led_by else []
    return Handout(
        plain("Attendance register"),
        (
            Facts((Fact("Course", join(session.session, f", {session.time}")), *held)),
            *([] if held else [Writing(plain("Date, place and trainers:"), 1)]),
            Form(("No.", "Name", "Role and agency", "Signed in", "Signed out"), rows, (3, 9, 8, 6, 6), lines=1),
        ),
        role="form",
        per="session",
        one_page=True,
        afterwards="return",
        moment="start",
    )


def _certificate(programme: Programme) -> Handout:
    session = programme.session
    run = session.delivery
    told = []
    if run:
        told.append(Fact("When", plain(", ".join(filter(None, (run.date.words, str(run.venue or "")))))))
        told += [Fact("Trainers", run.led_by)] if run.led_by else []
    learned = (timed for timed in programme.blocks if timed.block.counts_as_learning and not timed.block.pause)
    taught = sum(timed.minutes for timed in learned)
    hours, minutes = divmod(taught, 60)
    length = [counted(hours, "hour")] if hours else []
    length += [counted(minutes, "minute")] if minutes else []
    return Handout(
        plain("Certificate of attendance"),
        (
            *(Text(plain(name), "lead") for name in (session.pool.organisation,) if name),
            Writing(plain("This is to say that"), 1, large=True),
            Text(plain("took part in")),
            Heading(session.session),
            Facts((*told, Fact("Hours", plain(f"{' and '.join(length)} of learning, breaks not counted.")))),
            Text(plain("It was about how to:")),
            Bullets(bulleted(_outcomes(programme))),
            *([] if run else [Writing(plain("Date, place and trainers"), 2)]),
            Writing(plain("Signed for the organisation"), 1),
        ),
        role="form",
        framed=True,
        moment="end",
    )

"""A programme and its deck -> the sheets of the guide, in the order in which facilitators read them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.booklet.binding import LARGE, STANDARD, bound, logo, version
from sessionbuilder.booklet.booklet import Booklet, Printed, Sheet, Timetable
from sessionbuilder.booklet.guide.afterwards import after_the_day
from sessionbuilder.booklet.guide.bar import parts_of_the_day
from sessionbuilder.booklet.guide.beforehand import before_the_day, room_and_paper
from sessionbuilder.booklet.guide.blocks import block_sheets, span
from sessionbuilder.booklet.guide.drawn_on import drawn_on
from sessionbuilder.booklet.guide.law import the_law
from sessionbuilder.booklet.guide.legend import how_to_use
from sessionbuilder.booklet.guide.outcomes import outcomes
from sessionbuilder.booklet.guide.read_again import read_again
from sessionbuilder.booklet.guide.safety import at_risk, safety_plan
from sessionbuilder.booklet.guide.short_of_time import short_of_time
from sessionbuilder.booklet.running_order import FACILITATORS
from sessionbuilder.content import Bullets, Fact, Facts, Heading, Notice, Table, Text, bulleted
from sessionbuilder.deck import Deck
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.changes import changes, how_fitted
from sessionbuilder.running_order.table import day
from sessionbuilder.script.script import Script
from sessionbuilder.script.sheets import GLOSSARY, glossary_table
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, counted, join, listed, plain


def facilitator_guide(script: Script, deck: Deck, pen: Pen, *, large: bool = False) -> Booklet:
    """Return the guide. Its order follows leader's guides: what it is, the day at a glance, before, during, after."""
    programme = script.programme
    booklet = bound(
        programme,
        "Facilitator guide",
        [
            _cover(programme, pen, LARGE if large else STANDARD),
            _at_a_glance(script, deck),
            outcomes(programme),
            how_to_use(),
            before_the_day(script),
            room_and_paper(script),
            safety_plan(programme),
            at_risk(programme),
            *block_sheets(script, deck),
            short_of_time(script, deck.slides_of_blocks()),
            *the_law(programme),
            *drawn_on(programme),
            *_glossary(script),
            *_references(programme),
            after_the_day(programme),
        ],
        large=large,
        private=FACILITATORS,
    )
    return replace(booklet, contents=True, led=True)


def _cover(programme: Programme, pen: Pen, size: int) -> Sheet:
    session = programme.session
    facts = [
        Fact("For", session.for_ or plain("")),
        *(session.delivery.facts() if session.delivery else ()),
        Fact("Version", plain(version(programme))),
        Fact("Review by", plain(session.review_by.words if session.review_by else "")),
        Fact("Kept by", plain(", ".join(filter(None, (session.pool.organisation, session.pool.contact))))),
        Fact("Marked", plain(session.classification)),
    ]
    private = "It holds what participants must not see: answers, learning points and every case in full."
    parts: list[Printed] = [*logo(pen, 22)]
    if session.strapline:
        parts.append(Text(session.strapline, "lead"))
    parts += [
        Heading(plain(f"{session.time} · {_people(programme)}")),
        *parts_of_the_day(programme, pen, size),
        Facts(tuple(fact for fact in facts if fact.text)),
        Notice("For facilitators only", plain(f"{private} Keep it with you, and take it home.")),
    ]
    if session.local.is_of_an_example:
        parts.append(Text(join(plain("The local pack of an example. ").bolded(), _MADE_UP), "quiet"))
    if programme.refit:
        done = [Fact(what, plain("; ".join(which))) for what, which in changes(programme)]
        if again := list(read_again(programme)):
            done.append(Fact("Read again", plain(f"what they say may not hold any more: {'; '.join(again)}")))
        parts += [Heading(plain(how_fitted(programme))), Facts(tuple(done))]
    return Sheet(join("Facilitator guide: ", session.session), tuple(parts))


_MADE_UP = (
    "The partnership’s front door, numbers and addresses are made up, on slides and sheets too. Put your own into "
    "sessions/local.yaml, take out the line “example: yes”, and build it again before you give it."
)


def _people(programme: Programme) -> str:
    session = programme.session
    people = counted(session.participants, "participant")
    return f"{people} in {counted(session.groups, 'group')}" if session.groups else people


def _at_a_glance(script: Script, deck: Deck) -> Sheet:
    numbers = deck.slides_of_blocks()
    programme = script.programme
    blocks = [(line, line.timed) for line in day(programme) if line.timed]
    rows = (
        (
            plain(str(line.start)),
            plain(str(line.minutes or "")),
            line.title,
            plain(span(numbers.get(timed.number, []))),
            plain(", ".join(each.code for each in script.blocks[timed.number].paper.out)),
        )
        for line, timed in blocks
    )
    table = Timetable(
        ("Time", "Min", "What", "Slides", "Paper"),
        tuple(rows),
        (3, 2, 13, 4, 3),
        quiet=frozenset(number for number, (line, _) in enumerate(blocks) if line.what == "pause"),
        parts=frozenset(number for number, (line, _) in enumerate(blocks) if line.what == "section"),
        strong=frozenset({0}),
        least=_LOWEST,
    )
    return Sheet(plain("The day at a glance"), (Text(plain(_sum(programme)), "quiet"), table))


_LOWEST = 5
"""How many millimetres a row of the day at a glance is high at least: lower than one that is written in."""


def _sum(programme: Programme) -> str:
    hours = programme.session.time
    in_hand = f", {counted(programme.in_hand, 'minute')} in hand" if programme.in_hand else ""
    return f"From {hours.start} to {hours.end}; the last block ends at {programme.end}{in_hand}."


def _glossary(script: Script) -> Iterator[Sheet]:
    words = {**script.programme.session.glossary, **script.words}
    if words:
        table = glossary_table({word: words[word] for word in sorted(words, key=str.casefold)})
        yield Sheet(GLOSSARY, (table,), follows=True)


def _references(programme: Programme) -> Iterator[Sheet]:
    """Yield the publications with their warnings, and when somebody must look at the cases again."""
    session = programme.session
    rows, calm, stale = [], [], []
    for name in session.cited():
        work = session.publications[name]
        if work.superseded_by:
            stale.append(work.label)
        places = f". Cited: {listed(session.places(name))}" if session.places(name) else ""
        publisher = f". {work.publisher.rstrip('.')}" if work.publisher else ""
        reference = join(f"{work.authors} ({work.year}) ", work.title, publisher, places)
        if warnings := _warnings(name, session):
            rows.append((reference, join(warnings[0], *(join("; ", each) for each in warnings[1:]))))
        else:
            calm.append(reference)
    parts: list[Printed] = [Table(("Publication", "Warnings"), tuple(rows), (1, 1))] if rows else []
    if calm:
        parts += [Heading(plain("Without a warning")), Bullets(bulleted(calm))]
    if stale:
        words = f"Present these as history, never as today’s law: {listed(stale)}."
        parts.append(Notice("Out of date", plain(words)))
    for case in session.cases.values():
        if case.review_by:
            words = f": look whether it may still be used by {case.review_by.words}."
            parts.append(Text(join("Case ", case.case, words)))
    if parts:
        yield Sheet(plain("Sources, and what to check"), tuple(parts), follows=True)


def _warnings(name: str, session: Session) -> list[RichText]:
    """Return what to mind with a publication: a newer one, when to look at it or its law first, what is not known."""
    law = [each for each in session.rests_on() if session.law[each].source.source == name]
    months = [
        month
        for month in (session.publications[name].review_by, *(session.law[each].review_by for each in law))
        if month
    ]
    warnings: list[RichText] = []
    if session.publications[name].superseded_by:
        warnings.append(plain(f"superseded: see {session.latest(name).label}"))
    if months:
        warnings.append(plain(f"look whether it still holds by {min(months).words}"))
    unsure = [f"“{session.law[each].title}”" for each in law if session.law[each].not_known]
    if unsure:
        warnings.append(plain(f"not all is known of {listed(unsure)}: see “The law”"))
    return warnings

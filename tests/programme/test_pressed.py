"""What would bring a time forward is reckoned for every block at once; here each is tried by itself, the long way."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from sessionbuilder.programme.clock import fences, limits, pieces_of, time_programme
from sessionbuilder.programme.pressed import Late, Pressed
from sessionbuilder.session.session import Session
from tests.pool import Pool
from tests.programme.days import misses, planned
from tests.programme.test_cures_followed import Written, days, text_of

any_day = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def missed(session: Session, less: Mapping[int, int] | None = None, gone: Collection[int] = ()) -> dict[int, int]:
    """By how many minutes each time is missed, by the number of its block, if blocks give so much and some are gone."""
    order = [number for number in range(len(session.programme)) if number not in gone]
    changed = replace(session, programme=tuple(session.programme[number] for number in order))
    left = dict(less or {})
    limited = limits(changed)
    pieces = list(pieces_of(changed, limited, bent=False))
    items = []
    for piece in pieces:
        given_up = min(piece.item.least, left.get(order[piece.number], 0))
        left[order[piece.number]] = left.get(order[piece.number], 0) - given_up
        items.append(piece.item._replace(least=piece.item.least - given_up))
    bounds = fences(changed, pieces, limited)
    numbers = [
        order[pieces[each.item].number] if each.item < len(pieces) else len(session.programme) for each in bounds
    ]
    return dict(zip(numbers, misses(items, bounds, session.time.start), strict=True))


def missed_days(pool: Pool, written: tuple[str, list[Written]]) -> Iterator[tuple[Session, Pressed, int]]:
    """A session, and each of its times that cannot be kept."""
    programme, report = planned(pool, text_of(*written))
    assert programme, report.diagnostics
    session = programme.session
    pressed = Pressed(session)
    for place, late in missed(session).items():
        assert pressed.late(place) == late
        if late > 0:
            yield session, pressed, place


@any_day
@given(written=days())
def test_a_block_helps_whose_minutes_mend_the_time(pool: Pool, written: tuple[str, list[Written]]) -> None:
    for session, pressed, place in missed_days(pool, written):
        late, now = Late(pressed, place), missed(session)[place]
        for number, least in enumerate(pressed.least):
            for minutes in {1, now - 1, now, least} & set(range(1, least + 1)):
                after = missed(session, {number: minutes})[place]
                assert late.helps(number, minutes) == (after <= 0), (number, minutes)
                assert pressed.late(place, {number: minutes}) == after
            if least:
                assert (late.first_of_use <= number < place) == (missed(session, {number: 1})[place] < now)
            if not session.programme[number].pause and not session.programme[number].holds_time and number != place:
                assert pressed.late(place, gone=(number,)) == missed(session, gone=(number,))[place]


@any_day
@given(written=days())
def test_a_block_is_put_where_all_times_can_be_kept(pool: Pool, written: tuple[str, list[Written]]) -> None:
    for session, pressed, place in missed_days(pool, written):
        found = pressed.places_before(place) if place < pressed.end else []
        blocks = session.programme
        for number in range(place if place < pressed.end else 0):
            order = (*blocks[:number], blocks[place], *blocks[number:place], *blocks[place + 1 :])
            other = replace(session, programme=order)
            keeps = max(missed(other).values()) <= 0
            programme = time_programme(other)
            waits = programme.buffer_before(programme.blocks[number]) > 0
            assert keeps or number not in found
            assert waits or not keeps or number in found

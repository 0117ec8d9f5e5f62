"""Laws of the clock, for any day: nothing is lost, nothing moves that is fixed, more room never takes anything away."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from sessionbuilder.programme.elastic import Fence, Item, shared
from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.block import Block
from sessionbuilder.units import Clock
from tests.pool import Pool
from tests.programme.days import day, misses, planned, to

START = Clock(540)


def missed(chosen: list[Item], fences: list[Fence]) -> bool:
    """Whether some fence cannot be kept with every item at its least."""
    return any(over > 0 for over in misses(chosen, fences, START))


items = st.builds(
    lambda least, more, most, tier, rank, turn: Item(least, least + more, least + more + most, (tier, rank), turn),
    st.integers(0, 30),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(-1, 2),
    st.integers(0, 2),
    st.integers(0, 3),
)


@st.composite
def elastic_days(draw: st.DrawFn) -> tuple[list[Item], list[Fence]]:
    """Items with fences among them: fixed times, and windows."""
    chosen = draw(st.lists(items, min_size=1, max_size=12))
    runs = draw(st.booleans())
    clock = START
    fences = []
    run = 0
    numbered = []
    for place, item in enumerate(chosen):
        if draw(st.integers(0, 4)) == 0:
            at = clock + draw(st.integers(-10, 40))
            fences.append(Fence(place, Clock(at), Clock(at + draw(st.sampled_from([0, 0, 15, 500])))))
            run += 1
        numbered.append(item._replace(run=run if runs else None))
        clock = clock + item.ideal
    fences.append(Fence(len(chosen), START, clock + draw(st.integers(-30, 60))))
    return numbered, fences


@settings(max_examples=400)
@given(elastic_days())
def test_no_block_is_below_its_least_or_above_its_most_and_what_can_be_kept_is(
    drawn: tuple[list[Item], list[Fence]],
) -> None:
    chosen, fences = drawn
    minutes = shared(chosen, fences, START)
    for item, length in zip(chosen, minutes, strict=True):
        assert item.least <= length <= item.most
    if missed(chosen, fences):
        return
    clock = START
    place = 0
    for fence in fences:
        clock = Clock(clock + sum(minutes[place : fence.item]))
        assert clock <= fence.latest, "what can be kept is kept"
        clock = Clock(max(clock, fence.earliest))
        place = fence.item


@settings(max_examples=400)
@given(elastic_days())
def test_minutes_are_left_over_only_where_nobody_may_take_them(drawn: tuple[list[Item], list[Fence]]) -> None:
    chosen, fences = drawn
    assume(not missed(chosen, fences))
    minutes = shared(chosen, fences, START)
    for place, item in enumerate(chosen):
        if minutes[place] == item.most:
            continue
        tighter = [other._replace(least=length) for other, length in zip(chosen, minutes, strict=True)]
        tighter[place] = tighter[place]._replace(least=minutes[place] + 1)
        assert missed(tighter, fences), "one minute more would have fitted"


@settings(max_examples=400)
@given(elastic_days(), st.sampled_from([20, 45]))
def test_no_run_that_gets_too_long_keeps_an_item_below_its_ideal_while_there_is_room(
    drawn: tuple[list[Item], list[Fence]], longest_run: int
) -> None:
    chosen, fences = drawn
    assume(not missed(chosen, fences))
    minutes = shared(chosen, fences, START, longest_run)
    for place, item in enumerate(chosen):
        if minutes[place] < item.ideal:
            tighter = [other._replace(least=length) for other, length in zip(chosen, minutes, strict=True)]
            tighter[place] = tighter[place]._replace(least=minutes[place] + 1)
            assert missed(tighter, fences), "one minute more would have fitted"


@settings(max_examples=400)
@given(elastic_days(), st.integers(1, 20), st.sampled_from([10_000, 20, 45]))
def test_more_room_never_shortens_a_block(drawn: tuple[list[Item], list[Fence]], more: int, longest_run: int) -> None:
    chosen, fences = drawn
    assume(not missed(chosen, fences))
    roomier = [*fences[:-1], fences[-1]._replace(latest=fences[-1].latest + more)]
    before = shared(chosen, fences, START, longest_run)
    after = shared(chosen, roomier, START, longest_run)
    assert all(longer >= shorter for longer, shorter in zip(after, before, strict=True))


@settings(max_examples=200)
@given(st.lists(items, min_size=1, max_size=8), st.integers(0, 60))
def test_what_is_dearer_keeps_its_ideal_until_what_is_cheaper_has_given_all(chosen: list[Item], over: int) -> None:
    room = sum(item.ideal for item in chosen) - over
    assume(room >= sum(item.least for item in chosen))
    minutes = shared(chosen, [Fence(len(chosen), START, START + room)], START)
    for item, length in zip(chosen, minutes, strict=True):
        if length < item.ideal:
            cheaper = [other for other in range(len(chosen)) if chosen[other].dearness < item.dearness]
            assert all(minutes[other] <= chosen[other].least for other in cheaper)


# --- whole days

lengths = st.one_of(
    st.integers(0, 60).map(str),
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: f"{ends[0]} to {ends[0] + ends[1]}"),
    st.just(""),
)
KINDS = [
    "points",
    "discussion",
    "exercise",
    "break",
    "lunch",
    "reflection",
    "closing",
    "buffer",
    "content-note",
    "section",
]
shorter = st.one_of(st.just(0), st.integers(1, 100))
"""How long the short form of a block is, in per cent of the least that is written; 0 for none."""
blocks = st.tuples(
    st.sampled_from(KINDS), lengths, st.sampled_from(["", "must", "should", "could"]), shorter, st.integers(0, 9)
)


def written(drawn: list[tuple[str, str, str, int, int]]) -> list[str]:
    """Blocks in words; some require, or keep with, the one before that has an id."""
    lines = []
    named = ""
    for number, (kind, length, priority, share, link) in enumerate(drawn):
        line = f"{kind}: B{number}"
        brief = int(length.split()[0]) * share // 100 if length else 0
        if length and kind == "exercise":
            line += f", minutes: {{work: {length}, feedback: 1 per group, debrief: 5}}"
        elif length and kind != "section":
            line += f", minutes: {length}"
        if priority:
            line += f", priority: {priority}"
        if 0 < brief < int(length.split()[0]) and kind in ("points", "discussion", "reflection"):
            line += f", short: {{minutes: {brief}}}"
        elif 0 < brief < int(length.split()[0]) and kind == "exercise":
            line += f", short: {{minutes: {{work: {brief}, debrief: 2}}}}"
        if named and link < 2:
            line += f", {'requires' if link else 'keep-with'}: {named}"
        if link == 9:
            named = f"b{number}"
            line += f", id: {named}"
        lines.append(line)
    return lines


whole_days = st.lists(blocks, min_size=1, max_size=9).map(written)
quiet = settings(max_examples=120)


def fitted(pool: Pool, lines: list[str], slot: str) -> Programme:
    programme, report = planned(pool, day("09:30 to 16:00", *lines), to(slot), allow=True)
    assert programme, report.diagnostics
    assert not [found for found in report.diagnostics if found.fault.code.startswith("X")]
    return programme


@quiet
@given(whole_days)
def test_blocks_and_gaps_tile_any_day(pool: Pool, lines: list[str]) -> None:
    programme, report = planned(pool, day("09:30 to 16:00", *lines))
    assert programme, report.diagnostics
    clock = programme.session.time.start
    for timed in programme.blocks:
        assert timed.start == clock + programme.buffer_before(timed)
        assert timed.start >= clock
        inside = timed.start
        for part in timed.parts:
            assert part.start == inside
            inside = part.finish
        assert inside == timed.finish
        clock = timed.finish
    assert clock + programme.buffer_at_the_end == programme.session.time.end
    if not report.failed:
        for timed in programme.blocks:
            assert timed.earliest <= timed.start <= timed.latest
            assert timed.finish <= timed.leave_by


def left_out(programme: Programme) -> int:
    """The minutes of what is left out, each block as short as it could be: in its short form where it has one."""
    assert programme.refit
    return sum(
        min(sum(part.bent.least for part in form.parts(programme.session)) for form in block.forms)
        for block in (*programme.refit.dropped, *programme.refit.pre_work)
        if not block.pause
    )


@quiet
@given(whole_days, st.integers(20, 400), st.integers(1, 90))
def test_a_longer_slot_never_leaves_out_more_minutes(pool: Pool, lines: list[str], length: int, more: int) -> None:
    lines = [line.replace("lunch", "break") for line in lines]
    shorter, longer = fitted(pool, lines, f"{length}m"), fitted(pool, lines, f"{length + more}m")
    assert left_out(longer) <= left_out(shorter)


@quiet
@given(whole_days, st.integers(20, 400))
def test_no_block_is_below_its_ideal_while_minutes_are_nobodys(pool: Pool, lines: list[str], length: int) -> None:
    programme = fitted(pool, [line.replace("lunch", "break") for line in lines], f"{length}m")
    if programme.buffer_at_the_end > 0:
        for timed in programme.blocks:
            assert timed.minutes >= timed.block.ideal_minutes(programme.session)


@quiet
@given(whole_days, st.integers(20, 400))
@example(
    lines=[
        "break: B0",
        "points: B1, minutes: 30",
        "break: B2, minutes: 42",
        "points: B3",
        "exercise: B4",
        "points: B7, minutes: 11",
    ],
    length=91,
)
def test_no_break_is_left_out_that_would_keep_people_from_working_too_long(
    pool: Pool, lines: list[str], length: int
) -> None:
    lines = [line.replace("lunch", "break") for line in lines]
    programme = fitted(pool, lines, f"{length}m")
    change, session = programme.refit, programme.session
    assert change

    def least(block: Block) -> int:
        return sum(part.bent.least for part in block.parts(session))

    free = [least(block) for block in change.dropped if block.nature == "break"]
    if not free or sum(least(timed.block) for timed in programme.blocks) + min(free) > length:
        return
    for stretch in programme.stretches():
        inside = [
            earlier
            for earlier, later in pairwise(stretch.blocks)
            if not {str(earlier.block.id), str(later.block.id)}
            & {str(name) for one in (earlier, later) for name in (*one.block.requires, *one.block.keep_with)}
        ]
        assert stretch.minutes <= session.pool.policy.longest_without_break or not inside


@quiet
@given(whole_days, st.integers(20, 400))
def test_what_must_stay_stays_with_what_it_needs(pool: Pool, lines: list[str], length: int) -> None:
    whole, _ = planned(pool, day("09:30 to 16:00", *lines))
    assert whole
    programme = fitted(pool, lines, f"{length}m")
    kept = {str(timed.block.title) for timed in programme.blocks}
    ids = {str(timed.block.id): timed.block for timed in whole.blocks if timed.block.id}
    for block in (timed.block for timed in whole.blocks):
        if block.importance == "must" and block.nature != "buffer":
            assert str(block.title) in kept
    for block in (timed.block for timed in programme.blocks):
        if block.pause and block.importance != "must":
            continue  # such a pause goes by what stands around it, whatever it names
        for name in (*block.requires, *block.keep_with):
            if name in ids and ids[name].nature not in ("buffer", "divider") and not ids[name].pause:
                assert str(ids[name].title) in kept
    if programme.refit and programme.refit.fits:
        assert programme.end <= programme.session.time.end
    for timed in programme.blocks:
        if timed.block.protected and timed.block.minutes:
            assert timed.minutes >= timed.block.minutes.ideal

"""Somebody who does what a cure says, word for word, has mended that fault, or was told what remains."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessionbuilder.units import CLOCKS
from tests.pool import POOL, Pool
from tests.programme.days import day, planned

Written = dict[str, str]
"""A block: its keys and their values, the first of them its kind."""
TOLD = ("P401", "P403", "P405")


@st.composite
def days(draw: st.DrawFn) -> tuple[str, list[Written]]:
    """Hours and blocks, some of them fixed to a time that may not be one for them."""
    blocks: list[Written] = []
    for letter in "ABCDEFG"[: draw(st.integers(2, 7))]:
        kind = draw(st.sampled_from(["closing", "points", "discussion", "break", "lunch", "exercise"]))
        minutes = draw(st.integers(2, 16)) * 5
        length = draw(st.sampled_from([f"{minutes}", f"{minutes} to {minutes + 20}", f"{minutes} to {minutes}"]))
        block = {kind: f"{letter} block", "minutes": length}
        if kind == "exercise":
            block["minutes"] = f"{{work: {minutes}, debrief: 10}}"
        elif draw(st.booleans()):
            block["priority"] = draw(st.sampled_from(["could", "should", "must"]))
        if kind in ("discussion", "points") and draw(st.integers(0, 3)) == 0:
            block["short"] = f"{{minutes: {max(minutes - 15, 5)}}}"
        if kind in ("discussion", "closing") and draw(st.integers(0, 3)) == 0:
            block["rounds"] = draw(st.sampled_from(["each", "45 seconds each", "2 minutes a group"]))
        if draw(st.integers(0, 2)) == 0:
            key = draw(st.sampled_from(["at", "at", "not-before", "not-after"]))
            block[key] = f'"{draw(st.integers(9, 14)):02}:{draw(st.sampled_from(["00", "15", "30"]))}"'
        blocks.append(block)
    start = draw(st.integers(9, 11))
    return f"{start:02}:00 to {start + draw(st.integers(1, 4)):02}:30", blocks


def text_of(hours: str, blocks: list[Written]) -> str:
    return day(hours, *(", ".join(f"{key}: {value}" for key, value in block.items()) for block in blocks))


def faults(pool: Pool, text: str) -> list[tuple[str, str, str, int]]:
    """Each time that cannot be kept: its code, whose it is, the cures, and how late it is."""
    programme, report = planned(pool, text)
    assert programme, report.diagnostics
    found = []
    for each in report.ordered():
        if each.fault.code in TOLD:
            whose = re.match(r"“(.) block”", each.message)
            title = whose[1] if whose else ""
            timed = next((timed for timed in programme.blocks if str(timed.title)[0] == title), None)
            found.append((each.fault.code, title, each.hint, timed.start if timed else -programme.buffer_at_the_end))
    return found


def letter_of(block: Written) -> str:
    return next(iter(block.values()))[0]


def followed(cure: str, hours: str, blocks: list[Written], letter: str) -> tuple[str, list[Written]] | None:
    """The hours and the blocks after somebody has done what the cure says; None where it cannot be typed as it is."""
    blocks = [dict(block) for block in blocks]
    called = {letter_of(block): block for block in blocks}
    if match := re.match(r"write `time: ([^`]*)`$", cure):
        return match[1], blocks
    if match := re.match(r"put the short form of “(.) block” in its place", cure):
        called[match[1]]["minutes"] = called[match[1]].pop("short").removeprefix("{minutes: ").removesuffix("}")
    elif match := re.match(r"leave out (.*)", cure):
        gone = re.findall(r"“(.) block”", match[1])
        blocks = [block for block in blocks if letter_of(block) not in gone]
    elif match := re.match(r"put “(.) block” further up, before “(.) block”", cure):
        blocks.remove(called[match[1]])
        blocks.insert(blocks.index(called[match[2]]), called[match[1]])
    elif match := re.match(r"“(.) block” at .*?: write `(at|not-before): ([^`]*)` there", cure):
        called[match[1]][match[2]] = f'"{match[3]}"'
    elif match := re.match(r'write `(at|not-after): ("[^"]*")`', cure):
        called[letter][match[1]] = match[2]
    elif found := re.findall(r"`(\w+): ([^`]*)` at “(.) block”", cure):
        for key, value, name in found:
            if key in ("minutes", "rounds"):
                called[name][key] = value
            else:
                changed, times = re.subn(rf"{key}: \d+", f"{key}: {value}", called[name]["minutes"])
                assert times == 1, f"the key of a cure must be there: {cure}"
                called[name]["minutes"] = changed
    else:
        assert re.match(r"“(.) block” does not start before .* after .*: move \d+ minutes? of the work", cure), cure
        return None
    return hours, blocks


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=days(), clock=st.sampled_from(sorted(CLOCKS)))
def test_every_cure_mends_what_it_is_for_or_says_what_remains(
    pool: Pool, written: tuple[str, list[Written]], clock: str
) -> None:
    """Whichever clock the pool tells times by: what it says can be typed as it stands."""
    pool.write("sessions/pool.yaml", f"{POOL}clock: {clock}\n")
    hours, blocks = written
    for code, letter, hint, before in faults(pool, text_of(hours, blocks)):
        if "did you mean" in hint:
            continue
        assert hours not in hint, "the hours that the day has are no cure"
        for cure in hint.split("; or "):
            names = re.findall(r"“. block”", cure)
            assert len(names) == len(set(names)), f"a block is named twice: {cure}"
            done = followed(cure, hours, blocks, letter)
            if done is None:
                continue
            left = {(other, name): late for other, name, _, late in faults(pool, text_of(*done))}
            if said := re.search(r"(\d+) minutes? (?:are|is) still too many", cure):
                assert left[code, letter] < before, cure
                assert code != "P401" or left[code, letter] == int(said[1]), cure
            else:
                assert (code, letter) not in left, (cure, text_of(*done))

"""Lines with a name before them, where somebody wrote something else: the hint shows how, with their own words."""

from __future__ import annotations

import pytest

from tests.pool import Pool

HEAD = "session: S\naim: A\ntime: 09:00 to 09:05\nprogramme:\n  - closing:\n"

OUTCOMES = {
    "\n  - Recognise five signs\n  - Ask": (
        "give each a name of your own, on a line without a dash: `recognise: Recognise five signs`"
    ),
    "\n  - Say: what you see\n": "take the dashes away: `Say: what you see`",
    "\n  - recognise: Recognise five signs\n  - ask: Ask": "take the dashes away: `recognise: Recognise five signs`",
    " Explain": "give each a name of your own, on a line without a dash: `explain: Explain`",
    " [To do it, See it]": "give each a name of your own, on a line without a dash: `to: To do it`",
    "\n  recognise:Recognise five signs": "write `recognise: Recognise five signs`",
}


@pytest.mark.parametrize("written", OUTCOMES)
def test_outcomes_have_names(written: str, pool: Pool) -> None:
    built = pool.session(f"{HEAD}outcomes:{written}\n")
    (found,) = [found for found in built.report.diagnostics if found.fault.code == "F203"]
    assert found.hint == OUTCOMES[written]


POOLS = {
    "support: Your manager": "write `{name: Your manager, how: ...}`",
    "support: [Your manager, Somebody]": "write `{name: Your manager, how: ...}`",
    'support: ["Your manager, or theirs"]': 'write `{name: "Your manager, or theirs", how: ...}`',
    "support:\n  - name:Your manager": "write `name: Your manager`",
    "feedback: https://example.org/x": "write `{address: https://example.org/x, ask: ...}`",
}


@pytest.mark.parametrize("line", POOLS)
def test_a_record_is_shown_with_what_was_written(line: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"organisation: Us\n{line}\n")
    built = pool.session(f"{HEAD}outcomes: {{a: Ask}}\n")
    found = built.report.diagnostics[0]
    assert (found.fault.code, found.hint) == ("F203", POOLS[line])


BLOCKS = {
    "- terms: T\n  items:\n    MASH: A hub\n    CAMHS: y\n": "write `- {term: MASH, meaning: A hub}`",
    "- resources: R\n  items: [https://example.org]\n": (
        "write `{resource: ..., for: ..., address: https://example.org}`"
    ),
    "- chart: C\n  says: x\n  data:\n    - A: 5\n    - B: 6\n  source: wt2023\n": "take the dashes away: `A: 5`",
    "- definition: D\n  term: x\n  means: [What it is]\n": ("write one text, without dashes or brackets: `What it is`"),
}


@pytest.mark.parametrize("block", BLOCKS)
def test_so_are_the_items_of_blocks(block: str, pool: Pool) -> None:
    (found,) = pool.blocks(block).report.diagnostics
    assert (found.fault.code, found.hint) == ("F203", BLOCKS[block])


def test_a_logo_is_shown_likewise(pool: Pool) -> None:
    path = pool.root / "assets/themes/calm/theme.yaml"
    pool.write("assets/themes/calm/theme.yaml", path.read_text("utf-8") + "logo: logo.png\n")
    (found,) = pool.blocks("- points: P\n  items: [x, y]\n").report.diagnostics
    assert found.hint == "write `{file: logo.png, alt: ...}`"

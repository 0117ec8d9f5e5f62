"""A block whose dash is missing or is another sign: told once, and every other fault as well."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from tests.pool import Pool

BLOCKS = """
- definition: D
  term: x
  means: y
  minutes: 5
  say: One
  chart: Title
  minutes: 5
  says: Words
  say: Two
  data: {a: 1, b: 2}
- points: P
  items: [x, y]
"""


def test_a_forgotten_dash_is_one_fault(pool: Pool) -> None:
    built = pool.blocks(BLOCKS)
    assert built.faults() == ["6:3 F240 forgotten-dash: `chart` is a kind of block, and no dash stands before it."]
    assert built.report.diagnostics[0].hint == "write `- chart: Title`"


def test_what_else_is_wrong_in_both_blocks_is_told(pool: Pool) -> None:
    text = BLOCKS.replace("term: x", "term: x\n  foo: x").replace("says: Words", "says: Words\n  bar: x", 1)
    built = pool.blocks(text)
    assert built.codes() == ["F201", "F240"]
    built = pool.blocks("- agenda:\n  foo: x\n  closing: Bye\n  bar: x\n")
    assert built.codes() == ["F201", "F240", "F201"]
    assert pool.blocks(BLOCKS + "  minutes: 3\n  minutes: 4\n").codes() == ["F240", "S106"]


def test_a_last_block_without_its_dash_hides_no_other_key_that_stands_twice(pool: Pool) -> None:
    text = "session: S\naim: A\naim: B\nprogramme:\n  - points: P\n    minutes: 5\n    closing:\n    minutes: 6\n"
    assert [code for code in pool.session(text).codes() if code in ("S106", "F240")] == ["S106", "F240"]


@pytest.mark.parametrize(
    "block", ["- exercise: E\n  case: child-m\n  tasks: [Ask]\n", "- discussion: D\n  points: [x]\n"]
)
def test_a_kind_that_is_also_a_field_or_is_meant_for_one_starts_no_block(block: str, pool: Pool) -> None:
    assert "F240" not in pool.blocks(block).codes()


HEAD = "session: S\naim: A\noutcomes: {a: Ask}\ntime: 09:00 to 09:05\nprogramme:\n"


@pytest.mark.parametrize(
    ("programme", "fault", "hint"),
    [
        (
            "  – agenda:\n  – closing:\n",
            "6:3 F203 wrong-type: This line starts with `–`, which makes no list.",
            "start every block with a hyphen and a space: `- agenda:`",
        ),
        (
            "  agenda:\n",
            "6:3 F240 forgotten-dash: `agenda` is a kind of block, and no dash stands before it.",
            "write `- agenda:`",
        ),
        (
            "  - points:One\n",
            "6:5 F203 wrong-type: A space is missing after the colon.",
            "write `points: One`",
        ),
        (
            "  - points = One\n",
            "6:5 F203 wrong-type: Between a key and its value stands a colon and a space.",
            "write `points: One`",
        ),
        (
            "  - agenda\n",
            "6:5 F203 wrong-type: Here stands a text, where a block is wanted.",
            "write `- agenda: Its title`",
        ),
    ],
)
def test_a_programme_without_proper_dashes_is_told_how_blocks_start(
    programme: str, fault: str, hint: str, pool: Pool
) -> None:
    built = pool.session(HEAD + programme)
    assert fault in built.faults()
    assert hint in [found.hint for found in built.report.diagnostics]


@pytest.mark.parametrize(
    ("block", "hint"),
    [
        ("- points: P\n  items: [x, y]\n  source: https://www.gov.uk/wt\n",
         "enter the page in `sessions/sources.yaml`, with `address: https://...`, and write its name here"),
        ("- points: P\n  items: [x, y]\n  source: Working Together to Safeguard Children\n", "did you mean `wt2023`?"),
        ("- points: P\n  items: [x, y]\n  source: Some Other Book\n",
         "write the name that it has in `sessions/sources.yaml`, or add it there under a name of its own"),
        ("- case: Child M and her mother\n", "did you mean `child-m`?"),
        ("- points: P\n  id: the-points\n  items: [x, y]\n- points: Q\n  items: [x, y]\n  requires: The Points\n",
         "did you mean `the-points`?"),
        ("- use: rules\n", "did you mean `shared/rules`?"),
        ("- picture: P\n  alt: x\n  file: images/paper-family.jpg\n", "write `paper-family.jpg`, without the folder"),
        ("- points: P\n  items: [x, y]\n  worksheets: Action Plan\n", "did you mean `action-plan`?"),
    ],
)  # fmt: skip
def test_a_name_that_leads_nowhere_is_told_by_one_that_there_is(block: str, hint: str, pool: Pool) -> None:
    pool.write("sessions/shared/rules.yaml", "ground-rules: Rules\nrules: [Ask]\n")
    (found,) = pool.blocks(block).report.diagnostics
    assert found.hint == hint


def test_so_is_the_session_of_a_delivery_and_a_theme(pool: Pool) -> None:
    pool.write("sessions/professional-curiosity.yaml", HEAD + "  - closing:\n")
    path = pool.write(
        "sessions/deliveries/may.yaml",
        "delivery: Professional curiosity and disguised compliance\ndate: 2027-05-01\n",
    )
    report = Report()
    pipeline.plan(path, pool.workspace, report)
    assert report.diagnostics[0].hint == "did you mean `professional-curiosity`?"
    pool.write("sessions/pool.yaml", "organisation: Us\ntheme: ../Calm\n")
    built = pool.blocks("- points: P\n  items: [x, y]\n")
    assert (built.codes(), built.report.diagnostics[0].hint) == (["N308"], "did you mean `calm`?")

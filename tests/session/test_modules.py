"""A module: several blocks in one shared file, which sessions use together."""

from __future__ import annotations

import pytest

from tests.pool import Pool

OPENING = """\
- welcome: Welcome
  minutes: 5
- use: shared/rules
  minutes: 6
- points: What you need
  minutes: 4
  items: [A pen, A neighbour]
"""
RULES = "ground-rules: How we work together\nminutes: 5\nrules: [Listen]\n"


@pytest.fixture
def pool_with_module(pool: Pool) -> Pool:
    pool.write("sessions/shared/rules.yaml", RULES)
    pool.write("sessions/shared/opening.yaml", OPENING)
    return pool


def test_all_its_blocks_stand_where_it_is_used(pool_with_module: Pool) -> None:
    built = pool_with_module.blocks("- use: shared/opening\n- break: Tea\n")
    assert built.faults() == []
    assert built.programme
    blocks = [(str(timed.title), timed.minutes) for timed in built.programme.blocks]
    assert blocks[:3] == [("Welcome", 5), ("How we work together", 6), ("What you need", 4)]
    assert str(built.programme.blocks[3].title) == "Tea"


def test_a_fault_in_it_points_into_its_file(pool_with_module: Pool) -> None:
    pool_with_module.write("sessions/shared/opening.yaml", OPENING.replace("items: [A pen", "itms: [A pen"))
    (found,) = pool_with_module.blocks("- use: shared/opening\n").report.diagnostics
    assert str(found.span) == "sessions/shared/opening.yaml:7:3"
    assert found.fault.code == "F201"


def test_lines_beside_its_use_are_told_and_why(pool_with_module: Pool) -> None:
    (found,) = pool_with_module.blocks("- use: shared/opening\n  minutes: 4\n").report.diagnostics
    assert found.fault.code == "F305"
    assert str(found.span) == "sessions/day.yaml:2:3"
    assert found.message == "`minutes` stands beside a module, which is a list of blocks: it belongs to none."
    assert found.hint == "write it in the block that it is for, in `sessions/shared/opening.yaml`"


def test_a_list_of_one_may_have_its_dash_by_mistake(pool_with_module: Pool) -> None:
    pool_with_module.write("sessions/shared/one.yaml", "- points: P\n  items: [x]\n")
    assert pool_with_module.blocks("- use: shared/one\n").faults() == []
    (found,) = pool_with_module.blocks("- use: shared/one\n  minutes: 4\n").report.diagnostics
    assert found.hint.startswith("take the dash away in `sessions/shared/one.yaml`")


def test_a_module_uses_no_other_module(pool_with_module: Pool) -> None:
    pool_with_module.write("sessions/shared/day.yaml", "- use: shared/opening\n- break: Tea\n")
    (found,) = pool_with_module.blocks("- use: shared/day\n").report.diagnostics
    assert (found.fault.code, str(found.span)) == ("F306", "sessions/shared/day.yaml:1:8")


def test_a_shared_block_uses_no_other_one(pool_with_module: Pool) -> None:
    pool_with_module.write("sessions/shared/again.yaml", "use: shared/rules\n")
    (found,) = pool_with_module.blocks("- use: shared/again\n").report.diagnostics
    assert (found.fault.code, found.hint) == ("F211", "a shared block may not use another one")


def test_a_module_that_uses_what_is_not_there_is_told(pool_with_module: Pool) -> None:
    pool_with_module.write("sessions/shared/opening.yaml", OPENING.replace("shared/rules", "shared/ruls"))
    (found,) = pool_with_module.blocks("- use: shared/opening\n").report.diagnostics
    assert (found.fault.code, found.hint) == ("N304", "did you mean `shared/rules`?")
    assert found.span
    assert found.span.name == "sessions/shared/opening.yaml"


@pytest.mark.parametrize(("text", "code"), [("[]\n", "F208"), ("just words\n", "S110"), ("- just words\n", "F203")])
def test_what_is_no_list_of_blocks_is_told(text: str, code: str, pool: Pool) -> None:
    pool.write("sessions/shared/empty.yaml", text)
    assert pool.blocks("- use: shared/empty\n").codes() == [code]


def test_modules_cannot_make_a_programme_without_end(pool: Pool) -> None:
    pool.write("sessions/shared/many.yaml", "- points: P\n  items: [x]\n" * 600)
    (found,) = pool.blocks("- use: shared/many\n" * 900).report.diagnostics
    assert found.message == "This programme holds more than 1,000 blocks, which are the most that are read."

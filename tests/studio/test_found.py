"""What is wrong with a file of a pool, whichever it is."""

from __future__ import annotations

import pytest

from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.found import found_in
from tests.studio.asked import HEAD, example_pool

DAY = f"{HEAD}  - use: shared/tea\n  - case: child-m\n"
POOL = example_pool(**{"day": DAY, "shared/tea": "break: Tea\n", "shared/alone": "break: Tea\n"})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sessions/day.yaml", DAY.replace("aim:", "aym:")),
        ("sessions/deliveries/one.yaml", "delivery: dey\ndate: 2027-01-15\n"),
        ("sessions/cases/child-m.yaml", "cass: Mia\n"),
        ("sessions/pool.yaml", "organization: We\n"),
        ("sessions/sources.yaml", "one:\n  author: We\n"),
        ("sessions/law.yaml", "one:\n  bind: must\n"),
        ("sessions/local.yaml", "front-dor: We\n"),
        ("sessions/glossary.yaml", "GP: [a, b]\n"),
        ("sessions/shared/tea.yaml", "break: Tea\nminuts: 5\n"),
        ("sessions/shared/alone.yaml", "break: Tea\n minutes: 5\n"),
        ("assets/themes/ours/theme.yaml", "fnt: Arial\n"),
    ],
)
def test_a_fault_is_found_in_its_own_file(name: str, text: str) -> None:
    found = found_in(name, Desk(POOL, {name: text})).faults
    assert name in {fault.file for fault in found if fault.severity == "error"}


def test_it_is_said_which_files_count() -> None:
    reads = found_in("sessions/day.yaml", Desk(POOL, {})).reads
    assert {"sessions/shared/tea.yaml", "sessions/cases/child-m.yaml", "sessions/sources.yaml"} <= {*reads}


@pytest.mark.parametrize("name", ["README.md", "sessions/nothing.yaml", "assets/images/x.png", "x.yaml"])
def test_what_is_no_file_of_a_pool_has_no_faults_of_its_own(name: str) -> None:
    assert not [fault for fault in found_in(name, Desk(POOL, {})).faults if fault.code.startswith("X")]

"""What may be written at a place, while the text is half written."""

from __future__ import annotations

from sessionbuilder.kinds.names import kind_names
from tests.studio.asked import HEAD, asked, chosen


def labels(marked: str, name: str = "sessions/day.yaml") -> list[str]:
    return [option.label for option in asked("complete", marked, name).options]


def test_a_block_may_be_of_any_kind() -> None:
    told = asked("complete", f"{HEAD}  - ¦")
    assert {option.label for option in told.options} == {*kind_names(), "use"}
    assert all(option.about and option.detail for option in told.options)


def test_a_kind_comes_with_the_lines_it_needs() -> None:
    assert chosen(f"{HEAD}  - poi¦\n", "points") == f"{HEAD}  - points: Title\n    items:\n      - \n"


def test_lines_that_are_there_are_not_offered_again() -> None:
    found = labels(f"{HEAD}  - points: Title\n    minutes: 10\n    ¦\n    say: Hello\n")
    assert "items" in found
    assert "id" in found
    assert not {"minutes", "say", "points"} & {*found}


def test_outcomes_are_those_of_the_session() -> None:
    assert labels(f"{HEAD}  - points: Title\n    outcomes: [¦") == ["learning", "acting"]

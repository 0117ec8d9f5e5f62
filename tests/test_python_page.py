"""The page for programs: its examples run, and do what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sessionbuilder
from tests.pool import REPOSITORY, Pool

PAGE = (REPOSITORY / "docs/python.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_runs(example: str, pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    starter = REPOSITORY / "sessionbuilder/starter/pool"
    for path in starter.rglob("*.yaml"):
        pool.write(path.relative_to(starter).as_posix(), path.read_bytes())
    monkeypatch.chdir(pool.root)
    exec(compile(example, "docs/python.md", "exec"), {})
    assert "open(" not in example or Path("deck.pptx").read_bytes().startswith(b"PK")


def test_the_page_names_all_that_a_program_can_import() -> None:
    for name in sessionbuilder.__all__:
        assert name == "__version__" or f"`{name}" in PAGE or f"import {name}" in PAGE or f", {name}" in PAGE, name

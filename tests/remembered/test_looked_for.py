"""What was looked for and was not there is remembered with what was read: once it is there, the build is done again."""

from __future__ import annotations

import pytest

from tests.cli.test_commands import run
from tests.pool import CALM, CASE, HEAD, REPOSITORY, Pool

BLOCKS = (
    "  - points: P\n    minutes: 15\n    items: [One, Two]\n    outcomes: [learning]\n{more}"
    "  - closing: To end\n    minutes: 10\n"
)
PICTURE = (REPOSITORY / "assets/images/paper-family.jpg").read_bytes()
THEME = CALM.read_bytes()
POOL = "organisation: Us\ncontact: us@example.org\ntheme: hill\n"
LATER: dict[str, tuple[str, str, bytes | str]] = {
    "a picture": ("picture: Q\n    file: kite.jpg\n    alt: A", "assets/images/kite.jpg", PICTURE),
    "a case": ("case: baby-r", "sessions/cases/baby-r.yaml", CASE),
    "a shared block": ("use: shared/rules", "sessions/shared/rules.yaml", "ground-rules: R\nrules: [Ask]\n"),
    "a theme": ("points: Q\n    items: [One, Two]", "assets/themes/hill/theme.yaml", THEME),
}
"""The block that wants it, the file, and what that holds."""


@pytest.mark.parametrize("what", LATER)
def test_a_build_that_failed_for_want_of_a_file_is_done_again_once_it_is_there(
    what: str, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanting, name, content = LATER[what]
    monkeypatch.chdir(pool.root)
    blocks = BLOCKS.format(more=f"  - {wanting}\n    minutes: 0\n")
    pool.write("sessions/day.yaml", HEAD.format(time="09:00 to 09:25") + blocks)
    if what == "a theme":
        pool.write("sessions/pool.yaml", POOL)
    words = ("build", "day", "--only", "agenda")
    missing = run(*words)
    assert (missing.exit_code, run(*words).stderr) == (1, missing.stderr)
    pool.write(name, content)
    found = run(*words)
    assert found.exit_code == 0, found.stderr
    (pool.root / name).unlink()
    assert run(*words).stderr == missing.stderr


@pytest.mark.parametrize("name", ["sources", "glossary", "pool"])
def test_a_file_that_a_pool_need_not_have_changes_what_is_built_once_it_is_there(
    name: str, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pool.root)
    pool.write("sessions/day.yaml", HEAD.format(time="09:00 to 09:25") + BLOCKS.format(more=""))
    (pool.root / f"sessions/{name}.yaml").unlink()
    words = ("build", "day", "--only", "agenda")
    assert run(*words).exit_code == 0
    pool.write(f"sessions/{name}.yaml", "wrong: [\n")
    assert run(*words).exit_code == 1

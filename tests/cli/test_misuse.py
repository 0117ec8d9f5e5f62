"""What cannot be meant is told in a sentence, and the disk is as it was."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from sessionbuilder.cli import _asking, _progress
from sessionbuilder.schema.files import SCHEMAS, schema_text
from tests.cli.test_commands import run
from tests.starter.test_writing import everything

SESSION = "session: Day\n"


@pytest.fixture(autouse=True)
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pool with one session and one delivery, in which the commands are given."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "pool", "pool").exit_code == 0
    monkeypatch.chdir(tmp_path / "pool")
    return tmp_path / "pool"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["build", "--to", ""], "--to `` is not understood"),
        (["build", "--end", ""], "--end `` is not understood"),
        (["print", "--late", ""], "--late `` is not understood"),
        (["build", "--now", "", "--at", ""], "--now `` is not understood"),
        (["build", "--out", ""], "nothing is named here"),
        (["docs", "--out", " "], "nothing is named here"),
        (["schema", "pool", "--out", ""], "nothing is named here"),
        (["build", ""], "A name is empty"),
        (["print", " "], "A name is empty"),
        (["build", "--only", "all,nonsense"], "--only `nonsense` is not something a build writes"),
        (["print", "--copies", "1,0"], "--copies `1,0` is not understood"),
        (["new", "session", "day", "--from", "", "--minutes", "60"], "--from copies a session as it is"),
        (["new", "delivery", "information-sharing", "2027-03-16", "--time", ""], "`` is no start and end"),
        (["new", "delivery", "information-sharing", "2027-03-16", "--venue", "M\udcfcnster"], "do not get through"),
        (["new", "block", "session"], "is a file and no block: `sessionbuilder new session` begins one."),
        (["new", "block", "sources"], "`sessionbuilder kinds` lists"),
    ],
)
def test_a_command_that_cannot_be_meant_leaves_with_2(typed: list[str], told: str, pool: Path) -> None:
    before = everything(pool)
    done = run(*typed)
    assert done.exit_code == 2, done.output
    assert told in " ".join(done.stderr.split())
    assert everything(pool) == before


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--from", "nowhere"], "There is no session called `nowhere`.\n  = "),
        (["--from", ""], "There is no session called ``.\n  = "),
        (["--from", "sessions/pool.yaml"], "There is no session called `sessions/pool.yaml`.\n  = "),
        (["--from", "sessions/cases/tess.yaml"], "There is no session called `sessions/cases/tess.yaml`.\n  = "),
        (["--from", "../other/sessions/information-sharing.yaml"], "There is no session called `../other/"),
        (["--from", "riverside"], "is no session, but one run of `information-sharing`"),
    ],
)
def test_what_is_no_session_begins_none(typed: list[str], told: str, pool: Path) -> None:
    assert run("new", "pool", "../other").exit_code == 0
    before = everything(pool)
    done = run("new", "session", "day", *typed)
    assert (done.exit_code, everything(pool)) == (1, before)
    assert told in done.stderr


def test_a_run_of_a_run_is_a_run_of_its_session() -> None:
    done = run("new", "delivery", "riverside", "2027-03-16")
    assert done.exit_code == 1
    assert "is no session, but one run of `information-sharing`" in done.stderr


def test_the_name_of_a_second_run_on_a_day_can_be_typed(pool: Path) -> None:
    typed = ("new", "delivery", "information-sharing", "2027-03-16")
    assert run(*typed).exit_code == 0
    taken = run(*typed)
    hint = "= say another: `--name 2027-03-16-information-sharing-2`"
    assert (taken.exit_code, hint in taken.stderr) == (1, True)
    assert run(*typed, "--name", "2027-03-16-information-sharing-2", "--participants", "0").exit_code == 0
    text = (pool / "sessions/deliveries/2027-03-16-information-sharing-2.yaml").read_text("utf-8")
    assert "\nparticipants: 0\n" in text


def test_a_folder_is_no_session_of_that_name(pool: Path) -> None:
    (pool / "sessions/day").mkdir()
    assert run("new", "session", "day", "--minutes", "45").exit_code == 0


def test_whoever_is_not_in_the_folder_of_the_pool_is_told_which_it_is(
    pool: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pool / "sessions/cases")
    assert f"It lies in the pool `{pool}`." in run("new", "session", "day", "--minutes", "45").stdout
    assert f"It lies in the pool `{pool}`." in run("new", "case", "another").stdout
    monkeypatch.chdir(pool)
    assert "It lies in" not in run("new", "case", "third").stdout


@pytest.mark.parametrize("name", ["sessions/pool.yaml", "new.YML"])
def test_no_schema_goes_where_a_file_of_the_pool_is(name: str, pool: Path) -> None:
    before = everything(pool)
    done = run("schema", "session", "--out", name, "--replace")
    assert (done.exit_code, everything(pool)) == (1, before)
    assert "schema.json`" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="wants a device without end")
def test_a_device_without_end_is_not_read() -> None:
    done = run("schema", "pool", "--out", "/dev/full")
    assert done.exit_code == 1
    assert "not a file" in done.stderr


def test_a_folder_sessions_of_another_program_is_no_pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / "sessions").mkdir(parents=True)
    (home / "work").mkdir()
    (home / "sessions/compose.yaml").write_text("services: {}\n  session: no\n", "utf-8")
    monkeypatch.chdir(home / "work")
    assert run("new", "pool", "mine").exit_code == 0
    (home / "sessions/day.yaml").write_text("# a day\r\nsession: Day\r\n", "utf-8")
    assert "W716" in run("new", "pool", "another").stderr


def test_a_file_called_sessions_is_told_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sessions").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert f"`{tmp_path / 'sessions'}` is a file" in run("list").stderr
    begun = run("new", "pool", ".")
    assert (begun.exit_code, "There is a pool" in begun.stderr) == (1, False)


def test_where_there_is_no_input_at_all_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert not _asking.somebody_is_there()
    assert not _progress._is_watched()


def test_what_scripts_need_to_join_letters_is_kept(pool: Path) -> None:
    run("new", "delivery", "information-sharing", "2027-03-16", "--venue", "می\u200cخواهم", "--name", "day")
    assert "می\u200cخواهم" in (pool / "sessions/deliveries/day.yaml").read_text("utf-8")


def test_schemas_can_be_written_beside(tmp_path: Path) -> None:
    assert run("schema", SCHEMAS[0].name, "--out", str(tmp_path)).exit_code == 0
    assert (tmp_path / SCHEMAS[0].file_name).read_text("utf-8") == schema_text(SCHEMAS[0])


@pytest.mark.parametrize("command", ["build", "check", "print"])
def test_a_session_of_another_pool_is_not_made_with_what_this_pool_says(command: str, pool: Path) -> None:
    assert run("new", "pool", "../other").exit_code == 0
    before = everything(pool)
    file = "../other/sessions/information-sharing.yaml"
    done = run(command, file)
    assert (done.exit_code, everything(pool)) == (2, before)
    assert f"`{file}` is of another pool than `{pool}`" in done.stderr
    assert str(pool.parent / "other") in done.stderr.rsplit("`cd ", 1)[1]


def test_a_pool_that_a_link_leads_to_is_one_pool(pool: Path, tmp_path: Path) -> None:
    try:
        (tmp_path / "link").symlink_to(pool, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert run("check", str(tmp_path / "link/sessions/information-sharing.yaml")).exit_code == 0
    assert run("check", "sessions/deliveries/riverside.yaml", "sessions/information-sharing.yaml").exit_code == 0


@pytest.mark.parametrize("where", ["sessions/loop.yaml", "sessions/deliveries/loop.yaml", "sessions/cases/loop.yaml"])
def test_a_link_that_leads_round_is_told_as_a_file_that_cannot_be_read(where: str, pool: Path) -> None:
    try:
        (pool / where).symlink_to("loop.yaml")
    except OSError:
        pytest.skip("no links here")
    for typed in (
        ["list"],
        ["check"],
        ["check", "loop"],
        ["build", "loop"],
        ["new", "session", "day", "--from", "loop"],
    ):
        run(*typed)  # which fails where there is a traceback
    assert "loop" in run("check").stderr
    assert run("build", "information-sharing", "--only", "deck").exit_code == 0


def test_what_a_new_delivery_starts_with_is_said_alike(pool: Path) -> None:
    (pool / "sessions/deliveries/riverside.yaml").write_text("", "utf-8")
    assert "start it with a line `delivery: ...`" in run("list").stderr
    assert "start it with a line `delivery: ...`" in run("check", "riverside").stderr


def test_a_look_for_a_pool_without_a_file_is_told_with_the_whole_file(pool: Path) -> None:
    (pool / "sessions/pool.yaml").unlink()
    told = run("new", "theme", "riverside", "--colour", "5b2d8e").stdout
    lines = told.partition("with these two lines:\n")[2].splitlines()
    (pool / "sessions/pool.yaml").write_text("\n".join(line.strip() for line in lines), "utf-8")
    assert run("check").exit_code == 0


def test_whoever_stops_a_build_is_told_how_things_stand(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*parts: object, **settings: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sessionbuilder.pipeline.write", stopped)
    before = everything(pool)
    done = run("build", "information-sharing", "--only", "deck")
    assert (done.exit_code, everything(pool)) == (1, before)
    assert done.stderr.endswith("Stopped. What was finished before that is whole.\n")


@pytest.mark.parametrize("name", ["Riverside 🎉", "Riverside \U00013080"])
def test_a_letter_that_the_pool_has_is_told_at_the_pool(name: str, pool: Path) -> None:
    (pool / "sessions/pool.yaml").write_text(f"organisation: {name}\n", "utf-8")
    told = run("check", "information-sharing").stderr
    assert "sessions/pool.yaml:1:1: error H8" in told
    assert ".yaml:67:5: error" not in told
    assert "1 error" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder that somebody is in")
@pytest.mark.parametrize("typed", [["list"], ["build"], ["new", "pool", "x"], ["check", "day"]])
def test_a_folder_that_is_not_there_any_more_is_told(
    typed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    done = run(*typed)
    assert (done.exit_code, "is not there any more" in done.stderr) == (1, True), done.output

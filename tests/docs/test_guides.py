"""The guides for trainers: whoever does what they say, sees what they say.

The first hour is followed in this process and, where SESSIONBUILDER_INSTALLED names it, with the program as it is
installed from a wheel.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import click
import pytest

from sessionbuilder import __version__
from sessionbuilder.cli import main
from sessionbuilder.preview.gallery import digest, drawn_from
from tests.docs.following import Reader, Run, installed, within
from tests.docs.slides import COMMAND, PICTURES, SLIDES, slides_of
from tests.docs.steps import guide, save, steps
from tests.pool import REPOSITORY


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Somebody who has a pool."""
    save(tmp_path, "sessions/pool.yaml", "organisation: Riverside Training Pool\n")
    return Reader(tmp_path)


def test_a_session_grows_until_nothing_is_found_and_is_delivered(reader: Reader) -> None:
    reader.follow(steps(guide("writing")))
    reader.follow(steps(guide("delivering")))


def test_the_monthly_list_is_as_it_says(reader: Reader) -> None:
    followed = steps(guide("review"))
    reader.follow(followed)
    (shown,) = [step.text for step in followed if step.what == "shown"]
    assert reader.seen.splitlines() == shown.splitlines(), "the page shows all of it"


def test_a_local_variant_and_a_module_are_as_it_says(reader: Reader) -> None:
    reader.follow(steps(guide("local-variants")))


INSTALLED = "SESSIONBUILDER_INSTALLED"
BY_THE_INSTALLED = pytest.param(
    installed,
    marks=[
        pytest.mark.installed,
        pytest.mark.skipif(
            INSTALLED not in os.environ, reason=f"{INSTALLED} names no program installed from the wheel"
        ),
    ],
)


@pytest.mark.parametrize("run", [within, BY_THE_INSTALLED])
def test_the_first_hour_is_as_it_says(run: Run, tmp_path: Path) -> None:
    reader = Reader(tmp_path, run)
    reader.follow(steps(guide("first-hour")))
    for name in SLIDES:
        slides = slides_of(name, reader.folder)
        assert drawn_from(PICTURES / f"{name}.png") == digest(slides), f"{name}.png shows other slides: run `{COMMAND}`"


@pytest.mark.parametrize("name", ["windows-from-nothing", "macos-from-nothing"])
def test_what_is_installed_is_this_version_and_says_so(name: str, tmp_path: Path) -> None:
    Reader(tmp_path).follow(steps(guide(name)))
    files = re.findall(r"sessionbuilder-([\d.]+)-py3-none-any\.whl", guide(name))
    assert [version for version in files if version != __version__] == ["0.9.1"], "the one to update to"


GUIDES = (
    "windows-from-nothing",
    "macos-from-nothing",
    "first-hour",
    "writing",
    "delivering",
    "keeping",
    "local-variants",
    "review",
    "when-it-says",
)


@pytest.mark.parametrize("name", GUIDES)
def test_every_command_that_it_names_is_one(name: str) -> None:
    lines = re.findall(r"`sessionbuilder ([^`\n]+)`", guide(name))
    for line in lines:
        command: click.Command = main
        words = shlex.split(line)
        while words and isinstance(command, click.Group):
            found = command.get_command(click.Context(command), words[0]) if not words[0].startswith("-") else None
            if found is None:
                break
            command, words = found, words[1:]
        known = {option for parameter in command.params for option in parameter.opts} | {"--help", "--version"}
        asked = {word for word in words if word.startswith("--")}
        assert command is not main or asked, f"`sessionbuilder {line}` is no command"
        assert asked <= known, f"`sessionbuilder {line}`: {sorted(asked - known)}"


@pytest.mark.parametrize("name", GUIDES)
def test_its_pictures_are_there_and_said_in_words(name: str) -> None:
    for words, target in re.findall(r"!\[(.*?)\]\(([^)]+)\)", guide(name)):
        assert len(words) > 20, target
        assert (REPOSITORY / "docs" / target).is_file()

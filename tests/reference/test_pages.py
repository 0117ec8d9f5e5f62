"""What the program says of itself and what stands in `docs/` are one."""

from __future__ import annotations

import re
import shlex

import click
import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.reference import pages
from sessionbuilder.reference.commands import every_command
from tests.pool import REPOSITORY

COMMANDS = dict(every_command())
every_one = pytest.mark.parametrize("words", COMMANDS, ids=" ".join)


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_page_is_what_the_program_makes(name: str) -> None:
    page = (REPOSITORY / "docs" / name).read_text("utf-8")
    assert page == pages()[name], "run `python -m sessionbuilder.reference`"


@every_one
def test_every_command_ends_with_examples_that_are_understood(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(main, [*words[1:], "--help"], prog_name="sessionbuilder").stdout
    assert "\n  For example:\n" in told
    examples = told.partition("\n  For example:\n")[2].splitlines()
    assert examples
    for line in examples:
        assert len(line) <= 80
        program, *given = shlex.split(line)
        assert program == "sessionbuilder"
        assert _understood(given), line


def _understood(given: list[str]) -> bool:
    """Whether each word of an example leads to a command, and its options are there; nothing is done."""
    command: click.Command = main
    context = click.Context(main, **main.context_settings)
    while isinstance(command, click.Group) and given:
        found = command.get_command(context, given[0])
        if found is None:
            return False
        command, given = found, given[1:]
    command.make_context("example", list(given), resilient_parsing=False)
    return True


@every_one
def test_its_line_among_the_commands_is_whole(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(main, [*words[1:-1], "--help"]).stdout
    line = re.search(rf"^  {re.escape(words[-1])}  +(.+)$", told, re.MULTILINE)
    assert line, f"{words[-1]} is not listed"
    assert re.search(r"[^.]\.$", line[1]), "the first sentence of a command's help has room for about 60 letters"


def test_the_page_of_commands_has_a_part_for_each() -> None:
    page = pages()["commands.md"]
    for words in COMMANDS:
        assert f"\n## {' '.join(words)}\n" in page
    assert "\b" not in page


def test_the_page_of_kinds_leads_to_each_with_its_picture() -> None:
    page = pages()["kinds.md"]
    for kind in kind_names():
        assert f"[{kind}](blocks/{kind}.md)" in page
        assert f'"images/kinds/{kind}.png"' in page

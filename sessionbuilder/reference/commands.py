"""The commands -> the page that tells them all: `docs/commands.md`, from what each says of itself with `--help`."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from itertools import groupby

import click

from sessionbuilder.cli import main

PROGRAM = "sessionbuilder"
_OPENING = """\
# The commands

A command is typed in a terminal, in the folder of your pool: the folder that holds `sessions`, or one inside it. After
`sessionbuilder` comes what is to be done, then what it is to be done with. `--help` after any of them shows what stands
here.

Words in capitals stand for your own: for `SESSION` type the name of a session's file, without `.yaml`. What stands in
square brackets may be left out, and `...` means that there may be several. A name with a space in it goes in double
quotes.

| It leaves with | Where |
|---|---|
| 0 | nothing is wrong; there may be warnings |
| 1 | a file has an error, or the computer refused; what was there is as it was |
| 2 | the command was not understood, and did nothing |

"""
_VERBATIM = "\b"
"""What click takes to mean that the lines after it stay as they are."""
_OPTION = re.compile(r"`[^`]*`|(?<![\w-])--[a-z-]+")
"""An option in a sentence, which in a terminal needs no marks; or what has its marks already."""


def page() -> str:
    """Return the page in Markdown: a table of the commands, then each with its options and examples."""
    told = list(every_command())
    table = [f"| [`{' '.join(words)}`](#{_slug(words)}) | {_first(command)} |" for words, command in told]
    parts = [_OPENING + "\n".join(["| Command | Does |", "|---|---|", *table])]
    parts += ["\n\n".join(_part(words, command)) for words, command in told]
    return "\n\n".join(parts) + "\n"


def every_command() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield each command with the words that call it; a group comes before its own commands."""
    yield from _under((PROGRAM,), main)


def context_of(words: tuple[str, ...], command: click.Command) -> click.Context:
    """Return the context in which `command` tells of itself."""
    parent = click.Context(main, info_name=" ".join(words[:-1]), **main.context_settings)
    return click.Context(command, info_name=words[-1], parent=parent)


def _under(words: tuple[str, ...], group: click.Group) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group, **main.context_settings)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, name
        yield (*words, name), command
        if isinstance(command, click.Group):
            yield from _under((*words, name), command)


def _part(words: tuple[str, ...], command: click.Command) -> Iterator[str]:
    """Yield the paragraphs on one command."""
    context = context_of(words, command)
    yield f"## {' '.join(words)}"
    pieces = [" ".join(words), *command.collect_usage_pieces(context)]
    yield _fence(" ".join(pieces))
    yield from _paragraphs(command.help or "")
    options = [record for each in command.get_params(context) if (record := _record(each, context)) and record[1]]
    rows = [f"| `{_in_table(option)}` | {_as_code(_in_table(text))} |" for option, text in options]
    if rows:
        yield "\n".join(["| Option | Does |", "|---|---|", *rows])
    yield from _paragraphs(command.epilog or "")


def _record(option: click.Parameter, context: click.Context) -> tuple[str, str] | None:
    return None if "--help" in option.opts else option.get_help_record(context)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text. Of lines that stay as they are, those that are set in are to be typed."""
    for paragraph in re.split(r"\n\s*\n", text.strip("\n ")):
        if paragraph.lstrip().startswith(_VERBATIM):
            lines = textwrap.dedent(paragraph.replace(_VERBATIM, "")).split("\n")
            for typed, group in groupby(filter(None, lines), lambda line: line.startswith(" ")):
                text = "\n".join(line.strip() for line in group)
                yield _fence(text) if typed else _as_code(text)
        elif paragraph.strip():
            yield _as_code(" ".join(paragraph.split()))


def _fence(text: str) -> str:
    return f"```text\n{text}\n```"


def _first(command: click.Command) -> str:
    """Return the first sentence of what a command says of itself."""
    paragraph = next(_paragraphs(command.help or ""), "")
    return re.split(r"(?<=\.)\s", paragraph)[0].rstrip(".")


def _in_table(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _as_code(text: str) -> str:
    return _OPTION.sub(lambda found: f"`{found[0].strip('`')}`", text)


def _slug(words: tuple[str, ...]) -> str:
    return "-".join(words)

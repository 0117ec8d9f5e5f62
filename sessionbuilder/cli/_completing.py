"""What is typed so far -> how it may go on, for a shell that asks: sessions, kinds, codes, documents, themes.

A shell asks at every press of the key, so what is imported here is little; and where something cannot be looked up
there is no answer, rather than a complaint in the middle of what somebody types.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from sessionbuilder.workspace.workspace import Workspace


class _Completed(click.ParamType):  # type: ignore[type-arg]
    """What is completed by a function of ours; it converts nothing, since no command is run."""

    name = "completed"

    def __init__(self, answers: Callable[[str, click.Context, click.Parameter], list[CompletionItem]]) -> None:
        self.answers = answers

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return how `incomplete` may go on."""
        return self.answers(incomplete, ctx, param)


def complete(command: click.Command, called: str) -> None:
    """Have the parameters of the command `called` so completed that are called as all commands call such things."""
    for parameter in command.params:
        for name in (f"{called} {parameter.name}", parameter.name or ""):
            if name in _ANSWERS:
                parameter.type = _Completed(_ANSWERS[name])
                break


def _sessions(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the sessions and deliveries of the workspace around; files, where a path is begun."""
    if "/" in incomplete or "\\" in incomplete:
        return [CompletionItem(incomplete, type="file")]
    try:
        workspace = _workspace()
        files = {path.stem: "a session" for path in workspace.session_files()} if workspace else {}
        files |= {path.stem: "a delivery" for path in workspace.delivery_files()} if workspace else {}
    except OSError:
        return []
    given = context.params.get(parameter.name or "") or ()
    return _items({name: what for name, what in files.items() if name not in given}, incomplete)


def _kinds(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the kinds of block."""
    from sessionbuilder.kinds.names import kind_names, opening_sentence

    names = {name: "" for name in kind_names() if name.startswith(incomplete.lower())}
    return _items({name: opening_sentence(name) for name in names}, incomplete.lower())


def _kinds_and_files(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the kinds of block, and the words for files."""
    return _kinds(incomplete, context, parameter) + _files(incomplete, context, parameter)


def _files(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the words for files."""
    from sessionbuilder.kinds.names import FILE_WORDS

    return _items(dict.fromkeys(FILE_WORDS, "a file"), incomplete.lower())


def _pages(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the names of the pages, and the kinds, which have a page each."""
    from sessionbuilder.pages import docs_folder

    pages = sorted(path.stem for path in docs_folder().glob("*.md"))
    return _items(dict.fromkeys(pages, "a page"), incomplete.lower()) + _kinds(incomplete, context, parameter)


def _faults(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the codes of faults, or their names where no code is begun."""
    from sessionbuilder.diagnostics.codes import FAULTS

    codes = _items({code: fault.name for code, fault in FAULTS.items()}, incomplete.upper())
    return codes or _items({fault.name: fault.code for fault in FAULTS.values()}, incomplete.lower())


def _documents(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return what a build writes, after the words that stand there already: `deck,guide`."""
    from sessionbuilder.inventory.by_name import names

    before, comma, last = incomplete.rpartition(",")
    there = before.split(",")
    return _items(
        {f"{before}{comma}{word}": "" for word in names() if word not in there}, f"{before}{comma}{last.lower()}"
    )


def _themes(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the themes of the workspace around, and those that come with the program."""
    try:
        workspace = _workspace()
        names = workspace.theme_names() if workspace else []
    except OSError:
        return []
    return _items(dict.fromkeys(names, ""), incomplete)


def _themes_and_files(incomplete: str, context: click.Context, parameter: click.Parameter) -> list[CompletionItem]:
    """Return the themes, and what files there are, one of which may be a template."""
    return [*_themes(incomplete, context, parameter), CompletionItem(incomplete, type="file")]


def _workspace() -> Workspace | None:
    from sessionbuilder.workspace.workspace import Workspace

    return Workspace.around(Path.cwd())


def _items(told: Mapping[str, str], incomplete: str) -> list[CompletionItem]:
    """Return those of the words that go on from `incomplete`, with what is told of them.

    A name of several lines would be several answers to a shell; no session can be called so.
    """
    words = {word: what for word, what in told.items() if word.startswith(incomplete) and word.isprintable()}
    return [CompletionItem(word, help=what or None) for word, what in words.items()]


_ANSWERS: dict[str, Callable[[str, click.Context, click.Parameter], list[CompletionItem]]] = {
    "session": _sessions,
    "sessions": _sessions,
    "session other": _sessions,
    "session original": _sessions,
    "only": _documents,
    "theme": _themes,
    "check what": _themes_and_files,
    "kinds kind": _kinds_and_files,
    "block kind": _kinds,
    "schema what": _files,
    "explain what": _faults,
    "docs word": _pages,
}
"""By the name of a parameter, after that of its command where others are called so too."""

"""The option that asks for a theme, alike for every command that takes it, and the name that is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from sessionbuilder.workspace.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


def theme_option(command: F) -> F:
    """Add the option to a command; it gets the word as `theme`, to give to `theme_called`."""
    return click.option("--theme", metavar="NAME", help="In this theme, whatever pool and delivery say.")(command)


def theme_called(name: str | None, workspace: Workspace) -> str:
    """Return the name of the theme that is asked for, empty where none is; one that there is not ends the command."""
    if name is None:
        return ""
    known = workspace.theme_names()
    if name in known:
        return name
    from sessionbuilder.diagnostics import nearest
    from sessionbuilder.text import listed, shortened

    if name.lower().endswith((".potx", ".pptx", ".ppsx")):
        way = f'sessionbuilder new theme riverside --template "{shortened(name)}"'
        raise click.UsageError(f"`{shortened(name)}` is a template, and no theme yet: `{way}` makes one of it.")
    near = nearest(name, known)
    perhaps = f"did you mean `{near}`? There" if near else "there"
    raise click.UsageError(
        f"No theme is called `{shortened(name)}`; {perhaps} are {listed(f'`{each}`' for each in known)}."
    )

"""`theme check`: a template or a theme -> what a deck in it would look like, in words and as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import NamedPath, examples

if TYPE_CHECKING:
    from sessionbuilder.built import Built
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.package import Package
    from sessionbuilder.workspace.workspace import Workspace

_ENDING = "-look.png"


@click.command(epilog=examples("theme check brand.potx", "theme check warm --open"))
@click.argument("what", metavar="FILE | NAME")
@click.option("--out", type=NamedPath(dir_okay=False), help=f"Where to put the picture; by default `NAME{_ENDING}`.")
@click.option("--open", "opened", is_flag=True, help="Open the picture.")
def command(what: str, out: Path | None, *, opened: bool) -> None:
    """Tell what decks look like in a theme, before any is built.

    FILE is a template of PowerPoint, .potx or .pptx, such as your organisation has; it need not lie in a pool. You are
    told what it offers and what of people in it stays behind. NAME is a theme of your pool, or one that comes with the
    program.

    The examples of the pages are drawn in it, a slide of each sort, and put together on one picture. It is written
    where you are, and takes the place of an earlier one; any other file of that name is left as it is.

    Leaves with 1 only where no deck can be made in it.
    """
    from sessionbuilder.cli._template import template_named
    from sessionbuilder.cli._terminal import leave, say, stop, tell
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.workspace.workspace import THEME

    if not what.strip():
        stop("Nothing is named: `sessionbuilder theme check brand.potx`, or `sessionbuilder theme check warm`.")
    path = Path(what)
    path = path.parent if path.name == THEME else path
    report = Report()
    if _is_a_file(path, what):
        for line in _of_template(template_named(path)):
            say(line)
        return
    built = _built(path.name, report)
    if built.theme and built.deck and not report.failed:
        size = built.theme.scale
        say(f"“{built.theme.theme}”: {built.theme.font}, titles of {size.title} points, text of {size.body}.")
        _draw(built, out or Path(f"{path.name}{_ENDING}"), opened=opened)
    tell(report)
    leave(report)


def _is_a_file(path: Path, what: str) -> bool:
    """Whether `what`, at `path`, is the file of a template, and no theme by its name or its folder."""
    from sessionbuilder.cli._template import template_named

    if path.is_dir():
        return False
    is_path = bool(path.suffix) or path.name != what
    return is_path or (what not in _workspace().theme_names() and template_named(path).is_file())


def _workspace() -> Workspace:
    """Return the workspace around, or else one of nothing: the themes of the program are in every one."""
    from sessionbuilder.workspace.workspace import Workspace

    return Workspace.around(Path.cwd()) or Workspace(Path.cwd())


def _of_template(path: Path) -> list[str]:
    """Return what the template at `path` offers, in lines; where no deck can be made from it, leave with what to do."""
    from sessionbuilder.brand.opened import opened
    from sessionbuilder.cli._terminal import stop
    from sessionbuilder.package import LARGEST, NotReadableError

    try:
        if path.stat().st_size > LARGEST:
            stop(f"No deck can be made from `{path}`: it has more than {LARGEST // 1_000_000} MB.", 1)
        return list(_told(opened(path.read_bytes())))
    except (FileNotFoundError, NotADirectoryError):
        stop(f"There is no file `{path}`: name a template, .potx or .pptx, with its folder.")
    except NotReadableError as error:
        stop(f"No deck can be made from `{path}`: {error}.", 1)


def _told(package: Package) -> Iterator[str]:
    """Yield what a template offers, what stays behind, and what label it bears."""
    from sessionbuilder.brand.left_behind import in_words, label_of, left_behind
    from sessionbuilder.brand.seen import seen

    yield from seen(package).lines()
    left = in_words(left_behind(package))
    yield f"What is in the file and stays behind: {left}." if left else "Nothing in the file has to stay behind."
    if label := label_of(package):
        yield f"It bears the sensitivity label{f' “{label.name}”' if label.name else ''}, which decks bear, too."


def _built(name: str, report: Report) -> Built:
    """Return the examples in the theme called `name`; what is wrong with that theme is noted."""
    from sessionbuilder.cli._theme import theme_called
    from sessionbuilder.preview.looks import looks_in

    workspace = _workspace()
    built = looks_in(theme_called(name, workspace), _files_of(name, workspace))
    of_themes = (workspace.shown(workspace.theme_file(name).parent), "assets/themes")
    for found in built.faults:
        if found.fault.code.startswith("T") or (found.span and found.span.name.startswith(of_themes)):
            report.take(found)
    return built


def _files_of(name: str, workspace: Workspace) -> dict[str, bytes]:
    """Return what lies in the folder of a theme of the pool's own, by name; nothing of one that is the program's."""
    home = workspace.themes / name
    files = [each for each in workspace.entries(home) if not each.endswith("/")]
    return {each: workspace.files.read(workspace.shown(home / each)) for each in files}


def _draw(built: Built, out: Path, *, opened: bool) -> None:
    """Write the picture of the examples, and say where it lies; never over what is no such picture."""
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import say, stop
    from sessionbuilder.preview.looks import is_a_sheet, sheet

    if out.exists() and not (out.is_file() and is_a_sheet(out.read_bytes())):
        stop(f"`{out}` is there, and is not such a picture: name another file with --out.")
    out.write_bytes(sheet(built, {}))
    say(f"A slide of each sort, drawn in it: {out}")
    if opened and not open_on_screen(out):
        say("Nothing here can open it.")

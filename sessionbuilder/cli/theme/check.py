"""`theme check`: a template or a theme -> what a deck in it would look like, in words and as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from sessionbuilder.cli._commands import NamedPath, examples

if TYPE_CHECKING:
    from sessionbuilder.built import Built
    from sessionbuilder.deck import SlideLayout
    from sessionbuilder.theme.branded import FaceName
    from sessionbuilder.workspace.workspace import Workspace

_ENDING = "-look.png"
_FILE = "template.potx"
"""What a template is called while it is tried."""


@click.command(epilog=examples("theme check brand.potx", "theme check warm --open"))
@click.argument("what", metavar="FILE | NAME")
@click.option("--out", type=NamedPath(dir_okay=False), help=f"Where to put the picture; by default `NAME{_ENDING}`.")
@click.option("--open", "opened", is_flag=True, help="Open the picture.")
def command(what: str, out: Path | None, *, opened: bool) -> None:
    """Tell what decks look like in a theme, before any is built.

    FILE is a template of PowerPoint, .potx or .pptx, such as your organisation has; it need not lie in a pool. NAME is
    a theme of your pool, or one that comes with the program. Of a template you are told what it offers, which layout
    serves for what, what stands in for what it lacks, which colours cannot be read and what is used instead, which
    fonts are measured by others, and what of people in it stays behind.

    The examples of the pages are drawn in it, a slide of each sort, and put together on one picture. It is written
    where you are, and takes the place of an earlier one; any other file of that name is left as it is.

    Leaves with 1 only where no deck can be made in it.
    """
    from sessionbuilder.cli._template import template_named
    from sessionbuilder.cli._terminal import stop
    from sessionbuilder.workspace.workspace import THEME

    if not what.strip():
        stop("Nothing is named: `sessionbuilder theme check brand.potx`, or `sessionbuilder theme check warm`.")
    path, workspace = Path(what), _workspace()
    path = path.parent if path.name == THEME else path
    if _is_a_file(path, what, workspace):
        path = template_named(path)
        _tell_of_template(path, out or Path(f"{path.stem}{_ENDING}"), opened=opened)
    else:
        _tell_of_theme(path.name, workspace, out or Path(f"{path.name}{_ENDING}"), opened=opened)


def _is_a_file(path: Path, what: str, workspace: Workspace) -> bool:
    """Whether `what`, at `path`, is the file of a template, and no theme by its name or its folder."""
    from sessionbuilder.cli._template import template_named

    if path.is_dir():
        return False
    is_path = bool(path.suffix) or path.name != what
    return is_path or (what not in workspace.theme_names() and template_named(path).is_file())


def _workspace() -> Workspace:
    """Return the workspace around, or else one of nothing: the themes of the program are in every one."""
    from sessionbuilder.workspace.workspace import Workspace

    return Workspace.around(Path.cwd()) or Workspace(Path.cwd())


def _tell_of_template(path: Path, out: Path, *, opened: bool) -> None:
    """Say what decks make of the template at `path`, and draw the examples on it; leave where none can be made."""
    from sessionbuilder.cli._terminal import say, stop
    from sessionbuilder.package import LARGEST, NotReadableError
    from sessionbuilder.preview.looks import looks_in

    try:
        if path.stat().st_size > LARGEST:
            stop(f"No deck can be made from `{path}`: it has more than {LARGEST // 1_000_000} MB.", 1)
        content = path.read_bytes()
        lines, said = _of_template(content, {})
    except (FileNotFoundError, NotADirectoryError):
        stop(f"There is no file `{path}`: name a template, .potx or .pptx, with its folder.")
    except NotReadableError as error:
        stop(f"No deck can be made from `{path}`: {error}.", 1)
    for line in lines:
        say(line)
    written = f"theme: Template\ntemplate: {_FILE}\n"
    _draw(looks_in("template", {"theme.yaml": written, _FILE: content}), out, said, opened=opened)


def _of_template(content: bytes, named: Mapping[FaceName, str]) -> tuple[list[str], dict[SlideLayout, str]]:
    """Return what decks make of a template, in lines, and the layout of it for each of our own.

    `named` are the layouts that a theme names. Raises `NotReadableError` where no deck can be made on it.
    """
    from sessionbuilder.brand.branded import read_template
    from sessionbuilder.brand.left_behind import in_words, label_of, left_behind
    from sessionbuilder.brand.opened import opened
    from sessionbuilder.brand.seen import seen
    from sessionbuilder.brand.told import layouts_told, told

    package = opened(content)
    left, label = in_words(left_behind(package)), label_of(package)
    offered, organisation = seen(package), read_template(content, tuple(named.items()))
    lines = [*offered.lines(), "", *told(organisation, offered), ""]
    lines.append(f"What is in the file and stays behind: {left}." if left else "Nothing in it has to stay behind.")
    if label:
        kept = "which decks bear, too" if label.content else "in its properties alone: decks do not bear it"
        lines.append(f"It bears a sensitivity label{f', “{label.name}”' if label.name else ''}, {kept}.")
    return lines, layouts_told(organisation)


def _tell_of_theme(name: str, workspace: Workspace, out: Path, *, opened: bool) -> NoReturn:
    """Say how the theme called `name` does, draw the examples in it, and leave."""
    from sessionbuilder.cli._terminal import leave, say, tell
    from sessionbuilder.cli._theme import theme_called
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.preview.looks import looks_in

    files = _files_of(theme_called(name, workspace), workspace)
    built, report = looks_in(name, files), Report()
    home = workspace.shown(workspace.theme_file(name).parent)
    for found in built.faults:
        if found.span and found.span.name.startswith((home, "assets/themes")):
            report.take(found)
    if (theme := built.theme) and not report.failed:
        said: Mapping[SlideLayout, str] = {}
        if theme.template_:
            named = {face: layout.name for face, layout in theme.faces.named()}
            lines, said = _of_template(files[theme.template_.name], named)
        else:
            size = theme.scale
            lines = [f"“{theme.theme}”: {theme.font}, titles of {size.title} points, text of {size.body}."]
        for line in lines:
            say(line)
        _draw(built, out, said, opened=opened)
    tell(report)
    leave(report)


def _files_of(name: str, workspace: Workspace) -> dict[str, bytes]:
    """Return what lies in the folder of a theme of the pool's own, by name; nothing of one that is the program's."""
    home = workspace.themes / name
    files = [each for each in workspace.entries(home) if not each.endswith("/")]
    return {each: workspace.files.read(workspace.shown(home / each)) for each in files}


def _draw(built: Built, out: Path, said: Mapping[SlideLayout, str], *, opened: bool) -> None:
    """Write the picture of the examples, and say where it lies; never over what is no such picture."""
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import say, stop
    from sessionbuilder.preview.looks import is_a_sheet, sheet
    from sessionbuilder.theme.widths.names import TWINS

    for line in _without_room(built):
        say(line)
    if out.exists() and not (out.is_file() and is_a_sheet(out.read_bytes())):
        stop(f"`{out}` is there, and is not such a picture: name another file with --out.")
    out.write_bytes(sheet(built, said))
    say(f"A slide of each sort, drawn in it: {out}")
    if (theme := built.theme and built.theme.of_slides) and theme.font not in TWINS:
        say(f"Its letters are those of {theme.widths.twin}: only their places are those of {theme.font}.")
    if opened and not open_on_screen(out):
        say("Nothing here can open it.")


def _without_room(built: Built) -> Iterator[str]:
    """Yield which of the examples have too little room."""
    from sessionbuilder.diagnostics import codes
    from sessionbuilder.preview.looks import kind_at

    smaller = codes.SMALLER_ON_TEMPLATE
    found = [each for each in built.faults if each.fault.code.startswith("L") or each.fault is smaller]
    tight = [f"{kind_at(each.span, built)}: {each.message}" for each in found]
    if tight:
        yield "Of the examples these have too little room, as slides of yours may have:"
        yield from (f"  {message}" for message in dict.fromkeys(tight))

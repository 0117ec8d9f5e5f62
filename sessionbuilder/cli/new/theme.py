"""`new theme`: a name, a brand colour and a logo -> a look of the pool's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from sessionbuilder.cli._commands import NamedPath, examples

if TYPE_CHECKING:
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.template import NewTemplate
    from sessionbuilder.starter.theme import Sign
    from sessionbuilder.starter.writing import NewFile
    from sessionbuilder.workspace.workspace import Workspace

    _Begun: TypeAlias = tuple[list[NewFile], list[str]]


@click.command(
    epilog=examples(
        "new theme riverside --colour 5b2d8e",
        'new theme "Hill County" --colour 91,45,142 --logo logo.png',
        "new theme vale --template brand.potx",
    )
)
@click.argument("name", required=False)
@click.option("--colour", "--color", metavar="COLOUR", help="Your brand colour, such as `5b2d8e` or `91,45,142`.")
@click.option("--font", metavar="FONT", help="A font, such as `Segoe UI`; by default Calibri.")
@click.option("--logo", type=NamedPath(), help="A picture of your organisation's sign, PNG or JPEG.")
@click.option("--alt", metavar="WORDS", help="What the logo shows, for people who cannot see it.")
@click.option("--template", type=NamedPath(), help="Your organisation’s PowerPoint template, .potx or .pptx, instead.")
def command(
    name: str | None, colour: str | None, font: str | None, logo: Path | None, alt: str | None, template: Path | None
) -> None:
    """Begin a look of your own, from your colour or template.

    It is called NAME. The other nine colours follow from yours. All text can be read on its ground: where your colour
    is too light for that, a darker one is taken, and you are told. All ten stand in the file, where you can change
    them. The logo is copied beside it. What you do not say is asked on a terminal.

    With --template decks are made on the template of your organisation, in its colours and fonts. It is copied as it
    is; no slide, comment or name in it gets into a deck. `theme check` tells beforehand what it offers.

    The look counts once the pool says so; you are told how. Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there
    from sessionbuilder.cli._template import template_named
    from sessionbuilder.cli._terminal import leave, say, tell, where_of, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.naming import named
    from sessionbuilder.starter.template import new_template
    from sessionbuilder.starter.theme import Sign, alt_of, is_free
    from sessionbuilder.starter.writing import write_new

    if template and (colour or font):
        raise click.UsageError(
            "--template brings its own colours and fonts: leave out --colour and --font, or leave out --template."
        )
    workspace = workspace_around(())
    asking = somebody_is_there()
    if name is None and not asking:
        more = f'--template "{template}"' if template else "--colour 5b2d8e"
        raise click.UsageError(f"Say what it is called: `sessionbuilder new theme riverside {more}`.")
    name = ask("What is the look called?", "riverside") if name is None else name.strip()
    report = Report()
    stem = named(name, "theme", "riverside", report)
    if stem and is_free(stem, workspace, report):
        if template:
            sign = Sign(logo, alt or alt_of(workspace)) if logo else None
            files, told = _on_template(new_template(stem, name, template_named(template), report), sign, report)
        else:
            files, told = _in_colours(stem, name, (colour, font), (logo, alt), workspace, report)
        if files and write_new(workspace.root, files, report):
            for line in (*told, *_to_have_it(stem, workspace), *where_of(workspace)):
                say(line)
    tell(report)
    leave(report)


def _in_colours(
    stem: str,
    name: str,
    asked: tuple[str | None, str | None],
    logo: tuple[Path | None, str | None],
    workspace: Workspace,
    report: Report,
) -> _Begun:
    """Return the files of a look in the colour and font that are `asked` for or answered, and what to say of it."""
    from sessionbuilder.cli._asking import ask, somebody_is_there, understood
    from sessionbuilder.starter.theme import COLOUR, FONT, NewTheme, Sign, alt_of, font_of
    from sessionbuilder.theme.brand import colour_of, palette_of

    digits = understood(asked[0], "Your brand colour, as six digits?", COLOUR, colour_of)[0]
    family = understood(asked[1], "Which font, by its name in PowerPoint?", FONT, font_of)[0]
    path, alt = logo
    if somebody_is_there() and path is None and (answer := ask("A file with your logo? (Enter: none)", "")):
        path = Path(answer)
    if path and not alt:
        usual = alt_of(workspace)
        alt = ask("What does the logo show, in words?", usual) if somebody_is_there() else usual
    sign = Sign(path, alt or "") if path else None
    new = NewTheme(name=stem, title=name, brand=palette_of(digits), font=family, sign=sign)
    told = [f"assets/themes/{stem}/theme.yaml is written: ten colours, made from {new.brand.given}."]
    told += [sentence for sentence in (new.brand.remark, new.told_of_font) if sentence]
    return new.files(report), told + _of_sign(sign)


def _on_template(new: NewTemplate | None, sign: Sign | None, report: Report) -> _Begun:
    """Return the files of a look on a template, and what to say of it; no files where the template cannot be one."""
    if new is None:
        return [], []
    told = [f"assets/themes/{new.name}/theme.yaml is written, and {new.file} lies beside it, as it was."]
    told += [f"What is in it and stays behind when a deck is made: {new.left}."] if new.left else []
    told += _of_sign(sign)
    return new.files(sign, report), [*told, f"To see what it makes of slides: sessionbuilder theme check {new.name}"]


def _of_sign(sign: Sign | None) -> list[str]:
    return [f"The logo lies beside it. Readers who cannot see it hear: “{sign.alt}”"] if sign else []


def _to_have_it(name: str, workspace: Workspace) -> Iterator[str]:
    """Yield what to do for all sessions to look so."""
    if not (workspace.sessions / "pool.yaml").exists():
        yield "For all sessions to look so, make a file sessions/pool.yaml with these two lines:"
        yield "  organisation: The name of your organisation"
    else:
        yield "For all sessions to look so, let this line stand in sessions/pool.yaml, in place of one that begins so:"
    yield f"  theme: {name}"

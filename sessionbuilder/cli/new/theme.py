"""`new theme`: a name, a brand colour and a logo -> a look of the pool's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import NamedPath, examples

if TYPE_CHECKING:
    from sessionbuilder.starter.theme import NewTheme


@click.command(
    epilog=examples("new theme riverside --colour 5b2d8e", 'new theme "Hill County" --colour 91,45,142 --logo logo.png')
)
@click.argument("name", required=False)
@click.option("--colour", "--color", metavar="COLOUR", help="Your brand colour, such as `5b2d8e` or `91,45,142`.")
@click.option("--font", metavar="FONT", help="A font, such as `Segoe UI`; by default Calibri.")
@click.option("--logo", type=NamedPath(), help="A picture of your organisation's sign, PNG or JPEG.")
@click.option("--alt", metavar="WORDS", help="What the logo shows, for people who cannot see it.")
def command(name: str | None, colour: str | None, font: str | None, logo: Path | None, alt: str | None) -> None:
    """Begin a look of your own, called NAME, from your brand colour.

    The other nine colours follow from it. All text can be read on its ground: where your colour is too light for that,
    a darker one is taken, and you are told. All ten stand in the file, where you can change them. The logo is
    copied beside it. What you do not say is asked on a terminal.

    The look counts once the pool says so; you are told how. Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there, understood
    from sessionbuilder.cli._terminal import leave, say, tell, where_of, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.naming import named
    from sessionbuilder.theme.brand import colour_of, palette_of
    from sessionbuilder.starter.theme import COLOUR, FONT, NewTheme, alt_of, font_of, is_free
    from sessionbuilder.starter.writing import write_new

    workspace = workspace_around(())
    asking = somebody_is_there()
    if name is None and not asking:
        raise click.UsageError("Say what it is called: `sessionbuilder new theme riverside --colour 5b2d8e`.")
    name = ask("What is the look called?", "riverside") if name is None else name.strip()
    report = Report()
    stem = named(name, "theme", "riverside", report)
    if stem and is_free(stem, workspace, report):
        digits = understood(colour, "Your brand colour, as six digits?", COLOUR, colour_of)[0]
        family = understood(font, "Which font, by its name in PowerPoint?", FONT, font_of)[0]
        if asking and logo is None and (answer := ask("A file with your logo? (Enter: none)", "")):
            logo = Path(answer)
        if logo and not alt:
            alt = ask("What does the logo show, in words?", alt_of(workspace)) if asking else alt_of(workspace)
        new = NewTheme(name=stem, title=name, brand=palette_of(digits), font=family, logo=logo, alt=alt or "")
        files = new.files(report)
        if files and write_new(workspace.root, files, report):
            for line in (*_next_steps(new, has_pool=(workspace.sessions / "pool.yaml").exists()), *where_of(workspace)):
                say(line)
    tell(report)
    leave(report)


def _next_steps(new: NewTheme, *, has_pool: bool) -> Iterator[str]:
    """Yield what to say of a theme that has just begun: what was written, what is odd, and what to do next."""
    yield f"assets/themes/{new.name}/theme.yaml is written: ten colours, made from {new.brand.given}."
    if new.brand.remark:
        yield new.brand.remark
    if told := new.told_of_font:
        yield told
    if new.logo:
        yield f"The logo lies beside it. Readers who cannot see it hear: “{new.alt}”"
    if not has_pool:
        yield "For all sessions to look so, make a file sessions/pool.yaml with these two lines:"
        yield "  organisation: The name of your organisation"
        yield f"  theme: {new.name}"
        return
    yield "For all sessions to look so, let this line stand in sessions/pool.yaml, in place of one that begins so:"
    yield f"  theme: {new.name}"

"""`new case`: a name -> the file of a case to begin with."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("new case baby-r", 'new case "Three missed appointments" --open'))
@click.argument("name", required=False)
@click.option("--open", "show", is_flag=True, help="Open the file when it is written.")
def command(name: str | None, *, show: bool) -> None:
    """Begin a case called NAME, for groups to work on.

    Its file says what belongs where: where the facts come from, what was changed so that nobody can be recognised, the
    family, the agencies, what happened, and what groups may find in it. What only you can write stands between << and
    >> until you do.

    Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import leave, say, tell, where_of, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.case import case_file
    from sessionbuilder.starter.naming import new_name
    from sessionbuilder.starter.writing import write_new

    workspace = workspace_around(())
    if name is None and not somebody_is_there():
        raise click.UsageError("Say what it is called, not by a real name: `sessionbuilder new case baby-r`.")
    name = ask("What is the case called? (No real name)", "baby-r") if name is None else name
    report = Report()
    if stem := new_name(name, "case", "baby-r", workspace, report):
        file = case_file(stem)
        if write_new(workspace.root, [file], report):
            there = "in it," if show and open_on_screen(workspace.root / file.name) else "open it in an editor, and"
            say(f"{file.name} is begun.")
            say(f"Next: {there} write your own words where << and >> stand.")
            say(f"  - case: {stem}    in a session opens it")
            say(f"    case: {stem}    under an exercise puts it on the sheet of that exercise")
            for line in where_of(workspace):
                say(line)
    tell(report)
    leave(report)

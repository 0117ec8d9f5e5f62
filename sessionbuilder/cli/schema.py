"""`schema`: what may stand in a file of a pool, for an editor that completes and checks while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import NamedPath, examples

if TYPE_CHECKING:
    from sessionbuilder.schema.files import FileSchema


@click.command(epilog=examples("schema", "schema session --out session.json", "schema --all --out .vscode/schemas"))
@click.argument("what", required=False, nargs=-1, metavar="[WHAT]")
@click.option("--all", "every", is_flag=True, help="All of them; needs --out with a folder.")
@click.option("--out", type=NamedPath(), help="Write a file, or with --all a folder, and print nothing.")
@click.option("--replace", is_flag=True, help="Write over files that somebody has changed.")
def command(what: tuple[str, ...], out: Path | None, *, every: bool, replace: bool) -> None:
    """Print a schema, with which an editor checks and completes.

    An editor that is given this JSON Schema completes what you type, explains the word under the pointer, and
    underlines what the program would not read. WHAT is `session`, `case`, `delivery`, `shared`, `pool`, `sources`,
    `glossary` or `theme`, or the path of such a file; without it they are listed.

    `new pool` sets VS Code up with all of them. After an upgrade of the program, write them anew with --all --out
    .vscode/schemas in the folder of the pool: what the program wrote is renewed, and what somebody changed stays,
    unless you say --replace.
    """
    from sessionbuilder.cli._terminal import say
    from sessionbuilder.schema.files import SCHEMAS, schema_text

    asked = " ".join(what).strip()
    if every:
        if asked or out is None:
            raise click.UsageError("--all is for a folder: `sessionbuilder schema --all --out .vscode/schemas`.")
        if out.is_file():
            raise click.UsageError(f"--all writes into a folder, and `{out}` is a file.")
        _write({out / sort.file_name: schema_text(sort) for sort in SCHEMAS}, replace=replace)
    elif not asked:
        if out is not None:
            raise click.UsageError(
                "Say which schema: `sessionbuilder schema session --out FILE`, or --all for a folder."
            )
        say(_listed())
    else:
        sort = _asked(asked)
        if out is None:
            say(schema_text(sort).rstrip("\n"))
        else:
            _write({out / sort.file_name if out.is_dir() else out: schema_text(sort)}, replace=replace)


def _asked(word: str) -> FileSchema:
    """Return the schema that `word` asks for; leave with 2 where there is none."""
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.diagnostics import choose_from, nearest
    from sessionbuilder.kinds.by_name import kind_of
    from sessionbuilder.schema.files import SCHEMAS, asked_for
    from sessionbuilder.text import shortened

    if sort := asked_for(word):
        return sort
    names = [sort.name for sort in SCHEMAS]
    if kind_of(word):
        hint = f"`{word}` is a kind of block, and stands in the schema of a session: `sessionbuilder schema session`"
    elif found := asked_for(nearest(word, [*names, *(other for sort in SCHEMAS for other in sort.other_words)])):
        hint = f"did you mean `sessionbuilder schema {found.name}`?"
    else:
        hint = choose_from(names)
    say(f"There is no schema for `{shortened(word)}`: {hint}", err=True)
    raise SystemExit(MISUSE)


def _listed() -> str:
    """Return what schemas there are, and what one does with them."""
    from sessionbuilder.schema.files import SCHEMAS

    wide = max(len(sort.name) for sort in SCHEMAS)
    lines = [f"{sort.name:{wide}}  {sort.where[0]}\n{'':{wide}}  {sort.about}" for sort in SCHEMAS]
    how = (
        "`sessionbuilder schema session` prints one, with --out FILE into a file. For all of a pool, in its folder:",
        "    sessionbuilder schema --all --out .vscode/schemas",
        "A file says which is its own, to any editor that knows YAML, in its first line:",
        "    # yaml-language-server: $schema=../.vscode/schemas/session.schema.json",
    )
    return "\n".join([*lines, "", *how])


def _write(texts: dict[Path, str], *, replace: bool) -> None:
    """Write `texts`, say what was written, and leave."""
    from sessionbuilder.cli._terminal import leave, say, tell
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.schema.writing import write_schemas

    report = Report()
    written = write_schemas(texts, report, replace=replace)
    for path in written:
        say(f"Wrote `{path}`")
    if not written and not report.failed:
        say("Nothing to write: what lies there is as this version of the program writes it.")
    tell(report)
    leave(report)

"""The words of `--only` -> the documents to write."""

from __future__ import annotations

from fnmatch import fnmatch

import click

from sessionbuilder.inventory.by_name import built_for, document_named, made_by, names
from sessionbuilder.inventory.words import meant_by


def wanted_documents(only: str | None, *, to_send: bool, large: bool) -> tuple[str, ...]:
    """Return the names of what to write, in the usual order; what cannot be asked for ends the command.

    A word that people use for a document is taken for it, and it is said so.
    """
    from sessionbuilder.cli._terminal import say
    from sessionbuilder.diagnostics import did_you_mean

    able = built_for(to_send=to_send, large=large)
    if only is None:
        return able
    words = dict.fromkeys(word.strip() for word in only.split(",") if word.strip())
    asked: set[str] = set()
    for word in words:
        if word.casefold() in ("all", "everything"):
            asked |= set(able)
            continue
        name, perhaps = meant_by(word)
        if not name:
            hint = did_you_mean(word, names())
            if _is_printed(word.casefold()):
                hint = "write `sessionbuilder print` and the name of the session."
            raise click.UsageError(f"--only `{word}` is not something a build writes; {hint}")
        if name not in able:
            why = "has no large print" if document_named(name).is_sent or not to_send else "is not for participants"
            raise click.UsageError(f"--only `{word}`: it {why}.")
        if word.casefold() != name:
            other = f"; if you mean `{perhaps[0]}`, write that" if perhaps else ""
            say(f"`{word}` is taken for `{name}`{other}.", err=True)
        asked.add(name)
    if not asked:
        raise click.UsageError(f"--only names nothing; write some of {', '.join(able)}.")
    return tuple(name for name in able if name in asked)


def _is_printed(word: str) -> bool:
    """Whether somebody means by `word` what only `print` writes."""
    files = (file for document in made_by("print") for file in document.files)
    return word == "print" or any(fnmatch(f"{word.removesuffix('.pdf')}.pdf", file) for file in files)

"""`explain`: a fault's code, words, or a message as it was shown -> what it means and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from sessionbuilder.diagnostics import Fault


@click.command(
    context_settings={"ignore_unknown_options": True},
    epilog=examples("explain P401", "explain too long", 'explain "error F201 unknown-key"'),
)
@click.argument("what", nargs=-1, metavar="CODE|WORDS|MESSAGE")
def command(what: tuple[str, ...]) -> None:
    """Say what a fault means, and what to do about it.

    Type its code, such as `P401`, or words, such as `break` or `too long`; or paste the line or the message that you
    were shown. Where several faults speak of it, they are listed, the likeliest first.
    """
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.diagnostics.search import faults_about, faults_in, faults_shown, faults_told
    from sessionbuilder.kinds.other_words import KINDS_BY_OTHER_WORDS
    from sessionbuilder.pages import messages, sentences
    from sessionbuilder.text import shortened

    text = " ".join(what).strip()
    if not text:
        raise click.UsageError(
            "Say what: a code, as in `sessionbuilder explain P401`; a word, such as `break`; or a message, as it was "
            "shown to you."
        )
    told = messages()
    kinds = " ".join(KINDS_BY_OTHER_WORDS.get(text.lower(), ()))
    found = (
        faults_in(text)
        or faults_shown(text, told)
        or faults_told(text, sentences())
        or faults_about(text, told)
        or faults_about(kinds, told)
    )
    if not found:
        say(
            f"No fault speaks of `{shortened(text)}`. `sessionbuilder docs diagnostics` opens the list of all; "
            "`sessionbuilder kinds WORD` says what can be written.",
            err=True,
        )
        raise SystemExit(MISUSE)
    say(_whole(found[0]) if len(found) == 1 else _list(found))


def _whole(fault: Fault) -> str:
    return f"{fault.code} {fault.name} ({fault.severity})\n\n{fault.meaning}\n{fault.mend}"


def _list(faults: list[Fault]) -> str:
    """Return `faults` with a sentence each."""
    import textwrap

    wide = max(len(fault.name) for fault in faults)
    lines = [
        line
        for fault in faults
        for line in textwrap.wrap(
            f"{fault.code}  {fault.name:{wide}}  {fault.meaning}",
            max(80, wide + 48),
            subsequent_indent=" " * (wide + 8),
            break_on_hyphens=False,
        )
    ]
    return "\n".join([*lines, "", "`sessionbuilder explain CODE` says what puts one right."])

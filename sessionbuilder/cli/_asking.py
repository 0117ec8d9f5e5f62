"""A question on the terminal -> the answer; where nobody sits at one, nothing is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

import click

T = TypeVar("T", bound=int | tuple[object, ...])


def somebody_is_there() -> bool:
    """Return whether there is somebody at a terminal who can be asked."""
    # a program may be started without any of them, as by the scheduler of Windows
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def ask(question: str, otherwise: str) -> str:
    """Return what somebody answers; `otherwise` where they only press Enter. Ctrl+C ends the command."""
    try:
        answer: str = click.prompt(question, default=otherwise, type=str, show_default=bool(otherwise))
    except click.Abort:
        click.echo("\nNothing has been written.", err=True)
        raise SystemExit(1) from None
    return answer.strip() or otherwise


def understood(text: str | None, question: str, otherwise: str, read: Callable[[str], T | str]) -> T:
    """Return what `read` makes of `text`, or of the answer to `question` where there is no text and somebody to ask.

    A text of which `read` makes nothing, and returns a sentence that says why, ends the command; an answer is asked
    for again. Where nobody can be asked it is `otherwise`.
    """
    while True:
        asked = text is None and somebody_is_there()
        found = read(ask(question, otherwise) if asked else otherwise if text is None else text)
        if not isinstance(found, str):
            return found
        if not asked:
            raise click.UsageError(found)
        click.echo(found, err=True)

"""A question on the terminal -> the answer; where nobody sits at one, nothing is asked."""

from __future__ import annotations

import sys

import click


def somebody_is_there() -> bool:
    """Return whether there is somebody at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, otherwise: str) -> str:
    """Return what somebody answers; `otherwise` where they only press Enter. Ctrl+C ends the command."""
    try:
        answer: str = click.prompt(question, default=otherwise, type=str)
    except click.Abort:
        click.echo("\nNothing has been written.", err=True)
        raise SystemExit(1) from None
    return answer.strip() or otherwise

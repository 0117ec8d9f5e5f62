"""`explain`: a fault's code -> what it means and what mends it."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("explain P401", "explain unknown-key"))
@click.argument("code")
def command(code: str) -> None:
    """Say what the fault CODE means, such as P401, and what mends it."""
    from sessionbuilder.cli import utf8_output
    from sessionbuilder.cli._terminal import MISUSE, say
    from sessionbuilder.diagnostics import did_you_mean
    from sessionbuilder.diagnostics.codes import FAULTS
    from sessionbuilder.text import shortened

    utf8_output()
    by_name = {fault.name: fault for fault in FAULTS.values()}
    fault = FAULTS.get(code.upper()) or by_name.get(code.lower())
    if fault is None:
        say(f"There is no fault `{shortened(code)}`. {did_you_mean(code, [*FAULTS, *by_name])}".rstrip(), err=True)
        raise SystemExit(MISUSE)
    say(f"{fault.code} {fault.name} ({fault.severity})\n\n{fault.meaning}\n{fault.mend}")

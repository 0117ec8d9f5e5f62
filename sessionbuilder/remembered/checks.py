"""What a check was asked for -> what it found before, where it would find the same again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.diagnostics import Diagnostic
from sessionbuilder.files.files import UNKNOWN
from sessionbuilder.remembered.findings import Finding, findings, found_again, hangs_on_files_alone
from sessionbuilder.remembered.inputs import Inputs
from sessionbuilder.remembered.ledger import Ledger


class Looked(NamedTuple):
    """What was found when something was looked at."""

    faults: tuple[Diagnostic, ...]
    law: tuple[str, ...] = ()
    """Sentences on provisions that are rested on, and are not simply in force."""
    read: tuple[str, ...] = ()
    """The names of the files that were read."""


class CheckBefore(Struct, frozen=True):
    """What was found, and all that it hangs on."""

    inputs: dict[str, str]
    """What was read and what was looked for, each as it stood."""
    found: tuple[Finding, ...]
    law: tuple[str, ...]
    read: tuple[str, ...]


def recall(ledger: Ledger, asked: str, inputs: Inputs) -> Looked | None:
    """Return what the check that was `asked` for found before; None where it must be done."""
    before = ledger.read(asked, CheckBefore)
    if before is None or not inputs.stand(before.inputs):
        return None
    return Looked(found_again(before.found), before.law, before.read)


def keep(ledger: Ledger, asked: str, inputs: Mapping[str, str], looked: Looked) -> None:
    """Remember what the check that was `asked` for found, if that hangs on the files of the pool alone."""
    if UNKNOWN in inputs.values() or not hangs_on_files_alone(looked.faults):
        ledger.forget(asked)
    else:
        ledger.write(asked, CheckBefore(dict(inputs), findings(looked.faults), looked.law, looked.read))

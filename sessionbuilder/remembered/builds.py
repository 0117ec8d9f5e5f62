"""What a build was asked for -> how it ended before, where it would end so again and write nothing."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import codes
from sessionbuilder.files.files import ABSENT, UNKNOWN
from sessionbuilder.folder.filling import Filled
from sessionbuilder.folder.manifest import Manifest
from sessionbuilder.made.made import Ended, Made
from sessionbuilder.remembered.findings import Finding, findings, found_again, hangs_on_files_alone
from sessionbuilder.remembered.inputs import Inputs
from sessionbuilder.remembered.ledger import Ledger
from sessionbuilder.remembered.standing import Stood, look_at, noted, still


class BuildBefore(Struct, frozen=True):
    """How a build ended, and all that it hangs on."""

    inputs: dict[str, str]
    """What was read and what was looked for, each as it stood."""
    file: str
    found: tuple[Finding, ...]
    made: Made | None
    """None where it failed, and wrote nothing."""
    folder: dict[str, Stood]
    """The files in the folder of the session; empty where it failed."""


def recall(ledger: Ledger, asked: str, inputs: Inputs) -> Ended | None:
    """Return how the build that was `asked` for ended before; None where it must be done.

    Nothing would be written by it: its files stand as it wrote them.
    """
    before = ledger.read(asked, BuildBefore)
    if before is None or not inputs.stand(before.inputs):
        return None
    if before.made:
        home = str(before.made.place.home)
        looks = look_at(home, before.folder)
        now = None if looks is None else still(home, before.folder, looks)
        if now is None:
            return None
        if now != before.folder:  # touched, and not changed
            ledger.write(asked, replace(before, folder=now))
    return Ended(before.file, found_again(before.found), before.made, stood=True)


def last(ledger: Ledger, asked: str, inputs: Inputs) -> Ended | None:
    """Return how the build that was `asked` for ended last, whatever has become of its files; None if nobody knows.

    It `stood` where nothing that it was made from has changed.
    """
    before = ledger.read(asked, BuildBefore)
    if before is None:
        return None
    return Ended(before.file, found_again(before.found), before.made, stood=inputs.stand(before.inputs))


def keep(ledger: Ledger, asked: str, inputs: Mapping[str, str], ended: Ended) -> None:
    """Remember how the build that was `asked` for ended, if it can be known when it would end so again.

    A failure that hangs on more than the files of the pool is not remembered, such as a file that is open elsewhere.
    What was only told because files were written now is left out: a build that stands writes none.
    """
    found = [each for each in ended.found if each.fault is not codes.REPLACED_WHILE_OPEN]
    made = ended.made
    folder: dict[str, Stood] | None
    if made is None:
        folder = {} if hangs_on_files_alone(found) else None
    else:
        folder = _stands(made)
        inputs = {**inputs, **_gone(made, ended.file)}
        filled = Filled(older=made.filled.older, to_print_again=made.filled.to_print_again)
        made = replace(made, filled=filled)
    if folder is None or UNKNOWN in inputs.values():
        ledger.forget(asked)
    else:
        ledger.write(asked, BuildBefore(dict(inputs), ended.file, findings(found), made, folder))


def _gone(made: Made, file: str) -> dict[str, str]:
    """Return the sessions that the folder of `file` was built from before, which are not there any more."""
    record = Manifest.read(made.place.home)
    return {build.session: ABSENT for build in record.builds.values() if build.session != file} if record else {}


def _stands(made: Made) -> dict[str, Stood] | None:
    """Return how the files in the folder of a build stand; None where they are not what the build wrote."""
    home = str(made.place.home)
    record = Manifest.read(made.place.home)
    looks = None if record is None else look_at(home, record.outputs)
    folder = None if looks is None else noted(home, looks)
    if folder is None or record is None:
        return None
    for file in made.files:
        name = made.place.named(file.name)
        if name not in folder or name not in record.outputs or folder[name].sha256 != record.outputs[name].sha256:
            return None
    return folder

"""What a build was asked for -> the files that it made before, each by what it was made from."""

from __future__ import annotations

from collections.abc import Iterable

from sessionbuilder.folder.manifest import digest_of
from sessionbuilder.folder.output import Output
from sessionbuilder.made.made import Made
from sessionbuilder.making.earlier import Earlier, Kept
from sessionbuilder.remembered.ledger import Ledger


def made_earlier(ledger: Ledger, asked: str) -> Earlier:
    """Return what the last build that was `asked` for and did not fail has made, whatever it was made from."""
    return ledger.read(f"made: {asked}", Earlier) or Earlier()


def keep_made(ledger: Ledger, asked: str, made: Made, outputs: Iterable[Output]) -> None:
    """Remember what every one of the `outputs` was made from, now that they lie where they belong."""
    files = {
        each.made_from: Kept(each.name, digest_of(each.content), each.size, each.remark, each.pages)
        for each in outputs
        if each.made_from
    }
    ledger.write(f"made: {asked}", Earlier(str(made.place.folder.absolute()), files))

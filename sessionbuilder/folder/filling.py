"""The finished files of a build -> the folder they belong in, where nothing that somebody changed is written over."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path, PurePosixPath

from msgspec import Struct

from sessionbuilder.folder.locked import LOCK, BusyError, locked
from sessionbuilder.folder.manifest import NAME, Making, Manifest, Written, digest_of
from sessionbuilder.folder.output import Output
from sessionbuilder.folder.place import Place
from sessionbuilder.folder.replacing import JOURNAL, Change, RefusedError, mend, replace_all, sweep
from sessionbuilder.folder.sending import check_what_is_sent
from sessionbuilder.folder.standing import content_of, folders_of, is_of_a_document, standing
from sessionbuilder.folder.telling import Telling
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.inventory.folders import CHANGED_BY_HAND

LONGEST_PATH = 259 if sys.platform == "win32" else 4_095
"""Letters of a whole path. PowerPoint and Word open nothing that is longer, whatever Windows is set to."""


class Filled(Struct, frozen=True):
    """What a build did in its folder; every file by its name from there."""

    mended: bool = False
    """Whether an earlier build had died over its work, which was put back."""
    removed: tuple[str, ...] = ()
    """What an earlier build made and this one does not."""
    moved: dict[str, str] = {}
    """What was changed by hand, and where it is now."""
    older: tuple[str, ...] = ()
    """Folders inside that hold what was made from other inputs."""
    to_print_again: tuple[str, ...] = ()
    """Files ready for the printer, beside those of this build, that were made from other inputs."""


def fill(
    outputs: Sequence[Output],
    place: Place,
    making: Making,
    wanted: Collection[str],
    tell: Telling,
    *,
    replace: bool = False,
) -> Filled | None:
    """Write `outputs`, all of them or none, and say what else was done; None, with a fault, where nothing was written.

    `wanted` are the documents that were asked for: files of others are left as they are. With `replace`, what somebody
    has changed is moved away first.
    """
    named = {place.named(output.name): output for output in outputs}
    longest = max((place.home.absolute() / name for name in (*named, JOURNAL)), key=lambda path: len(str(path)))
    if len(str(longest)) > LONGEST_PATH:
        tell.too_long(longest, LONGEST_PATH)
        return None
    try:
        place.home.mkdir(parents=True, exist_ok=True)
        with locked(place.home):
            return _fill(named, place, making, wanted, tell, replace=replace)
    except BusyError:
        tell.busy()
    except RefusedError as refused:
        tell.refused(place.home / refused.name, refused.error)
    except OSError as error:
        path = Path(error.filename or place.home)
        tell.refused(path.parent if path.name == LOCK else path, error)
    return None


def _fill(
    named: Mapping[str, Output],
    place: Place,
    making: Making,
    wanted: Collection[str],
    tell: Telling,
    *,
    replace: bool,
) -> Filled | None:
    """Do it in a folder that is locked."""
    mended = mend(place.home)
    for folder in folders_of(place):
        sweep(folder, is_of_a_document)
    record = Manifest.read(place.home) or Manifest()
    there = standing(place, named, record, wanted)
    if there.changed and not replace:
        tell.changed(there.changed, record.outputs)
        return None
    by_hand = there.changed | there.kept if replace else {}
    moved = {name: _set_aside(place.home, name, content) for name, content in by_hand.items()}
    gone = {*there.left_over, *(there.kept if replace else ())}
    after = _recorded(record, named, gone, place, making)
    changes = [
        *(Change(moved[name], content, like=name) for name, content in by_hand.items()),
        *(Change(name, named[name].content) for name in (*there.to_write, *there.changed)),
        *(Change(name, None) for name in sorted(gone)),
    ]
    if record.content() != after.content():
        changes.append(Change(NAME, after.content()))
    replaced = [change.name for change in changes if change.content and (place.home / change.name).exists()]
    replace_all(place.home, changes)
    tell.replaced_while_open(replaced)
    if place.is_sent:
        check_what_is_sent(place.home, after, making, named, tell)
    else:
        tell.left_over([*(() if replace else there.kept), *there.unknown])
    return Filled(mended, there.left_over, moved, _older(after, place, making), _stale(after, place, making))


def _recorded(
    record: Manifest, named: Mapping[str, Output], gone: Collection[str], place: Place, making: Making
) -> Manifest:
    """Return the record of the folder once `named` is in it and `gone` is not; what somebody deleted is forgotten."""
    kept = {
        name: written for name, written in record.outputs.items() if name not in gone and (place.home / name).exists()
    }
    new = {name: Written(digest_of(output.content), output.document, making.key) for name, output in named.items()}
    return Manifest(record.builds | {making.key: making}, kept | new)


def _older(record: Manifest, place: Place, making: Making) -> tuple[str, ...]:
    """Return the other folders inside with files from other inputs; in what is sent, those are faults."""
    builds = (record.builds[written.build] for written in record.outputs.values())
    shelves = {build.shelf for build in builds if build.shelf != place.shelf and not build.is_like(making)}
    return tuple(sorted(shelf for shelf in shelves if not (place.is_sent and Place(place.home, shelf).is_sent)))


def _stale(record: Manifest, place: Place, making: Making) -> tuple[str, ...]:
    """Return the files that only `print` writes, and that stand beside those of this build from other inputs."""
    builds = {name: record.builds[written.build] for name, written in record.outputs.items()}
    printed = {document.name for document in made_by("print")}
    return tuple(
        name
        for name, build in sorted(builds.items())
        if record.outputs[name].document in printed and build.shelf == place.shelf and not build.is_like(making)
    )


def _set_aside(home: Path, name: str, content: bytes) -> str:
    """Return where a file that somebody changed is moved to: never into a folder that is sent, nor over another."""
    path = PurePosixPath(name)
    stem = f"{path.stem}-{digest_of(content)[:8]}"
    names = (f"{CHANGED_BY_HAND}/{path.with_name(f'{stem}{more}{path.suffix}')}" for more in _numbers())
    return next(aside for aside in names if content_of(home / aside) in (None, content))


def _numbers() -> Iterator[str]:
    yield ""
    for number in count(2):
        yield f"-{number}"

"""The finished files of a build -> the folder they belong in, where nothing that somebody changed is written over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.documents import CHANGED_BY_HAND
from sessionbuilder.folder.locked import BusyError, locked
from sessionbuilder.folder.manifest import NAME, Making, Manifest, Written, digest_of
from sessionbuilder.folder.output import Output
from sessionbuilder.folder.place import Place
from sessionbuilder.folder.replacing import Change, RefusedError, mend, replace_all, sweep
from sessionbuilder.folder.sending import check_what_is_sent
from sessionbuilder.folder.standing import folders_of, is_of_a_document, standing


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


def fill(
    outputs: Sequence[Output],
    place: Place,
    making: Making,
    wanted: Collection[str],
    report: Report,
    shown: Callable[[Path], str],
    *,
    replace: bool = False,
) -> Filled | None:
    """Write `outputs`, all of them or none, and say what else was done; None, with a fault, where nothing was written.

    `wanted` are the documents that were asked for: files of others are left as they are. With `replace`, what somebody
    has changed is moved away first. `shown` is how a path is named in messages.
    """
    named = {place.named(output.name): output for output in outputs}
    try:
        place.home.mkdir(parents=True, exist_ok=True)
        with locked(place.home):
            return _fill(named, place, making, wanted, report, shown, replace=replace)
    except BusyError:
        name = shown(place.home)
        message = f"Another build is writing into `{name}`, so this one writes nothing."
        report.add(codes.ANOTHER_BUILD, whole_file(name), message, codes.ANOTHER_BUILD.mend)
    except RefusedError as refused:
        _tell_refused(shown(place.home / refused.name), refused.reason, report)
    except OSError as error:
        path = Path(error.filename) if error.filename else place.home
        _tell_refused(shown(path), error.strerror or str(error), report)
    return None


def _fill(
    named: Mapping[str, Output],
    place: Place,
    making: Making,
    wanted: Collection[str],
    report: Report,
    shown: Callable[[Path], str],
    *,
    replace: bool,
) -> Filled | None:
    """Do it in a folder that is locked."""
    mended = mend(place.home)
    for folder in folders_of(place):
        sweep(folder, is_of_a_document)
    record = Manifest.read(place.home)
    there = standing(place, named, record or Manifest(), wanted)
    if there.changed and not replace:
        _tell_changed(there.changed, record or Manifest(), place, report, shown)
        return None
    moved = {name: _set_aside(name, content) for name, content in (there.changed | there.kept).items() if replace}
    gone = {*there.left_over, *(there.kept if replace else ())}
    after = _recorded(record or Manifest(), named, gone, place, making)
    changes = [
        *(Change(moved[name], content, like=name) for name, content in (there.changed | there.kept).items() if replace),
        *(Change(name, named[name].content) for name in (*there.to_write, *there.changed)),
        *(Change(name, None) for name in sorted(gone)),
    ]
    if record is None or record.content() != after.content():
        changes.append(Change(NAME, after.content()))
    replace_all(place.home, changes)
    if place.is_sent:
        check_what_is_sent(place.home, after, making, named, report, shown)
    else:
        _tell_left_over((*(() if replace else there.kept), *there.unknown), place, report, shown)
    return Filled(mended, there.left_over, moved, _older(after, place, making))


def _recorded(
    record: Manifest, named: Mapping[str, Output], gone: Collection[str], place: Place, making: Making
) -> Manifest:
    """Return the record of the folder once `named` is in it and `gone` is not; folders that are gone are forgotten."""
    there = {shelf: (place.home / shelf).is_dir() for shelf in {build.shelf for build in record.builds.values()}}
    outputs = {
        name: written
        for name, written in record.outputs.items()
        if name not in gone and there[record.builds[written.build].shelf]
    }
    outputs |= {name: Written(digest_of(output.content), output.document, making.key) for name, output in named.items()}
    return Manifest(record.builds | {making.key: making}, outputs)


def _older(record: Manifest, place: Place, making: Making) -> tuple[str, ...]:
    """Return the other folders inside with files from other inputs; in what is sent, those are faults."""
    builds = (record.builds[written.build] for written in record.outputs.values())
    shelves = {build.shelf for build in builds if build.shelf != place.shelf and not build.is_like(making)}
    return tuple(sorted(shelf for shelf in shelves if not (place.is_sent and Place(place.home, shelf).is_sent)))


def _set_aside(name: str, content: bytes) -> str:
    """Return where a file that somebody changed is moved to: never into a folder that is sent."""
    path = PurePosixPath(name)
    return f"{CHANGED_BY_HAND}/{path.with_name(f'{path.stem}-{digest_of(content)[:8]}{path.suffix}')}"


def _tell_changed(
    changed: Collection[str], record: Manifest, place: Place, report: Report, shown: Callable[[Path], str]
) -> None:
    aside = f"to `{shown(place.home / CHANGED_BY_HAND)}` and write what is new: build again with `--replace`"
    for name in changed:
        if name in record.outputs:
            path = shown(place.home / name)
            message = f"`{path}` was changed after it was built, so it is kept, and nothing of this build is written."
            report.add(codes.CHANGED_BY_HAND, whole_file(path), message, f"move it {aside}")
    if unknown := [f"`{shown(place.home / name)}`" for name in changed if name not in record.outputs]:
        message = (
            f"Perhaps somebody has changed these files, so they are kept, and nothing is written: {', '.join(unknown)}."
        )
        report.add(codes.CHANGED_BY_HAND, whole_file(shown(place.folder)), message, f"move them {aside}")


def _tell_left_over(names: Collection[str], place: Place, report: Report, shown: Callable[[Path], str]) -> None:
    for name in map(shown, (place.home / name for name in names)):
        message = f"`{name}` is not of this build; it is kept, since somebody has changed it or put it there."
        report.add(codes.LEFT_OVER, whole_file(name), message, codes.LEFT_OVER.mend)


def _tell_refused(name: str, reason: str, report: Report) -> None:
    message = f"`{name}` could not be written, so nothing of this build is: {reason}."
    report.add(codes.CANNOT_WRITE, whole_file(name), message, codes.CANNOT_WRITE.mend)

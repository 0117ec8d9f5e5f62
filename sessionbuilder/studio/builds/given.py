"""The name of what a build wrote -> its bytes, or those of a whole folder as a zip; nothing else is given away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sessionbuilder.folder.manifest import Manifest, digest_of, is_inside
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.folders import FOR_PARTICIPANTS, LARGE_PRINT
from sessionbuilder.studio.message import RefusedError

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""On which everything in a zip was made, so that the same files make the same zip."""
_SHELVES = (f"{FOR_PARTICIPANTS}/{LARGE_PRINT}", FOR_PARTICIPANTS, LARGE_PRINT)


def file_in(out: Path, name: str) -> Path:
    """Return the path of the file called `name` below `out`, if a build has recorded it; else it is a `RefusedError`.

    A link that leads out of the folder is none of it.
    """
    home, inner = _home(out, name)
    record = Manifest.read(home) if home else None
    path = out / name
    if record is None or inner not in record.outputs or not _is_own(path, out) or not path.is_file():
        raise RefusedError("No build has made this file, or it is not there any more. Build again.")
    return path


def folder_in(out: Path, name: str) -> Place:
    """Return the place of the folder called `name` below `out`, if a build has recorded it; else a `RefusedError`."""
    if is_inside(name):
        for shelf in (*_SHELVES, ""):
            if not shelf or name.endswith(f"/{shelf}"):
                place = Place(out / name.removesuffix(f"/{shelf}") if shelf else out / name, shelf)
                if _files_of(place) and _is_own(place.folder, out):
                    return place
    raise RefusedError("No build has made this folder, or it is not there any more. Build again.")


def zipped(place: Place, out: Path) -> Iterator[bytes]:
    """Yield a zip of what builds wrote into `place`, bit by bit, all of it in one folder; the same each time.

    What may be sent is given as it was built, or not at all: a file that somebody has changed is a `RefusedError`.
    """
    files = _files_of(place)
    own = {name: place.home / name for name in files if _is_own(place.home / name, out)}
    if place.is_sent:
        for name, path in own.items():
            if digest_of(path.read_bytes()) != files[name]:
                raise RefusedError(f"Somebody has changed `{name}` since it was built, so it is not sent. Build again.")
    head = "-".join(filter(None, (place.home.name, *place.shelf.split("/"))))
    return _bits({f"{head}/{name.removeprefix(f'{place.shelf}/')}": path for name, path in own.items()})


def _bits(files: dict[str, Path]) -> Iterator[bytes]:
    held = _Held()
    with ZipFile(held, "w", ZIP_DEFLATED) as zip_:
        for name, path in sorted(files.items()):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            zip_.writestr(entry, path.read_bytes())
            yield held.taken()
    yield held.taken()


class _Held:
    """What a zip writes before it is sent on; it cannot be gone back in."""

    def __init__(self) -> None:
        self._bits: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._bits.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> bytes:
        """Return what has come since it was last asked for."""
        bits, self._bits = b"".join(self._bits), []
        return bits


def _files_of(place: Place) -> dict[str, str]:
    """Return the names of the files in `place`, from its home, each with its digest as it was written."""
    record = Manifest.read(place.home)
    if record is None:
        return {}
    return {
        name: each.sha256
        for name, each in record.outputs.items()
        if record.builds[each.build].shelf == place.shelf and (place.home / name).is_file()
    }


def _home(out: Path, name: str) -> tuple[Path | None, str]:
    """Return the folder with a record that the file called `name` lies in, and its name from there."""
    parts = name.split("/") if is_inside(name) else []
    for at in range(len(parts) - 1, 0, -1):
        home = out.joinpath(*parts[:at])
        if (home / "manifest.json").is_file():
            return home, "/".join(parts[at:])
    return None, ""


def _is_own(path: Path, out: Path) -> bool:
    """Whether nothing on the way to `path` leads elsewhere."""
    try:
        return path.resolve() == out.resolve() / path.relative_to(out)
    except (OSError, ValueError):
        return False

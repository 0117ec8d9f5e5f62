"""A zip that somebody sent -> the files of the pool in it; one that could do harm is refused."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sessionbuilder.files.files import is_sound
from sessionbuilder.files.memory import Memory

MOST_FILES = 5_000
"""Files in a zip; a pool of 200 sessions has some hundreds."""
MOST_BYTES = 200_000_000
"""Bytes of all of them together, and of the zip itself; a small zip may unpack to more than memory holds."""
_RECORD = b"PK\1\2"
"""What the record of each file begins with, in the list at the end of a zip."""
_OF_A_MAC = "__MACOSX/"
"""Where a Mac puts what no other system needs."""


class RefusedZipError(ValueError):
    """A zip that is not opened; it says why in a sentence."""


class Zip(Memory):
    """The files of a pool in a zip. Where the pool lies in a folder of it, names count from that folder."""

    def __init__(self, zipped: bytes | Path) -> None:
        """Unpack `zipped` into memory; one that is broken, or could do harm, is a `RefusedZipError`."""
        content = _from_the_pool(_unpacked(_bytes(zipped)))
        try:
            super().__init__(content)
        except ValueError as error:
            raise RefusedZipError(str(error)) from error


def _bytes(zipped: bytes | Path) -> bytes:
    size = len(zipped) if isinstance(zipped, bytes) else os.stat(zipped).st_size
    if size > MOST_BYTES:
        raise RefusedZipError(f"The zip has more than {MOST_BYTES:,} bytes, the most that are read.")
    return zipped if isinstance(zipped, bytes) else zipped.read_bytes()


def _unpacked(zipped: bytes) -> dict[str, bytes]:
    """Return the files in the zip, never more of them than may be."""
    if zipped.count(_RECORD) > 2 * MOST_FILES:  # before a list of millions is read; the letters may come by chance
        raise _too_many()
    content: dict[str, bytes] = {}
    left = MOST_BYTES
    try:
        with ZipFile(BytesIO(zipped)) as archive:
            for name, entry in _entries(archive):
                if name in content:
                    raise RefusedZipError(f"`{name}` is in the zip twice.")
                if len(content) == MOST_FILES:
                    raise _too_many()
                with archive.open(entry) as stream:
                    content[name] = stream.read(left + 1)  # what it says of its size need not be true
                left -= len(content[name])
                if left < 0:
                    raise RefusedZipError(f"The zip unpacks to more than {MOST_BYTES:,} bytes, the most that are read.")
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise RefusedZipError(f"The zip cannot be opened: {error}.") from error
    return content


def _entries(archive: ZipFile) -> Iterator[tuple[str, ZipInfo]]:
    """Yield every file in the zip by its name; what is none, or may be none, is refused."""
    for entry in archive.infolist():
        name = entry.filename.replace("\\", "/")  # as older programs of Windows write it
        if name.endswith("/") or name.startswith(_OF_A_MAC):
            continue
        if not is_sound(name):
            raise RefusedZipError(f"`{name}` is no name of a file in a pool.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise RefusedZipError(f"`{name}` is a link, and no file.")
        if entry.flag_bits & 1:
            raise RefusedZipError(f"`{name}` cannot be read without a password.")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise RefusedZipError(f"`{name}` is packed in a way that is not read here.")
        yield name, entry


def _from_the_pool(content: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files by their names from where `sessions/` lies, if one folder of the zip has it."""
    if any(name.startswith("sessions/") for name in content):
        return content
    pools = {top for name in content for top, _, rest in [name.partition("/")] if rest.startswith("sessions/")}
    if len(pools) != 1:
        return content
    start = f"{pools.pop()}/"
    return {name.removeprefix(start): text for name, text in content.items() if name.startswith(start)}


def _too_many() -> RefusedZipError:
    return RefusedZipError(f"The zip holds more than {MOST_FILES:,} files, the most that are read.")

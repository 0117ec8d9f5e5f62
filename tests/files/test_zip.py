"""A zip comes from anywhere: what could do harm in it is refused, in a sentence."""

from __future__ import annotations

import stat
import struct
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from sessionbuilder.files import Zip
from sessionbuilder.files import zip as zips
from sessionbuilder.files.zip import RefusedZipError


def zipped(content: Mapping[str, bytes] | list[tuple[str | ZipInfo, bytes]], packed: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    entries = list(content.items()) if isinstance(content, Mapping) else content
    with ZipFile(file, "w", packed) as archive:
        for name, written in entries:
            archive.writestr(name, written)
    return file.getvalue()


def link(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def with_password(zipped: bytes) -> bytes:
    """The same, saying of its first file that it is encrypted."""
    found = bytearray(zipped)
    for sign, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = found.index(sign) + flags
        found[at] |= 1
    return bytes(found)


def test_a_zip_is_read_from_bytes_or_from_a_file(tmp_path: Path) -> None:
    content = zipped({"sessions/day.yaml": b"x"})
    (tmp_path / "pool.zip").write_bytes(content)
    assert Zip(content) == Zip(tmp_path / "pool.zip")
    assert Zip(content).read("sessions/day.yaml") == b"x"


@pytest.mark.parametrize("start", ["", "my pool/"])
def test_names_count_from_where_the_sessions_lie(start: str) -> None:
    found = Zip(zipped({f"{start}sessions/day.yaml": b"x", f"{start}README.txt": b"", "__MACOSX/._x": b"y"}))
    assert found.names("") == ["README.txt", "sessions/"]


def test_a_zip_of_two_pools_is_neither() -> None:
    found = Zip(zipped({"one/sessions/day.yaml": b"x", "two/sessions/day.yaml": b"x"}))
    assert found.names("") == ["one/", "two/"]


def test_folders_written_as_older_programs_of_windows_do_are_folders() -> None:
    entry = ZipInfo("x")
    entry.filename = "sessions\\day.yaml"
    assert Zip(zipped([(entry, b"x")])).read("sessions/day.yaml") == b"x"


REFUSED = {
    "up": (zipped({"../secret.yaml": b""}), "`../secret.yaml` is no name of a file"),
    "further up": (zipped({"sessions/../../x.yaml": b""}), "is no name of a file"),
    "from the top": (zipped({"/etc/passwd": b""}), "`/etc/passwd` is no name of a file"),
    "a drive": (zipped({"c:/x.yaml": b""}), "is no name of a file"),
    "a link": (zipped([(link("sessions/day.yaml"), b"/etc/passwd")]), "is a link"),
    "a password": (with_password(zipped({"day.yaml": b"x"})), "without a password"),
    "other packing": (zipped({"day.yaml": b"x"}, ZIP_BZIP2), "packed in a way that is not read"),
    "file and folder": (zipped({"a": b"", "a/b": b""}), "as a file and as a folder"),
    "no zip": (b"session: A day\n", "cannot be opened"),
    "half a zip": (zipped({"day.yaml": b"x" * 999})[:-9], "cannot be opened"),
    "nothing": (b"", "cannot be opened"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_could_do_harm_is_refused(what: str) -> None:
    content, why = REFUSED[what]
    with pytest.raises(RefusedZipError, match=why):
        Zip(content)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice_is_refused() -> None:
    with pytest.raises(RefusedZipError, match="twice"):
        Zip(zipped([("day.yaml", b"x"), ("day.yaml", b"y")]))


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_BYTES", 10_000)
    assert Zip(zipped({"a": b"\0" * 5_000, "b": b"\0" * 5_000}))
    with pytest.raises(RefusedZipError, match="unpacks to more than 10,000 bytes"):
        Zip(zipped({"a": b"\0" * 5_000, "b": b"\0" * 5_001}))


def test_so_is_one_that_says_it_unpacks_to_less_than_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_BYTES", 10_000)
    content = zipped({"a": b"\0" * 50_000})
    small = content.replace(struct.pack("<L", 50_000), struct.pack("<L", 10))
    with pytest.raises(RefusedZipError):
        Zip(small)


def test_one_of_too_many_files_and_one_that_is_itself_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_FILES", 3)
    for many in (4, 7):
        with pytest.raises(RefusedZipError, match="more than 3 files"):
            Zip(zipped({f"f{number}": b"" for number in range(many)}))
    monkeypatch.setattr(zips, "MOST_BYTES", 50)
    with pytest.raises(RefusedZipError, match="more than 50 bytes"):
        Zip(zipped({"a": b""}))

"""A path -> the text of a file, or the fault that says why not."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes, whole_file

LARGEST = 2_000_000
"""Bytes; a whole day is about 40,000."""


def read_file(path: Path, shown: str, report: Report, instead: str = "") -> SourceFile | None:
    """Return the file at `path`, named `shown` in messages; None, with a fault in `report`, if it cannot be read.

    `instead` is the hint for a file that is not there. A mark at the start (byte order mark) is dropped, and Windows
    line ends are read as any other.
    """
    nowhere = whole_file(shown)
    try:
        if path.is_dir():
            report.add(codes.NOT_A_FILE, nowhere, f"`{shown}` is a folder.", "name the YAML file itself")
            return None
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except FileNotFoundError:
        report.add(codes.FILE_MISSING, nowhere, f"There is no file `{shown}`.", instead)
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(codes.NOT_A_FILE, nowhere, f"`{shown}` cannot be read: {reason}.")
        return None
    if len(raw) > LARGEST:
        report.add(codes.FILE_TOO_LARGE, nowhere, f"`{shown}` is larger than {LARGEST:,} bytes.")
        return None
    report.read[path] = sha256(raw).hexdigest()
    if b"\0" in raw[:4096]:
        report.add(codes.NOT_UTF8, nowhere, f"`{shown}` is not a text file.", "name the YAML file of the session")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        readable = SourceFile(shown, raw.decode("utf-8", "replace"))
        report.add(
            codes.NOT_UTF8,
            Span(readable, line, column),
            "The file is not saved as UTF-8 text; the first letter that cannot be read stands here.",
            "save it again with the encoding UTF-8",
        )
        return None
    return SourceFile(shown, text.replace("\r\n", "\n").replace("\r", "\n"))

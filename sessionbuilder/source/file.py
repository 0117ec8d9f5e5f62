"""The name of a file -> its text, or the fault that says why not."""

from __future__ import annotations

import codecs

from sessionbuilder.diagnostics import Report, SourceFile, Span, codes, whole_file
from sessionbuilder.files.files import Files, OddFileError

LARGEST = 500_000
"""Bytes; a whole day is about 40,000."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The marks at the start of a file (byte order marks), and the encoding that each gives away; longer ones first."""
_NO_TEXT = (
    (b"PK\x03\x04", "a document of PowerPoint, Word or Excel, or an archive"),
    (b"\xd0\xcf\x11\xe0", "a document of an older PowerPoint, Word or Excel, or one with a password"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "formatted text, as WordPad and TextEdit save it"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
"""How files start that are saved by other programs than an editor."""
_DOCUMENTS = {
    "PowerPoint": ("pptx", "pptm", "potx", "ppsx", "ppt", "odp", "key"),
    "Word": ("docx", "docm", "dotx", "doc", "odt"),
    "Excel": ("xlsx", "xlsm", "xls", "ods"),
}
_NAME_IT = "name the YAML file of the session"
_ELSEWHERE = {
    "a PowerPoint file": "a session is text that is written in YAML; slides of PowerPoint cannot be read in",
    "an Excel file": "save the sheet as CSV, and name that file",
    "formatted text": "save it as plain text, with the encoding UTF-8",
}
"""What to do with a file that another program made."""


def read_file(files: Files, name: str, report: Report, instead: str = "", *, shown: str = "") -> SourceFile | None:
    """Return the file called `name` among `files`; None, with a fault in `report`, if it cannot be read.

    Messages name it so, or as `shown` says; `instead` is the hint for a file that is not there. UTF-16 and UTF-32 are
    read too, where that is sure; a mark at the start (byte order mark) is dropped, and Windows line ends are read as
    any other.
    """
    shown = shown or name
    raw = _bytes(files, name, shown, report, instead)
    if raw is None:
        return None
    if what := _made_elsewhere(raw, shown):
        message = f"`{shown}` is {what}: no text that can be read here."
        hint = next((hint for program, hint in _ELSEWHERE.items() if program in what), _NAME_IT)
        report.add(codes.NOT_UTF8, whole_file(shown), message, hint)
        return None
    mark, encoding = encoding_of(raw)
    if not encoding:
        report.add(codes.NOT_UTF8, whole_file(shown), f"`{shown}` is not a text file.", _NAME_IT)
        return None
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        _report_letter(raw[len(mark) :], encoding, error.start, shown, report)
        return None
    file = SourceFile(shown, text.replace("\r\n", "\n").replace("\r", "\n"))
    report.keep(file)
    return file


def encoding_of(raw: bytes) -> tuple[bytes, str]:
    """Return the mark with which a file starts (byte order mark), and its encoding; both empty where it is no text."""
    return next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", _unmarked(raw)))


def mark_of(encoding: str) -> bytes:
    """Return the mark at the start of a file (byte order mark) that gives this encoding away."""
    return next((mark for mark, name in _MARKS if name == encoding), b"")


def document(name: str) -> str:
    """Return what a file called `name` is where another program made it, such as `a PowerPoint file`; else empty."""
    ending = name.rpartition(".")[2].lower()
    program = next((program for program, endings in _DOCUMENTS.items() if ending in endings), "")
    return f"{'an' if program == 'Excel' else 'a'} {program} file" if program else ""


def _made_elsewhere(raw: bytes, shown: str) -> str:
    """Return what the file `shown` is where another program than an editor made it; else empty."""
    start = next((what for start, what in _NO_TEXT if raw.startswith(start)), "")
    return document(shown) or start if start or not raw else ""


def _bytes(files: Files, name: str, shown: str, report: Report, instead: str) -> bytes | None:
    """Return what the file called `name` holds; None, with a fault in `report`, where it is none or may not be read."""
    nowhere = whole_file(shown)
    try:
        raw = files.read(name, LARGEST + 1)
    except FileNotFoundError:
        report.add(codes.FILE_MISSING, nowhere, f"There is no file `{shown}`.", instead)
        return None
    except IsADirectoryError:
        report.add(codes.NOT_A_FILE, nowhere, f"`{shown}` is a folder.", "name the YAML file itself")
        return None
    except OddFileError:
        message = f"`{shown}` is a pipe or a device, and no file."
        report.add(codes.NOT_A_FILE, nowhere, message, "put a file in its place")
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(codes.NOT_A_FILE, nowhere, f"`{shown}` cannot be read: {reason}.", _allowed(error))
        return None
    if len(raw) > LARGEST:
        message = f"`{shown}` is larger than {LARGEST:,} bytes, the most that is read."
        report.add(codes.FILE_TOO_LARGE, nowhere, message, codes.FILE_TOO_LARGE.mend)
        return None
    return raw


def _allowed(error: Exception) -> str:
    """Return what to do about a file that may not be read; empty where that is not what is wrong."""
    if not isinstance(error, PermissionError):
        return ""
    return "close it in other programs, and see that you are allowed to open it"


def _unmarked(raw: bytes) -> str:
    """Return the encoding of bytes without a mark: UTF-8, or UTF-16 where every other byte is nought; else empty."""
    start = raw[:4096]
    if b"\0" not in start:
        return "utf-8"
    first, second = start[::2].count(0), start[1::2].count(0)
    half = len(start) // 4  # most letters of a session are among the first 256, whose other byte is nought
    if second > half and not first:
        return "utf-16-le"
    return "utf-16-be" if first > half and not second else ""


def _report_letter(raw: bytes, encoding: str, at: int, shown: str, report: Report) -> None:
    """Note the first letter of `raw` that cannot be read, which starts at the byte `at`."""
    before = raw[:at].decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    readable = SourceFile(shown, raw.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n"))
    place = Span.on(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
    report.keep(readable)
    message = "The file is not saved as UTF-8 text; the first letter that cannot be read stands here."
    if encoding != "utf-8":
        message = "The file is not whole: from here on it cannot be read."
    report.add(codes.NOT_UTF8, place, message, "save it again with the encoding UTF-8")

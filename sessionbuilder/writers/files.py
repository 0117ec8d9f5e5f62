"""Bytes -> a file: the whole of it, or the old one left as it was."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes, whole_file


def write_whole(path: Path, content: bytes, report: Report) -> bool:
    """Write `content` to `path` by way of a file beside it; note a fault and return False where that fails."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        nowhere = whole_file(path.as_posix())
        reason = error.strerror or str(error)
        report.add(
            codes.CANNOT_WRITE,
            nowhere,
            f"`{path.as_posix()}` could not be written: {reason}.",
            codes.CANNOT_WRITE.mend,
        )
        return False
    return True

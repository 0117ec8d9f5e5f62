"""Bytes -> a file: the whole of it, or the old one left as it was."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes, whole_file


def write_whole(path: Path, content: bytes, report: Report) -> bool:
    """Write `content` to `path` by way of a file beside it; note a fault and return False where that fails."""
    beside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".tmp", delete=False) as stream:
            beside = Path(stream.name)
            stream.write(content)
        beside.chmod(0o644)
        os.replace(beside, path)
    except OSError as error:
        if beside is not None:
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

"""Files -> the bytes of a zip, the same bytes every time."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the first that the format can hold, so that no clock shows."""


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of `files` (name, bytes) in the order given, all with the same old date."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in files:
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
    return stream.getvalue()

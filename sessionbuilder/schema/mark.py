"""A schema -> the same with a mark of who wrote it, by which the program knows its own files again."""

from __future__ import annotations

import hashlib
import json
import re

from sessionbuilder.schema.shapes import Schema

_MARK = re.compile(r"Written by sessionbuilder \S+; it may write it anew\. ([0-9a-f]{16})")
_KEY = "$comment"


def marked(schema: Schema, version: str) -> Schema:
    """Return `schema` with a comment that names the `version` of the program and a digest of the rest."""
    comment = f"Written by sessionbuilder {version}; it may write it anew. {_digest(schema)}"
    first, *rest = schema.items()
    return dict([first, (_KEY, comment), *rest])


def is_ours(text: str) -> bool:
    """Whether `text` is a schema that a version of this program wrote, and that nobody has changed since.

    How it is laid out does not count, since editors and version control change lines and their ends.
    """
    try:
        schema = json.loads(text)
    except ValueError:
        return False
    found = _MARK.fullmatch(str(schema.pop(_KEY, ""))) if isinstance(schema, dict) else None
    return found is not None and found[1] == _digest(schema)


def _digest(schema: Schema) -> str:
    whole = json.dumps(schema, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:16]

"""Schemas and where each is to lie -> files; those that somebody changed, or wrote, stay as they are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.schema.mark import is_ours


def write_schemas(texts: Mapping[Path, str], report: Report, *, replace: bool = False) -> list[Path]:
    """Write every text at its path, folders included, and return the paths of those that were not so already.

    A schema that this program wrote earlier is renewed. Where any other file lies, that is a fault in `report`, and
    nothing is written at all, unless they are to `replace` what is there. Where the computer refuses it is an OSError.
    """
    for path in filter(_is_of_a_pool, texts):
        message = f"`{path.as_posix()}` would be read as a file of the pool; a schema is a file of JSON."
        report.add(codes.SCHEMA_CHANGED, whole_file(path.as_posix()), message, f"name it `{path.stem}.schema.json`")
    if report.failed:
        return []
    there = {path: _text_at(path) for path in texts}
    if not replace:
        for path, text in there.items():
            if text is not None and text != texts[path] and not is_ours(text):
                shown = path.as_posix()
                message = f"`{shown}` is no schema as this program writes it, or somebody has changed it."
                report.add(codes.SCHEMA_CHANGED, whole_file(shown), message, codes.SCHEMA_CHANGED.mend)
        if report.failed:
            return []
    new = [path for path, text in there.items() if text != texts[path]]
    for path in new:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        try:
            beside.write_text(texts[path], encoding="utf-8", newline="\n")
            os.replace(beside, path)
        except OSError as error:  # the name beside it would tell its reader nothing
            raise OSError(error.errno, error.strerror, str(path)) from error
        finally:
            beside.unlink(missing_ok=True)
    return new


def _is_of_a_pool(path: Path) -> bool:
    return path.suffix.lower() in (".yaml", ".yml")


def _text_at(path: Path) -> str | None:
    """Return what lies at `path`; None where nothing does, and no text of ours where it is not UTF-8."""
    if path.exists() and not path.is_file():  # a device may have no end
        raise OSError(0, "something that is not a file has that name", str(path))
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        return ""

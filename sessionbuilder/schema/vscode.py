"""The schemas of a pool's files -> the files by which VS Code knows which is for which."""

from __future__ import annotations

import json

from sessionbuilder.schema.files import SCHEMAS, schema_text

FOLDER = ".vscode"
SCHEMA_FOLDER = f"{FOLDER}/schemas"


def vscode_files() -> dict[str, str]:
    """Return every file that a new pool needs for VS Code, by its path from the pool's folder, with forward slashes.

    They are `.vscode/settings.json`, `.vscode/extensions.json` and a file for each schema in `.vscode/schemas/`. The
    texts end in a line feed, and are to be written in UTF-8 as they are. When the program is renewed,
    `sessionbuilder schema --all --out .vscode/schemas` writes the schemas anew.
    """
    schemas = {f"{SCHEMA_FOLDER}/{sort.file_name}": schema_text(sort) for sort in SCHEMAS}
    return {f"{FOLDER}/settings.json": settings(), f"{FOLDER}/extensions.json": extensions(), **schemas}


def settings() -> str:
    """Return the text of `settings.json`: which schema is for which files, files in UTF-8, blanks in place of tabs.

    A pattern that starts with `!` takes files out again, so that no file has two schemas. The extension would look for
    other schemas on the network, and fold texts anew, whose lines count here: both are switched off.
    """
    patterns = {
        f"./{SCHEMA_FOLDER}/{sort.file_name}": [*sort.where, *(f"!{path}" for path in sort.but)] for sort in SCHEMAS
    }
    return _text(
        {
            "files.encoding": "utf8",
            "yaml.schemas": patterns,
            "yaml.schemaStore.enable": False,
            "yaml.format.enable": False,
            "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        }
    )


def extensions() -> str:
    """Return the text of `extensions.json`, by which VS Code offers the extension that reads the schemas."""
    return _text({"recommendations": ["redhat.vscode-yaml"]})


def _text(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"

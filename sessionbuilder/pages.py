"""Where the pages of the documentation lie, in the wheel inside the package and in a checkout beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FAULTS = re.compile(r"^```faults\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MESSAGE = re.compile(r"^(?:\d+:\d+ )?([A-Z]\d{3}) [\w-]+: (.+)$", re.MULTILINE)
_TOLD = re.compile(r"^### ([A-Z]\d{3}) (?:(?!^###).)*?^```text told\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def docs_folder() -> Path:
    """Return the folder of the pages, such as `blocks/points.md`."""
    packed = _PACKAGE / "docs"
    return packed if packed.is_dir() else _PACKAGE.parent / "docs"


def example_of(kind: str) -> str:
    """Return the example on the page of `kind`, as one pastes it; empty where there is no such page."""
    return next(_examples(f"blocks/{kind}.md"), "")


def opening_of(kind: str) -> str:
    """Return the first paragraph on the page of `kind`, after its picture; empty where there is no such page."""
    paragraphs = text_of(f"blocks/{kind}.md").split("\n\n")[1:]
    return next((" ".join(text.split()) for text in paragraphs if not text.startswith("![")), "")


def example_that_begins(start: str) -> str:
    """Return the first example on the page of the language that begins with `start`; empty where there is none."""
    return next((example for example in _examples("language.md") if example.startswith(start)), "")


def _examples(page: str) -> Iterator[str]:
    return (match[1] for match in _FENCE.finditer(text_of(page)))


def messages() -> dict[str, list[str]]:
    """Return the messages that pages show for wrong examples, by the code of their fault."""
    told: dict[str, list[str]] = {}
    for path in sorted(docs_folder().rglob("*.md")):
        for fence in _FAULTS.finditer(path.read_text("utf-8")):
            for line in _MESSAGE.finditer(fence[1]):
                told.setdefault(line[1], []).append(line[2])
    return told


def sentences() -> dict[str, list[str]]:
    """Return all that may be told of each fault, by its code, with `…` for what is filled in."""
    return {fault[1]: fault[2].splitlines() for fault in _TOLD.finditer(text_of("diagnostics.md"))}


def picture_of(kind: str) -> Path:
    """Return where the picture of a slide of `kind` lies, which is there for every kind that comes with the program."""
    return docs_folder() / "images" / "kinds" / f"{kind}.png"


def text_of(page: str) -> str:
    """Return the text of a page, such as `blocks/points.md`; empty where there is none."""
    path = docs_folder() / page
    return path.read_text("utf-8") if path.is_file() else ""

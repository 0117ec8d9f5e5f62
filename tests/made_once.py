"""What is dear and hangs on its inputs alone -> made once in a process, for all tests that ask for the same.

That the same inputs give the same bytes is no more than assumed here, so what proves it asks the makers themselves:
it calls `forget`, and `tests/cli/test_build.py` has another process make all of it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typst

from sessionbuilder.schema.vscode import vscode_files
from sessionbuilder.starter import new_pool
from sessionbuilder.web import folder
from sessionbuilder.web.page import Page

_MOST = 400
"""Things that are kept; a guide has half a megabyte, most have next to nothing."""
_set: dict[str, tuple[Any, Any]] = {}


def forget() -> None:
    """Let everything be set anew, for what is to be set twice."""
    _set.clear()


@contextmanager
def remembered() -> Iterator[None]:
    """While this lasts, typst sets no inputs twice, and files that are the same for every pool are made once."""
    forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst, "Compiler", _remembering(typst.Compiler))
        patch.setattr(new_pool, "vscode_files", cache(vscode_files))
        patch.setattr(folder, "read_pages", _read_once(folder.read_pages))
        yield


def _remembering(real: Callable[..., Any]) -> Callable[..., Any]:
    class Compiler:
        """Like that of typst; `query` asks about what was set last."""

        def __init__(self, text: object, font_paths: object) -> None:
            self._compiler = real(text, font_paths=font_paths)
            self._inputs = text, font_paths
            self._pages: Any = None

        def compile(self, text: object = None, **how: Any) -> Any:
            key = hashlib.sha256(repr((self._inputs, text, sorted(how.items()))).encode()).hexdigest()
            if key not in _set:
                content = self._compiler.compile(text, **how) if text else self._compiler.compile(**how)
                pages = self._compiler.query("<pages>", field="value", one=True) if how["format"] == "pdf" else None
                _set[key] = content, pages
                if len(_set) > _MOST:
                    del _set[next(iter(_set))]
            content, self._pages = _set[key]
            return content

        def query(self, selector: str, *, field: str, one: bool) -> Any:
            assert (selector, field, one) == ("<pages>", "value", True)
            return self._pages

    return Compiler


def _read_once(real: Callable[[Path], dict[str, Page]]) -> Callable[[Path], dict[str, Page]]:
    kept: dict[Path, dict[str, Page]] = {}

    def read(docs: Path) -> dict[str, Page]:
        if docs not in kept:
            kept[docs] = real(docs)
        return kept[docs]

    return read

"""A pool, and the session in view -> the names that lines of it may lead to, with what stands under each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.session.provision import NOT_KNOWN, NOT_YET
from sessionbuilder.session.sheets import OF_NO_BLOCK
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.grammar.braces import braced
from sessionbuilder.studio.grammar.outline import Cursor, Outline, Part
from sessionbuilder.worksheets import worksheet_names
from sessionbuilder.workspace.based_on import CHANGES, PROGRAMME
from sessionbuilder.workspace.named_session import BASED_ON

_MOST_ORIGINALS = 5
"""So many sessions may be based on one another; more are based on themselves."""
_PICTURES = (".jpg", ".jpeg", ".png")


class Name(NamedTuple):
    """Something that a line may name."""

    name: str
    detail: str
    """What it is, in a few words."""
    about: str = ""
    """What stands under it, in a sentence or two."""


@lru_cache(maxsize=32)
def seen(text: str) -> Part:
    """Return the parts of a text, as far as they can be seen."""
    return Outline(text).whole


def lines_in(part: Part | None) -> dict[str, str]:
    """Return the keys that hang on `part`, in lines or in braces, with their values."""
    if part is None:
        return {}
    if part.braced.startswith("{") and (found := braced(part.braced, 1)):
        return {key: value.strip("\"'") for key, value in found.lines[0].items()}
    return {each.key: each.text for each in part.inside if each.key}


class Names:
    """What can be named in the file that somebody writes."""

    def __init__(self, desk: Desk, name: str, session: str) -> None:
        """Look in the pool of `desk`, in the file called `name`, with the `session` in view, which may be empty."""
        self.desk = desk
        self.space = desk.workspace
        self.name = name
        self.session = name if self._is_session(name) or not session else session

    def called(self, key: str) -> Iterator[Name]:
        """Yield what the line `key` may name; nothing where that is not known."""
        found = _LEADS.get(key)
        if found:
            yield from found(self)

    def with_kinds(self, cursor: Cursor) -> Cursor:
        """Return the cursor with the kind among the lines of each block of which another file says it."""
        return cursor._replace(lines=tuple(self._with_kind(lines) for lines in cursor.lines))

    def _with_kind(self, lines: dict[str, str]) -> dict[str, str]:
        first = next(iter(lines), "")
        if first not in ("use", "change"):
            return lines
        word = lines[first].strip("\"' ")
        if first == "use":
            whole = self.file(self.shared_file(word))
            kind = "" if whole.inside and whole.inside[0].item else next((part.key for part in whole.inside), "")
        else:
            named = (name for name in self._original_blocks() if word in (name.name, name.about))
            kind = next((name.detail for name in named), "")
        return {first: lines[first], kind: "", **lines} if kind_of(kind) else lines

    def file(self, name: str) -> Part:
        """Return the parts of the file called `name`."""
        return seen(self.desk.text(name))

    def sessions(self) -> list[Part]:
        """Return the parts of the session in view, and of those that it is based on."""
        found, name = [], self.session
        for _ in range(_MOST_ORIGINALS):
            part = self.file(name)
            found.append(part)
            original = part.get(BASED_ON) or part.get("delivery")
            if original is None or not original.text:
                break
            name = self.space.shown(self.space.session_file(original.text))
        return found

    def outcomes(self) -> Iterator[Name]:
        """Yield the learning outcomes of the session."""
        for part in self.sessions():
            if lines := lines_in(part.get("outcomes")):
                yield from (Name(key, "an outcome", text) for key, text in lines.items())
                return

    def blocks(self) -> Iterator[dict[str, str]]:
        """Yield the lines of each block of the session, of shared ones and of what is changed too."""
        for part in self.sessions():
            for holder in (part.get(PROGRAMME), part.get(CHANGES)):
                for item in holder.inside if holder else ():
                    yield from self._blocks_in(item)

    def _blocks_in(self, item: Part, *, deep: bool = True) -> Iterator[dict[str, str]]:
        lines = {each.key: each.text for each in item.inside if each.key}
        yield lines
        for key in ("add", "with"):
            held = item.get(key)
            for inner in held.inside if held else ():
                yield from self._blocks_in(inner, deep=deep)
        if deep and next(iter(lines), "") == "use":
            shared = self.file(self.shared_file(lines["use"]))
            for inner in shared.inside if shared.inside and shared.inside[0].item else (shared,):
                yield from self._blocks_in(inner, deep=False)

    def shared_file(self, name: str) -> str:
        """Return the name of the file in which the shared block called `name` stands."""
        return f"{self.space.shown(self.space.sessions)}/{name}.yaml"

    def _ids(self) -> Iterator[Name]:
        for lines in self.blocks():
            if name := lines.get("id"):
                kind, title = next(iter(lines.items()))
                yield Name(name, kind, title)

    def _handed_out(self) -> Iterator[Name]:
        yield from self._ids()
        yield from (Name(word, "a sheet of no block") for word in OF_NO_BLOCK)

    def _original_blocks(self) -> Iterator[Name]:
        """Yield the blocks of the session that the one in view is based on."""
        for part in self.sessions()[1:]:
            holder = part.get(PROGRAMME)
            for item in holder.inside if holder else ():
                for lines in self._blocks_in(item):
                    kind, title = next(iter(lines.items()), ("", ""))
                    if kind not in ("", "use"):
                        yield Name(lines.get("id") or title, kind, title)

    def _cases(self) -> Iterator[Name]:
        for name in self.space.case_names():
            lines = lines_in(self.file(self.space.shown(self.space.cases / f"{name}.yaml")))
            yield Name(name, lines.get("case", "a case"), lines.get("about", ""))

    def sources(self) -> Iterator[Name]:
        """Yield the publications."""
        for part in self.file(self._kept("sources")).inside:
            lines = lines_in(part)
            later = f", superseded by `{lines['superseded-by']}`" if lines.get("superseded-by") else ""
            label = lines.get("short") or f"{lines.get('authors', '')} ({lines.get('year', '')})"
            yield Name(
                part.key,
                label,
                f"{lines.get('authors', '')} ({lines.get('year', '')}). {lines.get('title', '')}{later}.",
            )

    def _law(self) -> Iterator[Name]:
        for part in self.file(self._kept("law")).inside:
            lines = lines_in(part)
            yield Name(
                part.key, lines.get("title", ""), f"{lines.get('short') or lines.get('words', '')} {_state(lines)}"
            )

    def _followers(self) -> Iterator[Name]:
        yield from self._law() if PurePosixPath(self.name).stem == "law" else self.sources()

    def _themes(self) -> Iterator[Name]:
        yield from (Name(name, "a theme") for name in self.space.theme_names())

    def _sessions(self) -> Iterator[Name]:
        for path in self.space.session_files():
            title = self.file(self.space.shown(path)).get("session")
            yield Name(path.stem, title.text if title else "a session")

    def _shared(self) -> Iterator[Name]:
        for name in self.space.shared_names():
            whole = self.file(self.shared_file(name))
            if whole.inside and whole.inside[0].item:
                titles = [first.text for item in whole.inside for first in item.inside[:1]]
                yield Name(name, "several blocks", "; ".join(titles))
            elif whole.inside:
                yield Name(name, whole.inside[0].key, whole.inside[0].text)

    def sheets(self) -> Iterator[Name]:
        """Yield the words for sheets."""
        for name in kind_names():
            kind = kind_of(name)
            if kind and kind.makes_paper:
                yield Name(name, "a kind of block")
        yield from (Name(word, "a worksheet") for word in worksheet_names())
        yield from (Name(word, "a sheet of no block") for word in OF_NO_BLOCK if word not in worksheet_names())

    def pictures(self) -> Iterator[Name]:
        """Yield the pictures of the pool."""
        yield from (Name(path.name, "a picture") for path in self.space.files_in(self.space.images, _PICTURES))

    def _kept(self, stem: str) -> str:
        return f"{self.space.shown(self.space.sessions)}/{stem}.yaml"

    def _is_session(self, name: str) -> bool:
        return any(self.space.shown(path) == name for path in self.space.session_files())


def _state(lines: dict[str, str]) -> str:
    """Return how a provision with these lines stands, as a sentence."""
    since, until, later = (lines.get(key, "") for key in ("in-force", "until", "superseded-by"))
    said = f"In force since {since}" if since not in ("", NOT_YET, NOT_KNOWN) else "Not in force yet"
    if since in ("", NOT_KNOWN):
        said = "Nobody has looked since when it holds"
    return said + f", until {until}" * bool(until) + f", then `{later}`" * bool(later) + "."


_LEADS: dict[str, Callable[[Names], Iterator[Name]]] = {
    "outcomes": Names.outcomes,
    "keep-with": Names._ids,
    "requires": Names._ids,
    "hands-out": Names._handed_out,
    "case": Names._cases,
    "law": Names._law,
    "source": Names.sources,
    "worded-after": Names.sources,
    "superseded-by": Names._followers,
    "theme": Names._themes,
    "delivery": Names._sessions,
    BASED_ON: Names._sessions,
    "use": Names._shared,
    **dict.fromkeys(("drop", "replace", "change", "after", "before"), Names._original_blocks),
}
"""What names stand under a key; of a `Reference` its type does not say it."""

"""What somebody means to do to a session -> the text of a file in which it is done, and a sentence that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.patterns import late
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import fields_of
from sessionbuilder.source.nodes import Mapping, Scalar, Sequence
from sessionbuilder.source.pieces import NotSplicedError
from sessionbuilder.source.splice import Path, Spliced, changed
from sessionbuilder.source.written import Plain, plain, tidy
from sessionbuilder.starter.block import bare_block
from sessionbuilder.studio.as_written import AsWritten, path_to
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.intentions import (
    Add,
    AnyIntention,
    Assign,
    ChangeHours,
    Hold,
    Move,
    Remove,
    Shorten,
    Stretch,
    Write,
)
from sessionbuilder.studio.lengths import lengths, usual_parts
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.places import Places
from sessionbuilder.text import counted, listed
from sessionbuilder.workspace.based_on import PROGRAMME

_CLOCK = late(r"\b\d{1,2}[:.]\d\d\b")


class Place(NamedTuple):
    """Where the lines of a block stand that can be changed."""

    file: str
    path: Path
    shared: bool = False
    """Whether other sessions have these lines too."""


class Doing:
    """What is being done to the session in view: the texts of its files, and what was done."""

    def __init__(self, desk: Desk, name: str) -> None:
        """Begin with what stands on the `desk`; `name` is the file of the session or the delivery in view."""
        self.name = name
        self._desk = desk
        self.texts: dict[str, Spliced] = {}
        """The files that were looked at, as they are now."""
        self.said: list[str] = []
        self.at: tuple[str, Path] = (name, ())
        """What was changed last: its file, and what leads to it."""

    def do(self, intention: AnyIntention) -> None:
        """Do what is meant; where it cannot be done is a `RefusedError`."""
        try:
            self._ways[type(intention)](self, intention)
        except NotSplicedError as error:
            raise RefusedError(str(error)) from error

    def offset(self, file: str) -> int:
        """Return the offset, as editors count, of what was changed last in the `file`."""
        text = self.text(file)
        return Places(text.text).units(text.place(self.at[1] if self.at[0] == file else ()))

    # --- where things stand

    @property
    def written(self) -> AsWritten:
        """The blocks as they are now."""
        new = {name: text.text for name, text in self.texts.items() if text.text != self._desk.text(name)}
        return AsWritten(Desk(self._desk.workspace, new) if new else self._desk, self.name)

    def text(self, file: str) -> Spliced:
        """Return the text of the `file` as it is now."""
        if file not in self.texts:
            self.texts[file] = Spliced.of(file, self._desk.text(file))
        return self.texts[file]

    def place(self, written: AsWritten, number: int, keys: Path) -> Place:
        """Return where the block `number` has, or could have, what `keys` lead to."""
        block = written.block(number)
        first, entry = block.entries[0][0], next((key for key, _ in block.entries if key.text == keys[0]), None)
        beside = block.span.name != first.span.name
        if entry and entry.span.name == written.file:
            return self._holding(entry, written.file)
        if first.span.name == written.file:
            return Place(written.file, self._path(block, written.file))
        if beside and block.span.name == written.file and (len(keys) == 1 or entry is None):
            return Place(written.file, self._path(block, written.file))
        home = entry or first
        if written.is_based and not home.span.name.startswith(written.workspace.shown(written.workspace.shared)):
            raise RefusedError(
                f"“{written.title(number)}” stands in `{first.span.name}`, on which this session is based: change it "
                "there, or write what differs under `changes:`."
            )
        return self._holding(home, home.span.name)._replace(shared=True)

    def _path(self, node: Mapping, file: str) -> Path:
        path = path_to(node, self.text(file).root)
        if path is None:
            raise RefusedError(f"This block cannot be found in `{file}`: change it in the text.")
        return path

    def _holding(self, key: Scalar, file: str) -> Place:
        """Return the lines among which `key` stands."""
        found = _lines_with(key, self.text(file).root)
        if found is None:
            raise RefusedError(f"This block cannot be found in `{file}`: change it in the text.")
        return Place(file, found)

    def _done(self, place: Place, path: Path, text: Spliced, said: str) -> None:
        self.texts[place.file] = text
        self.at = (place.file, path)
        self.said.append(said)
        if place.shared:
            self.said.append(f"It stands in {place.file}, and changes wherever that is used.")

    # --- what may be done

    def _stretch(self, asked: Stretch) -> None:
        written = self.written
        block, title = written.block(asked.block), written.title(asked.block)
        place = self.place(written, asked.block, ("minutes",))
        text = self.text(place.file)
        session = written.session
        for keys, value in lengths(block, session.programme[asked.block], session, asked.minutes, title):
            text = self._put(text, place, block, keys, value)
        self._done(place, (*place.path, "minutes"), text, f"{title} is {counted(asked.minutes, 'minute')} now.")

    @staticmethod
    def _put(text: Spliced, place: Place, block: Mapping, keys: Path, value: Plain) -> Spliced:
        """Return `text` with `value` at `keys` of the `block`, and with what it inherits beside that."""
        first, inherited = str(keys[0]), block.get(str(keys[0]))
        if len(keys) > 1 and inherited and text.node((*place.path, first)) is None:
            keys, value = keys[:1], changed(plain(inherited), keys[1:], value)
        return text.put((*place.path, *keys), value, _after(block, first))

    @staticmethod
    def _without(text: Spliced, place: Place, block: Mapping, keys: Path, title: str) -> Spliced:
        """Return `text` without what is at `keys` of the `block`, which it must not have from elsewhere."""
        if text.node((*place.path, *keys)) is not None:
            return text.remove((*place.path, *keys))
        inherited = next((key for key, _ in block.entries if key.text == keys[0]), None)
        if inherited is None:
            return text
        raise RefusedError(f"{title} has its `{keys[0]}` from `{inherited.span.name}`: take it out there.")

    def _move(self, asked: Move) -> None:
        written = self.written
        title = written.title(asked.block)
        if not 0 <= asked.to < len(written.blocks):
            raise RefusedError("There is no such place in the programme.")
        if asked.block == asked.to:
            self.said.append(f"{title} stays where it is.")
            return
        items = written.items
        if len(items) != len(written.blocks):
            raise RefusedError(
                f"“{title}” keeps its place: this session is based on another one, and has the order of that."
            )
        self._refuse_module(written, asked.block)
        others = [*items[: asked.block], *items[asked.block + 1 :]]
        before, after = others[asked.to - 1] if asked.to else -1, others[asked.to] if asked.to < len(others) else -2
        if before == after:
            raise RefusedError("The blocks here come from one file together; put it before or after all of them.")
        here = items[asked.block]
        to = before + 1 if before < here else before
        place = Place(written.file, (PROGRAMME,))
        text = self.text(place.file)
        note = _stale(text.comments(place.path, here))
        text = text.move(place.path, here, to)
        where = f"after “{written.title(_former(asked.to - 1, asked.block))}”" if asked.to else "first"
        self._done(place, (PROGRAMME, to), text, f"{title} comes {where} now.{note}")

    def _refuse_module(self, written: AsWritten, number: int) -> None:
        """Refuse to touch one of several blocks that come together."""
        if written.items.count(written.items[number]) > 1:
            file = written.block(number).entries[0][0].span.name
            raise RefusedError(f"“{written.title(number)}” comes with other blocks from `{file}`: change it there.")

    def _hold(self, asked: Hold) -> None:
        written = self.written
        block, title = written.block(asked.block), written.title(asked.block)
        clock = asked.clock.strip()
        if clock and scalars.clock(clock) is None:
            raise RefusedError(f"`{clock[:40]}` is no time of day; write `12:30`.")
        loose = ("not-before", "not-after") if asked.key == "at" else ("at",)
        place = self.place(written, asked.block, (asked.key,))
        text = self.text(place.file)
        for key in loose if clock else (asked.key,):
            text = self._without(text, place, block, (key,), title)
        if clock:
            text = text.put((*place.path, asked.key), clock, _after(block, asked.key), '"')
        how = {"at": "starts at", "not-before": "does not start before", "not-after": "starts by"}[asked.key]
        said = f"{title} {how} {clock} now." if clock else f"{title} is not held to a time now."
        self._done(place, (*place.path, asked.key), text, said)

    def _assign(self, asked: Assign) -> None:
        written = self.written
        block, title, keys = written.block(asked.block), written.title(asked.block), asked.keys
        if not keys or not isinstance(keys[0], str):
            raise RefusedError("This says no field of the block.")
        key, value = keys[0], tidy(_plain(asked.value))
        if value and len(keys) == 2 and key == "minutes" and block.get(key) is None:  # a part of what its kind takes
            parts = usual_parts(written.session.programme[asked.block], written.session)
            keys, value = keys[:1], changed(parts, keys[1:], value)
        place = self.place(written, asked.block, keys)
        path, text = (*place.path, *keys), self.text(place.file)
        if value is not None:
            text = self._put(text, place, block, keys, value)
        elif key == block.entries[0][0].text and len(keys) == 1:
            text = text.emptied(path)
        else:
            text = self._without(text, place, block, keys, title)
        said = f"{title} has no `{key}` now." if value is None and len(keys) == 1 else f"{title} is changed."
        self._done(place, path, text, said)

    def _remove(self, asked: Remove) -> None:
        written = self.written
        title = written.title(asked.block)
        if len(written.items) != len(written.blocks):
            raise RefusedError(f"“{title}” stays: write `- drop: {title}` under `changes:` to leave it out here.")
        self._refuse_module(written, asked.block)
        if len(set(written.items)) == 1:
            raise RefusedError(f"“{title}” is the only block, and a session has one at least.")
        place, item = Place(written.file, (PROGRAMME,)), written.items[asked.block]
        text = self.text(place.file).remove((PROGRAMME, item))
        self._done(place, (PROGRAMME, max(item - 1, 0)), text, f"{title} is taken out.")

    def _shorten(self, asked: Shorten) -> None:
        written = self.written
        block, title = written.block(asked.block), written.title(asked.block)
        short = block.get("short")
        if not isinstance(short, Mapping) or not short.entries:
            raise RefusedError(f"{title} has no short form.")
        place = self.place(written, asked.block, ("short",))
        text = self.text(place.file)
        if text.node((*place.path, "short")) is not None:
            text = text.hoist(place.path, "short")
        else:  # it comes from a file that other sessions use, and stays as it is there
            for key, value in short.entries:
                text = text.put((*place.path, key.text), plain(value), _after(block, key.text))
        self._done(place, place.path, text, f"{title} is in its short form now.")

    def _add(self, asked: Add) -> None:
        written, kind = self.written, kind_of(asked.kind)
        if kind is None:
            raise RefusedError(f"There is no kind of block called `{asked.kind[:40]}`.")
        if written.is_based:
            raise RefusedError("This session is based on another one: write the new block under `changes:`.")
        if asked.block >= 0:
            written.block(asked.block)
        items, to = written.items, asked.block + 1
        if 0 < to < len(items) and items[to - 1] == items[to]:
            raise RefusedError("The blocks here come from one file together; add it before or after all of them.")
        item = items[asked.block] + 1 if to and items else 0
        text = self.text(written.file).insert((PROGRAMME,), item, bare_block(kind))
        where = f"after “{written.title(asked.block)}”" if to else "first"
        named = asked.kind.replace("-", " ")
        self._done(Place(written.file, ()), (PROGRAMME, item), text, f"A new block, {named}, comes {where}.")

    def _hours(self, asked: ChangeHours) -> None:
        written, hours = self.written, asked.hours.strip()
        if scalars.clock_range(hours) is None:
            raise RefusedError(f"`{hours[:40]}` says no start and end; write `09:30 to 16:00`.")
        file = written.name if written.is_delivery else written.file
        text = self.text(file).put(("time",), hours, "date" if written.is_delivery else "outcomes")
        self._done(Place(file, ()), ("time",), text, f"The day is from {hours} now.")

    def _write(self, asked: Write) -> None:
        file, key = checked(asked.file), next((key for key in reversed(asked.keys) if isinstance(key, str)), "")
        if not asked.keys or not key:
            raise RefusedError("This says no field.")
        text, value, where = self.text(file), _plain(asked.value), asked.keys[:-1]
        parent = text.node(where)
        block = (
            parent if isinstance(parent, Mapping) and parent.entries and kind_of(parent.entries[0][0].text) else None
        )
        if block and value is None and key == block.entries[0][0].text:
            text = text.emptied(asked.keys)
        else:
            text = text.put(asked.keys, value, asked.after or (_after(block, key) if block else ""))
        words = key.replace("-", " ")
        said = f"“{words}” is changed." if value is not None else f"“{words}” is taken out."
        self._done(Place(file, where), asked.keys, text, said)

    _ways: dict[type, Callable[..., None]] = {  # noqa: RUF012 - never changed
        Stretch: _stretch,
        Move: _move,
        Hold: _hold,
        Assign: _assign,
        Add: _add,
        Remove: _remove,
        Shorten: _shorten,
        ChangeHours: _hours,
        Write: _write,
    }


def _lines_with(key: Scalar, root: object, path: Path = ()) -> Path | None:
    """Return what leads from `root` to the lines among which `key` stands."""
    if isinstance(root, Mapping):
        if any(name.span == key.span for name, _ in root.entries):
            return path
        steps: list[tuple[str | int, object]] = [(name.text, value) for name, value in root.entries]
    else:
        steps = [*enumerate(root.items)] if isinstance(root, Sequence) else []
    for step, inner in steps:
        if (found := _lines_with(key, inner, (*path, step))) is not None:
            return found
    return None


def _plain(value: str | list[str] | None) -> Plain | None:
    return [*value] if isinstance(value, list) else value


def _former(place: int, moved: int) -> int:
    """Return which block stands at `place` among those without the one that is `moved`."""
    return place if place < moved else place + 1


def _after(block: Mapping, key: str) -> str:
    """Return the key of `block` after which a new line `key` stands: what any block may have first, then cues last."""
    names = [name.text for name, _ in block.entries]
    common, cues = fields_of(Block), {*CUE_KEYS, "cues"}
    if key in cues:
        return names[-1]
    last = 0
    while last + 1 < len(names) and (names[last + 1] in common if key in common else names[last + 1] not in cues):
        last += 1
    return names[0] if key in ("minutes", "at", "not-before", "not-after") else names[last]


def _stale(comments: str) -> str:
    """Return what to say of a block's `comments` that name a time of day, which may hold no longer."""
    clocks = [*dict.fromkeys(_CLOCK.findall(comments))]
    return f" A comment there says {listed(clocks)}; see whether that is still right." if clocks else ""

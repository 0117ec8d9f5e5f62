"""What somebody means to do to a session -> the text of a file in which it is done, and a sentence that says so."""

from __future__ import annotations

from collections.abc import Callable

from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.patterns import late
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import fields_of
from sessionbuilder.source.nodes import Mapping, Sequence
from sessionbuilder.source.pieces import NotSplicedError
from sessionbuilder.source.splice import Path, Spliced, changed
from sessionbuilder.source.written import Plain, plain, tidy
from sessionbuilder.starter.block import bare_block
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.editing import changing
from sessionbuilder.studio.editing.as_written import AsWritten, WrongFirstError
from sessionbuilder.studio.editing.intentions import (
    Add,
    AnyIntention,
    Assign,
    ChangeHours,
    Hold,
    Move,
    Order,
    Remove,
    Shorten,
    Stretch,
    Write,
)
from sessionbuilder.studio.editing.lengths import lengths, usual_parts
from sessionbuilder.studio.editing.naming import names_near
from sessionbuilder.studio.editing.whereabouts import Place, place_of
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.places import Places
from sessionbuilder.text import counted, listed
from sessionbuilder.workspace.based_on import PROGRAMME

_CLOCK = late(r"\b\d{1,2}[:.]\d\d\b")
_SHORT = "short"
_CLOCKS = 3
"""So many times in comments are told."""


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
        if isinstance(intention, Write | Order | ChangeHours):
            return
        try:
            _ = self.written
        except WrongFirstError as error:  # such as a block that is left out, which another one needs
            raise RefusedError(f"This cannot be done here. {error.message}") from error

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
        return place_of(written, self.text, number, keys)

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
        place, session = self.place(written, asked.block, ("minutes",)), written.session
        text = self.text(place.file)
        for keys, value in lengths(block, session.programme[asked.block], session, asked.minutes, title):
            text = place.put(text, keys, value, block, _after(block, str(keys[0])))
        note = self._stale(written, range(asked.block + 1, len(written.blocks)))
        said = f"{title} is {counted(asked.minutes, 'minute')} now.{note}"
        self._done(place, (*place.path, "minutes"), text, said + _also_short(block, "minutes"))

    def _move(self, asked: Move) -> None:
        written = self.written
        title = written.title(asked.block)
        if not 0 <= asked.to < len(written.blocks):
            raise RefusedError("There is no such place in the programme.")
        if asked.block == asked.to:
            self.said.append(f"{title} stays where it is.")
            return
        between = range(min(asked.block, asked.to), max(asked.block, asked.to) + 1)
        where = f"after “{written.title(_former(asked.to - 1, asked.block))}”" if asked.to else "first"
        said = f"{title} comes {where} now.{self._stale(written, between)}"
        text, items = self.text(written.file), written.items
        if written.is_based:
            text, path = changing.moved(written, text, asked.block, asked.to)
            self._done(Place(written.file, path), path, text, said)
            return
        self._refuse_module(written, asked.block)
        others = [*items[: asked.block], *items[asked.block + 1 :]]
        before, after = others[asked.to - 1] if asked.to else -1, others[asked.to] if asked.to < len(others) else -2
        if before == after:
            raise RefusedError("The blocks here come from one file together; put it before or after all of them.")
        here = items[asked.block]
        to = before + 1 if before < here else before
        path = (PROGRAMME, to)
        self._done(Place(written.file, path), path, text.move((PROGRAMME,), here, to), said)

    def _stale(self, written: AsWritten, places: range) -> str:
        """Return what to say of comments of the blocks at these `places` that name a time of day."""
        text, items = self.text(written.file), written.items
        found = [text.comments((PROGRAMME,), item) for item in dict.fromkeys(items[places.start : places.stop])]
        clocks = [*dict.fromkeys(clock for comment in found for clock in _CLOCK.findall(comment))]
        if not clocks:
            return ""
        told = listed([*clocks[:_CLOCKS], *(["others"] if len(clocks) > _CLOCKS else [])])
        return f" Comments there say {told}; see whether that is still right."

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
            text = place.without(text, (key,), block, title)
        if clock:
            text = place.put(text, (asked.key,), clock, block, _after(block, asked.key), '"')
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
            text = place.put(text, keys, value, block, _after(block, key))
        elif key == block.entries[0][0].text and len(keys) == 1:
            text = text.emptied(path)
        else:
            text = place.without(text, keys, block, title)
        said = f"{title} is changed."
        if value is None and len(keys) == 1 and key != block.entries[0][0].text:
            self.texts[place.file] = text
            left = next((name for name, _ in self.written.block(asked.block).entries if name.text == key), None)
            said = f"{title} has the `{key}` of `{left.span.name}` again." if left else f"{title} has no `{key}` now."
        self._done(place, path, text, said + _also_short(block, key))

    def _remove(self, asked: Remove) -> None:
        written = self.written
        title = written.title(asked.block)
        if len(written.blocks) == 1:
            raise RefusedError(f"“{title}” is the only block, and a session has one at least.")
        if written.is_based:
            text, path = changing.dropped(written, self.text(written.file), asked.block)
            self._done(Place(written.file, path), path, text, f"{title} is taken out.")
            return
        self._refuse_module(written, asked.block)
        place, item = Place(written.file, (PROGRAMME,)), written.items[asked.block]
        text = self.text(place.file).remove((PROGRAMME, item))
        self._done(place, (PROGRAMME, max(item - 1, 0)), text, f"{title} is taken out.")

    def _shorten(self, asked: Shorten) -> None:
        written = self.written
        block, title = written.block(asked.block), written.title(asked.block)
        short = block.get(_SHORT)
        if not isinstance(short, Mapping) or not short.entries:
            raise RefusedError(f"{title} has no short form.")
        place = self.place(written, asked.block, ("short",))
        text = self.text(place.file)
        if text.node((*place.path, "short")) is not None:
            text = text.hoist(place.path, "short")
        else:  # it comes from a file that other sessions use, and stays as it is there
            for key, value in short.entries:
                text = place.put(text, (key.text,), plain(value), block, _after(block, key.text))
        self._done(place, place.path, text, f"{title} is in its short form now.")

    def _add(self, asked: Add) -> None:
        written, kind = self.written, kind_of(asked.kind)
        if kind is None:
            raise RefusedError(f"There is no kind of block called `{asked.kind[:40]}`.")
        if asked.block >= 0:
            written.block(asked.block)
        where = f"after “{written.title(asked.block)}”" if asked.block >= 0 else "first"
        said = f"A new block, {asked.kind.replace('-', ' ')}, comes {where}."
        new = bare_block(kind, names_near(asked.block, written, self._desk))
        if written.is_based:
            text, path = changing.added(written, self.text(written.file), asked.block, new)
            self._done(Place(written.file, path), path, text, said)
            return
        items, to = written.items, asked.block + 1
        if 0 < to < len(items) and items[to - 1] == items[to]:
            raise RefusedError("The blocks here come from one file together; add it before or after all of them.")
        item = items[asked.block] + 1 if to and items else 0
        text = self.text(written.file).insert((PROGRAMME,), item, new)
        self._done(Place(written.file, ()), (PROGRAMME, item), text, said)

    def _hours(self, asked: ChangeHours) -> None:
        written, hours = self.written, asked.hours.strip()
        if scalars.clock_range(hours) is None:
            raise RefusedError(f"`{hours[:40]}` says no start and end; write `09:30 to 16:00`.")
        file = written.name if written.is_delivery else written.file
        text = self.text(file)
        after = next((key for key in ("date", "outcomes", "based-on", "session") if text.node((key,)) is not None), "")
        text = text.put(("time",), hours, after)
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
        self._done(Place(file, where), asked.keys, text, said + self._short_over(file, asked.keys))

    def _short_over(self, file: str, keys: Path) -> str:
        """Return what is to be said of the short form of the block in which `keys` lead to something."""
        text = self.text(file)
        over = ((text.node(keys[:depth]), keys[depth]) for depth in range(len(keys) - 1, 0, -1))
        near = ((block, key) for block, key in over if isinstance(block, Mapping) and block.get(_SHORT) is not None)
        return next((_also_short(block, key) for block, key in near), "")

    def _order(self, asked: Order) -> None:
        file, where, place = checked(asked.file), asked.keys[:-1], asked.keys[-1] if asked.keys else ""
        text = self.text(file)
        items = text.node(where)
        most = len(items.items) if isinstance(items, Sequence) else 0
        if not isinstance(place, int) or not (0 <= place < most and 0 <= asked.to < most):
            raise RefusedError("There is no such place in this list.")
        said = f"What was number {place + 1} of the list is number {asked.to + 1} now."
        self._done(Place(file, where), (*where, asked.to), text.move(where, place, asked.to), said)

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
        Order: _order,
    }


def _also_short(block: Mapping, key: str | int) -> str:
    """Return a sentence that says so where the short form of the `block` has a line `key` of its own."""
    short = block.get(_SHORT)
    if not isinstance(short, Mapping) or short.get(str(key)) is None:
        return ""
    return f" Its short form has its own line for {str(key).replace('-', ' ')}, which stays as it is."


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

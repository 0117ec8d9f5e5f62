"""Text as its author wrote it, with emphasis and links: the same value from YAML to slide and paper."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NewType, assert_never

from msgspec import Struct
from msgspec.structs import astuple, replace

from sessionbuilder.diagnostics import Span
from sessionbuilder.patterns import late


class Run(Struct, frozen=True):
    """A stretch of text that looks the same throughout."""

    text: str
    bold: bool = False
    emphasis: bool = False
    link: str = ""
    """The address it leads to, or `#` and the mark of a heading of the same booklet, or empty."""
    raised: bool = False
    """Whether it stands above the line and is smaller, as the `st` of `1^st^`."""
    lowered: bool = False
    """Whether it stands below the line and is smaller, as the `2` of `H~2~O`."""
    code: bool = False
    """Whether all its letters are of one width, as what is typed into a computer."""

    @property
    def small(self) -> bool:
        """Whether it is smaller than what stands beside it."""
        return self.raised or self.lowered


class RichText(Struct, frozen=True):
    """One paragraph, which remembers where it was written."""

    runs: tuple[Run, ...]
    span: Span | None = None
    """None for words that the program wrote itself."""

    def __str__(self) -> str:
        if len(self.runs) == 1:  # as in most texts, which are asked for their words all the time
            return self.runs[0].text
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return any(run.text for run in self.runs)

    def between(self, start: int, end: int | None = None) -> RichText:
        """Return what stands between two places in it, or from one to its end, with the looks that it has there."""
        runs, at = [], 0
        for run in self.runs:
            text = run.text[max(0, start - at) : None if end is None else max(0, end - at)]
            if text:
                runs.append(run if text == run.text else replace(run, text=text))
            at += len(run.text)
        return RichText(tuple(runs), self.span)

    def bolded(self) -> RichText:
        """Return the same text, all of it bold."""
        return RichText(tuple(replace(run, bold=True) for run in self.runs), self.span)


NUMBER_WORDS = tuple("one two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905
"""The numbers from 1 to 12 as words."""


class Item(Struct, frozen=True):
    """An item of a list, with at most one list under it."""

    item: RichText
    """What it says."""
    items: tuple[RichText, ...] = ()
    """The list under it."""


class Listing(Struct, frozen=True):
    """A list among the paragraphs of a text."""

    items: tuple[Item, ...]
    first: int = 0
    """The number of its first item, from which they count; 0 where they have bullets."""


Prose = NewType("Prose", tuple[RichText | Listing, ...])
"""Running text: paragraphs, and lists between them."""


def listing(texts: Iterable[RichText], first: int = 0) -> Listing:
    """Return `texts` as a list: with bullets, or counted from `first`."""
    return Listing(tuple(Item(text) for text in texts), first)


def in_paragraphs(prose: Prose) -> tuple[Item, ...]:
    """Return `prose` by its paragraphs, so that they can be counted: a list stands under the paragraph before it.

    Where it starts with a numbered list, its author has counted, and the items are paragraphs too.
    """
    counted: list[Item] = []
    own = bool(prose) and isinstance(prose[0], Listing) and prose[0].first > 0
    for part in prose:
        match part:
            case RichText():
                counted.append(Item(part))
            case Listing() if not counted or (own and part.first):
                counted += part.items
            case Listing():
                last = counted[-1]
                counted[-1] = Item(last.item, (*last.items, *_in_line(part)))
            case _:
                assert_never(part)
    return tuple(counted)


def _in_line(part: Listing) -> Iterator[RichText]:
    """Yield the items of a list that stands in another one, each with the number that was written."""
    for number, item in enumerate(part.items, part.first):
        yield join(f"{number}. ", item.item) if part.first else item.item
        yield from item.items


def plain(text: str, span: Span | None = None) -> RichText:
    """Return `text` as a paragraph without emphasis."""
    return RichText((Run(text),) if text else (), span)


def join(*pieces: RichText | str) -> RichText:
    """Return the pieces as one paragraph, which stands where the first written piece stood."""
    runs: list[Run] = []
    for piece in pieces:
        if isinstance(piece, RichText):
            runs += piece.runs
        elif piece:
            runs.append(Run(piece))
    written = next((piece.span for piece in pieces if isinstance(piece, RichText) and piece.span), None)
    return RichText(tuple(runs), written)


def linked(text: RichText, address: str) -> RichText:
    """Return `text` as one link to `address`: a link of several runs would be read out as several."""
    return RichText((Run(str(text), link=address),), text.span)


def in_print(shown: str, address: str = "") -> RichText:
    """Return the whole address as words that can be typed from paper; the name of the site in them is the link.

    So it is read out as where it leads to, not letter by letter. `address` is where it leads if that says more than is
    `shown`; of a mail address all is the link.
    """
    match = _SITE.match(shown)
    before, site, rest = match.groups() if match else ("", shown, "")
    if before.lower() == _MAIL:
        before = ""
    runs = (Run(before), Run(site, link=address or shown), Run(rest))
    return RichText(tuple(run for run in runs if run.text))


_MAIL = "mailto:"
_SITE = late(r"(mailto:|(?:https?://)?(?:www\.)?)([^/?#:]+)(.*)", re.IGNORECASE)


def longest(texts: Iterable[RichText]) -> RichText | None:
    """Return the longest of the texts that an author wrote, or None where there is none."""
    written = [text for text in texts if text.span]
    return written[0] if len(written) == 1 else max(written, key=lambda text: len(str(text)), default=None)


def shortened(text: str, most: int = 60) -> str:
    """Return `text` for use in a message: its first words where it is long, with a mark that there is more.

    Its lines are one; letters that would move a terminal's cursor or ring its bell are shown as a mark.
    """
    text = " ".join(words for line in text.split("\n") if (words := line.strip())) if "\n" in text else text
    text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


_STEERS = late(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal obeys in place of showing it, such as the escape that begins a command to it; and what is not seen
and turns the letters after it round, so that a line reads otherwise than it is written."""
_BARE = late(r"[\w./:+=@%-][\w./\\:+=,@%-]*" if os.name == "nt" else r"[\w./:+=,@%-]+")
"""Words that no terminal takes apart or for anything else."""
_ALIVE_IN_QUOTES = set('$`"') if os.name == "nt" else set('$`"\\!')
"""What a terminal does not leave alone between double quotes: PowerShell on Windows, bash and zsh elsewhere."""


def harmless(text: str) -> str:
    """Return `text`, whoever wrote it, as it may be shown: what would steer a terminal or a page is a mark."""
    return _STEERS.sub("\N{REPLACEMENT CHARACTER}", text)


def as_typed(*words: str) -> str:
    """Return the words of a command as they are typed in any terminal, which takes none of them for anything else."""
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    if _BARE.fullmatch(word):
        return word
    if not set(word) & _ALIVE_IN_QUOTES:
        return f'"{word}"'
    inside = word.replace("'", "''" if os.name == "nt" else "'\\''")
    return f"'{inside}'"


def subtitled(title: RichText, words: str) -> RichText:
    """Return `title` carried on by `words`: after a colon, a dot where there is one, or as a sentence."""
    if ":" in str(title):
        return join(title, f" · {words}")
    if str(title).endswith(("?", "!", ".", "…")):
        return join(title, f" {words[:1].upper()}{words[1:]}")
    return join(title, f": {words}")


def counted(number: int, noun: str) -> str:
    """Return the number with its noun: `1 minute`, `5 minutes`."""
    return f"{number:,} {plural(number, noun)}"


def plural(number: int, noun: str) -> str:
    """Return the noun as it follows the number: `minute` after 1, otherwise `minutes`; `delivery`, `deliveries`."""
    if number == 1:
        return noun
    if noun.endswith(("ry", "ly", "ty", "py")):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


def singular(noun: str) -> str:
    """Return the noun as it follows 1: `copy` for `copies`, `box` for `boxes`, `glass` for `glass`."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith("es") and noun[:-2].endswith(_HISSING):
        return noun[:-2]
    return noun if noun.endswith("ss") else noun.removesuffix("s")


_HISSING = ("x", "ch", "sh", "ss")


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return the words as English lists them: `a, b and c`."""
    *others, end = list(words) or [""]
    return f"{', '.join(others)} {last} {end}" if others else end


def texts_in(
    value: object, *, names: bool = False, hidden: Callable[[type[Struct]], Collection[str]] = lambda _: ()
) -> Iterator[RichText]:
    """Yield every text in `value`, which may be a text, a record, or a collection of such things.

    With `names` also what is a plain string: labels and codes, which no author marked up. `hidden` says which
    fields of a record to pass over.
    """
    waiting = [value]  # a list of our own: generators inside generators took most of the time of long sessions
    while waiting:
        value = waiting.pop()
        if isinstance(value, RichText):
            yield value
        elif isinstance(value, str):
            if names:
                yield plain(value)
        elif isinstance(value, Struct):
            passed, fields = hidden(type(value)), astuple(value)
            if passed:
                named = zip(value.__struct_fields__, fields, strict=True)
                fields = tuple(own for name, own in named if name not in passed)
            waiting += [own for own in reversed(fields) if own != () and _holds_texts(own.__class__)]
        elif isinstance(value, tuple | list | frozenset):
            waiting += [own for own in reversed(tuple(value)) if _holds_texts(own.__class__)]
        elif isinstance(value, Mapping):
            waiting += [own for own in reversed(tuple(value.values())) if _holds_texts(own.__class__)]


@cache
def _holds_texts(kind: type) -> bool:
    """Whether texts may be in what is of this kind; most fields of most records are empty, or numbers."""
    return issubclass(kind, str | Struct | tuple | list | frozenset | Mapping) and kind is not Span


def place_of(letter: str, value: object) -> Span | None:
    """Return where a text in `value` with `letter` is written first: for words that lost their place on the way."""
    return next((text.span for text in texts_in(value) if text.span and letter in str(text)), None)

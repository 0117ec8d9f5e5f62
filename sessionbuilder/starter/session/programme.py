"""What is asked of a new session -> its programme in YAML, from opening to close, whose minutes add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.starter.session import blocks
from sessionbuilder.starter.session.blocks import Asked
from sessionbuilder.starter.session.parts import Part, fits, shared, slimmed
from sessionbuilder.starter.session.stretches import Stretch, stretches
from sessionbuilder.units import Clock

_MOST_THEMES = 24
"""Themes of a stretch; the longest takes fewer."""
_FEW, _DULL = 2, 12
"""Themes of a stretch that people take in, and how many minutes of hurry one more is worth."""
_SECTIONED = 120
"""Minutes from which a session has sections."""
_ABOUT = ("What we know", "What gets in the way", "What helps", "What we can build on")
_BY_EXERCISE = {
    "case": "A case to learn from",
    "practice": "Trying it out",
    "own": "From the case to our own work",
}


class Plan(Struct, frozen=True):
    """The programme of a new session."""

    lines: str
    """What stands under `programme:`."""
    has_case: bool
    """Whether groups work on a case."""


class _Middle(Struct, frozen=True):
    """What people learn in one stretch, between its opening and its end."""

    themes: int
    exercise: str = ""
    """Which exercise it has; empty where it has none."""
    briefly: bool = False
    """Whether the room makes something of its theme in the exercise, and not before."""
    spare: bool = False
    """Whether a few minutes are kept in hand, which are too few for anything else."""


def plan(asked: Asked, start: Clock) -> Plan:
    """Return the programme of a session that starts at `start`; `asked` has twenty minutes at least."""
    first, last = (
        sum(part.least for part in parts if not part.optional)
        for parts in ([*blocks.opening(asked), *blocks.theme(asked, 1)], blocks.ending(asked))
    )
    work = stretches(start, asked.minutes, asked.policy, first=first, last=last)
    middles = [_middle(asked, work, number, _exercise_of(asked, work, number)) for number in range(len(work))]
    themes, titles = iter(range(1, 1_000)), iter(_ABOUT)
    talk_alone = not any(middle.exercise for middle in middles)
    texts: list[str] = []
    for number, (stretch, middle) in enumerate(zip(work, middles, strict=True)):
        head, tail = _ends(asked, work, number)
        taught, works = _taught(asked, middle, themes, heart=talk_alone), _works(asked, middle)
        parts = [*head, *taught, *works, *tail]
        written = [part.written(minutes) for part, minutes in zip(parts, shared(parts, stretch.minutes), strict=True)]
        alone = len(taught) if middle.exercise and not middle.briefly else 0
        about = _BY_EXERCISE.get(middle.exercise) or (next(titles, _UNTITLED) if taught or works else "")
        cuts = [0, len(head), len(head) + alone, len(written) - len(tail), len(written)]
        names = ["Setting out", next(titles, _UNTITLED) if alone else "", about, _LAST]
        runs = [(name, written[begin:end]) for name, (begin, end) in zip(names, pairwise(cuts), strict=True)]
        for title, run in runs:
            opens = [f"  - section: {title}"] if run and asked.minutes >= _SECTIONED else []
            texts += [*opens, *run]
        texts += _pause(stretch)
    return Plan("\n\n".join(_explained_once(texts)) + "\n", any(middle.exercise == "case" for middle in middles))


_NOTE = "  # "
_LAST, _UNTITLED = "Taking it back to work", "<<what this part is about, in a few words>>"


def _ends(asked: Asked, work: Sequence[Stretch], number: int) -> tuple[list[Part], list[Part]]:
    """Return what the stretch opens and ends with."""
    opening = blocks.opening(asked) if number == 0 else []
    ending = blocks.ending(asked) if number == len(work) - 1 else []
    kept = slimmed([*opening, *ending], work[number].minutes)
    return [part for part in opening if part in kept], [part for part in ending if part in kept]


def _exercise_of(asked: Asked, work: Sequence[Stretch], number: int) -> str:
    """Return which exercise the stretch has: a case once something has been learnt, then practice, own work last."""
    able = [at for at in range(len(work)) if _options(asked, work, at, "case")]
    if not able:
        return ""
    case = next((at for at in able if at > 0), able[0])
    if number == case:
        return "case"
    *between, last = [at for at in able if at > case] or [-1]
    return "own" if number == last else "practice" if number in between[::2] else ""


def _middle(asked: Asked, work: Sequence[Stretch], number: int, exercise: str) -> _Middle:
    """Return what is learnt in the stretch: what hurries nobody, and does not teach one thing after another."""
    head, tail = _ends(asked, work, number)

    def hurry(middle: _Middle) -> int:
        parts = [*head, *_learning(asked, middle), *tail]
        hurried = abs(sum(part.ideal for part in parts) - work[number].minutes)
        return hurried + _DULL * (max(middle.themes - _FEW, 0) + _FEW * middle.spare)

    return min(_options(asked, work, number, exercise), key=hurry)


def _options(asked: Asked, work: Sequence[Stretch], number: int, exercise: str) -> list[_Middle]:
    """Return what may be learnt in the stretch with this exercise, so that its minutes add up."""
    head, tail = _ends(asked, work, number)
    least = 1 if len(work) == 1 or not (head or tail or exercise) else 0
    ways = [_Middle(themes, exercise) for themes in range(least, _MOST_THEMES)]
    ways += [_Middle(1, exercise, briefly=True)] if exercise else []
    ways += [replace(way, spare=True) for way in ([] if exercise or least else [_Middle(0)]) + ways]
    return [way for way in ways if fits([*head, *_learning(asked, way), *tail], work[number].minutes)]


def _learning(asked: Asked, middle: _Middle) -> list[Part]:
    """Return the blocks of what is learnt."""
    return [*_taught(asked, middle, iter(range(1, 1_000))), *_works(asked, middle)]


def _taught(asked: Asked, middle: _Middle, themes: Iterator[int], *, heart: bool = False) -> list[Part]:
    """Return the blocks of the themes; `themes` counts what the session has taught so far.

    With `heart`, talk on the first of them is what the session is for.
    """
    if middle.briefly:
        return [blocks.message(asked, next(themes))]
    return [*chain.from_iterable(blocks.theme(asked, next(themes), heart=heart) for _ in range(middle.themes))]


def _works(asked: Asked, middle: _Middle) -> list[Part]:
    """Return the blocks in which groups work, and the minutes in hand."""
    works = blocks.exercise(asked, middle.exercise) if middle.exercise else []
    return [*works, blocks.spare()] if middle.spare else works


def _explained_once(texts: Sequence[str]) -> Iterator[str]:
    """Yield every block; what has been explained in the same words is not explained again."""
    told: set[str] = set()
    for text in texts:
        lines = text.split("\n")
        notes = "\n".join(line for line in lines if line.startswith(_NOTE))
        yield "\n".join(line for line in lines if not line.startswith(_NOTE)) if notes in told else text
        told |= {notes} - {""}


def _pause(stretch: Stretch) -> list[str]:
    if not stretch.pause:
        return []
    at = f'\n    at: "{stretch.at}"' if stretch.at is not None else ""
    return [f"  - {stretch.pause}:{at}\n    minutes: {stretch.rest}"]

"""Faults as values: what was found, where, and what would mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics.acceptance import Acceptance
from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.span import SourceFile, Span


class Diagnostic(Struct, frozen=True):
    """One fault at one place."""

    fault: Fault
    span: Span | None
    """Where; None when no file can be pointed at."""
    message: str
    """One sentence: what is wrong here."""
    hint: str = ""
    """What to type or do instead."""
    line: str | None = None
    """The line of the file in which it stands, as its author wrote it; None where nobody knows it."""
    accepted: Acceptance | None = None
    """Who lets it stand, and why; None where it is to be told."""
    mended: tuple[tuple[int, str], ...] = ()
    """The lines of the file, by their numbers, as they were meant beyond doubt; none where nobody knows that."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What is the same where two sessions read one file with one fault."""
        return self.fault.code, str(self.span), self.message


@dataclass(slots=True)
class Report:
    """The faults of one run. Stages add to it and go on, so that one run tells everything."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, SourceFile] = field(default_factory=dict, repr=False)
    """The files as they are read, by the names in spans: mended, where they had to be."""
    _accepting: list[Acceptance] = field(default_factory=list, repr=False)
    _seen: dict[tuple[str, str, str], bool] = field(default_factory=dict, repr=False)
    """What stands here, by its key, and whether it is accepted."""

    @classmethod
    def of(cls, found: Iterable[Diagnostic]) -> Report:
        """Return a report with what was `found` before."""
        report = cls()
        for each in found:
            report.take(each)
        return report

    def add(
        self,
        fault: Fault,
        span: Span | None,
        message: str,
        hint: str = "",
        mended: tuple[tuple[int, str], ...] = (),
    ) -> None:
        """Note `fault` at `span`, with its sentence, what would mend it, and the lines as they were surely meant."""
        self.take(Diagnostic(fault, span, message, hint, mended=mended))

    def take(self, found: Diagnostic) -> None:
        """Note `found`, unless the same stands here already: two sessions may share a file with a fault.

        What one of them accepts and the other does not is to be told.
        """
        if found.span and found.line is None and not found.span.whole and found.span.name in self.texts:
            span, line = self.text(found.span).as_written(found.span)
            found = replace(found, span=span, line=line)
        found = self._judged(found)
        accepted = self._seen.get(found.key)
        if accepted is None:
            self.diagnostics.append(found)
        elif accepted and not found.accepted:
            self.diagnostics[:] = [found if each.key == found.key else each for each in self.diagnostics]
        else:
            return
        self._seen[found.key] = found.accepted is not None

    def accept(self, acceptances: Iterable[Acceptance]) -> None:
        """Mark what somebody lets stand, found already or later, as not to be told; it is still counted.

        The first that covers a warning is the one by which it stands.
        """
        self._accepting += acceptances
        self.diagnostics[:] = map(self._judged, self.diagnostics)
        self._seen |= {found.key: found.accepted is not None for found in self.diagnostics}

    def accepts(self, fault: Fault, span: Span | None) -> Acceptance | None:
        """Return by what the warning `fault` is let stand at `span`; None where it is not.

        Who makes an error of a warning asks this, or looks at `accepted` of one that was found.
        """
        if fault.severity != "warning":
            return None
        return next((each for each in self._accepting if each.covers(fault.code, span)), None)

    def idle(self) -> list[Acceptance]:
        """Return each acceptance by which nothing stands that was found so far."""
        used = {found.accepted for found in self.diagnostics}
        return [each for each in self._accepting if each not in used]

    def _judged(self, found: Diagnostic) -> Diagnostic:
        """Return `found` with who lets it stand, where somebody does."""
        accepted = None if found.accepted else self.accepts(found.fault, found.span)
        return replace(found, accepted=accepted) if accepted else found

    @property
    def told(self) -> list[Diagnostic]:
        """What was found and is to be told."""
        return [found for found in self.diagnostics if not found.accepted]

    def keep(self, file: SourceFile) -> None:
        """Know the text of `file`, from which the spans are that bear its name."""
        self.texts[file.path] = file

    def text(self, span: Span) -> SourceFile:
        """Return the file in which `span` lies; one without a line where it was not read for this report."""
        return self.texts.get(span.name) or SourceFile(span.name, "")

    def apart(self) -> Report:
        """Return an empty report of the same files, for faults of which it is not known yet whether to tell them."""
        return Report(texts=self.texts)

    @property
    def failed(self) -> bool:
        """Whether anything found stops the build."""
        return any(found.fault.severity == "error" for found in self.diagnostics)

    def ordered(self) -> list[Diagnostic]:
        """Return what was found by file, line and column; what has no place comes first."""

        def place(found: Diagnostic) -> tuple[str, int, int]:
            span = found.span
            return (span.name, span.line, span.column) if span else ("", 0, 0)

        return sorted(self.diagnostics, key=place)


MOST_CHOICES = 14
"""More words than this are no help in a hint."""
_LONGEST_WORD = 200
"""Letters; nothing that is longer is a misspelt name."""
_TELLING = 5
"""Letters of a name by which a longer one may start, as the name of a file starts its whole title."""
ALIKE = 0.75
"""How much of two words must be the same if one of them is to be taken for the other; 1 is all."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the known word nearest to `word`, or lists them where they are few."""
    choices = sorted(set(known))
    near = nearest(word, choices) or _shortened(word, choices)
    if near:
        return f"did you mean `{near}`?"
    return choose_from(choices) if len(choices) <= MOST_CHOICES else ""


def nearest(word: str, known: Iterable[str], alike: float = ALIKE) -> str:
    """Return that of the known words, as it is written, which `word` misspells; empty where none is very near.

    A guess that is wild sends its reader the wrong way, so `title` is not taken for `time`.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - a session without faults never needs it

    if len(word) > _LONGEST_WORD:
        return ""
    word = word.casefold()
    folded = {choice.casefold(): choice for choice in known}
    if found := folded.get(word) or folded.get(_hyphened(word)):
        return found
    for place in range(len(word) - 1):  # two letters that have changed places, as in `calm` and `clam`
        if found := folded.get(word[:place] + word[place + 1] + word[place] + word[place + 2 :]):
            return found
    near = get_close_matches(word, folded, n=1, cutoff=alike)
    return folded[near[0]] if near else ""


def _shortened(title: str, known: Iterable[str]) -> str:
    """Return the known name that says the first words of `title`: the longest; empty where none does."""
    words = f"{_hyphened(title[:_LONGEST_WORD])}-"
    starts = [name for name in known if len(name) >= _TELLING and words.startswith(f"{_hyphened(name)}-")]
    return max(starts, key=len, default="")


def _hyphened(words: str) -> str:
    """Return `words` as a name has them: `Child M` is `child-m`."""
    return "-".join(re.findall(r"[^\W_]+", words.casefold()))


def choose_from(words: Iterable[str]) -> str:
    """Return a hint that lists every one of `words`: ``choose from `a`, `b` and `c` ``; empty where there are none."""
    choices = [f"`{word}`" for word in words]
    if len(choices) < 2:
        return "".join(f"there is {choice} only" for choice in choices)
    return f"choose from {', '.join(choices[:-1])} and {choices[-1]}"

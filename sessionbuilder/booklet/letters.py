"""Booklets -> faults for letters that the fonts of paper lack: they would be printed as empty boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import name

from sessionbuilder import __version__
from sessionbuilder.booklet.booklet import Booklet, Instructions, Thumbnail
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.diagnostics import Report, Span, codes, whole_file
from sessionbuilder.fonts import EXTRA, package_of, pictured, printable
from sessionbuilder.patterns import late
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, listed, place_of, shortened, texts_in

_PILED = late("[\\u0300-\\u036f]{3,}")
"""More accents on one letter than any language has: they would be printed over the line above."""

_POOL = "sessions/pool.yaml"


def check_letters(booklets: Iterable[Booklet], session: Session, report: Report) -> None:
    """Note every text with letters that cannot be printed, once, at its place in the files of `session`."""
    told: set[tuple[Span, str]] = set()
    for text, words, lacking in _lacking(booklets):
        span = _place(text, min(lacking), session)
        missing = "".join(sorted(letter for letter in lacking if printable(letter) or not package_of(letter)))
        if missing and (span, missing) not in told:
            told.add((span, missing))
            signs = "a sign" if len(missing) == 1 else "signs"
            message = f"“{shortened(words)}” has {signs} that paper cannot show: {listed(map(_named, missing))}."
            report.add(codes.MISSING_GLYPH, span, message, codes.MISSING_GLYPH.mend)
        for package in sorted({package_of(letter) for letter in lacking - set(missing)}):
            if (span, package) not in told:
                told.add((span, package))
                report.add(codes.FONT_NOT_INSTALLED, span, *to_install(words, package))


def _lacking(booklets: Iterable[Booklet]) -> Iterator[tuple[RichText, str, set[str]]]:
    """Yield each text that cannot be printed, as it is and as words, with the letters that are to blame.

    A slide in small may show pictures: it draws them without their colours, and the slide itself has these.
    """
    for booklet in booklets:
        printed = texts_in(booklet, names=True, hidden=lambda kind: ("slide",) if kind is Thumbnail else ())
        small = (text for slide in _slides(booklet) for text in texts_in(slide, names=True))
        for texts, shown in ((printed, printable), (small, lambda letter: printable(letter) or pictured(letter))):
            for text in texts:
                words = str(text)
                if words.isascii():
                    continue
                missing = {letter for letter in set(words) if not letter.isascii() and not shown(letter)}
                if missing := missing.union(*_PILED.findall(words)):
                    yield text, words, missing


def _slides(booklet: Booklet) -> Iterator[PlacedSlide]:
    for sheet in booklet.sheets:
        for part in sheet.parts:
            if isinstance(part, Instructions):
                yield from (each.slide for each in part.slides)


def _place(text: RichText, letter: str, session: Session) -> Span:
    """Return where `letter` of `text` is written; a text that was joined only knows where its first piece was."""
    if text.span and not any(each.span == text.span and letter not in str(each) for each in texts_in(session)):
        return text.span
    of_the_pool = (
        letter in session.pool.organisation + session.pool.contact
    )  # which do not know where they were written
    return place_of(letter, session) or text.span or (whole_file(_POOL) if of_the_pool else session.span)


def to_install(words: str, package: str) -> tuple[str, str]:
    """Return what is wrong where the fonts of `package` are not installed, and what to do."""
    east_asian = package == EXTRA
    whose = "of Chinese, Japanese or Korean, " if east_asian else ""
    extras = "cjk,studio" if east_asian else "studio"
    wheel = f"./sessionbuilder-{__version__}-py3-none-any.whl"
    return (
        f"“{shortened(words)}” has letters {whose}whose font is not installed.",
        f'install the program again, in the folder of its file: `pipx install --force "{wheel}[{extras}]"`',
    )


def _named(letter: str) -> str:
    called = name(letter, "").lower()
    return f"U+{ord(letter):04X}{f', {called}' if called else ''}"

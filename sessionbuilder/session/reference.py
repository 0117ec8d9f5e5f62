"""What a block cites -> the words of a reference, and what a sheet says about where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, normalize

from sessionbuilder.content import Notice, Text
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, Run, join, listed, plain


def reference(work: Publication, session: Session) -> RichText:
    """Return `work` as a list of references names it: its title linked, what has superseded it in bold."""
    return RichText(tuple(_runs(work, session)))


def references(session: Session) -> tuple[RichText, ...]:
    """Return every publication that is cited, by the alphabet, each with the places that are cited in it."""
    works = sorted(session.cited(), key=lambda name: _order(session.publications[name]))
    return tuple(_with_places(name, session) for name in works)


def _with_places(name: str, session: Session) -> RichText:
    words = reference(session.publications[name], session)
    places = session.places(name)
    return join(words, f" Cited here: {listed(places)}.") if places else words


def _order(work: Publication) -> tuple[str, str]:
    """Return what sorts `work`: its authors without accents, small and capital letters alike, then its year."""
    folded = normalize("NFKD", work.authors.casefold())
    return "".join(letter for letter in folded if not combining(letter)), work.year


def history(citations: tuple[Citation, ...], session: Session) -> tuple[Notice, ...]:
    """Return the notice that opens a sheet which rests on something superseded; nothing where nothing is."""
    works = ((citation.source, session.publications[citation.source]) for citation in citations)
    stale = {name: work.label for name, work in works if work.superseded_by}
    if not stale:
        return ()
    old = listed(dict.fromkeys(stale.values()))
    new = listed(dict.fromkeys(session.latest(name).label for name in stale))
    words = f"This is from {old}, which {new} has superseded. It is here to learn from, and not for decisions today."
    return (Notice("History", plain(words)),)


def cited(citations: tuple[Citation, ...], session: Session) -> tuple[Text, ...]:
    """Return the quiet line that ends a sheet and says what it is from; nothing where nothing is cited."""
    words = "; ".join(session.cite(citation) for citation in citations)
    label = "Source" if len(citations) == 1 else "Sources"
    return (Text(plain(f"{label}: {words}"), "quiet"),) if words else ()


def _runs(work: Publication, session: Session) -> Iterator[Run]:
    year = "undated" if work.year == "undated" else work.year
    yield Run(f"{work.authors} ({year}) ")
    yield from (Run(run.text, run.bold, True, work.address or "") for run in work.title.runs)
    where = f" ({work.edition})" if work.edition else ""
    stop = "" if str(work.title).endswith(("?", "!", ".")) and not where else "."
    publisher = f" {work.publisher.rstrip('.')}." if work.publisher not in ("", work.authors) else ""
    yield Run(f"{where}{stop}{publisher}")
    if work.superseded_by:
        yield Run(f" Superseded: see {session.latest(work.superseded_by).label}.", bold=True)

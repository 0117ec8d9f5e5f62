"""What a block cites -> the words of a reference, and what a sheet says about where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from unicodedata import combining, normalize

from sessionbuilder.content import Notice, Text
from sessionbuilder.session.block import Block
from sessionbuilder.session.law import current
from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText, Run, join, linked, listed, plain


def reference(work: Publication, session: Session) -> RichText:
    """Return `work` as a list of references names it: its title linked, what has superseded it in bold."""
    return RichText(tuple(_runs(work, session)))


def references(session: Session, among: Collection[str] | None = None) -> tuple[RichText, ...]:
    """Return every publication that is cited, or those `among` them, by the alphabet, each with the places in it."""
    cited = (name for name in session.cited() if among is None or name in among)
    works = sorted(cited, key=lambda name: _order(session.publications[name]))
    return tuple(_with_places(name, session) for name in works)


def _with_places(name: str, session: Session) -> RichText:
    words = reference(session.publications[name], session)
    places = session.places(name)
    return join(words, f" Cited here: {listed(places)}.") if places else words


def _order(work: Publication) -> tuple[str, str]:
    """Return what sorts `work`: its authors without accents, small and capital letters alike, then its year."""
    folded = normalize("NFKD", work.authors.casefold())
    return "".join(letter for letter in folded if not combining(letter)), work.year


def history(block: Block, session: Session) -> tuple[Notice, ...]:
    """Return the notice that opens a sheet which rests on something superseded; nothing where nothing is.

    Where a block says what law it rests on, that alone decides: a duty in force is none the less so when the edition
    of guidance that words it has been replaced.
    """
    if block.tells_of_the_past:
        return ()
    if block.law:
        stale = [_over(name, session) for name in block.law if session.state(name) == "over"]
    else:
        names = dict.fromkeys(citation.source for citation in block.source)
        stale = [told for name in names if (told := _superseded(name, session))]
    if not stale:
        return ()
    words = " It is also from ".join(f"{told}." for told in stale)
    return (Notice("History", plain(f"This is from {words} It is here to learn from, and not for decisions today.")),)


def _over(name: str, session: Session) -> str:
    """Return where a provision that is over stood, until when it held, and what is in force in its place."""
    provision, now = session.law[name], current(name, session.law, session.on)
    instrument = session.publications[provision.source.source].label
    place = f", {provision.source.locator}" if provision.source.locator else ""
    held = f"which held until {provision.until.words}" if provision.until else "which is no longer in force"
    today = f"; today “{now.title}” holds ({session.publications[now.source.source].label})" if now else ""
    return f"{instrument}{place}, {held}{today}"


def _superseded(name: str, session: Session) -> str:
    """Return which edition came after the publication `name`, and which is the one of today; empty if it is that."""
    work = session.publications[name]
    if not work.superseded_by:
        return ""
    following, latest = session.publications[work.superseded_by], session.latest(name)
    today = "" if latest == following else f"; the current edition is {latest.label}"
    return f"{work.label}, which {following.label} has superseded{today}"


def law_told(block: Block, session: Session) -> tuple[RichText, ...]:
    """Return for the facilitator what each provision says that `block` rests on, how it stands, and who looked."""
    return tuple(_told(name, session) for name in block.law)


def _told(name: str, session: Session) -> RichText:
    provision = session.law[name]
    words = [
        join(provision.title.bolded(), ": ", provision.words),
        plain(f" {session.cite_law(name)}."),
    ]
    if provision.expected:
        words.append(join(" Expected: ", provision.expected))
    if provision.not_known:
        words.append(join(" Not known: ", not_known(name, session), "."))
    words.append(join(" Looked up on ", looked_up(provision)))
    if provision.review_by:
        words.append(plain(f" To be looked at again by {provision.review_by.words}."))
    return join(*words)


def looked_up(provision: Provision) -> RichText:
    """Return when somebody looked at the provision, and in what: `1 June 2026: the Act.`, its page linked."""
    page = linked(provision.checked_in, provision.address) if provision.address else provision.checked_in
    return join(f"{provision.checked.words}: ", page, ".")


def not_known(name: str, session: Session) -> RichText:
    """Return what nobody could make sure of in the provision, one thing after the other; empty if there is nothing."""
    texts = session.law[name].not_known
    return join(*(join("; ", text) if number else text for number, text in enumerate(texts)))


def cited(block: Block, session: Session) -> tuple[Text, ...]:
    """Return the quiet line that ends a sheet and says what it is from; nothing where nothing is cited."""
    words = []
    if block.law:
        looked = max(session.law[name].checked for name in block.law)
        told = f": {'; '.join(session.laws_of(block))};" if block.cites_at_foot else ""
        words.append(f"Law{told} looked up on {looked.words}")
    instruments = {session.law[name].source for name in block.law}
    if works := [session.cite(citation) for citation in block.source if citation not in instruments]:
        words.append(f"{'Source' if len(works) == 1 else 'Sources'}: {'; '.join(works)}")
    for citation in block.worded_after:
        edition = session.publications[citation.source].label
        place = f", {citation.locator}" if citation.locator else ""
        latest = session.latest(citation.source).label
        today = "" if latest == edition else f"; the current edition is {latest}"
        words.append(f"Worded after {edition}{place}{today}")
    ends = "." if len(words) > 1 else ""
    return (Text(plain(". ".join(words) + ends), "quiet"),) if words else ()


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

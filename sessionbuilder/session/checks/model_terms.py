"""Every term that stands for a model is explained by the glossary, by a block, or where it stands."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.model_terms import says_what, terms_in
from sessionbuilder.session.session import Session
from sessionbuilder.session.shown import texts_shown
from sessionbuilder.session.words_found import place_of

_EXPLAIN = ("terms", "definition", "quote", "double-loop", "hypothesising")
"""Kinds that say what a word means, or are about a model."""


def check(session: Session, report: Report) -> None:
    """Note each term, where people first meet it, that nothing says anything of."""
    explained: set[str] | None = None
    told: set[str] = set()
    for block in session.programme:
        texts = list(texts_shown(block)) if any(terms_in("\n".join(map(str, block.written)))) else []
        for text in texts:
            for term in terms_in(str(text)):
                if explained is None:
                    explained = _explained(session)
                if term in told or any(term.replace("-", " ") in each for each in explained):
                    continue
                told.add(term)
                if not says_what(term, map(str, session.texts())):
                    message = f"`{term}` stands for a model, and nothing says what it is."
                    hint = f"add a line `{term}: ...` to `sessions/glossary.yaml`, or explain it in a block `terms`"
                    report.add(codes.UNEXPLAINED_TERM, place_of(text, term, report), message, hint)


def _explained(session: Session) -> set[str]:
    """Return the words of the glossary, and all that blocks say which explain words, in small letters."""
    blocks = [block for block in session.programme if block.kind in _EXPLAIN]
    said = {str(text) for block in blocks for text in block.written}
    titles = {str(block.title) for block in session.programme}
    return {each.lower().replace("-", " ") for each in (*session.words, *said, *titles)}

"""A number -> words that a trainer might write: a few, or more than anybody should."""

from __future__ import annotations

_SHORT = ("Ask", "Look", "Write it down", "Ring back", "Time", "Trust", "Who knew?", "A name", "Say so", "Listen")
_LONG = (
    "Nobody laid the missed appointments side by side, so each of them looked like a bad morning and none like a year",
    "The school, the nursery and the surgery each held a piece of the picture, and each of them took it for the whole",
    "Kindeswohlgefährdungseinschätzungen are what a neighbour calls it, and there they meet the same silence as here",
    "What the grandmother said on the telephone was written down by three people, and read again by none of them",
    "A plan that says what the mother is to do by Friday does not say what will be better for the child on Saturday",
    "Whoever came new to the family began with a blank sheet and with hope, and the file stayed where it was",
    "The letter was polite, the visit was short, and what worried the visitor most stood in neither of the two records",
    "Men who lived in the house, or came at night, were known by their first names and to nobody's file",
)
"""The third holds a word that is wider than most columns."""
_TITLES = {
    False: ("Who asked?", "Trust", "Today"),
    True: (
        "What did everybody who met this family in the past two years know, and whom did they tell in time?",
        "Why people who know a family well and mean well so often wait before they pass on what worries them",
    ),
}


def words(number: int, most: int) -> str:
    """The text with this number, cut to so many words at most; no two numbers give the same."""
    few = most < 4
    texts = _SHORT if few else _LONG
    text = texts[number % len(texts)]
    again = number // len(texts)
    kept = " ".join(text.split()[:most]).rstrip(",;")
    return f"{kept} {again + 1}" if again else kept


def title(number: int, *, long: bool) -> str:
    """A title of one word or two, or one that takes two lines."""
    titles = _TITLES[long]
    return titles[number % len(titles)]

"""A word that is wider than its line -> where it may be parted with a hyphen."""

from __future__ import annotations

from unicodedata import normalize

SOFT = "\N{SOFT HYPHEN}"
"""Seen where a line ends with it, and nowhere else."""
_VOWELS = frozenset("aeiouyæœøıəαεηιουωаеёиоуыэюяіїє")
_TOGETHER = ("sch", "ch", "ph", "th", "sh", "qu", *(stop + liquid for stop in "bcdfgkpt" for liquid in "lr"))
"""Consonants that begin a syllable together."""
_JOINTS = ("ungs", "heits", "keits", "schafts", "ions")
"""What joins German words to the next one: their `s` stays with the word before."""
_LEAST = 3
"""Letters that stay together at either end."""


def partings(word: str) -> list[int]:
    """Return before which letters of `word` a hyphen may stand: none in an address, a figure or a short word.

    A syllable takes one consonant along, or those that are never parted. That is right in most languages that are
    written so, and seldom wrong enough to stumble over; patterns of one language part names and loan words of all
    others worse, and words too wide for a line are mostly those.
    """
    letters = ["".join(normalize("NFD", letter)[:1]) for letter in word.casefold()]
    if len(letters) != len(word) or not all(letter.isalpha() or letter in "-‑’'" for letter in letters):
        return []
    found = []
    for place in range(1, len(letters)):
        if letters[place] not in _VOWELS or letters[place - 1] in _VOWELS or not letters[place - 1].isalpha():
            continue
        before = "".join(letters[:place])
        joint = before.endswith(_JOINTS)
        start = place - (0 if joint else next((len(group) for group in _TOGETHER if before.endswith(group)), 1))
        start += before[:start].endswith("c") and letters[start] == "k" and start + 1 < place
        ends = before[:start].split("-")[-1], "".join(letters[start:]).split("-")[0]
        if all(len(end) >= _LEAST for end in ends):
            found.append(start)
    return found

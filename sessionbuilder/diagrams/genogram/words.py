"""A family -> the words for it: those under each symbol, and the whole family told generation by generation."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagrams.genogram.family import Child, Couple, Family, Person
from sessionbuilder.diagrams.genogram.order import Rows
from sessionbuilder.text import NUMBER_WORDS, counted, listed

_CHILD = {"birth": "", "adopted": "adopted", "foster": "foster"}
_SEX = {"female": "female", "male": "male", "unknown": "sex not known"}
_BOND = {"married": "married", "together": "living together", "separated": "separated", "divorced": "divorced"}
_NOT_KNOWN = "not known"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
UNDATED = "yes"
"""What stands for a death of which nobody says when."""


def age_words(person: Person) -> str:
    """Return the age as a text of its own: `aged 4` for a bare number, else as it is written."""
    return f"aged {person.age}" if person.age.isdigit() else person.age


def details(person: Person, family: Family, *, age_inside: bool) -> str:
    """Return what stands under a name: years, age unless it stands in the symbol, how they came, and the note."""
    age = "" if age_inside else age_words(person)
    came = _CHILD[family.kinship(person.key)]
    return ", ".join(filter(None, (_years(person), age, came, str(person.note or ""))))


def dates(couple: Couple) -> str:
    """Return when partners came together and parted, as it stands over their line, and whether that is not known."""
    if couple.bond == "unknown" and not (couple.began or couple.ended):
        return _NOT_KNOWN
    if couple.began and couple.ended:
        return f"{couple.began} to {couple.ended}"
    return f"from {couple.began}" if couple.began else f"until {couple.ended}" if couple.ended else ""


def _years(person: Person) -> str:
    died = "" if person.died == UNDATED else person.died
    if person.born and died:
        return f"{person.born} to {died}"
    born = f"born {person.born}" if person.born else ""
    return ", ".join(filter(None, (born, f"died {died}".strip() if person.died else "")))


def told(family: Family, rows: Rows) -> list[tuple[str, str]]:
    """Return each generation with its people and its couples, from the oldest, then who lives together."""
    found = []
    for number, level in enumerate(sorted(rows)):
        name = f"{_ORDINALS[number]} generation".capitalize() if number < len(_ORDINALS) else f"Generation {number + 1}"
        people = "; ".join(_person(family.person(key)) for key in rows[level])
        couples = " ".join(_couples(rows[level], family))
        found.append((name, f"{people}.{' ' if couples else ''}{couples}"))
    if family.household:
        names = _names(family.household, family)
        found.append(("One household", f"{names} {'live' if len(family.household) > 1 else 'lives'} there."))
    return found


def summary(family: Family, rows: Rows) -> str:
    """Return how many people of how many generations there are, and whom the drawing is about."""
    focus = _names([person.key for person in family.people if person.index], family)
    count = len(rows)
    generations = f"{NUMBER_WORDS[count - 1] if count <= len(NUMBER_WORDS) else count} generation{'s' * (count > 1)}"
    about = f", about {focus}" if focus else ""
    return f"a genogram of {counted(len(family.people), 'person').replace('persons', 'people')} in {generations}{about}"


def _person(person: Person) -> str:
    about = (
        _SEX[person.sex],
        "index person" if person.index else "",
        age_words(person),
        _years(person),
        str(person.note or ""),
    )
    return f"{person.name} ({', '.join(filter(None, about))})"


def _couples(row: list[str], family: Family) -> Iterator[str]:
    for couple in family.couples:
        if couple.partners[0] not in row:
            continue
        names = _names(couple.partners, family)
        children = listed(_child(child, family) for child in couple.children)
        together = "".join(
            f" {_names(twins, family)} are {_TWINS.get(len(twins), 'born together')}." for twins in couple.twins
        )
        noun = "child is" if len(couple.children) == 1 else "children are"
        if couple.bond is None:
            yield f"{names} is a parent of {children}; the drawing shows no other.{together}"
        elif couple.bond == "unknown":
            parents = f"; their {noun} {children}" if children else ""
            yield f"What {names} are to one another is not known{parents}.{together}"
        else:
            since = f" ({when})" if (when := dates(couple)) else ""
            parents = f"; their {noun} {children}" if children else ""
            yield f"{names} are {_BOND[couple.bond]}{since}{parents}.{together}"


_TWINS = {2: "twins", 3: "triplets", 4: "quadruplets"}


def _child(child: Child, family: Family) -> str:
    came = _CHILD[child.kinship]
    return f"{family.person(child.key).name}{f' ({came})' if came else ''}"


def _names(keys: tuple[str, ...] | list[str], family: Family) -> str:
    return listed(str(family.person(key).name) for key in keys)

"""What an author wrote of people and services -> an icon for each; where the words leave it open, the neutral one.

Nothing is guessed: an age is what is written as the age of this person, never what a name suggests or a place in the
family. A mother may be sixteen. Services are known by what they are called in the United Kingdom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sessionbuilder.diagrams.icons import Icon
from sessionbuilder.patterns import late

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_COUNT, _UNIT = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}", "day|week|month|year"
_AGE = late(
    rf"(?:^|[,;:(–] ?)(?:an? )?(?:aged? (?P<aged>{_COUNT})\b(?:[- ](?P<unit>{_UNIT})s?\b)?"
    rf"|(?P<old>{_COUNT})[- ](?P<of>{_UNIT})s?[- ]old\b"
    r"|in (?:his|her|their) (?:[\w-]+ )?(?P<decade>twen|thir|for|fif|six|seven|eigh|nine)ties\b)",
    re.IGNORECASE,
)
"""An age where something begins, and not within it: the son in `has a son aged 3` is somebody else."""
_SOMEBODY_ELSE = late(r"\b(?:of|to|with|for|and|whose|who|whom|has|had|have|is|was)\b", re.IGNORECASE)
"""Words after which an age may be that of another."""
_CALLED: dict[Icon, str] = {
    "baby": "(?:new )?(?:baby|newborn)",
    "child": "(?:little |small |young )?(?:boy|girl|toddler)",
    "teenager": "teenager|adolescent",
    "adult": "(?:maternal |paternal )?(?:great-)*grand(?:mother|father|parent|mum|dad|ma|pa)",
}
_KNOWN_PEOPLE = {
    which: late(rf"^(?:(?:an?|the|his|her|their|[\w-]+[’']s?) )?(?:{words})\b", re.IGNORECASE)
    for which, words in _CALLED.items()
}
"""Who somebody is by the word that begins what is said of them."""
_PARENT = late(r"^(?P<of>[\w-]+)[’']s? (?:mother|father|mum|dad|parent)\b", re.IGNORECASE)
_GROWN, _IN_TEENS, _NO_BABY = 18, 12, 2
"""The years from which somebody is an adult, from which a child is a teenager, and from which no baby."""
_PER_YEAR = {"day": 365, "week": 52, "month": 12, "year": 1}


def people_signs(people: Iterable[tuple[str, str]]) -> tuple[Icon, ...]:
    """Return the icon of each of `people`, who are given by their name and by who they are."""
    known = [(name.casefold(), who, _person(who)) for name, who in people]
    adults = {name for name, _, sign in known if sign == "adult"}

    def of_an_adult(who: str) -> bool:
        parent = _PARENT.search(who)
        return parent is not None and parent["of"].casefold() in adults

    return tuple("adult" if sign == "person" and of_an_adult(who) else sign for _, who, sign in known)


def _person(who: str) -> Icon:
    age = _AGE.search(who)
    if age and not _SOMEBODY_ELSE.search(who, 0, age.start()):
        if age["decade"]:
            return "adult"
        count = (age["aged"] or age["old"]).casefold()
        number = int(count) if count.isdecimal() else _NUMBERS.index(count) + 1
        years = number / _PER_YEAR[(age["unit"] or age["of"] or "year").casefold()]
        ages: tuple[tuple[int, Icon], ...] = ((_NO_BABY, "baby"), (_IN_TEENS, "child"), (_GROWN, "teenager"))
        return next((which for until, which in ages if years < until), "adult")
    return next((which for which, words in _KNOWN_PEOPLE.items() if words.search(who)), "person")


# --- services

_AND = late(r",|;|&|\+|/|\band\b|\bwith\b", re.IGNORECASE)
_SERVICES: dict[Icon, str] = {
    "health": r"GPs?|general practice|doctors?|surgery|hospitals?|health|maternity|midwi(?:fe|ves|fery)"
    r"|nurs(?:e|es|ing)|paediatric\w*|psychiatr\w*|CAMHS|NHS|ambulance|paramedics?|clinics?|dent(?:al|ists?)",
    "early-years": r"nurser(?:y|ies)|pre-?schools?|playgroups?|childminders?|early years",
    "school": r"(?<!pre-)schools?|college|academy|sixth form|pupil referral unit",
    "police": r"police|constabulary",
    "social-care": r"social (?:care|work|workers?|services)|children[’']?s services|MASH|front door",
    "housing": r"housing|landlords?",
    "justice": r"probation|youth (?:justice|offending)|courts?|prisons?|Cafcass",
    "voluntary": r"charit(?:y|ies)|voluntary|volunteers?|food ?banks?",
}
_KNOWN_SERVICES = {which: late(rf"\b(?:{words})\b", re.IGNORECASE) for which, words in _SERVICES.items()}
_IN_ANOTHER = late(r"\bschool (?=nurs|health)|\bpre-?school (?=nurs)|\b(?:before|after)[- ]school\b", re.IGNORECASE)
"""Words for a school that say of which kind another service is."""


def service_sign(called: str) -> Icon:
    """Return the icon of a service by what it is `called`; the neutral one for several of different kinds."""
    parts = [part for part in _AND.split(_IN_ANOTHER.sub("", called)) if part.strip()]
    kinds = {tuple(which for which, words in _KNOWN_SERVICES.items() if words.search(part)) for part in parts}
    (kind,) = kinds if len(kinds) == 1 else ((),)
    return kind[0] if len(kind) == 1 else "service"

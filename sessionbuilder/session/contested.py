"""Words that the field has learnt to avoid -> what to say in their place, and why.

Each stands in guidance or a paper that names it: the Children's Society on language about exploitation (2022), the
Samaritans on reporting suicide (2020), Powell and Appleton on children who were not brought (Journal of Research in
Nursing 17(2), 2012), Leigh, Beddoe and Keddell on disguised compliance (Families, Relationships and Societies 9(2),
2020), Skinner, Bywaters and Kennedy on the toxic trio (Children and Youth Services Review 120, 2021), and the
government's own pages on writing about ethnicity. A text may speak about such a word all the same.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sessionbuilder.patterns import late
from sessionbuilder.session.words_found import unquoted


class Contested(NamedTuple):
    """One sort of word."""

    stems: tuple[str, ...]
    """Letters of which some are in every text that has it: looking for them is quick."""
    pattern: str
    """What finds it, in small letters or capitals."""
    instead: str
    """What to write, as a hint goes on."""


_CHILD = (
    r"(?:child|children|boys?|girls?|teenagers?|young (?:person|people)|minors?|juvenile|teenage|underage|bab(?:y|ies)|"
    r"infants?|son|daughter|pupil)"
)
CONTESTED = (
    Contested(
        ("suicide",),
        r"commit(?:s|ted|ting)? suicide|(?:un)?successful suicide|failed suicide",
        "write `died by suicide`, or `tried to end their life`: suicide has been no crime since 1961",
    ),
    Contested(
        ("disguised",),
        r"disguised[ -]compliance",
        "write what was seen, such as `said yes to the plan, and nothing changed`: the words blame parents, and hide "
        "what nobody checked",
    ),
    Contested(
        ("toxic trio", "trio of"),
        r"toxic trio|trio of vulnerabilit(?:y|ies)",
        "name each: `domestic abuse, mental ill health, substance misuse`; most families who have them harm nobody",
    ),
    Contested(
        ("hard to ", "hard-to-"),
        r"hard[ -]to[ -](?:reach|engage)",
        "write `seldom heard`, or what made the service hard to reach",
    ),
    Contested(
        ("not engage", "’t engage", "'t engage", "to engage", "non-engag", "nonengag", "disengage"),
        r"(?:did|does|do|would|will) not engage|(?:didn|doesn|don|wouldn)[’']t engage|fail(?:ed|s|ing|ure)? to engage|"
        r"non-?engag(?:ement|ing)|refus(?:ed|es|ing|al) to engage|disengaged? (?:famil|parent|mother|father)\w*",
        "write what was offered and what happened, such as `we rang twice, when she is at work`",
    ),
    Contested(
        (" attend ", "dna"),
        rf"{_CHILD} (?:did not|didn[’']t|failed to) attend (?:\w+ ){{0,2}}(?:appointments?|clinics?|hospital|checks?)|"
        r"DNA(?:[’']?[ds]|s| rates?| polic(?:y|ies))",
        "write `was not brought`: a child does not come to an appointment alone",
    ),
    Contested(
        ("prostitut", "sex worker"),
        rf"{_CHILD} (?:prostitut\w*|sex workers?)|prostitut\w* of (?:an? )?{_CHILD}",
        "write `sexual exploitation`: the law has known no child prostitution since 2015",
    ),
    Contested(
        ("porn",), r"child pornograph\w*|kiddie porn", "write `child sexual abuse material`, or `images of abuse`"
    ),
    Contested(
        ("perpetrator", "offender", "abuser"),
        rf"{_CHILD} (?:perpetrators?|offenders?|abusers?)|{_CHILD} (?:is|was|are|were) (?:an? |the )?perpetrators?",
        "write `a child who has harmed`: children who harm are children first",
    ),
    Contested(
        ("self at risk", "selves at risk", "lifestyle", "promiscu", "streetwise"),
        r"put(?:s|ting)? (?:himself|herself|themselves|themself) at risk|risky lifestyles?|lifestyle choices?|"
        r"promiscu\w+|streetwise",
        "write what was done to the child, and by whom: such words make a child answer for what others do",
    ),
    Contested(
        ("attention seek", "attention-seek", "manipulative"),
        r"attention[- ]seek\w+|manipulative (?:child|girl|boy|teenager)",
        "write what the child did, and what it may have told you",
    ),
    Contested(
        ("abscond",),
        rf"{_CHILD} (?:has |had |have )?abscond\w*|abscond\w* from (?:care|home|placement)",
        "write `went missing`, and from where",
    ),
    Contested(
        ("broken home", "problem famil"), r"broken homes?|problem famil(?:y|ies)", "write what the family has to bear"
    ),
    Contested(
        ("wheelchair", "the disabled", "suffer from", "suffers from"),
        r"wheelchair[- ]bound|confined to a wheelchair|the disabled(?= (?:and|are|who)\b|[.,;:!?]|$)|"
        r"suffers? from (?:autism|adhd|epilepsy)",
        "write `uses a wheelchair`, `disabled people`, `is autistic`",
    ),
    Contested(("bme", "bame"), r"BA?ME", "name the ethnic group, or write `ethnic minorities`"),
)
"""Every sort of word."""

_ABOUT_A_WORD = late(
    r"\b(?:words?|wording|phrases?|terms?|labels?|labelled|so-called|instead of|rather than|in place of|never say|"
    r"(?:do not|don’t|no longer) (?:say|write)|call(?:ed|ing|s)? (?:him|her|them|it|you))\b",
    re.IGNORECASE,
)


_STEMS = tuple(stem for sort in CONTESTED for stem in sort.stems)


class Use(NamedTuple):
    """A contested word in a text."""

    word: str
    sort: Contested


def speaks_about_words(text: str) -> bool:
    """Whether `text` speaks about how something is said, and so may name what it does not use."""
    return _ABOUT_A_WORD.search(text) is not None


def may_use_one(text: str) -> bool:
    """Whether `text`, which may be very long, is worth looking through for contested words."""
    low = text.lower()
    return any(stem in low for stem in _STEMS)


def uses(text: str) -> tuple[Use, ...]:
    """Return each contested word that `text` uses, and does not speak about."""
    low = text.lower()
    sorts = [sort for sort in CONTESTED if any(stem in low for stem in sort.stems)]
    if not sorts or speaks_about_words(text):
        return ()
    bare = unquoted(text)
    return tuple(
        Use(found[0], sort) for sort in sorts for found in re.finditer(rf"\b(?:{sort.pattern})\b", bare, re.IGNORECASE)
    )

"""What an author writes and what slides bring, in the order in which it is used: in the notes as in the guide."""

from __future__ import annotations

import textwrap

import pytest

from sessionbuilder.booklet.booklet import Instructions
from sessionbuilder.content import Cue, Verb, in_order
from sessionbuilder.text import plain, texts_in
from tests.paper import day, of, shelf
from tests.pool import Pool


def cues(words: str, by: str) -> list[Cue]:
    """A cue for each verb in `words`; its text says who wrote it."""
    return [Cue(Verb(word), (plain(by),)) for word in words.split()]


ORDERS = [
    # the chart is seen before it is talked about
    ("say link", "show show", "SHOW SHOW say link"),
    # groups have their paper before the clock is started
    ("group say hand-out do listen-for", "time", "group say hand-out TIME do listen-for"),
    ("say", "say time", "say SAY TIME"),
    ("hand-out watch link", "hand-out say time", "hand-out SAY TIME watch link"),
    ("say", "hand-out say time", "say HAND-OUT SAY TIME"),
    # where the author tells of time, the clock stands just before
    ("group say hand-out time do hand-out", "time", "group say hand-out TIME time do hand-out"),
    ("say ask key-point if-behind", "time ask learning-points", "say ask TIME ASK LEARNING-POINTS key-point if-behind"),
    ("", "do say time", "DO SAY TIME"),
    ("key-point say link", "check", "key-point say CHECK link"),
]


@pytest.mark.parametrize(("own", "brought", "order"), ORDERS, ids=[order for *_, order in ORDERS])
def test_each_stands_where_it_is_used(own: str, brought: str, order: str) -> None:
    found = in_order(cues(own, "own"), cues(brought, "brought"))
    assert [cue.verb.value if str(cue.texts[0]) == "own" else cue.verb.value.upper() for cue in found] == order.split()


DAY = """\
- rating:
  cues:
    - hand-out: The page, one each
    - watch: Nobody looks over a shoulder
    - link: Now we know
"""


def test_notes_and_guide_have_the_same_order_and_one_hand_out(pool: Pool) -> None:
    built = day(pool, "forms: []\n", textwrap.indent(DAY, "  "))
    heads = [str(paragraph.text) for paragraph in built.slide("Before we start: how sure am I?").notes]
    collected = next(number for number, text in enumerate(heads) if text.startswith("Collect: "))
    del heads[collected - 1 : collected + 1]  # in the guide it is among the facts
    in_notes = [text for text in heads if text.isupper() and text != "MATERIALS" and text != "IN FULL"]
    (in_guide,) = [
        [cue.verb.word for cue in part.cues]
        for sheet in shelf(built, ("guide",))["facilitator-guide"].sheets
        for part in of(Instructions, sheet.parts)
        if any("over a shoulder" in str(text) for text in texts_in(part.cues))
    ]
    assert in_notes == in_guide == ["HAND OUT", "SAY", "TIME", "WATCH", "LINK"]

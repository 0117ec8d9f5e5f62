"""The law in the guide: a line at each block that rests on it, and in full once, near the end."""

from __future__ import annotations

from sessionbuilder.booklet.booklet import Instructions
from sessionbuilder.content import Heading, Verb
from sessionbuilder.text import plain, texts_in
from tests.paper import day, of, sheet, shelf, words
from tests.pool import Pool

TWICE = """\
  - points: First
    minutes: 2
    law: notify
    items: [One]
  - points: Second
    minutes: 2
    law: notify
    items: [Two]
"""


def test_a_block_has_one_line_of_law_that_leads_to_where_it_stands_in_full(pool: Pool) -> None:
    built = day(pool, blocks=TWICE)
    assert not built.report.failed, built.faults()
    guide = shelf(built, ("guide",))["facilitator-guide"]
    cues = [cue for each in guide.sheets for part in of(Instructions, each.parts) for cue in part.cues]
    lines = [cue.texts[0] for cue in cues if cue.verb is Verb.LAW][1:]
    assert [str(line) for line in lines] == ["Notifying a serious incident (must)."] * 2
    entries = of(Heading, sheet(guide, "The law").parts)
    assert [str(entry.text) for entry in entries] == ["Notifying a serious incident (must)"]
    leads = [text for line in lines for text in texts_in(line)]
    assert {run.link for text in leads for run in text.runs if run.link} == {f"#{entries[0].mark}"}


def test_the_law_stands_in_full_with_who_looked_and_where_it_is_used(pool: Pool) -> None:
    built = day(pool, blocks=TWICE)
    page = sheet(shelf(built, ("guide",))["facilitator-guide"], "The law")
    (told,) = [text for text in words(page) if text.startswith("Stands in")]
    assert told.startswith("Stands in Children Act 2004, section 16C(1), in force from 29 June 2018. Looked up ")
    assert told.endswith(" Used at 09:30 First; 09:32 Second.")
    assert any("must notify" in text for text in words(page))


def test_a_day_that_rests_on_no_law_has_no_page_of_it(pool: Pool) -> None:
    assert plain("The law") not in [each.title for each in shelf(day(pool), ("guide",))["facilitator-guide"].sheets]

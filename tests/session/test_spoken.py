"""An item of a list has a line of its own, which stands in the notes of the slide that shows it, and nowhere else."""

from __future__ import annotations

import pytest

from tests.pool import Built, Pool, notes_of, texts_of

LINE = "Wait here until somebody speaks"

LISTS = {
    "points": "items: [{items}, {{item: {shown}, say: {line}}}]",
    "messages": "items: [{items}, {{message: {shown}, say: {line}}}]",
    "statement": "says: [One thing, Another thing, {{item: {shown}, say: {line}}}]",
    "themes": "items: [{items}, {{item: {shown}, say: {line}}}]",
    "principles": "items: [{few}, {{principle: {shown}, say: {line}}}]",
    "findings": "of: 40\n  items: [{items}, {{finding: {shown}, say: {line}}}]",
    "good-practice": "features: [{items}, {{item: {shown}, say: {line}}}]",
    "publication": "source: kolb1984\n  about: A guide\n  messages: [{items}, {{item: {shown}, say: {line}}}]",
    "learning": "concerned: A child\n  status: published\n  points: [{items}, {{item: {shown}, say: {line}}}]",
    "terms": "items: [{terms}, {{term: {shown}, meaning: What it means, say: {line}}}]",
    "statistics": "figures: [{figures}, {{figure: 6 of 9, says: {shown}, say: {line}}}]",
    "criteria": "always: A child has died\n  always-includes: [{items}, {{item: {shown}, say: {line}}}]",
    "definition": "means: Being alone\n  includes: [Nobody asks, {{item: {shown}, say: {line}}}]",
    "purpose": "is: [Learn, {{item: {shown}, say: {line}}}]\n  is-not: [Blame]",
    "cards": "items: [{{card: STOP, says: Stand still}}, {{card: GO, says: {shown}, say: {line}}}]",
    "timeline": "events: [{events}, {{when: 2030, what: {shown}, say: {line}}}]",
    "chronology": "events: [{lanes}, {{when: 2030, by: School, what: {shown}, say: {line}}}]",
    "resources": "items: [{resources}, {{resource: {shown}, for: All, note: Ask us, say: {line}}}]",
}
SHOWN = "The last of them all"


def listed(kind: str, pool: Pool) -> Built:
    long = [f"A long item with the number {number} that fills more than one line of its slide" for number in range(20)]
    body = LISTS[kind].format(
        items=", ".join(long),
        few=", ".join(long[:8]),
        terms=", ".join(f"{{term: Word {number}, meaning: {text}}}" for number, text in enumerate(long)),
        figures=", ".join(f"{{figure: {number} of 9, says: {text}}}" for number, text in enumerate(long[:5])),
        events=", ".join(f"{{when: {2000 + number}, what: {text}}}" for number, text in enumerate(long)),
        lanes=", ".join(f"{{when: {2000 + number}, by: School, what: {text}}}" for number, text in enumerate(long)),
        resources=", ".join(f"{{resource: {text}, for: All, note: Ask us}}" for text in long),
        shown=SHOWN,
        line=LINE,
    )
    return pool.blocks(f"- {kind}: A list\n  minutes: 30\n  say: Said of the whole block\n  {body}\n")


@pytest.mark.parametrize("kind", LISTS)
def test_its_line_stands_in_the_notes_of_the_slide_that_shows_it(kind: str, pool: Pool) -> None:
    built = listed(kind, pool)
    assert not [fault for fault in built.report.diagnostics if fault.fault.severity == "error"], built.faults()
    shown = [slide for slide in built.slides if any(SHOWN in text for text in texts_of(slide))]
    said = [slide for slide in built.slides if any(LINE in text for text in notes_of(slide))]
    assert len(said) == 1
    assert said == shown
    assert not any(LINE in text for slide in built.slides for text in texts_of(slide))


def test_a_line_alone_is_one_of_the_block_that_has_strayed(pool: Pool) -> None:
    built = pool.blocks("- messages: A list\n  items:\n    - One\n    - say: Hello\n")
    (found,) = [found for found in built.report.diagnostics if found.fault.severity == "error"]
    assert found.hint.endswith("take its dash away and set it in as far as the block's other lines")

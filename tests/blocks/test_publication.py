from __future__ import annotations

from sessionbuilder.catalogue.fields import describe_kind
from sessionbuilder.content import Bullets, Facts, Heading, Notice, Table, Text
from sessionbuilder.kinds.by_name import kind_of
from tests.paper import facts, of, titled
from tests.pool import SOURCES, Built, Pool, texts_of

PUBLICATION = """
- publication: A digest
  source: [wt2010, kolb1984]
  about: What agencies did together.
  reviewed: 50 cases
  period: 2007 to 2008
  messages: [The chair decides, Nobody is blamed]
"""
READING = """\
  reading:
    - {for: Police, address: "https://www.example.org/wt/police"}
    - {for: volunteers, ask: The pool has two pages}
"""


def digest(pool: Pool, more: str = "") -> Built:
    """The digest, with more lines; nothing may be wrong with it."""
    built = pool.blocks(PUBLICATION + more)
    assert built.faults() == []
    return built


def test_the_card_shows_what_sources_yaml_knows_and_what_was_looked_at(pool: Pool) -> None:
    pool.write(
        "sessions/sources.yaml",
        SOURCES.replace("  superseded-by: wt2023\n", "  publisher: The Department\n  edition: fourth\n", 1),
    )
    assert texts_of(digest(pool).slide("A digest"))[:5] == [
        "What agencies did together.",
        "Working Together to Safeguard Children",
        "HM Government, 2010 (fourth) · The Department",
        "Looked at: 50 cases",
        "Covers: 2007 to 2008",
    ]


def test_the_card_of_something_superseded_says_by_what_in_words(pool: Pool) -> None:
    texts = texts_of(digest(pool).slide("A digest"))
    assert "Superseded by HM Government (2023)" in texts


def test_it_is_the_first_source_that_is_told_about(pool: Pool) -> None:
    swapped = PUBLICATION.replace("[wt2010, kolb1984]", "[kolb1984, wt2010]")
    texts = texts_of(pool.blocks(swapped).slide("A digest"))
    assert "Experiential Learning" in texts
    assert not [text for text in texts if "Superseded" in text]


def test_the_messages_have_a_slide_of_their_own_with_what_they_rest_on(pool: Pool) -> None:
    built = digest(pool)
    assert built.titles()[1:] == ["What agencies did together.", "A digest: what it says"]
    texts = texts_of(built.slides[-1])
    assert texts[1:3] == ["The chair decides", "Nobody is blamed"]
    assert texts[3].startswith("50 cases, 2007 to 2008. Sources: Working Together 2010 (superseded)")


def test_who_reads_what_comes_last(pool: Pool) -> None:
    texts = texts_of(digest(pool, READING).slide("A digest: who reads what"))
    assert texts[1:4] == ["Reading for Police at example.org", "Reading for volunteers", "The pool has two pages"]


def test_the_sheet_holds_the_digest_and_its_addresses_in_print(pool: Pool) -> None:
    pool.write(
        "sessions/sources.yaml", SOURCES.replace("  year: 2010\n", "  year: 2010\n  address: https://example.org/wt\n")
    )
    sheet = titled(digest(pool, f"{READING}  handouts: all\n"), "A digest")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    parts = sheet.handout.parts
    assert [type(part) for part in parts] == [Notice, Text, Facts, Heading, Bullets, Heading, Table, Text]
    told = facts(parts)
    assert list(told) == ["Publication", "Looked at", "Covers", "Where it is"]
    assert told["Publication"].startswith("HM Government (2010) Working Together to Safeguard Children.")
    assert told["Where it is"] == "https://example.org/wt"
    (table,) = of(Table, parts)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Police", "https://www.example.org/wt/police"],
        ["volunteers", "The pool has two pages"],
    ]


def test_its_source_counts_as_cited(pool: Pool) -> None:
    built = pool.blocks(PUBLICATION.replace("[wt2010, kolb1984]", "wt2011"))
    assert built.codes() == ["N302"]


def test_trainers_are_told_that_its_source_is_needed() -> None:
    found = kind_of("publication")
    assert found
    own, _, common = describe_kind(found).partition("Fields of every block:")
    assert "source (list, needed)" in own
    assert "\n  source (" not in common

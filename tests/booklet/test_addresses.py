"""On paper nobody can click: the address of every link stands in print, once."""

from __future__ import annotations

from sessionbuilder.booklet.addresses import in_full
from sessionbuilder.booklet.booklet import BlockHead, Instructions, Sheet
from sessionbuilder.content import Cue, Facts, Text, Verb
from sessionbuilder.text import RichText, Run, plain, texts_in
from tests.paper import day, shelf
from tests.pool import SOURCES, Pool

BLOCKS = """\
  - exercise: Work
    minutes: {work: 20}
    outcomes: [learning]
    tasks:
      - Read [the guide](https://example.org/guide) first
      - Look at [example.org/a](https://example.org/a), or https://example.org/b
      - Write a [mail](mailto:a@example.org)
    say: Open [the film](https://example.org/film).
  - resources: Further
    minutes: 3
    items: [{resource: Signs, for: Schools, address: "https://example.org/signs"}]
  - references:
    minutes: 2
    source: wt2023
"""


def printed(pool: Pool, name: str) -> list[str]:
    pool.write(
        "sessions/sources.yaml", SOURCES.replace("  year: 2023\n", "  year: 2023\n  address: https://example.org/wt\n")
    )
    built = day(pool, blocks=BLOCKS, time="09:30 to 09:58")
    assert built.faults() == []
    books = shelf(built, ["handouts", "guide"])
    return [str(text) for book, pages in books.items() if name in book for text in texts_in(pages)]


def test_the_address_stands_behind_the_words_of_a_link(pool: Pool) -> None:
    told = printed(pool, "work")
    assert "Read the guide (example.org/guide) first" in told
    assert "Look at example.org/a, or https://example.org/b" in told
    assert "Write a mail (a@example.org)" in told


def test_it_does_in_the_guide_and_among_the_sources(pool: Pool) -> None:
    assert "Open the film (example.org/film)." in printed(pool, "guide")
    (source,) = [text for text in printed(pool, "to-read-on") if "Safeguard Children" in text]
    assert "Working Together to Safeguard Children (example.org/wt)." in source


def test_it_does_not_where_it_stands_beside_them(pool: Pool) -> None:
    told = printed(pool, "to-read-on")
    assert {"Signs", "https://example.org/signs"} < set(told)
    assert not [text for text in told if "(example.org/signs" in text]


def test_slides_show_the_words_alone(pool: Pool) -> None:
    built = day(pool, blocks=BLOCKS, time="09:30 to 09:58")
    assert not [text for slide in built.slides for text in texts_in(slide) if "(example" in str(text)]


def linked(words: str, address: str) -> RichText:
    return RichText((Run(words, link=address),))


def test_what_is_only_read_has_an_address_once_on_a_sheet() -> None:
    link = linked("the Act", "https://example.org/act/")
    told = in_full(Sheet(plain("The law"), (Text(link), Text(link), Text(linked("it", "https://example.org")))))
    assert [str(text) for text in texts_in(told.parts)] == ["the Act (example.org/act)", "the Act", "it (example.org)"]


def test_what_is_led_from_has_it_in_each_block() -> None:
    link = Instructions((Cue(Verb.SAY, (linked("the Act", "https://example.org/act"),)),))
    head = BlockHead(plain("Block"), Facts(()))
    told = in_full(Sheet(plain("Morning"), (head, link, head, link)))
    assert [str(text) for text in texts_in(told.parts)].count("the Act (example.org/act)") == 2

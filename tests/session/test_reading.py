"""Lines that say who reads what, on slides and on paper."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Table
from sessionbuilder.session.reading import Reading, found, reading_page, reading_paper
from sessionbuilder.source.links import Address
from sessionbuilder.text import RichText, Run, in_print, linked, plain


def bullets(*lines: Reading) -> Bullets:
    page = reading_page(plain("Digest"), lines)
    assert str(page.title) == "Digest: who reads what"
    (part,) = page.parts
    assert isinstance(part, Bullets)
    return part


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://example.org", "at example.org"),
        ("https://www.example.org/a/b.html", "at example.org"),
        ("http://example.org?year=2024", "at example.org"),
        ("mailto:pool@example.org", "by mail to pool@example.org"),
    ],
)
def test_the_words_are_the_link_and_say_where_it_leads(address: str, place: str) -> None:
    (bullet,) = bullets(Reading(for_=plain("Police"), address=Address(address))).bullets
    assert [(run.text, run.link) for run in bullet.text.runs] == [("Reading for Police", address), (f" {place}", "")]


def test_whom_to_ask_stands_under_it_with_an_address_or_without() -> None:
    ask = plain("Ask the pool")
    address = Address("https://example.org")
    for line in (Reading(for_=plain("Police"), ask=ask), Reading(for_=plain("Police"), ask=ask, address=address)):
        (bullet,) = bullets(line).bullets
        assert bullet.bullets == (ask,)


def test_a_link_is_one_run_whatever_was_emphasised_in_it() -> None:
    text = RichText((Run("The "), Run("whole", bold=True), Run(" report")))
    assert linked(text, Address("https://example.org")).runs == (Run("The whole report", link="https://example.org"),)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a?b=1", "https://[example.org]/a?b=1"),
        ("http://www.example.org", "http://www.[example.org]"),
        ("mailto:a@example.org", "[a@example.org]"),
    ],
)
def test_an_address_in_print_is_whole_and_the_name_of_the_site_is_the_link(address: str, shown: str) -> None:
    runs = in_print(address).runs
    assert {run.link for run in runs} <= {"", address}
    assert "".join(f"[{run.text}]" if run.link else run.text for run in runs) == shown


def test_on_paper_address_and_words_stand_beside_whom_they_are_for() -> None:
    lines = (
        Reading(for_=plain("Police"), address=Address("https://example.org/a"), ask=plain("Or ask")),
        Reading(for_=plain("Health"), ask=plain("Ask the pool")),
    )
    heading, table = reading_paper(lines)
    assert isinstance(table, Table)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Police", "https://example.org/a · Or ask"],
        ["Health", "Ask the pool"],
    ]
    assert str(getattr(heading, "text", "")) == "Who reads what"
    assert reading_paper(()) == ()
    assert not found(None, None)

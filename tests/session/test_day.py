"""Dates as the pool writes them, and as people read them."""

from __future__ import annotations

import pytest

from tests.paper import day, facts, programme_of, shelf
from tests.pool import CASE, Pool


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2027-06", "June 2027"),
        ("2027-06-15", "15 June 2027"),
        ("2027-06-05", "5 June 2027"),
        ("2028-02-29", "29 February 2028"),
        ('"2027-12"', "December 2027"),
        ("2027-6", "June 2027"),
        ("June 2027", "June 2027"),
        ("Nov. 2026", "November 2026"),
        ("Sept 2026", "September 2026"),
        ("06/2027", "June 2027"),
        ("16/03/2027", "16 March 2027"),
        ("3/4/2027", "3 April 2027"),
        ("16.3.2027", "16 March 2027"),
        ("2027/06/15", "15 June 2027"),
        ("16 March 2027", "16 March 2027"),
        ("16th of March, 2027", "16 March 2027"),
        ("16-Mar-2027", "16 March 2027"),
        ("March 16, 2027", "16 March 2027"),
        ("Tuesday 16 March 2027", "16 March 2027"),
        ("Tue, 16/03/2027", "16 March 2027"),
    ],
)
def test_a_month_or_a_day_is_printed_in_words(written: str, words: str, pool: Pool) -> None:
    built = day(pool, f"dated: {written}\n")
    assert built.faults() == []
    dated = programme_of(built).session.dated
    assert dated
    assert dated.words == words


@pytest.mark.parametrize(
    "written",
    [
        *(
            "2027",
            "2027-13",
            "2027-00",
            "2027-06-31",
            "2027-02-29",
            "2027-06-",
            "27-06",
            "20270615",
            "202706",
        ),
        *(
            "2027-W25",
            "2027-W25-1",
            "next year",
            "2027-06-15T09:30",
        ),
    ],
)
def test_what_is_neither_a_month_nor_a_day_is_told_with_how_to_write_it(written: str, pool: Pool) -> None:
    built = day(pool, f"dated: {written}\n")
    (found,) = built.report.diagnostics
    assert found.fault.code == "F219"
    assert built.faults()[0].startswith("9:8 F219 bad-date: ")


@pytest.mark.parametrize("key", ["dated", "review-by"])
def test_a_session_has_two_dates(key: str, pool: Pool) -> None:
    assert day(pool, f"{key}: soon\n").codes() == ["F219"]
    assert day(pool, f"{key}: 2027-06\n").faults() == []


def test_a_case_has_one_and_its_fault_is_told_in_its_file(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}review-by: soon\n")
    (found,) = pool.blocks("- case: child-m\n").report.diagnostics
    assert (str(found.span), found.fault.code) == ("sessions/cases/child-m.yaml:18:12", "F219")


def test_so_has_a_publication(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", "old: {authors: A, year: 2000, title: T, review-by: soon}\n")
    assert day(pool).codes() == ["F219"]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "A day of training"),
        ('version: "1.2"\n', "A day of training · version 1.2"),
        ("dated: 2027-06\n", "A day of training · June 2027"),
        ('version: "1.2"\ndated: 2027-06-15\n', "A day of training · version 1.2, 15 June 2027"),
        ("classification: OFFICIAL\n", "A day of training"),
    ],
)
def test_the_foot_of_every_page_says_which_version_it_is(head: str, foot: str, pool: Pool) -> None:
    book = shelf(day(pool, head), ("agenda",))["participant-agenda"]
    assert " · ".join(filter(None, (book.foot, book.edition))) == foot


def test_what_is_for_facilitators_says_so_with_its_classification_and_nothing_else_does(pool: Pool) -> None:
    marked = {name: book.marking for name, book in shelf(day(pool, "classification: OFFICIAL\n")).items()}
    for name in ("facilitator-guide", "running-order"):
        assert marked.pop(name) == "For facilitators · OFFICIAL"
    assert set(marked.values()) == {""}
    assert shelf(day(pool), ("guide",))["facilitator-guide"].marking == "For facilitators"


def test_when_it_is_to_be_reviewed_is_for_the_guide_alone(pool: Pool) -> None:
    built = day(pool, "review-by: 2027-06\n")
    books = shelf(built)
    assert facts(books.pop("facilitator-guide").sheets[0].parts)["Review by"] == "June 2027"
    assert not [name for name, booklet in books.items() if "June 2027" in str(booklet)]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("2027-02-30", "There is no such day as `2027-02-30`.", "February 2027 has 28 days"),
        ("2027-13", "There is no such month as `2027-13`.", "a year has the months 1 to 12"),
        ("31 June 2027", "There is no such day as `31 June 2027`.", "June 2027 has 30 days"),
        ("03/16/2027", "There is no such day as `03/16/2027`.", "the day stands first: write `16 March 2027`"),
        ("16/03/27", "`16/03/27` is not a month or a day.", "write the year in full: `16 March 2027`"),
        ("16 March", "`16 March` is not a month or a day.", "add the year after it, in four figures"),
        ("16 Marhc 2027", "`16 Marhc 2027` is not a month or a day.", "write `16 March 2027`"),
        (
            "Monday 16 March 2027",
            "16 March 2027 is a Tuesday, not a Monday.",
            "write `Tuesday 16 March 2027`, or the date that you mean",
        ),
        ("soon", "`soon` is not a month or a day.", "write month and year, as in `June 2027`, or the day too"),
    ],
)
def test_a_date_that_there_is_not_is_told_and_no_other_is_proposed(
    written: str, message: str, hint: str, pool: Pool
) -> None:
    (found,) = day(pool, f"dated: {written}\n").report.diagnostics
    assert (found.message, found.hint) == (message, hint)


@pytest.mark.parametrize("key", ["date", "trainers", "venue", "location"])
def test_what_belongs_to_one_run_is_told_so_in_a_session(key: str, pool: Pool) -> None:
    (found,) = day(pool, f"{key}: 2027-03-09\n").report.diagnostics
    assert found.fault.code == "F201"
    assert found.hint == "it belongs to one run of the session: write it in a file in `sessions/deliveries/`"

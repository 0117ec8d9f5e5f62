"""When something happened: what is understood of it, and what can be said of its order."""

from __future__ import annotations

import pytest

from sessionbuilder.diagnostics import Report, Span
from sessionbuilder.session.when import When, check_order
from sessionbuilder.source.fields import Unread
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.reader import Reader

SPAN = Span.on("x.yaml", 1, 1)


def when(text: str) -> When:
    report = Report()
    read = When.from_node(Scalar(text, SPAN), Reader(report))
    assert not isinstance(read, Unread), report.diagnostics
    return read


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2009", "2010"),
        ("March 2010", "April 2010"),
        ("12 March 2010", "13 March 2010"),
        ("Friday 12th Mar 2010", "3 April 2010"),
        ("December 2009", "2010-01"),
        ("2010-01-31", "Feb 2010"),
        ("2009", "1 January 2010"),
        ("Sept 2010", "Oct. 2010"),
        ("Week 3", "week 12"),
        ("Day 2", "Day 12"),
        ("Month 9", "Month 10"),
        ("Year 1", "Year 2"),
        ("Aged 2", "Aged 3"),
        ("Aged 14 months", "Aged 2"),
        ("Aged 6 weeks", "Aged 3 months"),
        ("Aged 2", "Aged 3 years 1 month"),
        ("Aged 240 months", "Aged 21"),
    ],
)
def test_one_is_before_the_other_and_not_the_other_way_round(earlier: str, later: str) -> None:
    assert when(earlier).before(when(later))
    assert not when(later).before(when(earlier))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2010", "March 2010"),
        ("March 2010", "12 March 2010"),
        ("Aged 2", "Aged 30 months"),
        ("Aged 1", "Aged 12 months"),
        ("Week 3", "Day 1"),
        ("Week 3", "2010"),
        ("Early spring", "2010"),
        ("Spring 2010", "Autumn 2009"),
        ("Before 2010", "2009"),
        ("Week 3", "Week 3"),
    ],
)
def test_nothing_is_said_where_they_overlap_or_cannot_be_compared(one: str, two: str) -> None:
    assert not when(one).before(when(two))
    assert not when(two).before(when(one))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2010-03", "March 2010"),
        ("2010-3-7", "7 March 2010"),
        ("Early 2010", "Early 2010"),
        ("12 Mar 2010", "12 Mar 2010"),
    ],
)
def test_a_date_in_numbers_is_printed_in_words_and_all_else_as_written(written: str, printed: str) -> None:
    assert str(when(written)) == printed


@pytest.mark.parametrize("text", ["31 June 2010", "29 February 2011", "2010-13", "2010-00", "2010-02-30"])
def test_a_date_that_there_is_not_is_told(text: str) -> None:
    report = Report()
    assert isinstance(When.from_node(Scalar(text, SPAN), Reader(report)), Unread)
    assert [found.fault.code for found in report.diagnostics] == ["F219"]


def test_words_between_two_dates_do_not_hide_that_they_are_out_of_order() -> None:
    report = Report()
    check_order(map(when, ("March 2010", "Soon after", "Week 1", "2009", "April 2009")), report)
    assert [found.message for found in report.diagnostics] == ["`2009` stands after `March 2010`, and is before it."]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20/06/2024", "write `20 June 2024`"),
        ("3.1.2024", "write `3 January 2024`"),
        ("2024/6/20", "write `20 June 2024`"),
        ("06/20/2024", "write the month in letters: `20 June 2024`"),
        ("20/06/24", "write the month in letters: `20 June 2024`"),
        ("20 Febuary 2024", "write `20 February 2024`"),
        ("Setpember 2024", "write `September 2024`"),
    ],
)
def test_a_date_that_is_not_understood_is_told_and_printed_as_it_stands(text: str, hint: str) -> None:
    report = Report()
    read = When.from_node(Scalar(text, SPAN), Reader(report))
    assert str(read) == text
    assert [(found.fault.code, found.hint) for found in report.diagnostics] == [("F231", hint)]
    assert not report.failed


@pytest.mark.parametrize(
    "text", ["Early 2010", "Spring 2010", "Before 2010", "2 weeks later", "Aged 2", "24/7", "Summer 2024", "Week 3"]
)
def test_free_words_are_no_misspelt_date(text: str) -> None:
    report = Report()
    When.from_node(Scalar(text, SPAN), Reader(report))
    assert report.diagnostics == []

"""The many ways in which a value is written: whatever the reader takes, a schema takes, in every form."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.blocks.chart import Data
from sessionbuilder.blocks.exercise import Feedback
from sessionbuilder.blocks.table import Line
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.schema.shapes import SIMPLE, Shapes
from sessionbuilder.session.answers import Answers
from sessionbuilder.session.citation import Citation
from sessionbuilder.session.criteria import Logic
from sessionbuilder.session.day import Day, WholeDay
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.pool import Language
from sessionbuilder.session.publication import Year
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.session.worksheet import WorksheetName
from sessionbuilder.source import reader
from sessionbuilder.source.fields import Label
from sessionbuilder.source.links import Address
from sessionbuilder.text import Item, Prose, RichText
from sessionbuilder.theme.palette import Colour
from sessionbuilder.units import Clock, Duration
from tests.pool import REPOSITORY
from tests.schema.agreement import fits, takes, value_of

PACKAGE = REPOSITORY / "sessionbuilder"

TAKEN: dict[str, tuple[Any, list[str]]] = {
    "minutes": (
        Duration,
        [
            *("20", "'20'", "20 min", "6 to 10", "6-10", "6 – 10", "1h15", "1h", "2 hours", "1.5 hours", "1½ h", "0"),
            *(
                "Half An Hour",
                "90 MINS",
                "“20”",
                "5 until 10",
                "{least: 6, ideal: 8, most: 10}",
                "020",
                "20m to 1 hour",
            ),
        ],
    ),
    "clock": (
        Clock,
        [
            *("09:30", "'9:30'", "9.30", "9.00", "14.00", "0930", "930", "9:30am", "9.30 PM", "2pm", "noon", "12 noon"),
            *("midnight", "12h30", "9 o'clock", "00:15 (+1)", "10:30 hrs", "1400", "24:00", "Midday"),
        ],
    ),
    "hours": (
        Hours,
        [
            *(
                "09:30 to 16:00",
                "9.30-16.00",
                "9 to 5",
                "9am – 5pm",
                "0930 - 1600",
                "from 9:30 till 4:30",
                "22:00 to 02:00 (+1)",
            ),
            *("9:00am to noon", "09:30  TO  16:00"),
        ],
    ),
    "day": (
        Day,
        ["2027-06", "2027-06-15", "June 2027", "15/06/2027", "15.6.2027", "06.2027", "Tue 15 June 2027", "10.2027"],
    ),
    "whole day": (WholeDay, ["2027-01-15", "15 January 2027", "15/01/2027", "Friday, 15 January 2027"]),
    "year": (Year, ["2010", "'2010'", "undated", "1850"]),
    "number": (int, ["5", "'5'", "1,200", "0", "007", "999999"]),
    "name": (Label, ["one", "child-m", "2010", "3", "true", "1e5", "' one '", "null-1"]),
    "colour": (Colour, ["0B5563", "'#0b5563'", "000000", "123456", "12E456", "1E9999", "00ff00"]),
    "address": (Address, ["https://example.org", "HTTP://example.org/a?b=c", "mailto:pool@example.org"]),
    "text": (
        RichText,
        ["Words", "10", "1.5", "yes", "true", "'null'", "13:00", "2010-01-01", "|\n  Two\n  lines", "1e400"],
    ),
    "prose": (Prose, ["Words", "[a, b]", "[a, {item: b, items: [c]}]", "10"]),
    "item": (Item, ["Words", "{item: b}", "{item: b, items: c}", "5"]),
    "list": (tuple[RichText, ...], ["[a, b]", "a", "5", "[]", "[1, true]"]),
    "language": (Language, ["en-GB", "EN-gb", "en_IE", "en"]),
    "worksheet": (WorksheetName, ["action-plan", "' kolb '"]),
    "trainers": (Trainers, ["Ana Example", "Ana and Ben", "[Ana, Ben]", "[Ana]"]),
    "source": (Citation, ["wt2010", "'wt2010, p. 87'", "2010"]),
    "feedback": (
        Feedback,
        ["12", "3 per group", "3 a group, at most 15", "2 to 3 each group up to 1h", "{least: 1, ideal: 2, most: 3}"],
    ),
    "answers": (Answers, ["6", "[Message, First thing]", "[One]"]),
    "cells": (Line, ["[One, Two]", "[1, 2.5, yes]"]),
    "figures": (
        Data,
        ["{A: -1, B: 12.5, C: gap, D: '1,200'}", "{A: [1, 2], B: [3, GAP]}", "{2010: 136, 2011: 999999999}", "{}"],
    ),
    "conditions": (Logic, ["Words", "{all: [a, b]}", "{any: [a, {none: [b, c]}]}", "{all: a}", "{all: {any: a}}"]),
}

REFUSED: dict[str, tuple[Any, list[str]]] = {
    "minutes": (Duration, ["soon", "-5", "1441", "[20]", "{least: 1}", "1:30", "true", "1.5", "''", "about 10"]),
    "clock": (Clock, ["ten", "'9'", "25:00:00", "[10]", "true", "''", "-1", "9999"]),
    "hours": (Hours, ["09:30", "900", "all day", "[9, 5]", "''"]),
    "day": (Day, ["tomorrow", "June", "2027", "15/06/27", "''", "[2027-06]"]),
    "year": (Year, ["soon", "10", "2500", "true", "''"]),
    "number": (int, ["five", "1.5", "-1", "true", "[5]", "''"]),
    "name": (Label, ["Child M", "child_m", "{a: b}", "''"]),
    "colour": (Colour, ["red", "'#fff'", "[0B5563]", "''"]),
    "address": (Address, ["example.org", "ftp://example.org", "[x]", "5", "''"]),
    "text": (RichText, ["[a]", "{a: b}", "''", "'  '"]),
    "prose": (Prose, ["[]", "{a: b}", "[[a]]"]),
    "language": (Language, ["cy", "English", "5", "[en]"]),
    "worksheet": (WorksheetName, ["plan", "[[kolb]]"]),
    "feedback": (Feedback, ["soon", "3 per person", "[3]", "{least: 1}"]),
    "answers": (Answers, ["0", "21", "six", "[]", "{a: b}"]),
    "cells": (Line, ["One, Two", "{One: Two}", "[[One]]", "['']"]),
    "figures": (Data, ["{A: many}", "[1, 2]", "5", "{A: {B: 1}}", "{A: --1}"]),
    "conditions": (
        Logic,
        ["{some: [a]}", "{all: []}", "[a, b]", "{all: [a], any: [b]}", "{all: [{any: [{none: [a]}]}]}"],
    ),
}


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in TAKEN.values() for text in texts])
def test_what_the_reader_takes_fits(wanted: Any, text: str) -> None:
    read = value_of(text)
    assert read
    assert takes(wanted, read[0])
    assert fits(wanted, read[1])


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in REFUSED.values() for text in texts])
def test_what_the_reader_refuses_does_not_fit(wanted: Any, text: str) -> None:
    read = value_of(text)
    assert read
    assert not takes(wanted, read[0])
    assert not fits(wanted, read[1])


VALUES = st.one_of(
    st.text(alphabet="0123456789 :.,-–hmapto()+½'\"#{}[]", max_size=12),
    st.lists(
        st.sampled_from(
            [
                *("9", "10", "14", "30", "0930", "6", "hours", "h", "min", "to", "-", ":", ".", "am", "pm", "noon"),
                *("until", "half an hour", "per group", "at most", "June", "2027", "/", "gap", "en", "GB", "undated"),
                *("(+1)", ",", "3", "each group", "up to", "midnight", "o'clock", "½"),
            ]
        ),
        max_size=6,
    ).map(lambda words: " ".join(words)),
    st.lists(st.sampled_from([*"0123456789:.-hAPMapm "]), max_size=8).map("".join),
)
WANTED = [wanted for wanted, _ in TAKEN.values()]


@given(VALUES, st.booleans())
def test_whatever_the_reader_takes_fits(text: str, quoted: bool) -> None:
    """No example may be found that an editor underlines and the program reads."""
    written = "'" + text.replace("'", "''") + "'" if quoted else text
    read = value_of(written)
    if read is None or read[1] is None:
        return  # no YAML; or nothing, which is a missing field
    for wanted in WANTED:
        assert not takes(wanted, read[0]) or fits(wanted, read[1]), (wanted, written)


def test_a_schema_knows_every_simple_type_that_the_reader_knows() -> None:
    assert set(SIMPLE) - {float, Any} == set(reader._SIMPLE)


def classes_of(path: Path) -> dict[str, ast.ClassDef]:
    body = ast.walk(ast.parse(path.read_text("utf-8")))
    return {each.name: each for each in body if isinstance(each, ast.ClassDef)}


def said_in(each: ast.ClassDef) -> set[str]:
    """What the body of a class defines: its fields, its methods."""
    fields = {
        part.target.id for part in each.body if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
    }
    return fields | {part.name for part in each.body if isinstance(part, ast.FunctionDef)}


@pytest.mark.parametrize("path", [path for path in PACKAGE.rglob("*.py") if "from_node" in path.read_text("utf-8")])
def test_every_type_that_reads_itself_says_how_it_is_written(path: Path) -> None:
    """Beside `from_node`, or beside that of the class from which it comes."""
    classes = classes_of(path)
    for name, each in classes.items():
        parents = [classes[base.id] for base in each.bases if isinstance(base, ast.Name) and base.id in classes]
        said = set().union(*map(said_in, [each, *parents]))
        assert "from_node" not in said_in(each) or "written_as" in said, (
            f"{name} has a `from_node`, and no `written_as`"
        )


def test_a_type_that_does_not_say_it_has_no_schema() -> None:
    class Silent(str):
        @classmethod
        def from_node(cls, node: object, reader: object) -> Silent:
            return cls()

    with pytest.raises(TypeError, match="Silent"):
        Shapes().of(Silent)


def test_the_name_of_no_field_is_a_truth_value_to_old_yaml() -> None:
    assert not {*kind_names()} & {"y", "n", "yes", "no", "on", "off", "true", "false"}

"""Mistakes that break the file, each told at the line where it was made and not where the parser stops."""

from __future__ import annotations

import pytest
import yaml

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.source.yaml import parse

SESSION = """\
session: Test
aim: Test
programme:
  - points: One
    minutes: 5
    items: [One, Two]
    say: "Some words"
  - chart: Two
    minutes: 10
    says: Words
    items:
      - First
      - "Second: thing"
  - closing: Three
    say: It's over
"""

MISTAKES = {
    # a colon, or the space after it
    ("minutes: 5", "minutes:5"): ("5:5", "A space is missing after the colon.", "write `minutes: 5`"),
    ("minutes: 5", "minutes 5"): (
        "5:5", "This line, “minutes 5”, has no colon after its first word.",
        "write `minutes: 5`, or indent it under the text it belongs to",
    ),
    ("minutes: 5", "minutes = 5"): (
        "5:5", "Between a key and its value stands a colon and a space.", "write `minutes: 5`",
    ),
    ("minutes: 5", "minutes; 5"): (
        "5:5", "Between a key and its value stands a colon and a space.", "write `minutes: 5`",
    ),
    ("minutes: 5", "minutes:\u00a05"): (
        "5:5", "After the colon stands a space of another sort (non-breaking), as Word and web pages write it.",
        "delete it and type the space again: `minutes: 5`",
    ),
    ("- points: One", "- points:One"): ("4:3", "A space is missing after the colon.", "write `- points: One`"),
    ("- chart: Two", "- chart Two"): (
        "8:3", "This line, “- chart Two”, has no colon after its first word.",
        "write `- chart: Two`, or indent it under the text it belongs to",
    ),
    ("aim: Test", "aim:Test"): ("2:1", "A space is missing after the colon.", "write `aim: Test`"),
    ("say: It's over", "say:It's over"): ("15:5", "A space is missing after the colon.", "write `say: It's over`"),
    # a quote that is not closed
    ('"Some words"', '"Some words'): (
        "7:10", "The quote opened in line 7 is not closed.",
        'close it at the end of its text, with the same sign: "Some words"',
    ),
    ('"Some words"', '"Some words”'): (
        "7:10", "The quote opened in line 7 is not closed.", 'close it with a straight " too, in place of the curly ”',
    ),
    ('"Some words"', "'Some words"): (
        "7:10", "The quote opened in line 7 is not closed.",
        "close it at the end of its text, with the same sign: 'Some words'",
    ),
    ('"Second: thing"', '"Second: thing'): (
        "13:9", "The quote opened in line 13 is not closed.",
        'close it at the end of its text, with the same sign: "Second: thing"',
    ),
    # a bracket that is not closed
    ("[One, Two]", "[One, Two"): (
        "6:12", "The square bracket opened in line 6 is not closed.", "write ] at its end, as in `[one, two]`",
    ),
    ("[One, Two]", "{one: Two"): (
        "6:12", "The brace opened in line 6 is not closed.", "write } at its end, as in `{name: value, name: value}`",
    ),
    # a block that starts with another sign than a hyphen and a space
    ("- chart: Two", "– chart: Two"): (
        "8:3", "This line starts with `–`, which makes no list.",
        "start every block with a hyphen and a space: `- chart: Two`",
    ),
    ("- chart: Two", "-chart: Two"): (
        "8:3", "This line starts with `-`, which makes no list.",
        "start every block with a hyphen and a space: `- chart: Two`",
    ),
    ("- chart: Two", "\uf0b7\tchart: Two"): (
        "8:3", "This line starts with `•`, which makes no list.",
        "start every block with a hyphen and a space: `- chart: Two`",
    ),
    ("  - points", "  – points"): (
        "4:3", "This line starts with `–`, which makes no list.",
        "start every block with a hyphen and a space: `- points: One`",
    ),
    ("- First", "* First"): (
        "12:7", "This line starts with `*`, which makes no list.",
        "start every item with a dash and a space, on a line of its own: `- First`",
    ),
    ("say: It's over", "say It's over and we all go home now"): (
        "15:5", "This line, “say It's over and we all go home now”, has no colon after its first word.",
        "write `say: It's over and we all go home now`, or indent it under the text it belongs to",
    ),
    # texts that mean something else
    ("say: It's over", "say: *Then* go on"): (
        "15:10", "A text that starts with `*` means something else to YAML.", 'put it in quotes: "*Then* go on"',
    ),
    ("say: It's over", "say: @home"): (
        "15:10", "A text that starts with `@` means something else to YAML.", 'put it in quotes: "@home"',
    ),
    ("say: It's over", 'say: > 5 "people"'): (
        "15:10", "A text that starts with `>` means something else to YAML.", "put it in quotes: '> 5 \"people\"'",
    ),
    ("say: It's over", "say: ! Stop"): (
        "15:10", "A text that starts with `!` means something else to YAML.", 'put it in quotes: "! Stop"',
    ),
    ("say: It's over", 'say: "It is over" - most of it'): (
        "15:23", "The text goes on after its closing quote or bracket.",
        "put the whole text in quotes: '\"It is over\" - most of it'",
    ),
    ("    minutes: 10", "  ! minutes: 10"): (
        "9:3", "A sign, `!`, stands before what this line starts with.", "delete it",
    ),
    ("say: It's over", "say: Remember: it's over"): (
        "15:18", "A colon followed by a space stands inside this text.",
        'put the whole text in straight quotes: "Remember: it\'s over"',
    ),
    ("- First", "- Part: one: First"): (
        "12:18", "A colon followed by a space stands inside this text.",
        'put the whole text in straight quotes: "Part: one: First"',
    ),
    ("say: It's over", ": It's over"): ("15:5", "Nothing stands before the colon.", "write `name: value`"),
    ("says: Words", "says |\n      One thing: another"): (
        "10:5", "This line, “says |”, has no colon after its first word.",
        "write `says: |`, or indent it under the text it belongs to",
    ),
    # items of lists
    ("      - First", "      First"): (
        "12:7", "This line stands in a list, and no dash stands before it.",
        "write `- First`, or indent it under the item it belongs to",
    ),
    ("      - First", "      1. First"): (
        "12:7", "This line starts with `1.`, which makes no list.",
        "start every item with a dash and a space, on a line of its own: `- First`",
    ),
    ("      - First", "      – First"): (
        "12:7", "This line starts with `–`, which makes no list.",
        "start every item with a dash and a space, on a line of its own: `- First`",
    ),
    ("      - First", "       - First"): (
        "13:7", "This line does not line up with the keys around it.",
        "give it the same number of spaces as its neighbours (it has 6, line 12 has 7)",
    ),
    # lines that stand elsewhere than their neighbours
    ("    minutes: 10", "      minutes: 10"): (
        "9:7", "`minutes` starts after 6 spaces, the line above after 4.",
        "give it 4 spaces too; if it goes on with the text above, put that whole text in straight quotes",
    ),
    ("    minutes: 10", "   minutes: 10"): (
        "9:4", "This line does not line up with the list around it.",
        "give it the same number of spaces as the other `- ` lines (it has 3, line 8 has 2)",
    ),
    ("    minutes: 10", "\tminutes: 10"): ("9:1", "This line is indented with a tab.", "indent with spaces"),
}  # fmt: skip


@pytest.fixture(params=["SafeLoader", "CSafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the two parsers that PyYAML may come with: they say the same in different words."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("PyYAML was built without its C library")
    monkeypatch.setattr("sessionbuilder.source.yaml.LOADER", loader)
    monkeypatch.setattr("sessionbuilder.source.open_text.LOADER", loader)
    return str(request.param)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_own_line(mistake: tuple[str, str], parser: str) -> None:
    place, message, hint = MISTAKES[mistake]
    text = SESSION.replace(*mistake)
    assert text != SESSION
    report = Report()
    parse(SourceFile("day.yaml", text), report)
    (found,) = report.diagnostics
    assert found.span
    assert (f"{found.span.line}:{found.span.column}", found.message, found.hint) == (place, message, hint)


LONG = "He said: " + "and so they went on to the next one, " * 8 + "in the end."


def test_a_long_text_is_not_cut_in_what_is_to_be_typed(parser: str) -> None:
    report = Report()
    parse(SourceFile("day.yaml", SESSION.replace("It's over", LONG)), report)
    (found,) = report.diagnostics
    assert found.hint == 'put a straight quote (") before “He said: and so” and one after “one, in the end.”'


def test_a_text_of_middle_length_is_shown_whole(parser: str) -> None:
    text = "Tell the bus stop story: Friday, 5pm, the same car. #1 thing that everybody forgets, by a long way"
    report = Report()
    parse(SourceFile("day.yaml", SESSION.replace("It's over", text)), report)
    (found,) = report.diagnostics
    assert found.hint == f'put the whole text in straight quotes: "{text}"'

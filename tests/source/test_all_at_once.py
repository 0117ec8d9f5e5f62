"""Slips of syntax in one file, many of them: each is told at its line in one run, and nothing that is not so."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY, Pool

SESSIONS = ["learning-from-serious-case-reviews", "pathways-to-harm", "case-review-briefing", "reading-a-family"]

_VALUE = re.compile(r"(?P<head>\s*(?:- )?[a-z-]+: )(?P<text>[A-Z][\w’]+ [\w’]+ [^\"'#{}\[\]]*[\w.])")
_ITEM = re.compile(r"(?P<head>\s+- )(?P<text>[A-Z][\w’]+ [\w’]+ [^\"':#{}\[\]]*[\w.])")
_LIST = re.compile(r"(?P<head>\s*[a-z-]+: )\[(?P<text>[\w-]+, [\w -]+(?:, [\w -]+)*)\]")
_NUMBER = re.compile(r"(?P<head>\s+minutes: )(?P<text>\d+)")


def slip(pattern: re.Pattern[str], change: Callable[[str, str], str]) -> Callable[[str], str]:
    """What makes of a line that is like `pattern` one with a slip, and of another line nothing."""

    def made(line: str) -> str:
        match = pattern.fullmatch(line)
        return change(match["head"], match["text"]) if match and ": " not in match["text"] else ""

    return made


SLIPS: dict[str, Callable[[str], str]] = {
    "a colon in a text": slip(_VALUE, lambda head, text: f"{head}{text.replace(' ', ': ', 1)}"),
    "a colon in an item": slip(_ITEM, lambda head, text: f"{head}{text.replace(' ', ': ', 1)}"),
    "two colons in an item": slip(_ITEM, lambda head, text: f"{head}{text.replace(' ', ': ', 2)}"),
    "words after a quote": slip(_VALUE, lambda head, text: f'{head}"{text.replace(" ", chr(34) + " ", 1)}'),
    "a dash after a quote": slip(_VALUE, lambda head, text: f'{head}"{text}" - most of them'),
    "words after a quote in an item": slip(_ITEM, lambda head, text: f'{head}"{text}" - most of them'),
    "a quotation in a quoted text": slip(_VALUE, lambda head, text: f'{head}"{text} "so" they say"'),
    "an open quote": slip(_VALUE, lambda head, text: f'{head}"{text}'),
    "an open quote in an item": slip(_ITEM, lambda head, text: f"{head}'{text}"),
    "no space after the colon": slip(_NUMBER, lambda head, text: f"{head.rstrip()}{text}"),
    "an equals sign": slip(_NUMBER, lambda head, text: f"{head.rstrip(': ')} = {text}"),
    "no space after the dash": slip(_ITEM, lambda head, text: f"{head.rstrip()}{text}"),
    "a bullet": slip(_ITEM, lambda head, text: f"{head.replace('-', '•')}{text}"),
    "an asterisk": slip(_ITEM, lambda head, text: f"{head.replace('-', '*')}{text}"),
    "a number": slip(_ITEM, lambda head, text: f"{head.replace('-', '1.')}{text}"),
    "bold without quotes": slip(_ITEM, lambda head, text: f"{head}**{text.replace(' ', '** ', 1)}"),
    "a backtick": slip(_VALUE, lambda head, text: f"{head}`{text}"),
    "a percent sign": slip(_ITEM, lambda head, text: f"{head}% {text}"),
    "an open bracket": slip(_LIST, lambda head, text: f"{head}[{text}"),
    "two commas": slip(_LIST, lambda head, text: f"{head}[{text.replace(',', ',,', 1)}]"),
    "a colon in a one-line list": slip(_LIST, lambda head, text: f"{head}[{text}, so: it: is]"),
    "words after a quote in a one-line list": slip(_LIST, lambda head, text: f'{head}["so" it is, {text}]'),
}


NO_LIST_THEN = ("no space after the dash", "a bullet", "an asterisk", "a number")
"""At its first item they make of the whole list one text, in which signs may stand as they like."""


OTHER_NAMES = ("a colon in a one-line list", "words after a quote in a one-line list")
"""They stand where names are wanted, and there are no such names."""


def slipped(text: str, count: int, chance: random.Random) -> tuple[str, dict[int, str]]:
    """Return `text` with so many slips in lines of the programme, and which of them is made in which line."""
    lines = text.split("\n")
    first = lines.index("programme:") + 1
    numbers = [n for n in range(first, len(lines)) if not in_block(lines, n)]
    chance.shuffle(numbers)
    made: dict[int, str] = {}
    kinds = sorted(SLIPS)
    for number in numbers:
        if len(made) == count:
            break
        chance.shuffle(kinds)
        opens = lines[number - 1].endswith(":")
        for kind in kinds:
            if opens and kind in NO_LIST_THEN:
                continue
            if line := SLIPS[kind](lines[number]):
                lines[number] = line
                made[number + 1] = kind
                break
    return "\n".join(lines), made


def in_block(lines: list[str], number: int) -> bool:
    """Whether the line is one of a text under a `|`, where every sign may stand."""
    margin = len(lines[number]) - len(lines[number].lstrip())
    above = [line for line in lines[:number] if line.strip() and len(line) - len(line.lstrip()) < margin]
    return bool(above) and above[-1].endswith("|")


@pytest.fixture(params=["SafeLoader", "CSafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the two parsers that PyYAML may come with."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("PyYAML was built without its C library")
    monkeypatch.setattr("sessionbuilder.source.yaml.LOADER", loader)
    monkeypatch.setattr("sessionbuilder.source.open_text.LOADER", loader)
    return str(request.param)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sessions that come with the program."""
    root = tmp_path_factory.mktemp("pool")
    for folder in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return root


def faults(root: Path, name: str, text: str) -> list[tuple[int, str, str]]:
    """The errors of `text` as the session `name`: lines, codes and messages; a slip may make a quotation of words."""
    path = root / "sessions" / f"{name}.yaml"
    path.write_text(text, "utf-8")
    report = Report()
    pipeline.plan(path, Workspace(root), report)
    return [
        (found.span.line if found.span else 0, found.fault.code, found.message)
        for found in report.ordered()
        if found.fault.severity == "error"
    ]


SHIPPED = sorted(
    path for folder in ("sessions", "assets", "sessionbuilder") for path in (REPOSITORY / folder).rglob("*.yaml")
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_every_file_that_comes_with_the_program_is_read_by_both_parsers(path: Path, parser: str) -> None:
    """The one in Python takes a `?` before a comma or a bracket for a key; the one in C does not."""
    assert list(yaml.parse(path.read_text("utf-8"), Loader=getattr(yaml, parser)))


@cache
def told_before(root: Path, name: str, parser: str) -> list[tuple[str, str]]:
    """What is told of a session without a slip."""
    text = (REPOSITORY / "sessions" / f"{name}.yaml").read_text("utf-8")
    return [found[1:] for found in faults(root, name, text)]


@pytest.mark.parametrize("count", [1, 2, 5, 20])
@pytest.mark.parametrize("name", SESSIONS)
def test_every_slip_is_told_at_its_line_and_nothing_else(name: str, count: int, parser: str, root: Path) -> None:
    text = (REPOSITORY / "sessions" / f"{name}.yaml").read_text("utf-8")
    before = told_before(root, name, parser)
    for seed in range(1):
        broken, made = slipped(text, count, random.Random(f"{name} {count} {seed}"))
        told = [found for found in faults(root, name, broken) if found[1:] not in before]
        assert len(made) == count
        syntax = [line for line, code, _ in told if code in ("S105", "S107", "F203")]
        assert syntax == sorted(made), (made, told)
        other = [(made.get(line, ""), line, code) for line, code, _ in told if code not in ("S105", "S107", "F203")]
        assert all(what in OTHER_NAMES for what, _, _ in other), other


def test_nothing_is_built_of_a_session_with_a_slip(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x, y]\n  say: He said: go\n")
    assert built.faults() == ["3:15 S105 yaml-syntax: A colon followed by a space stands inside this text."]
    assert built.report.failed
    assert built.deck is None


def test_what_the_fields_hold_is_told_in_the_same_run_where_it_stands_in_the_file_as_written(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x, y]\n  say: He said: [go](nowhere.html)\n  minuets: 5\n")
    found = built.report.ordered()
    assert [(f.fault.code, f.span and f.span.line) for f in found] == [("F213", 3), ("S105", 3), ("F201", 4)]
    assert found[2].span
    assert found[2].span.column == 3
    assert found[0].span
    assert found[0].line == "    say: He said: [go](nowhere.html)"


def test_of_a_line_that_may_be_meant_in_two_ways_nothing_is_said_of_fields(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items:\n    - x\n    y\n  say: a: b\n  minuets: 5\n")
    assert [fault.split()[:2] for fault in built.faults()] == [["4:5", "S105"], ["5:9", "S105"]]


def test_more_than_fifty_are_not_all_told(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items:\n" + "    - a: b: c\n" * 60)
    assert built.codes() == ["S105"] * 50 + ["S114"]
    assert built.report.ordered()[-1].message.startswith("50 faults such as this are told at once")

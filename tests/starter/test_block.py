"""`new block`: what is printed can be pasted into a session, as it is and with its lines switched on."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from sessionbuilder.catalogue.fields import field_notes
from sessionbuilder.cli import main
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.session.block import Block
from sessionbuilder.source.fields import fields_of
from sessionbuilder.starter.block import block_text
from tests.cli.test_commands import run
from tests.pool import HEAD, Pool

every_kind = pytest.mark.parametrize("kind", kind_names())
DAY = HEAD.format(time="11:00 to 16:00") + (
    "  - discussion: Before\n    id: another-block\n    minutes: 30\n    outcomes: [learning]\n    questions: [What?]\n"
    "    source: wt2023\n"
)
NOT_AT_ONCE = ("at", "not-before", "not-after", "worded-after")
"""Clock times for another day than that of the test; and what wants an Act in force beside it."""


def printed(kind: str) -> str:
    found = kind_of(kind)
    assert found is not None
    return block_text(found) + "\n"


def faults(pool: Pool, block: str) -> list[str]:
    """What is wrong with a session that ends with `block`, but how long it takes."""
    built = pool.session(DAY + block)
    return [fault for fault in built.faults() if not re.search(r" (P4\d\d|N306|L505) ", fault)]


@every_kind
def test_it_can_be_pasted_into_a_session(kind: str, pool: Pool) -> None:
    assert faults(pool, printed(kind)) == []


@every_kind
def test_every_line_that_is_off_can_be_switched_on(kind: str, pool: Pool) -> None:
    off = rf"^    #(?! |(?:{'|'.join(NOT_AT_ONCE)}): )|^    #(?=  )"
    on = re.sub(off, "    ", printed(kind), flags=re.MULTILINE)
    assert on.count("\n    #") < printed(kind).count("\n    #") - 15
    assert faults(pool, on) == []


@every_kind
def test_it_has_every_line_with_its_sentence_and_what_is_needed_is_on(kind: str) -> None:
    text = printed(kind)
    words = " ".join(re.sub(r"^ *# ", "", text, flags=re.MULTILINE).split())
    found = kind_of(kind)
    assert found is not None
    notes = field_notes(found)
    for key, field in fields_of(found).items():
        on, off = (re.search(rf"^    {mark}{key}:", text, re.MULTILINE) for mark in ("", "#"))
        needed = field.required or (found.needs_source and key == "source") or key in found.one_of
        assert bool(on) == needed, key
        assert bool(off) != needed, key
        assert notes[field.name] in words


def test_lines_of_all_blocks_come_last_and_the_facilitators_after_them() -> None:
    text = printed("points")
    assert text.startswith("  # points: Points to make")
    assert text.index("\n  - points: ") < text.index("\n    items:\n") < text.index("\n    #takeaway: ")
    assert text.index("What any block may have") < text.index("\n    #at: ") < text.index("\n    #say: ")
    assert set(re.findall(r"^    #([a-z-]+):", text, re.MULTILINE)) >= set(fields_of(Block))
    assert max(map(len, text.splitlines())) <= 100


def test_the_lines_of_records_are_explained() -> None:
    assert "    # - `does`: What they do: a sentence, or a list of what is theirs" in printed("exercise")


def test_a_word_for_a_kind_prints_it_and_says_so_beside() -> None:
    result = run("new", "block", "coffee")
    assert result.exit_code == 0
    assert result.stdout == printed("break")
    assert result.stderr == "There is no kind `coffee`: `break` serves for it.\n\n"


def test_who_sits_at_a_terminal_is_asked_for_the_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.cli._asking.somebody_is_there", lambda: True)
    for typed, kind in (("coffee\n", "break"), ("\n", "points")):
        result = CliRunner().invoke(main, ["new", "block"], input=typed)
        assert result.exit_code == 0
        assert "Opening the day\n" in result.stderr
        assert result.stdout.endswith(printed(kind))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Say which kind: `sessionbuilder new block break`."),
        (["quiz"], "  sorting "),
        (["pool"], "`pool` is a file and no block: `sessionbuilder new pool`"),
        (["qwertz"], "There is no kind `qwertz`. `sessionbuilder kinds` lists"),
    ],
)
def test_what_is_no_kind_is_misuse_and_says_what_to_type(words: list[str], said: str) -> None:
    result = run("new", "block", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""

"""`explain`: a code, a word or a message as it was shown finds its fault."""

from __future__ import annotations

import re

import pytest

from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.diagnostics.search import MOST, faults_about, faults_shown, faults_told
from sessionbuilder.pages import messages, sentences
from tests.cli.test_commands import BAD, run
from tests.pool import Pool


def listed(*words: str) -> list[str]:
    """The codes in the list that `explain` shows."""
    result = run("explain", *words)
    assert result.exit_code == 0, result.output
    return re.findall(r"^([A-Z]\d{3})  ", result.stdout, re.MULTILINE)


def shown(*words: str) -> str:
    """The code of the one fault that `explain` shows whole."""
    result = run("explain", *words)
    assert result.exit_code == 0, result.output
    code = result.stdout.split()[0]
    assert result.stdout.endswith(f"{FAULTS[code].mend}\n")
    assert FAULTS[code].meaning in result.stdout
    return code


@pytest.mark.parametrize("code", FAULTS)
def test_every_code_is_explained(code: str) -> None:
    assert run("explain", code).stdout.startswith(f"{code} {FAULTS[code].name} ({FAULTS[code].severity})\n\n")
    assert shown(code.lower()) == shown(FAULTS[code].name) == code


@pytest.mark.parametrize(
    "line",
    [
        "sessions/x.yaml:9:5: error F201 unknown-key",
        "error F201 unknown-key",
        "F 201",
        "f-201",
        "sessions/x.yaml:9:5: error unknown-key",
        "::error file=sessions/x.yaml,line=9,col=5,title=F201 unknown-key::`minuets` means nothing here.",
        "`minuets` means nothing here.",
        "minuets means nothing here",
        "sessions/x.yaml:9:5: error F201 unknown-key\n  `minuets` means nothing here.\n  9 |  minuets: 5\n",
    ],
)
def test_a_line_that_was_shown_finds_its_fault(line: str) -> None:
    assert shown(line) == "F201"
    assert shown(*line.split()) == "F201"


def test_every_message_of_every_page_finds_its_fault_and_no_other() -> None:
    told = messages()
    assert sum(map(len, told.values())) > 100
    for code, each in told.items():
        for sentence in each:
            found = faults_shown(sentence, told) or faults_about(sentence, told)
            assert [fault.code for fault in found] == [code], sentence


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("`five` is not a length of time.", "F205"),
        ("“Lunch” must start at 12:00, but what comes before it ends at 12:15.", "P403"),
        ("`example.org/schools/neglect` is not an address that can be linked to.", "F213"),
    ],
)
def test_a_message_of_the_pages_is_known_before_a_sentence_that_is_like_it(message: str, code: str) -> None:
    assert shown(message) == code


def test_what_check_tells_can_be_pasted_whole(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    pool.write("sessions/day.yaml", BAD)
    monkeypatch.chdir(pool.root)
    assert shown(run("check").stderr) == "F205"


@pytest.mark.parametrize(
    ("words", "first", "among"),
    [
        ("outcome", "N303", {"N306", "P413"}),
        ("outcomes", "N303", {"N306", "P413"}),
        ("too long", "P406", {"L501", "L502", "L505", "P411"}),
        ("break", "P406", {"P408"}),
        ("picture", "H803", {"H804"}),
        ("font", "H830", {"T603"}),
        ("privacy", "N335", {"N324"}),
    ],
)
def test_words_list_the_faults_that_speak_of_them_best_first(words: str, first: str, among: set[str]) -> None:
    codes = listed(words)
    assert codes[0] == first
    assert among <= set(codes)
    assert len(codes) <= MOST


@pytest.mark.parametrize(
    ("words", "code"),
    [("overun", "P401"), ("coffee", "P408"), ("too alike to read", "T601"), ("tabs", "S105")],
)
def test_a_word_that_is_misspelt_or_anothers_finds_the_fault(words: str, code: str) -> None:
    assert shown(words) == code


def test_several_codes_are_listed_in_their_order() -> None:
    assert listed("F202 and F201, or P401") == ["F202", "F201", "P401"]


def test_many_are_not_all_listed() -> None:
    assert len(listed("block")) <= MOST


@pytest.mark.parametrize("words", ["qwertz", "X999", "???", "w" * 100_000, "a" * 10 + " zyx"])
def test_words_that_no_fault_speaks_of_say_where_to_look(words: str) -> None:
    result = run("explain", words)
    assert result.exit_code == 2
    assert "`sessionbuilder docs diagnostics` opens the list of all" in result.stderr
    assert len(result.stderr) < 500


def test_what_begins_like_an_option_is_looked_for() -> None:
    assert "No fault speaks of `--qwertz`" in run("explain", "--qwertz").stderr


def test_without_an_argument_it_says_what_it_takes() -> None:
    result = run("explain")
    assert result.exit_code == 2
    assert "a code, as in `sessionbuilder explain P401`; a word, such as `break`; or a message" in result.stderr


SENTENCES = sentences()


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_that_can_be_told_finds_its_fault(code: str) -> None:
    for sentence in SENTENCES[code]:
        found = faults_told(sentence.replace("…", " 17 "), SENTENCES)
        shared = len(found) == MOST  # a hint of so many faults names none of them
        assert FAULTS[code] in found or shared or len(outside_quotes(sentence)) < 3, sentence


def outside_quotes(sentence: str) -> list[str]:
    """The words that are fixed, by which a sentence is known."""
    return re.findall(r"[a-z]+", re.sub(r"`[^`]*`|“[^”]*”", " ", sentence.lower()))


def test_nearly_every_fault_has_its_sentences() -> None:
    assert {*FAULTS} - {*SENTENCES} <= {"F243", "T602"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("A colon followed by a space stands inside this text", "S105"),
        ("A list cannot start here", "S105"),
        ("belongs to what is above it", "S105"),
        ("is not in the glossary", "N314"),
        ("curly quotes", "S105"),
        ("Still to be written", "F291"),
    ],
)
def test_a_piece_of_a_message_finds_its_fault(words: str, code: str) -> None:
    assert code in run("explain", words).stdout

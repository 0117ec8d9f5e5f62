"""What can be wrong with a file before anybody looks at what it says."""

from __future__ import annotations

import pytest

from sessionbuilder.session.block import CUE_KEYS
from sessionbuilder.source.composer import SEVERAL
from tests.pool import Pool, texts_of

FAULTS = {
    "an empty file": ("", "1:1 S104 empty-file: The file is empty."),
    "comments only": ("# nothing yet\n", "1:1 S104 empty-file: The file holds nothing but comments."),
    "a list at the top": ("- one\n", "1:1 S110 not-a-mapping: The file must start with `name: value` lines."),
    "a colon in a text": (
        "session: Part 2: the answer\n",
        "1:16 S105 yaml-syntax: A colon followed by a space stands inside this text.",
    ),
    "a line without a colon": (
        "session: One\naim\ntime: 09:00 to 10:00\n",
        "2:1 S105 yaml-syntax: This line, “aim”, has no colon after its first word.",
    ),
    "a tab": (
        "session: One\n\taim: Two\n",
        "2:1 S105 yaml-syntax: This line is indented with a tab.",
    ),
    "an open bracket": (
        "session: [one, two\naim: x\n",
        "1:10 S105 yaml-syntax: The square bracket opened in line 1 is not closed.",
    ),
    "an open quote": ('session: "one\n', "1:10 S105 yaml-syntax: The quote opened in line 1 is not closed."),
    "an anchor": (
        "session: &x One\n",
        "1:10 S107 anchor-used: A text that starts with `&` means something else to YAML.",
    ),
    "an alias": (
        "session: *x\n",
        "1:10 S107 anchor-used: A text that starts with `*` means something else to YAML.",
    ),
    "a tag": (
        "session: !!python/object:os.system x\n",
        "1:10 S107 anchor-used: A text that starts with `!` means something else to YAML.",
    ),
    "two documents": (
        "session: One\n---\nsession: Two\n",
        "2:1 S105 yaml-syntax: A second document starts here; a file holds one session.",
    ),
    "text after a closing quote": (
        'session: One\nlist:\n  - "Quoted" words\n',
        "3:14 S105 yaml-syntax: The text goes on after its closing quote or bracket.",
    ),
    "non-breaking spaces": (
        "session: One\naim: Two\n\u00a0\u00a0time: x\n",
        "3:1 S105 yaml-syntax: This line is indented with non-breaking spaces, as Word and web pages write them.",
    ),
    "bold at the start without quotes": (
        "session: **One**\n",
        "1:10 S105 yaml-syntax: A text that starts with `*` means something else to YAML.",
    ),
    "something else than text": ("MZ\x03\x04\x00\x00", "1:1 S103 not-utf-8: `sessions/day.yaml` is not a text file."),
    "a control character": (
        "session: One\x07\n",
        "1:13 S109 unprintable-character: There is a control character here that no text may hold.",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_cannot_be_read_is_told(name: str, pool: Pool) -> None:
    text, fault = FAULTS[name]
    built = pool.session(text)
    others = [found for found in built.faults() if "F2" not in found]
    assert others == [fault]
    assert built.deck is None


def test_a_key_that_stands_twice_is_told_with_both_lines(pool: Pool) -> None:
    built = pool.session("session: One\naim: Two\nsession: Three\n")
    assert "3:1 S106 duplicate-key: `session` stands here and already in line 1." in built.faults()


SEVERAL_HINT = "write both under one `{}:`, each on a line of its own with a dash before it; or remove one of the two"


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        ("say: Hello\n  say: Welcome", SEVERAL_HINT.format("say")),
        ("listen-for: Fear\n  listen-for: [Hope]", SEVERAL_HINT.format("listen-for")),
        ("tags: [a]\n  tags: b", SEVERAL_HINT.format("tags")),
        ("minutes: 5\n  minutes: 6", "remove one of the two"),
    ],
)
def test_two_of_a_key_that_takes_a_list_are_to_be_one(lines: str, hint: str, pool: Pool) -> None:
    found = pool.blocks(f"- points: P\n  items: [x, y]\n  {lines}\n").report.diagnostics
    assert hint in [each.hint for each in found if each.fault.code == "S106"]


def test_every_instruction_may_be_a_list() -> None:
    assert set(CUE_KEYS) == SEVERAL


def test_a_text_that_is_not_utf8_is_told_with_the_place_of_the_letter(pool: Pool) -> None:
    built = pool.session(b"session: One\naim: Sch" + b"\xf6n\n")
    assert built.faults() == [
        "2:9 S103 not-utf-8: The file is not saved as UTF-8 text; the first letter that cannot be read stands here."
    ]


def test_a_mark_at_the_start_and_windows_line_ends_are_read(pool: Pool) -> None:
    text = b"\xef\xbb\xbfsession: One\r\naim: Two\r\n"
    assert "S103" not in pool.session(text).codes()
    assert pool.session(text).faults() == pool.session("session: One\naim: Two\n").faults()


UNICODE = ["utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", UNICODE)
def test_other_encodings_of_unicode_are_read(encoding: str, pool: Pool) -> None:
    text = "session: Schön – One\r\naim: Two\r\n"
    assert pool.session(text.encode(encoding)).faults() == pool.session(text).faults()


def test_so_is_one_with_its_mark_the_other_way_round(pool: Pool) -> None:
    text = "session: One\naim: Two\n"
    assert pool.session(b"\xfe\xff" + text.encode("utf-16-be")).faults() == pool.session(text).faults()


def test_one_that_is_cut_off_is_told(pool: Pool) -> None:
    built = pool.session("session: One\naim: Two\n".encode("utf-16")[:-1])
    assert built.faults() == ["2:9 S103 not-utf-8: The file is not whole: from here on it cannot be read."]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04\x14\x00", "a document of PowerPoint, Word or Excel, or an archive"),
        (b"{\\rtf1\\ansi session: One}", "formatted text, as WordPad and TextEdit save it"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_what_another_program_saved_is_told_by_its_name(content: bytes, what: str, pool: Pool) -> None:
    (fault,) = pool.session(content).faults()
    assert fault == f"1:1 S103 not-utf-8: `sessions/day.yaml` is {what}: no text that can be read here."


SEPARATORS = ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"]


@pytest.mark.parametrize("sign", SEPARATORS)
@pytest.mark.parametrize("line", ['say: "One{}two"', "say: |\n  One{}two", "say: One # two{}three", "say: One{}two"])
def test_what_only_some_programs_take_for_a_line_end_is_told_where_it_stands(line: str, sign: str, pool: Pool) -> None:
    written = line.format(sign)
    built = pool.session(f"session: One\n{written}\naim: {sign}Two\n")
    first = written.partition(sign)[0]
    message = f"S109 unprintable-character: Here stands the control character U+{ord(sign):04X}, which ends a line "
    message += "for some programs and for others does not."
    assert built.faults() == [
        f"{2 + first.count(chr(10))}:{len(first.rpartition(chr(10))[2]) + 1} {message}",
        f"{3 + first.count(chr(10))}:6 {message}",
    ]


def test_a_file_nested_without_end_is_refused(pool: Pool) -> None:
    (fault,) = pool.session("session: " + "[" * 5000 + "]" * 5000).faults()
    assert fault.endswith("S108 file-too-large: The file is nested more than 30 levels deep.")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("say: " + "x" * 50_001, "5:6 S108 file-too-large: This text has 50,001 letters; at most 50,000 are read."),
        (
            "items: [" + "x, " * 2_001 + "]",
            "5:8 S108 file-too-large: This list has more than 2,000 items, which are the most that are read.",
        ),
        (
            "\n".join(f"a{number}: x" for number in range(2_001)),
            "1:1 S108 file-too-large: Here stand more than 2,000 keys, which are the most that are read.",
        ),
        (
            "\n".join(["a: x"] * 2_001),
            "1:1 S108 file-too-large: Here stand more than 2,000 keys, which are the most that are read.",
        ),
        ("say: 5" + " " * 1_001 + "x", "5:6 S108 file-too-large: This text has more than 1,000 spaces in a row."),
    ],
)
def test_what_is_longer_than_any_session_needs_is_refused(text: str, message: str, pool: Pool) -> None:
    assert message in pool.session(f"session: One\naim: Two\noutcomes:\n  a: Explain\n{text}\n").faults()


@pytest.mark.parametrize("sign", ["**a", "[a", "*a **b ", "[", "`a", "_a ", "[^1"])
def test_a_paragraph_that_is_nothing_but_signs_is_refused(sign: str, pool: Pool) -> None:
    (found,) = pool.blocks(f"- points: P\n  items:\n    - Other\n    - '{sign * 600}'\n").report.diagnostics[:1]
    assert found.fault.code == "S108"
    assert found.message.startswith("This paragraph has more than 500 signs such as")


def test_a_huge_file_is_refused(pool: Pool) -> None:
    assert pool.session("session: " + "x" * 1_100_000).codes() == ["S108"]


def test_a_control_character_written_as_an_escape_is_told(pool: Pool) -> None:
    built = pool.blocks('- points: Title\n  items: ["bell \\x07"]\n')
    assert built.faults() == ["2:11 S109 unprintable-character: This text holds the control character U+0007."]


@pytest.mark.parametrize("written", ["no", "on", "0130", "12:30", "3.10", "1e5", "null", "2018-07-04", "1_000"])
def test_yaml_never_guesses_at_numbers_dates_or_truth(written: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: Title\n  items: [{written}, other]\n")
    assert built.faults() == []
    assert written in texts_of(built.slide("Title"))


def test_a_comment_that_looks_like_text_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items:\n    - Case #4 and issue # 5\n    - Other # a comment\n")
    assert built.faults() == ["3:12 S111 comment-in-text: From here on the line is left out."]
    assert not built.report.failed


def test_asterisks_that_nothing_closes_are_told(pool: Pool) -> None:
    assert pool.blocks("- points: P\n  items: ['**open bold', x]\n").codes() == ["F215"]


def test_a_text_with_a_colon_in_a_list_is_told_with_what_to_type(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items:\n    - Part 2: the answer\n")
    (found,) = built.report.diagnostics
    assert (found.fault.code, found.message) == ("S105", "A colon followed by a space stands inside this text.")
    assert found.hint == 'put the whole text in straight quotes: "Part 2: the answer"'

"""What stands in an editor -> the file, or what somebody else has made of it; and nothing else is changed in it."""

from __future__ import annotations

import json
import random
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessionbuilder.files import Memory
from sessionbuilder.files.files import Files
from sessionbuilder.source.file import LARGEST
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.messages import open as opening
from sessionbuilder.studio.messages import save
from sessionbuilder.studio.saving.ends import as_bytes
from sessionbuilder.workspace.workspace import Workspace

NAME = "sessions/day.yaml"
MARKED = [("", "utf-8"), ("\ufeff", "utf-8"), ("\ufeff", "utf-16-le"), ("\ufeff", "utf-16-be")]
MARKED += [("\ufeff", "utf-32-le"), ("\ufeff", "utf-32-be"), ("", "utf-16-le"), ("", "utf-16-be")]
TEXT = "session: A day with a long name\naim: Notice what is said\n\nprogramme:\n  - welcome: é, “so”, 🙂\n"


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def saved(files: Files, *edited: tuple[str, str, str]) -> save.Told:
    said = [{"name": name, "text": text, "was": was} for name, text, was in edited]
    told = handle(json.dumps({"do": "save", "files": said}).encode(), Workspace.of(files))
    assert isinstance(told, save.Told)
    return told


def opened(files: Files, name: str = NAME) -> opening.Told:
    told = handle(json.dumps({"do": "open", "name": name}).encode(), Workspace.of(files))
    assert isinstance(told, opening.Told)
    return told


@pytest.mark.parametrize(("mark", "encoding"), MARKED)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_a_changed_line_changes_the_bytes_of_that_line_alone(mark: str, encoding: str, end: str, last: bool) -> None:
    written = (TEXT if last else TEXT.rstrip("\n")).replace("\n", end)
    kept = (mark + written).encode(encoding)
    files = Memory({NAME: kept})
    told = opened(files)
    assert told.text.count("\n") == written.count(end)
    assert as_bytes(told.text, kept) == kept, "as it was opened"
    assert saved(files, (NAME, told.text, told.was)).writes == (), "nothing is written that nobody changed"
    text = told.text.replace("Notice", "See") + "more: 1"
    (write,) = saved(files, (NAME, text, told.was)).writes
    assert write.content == (mark + written.replace("Notice", "See") + "more: 1").encode(encoding)
    assert write.was == told.was == digest(kept)


LINES = st.lists(st.tuples(st.sampled_from(["", "a", "b", "  - c: é", "🙂"]), st.sampled_from(["\n", "\r\n", "\r"])))


@given(LINES, st.sampled_from(["", "last"]), st.sampled_from(["utf-8", "utf-16-le", "utf-32-be"]))
def test_opened_and_saved_a_file_has_the_same_bytes(lines: list[tuple[str, str]], last: str, encoding: str) -> None:
    kept = ("\ufeff" + "".join(line + end for line, end in lines) + last).encode(encoding)
    told = opened(Memory({NAME: kept}))
    assert as_bytes(told.text, kept) == kept


def test_where_lines_end_in_different_ways_each_keeps_its_own() -> None:
    kept = b"one\r\ntwo\nthree\rfour\r\nfive"
    assert as_bytes("one\ntwo\nthree\nfour\nfive\n", kept) == b"one\r\ntwo\nthree\rfour\r\nfive\r\n"
    assert as_bytes("one\nmore\ntwo\nTHREE\nfour\nfive", kept) == b"one\r\nmore\r\ntwo\nTHREE\rfour\r\nfive"
    assert as_bytes("two\nfive", kept) == b"two\nfive"
    assert as_bytes("zero\ntwo\nfive", kept) == b"zero\r\ntwo\nfive"
    assert as_bytes("", kept) == b""


@settings(max_examples=30)
@given(st.integers(0, 400), st.integers(0, 400), st.randoms(use_true_random=False))
def test_lines_between_two_changes_keep_their_ends_in_a_long_file(one: int, other: int, chance: random.Random) -> None:
    lines = [(f"line {number}" if number % 3 else "", chance.choice(["\n", "\r\n"])) for number in range(401)]
    kept = "".join(line + end for line, end in lines).encode()
    for at in (one, other):
        lines[at] = ("changed", lines[at][1])
    text = "".join(f"{line}\n" for line, _ in lines)
    made = as_bytes(text, kept).decode()
    found = [line for line in made.splitlines(keepends=True) if not line.startswith("changed")]
    assert found == [line + end for line, end in lines if line != "changed"]


def test_lines_that_repeat_without_end_are_compared_in_no_time() -> None:
    kept = b"a\nb\r\n" * 1000
    assert as_bytes("b\na\na\n" * 666, kept).replace(b"\r\n", b"\n") == b"b\na\na\n" * 666


def test_what_somebody_else_has_changed_is_shown_and_nothing_is_written() -> None:
    files = Memory({NAME: "theirs: \r\n", "sessions/other.yaml": "a: 1\n"})
    other = opened(files, "sessions/other.yaml")
    told = saved(files, (NAME, "mine\n", digest(b"old")), ("sessions/other.yaml", "a: 2\n", other.was))
    (conflict,) = told.conflicts
    assert (conflict.name, conflict.theirs, conflict.was) == (NAME, "theirs: \n", digest(b"theirs: \r\n"))
    assert (told.saved, told.writes) == ((), ())


def test_who_has_written_the_same_is_no_conflict() -> None:
    files = Memory({NAME: "same\n"})
    told = saved(files, (NAME, "same\n", digest(b"old")))
    assert (told.conflicts, told.writes) == ((), ())
    assert told.saved[0].was == digest(b"same\n")


def test_a_file_that_is_new_and_one_that_is_gone() -> None:
    told = saved(Memory({"sessions/a.yaml": "a"}), (NAME, "new\n", ""))
    assert [(write.name, write.content, write.was) for write in told.writes] == [(NAME, b"new\n", "")]
    (conflict,) = saved(Memory({"sessions/a.yaml": "a"}), (NAME, "mine\n", digest(b"old"))).conflicts
    assert (conflict.theirs, conflict.was) == ("", "")


def test_what_is_no_text_any_more_says_why() -> None:
    (conflict,) = saved(Memory({NAME: b"\x89PNG"}), (NAME, "mine\n", digest(b"old"))).conflicts
    assert conflict.refused == f"`{NAME}` is a picture: no text that can be read here."


def test_what_cannot_be_read_is_not_written_over() -> None:
    with pytest.raises(RefusedError, match=r"so that nothing is lost: .* is a picture"):
        saved(Memory({NAME: b"\x89PNG"}), (NAME, "mine\n", digest(b"\x89PNG")))


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "sessions/day.txt",
            "a",
            "The studio writes no file `sessions/day.txt`: only texts of sessions and of themes.",
        ),
        ("assets/images/a.yaml", "a", "The studio writes no file `assets/images/a.yaml`"),
        ("sessionsmore/a.yaml", "a", "The studio writes no file"),
        ("../sessions/a.yaml", "a", "is no name of a file in this pool."),
        ("sessions/../../a.yaml", "a", "is no name of a file in this pool."),
        ("/sessions/a.yaml", "a", "is no name of a file in this pool."),
        ("c:/sessions/a.yaml", "a", "is no name of a file in this pool."),
        ("sessions\\a.yaml", "a", "is no name of a file in this pool."),
        ("sessions/a\0.yaml", "a", "is no name of a file in this pool."),
        ("sessions/folder.yaml", "a", "`sessions/folder.yaml` is a folder now, and nothing was saved."),
        (NAME, "a\0b", "Nothing was saved, since it could not be opened again"),
        (NAME, "a" * (LARGEST + 1), "Nothing was saved, since it could not be opened again"),
        (NAME, "one\ntwo \ud800", "Line 2 of `sessions/day.yaml` has half a letter in it, and nothing was saved."),
    ],
)
def test_what_cannot_be_saved_is_said_in_a_sentence(name: str, text: str, sentence: str) -> None:
    files = Memory({"sessions/folder.yaml/in.yaml": "a"})
    with pytest.raises(RefusedError) as refused:
        saved(files, (name, text, ""))
    assert sentence in str(refused.value) or "This message is none" in str(refused.value)


def test_a_file_named_twice_is_refused() -> None:
    with pytest.raises(RefusedError):
        saved(Memory({"sessions/a.yaml": "a"}), (NAME, "a", ""), (NAME, "b", ""))

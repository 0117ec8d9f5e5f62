"""Lines are broken at spaces, as a word processor breaks them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.text import RichText, Run, plain
from sessionbuilder.theme.widths import SAFETY, load_widths

CALIBRI = load_widths("Calibri")
words = st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=1, max_size=25)


def by_hand(texts: list[str], size: float, width: float) -> int:
    """The number of lines, found by trying every word on the line."""
    lines, line = 1, ""
    for word in texts:
        longer = f"{line} {word}".strip()
        if CALIBRI.width(plain(longer), size) <= width * SAFETY or not line:
            line = longer
        else:
            lines, line = lines + 1, word
    return lines


@given(texts=words, size=st.sampled_from([18, 24, 32]), width=st.integers(150, 700))
def test_lines_are_those_of_breaking_by_hand(texts: list[str], size: float, width: int) -> None:
    expected = by_hand(texts, size, width)
    counted = CALIBRI.lines(plain(" ".join(texts)), size, width)
    assert counted == expected or CALIBRI.longest_word(plain(" ".join(texts)), size) > width * SAFETY


def test_one_word_in_two_weights_is_one_word() -> None:
    mixed = RichText((Run("safe", bold=True), Run("guarding"), Run(" children")))
    assert CALIBRI.lines(mixed, 24, CALIBRI.width(plain("safeguarding"), 24) * 1.1) == 2


def test_bold_is_wider_than_regular() -> None:
    assert CALIBRI.width(plain("Safeguarding"), 24, bold=True) > CALIBRI.width(plain("Safeguarding"), 24)


@given(texts=words, size=st.sampled_from([18, 24]), width=st.integers(100, 700))
def test_more_room_never_takes_more_lines(texts: list[str], size: float, width: int) -> None:
    text = plain(" ".join(texts))
    assert CALIBRI.lines(text, size, width + 20) <= CALIBRI.lines(text, size, width)


runs = st.lists(st.builds(Run, st.text(alphabet="abWi.  ", max_size=30), st.booleans(), st.booleans()), max_size=6)


@given(pieces=runs, size=st.sampled_from([18, 24, 96]), width=st.integers(1, 400), bold=st.booleans())
def test_broken_lines_are_as_many_as_counted_and_hold_the_whole_text(
    pieces: list[Run], size: float, width: int, bold: bool
) -> None:
    text = RichText(tuple(pieces))
    lines = CALIBRI.broken(text, size, width, bold=bold)
    assert len(lines) == CALIBRI.lines(text, size, width, bold=bold)
    letters = [(letter, run.bold, run.emphasis) for run in text.runs for letter in run.text if letter != " "]
    # where a word is parted its line ends with a hyphen, which nobody wrote
    shown = [
        (letter, run.bold, run.emphasis) for line in lines for run in line for letter in run.text if letter not in " -"
    ]
    assert shown == letters


@given(texts=words, size=st.sampled_from([18, 24]), width=st.integers(150, 700))
def test_broken_lines_joined_by_spaces_are_the_text_and_each_fits(texts: list[str], size: float, width: int) -> None:
    text = plain(" ".join(texts))
    lines = CALIBRI.broken(text, size, width)
    if CALIBRI.longest_word(text, size) <= width * SAFETY:
        assert " ".join("".join(run.text for run in line) for line in lines) == str(text)
        for line in lines:
            assert CALIBRI.width(RichText(tuple(line)), size) <= width * SAFETY


def test_a_word_longer_than_a_line_is_broken_at_letters() -> None:
    word = plain("iiiiiiiiii")
    room = CALIBRI.width(plain("iiii"), 20) / SAFETY + 0.1
    assert CALIBRI.broken(word, 20, room) == [[Run("iiii")], [Run("iiii")], [Run("ii")]]


def test_a_space_inside_a_line_stays_and_those_at_its_ends_go() -> None:
    text = RichText((Run("  09:30   "), Run("Welcome ", bold=True), Run(" all ")))
    assert CALIBRI.broken(text, 20, 500) == [[Run("09:30   "), Run("Welcome ", bold=True), Run(" all")]]


def test_a_run_without_letters_parts_no_word_and_joins_none() -> None:
    parted = RichText((Run("a "), Run("", bold=True), Run("b")))
    joined = RichText((Run("a"), Run("", bold=True), Run("b")))
    narrow = CALIBRI.width(plain("a"), 20) * 1.2
    assert CALIBRI.lines(parted, 20, narrow) == CALIBRI.lines(plain("a b"), 20, narrow) == 2
    assert CALIBRI.longest_word(parted, 20) < CALIBRI.longest_word(joined, 20)


def test_a_text_is_set_in_two_lines_in_every_width_that_does_it() -> None:
    text = RichText((Run("What "), Run("has", bold=True), Run(" happened, and what helps?")))
    halves = list(CALIBRI.halves(text, 20, 500))
    assert [second for _, _, second in halves] == ["and what helps?", "what helps?", "helps?"]
    for width, *lines in halves:
        for wide in (width, width / SAFETY):
            assert ["".join(run.text for run in line) for line in CALIBRI.broken(text, 20, wide)] == lines
        assert ["".join(run.text for run in line) for line in CALIBRI.broken(text, 20, width - 1)] != lines
    assert not list(CALIBRI.halves(text, 20, 40))
    assert not list(CALIBRI.halves(plain("Word"), 20, 500))

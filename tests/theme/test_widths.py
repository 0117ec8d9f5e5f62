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

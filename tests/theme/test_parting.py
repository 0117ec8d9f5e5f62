"""Words that are wider than their line: parted by a hyphen where they may be, and measured as they are parted."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from pptx import Presentation

from sessionbuilder.deck.elements import Shape
from sessionbuilder.text import plain
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.theme.widths.syllables import SOFT, partings
from sessionbuilder.writers.pptx import deck_bytes
from tests.pool import Pool, calm, paragraphs_of

WIDTHS = load_widths("Calibri")
LAW = "Jugendhilfeweiterentwicklungsgesetz"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("contextualisation", "con-tex-tua-li-sa-tion"),
        ("Kindeswohlgefährdungseinschätzung", "Kin-des-wohl-ge-fähr-dungs-ein-schät-zung"),
        ("Rindfleisch", "Rind-fleisch"),
        ("Entwicklung", "Ent-wick-lung"),
        ("responsabilidades", "res-pon-sa-bi-li-da-des"),
        ("child", "child"),
        ("https://example.org/a-long-address", "https://example.org/a-long-address"),
        ("12,345,678", "12,345,678"),
    ],
)
def test_a_syllable_takes_along_one_consonant_or_those_that_stay_together(word: str, parts: str) -> None:
    cuts = [0, *partings(word), len(word)]
    pieces = [word[start:end] for start, end in pairwise(cuts)]
    assert (pieces if len(pieces) > 1 else [word]) == (parts.split("-") if len(pieces) > 1 else [parts])


def lines(text: str, width: float) -> list[str]:
    return ["".join(run.text for run in line) for line in WIDTHS.broken(plain(text), 24, width)]


def test_only_a_word_that_has_no_line_to_itself_is_parted() -> None:
    text = plain(f"The {LAW} is a law")
    assert WIDTHS.parted(text, 24, 900) is text
    assert SOFT in str(WIDTHS.parted(text, 24, 250))
    shown = lines(str(text), 250)
    assert len(shown) == WIDTHS.lines(text, 24, 250)
    assert sum(line.endswith("-") for line in shown) == 1
    assert "".join(shown).replace("-", "").replace(" ", "") == f"The{LAW}isalaw"
    assert all(WIDTHS.width(plain(line), 24) <= 250 for line in shown)


def test_what_is_parted_once_is_measured_the_same_again() -> None:
    text = WIDTHS.parted(plain(f"The {LAW} is a law"), 24, 250)
    assert WIDTHS.parted(text, 24, 250) is text
    assert WIDTHS.lines(text, 24, 250) == WIDTHS.lines(plain(f"The {LAW} is a law"), 24, 250)
    assert lines(str(text), 900) == [f"The {LAW} is a law"], "a soft hyphen is not seen within a line"


def test_an_address_is_broken_where_the_line_ends_and_has_no_hyphen() -> None:
    shown = lines("https://example.org/" + "f" * 60, 250)
    assert len(shown) > 1
    assert not [line for line in shown if line.endswith("-")]


def test_wide_words_have_soft_hyphens_on_the_slide_in_lists_and_tables(pool: Pool) -> None:
    built = pool.blocks(
        f"- points: Words\n  columns: 3\n  items: [{LAW * 2}, b, c]\n"
        f"- table: Cells\n  columns: [a, b, c]\n  rows: [[{LAW * 2}, {LAW * 2}, {LAW * 2}]]\n"
    )
    assert built.faults() == []
    for title in ("Words", "Cells"):
        texts = [str(p.text) for e in built.slide(title).elements for p in paragraphs_of(e)]
        word = next(text for text in texts if text.startswith("Jugend"))
        assert SOFT in word
        assert word.replace(SOFT, "") == LAW * 2


def test_in_the_file_a_parted_word_has_hyphens_that_every_program_shows(pool: Pool) -> None:
    built = pool.blocks(f"- points: Words\n  columns: 3\n  items: [{LAW * 2}, b, c]\n")
    assert built.deck
    assert built.theme
    slide = Presentation(BytesIO(deck_bytes(built.deck, built.theme))).slides[1]
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    (word,) = [text for text in texts if text.startswith("Jugend")]
    assert SOFT not in word
    assert "-" in word
    assert word.replace("-", "") == LAW * 2


def test_no_word_of_a_shape_is_wider_than_its_line(pool: Pool) -> None:
    built = pool.blocks(f"- themes: T\n  items: [{LAW * 2}, b, c, d, e]\n")
    widths = calm().widths
    for element in built.slide("T").elements:
        if isinstance(element, Shape) and element.frame:
            room = (element.box.width - 2 * element.frame.inset[0]) / 12_700
            for p in element.frame.paragraphs:
                assert widths.longest_word(p.text, p.size, bold=p.bold) <= room

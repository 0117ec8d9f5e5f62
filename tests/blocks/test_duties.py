from __future__ import annotations

from sessionbuilder.content import Table
from tests.paper import of, titled, words
from tests.pool import Pool, notes_of, texts_of

BLOCK = "- duties:\n  law: [notify, notify-in-five-days]\n"


def test_each_card_says_how_it_binds_where_it_stands_and_since_when(pool: Pool) -> None:
    shown = "\n".join(texts_of(pool.blocks(BLOCK).slides[1]))
    assert "MUST" in shown
    assert "SHOULD" in shown
    assert "Children Act 2004, section 16C(1), in force from 29 June 2018" in shown
    assert "in force from December 2023" in shown


def test_the_notes_say_who_looked_and_when_to_look_again(pool: Pool) -> None:
    notes = "\n".join(notes_of(pool.blocks(BLOCK).slides[1]))
    assert "Looked up on 2 November 2026: the published text of the Act." in notes
    assert "To be looked at again by May 2027." in notes


def test_the_sheet_has_a_row_for_each_and_says_when_they_were_looked_up(pool: Pool) -> None:
    sheet = titled(pool.blocks(BLOCK), "What the law asks of us")
    (table,) = of(Table, sheet.handout.parts)
    assert [str(row[0]) for row in table.rows] == ["MUST", "SHOULD"]
    told = " ".join(words(sheet.handout))
    assert "Law looked up on 2 November 2026" in told
    assert told.count("section 16C(1)") == 1

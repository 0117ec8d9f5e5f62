from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Form, Writing
from tests.paper import of, titled
from tests.pool import Pool, notes_of, texts_of

EACH = "- action-plan: Now\n  minutes: 10\n"
AGENCY = f"{EACH}  for: agency\n"


def test_everybody_plans_alone_and_has_the_page_with_the_questions_of_the_slide(pool: Pool) -> None:
    built = pool.blocks(EACH)
    texts = texts_of(built.slide("Now"))
    assert "on your own" in texts
    sheet = titled(built, "Now")
    assert (sheet.copies, sheet.handout.wide) == (24, False)
    asked = [str(line.prompt) for line in of(Writing, sheet.handout.parts)]
    assert asked[:4] == texts[1:5]
    assert "What would a child notice?" in asked


def test_own_questions_are_on_the_slide_and_on_the_page(pool: Pool) -> None:
    built = pool.blocks(f"{EACH}  questions: [What first?, With whom?]\n")
    assert texts_of(built.slide("Now"))[1:3] == ["What first?", "With whom?"]
    asked = [str(line.prompt) for line in of(Writing, titled(built, "Now").handout.parts)]
    assert asked[:2] == ["What first?", "With whom?"]
    assert "By when?" not in asked


def test_an_agency_has_a_wide_table_one_for_each_group(pool: Pool) -> None:
    built = pool.blocks(AGENCY)
    sheet = titled(built, "Now")
    assert (sheet.copies, sheet.handout.wide) == (4, True)
    (table,) = of(Form, sheet.handout.parts)
    assert table.header == ("What must change", "Action", "Lead", "By when", "How we will know", "Review")
    assert len(table.rows) >= 4
    assert not any(cell for row in table.rows for cell in row)


def test_the_questions_for_an_agency_are_the_same_on_slide_and_sheet(pool: Pool) -> None:
    for lines in ("", "  questions: [What first?, With whom?]\n"):
        built = pool.blocks(AGENCY + lines)
        (questions,) = of(Bullets, titled(built, "Now").handout.parts)
        asked = [str(bullet.text) for bullet in questions.bullets]
        assert texts_of(built.slide("Now"))[1 : 1 + len(asked)] == asked
        assert ("What first?" in asked) == bool(lines)


@pytest.mark.parametrize(("lines", "setting"), [("", "in your groups"), ("  in: pairs\n", "in pairs")])
def test_an_agency_plans_in_groups_unless_it_says_otherwise(lines: str, setting: str, pool: Pool) -> None:
    slide = pool.blocks(AGENCY + lines).slide("Now")
    assert setting in texts_of(slide)
    assert "GROUP" in notes_of(slide)


def test_who_sits_together_is_as_the_author_says_it(pool: Pool) -> None:
    usual = "Let people from one agency sit together"
    assert usual in " ".join(notes_of(pool.blocks(AGENCY).slide("Now")))
    own = " ".join(notes_of(pool.blocks(f"{AGENCY}  cues: [group: Tables stay as they are.]\n").slide("Now")))
    assert "Tables stay as they are." in own
    assert usual not in own

from __future__ import annotations

from sessionbuilder.content import Form
from sessionbuilder.deck.elements import Mosaic
from tests.paper import day, of, titled
from tests.pool import POOL, Built, Pool, notes_of, shapes_of, texts_of


def asked(pool: Pool, forms: str = "evaluation") -> Built:
    block = "  - evaluation:\n    minutes: 10\n    outcomes: [learning]\n"
    return day(pool, f"forms: {forms}\n", block, "09:30 to 09:40")


def test_the_address_of_the_pool_is_a_link_and_a_code(pool: Pool) -> None:
    built = asked(pool)
    assert built.faults() == []
    slide = built.slide("Before you go")
    (code,) = [shape for shape in shapes_of(slide) if isinstance(shape, Mosaic)]
    assert code.alt == "QR code that leads to https://example.org/feedback"
    assert any(text.endswith("https://example.org/feedback") for text in texts_of(slide))


def test_the_form_is_named_where_it_is_made(pool: Pool) -> None:
    slide = asked(pool).slide("Before you go")
    assert "HAND OUT" in notes_of(slide)
    assert any("“What was today like?”" in note for note in notes_of(slide))
    assert "On the form, or on your phone: https://example.org/feedback" in texts_of(slide)


def test_without_the_form_the_address_is_all_there_is(pool: Pool) -> None:
    slide = asked(pool, "[]").slide("Before you go")
    assert not any("“What was today like?”" in note for note in notes_of(slide))
    assert "Tell us what helped. https://example.org/feedback" in texts_of(slide)


def test_a_pool_without_an_address_shows_the_questions_alone(pool: Pool) -> None:
    kept = [line for line in POOL.splitlines() if not line.startswith("feedback")]
    pool.write("sessions/pool.yaml", "\n".join(kept) + "\n")
    built = asked(pool)
    assert built.faults() == []
    slide = built.slide("Before you go")
    assert texts_of(slide)[1:5] == [
        "What helped you most today?",
        "What did not help, or was missing?",
        "What will you do because of today?",
        "Write it on the form “What was today like?”.",
    ]
    assert not [shape for shape in shapes_of(slide) if isinstance(shape, Mosaic)]
    assert "example.org" not in " ".join(texts_of(slide))


def test_own_questions_stand_in_place_of_the_usual_ones(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- evaluation: Bye\n  minutes: 10\n  asks: [What now?]\n").slide("Bye"))
    assert texts[1] == "What now?"
    assert "What helped you most today?" not in texts


def test_it_must_stay_and_belongs_to_the_end_of_the_day(pool: Pool) -> None:
    built = asked(pool)
    assert built.programme
    (timed,) = built.programme.blocks
    assert (timed.block.importance, timed.block.nature) == ("must", "close")


def test_the_form_has_the_statements_of_the_session_after_its_own(pool: Pool) -> None:
    block = "  - evaluation:\n    minutes: 10\n    outcomes: [learning]\n    statements: [I could speak about race]\n"
    built = day(pool, "forms: evaluation\n", block, "09:30 to 09:40")
    assert built.faults() == []
    (form,) = of(Form, titled(built, "What was today like?").handout.parts)
    assert [str(row[0]) for row in form.rows][-2:] == ["I know what I will do differently", "I could speak about race"]

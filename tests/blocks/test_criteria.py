from __future__ import annotations

from tests.pool import Pool, texts_of

ANY = """
- criteria: When?
  always:
    any: [First, Second, Third]
"""


def test_members_of_any_are_joined_by_or(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY).slide("When?"))
    assert [text for text in texts if text in ("or", "and")] == ["or", "or"]
    assert texts.index("or") < texts.index("Second")


def test_members_of_all_are_joined_by_and(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY.replace("any", "all")).slide("When?"))
    assert [text for text in texts if text in ("or", "and")] == ["and", "and"]


def test_none_says_so_over_its_conditions(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY.replace("any", "none")).slide("When?"))
    assert "None of these:" in texts

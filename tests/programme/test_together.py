"""`together`: after the work everybody talks of what came of it, and the bar counts down the work alone."""

from __future__ import annotations

from sessionbuilder.running_order.lines import running_order
from tests.pool import Pool, notes_of, paragraphs_of, shapes_of, texts_of
from tests.programme.days import planned, refitted, to
from tests.programme.test_rounds import lines, only

TALK = """
- discussion: Why
  in: pairs
  minutes: 10
  together: 5
  questions: [Why?]
"""


def test_it_comes_after_the_work_and_beside_its_minutes(pool: Pool) -> None:
    timed = only(pool, "discussion: A, minutes: 10, together: 5, rounds: 1 minute a group")
    assert [(part.name, part.minutes) for part in timed.parts] == [("", 10), ("together", 5), ("round", 4)]


def test_the_panel_counts_down_the_work_and_says_what_comes_then(pool: Pool) -> None:
    built = pool.blocks(TALK)
    assert not [fault for fault in built.faults() if "L501" in fault]
    slide = built.slide("Why")
    texts = texts_of(slide)
    start = texts.index("10")
    assert texts[start : start + 5] == [
        "10",
        "minutes to talk",
        "until 09:40",
        "in pairs",
        "then together, until 09:45",
    ]
    assert any("All together from 09:40 to 09:45: 5 minutes." in note for note in notes_of(slide)), notes_of(slide)


def test_after_it_a_round(pool: Pool) -> None:
    texts = texts_of(pool.blocks(TALK + "  rounds: 1 minute a group\n").slide("Why"))
    assert "then together, until 09:45" in texts
    assert "then a round, until 09:49" in texts


def test_every_kind_with_a_panel_takes_it(pool: Pool) -> None:
    built = pool.blocks("""
        - sorting: Which
          minutes: 10
          together: 5
          piles: [Fact, Guess]
          cards: [{card: She cried, pile: Fact}, {card: She was sad, pile: Guess}, {card: It rained, pile: Fact}]
        - inject: News
          minutes: 10
          together: 5
          news: The school rings.
          questions: [What now?]
        """)
    for title in ("Which", "News"):
        assert any(text.startswith("then together, until") for text in texts_of(built.slide(title))), title


def test_the_running_order_says_when_the_work_is_over(pool: Pool) -> None:
    programme, report = planned(pool, lines("discussion: A, minutes: 10, together: 5, rounds: 1 minute a group"))
    assert programme, report.diagnostics
    assert "A (together 5 min, round 4 min)" in " ".join(running_order(programme).split())


def test_it_gives_with_the_work_where_time_is_short(pool: Pool) -> None:
    text = lines("points: A, minutes: 60", "discussion: B, minutes: 50, together: 10 to 20", "closing: C, minutes: 10")
    whole = refitted(pool, text, to("2h15")).blocks[1]
    less = refitted(pool, text, to("1h40")).blocks[1]
    assert whole.part("together").minutes > less.part("together").minutes >= 8
    assert less.minutes < whole.minutes


def test_nothing_but_together_has_its_own_minutes_on_the_panel(pool: Pool) -> None:
    text = TALK.replace("minutes: 10", "minutes: 0").replace("pairs", "everyone")
    texts = texts_of(pool.blocks(text).slide("Why"))
    assert "until 09:35" in texts
    assert not any(text.startswith("then") for text in texts)


def test_where_much_goes_with_the_minutes_the_numeral_gives_first(pool: Pool) -> None:
    def numeral(text: str) -> float:
        (shape,) = (shape for shape in shapes_of(pool.blocks(text).slide("Why")) if shape.name == "Minutes")
        return paragraphs_of(shape)[0].size

    assert numeral(TALK) > numeral(TALK + "  rounds: 1 minute a group\n") >= 54

from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Facts, Heading, Notice, PageBreak, Table, Text, Writing
from sessionbuilder.deck.elements import Shape
from sessionbuilder.units import inches
from tests.paper import facts, of, titled, words
from tests.pool import Built, Pool, notes_of, paragraphs_of, texts_of

NOT_YET = "Report not yet published: learning only"
LEARNT = "points: [Nobody added up the visits, A worry was taken for a quarrel]"
REVIEW = """
- learning: Missed visits
  review: Child N
  board: Northshire Board
  concerned: A child who lived with neglect.
  outcome: She lives with her grandmother.
  status: {status}
  points: [Nobody added up the visits, A worry was taken for a quarrel]
  questions: [Who would have seen it?, Whose worry do we hear?]
  reading: {{for: everybody, address: "https://example.org/child-n"}}
"""


def review(pool: Pool, status: str = "published", without: str = "") -> Built:
    """The review with a status, without the lines that start with one of the words of `without`."""
    lines = REVIEW.format(status=status).splitlines()
    if without:
        lines = [line for line in lines if not line.strip().startswith(tuple(without.split()))]
    built = pool.blocks("\n".join(lines) + "\n")
    assert built.faults() == []
    return built


def test_it_opens_with_what_it_concerned_its_status_in_words_and_what_was_learnt(pool: Pool) -> None:
    assert texts_of(review(pool).slide("Missed visits"))[1:6] == [
        "A child who lived with neglect.",
        "She lives with her grandmother.",
        "Review: Child N · Northshire Board · Report published",
        "Nobody added up the visits",
        "A worry was taken for a quarrel",
    ]


def test_the_status_stands_there_without_a_name_of_the_review_too(pool: Pool) -> None:
    texts = texts_of(review(pool, "response-published", "review board").slide("Missed visits"))
    assert "Status: Response to the review published" in texts


def test_questions_and_reading_have_slides_of_their_own(pool: Pool) -> None:
    built = review(pool)
    assert built.titles()[1:] == [
        "Missed visits",
        "Missed visits: questions this raises",
        "Missed visits: who reads what",
    ]
    assert texts_of(built.slides[2])[1:] == ["Who would have seen it?", "Whose worry do we hear?"]
    assert texts_of(built.slides[3])[1:] == ["Reading for everybody at example.org"]
    assert review(pool, without="questions reading").titles()[1:] == ["Missed visits"]


@pytest.mark.parametrize(("asked", "size"), [("Who?", 44), ("Who of us, and when? " * 9, 36)])
def test_a_single_question_is_the_largest_thing_on_its_slide(pool: Pool, asked: str, size: int) -> None:
    two = "[Who would have seen it?, Whose worry do we hear?]"
    built = pool.blocks(REVIEW.format(status="published").replace(two, asked))
    (question,) = [shape for shape in built.slides[2].elements if isinstance(shape, Shape) and shape.name == "Item 1"]
    assert [(str(each.text), each.size) for each in paragraphs_of(question)] == [(asked.strip(), size)]
    assert question.box.width <= inches(9.7)


def test_the_number_of_a_question_stands_beside_its_first_line(pool: Pool) -> None:
    two = "[Who would have seen it?, Whose worry do we hear?]"
    long = "[Who would have seen it on which of the days before the one on which we all read it?, Whose?]"
    slide = pool.blocks(REVIEW.format(status="published").replace(two, long)).slides[2]
    shapes = {each.name: each for each in slide.elements if isinstance(each, Shape)}
    for number in (1, 2):
        figure, asked = shapes[f"Number {number}"], shapes[f"Item {number}"]
        assert abs(figure.box.y - asked.box.y) <= inches(0.1)
        assert {each.size for each in paragraphs_of(asked)} == {36}


def test_what_is_not_yet_published_says_so_on_every_slide(pool: Pool) -> None:
    slides = review(pool, "not-yet-published").slides[1:]
    assert len(slides) == 3
    for slide in slides:
        assert NOT_YET in texts_of(slide)
    assert not [text for slide in review(pool).slides for text in texts_of(slide) if NOT_YET in text]


def test_what_gives_the_area_away_is_in_the_notes_only_until_it_is_published(pool: Pool) -> None:
    built = review(pool, "not-yet-published")
    notes = notes_of(built.slides[1])
    watch = notes.index("WATCH")
    assert notes[watch + 1].startswith("The report is not yet published. Do not name the area or the family")
    assert notes[watch + 2] == "Commissioned by Northshire Board: not to be told either."
    shown = [text for slide in built.slides for text in texts_of(slide)]
    printed = words(titled(built, "Missed visits").handout)
    assert not [text for text in (*shown, *printed) if "Northshire" in text]
    assert "WATCH" not in notes_of(review(pool).slides[1])


def test_the_sheet_has_lines_under_each_question_and_addresses_in_print(pool: Pool) -> None:
    sheet = titled(review(pool), "Missed visits")
    assert (sheet.code, sheet.copies) == ("H1", 24)
    parts = sheet.handout.parts
    assert [type(part) for part in parts] == [Text, Facts, Heading, Bullets, Heading, Writing, Writing, Heading, Table]
    assert facts(parts) == {
        "Outcome": "She lives with her grandmother.",
        "Review": "Child N",
        "Commissioned by": "Northshire Board",
        "Status": "Report published",
    }
    assert [(str(part.prompt), part.lines) for part in of(Writing, parts)] == [
        ("Who would have seen it?", 3),
        ("Whose worry do we hear?", 3),
    ]
    assert "https://example.org/child-n" in words(of(Table, parts))


def test_with_a_time_it_claims_no_more_than_that_it_was_not_published_then(pool: Pool) -> None:
    built = pool.blocks(REVIEW.format(status="not-yet-published\n  as-of: winter 2017/18"))
    assert built.faults() == []
    words_then = "Report not published as of winter 2017/18: learning only"
    for slide in built.slides[1:]:
        assert words_then in texts_of(slide)
    sheet = titled(built, "Missed visits").handout
    (notice,) = of(Notice, sheet.parts)
    assert (notice.label, str(notice.text)) == (
        "Not published",
        "The report of this review was not published as of winter 2017/18. "
        "Only what was learnt may be shared; please do not guess which family it is about.",
    )
    assert facts(sheet.parts)["Status"] == words_then
    assert "The report was not published as of winter 2017/18. Do not name the area" in " ".join(
        notes_of(built.slides[1])
    )
    shown = [text for slide in built.slides for text in texts_of(slide)]
    assert not [text for text in (*shown, *words(sheet)) if "not yet published" in text.casefold()]


@pytest.mark.parametrize(
    ("status", "words_now"),
    [("published", "Report published"), ("response-published", "Response to the review published")],
)
def test_the_time_changes_nothing_where_something_is_published(status: str, words_now: str, pool: Pool) -> None:
    built = pool.blocks(REVIEW.format(status=f"{status}\n  as-of: winter 2017/18"))
    assert facts(titled(built, "Missed visits").handout.parts)["Status"] == words_now


@pytest.mark.parametrize(("status", "warned"), [("published", 0), ("response-published", 0), ("not-yet-published", 1)])
def test_the_sheet_warns_where_nothing_is_published(status: str, warned: int, pool: Pool) -> None:
    notices = of(Notice, titled(review(pool, status), "Missed visits").handout.parts)
    assert len(notices) == warned
    assert all("Only what was learnt may be shared" in str(notice.text) for notice in notices)


def test_without_questions_it_is_a_sheet_to_keep(pool: Pool) -> None:
    assert titled(review(pool, without="questions"), "Missed visits").code == "R1"


GROUPED = "points: [{item: Both parents, items: [Ask the father, Ask the mother]}, Nobody added up the visits]"
GROUPS = ["Both parents", "Ask the father", "Ask the mother", "Nobody added up the visits"]


def test_of_points_in_groups_the_slide_shows_the_headings_and_the_sheet_everything(pool: Pool) -> None:
    built = pool.blocks(REVIEW.format(status="published").replace(LEARNT, GROUPED))
    assert built.faults() == []
    assert texts_of(built.slide("Missed visits"))[4:6] == [GROUPS[0], GROUPS[3]]
    assert set(GROUPS) <= set(notes_of(built.slides[1]))
    parts = titled(built, "Missed visits").handout.parts
    (first, second) = of(Bullets, parts)[0].bullets
    assert [str(text) for text in (first.text, *first.bullets, second.text)] == GROUPS
    assert [part.lines for part in of(Writing, parts)] == [5, 5]
    assert [part for part in parts if isinstance(part, PageBreak)] == [], "where the sides end is for the paper to say"


def test_without_a_sheet_the_slide_shows_what_stands_in_the_groups_too(pool: Pool) -> None:
    grouped = REVIEW.format(status="published\n  handouts: none").replace(LEARNT, GROUPED)
    assert texts_of(pool.blocks(grouped).slide("Missed visits"))[4:8] == GROUPS


def test_questions_are_left_up_to_be_read_unless_the_author_says_what_is_done_at_them(pool: Pool) -> None:
    usual = "Leave this up while people read it."
    assert usual in notes_of(review(pool).slide("Missed visits: questions this raises"))
    own = f"{REVIEW.format(status='published')}  cues: [{{slide: questions this raises, ask: Who begins?}}]\n"
    notes = notes_of(pool.blocks(own).slide("Missed visits: questions this raises"))
    assert "Who begins?" in notes
    assert usual not in notes

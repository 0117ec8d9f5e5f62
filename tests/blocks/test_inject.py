from __future__ import annotations

from sessionbuilder.content import Narrative, Notice, Writing
from tests.paper import of, titled, words
from tests.pool import Pool, notes_of, number_of, paragraphs_of, shapes_of, texts_of

SHORT = """
- inject: A call
  minutes: 10
  after: Two weeks later
  news: |
    Mia was not there.

    Nobody asked.
  questions: [What now?, Who calls?]
"""
LONG = SHORT.replace("Mia was not there.", "Mia was not there when they came. " * 14)


def test_short_news_stand_with_the_questions_and_the_minutes_on_one_slide(pool: Pool) -> None:
    texts = texts_of(pool.blocks(SHORT).slide("A call"))
    order = ["Two weeks later", "Mia was not there.", "Nobody asked.", "What now?", "Who calls?"]
    places = [texts.index(text) for text in order]
    assert places == sorted(places)
    assert "minutes to rethink" in texts


def test_long_news_have_a_slide_of_their_own_before_the_questions(pool: Pool) -> None:
    built = pool.blocks(LONG)
    assert built.faults() == []
    news, questions = texts_of(built.slide("A call")), texts_of(built.slide("A call: questions"))
    assert "Two weeks later" in news
    assert "What now?" not in news
    assert "minutes to rethink" not in news
    assert {"What now?", "Who calls?", "minutes to rethink"} < set(questions)


def test_each_group_has_one_sheet_with_the_news_and_lines_under_each_question(pool: Pool) -> None:
    sheet = titled(pool.blocks(SHORT), "A call")
    assert (sheet.copies, sheet.handout.per, sheet.handout.afterwards) == (4, "group", "return")
    (news,) = of(Narrative, sheet.handout.parts)
    assert [str(each.item) for each in news.paragraphs] == ["Mia was not there.", "Nobody asked."]
    assert words(sheet.handout.parts)[0] == "Two weeks later"
    lines = of(Writing, sheet.handout.parts)
    assert [str(line.prompt) for line in lines] == ["What now?", "Who calls?"]
    assert all(line.lines >= 3 for line in lines)


def test_pairs_and_threes_have_a_sheet_each(pool: Pool) -> None:
    for who, copies in {"alone": 24, "pairs": 12, "threes": 8, "everyone": 4}.items():
        assert titled(pool.blocks(f"{SHORT}  in: {who}\n"), "A call").copies == copies


def test_without_a_time_the_sheet_says_what_it_is(pool: Pool) -> None:
    built = pool.blocks(SHORT.replace("  after: Two weeks later\n", "").replace("\n\n    Nobody asked.", ""))
    assert built.faults() == []
    (notice,) = of(Notice, titled(built, "A call").handout.parts)
    assert (notice.label, str(notice.text)) == ("What has become known", "Mia was not there.")


def test_the_notes_say_to_hold_the_sheets_back(pool: Pool) -> None:
    assert any(
        "Keep the news sheet back until this slide" in note for note in notes_of(pool.blocks(SHORT).slide("A call"))
    )


def test_a_list_in_the_news_is_a_list_on_the_slide_and_under_its_paragraph_on_the_sheet(pool: Pool) -> None:
    text = "Mia was not there.\n\n    - nobody called\n    - nobody asked"
    built = pool.blocks(SHORT.replace("Mia was not there.", text))
    assert built.faults() == []
    slide = built.slide("A call")
    marks = {str(p.text): p.mark for shape in shapes_of(slide) for p in paragraphs_of(shape)}
    assert (marks["nobody called"], marks["nobody asked"], marks["Mia was not there."]) == ("bullet", "bullet", "")
    (news,) = of(Narrative, titled(built, "A call").handout.parts)
    assert [(str(each.item), len(each.items)) for each in news.paragraphs] == [
        ("Mia was not there.", 2),
        ("Nobody asked.", 0),
    ]


def test_news_that_are_a_list_alone_have_what_is_over_them(pool: Pool) -> None:
    paragraphs, items = "Mia was not there.\n\n    Nobody asked.", "- Mia was not there\n    - Nobody asked"
    built = pool.blocks(SHORT.replace(paragraphs, items))
    assert built.faults() == []
    assert texts_of(built.slide("A call"))[:3] == ["Two weeks later", "Mia was not there", "Nobody asked"]


def test_a_list_in_the_news_keeps_its_numbers_on_the_slide(pool: Pool) -> None:
    built = pool.blocks(SHORT.replace("Mia was not there.", "3. the third\n    4. the fourth"))
    slide = built.slide("A call")
    numbers = {str(p.text): number_of(p) for shape in shapes_of(slide) for p in paragraphs_of(shape)}
    assert (numbers["the third"], numbers["the fourth"]) == (3, 4)

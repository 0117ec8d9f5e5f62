"""A programme -> its deck: what stands on a slide beside what its block shows."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Card, Cards, Page
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.files import Folder
from sessionbuilder.text import plain
from sessionbuilder.theme.theme import load_theme
from sessionbuilder.units import EMU_PER_POINT
from tests.layout.test_page import placed
from tests.pool import CALM, Built, Pool, calm, notes_of, paragraphs_of, shapes_of, texts_of
from tests.programme.days import day


def chip(built: Built, title: str) -> str:
    """What stands on the clock of the first slide with this title."""
    (clock,) = [
        each for each in shapes_of(built.slide(title)) if isinstance(each, Shape) and each.box == calm().template.clock
    ]
    assert clock.frame
    return str(clock.frame.paragraphs[0].text)


def test_the_clock_of_a_section_counts_the_work_in_it_and_no_pause_at_its_end(pool: Pool) -> None:
    built = pool.session(
        day(
            "09:00 to 11:00",
            "section: Morning",
            "discussion: A, minutes: 30",
            "break: Tea, minutes: 10",
            "discussion: B, minutes: 20",
            "break: Coffee, minutes: 15",
            "section: Later",
            "discussion: C, minutes: 45",
            "section: Nothing but a pause",
        )
    )
    assert chip(built, "Morning") == "09:00 · 60 min", "the pause inside counts, the one after it does not"
    assert chip(built, "Later") == "10:15 · 45 min"
    assert chip(built, "Nothing but a pause") == "11:00"
    assert chip(built, "Tea") == "09:30 · 10 min"


@pytest.mark.parametrize(("say", "told"), [("", "."), (", say: Hello", ", whose notes hold the instructions")])
def test_the_notes_of_later_slides_say_where_the_block_begins(pool: Pool, say: str, told: str) -> None:
    items = ", ".join(f"A long item with the number {number} that fills a line of its slide" for number in range(20))
    built = pool.session(
        day("09:00 to 09:20", f"points: Long{say}, minutes: 20").replace("items: [x]", f"items: [{items}]")
    )
    first, *later = [slide for slide in built.slides if slide.title.startswith("Long")]
    number = built.slides.index(first) + 1
    assert later
    assert not any("Carries on" in line for line in notes_of(first))
    for slide in later:
        assert any(line.startswith(f"Carries on from slide {number}{told}") for line in notes_of(slide))


def test_a_title_shrinks_by_one_step_and_what_is_longer_is_told(pool: Pool) -> None:
    usual = max(
        paragraphs_of(shapes_of(pool.session(day("09:00 to 09:20", "points: A, minutes: 20")).slide("A"))[0]),
        key=lambda p: p.size,
    ).size
    long = "What we know about children who are not brought to appointments, and what we can do"
    built = pool.session(day("09:00 to 09:20", f"points: '{long}', minutes: 20"))
    assert {paragraph.size for paragraph in paragraphs_of(shapes_of(built.slide(long))[0])} == {usual - 2}
    # neither what would fit at 20 points nor what would not
    for more in ("together with everybody else who meets them", "as neighbours, friends, at work or at home " * 3):
        built = pool.session(day("09:00 to 09:20", f"points: '{long}, {more.strip()}', minutes: 20"))
        assert "L502" in built.codes()
        (title,) = {p.size for p in paragraphs_of(shapes_of(built.slide(f"{long}, {more.strip()}"))[0])}
        assert title == usual - 2


def test_cards_after_the_twelfth_have_no_placeholder_since_no_layout_has_one() -> None:
    cards = tuple(Card(plain(f"Card {number}")) for number in range(15))
    slides, report = placed(Page(plain("Title"), (Cards(cards, 3),)))
    assert not report.diagnostics
    (shapes,) = slides
    places = [shape.placeholder for shape in shapes if shape.frame]
    assert places == [*(str(number) for number in range(11, 23)), "", "", ""]


@pytest.mark.parametrize(
    "title", ["What was reviewed, and what happens now", "Where it is known, what is asked and who asks"]
)
def test_a_title_of_two_lines_has_no_lone_last_word(title: str, pool: Pool) -> None:
    text = day("09:00 to 12:00", f"section: '{title}'", "points: Something else, minutes: 20")
    shapes = [each for each in shapes_of(pool.session(text).slide(title)) if isinstance(each, Shape)]
    (shown,) = [shape for shape in shapes if shape.placeholder == "title"]
    assert shown.frame
    (paragraph,) = shown.frame.paragraphs
    widths = Pen(calm(), Report()).widths
    lines = widths.broken(paragraph.text, paragraph.size, shown.box.width / EMU_PER_POINT, bold=True)
    first, last = (sum(len(run.text) for run in line) for line in lines)
    assert last * 2 > first


def test_the_first_line_of_a_cover_says_when_and_is_larger_than_the_others(pool: Pool) -> None:
    slide = pool.session(
        day("09:00 to 12:00", "points: Something, minutes: 20").replace("aim:", "for: Everybody\naim:")
    )
    (details,) = [each for each in shapes_of(slide.slides[0]) if isinstance(each, Shape) and each.name == "Details"]
    assert details.frame
    (when,) = details.frame.paragraphs
    assert (str(when.text), when.bold) == ("09:00 to 12:00", True)
    assert when.size > calm().scale.body


SERIES = """
- terms: Hazards
  source: {source}
  lead: What to look out for
  items:
    - {{term: Optimism, meaning: Hoping for too much, looks-like: Small gains, antidote: Ask again}}
    - {{term: Paralysis, meaning: Waiting for more, looks-like: One more form, antidote: Set a date}}
    - {{term: Omnipotence, meaning: Rescuing alone, looks-like: No handover, antidote: Share it}}
"""


def kickers(built: Built) -> list[str]:
    """What stands over the titles, slide by slide."""
    found = [shape for slide in built.slides for shape in shapes_of(slide) if shape.name == "Kicker"]
    return [str(paragraph.text) for shape in found for paragraph in paragraphs_of(shape)]


def test_pages_that_each_say_a_sentence_about_one_topic_have_a_dot_each_and_words_for_those_who_cannot_see(
    pool: Pool,
) -> None:
    built = pool.blocks(SERIES.replace("  source: {source}\n", "").format())
    assert kickers(built) == ["Hazards"] * 3
    runs = [e for slide in built.slides for e in slide.elements if isinstance(e, Group) and e.name == "Run of pages"]
    assert [run.alt for run in runs] == [f"Page {number} of 3 about this topic" for number in (1, 2, 3)]
    full = [[isinstance(dot, Shape) and dot.fill == "accent" for dot in run.elements] for run in runs]
    assert full == [[True, False, False], [False, True, False], [False, False, True]]


def test_sources_of_several_lines_are_told_once_in_a_block_and_one_line_on_each_slide(pool: Pool) -> None:
    works = [f"long{n}" for n in range(9)]
    entry = "{name}: {{authors: {name} of a name that takes room, year: 2001, title: T}}\n"
    pool.write("sessions/sources.yaml", "".join(entry.format(name=name) for name in (*works, "short")))
    for cited, told in (("[short]", 4), (f"[{', '.join(works)}]", 1)):
        built = pool.blocks(SERIES.format(source=cited))
        assert built.faults() == []
        feet = [[text for text in texts_of(slide) if text.startswith("Source")] for slide in built.slides[1:]]
        assert [len(foot) for foot in feet] == [1] * told + [0] * (4 - told)


def test_a_sentence_stays_the_title_of_every_slide_that_its_page_takes(pool: Pool) -> None:
    items = "".join(f"    - Item {number}, which says a good deal about what was found\n" for number in range(1, 15))
    built = pool.blocks(f"- points: Findings\n  lead: Reviews find the same again.\n  items:\n{items}")
    assert built.titles()[1:] == [f"Reviews find the same again. ({n} of 2)" for n in (1, 2)]
    assert kickers(built) == ["Findings"] * 2


def test_questions_are_as_large_as_a_message_where_all_have_room(pool: Pool) -> None:
    for count, large in ((2, True), (3, True), (5, False)):
        questions = ", ".join(["Who could tell us more about it than we know now?"] * count)
        slide = pool.blocks(f"- discussion: Talk\n  minutes: 5\n  questions: [{questions}]\n").slide("Talk")
        sizes = {p.size for shape in shapes_of(slide) if shape.name.startswith("Item") for p in paragraphs_of(shape)}
        assert len(sizes) == 1
        assert (sizes.pop() > calm().scale.body) == large


@pytest.mark.parametrize("name", ["calm", "warm", "high-contrast"])
def test_a_long_name_of_a_session_has_room_on_the_cover_of_every_look(name: str) -> None:
    theme = load_theme(Folder(CALM.parent.parent / name), "theme.yaml", Report())
    assert theme
    title = "Safeguarding disabled, looked-after and otherwise overlooked children across seven counties"
    place = theme.template.layouts["cover"].title
    room = place.box.width / EMU_PER_POINT
    assert any(theme.widths.lines(plain(title), size, room, bold=place.bold) <= lines for size, lines in place.tried)


@pytest.mark.parametrize("sheet", [True, False])
def test_sources_take_one_line_where_a_sheet_has_them_and_the_notes_have_those_that_no_slide_names(
    sheet: bool, pool: Pool
) -> None:
    works = [f"long{n}" for n in range(9)]
    entry = "{name}: {{authors: {name} of a name that takes room, year: 2001, title: T}}\n"
    pool.write("sessions/sources.yaml", "".join(entry.format(name=name) for name in works))
    block = f"- points: Findings\n  source: [{', '.join(works)}]\n  items: [One, Two]\n"
    slide = pool.blocks(block + "- references: Sources\n" * sheet).slide("Findings")
    (foot,) = [text for text in texts_of(slide) if text.startswith("Sources: ")]
    assert foot.endswith(" more on sheet R1") == sheet
    unnamed = [name for name in works if name not in foot]
    assert bool(unnamed) == sheet
    notes = "\n".join(notes_of(slide))
    assert all(name in notes for name in unnamed)
    assert ("SOURCES" in notes) == sheet


def test_titles_of_several_blocks_are_told_apart_in_words_and_not_by_the_clock(pool: Pool) -> None:
    block = "- points: Findings\n  items: [One, Two]\n"
    assert pool.blocks(block * 3).titles()[1:] == ["Findings", "Findings (again)", "Findings (time 3)"]

"""The facilitator guide: everything that the people who lead the day need, in the order in which they need it."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.booklet.booklet import BlockHead, Booklet, Figure, Instructions, Sheet, Timetable
from sessionbuilder.content import Bullets, Checklist, Form, Heading, Notice, Table, Verb
from sessionbuilder.deck.elements import Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import texts_in
from tests.layout.test_run import LONG
from tests.paper import day, facts, of, programme_of, sheet, shelf, words
from tests.pool import CASE, EXAMPLES, POOL, Built, Pool

DAY = """\
  - section: Morning
    say: Good morning.
  - exercise: Work
    case: child-m
    outcomes: [learning]
    intensity: 2
    trainer: Ruth
    minutes: {work: 20, brief: 2, feedback: 2 per group}
    tasks: [Talk]
    materials: ["paper, one sheet a group", bell]
    source: kolb1984
    cues:
      - if-behind: Cut the debrief.
      - say: Go.
      - answers: Many.
      - ask: Who?
  - break: Tea
    minutes: 15
  - section: Afternoon
  - points: Later
    minutes: 15
    priority: could
    pre-work: Read it at home.
    items: [One]
  - closing: Goodbye
    minutes: 10
    source: wt2010
"""
HOURS = "09:30 to 10:40"
FRAME = [
    "Facilitator guide: A day of training",
    "The day at a glance",
    "Aim and outcomes",
    "How to use this guide",
    "Before the day",
    "Room, materials and paper",
    "Safety plan",
    "If someone is at risk",
    "09:30  Morning",
    "10:15  Afternoon",
    "When time runs short, or things go wrong",
    "Where each block is from",
    "Sources, and what to check",
    "After the day",
]


@pytest.fixture
def built(pool: Pool) -> Built:
    found = day(pool, blocks=DAY, time=HOURS)
    assert not found.report.failed, found.faults()
    return found


def guide(built: Built) -> Booklet:
    return shelf(built, ("guide",))["facilitator-guide"]


def page(built: Built, title: str) -> Sheet:
    return sheet(guide(built), title)


def rows(part: Table | Timetable | Form) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in part.rows]


def table(built: Built, title: str, header: str) -> list[list[str]]:
    """The rows of the one table on a page whose first column is called `header`."""
    parts = page(built, title).parts
    tables: list[Table | Timetable] = [*of(Table, parts), *of(Timetable, parts)]
    (found,) = [each for each in tables if each.header[0] == header]
    return rows(found)


def under(parts: tuple[object, ...], heading: str) -> list[str]:
    """Every text under a heading, up to the next."""
    places = [number for number, part in enumerate(parts) if isinstance(part, Heading)]
    start = next(number for number in places if str(getattr(parts[number], "text", "")) == heading)
    end = next((number for number in places if number > start), len(parts))
    return words(parts[start + 1 : end])


def test_its_sheets_stand_in_the_order_in_which_facilitators_read_them(built: Built) -> None:
    book = guide(built)
    assert [str(each.title) for each in book.sheets] == FRAME
    assert book.contents


def test_what_is_for_facilitators_is_marked_at_its_foot_and_nothing_else_is(pool: Pool) -> None:
    books = shelf(day(pool, "classification: OFFICIAL\n"), ("guide", "running-order", "agenda", "pack"))
    marked = {name: book.marking for name, book in books.items()}
    assert {name for name, marking in marked.items() if marking.endswith(" · OFFICIAL")} == {
        "facilitator-guide",
        "running-order",
    }
    assert marked["participant-agenda"] == marked["participant-pack"] == ""


def test_the_cover_says_whose_it_is_and_what_it_must_not_be_shown_to(pool: Pool) -> None:
    cover = guide(day(pool, 'version: "1.2"\nreview-by: 2027-06\nclassification: OFFICIAL\n')).sheets[0]
    assert facts(cover.parts) == {
        "For": "Everyone who works with children",
        "Version": "version 1.2",
        "Review by": "June 2027",
        "Kept by": "Riverside Training Pool, pool@example.org",
        "Marked": "OFFICIAL",
    }
    assert str(of(Heading, cover.parts)[0].text) == "09:30 to 09:35 · 24 participants in 4 groups"
    (private,) = of(Notice, cover.parts)
    assert private.label == "For facilitators only"
    assert "Version" not in facts(guide(day(pool)).sheets[0].parts)


def test_every_sign_is_explained_once(built: Built) -> None:
    legend = page(built, "How to use this guide")
    told = [cue.verb.value for group in of(Instructions, legend.parts) for cue in group.cues]
    assert sorted(told) == sorted(verb.value for verb in Verb)
    assert len(of(Heading, legend.parts)) == len(of(Instructions, legend.parts)) == 4


def test_the_day_at_a_glance_has_clock_minutes_slides_and_paper(built: Built) -> None:
    assert table(built, "The day at a glance", "Time") == [
        ["09:30", "", "Morning", "1 to 2", ""],
        ["09:30", "30", "Work", "3", "H1, H2, F1, F2"],
        ["10:00", "15", "Tea", "4", ""],
        ["10:15", "", "Afternoon", "5", ""],
        ["10:15", "15", "Later", "6", ""],
        ["10:30", "10", "Goodbye", "7 to 8", "F3, F4, F5"],
    ]


def test_the_slides_at_a_glance_are_those_of_the_deck(built: Built) -> None:
    told = [row[3] for row in table(built, "The day at a glance", "Time")]
    for place, slides in enumerate(told):
        numbers = [number for number, slide in enumerate(built.slides, 1) if slide.block == place]
        assert slides.split(" to ") == [str(number) for number in sorted({numbers[0], numbers[-1]})]


def test_minutes_in_hand_are_told(pool: Pool) -> None:
    longer = day(pool, blocks=DAY, time="09:30 to 10:50")
    told = words(page(longer, "The day at a glance"))
    assert "From 09:30 to 10:50; the last block ends at 10:40, 10 minutes in hand." in told


def test_each_outcome_says_where_the_day_serves_it(pool: Pool) -> None:
    text = day(pool, blocks=DAY, time=HOURS).path.read_text("utf-8")
    more = pool.session(text.replace("Identify what reviews teach", "Identify what reviews teach\n  other: Outline it"))
    first, second = table(more, "Aim and outcomes", "No.")
    assert first == ["1", "Identify what reviews teach", "1 block, 30 minutes"]
    assert second == ["2", "Outline it", "nowhere in this programme"]
    (matrix,) = [each for each in of(Table, page(more, "Aim and outcomes").parts) if each.header[0] == "Time"]
    assert matrix.header == ("Time", "Block", "1", "2")
    assert rows(matrix) == [["09:30", "Work", "●", ""]]


CHECKLISTS = [
    ("weeks", "Four weeks before"),
    ("week", "A week before"),
    ("day", "The day before"),
    ("arrival", "When you arrive"),
]


@pytest.mark.parametrize(("key", "heading"), CHECKLISTS)
def test_what_the_session_adds_stands_at_the_end_of_its_checklist(key: str, heading: str, pool: Pool) -> None:
    usual = under(page(day(pool), "Before the day").parts, heading)
    added = under(page(day(pool, f"preparation: {{{key}: [Ring the caretaker]}}\n"), "Before the day").parts, heading)
    assert len(usual) >= 3
    assert added == [*usual, "Ring the caretaker"]


@pytest.mark.parametrize(
    ("key", "title", "heading"),
    [
        ("room", "Room, materials and paper", "The room"),
        ("equipment", "Room, materials and paper", "What must work"),
        ("safety", "Safety plan", "In this session"),
    ],
)
def test_so_does_what_it_adds_about_room_equipment_and_safety(key: str, title: str, heading: str, pool: Pool) -> None:
    built = day(pool, f"preparation: {{{key}: [Ring the caretaker]}}\n")
    assert under(page(built, title).parts, heading)[-1] == "Ring the caretaker"


def test_preparation_has_no_other_lists(pool: Pool) -> None:
    built = day(pool, "preparation: {month: [Ring the caretaker]}\n")
    assert built.codes() == ["F201"]


def test_the_room_has_places_for_those_who_come(pool: Pool) -> None:
    told = under(page(day(pool, participants=9, groups=3), "Room, materials and paper").parts, "The room")
    assert told[0].startswith("Room for 9 participants at 3 tables")


def test_what_to_bring_is_added_up_with_where_it_is_used(built: Built, pool: Pool) -> None:
    assert table(built, "Room, materials and paper", "What") == [
        ["paper", "4 sheets", "09:30"],
        ["bell", "see the block", "09:30"],
    ]
    assert not [each for each in of(Table, page(day(pool), "Room, materials and paper").parts) if "What" in each.header]


def test_nobody_is_told_how_to_lead_alone_what_is_hardest(pool: Pool) -> None:
    def told(intensity: int) -> tuple[str, str]:
        made = day(pool, blocks=DAY.replace("intensity: 2", f"intensity: {intensity}"))
        safety, short = (page(made, title) for title in ("Safety plan", "When time runs short, or things go wrong"))
        return " ".join(words(safety)), " ".join(words(short))

    for said in told(3):
        assert "What is 3 of 3 is never led alone" in said
        assert "Alone today?" not in said
    safety, short = told(2)
    assert "Alone today?" in safety
    assert "never led alone" not in safety + short


def test_what_a_session_says_of_leading_it_alone_comes_before_what_every_guide_says(pool: Pool) -> None:
    def told(head: str) -> str:
        made = day(pool, blocks=DAY.replace("intensity: 2", "intensity: 3"), head=head)
        return " ".join(words(page(made, "When time runs short, or things go wrong")))

    assert "“In this session” comes first" not in told("")
    assert "“In this session” comes first" in told("preparation: {safety: [One trainer leaves out part 4]}\n")


def test_the_safety_plan_says_when_it_is_hardest_what_is_hard_and_where_there_is_support(
    built: Built, pool: Pool
) -> None:
    assert facts(page(built, "Safety plan").parts) == {"2 of 3": "09:30 Work.", "Child M": "neglect"}
    assert table(built, "If someone is at risk", "Who") == [["Your manager", "Ask for time today"]]
    assert "When it is hardest" not in words(page(day(pool), "Safety plan"))


def test_whoever_tells_of_abuse_is_told_first_and_nobody_rings_home_unplanned(built: Built) -> None:
    told = " ".join(words(page(built, "If someone is at risk")))
    first = told.index("contact with any child now: then it is reported today. Before that, tell the person")
    assert first < told.index("nobody rings, writes or calls at home before that is planned")
    assert "If they are not safe tonight: 999 or the helpline, before they leave" in told


def test_each_block_has_its_clock_its_paper_and_what_must_be_ready(built: Built) -> None:
    morning = page(built, "09:30  Morning")
    heads = of(BlockHead, morning.parts)
    assert [(head.start, str(head.name)) for head in heads if not head.titled] == [("09:30", "Work"), ("10:00", "Tea")]
    assert [head.numbers for head in heads] == ["1 to 2", "3", "4"]
    (work,) = [head for head in heads if facts([head.facts]).get("Led by")]
    told = facts([work.facts])
    timed = programme_of(built).blocks[1]
    assert work.latest == str(timed.latest.of_day)
    assert told["Ends"] == "10:00"
    assert "In parts" not in told, "the instructions tell the time of each part"
    assert told["Led by"] == "Ruth"
    assert told["Hand out"] == "H1 (24), H2 (24), F1 (1), F2 (24)"
    assert told["Have ready"] == "paper: 4 sheets; bell"
    assert next(iter(told)) == "Ends"
    assert (work.start, work.finish, work.length, work.badge) == ("09:30", "10:00", "30 min", "2 of 3, hard")


def test_what_blocks_draw_on_stands_near_the_end_and_not_in_them(built: Built) -> None:
    drawn = table(built, "Where each block is from", "Time")
    assert drawn[0] == ["09:30", "Work", "Kolb, D.A. (1984)"]
    assert "From" not in facts([of(BlockHead, page(built, "09:30  Morning").parts)[1].facts])


def test_each_slide_stands_in_small_at_its_block_and_nowhere_else(built: Built) -> None:
    shown = [small for each in guide(built).sheets for part in of(Instructions, each.parts) for small in part.slides]
    assert [small.number for small in shown] == list(range(1, len(built.slides) + 1))
    assert [small.slide for small in shown] == list(built.slides)


def test_what_to_do_when_late_stands_first_and_what_one_looks_up_last(built: Built) -> None:
    cues = [part.cues for part in of(Instructions, page(built, "09:30  Morning").parts)]
    (work,) = [each for each in cues if any(cue.verb is Verb.ANSWERS for cue in each)]
    assert [cue.verb.value for cue in work] == ["if-behind", "say", "ask", "time", "ask", "learning-points", "answers"]
    points = next(cue for cue in work if cue.verb is Verb.LEARNING_POINTS)
    assert str(next(texts_in(points))) == "Nobody put the pieces together"


def test_everything_in_the_notes_is_in_the_guide(built: Built) -> None:
    told = set(words(guide(built)))
    for slide in built.slides:
        for paragraph in slide.notes[1:]:
            text = str(paragraph.text)
            assert text in told or text.isupper() or text.startswith(("H1 ", "paper, one sheet")), text


def test_a_day_without_sections_is_one_sheet_under_its_own_name(pool: Pool) -> None:
    titles = [str(each.title) for each in guide(day(pool)).sheets]
    assert "09:30  A day of training" in titles


def test_what_to_cut_is_listed_the_cheapest_first_with_how(built: Built) -> None:
    cuts = table(built, "When time runs short, or things go wrong", "Saves")
    later = "May be left out. Skip slide 6. To do at home: Read it at home."
    work = "May be left out. Skip slide 3. Or: Cut the debrief. Hand out H2, F1 and F2 all the same. Keep back H1."
    assert cuts == [["15", "10:15  Later", "out", "", later], ["30", "09:30  Work", "", "out", work]]


def test_what_must_stay_is_cut_only_by_its_own_short_way(pool: Pool) -> None:
    must = DAY.replace("intensity: 2", "priority: must")
    cuts = table(day(pool, blocks=must, time=HOURS), "When time runs short, or things go wrong", "Saves")
    assert [(row[0], row[1], row[-1]) for row in cuts][-1] == ("part", "09:30  Work", "Cut the debrief.")
    without = day(pool, blocks=must.replace("      - if-behind: Cut the debrief.\n", ""), time=HOURS)
    assert cut(without) == ["Later"]


SHORT = "When time runs short, or things go wrong"


def cut(built: Built) -> list[str]:
    """What can give time, in its order."""
    return [row[1].partition("  ")[2] for row in table(built, SHORT, "Saves")]


UNRANKED = """\
- welcome: Welcome
  minutes: 10
  housekeeping: [x]
- agenda: The day
  minutes: 5
- exercise: Work
  minutes: {brief: 0, work: 30 to 40, debrief: 20}
  tasks: [Talk]
- points: Heard
  minutes: 15
  items: [x]
- closing: End
  minutes: 10
"""


def test_the_guide_cuts_in_the_order_of_a_refit_and_says_that_it_is_a_guess(pool: Pool) -> None:
    built = day(pool, blocks=UNRANKED, time="09:00 to 10:40")
    assert cut(built) == ["Heard", "Work", "The day"]
    guess = "No block has a priority yet"
    assert [text.startswith(guess) for text in words(page(built, SHORT))].count(True) == 1
    ranked = day(
        pool, blocks=UNRANKED.replace("minutes: 5\n", "minutes: 5\n  priority: could\n"), time="09:00 to 10:40"
    )
    assert cut(ranked) == ["The day", "Heard", "Work"]
    assert not [text for text in words(page(ranked, SHORT)) if text.startswith(guess)]


def test_of_what_must_stay_the_guide_shortens_first_what_is_said(pool: Pool) -> None:
    blocks = UNRANKED.replace("tasks:", "priority: must\n  if-behind: One table only.\n  tasks:").replace(
        "minutes: 15", "minutes: 15\n  priority: must\n  if-behind: Two lines will do."
    )
    built = day(pool, blocks=blocks, time="09:00 to 10:40")
    assert cut(built) == ["The day", "Heard", "Work"]


def test_what_a_block_that_must_stay_requires_may_not_be_cut_and_a_buffer_is_cut_first(pool: Pool) -> None:
    blocks = UNRANKED.replace("- points: Heard", "- points: Heard\n  id: heard").replace(
        "tasks:", "priority: must\n  requires: heard\n  tasks:"
    )
    built = day(pool, blocks=blocks + "- buffer: Spare\n  minutes: 5\n", time="09:00 to 10:45")
    assert cut(built)[:2] == ["Spare", "The day"]
    others = table(built, SHORT, "Saves")[2:]
    assert [row[0] for row in others] == ["part", "part"], "they are shorter where the day starts late"
    assert all("late: shorten it to" in row[-1] for row in others)


def test_a_block_that_alone_can_give_the_minutes_is_shortened_with_the_words_of_its_author(pool: Pool) -> None:
    blocks = UNRANKED.replace("- points: Heard\n  minutes: 15\n  items: [x]\n", "")
    blocks = blocks.replace("  tasks:", "  priority: must\n  if-behind: One table only.\n  tasks:")
    built = day(pool, blocks=blocks, time="09:00 to 10:25")
    assert table(built, SHORT, "Saves")[-1] == [
        *("part", "09:15  Work", "15 min"),
        *("One table only. 15 late: shorten it to 45 minutes (work 30, debrief 15).",),
    ]
    assert under(page(built, SHORT).parts, "If you start 15 minutes late")[1:] == [
        "From 10:15, “End”, the times are those of the plan again."
    ]


def test_late_starts_are_reckoned_through_beforehand(built: Built) -> None:
    parts = page(built, SHORT).parts
    late = {str(heading.text) for heading in of(Heading, parts) if "late" in str(heading.text)}
    assert late == {"If you start 15 minutes late", "If you start 30 minutes late"}
    assert under(parts, "If you start 15 minutes late") == [
        "You begin at 09:45. Do what stands under “15 late” above; all other blocks take as long as planned.",
        "New times: 09:45 Morning; 10:15 Tea; 10:30 Afternoon.",
        "From 10:30, “Goodbye”, the times are those of the plan again. Until then slides show the planned ones.",
    ]


SHEETS = """\
- welcome: Welcome
  minutes: 10
  housekeeping: [x]
- exercise: Work
  minutes: {brief: 0, work: 12, debrief: 8}
  priority: could
  tasks: [Talk]
  worksheets: hypotheses
- terms: Words
  minutes: 10
  items: [{term: Chaotic, meaning: Without a plan}]
- closing: End
  minutes: 10
"""


def test_what_is_left_out_says_what_becomes_of_its_sheets(pool: Pool) -> None:
    built = day(pool, blocks=SHEETS, time="09:00 to 09:50")
    told = [row[-1] for row in table(built, SHORT, "Saves")]
    assert any("Keep back H1" in text for text in told), told
    assert any("Give out R1 at the end, to read at home." in text for text in told), told


def test_a_sheet_that_is_handed_out_early_is_kept_back_with_its_own_block(pool: Pool) -> None:
    blocks = SHEETS.replace("  housekeeping: [x]\n", "  housekeeping: [x]\n  hands-out: [work]\n")
    built = day(
        pool, blocks=blocks.replace("- exercise: Work\n", "- exercise: Work\n  id: work\n"), time="09:00 to 09:50"
    )
    told = [row[-1] for row in table(built, SHORT, "Saves")]
    assert any("Keep back H1" in text for text in told), told


def test_where_only_some_of_the_minutes_can_be_found_the_guide_says_which_and_until_when_to_stay(pool: Pool) -> None:
    blocks = UNRANKED.replace("minutes: {brief: 0, work: 30 to 40, debrief: 20}", "minutes: 60 to 60\n  priority: must")
    blocks = blocks.replace("exercise: Work", "discussion: Work").replace("tasks: [Talk]", "questions: [Why?]")
    told = under(page(day(pool, blocks=blocks, time="09:00 to 10:40"), SHORT).parts, "If you start 30 minutes late")
    assert told == [
        "So much of this session must stay that no more than 20 minutes can be found: leave out “The day” and “Heard”. "
        "Before you begin, ask whether everybody can stay until 10:50: what follows, "
        "pauses too, is then 10 minutes later than planned."
    ]


def test_where_too_much_must_stay_the_guide_says_so_and_not_what_nobody_can_do(pool: Pool) -> None:
    blocks = UNRANKED.replace("minutes: 15\n", "minutes: 15 to 15\n  priority: must\n")
    blocks = blocks.replace("minutes: {brief: 0, work: 30 to 40, debrief: 20}", "minutes: 60 to 60\n  priority: must")
    blocks = blocks.replace("minutes: 5\n", "minutes: 5\n  priority: must\n")
    blocks = blocks.replace("exercise: Work", "discussion: Work").replace("tasks: [Talk]", "questions: [Why?]")
    told = under(page(day(pool, blocks=blocks, time="09:00 to 10:40"), SHORT).parts, "If you start 30 minutes late")
    assert told == [
        "Too much of this session must stay to find 30 minutes by leaving out blocks. Before you begin, ask whether "
        "everybody can stay until 11:10; if not, give the session on another day."
    ]


def test_a_refitted_day_is_not_reckoned_again_and_says_what_is_done_before_it(built: Built, pool: Pool) -> None:
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=40), allow_outcome_loss=True)
    assert programme
    placed = pipeline.place(script(programme), pool.workspace, Report())
    assert placed
    refitted = Built(Report(), programme, *placed, built.path)
    told = words(page(refitted, SHORT))
    assert not [text for text in told if text.startswith("If you start")]
    first = under(page(refitted, "Before the day").parts, "Four weeks before")
    assert first[-1] == "Send out to do beforehand, for “Later”: Read it at home."


def test_sources_say_what_is_out_of_date(built: Built, pool: Pool) -> None:
    found = {row[0].split(" (")[0]: row[1] for row in table(built, "Sources, and what to check", "Publication")}
    assert found == {"HM Government": "superseded: see HM Government (2023)"}
    calm = under(page(built, "Sources, and what to check").parts, "Without a warning")
    assert [text.split(" (")[0] for text in calm][:1] == ["Kolb, D.A."]
    (notice,) = of(Notice, page(built, "Sources, and what to check").parts)
    assert str(notice.text) == "Present these as history, never as today’s law: Working Together 2010."
    assert "Sources, and what to check" not in [str(each.title) for each in guide(day(pool)).sheets]


def test_an_act_is_looked_at_again_when_the_first_provision_of_it_is_and_says_what_is_not_known(pool: Pool) -> None:
    law = (EXAMPLES / "sessions/law.yaml").read_text("utf-8")
    doubt = "  in-force: 2018-06-29\n  not-known: [Whether a change since 2024 touches it]\n"
    pool.write("sessions/law.yaml", law.replace("  in-force: 2018-06-29\n", doubt))
    blocks = "  - duties: The law\n    minutes: 5\n    outcomes: [learning]\n    law: [notify, notify-in-five-days]\n"
    found = [row[1] for row in table(day(pool, blocks=blocks), "Sources, and what to check", "Publication")]
    doubts = "not all is known of “Notifying a serious incident”: see “The law”"
    assert found == [f"look whether it still holds by May 2027; {doubts}"]


def test_after_the_day_every_block_with_minutes_has_a_line_to_fill_in(built: Built) -> None:
    (log,) = of(Form, page(built, "After the day").parts)
    assert [row[:3] for row in rows(log)] == [
        ["09:30", "Work", "30"],
        ["10:00", "Tea", "15"],
        ["10:15", "Later", "15"],
        ["10:30", "Goodbye", "10"],
    ]
    assert {cell for row in rows(log) for cell in row[3:]} == {""}


def test_without_support_and_cases_there_is_no_empty_heading(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL.split("support:")[0])
    for each in guide(day(pool)).sheets:
        headings = [number for number, part in enumerate(each.parts) if isinstance(part, Heading)]
        for number in headings:
            assert number + 1 < len(each.parts), str(each.title)
            assert not isinstance(each.parts[number + 1], Heading), str(each.title)


def test_checklists_can_be_ticked(built: Built) -> None:
    before = page(built, "Before the day").parts
    assert [type(part) for part in before] == [Heading, Checklist] * 4


def test_a_case_is_to_be_looked_at_again_even_where_nothing_is_cited(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", f"{CASE}review-by: 2027-06\n")
    guide = shelf(pool.blocks("- case: child-m\n"), ("guide",))["facilitator-guide"]
    assert [text for text in words(guide) if "June 2027" in text]


def test_the_figures_of_a_chart_are_a_table_beside_its_cues(pool: Pool) -> None:
    chart = (
        "  - chart: Reviews\n    minutes: 5\n    outcomes: [learning]\n    says: They rose\n    source: wt2010\n"
        "    data: {2010/11: 72, 2011/12: gap}\n    ask: Why?\n"
    )
    built = day(pool, blocks=chart)
    guide = shelf(built, ("guide",))["facilitator-guide"]
    parts = [part for page in guide.sheets for part in page.parts]
    tables = [[[str(cell) for cell in row] for row in part.rows] for part in parts if isinstance(part, Table)]
    assert [["2010/11", "72"], ["2011/12", "no figure"]] in tables
    cues = [cue.verb for part in parts if isinstance(part, Instructions) for cue in part.cues]
    assert Verb.ASK in cues
    (place,) = [n for n, part in enumerate(parts) if isinstance(part, Table) and str(part.rows[0][0]) == "2010/11"]
    before = next(part for part in reversed(parts[:place]) if isinstance(part, Instructions))
    assert Verb.SHOW not in {cue.verb for cue in before.cues}, "the list in the notes would say it twice"


def test_a_cue_for_a_later_slide_comes_after_what_items_before_it_say(pool: Pool) -> None:
    built = pool.blocks(
        "- statement: Home\n  minutes: 3\n"
        f"  says: [{{item: 'Look {LONG}', say: In silence}}, {{item: 'Ask {LONG}', say: Wait a while}}, Write]\n"
        "  cues:\n    - slide: 3\n      do: Stand still\n    - slide: 1\n      link: And then\n"
    )
    pages = shelf(built, ("guide",))["facilitator-guide"].sheets
    (led,) = [
        part for page in pages if str(page.title).endswith("A day of training") for part in of(Instructions, page.parts)
    ]
    texts = [str(text) for text in texts_in(led.cues) if not str(text).startswith("Collect")]
    assert texts == ["In silence", "Slide 3: Wait a while", "Slide 4: Stand still", "And then"]


def test_cues_of_a_later_slide_say_which_it_is_once(pool: Pool) -> None:
    built = pool.blocks(
        f"- statement: Home\n  minutes: 3\n  says: [Look, {{item: 'Ask {LONG}', say: Wait a while}}, Write]\n"
        "  cues:\n    - say: In silence\n    - slide: 3\n      do: Stand still\n      say: [One, Two]\n"
        "    - slide: 1\n      link: And then\n"
    )
    pages = shelf(built, ("guide",))["facilitator-guide"].sheets
    (led,) = [
        part for page in pages if str(page.title).endswith("A day of training") for part in of(Instructions, page.parts)
    ]
    texts = [str(text) for text in texts_in(led.cues)]
    assert [text for text in texts if not text.startswith("Collect")] == [
        "In silence",
        "Slide 3: Wait a while",
        "Slide 4: Stand still",
        "One",
        "Two",
        "And then",
    ]


def test_the_front_shows_the_day_as_a_bar_of_its_parts(built: Built, pool: Pool) -> None:
    (bar,) = of(Figure, guide(built).sheets[0].parts)
    assert bar.drawing.alt == "The day as a bar: 09:30 Morning, 10:00 Tea and 10:15 Afternoon; 10:40 close."
    wide = {element.name: element.box.width for element in bar.drawing.elements if isinstance(element, Shape)}
    assert wide["Morning"] / wide["Tea"] == pytest.approx(30 / 15, rel=0.05)
    assert [name for name in wide if ":" in name] == ["09:30", "10:00", "10:15", "10:40"]
    assert not of(Figure, guide(day(pool)).sheets[0].parts), "a day without parts has none"


def test_what_is_done_where_somebody_is_at_risk_has_a_page_with_numbered_steps_and_telephone_numbers(
    built: Built,
) -> None:
    at_risk = page(built, "If someone is at risk")
    assert not at_risk.follows
    steps = of(Bullets, at_risk.parts)
    assert all(each.numbered and 3 <= len(each.bullets) <= 5 for each in steps)
    assert len(steps) == 4

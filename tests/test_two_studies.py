"""The two sessions on national studies: what tables teach, which figures may be seen, what the Panel published last."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from sessionbuilder import Folder, build, pipeline
from sessionbuilder.content import Bullets
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.reference import history
from sessionbuilder.workspace.workspace import Workspace
from tests.paper import of, printed, programme_of, shelf, titled, words
from tests.pool import REPOSITORY, notes_of, shipped, texts_of, topic_of

STUDY, PUBLICATIONS = "pathways-to-harm", "national-publications"
READINGS = ("Reading 1: adults’ lives", "Reading 2: young people", "Reading 3: seen and heard")


@cache
def given(stem: str) -> str:
    """All that participants get: slides, sheets and the seven-minute briefing."""
    built = shipped(stem)
    got = [text for slide in built.slides for text in texts_of(slide)]
    got += [text for sheet in printed(built) for text in words(sheet.handout)]
    got += [text for book in shelf(built, ("briefing", "pack")).values() for text in words(book.sheets)]
    return "\n".join(got)


def test_each_table_has_a_reading_on_paper_with_a_task_and_teaches_it() -> None:
    built = shipped(STUDY)
    for title in READINGS:
        sheet = words(titled(built, title).handout)
        assert "Who could have noticed this first, and in which paragraph?" in sheet
    titles = [str(timed.title) for timed in programme_of(built).blocks]
    first = titles.index("Read one, teach one") + 1
    assert titles[first : first + 3] == list(READINGS)


@pytest.mark.parametrize(
    "kept",
    [
        "Adverse childhood experiences",
        "Patterns of multiple, consecutive partners",
        "Maternal ambivalence about pregnancy",
        "Large family size",
        "had a current child protection plan",
        "consider the possibility of maltreatment",
    ],
)
def test_terms_of_art_and_the_strength_of_the_study_are_kept(kept: str) -> None:
    assert kept in given(STUDY)


def test_a_figure_that_was_not_seen_in_the_report_is_left_out_or_says_whose_it_is() -> None:
    seen = given(STUDY)
    notes = "\n".join(note for slide in shipped(STUDY).slides for note in notes_of(slide))
    assert not re.search(r"\b(53|55) (%|per cent)|[Tt]wo in three|three in four", seen + notes)
    told = [line for line in seen.splitlines() if re.search(r"\b12 per cent|two thirds", line)]
    assert told
    assert all("Royal College of GPs" in line for line in told)


def test_no_line_to_take_home_says_that_the_system_works_well_or_leaves_safety_to_the_child() -> None:
    seen = given(STUDY)
    assert not re.search(r"system (is working|works) well|zip it", seen)
    assert "who asks for secrecy, who wants to meet?" in seen


def test_each_table_has_its_reading_when_it_begins_to_read() -> None:
    begun = next(timed for timed in programme_of(shipped(STUDY)).blocks if str(timed.title) == "Read one, teach one")
    for title in READINGS:
        out = titled(shipped(STUDY), title).out
        assert out
        assert out.start == begun.start


def test_the_reading_on_adults_lives_rests_on_what_a_school_is_told_and_stays_when_the_day_is_late() -> None:
    blocks = {str(timed.title): timed.block for timed in programme_of(shipped(STUDY)).blocks}
    assert "school-told-of-domestic-abuse" in blocks[READINGS[0]].law
    assert "police must have arrangements to tell the child’s school" in given(STUDY)
    assert {blocks[title].priority for title in READINGS} == {"must", "should"}
    assert blocks["Six lessons over ten years"].priority == "could"


def test_sharing_rests_on_the_new_duty_too_and_the_sheets_leave_nobody_less_safe() -> None:
    blocks = {str(timed.title): timed.block for timed in programme_of(shipped(STUDY)).blocks}
    assert {"share-to-safeguard", "sharing-duty-2026"} <= set(blocks[READINGS[0]].law)
    seen = given(STUDY)
    assert "below significant harm" in seen
    assert "no history is no reassurance" in seen
    assert "Do not tell the other" in seen
    assert "Some things need no sum, and are a call that day" in seen


def test_co_sleeping_is_called_that_and_both_figures_about_babies_have_their_time() -> None:
    people = given(PUBLICATIONS)
    assert "Co-sleeping is in a bed, or on a sofa or chair" in people
    assert not re.search(r"sharing a bed|one bed", people)
    (slide,) = [slide for slide in shipped(PUBLICATIONS).slides if slide.title == "Babies, in two figures"]
    seen = " ".join(texts_of(slide))
    assert "June 2018 to August 2019" in seen
    assert "rapid reviews of the Panel’s first 17 months, from July 2018" in seen


def test_each_table_has_a_family_on_paper_that_no_slide_tells() -> None:
    built = shipped(PUBLICATIONS)
    shown = "\n".join(text for slide in built.slides for text in texts_of(slide))
    for title, line in (
        ("Table one: Lily and Ryan", "asks for a second breakfast"),
        ("Table two: Malachi", "He was permanently excluded on a Friday"),
        ("Table three: Isla and Alfie", "saw a man’s work boots"),
    ):
        assert line in "\n".join(words(titled(built, title).handout))
        assert line not in shown
    key = "is what getting used to it sounds like"
    assert key not in given(PUBLICATIONS)
    assert any(key in note for slide in built.slides for note in notes_of(slide))


def test_each_table_reads_on_its_sheet_the_lines_that_everybody_sees_afterwards_in_the_same_words() -> None:
    built = shipped(PUBLICATIONS)
    for family, report, many, read in (
        ("Table one: Lily and Ryan", "Complexity and challenge", 6, 12),
        ("Table two: Malachi", "It was hard to escape", 11, 11),
        ("Table three: Isla and Alfie", "Eleven themes of practice", 11, 11),
    ):
        sheet = " ".join(words(titled(built, family).handout))
        (block,) = [timed.block for timed in programme_of(built).blocks if str(timed.title) == report]
        items = [str(getattr(item, "principle", None) or item.item) for item in block.items]  # type: ignore[attr-defined]
        lines = [re.sub(r"^\(\d+\) ", "", item) for item in items]
        assert len(lines) == many
        assert [line for line in lines if line not in sheet] == []
        _steps, *read_by_all = of(Bullets, titled(built, family).handout.parts)
        numbers = [part.first + place for part in read_by_all for place in range(len(part.bullets))]
        assert numbers == list(range(1, read + 1))


def test_who_acts_today_is_asked_of_each_family_then_shown_and_goes_home_on_paper() -> None:
    built = shipped(PUBLICATIONS)
    topics = [topic_of(slide) for slide in built.slides]
    titles = [
        topic if topic.startswith("Who acts today") else slide.title
        for topic, slide in zip(topics, built.slides, strict=True)
    ]
    (keep,) = [" ".join(words(sheet.handout)) for sheet in printed(built) if "Key messages" in str(sheet.handout.title)]
    for number, family in (("one", "Lily and Ryan"), ("two", "Malachi"), ("three", "Isla and Alfie")):
        asked = titles.index(f"Table {number}: {family}")
        assert any("who acts today, and how?" in text for text in texts_of(built.slides[asked]))
        answered = titles.index(f"Who acts today: {family}")
        assert answered == asked + 1
        answer = f"Who acts today: {family}"
        shown = [slide for slide, title in zip(built.slides, titles, strict=True) if title == answer]
        seen = " ".join(text for slide in shown for text in texts_of(slide))
        assert "Danger now" in seen
        assert "strategy discussion" in seen
        assert f"Who acts today: {family}" in keep
    assert keep.count("Danger now:") == 3
    before = [
        text for slide in built.slides[: titles.index("Who acts today: Lily and Ryan")] for text in texts_of(slide)
    ]
    assert "Ryan missing" not in " ".join(before)


def test_each_table_has_its_family_before_it_tells_of_it() -> None:
    programme = programme_of(shipped(PUBLICATIONS))
    (work,) = [timed.block for timed in programme.blocks if str(timed.title) == "One report each"]
    assert set(work.hands_out) == {"lily", "malachi", "isla"}


def test_a_figure_of_which_nobody_knows_the_base_is_on_no_slide_and_no_sheet() -> None:
    assert not re.search(r"\b75 ?(%|per cent)", given(PUBLICATIONS))


def test_eleven_themes_stand_on_one_slide_and_their_lines_on_the_sheet_that_says_whose_they_are() -> None:
    built = shipped(PUBLICATIONS)
    assert [slide.title for slide in built.slides].count("Eleven themes of practice") == 1
    sheet = " ".join(words(titled(built, "Table three: Isla and Alfie").handout))
    assert "The headings are the Panel’s. The lines under them are ours" in sheet
    assert "Good news is taken as lasting change" in sheet


def test_the_law_of_both_is_from_the_register_and_none_of_it_is_called_history() -> None:
    for stem in (STUDY, PUBLICATIONS):
        programme = programme_of(shipped(stem))
        resting = [timed.block for timed in programme.blocks if timed.block.law]
        assert resting
        assert not [block for block in resting if history(block, programme.session)]


def test_what_the_panel_published_last_is_asked_for_until_somebody_writes_it(tmp_path: Path) -> None:
    for name in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    pack = tmp_path / "sessions/local.yaml"
    said = pack.read_text("utf-8")
    without = re.sub(r"(?m)^latest-review:\n(?:  .*\n)+", "", said)
    assert without != said
    pack.write_text(without, "utf-8")
    delivery = f"delivery: {PUBLICATIONS}\ndate: 2027-03-11\ntrainers: [Ana Example, Ben Example]\n"
    (tmp_path / "sessions/deliveries/spring.yaml").write_text(delivery, "utf-8")
    pool, report = Workspace(tmp_path), Report()
    pipeline.plan(pool.find(PUBLICATIONS), pool, report)
    assert {found.fault.code for found in report.diagnostics} == {"N360"}
    run = build("spring", Folder(tmp_path), only=("deck",))
    assert "N362" in {found.fault.code for found in run.faults if "latest-review" in found.message}
    assert not (tmp_path / "build").exists()


def test_the_study_can_be_given_in_the_ninety_minutes_that_its_preparation_promises(tmp_path: Path) -> None:
    for name in ("sessions", "assets"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    delivery = f"delivery: {STUDY}\ndate: 2027-03-11\ntime: 09:30 to 11:00\ntrainers: [Ana Example, Ben Example]\n"
    (tmp_path / "sessions/deliveries/short.yaml").write_text(delivery, "utf-8")
    pool, report = Workspace(tmp_path), Report()
    pipeline.plan(pool.find("short"), pool, report)
    assert "P414" not in {found.fault.code for found in report.diagnostics}

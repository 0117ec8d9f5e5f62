"""The two sessions that hand on what reviews found: what they do not tell, where they pause, what people pin up."""

from __future__ import annotations

import re

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Bullets, Heading
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.reference import history
from sessionbuilder.session.slot import Slot
from sessionbuilder.workspace.workspace import Workspace
from tests.paper import of, printed, programme_of, shelf, titled, words
from tests.pool import REPOSITORY, shipped, texts_of, topic_of

REVIEWS, FINDINGS = "case-review-briefing", "key-findings"


def test_nothing_that_is_built_tells_whose_the_unpublished_reviews_are() -> None:
    built = shipped(REVIEWS)
    got = [text for slide in built.slides for text in texts_of(slide)]
    got += [text for sheet in printed(built) for text in words(sheet.handout)]
    got += [
        text for book in shelf(built, ("briefing", "agenda", "pack", "guide")).values() for text in words(book.sheets)
    ]
    assert len(got) > 500
    labels = r"Sussex|Kevin Ball|(Review|Child|SCR) [AQNSO]\b|\bJohn\b|Eastern European|\b250\b"
    assert not [text for text in got if re.search(labels, text)]


def test_a_real_pause_stands_between_suicide_and_the_harm_of_babies() -> None:
    blocks = programme_of(shipped(REVIEWS)).blocks
    titles = [str(timed.title) for timed in blocks]
    last, first = titles.index("How do I ask?"), titles.index("Review 5: an older child")
    pauses = [timed for timed in blocks[last + 1 : first] if timed.block.pause]
    assert sum(timed.minutes for timed in pauses) >= 15


@pytest.mark.parametrize("slot", ["09:40 to 13:00", "3h", "2h30"])
def test_people_may_step_out_before_suicide_however_short_the_morning_is(slot: str) -> None:
    workspace = Workspace(REPOSITORY)
    programme = pipeline.plan(workspace.find(REVIEWS), workspace, Report(), Slot.from_text(slot))
    assert programme
    titles = {str(timed.title): timed for timed in programme.blocks}
    assert titles["Stay, or step out?"].minutes == 3
    assert titles["A proper break"].minutes >= 10
    assert list(titles).index("Stay, or step out?") < list(titles).index(
        "When a young person may be thinking of suicide"
    )


def test_nobody_is_offered_to_cut_the_words_before_which_people_may_go() -> None:
    programme = programme_of(shipped(REVIEWS))
    sections = [timed for timed in programme.blocks if timed.block.opens_section and timed.minutes]
    assert len(sections) == 2
    assert all(timed.block.priority == "must" for timed in sections)


def test_what_eleven_and_thirteen_points_teach_is_read_in_parts_and_not_off_the_screen() -> None:
    built = shipped(REVIEWS)
    parts = {"Review 6: learning only": 11, "Review 7: learning only": 13}
    for title, points in parts.items():
        groups = of(Bullets, titled(built, title).handout.parts)[0].bullets
        assert len(groups) == 4
        told = [str(bullet) for group in groups for bullet in group.bullets]
        assert sum(not each.startswith("(we add)") for each in told) == points
        assert len(told) == points + 1
        (slide,) = [slide for slide in built.slides if slide.title == title]
        shown = texts_of(slide)
        assert not {str(text) for group in groups for text in group.bullets} & set(shown)


def test_one_page_to_pin_up_has_how_to_share_in_eight_lines_and_the_habits() -> None:
    built = shipped(FINDINGS)
    (sheet,) = [each for each in printed(built) if each.handout.called == "key-messages"]
    headings = [str(part.text) for part in of(Heading, sheet.handout.parts)]
    counts = [len(part.bullets) for part in of(Bullets, sheet.handout.parts)]
    assert headings == [
        "Sharing information to protect a child",
        "Four habits of good sharing",
        "Where to find support",
    ]
    assert counts == [8, 4]


def test_people_have_the_seven_findings_on_paper_and_with_numbers_before_they_talk_about_them() -> None:
    built = shipped(FINDINGS)
    (sheet,) = [each for each in printed(built) if each.handout.called == "principles"]
    assert str(sheet.handout.title) == "Seven findings about the system"
    assert [part.numbered for part in of(Bullets, sheet.handout.parts)] == [True]
    shown = [
        text
        for slide in built.slides
        if "Seven findings" in slide.title + topic_of(slide)
        for text in texts_of(slide)
        if text != slide.title
    ]
    paper = set(words(sheet.handout))
    findings = [re.sub(r"^\d ", "", text) for text in shown if len(text) > 60]
    assert len(findings) == 7
    assert set(findings) <= paper
    titles = [str(timed.title) for timed in programme_of(built).blocks]
    assert titles.index("Seven findings about the system") < titles.index("What happens next, where we work?")


def test_the_law_of_both_is_from_the_register_and_none_of_it_is_called_history() -> None:
    for stem in (REVIEWS, FINDINGS):
        programme = programme_of(shipped(stem))
        resting = [timed.block for timed in programme.blocks if timed.block.law]
        assert len(resting) >= 2
        assert not [block for block in resting if history(block, programme.session)]

"""What participants read of a case: its narrative only where that is allowed, and what becomes of the sheet."""

from __future__ import annotations

import pytest

from sessionbuilder.content import Narrative, Notice
from tests.paper import of, printed, shelf, titled, words
from tests.pool import CASE, Built, Pool

WORK = "- exercise: Work\n  case: child-m\n  minutes: {work: 20}\n  tasks: [Talk]\n"
STORY = ["In week 1 the health visitor called.", "In week 3 nobody had asked Mia."]
UNPUBLISHED = CASE.replace("provenance: fictional", "provenance: unpublished")
NOT_ON_PAPER = (
    "This case has not been published, and nobody has approved its text for print. "
    "Your trainers tell you what you need for the task."
)


def working_on(case: str, pool: Pool, blocks: str = WORK) -> Built:
    pool.write("sessions/cases/child-m.yaml", case)
    return pool.blocks(blocks)


def notices(built: Built) -> dict[str, str]:
    """What stands under each label that is framed on the sheet."""
    return {notice.label: str(notice.text) for notice in of(Notice, titled(built, "Work").handout.parts)}


@pytest.mark.parametrize(
    ("provenance", "label"),
    [
        ("published", "Case details have been changed"),
        ("composite", "Case details have been changed"),
        ("fictional", "An invented case"),
    ],
)
def test_the_sheet_has_the_narrative_in_numbered_paragraphs_after_what_is_hard_in_it(
    provenance: str, label: str, pool: Pool
) -> None:
    built = working_on(CASE.replace("fictional\n", f"{provenance}\n", 1), pool)
    assert built.faults() == []
    parts = titled(built, "Work").handout.parts
    (story,) = of(Narrative, parts)
    assert [str(paragraph.item) for paragraph in story.paragraphs] == STORY
    (warned,) = [notice for notice in of(Notice, parts) if notice.label == "Before you read"]
    assert str(warned.text) == "This is about neglect. You may stop at any point, or step out."
    assert parts.index(warned) < parts.index(story)
    assert notices(built)[label] == "A fictional composite; no child or family is described."


def test_learning_points_and_questions_of_the_case_are_on_no_sheet(pool: Pool) -> None:
    built = working_on(CASE, pool)
    told = words([each.handout for each in printed(built)])
    assert "In week 1 the health visitor called." in told
    private = ("Nobody put the pieces together", "What did each agency know?")
    assert not [text for text in told if text.startswith(private)]


def test_an_unpublished_case_is_not_on_paper_and_the_sheet_says_why(pool: Pool) -> None:
    built = working_on(UNPUBLISHED, pool)
    assert notices(built)["Not on paper"] == NOT_ON_PAPER
    for name, booklet in shelf(built, ("handouts", "pack", "agenda")).items():
        assert not [text for text in words(booklet) if text in STORY], name


def test_an_unpublished_case_is_still_read_out_from_the_guide(pool: Pool) -> None:
    built = working_on(UNPUBLISHED, pool, f"- case: child-m\n{WORK}")
    told = words(shelf(built, ("guide",))["facilitator-guide"])
    assert [text for text in told if text in STORY][:2] == STORY


def test_an_unpublished_case_is_a_warning_where_it_is_written(pool: Pool) -> None:
    built = working_on(UNPUBLISHED, pool)
    assert [str(found.span) for found in built.report.diagnostics] == ["sessions/cases/child-m.yaml:1:7"]
    assert built.faults()[0].endswith(
        "N313 case-not-approved: “Child M” is unpublished and has no `approved-by`, so its narrative is not printed."
    )
    assert not built.report.failed


def test_a_case_that_no_block_uses_is_not_told(pool: Pool) -> None:
    pool.write("sessions/cases/other.yaml", UNPUBLISHED)
    assert working_on(CASE, pool).faults() == []


def test_once_somebody_has_approved_it_an_unpublished_case_is_printed(pool: Pool) -> None:
    built = working_on(UNPUBLISHED + "approved-by: The training group\n", pool)
    assert built.faults() == []
    assert "Not on paper" not in notices(built)
    (story,) = of(Narrative, titled(built, "Work").handout.parts)
    assert [str(paragraph.item) for paragraph in story.paragraphs] == STORY
    assert "The training group" not in " ".join(words([each.handout for each in printed(built)]))


def test_a_name_left_empty_approves_nothing(pool: Pool) -> None:
    assert working_on(UNPUBLISHED + "approved-by:\n", pool).codes() == ["N313"]


@pytest.mark.parametrize(
    ("retention", "line"),
    [
        ("", None),
        ("retention: keep\n", None),
        ("retention: return\n", "Give this sheet back to a trainer before you leave. Copies are counted."),
        ("retention: destroy\n", "Do not keep this sheet. Leave it with a trainer or shred it when the day is over."),
    ],
)
def test_the_sheet_says_what_becomes_of_it(retention: str, line: str | None, pool: Pool) -> None:
    assert notices(working_on(CASE + retention, pool)).get("After the day") == line


@pytest.mark.parametrize("retention", ["return", "destroy"])
def test_a_sheet_that_is_not_kept_is_printed_but_neither_in_the_pack_nor_sent(retention: str, pool: Pool) -> None:
    built = working_on(f"{CASE}retention: {retention}\n", pool)
    assert "handouts/H1-work" in shelf(built, ("handouts",))
    pack = shelf(built, ("pack",))["participant-pack"]
    assert not [text for text in words(pack) if text in STORY]
    assert "Handed out on the day, and not in this pack: H1." in words(pack.sheets[0])
    sent = shelf(built, ("handouts", "pack"), to_send=True)
    assert "handouts/H1-work" not in sent
    assert not [text for booklet in sent.values() for text in words(booklet) if text in STORY]


def test_a_sheet_that_people_keep_is_in_the_pack_and_may_be_sent(pool: Pool) -> None:
    built = working_on(CASE, pool)
    sent = shelf(built, ("handouts", "pack"), to_send=True)
    assert set(STORY) <= set(words(sent["handouts/H1-work"]))
    assert set(STORY) <= set(words(sent["participant-pack"]))


@pytest.mark.parametrize(
    ("whole", "empty", "place"),
    [
        ("covers: [neglect]", "covers: []", "5:9"),
        (
            "learning-points: [Nobody put the pieces together, Missed appointments were not read as a sign]",
            "learning-points: []",
            "16:18",
        ),
        ("people:\n  - {name: Mia, who: aged 4}\n  - {name: Leanne, who: her mother}", "people: []", "6:9"),
        (
            "agencies:\n  - {agency: Health visiting, role: Called and got no answer}\n"
            "  - {agency: Nursery, role: Saw that Mia was hungry}",
            "agencies: []",
            "9:11",
        ),
    ],
    ids=["covers", "learning-points", "people", "agencies"],
)
def test_a_list_that_the_sheet_needs_may_not_be_empty(whole: str, empty: str, place: str, pool: Pool) -> None:
    assert whole in CASE
    built = working_on(CASE.replace(whole, empty), pool)
    assert [(str(found.span), found.fault.code) for found in built.report.diagnostics] == [
        (f"sessions/cases/child-m.yaml:{place}", "F208")
    ]


def test_a_case_may_have_no_questions(pool: Pool) -> None:
    assert working_on(CASE.replace("questions: [What did each agency know?]\n", ""), pool).faults() == []


def test_an_unknown_way_to_deal_with_paper_is_told(pool: Pool) -> None:
    built = working_on(f"{CASE}retention: shred\n", pool)
    assert built.codes() == ["F207"]


def test_a_list_in_the_narrative_stands_under_its_paragraph_on_paper_and_in_the_notes(pool: Pool) -> None:
    story = "narrative: |\n  They asked:\n  - where he was\n  - who was there\n\n  He did not say.\n\n"
    built = working_on(CASE.replace("narrative: |\n", story, 1), pool)
    (narrative,) = of(Narrative, titled(built, "Work").handout.parts)
    asked, silent, *_ = narrative.paragraphs
    assert [str(asked.item), *map(str, asked.items)] == ["They asked:", "where he was", "who was there"]
    assert str(silent.item) == "He did not say."


def test_a_narrative_that_is_a_list_has_its_items_as_paragraphs(pool: Pool) -> None:
    before, after = CASE.split("narrative: |\n")[0], CASE.split("had asked Mia.\n")[1]
    built = working_on(f"{before}narrative: [First this, Then that]\n{after}", pool)
    assert built.faults() == []
    (narrative,) = of(Narrative, titled(built, "Work").handout.parts)
    assert [str(each.item) for each in narrative.paragraphs] == ["First this", "Then that"]
    assert "N" not in working_on(f"{before}narrative: []\n{after}", pool).codes()[0]

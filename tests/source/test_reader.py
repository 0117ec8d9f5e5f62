"""Values and their faults: every one told at once, each at its own place."""

from __future__ import annotations

import pytest

from tests.pool import Pool, notes_of, texts_of

HEAD = """
session: A day
aim: Learn
outcomes: {one: Explain what it is}
time: 09:00 to 09:05
programme:
  - points: Title
    minutes: 5
    items: [One]
    outcomes: [one]
"""


def test_the_smallest_session_holds(pool: Pool) -> None:
    assert pool.session(HEAD).faults() == []


def test_every_fault_of_a_file_is_told_in_one_run(pool: Pool) -> None:
    built = pool.session(
        """\
        session: A day
        aims: Learn
        outcomes: Explain
        time: nine to five
        participants: many
        programme:
          - points: Title
            minutes: soon
            items: [One]
          - pointz: Other
          - criteria:
            alway: x
          - use: shared/nothing
        """
    )
    assert built.faults() == [
        "2:1 F201 unknown-key: `aims` means nothing here.",
        "3:11 F203 wrong-type: Here stands a text, where `name: value` lines should stand.",
        "4:7 F206 bad-clock: `nine to five` is not a start and an end such as `09:30 to 16:00`.",
        "5:15 F204 bad-number: `many` is not a whole number from 0 to 1,000.",
        "8:14 F205 bad-minutes: `soon` is not a length of time.",
        "10:5 F211 unknown-kind: `pointz` is not a kind of block.",
        "11:14 F202 missing-field: This `criteria` has no title.",
        "12:5 F201 unknown-key: `alway` means nothing here.",
        "13:10 N304 unknown-shared-block: There is no shared block `shared/nothing`.",
    ]
    assert built.deck is None


HINTS = {
    "pointz: Title": "did you mean `points`?",
    "points: Title\n    minuts: 5\n    items: [x]": "did you mean `minutes`?",
    "points: Title\n    items: [x]\n    worksheets: chronolgy": "did you mean `chronology`?",
}


@pytest.mark.parametrize("block", HINTS)
def test_a_word_nearly_right_gets_the_right_one_as_a_hint(block: str, pool: Pool) -> None:
    built = pool.session(HEAD + f"  - {block}\n")
    assert [found.hint for found in built.report.diagnostics if found.hint.startswith("did")] == [HINTS[block]]


def test_placeholders_are_filled_in_from_pool_and_session(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: ['We are {organisation}, in {groups} groups', other]\n")
    assert "We are Riverside Training Pool, in 4 groups" in texts_of(built.slide("Title"))


def test_an_unknown_placeholder_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: ['By {organization}']\n")
    assert built.faults() == ["2:11 F209 unknown-placeholder: `{organization}` is not a placeholder."]
    assert built.report.diagnostics[0].hint == (
        "did you mean `organisation`? (braces to be seen are doubled: `{{organization}}`)"
    )


def test_a_placeholder_without_a_value_is_told(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: Us\n")
    built = pool.blocks("- points: Title\n  items: ['Write to {contact}']\n")
    assert built.codes() == ["F210"]


def test_bold_emphasis_and_links_are_understood(pool: Pool) -> None:
    built = pool.blocks(
        "- points: Title\n  items: ['Be **bold**, be *kind*, read [this](https://example.org), 2 * 3 * 4', other]\n"
    )
    (paragraph,) = [
        paragraph
        for element in built.slide("Title").elements
        if element.name == "Item 1"
        for paragraph in element.frame.paragraphs  # type: ignore[union-attr]
    ]
    runs = {run.text: run for run in paragraph.text.runs}
    assert runs["bold"].bold
    assert runs["kind"].emphasis
    assert runs["this"].link == "https://example.org"
    assert str(paragraph.text) == "Be bold, be kind, read this, 2 * 3 * 4"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_a_link_to_anything_but_web_or_mail_is_refused(address: str, pool: Pool) -> None:
    assert pool.blocks(f"- points: Title\n  items: ['[words]({address})']\n").codes() == ["F213"]


def test_elastic_minutes_are_read_and_checked(pool: Pool) -> None:
    good = pool.blocks("- points: Title\n  minutes: {least: 5, ideal: 8, most: 10}\n  items: [x]\n")
    assert good.programme
    assert good.programme.blocks[0].minutes == 8
    bad = pool.blocks("- points: Title\n  minutes: {least: 9, ideal: 8, most: 10}\n  items: [x]\n")
    assert bad.codes() == ["F205"]


def test_cues_keep_the_order_in_which_they_are_written(pool: Pool) -> None:
    built = pool.blocks(
        """
        - points: Before
          items: [x]
        - points: Title
          items: [x]
          say: First.
          cues:
            - ask: Second?
            - say: |
                Third.

                Still third.
          link: Fourth.
        - closing: After
        """
    )
    assert notes_of(built.slide("Title"))[1:] == [
        "SAY", "First.", "ASK", "Second?", "SAY", "Third.", "Still third.", "LINK", "Fourth.",
    ]  # fmt: skip


def test_a_cue_that_is_none_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: [x]\n  cues: [{shout: Hey}, plain]\n")
    assert built.faults() == [
        "3:11 F201 unknown-key: `shout` is not an instruction to a facilitator.",
        "3:24 F203 wrong-type: Here stands a text, where `verb: text`, such as `say: Welcome`, should stand.",
    ]

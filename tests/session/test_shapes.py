"""Every value in the wrong shape is told where it stands, and nothing is read that should not be."""

from __future__ import annotations

import pytest

from tests.pool import CASE, POOL, Pool, texts_of

HEAD = "session: A day\naim: Learn\noutcomes: {one: Explain it}\ntime: 09:00 to 09:10\n"

PROGRAMMES = {
    "": "1:1 F202 missing-field: `programme` is missing here.",
    "programme:\n": "1:1 F202 missing-field: `programme` is missing here.",
    "programme: []\n": (
        "5:12 F203 wrong-type: Here stands a list, where a list of blocks, each starting with `- `, should stand."
    ),
    "programme: welcome\n": (
        "5:12 F203 wrong-type: Here stands a text, where a list of blocks, each starting with `- `, should stand."
    ),
    "programme: [welcome]\n": "5:13 F203 wrong-type: Here stands a text, where a block is wanted.",
    "programme: [{}]\n": "5:13 F203 wrong-type: Here stand `name: value` lines, where a block is wanted.",
}


@pytest.mark.parametrize("text", PROGRAMMES)
def test_a_programme_must_be_a_list_of_blocks(text: str, pool: Pool) -> None:
    assert [fault for fault in pool.session(HEAD + text).faults() if "N306" not in fault] == [PROGRAMMES[text]]


BLOCKS = {
    "- points: P\n  items:\n": "2:3 F202 missing-field: `items` is empty.",
    "- points: [P]\n  items: [x]\n": "1:11 F203 wrong-type: Here stands a list, where a text should stand.",
    "- points: P\n  items: [x, [y]]\n": "2:14 F212 nested-too-deep: A list stands here without a text over it.",
    "- points: P\n  items: [{item: x, items: [[y]]}]\n": (
        "2:29 F203 wrong-type: Here stands a list, where a text should stand."
    ),
    "- points: P\n  items: ['']\n": "2:11 F202 missing-field: Nothing is written here.",
    "- points: P\n  items: [x]\n  columns: 7\n": "3:12 F204 bad-number: `7` is not a whole number from 1 to 3.",
    "- points: P\n  items: [x]\n  columns: [2]\n": (
        "3:12 F203 wrong-type: Here stands a list, where a text should stand."
    ),
    "- points: P\n  items: [x]\n  priority: [must]\n": (
        "3:13 F203 wrong-type: Here stands a list, where a text should stand."
    ),
    "- points: P\n  items: [x]\n  source: [[wt2010]]\n": (
        "3:12 F203 wrong-type: Here stands a list, where a text should stand."
    ),
    "- points: P\n  items: [x]\n  id: [a]\n": "3:7 F203 wrong-type: Here stands a list, where a text should stand.",
    "- points: P\n  items: [x]\n  say: {a: b}\n": (
        "3:8 F203 wrong-type: Here stand `name: value` lines, where a text should stand."
    ),
    "- points: P\n  items: [x]\n  minutes: {least: a, ideal: 2, most: 3}\n": (
        "3:20 F204 bad-number: `a` is not a whole number from 0 to 1,440."
    ),
    "- double-loop: D\n  single: a\n  double: b\n  example: text\n": (
        "4:12 F203 wrong-type: Here stands a text, where `name: value` lines should stand."
    ),
    "- exercise: E\n  minutes: {work: 20, feedback: {least: 1, ideal: x, most: 3}}\n  tasks: [a]\n": (
        "2:51 F204 bad-number: `x` is not a whole number from 0 to 1,440."
    ),
    "- case:\n": "1:8 F202 missing-field: This `case` names no case.",
}


@pytest.mark.parametrize("text", BLOCKS)
def test_a_value_in_the_wrong_shape_is_told_at_its_place(text: str, pool: Pool) -> None:
    assert pool.blocks(text).faults() == [BLOCKS[text]]


def test_feedback_may_be_elastic(pool: Pool) -> None:
    minutes = "{work: 20, feedback: {least: 6, ideal: 9, most: 12}}"
    built = pool.blocks(f"- exercise: E\n  minutes: {minutes}\n  tasks: [a]\n")
    assert built.programme
    assert built.programme.blocks[0].minutes == 3 + 20 + 9


def test_more_groups_than_people_is_shown_without_a_size(pool: Pool) -> None:
    built = pool.session(
        HEAD.replace("09:10", "09:23")
        + "participants: 2\ngroups: 5\nprogramme:\n"
        + "  - exercise: E\n    outcomes: [one]\n    minutes: {work: 20}\n    tasks: [a]\n"
    )
    assert "5 groups" in texts_of(built.slide("E"))


def test_publications_are_not_needed_where_nothing_is_cited(pool: Pool) -> None:
    (pool.root / "sessions/sources.yaml").unlink()
    assert pool.blocks("- points: P\n  items: [x]\n").faults() == []


def test_broken_publications_are_told(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", "wt2010: {authors: A}\n")
    assert pool.blocks("- points: P\n  items: [x]\n").codes() == ["F202", "F202"]


def test_a_broken_shared_block_is_told(pool: Pool) -> None:
    pool.write("sessions/shared/words.yaml", "")
    assert pool.blocks("- use: shared/words\n").codes() == ["S104"]


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("cy", "there are words in English only: write `en-GB`, or leave it out"),
        ("cy-GB", "there are words in English only: write `en-GB`, or leave it out"),
        ("zz", "there are words in English only: write `en-GB`, or leave it out"),
        ("en-UK", "choose from `en-GB`, `en-IE`, `en-AU`, `en-NZ`, `en-US`, `en-CA`, `en-ZA`, `en-IN` and `en`"),
        ("english", "choose from `en-GB`, `en-IE`, `en-AU`, `en-NZ`, `en-US`, `en-CA`, `en-ZA`, `en-IN` and `en`"),
    ],
)
def test_a_language_in_which_the_program_has_no_words_is_refused(language: str, hint: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL + f"language: {language}\n")
    built = pool.blocks("- points: P\n  items: [x]\n")
    assert [str(found.span) for found in built.report.diagnostics] == ["sessions/pool.yaml:8:11"]
    assert [(found.fault.code, found.hint) for found in built.report.diagnostics] == [("F264", hint)]


@pytest.mark.parametrize(
    ("language", "read"), [("en-GB", "en-GB"), ("en-us", "en-US"), ("en_IE", "en-IE"), ("en", "en")]
)
def test_any_english_will_do(language: str, read: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL + f"language: {language}\n")
    built = pool.blocks("- points: P\n  items: [x]\n")
    assert built.faults() == []
    assert built.programme
    assert built.programme.session.pool.language == read


@pytest.mark.parametrize("form", ["source: nope", "source: [wt2010, nope]", "outcomes: nope"])
def test_what_a_short_form_names_must_be_there(form: str, pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  minutes: 5\n  items: [x]\n  short: {{minutes: 2, {form}}}\n")
    assert [code for code in built.codes() if code in ("N301", "N302", "N303", "N304", "N305")], built.faults()


def test_a_short_form_may_work_on_another_case(pool: Pool) -> None:
    minutes = "{brief: 1, work: WORK, feedback: 2 per group, debrief: 5}"
    block = f"- exercise: T\n  minutes: {minutes}\n  case: child-m\n  tasks: [x]\n"
    block += f"  short: {{minutes: {minutes}, case: NAME}}\n"
    block = block.replace("WORK", "20", 1).replace("WORK", "10")
    assert any("nope" in fault for fault in pool.blocks(block.replace("NAME", "nope")).faults())
    pool.write("sessions/cases/child-n.yaml", CASE.replace("Child M", "Child N"))
    built = pool.blocks(block.replace("NAME", "child-n"))
    assert built.programme
    assert list(built.programme.session.cases) == ["child-m", "child-n"]


def test_accents_typed_as_letters_of_their_own_become_one_with_their_letter(pool: Pool) -> None:
    built = pool.blocks("- points: Sia\u0302n and Scho\u0308n\n  items: [x]\n")
    assert built.faults() == []
    assert built.titles()[-1] == "Siân and Schön"


@pytest.mark.parametrize("words", ["[](https://example.org)", "[ ](https://example.org)"])
def test_a_link_without_words_is_told(words: str, pool: Pool) -> None:
    assert pool.blocks(f"- points: P\n  items: ['{words}']\n").codes() == ["F213"]


def test_an_address_no_telephone_could_read_is_told(pool: Pool) -> None:
    built = pool.blocks(f"- points: P\n  items: ['[words](https://example.org/{'a' * 1000})']\n")
    assert built.codes() == ["F213"]

"""What a session refers to: cases, publications, outcomes, shared blocks and the pool."""

from __future__ import annotations

import pytest

from tests.pool import CASE, Pool, notes_of, texts_of

TERMS = """\
terms: Words we use
minutes: 15
items:
  - {term: Rule of optimism, meaning: Hoping for the best}
say: Take your time.
"""


def test_an_unknown_case_is_told_with_the_nearest(pool: Pool) -> None:
    built = pool.blocks("- case: child-n\n")
    assert built.faults() == ["1:9 N301 unknown-case: There is no case called `child-n`."]
    assert built.report.diagnostics[0].hint == "did you mean `child-m`?"


def test_a_fault_in_a_case_is_told_in_its_own_file(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("provenance: fictional", "provenance: invented"))
    built = pool.blocks("- case: child-m\n")
    (found,) = built.report.diagnostics
    assert str(found.span) == "sessions/cases/child-m.yaml:2:13"
    assert found.fault.code == "F207"


def test_an_unknown_source_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n  source: wt2011\n")
    assert built.faults() == ["3:11 N302 unknown-source: `sources.yaml` has no publication called `wt2011`."]


def test_a_source_that_is_superseded_says_so_on_the_slide(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n  source: ['wt2010, chapter 8', kolb1984]\n")
    line = "Sources: Working Together 2010, chapter 8 (superseded); Kolb, D.A. (1984)"
    assert line in texts_of(built.slide("P"))


def test_an_unknown_outcome_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n  outcomes: [lerning]\n")
    assert built.faults() == ["3:14 N303 unknown-outcome: The session has no outcome called `lerning`."]


def test_an_outcome_that_no_block_serves_is_a_warning(pool: Pool) -> None:
    built = pool.session(
        """\
        session: A day
        aim: Learn
        outcomes: {one: Explain it, two: Outline it}
        time: 09:00 to 09:05
        programme:
          - points: P
            items: [x]
            outcomes: [one]
        """
    )
    assert built.faults() == ["3:29 N306 unmet-outcome: No block serves the outcome `two`."]
    assert not built.report.failed


def test_an_id_that_stands_twice_is_told(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n  id: same\n- points: Q\n  items: [x]\n  id: same\n")
    assert built.codes() == ["N305"]


def test_a_shared_block_is_taken_and_its_keys_may_be_replaced(pool: Pool) -> None:
    pool.write("sessions/shared/words.yaml", TERMS)
    built = pool.blocks("- use: shared/words\n  minutes: 4\n")
    assert built.faults() == []
    assert built.programme
    assert built.programme.blocks[0].minutes == 4
    assert "Take your time." in notes_of(built.slide("Words we use"))


def test_a_fault_in_a_shared_block_is_told_in_its_own_file(pool: Pool) -> None:
    pool.write("sessions/shared/words.yaml", TERMS.replace("meaning", "means"))
    built = pool.blocks("- use: shared/words\n")
    assert [str(found.span) for found in built.report.diagnostics] == ["sessions/shared/words.yaml:4:30"]


@pytest.mark.parametrize("name", ["shared/nothing", "../pool", "shared/../../secret", "/etc/passwd", "pool", "words"])
def test_nothing_but_a_shared_block_can_be_used(name: str, pool: Pool) -> None:
    pool.write("sessions/shared/words.yaml", TERMS)
    pool.write("secret.yaml", TERMS)
    assert pool.blocks(f"- use: {name}\n").codes() == ["N304"]


@pytest.mark.parametrize("name", ["../pool", "/etc/passwd", "Child M", "child_m"])
def test_the_name_of_a_case_is_never_a_path(name: str, pool: Pool) -> None:
    (found,) = pool.blocks(f"- case: {name}\n").report.diagnostics
    hint = "did you mean `child-m`?" if "hild" in name else "there is `child-m` only"
    assert (found.fault.code, found.hint) == ("N301", hint)


def test_a_publication_cannot_supersede_itself_or_name_one_that_is_not_there(pool: Pool) -> None:
    for later in ("old", "newer"):
        pool.write("sessions/sources.yaml", f"old: {{authors: A, year: 2000, title: T, superseded-by: {later}}}\n")
        assert pool.blocks("- points: P\n  items: [x]\n").codes() == ["N302"]


def test_a_pool_that_cannot_be_read_is_told_and_nothing_else_is_lost(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organization: Us\n")
    built = pool.blocks("- pointz: P\n")
    assert built.codes() == ["F211", "F201"]


def test_a_feedback_address_must_be_one_that_can_be_linked_to(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: Us\nfeedback: {address: 'javascript:alert(1)', ask: Tell us}\n")
    assert pool.blocks("- closing:\n").codes() == ["F213"]


def test_a_block_with_nothing_to_show_is_told(pool: Pool) -> None:
    assert pool.blocks("- references:\n  say: Here they are.\n").codes() == ["N309"]


def test_the_narrative_of_a_case_is_in_the_notes_in_numbered_paragraphs_and_on_no_slide(pool: Pool) -> None:
    built = pool.blocks("- case: child-m\n")
    last = built.slide("Case study: who knew them")
    read = [paragraph for paragraph in last.notes if paragraph.mark == "number"]
    assert [(p.number, str(p.text)) for p in read] == [
        (1, "In week 1 the health visitor called."),
        (2, "In week 3 nobody had asked Mia."),
    ]
    assert "In week 1" not in "\n".join(text for slide in built.slides for text in texts_of(slide))


@pytest.mark.parametrize("address", ["https://example.org/50%", "http://a:b:c", "https://x.y#a#b", "https://[bad"])
def test_an_address_that_would_make_the_file_invalid_is_refused(address: str, pool: Pool) -> None:
    pool.write("sessions/pool.yaml", f"organisation: Us\nfeedback: {{address: '{address}', ask: Tell us}}\n")
    assert pool.blocks("- closing:\n").codes() == ["F213"]


def test_a_block_that_does_not_start_with_its_kind_is_told_so(pool: Pool) -> None:
    built = pool.blocks("- minutes: 20\n  points: P\n  items: [x]\n")
    assert built.report.diagnostics[0].hint == "the kind comes first: begin the block with `- points: ...`"


def test_a_block_that_cannot_be_read_is_not_also_told_as_one_that_is_not_there(pool: Pool) -> None:
    built = pool.blocks("- points: A\n  id: a\n  minuets: 5\n  items: [x]\n- points: B\n  requires: a\n  items: [x]\n")
    assert built.codes() == ["F201"]

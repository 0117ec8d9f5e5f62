"""How a session says things: outcomes that can be seen, few key points, short sentences, words that blame nobody."""

from __future__ import annotations

import pytest

from sessionbuilder.session.contested import uses
from tests.pool import CASE, GLOSSARY, POOL, Pool

ONE = """\
session: A
aim: B
outcomes: {{a: "{}"}}
time: 09:00 to 09:20
programme:
  - {{discussion: C, minutes: 20, outcomes: [a], questions: [D]}}
"""


def told(pool: Pool, blocks: str, code: str) -> list[str]:
    return [line for line in pool.blocks(blocks, whole=True).faults() if code in line]


@pytest.mark.parametrize(
    ("outcome", "verb"),
    [
        ("Understand the law", "understand"),
        ("Be more aware of neglect", "be more aware"),
        ("become familiar with the form", "become familiar"),
        ("Gain an understanding of the process", "understanding"),
        ("Improve your knowledge of thresholds", "knowledge"),
        ("Appreciate what a child may feel", "appreciate"),
        ("Feel confident to ask", "feel confident"),
        ("Learn from reviews", "learn"),
    ],
)
def test_what_nobody_can_see_done_is_no_outcome(outcome: str, verb: str, pool: Pool) -> None:
    (found,) = [line for line in pool.session(ONE.format(outcome), whole=True).faults() if "N370" in line]
    assert found.startswith(f"3:15 N370 outcome-not-seen: `{verb}` is nothing")


@pytest.mark.parametrize(
    "outcome",
    [
        "Identify three signs, and understand why they are missed",
        "Explain what you know",
        "Develop your analytical skills",
        "Reflect on your own thinking, and plan one step",
        "Knowingly choose a question",
        "Recognise a pattern",
    ],
)
def test_what_can_be_seen_or_heard_is_one(outcome: str, pool: Pool) -> None:
    assert "N370" not in pool.session(ONE.format(outcome), whole=True).codes()


def test_pauses_do_not_make_room_for_key_points(pool: Pool) -> None:
    talk = "- {discussion: T, minutes: 9, questions: [Q], key-point: K}\n"
    rest = "- {discussion: R, minutes: 9, questions: [Q]}\n"
    pauses = "- {break: Tea, minutes: 10}\n" * 6
    assert told(pool, talk * 4 + rest * 8 + pauses, "N371") == []
    (found,) = told(pool, talk * 4 + rest * 7 + pauses, "N371")
    assert "4 of 11 blocks have a `key-point`; one lands where there are few, 3 at most." in found


LONG = "word " * 31


def test_a_sentence_ends_at_its_stop_and_at_a_colon(pool: Pool) -> None:
    sound = f"{'word ' * 20}: {'word ' * 20}. {'Word ' * 20}"
    assert told(pool, f'- discussion: T\n  questions: ["{sound}"]\n', "N372") == []
    assert len(told(pool, f"- discussion: T\n  questions: [{LONG}]\n", "N372")) == 1


def test_only_what_stands_on_slides_is_a_sentence_of_theirs_and_what_is_quoted_is_none(pool: Pool) -> None:
    cue = f"- discussion: T\n  questions: [Q]\n  say: {LONG}\n"
    quote = f'- quote: T\n  words: {LONG}\n  source: "kolb1984, p. 3"\n'
    assert told(pool, cue, "N372") == told(pool, quote, "N372") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He committed suicide in May.", "committed suicide"),
        ("A toxic trio was there.", "toxic trio"),
        ("They are a hard-to-reach family.", "hard-to-reach"),
        ("Her mother didn’t engage with us.", "didn’t engage"),
        ("The child did not attend her next appointment.", "child did not attend her next appointment"),
        ("Two DNAs in March.", "DNAs"),
        ("A child prostitute, it said.", "child prostitute"),
        ("She was a young person offender.", "young person offender"),
        ("It was a lifestyle choice.", "lifestyle choice"),
        ("He absconded from care.", "absconded from care"),
        ("Families of BAME children", "BAME"),
    ],
)
def test_a_word_that_blames_is_found(words: str, found: str) -> None:
    assert [use.word for use in uses(words)] == [found]


@pytest.mark.parametrize(
    "words",
    [
        "Who wrote “did not engage”, and what had been offered?",
        "The word promiscuous makes her answer for him.",
        "Write what was offered instead of disguised compliance.",
        "Do not say committed suicide.",
        "She died by suicide, and suicide is no crime.",
        "His mother did not attend the meeting.",
        "The disabled child was asked first.",
        "The perpetrator was an adult of 40.",
        "They engaged with the plan; engage them early.",
        "Attend to the baby first, as a child would hope.",
        "What was she at risk of?",
    ],
)
def test_a_word_that_is_spoken_about_and_one_that_blames_nobody_are_not(words: str) -> None:
    assert uses(words) == ()


def test_contested_words_are_found_in_cues_and_cases_and_not_where_words_are_the_topic(pool: Pool) -> None:
    words = "She did not engage."
    pool.write("sessions/cases/child-m.yaml", CASE.replace("nobody had asked Mia.", f"nobody had asked Mia. {words}"))
    say = f"- {{discussion: T, questions: [Q], say: {words}}}\n"
    heard = f"- {{discussion: T, questions: [Q], listen-for: {words}}}\n"
    explained = f"- terms: W\n  items: [{{term: A, meaning: {words}}}]\n"
    found = told(pool, say + heard + explained + "- case: child-m\n", "N373")
    assert [line.split(" ")[0] for line in found] == ["15:39", "1:44"]


@pytest.mark.parametrize(
    "words",
    [
        "Adultification: seeing a child as older than he is",
        "“Adultification” is when adults see a child as older",
        "The rule of optimism means hoping against what one sees",
        "What is double-loop learning (asking why we do as we do)?",
    ],
)
def test_a_term_may_be_explained_where_it_stands(words: str, pool: Pool) -> None:
    assert told(pool, f'- discussion: T\n  questions: ["{words}"]\n', "N374") == []


def test_a_term_is_explained_once_for_the_whole_session_and_told_once(pool: Pool) -> None:
    bare = "- discussion: T\n  questions: [Where is the rule of optimism?, Where else is the rule of optimism?]\n"
    assert len(told(pool, bare, "N374")) == 1
    for block in (
        "- terms: W\n  items: [{term: Rule of optimism, meaning: Hoping against what one sees}]\n",
        "- definition: W\n  term: Rule of optimism\n  means: Hoping against what one sees\n",
        "- points: The rule of optimism\n  items: [x]\n",
    ):
        assert told(pool, bare + block, "N374") == []
    pool.write("sessions/glossary.yaml", f"{GLOSSARY}rule of optimism: Hoping against what one sees.\n")
    assert told(pool, bare, "N374") == []
    assert told(pool, "- discussion: T\n  questions: [Q]\n  say: The rule of optimism\n", "N374") == [], "only said"


@pytest.mark.parametrize(
    ("words", "explained"),
    [
        ("The initial child protection conference (ICPC) meets", True),
        ("An ICPC (initial child protection conference) meets", True),
        ("The individual children and parents conference (ICPC), for ICPCs", True),
        ("The meeting (ICPC) meets", False),
        ("The ICPC meets", False),
        ("An ICPC (on Monday) meets", False),
    ],
)
def test_an_abbreviation_may_be_written_out_in_its_block(words: str, pool: Pool, *, explained: bool) -> None:
    blocks = f'- discussion: T\n  questions: [What of the ICPC?, "{words}"]\n'
    assert (told(pool, blocks, "N314") == []) == explained
    if explained:
        later = f'- discussion: T\n  questions: [What of the ICPC?]\n- discussion: U\n  questions: ["{words}"]\n'
        assert len(told(pool, later, "N314")) == 1, "the block that has it first does not say it"


def test_a_block_that_explains_an_abbreviation_is_enough(pool: Pool) -> None:
    asked = "- discussion: T\n  questions: [What of SBAR?]\n"
    assert len(told(pool, asked, "N314")) == 1
    assert (
        told(pool, f"{asked}- terms: SBAR\n  items: [{{term: Situation, meaning: What is happening}}]\n", "N314") == []
    )
    assert told(pool, f"{asked}- terms: W\n  items: [{{term: SBAR, meaning: A way to hand over}}]\n", "N314") == []


@pytest.mark.parametrize(
    ("address", "personal"),
    [
        ("training-pool@example.org", False),
        ("training.pool@council.example", False),
        ("safeguarding_partnership@council.example", False),
        ("sam.example@council.example", True),
        ("anna_bell2@council.example", True),
        ("j.horton@council.example", True),
        ("early.help@council.example", False),
        ("our-pool@gmail.com", True),
        ("pool@yahoo.co.uk", True),
    ],
)
def test_a_pool_has_an_address_of_its_own(address: str, pool: Pool, *, personal: bool) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("pool@example.org", address))
    assert len(told(pool, "- discussion: T\n  questions: [Q]\n", "N381")) == personal


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("Write to us at ourpool@hotmail.com", "ourpool@hotmail.com` is with a free mail service"),
        ("Contact j.horton@council.gov.uk", "j.horton@council.gov.uk` reads like one person’s"),
        ("Write to {contact}", ""),
        ("Write to front.door@council.gov.uk, or to childrens-services@council.gov.uk", ""),
    ],
)
def test_people_are_sent_to_nobody_s_own_address(words: str, told_of: str, pool: Pool) -> None:
    found = told(pool, f"- discussion: T\n  questions: [Q]\n  say: {words}\n", "N381")
    assert len(found) == bool(told_of)
    assert told_of in "".join(found)

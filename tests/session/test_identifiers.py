"""What leads to a real person is told where it stands in a case; what everybody has is not."""

from __future__ import annotations

import textwrap

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.identifiers import LABELLED, UNPUBLISHED, details_in
from sessionbuilder.text import plain
from tests.pool import CASE, Pool

OPEN = "- case: child-m\n"


def found(pool: Pool, sentence: str, case: str = CASE) -> list[tuple[str, str]]:
    """The place and what is told of every detail, with `sentence` in the fourth line of the narrative."""
    narrative = textwrap.indent(f"\n{sentence}\n", "  ")
    pool.write(
        "sessions/cases/child-m.yaml", case.replace("nobody had asked Mia.\n", f"nobody had asked Mia.\n{narrative}")
    )
    report: Report = pool.blocks(OPEN).report
    assert not report.failed, report.diagnostics
    told = [each for each in report.diagnostics if each.fault.code == "N324"]
    return [(str(each.span).removeprefix("sessions/cases/child-m.yaml:"), each.message) for each in told]


@pytest.mark.parametrize(
    ("sentence", "detail", "what"),
    [
        ("She was born on 12 March 2010.", "born on 12 March 2010", "a date of birth"),
        ("Mia, DOB 12/03/2010, lives at home.", "DOB 12/03/2010", "a date of birth"),
        ("Her date of birth is 2010-03-12.", "date of birth is 2010-03-12", "a date of birth"),
        ("They moved to LS8 4AB then.", "LS8 4AB", "a postcode"),
        ("They live at 14 Oak Tree Lane with her nan.", "14 Oak Tree Lane", "an address"),
        ("NHS number 943 476 5919 was wrong.", "NHS number 943 476 5919", "an NHS number"),
        ("It said 943 476 5919 on the form.", "943 476 5919", "an NHS number"),
        ("Her number QQ 12 34 56 C is not known. JG 12 34 56 C is.", "JG 12 34 56 C", "a National Insurance number"),
        ("She rang 07911 123456 twice.", "07911 123456", "a telephone number"),
        ("She rang 0113 222 4403 twice.", "0113 222 4403", "a telephone number"),
        ("She rang +44 7911 123456 twice.", "+44 7911 123456", "a telephone number"),
        ("She wrote to leanne.b@mailhost.co.uk then.", "leanne.b@mailhost.co.uk", "an e-mail address"),
        ("The crime number 13190012345 was given.", "crime number 13190012345", "the number of a record"),
        ("See case ref: LCC-20391 for this.", "case ref: LCC-20391", "the number of a record"),
        ("The log says 42AB/12345/19 only.", "42AB/12345/19", "the number of a record"),
        ("A grey car, YK19 ABC, stood there.", "YK19 ABC", "the registration of a car"),
        ("He posted as @dez_on_road that night.", "@dez_on_road", "the name of somebody on a network"),
        ("Then Leanne Braithwaite rang.", "Leanne Braithwaite", "a first and a family name"),
        ("On 12 March 2019 she did not come.", "12 March 2019", "the exact day on which something happened"),
        (
            "She was seen at Leeds General Infirmary.",
            "Leeds General Infirmary",
            "the name of a school, hospital or practice",
        ),
        (
            "She goes to St Mary’s Primary School now.",
            "St Mary’s Primary School",
            "the name of a school, hospital or practice",
        ),
    ],
)
@pytest.mark.parametrize("provenance", ["fictional", "unpublished", "unpublished\napproved-by: The group"])
def test_details_are_told_in_their_line(sentence: str, detail: str, what: str, provenance: str, pool: Pool) -> None:
    case = CASE.replace("provenance: fictional", f"provenance: {provenance}")
    line = 17 + provenance.count("\n")
    column = 3 + sentence.index(detail)
    assert found(pool, sentence, case) == [
        (f"{line}:{column}", f"`{detail}` reads like {what}, by which somebody may be recognised.")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody asked for her date of birth.",
        "She was born in 2010, in March.",
        "In week 3, on a Monday, she rang 999 and then 111.",
        "The helpline is 0808 800 5000; the desk is 01632 960 001 or 0113 496 0000.",
        "She wrote to pool@example.org and to desk@riverside.example.",
        "The case was closed after 2 calls, 3 visits and 1,200 words.",
        "Case number 4 of the day. The case of 2010. See reference 12.",
        "At School she was quiet. Her School wrote. The Children’s Centre was shut. A Primary School called.",
        "The Health Visitor and the GP Surgery had 3 letters; the NHS paid 1234.",
        "They live at a flat, and walk 20 minutes a day. 14 people came.",
        "On Friday Mia March was told; Leanne Monday. Then Mia Easter. Leanne GP said so.",
        "Between 12:30 and 13:15 the M25 was shut; the A1 too.",
    ],
)
def test_what_leads_to_nobody_is_not(sentence: str, pool: Pool) -> None:
    assert found(pool, sentence) == []


def test_days_and_places_of_a_published_review_are_public_and_numbers_are_not(pool: Pool) -> None:
    case = CASE.replace("provenance: fictional", "provenance: published")
    assert found(pool, "On 3 March 2012 he died in Coventry General Hospital.", case) == []
    assert len(found(pool, "Her NHS number 943 476 5919 was wrong.", case)) == 1


@pytest.mark.parametrize(("name", "told"), [("Mia Johnson", True), ("Mia", False), ("Ms Brown", False)])
def test_a_whole_name_is_told(name: str, told: bool, pool: Pool) -> None:
    places = found(pool, "Nothing.", CASE.replace("{name: Mia,", f"{{name: {name},"))
    assert places == (
        [("7:12", f"`{name}` reads like a first and a family name, by which somebody may be recognised.")] * told
    )


def test_people_without_first_names_find_nothing(pool: Pool) -> None:
    case = CASE.replace("{name: Mia,", "{name: Child M,").replace("{name: Leanne,", "{name: Ms Brown,")
    assert found(pool, "Then Social Care wrote to Ms Brown and the Nursery.", case) == []


def test_somebody_named_by_a_duty_has_no_whole_name(pool: Pool) -> None:
    assert found(pool, "Nothing.", CASE.replace("{name: Leanne,", "{name: Social Worker,")) == []


def test_a_chronology_in_the_session_is_looked_at_too(pool: Pool) -> None:
    block = """
    - inject: News
      minutes: 5
      news: The crime number is 42AB/12345/19
      questions: [What now?]
    """
    built = pool.blocks(textwrap.dedent(block))
    assert [each for each in built.faults() if "N324" in each], built.faults()


def test_long_texts_take_no_long_time() -> None:
    for text in ("a" * 90_000, "Aa " * 30_000, "1 " * 30_000, "a." * 30_000 + "@", "123/" * 20_000):
        assert list(details_in([plain(text)], (*LABELLED, *UNPUBLISHED), Report())) == []
    days = "12 March 2010 " * 5_000
    assert len(list(details_in([plain(days)], UNPUBLISHED, Report()))) == 5_000

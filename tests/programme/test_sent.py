"""What may be sent to participants: nothing that draws on a case which may not be, and every code as in the room."""

from __future__ import annotations

import contextlib
import re
from typing import NamedTuple

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.inventory.by_name import made_by
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.script.script import script
from tests.cli.test_commands import run
from tests.pages import page
from tests.paper import programme_of
from tests.pool import CASE, HEAD, Built, Pool
from tests.privacy.files import everything

HELD_BACK = {
    "unpublished": CASE.replace("provenance: fictional", "provenance: unpublished"),
    "return": f"{CASE}retention: return\n",
    "destroy": f"{CASE}retention: destroy\n",
}
MAY_BE_SENT = {
    "fictional": CASE,
    "approved": CASE.replace("fictional\n", "unpublished\n", 1) + "approved-by: The training group\n",
}
FAMILY = """\
  - genogram: The family
{names}    people:
      - {{name: Qzanna, sex: female, note: Qznote}}
      - {{name: Qzbert, sex: male}}
    couples:
      - {{of: [Qzanna, Qzbert], bond: married}}
"""
EVENTS = """\
  - chronology: Who saw what
{names}    events:
      - {{when: March 2010, by: Qzschool, what: Qzevent, voice: Qzvoice}}
      - {{when: April 2010, by: Qzpolice, what: Qzlater}}
"""
NEWS = """\
  - inject: Two weeks later
{names}    news: Qznews of the family
    questions: [What now?]
"""
DAY = """\
  - points: Before
    minutes: 5
    items: [Before]
  - case: child-m
    minutes: 5
  - exercise: The work
    case: child-m
    minutes: {{work: 20}}
    tasks: [Qztask]
{family}{events}{news}  - table: What each knew
    case: child-m
    minutes: 5
    columns: [Who, What]
    rows:
      - [Qzwho, Qzknew]
  - points: Afterwards
    minutes: 5
    items: [Afterwards MASH]
"""
OF_THE_PEOPLE = ("Mia", "Leanne", "hungry", "health visitor", "Qzanna", "Qzbert", "Qznote")
OF_THE_CASE = (*OF_THE_PEOPLE, "Qzschool", "Qzevent", "Qzvoice", "Qznews", "Qzwho", "Qzknew")
SHEETS = ("the-work", "the-family", "who-saw-what", "two-weeks-later", "what-each-knew")
TO_SEND = tuple(document.name for document in made_by("build") if document.is_sent)


class Sent(NamedTuple):
    files: dict[str, str]
    """The words of every file that is sent."""
    told: list[str]
    """What was said of what is not."""
    built: Built


def sent(pool: Pool, case: str, *, named: bool = True, large: bool = False) -> Sent:
    """The folder for participants of a day with everything that can be drawn from a case."""
    pool.write("sessions/cases/child-m.yaml", case)
    names = "    case: child-m\n" if named else ""
    blocks = DAY.format(
        family=FAMILY.format(names=names), events=EVENTS.format(names=names), news=NEWS.format(names=names)
    )
    built = pool.session(HEAD.format(time="09:30 to 11:00") + blocks)
    report = Report()
    programme = pipeline.for_participants(programme_of(built), report)
    placed = pipeline.place(script(programme), pool.workspace, report)
    assert placed
    shelf = pipeline.shelve(script(programme), placed, report, TO_SEND, large=large, to_send=True)
    files = pipeline.finish(shelf)
    told = [f"{found.fault.code} {found.message}" for found in report.ordered()]
    return Sent({file.name: everything(file.name, file.content, notes=True) for file in files}, told, built)


def leaks(found: Sent) -> set[tuple[str, str]]:
    return {
        (name, word) for name, words in found.files.items() for word in OF_THE_CASE if re.search(rf"\b{word}", words)
    }


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("case", HELD_BACK.values(), ids=HELD_BACK)
def test_nothing_of_a_case_that_may_not_be_sent_is_in_any_file(case: str, large: bool, pool: Pool) -> None:
    found = sent(pool, case, large=large)
    assert found.files
    assert leaks(found) == set()
    assert not [name for name in found.files if any(sheet in name for sheet in SHEETS)]


@pytest.mark.parametrize("case", MAY_BE_SENT.values(), ids=MAY_BE_SENT)
def test_a_case_that_may_be_sent_is_there(case: str, pool: Pool) -> None:
    found = sent(pool, case)
    assert found.told == []
    assert {word for name, word in leaks(found) if name == "deck.pptx"} >= {"Mia", "Qzevent", "Qzanna", "Qznews"}
    assert {word for name, word in leaks(found) if name == "participant-pack.pdf"} >= {"Mia", "Qzanna"}


def test_what_is_left_out_is_told_block_by_block_with_the_reason(pool: Pool) -> None:
    why = {
        "unpublished": "is unpublished, and nobody has approved it.",
        "return": "must be given back after the day.",
        "destroy": "must be destroyed after the day.",
    }
    for name, case in HELD_BACK.items():
        told = sent(pool, case).told
        assert [line.partition("”")[0].partition("“")[2] for line in told] == [
            "Case study: Child M",
            "The work",
            "The family",
            "Who saw what",
            "Two weeks later",
            "What each knew",
        ]
        assert told[1].startswith(
            "N335 The slides and sheets of “The work” at 09:40 are not in what is sent: the case “Child M” "
        )
        assert all(line.endswith(f"the case “Child M” {why[name]}") for line in told)


@pytest.mark.parametrize("case", HELD_BACK.values(), ids=HELD_BACK)
def test_a_family_or_news_that_names_no_case_counts_as_that_of_the_case_before(case: str, pool: Pool) -> None:
    found = sent(pool, case, named=False)
    assert leaks(found) == set()
    assert len(found.told) == 6


OPENER = "  - case: child-m\n    minutes: {minutes}\n    priority: could\n"
SHORT = """\
  - exercise: The work
    tasks: [Qztask]
    minutes: {work: 40}
    short: {case: child-m, minutes: {work: 10}}
"""


@pytest.mark.parametrize(
    ("blocks", "slot"),
    [
        (FAMILY.format(names="") + OPENER.format(minutes=5) + NEWS.format(names=""), {}),
        (OPENER.format(minutes=60) + FAMILY.format(names="") + EVENTS.format(names=""), {"to": "20 minutes"}),
        (OPENER.format(minutes=5) + NEWS.format(names=""), {"now": "09:40", "at": "Two weeks later"}),
        (SHORT + NEWS.format(names=""), {}),
    ],
    ids=["before its case", "its case left out", "its case was before", "its case in a short form"],
)
def test_what_names_no_case_is_held_back_wherever_its_case_has_gone(
    blocks: str, slot: dict[str, str], pool: Pool
) -> None:
    pool.write("sessions/cases/child-m.yaml", HELD_BACK["return"])
    text = HEAD.format(time="09:30 to 11:00") + blocks + "  - closing: After\n"
    pool.write("sessions/day.yaml", text)
    words = [word for option, value in slot.items() for word in (f"--{option}", value)]
    out = pool.root / "build"
    with contextlib.chdir(pool.root):
        result = run("build", "day", "--for", "participants", "--allow-outcome-loss", *words)
    assert result.exit_code == 0, result.stderr
    files = {path.name: everything(path.name, path.read_bytes(), notes=True) for path in out.rglob("*.*")}
    assert "deck.pptx" in files
    assert leaks(Sent(files, [], pool.session(text))) == set()


def test_agenda_numbers_and_codes_stay_as_they_are_in_the_room(pool: Pool) -> None:
    found = sent(pool, HELD_BACK["return"])
    programme = programme_of(found.built)
    room = {each.name: str(each.handout.title) for each in script(programme).sheets}
    there = {name.removeprefix("handouts/").rpartition(".")[0] for name in found.files if name.startswith("handouts/")}
    assert there <= set(room)
    agenda = found.files["participant-agenda.pdf"]
    for title in ("Case study: Child M", "The work", "The family", "Afterwards"):
        assert title in agenda
    report = Report()
    deck, _ = pipeline.place(script(pipeline.for_participants(programme, report)), pool.workspace, report) or (
        None,
        None,
    )
    assert deck
    assert [slide.title for slide in deck.slides] == ["A day of training", "Before", "Afterwards"]
    assert sum(section.slides for section in deck.sections) == len(deck.slides)
    assert "Handed out on the day, and not in this pack: H1, H2 and H3." in " ".join(
        found.files["participant-pack.pdf"].split()
    )


def test_the_words_of_a_case_that_is_held_back_are_in_no_glossary_that_is_sent(pool: Pool) -> None:
    met = "MASH: Qzhub.\nIdentify: To see.\nteach: To show.\n"
    pool.write("sessions/glossary.yaml", f"GP: Qzdoctor.\n{met}")
    case = CASE.replace("the health visitor called", "the GP called")
    assert "Qzdoctor" in sent(pool, case).files["participant-pack.pdf"]
    words = sent(pool, f"{case}retention: return\n").files["participant-pack.pdf"]
    assert "Qzdoctor" not in words
    assert "Qzhub" in words


def test_in_the_room_people_have_the_sheet_and_its_words(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", "GP: A doctor.\n")
    case = CASE.replace("the health visitor called", "the GP called")
    programme = programme_of(sent(pool, f"{case}retention: return\n").built)
    assert list(script(programme).words) == ["GP"]


@pytest.mark.parametrize("kind", [kind for kind in kind_names() if kind != "case"])
def test_any_block_can_say_which_case_it_draws_on_and_is_then_held_back_with_it(kind: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", HELD_BACK["unpublished"])
    first, _, rest = page(kind).example.partition("\n")
    lines = "\n".join(line for line in rest.splitlines() if not line.startswith("  case:"))
    built = pool.blocks(
        f"- points: Before\n  minutes: 5\n  items: [One]\n{first}\n  case: child-m\n{lines}\n- closing: After\n",
        "11:50 to 16:00" if kind == "lunch" else "09:30 to 16:00",
    )
    programme = pipeline.for_participants(programme_of(built), Report())
    placed = pipeline.place(script(programme), pool.workspace, Report())
    assert placed
    assert [slide for slide in placed[0].slides if slide.block == 1] == []
    own = [each for each in script(programme).sheets if each.timed and each.timed.number == 1]
    worksheets = programme.blocks[1].block.worksheets
    assert all(each.handout.afterwards != "keep" for each in own[: len(own) - len(worksheets)])


def test_a_genogram_follows_its_case_on_paper_as_well(pool: Pool) -> None:
    def sheet(case: str) -> list[tuple[str, str]]:
        built = sent(pool, case).built
        sheets = [each for each in script(programme_of(built)).sheets if str(each.handout.title) == "The family"]
        return [(each.code, each.handout.afterwards) for each in sheets]

    assert sheet(CASE) == [("R1", "keep")]
    assert sheet(HELD_BACK["return"]) == [("R1", "return")]
    assert sheet(HELD_BACK["unpublished"]) == []

"""A delivery: a session on its day, in its place, for its people, in its hours."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.content import Cover, Writing
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.faces import cover_body
from sessionbuilder.programme.programme import Programme
from sessionbuilder.script.cover import cover
from sessionbuilder.script.script import script
from sessionbuilder.session.slot import Slot
from tests.paper import day, facts, faults_of_paper, of, sheet, shelf, titled, words
from tests.pool import Built, Pool, calm, paragraphs_of

DELIVERY = """\
delivery: day
date: 2027-01-15
venue: Example Centre, Room 2
trainers: [Sam Example, Siân Example]
participants: 18
group-size: 6
"""
BLOCKS = """\
  - points: Something to learn on {date} at {venue} with {trainers}
    outcomes: [learning]
    minutes: 5
    items: ["{participants} people in {groups} groups, {time}"]
  - points: What may go
    minutes: 5
    priority: could
    items: [Two]
"""


def delivered(pool: Pool, text: str = DELIVERY, slot: Slot | None = None) -> tuple[Programme | None, Report]:
    path = pool.write("sessions/deliveries/january.yaml", text)
    report = Report()
    return pipeline.plan(path, pool.workspace, report, slot), report


def built(pool: Pool, text: str = DELIVERY) -> Built:
    programme, report = delivered(pool, text)
    assert programme, report.diagnostics
    placed = pipeline.place(script(programme), pool.workspace, report)
    assert placed
    return Built(report, programme, *placed, pool.root)


@pytest.fixture(autouse=True)
def _session(pool: Pool) -> None:
    day(pool, blocks=BLOCKS, time="09:30 to 09:40")


def test_people_and_groups_are_those_of_the_delivery(pool: Pool) -> None:
    programme, _ = delivered(pool)
    assert programme
    assert (programme.session.participants, programme.session.groups) == (18, 3)
    written = pool.session((pool.root / "sessions/day.yaml").read_text("utf-8")).programme
    assert written
    assert (written.session.participants, written.session.groups) == (24, 4)
    assert written.session.delivery is None


def test_texts_name_its_day_place_and_trainers(pool: Pool) -> None:
    programme, _ = delivered(pool)
    assert programme
    first = programme.blocks[0]
    assert str(first.title) == (
        "Something to learn on 15 January 2027 at Example Centre, Room 2 with Sam Example and Siân Example"
    )
    assert "18 people in 3 groups, 09:30 to 09:40" in str(script(programme).blocks[0].slides)
    plain = pool.session((pool.root / "sessions/day.yaml").read_text("utf-8")).programme
    assert plain
    assert str(plain.blocks[0].title) == "Something to learn on the day at the venue with the trainers"


def test_the_cover_says_when_where_and_with_whom(pool: Pool) -> None:
    programme, _ = delivered(pool)
    assert programme
    shown = cover(programme)
    assert isinstance(shown, Cover)
    assert shown.details[:3] == (
        "15 January 2027, 09:30 to 09:40",
        "Example Centre, Room 2",
        "With Sam Example and Siân Example",
    )


def test_the_day_and_its_hours_are_the_largest_of_the_details_of_a_cover(pool: Pool) -> None:
    """People in the doorway look for the day, the room and the trainers."""
    programme, _ = delivered(pool)
    assert programme
    report = Report()
    drawn = cover_body(cover(programme), Pen(calm(), report))
    sizes = {shape.name: [p.size for p in paragraphs_of(shape)] for shape in drawn.elements}
    day, *others = sizes["Details"]
    assert day > max(others) >= max(sizes["Organisation"])
    assert min(others) > max(sizes["Audience"])
    assert not report.diagnostics


def test_it_fits_the_session_to_its_own_hours(pool: Pool) -> None:
    programme, report = delivered(pool, DELIVERY + "time: 13:00 to 13:05\n")
    assert programme
    assert not report.failed
    assert str(programme.session.time) == "13:00 to 13:05"
    assert [str(timed.title)[:9] for timed in programme.blocks] == ["Something"]
    assert programme.refit


def test_the_same_hours_are_no_refit(pool: Pool) -> None:
    programme, _ = delivered(pool, DELIVERY + "time: 09:30 to 09:40\n")
    assert programme
    assert programme.refit is None


def test_hours_that_are_asked_for_start_from_its_own(pool: Pool) -> None:
    programme, _ = delivered(pool, DELIVERY + "time: 13:00 to 13:10\n", Slot.started_late("5"))
    assert programme
    assert str(programme.session.time) == "13:05 to 13:10"


def test_register_certificate_agenda_pack_and_guide_name_them(pool: Pool) -> None:
    run = built(pool)
    register = titled(run, "Attendance register").handout
    assert facts(register.parts)["Held"] == "Friday 15 January 2027, Example Centre, Room 2"
    assert facts(register.parts)["Trainers"] == "Sam Example and Siân Example"
    assert not of(Writing, register.parts)
    certificate = titled(run, "Certificate of attendance").handout
    assert "15 January 2027, Example Centre, Room 2" in words(certificate.parts)
    assert facts(certificate.parts)["Trainers"] == "Sam Example and Siân Example"
    books = shelf(run)
    for book in ("participant-agenda", "participant-pack"):
        assert facts(books[book].sheets[0].parts)["Date"] == "15 January 2027", book
    guide = sheet(books["facilitator-guide"], "Facilitator guide: A day of training")
    assert facts(guide.parts)["Date"] == "15 January 2027"


def test_without_one_they_are_lines_to_write_on(pool: Pool) -> None:
    run = pool.session((pool.root / "sessions/day.yaml").read_text("utf-8"))
    assert len(of(Writing, titled(run, "Attendance register").handout.parts)) == 1
    assert list(facts(shelf(run)["participant-agenda"].sheets[0].parts)) == ["Time"]


def test_it_may_have_another_theme(pool: Pool) -> None:
    theme = (pool.root / "assets/themes/calm/theme.yaml").read_text("utf-8").replace("theme: ", "theme: Other ", 1)
    pool.write("assets/themes/other/theme.yaml", theme)
    run = built(pool, DELIVERY + "theme: other\n")
    assert run.theme
    assert run.theme.theme.startswith("Other")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (DELIVERY.replace("delivery: day", "delivery: dya"), "1:11 N315 There is no session called `dya`."),
        (DELIVERY.replace("2027-01-15", "2027-01"), "2:7 F219 `January 2027` is a month; a delivery has a day."),
        (DELIVERY.replace("2027-01-15", "15/01/27"), "2:7 F219 "),
        (DELIVERY.replace("venue", "venu"), "3:1 F201 `venu` means nothing here."),
        (DELIVERY.replace("participants: 18", "participants: many"), "5:15 F204 "),
        ("date: 2027-01-15\n", "1:1 F202 `delivery` is missing here."),
        ("- one\n", "1:1 S110 "),
    ],
)
def test_faults_are_told_in_its_own_file(text: str, told: str, pool: Pool) -> None:
    programme, report = delivered(pool, text)
    found = [
        f"{f.span.line}:{f.span.column} {f.fault.code} {f.message}"
        for f in report.diagnostics
        if f.span and f.span.name == "sessions/deliveries/january.yaml"
    ]
    assert found
    assert found[0].startswith(told) or (told.endswith(" ") and found[0].split(" ")[1] == told.split()[1]), found
    assert report.failed
    assert programme is None or found[0].startswith("2:7")


def test_more_groups_than_people_is_told(pool: Pool) -> None:
    few = DELIVERY.replace("participants: 18", "participants: 3").replace("group-size: 6", "groups: 9")
    _, report = delivered(pool, few)
    assert "N312" in [found.fault.code for found in report.diagnostics]


@pytest.mark.parametrize(
    "date",
    [
        "16 March 2027",
        "16/03/2027",
        "16.3.2027",
        "16 Mar 2027",
        "Tuesday 16 March 2027",
        "2027-03-16",
        "16th March 2027",
    ],
)
def test_its_date_is_read_as_people_write_it(date: str, pool: Pool) -> None:
    programme, report = delivered(pool, DELIVERY.replace("2027-01-15", date))
    assert report.diagnostics == []
    assert programme
    assert programme.session.delivery
    assert (programme.session.delivery.date, programme.session.delivery.date.words) == ("2027-03-16", "16 March 2027")


@pytest.mark.parametrize(
    ("date", "hint"),
    [
        ("soon", "write day, month and year, as in `15 June 2027`"),
        ("2027-03", "write the day before it: `... March 2027`"),
        ("16/03/27", "write the year in full: `16 March 2027`"),
    ],
)
def test_the_hint_for_its_date_has_a_day(date: str, hint: str, pool: Pool) -> None:
    _, report = delivered(pool, DELIVERY.replace("2027-01-15", date))
    assert [found.hint for found in report.diagnostics] == [hint]


def test_its_session_may_be_a_yml_file(pool: Pool) -> None:
    (pool.root / "sessions/day.yaml").rename(pool.root / "sessions/day.yml")
    programme, report = delivered(pool)
    assert programme
    assert not report.failed


def test_a_session_that_says_when_and_where_is_told_of_deliveries(pool: Pool) -> None:
    (found,) = day(pool, "venue: Room 2\n", blocks=BLOCKS, time="09:30 to 09:40").report.diagnostics
    assert found.hint == "it belongs to one run of the session: write it in a file in `sessions/deliveries/`"


def places(report: Report) -> list[str]:
    return [f"{found.span} {found.fault.code}" for found in report.diagnostics]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (f"venue: {'Hall ' * 30}\n", "sessions/deliveries/january.yaml:3:8 L501"),
        ("trainers: [" + ", ".join(f"Trainer {n} Example" for n in range(9)) + "]\n", ":3:12 L501"),
        ("participants: 3\ngroups: 10\n", "sessions/deliveries/january.yaml:4:9 N312"),
        ("groups: 4\ngroup-size: 4\n", "sessions/deliveries/january.yaml:3:9 N311"),
    ],
)
def test_what_the_delivery_says_is_told_in_its_own_lines(lines: str, told: str, pool: Pool) -> None:
    _, report = delivered(pool, f"delivery: day\ndate: 2027-01-15\n{lines}")
    assert [place for place in places(report) if place.endswith(told)], places(report)


def test_a_trainer_may_have_a_name_in_any_script(pool: Pool) -> None:
    day(pool)
    made = built(pool, DELIVERY.replace("Siân Example", "دنا, שרה כהן, Adébáyọ̀ Ẹ̀bùn, Олена"))
    assert made.faults() == []
    names = "Sam Example, دنا, שרה כהן, Adébáyọ̀ Ẹ̀bùn and Олена"
    for book in shelf(made, ("guide", "agenda", "handouts")).values():
        if any("Trainers" in facts(page.parts) for page in book.sheets):
            assert any(facts(page.parts).get("Trainers") == names for page in book.sheets)


def test_a_sign_in_a_name_is_told_once_where_the_delivery_has_it(pool: Pool) -> None:
    day(pool)
    made = built(pool, DELIVERY.replace("Siân Example", "Siân 🎉👍 Example"))
    (warned,) = made.report.diagnostics
    (told,) = faults_of_paper(made)
    place = "sessions/deliveries/january.yaml:4:"
    assert (warned.fault.code, str(warned.span).startswith(place)) == ("L503", True)
    assert told.startswith(place)
    assert told.endswith("U+1F389, party popper and U+1F44D, thumbs up sign.")

"""The countdown: PowerPoint's own effect on the bar, and nothing where there is none."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from sessionbuilder.deck.elements import Shape
from sessionbuilder.writers.pptx import deck_bytes
from tests.pool import Built, Pool, notes_of, shapes_of, texts_of

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
WORK = "- exercise: Work\n  minutes: {{brief: 3, work: {minutes}}}\n  tasks: [Talk, Agree]\n- break: Tea\n"


def slides(built: Built) -> list[etree._Element]:
    assert built.deck
    assert built.theme
    with zipfile.ZipFile(BytesIO(deck_bytes(built.deck, built.theme))) as package:
        return [
            etree.fromstring(package.read(f"ppt/slides/slide{number}.xml"))
            for number in range(1, len(built.slides) + 1)
        ]


def bar(built: Built) -> Shape:
    (found,) = [shape for shape in shapes_of(built.slide("Work")) if shape.name == "Countdown"]
    assert isinstance(found, Shape)
    return found


def test_the_bar_is_wiped_away_over_the_minutes_of_work_after_a_click(pool: Pool) -> None:
    _, work, tea = slides(pool.blocks(WORK.format(minutes=20)))
    (timing,) = work.iterfind(f"{P}timing")
    assert tea.find(f"{P}timing") is None
    before = timing.getprevious()
    assert before is not None
    assert before.tag == f"{P}clrMapOvr", "the schema wants the timing after the colour map"
    (shape,) = [found for found in work.iter(f"{P}cNvPr") if found.get("name") == "Countdown"]
    assert {target.get("spid") for target in timing.iter(f"{P}spTgt")} == {shape.get("id")}
    assert [built.get("spid") for built in timing.iter(f"{P}bldP")] == [shape.get("id")]
    (wipe,) = timing.iter(f"{P}animEffect")
    assert (wipe.get("transition"), wipe.get("filter")) == ("out", "wipe(right)")
    (length,) = wipe.iterfind(f"{P}cBhvr/{P}cTn")
    assert length.get("dur") == str(20 * 60 * 1000)
    (hidden,) = timing.iter(f"{P}set")
    assert [cond.get("delay") for cond in hidden.iter(f"{P}cond")] == [str(20 * 60 * 1000 - 1)]
    effects = [node for node in timing.iter(f"{P}cTn") if node.get("presetID")]
    assert [(node.get("presetClass"), node.get("nodeType")) for node in effects] == [("exit", "clickEffect")]
    numbers = [int(node.get("id", "")) for node in timing.iter(f"{P}cTn")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert not list(timing.iter(f"{P}audio")) + list(timing.iter(f"{P}video")) + list(timing.iter(f"{P}cmd"))


def test_the_time_at_which_work_ends_stands_beside_it_in_words(pool: Pool) -> None:
    built = pool.blocks(WORK.format(minutes=20))
    assert "until 09:53" in texts_of(built.slide("Work"))
    assert bar(built).alt == "A bar that empties in 20 minutes once you click"
    assert bar(built).empties == 1200


def test_a_quiet_mark_stands_where_five_minutes_are_left(pool: Pool) -> None:
    built = pool.blocks(WORK.format(minutes=20))
    (mark,) = [shape for shape in shapes_of(built.slide("Work")) if shape.name == "Last minutes"]
    assert isinstance(mark, Shape)
    assert abs((mark.box.x - bar(built).box.x) / bar(built).box.width - 5 / 20) < 0.001
    assert "5 min left" in texts_of(built.slide("Work"))
    for minutes in (1, 5, 9):
        short = pool.blocks(WORK.format(minutes=minutes))
        assert "5 min left" not in texts_of(short.slide("Work"))


def test_nothing_of_the_panel_lies_on_anything_else(pool: Pool) -> None:
    for minutes in (1, 5, 6, 7, 20, 59, 60, 90, 180):
        built = pool.blocks(WORK.format(minutes=minutes))
        shapes = {shape.name: shape for shape in shapes_of(built.slide("Work")) if isinstance(shape, Shape)}
        panel = shapes["Panel"].box
        assert all(panel.contains(shapes[name].box) for name in shapes if name.startswith(("Countdown", "Last")))
        assert ("Countdown" in shapes) == (minutes < 60)
        assert "Countdown" not in shapes or not shapes["Time"].box.overlaps(shapes["Countdown"].box)
        if "Last minutes label" in shapes:
            assert not shapes["Last minutes label"].box.overlaps(shapes["Countdown"].box)


def test_every_activity_that_has_a_panel_has_a_bar_of_its_own(pool: Pool) -> None:
    built = pool.blocks(
        "- discussion: A\n  minutes: 8\n  questions: [x]\n- discussion: B\n  minutes: 9\n  questions: [x]\n"
    )
    found = [list(slide.iter(f"{P}animEffect")) for slide in slides(built)]
    assert [len(effects) for effects in found] == [0, 1, 1]


@pytest.mark.parametrize(("minutes", "bars"), [(59, 1), (60, 0), (90, 0)])
def test_an_hour_has_no_bar_and_nobody_is_told_to_start_one(minutes: int, bars: int, pool: Pool) -> None:
    """PowerPoint's longest effect ends a hundredth of a second before the hour."""
    talk = f"- discussion: A\n  minutes: {minutes}\n  questions: [x]\n"
    built = pool.blocks(talk + WORK.format(minutes=minutes))
    for number, name in ((1, "A"), (2, "Work")):
        effects = list(slides(built)[number].iter(f"{P}animEffect"))
        assert len(effects) == bars
        assert sum("starts the bar" in note for note in notes_of(built.slide(name))) == bars
        assert str(minutes) in texts_of(built.slide(name)), "the numeral stays"


def test_the_bar_has_a_body_for_text_as_every_shape_that_moves_in_a_deck_of_powerpoint(pool: Pool) -> None:
    _, work, _ = slides(pool.blocks(WORK.format(minutes=20)))
    (target,) = {found.get("spid") for found in work.iter(f"{P}spTgt")}
    (shape,) = [found for found in work.iter(f"{P}sp") if found[0][0].get("id") == target]
    (body,) = shape.iterfind(f"{P}txBody")
    assert not "".join(map(str, body.itertext()))


def test_what_takes_no_time_has_nothing_to_start(pool: Pool) -> None:
    built = pool.blocks("- discussion: A\n  minutes: 0\n  questions: [x]\n")
    assert not [note for note in notes_of(built.slide("A")) if "starts the bar" in note]

"""The command that draws every kind with little and with much in it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from PIL import Image

from tests.contact_sheet.__main__ import main
from tests.contact_sheet.blocks import AMOUNTS, LENGTHS, block_of, written
from tests.contact_sheet.slides import THEMES


def test_each_theme_has_its_sheets_and_each_slide_its_place(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["--kind", "break", "--theme", "calm", "--theme", "warm", "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["calm-01.png", "warm-01.png"]
    with Image.open(tmp_path / "calm-01.png") as sheet:
        assert len(AMOUNTS) * len(LENGTHS) == 6, "so many slides are four in a row and two below"
        assert sheet.width > sheet.height


def test_a_theme_that_there_is_not_is_told() -> None:
    done = CliRunner().invoke(main, ["--theme", "loud"])
    assert done.exit_code == 2
    assert all(name in done.output for name in THEMES)


def test_much_is_as_much_as_the_program_takes() -> None:
    def sound(block: str) -> bool:
        return block.count('"A plan') <= 1 and block.count(",") < 40

    many, one = (block_of("points", amount, "short", sound) for amount in ("many", "one"))
    assert len(many) > len(one)
    assert sound(many)
    assert "takeaway" not in one, "it can do without"
    assert "takeaway" in many


def test_a_block_is_written_so_that_nothing_in_it_is_guessed_at() -> None:
    assert written({"table": "Who?", "rows": [["yes", "20"]]}) == '- {"table": "Who?", "rows": [["yes", "20"]]}'

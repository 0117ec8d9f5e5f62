"""What is told of a template before any deck is made on it."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.opened import opened
from sessionbuilder.brand.seen import seen
from sessionbuilder.brand.told import layouts_told, told
from tests.brand.organisation import drawn, template


def test_a_ground_of_its_own_for_words_is_told() -> None:
    content = template()
    offered, read = seen(opened(content)), read_template(content)
    said = "Words on pages stand on a ground of their own"
    assert not any(line.startswith(said) for line in told(read, offered))
    assert any(line.startswith(said) for line in told(replace(read, plate=True), offered))


def test_every_layout_of_ours_has_one_of_the_template() -> None:
    read = read_template(template())
    said = layouts_told(read)
    assert set(said) == set(read.branded.template.layouts)
    assert (said["cover"], said["cards"], said["content"]) == (
        "“Title Slide”",
        "“Title Only”",
        "“Title and Content”",
    )


def test_bands_all_over_a_page_leave_its_title_its_room() -> None:
    bands = [drawn("", (part / 8, 0, 1 / 8, 1), "FFFFFF" if part % 2 else "000000") for part in range(8)]
    layouts = read_template(template(*bands)).branded.template.layouts
    assert layouts["content"].title.box.width > 914_400

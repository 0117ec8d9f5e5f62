"""Pictures that go with what is said: of any shape they are whole, words stay readable, and nothing is lost."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image as Pillow
from pptx import Presentation

from sessionbuilder.booklet.booklet import Instructions
from sessionbuilder.content import Cover, Divider, Picture
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Image, Shape, extent, paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.inspecting.inspect import inspect
from sessionbuilder.layout.descriptions import briefly_described
from sessionbuilder.layout.faces import cover_body, divider_body
from sessionbuilder.layout.picture_field import GROUND, PANEL, stand_of
from sessionbuilder.script.script import script
from sessionbuilder.theme.palette import PAIRS
from sessionbuilder.units import points
from tests.grounds import pairs_in
from tests.layout.any_page import sentences, some, texts
from tests.paper import deck_of, of, shelf
from tests.pool import CASE, POOL, Built, Pool, calm, notes_of, shapes_of, texts_of

ALT = "A kite over a roof, seen from the garden"
DAY = """\
session: A day of pictures, with a name that takes more than a line of its cover
strapline: One day for people who work with children
for: Everyone who works with children
aim: Learn from reviews
outcomes: {{learning: Identify what reviews teach}}
time: 09:30 to 13:30
picture: {picture}
programme:
  - section: Setting the scene together
    summary: Who we are, what today is for, and how we will look after one another.
    picture: {picture}
  - points: Before you call
    lead: Think first of what you know already.
    items: [What do I know from others?, What does the child say?, Who else needs to know?]
    picture: {picture}
  - statement: The child first
    says: Ask the child what it is like to live here.
    picture: {picture}
  - statement: Three things
    says: [See the child alone., Check what you are told., Write down why.]
    picture: {picture}
  - break:
    picture: {picture}
  - discussion: What would you do?
    questions: [What do we know?, Who could tell us by tomorrow?]
    picture: {picture}
  - case: child-m
    picture: {picture}
  - lunch:
    picture: {picture}
"""
SAID = [
    "A day of pictures, with a name that takes more than a line of its cover",
    "Setting the scene together",
    "Who else needs to know?",
    "Ask the child what it is like to live here.",
    "Check what you are told.",
    "Break",
    "Who could tell us by tomorrow?",
    "Leanne",
    "Lunch",
]
"""Something of each block and of the cover."""
SHAPES = {
    "lying": (1500, 1000),
    "wide": (1600, 900),
    "band": (2400, 600),
    "square": (1400, 1400),
    "standing": (900, 1200),
    "column": (300, 1200),
    "small": (60, 40),
}


def kite(wide: int, high: int, form: str = "JPEG") -> bytes:
    file = BytesIO()
    Pillow.merge("RGB", [Pillow.linear_gradient("L").resize((wide, high))] * 3).save(file, form)
    return file.getvalue()


def day(pool: Pool, size: tuple[int, int], more: str = "") -> Built:
    pool.write("assets/images/kite.jpg", kite(*size))
    built = pool.session(DAY.format(picture=f"{{file: kite.jpg, alt: '{ALT}', credit: 'J. Example'{more}}}"))
    assert set(built.codes()) == {"N306", "P402", "P404"}, built.faults()
    return built


def images(slide: PlacedSlide) -> list[Image]:
    return [element for element in shapes_of(slide) if isinstance(element, Image)]


@pytest.mark.parametrize("more", ["", ", place: beside", ", place: behind", ", place: behind, fit: fill, focus: top"])
@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_its_shape_it_is_shown_once_and_all_words_can_be_read(shape: str, more: str, pool: Pool) -> None:
    built = day(pool, SHAPES[shape], more)
    template = calm().template
    shown = [slide for slide in built.slides if images(slide)]
    assert len(shown) == 9, "on the cover, and once for each block"
    for slide in built.slides:
        for element in shapes_of(slide):
            assert template.slide.contains(extent(element)), f"{slide.title}: {element.name}"
        for pair, name in pairs_in(slide.elements, template.layouts[slide.layout].ground):
            assert pair in {*PAIRS, *template.pairs()}, f"{slide.title}: {name}: {pair}"
        texts = [e for e in slide.elements if isinstance(e, Shape) and e.frame and e.name != "Source"]
        for position, one in enumerate(texts):
            for other in texts[position + 1 :]:
                assert not one.box.overlaps(other.box), f"{slide.title}: {one.name} and {other.name}"
        for one in texts:
            assert all(paragraph.size >= 18 for paragraph in paragraphs_of(one)), f"{slide.title}: {one.name}"
    said = "\n".join(text for slide in built.slides for text in texts_of(slide))
    assert all(words in said for words in SAID)


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_cropped_unless_its_author_says_so(shape: str, pool: Pool) -> None:
    wide, high = SHAPES[shape]
    for slide in day(pool, (wide, high)).slides:
        for image in images(slide):
            assert image.origin
            content, part = image.origin
            whole = Pillow.open(BytesIO(content))
            assert part == pytest.approx((0, 0, *whole.size), abs=1), slide.title
            assert min(part[2] - wide, part[3] - high) >= 0, "one that is alone may be carried on, but not cropped"
            assert image.box.width / image.box.height == pytest.approx(whole.width / whole.height, rel=0.01)
            shown = Pillow.open(BytesIO(image.content))
            assert shown.width / shown.height == pytest.approx(whole.width / whole.height, rel=0.05)


def test_where_it_stands_follows_its_shape_and_its_author() -> None:
    def stand(size: tuple[int, int], place: str | None = None, *, few: bool = True, fills: bool = False) -> str:
        return stand_of(Picture(Photograph(kite(*size), ALT, fills), "", place), few=few)  # type: ignore[arg-type]

    assert stand((1500, 1000)) == "behind"
    assert stand((1500, 1000), few=False) == "beside", "a list wants its room"
    assert stand((1500, 1000), "beside") == "beside"
    assert stand((600, 400)) == "beside", "it would be soft at the size of a slide"
    assert stand((900, 1200)) == "beside"
    assert stand((900, 1200), "behind") == "beside", "behind a panel nothing of it would be seen"
    assert stand((900, 1200), "behind", fills=True) == "behind"
    assert stand((2400, 600)) == stand((2400, 600), "beside") == "above"


def test_one_that_is_see_through_never_lies_behind_words() -> None:
    file = BytesIO()
    Pillow.new("RGBA", (1500, 1000), (200, 0, 0, 90)).save(file, "PNG")
    assert stand_of(Picture(Photograph(file.getvalue(), ALT))) == "beside"


def test_a_list_that_fills_its_slide_has_the_picture_before_it(pool: Pool) -> None:
    many = "".join(
        f"    - Bring the names and the ages of all the people who live in the household, number {n}\n"
        for n in range(8)
    )
    pool.write("assets/images/kite.jpg", kite(1500, 1000))
    text = f"- points: What to bring\n  items:\n{many}  picture: {{file: kite.jpg, alt: '{ALT}'}}\n"
    built = pool.blocks(text)
    first, *others = built.slides[1:]
    assert (first.title, len(images(first))) == ("What to bring (1 of 2)", 1)
    assert not any(images(slide) for slide in others)
    alone = pool.blocks(text.replace("  picture:", "  #"))
    assert [texts_of(slide)[1:] for slide in others] == [texts_of(slide)[1:-1] for slide in alone.slides[1:]]


def test_the_deck_holds_it_once_and_says_what_it_shows(pool: Pool) -> None:
    content = deck_of(day(pool, (1500, 1000))).content
    with ZipFile(BytesIO(content)) as package:
        media = [package.read(name) for name in package.namelist() if "media" in name]
    assert len(media) == 1, "of all sizes the largest serves for all"
    assert Pillow.open(BytesIO(media[0])).width == 1500
    for slide in Presentation(BytesIO(content)).slides:
        for shape in (shape for shape in slide.shapes if shape.shape_type == 13):
            assert shape._element.nvPicPr.cNvPr.get("descr") == ALT


@pytest.mark.parametrize("shape", SHAPES)
def test_a_deck_with_pictures_shuts_nobody_out(shape: str, pool: Pool) -> None:
    """The words of a slide are read out after its title, whatever lies under it."""
    report = Report()
    inspect("deck.pptx", deck_of(day(pool, SHAPES[shape])).content, report)
    assert [found.message for found in report.diagnostics] == []


def test_who_made_it_is_named_wherever_it_is_shown(pool: Pool) -> None:
    for shape in SHAPES.values():
        for slide in day(pool, shape).slides:
            if images(slide):
                assert any("Picture: J. Example" in text for text in texts_of(slide)), slide.title


def test_a_long_description_is_whole_in_the_notes(pool: Pool) -> None:
    long = " ".join(f"There is a kite of colour number {number} over the roof." for number in range(9))
    pool.write("assets/images/kite.jpg", kite(300, 400))
    built = pool.blocks(f"- statement: Up\n  says: Look up.\n  picture: {{file: kite.jpg, alt: '{long}'}}\n")
    assert built.deck
    assert long in notes_of(briefly_described(built.deck).slides[1])


@pytest.mark.parametrize(
    ("picture", "fault"),
    [
        ("{file: kite.jpg}", "3:12 F202 missing-field: `alt` is missing here."),
        ("kite.jpg", "3:12 F203 wrong-type: Here stands a text, where `name: value` lines should stand."),
        (
            "{file: kitte.jpg, alt: A kite}",
            "3:19 H803 no-picture: There is no picture `kitte.jpg` in `assets/images/`.",
        ),
        (
            "{file: ../kite.jpg, alt: A kite}",
            "3:19 H803 no-picture: There is no picture `../kite.jpg` in `assets/images/`.",
        ),
    ],
)
def test_a_picture_without_words_or_file_is_told(picture: str, fault: str, pool: Pool) -> None:
    pool.write("assets/images/kite.jpg", kite(30, 40))
    assert pool.blocks(f"- break: Tea\n  minutes: 15\n  picture: {picture}\n").faults() == [fault]


def test_the_picture_of_a_cover_is_looked_for_like_any_other(pool: Pool) -> None:
    built = pool.session(DAY.format(picture="{file: nowhere.jpg, alt: A kite}"))
    assert set(built.codes()) == {"H803"}


def test_notes_say_what_it_shows_and_a_guide_shows_it_small(pool: Pool) -> None:
    built = day(pool, (2400, 1600))
    for slide in built.slides:
        assert (ALT in notes_of(slide)) == bool(images(slide)), slide.title
    guide = shelf(built)["facilitator-guide"]
    parts = [part for sheet in guide.sheets for part in sheet.parts]
    small = [each for part in of(Instructions, parts) for each in part.slides]
    assert sum(ALT in each.alt for each in small) == 9, "the cover stands with the first block"
    for each in small:
        for image in images(each.slide):
            assert Pillow.open(BytesIO(image.content)).width <= 800


def test_words_of_the_list_of_words_may_stand_beside_a_picture(pool: Pool) -> None:
    picture = "{file: paper-family.jpg, alt: Four figures of paper}"
    built = pool.blocks(f"- points: Whom to ring\n  items: [The MASH, CAMHS, A friend]\n  picture: {picture}\n")
    assert built.faults() == []
    assert any(line.startswith("MASH") for line in notes_of(built.slide("Whom to ring")))


@pytest.mark.parametrize("theme", ["warm", "high-contrast"])
@pytest.mark.parametrize("shape", ["lying", "wide", "standing"])
def test_in_every_theme_it_leaves_the_bar_free_and_its_ground_has_no_round_corners(
    theme: str, shape: str, pool: Pool
) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("theme: calm", f"theme: {theme}"))
    built = day(pool, SHAPES[shape])
    assert built.theme
    template = built.theme.template
    for slide in built.slides:
        bar = template.layouts[slide.layout].bar
        assert bar
        grounds = [e for e in slide.elements if isinstance(e, Shape) and e.name in (GROUND, PANEL)]
        assert all(each.geometry == "rectangle" for each in grounds)
        for box in (*(each.box for each in images(slide)), *(each.box for each in grounds)):
            anew = [element for element in slide.elements if element.name == "Bar"]
            assert anew or not box.overlaps(bar), slide.title


@pytest.mark.parametrize(("retention", "shown"), [("keep", 1), ("return", 0)])
def test_what_is_sent_has_no_picture_of_a_case_that_is_held_back(retention: str, shown: int, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE + f"retention: {retention}\n")
    pool.write("assets/images/kite.jpg", kite(300, 400))
    built = pool.blocks(f"- points: Now\n  items: [x]\n- case: child-m\n  picture: {{file: kite.jpg, alt: '{ALT}'}}\n")
    assert built.programme
    sent = script(replace(built.programme, to_send=True))
    pictures = [slide.picture for said in sent.blocks for slide in said.slides if slide.picture]
    assert len(pictures) == shown


words_of_cover = st.builds(
    Cover,
    texts(least=1, most=14),
    st.just("") | sentences(most=6),
    st.just("") | sentences(most=14),
    some(sentences(most=12), 1, 4),
)
beside = st.builds(
    lambda photograph, credit, place: Picture(photograph, credit, place),
    st.sampled_from(sorted(SHAPES)).map(lambda shape: Photograph(kite(*SHAPES[shape]), ALT)),
    st.just("") | sentences(most=5),
    st.sampled_from([None, "beside", "behind"]),
)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(words_of_cover | st.builds(Divider, texts(most=14), st.integers(1, 30), st.none() | texts(most=20)), beside)
def test_words_beside_a_picture_keep_their_sizes_and_fit_or_are_told(face: Cover | Divider, picture: Picture) -> None:
    report = Report()
    pen = Pen(calm(), report)
    face = replace(face, picture=picture)
    body = cover_body(face, pen) if isinstance(face, Cover) else divider_body(face, pen)
    assert body.template
    title = body.template.layouts[body.layout].title
    shapes = [e for e in body.elements if isinstance(e, Shape) and e.frame and e.name not in ("Source", "Part")]
    assert title.tried[0][0] >= max((p.size for shape in shapes for p in paragraphs_of(shape)), default=0)
    boxes = [title.box, *(shape.box for shape in shapes)]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert report.diagnostics or all(calm().template.slide.contains(box) for box in boxes)
    for shape in shapes:
        assert shape.frame
        assert pen.height(shape.frame.paragraphs, shape.box.width) <= shape.box.height + points(1)

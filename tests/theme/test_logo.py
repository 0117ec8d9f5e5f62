"""The logo: a picture beside `theme.yaml`, checked before anybody prints it, and bare of all but its dots."""

from __future__ import annotations

import warnings
from io import BytesIO

import pytest
from PIL import Image

from sessionbuilder.booklet.booklet import Picture
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Element, Shape, extent
from sessionbuilder.deck.elements import Image as Dots
from sessionbuilder.units import inches
from tests.paper import day, of, shelf
from tests.pool import CALM, Built, Pool, calm, notes_of

DAY = "- points: Title\n  minutes: 5\n  items: [One, Two]\n"
THEME = CALM.read_text("utf-8")
LINE = THEME.count("\n") + 1
"""Where the logo is written."""
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F
WHITE, BLACK = (255, 255, 255, 255), (0, 0, 0, 255)


def saved(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


SOUND = saved(Image.effect_noise((40, 20), 60))


def with_logo(pool: Pool, content: bytes | None, name: str = "logo.png", written: str | None = None) -> Built:
    """A session in a theme whose logo is called `written`, where the file `name` holds `content`."""
    if content is not None:
        pool.write(f"assets/themes/calm/{name}", content)
    line = f'logo: {{file: "{written or name}", alt: A kite over a roof}}\n'
    pool.write("assets/themes/calm/theme.yaml", THEME + line)
    return pool.blocks(DAY)


def picture_of(built: Built) -> Image.Image:
    assert built.theme, built.faults()
    return Image.open(BytesIO(built.theme.logo_picture))


def test_a_theme_needs_no_logo(pool: Pool) -> None:
    built = pool.blocks(DAY)
    assert built.theme
    assert built.theme.logo_picture == b""
    for booklet in shelf(built).values():
        assert not of(Picture, booklet.sheets[0].parts)


@pytest.mark.parametrize("name", ["facilitator-guide", "participant-pack"])
def test_it_stands_with_its_words_on_the_cover_of_guide_and_pack(name: str, pool: Pool) -> None:
    built = with_logo(pool, SOUND)
    assert built.faults() == []
    (logo,) = of(Picture, shelf(built)[name].sheets[0].parts)
    assert built.theme
    assert (logo.alt, logo.content) == ("A kite over a roof", built.theme.logo_picture)


def test_it_ends_the_certificate_and_no_other_form(pool: Pool) -> None:
    pool.write("assets/themes/calm/logo.png", SOUND)
    pool.write("assets/themes/calm/theme.yaml", THEME + "logo: {file: logo.png, alt: A kite over a roof}\n")
    found = {}
    for booklet in shelf(day(pool), ("handouts",)).values():
        found[booklet.title.split(":")[0]] = len(of(Picture, booklet.sheets[0].parts))
    assert found["F5 Certificate of attendance"] == 1
    assert sum(found.values()) == 1


@pytest.mark.parametrize(
    ("name", "form", "mode"),
    [("logo.png", "PNG", "RGBA"), ("Our logo.PNG", "PNG", "P"), ("a.jpg", "JPEG", "RGB"), ("a.jpeg", "JPEG", "CMYK")],
)
def test_png_and_jpeg_are_read_whatever_their_colours(name: str, form: str, mode: str, pool: Pool) -> None:
    built = with_logo(pool, saved(Image.new(mode, (30, 10)), form), name)
    assert built.faults() == []
    picture = picture_of(built)
    assert (picture.format, picture.size) == ("PNG", (30, 10))


def test_a_picture_that_is_not_there_is_told_with_the_nearest(pool: Pool) -> None:
    built = with_logo(pool, SOUND, "logo.png", "lego.png")
    assert built.deck is None
    (found,) = built.report.diagnostics
    assert str(found.span) == f"assets/themes/calm/theme.yaml:{LINE}:7"
    assert (found.fault.code, found.message) == ("H803", "There is no picture `lego.png` beside `theme.yaml`.")
    assert found.hint == "did you mean `logo.png`?"


@pytest.mark.parametrize(
    "path",
    [
        "../x.png",
        "../calm/logo.png",
        "./logo.png",
        "inner/x.png",
        "..",
        ".",
        "C:/x.png",
        "..\\\\x.png",
        "~/x.png",
    ],
)
def test_a_logo_lies_beside_its_theme_and_nowhere_else(path: str, pool: Pool) -> None:
    for place in ("assets/themes/x.png", "assets/themes/calm/inner/x.png", "assets/themes/calm/x.svg"):
        pool.write(place, SOUND)
    assert with_logo(pool, SOUND, "logo.png", path).codes() == ["H803"]


@pytest.mark.parametrize("name", ["x.svg", "x.WEBP", "x.heic", "x.pdf", "x.gif"])
def test_a_picture_of_another_kind_is_told_what_to_save_it_as(name: str, pool: Pool) -> None:
    pool.write(f"assets/themes/calm/{name}", SOUND)
    (found,) = with_logo(pool, SOUND, "logo.png", name).report.diagnostics
    assert (found.fault.code, found.message) == ("H804", f"`{name}` cannot be used: pictures are PNG or JPEG.")
    form = "JPEG" if name.lower().endswith(("webp", "heic")) else "PNG"
    assert found.hint == f"save it as {form}, and write its new name here"
    pool.write("assets/themes/calm/x.png", SOUND)
    assert with_logo(pool, SOUND, "x.png", name).report.diagnostics[0].hint == "write `x.png`, which lies there"


def test_the_whole_path_of_a_picture_is_refused_even_where_it_is_one(pool: Pool) -> None:
    inside = pool.write("assets/themes/calm/logo.png", SOUND)
    assert with_logo(pool, None, written=inside.as_posix()).codes() == ["H803"]


BROKEN = {
    "cut off": SOUND[: len(SOUND) // 2],
    "cut off in its first lines": SOUND[:20],
    "empty": b"",
    "text": b"This is not a picture.",
    "a GIF": saved(Image.new("L", (8, 8)), "GIF"),
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "spoilt": SOUND[:60] + bytes(40) + SOUND[100:],
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_file_that_only_calls_itself_a_picture_is_told(what: str, pool: Pool) -> None:
    built = with_logo(pool, BROKEN[what])
    assert built.deck is None
    assert built.faults() == [f"{LINE}:7 H804 bad-picture: `logo.png` cannot be read as a picture."]


@pytest.mark.parametrize(("size", "codes"), [((5000, 1), []), ((5001, 1), ["H804"]), ((1, 5001), ["H804"])])
def test_a_picture_of_more_dots_than_are_of_use_is_refused_before_it_is_unpacked(
    size: tuple[int, int], codes: list[str], pool: Pool
) -> None:
    built = with_logo(pool, saved(Image.new("1", size)))
    assert built.codes() == codes
    if codes:
        assert f"is {size[0]:,} by {size[1]:,} dots; at most 5,000 are of use." in built.faults()[0]


def taken_with_a_camera() -> bytes:
    """A white picture, black at its left edge, that says it must be turned a quarter to the right."""
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste("black", (0, 0, 8, 20))
    told = Image.Exif()
    told[ORIENTATION] = 6
    told[MAKER] = "Camera of somebody"
    told.get_ifd(GPS).update({1: "N", 2: (53.0, 28.0, 51.0)})
    colours = b"Colours of somebody"
    return saved(picture, "JPEG", exif=told, quality=95, comment=b"Taken at home", icc_profile=colours)


def test_a_picture_stands_as_its_camera_says(pool: Pool) -> None:
    picture = picture_of(with_logo(pool, taken_with_a_camera(), "logo.jpg")).convert("L")
    assert picture.size == (20, 40)
    (top, middle) = (picture.getpixel((10, 2)), picture.getpixel((10, 30)))
    assert isinstance(top, int)
    assert isinstance(middle, int)
    assert top < 60 < 200 < middle, "what was its left edge is its top"


def test_nothing_is_left_of_where_when_and_by_whom_it_was_taken(pool: Pool) -> None:
    taken = taken_with_a_camera()
    assert Image.open(BytesIO(taken)).getexif().get_ifd(GPS), "there is something to be stripped"
    built = with_logo(pool, taken, "logo.jpg")
    assert dict(picture_of(built).getexif()) == {}
    assert picture_of(built).info == {}
    assert built.theme
    for words in (b"Camera of somebody", b"Taken at home", b"Exif", b"eXIf", b"tEXt", b"iCCP"):
        assert words not in built.theme.logo_picture


def test_what_can_be_seen_through_stays_so(pool: Pool) -> None:
    picture = Image.new("RGBA", (4, 4), (10, 20, 30, 0))
    picture.putpixel((1, 1), (200, 100, 50, 255))
    left = picture_of(with_logo(pool, saved(picture)))
    assert (left.getpixel((0, 0)), left.getpixel((1, 1))) == ((10, 20, 30, 0), (200, 100, 50, 255))


def test_a_picture_far_too_large_is_told_without_a_warning_of_pillow(pool: Pool) -> None:
    pool.write("assets/themes/calm/logo.png", saved(Image.new("1", (10_000, 10_000))))
    pool.write("assets/themes/calm/theme.yaml", THEME + "logo: {file: logo.png, alt: x}\n")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert pool.blocks(DAY).codes() == ["H804"]
    assert told == []


def signs(slide: PlacedSlide) -> list[Element]:
    return [element for element in slide.elements if element.name == "Logo"]


@pytest.mark.parametrize("size", [(40, 20), (600, 60), (60, 600), (4000, 4000)])
def test_it_stands_on_the_cover_and_on_the_slide_that_closes_the_day(size: tuple[int, int], pool: Pool) -> None:
    with_logo(pool, saved(Image.effect_noise(size, 60)))
    built = pool.blocks("- points: Now\n  items: [One]\n- closing: Goodbye\n  thanks: Thank you.\n  source: wt2010\n")
    assert [slide.title for slide in built.slides if signs(slide)] == ["A day of training", "Goodbye"]
    for slide in filter(signs, built.slides):
        (sign,) = signs(slide)
        assert isinstance(sign, Dots)
        assert sign.alt == "A kite over a roof"
        assert sign.box.width / sign.box.height == pytest.approx(size[0] / size[1], rel=0.02)
        assert sign.box.right < inches(11.3), "that is where the pattern begins"
        assert calm().template.slide.contains(sign.box)
        beside = [e for e in slide.elements if isinstance(e, Shape) and e.frame]
        assert not any(sign.box.overlaps(element.box) for element in beside)


def test_a_long_name_of_the_organisation_keeps_clear_of_it(pool: Pool) -> None:
    pool.write(
        "sessions/pool.yaml", "organisation: The Safeguarding Partnership of the Three Counties, Training Pool\n"
    )
    (cover, *_) = with_logo(pool, SOUND).slides
    (plate,) = [element for element in cover.elements if element.name == "Logo ground"]
    (name,) = [element for element in cover.elements if element.name == "Organisation"]
    assert extent(name).right < extent(plate).x


def test_it_is_not_told_in_the_notes(pool: Pool) -> None:
    (cover, *_) = with_logo(pool, SOUND).slides
    assert "A kite over a roof" not in notes_of(cover)

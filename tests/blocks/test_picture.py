from __future__ import annotations

import warnings
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image as Pillow
from pptx import Presentation

from sessionbuilder.deck.elements import Image, Shape
from sessionbuilder.writers.svg import slide_svg
from tests.paper import deck_of
from tests.pool import Built, Pool, calm, shapes_of

BLOCK = """\
- picture: Whom we work for
  file: {file}
  alt: A kite over a roof, seen from the garden
"""
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F

BODY = calm().template.body


def saved(picture: Pillow.Image, form: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def noise(wide: int, high: int) -> Pillow.Image:
    return Pillow.merge("RGB", [Pillow.effect_noise((wide, high), 90) for _ in range(3)])


def showing(pool: Pool, content: bytes, name: str = "kite.jpg", more: str = "") -> Built:
    pool.write(f"assets/images/{name}", content)
    return pool.blocks(BLOCK.format(file=name) + more)


def image(built: Built) -> Image:
    (found,) = [element for element in shapes_of(built.slide("Whom we work for")) if isinstance(element, Image)]
    return found


def dots(built: Built) -> Pillow.Image:
    return Pillow.open(BytesIO(image(built).content))


def test_alone_it_keeps_its_shape_in_the_middle_of_a_band_from_edge_to_edge(pool: Pool) -> None:
    built = showing(pool, saved(noise(300, 400), "JPEG"))
    shown = image(built)
    (band,) = [element for element in shapes_of(built.slide("Whom we work for")) if element.name == "Picture ground"]
    assert isinstance(band, Shape)
    slide = calm().template.slide
    assert (band.box.x, band.box.width, band.fill) == (0, slide.width, "tint")
    assert shown.box.height == band.box.height > BODY.height
    assert shown.box.width == pytest.approx(shown.box.height * 3 / 4, abs=2)
    assert shown.box.centre[0] == pytest.approx(slide.centre[0], abs=2)
    assert shown.alt == "A kite over a roof, seen from the garden"


def test_alone_it_is_carried_on_to_the_edges_in_their_own_colours(pool: Pool) -> None:
    """A box of another colour on a tint would say that it did not fit."""
    kite = Pillow.new("RGB", (900, 900), (30, 80, 90))
    kite.paste((250, 250, 240), (300, 300, 600, 600))
    built = showing(pool, saved(kite, "PNG"), "kite.png", "  credit: J. Example\n")
    shown, across = image(built), calm().template.slide.width
    assert (shown.box.x, shown.box.right) == (0, across)
    assert {dots(built).getpixel((x, 20)) for x in (0, dots(built).width - 1)} == {(30, 80, 90)}
    (credit,) = [each for each in shapes_of(built.slides[1]) if each.name == "Source"]
    assert isinstance(credit, Shape)
    assert credit.box.x == BODY.x, "at the margin"
    assert credit.box.y >= shown.box.bottom, "and not on the picture"


@pytest.mark.parametrize(("focus", "where"), [("middle", 450), ("top", 50), ("bottom", 850)])
def test_filling_crops_all_but_its_focus(focus: str, where: int, pool: Pool) -> None:
    tall = Pillow.new("RGB", (600, 900), "white")
    tall.paste("red", (0, where - 50, 600, where + 50))
    tall = Pillow.blend(tall, noise(600, 900), 0.1)
    built = showing(pool, saved(tall, "JPEG"), more=f"  fit: fill\n  focus: {focus}\n")
    shown = image(built)
    assert shown.box.width == calm().template.slide.width
    cropped = dots(built)
    assert cropped.width / cropped.height == pytest.approx(shown.box.width / shown.box.height, rel=0.02)
    at = {"middle": cropped.height // 2, "top": 20, "bottom": cropped.height - 20}[focus]
    red, green, _ = cropped.convert("RGB").getpixel((cropped.width // 2, at))  # type: ignore[misc]
    assert red > green + 60, "what matters is still there"


def test_it_is_made_as_small_as_the_slide_needs(pool: Pool) -> None:
    built = showing(pool, saved(noise(2800, 2100), "JPEG"))
    assert dots(built).height <= 1_070
    assert dots(built).format == "JPEG"
    small = showing(pool, saved(noise(40, 30), "JPEG"), "small.jpg")
    assert dots(small).size == (40, 30), "dots are not made up"


def test_drawings_and_what_is_see_through_stay_png(pool: Pool) -> None:
    drawing = showing(pool, saved(Pillow.new("RGB", (60, 40), "navy"), "JPEG"))
    assert dots(drawing).format == "PNG"
    clear = noise(60, 40).convert("RGBA")
    clear.putalpha(Pillow.new("L", (60, 40), 128))
    built = showing(pool, saved(clear, "PNG"), "clear.png")
    assert dots(built).format == "PNG"
    assert dots(built).getchannel("A").getextrema() == (128, 128)


def test_it_stands_upright_and_tells_nothing_of_the_camera(pool: Pool) -> None:
    exif = Pillow.Exif()
    exif[ORIENTATION] = 6
    exif[MAKER] = "Jo Example's telephone"
    exif.get_ifd(GPS)[1] = "N"
    lying = noise(400, 300)
    built = showing(pool, saved(lying, "JPEG", exif=exif, comment=b"at home"))
    shown = dots(built)
    assert (shown.width < shown.height) is True
    assert not shown.getexif()
    assert b"Jo Example" not in image(built).content
    assert b"at home" not in image(built).content


def test_sixteen_bits_of_grey_do_not_turn_white(pool: Pool) -> None:
    grey = Pillow.new("I;16", (40, 30), 0x4000)
    built = showing(pool, saved(grey, "PNG"), "grey.png")
    assert dots(built).convert("L").getpixel((5, 5)) == pytest.approx(0x40, abs=2)
    clear = saved(Pillow.new("I;16", (40, 30), 300), "PNG", transparency=300)
    assert dots(showing(pool, clear, "clear.png")).mode in ("L", "RGB")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "cannot be read"),
        (b"GIF89a", "cannot be read"),
        (saved(noise(200, 200), "JPEG")[:2000], "cannot be read"),
        (saved(noise(60, 40), "JPEG").replace(b"JFIF", b"Exif", 1), None),
        (saved(Pillow.new("1", (12_001, 2)), "PNG"), "12,001 by 2 dots"),
    ],
    ids=["empty", "gif", "broken off", "odd head", "too wide"],
)
def test_what_is_no_picture_is_told_and_never_shown(content: bytes, why: str | None, pool: Pool) -> None:
    built = showing(pool, content, "kite.png")
    if why is None:  # odd, but not beyond reading
        assert built.codes() in ([], ["H804"])
        return
    assert built.codes() == ["H804"]
    assert why in built.faults()[0]
    assert built.faults()[0].startswith("2:9 ")


def test_a_bomb_is_refused_before_it_goes_off(pool: Pool) -> None:
    bomb = saved(Pillow.new("1", (12_000, 6_000)), "PNG")
    assert len(bomb) < 50_000
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        built = showing(pool, bomb, "bomb.png")
    assert built.codes() in ([], ["H804"])


@pytest.mark.parametrize("name", ["../../secret.png", "/etc/passwd", "folder/kite.png"])
def test_only_files_of_the_folder_are_looked_at(name: str, pool: Pool) -> None:
    pool.write("secret.png", saved(noise(4, 4), "PNG"))
    pool.write("assets/images/folder/kite.png", saved(noise(4, 4), "PNG"))
    assert pool.blocks(BLOCK.format(file=name)).codes() == ["H803"]


def test_a_link_out_of_the_folder_is_no_picture(pool: Pool) -> None:
    secret = pool.write("secret.png", saved(noise(4, 4), "PNG"))
    (pool.root / "assets/images/kite.png").symlink_to(secret)
    assert pool.blocks(BLOCK.format(file="kite.png")).codes() == ["H803"]


def test_a_pool_without_pictures_is_told(pool: Pool) -> None:
    for path in (pool.root / "assets/images").iterdir():
        path.unlink()
    (pool.root / "assets/images").rmdir()
    assert pool.blocks(BLOCK.format(file="kite.png")).codes() == ["H803"]


def test_its_caption_stands_beside_it_and_the_credit_at_the_foot(pool: Pool) -> None:
    built = showing(pool, saved(noise(40, 30), "JPEG"), more="  caption: Look up\n  credit: J. Example, by leave\n")
    shown = image(built)
    assert shown.box.right == calm().template.slide.width, "it runs up to the edge of the slide"
    texts = {e.name: e for e in built.slide("Whom we work for").elements if isinstance(e, Shape)}
    assert texts["Statement"].box.right < shown.box.x
    assert str(texts["Source"].frame.paragraphs[0].text) == "Picture: J. Example, by leave"  # type: ignore[union-attr]


PAIR = """\
  caption: Then
  second: {file: now.jpg, alt: The same kite in a tree, caption: Now it hangs in the tree of the neighbours}
"""


@pytest.mark.parametrize("size", [(400, 300), (100, 400), (1600, 200), (30, 30)])
def test_two_have_one_height_and_one_line_and_each_its_words(size: tuple[int, int], pool: Pool) -> None:
    pool.write("assets/images/now.jpg", saved(noise(300, 400), "JPEG"))
    built = showing(pool, saved(noise(*size), "JPEG"), more=PAIR)
    assert built.faults() == []
    shapes = shapes_of(built.slide("Whom we work for"))
    one, other = [element for element in shapes if isinstance(element, Image)]
    assert one.box.y == other.box.y
    assert one.box.height == other.box.height
    assert [one.alt, other.alt] == ["A kite over a roof, seen from the garden", "The same kite in a tree"]
    under = [element for element in shapes if isinstance(element, Shape) and element.name == "Caption"]
    assert [each.box.x for each in under] == [one.box.x, other.box.x]
    assert under[0].box.y == under[1].box.y > one.box.bottom
    assert all(BODY.contains(box) for box in (one.box, other.box, *(each.box for each in under)))


def test_the_second_is_looked_for_like_the_first(pool: Pool) -> None:
    assert showing(pool, saved(noise(30, 40), "JPEG"), more=PAIR).codes() == ["H803"]


def test_the_deck_holds_one_file_for_a_picture_that_comes_twice(pool: Pool) -> None:
    pool.write("assets/images/kite.jpg", saved(noise(400, 300), "JPEG"))
    again = BLOCK.format(file="kite.jpg").replace("Whom we work for", "Once more")
    built = pool.blocks(BLOCK.format(file="kite.jpg") + again)
    content = deck_of(built).content
    with ZipFile(BytesIO(content)) as package:
        assert [name for name in package.namelist() if "media" in name] == ["ppt/media/image1.jpeg"]
    slides = list(Presentation(BytesIO(content)).slides)[1:]
    for slide in slides:
        (shown,) = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert shown.image.content_type == "image/jpeg"
        assert shown._element.nvPicPr.cNvPr.get("descr") == "A kite over a roof, seen from the garden"


def test_a_slide_in_small_shows_it(pool: Pool) -> None:
    built = showing(pool, saved(noise(40, 30), "JPEG"))
    assert built.theme
    svg = slide_svg(built.slide("Whom we work for"), 1, "", built.theme)
    assert svg.count("<image ") == 1
    assert 'href="data:image/jpeg;base64,' in svg

"""Opening a template: what may be one, and what is refused with a sentence that says what to do."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from pptx import Presentation

from sessionbuilder.brand import opened as module
from sessionbuilder.brand.opened import comes_along, masters_of, opened
from sessionbuilder.package import NotReadableError
from tests.brand.packages import (
    LAYOUT,
    MAIN,
    MASTER,
    PICTURE,
    THEME,
    A,
    Parts,
    contents,
    part,
    relations,
    template,
    whole,
    zipped,
)

LAYOUT_LEADS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
MASTER_LEADS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
HOME = ("slideMaster", "../slideMasters/slideMaster1.xml")
ROOT = ("officeDocument", MAIN)


def refused(content: bytes) -> str:
    with pytest.raises(NotReadableError) as error:
        opened(content)
    return str(error.value)


# --- what is a template


@pytest.mark.parametrize("sort", ["template", "presentation", "slideshow"])
def test_a_template_a_deck_and_a_show_are_taken_by_what_they_say_they_are(sort: str) -> None:
    package = opened(template({"[Content_Types].xml": contents(f"presentationml.{sort}.main+xml")}))
    assert masters_of(package) == [MASTER]
    assert comes_along(package) == [MASTER, LAYOUT, THEME, "ppt/media/image1.png"]


def test_a_deck_as_a_program_writes_it_is_taken() -> None:
    stream = BytesIO()
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[0])
    made.save(stream)
    package = opened(stream.getvalue())
    assert sum("slideLayouts" in name for name in comes_along(package)) == 11
    assert not [name for name in comes_along(package) if "slides/" in name]


def test_folders_in_the_zip_and_parts_of_a_default_sort_do_no_harm() -> None:
    sorts = contents().replace(f'<Override PartName="/{MAIN}"', '<Override PartName="/x.xml"')
    default = sorts.replace(
        '"application/xml"', '"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"'
    )
    assert opened(template({"ppt/": "", "[Content_Types].xml": default}))


def test_links_to_pages_are_allowed_and_slides_may_lead_anywhere() -> None:
    page = relations(HOME, outside=("hyperlink", "https://example.org"))
    slide = relations(outside=("image", "https://example.org/a.png"))
    leads = relations(("slideMaster", "slideMasters/slideMaster1.xml"), ("slide", "slides/slide1.xml"))
    parts: Parts = {
        LAYOUT_LEADS: page,
        "ppt/_rels/presentation.xml.rels": leads,
        "ppt/slides/slide1.xml": "<broken",
        "ppt/slides/_rels/slide1.xml.rels": slide,
    }
    assert "ppt/slides/slide1.xml" not in comes_along(opened(template(parts)))


# --- what is none


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it has a password, or is of the format before 2007"),
        (b"", "it is no PowerPoint or Word file"),
        (b"%PDF-1.7 a brochure", "it is no PowerPoint or Word file"),
        (template()[:-40], "it is no PowerPoint or Word file, or it is broken"),
        (zipped({"readme.txt": "hello"}), "it is a zip, and no presentation"),
        (
            zipped({"brand/Our brand.potx": "x", "guide.pdf": "y"}),
            "it is a zip with `brand/Our brand.potx` in it: unpack",
        ),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.presentation-template", "content.xml": "<x/>"}),
            "it is an OpenDocument file: open it in PowerPoint or LibreOffice, and save it there as a PowerPoint",
        ),
        (zipped({"Index/Document.iwa": "x"}), "it is of Keynote: export it"),
    ],
)
def test_what_is_no_file_of_powerpoint_is_told_from_what_it_is(content: bytes, said: str) -> None:
    assert said in refused(content)


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("wordprocessingml.document.main+xml", "it is of Word: name a PowerPoint template"),
        ("spreadsheetml.sheet.main+xml", "it is of Excel: name a PowerPoint template"),
        ("themeManager+xml", "it is a theme, .thmx, and no template: open it in PowerPoint, and save it there as"),
        ("application/vnd.ms-powerpoint.template.macroEnabled.main+xml", "it may have macros: open it in PowerPoint"),
        ("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "it may have macros"),
        ("application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", "it may have macros"),
        ("application/vnd.ms-visio.drawing.main+xml", "it is of Visio"),
        ("drawingml.chart+xml", "it is no presentation"),
        ("presentationml.slide+xml", "it is no presentation"),
    ],
)
def test_other_files_of_office_are_told_from_what_they_are(main: str, said: str) -> None:
    assert said in refused(template({"[Content_Types].xml": contents(main)}))


def test_strict_open_xml_is_told() -> None:
    strict = '<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'
    assert "it is saved as Strict Open XML: open it in PowerPoint" in refused(template({MAIN: strict}))


def test_a_zip_with_a_password_is_told() -> None:
    content = bytearray(template())
    for record in (b"PK\3\4", b"PK\1\2"):
        at = -1
        while (at := content.find(record, at + 1)) >= 0:
            content[at + (6 if record == b"PK\3\4" else 8)] |= 1
    assert refused(bytes(content)) == "it has a password: save it without one"


# --- what may run


@pytest.mark.parametrize(
    "parts",
    [
        {"ppt/vbaProject.bin": b"macros"},
        {
            "ppt/code.bin": b"macros",
            "[Content_Types].xml": contents(
                more='<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            ),
        },
        {
            "ppt/activeX/activeX1.xml": "<x/>",
            "[Content_Types].xml": contents(
                more='<Override PartName="/ppt/activeX/activeX1.xml" ContentType="application/vnd.ms-office.activeX"/>'
            ),
        },
        {
            "ppt/_rels/presentation.xml.rels": relations(
                ("slideMaster", "slideMasters/slideMaster1.xml"), ("vbaProject", "code")
            ),
        },
    ],
)
def test_whatever_has_macros_is_refused(parts: Parts) -> None:
    assert "it has macros: open it in PowerPoint, and save it as a PowerPoint template without them" in refused(
        template(parts)
    )


def test_a_sort_that_no_part_has_is_no_macro() -> None:
    more = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    assert opened(template({"[Content_Types].xml": contents(more=more)}))


@pytest.mark.parametrize("sort", ["oleObject", "package", "control"])
def test_an_object_of_another_program_on_a_layout_is_refused(sort: str) -> None:
    leads = relations(HOME, (sort, "../embeddings/object.bin"))
    said = refused(template({LAYOUT_LEADS: leads, "ppt/embeddings/object.bin": b"x"}))
    assert said == "its layout “Cover” holds an object of another program: put a picture in its place"


@pytest.mark.parametrize("action", ["ppaction://program", "ppaction://macro?name=Go"])
def test_a_button_on_a_master_that_starts_something_is_refused(action: str) -> None:
    button = f'<p:cSld><a:hlinkClick action="{action}"/></p:cSld>'
    assert refused(template({MASTER: part("sldMaster", button)})) == (
        "its slide master has a button that starts a program: take it off"
    )
    harmless = button.replace(action, "ppaction://hlinkshowjump?jump=nextslide")
    assert opened(template({MASTER: part("sldMaster", harmless)}))


# --- what leads elsewhere


@pytest.mark.parametrize(
    ("where", "back", "sort", "said"),
    [
        (LAYOUT_LEADS, [HOME], "image", "its layout “Cover” has a picture that lies elsewhere, at"),
        (LAYOUT_LEADS, [HOME], "video", "its layout “Cover” has a film that lies elsewhere, at"),
        (LAYOUT_LEADS, [HOME], "attachedTemplate", "its layout “Cover” has something that lies elsewhere, at"),
        (
            MASTER_LEADS,
            [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")],
            "image",
            "its slide master has a picture that lies elsewhere, at",
        ),
        (
            "ppt/theme/_rels/theme1.xml.rels",
            [],
            "image",
            "`ppt/theme/theme1.xml` in it has a picture that lies elsewhere",
        ),
    ],
)
def test_a_picture_that_lies_elsewhere_is_refused(
    where: str, back: list[tuple[str, str]], sort: str, said: str
) -> None:
    for address in ("https://example.org/logo.png", "file:///\\\\server\\share\\logo.png", "NULL"):
        told = refused(template({where: relations(*back, outside=(sort, address))}))
        assert said in told
        assert "Edit Links to Files, Break Link" in told


# --- what is too much, and what is broken


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGE", 1_000_000)
    assert "`ppt/media/flat.bmp` in it unpacks to far more than it seems to hold" in refused(
        template({"ppt/media/flat.bmp": bytes(1_100_000)})
    )
    assert opened(template({"ppt/media/flat.bmp": bytes(900_000)}))
    monkeypatch.setattr(module, "LARGEST_PART", 800_000)
    assert "`ppt/media/flat.bmp` in it is too large" in refused(template({"ppt/media/flat.bmp": bytes(900_000)}))


def test_all_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.package.LARGEST", 1_000_000)
    assert "it unpacks to more than 1 MB" in refused(template({f"ppt/media/{n}.bmp": bytes(400_000) for n in range(3)}))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PARTS", 20)
    assert "it has more than 20 parts" in refused(template({f"ppt/media/{n}": "x" for n in range(15)}))
    assert "it has more than 20 parts" in refused(template({f"ppt/media/{n}": "x" for n in range(50)}))
    assert opened(template({f"ppt/media/{n}": "x" for n in range(5)}))


@pytest.mark.parametrize(
    "name", ["../theme.yaml", "/etc/passwd", "ppt\\slides\\a.xml", "C:/a.xml", "ppt//a.xml", "a/./b"]
)
def test_a_part_that_leads_out_of_the_file_is_refused(name: str) -> None:
    content = template({name.replace("\\", "|"): "x"})  # on Windows no program of ours could write the name as it is
    content = content.replace(name.replace("\\", "|").encode(), name.encode())
    assert refused(content) == f"`{name}` in it leads to a place outside of the file"


@pytest.mark.parametrize("name", [LAYOUT, LAYOUT.upper()])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused(name: str) -> None:
    stream = BytesIO(template())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(name, "x")
    assert refused(stream.getvalue()) == f"`{name}` is in it twice: save it anew in PowerPoint"


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_another_way_is_refused(packing: int) -> None:
    stream = BytesIO(template())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("ppt/media/a.png", "x", packing)
    assert refused(stream.getvalue()) == "`ppt/media/a.png` in it is packed as PowerPoint never does"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"ppt/_rels/presentation.xml.rels": relations()}, "it has no slide master"),
        ({"ppt/_rels/presentation.xml.rels": None}, "it has no slide master"),
        ({MASTER: None}, f"`{MASTER}` is missing in it: open it in PowerPoint"),
        ({LAYOUT: None}, f"`{LAYOUT}` is missing in it"),
        ({"ppt/media/image1.png": None}, "`ppt/media/image1.png` is missing in it"),
        (
            {MASTER_LEADS: relations(("slideLayout", "../slideLayouts/slideLayout1.xml"))},
            "its slide master has no theme",
        ),
        ({LAYOUT: "<p:sldLayout"}, f"`{LAYOUT}` in it is broken"),
        ({THEME: "no XML at all"}, f"`{THEME}` in it is broken"),
        ({LAYOUT_LEADS: "<"}, f"`{LAYOUT_LEADS}` in it is broken"),
        ({MAIN: "<x/>"}, f"`{MAIN}` in it is broken"),
        ({MAIN: None}, f"`{MAIN}` in it is broken"),
        ({"_rels/.rels": None}, "it is no presentation"),
    ],
)
def test_what_is_missing_or_broken_is_named(parts: Parts, said: str) -> None:
    assert said in refused(template(parts))


@pytest.mark.parametrize("letters", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("name", ["[Content_Types].xml", MASTER, LAYOUT, THEME, "_rels/.rels", LAYOUT_LEADS])
def test_no_part_declares_entities_in_whatever_letters(letters: str, name: str) -> None:
    mark = "\ufeff" if letters == "utf-16-be" else ""
    bomb = f'{mark}<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x xmlns:a="{A}">&b;</x>'
    assert refused(template({name: bomb.encode(letters)})) == f"`{name}` in it declares what such a file never declares"


def test_a_picture_that_is_torn_is_told() -> None:
    content = bytearray(zipped({**whole(), "ppt/media/image1.png": None, "ppt/media/a.png": PICTURE * 9}))
    content = bytearray(template({"ppt/media/image1.png": bytes(range(256)) * 9}))
    at = content.index(b"ppt/media/image1.png") + 60
    content[at : at + 40] = bytes(40)
    assert refused(bytes(content)).startswith("`ppt/media/image1.png` in it is broken")


def test_whatever_bytes_are_torn_there_is_a_sentence_and_never_a_traceback() -> None:
    chance, sound = random.Random(7), template()
    for _ in range(400):
        torn = bytearray(sound)
        for _ in range(chance.choice((1, 3, 20))):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        with suppress(NotReadableError):
            opened(bytes(torn))

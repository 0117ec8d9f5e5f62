"""What a template holds of people stays behind, counted and never named; its sensitivity label is found."""

from __future__ import annotations

import pytest

from sessionbuilder.brand.left_behind import in_words, label_of, left_behind
from sessionbuilder.brand.opened import opened
from sessionbuilder.package import NotReadableError, Package
from tests.brand.packages import Parts, part, relations, template

CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Sam Example</dc:creator><dc:title>Our brand</dc:title>
 <dc:subject> </dc:subject><cp:lastModifiedBy>Kim Example</cp:lastModifiedBy></cp:coreProperties>"""
APP = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Company>Riverside</Company><Manager>Sam Example</Manager><TitlesOfParts>Calibri</TitlesOfParts></Properties>"""
OWN = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
 xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>"""
LABELS = b'<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
LABEL = "MSIP_Label_0a1b2c3d-0000-1111-2222-333344445555_"


def own(**said: str) -> str:
    return OWN.format(
        "".join(f'<property name="{name}"><vt:lpwstr>{text}</vt:lpwstr></property>' for name, text in said.items())
    )


def full() -> Parts:
    """A template in which much of people is left."""
    return {
        "_rels/.rels": relations(
            ("officeDocument", "ppt/presentation.xml"),
            ("metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
            ("custom-properties", "docProps/custom.xml"),
            ("metadata/thumbnail", "docProps/thumbnail.jpeg"),
            ("classificationlabels", "docMetadata/LabelInfo.xml"),
        ),
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
        "docProps/custom.xml": own(**{f"{LABEL}Name": "Official", f"{LABEL}Owner": "pat@example.org", "Ref": "7"}),
        "docProps/thumbnail.jpeg": b"x",
        "docMetadata/LabelInfo.xml": LABELS,
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("slide", "slides/slide1.xml"),
            ("slide", "slides/slide2.xml"),
            ("commentAuthors", "commentAuthors.xml"),
            ("authors", "authors.xml"),
            ("tags", "tags/tag1.xml"),
            ("changesInfo", "changesInfos/changesInfo1.xml"),
            ("font", "fonts/font1.fntdata"),
            ("printerSettings", "printerSettings/printerSettings1.bin"),
            ("customXml", "../customXml/item1.xml"),
        ),
        "ppt/slides/slide1.xml": part("sld"),
        "ppt/slides/slide2.xml": "<broken",
        "ppt/slides/_rels/slide1.xml.rels": relations(
            ("notesSlide", "../notesSlides/notesSlide1.xml"), ("comments", "../comments/comment1.xml")
        ),
        "ppt/slides/_rels/slide2.xml.rels": relations(outside=("comments", "https://example.org")),
        "ppt/comments/comment1.xml": part("cmLst", "<p:cm/><p:cm/><p:cm/>"),
        "ppt/commentAuthors.xml": part("cmAuthorLst", '<p:cmAuthor name="Sam Example"/>'),
        "ppt/authors.xml": '<x:authorLst xmlns:x="urn:x"><x:author name="Kim"/><x:author name="Pat"/></x:authorLst>',
        "ppt/tags/tag1.xml": part("tagLst", '<p:tag name="A" val="b"/><p:tag name="C" val="d"/>'),
        "ppt/changesInfos/changesInfo1.xml": "<x/>",
    }


def test_all_that_is_of_people_is_counted_and_nobody_is_named() -> None:
    package = opened(template(full()))
    words = in_words(left_behind(package))
    assert words == (
        "2 slides, 1 notes page, 3 comments, 3 commenters, 3 personal names, 1 company name, 2 other properties, "
        "1 custom XML part, 2 tags, 1 change history, 1 thumbnail, 1 printer setting, 1 embedded font"
    )
    assert not any(name in words for name in ("Sam", "Kim", "pat@", "Riverside", "Official"))


def test_a_bare_template_leaves_nothing_behind() -> None:
    package = opened(template())
    assert left_behind(package) == ()
    assert label_of(package) is None


def test_what_cannot_be_read_is_counted_once_and_stops_nothing() -> None:
    parts = {**full(), "ppt/comments/comment1.xml": "<broken", "docProps/core.xml": "<", "docProps/app.xml": None}
    found = {left.what: left.count for left in left_behind(opened(template(parts)))}
    assert found["comment"] == 1
    assert found["personal name"] == 1  # whoever put the label on it


def test_the_label_is_kept_as_it_lies_there() -> None:
    label = label_of(opened(template(full())))
    assert label is not None
    assert (label.name, label.content) == ("Official", LABELS)


def test_a_label_in_properties_alone_is_told() -> None:
    label = label_of(opened(template({**full(), "docMetadata/LabelInfo.xml": None})))
    assert label is not None
    assert (label.name, label.content) == ("Official", b"")


def test_a_label_that_is_broken_is_refused() -> None:
    package: Package = opened(template({**full(), "docMetadata/LabelInfo.xml": "<broken"}))
    with pytest.raises(NotReadableError):
        label_of(package)

"""Word files: every part of the vocabulary, the file itself, and text."""

from __future__ import annotations

from io import BytesIO
from typing import get_args

import docx
import pytest
from lxml import etree
from msgspec.structs import replace

from sessionbuilder.booklet.booklet import BlockHead, Booklet, Instructions, Printed
from sessionbuilder.content import (
    Bullets,
    Checklist,
    Cue,
    CutCard,
    CutCards,
    Fact,
    Facts,
    Form,
    Heading,
    Narrative,
    Notice,
    Spaces,
    Table,
    Text,
    Verb,
    Writing,
    bulleted,
)
from sessionbuilder.text import Item, RichText, Run, listing, plain
from sessionbuilder.theme.theme import Theme
from tests.paper import docx_bytes
from tests.writers.docx.documents import (
    CUES,
    PARTS,
    SLIDES,
    Made,
    cells,
    everything,
    find,
    made,
    sheet,
    text,
)

# --- every part


def test_there_is_an_example_of_every_member_of_the_vocabulary() -> None:
    assert set(PARTS) == set(get_args(Printed))


@pytest.mark.parametrize("kind", get_args(Printed), ids=lambda kind: kind.__name__)
def test_every_part_says_its_words_and_python_docx_reads_it(kind: type, theme: Theme) -> None:
    part, words = PARTS[kind]
    file = made(theme, sheet(part))
    assert words in text(file.document)
    assert docx.Document(BytesIO(file.content)).paragraphs


@pytest.mark.parametrize(("size", "least"), [(12, 24), (18, 36)])
def test_what_is_named_is_there_and_nothing_is_smaller_than_clear_print(size: int, least: int, theme: Theme) -> None:
    file = everything(theme, size=size)
    styles = set(find(file.part("styles"), "//@w:styleId"))
    assert set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= styles
    assert set(file.find("//w:numId/@w:val")) <= set(find(file.part("numbering"), "//w:num/@w:numId"))
    assert set(file.find("//@r:id | //@r:embed")) <= {*file.internal, *file.external}
    assert {f"word/{target}" for target in file.internal.values()} <= set(file.files)
    parts = [etree.fromstring(xml) for name, xml in file.files.items() if name.endswith(".xml")]
    assert min(int(points) for part in parts for points in find(part, "//w:sz/@w:val | //w:szCs/@w:val")) == least


def test_nothing_to_say_is_no_fault_and_neither_is_much(theme: Theme) -> None:
    assert docx.Document(BytesIO(made(theme).content)).paragraphs
    empty = (Facts(()), Bullets(()), Bullets((), True), Narrative(()), Checklist(()), Instructions(()), CutCards(()))
    rest = (
        Table((), (), ()),
        Form((), (), ()),
        Spaces((), 2, 1),
        Instructions((), (), margin=True),
        Writing(plain(""), 0),
    )
    assert made(theme, sheet(*empty, *rest)).said == [("Heading1", "A sheet")]
    wide = plain("W" * 200)
    narrative = Narrative((Item(plain("word " * 100)),) * 20)
    long = made(theme, sheet(Text(wide), narrative, CutCards((CutCard(wide, ()),))))
    assert text(long.document).count("word ") == 2000
    assert made(theme, sheet(Text(plain("No title.")), title="")).said == [("", "No title.")]


# --- the file


def test_the_same_booklet_gives_the_same_bytes_and_shows_no_clock_and_no_person(theme: Theme) -> None:
    file = everything(theme)
    assert everything(theme).content == file.content
    assert file.dates == {(1980, 1, 1, 0, 0, 0)}
    assert b"<dcterms:" not in file.files["docProps/core.xml"]
    about = docx.Document(BytesIO(file.content)).core_properties
    assert (about.title, about.subject, about.language) == ("A day", "Learn together", "en-GB")
    assert about.author == about.last_modified_by == "Riverside Pool"


def test_language_and_font_are_set_for_all_text(theme: Theme) -> None:
    file = made(theme, sheet())
    usual = "//w:docDefaults/w:rPrDefault/w:rPr"
    assert find(file.part("styles"), f"{usual}/w:lang/@w:val") == ["en-GB"]
    fonts = "w:rFonts/@w:asciiTheme", "w:rFonts/@w:hAnsiTheme"
    styles = file.part("styles")
    for own in (usual, "//w:style[@w:styleId='Normal']/w:rPr"):
        assert [find(styles, f"{own}/{name}") for name in fonts] == [["minorHAnsi"], ["minorHAnsi"]]
    for heading in ("Title", "Heading1", "Heading3"):
        own = f"//w:style[@w:styleId='{heading}']/w:rPr"
        assert [find(styles, f"{own}/{name}") for name in fonts] == [["majorHAnsi"], ["majorHAnsi"]]
    assert not find(styles, "//w:rFonts/@w:ascii"), "a font named here would not follow another theme"
    assert f'typeface="{theme.font}"'.encode() in file.files["word/theme/theme1.xml"]
    settings = file.part("settings")
    assert find(settings, "//w:themeFontLang/@w:val | //w:zoom/@w:percent") == ["100", "en-GB"]
    assert not find(settings, "//w:updateFields | //w:rsids")


def test_a_font_that_does_not_come_with_the_program_is_not_in_word_files_for_pdfs_have_it_not(theme: Theme) -> None:
    brand = replace(theme, font="Some Brand Sans")
    file = made(brand, sheet())
    assert b'typeface="Calibri"' in file.files["word/theme/theme1.xml"]
    assert not any(b"Brand" in content for content in file.files.values())
    assert made(replace(theme, font="Calibri"), sheet()).content == file.content, "it breaks as it does in Calibri"


def test_no_style_of_ours_has_the_name_of_one_of_words_own_and_those_that_serve_are_shown(theme: Theme) -> None:
    styles = made(theme, sheet()).part("styles")
    known = {str(name).lower() for name in docx.Document().styles.element.xpath("//w:lsdException/@w:name")}
    known |= {"page number", "plain text", "balloon text", "macro text", "annotation text"}
    names = [str(name).lower() for name in find(styles, "//w:style[@w:customStyle='1']/w:name/@w:val")]
    assert names
    assert not known.intersection(names), "Word knows a style by its name, and would take ours for its own"
    hidden = find(styles, "//w:latentStyles/@w:defSemiHidden") == ["1"]
    shown = set(find(styles, "//w:latentStyles/w:lsdException[@w:semiHidden='0'][@w:qFormat='1']/@w:name"))
    assert not hidden or {"heading 4", "Quote", "Subtitle", "Strong", "List Paragraph", "Table Grid"} <= shown


def test_what_people_write_is_never_markup(theme: Theme) -> None:
    odd = "<b> & \"quoted\" 'words'"
    file = Made(docx_bytes(Booklet(odd, odd, odd, "en-GB", odd, (sheet(Notice(odd, plain(odd)), title=odd),)), theme))
    assert [words for _, words in file.said] == [odd, odd + odd]
    assert file.feet == [odd + "page 1 of 1"]
    assert docx.Document(BytesIO(file.content)).core_properties.title == odd


def test_only_addresses_of_web_and_mail_become_links(theme: Theme) -> None:
    safe = ["https://example.org/?a=1&b=2", "http://example.org", "mailto:a@example.org"]
    links = tuple(Run(f"link {n}", link=address) for n, address in enumerate([*safe, "javascript:x", "file:///x"]))
    file = made(theme, sheet(Text(RichText((*links, Run("b", bold=True), Run("e", emphasis=True))))))
    assert [file.external[rid] for rid in file.find("//w:hyperlink/@r:id")] == safe
    assert [text(link) for link in file.find("//w:hyperlink")] == ["link 0", "link 1", "link 2"]
    assert file.find("//w:r[w:rPr/w:b]/w:t/text()") == ["b"]
    assert file.find("//w:r[w:rPr/w:i]/w:t/text()") == ["e"]


# --- words


def test_headings_follow_one_another_and_skip_no_level(theme: Theme) -> None:
    parts = (Heading(plain("Three"), 3), Heading(plain("Deeper"), 3), Heading(plain("Two")), Text(plain("words")))
    file = made(theme, sheet(*parts, code="H3"), sheet(Heading(plain("Again"), 3), title="Next"))
    read = docx.Document(BytesIO(file.content)).paragraphs
    told = [f"{own.style.name[-1]} {own.text}" for own in read if own.style and own.style.name and own.text != "words"]
    assert told == ["1 H3  A sheet", "2 Three", "3 Deeper", "2 Two", "1 Next", "2 Again"]
    styles = file.part("styles")
    for level in "123":
        looks = f"//w:style[w:name/@w:val='heading {level}']/w:pPr[w:keepNext]/w:outlineLvl/@w:val"
        assert find(styles, looks) == [str(int(level) - 1)]


def test_every_numbered_list_starts_at_one(theme: Theme) -> None:
    lists = (Bullets(bulleted([plain("a"), plain("b")]), True), Bullets(bulleted([plain("c")]), True))
    narratives = [Narrative((Item(plain(word)),)) for word in "de"]
    file = made(theme, sheet(*lists, *narratives, Instructions(CUES)))
    numbers = {text(own): find(own, "w:pPr/w:numPr/w:numId/@w:val")[0] for own in file.find("//w:p[w:pPr/w:numPr]")}
    assert numbers.pop("a") == numbers["b"]
    assert numbers.pop("first") == numbers["then"]
    assert len(set(numbers.values())) == 5
    for number in numbers.values():
        own = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        assert find(file.part("numbering"), own) == ["1"]


def test_a_long_label_stands_on_a_line_of_its_own_and_texts_stay_in_line(theme: Theme) -> None:
    facts = Facts((Fact("Time", plain("now")), Fact("A label that is longer than anybody would think of", plain("x"))))
    file = made(theme, sheet(facts))
    assert [len(file.find(f"//w:p[w:pPr/w:pStyle/@w:val='Facts'][w:r/w:{tag}]")) for tag in ("tab", "br")] == [1, 1]
    assert len(set(file.find("//w:ind/@w:hanging"))) == 1


def test_instructions_of_one_verb_share_its_word_and_long_ones_repeat_it_on_every_page(theme: Theme) -> None:
    long = Cue(Verb.DO, (plain("many words " * 100),))
    short, parted = made(theme, sheet(Instructions((*CUES, long)))).find("//w:tbl")
    assert [row[0][:4] for row in cells(short)] == ["SAYG", "LIST", "READ"]
    assert cells(short)[0][0] == "SAYGood morningGood to see you"
    assert [bool(find(row, "w:trPr/w:cantSplit")) for row in find(short, "w:tr")] == [True] * 3
    assert [row[0][:6] for row in cells(parted)] == ["DO", "many w"]
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in find(parted, "w:tr")] == [True, False]
    assert [bool(find(row, "w:trPr/w:cantSplit")) for row in find(parted, "w:tr")] == [True, False]


def test_air_is_over_each_instruction_and_more_over_what_is_spoken(theme: Theme) -> None:
    said = (plain("Hello"), plain("Good morning"))
    file = made(theme, sheet(Instructions((Cue(Verb.DO, said), Cue(Verb.SAY, said)))))
    paragraphs = [own for cell in file.find("//w:tbl") for own in find(cell, ".//w:p")]
    assert [find(own, "w:pPr/w:spacing/@w:before") for own in paragraphs] == [["80"], [], ["140"], []]
    (between,) = find(file.part("styles"), "//w:style[@w:styleId='Spoken']/w:pPr/w:spacing/@w:before")
    assert between == "60"


def test_what_is_spoken_is_larger_than_what_is_done(theme: Theme) -> None:
    cues = (Cue(Verb.SAY, (plain("Hello"), listing((plain("One"),)))), Cue(Verb.DO, (plain("Wave"),)))
    file = made(theme, sheet(Instructions(cues)))
    assert file.said[1:] == [("Spoken", "SAYHello"), ("SpokenBullet", "One"), ("Cue", "DOWave"), ("Thin", "")]
    sizes = {
        name: int(find(file.part("styles"), f"//w:style[@w:styleId='{name}']/w:rPr/w:sz/@w:val")[0])
        for name in ("Spoken", "SpokenBullet", "Cue", "CueBullet")
    }
    assert sizes["Spoken"] == sizes["SpokenBullet"] == 30
    assert sizes["Cue"] == sizes["CueBullet"] == 24


def test_what_opens_a_block_and_its_last_two_instructions_stay_together(theme: Theme) -> None:
    file = made(theme, sheet(PARTS[BlockHead][0], Instructions(CUES)))
    opening = file.find("//w:p[w:pPr/w:pStyle/@w:val='Strip']")
    assert [text(own) for own in opening] == ["Start by 10:50 · Slides 11 to 15 · Led by Ruth"]
    assert all(find(own, "w:pPr/w:keepNext") for own in opening)
    (cues,) = file.find("//w:tbl")
    rows = [[bool(find(own, "w:pPr/w:keepNext")) for own in find(row, ".//w:p")] for row in find(cues, "w:tr")]
    assert [all(row) for row in rows] == [True, True, False]
    assert not all(rows[-1])


def test_slides_stand_in_the_margin_beside_what_is_said_of_them(theme: Theme) -> None:
    said = Cue(Verb.SAY, (plain("words that are said " * 12),))
    tables = made(theme, sheet(Instructions((said, *CUES, said), SLIDES[:2], margin=True))).find("//w:tbl")
    margin = [row[1] for table in tables for row in cells(table)]
    assert "".join(margin) == "Slide 11  Title 11Slide 12  Title 12"
    assert any("Slide 11" in cell for cell in margin[:2]), "beside the first that is said, or under its word"


def test_a_link_within_the_booklet_leads_to_the_heading_with_its_mark(theme: Theme) -> None:
    leads = RichText((Run("Telling the Panel", link="#law_1"),))
    file = made(theme, sheet(Text(leads), Heading(plain("Notify"), mark="law_1"), Text(plain("Words."))))
    assert [text(own) for own in file.find("//w:hyperlink[@w:anchor='law_1']")] == ["Telling the Panel"]
    assert len(file.find("//w:bookmarkStart[@w:name='law_1']")) == 1


def test_what_looks_after_people_has_one_bar_over_all_its_paragraphs(theme: Theme) -> None:
    file = made(theme, sheet(Instructions((Cue(Verb.WATCH, (plain("Look round"), plain("Then sit down"))),))))
    edged = file.find("//w:p[w:pPr/w:pStyle/@w:val='Watch']")
    assert [text(own) for own in edged] == ["WATCHLook round", "Then sit down"]
    starts = {(find(own, "w:pPr/w:ind/@w:left")[0], find(own, "w:pPr/w:ind/@w:hanging")[0]) for own in edged}
    assert len(starts) == 1
    assert find(file.part("styles"), "//w:style[@w:styleId='Watch']/w:pPr/w:pBdr/w:left")

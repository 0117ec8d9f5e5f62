"""`theme check`: what a template offers and leaves behind, and a picture of the examples in a theme."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sessionbuilder.package import Package
from tests.brand.organisation import drawn, lettered, without_layouts
from tests.brand.organisation import template as organisation
from tests.brand.packages import LISTED, MAIN, THEME, Parts, contents, part, relations, template
from tests.cli.test_commands import run
from tests.pool import Pool

LABELS = b'<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
LABELLED = relations(("officeDocument", "ppt/presentation.xml"), ("classificationlabels", "docMetadata/LabelInfo.xml"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that lies in no pool."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def picture(path: Path) -> Image.Image:
    return Image.open(BytesIO(path.read_bytes()))


# --- a template


def test_what_a_template_offers_and_leaves_behind_is_told(here: Path) -> None:
    (here / "brand.potx").write_bytes(
        template(
            {
                "_rels/.rels": LABELLED,
                "ppt/_rels/presentation.xml.rels": relations(
                    ("slideMaster", "slideMasters/slideMaster1.xml"), ("slide", "slides/slide1.xml")
                ),
                "ppt/slides/slide1.xml": part("sld"),
                "docMetadata/LabelInfo.xml": LABELS,
            }
        )
    )
    done = run("theme", "check", "brand.potx")
    assert "Slides of 33.9 by 19.1 cm (16:9), 1 slide master with 1 layout." in done.stdout
    assert "“Cover”" in done.stdout
    assert "stays behind: 1 slide." in done.stdout
    assert "It bears a sensitivity label, which decks bear, too." in done.stdout
    assert done.exit_code == 0
    assert picture(here / "brand-look.png").width > 1600


def test_what_serves_for_what_is_told_and_what_stands_in(here: Path) -> None:
    lacking = without_layouts("Section Header", "Two Content")
    (here / "brand.potx").write_bytes(organisation(lacking, lettered("Corbel", "Verdana"), potx=True))
    done = run("theme", "check", "brand.potx")
    assert (done.exit_code, done.stderr) == (0, "")
    told = " ".join(done.stdout.split())
    assert "cover “Title Slide” section “Title Slide”, which stands in: no layout is made for what opens" in told
    assert "content “Title and Content” two-columns “Title and Content”, which stands in:" in told
    assert "title-only “Title Only”" in told
    assert "Its accent 1, 4F81BD, has a contrast of 4.0 to 1 with its ground, FFFFFF: for what draws the eye" in told
    assert "Words are in Verdana, titles in Corbel:" in told
    assert "only their places are those of Verdana." in told
    assert "How wide the letters of Corbel are is not known" in told
    assert "No sign that paper could have" in told


def test_examples_that_have_too_little_room_are_told(here: Path) -> None:
    (here / "brand.potx").write_bytes(organisation(drawn("", (0, 0.6, 1, 0.4))))
    done = run("theme", "check", "brand.potx")
    assert done.exit_code == 0
    assert "Of the examples these have too little room" in done.stdout
    assert re.search(r"^  [a-z-]+: .* points", done.stdout, re.MULTILINE)


def test_of_several_masters_one_is_taken_and_named(here: Path) -> None:
    more = '<p:sldMasterId id="2147483660" r:id="rId2"/></p:sldMasterIdLst>'
    second = "ppt/slideMasters/slideMaster2.xml"
    leads = "ppt/slideMasters/_rels/slideMaster2.xml.rels"
    theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{}"/>'
    parts: Parts = {
        MAIN: part("presentation", LISTED.replace("</p:sldMasterIdLst>", more)),
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("slideMaster", "slideMasters/slideMaster2.xml")
        ),
        second: part("sldMaster", '<p:cSld name="x"/>'),
        leads: relations(("theme", "../theme/theme2.xml")),
        THEME: theme.format("Riverside"),
        "ppt/theme/theme2.xml": theme.format("Vale"),
    }
    (here / "brand.potx").write_bytes(template(parts))
    told = run("theme", "check", "brand.potx").stdout
    assert "2 slide masters with 1 layout." in told
    assert "“Vale”: no layouts." in told
    assert "Decks are made on the master “Riverside”" in told


def test_a_theme_on_a_template_is_told_as_its_template_with_the_layouts_that_it_names(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pool.root)
    (pool.root / "brand.potx").write_bytes(organisation(potx=True))
    run("new", "theme", "leeds", "--template", "brand.potx")
    file = pool.root / "assets/themes/leeds/theme.yaml"
    file.write_text(file.read_text("utf-8") + "faces:\n  cover: Section Header\n", "utf-8")
    done = run("theme", "check", "leeds")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "“Section Header”, as the theme says" in done.stdout
    assert (pool.root / "leeds-look.png").is_file()
    file.write_text(file.read_text("utf-8").replace("cover: Section", "cover: Sectoin"), "utf-8")
    wrong = run("theme", "check", "leeds")
    assert wrong.exit_code == 1
    assert "T612" in wrong.stderr
    assert "did you mean `Section Header`?" in wrong.stderr


def test_its_ending_may_be_left_out_but_a_theme_of_that_name_comes_first(here: Path) -> None:
    for name in ("brand", "warm"):
        (here / f"{name}.pptx").write_bytes(template())
    assert "1 slide master" in run("theme", "check", "brand").stdout
    assert "“Warm”" in run("theme", "check", "warm").stdout
    assert "1 slide master" in run("theme", "check", "warm.pptx").stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"nothing of the sort", "it is no PowerPoint or Word file"),
        (template({"ppt/vbaProject.bin": b"x"}), "it has macros: open it in PowerPoint"),
        (template({"[Content_Types].xml": contents("wordprocessingml.document.main+xml")}), "it is of Word"),
        (
            template({"_rels/.rels": LABELLED, "docMetadata/LabelInfo.xml": "<"}),
            "`docMetadata/LabelInfo.xml` in it is broken",
        ),
    ],
)
def test_a_file_that_no_deck_can_be_made_from_is_refused_with_what_to_do(content: bytes, said: str, here: Path) -> None:
    (here / "brand.potx").write_bytes(content)
    done = run("theme", "check", "brand.potx")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert f"No deck can be made from `brand.potx`: {said}" in done.stderr
    assert list(here.iterdir()) == [here / "brand.potx"]


@pytest.mark.parametrize("name", ["", "brand.potx", "elsewhere/brand", "wram"])
def test_what_is_not_there_is_misuse(name: str, here: Path) -> None:
    done = run("theme", "check", name)
    assert done.exit_code == 2
    assert done.stderr
    assert list(here.iterdir()) == []


def test_a_file_that_is_too_large_is_not_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.package.LARGEST", 10)
    (here / "brand.potx").write_bytes(template())
    monkeypatch.setattr(Package, "of", lambda content: pytest.fail("read"))
    done = run("theme", "check", "brand.potx")
    assert done.exit_code == 1


# --- a theme


def test_the_examples_are_drawn_in_a_theme_of_the_program_wherever_somebody_is(here: Path) -> None:
    done = run("theme", "check", "warm")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "“Warm”: Calibri, titles of" in done.stdout
    drawn = picture(here / "warm-look.png")
    assert drawn.width > 1600
    first = (here / "warm-look.png").read_bytes()
    run("theme", "check", "calm", "--out", "other.png")
    assert (here / "other.png").read_bytes() != first
    assert run("theme", "check", "warm").exit_code == 0
    assert (here / "warm-look.png").read_bytes() == first


def test_another_file_of_that_name_is_left_as_it_is(here: Path) -> None:
    (here / "warm-look.png").write_bytes(b"a picture of mine")
    done = run("theme", "check", "warm")
    assert done.exit_code == 2
    assert "`warm-look.png` is there" in done.stderr
    assert "--out" in done.stderr
    assert (here / "warm-look.png").read_bytes() == b"a picture of mine"


def test_a_theme_of_the_pool_is_known_by_its_name_and_by_its_file(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pool.root)
    run("new", "theme", "leeds", "--colour", "5b2d8e")
    for name in ("leeds", "assets/themes/leeds", "assets/themes/leeds/theme.yaml"):
        done = run("theme", "check", name)
        assert (done.exit_code, done.stderr) == (0, "")
        assert (pool.root / "leeds-look.png").is_file()
        (pool.root / "leeds-look.png").unlink()


def test_a_theme_that_cannot_be_used_is_told_with_its_faults(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pool.root)
    run("new", "theme", "leeds", "--colour", "5b2d8e")
    file = pool.root / "assets/themes/leeds/theme.yaml"
    file.write_text(re.sub('quiet: "......"', 'quiet: "AAAAAA"', file.read_text("utf-8")), "utf-8")
    done = run("theme", "check", "leeds")
    assert done.exit_code == 1
    assert "assets/themes/leeds/theme.yaml:" in done.stderr
    assert "T601" in done.stderr
    assert not (pool.root / "leeds-look.png").exists()

"""`new theme --template`: the template of an organisation beside a file that names it; none that could do harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from sessionbuilder.cli import _asking, main
from tests.brand.packages import contents, part, relations, template
from tests.cli.test_commands import run
from tests.pool import Pool


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    (pool.root / "Our brand.potx").write_bytes(template())
    Image.new("RGB", (60, 40), "purple").save(pool.root / "kite.png")
    monkeypatch.chdir(pool.root)
    return pool


def themes(here: Pool) -> list[str]:
    return sorted(path.relative_to(here.workspace.themes).as_posix() for path in here.workspace.themes.rglob("*.*"))


def test_the_template_is_copied_as_it_is_beside_a_file_that_names_it(here: Pool) -> None:
    done = run("new", "theme", "Hill County", "--template", "Our brand.potx")
    assert (done.exit_code, done.stderr) == (0, "")
    assert themes(here) == ["calm/theme.yaml", "hill-county/template.potx", "hill-county/theme.yaml"]
    folder = here.workspace.themes / "hill-county"
    assert (folder / "template.potx").read_bytes() == template()
    text = (folder / "theme.yaml").read_text("utf-8")
    assert "\ntheme: Hill County\n" in text
    assert "\ntemplate: template.potx\n" in text
    assert not re.search(r"^(logo|faces|font|palette):", text, re.MULTILINE)
    assert "sessionbuilder theme check hill-county" in done.stdout
    assert done.stdout.splitlines()[-1] == "  theme: hill-county"


@pytest.mark.parametrize(
    ("sort", "file"), [("template", "template.potx"), ("presentation", "template.pptx"), ("slideshow", "template.ppsx")]
)
def test_its_copy_is_called_as_what_it_is_whatever_its_name(sort: str, file: str, here: Pool) -> None:
    content = template({"[Content_Types].xml": contents(f"presentationml.{sort}.main+xml")})
    (here.root / "brand.zip").write_bytes(content)
    assert run("new", "theme", "hill", "--template", "brand.zip").exit_code == 0
    assert themes(here) == ["calm/theme.yaml", f"hill/{file}", "hill/theme.yaml"]


def test_its_ending_may_be_left_out_as_windows_shows_none(here: Pool) -> None:
    assert run("new", "theme", "hill", "--template", "Our brand").exit_code == 0
    assert "hill/template.potx" in themes(here)


def test_what_of_people_is_in_it_is_told(here: Pool) -> None:
    leads = relations(("slideMaster", "slideMasters/slideMaster1.xml"), ("slide", "slides/slide1.xml"))
    content = template({"ppt/_rels/presentation.xml.rels": leads, "ppt/slides/slide1.xml": "<x/>"})
    (here.root / "brand.pptx").write_bytes(content)
    done = run("new", "theme", "hill", "--template", "brand.pptx")
    assert "What is in it and stays behind when a deck is made: 1 slide." in done.stdout


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (template({"ppt/vbaProject.bin": b"x"}), "it has macros: open it in PowerPoint"),
        (template({"[Content_Types].xml": contents("wordprocessingml.document.main+xml")}), "it is of Word"),
        (
            template(
                {
                    "docMetadata/LabelInfo.xml": "<",
                    "_rels/.rels": relations(
                        ("officeDocument", "ppt/presentation.xml"),
                        ("classificationlabels", "docMetadata/LabelInfo.xml"),
                    ),
                }
            ),
            "`docMetadata/LabelInfo.xml` in it is broken",
        ),
        (b"\xd0\xcf\x11\xe0", "it has a password, or is of the format before 2007"),
        (template({"ppt/presentation.xml": part("presentation")}), "it is no presentation"),
        (None, "there is no such file"),
    ],
)
def test_what_cannot_be_a_template_is_told_and_nothing_is_written(content: bytes | None, why: str, here: Pool) -> None:
    file = here.root / "other.potx"
    if content is not None:
        file.write_bytes(content)
    done = run("new", "theme", "hill", "--template", "other.potx")
    assert done.exit_code == 1
    assert "C901" in done.stderr
    assert f"`other.potx` cannot serve as a template: {why}" in " ".join(done.stderr.split())
    assert themes(here) == ["calm/theme.yaml"]


def test_a_logo_lies_beside_it_and_one_that_cannot_be_used_stops_all(here: Pool) -> None:
    done = run("new", "theme", "hill", "--template", "Our brand.potx", "--logo", "nowhere.png")
    assert done.exit_code == 1
    assert themes(here) == ["calm/theme.yaml"]
    done = run("new", "theme", "hill", "--template", "Our brand.potx", "--logo", "kite.png", "--alt", "A kite")
    assert done.exit_code == 0
    assert themes(here) == ["calm/theme.yaml", "hill/logo.png", "hill/template.potx", "hill/theme.yaml"]
    text = (here.workspace.themes / "hill/theme.yaml").read_text("utf-8")
    assert '\nlogo: {file: logo.png, alt: "A kite"}\n' in text


@pytest.mark.parametrize("options", [["--colour", "5b2d8e"], ["--font", "Arial"]])
def test_colours_and_fonts_are_the_template_s_own(options: list[str], here: Pool) -> None:
    done = run("new", "theme", "hill", "--template", "Our brand.potx", *options)
    assert done.exit_code == 2
    assert "--template brings its own colours and fonts" in done.stderr
    assert themes(here) == ["calm/theme.yaml"]


def test_on_a_terminal_only_its_name_is_asked(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    done = CliRunner().invoke(main, ["new", "theme", "--template", "Our brand.potx"], input="Vale\n")
    assert done.exit_code == 0, done.output
    assert "vale/template.potx" in themes(here)


@pytest.mark.parametrize("name", ["calm", "Hill", "HILL"])
def test_a_name_that_a_theme_has_is_refused_and_nothing_is_written_over(name: str, here: Pool) -> None:
    here.write("assets/themes/Hill/theme.yaml", "mine")
    done = run("new", "theme", name, "--template", "Our brand.potx")
    assert done.exit_code == 1
    assert "name-taken" in done.output
    assert themes(here) == ["Hill/theme.yaml", "calm/theme.yaml"]


def test_a_file_that_is_too_large_is_not_read(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.starter.template.LARGEST", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("read"))
    assert run("new", "theme", "hill", "--template", "Our brand.potx").exit_code == 1

"""Which layout of a template a face stands on: by places and boxes, then type, then names in any language."""

from __future__ import annotations

from copy import deepcopy

import pytest
from pptx.presentation import Presentation as File

from sessionbuilder.brand.branded import NoSuchLayoutError, read_template
from sessionbuilder.brand.matching import Match
from sessionbuilder.theme.branded import FaceName
from tests.brand.changes import element, emptied, place
from tests.brand.organisation import Change, drawn, template, without_layouts

_ENGLISH = ("Title Slide", "Title and Content", "Section Header", "Two Content", "Title Only")
_REST = (
    "Comparison",
    "Blank",
    "Content with Caption",
    "Picture with Caption",
    "Title and Vertical Text",
    "Vertical Title and Text",
)


def matches(*changes: Change, named: tuple[tuple[FaceName, str], ...] = ()) -> dict[FaceName, Match]:
    return read_template(template(*changes), named).matches


def named(**names: str) -> Change:
    """Give layouts other names, and take from all what PowerPoint calls them for itself."""

    def change(file: File) -> None:
        for layout in file.slide_layouts:
            tree = element(file, layout.name)
            tree.attrib.pop("type", None)
            tree.find("{*}cSld").set("name", names.get(layout.name.replace(" ", "_"), layout.name))

    return change


def test_by_their_types() -> None:
    found = matches()
    faces: tuple[FaceName, ...] = ("cover", "content", "section", "two-columns", "title-only")
    assert tuple(found[face].face.name for face in faces) == _ENGLISH
    assert not any(found[face].stands_in for face in faces)


LANGUAGES = {
    "German": ("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Nur Titel"),
    "French": ("Diapositive de titre", "Titre et contenu", "Intertitre de partie", "Deux contenus", "Titre seul"),
    "Portuguese": ("Capa", "Título e Conteúdo", "Cabeçalho da Seção", "Duas Partes de Conteúdo", "Somente Título"),
    "Spanish": ("Portada", "Título y contenido", "Encabezado de sección", "Dos objetos", "Sólo el título"),
    "Italian": ("Copertina", "Titolo e contenuto", "Intestazione sezione", "Due contenuti", "Solo titolo"),
    "Dutch": ("Omslag", "Titel en inhoud", "Sectiekop hoofdstuk", "Inhoud van twee", "Alleen titel"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_types_by_places_and_names(language: str) -> None:
    own = LANGUAGES[language]
    pairs = {english.replace(" ", "_"): name for english, name in zip(_ENGLISH, own, strict=True)}
    found = matches(without_layouts(*_REST), named(**pairs))
    faces: tuple[FaceName, ...] = ("cover", "content", "section", "two-columns", "title-only")
    assert tuple(found[face].face.name for face in faces) == own


def test_vertical_layouts_and_titles_off_the_slide_are_left_out() -> None:
    gone = ("Title and Content", "Two Content", "Comparison", "Content with Caption", "Picture with Caption")
    names = {match.face.name for match in matches(without_layouts(*gone)).values()}
    assert not {name for name in names if "Vertical" in name}
    off = place("Section Header", "title", (1.05, 0.3, 0.9, 0.2))
    found = matches(off)["section"]
    assert (found.face.name, found.stands_in) == ("Title Slide", True)


def test_where_there_is_no_layout_the_master_serves() -> None:
    found = matches(without_layouts())
    assert all(match.stands_in and match.face.part.endswith("slideMaster1.xml") for match in found.values())
    assert all(match.stands_in for match in matches(emptied()).values())


def test_without_a_layout_for_pages_the_one_with_a_title_alone_serves() -> None:
    found = matches(without_layouts("Title and Content", "Two Content", *_REST))
    assert (found["content"].face.name, found["content"].stands_in) == ("Title Only", True)
    assert found["break"].face.name == found["quote"].face.name == "Title Only"


def test_of_layouts_that_serve_alike_the_one_whose_title_can_be_read_is_taken() -> None:
    def twice(file: File) -> None:
        tree = element(file, "Vertical Title and Text")
        tree[:] = [deepcopy(each) for each in element(file, "Section Header")]
        tree.set("type", "secHead")
        tree.find("{*}cSld").set("name", "Section light")

    found = matches(twice, drawn("Section Header", (0, 0, 1, 1), "111111"))
    assert found["section"].face.name == "Section light"


def test_a_name_in_the_theme_wins_whatever_its_letters() -> None:
    found = matches(named=(("content", "COMPARISON"), ("quote", "blank")))
    assert (found["content"].face.name, found["content"].named) == ("Comparison", True)
    assert found["quote"].face.name == "Blank"
    with pytest.raises(NoSuchLayoutError):
        matches(named=(("content", "Nowhere"),))


def test_what_is_asked_for_stands_on_a_layout_that_says_so() -> None:
    found = matches(named=())
    assert found["question"].stands_in

    def renamed(file: File) -> None:
        tree = element(file, "Content with Caption")
        tree.find("{*}cSld").set("name", "Question")
        tree.attrib.pop("type")

    high = place("Content with Caption", "title", (0.05, 0.05, 0.9, 0.12))
    wide = place("Content with Caption", "", (0.05, 0.3, 0.9, 0.5))
    low = place("Content with Caption", "body", (0.05, 0.85, 0.2, 0.05))
    assert matches(high, wide, low, renamed)["question"].face.name == "Question"

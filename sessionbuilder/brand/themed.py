"""A theme and the template that it names -> the theme with what slides are made on."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.brand.branded import NoSuchLayoutError, Organisation, read_template
from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.files.files import Files, folder_of
from sessionbuilder.package import NotReadableError
from sessionbuilder.theme.branded import FaceName
from sessionbuilder.theme.palette import UNSAID
from sessionbuilder.theme.theme import LayoutName, Logo, Theme
from sessionbuilder.theme.widths import load_widths


def themed(theme: Theme, name: str, files: Files, report: Report) -> Theme | None:
    """Return `theme`, which stands in the file `name`, made on the template that it names; itself where it names none.

    None, with a fault, where the template is not there or no deck can be made on it.
    """
    if theme.template_ is None:
        return theme
    content = _content(theme.template_.name, theme.template_.span, name, files, report)
    if content is None:
        return None
    organisation = _read(content, theme, report)
    if organisation is None:
        return None
    _check_fonts(organisation, theme.template_.span, report)
    return made_on(theme, organisation)


def _check_fonts(organisation: Organisation, span: Span, report: Report) -> None:
    """Note the fonts of a template whose letters are measured by others."""
    for font in dict.fromkeys((organisation.font, organisation.title_font)):
        if measured_by := load_widths(font).measured_by:
            message = f"How wide the letters of `{font}` are is not known, so they are measured by {measured_by}."
            hint = "look at the deck in PowerPoint, with the font installed: slides may have room to spare"
            report.add(codes.UNKNOWN_FONT, span, message, hint)


def made_on(theme: Theme, organisation: Organisation) -> Theme:
    """Return `theme` with slides on the template of an `organisation`, and paper in its colour."""
    slides = replace(
        theme,
        font=organisation.font,
        palette=organisation.palette,
        scale=organisation.scale,
        branded=organisation.branded,
        logo=None,
        logo_picture=b"",
    )
    paper = organisation.paper if theme.palette == UNSAID else theme.palette
    if theme.logo or not organisation.logo:
        return replace(theme, palette=paper, on_slides=slides)
    sign = Logo(file="logo.png", alt=f"The sign of {theme.theme}")
    return replace(theme, palette=paper, on_slides=slides, logo=sign, logo_picture=organisation.logo)


def _content(written: str, span: Span, name: str, files: Files, report: Report) -> bytes | None:
    """Return the bytes of the template, which lies beside the theme."""
    hint = "put it beside `theme.yaml`, or take another theme: `theme: calm` in `sessions/pool.yaml`"
    path = f"{folder_of(name)}/{written}" if folder_of(name) else written
    if "/" in written or "\\" in written or written in (".", ".."):
        report.add(codes.UNUSABLE_TEMPLATE, span, f"`{written}` is no name of a file beside `theme.yaml`.", hint)
        return None
    try:
        return files.read(path)
    except FileNotFoundError:
        hint = _meant(written, folder_of(name), files) or hint
        report.add(codes.UNUSABLE_TEMPLATE, span, f"The template `{written}` is not there.", hint)
    except OSError:
        report.add(codes.UNUSABLE_TEMPLATE, span, f"The template `{written}` cannot be read.", "close it in PowerPoint")
    return None


def _meant(written: str, folder: str, files: Files) -> str:
    """Return a hint with the template that lies in `folder` by another name; empty where there is none or several."""
    try:
        found = [each for each in files.names(folder) if each.lower().endswith(_ENDINGS)]
    except OSError:
        return ""
    return f"did you mean `{found[0]}`?" if len(found) == 1 else did_you_mean(written, found) if found else ""


_ENDINGS = (".potx", ".pptx", ".ppsx")


def _read(content: bytes, theme: Theme, report: Report) -> Organisation | None:
    assert theme.template_
    written: dict[FaceName, LayoutName] = dict(theme.faces.named())
    try:
        return read_template(content, tuple((face, layout.name) for face, layout in written.items()))
    except NotReadableError as error:
        message = f"No deck can be made on `{theme.template_.name}`: {error}."
        report.add(codes.UNUSABLE_TEMPLATE, theme.template_.span, message, codes.UNUSABLE_TEMPLATE.mend)
    except NoSuchLayoutError as error:
        message = f"`{theme.template_.name}` has no layout called `{error.name}`."
        hint = did_you_mean(error.name, error.known)
        report.add(codes.UNKNOWN_LAYOUT, written[error.face].span, message, hint)
    return None

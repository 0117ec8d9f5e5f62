"""A file that somebody names as a template -> the name of its main part, or what it is instead and what to do."""

from __future__ import annotations

from sessionbuilder.package import NotReadableError, Package
from sessionbuilder.text import shortened

PRESENTATIONS = tuple(
    f"application/vnd.openxmlformats-officedocument.presentationml.{sort}.main+xml"
    for sort in ("presentation", "template", "slideshow")
)
"""What the main part is in a .pptx, a .potx and a .ppsx."""
_STRICT = "http://purl.oclc.org/ooxml/"
"""How the names begin in a file that is saved as Strict Open XML."""
_ROOT = "{http://schemas.openxmlformats.org/presentationml/2006/main}presentation"
_SAVE = "save it there as a PowerPoint template, .potx"
_OTHERS = {
    "macroenabled": f"it may have macros: open it in PowerPoint, and {_SAVE}",
    "thememanager": f"it is a theme, .thmx, and no template: open it in PowerPoint, and {_SAVE}",
    "wordprocessingml": "it is of Word: name a PowerPoint template, .potx or .pptx",
    "spreadsheetml": "it is of Excel: name a PowerPoint template, .potx or .pptx",
    "visio": "it is of Visio: name a PowerPoint template, .potx or .pptx",
}
"""By a word in what the main part is, what to say of the file."""
_OFFICE = (".potx", ".pptx", ".ppsx")


def check_is_a_presentation(package: Package) -> None:
    """Raise `NotReadableError` where the file is no presentation; the message says what it is, and what to do."""
    if "[Content_Types].xml" not in package.names:
        raise NotReadableError(_of_another_program(package))
    sort = package.content_type(package.main).casefold()
    for word, sentence in _OTHERS.items():
        if word in sort:
            raise NotReadableError(sentence)
    if not sort.endswith(tuple(each.casefold() for each in PRESENTATIONS)):
        raise NotReadableError("it is no presentation: name a PowerPoint template, .potx or .pptx")
    tree = package.tree(package.main)
    if tree is not None and _STRICT in tree.tag:
        raise NotReadableError(
            "it is saved as Strict Open XML: open it in PowerPoint, and save it as a PowerPoint template, .potx"
        )
    if tree is None or tree.tag != _ROOT:
        raise NotReadableError(f"`{shortened(package.main)}` in it is broken")


def _of_another_program(package: Package) -> str:
    """Return what to say of a zip that is no file of Office."""
    if any(name.endswith(".iwa") for name in package.names):
        return "it is of Keynote: export it to PowerPoint there, and name that file"
    if "mimetype" in package.names and package.content("mimetype").startswith(b"application/vnd.oasis.opendocument"):
        return f"it is an OpenDocument file: open it in PowerPoint or LibreOffice, and {_SAVE}"
    inside = min((name for name in package.names if name.casefold().endswith(_OFFICE)), default="")
    if inside:
        return f"it is a zip with `{shortened(inside)}` in it: unpack it, and name that file"
    return "it is a zip, and no presentation: name a PowerPoint template, .potx or .pptx"

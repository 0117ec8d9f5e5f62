"""A finished file and its name -> every fault in it, as they are told of sessions."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.inspecting.presentation import look_at_slides
from sessionbuilder.inspecting.wordfile import look_at_document
from sessionbuilder.package import NotReadableError, Package

ENDINGS = (".pptx", ".potx", ".ppsx", ".docx", ".dotx")
"""Files that are looked into."""
_SORTS = {"presentationml": look_at_slides, "wordprocessingml": look_at_document}


def inspect(name: str, content: bytes, report: Report) -> None:
    """Note in `report` what is wrong with the file called `name` that holds `content`.

    What shuts people out and what reads like personal data are warnings; a file that cannot be opened is an error.
    """
    nowhere = whole_file(name)
    try:
        package = Package.of(content)
        kind = next((sort for sort in _SORTS if sort in package.content_type(package.main)), "")
        if not kind:
            raise NotReadableError("it holds no slides and no text")
        for remark in _SORTS[kind](package, package.main):
            report.add(remark.fault, nowhere, remark.message, remark.hint or remark.fault.mend)
    except NotReadableError as error:
        report.add(
            codes.FILE_NOT_READABLE, nowhere, f"`{name}` cannot be looked into: {error}.", codes.FILE_NOT_READABLE.mend
        )

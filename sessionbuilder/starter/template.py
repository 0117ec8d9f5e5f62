"""A name and a template of PowerPoint -> the folder of a theme that decks are made on that template in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.left_behind import in_words, label_of, left_behind
from sessionbuilder.brand.matching import Match
from sessionbuilder.brand.opened import opened
from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.package import LARGEST, NotReadableError
from sessionbuilder.starter.theme import LOGO, NO_SIGN, Sign
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.theme.branded import FaceName

_SORTS = {"template": "template.potx", "slideshow": "template.ppsx", "presentation": "template.pptx"}
"""By what a file says that it is, what its copy is called."""


class NewTemplate(Struct, frozen=True, kw_only=True):
    """A theme that somebody begins from the template of an organisation."""

    name: str
    """What its folder is called."""
    title: str
    file: str
    """What the copy of the template is called, such as `template.potx`."""
    content: bytes
    faces: str
    """The layouts that are taken, a line for each sort of slides."""
    left: str
    """What is in the template and stays behind, in words; empty where there is nothing of that."""

    def files(self, sign: Sign | None, report: Report) -> list[NewFile]:
        """Return its files: the template as it is, the logo, and what names them.

        There are none, with a fault in `report`, where the logo cannot be used.
        """
        home, logo = f"assets/themes/{self.name}", sign.line() if sign else NO_SIGN
        text = _THEME.format(name=self.name, title=as_text(self.title), file=self.file, logo=logo, faces=self.faces)
        made = [NewFile(f"{home}/theme.yaml", text.encode("utf-8")), NewFile(f"{home}/{self.file}", self.content)]
        if sign is None:
            return made
        picture = sign.picture(report)
        return [*made, NewFile(f"{home}/{LOGO}", picture)] if picture else []


def new_template(name: str, title: str, path: Path, report: Report) -> NewTemplate | None:
    """Return the theme called `name` from the template at `path`; None, with a fault in `report`, where it is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise NotReadableError(f"it has more than {LARGEST // 1_000_000} MB, and no template has")
        content = path.read_bytes()
        package = opened(content)
        label_of(package)
        matches = read_template(content).matches
    except (OSError, NotReadableError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        why = "there is no such file" if isinstance(error, FileNotFoundError) else why
        message = f"`{path.as_posix()}` cannot serve as a template: {why}."
        hint = "name a .potx or .pptx, with its folder"
        report.add(codes.FILE_NOT_READABLE, whole_file(path.as_posix()), message, hint)
        return None
    sort = package.content_type(package.main)
    file = next(file for word, file in _SORTS.items() if f".{word}." in sort)
    return NewTemplate(
        name=name, title=title, file=file, content=content, faces=_faces(matches), left=in_words(left_behind(package))
    )


def _faces(matches: Mapping[FaceName, Match]) -> str:
    """Return a line, switched off, for each sort of slides and the layout that it stands on."""
    named = ((face, match.face.name) for face, match in matches.items())
    return "\n".join(f"  #{face}: {as_text(name)}" for face, name in named if name)


_THEME = """\
# How decks and paper look: the template of your organisation. It counts once `sessions/pool.yaml` has the line
#   theme: {name}
# A delivery may have the same line, if it is to look otherwise than the pool.
#
# A line that starts with # and no space is switched off: take the # away, and it counts.

theme: {title}

# The template, which lies beside this file. Decks are made on its layouts, in its colours and its fonts; the guide and
# the handouts take its colour. When your organisation has a new one, put it in place of this one, and build again.
template: {file}

# Your logo on the guide, the pack and the certificate, if it is to be another than the picture on the cover of the
# template: a PNG that lies beside this file, and what it shows, in words, for people who cannot see it.
{logo}

# Which layout of the template serves for what is found by what stands on it; to be told which, type
#   sessionbuilder theme check {name}
# Where another is meant, name it as PowerPoint shows it: take the # away from `faces:` and each line that you change.
# These are taken as it is now:
#faces:
{faces}
"""

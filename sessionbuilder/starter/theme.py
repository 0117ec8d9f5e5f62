"""A name, a brand colour and a logo -> the folder of a theme, with every colour explained."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.files import Folder
from sessionbuilder.source.picture import load_picture
from sessionbuilder.starter.naming import check_free
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.theme.brand import Brand
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.theme.widths.names import LONGEST, is_name, meant, named
from sessionbuilder.workspace.load import load_pool
from sessionbuilder.workspace.workspace import BUILT_IN, THEME, Workspace

FONT = "Calibri"
COLOUR = "0B6B72"
"""The brand colour of the theme that comes with the program."""
LOGO = "logo.png"
"""What the copy of a logo is called."""
NO_SIGN = f"#logo: {{file: {LOGO}, alt: The logo of the partnership}}"
"""The line of a theme without one, switched off."""


class Sign(Struct, frozen=True):
    """The logo of an organisation, which is to lie beside the file of its theme."""

    file: Path
    alt: str
    """What it shows, in words."""

    def line(self) -> str:
        """Return the line of the theme that names it."""
        return f"logo: {{file: {LOGO}, alt: {_quoted(self.alt)}}}"

    def picture(self, report: Report) -> bytes | None:
        """Return it as PNG, with nothing in it but its dots; None, with a fault, where it cannot be used."""
        path = self.file.expanduser()
        return load_picture(
            Folder(path.parent), "", path.name, whole_file(str(path)), report, beside=f"in `{path.parent}`"
        )


class NewTheme(Struct, frozen=True, kw_only=True):
    """A theme that somebody begins."""

    name: str
    """What its folder is called."""
    title: str
    brand: Brand
    font: str = FONT
    sign: Sign | None = None

    def files(self, report: Report) -> list[NewFile]:
        """Return its files; none, with a fault in `report`, where the logo cannot be used."""
        home = f"assets/themes/{self.name}"
        picture = self.sign.picture(report) if self.sign else None
        if self.sign and picture is None:
            return []
        palette = [
            f"  {part}: {_quoted(digits)}".ljust(_WIDE) + f"# {_SAYS[part]}"
            for part, digits in self.brand.colours.items()
        ]
        text = _THEME.format(
            name=self.name,
            title=as_text(self.title),
            given=self.brand.given,
            font=self.font,
            palette="\n".join(palette),
            logo=self.sign.line() if self.sign else NO_SIGN,
        )
        made = [NewFile(f"{home}/theme.yaml", text.encode("utf-8"))]
        return [*made, NewFile(f"{home}/{LOGO}", picture)] if picture else made

    @property
    def told_of_font(self) -> str:
        """What is to be known of its font, as a sentence; empty where decks and paper have it and it is measured."""
        widths = load_widths(self.font)
        if not widths.measured_by:
            return "" if widths.paper == self.font else f"Slides are in {self.font}; paper is set in {widths.paper}."
        near = meant(self.font)
        doubt = f" Did you mean {near}?" if near else ""
        return (
            f"How wide the letters of {self.font} are is not known: slides leave them the room of "
            f"{widths.measured_by}, and paper is set in {widths.paper}.{doubt}"
        )


def is_free(name: str, workspace: Workspace, report: Report) -> bool:
    """Return whether a theme may be called `name`; where not, note why."""
    if (BUILT_IN / name / THEME).is_file():
        message = f"`{name}` comes with the program, and one of your own would take its place in every session."
        report.add(codes.NAME_TAKEN, None, message, "choose another name for the theme")
        return False
    return check_free(name, "theme", {workspace.themes: "theme"}, workspace, report)


def alt_of(workspace: Workspace) -> str:
    """Return what a logo shows where nobody says it: whose it is."""
    pool = load_pool(workspace, Report())
    return f"The logo of {pool.organisation}" if pool and pool.organisation else "The logo of our organisation"


def font_of(text: str) -> tuple[str] | str:
    """Return the name of a font alone, written as it writes itself where it is known; else a sentence."""
    name = named(text)
    if is_name(name):
        return (name,)
    return f"`{name[:LONGEST]}` cannot be the name of a font; write one, as PowerPoint lists it, such as Calibri"


def _quoted(text: str) -> str:
    """Return `text` in double quotes: digits such as `1e3050` are then no number for any program."""
    shown = " ".join(text.split()).replace("{", "{{").replace("}", "}}")
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'


_WIDE = 26
"""Letters of a line before what is said of it."""
_SAYS = {
    "ink": "text",
    "paper": "the ground of slides",
    "deep": "the ground of covers and dividers; words on it are paper or accent-soft",
    "tint": "the ground of panels and cards",
    "accent": "what draws the eye: numbers, rules, links, the head of tables",
    "accent-soft": "the accent in a quiet voice; words and rules on covers",
    "quiet": "text that may wait: sources, labels, footers",
    "line": "hairlines and frames",
    "warm": "the other side: what something is not, what is contested",
    "warm-tint": "the ground for it",
}
_THEME = """\
# How decks and paper look. This look counts once `sessions/pool.yaml` has the line
#   theme: {name}
# A delivery may have the same line, if it is to look otherwise than the pool.
#
# A line that starts with # and no space is switched off: take the # away, and it counts.

theme: {title}

# Any font, by the name that PowerPoint lists. Whoever shows the deck must have it, as every Windows PC has Calibri and
# Arial. `sessionbuilder docs themes` says of which fonts the widths are known, so that text fits its place.
font: {font}

# Ten colours, each as six digits (two each of red, green and blue). They were made from {given}; change what you like.
# Text on its ground must have a contrast of 4.5 to 1 or more: `sessionbuilder check` says where it has less.
palette:
{palette}

# The sign of your organisation, on the cover and the closing slide, the guide, the pack and the certificate: a PNG that
# lies beside this file, and what it shows, in words, for people who cannot see it.
{logo}

# The PowerPoint template of your organisation instead: a .potx or .pptx that lies beside this file. Slides are made on
# it then, and font and palette above count for paper alone; `sessionbuilder theme check` shows how.
#template: brand.potx
#faces: {{cover: Title Slide, content: Title and Content}}   # where you want other layouts than are taken

# Sizes in points. Take the # away from both lines of one that you change.
#scale:
  #hero: 54              # a few words that have a slide to themselves, 48 to 66
  #title: 36             # titles of slides, 28 to 44
  #body: 24              # what is read from the back of the room, 24 to 32

# What else makes a look. Take the # away in the same way.
#style:
  #corners: usual        # or square, or round
  #pattern: rings        # behind covers and dividers; or bars, or scales, or none
  #band: cover           # the accent at the side of covers; or side or foot, of every slide
  #titles: bold          # or light
  #frames: 1             # round tiles, in points, 1 to 3
  #air: 10               # over each item of a list, in points, 6 to 16
"""

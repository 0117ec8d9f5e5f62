"""The bytes of an organisation's template -> what slides are made on, and what was found out on the way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from sessionbuilder.brand.colours import colour
from sessionbuilder.brand.found import Face, Found, Held, Master, on_canvas
from sessionbuilder.brand.grounds import Grounds
from sessionbuilder.brand.kept import kept_parts, text_style
from sessionbuilder.brand.left_behind import label_of
from sessionbuilder.brand.logo import logo_of
from sessionbuilder.brand.matching import Match, best_master, matched
from sessionbuilder.brand.opened import opened
from sessionbuilder.brand.plates import standing
from sessionbuilder.brand.reading import found_in
from sessionbuilder.brand.shades import Shades, can_be_read
from sessionbuilder.brand.template import branded_template, lines_of, scale_of
from sessionbuilder.package import Package
from sessionbuilder.theme.brand import palette_of
from sessionbuilder.theme.branded import Branded, FaceName, KeptPart
from sessionbuilder.theme.palette import Palette, contrast
from sessionbuilder.theme.scale import Scale

_HIGH = 6_858_000
"""The height of the page that layout works on, in EMU: that of a 16:9 slide of PowerPoint's own."""
_STRONG, _ENOUGH = 6.0, 4.6
"""The contrast with black or white that a picture under pages must have, or a single colour; else words get a ground
of their own."""


class Organisation(Struct, frozen=True):
    """An organisation's template as it was read."""

    branded: Branded
    palette: Palette
    scale: Scale
    font: str
    title_font: str
    matches: dict[FaceName, Match]
    master: Master
    found: Found
    plate: bool
    """Whether words on pages stand on a ground of their own."""
    shades: Shades
    paper: Palette
    """The colours of what is printed, made of the first of the template that draws the eye."""
    logo: bytes
    """The sign on its cover as PNG; empty where there is none that can be used."""


class NoSuchLayoutError(Exception):
    """A theme names a layout that the template does not have."""

    def __init__(self, face: FaceName, name: str, known: tuple[str, ...]) -> None:
        """Keep the `face` for which `name` was written, and the names that are `known`."""
        super().__init__(name)
        self.face = face
        self.name = name
        self.known = known


@lru_cache(maxsize=4)
def read_template(content: bytes, named: tuple[tuple[FaceName, str], ...] = ()) -> Organisation:
    """Return what is read of the template that holds `content`; `named` are layouts by their names for some faces.

    Raises `NotReadableError` where no deck can be made on it, and `NoSuchLayoutError` where a layout is not found.
    """
    package = opened(content)
    real = found_in(package)
    scale = min(real.slide.width, real.slide.height) / _HIGH
    found = on_canvas(real, scale)
    grounds = Grounds(package, found.slide)
    master = _master(found, grounds, dict(named))
    matches = matched(master, found.slide, grounds, _named(master, dict(named)))
    face = matches["content"].face
    body = _body(matches["content"], master, found)
    heading = face.first("title")
    font = _family(body.levels[0].font if body else "+mn-lt", master)
    title_font = _family(heading.levels[0].font if heading else "+mj-lt", master)
    shades = Shades(master.slots, face.colours.mapped)
    room = body.box if body else found.slide.inset(found.slide.width // 12)
    seen = grounds.under(face, room) or (face.ground.digits,)
    plate = max(min(_contrast(end, ground) for ground in seen) for end in ("000000", "FFFFFF")) < (
        _STRONG if len(seen) > 1 else _ENOUGH
    )
    sizes = scale_of(face, body)
    digits = master.slots[face.colours.mapped["bg1"]]
    place = standing(face, body, grounds, lines_of(sizes, font, title_font), digits, plate=plate)
    plate = place.plate
    ground = _ground(
        seen, master, face.colours.mapped, face.ground.digits, plate=plate, picture=bool(face.ground.picture)
    )
    text = body.levels[0].colour if body and not plate else None
    palette = shades.palette(ground, () if plate else seen, text)
    other = title_font if title_font != font else ""
    template = branded_template(matches, body, palette, font, other, sizes, grounds, place)
    layouts = tuple(each.part for each in master.layouts)
    mapped = {each.part: each.colours.mapped for each in (master.face, *master.layouts)}
    branded = Branded(
        template,
        real.slide,
        scale,
        master.slots,
        shades.made,
        mapped,
        master.part,
        kept_parts(package, master),
        layouts,
        text_style(package, real.presentation),
        "" if font == master.fonts[1] else font,
        _label(package),
    )
    return Organisation(
        branded,
        palette,
        sizes,
        font,
        title_font,
        matches,
        master,
        found,
        plate,
        shades,
        _paper(shades),
        logo_of(matches["cover"].face, package, found.slide),
    )


def _paper(shades: Shades) -> Palette:
    """Return the colours of paper, which is white whatever the ground of slides."""
    slot = shades.made["accent"].slot or "accent1"
    made = palette_of(shades.slots[slot]).colours
    return Palette.of({role: colour(digits) for role, digits in made.items()})


def _contrast(one: str, two: str) -> float:
    return contrast(colour(one), colour(two))


def _ground(
    seen: tuple[str, ...], master: Master, mapped: Mapping[str, str], digits: str, *, plate: bool, picture: bool
) -> str:
    """Return the colour that stands for the ground of pages."""
    if plate:
        return master.slots[mapped["bg1"]]
    if not picture and len(seen) < 2:
        return seen[0] if seen else digits
    ends = (master.slots[mapped["bg1"]], master.slots[mapped["tx1"]])
    near = min(ends, key=lambda end: max(_contrast(end, each) for each in seen))
    return near if can_be_read("000000", [near]) or can_be_read("FFFFFF", [near]) else seen[0]


def _body(match: Match, master: Master, found: Found) -> Held | None:
    """Return where the words of pages stand: the widest place under the title, or that of the master."""
    bodies = [each for each in match.face.bodies if each.upright and found.slide.contains(each.box)]
    title = match.face.first("title")
    under = [each for each in bodies if title is None or each.box.y > title.box.y]
    if under and match.face.type not in ("title", "secHead"):
        return max(under, key=lambda each: each.box.width)
    return master.face.first("body", "content")


def _family(written: str, master: Master) -> str:
    """Return the family that text in a place is set in, which may be one of the two of the theme."""
    titles, text = master.fonts
    return {"+mj-lt": titles, "+mn-lt": text, "": text}.get(written, written) or "Calibri"


def _named(master: Master, named: Mapping[FaceName, str]) -> dict[FaceName, Face]:
    known = {face.name.casefold(): face for face in reversed(master.layouts)}
    found = {}
    for face, name in named.items():
        if name.casefold() not in known:
            raise NoSuchLayoutError(face, name, tuple(each.name for each in master.layouts))
        found[face] = known[name.casefold()]
    return found


def _master(found: Found, grounds: Grounds, named: Mapping[FaceName, str]) -> Master:
    """Return the master that has the layouts that are `named`, or else the one that serves best."""
    wanted = {name.casefold() for name in named.values()}
    if wanted:
        count = {id(each): len(wanted & {face.name.casefold() for face in each.layouts}) for each in found.masters}
        best = max(count.values())
        having = tuple(each for each in found.masters if count[id(each)] == best)
        if len(having) < len(found.masters):
            return having[0]
    return best_master(found, grounds)


def _label(package: Package) -> KeptPart | None:
    """Return what says how sensitive the file is, which the organisation wants on all that is made of it."""
    label = label_of(package)
    if label is None or not label.content:
        return None
    return KeptPart("/docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml", label.content)

"""The bytes of a deck -> every text on its slides with its colour, and the colours that lie under it."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from lxml import etree
from PIL import Image

from sessionbuilder.package import Tree
from tests.brand.written import A, P, R, Written

_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "body": "bodyStyle", "subTitle": "bodyStyle"}
_STYLES |= {"obj": "bodyStyle"}
_KNOWN = {"black": "000000", "white": "FFFFFF"}
_AS_PARENT = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "pic": "body"}


class Rect(NamedTuple):
    """Where something stands, in EMU."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Rect) -> bool:
        """Whether all of the other lies in this, but for a hair."""
        slack = 13_000
        return (
            self.left <= other.left + slack
            and self.top <= other.top + slack
            and self.right >= other.right - slack
            and self.bottom >= other.bottom - slack
        )

    def share_of(self, other: Rect) -> float:
        """How much of the other lies in this, from 0 to 1."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        area = (other.right - other.left) * (other.bottom - other.top)
        return max(0.0, wide) * max(0.0, high) / max(1.0, area)


class Seen(NamedTuple):
    """A text that somebody reads."""

    where: str
    text: str
    colour: str
    grounds: frozenset[str]

    @property
    def contrast(self) -> float:
        """The least that it has with what lies under it, from 1 to 21."""
        return min((contrast(self.colour, ground) for ground in self.grounds), default=0)


def contrast(one: str, two: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""

    def light(digits: str) -> float:
        red, green, blue = (_light(int(digits[at : at + 2], 16)) for at in (0, 2, 4))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(part: int) -> float:
    """The light of a part of a colour, from 0 to 1."""
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


class Ink(NamedTuple):
    """What names of colours mean on one slide or layout."""

    slots: Mapping[str, str]
    mapped: Mapping[str, str]

    def every(self, fill: Tree, given: str = "") -> tuple[str, ...]:
        """The six digits of each colour of a fill: of all between which a gradient runs."""
        ends = list(fill.iter(f"{A}gs")) or [fill]
        return tuple(digits for each in ends if (digits := self.of(each, given)))

    def of(self, fill: Tree | None, given: str = "") -> str | None:
        """The six digits of the first colour in a fill."""
        if fill is None or fill.tag == f"{A}noFill":
            return None
        for each in fill.iter():
            name = each.tag.removeprefix(A) if isinstance(each.tag, str) else ""
            value = each.get("val", "")
            digits = {
                "srgbClr": value,
                "sysClr": each.get("lastClr", ""),
                "prstClr": _KNOWN.get(value, "808080"),
                "schemeClr": given if value == "phClr" else self.slots.get(self.mapped.get(value, value), ""),
            }.get(name)
            if digits:
                return _changed(digits, each)
        return None


def _changed(digits: str, colour: Tree) -> str:
    for each in colour:
        said = each.get("val", "0")
        share = float(said[:-1]) / 100 if said.endswith("%") else int(said) / 100_000
        hue, light, vivid = colorsys.rgb_to_hls(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))
        if each.tag == f"{A}lumMod":
            light *= share
        elif each.tag == f"{A}lumOff":
            light += share
        elif each.tag in (f"{A}tint", f"{A}shade"):
            digits = _blended(digits, 1.0 if each.tag == f"{A}tint" else 0.0, share)
            continue
        else:
            assert each.tag in (f"{A}alpha", f"{A}satMod"), each.tag
            continue
        digits = "".join(f"{round(p * 255):02X}" for p in colorsys.hls_to_rgb(hue, min(1, max(0, light)), vivid))
    return digits


def _blended(digits: str, other: float, share: float) -> str:
    """Of the light of a colour so much, and the rest of white or black."""
    parts = (_light(int(digits[at : at + 2], 16)) * share + other * (1 - share) for at in (0, 2, 4))
    shown = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in parts)
    return "".join(f"{round(part * 255):02X}" for part in shown)


class Layer(NamedTuple):
    """Something that covers what lies under it."""

    box: Rect
    colours: tuple[str, ...] = ()
    picture: str = ""


class Sight:
    """The slides of a deck as somebody sees them."""

    def __init__(self, deck: Written) -> None:
        self.deck = deck
        self.master = "ppt/slideMasters/slideMaster1.xml"
        theme = deck.tree(deck.led_to(self.master, "theme"))
        scheme = theme.find(f".//{A}clrScheme")
        assert scheme is not None
        self.slots = {
            each.tag.removeprefix(A): (each[0].get("lastClr") or each[0].get("val") or "").upper() for each in scheme
        }
        size = deck.tree("ppt/presentation.xml").find(f"{P}sldSz")
        assert size is not None
        self.slide = Rect(0, 0, int(size.get("cx", "0")), int(size.get("cy", "0")))
        self.theme = theme
        self.pictures: dict[str, Image.Image | None] = {}

    def texts(self) -> Iterator[Seen]:
        """Every run of text on every slide."""
        for name in self.deck.slides:
            yield from self._slide(name)

    def ink(self, part: str) -> Ink:
        """What names of colours mean on a slide, a layout or the master: a slide does not ask its layout."""
        usual = self.deck.tree(self.master).find(f"{P}clrMap")
        assert usual is not None
        own = self.deck.tree(part).find(f".//{A}overrideClrMapping")
        return Ink(self.slots, dict((usual if own is None else own).attrib))

    def _slide(self, name: str) -> Iterator[Seen]:
        layout = self.deck.layout(name)
        ink = self.ink(name)
        layers = self.under(name, layout)
        tree = self.deck.tree(name).find(f"{P}cSld/{P}spTree")
        assert tree is not None
        for shape, own in _flat(tree):
            box = own or self._place(shape, layout)
            if box is None:
                continue
            if shape.tag == f"{P}graphicFrame":
                yield from self._table(name, shape, box, ink, layers)
                continue
            styles, fill = self._styles(shape, layout), self._fill(shape, layout, ink)
            if fill or shape.tag == f"{P}pic":
                layers.append(Layer(box, fill, self._shown(name, shape)))
            for paragraph in shape.iterfind(f"{P}txBody/{A}p"):
                about = paragraph.find(f"{A}pPr")
                level = int(about.get("lvl", "0")) + 1 if about is not None else 1
                for run in paragraph.iter(f"{A}r", f"{A}fld"):
                    text = run.findtext(f"{A}t") or ""
                    if text.strip():
                        colour = _run_colour(run, styles, level, ink)
                        yield Seen(f"{name}: {_name(shape)}", text, colour, self.grounds(box, layers))

    def _table(self, name: str, frame: Tree, box: Rect, ink: Ink, layers: list[Layer]) -> Iterator[Seen]:
        grounds = self.grounds(box, layers)
        for cell in frame.iter(f"{A}tc"):
            fill = ink.of(cell.find(f"{A}tcPr/{A}solidFill"))
            for run in cell.iter(f"{A}r"):
                text = run.findtext(f"{A}t") or ""
                if text.strip():
                    colour = _run_colour(run, [], 1, ink)
                    yield Seen(f"{name}: {_name(frame)}", text, colour, frozenset({fill}) if fill else grounds)

    # --- what lies under a place

    def under(self, slide: str, layout: str) -> list[Layer]:
        """What a slide has of its master and layout, from the lowest."""
        layers = [self._ground(slide, layout)]
        shown = self.deck.tree(layout).get("showMasterSp", "1") not in ("0", "false")
        for part in ([self.master] if shown else []) + [layout]:
            ink = self.ink(part)
            tree = self.deck.tree(part).find(f"{P}cSld/{P}spTree")
            assert tree is not None
            for shape, box in _flat(tree):
                if shape.find(f"./*/{P}nvPr/{P}ph") is None and box:
                    fill, picture = self._fill(shape, part, ink), self._shown(part, shape)
                    layers += [Layer(box, fill, picture)] if fill or picture else []
        return layers

    def _ground(self, slide: str, layout: str) -> Layer:
        for part in (slide, layout, self.master):
            ground = self.deck.tree(part).find(f"{P}cSld/{P}bg")
            if ground is None:
                continue
            ink = self.ink(slide)
            if picture := self._shown(part, ground):
                return Layer(self.slide, ("FFFFFF",), picture)
            digits = ink.every(ground)
            style = ground.find(f"{P}bgRef")
            if style is not None:
                fills = self.theme.find(f".//{A}bgFillStyleLst")
                number = int(style.get("idx", "0")) - 1001
                if fills is not None and 0 <= number < len(fills):
                    digits = ink.every(fills[number], digits[0])
            assert digits
            return Layer(self.slide, digits)
        return Layer(self.slide, self.ink(slide).every(_plain("bg1")))

    def grounds(self, box: Rect, layers: list[Layer]) -> frozenset[str]:
        """The colours under a place: of the last that holds it, and of what over that reaches into it."""
        found: set[str] = set()
        for layer in layers:
            share = layer.box.share_of(box)
            seen = self._colours(layer, box) if share > 0.02 else set()
            if layer.box.holds(box) and seen:
                found = seen
            else:
                found |= seen
        return frozenset(found)

    def _colours(self, layer: Layer, box: Rect) -> set[str]:
        if layer.picture:
            return self._dots(layer, box)
        return set(layer.colours)

    def _dots(self, layer: Layer, box: Rect) -> set[str]:
        if layer.picture not in self.pictures:
            self.pictures[layer.picture] = _small(self.deck.parts[layer.picture])
        flat = self.pictures[layer.picture]
        if flat is None:
            return set()
        wide, high = layer.box.right - layer.box.left, layer.box.bottom - layer.box.top
        left, right = (min(96, max(0, (x - layer.box.left) / wide * 96)) for x in (box.left, box.right))
        top, bottom = (min(54, max(0, (y - layer.box.top) / high * 54)) for y in (box.top, box.bottom))
        if right - left < 1 or bottom - top < 1:
            return set()
        part = flat.crop(
            (round(left), round(top), max(round(left) + 1, round(right)), max(round(top) + 1, round(bottom)))
        )
        dots = part.tobytes().hex().upper()
        every = sorted(dots[at : at + 6] for at in range(0, len(dots), 6))
        order = sorted(every, key=lambda digits: contrast(digits, "000000"))
        spare = len(order) // 50  # a few dots at either end nobody sees
        return {order[spare], order[-1 - spare]}

    def _fill(self, shape: Tree, layout: str, ink: Ink) -> tuple[str, ...]:
        """The colours of a shape, or of the place of the layout or the master that it takes from."""
        for each, of in ((shape, ink), *((other, ink) for other in self._parents(shape, layout))):
            looks = each.find(f"{P}spPr")
            if looks is None:
                continue
            said = [one for one in looks if one.tag in (f"{A}solidFill", f"{A}gradFill", f"{A}noFill")]
            if said:
                return of.every(said[0])
            style = each.find(f"{P}style/{A}fillRef")
            if style is not None and style.get("idx") != "0":
                return of.every(style)
        return ()

    def _shown(self, part: str, shape: Tree) -> str:
        blip = shape.find(f".//{A}blip")
        return "" if blip is None else self.deck.leads(part).get(blip.get(f"{R}embed", ""), ("", ""))[1]

    # --- what a place takes from

    def _parents(self, shape: Tree, layout: str) -> list[Tree]:
        mark = shape.find(f"./*/{P}nvPr/{P}ph")
        if mark is None or shape.getroottree().getroot().tag == f"{P}sldMaster":
            return []
        kind, index = mark.get("type", "obj"), mark.get("idx", "0")
        found = []
        for each in self.deck.tree(layout).iter(f"{P}sp"):
            other = each.find(f"./*/{P}nvPr/{P}ph")
            if other is not None and other.get("idx", "0") == index and each is not shape:
                found.append(each)
        for each in self.deck.tree(self.master).iter(f"{P}sp"):
            other = each.find(f"./*/{P}nvPr/{P}ph")
            if other is not None and other.get("type", "obj") == _AS_PARENT.get(kind, kind):
                found.append(each)
        return found[:2]

    def _place(self, shape: Tree, layout: str) -> Rect | None:
        return next((box for each in self._parents(shape, layout) if (box := _box(each))), None)

    def _styles(self, shape: Tree, layout: str) -> list[Tree]:
        """What says how text of a shape looks, the nearest first."""
        trees = [shape, *self._parents(shape, layout)]
        found = [style for each in trees if (style := each.find(f"{P}txBody/{A}lstStyle")) is not None]
        mark = shape.find(f"./*/{P}nvPr/{P}ph")
        if mark is not None:
            sort = _STYLES.get(mark.get("type", "obj"), "otherStyle")
            style = self.deck.tree(self.master).find(f"{P}txStyles/{P}{sort}")
            found += [style] if style is not None else []
        style = self.deck.tree("ppt/presentation.xml").find(f"{P}defaultTextStyle")
        return found + ([style] if style is not None and mark is None else [])


def _small(content: bytes) -> Image.Image | None:
    """A picture with few dots, on white; None where it cannot be opened."""
    try:
        with Image.open(BytesIO(content)) as image:
            small = image.convert("RGBA").resize((96, 54), Image.Resampling.BOX)
    except OSError:
        return None
    return Image.alpha_composite(Image.new("RGBA", small.size, "white"), small).convert("RGB")


def _run_colour(run: Tree, styles: list[Tree], level: int, ink: Ink) -> str:
    own = run.find(f"{A}rPr")
    link = own.find(f"{A}hlinkClick") if own is not None else None
    if link is not None and not _tx(link):
        return ink.of(_plain("hlink")) or ""
    fills = [own.find(f"{A}solidFill")] if own is not None else []
    fills += [style.find(f"{A}lvl{level}pPr/{A}defRPr/{A}solidFill") for style in styles]
    return next(
        (digits for fill in fills if fill is not None and (digits := ink.of(fill))), ink.of(_plain("tx1")) or ""
    )


def _tx(link: Tree) -> bool:
    """Whether a link has the colour of its words."""
    return any(isinstance(each.tag, str) and each.tag.endswith("}hlinkClr") for each in link.iter())


def _plain(name: str) -> Tree:
    fill = etree.Element(f"{A}solidFill")
    etree.SubElement(fill, f"{A}schemeClr", {"val": name})
    return fill


def _flat(tree: Tree, whole: Rect | None = None, inside: Rect | None = None) -> Iterator[tuple[Tree, Rect | None]]:
    """Every shape with its place, those in groups too: of what stands `inside` a group, where it is on the slide."""
    for each in tree:
        if each.tag == f"{P}grpSp":
            placed = each.find(f"{P}grpSpPr/{A}xfrm")
            yield from _flat(each, _moved(_rect(placed, "off", "ext"), whole, inside), _rect(placed, "chOff", "chExt"))
        elif each.tag in (f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
            box = _box(each)
            yield each, box and _moved(box, whole, inside)


def _moved(box: Rect, whole: Rect | None, inside: Rect | None) -> Rect:
    if whole is None or inside is None:
        return box
    across = (whole.right - whole.left) / (inside.right - inside.left)
    down = (whole.bottom - whole.top) / (inside.bottom - inside.top)
    left, top = whole.left + (box.left - inside.left) * across, whole.top + (box.top - inside.top) * down
    return Rect(left, top, left + (box.right - box.left) * across, top + (box.bottom - box.top) * down)


def _name(shape: Tree) -> str:
    named = shape.find(f"./*/{P}cNvPr")
    return "" if named is None else named.get("name", "")


def _box(shape: Tree) -> Rect | None:
    placed = next((found for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm") if (found := shape.find(path)) is not None), None)
    return None if placed is None else _rect(placed, "off", "ext")


def _rect(placed: Tree, start: str, extent: str) -> Rect:
    off, ext = placed.find(f"{A}{start}"), placed.find(f"{A}{extent}")
    x, y, wide, high = (int(each.get(name)) for each, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))
    return Rect(x, y, x + wide, y + high)

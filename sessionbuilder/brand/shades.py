"""The theme of a template and what lies under its pages -> the ten colours of a palette, each made of a slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sessionbuilder.brand.colours import colour
from sessionbuilder.deck.elements import Role
from sessionbuilder.theme.branded import Mix
from sessionbuilder.theme.palette import READABLE, SEEN, Colour, Palette, contrast
from sessionbuilder.theme.seeing import apart
from sessionbuilder.theme.shades import parts

_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_GREY = 0.12
"""A slot that is less vivid than this draws no eye."""
_STRONG = 7.0
"""The contrast that a deep ground has with paper, where a slot can."""
_STEPS = 50
_TOLD_APART = 20.0
"""The distance in CIELAB from which two colours are taken for two by everybody."""


def can_be_read(text: str, grounds: Iterable[str], least: float = READABLE) -> bool:
    """Whether text of these six digits can be read on all `grounds`."""
    return all(contrast(colour(text), colour(ground)) >= least for ground in grounds)


class Shades:
    """The colours of one theme."""

    def __init__(self, slots: Mapping[str, str], mapped: Mapping[str, str]) -> None:
        """Keep the six digits of each of the `slots`, and the slot of each name that pages use."""
        self.slots = slots
        self.mapped = mapped
        self.made: dict[Role, Mix] = {}

    def digits(self, mix: Mix) -> str:
        """Return the six digits of `mix`."""
        return mix.digits_in(self.slots)

    def slot(self, digits: str) -> Mix:
        """Return the mix that is the colour of these six `digits`: of a slot where one has it."""
        order = [self.mapped[name] for name in ("bg1", "tx1", "bg2", "tx2")] + [*_ACCENTS]
        return next((Mix(slot) for slot in order if self.slots[slot] == digits), Mix("", digits=digits))

    def near(self, slot: str, grounds: Sequence[str], least: float = READABLE) -> Mix | None:
        """Return the mix of `slot` nearest to it with the `least` contrast to all `grounds`; None where none has it."""
        return next((mix for mix in self._mixes(slot) if can_be_read(self.digits(mix), grounds, least)), None)

    def _mixes(self, slot: str) -> Iterator[Mix]:
        light = parts(colour(self.slots[slot]))[1]
        yield Mix(slot)
        for step in range(1, _STEPS + 1):
            for wanted in (light - step / _STEPS, light + step / _STEPS):
                if 0 <= wanted <= light and light > 0:
                    yield Mix(slot, round(wanted / light, 2))
                elif light < wanted <= 1:
                    share = round((1 - wanted) / (1 - light), 2)
                    yield Mix(slot, share, round(1 - share, 2))

    def palette(self, ground: str, seen: Sequence[str], text: str | None) -> Palette:
        """Return the ten colours for pages on `ground`, `seen` in these colours; `text` is the template's own."""
        made, digits = self.made, self.digits
        made["paper"] = self.slot(ground)
        grounds = [*dict.fromkeys((ground, *seen))]
        own = [self.slot(text)] if text else []
        extremes = sorted(
            (Mix(self.mapped["tx1"]), Mix(self.mapped["bg1"]), Mix("", digits="000000"), Mix("", digits="FFFFFF")),
            key=lambda mix: -min(contrast(colour(digits(mix)), colour(each)) for each in grounds),
        )
        made["ink"] = next((mix for mix in own if can_be_read(digits(mix), grounds)), extremes[0])
        ink = digits(made["ink"])
        dark = colour(ground).luminance < colour(ink).luminance
        made["tint"] = self._tint(ground, ink, dark=dark)
        grounds.append(digits(made["tint"]))
        vivid = [slot for slot in _ACCENTS if parts(colour(self.slots[slot]))[2] > _GREY] or ["accent1"]
        first = vivid[0]
        other = max(vivid, key=lambda slot: apart(colour(self.slots[slot]), colour(self.slots[first])))
        made["warm-tint"] = self._pale(other, ink, dark=dark)
        every = [*grounds, digits(made["warm-tint"])]
        fallback = made["ink"]
        made["accent"] = self.near(first, every) or fallback
        made["warm"] = self.near(other, every) or fallback
        if apart(colour(digits(made["warm"])), colour(digits(made["accent"]))) < _TOLD_APART / 2:
            made["warm"] = fallback
        made["deep"] = self._deep(every)
        made["accent-soft"] = self.near(first, [digits(made["deep"])]) or Mix("", digits=ground)
        made["quiet"] = self._quiet(grounds)
        line = self.near(made["paper"].slot, every, SEEN) if made["paper"].slot else None
        made["line"] = line or made["quiet"]
        return Palette.of({role: colour(digits(mix)) for role, mix in made.items()})

    def _tint(self, ground: str, ink: str, *, dark: bool) -> Mix:
        """Return the ground of panels: the second ground of the theme where it is one, else a shade of the first."""
        second = Mix(self.mapped["bg2"])
        away = contrast(colour(self.digits(second)), colour(ground))
        if 1.05 <= away <= 1.35 and can_be_read(ink, [self.digits(second)], _STRONG):
            return second
        slot = self.made["paper"].slot
        if not slot:
            return self.made["paper"]
        darker = [Mix(slot, 1 - by) for by in (0.05, 0.08, 0.1, 0.15)]
        tried = [Mix(slot, 1 - by, by) for by in (0.08, 0.1, 0.12)] if dark else darker
        return next((mix for mix in tried if can_be_read(ink, [self.digits(mix)], READABLE)), self.made["paper"])

    def _pale(self, slot: str, ink: str, *, dark: bool) -> Mix:
        """Return a ground in the hue of `slot`, nearly as light as paper; where that is dark, the ground of panels."""
        if dark:  # a deep shade of a bright colour beside a dark ground looks like mud
            return self.made["tint"]
        tried = [Mix(slot, share, round(1 - share, 2)) for share in (0.2, 0.15, 0.1)]
        fits = (mix for mix in tried if can_be_read(ink, [self.digits(mix)], _STRONG))
        return next(fits, self.made["tint"])

    def _deep(self, grounds: Sequence[str]) -> Mix:
        slots = (self.mapped["tx2"], self.made["accent"].slot, self.mapped["tx1"])
        for least in (_STRONG, READABLE):
            for slot in filter(None, slots):
                if mix := self.near(slot, grounds, least):
                    return mix
        return self.made["ink"]

    def _quiet(self, grounds: Sequence[str]) -> Mix:
        ink = self.made["ink"]
        if not ink.slot:
            return ink
        light = parts(colour(self.digits(ink)))[1]
        for by in (0.35, 0.3, 0.25, 0.2, 0.15, 0.1):
            mix = Mix(ink.slot, 1 - by, by) if light < 0.5 else Mix(ink.slot, 1 - by)
            if can_be_read(self.digits(mix), grounds, READABLE + 0.5):
                return mix
        return ink


def least_contrast(one: Colour, others: Iterable[str]) -> float:
    """Return the least contrast of `one` with `others`, from 1 to 21."""
    return min((contrast(one, colour(other)) for other in others), default=21.0)

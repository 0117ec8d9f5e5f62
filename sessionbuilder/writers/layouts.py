"""A theme -> the layouts of its template, the placeholders of each, and what stands on all of its slides.

Their boxes come from `theme/regions.py`, so that a slide only says where a text goes, never how it looks.
"""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Anchor, Role
from sessionbuilder.theme import regions
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box


class Place(Struct, frozen=True):
    """A placeholder of a layout, and the look of text in it."""

    type: str
    """PowerPoint's word for it; `title`, `body`, `subTitle`."""
    box: Box
    size: int
    colour: Role = "ink"
    bold: bool = False
    bulleted: bool = False
    anchor: Anchor = "top"
    prompt: str = ""
    """What stands in it until somebody types; empty for PowerPoint's own words."""


class Layout(Struct, frozen=True):
    """A slide layout of the template."""

    name: str
    places: dict[str, Place]
    """By the number that slides use; the title is `title`."""
    ground: Role = "paper"
    numbered: bool = True
    """Whether its slides carry footer and number."""
    type: str = ""
    """PowerPoint's own name for this arrangement, where it has one."""

    @property
    def bar(self) -> Box | None:
        """The bar of accent on all of its slides: an edge on a deep ground, a rule over the title on paper."""
        return {"deep": regions.BAND, "paper": regions.RULE}.get(self.ground)

    @property
    def foot(self) -> Role:
        """The colour of footer and number."""
        return "accent-soft" if self.ground == "deep" else "quiet"


FOOT_SIZE = 14
"""Of footer and number, in points."""


def layouts(theme: Theme) -> dict[SlideLayout, Layout]:
    """Return every layout of the template, by the name that decks use."""
    scale = theme.scale
    title = Place("title", regions.TITLE, scale.title, bold=True)
    light = Place("title", regions.SECTION_TITLE, scale.display, "deep", bold=True)
    dark = Place("title", regions.SECTION_TITLE, scale.display, "paper", bold=True)
    body = Place("body", regions.BODY, scale.body, bulleted=True)
    left, right = (Place("body", box, scale.body, bulleted=True) for box in regions.columns())
    left_half, right_half = regions.SECTION_BODY.columns(2, regions.GUTTER)
    cards = {str(10 + number): Place("body", _card_box(number), scale.floor, prompt="Card") for number in range(1, 13)}
    return {
        "cover": Layout(
            "Title",
            {
                "title": Place(
                    "ctrTitle",
                    regions.COVER_TITLE,
                    scale.display,
                    "paper",
                    bold=True,
                    anchor="bottom",
                    prompt="Title",
                ),
                "1": Place("subTitle", regions.COVER_STRAPLINE, 28, "accent-soft", prompt="Strapline"),
                "10": Place("body", regions.COVER_ORGANISATION, 24, "accent-soft", prompt="Organisation"),
                "11": Place("body", regions.COVER_DETAILS, 24, "paper", prompt="Date, times, trainers"),
            },
            ground="deep",
            numbered=False,
            type="title",
        ),
        "section": Layout(
            "Section",
            {
                "title": dark,
                "1": Place("body", regions.SECTION_BODY, scale.body, "paper"),
                "10": Place("body", regions.SECTION_KICKER, scale.body, "accent-soft", prompt="Part"),
                "11": Place("body", left_half, scale.body, "accent-soft", prompt="Contents"),
                "12": Place("body", right_half, scale.body, "accent-soft", prompt="Contents"),
            },
            ground="deep",
            type="secHead",
        ),
        "light-section": Layout(
            "Light section",
            {
                "title": light,
                "1": Place("body", regions.SECTION_BODY, scale.body, "ink"),
                "10": Place("body", regions.SECTION_KICKER, scale.body, "deep", prompt="Case study"),
                "11": Place("body", left_half, scale.body, "deep", prompt="Contents"),
                "12": Place("body", right_half, scale.body, "deep", prompt="Contents"),
            },
            ground="tint",
        ),
        "content": Layout("Content", {"title": title, "1": body}, type="obj"),
        "two-columns": Layout("Two columns", {"title": title, "1": left, "2": right}, type="twoObj"),
        "cards": Layout("Cards", {"title": title, "1": body, **cards}),
        "title-only": Layout("Title only", {"title": title}, type="titleOnly"),
        "quote": Layout(
            "Quote",
            {
                "title": title,
                "1": Place("body", regions.QUOTE, scale.display - 4, "accent", anchor="middle"),
                "10": Place("body", regions.QUOTE_SOURCE, scale.floor, "quiet", prompt="Who said it, and where"),
            },
        ),
        "break": Layout(
            "Break",
            {
                "title": Place("title", regions.BREAK_TITLE, scale.title, "deep", bold=True, prompt="Break"),
                "1": Place("body", regions.BREAK_BACK, 96, "deep", bold=True, prompt="Back at"),
                "10": Place("body", regions.BREAK_THEN, 28, "ink", prompt="Then"),
            },
            ground="tint",
        ),
    }


def _card_box(number: int) -> Box:
    """Return where the card of this number stands in the empty layout; slides give theirs a place of their own."""
    column, row = (number - 1) % 4, (number - 1) // 4
    part = regions.BODY.columns(4, regions.GUTTER)[column]
    height = (part.height - 2 * regions.GUTTER) // 3
    return Box(part.x, part.y + row * (height + regions.GUTTER), part.width, height)

"""Faults of slides, themes and of the program itself: L, T and X."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

TEXT_TOO_LONG = Fault(
    "L501",
    "text-too-long",
    "The text does not fit its place on the slide at the smallest size that can be read from the back of the room.",
    "Shorten it, or split it in two. Nothing is cut for you.",
)
TITLE_TOO_LONG = Fault(
    "L502",
    "title-too-long",
    "A title takes more than the two lines there are for it.",
    "Shorten it; what must be said can go under it.",
)
UNKNOWN_GLYPH = Fault(
    "L503",
    "unmeasured-character",
    "PowerPoint will show this sign from a font of its own, whose width is not known, so a line may break elsewhere.",
    "Look at the slide, or use words.",
    severity="warning",
    also="emoji symbol font",
)
SLIDES_TOO_FAST = Fault(
    "L504",
    "slides-too-fast",
    "A block in which a trainer speaks has more slides than minutes.",
    "Give it more minutes, or say less.",
    severity="warning",
)
SLIDE_TOO_LONG = Fault(
    "L505",
    "slide-too-long",
    "While a trainer speaks one slide stands longer than the pool's `longest-slide`.",
    "Give it fewer minutes, ask the room something with a `discussion`, or share the content over two blocks.",
    severity="warning",
)
NO_SUCH_SLIDE = Fault(
    "L506",
    "no-such-slide",
    "Cues are meant for a slide that the block does not have; they stand in the notes of its last one.",
    "Write the number of a slide of the block, counted from 1, or words that stand on it.",
    severity="warning",
)
POOR_CONTRAST = Fault(
    "T601",
    "poor-contrast",
    "Two colours of the theme that meet are too alike: text and ground below 4.5 to 1, or a hairline below 1.3 to 1.",
    "Write the shade that the message names, or make one of the two darker or lighter.",
    also="colour readable read",
)
BAD_COLOUR = Fault(
    "T602",
    "bad-colour",
    "The value is not a colour.",
    "Write six hexadecimal digits, such as `0B5563`.",
    also="hex",
)
UNKNOWN_FONT = Fault(
    "T603",
    "unknown-font",
    "How wide the letters of this font are is not known, so wider ones are measured in their place: text gets more "
    "room than it may need, sizes may be smaller and lines end earlier. Paper is in a font that is known.",
    "Nothing, if the deck looks well on a computer that has the font; or take a font that `docs themes` lists.",
    severity="warning",
)
NO_FONT_NAME = Fault(
    "T604",
    "no-font-name",
    "The value cannot be the name of a font.",
    "Write one name, without quotes inside it or commas, as PowerPoint lists it, such as `Segoe UI`.",
    also="typeface family",
)

OUR_MISTAKE = Fault(
    "X901",
    "our-mistake",
    "The program itself went wrong, not your session. Nothing was written for it.",
    "Send your session file and the message to whoever looks after sessionbuilder.",
    also="bug crash traceback exception",
)
UNUSABLE_TEMPLATE = Fault(
    "T611",
    "unusable-template",
    "No deck can be made on this PowerPoint template.",
    "Do what the message says in PowerPoint, or take `template:` out of `theme.yaml`.",
    also="potx brand corporate",
)
UNKNOWN_LAYOUT = Fault(
    "T612",
    "unknown-layout",
    "A layout is named that the template does not have.",
    "Write the name as *View > Slide Master* shows it; `sessionbuilder theme check` lists them.",
    also="face faces potx",
)
NO_ROOM_FOR_PICTURE = Fault(
    "T613",
    "no-room-for-picture",
    "A layout of the organisation's template has no room for the picture of a cover, a divider or a break.",
    "Give the picture to another slide, or leave it out.",
    severity="warning",
    also="potx template",
)
SMALLER_ON_TEMPLATE = Fault(
    "T614",
    "smaller-on-template",
    "The organisation's template leaves so little room that the words of a slide are smaller than 18 points.",
    "Say less there, split it in two, or name another layout under `faces:` that leaves more room.",
    severity="warning",
    also="potx room small",
)

"""Faults of what is printed, and of the pictures on it: H; of what is handed out: P; and of printing it: A."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

MISSING_GLYPH = Fault(
    "H801",
    "missing-character",
    "The fonts that paper is printed in have no such character, so an empty box would stand in its place.",
    "Use another character, or words: the name of a sign, or a spelling in Latin letters.",
    also="emoji symbol font",
)
MORE_THAN_A_PAGE = Fault(
    "H802",
    "more-than-a-page",
    "The seven-minute briefing takes more than its one page.",
    "Shorten it: about 400 words in all have room, and about 370 on US Letter. Nothing is cut for you.",
)
NO_PICTURE = Fault("H803", "no-picture", "There is no picture of this name in its folder.", "Check the spelling.")
BAD_PICTURE = Fault(
    "H804",
    "bad-picture",
    "The file is no picture that can be used: it is broken, too large, or of another kind.",
    "Save it again as PNG or JPEG, at most 5,000 dots wide and high.",
)
TOO_LONG_FOR_THE_FOOT = Fault(
    "H810",
    "too-long-for-the-foot",
    "The line stands at the foot of every page, where there is room for a few words.",
    "Shorten it; what else there is to say has room in `strapline` or on a slide.",
)
FONT_NOT_INSTALLED = Fault(
    "H830",
    "font-not-installed",
    "Paper needs a font that is not installed. The one of Chinese, Japanese and Korean is large, so it is an extra.",
    "Install the program again, with `[cjk]` after the name of its file for those three; or write in Latin letters.",
)
NOTHING_TO_WORK_FROM = Fault(
    "P430",
    "nothing-to-work-from",
    "`handouts:` turns off a sheet that people need for what they do: the story of their case, or their cards.",
    "Let that sheet be made: name its kind under `handouts:` of the block.",
    severity="warning",
)
NOTHING_TO_HAND_OUT = Fault(
    "P431",
    "nothing-to-hand-out",
    "A block has a `hand-out`, and all of its sheets are turned off.",
    "Take the instruction out; or name under `materials` what else is handed out.",
    severity="warning",
)
UNKNOWN_CODE = Fault(
    "P432",
    "unknown-code",
    "An instruction names a sheet by a code that none has in this day. Codes are counted anew when a block is moved or "
    "left out, or a sheet is turned off.",
    "Say what the sheet is called: its title does not change when the day does.",
    severity="warning",
)
LONG_KEY_MESSAGES = Fault(
    "N330",
    "long-key-messages",
    "The sheet of key messages takes more than two sides, and nobody pins up what does not fit on one sheet of paper.",
    "Leave blocks out of it that people need not keep: `handouts: none` in a block. Nothing is cut for you.",
    severity="note",
)
NOTHING_TO_PRINT = Fault(
    "A810",
    "nothing-to-print",
    "No copy of anything is needed for the day, so there is no file for the printer.",
    "Say under `participants` how many people come; or `--copies 1` prints one of each sheet.",
    severity="warning",
)
TOO_MANY_PAGES = Fault(
    "A811",
    "too-many-pages",
    "A file for the printer would have more pages than one should have: no printer takes twenty boxes of paper.",
    "Print in parts, `--copies 1` and let the printer make the copies, or expect fewer `participants`.",
)

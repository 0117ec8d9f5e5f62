"""Every fault the program can find: its code, its name, what it means and what mends it.

The letter is the stage that finds it: S reading a file, F a field of it, N a name it refers to, P the
programme's clock, L laying out slides, T a theme, W writing files, X the program itself. `docs/diagnostics.md` is made
from this table.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Fault(Struct, frozen=True):
    """One thing that can be wrong."""

    code: str
    """Letter and number, never used again for anything else."""
    name: str
    """The fault itself in a few words joined by hyphens, never its remedy."""
    meaning: str
    """What it means, for a trainer."""
    mend: str
    """What to do about it."""
    severity: Literal["error", "warning"] = "error"
    """An error stops the build; a warning does not."""


FILE_MISSING = Fault(
    "S101",
    "file-missing",
    "There is no file of this name in the workspace.",
    "Check the spelling; `sessionbuilder list` shows the sessions there are.",
)
NOT_A_FILE = Fault(
    "S102",
    "not-a-file",
    "The name is a folder, or something else that cannot be read as a file.",
    "Name the YAML file itself.",
)
NOT_UTF8 = Fault(
    "S103",
    "not-utf-8",
    "The file is not saved as UTF-8 text, so its letters cannot be told for certain.",
    "Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).",
)
EMPTY_FILE = Fault(
    "S104",
    "empty-file",
    "The file holds nothing, or comments only.",
    "Start from a session in `sessions/`.",
)
YAML_SYNTAX = Fault(
    "S105",
    "yaml-syntax",
    "The file breaks the rules of YAML at this place, so nothing after it can be read.",
    "Most often a text with `: ` in it wants quotes round it, or a line is indented differently from its neighbours.",
)
DUPLICATE_KEY = Fault(
    "S106",
    "duplicate-key",
    "The same key stands twice in one mapping; one of the two would be lost.",
    "Remove one, or put both under `cues:` if they are instructions to the facilitator.",
)
ANCHOR_USED = Fault(
    "S107",
    "anchor-used",
    "YAML anchors, aliases and tags (`&name`, `*name`, `!tag`) are not part of the session language.",
    "Put a text that starts with `*`, `&` or `!` in quotes; keep a block that serves twice in `sessions/shared/`.",
)
FILE_TOO_LARGE = Fault(
    "S108",
    "file-too-large",
    "The file is larger, or nested deeper, than any session could need.",
    "Check that it is the right file.",
)
UNPRINTABLE_CHARACTER = Fault(
    "S109",
    "unprintable-character",
    "The text holds a control character, which PowerPoint and Word refuse.",
    "Delete it and type the text again; it often comes with a paste from a PDF.",
)
NOT_A_MAPPING = Fault(
    "S110",
    "not-a-mapping",
    "The file does not start with `key: value` lines.",
    "Start from a session in `sessions/`.",
)

COMMENT_IN_TEXT = Fault(
    "S111",
    "comment-in-text",
    "To YAML, a `#` after a space starts a comment, so the rest of the line is left out of the text.",
    "Put the text in quotes if the rest belongs to it; put a space after the `#` if it is a comment.",
    severity="warning",
)

UNKNOWN_KEY = Fault(
    "F201",
    "unknown-key",
    "This key means nothing here.",
    "Check the spelling, and `sessionbuilder kinds KIND` for the fields of a kind.",
)
MISSING_FIELD = Fault(
    "F202",
    "missing-field",
    "A field that is always needed is not there, or is empty.",
    "Add it.",
)
WRONG_TYPE = Fault(
    "F203",
    "wrong-type",
    "The value has another shape than the field takes: a text, a list or `key: value` lines.",
    "Write it in the shape that the message names.",
)
BAD_NUMBER = Fault(
    "F204",
    "bad-number",
    "The value is not a whole number in the range allowed.",
    "Write a number such as 24.",
)
BAD_MINUTES = Fault(
    "F205",
    "bad-minutes",
    "The value cannot be read as a length of time.",
    "Write `20`, `6 to 10`, `1h15` or `{least: 6, ideal: 8, most: 10}`.",
)
BAD_CLOCK = Fault(
    "F206",
    "bad-clock",
    "The value cannot be read as a time of day.",
    "Write `09:30`, `9.30`, `9:30am` or `14:00`.",
)
BAD_CHOICE = Fault(
    "F207", "bad-choice", "The value is not one of the words the field takes.", "Use one of the words listed."
)
TOO_MANY_OR_FEW = Fault(
    "F208",
    "too-many-or-few",
    "The list holds more or fewer items than its slide can carry.",
    "Add or remove items, or split the block in two.",
)
UNKNOWN_PLACEHOLDER = Fault(
    "F209",
    "unknown-placeholder",
    "The word in braces is not one that the program can fill in.",
    "Use one of the placeholders listed, or leave the braces out.",
)
PLACEHOLDER_WITHOUT_VALUE = Fault(
    "F210",
    "placeholder-without-value",
    "The placeholder is known, but this run says nothing to put there.",
    "Give it on the command line (such as `--date`) or in `pool.yaml`, or take the placeholder out.",
)
UNKNOWN_KIND = Fault(
    "F211",
    "unknown-kind",
    "The first key of a block names its kind, and there is no such kind.",
    "`sessionbuilder kinds` lists them.",
)
NESTED_TOO_DEEP = Fault(
    "F212",
    "nested-too-deep",
    "Lists and conditions may nest once; deeper, nobody can follow them on a slide.",
    "Flatten the list, or split the block in two.",
)
UNSAFE_LINK = Fault(
    "F213",
    "unsafe-link",
    "A link must lead to a web page or a mail address.",
    "Write it with `https://`, `http://` or `mailto:`.",
)
BAD_LOGIC = Fault(
    "F214",
    "bad-logic",
    "A condition must be a text, or a group that says how its members combine.",
    "Write `all: [...]`, `any: [...]` or `none: [...]`.",
)

OPEN_EMPHASIS = Fault(
    "F215",
    "open-emphasis",
    "Two asterisks open bold text, and nothing closes it, so they would be shown as they are.",
    "Close it with two asterisks, right after the last letter: `**like this**`.",
    severity="warning",
)

UNKNOWN_CASE = Fault("N301", "unknown-case", "No file of this name in `sessions/cases/`.", "Check the spelling.")
UNKNOWN_SOURCE = Fault(
    "N302",
    "unknown-source",
    "`sessions/sources.yaml` has no entry of this name.",
    "Check the spelling, or add it.",
)
UNKNOWN_OUTCOME = Fault(
    "N303", "unknown-outcome", "The session's `outcomes:` have no such name.", "Use a name from `outcomes:`."
)
UNKNOWN_SHARED_BLOCK = Fault(
    "N304",
    "unknown-shared-block",
    "There is no such file under `sessions/`.",
    "Write it as `shared/name`, without `.yaml`.",
)
DUPLICATE_ID = Fault("N305", "duplicate-id", "Two blocks carry the same `id:`.", "Give one of them another name.")
UNMET_OUTCOME = Fault(
    "N306",
    "unmet-outcome",
    "No block says that it serves this outcome, so nobody can tell where it is met.",
    "Add its name to `outcomes: [...]` of the block that serves it.",
    severity="warning",
)
UNSAFE_NAME = Fault(
    "N307",
    "unsafe-name",
    "A name may hold small letters, digits and hyphens only, so that it is a safe file name everywhere.",
    "Write it like `child-m`.",
)
UNKNOWN_THEME = Fault("N308", "unknown-theme", "There is no such folder in `assets/themes/`.", "Check the spelling.")
BLOCK_OUT_OF_PLACE = Fault(
    "N309",
    "block-out-of-place",
    "The block needs something that the rest of the session does not give it.",
    "Add what the message names, or take the block out.",
)

PROGRAMME_OVERRUNS = Fault(
    "P401",
    "programme-overruns",
    "The blocks need more minutes than the day has.",
    "Shorten or drop blocks, or move the end.",
)
PROGRAMME_FALLS_SHORT = Fault(
    "P402",
    "programme-falls-short",
    "The blocks end before the day does.",
    "Give the minutes to a block, or move the end.",
)
BLOCK_OVERLAPS_FIXED_TIME = Fault(
    "P403",
    "block-overlaps-fixed-time",
    "A block is fixed to a clock time with `at:`, and what comes before it ends later.",
    "Shorten what comes before, or move the fixed time.",
)
GAP_BEFORE_FIXED_TIME = Fault(
    "P404",
    "gap-before-fixed-time",
    "What comes before a fixed time ends early; the minutes between are a buffer nobody has planned.",
    "Give the minutes to a block, or move the fixed time.",
    severity="warning",
)

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
    "The deck's font has no width known for this character, so it may be drawn from another font and be wider.",
    "Use another character, or look at the slide.",
    severity="warning",
)

POOR_CONTRAST = Fault(
    "T601",
    "poor-contrast",
    "Two colours of the theme that meet as text and ground are too alike to be read (below 4.5 to 1).",
    "Make one of them darker or lighter.",
)
BAD_COLOUR = Fault(
    "T602", "bad-colour", "The value is not a colour.", "Write six hexadecimal digits, such as `0B5563`."
)
UNKNOWN_FONT = Fault(
    "T603",
    "unknown-font",
    "There is no table of widths for this font, so text could not be measured.",
    "Use one of the fonts listed.",
)

CANNOT_WRITE = Fault(
    "W701",
    "cannot-write",
    "The file could not be written; the old one, if there was one, is as it was.",
    "Close it in PowerPoint and run the command again; or check that the folder may be written to.",
)

OUR_MISTAKE = Fault(
    "X901",
    "our-mistake",
    "The program itself went wrong, not your session. Nothing was written for it.",
    "Send your session file and the message to whoever looks after sessionbuilder.",
)

FAULTS: dict[str, Fault] = {fault.code: fault for fault in list(globals().values()) if isinstance(fault, Fault)}
"""Every fault by its code, in the order of this file."""

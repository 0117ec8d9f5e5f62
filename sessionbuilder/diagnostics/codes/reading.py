"""Faults of reading a file and the fields in it: S and F."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

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
    "The file is not saved as text in UTF-8 or UTF-16, so its letters cannot be told for certain.",
    "Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).",
    also="encoding unicode notepad letters saved",
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
    "What stands here means something else to YAML than to people, or nothing, so it cannot be read as it is.",
    "Most often a text with `: ` in it wants quotes round it, or a line is indented differently from its neighbours.",
    also="colon dash quote bracket comma tab indent indentation spaces bullet key list around up opened closed curly",
)
DUPLICATE_KEY = Fault(
    "S106",
    "duplicate-key",
    "The same key stands twice in one mapping; one of the two would be lost.",
    "Remove one; or where it takes a list, write both under one of them, each with a dash before it.",
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
    "The file, or a text or a list in it, is larger than any session could need, or nested deeper.",
    "Check that it is the right file, and that every quote and bracket in it is closed.",
    also="big nested",
)
UNPRINTABLE_CHARACTER = Fault(
    "S109",
    "unprintable-character",
    "The text holds a control character, which PowerPoint and Word refuse or some programs take for a line end.",
    "Delete it and type the text again; it often comes with a paste from a PDF.",
)
NOT_A_MAPPING = Fault(
    "S110",
    "not-a-mapping",
    "The file does not start with `name: value` lines.",
    "Start from a session in `sessions/`.",
)
COMMENT_IN_TEXT = Fault(
    "S111",
    "comment-in-text",
    "To YAML, a `#` after a space starts a comment, so the rest of the line is left out of the text.",
    "Put the text in quotes if the rest belongs to it; put a space after the `#` if it is a comment.",
    severity="warning",
)
MORE_FAULTS = Fault(
    "S114",
    "more-faults",
    "The file has so many faults of syntax that not all of them are told at once.",
    "Put right those that are told, and run the command again: most often it is one mistake, made everywhere.",
    severity="note",
)
MISNAMED_FILE = Fault(
    "S112",
    "misnamed-file",
    "The file would be read if its name ended in `.yaml`; as it is, it is passed over.",
    "Rename it. Explorer shows how names end under View, Show, File name extensions.",
    severity="warning",
    also="ending txt extension notepad rename",
)
NO_POOL_FILE = Fault(
    "S113",
    "no-pool-file",
    "Nothing says who gives the sessions: covers and sheets name no organisation, and no support is offered.",
    "Make a file `sessions/pool.yaml` with a line `organisation: ...`. It may say more: `sessionbuilder kinds pool`.",
    "note",
)
UNKNOWN_KEY = Fault(
    "F201",
    "unknown-key",
    "This key means nothing here.",
    "Check the spelling. `sessionbuilder kinds points` shows the fields of the kind `points`, and so for every kind.",
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
    "The value has another shape than the field takes: a text, a list or `name: value` lines.",
    "Write it in the shape that the message names.",
)
BAD_NUMBER = Fault(
    "F204",
    "bad-number",
    "The value is not a number that can stand here.",
    "Write it in figures, in the range that the message names; most fields take whole numbers.",
)
BAD_MINUTES = Fault(
    "F205",
    "bad-minutes",
    "The value cannot be read as a length of time.",
    "Write `20`, `6 to 10`, `1h15` or `{least: 6, ideal: 8, most: 10}`.",
    also="duration length",
)
BAD_CLOCK = Fault(
    "F206",
    "bad-clock",
    "The value cannot be read as a time of day.",
    "Write `09:30`, `9.30`, `0930`, `9:30am`, `noon` or `14:00`.",
    also="hours",
)
BAD_DATE = Fault(
    "F219",
    "bad-date",
    "The value is not a date that can stand here, or there is no such day.",
    "Write `15 June 2027`, `15/06/2027` or `2027-06-15`, or `June 2027` where a month is enough.",
)
OUT_OF_ORDER = Fault(
    "F228",
    "out-of-order",
    "Events stand in order of time, and this one is before an earlier one of the list.",
    "Put it where it belongs, or correct its date.",
)
DATE_NOT_UNDERSTOOD = Fault(
    "F231",
    "date-not-understood",
    "The words look like a date and are not understood as one, so nobody is told if events are out of order.",
    "Write the month in letters and in full: `20 June 2024`.",
    severity="warning",
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
    "Use one of the placeholders listed, or leave the braces out. To show braces, double them: `{{like this}}`.",
)
PLACEHOLDER_WITHOUT_VALUE = Fault(
    "F210",
    "placeholder-without-value",
    "The placeholder is known, but this run says nothing to put there.",
    "Write it in `sessions/pool.yaml` or at the head of the session, or take the placeholder out.",
)
UNKNOWN_KIND = Fault(
    "F211",
    "unknown-kind",
    "The first key of a block names its kind, and there is no such kind.",
    "`sessionbuilder kinds` lists them.",
    also="block",
)
FORGOTTEN_DASH = Fault(
    "F240",
    "forgotten-dash",
    "A block starts here without a dash, so its lines belong to the block before it.",
    "Start every block with a hyphen and a space: `- points: Title`.",
    also="bullet",
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
    "A link has words and leads to a web page or a mail address of at most 1,000 letters.",
    "Write it as `[words](address)`; the address starts with `https://`, `http://` or `mailto:`.",
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
OPEN_QUOTATION = Fault(
    "F230",
    "open-quotation",
    "A quotation mark opens and nothing closes it, or closes what was never opened, so nobody can tell whose words "
    "are whose.",
    "Close it, or take it away.",
    also="quote",
)
TIMES_CONTRADICT = Fault(
    "F216",
    "times-contradict",
    "The clock times of one block cannot all be kept.",
    "Keep `at`, or else `not-before` and `not-after`.",
    also="hours clock",
)
FIELD_AMONG_CUES = Fault(
    "F218",
    "field-among-cues",
    "A cue is an instruction in words to the facilitator; a number, a time, an address or the name of a file alone is "
    "none, and was meant for a field of the block.",
    "Write the field that the message names; or say in words what the facilitator does.",
)
TIME_AS_TITLE = Fault(
    "F263",
    "time-as-title",
    "The title of the block is a time, which people would read on the slide while the block is at another one.",
    "Write a title, and under it `at` for when it starts or `minutes` for how long it takes.",
)
HOURS_DOUBTED = Fault(
    "F260",
    "hours-doubted",
    "The hours lie in the night, end on the next day, or are longer than half a day; mostly the afternoon was meant.",
    "Write `13:00 to 16:30`. Where the night is meant, write `overnight: yes` under `time`, or `22:00 to 02:00 (+1)`.",
    severity="warning",
)
HOURS_GUESSED = Fault(
    "F261",
    "hours-guessed",
    "Hours such as `9 to 5` do not say which half of the day they mean; they are read as a working day.",
    "Write `09:00 to 17:00`.",
    severity="warning",
)
TIME_BEFORE_THE_DAY = Fault(
    "F262",
    "time-before-the-day",
    "A block is not to start before a time that is long past when the day begins; mostly the afternoon was meant.",
    "Write `14:30` for half past two.",
    severity="warning",
)
UNKNOWN_LANGUAGE = Fault(
    "F264",
    "unknown-language",
    "The program's own words, such as “Back at” and “minutes to work”, are English; in files that say otherwise they "
    "would be read out as another language.",
    "Write `en-GB`, or another kind of English; what you write yourself may still hold words of any language.",
)
BAD_ROUNDS = Fault(
    "F300",
    "bad-rounds",
    "The value does not say how long one turn is and who has one.",
    "Write `each`, `20 seconds each`, `1 minute a group` or `15 seconds a pair`.",
    also="round turn people speak",
)
ROUND_IN_A_PAUSE = Fault(
    "F301",
    "round-in-a-pause",
    "A pause has `rounds`: people would speak in turn in it.",
    "Take the line away, or write it at a block in which people work.",
)
SHORT_FORM_NOT_SHORTER = Fault(
    "F217",
    "short-form-not-shorter",
    "The lines under `short:` are for when time is short, and the block takes as long with them as without.",
    "Give the short form fewer `minutes`.",
)

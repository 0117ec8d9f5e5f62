"""Faults in what a text holds: quotation marks, lines and markup that would not come out as they were meant."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

PARTED_QUOTATION = Fault(
    "F250",
    "parted-quotation",
    "In a one-line list a comma parts two texts. Word’s curly quotation marks do not hold a text together; straight "
    "ones do.",
    'Write `["Time, money and people", "Permission"]`, or an item a line, each with a dash before it.',
)
LINES_RUN_TOGETHER = Fault(
    "F251",
    "lines-run-together",
    "This text is one paragraph, so its lines are joined; here they look like a list or like several paragraphs.",
    "Write a list where the field takes one, or one sentence; the facilitator’s texts and narratives may have lists.",
    severity="warning",
    also="bullet",
)
LIST_IN_ONE_LINE = Fault(
    "F270",
    "list-in-one-line",
    "A list is wanted, and one text stands there whose parts have commas or semicolons between them: it is one item.",
    "Write `[one, two, three]`, or an item a line, each with a dash before it; put what is one text in quotes.",
    severity="warning",
)
NOT_SET_IN = Fault(
    "F271",
    "not-set-in",
    "A key has nothing behind it, and the lines that belong under it start where it starts itself.",
    "Put two more spaces before each of them than before the key.",
)
TIME_IN_TITLE = Fault(
    "F272",
    "time-in-title",
    "A title tells a time or a length, and nothing binds its block to it: people would read two times that differ.",
    "Write `at` or `minutes` under the title, and leave the time out of it.",
    severity="warning",
)
NUMBERED_TWICE = Fault(
    "F273",
    "numbered-twice",
    "The items of a list carry numbers or letters of their own; slides and sheets give them numbers or bullets too.",
    "Write the words alone; items whose numbers are meant stand in quotes.",
    severity="warning",
)
TITLE_IS_A_SWITCH = Fault(
    "F274",
    "title-is-a-switch",
    "What stands after the kind of a block is its title; `yes` or `no` switches nothing on or off.",
    "Write a title, or nothing where the kind has one of its own; a title that is this very word stands in quotes.",
)
UNKNOWN_MARKUP = Fault(
    "F252",
    "unknown-markup",
    "A sign that other programs understand means nothing here, so people would read it as it stands.",
    "Use `**bold**`, `*emphasis*`, `[words](address)`, `1^st^`, `H~2~O` and `` `code` ``, or leave it out.",
    severity="warning",
)
ADDRESS_WITHOUT_LINK = Fault(
    "F253",
    "address-without-link",
    "A web address in a text becomes a link by itself, but this one holds signs that no address may have.",
    "Copy it from the browser’s address bar.",
    severity="warning",
)
STILL_TO_WRITE = Fault(
    "F291",
    "still-to-write",
    "`<<` and `>>` hold what somebody still has to write here. The deck can be built and looked at meanwhile; these "
    "words stand on it as they are.",
    "Write your own words in place of everything from `<<` to `>>`. Signs that people are to see stand in backticks.",
    severity="warning",
)
UNWRITTEN = Fault(
    "F292",
    "unwritten",
    "What is still to be written would reach people: a delivery is built, or what participants get, or what is "
    "printed for the day.",
    "Write it first. To look at the deck meanwhile, build the session itself: `sessionbuilder build NAME`.",
)
UNKNOWN_WARNING = Fault(
    "F295",
    "unknown-warning",
    "`accept` names something that is no warning of the program.",
    "Write the code that stands in the warning, such as `P412`, or its name.",
)
NOT_A_WARNING = Fault(
    "F296",
    "not-a-warning",
    "`accept` names an error or a note. An error stops the build, so it cannot be passed over; a note only says what "
    "is so.",
    "Take it out of `accept`, and put right what it says where it is an error.",
)
NO_REASON = Fault(
    "F297",
    "no-reason",
    "`accept` names a warning, and does not say why it may stay. Whoever reads it in a year cannot tell whether it "
    "still may.",
    "Write the reason after the code: `accept: [{P412: we meet in their own rooms}]`.",
)
NOTHING_TO_ACCEPT = Fault(
    "F298",
    "nothing-to-accept",
    "`accept` names a warning that is not found any more where it counts: what it warned of has been put right, or "
    "stands elsewhere now.",
    "Take that line out of `accept`, so that the warning is told should it come again.",
    severity="note",
)
VALUE_TO_WRITE = Fault(
    "F293",
    "value-to-write",
    "A time, a number, a date, a name or a choice is still to be written, and nothing can be made without it.",
    "Write it in place of everything from `<<` to `>>`.",
)

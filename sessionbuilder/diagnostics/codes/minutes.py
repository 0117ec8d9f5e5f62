"""Faults of the clock, and of the minutes that a day really took: P and A."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

PROGRAMME_OVERRUNS = Fault(
    "P401",
    "programme-overruns",
    "The blocks need more minutes than the day has.",
    "Shorten or drop blocks, or move the end.",
    also="overrun late minutes longer",
)
PROGRAMME_FALLS_SHORT = Fault(
    "P402",
    "programme-falls-short",
    "The blocks end before the day does, though they take all the minutes they may; the rest is a buffer.",
    "Give the minutes to a block or to a `buffer`, or move the end.",
    severity="warning",
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
    "What comes before a fixed time ends early, though it takes all the minutes it may; the rest is a buffer.",
    "Give the minutes to a block or to a `buffer`, or move the fixed time.",
    severity="warning",
)
WINDOW_MISSED = Fault(
    "P405",
    "window-missed",
    "A block must have started, or lunch must be over, by a clock time that cannot be kept.",
    "Shorten what comes before, or move the time.",
)
TOO_LONG_WITHOUT_BREAK = Fault(
    "P406",
    "too-long-without-break",
    "People work longer without a break than the pool's `longest-without-break` allows.",
    "Put a `break` in, or move one.",
    severity="warning",
)
LUNCH_OUTSIDE_WINDOW = Fault(
    "P407",
    "lunch-outside-window",
    "Lunch does not lie between the times that the pool's `lunch-window` allows.",
    "Move it, or take its `at` away so that the clock places it.",
    severity="warning",
)
PAUSE_TOO_SHORT = Fault(
    "P408",
    "pause-too-short",
    "A lunch or break is shorter than the pool's `shortest-lunch` or `shortest-break`.",
    "Give it more minutes.",
    severity="warning",
    also="coffee tea lunch",
)
FEEDBACK_TOO_SHORT = Fault(
    "P409",
    "feedback-too-short",
    "There is less time for feedback than every group needs to report.",
    "Give feedback more minutes, or make fewer groups.",
    severity="warning",
)
CLOSING_TOO_SHORT = Fault(
    "P410",
    "closing-too-short",
    "The end of the day has less time than the pool's `shortest-closing`.",
    "Give `closing` more minutes; people leave with what they carry.",
    severity="warning",
)
TALK_TOO_LONG = Fault(
    "P411",
    "talk-too-long",
    "One trainer speaks longer than the pool's `longest-talk` before people do something themselves.",
    "Put a `discussion` in, or let another `trainer` lead one of the blocks.",
    severity="warning",
)
HARD_TOPIC_BEFORE_LEAVING = Fault(
    "P412",
    "hard-topic-before-leaving",
    "A block of `intensity: 3` comes straight before lunch or the close, so people leave the room with it.",
    "Put something lighter after it, such as a `decompression` or a `reflection`.",
    severity="warning",
)
OUTCOME_LOST = Fault(
    "P413",
    "outcome-lost",
    "In this slot no block is left that serves an outcome which the session promises.",
    "Choose a longer slot, make a block that serves it `must`, or accept the loss with `--allow-outcome-loss`.",
)
SLOT_TOO_SHORT = Fault(
    "P414",
    "slot-too-short",
    "What must stay does not fit the slot, even with everything as short as it may be.",
    "Choose a longer slot, give long blocks a `short` form, or let one of them be `should`.",
)
SLOT_EMPTY = Fault(
    "P415",
    "slot-empty",
    "The hours asked for end before they start.",
    "Check the times given to the command against the hours of the session.",
)
DOUBLE_BOOKED = Fault(
    "P416",
    "double-booked",
    "Two strands that run at the same time have the same trainer, or the same room.",
    "Give one of them another.",
)
SLOT_DOUBTED = Fault(
    "P420",
    "slot-doubted",
    "The hours asked for lie in the night, end on the next day, are longer than half a day, or start before the day.",
    "Write `13:00 to 15:00` where the afternoon is meant, and `22:00 to 02:00 (+1)` where the night is.",
    severity="warning",
)
BAD_FIGURES = Fault(
    "A801",
    "bad-figures",
    "The file of actual minutes has no column for the blocks or none for the minutes.",
    "Write `sessionbuilder plan SESSION --format csv` to a file, and fill in its column `actual`.",
)
UNKNOWN_BLOCK_IN_FIGURES = Fault(
    "A802",
    "unknown-block-in-figures",
    "A line of the file names a block that the session does not have.",
    "Name it as `sessionbuilder plan SESSION --format csv` does.",
)
BAD_ACTUAL_MINUTES = Fault(
    "A803",
    "bad-actual-minutes",
    "The value is not a length of time.",
    "Write whole minutes such as 25, or leave the field empty where nobody took the time.",
)

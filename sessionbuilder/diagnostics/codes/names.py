"""Faults of names that lead nowhere and of parts that do not go together: N."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

UNKNOWN_CASE = Fault("N301", "unknown-case", "No file of this name in `sessions/cases/`.", "Check the spelling.")
UNKNOWN_SOURCE = Fault(
    "N302",
    "unknown-source",
    "`sessions/sources.yaml` has no entry of this name.",
    "Check the spelling, or add it.",
    also="reference publication citation",
)
SOURCE_AS_PLACE = Fault(
    "N340",
    "source-as-place",
    "After the comma of a source stands a place in it, such as `p. 87`; here stands the name of another publication.",
    "Write a list: `[wt2010, wt2023]`.",
)
UNKNOWN_OUTCOME = Fault(
    "N303",
    "unknown-outcome",
    "The session's `outcomes:` have no such name.",
    "Use a name from `outcomes:`.",
    also="objective",
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
    also="objective",
)
UNSAFE_NAME = Fault(
    "N307",
    "unsafe-name",
    "The name is not safe everywhere, as the name of a file or a folder. Names in a session hold small letters, digits "
    "and hyphens only; files of sessions and deliveries may have others, but none that Windows or a build needs.",
    "Write it like `child-m`.",
)
UNKNOWN_THEME = Fault("N308", "unknown-theme", "There is no such folder in `assets/themes/`.", "Check the spelling.")
BLOCK_OUT_OF_PLACE = Fault(
    "N309",
    "block-out-of-place",
    "The block needs something that the rest of the session does not give it.",
    "Add what the message names, or take the block out.",
)
UNKNOWN_BLOCK = Fault("N310", "unknown-block", "No block of the session has this id.", "Check the spelling.")
MORE_GROUPS_THAN_PEOPLE = Fault(
    "N312",
    "more-groups-than-people",
    "There are more groups than participants, so some groups would be empty.",
    "Write fewer `groups`, or a `group-size`.",
    severity="warning",
)
GROUPS_DISAGREE = Fault(
    "N311",
    "groups-disagree",
    "The number of groups and the size of a group do not go together for so many participants.",
    "Write `groups` or `group-size`, not both.",
)
CASE_NOT_APPROVED = Fault(
    "N313",
    "case-not-approved",
    "The case is unpublished and nobody has approved it for print, so handouts leave its narrative out and say why.",
    "Add `approved-by:` once somebody has agreed to it, or use another case.",
    severity="warning",
)
UNEXPLAINED_ABBREVIATION = Fault(
    "N314",
    "unexplained-abbreviation",
    "An abbreviation stands in the session, and neither `glossary.yaml` nor the block that has it first says what it "
    "stands for.",
    "Add it to the glossary, or write it out the first time; if it is no abbreviation, write it in small letters.",
    severity="warning",
)
UNKNOWN_SESSION = Fault(
    "N315", "unknown-session", "A delivery names a session that is not in `sessions/`.", "Check the spelling."
)
IMPOSSIBLE_FAMILY = Fault(
    "N316",
    "impossible-family",
    "The people and couples of a genogram contradict one another, so the family cannot be drawn.",
    "Name everybody once, every child under one couple, and nobody as their own ancestor.",
)
TRAINER_NOT_THERE = Fault(
    "N320",
    "trainer-not-there",
    "A block is led by somebody who is not among the trainers of the delivery, so the guide and the running order name "
    "a person who is not in the room.",
    "Correct the name; or add it to `trainers` of the delivery, or take it from the block.",
    severity="warning",
)
CASE_NOT_OPENED = Fault(
    "N321",
    "case-not-opened",
    "A block works on another case than the one that was opened before it, so slides and paper tell of two families.",
    "Name the same case in both; or open this one with a block `- case:` of its own.",
    severity="warning",
)
GROUPS_TOO_LARGE = Fault(
    "N322",
    "groups-too-large",
    "A group has more than twelve people, and most of them only listen.",
    "Write a `group-size` of about six; or `groups: 1` where everybody works together.",
    severity="warning",
)
NOBODY_EXPECTED = Fault(
    "N323",
    "nobody-expected",
    "`participants: 0` is a day for nobody: no copies are counted, and there are no groups to speak of.",
    "Write how many may come.",
    severity="warning",
)
NOT_SENT = Fault(
    "N335",
    "not-sent",
    "A block draws on a case that nobody has approved, or that must be given back or destroyed, so that nothing of the "
    "block is in the folder for participants.",
    "Nothing needs changing, if that is what you want; otherwise see `approved-by` and `retention` in the case's file.",
    severity="warning",
    also="privacy private confidential participants",
)
WORDED_AFTER_NOTHING = Fault(
    "N336",
    "worded-after-nothing-in-force",
    "`worded-after` is for the words of a duty that is in force, and no source of the block is.",
    "Name under `source` what is in force, such as the Act; where nothing is, name the guidance itself there.",
)
IDENTIFYING_DETAIL = Fault(
    "N324",
    "identifying-detail",
    "A case holds something that leads to one person: a date of birth, a number, an address, a whole name. Where it is "
    "invented it may be somebody's all the same.",
    "Take it out, or write something that many have: an age, a kind of place, a week.",
    severity="warning",
    also="privacy private personal name birth postcode identify confidential anonymous",
)
REVIEW_OVERDUE = Fault(
    "N325",
    "review-overdue",
    "The time by which somebody must look at a session, a case or a publication again is over.",
    "Look whether it still holds, and write the next `review-by`.",
    severity="warning",
)
DELIVERED_AFTER_REVIEW = Fault(
    "N326",
    "delivered-after-review",
    "The delivery is on a day by which the session, or a case in it, should have been looked at again.",
    "Look at it before that day, and write the next `review-by`.",
    severity="warning",
)
NAMED_FOR_ANOTHER_DAY = Fault(
    "N346",
    "named-for-another-day",
    "The name of the file of a delivery holds another date than its `date`, and the folder of its papers is called by "
    "the file.",
    "Rename the file, or correct the date.",
    severity="warning",
    also="date day postpone postponed moved changed reschedule",
)
UNKNOWN_SHEET = Fault(
    "N345",
    "unknown-sheet",
    "`handouts:` names a sheet that there is not. Sheets are called by the kind of their block or by their worksheet; "
    "where a block has several, each has a word of its own.",
    "Use a word from the column `called` of the print list, or `none`.",
)

"""Faults of what a day does for people, and with them: P, from 440 on."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

NO_DEBRIEF = Fault(
    "P440",
    "no-debrief",
    "Groups work, and there are no minutes to make sense of what they found.",
    "Write `debrief:` among the minutes of the exercise, or put a `reflection` after it.",
    severity="warning",
)
NO_LEARNING_POINTS = Fault(
    "P441",
    "no-learning-points",
    "Groups work, and nothing tells whoever leads it what they may find.",
    "Write `learning-points:`, `answers:` or `listen-for:`, or let it draw on a case, which has learning points.",
    severity="warning",
    also="model answer",
)
STAGE_SKIPPED = Fault(
    "P442",
    "stage-skipped",
    "A reflection has fewer minutes than its cycle needs, so that its last stages are skipped: what it means, and what "
    "to do.",
    "Give it two minutes for each stage.",
    severity="warning",
    also="kolb gibbs cycle",
)
FEW_HYPOTHESES = Fault(
    "P443",
    "few-hypotheses",
    "Fewer than four hypotheses are asked for: people defend the first, and think of no other.",
    "Ask for four at least.",
    severity="warning",
)
INPUT_IN_A_ROW = Fault(
    "P444",
    "input-in-a-row",
    "Three blocks or more that only tell people something follow one another, for longer than the pool's "
    "`longest-input`.",
    "Put something between that people do, or give one of the blocks `rounds`.",
    severity="warning",
    also="lecture presentation",
)
LITTLE_ACTIVITY = Fault(
    "P445",
    "little-activity",
    "People do something themselves in less than a third of the time, pauses apart.",
    "Make a `discussion` or an `exercise` of something that is only told.",
    severity="warning",
    also="lecture presentation",
)
MORE_ASKS_THAN_MINUTES = Fault(
    "P446",
    "more-asks-than-minutes",
    "The questions of a block cannot be answered in the minutes that are left beside what is to be said.",
    "Give it more minutes, say less, or ask less.",
    severity="warning",
    also="question answer",
)
OUTCOME_ONLY_HEARD = Fault(
    "P447",
    "outcome-only-heard",
    "Only blocks that tell people something serve an outcome, though it says what people will be able to do.",
    "Let something that people do serve it.",
    severity="warning",
)
NO_TEST_AGAINST = Fault(
    "P448",
    "no-test-against",
    "No question of a `hypothesising` asks for what speaks against a hypothesis.",
    "Ask under `review:` what would show that it is wrong.",
    severity="warning",
    also="disconfirming",
)
NO_CONTENT_NOTE = Fault(
    "P450",
    "no-content-note",
    "Something is hard to bear, by its `intensity`, by what a case `covers` or by its words, and people are not told "
    "before.",
    "Put a `content-note` near the start of the day.",
    severity="warning",
    also="trigger warning distress",
)
NO_TIME_TO_RECOVER = Fault(
    "P451",
    "no-time-to-recover",
    "After what is hardest, `intensity: 3`, no pause, `decompression` or `reflection` of five minutes follows soon.",
    "Put a `decompression` or a `break` after it.",
    severity="warning",
    also="distress pause",
)
ONE_TRAINER = Fault(
    "P452",
    "one-trainer",
    "A delivery names one trainer, and something in it is of the highest intensity.",
    "Write a second name under `trainers:`.",
    severity="warning",
    also="alone",
)
CO_TRAINER_MISSING = Fault(
    "P453",
    "co-trainer-missing",
    "A delivery names one trainer, and instructions speak of a second one.",
    "Write a second name under `trainers:`, or read in the notes what one person can do of it.",
    severity="warning",
)
NO_SUPPORT_NUMBER = Fault(
    "P454",
    "no-support-number",
    "Something is of the highest intensity, and none of the ways to find support has a telephone number.",
    "Write `telephone` and `checked` with one of them, under `support:` in `pool.yaml` or `local.yaml`.",
    severity="warning",
    also="helpline",
)
MORE_ROLES_THAN_PEOPLE = Fault(
    "P455",
    "more-roles-than-people",
    "The sheet of an exercise gives more roles than the smallest group has people.",
    "Leave roles out, say which two go together, or make fewer groups.",
    severity="warning",
    also="group size",
)
NO_TIME_FOR_A_ROUND = Fault(
    "P456",
    "no-time-for-a-round",
    "Everybody is to speak in turn, and the minutes of the block do not give each of them ten seconds.",
    "Write `rounds: each`, so that the minutes come from how many people there are.",
    severity="warning",
    also="each person in turn",
)
THREES_DO_NOT_COME_OUT = Fault(
    "P457",
    "threes-do-not-come-out",
    "People work in threes, three does not divide their number, and no instruction says what those do who are over.",
    "Say under `group:` who makes a four or a pair.",
    severity="warning",
    also="group size",
)
MORE_GROUPS_REPORT = Fault(
    "P458",
    "more-groups-report",
    "A delivery has more groups than the session was written for, and each of them reports.",
    "Make as many groups as the session has, or let two report together.",
    severity="warning",
    also="feedback group",
)
OTHER_GROUPS = Fault(
    "P459",
    "other-groups",
    "An instruction speaks of another number of groups, or of groups of another size, than there are.",
    "Write `{groups}` for the number, or leave it out.",
    severity="warning",
)

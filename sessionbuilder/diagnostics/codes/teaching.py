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

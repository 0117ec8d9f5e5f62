"""Faults of law and guidance, and of a partnership's own facts: N350 to N369."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

UNKNOWN_PROVISION = Fault(
    "N350",
    "unknown-provision",
    "`sessions/law.yaml` has no entry of this name.",
    "Check the spelling, or add it there with its words, its section and since when it holds.",
    also="law act duty section legislation statute",
)
LAW_AND_HISTORY = Fault(
    "N351",
    "law-and-history",
    "A block rests on law that is in force and on law that is over. What is over stands under a notice that it is "
    "history, and a duty in force must never stand under one.",
    "Make two blocks of it, one for each.",
    also="law act duty repealed superseded",
)
NO_CRITERIA_IN_LAW = Fault(
    "N352",
    "no-criteria-in-law",
    "A block takes its criteria from the law it rests on, and no entry of `law.yaml` that it names has any.",
    "Write `criteria:` in the entry of `law.yaml`, or `always:` or `consider:` in the block.",
)
BINDS_OTHERWISE = Fault(
    "N353",
    "binds-otherwise",
    "The words of a provision say “must” where it is guidance that says “should”, or the other way round. In law the "
    "two are not the same, and people act on the word.",
    "Make two entries of it, one for the duty in the Act and one for what the guidance expects.",
    severity="warning",
    also="law must should may duty guidance",
)
LAW_HAS_CHANGED = Fault(
    "N354",
    "law-has-changed",
    "A provision has come into force, or has ended, since somebody last looked at it. What is printed says how it "
    "stood then, unless it is for a delivery.",
    "Look it up, correct its entry in `law.yaml`, and write the day under `checked`.",
    severity="warning",
    also="law act commencement repealed force",
)
LOCAL_FACT_MISSING = Fault(
    "N360",
    "local-fact-missing",
    "A text names something that each partnership has its own of, and `sessions/local.yaml` does not say what it is. "
    "People would go home with “your own partnership’s ...”.",
    "Write it in `sessions/local.yaml`.",
    severity="warning",
    also="local partnership front door escalation threshold",
)
LOCAL_FACT_STALE = Fault(
    "N361",
    "local-fact-stale",
    "A local fact, or a way to find support, was last looked at more than a year ago, or nobody says when. Numbers and "
    "names change, and somebody who is shaken rings only once.",
    "Look whether it still holds, and write the day under `checked`.",
    severity="warning",
    also="local support telephone number checked",
)
LOCAL_FACT_NEEDED = Fault(
    "N362",
    "local-fact-needed",
    "A delivery uses something of the partnership's own that is missing, or that nobody has looked at for a year.",
    "Write it in `sessions/local.yaml` with the day on which you looked; or let it stand, with `accept:` and a reason.",
    also="local partnership delivery support",
)

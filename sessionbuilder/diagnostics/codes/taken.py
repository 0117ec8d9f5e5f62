"""Faults of what a session takes from other files, from its original or from a module: F3."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

KEYS_BESIDE_MODULE = Fault(
    "F305",
    "keys-beside-module",
    "Lines stand beside the `use:` of a module. It holds several blocks, and nobody could tell which of them is meant.",
    "Take the lines out. What one block of it should have, write in the module, or under `changes:` of a session that "
    "is based on this one.",
    also="shared use several list",
)
MODULE_IN_MODULE = Fault(
    "F306",
    "module-in-module",
    "A module uses another module. It may use single shared blocks, so that whoever reads a session need look into one "
    "file only to see what comes.",
    "Use both modules in the session, one after the other.",
    also="shared use several list",
)
BASED_ON_ITSELF = Fault(
    "F307",
    "based-on-itself",
    "Sessions are based on one another in a circle, so none of them is the original.",
    "Take the line `based-on:` out of the session that is the original, and write its `programme:` there.",
    also="variant original local loop",
)
CHANGES_TO_NOTHING = Fault(
    "F308",
    "changes-to-nothing",
    "`changes:` says what differs from another session, and no line says which.",
    "Add a line `based-on: other-session`; or write the blocks under `programme:`.",
    also="variant original local",
)
PROGRAMME_BESIDE_ORIGINAL = Fault(
    "F309",
    "programme-beside-original",
    "A session that is based on another one has that one's programme; here stands a second one.",
    "Write what differs under `changes:`; or take the line `based-on:` out, and the session stands by itself.",
    also="variant original local based-on",
)
NOT_IN_ORIGINAL = Fault(
    "F310",
    "not-in-original",
    "The original has no block of this name, or has none any more: somebody may have given it another title, or taken "
    "it out.",
    "Write the `id` or the whole title that the block has now; where it is gone, take the change out.",
    also="variant based-on changes drop replace",
)
TWICE_IN_ORIGINAL = Fault(
    "F311",
    "twice-in-original",
    "Two blocks of the original have this name, so nobody can tell which of them is meant.",
    "Give one of them an `id` in the original, and write that here.",
    also="variant based-on changes ambiguous",
)
CHANGED_TWICE = Fault(
    "F312",
    "changed-twice",
    "One block is dropped, replaced or changed more than once.",
    "Write all that differs in one change, and take the other out.",
    also="variant based-on changes drop replace",
)
STILL_NEEDED = Fault(
    "F314",
    "still-needed",
    "A block of the original is left out or replaced, and another one, which stays, requires it or keeps with it.",
    "Give its `id` to the block that takes its place; or leave the other out too, or change its `requires` or "
    "`keep-with`.",
    also="variant based-on changes drop replace requires keep-with",
)
CHANGED_INTO_ANOTHER_KIND = Fault(
    "F313",
    "changed-into-another-kind",
    "`change:` keeps the kind of a block and changes its lines; here stands another kind.",
    "Write `- replace:` with the new block under `with:`.",
    also="variant based-on changes replace",
)

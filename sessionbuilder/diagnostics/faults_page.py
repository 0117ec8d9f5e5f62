"""The table of faults -> the page that explains them: `python -m sessionbuilder.diagnostics.faults_page`."""

from __future__ import annotations

import sys

from sessionbuilder.diagnostics import codes
from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.sentences import told

_STAGES = {
    "S": "Reading a file",
    "F": "Fields",
    "N": "Names",
    "P": "The clock",
    "L": "Laying out slides",
    "H": "Paper and pictures",
    "T": "Themes",
    "W": "Writing files",
    "A": "After the day",
    "C": "Finished files",
    "X": "The program itself",
}

_OPENING = """\
# What can be wrong

Every fault has a code and a name. `sessionbuilder explain CODE` shows what stands here; in place of a code it takes
words, such as `explain too long`, and the line or the message that you were shown. An **error** stops the build, and
nothing is written; a **warning** does not; a **note** only says what is so. `sessionbuilder check` tells all faults of
all sessions at once, each with its file, line and column. In a box under each stands what it may say, with `…` for your
own words and numbers.
"""


def page() -> str:
    """Return the page in Markdown, in the order of the table."""
    names = {id(fault): name for name, fault in vars(codes).items() if isinstance(fault, Fault)}
    said = told()
    lines = [_OPENING]
    stage = ""
    for fault in FAULTS.values():
        if fault.code[0] != stage:
            stage = fault.code[0]
            lines.append(f"## {_STAGES[stage]}\n")
        lines.append(f"### {fault.code} {fault.name}\n")
        severity = "" if fault.severity == "error" else f" A {fault.severity}."
        lines.append(f"{fault.meaning}{severity}\n\n{fault.mend}\n")
        if sentences := said.get(names[id(fault)]):
            lines.append("\n".join(("```text told", *sentences, "```\n")))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(page())

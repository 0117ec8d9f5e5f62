"""Every fault the program can find: its code, its name, what it means and what mends it.

The letter is the stage that finds it: S reading a file, F a field of it, N a name it refers to, P the programme's
clock, L laying out slides, H what is printed, T a theme, W writing files, A printing copies and the minutes that a day
really took, C finished files, X the program itself.
`docs/diagnostics.md` is made from this table.
"""

from __future__ import annotations

from sessionbuilder.diagnostics.codes.finished import *
from sessionbuilder.diagnostics.codes.law import *
from sessionbuilder.diagnostics.codes.minutes import *
from sessionbuilder.diagnostics.codes.names import *
from sessionbuilder.diagnostics.codes.paper import *
from sessionbuilder.diagnostics.codes.reading import *
from sessionbuilder.diagnostics.codes.said import *
from sessionbuilder.diagnostics.codes.slides import *
from sessionbuilder.diagnostics.codes.taken import *
from sessionbuilder.diagnostics.codes.teaching import *
from sessionbuilder.diagnostics.codes.texts import *
from sessionbuilder.diagnostics.codes.writing import *
from sessionbuilder.diagnostics.fault import Fault

FAULTS: dict[str, Fault] = {
    fault.code: fault
    for letter in "SFNPLHTWACX"
    for fault in list(globals().values())
    if isinstance(fault, Fault) and fault.code.startswith(letter)
}
"""Every fault by its code, in the order in which a session meets them."""

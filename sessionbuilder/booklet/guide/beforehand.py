"""A session -> what is seen to before it: checklists, room, materials, and what to print."""

from __future__ import annotations

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.booklet.print_list import print_table
from sessionbuilder.content import Bullets, Checklist, Heading, Table, Text, bulleted
from sessionbuilder.script.needed import materials_needed
from sessionbuilder.script.script import Script
from sessionbuilder.text import counted, join, plain

_WEEKS = (
    "Read this guide through, and work each exercise yourself",
    "Agree with your co-trainer who leads which block, and who watches the room",
    "Look at the warnings under “Sources, and what to check”, and update what is out of date",
    "Ask those who come what they need: large print, an interpreter, access, a quiet place",
)
_WEEK = (
    "Check every line of support on the slides for the agencies that come",
    "Look up who takes a concern about a child in each agency, by day and by night",
    "Read the current statutory guidance and your partnership’s procedures once more",
)
_DAY = (
    "Print what the list below says{in_order}",
    "Run the slides on the machine that you will use, in the mode with notes",
    "Pack what the list of materials says",
)
_ARRIVAL = (
    "Walk to the fire exit, the toilets and the quiet room, so that you can describe the way",
    "Sit in the last row, and see that the slides can be read from there",
    "Put one sheet up for questions that can wait",
)
_SHEETS = "Lay handouts face down where you can reach them, in the order of their codes"
_PACK = (
    "The participant pack holds the sheets that people keep. Give it out at the end, or send it afterwards; on the day "
    "people need the single sheets when the list says so."
)
_NOTES = (
    "To lead from paper print this guide, not PowerPoint’s Notes Pages: those have one page for each slide, and what "
    "does not fit on it is cut."
)
_EQUIPMENT = (
    "A screen, and a computer that shows notes to you alone",
    "Flipchart stands, one for each group, and something to fix sheets with",
    "A clock that you can see",
)


def before_the_day(script: Script) -> Sheet:
    """Return the checklists; what the session adds stands after what holds for every session."""
    programme = script.programme
    session = programme.session
    own = session.preparation
    sheets = bool(script.sheets)
    in_order = ", and put it in order by its codes" if sheets else ""
    pre_work = [
        join(f"Send out to do beforehand, for “{block.heading(session)}”: ", block.pre_work)
        for block in programme.pre_work
        if block.pre_work
    ]
    parts: list[Printed] = []
    for heading, lines, added in (
        ("Four weeks before", _WEEKS, (*pre_work, *own.weeks)),
        ("A week before", _WEEK, own.week),
        ("The day before", (line.format(in_order=in_order) for line in _DAY), own.day),
        ("When you arrive", (*_ARRIVAL, *((_SHEETS,) if sheets else ())), own.arrival),
    ):
        parts += [Heading(plain(heading)), Checklist((*map(plain, lines), *added))]
    return Sheet(plain("Before the day"), tuple(parts), follows=True)


def room_and_paper(script: Script) -> Sheet:
    """Return how the room is, what must be in it, and what to print."""
    programme = script.programme
    session = programme.session
    own = session.preparation
    people = f"Room for {counted(session.participants, 'participant')}"
    tables = f" at {counted(session.groups, 'table')}" if session.groups > 1 else ""
    room = (
        plain(f"{people}{tables}, all with a clear view of the screen"),
        plain("A way out that does not lead past the front, and a quiet room near by"),
        *own.room,
    )
    equipment = (*map(plain, _EQUIPMENT), *own.equipment)
    parts: list[Printed] = [
        Heading(plain("The room")),
        Bullets(bulleted(room)),
        Heading(plain("What must work")),
        Checklist(equipment),
    ]
    if needed := tuple(materials_needed(programme)):
        rows = tuple(
            (
                each.item,
                plain(each.amount or "see the block"),
                plain(", ".join(str(timed.start) for timed in each.blocks)),
            )
            for each in needed
        )
        parts += [Heading(plain("What to bring")), Table(("What", "How many", "Used at"), rows, (8, 4, 4))]
    parts += [Heading(plain("What to print")), print_table(script)]
    notes = (_PACK, _NOTES) if script.sheets else (_NOTES,)
    parts += [Text(plain(words), "quiet") for words in notes]
    return Sheet(plain("Room, materials and paper"), tuple(parts), follows=True)

"""Slides with a title, five bullets and notes: whole processes of ours, by turns with PptxGenJS 4 writing the same.

Run it by hand: `python -m tests.benchmarks.slides FOLDER`, where `npm install pptxgenjs@4` has been run in FOLDER,
outside of the repository. It prints what 40, 1,000 and 2,000 slides take of the processor, how much memory, and what we
want of that. It is no test: machines differ.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.processes import HEAD, PROGRAM, Case, compared, measured

SIZES = {40: 1.3, 1000: 1.0, 2000: 1.0}
"""How many slides, and how often ours may hold theirs."""
RUNS = {40: 15, 1000: 5, 2000: 3}
GROWTH, MEMORY = 2.1, 150
"""What 2,000 may take of 1,000, and the MiB that they may need."""

_BULLETS = (
    "Ask what a day is like for this child",
    "Read the history before the visit",
    "Write down what you saw",
    "Say what you made of it",
    "Ask again in a month",
)
_NOTES = "These belong together. Take the first one slowly."
_THEIRS = f"""\
const Deck = require(process.argv[2] + "/node_modules/pptxgenjs")
const deck = new Deck()
deck.layout = "LAYOUT_WIDE"
for (let number = 1; number <= Number(process.argv[3]); number++) {{
  const slide = deck.addSlide()
  slide.addText(`What reviews teach, number ${{number}}`, {{ x: 0.6, y: 0.5, w: 10, h: 1, fontSize: 32, bold: true }})
  const bullets = {list(_BULLETS)}.map((text) => ({{ text, options: {{ bullet: true, breakLine: true }} }}))
  slide.addText(bullets, {{ x: 0.6, y: 1.6, w: 12, h: 4.7, fontSize: 24 }})
  slide.addNotes("{_NOTES}")
}}
deck.writeFile({{ fileName: process.argv[4] }})
"""
_LIFTED = """\
from sessionbuilder.cli import main
from sessionbuilder.source import composer, file
from sessionbuilder.workspace import shared_blocks

composer.LONGEST_LIST = shared_blocks.MOST_BLOCKS = file.LARGEST = 1_000_000
main(["build", "slides-2000", "--only", "deck", "--force"])
"""
"""A session of that length is refused, so its limits are lifted; else it is the same command."""


def session(slides: int) -> str:
    """A session whose deck has so many slides: the cover, and one for each block, each second one taking a minute."""
    items = "".join(f"      - {bullet}\n" for bullet in _BULLETS)
    rest = f"    items:\n{items}    say: {_NOTES}\n"
    numbers = range(1, slides)
    blocks = "".join(f"  - points: What reviews teach, number {n}\n    minutes: {n % 2}\n{rest}" for n in numbers)
    end = slides // 2
    return (
        "session: A long day\naim: Measure\noutcomes: {speed: Identify what is slow}\n"
        f"time: 00:00 to {end // 60:02}:{end % 60:02}\nparticipants: 24\ngroups: 4\nprogramme:\n{blocks}"
    )


def main(theirs: Path) -> None:
    """Measure every size and print a table, then growth and memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sessions").mkdir()
        script = folder / "theirs.js"
        script.write_text(_THEIRS, "utf-8")
        found = {}
        print(HEAD)
        for size, most in SIZES.items():
            (folder / f"sessions/slides-{size}.yaml").write_text(session(size), "utf-8")
            ours = (*PROGRAM, "build", f"slides-{size}", "--only", "deck", "--force")
            command = (sys.executable, "-c", _LIFTED) if size == 2000 else ours
            node = ("node", str(script), str(theirs.resolve()), str(size), str(folder / "theirs.pptx"))
            costs = measured({"ours": Case(command, folder=folder), "theirs": Case(node, folder=folder)}, RUNS[size])
            found[size] = costs["ours"]
            print(compared(f"{size:,} slides", costs["ours"], costs["theirs"], most), flush=True)
    growth = found[2000].cpu / found[1000].cpu
    print(f"2,000 slides take {growth:.2f} times what 1,000 take of the processor (at most {GROWTH})")
    print(f"and {found[2000].peak:.0f} MiB (under {MEMORY}); 40 slides take {found[40].peak:.0f} MiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

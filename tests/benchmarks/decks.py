"""Decks of 40, 400 and 1,000 slides from generated sessions, beside a plain python-pptx loop.

Run it by hand: `python -m tests.benchmarks.decks`. Every figure is a process of its own; the least of three runs
counts. It prints seconds, peak memory and growth, and what we want them to be. It is no test: machines differ.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (40, 100, 400, 1000)
RUNS = 3
REPOSITORY = Path(__file__).parent.parent.parent
FLAGSHIP = "learning-from-serious-case-reviews"

_POINTS = """\
  - points: What reviews teach, number {n}
    minutes: 1
    items:
      - Ask what a day is like for **this** child
      - Read the history before the visit, not after it
      - Write down what you saw, and what you made of it
    say: |
      These three belong together. Take the first one slowly.
    ask: Which of them is hardest where you work?
    listen-for: [Time, Fear, A full caseload]
"""
_DISCUSSION = """\
  - discussion: What would you do, number {n}
    minutes: 1
    in: pairs
    questions: [What do you know?, What do you only believe?]
    ask: What would change your mind?
"""
_REFLECTION = """\
  - reflection: Reflecting, number {n}
    minutes: 1
    source: kolb1984
    say: Enter the cycle where you like, and keep its order.
"""
_MESSAGES = """\
  - messages: Messages, number {n}
    minutes: 1
    items:
      - No agency had the whole picture
      - {{message: Missed appointments were recorded and not questioned, example: A service closed the case}}
    key-point: A missed appointment is information.
"""
_CYCLE = (_POINTS, _DISCUSSION, _POINTS, _REFLECTION, _POINTS, _MESSAGES)


def session(slides: int) -> str:
    """A session whose deck has so many slides: the cover, and one for each block."""
    blocks = "".join(_CYCLE[n % len(_CYCLE)].format(n=n) for n in range(1, slides))
    end = 9 * 60 + slides - 1
    clock = f"{end // 60 % 24:02}:{end % 60:02}"
    return (
        "session: A long day\naim: Measure\noutcomes: {speed: Identify what is slow}\n"
        f"time: 09:00 to {clock}\nparticipants: 24\ngroups: 4\nprogramme:\n{blocks}"
    )


def build(slides: int) -> None:
    """Build a deck of so many slides in this process."""
    from sessionbuilder import build as built_of
    from tests.pool import Pool

    with tempfile.TemporaryDirectory() as folder:
        pool = Pool(Path(folder))
        pool.write("sessions/long.yaml", session(slides))
        built = built_of("long", pool.workspace, only=("deck",))
        assert built.deck
        assert len(built.deck.slides) == slides, len(built.deck.slides)
        (Path(folder) / "deck.pptx").write_bytes(built["deck.pptx"])


def plain(slides: int) -> None:
    """Build as many slides with a title, three lines and notes by python-pptx's own route."""
    from pptx import Presentation

    deck = Presentation()
    for number in range(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        assert slide.shapes.title
        slide.shapes.title.text = f"What reviews teach, number {number}"
        frame = slide.placeholders[1].text_frame
        frame.text = "Ask what a day is like for this child"
        for line in ("Read the history before the visit", "Write down what you saw"):
            frame.add_paragraph().text = line
        notes = slide.notes_slide.notes_text_frame
        assert notes
        notes.text = "These three belong together. Take the first one slowly."
    with tempfile.TemporaryDirectory() as folder:
        deck.save(str(Path(folder) / "deck.pptx"))


def measured(command: list[str]) -> tuple[float, float]:
    """The least seconds of some runs of `command`, and the peak memory of its process in MiB."""
    seconds, memory = [], 0.0
    for _ in range(RUNS):
        start = time.perf_counter()
        run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
        seconds.append(time.perf_counter() - start)
        if run.stdout.startswith("peak "):
            memory = max(memory, float(run.stdout.split()[1]))
    return min(seconds), memory


def main() -> None:
    """Measure everything and print it."""
    here = [sys.executable, "-m", "tests.benchmarks.decks"]
    print(f"{'slides':>7} {'ours s':>8} {'MiB':>6} {'plain s':>8} {'MiB':>6} {'share':>6}")
    ours: dict[int, float] = {}
    share = 0.0
    for size in SIZES:
        ours[size], ours_memory = measured([*here, "build", str(size)])
        plain_seconds, plain_memory = measured([*here, "plain", str(size)])
        share = ours[size] / plain_seconds
        print(f"{size:>7} {ours[size]:8.2f} {ours_memory:6.0f} {plain_seconds:8.2f} {plain_memory:6.0f} {share:6.2f}")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "sessionbuilder", "build", FLAGSHIP, "--only", "deck", "--out", folder]
        flagship, _ = measured(command)
    growth = ours[1000] / ours[100]
    print(f"1,000 slides take {growth:.1f} times 100 (at most 11), and {share:.2f} of the plain loop (at most 0.25)")
    print(f"{FLAGSHIP} takes {flagship:.2f} s as a whole process (under 0.6)")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["build", count]:
            build(int(count))
        case ["plain", count]:
            plain(int(count))
        case _:
            main()
            sys.exit()
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

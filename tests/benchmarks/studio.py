"""The studio in a process of its own -> what a key costs, how soon it is there, memory after an hour of edits.

`python -m tests.benchmarks.studio [EDITS]`, 3,600 where no number is given: a key a second for an hour. With `--page`
Chromium says besides how long a key takes to the screen. Linux only.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pool import REPOSITORY
from tests.studio.browser.test_in_a_browser import CHROMIUM, MODULES

PAGE = Path(__file__).with_name("key_to_screen.mjs")
NAME = "sessions/learning-from-serious-case-reviews.yaml"
WORDS = "The first break|A family that was helped|What a review was for"


class Running:
    """A studio in a copy of the sessions here, and what it takes."""

    def __init__(self, folder: Path) -> None:
        for name in ("sessions", "assets"):
            shutil.copytree(REPOSITORY / name, folder / name)
        began = time.perf_counter()
        command = [sys.executable, "-m", "sessionbuilder", "studio", "--no-browser"]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        found = re.search(r"http://\S+/", self.process.stdout.readline())
        assert found
        self.address = found[0]
        self.get("")
        self.started = time.perf_counter() - began
        self.started_cpu = self.cpu()

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.address + path) as reply:
            content: bytes = reply.read()
        return content

    def ask(self, **said: object) -> tuple[bytes, float]:
        """Return the reply, and the milliseconds until it was there."""
        body = json.dumps(said).encode()
        request = urllib.request.Request(
            f"{self.address}ask/{said['do']}", body, {"Content-Type": "application/json"}, method="POST"
        )
        began = time.perf_counter()
        with urllib.request.urlopen(request) as reply:
            content: bytes = reply.read()
        return content, (time.perf_counter() - began) * 1000

    def cpu(self) -> float:
        """Return the seconds of the processor that it has taken."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the MiB that it holds."""
        found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{self.process.pid}/status").read_text())
        assert found
        return int(found[1]) / 1024


def edits(text: str, number: int) -> Iterator[str]:
    """Yield the text as somebody types: words on slides and in cues, minutes, and now and then a line or a fault."""
    places = [found.end() for found in re.finditer(r"(?<=[a-z]{4})(?= )", text)]
    for turn in range(number):
        at = places[turn * 7919 % len(places)]
        if turn % 50 == 49:
            yield text.replace("programme:", "programe:", 1)
        elif turn % 10 == 9:
            yield f"# {turn}\n{text}"
        else:
            yield f"{text[:at]}{'abcdefghij'[turn % 10]}{text[at:]}"


def main() -> None:
    """Measure, and say it."""
    number = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 3600)
    with TemporaryDirectory() as folder:
        studio = Running(Path(folder))
        text = json.loads(studio.ask(do="open", name=NAME)[0])["text"]
        first, wait = studio.ask(do="state", name=NAME)
        known = set(json.loads(first)["pictures"])
        print(f"there after {studio.started:.2f} s, {studio.started_cpu:.2f} s of the processor")
        print(f"memory: {studio.memory():.0f} MiB")
        print(f"the first look: {wait:.0f} ms, {len(first) / 1024:.0f} kB")
        waits, sizes, before = [], [], studio.cpu()
        for turn, edited in enumerate(edits(text, number), 1):
            reply, wait = studio.ask(do="state", name=NAME, texts={NAME: edited}, known=sorted(known))
            known |= set(json.loads(reply)["pictures"])
            waits.append(wait)
            sizes.append(len(reply) / 1024)
            if turn in (100, number // 4, number // 2, number):
                print(f"after {turn} edits: memory {studio.memory():.0f} MiB")
        each = (studio.cpu() - before) / number * 1000
        late = sorted(waits)[int(number * 0.95)]
        print(f"an edit: {each:.0f} ms of the processor, {statistics.median(sizes):.0f} kB")
        print(f"until its reply is there: {statistics.median(waits):.0f} ms; 95 of 100 within {late:.0f} ms")
        if "--page" in sys.argv:
            told = {"address": studio.address, "pool": folder, "how": "mouse", "chromium": CHROMIUM}
            told |= {"modules": str(MODULES), "flagship": NAME, "downloads": folder}
            subprocess.run(["node", str(PAGE)], env={**os.environ, "STUDIO": json.dumps(told)}, check=True)
        studio.process.terminate()
        studio.process.wait(timeout=20)


if __name__ == "__main__":
    main()

"""The files of a day: their names are known before any is made, one is made without the others, and each once."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from sessionbuilder import build, pipeline
from sessionbuilder.booklet.booklet import Booklet
from sessionbuilder.diagnostics import Report
from sessionbuilder.making import formats
from sessionbuilder.making.formats import FORMATS, Content
from sessionbuilder.theme.theme import Theme
from tests.booklet.test_briefing import BRIEFING
from tests.paper import day, script_of
from tests.pool import Pool


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often something is written in which format."""
    times: Counter[str] = Counter()
    for ending, each in FORMATS.items():

        def write(value: object, theme: Theme, ending: str = ending) -> Content:
            times[ending] += 1
            return Content(ending.encode(), pages=1)

        monkeypatch.setitem(formats.FORMATS, ending, each._replace(write=write))
    return times


def test_one_file_is_made_without_the_others_and_once(pool: Pool, written: Counter[str]) -> None:
    day(pool)
    built = build("day", pool.workspace)
    assert not built.faults
    assert {"deck.pptx", "facilitator-guide.docx", "running-order.csv"} < {*built.names()}
    (sheet,) = [name for name in built.names() if name.startswith("handouts/H1-") and name.endswith(".pdf")]
    assert not written
    assert built[sheet] == built[sheet] == b"pdf"
    assert written == {"pdf": 1}


def test_all_files_are_made_once_and_in_the_order_in_which_documents_are_told(
    pool: Pool, written: Counter[str]
) -> None:
    day(pool, BRIEFING)
    built = build("day", pool.workspace)
    heard: list[tuple[str, int, int]] = []
    outputs = built.outputs(lambda *words: heard.append(words))
    assert tuple(output.name for output in outputs) == built.names()
    assert sum(written.values()) == len(outputs)
    assert heard == [("files", number, written["pdf"]) for number in range(1, written["pdf"] + 1)]
    for output in outputs:
        assert output.content == output.name.rpartition(".")[2].encode() == built[output.name]


def test_what_booklets_are_written_in_is_paper_where_letters_are_looked_at(pool: Pool) -> None:
    built = day(pool, BRIEFING)
    assert built.deck, built.faults()
    assert built.theme
    for file in pipeline.shelve(script_of(built), (built.deck, built.theme), Report()):
        assert isinstance(file.value(), Booklet) == FORMATS[file.format].is_paper, file.name


def test_what_is_not_wanted_or_has_failed_has_no_file(pool: Pool, written: Counter[str]) -> None:
    day(pool)
    assert build("day", pool.workspace, only=("agenda",)).names() == ("participant-agenda.pdf",)
    day(pool, "nonsense: 1\n")
    failed = build("day", pool.workspace)
    assert failed.names() == ()
    with pytest.raises(KeyError):
        failed["deck.pptx"]
    assert failed.outputs() == []


def test_records_are_read_without_what_documents_are_made_of() -> None:
    """Help and completion read them: a shell asks at every press of the key."""
    code = (
        "import sys; from sessionbuilder.inventory.by_name import documents; documents(); print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = {name.split(".")[1] for name in done.stdout.split() if name.startswith("sessionbuilder.")}
    assert ours == {"documents", "inventory"}
    assert not {"msgspec", "click", "yaml"} & set(done.stdout.split())

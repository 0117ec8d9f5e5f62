"""A schema takes whatever the reader takes, and refuses what is refused for its shape."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
import yaml

from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.schema.files import asked_for
from sessionbuilder.session.block import CUE_KEYS
from tests.docs.steps import guide, steps
from tests.pages import page, read_page
from tests.pool import CASE, GLOSSARY, HEAD, POOL, REPOSITORY, SOURCES, Pool
from tests.schema.agreement import BEYOND, KNOWN, PARTLY, as_editor, properties_of, underlined

DOCS = REPOSITORY / "docs"
_FAULT = re.compile(r"(?:\d+:\d+ )?([A-Z]\d+) [a-z-]+: (.*)")
_FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def as_day(blocks: str) -> str:
    """The file of a session with `blocks`."""
    return HEAD.format(time="09:30 to 16:00") + textwrap.indent(textwrap.dedent(blocks).lstrip("\n"), "  ")


def can_be_known(faults: list[str]) -> bool:
    """Whether one of the `faults`, as a page has them, is one that a schema can know."""
    read = [found.groups() for fault in faults if (found := _FAULT.match(fault))]
    assert len(read) == len(faults)
    return any(code in KNOWN and not BEYOND.search(message) for code, message in read)


def may_be_known(faults: list[str]) -> bool:
    return any(code in KNOWN or code in PARTLY for fault in faults for code in _FAULT.findall(fault)[0][:1])


def test_the_faults_that_a_schema_can_know_are_faults() -> None:
    for code, name in (KNOWN | PARTLY).items():
        assert FAULTS[code].name == name


def shipped() -> list[Path]:
    files = [*(REPOSITORY / "sessions").rglob("*.yaml"), *(REPOSITORY / "sessionbuilder").rglob("*.yaml")]
    return sorted(path.relative_to(REPOSITORY) for path in files)


@pytest.mark.parametrize("path", shipped(), ids=str)
def test_nothing_is_underlined_in_a_file_that_is_shipped(path: Path) -> None:
    sort = asked_for(path.as_posix()) or asked_for(path.name)
    assert sort, path
    assert underlined((REPOSITORY / path).read_text("utf-8"), sort.name) == []


@pytest.mark.parametrize(
    ("name", "text"), {"case": CASE, "pool": POOL, "sources": SOURCES, "glossary": GLOSSARY}.items()
)
def test_nothing_is_underlined_in_the_files_of_the_pool_of_the_tests(name: str, text: str) -> None:
    assert underlined(text, name) == []


KINDS = sorted(path.stem for path in (DOCS / "blocks").glob("*.md"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_underlined_in_the_example_of_a_kind(kind: str) -> None:
    assert underlined(as_day(page(kind).example)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_the_wrong_shape_is_underlined_in_its_faulty_examples_and_nothing_else(kind: str) -> None:
    for text, faults in page(kind).faulty:
        found = underlined(as_day(text))
        if can_be_known(faults):
            assert found, faults
        elif found:
            assert may_be_known(faults), found


@pytest.mark.parametrize("name", sorted(path.stem for path in (DOCS / "checks").glob("*.md")))
def test_a_day_that_is_wrong_only_by_what_it_does_has_nothing_underlined(name: str) -> None:
    read = read_page(DOCS / "checks" / f"{name}.md")
    assert underlined(read.example) == []
    sorts = {"delivery:": "delivery", "organisation:": "pool"}
    for text, faults in read.faulty:
        found = underlined(text, sorts.get(text.split()[0], "session"))
        assert can_be_known(faults) if found else True, found


def examples() -> list[tuple[str, str]]:
    """Every example in YAML on the other pages, with the page."""
    pages = [REPOSITORY / "README.md", *sorted(DOCS.glob("*.md"))]
    return [(path.name, text) for path in pages for text in _FENCE.findall(path.read_text("utf-8"))]


@pytest.mark.parametrize(("name", "text"), examples())
def test_nothing_is_underlined_in_an_example_of_another_page(name: str, text: str) -> None:
    """It belongs to the file that knows all its keys; one that is no file is a list of blocks, or lines of a block."""
    text = text.replace("  - ...\n", "  - agenda:\n")  # where a page leaves the blocks to its reader
    read = as_editor(text)
    if isinstance(read, list):
        assert underlined(as_day(text)) == []
        return
    if set(read) <= {*CUE_KEYS, "cues"}:
        lines = textwrap.indent(textwrap.dedent(text), "  ")
        assert underlined(as_day(f"- points: P\n  items: [x]\n{lines}")) == []
        return
    for sort in ("session", "case", "delivery", "pool", "theme"):
        if set(read) <= set(properties_of(sort)):
            assert underlined(text, sort, whole=False) == []
            return
    sorts = ("shared", "sources", "law", "local", "glossary")
    assert [] in [underlined(text, sort) for sort in sorts], [underlined(text, sort) for sort in sorts]


SAYS = guide("when-it-says")
_SHOWN = re.compile(r": (?:error|warning) ([A-Z]\d+) ([a-z-]+)\n  (.*)")


def shown() -> dict[str, tuple[str, list[str], str]]:
    """Every entry of the page of the commonest faults that is about a session: faulty, its faults, and mended."""
    found = {}
    for entry in re.split(r"^### ", SAYS, flags=re.MULTILINE)[1:]:
        texts = {step.what: step.text for step in steps(entry)}
        if texts.keys() >= {"faulty", "shown", "mended"}:
            faults = [f"{code} {name}: {message}" for code, name, message in _SHOWN.findall(texts["shown"])]
            found[entry.partition("\n")[0]] = (texts["faulty"], faults, texts["mended"])
    return found


@pytest.mark.parametrize(("faulty", "faults", "mended"), shown().values(), ids=list(shown()))
def test_the_commonest_faults_are_underlined_where_their_shape_is_wrong(
    faulty: str, faults: list[str], mended: str
) -> None:
    frame = next(step.text for step in steps(SAYS) if step.what == "frame")
    wrong, right = (
        text if text.startswith("session:") else frame.replace("  # here stands the example\n", text)
        for text in (faulty, mended)
    )
    assert underlined(right) == []
    assert faults
    if any(fault.startswith("S105") for fault in faults):
        with pytest.raises(yaml.YAMLError):
            underlined(wrong)
    else:
        assert bool(underlined(wrong)) == can_be_known(faults)


def saved() -> list[tuple[str, str, str]]:
    """Every file that a guide has its reader save, with the page and where it lies."""
    pages = sorted(path.stem for path in DOCS.glob("*.md"))
    found = [(page, step.about, step.text) for page in pages for step in steps(guide(page)) if step.what == "saved"]
    return [(page, path, text) for page, path, text in found if asked_for(path)]


@pytest.mark.parametrize(("page", "path", "text"), saved(), ids=lambda value: value[:40])
def test_nothing_is_underlined_in_a_file_that_a_guide_has_one_save(page: str, path: str, text: str) -> None:
    sort = asked_for(path)
    assert sort
    assert underlined(text, sort.name, whole=False) == [], page


RULES = "ground-rules: How we work\nrules: [Listen]\n"
FAULTY = {
    "a key of the head": ("aims: Learn\n", "F201"),
    "a word for a number": ("participants: many\n", "F204"),
    "a number out of its range": ("groups: 0\n", "F204"),
    "a list for a text": ("strapline: [a, b]\n", "F203"),
    "lines for a text": ("strapline: {a: b}\n", "F203"),
    "a text for lines": ("preparation: Bring pens\n", "F203"),
    "a word that is none of the choices": ("when-short: panic\n", "F207"),
    "a form that there is not": ("forms: [register, badge]\n", "F207"),
    "a briefing without its parts": ("briefing: {background: Why}\n", "F202"),
    "a briefing with one question": (
        "briefing: {background: a, what-happened: a, findings: a, learning: a, what-to-do: a, more: a, questions: b}\n",
        "F208",
    ),
}


@pytest.mark.parametrize(("lines", "code"), FAULTY.values(), ids=list(FAULTY))
def test_faults_in_the_head_of_a_session_are_underlined(lines: str, code: str, pool: Pool) -> None:
    sound = as_day("- points: P\n  items: [x]\n")
    text = sound.replace("participants: 24\n", "").replace("groups: 4\n", "") + lines
    assert code in pool.session(text).codes()
    assert underlined(sound) == []
    assert underlined(text)


BLOCKS = {
    "no kind": ("- pointz: P\n  items: [x]\n", "F211"),
    "a text": ("- Points\n", "F203"),
    "two kinds": ("- points: P\n  items: [x]\n  agenda: Q\n", "F240"),
    "no title": ("- points:\n  items: [x]\n", "F202"),
    "minutes in words": ("- points: P\n  minutes: soon\n  items: [x]\n", "F205"),
    "minutes of two days": ("- points: P\n  minutes: 2000\n  items: [x]\n", "F205"),
    "an hour in words": ("- points: P\n  at: ten\n  items: [x]\n", "F206"),
    "a name with a space": ("- points: P\n  id: my block\n  items: [x]\n", "N307"),
    "a cue that there is not": ("- points: P\n  items: [x]\n  shout: Hello\n", "F201"),
    "a cue that says nothing": ("- points: P\n  items: [x]\n  say:\n", "F202"),
    "cues that are a text": ("- points: P\n  items: [x]\n  cues: Hello\n", "F203"),
    "a cue in the list that there is not": ("- points: P\n  items: [x]\n  cues: [{shout: Hello}]\n", "F201"),
    "a list without items": ("- points: P\n  items: []\n", "F208"),
    "an item that is empty": ("- points: P\n  items: [x, '']\n", "F202"),
    "a short form with another time": ("- points: P\n  items: [x]\n  short: {at: '10:00'}\n", "F201"),
    "a short form with a field of another kind": ("- points: P\n  items: [x]\n  short: {tasks: [y]}\n", "F201"),
    "a short form that is a number": ("- points: P\n  items: [x]\n  short: 5\n", "F203"),
    "a shared block of no name": ("- use: rules\n", "N304"),
    "a field of no block beside a shared one": ("- use: shared/rules\n  shout: x\n", "F201"),
    "a field of another kind": ("- break: Tea\n  tasks: [x]\n", "F201"),
    "minutes of an exercise as one number": ("- exercise: E\n  minutes: 20\n  tasks: [x]\n", "F205"),
    "nothing to find a resource by": ("- resources: R\n  items: [{resource: A, for: B}]\n", "F202"),
}


@pytest.mark.parametrize(("text", "code"), BLOCKS.values(), ids=list(BLOCKS))
def test_faults_in_a_block_are_underlined(text: str, code: str, pool: Pool) -> None:
    pool.write("sessions/shared/rules.yaml", RULES)
    assert code in pool.blocks(text).codes()
    assert underlined(as_day(text))


BASED_ON = {
    "nothing differs": ("", ""),
    "no changes yet": ("changes:\n", ""),
    "every change": (
        "strapline:\nchanges:\n  - drop: 2010\n  - replace: P\n    with: [{use: shared/rules}]\n"
        "  - change: Q\n    say:\n    minutes: 5\n    items: [x]\n"
        "  - after: R\n    add:\n      - points: A\n        items: [x]\n  - before: R\n    add: {break: Tea}\n",
        "",
    ),
    "an inject that comes after another": ("changes:\n  - change: News\n    after: Two weeks later\n", ""),
    "a programme": ("programme:\n  - welcome:\n", "F309"),
    "a block among the changes": ("changes:\n  - points: A\n    items: [x]\n", "F201"),
    "no new block": ("changes:\n  - replace: P\n", "F202"),
    "lines beside a drop": ("changes:\n  - drop: P\n    say: x\n", "F201"),
    "a new block that is wrong": ("changes:\n  - after: P\n    add: [{points: A, itms: [x]}]\n", "F201"),
    "a list of names": ("changes:\n  - drop: [P, Q]\n", "F203"),
    "no dash": ("changes:\n  drop: P\n", "F203"),
}


@pytest.mark.parametrize(("text", "code"), BASED_ON.values(), ids=list(BASED_ON))
def test_a_session_that_is_based_on_another_one(text: str, code: str, pool: Pool) -> None:
    pool.write("sessions/shared/rules.yaml", RULES)
    names = ("'2010'", "P", "Q", "R")
    blocks = "".join(f"  - points: {name}\n    items: [y]\n" for name in names)
    blocks += "  - inject: News\n    news: Something\n    questions: [What now?]\n"
    pool.write("sessions/other.yaml", HEAD.format(time="09:30 to 16:00") + blocks)
    text = f"based-on: other\n{text}"
    built = pool.session(text)
    assert code in built.codes() if code else not built.report.failed, built.faults()
    assert bool(underlined(text)) == bool(code)


def test_changes_without_an_original_are_underlined() -> None:
    assert underlined(as_day("- welcome:\n") + "changes:\n  - drop: P\n")


OTHER_FILES = {
    "case": (CASE.replace("provenance: fictional", "provenance: invented"), CASE.replace("covers: [neglect]\n", "")),
    "pool": (POOL + "polcy: {}\n", POOL + "policy: {longest-talk: long}\n", POOL + "language: cy\n"),
    "sources": (SOURCES.replace("year: 2010", "year: soon"), SOURCES.replace("wt2010:", "Working Together:")),
    "glossary": (GLOSSARY + "LA: [Local, authority]\n", GLOSSARY + "LA:\n"),
    "theme": ("theme: calm\nfont: Calibri\npalette: {ink: red}\n",),
    "delivery": ("delivery: day\n", "delivery: day\ndate: tomorrow\n", "delivery: day\ndate: 2027-01-15\nvenu: Here\n"),
    "shared": ("use: shared/rules\n", "points: P\nitem: x\n", "- points: P\n  item: x\n", "- use: rules\n", "[]\n"),
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in OTHER_FILES.items() for text in texts])
def test_faults_in_other_files_are_underlined(name: str, text: str) -> None:
    assert underlined(text, name)


@pytest.mark.parametrize(
    "text", ["points: P\nitems: x\n", "- points: P\n  items: x\n- use: shared/rules\n  minutes: 5\n"]
)
def test_a_shared_file_is_a_block_or_a_list_of_them(text: str) -> None:
    assert underlined(text, "shared") == []


SOUND = {
    "a usual title": "- welcome:\n",
    "a title that is a number": "- points: 2010\n  items: [1, 2.5, yes, true]\n",
    "one item": "- points: P\n  items: x\n",
    "a field with nothing after it": "- points: P\n  items: [x]\n  minutes:\n  trainer: ''\n",
    "a case beside a kind": "- exercise: E\n  case: child-m\n  tasks: x\n",
    "cues of every form": "- points: P\n  items: x\n  say: [a, {item: b, items: [c]}]\n  cues: [{ask: d}, {do: [e]}]\n",
    "other lines for a shared block": "- use: shared/rules\n  minutes: 5\n  ground-rules: Another title\n  say: x\n",
    "a short form": "- points: P\n  minutes: 20\n  items: [x]\n  short: {points: Q, minutes: 5, items: [y], say: z}\n",
    "blanks round a choice": "- exercise: E\n  tasks: x\n  priority: ' must '\n",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=list(SOUND))
def test_what_the_reader_takes_is_not_underlined(text: str, pool: Pool) -> None:
    pool.write("sessions/shared/rules.yaml", RULES)
    built = pool.blocks(text)
    assert not built.report.failed, built.faults()
    assert underlined(as_day(text)) == []

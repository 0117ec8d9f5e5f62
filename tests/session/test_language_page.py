"""The pages about the language and the clock keep their word: what they say of all kinds holds."""

from __future__ import annotations

import re

from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.session.block import CUE_KEYS, Block
from sessionbuilder.source.fields import fields_of
from sessionbuilder.text import Listing
from tests.pool import REPOSITORY, Pool

LANGUAGE = (REPOSITORY / "docs/language.md").read_text("utf-8")
CLOCK = (REPOSITORY / "docs/clock.md").read_text("utf-8")
KINDS = [kind for name in kind_names() if (kind := kind_of(name))]


def words(kind: type[Block]) -> str:
    """The name of a kind as a sentence has it."""
    return kind.kind.replace("-", " ")


def test_it_names_every_field_that_every_block_has() -> None:
    keys = re.findall(r"^\| (`.*?) \|", LANGUAGE, re.MULTILINE)
    assert set(fields_of(Block)) <= {key for cell in keys for key in re.findall(r"`(.*?)`", cell)}


def test_it_names_every_verb_of_a_cue() -> None:
    said = LANGUAGE.split("## For the facilitator only")[1].split("\n## ")[0]
    assert set(CUE_KEYS) <= set(re.findall(r"`([a-z-]+)`", said))


def test_it_says_what_each_kind_s_priority_is_where_none_is_written() -> None:
    (line,) = [line for line in LANGUAGE.splitlines() if line.startswith("| `priority` |")]
    must = re.findall(r"`must` for (.*?), `could`", line)[0].replace(" and ", ", ").split(", ")
    could = re.findall(r"`could` for (.*?), `should`", line)[0].replace(" and ", ", ").split(", ")
    assert sorted(must) == sorted(words(kind) for kind in KINDS if kind.usual_priority == "must")
    assert sorted(could) == sorted(words(kind) for kind in KINDS if kind.usual_priority == "could")


def test_it_says_which_kinds_are_never_shortened() -> None:
    (line,) = [line for line in CLOCK.splitlines() if "are never shortened and never left out" in line]
    assert sorted(re.findall(r"\*\*(.*?)\*\*", line)) == sorted(words(kind) for kind in KINDS if kind.protected)


def test_it_says_how_far_every_kind_gives_that_gives_in_its_own_way() -> None:
    table = CLOCK.split("| Kinds | At least |")[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    usual = Block.elasticity
    for kind in KINDS:
        gives = kind.elasticity
        if (gives.least, gives.most) == (usual.least, usual.most) or kind.kind == "exercise":
            continue
        found = [row for row in rows if words(kind) in row[0] or (kind.kind == "case" and row[0] == "reading a case")]
        ends = [(int(row[1].split(",")[0]), int(row[2])) for row in found]
        assert (gives.least, gives.most) in ends, kind.kind


def test_the_shared_block_that_it_shows_can_be_used(pool: Pool) -> None:
    block = re.findall(r"^```yaml\n(ground-rules:.*?)^```$", LANGUAGE, re.MULTILINE | re.DOTALL)[0]
    pool.write("sessions/shared/rules.yaml", block)
    assert pool.blocks("- use: shared/rules\n").faults() == []


def test_its_text_of_several_lines_is_read_as_it_says(pool: Pool) -> None:
    example = LANGUAGE.split("### Texts of several lines")[1].split("```yaml\n")[1].split("```")[0]
    built = pool.blocks(f"- points: P\n  items: [x, y]\n{example.replace('    say', '  say')}")
    assert built.faults() == []
    assert built.programme
    first, lead, three, *rest = built.programme.blocks[0].block.cues[0].texts
    assert [str(first), str(lead)] == ["This is one paragraph, whose lines are joined.", "Three things to say:"]
    assert isinstance(three, Listing)
    assert [len(item.items) for item in three.items] == [0, 1, 0]
    assert list(map(str, rest)) == ["Q: What if nobody answers?", "A: Wait. Then ask in pairs."]

"""A session that is based on another one: what differs, and all else from the original."""

from __future__ import annotations

import pytest

from sessionbuilder import build
from tests.pool import Built, Pool, notes_of

ORIGINAL = """\
session: Seeing the child
strapline: An hour for everybody
aim: Learn from reviews
outcomes:
  see: Identify what reviews teach
time: 09:00 to 10:00
participants: 12
groups: 3
programme:
  - welcome: Welcome
    minutes: 5
  - points: What reviews find
    id: findings
    minutes: 15
    items: [Nobody asked, Nobody wrote it down]
    outcomes: [see]
    say: Read them slowly.
  - use: shared/rules
  - points: Where to turn
    minutes: 10
    items: [Your manager]
  - closing: To end with
    minutes: 10
"""
RULES = "ground-rules: How we work together\nminutes: 5\nrules: [Listen]\n"
LOCAL = "session: Seeing the child in Riverside\nbased-on: original\n"


@pytest.fixture
def based(pool: Pool) -> Pool:
    pool.write("sessions/original.yaml", ORIGINAL)
    pool.write("sessions/shared/rules.yaml", RULES)
    return pool


def titles(built: Built) -> list[str]:
    assert built.programme, built.faults()
    return [str(timed.title) for timed in built.programme.blocks if timed.block.span.line]


def codes(built: Built) -> list[str]:
    """What is wrong, but for hours that are not filled, and few slides for them."""
    return [code for code in built.codes() if code not in ("P402", "L505")]


def changed(based: Pool, changes: str) -> Built:
    return based.session(f"{LOCAL}changes:\n{changes}", "river")


def test_without_changes_it_is_the_original_under_its_own_name(based: Pool) -> None:
    built = based.session(LOCAL, "river")
    assert codes(built) == []
    assert built.programme
    session = built.programme.session
    assert (session.stem, str(session.session)) == ("river", "Seeing the child in Riverside")
    assert str(session.strapline) == "An hour for everybody"
    assert titles(built)[:4] == ["Welcome", "What reviews find", "How we work together", "Where to turn"]


def test_keys_of_the_head_stand_in_place_of_the_original_s_whole(based: Pool) -> None:
    text = LOCAL + "strapline:\ngroups: 4\noutcomes:\n  ours: Identify what ours teach\nchanges:\n"
    text += "  - change: findings\n    outcomes: [ours]\n"
    built = based.session(text, "river")
    assert codes(built) == []
    assert built.programme
    session = built.programme.session
    assert (session.strapline, session.groups, list(session.outcomes)) == (None, 4, ["ours"])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ("  - drop: Where to turn\n", "Welcome|What reviews find|How we work together|To end with"),
        ("  - drop: findings\n", "Welcome|How we work together|Where to turn|To end with"),
        ("  - drop: '  where TO turn '\n", "Welcome|What reviews find|How we work together|To end with"),
        (
            "  - replace: How we work together\n    with:\n      - points: A\n        items: [x]\n"
            "      - points: B\n        items: [x]\n",
            "Welcome|What reviews find|A|B|Where to turn|To end with",
        ),
        (
            "  - replace: Where to turn\n    with: {points: Here, items: [x]}\n",
            "Welcome|What reviews find|How we work together|Here|To end with",
        ),
        (
            "  - after: findings\n    add:\n      - points: A\n        items: [x]\n"
            "  - before: findings\n    add:\n      - points: B\n        items: [x]\n"
            "  - after: findings\n    add:\n      - points: C\n        items: [x]\n"
            "  - drop: findings\n",
            "Welcome|B|A|C|How we work together|Where to turn|To end with",
        ),
        (
            "  - change: findings\n    points: What ours found\n",
            "Welcome|What ours found|How we work together|Where to turn|To end with",
        ),
    ],
)  # fmt: skip
def test_blocks_are_dropped_replaced_changed_and_added(changes: str, expected: str, based: Pool) -> None:
    built = changed(based, changes)
    assert not built.report.failed, built.faults()
    assert titles(built) == expected.split("|")


def test_a_change_replaces_lines_and_an_empty_one_takes_them_out(based: Pool) -> None:
    built = changed(based, "  - change: findings\n    items: [Ours]\n    say:\n    minutes: 12\n")
    assert not built.report.failed, built.faults()
    assert built.programme
    (block,) = [timed.block for timed in built.programme.blocks if timed.block.id == "findings"]
    assert [str(text) for text in block.written if text.span][1:] == ["Ours"]
    assert "Read them slowly." not in notes_of(built.slide("What reviews find"))


def test_what_the_clock_finds_says_in_which_session_it_is_so(based: Pool) -> None:
    built = changed(based, "  - drop: findings\n")
    (found,) = [found for found in built.report.diagnostics if found.fault.code == "P402"]
    assert str(found.span) == "sessions/original.yaml:6:7"
    assert found.message.endswith(". It is so in `river`.")
    built = based.session(LOCAL + "time: 09:00 to 10:30\n", "river")
    (found,) = [found for found in built.report.diagnostics if found.fault.code == "P402"]
    assert str(found.span) == "sessions/river.yaml:3:7"
    assert "It is so in" not in found.message


def test_the_original_s_changes_arrive(based: Pool) -> None:
    based.session(LOCAL + "changes:\n  - drop: Where to turn\n", "river")
    based.write("sessions/original.yaml", ORIGINAL.replace("Nobody asked", "Nobody looked"))
    built = changed(based, "  - drop: Where to turn\n")
    assert built.programme
    assert "Nobody looked" in [str(text) for text in built.programme.blocks[1].block.written]


def test_a_module_may_be_added_and_is_known_by_its_blocks(based: Pool) -> None:
    based.write("sessions/shared/two.yaml", "- points: A\n  items: [x]\n- points: B\n  items: [x]\n")
    built = changed(based, "  - replace: Where to turn\n    with:\n      - use: shared/two\n")
    assert titles(built)[3:5] == ["A", "B"]
    based.write("sessions/original.yaml", ORIGINAL.replace("shared/rules", "shared/two"))
    assert titles(changed(based, "  - drop: A\n"))[2:4] == ["B", "Where to turn"]


def test_chains_are_followed(based: Pool) -> None:
    changed(based, "  - drop: findings\n  - after: Welcome\n    add:\n      - points: Ours\n        items: [x]\n")
    built = based.session("based-on: river\nchanges:\n  - change: Ours\n    points: Mine\n", "mine")
    assert titles(built) == ["Welcome", "Mine", "How we work together", "Where to turn", "To end with"]
    assert built.programme
    assert str(built.programme.session.session) == "Seeing the child in Riverside"


def test_faults_point_at_the_file_in_which_they_stand(based: Pool) -> None:
    based.write("sessions/original.yaml", ORIGINAL.replace("items: [Your manager]", "itms: [Your manager]"))
    built = changed(based, "  - after: Welcome\n    add:\n      - points: A\n        itemz: [x]\n")
    assert sorted(str(found.span) for found in built.report.diagnostics) == [
        "sessions/original.yaml:21:5",
        "sessions/river.yaml:7:9",
    ]


def test_a_line_that_is_changed_is_told_where_it_is_changed(based: Pool) -> None:
    built = changed(based, "  - change: findings\n    minutes: soon\n")
    assert [str(found.span) for found in built.report.diagnostics] == ["sessions/river.yaml:5:14"]


FAULTY = {
    "no such block": (
        "  - drop: Where to tern\n",
        "4:11 F310 not-in-original: `original` has no block with the id or the title `Where to tern`.",
        "did you mean `Where to turn`?",
    ),
    "nothing like it": (
        "  - drop: Quizzes\n",
        "4:11 F310 not-in-original: `original` has no block with the id or the title `Quizzes`.",
        "`sessionbuilder plan original` shows what its blocks are called",
    ),
    "a part of its title": (
        "  - drop: where to\n",
        "4:11 F310 not-in-original: `original` has no block with the id or the title `where to`.",
        "did you mean `Where to turn`?",
    ),
    "its kind before it": (
        "  - drop: 'points: Where to turn'\n",
        "4:11 F310 not-in-original: `original` has no block with the id or the title `points: Where to turn`.",
        "did you mean `Where to turn`?",
    ),
    "changed twice": (
        "  - drop: findings\n  - change: What reviews find\n    minutes: 3\n",
        "5:13 F312 changed-twice: `What reviews find` is changed here, and already in line 4.",
        "write all that differs in one change, and take the other out",
    ),
    "another kind": (
        "  - change: findings\n    messages: A\n",
        "5:5 F313 changed-into-another-kind: This block is `points`, and `messages` is another kind.",
        "write `- replace:` with the new block under `with:`",
    ),
    "no verb": (
        "  - points: New\n    items: [x]\n",
        "4:5 F201 unknown-key: `points` is nothing that can be done to a block.",
        "say where it goes: `- after: Title of a block`, and under that `add:` with the new block",
    ),
    "a verb misspelt": (
        "  - replce: findings\n",
        "4:5 F201 unknown-key: `replce` is nothing that can be done to a block.",
        "did you mean `replace`?",
    ),
    "no new block": (
        "  - replace: findings\n",
        "4:5 F202 missing-field: No block stands under `with`.",
        "write `with:`, and under it `- kind: Title`",
    ),
    "the wrong word": (
        "  - after: findings\n    with:\n      - points: A\n        items: [x]\n    add: [{points: B, items: x}]\n",
        "5:5 F201 unknown-key: `with` means nothing here.",
        "the new blocks stand under `add:`",
    ),
    "a list of names": (
        "  - drop: [findings, Welcome]\n",
        "4:11 F203 wrong-type: Here stands a list, where the id or the title of one block should stand.",
        "write `- drop: Title of a block` for each of them",
    ),
    "nothing differs": (
        "  - change: findings\n",
        "4:5 F202 missing-field: Nothing differs here.",
        "write the lines that differ under it",
    ),
    "no dash": (
        "  drop: findings\n",
        "4:3 F203 wrong-type: Here stand `name: value` lines, where a list of changes should stand.",
        "start each of them with a dash: `- drop: Title of a block`",
    ),
    "a text": (
        "  - findings\n",
        "4:5 F203 wrong-type: Here stands a text, where a change should stand.",
        "write `- drop: Title of a block`",
    ),
}


@pytest.mark.parametrize(("changes", "fault", "hint"), FAULTY.values(), ids=list(FAULTY))
def test_what_cannot_be_done_is_told(changes: str, fault: str, hint: str, based: Pool) -> None:
    built = changed(based, changes)
    assert fault in built.faults()
    (found,) = [found for found in built.report.diagnostics if found.fault.code == fault.split()[1]]
    assert found.hint.rstrip(".").casefold() == hint.casefold() or found.hint.casefold().startswith(hint.casefold())
    assert built.programme is None


NEEDED = ORIGINAL.replace(
    "    items: [Your manager]\n", "    items: [Your manager]\n    requires: findings\n    id: turn\n"
)


@pytest.mark.parametrize(
    "changes",
    [
        "  - drop: findings\n",
        "  - replace: findings\n    with: {points: Others, items: [x]}\n",
        "  - change: findings\n    id: ours\n",
    ],
)
def test_a_block_that_another_needs_cannot_go_unseen(changes: str, based: Pool) -> None:
    based.write("sessions/original.yaml", NEEDED)
    (found,) = changed(based, changes).report.diagnostics
    assert (found.fault.code, found.span and found.span.line) == ("F314", 4)
    assert found.message == "“Where to turn” stays, and `requires` there names `findings`."


@pytest.mark.parametrize(
    "changes",
    [
        "  - drop: findings\n  - drop: turn\n",
        "  - drop: findings\n  - change: turn\n    requires:\n",
        "  - replace: findings\n    with: {points: Others, items: [x], id: findings}\n",
    ],
)
def test_what_needs_it_may_go_too_and_what_comes_may_have_its_id(changes: str, based: Pool) -> None:
    based.write("sessions/original.yaml", NEEDED)
    assert not changed(based, changes).report.failed


def test_two_blocks_of_one_name_are_told_apart_by_an_id(based: Pool) -> None:
    based.write("sessions/original.yaml", ORIGINAL.replace("points: What reviews find", "points: Where to turn"))
    (found,) = changed(based, "  - drop: Where to turn\n").report.diagnostics
    assert found.fault.code == "F311"
    assert "sessions/original.yaml:12 and sessions/original.yaml:19" in found.hint
    assert titles(changed(based, "  - drop: findings\n"))[1] == "How we work together"


def test_a_session_cannot_be_based_on_itself(based: Pool) -> None:
    (found,) = based.session("session: S\nbased-on: day\n").report.diagnostics
    assert (found.fault.code, found.message) == ("F307", "`day` is based on `day`: there is no original.")


def test_a_circle_is_told(based: Pool) -> None:
    based.write("sessions/one.yaml", "based-on: two\n")
    (found,) = based.session("based-on: one\n", "two").report.diagnostics
    assert found.message == "`two` is based on `one`, which is based on `two`: there is no original."
    assert str(found.span) == "sessions/one.yaml:1:11"


def test_an_original_that_is_not_there_is_told_with_the_nearest(based: Pool) -> None:
    (found,) = based.session("based-on: orignal\n").report.diagnostics
    assert (found.fault.code, found.hint) == ("N315", "did you mean `original`?")


@pytest.mark.parametrize("name", ["pool", "sources", "../original", "/etc/passwd", "[original]", "''"])
def test_nothing_but_a_session_can_be_the_original(name: str, based: Pool) -> None:
    (code,) = based.session(f"based-on: {name}\n").codes()
    assert code in ("N315", "F203")


def test_a_programme_beside_it_is_told(based: Pool) -> None:
    built = based.session(LOCAL + "programme:\n  - welcome:\n", "river")
    assert codes(built) == ["F309"]
    assert built.programme is None


def test_changes_to_nothing_are_told(based: Pool) -> None:
    built = based.session(ORIGINAL + "changes:\n  - drop: findings\n", "river")
    assert "F308" in built.codes()
    assert built.programme is None


def test_nothing_left_is_told(based: Pool) -> None:
    based.write("sessions/original.yaml", ORIGINAL.partition("  - points: What")[0])
    assert "F208" in changed(based, "  - drop: Welcome\n").codes()


def test_an_original_with_a_fault_of_syntax_stops_it_there(based: Pool) -> None:
    based.write("sessions/original.yaml", ORIGINAL.replace("aim: Learn", "aim: [Learn"))
    built = based.session(LOCAL, "river")
    assert built.programme is None
    assert {found.span.name for found in built.report.diagnostics if found.span} == {"sessions/original.yaml"}


def test_a_missing_dash_in_the_original_is_told_once(based: Pool) -> None:
    based.write("sessions/original.yaml", ORIGINAL.replace("  - points: Where", "    points: Where"))
    built = based.session(LOCAL, "river")
    assert [found.fault.code for found in built.report.diagnostics if found.fault.code != "N306"] == ["F240"]


def test_a_delivery_may_be_of_such_a_session(based: Pool) -> None:
    based.session(LOCAL + "changes:\n  - drop: findings\n", "river")
    path = based.write("sessions/deliveries/run.yaml", "delivery: river\ndate: 2027-01-21\nparticipants: 8\n")
    built = build(path, based.workspace, only=("deck",))
    assert built.programme, built.faults
    assert built.programme.session.participants == 8
    assert str(built.programme.blocks[1].title) == "How we work together"
    assert {"sessions/original.yaml", "sessions/shared/rules.yaml", "sessions/river.yaml"} <= set(built.read)

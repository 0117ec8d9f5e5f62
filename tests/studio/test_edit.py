"""`edit`: what somebody means to do, as edits of the text, which leave alone whatever was not meant."""

from __future__ import annotations

import pytest

from sessionbuilder.source.items import Items
from tests.pool import HEAD, Pool
from tests.studio.edits import Intention, edits, made, refused

DAY = "sessions/day.yaml"


def day(blocks: str) -> str:
    return HEAD.format(time="09:30 to 16:00") + blocks


def blocks_after(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """The programme as it is written then."""
    pool.write(DAY, day(blocks))
    told = edits(pool.workspace, DAY, *intentions)
    assert told.file == DAY
    head, _, rest = made(day(blocks), told).partition("programme:\n")
    assert head == day("").removesuffix("programme:\n")
    return rest


def said(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """What is said of it."""
    pool.write(DAY, day(blocks))
    return str(edits(pool.workspace, DAY, *intentions).said)


def refusal(pool: Pool, blocks: str, *intentions: Intention) -> str:
    """Why it is not done."""
    pool.write(DAY, day(blocks))
    return refused(pool.workspace, DAY, *intentions)


THREE = """\
  # 09:30
  - welcome: Hello 🎈
    minutes: 9  # or ten
    housekeeping:
      - Fire exits

  # 09:39, if all goes well
  - discussion: Why?
    minutes: 6 to 10
    questions: [One, "Two: b"]

  - closing: Goodbye
    minutes: {least: 4, ideal: 5, most: 9}"""


def test_a_block_is_stretched_in_the_line_of_its_minutes(pool: Pool) -> None:
    assert blocks_after(pool, THREE, {"what": "stretch", "block": 0, "minutes": 20}) == THREE.replace("9  #", "20  #")
    assert "minutes: 10 to 14\n" in blocks_after(pool, THREE, {"what": "stretch", "block": 1, "minutes": 12})
    assert blocks_after(pool, THREE, {"what": "stretch", "block": 2, "minutes": 8}).endswith(
        "{least: 7, ideal: 8, most: 12}"
    )


def test_a_block_takes_its_comments_with_it(pool: Pool) -> None:
    moved = blocks_after(pool, THREE, {"what": "move", "block": 1, "to": 2})
    first, second, third = THREE.split("\n\n")
    assert moved == "\n\n".join([first, third, second])
    assert blocks_after(pool, THREE, {"what": "move", "block": 2, "to": 0}) == "\n\n".join([third, first, second])


def test_what_cannot_be_read_is_not_changed(pool: Pool) -> None:
    why = refusal(pool, "  - welcome: [\n  - closing: x\n", {"what": "stretch", "block": 0, "minutes": 20})
    assert why.startswith("There is something wrong in line 11 of `sessions/day.yaml` first: ")


def test_a_part_that_is_left_to_its_kind_is_written_with_the_others(pool: Pool) -> None:
    exercise = "  - exercise: Work\n    tasks: [Talk]\n"
    written = "    minutes: {brief: 3, work: 25, feedback: 12, debrief: 10}\n"
    asked = {"what": "set", "block": 0, "keys": ["minutes", "work"], "value": "25"}
    for intention in (asked, {"what": "stretch", "block": 0, "minutes": 50}):
        assert blocks_after(pool, exercise, intention) == exercise.replace("    tasks", f"{written}    tasks")


def test_a_round_and_what_comes_afterwards_keep_their_minutes(pool: Pool) -> None:
    block = (
        "  - discussion: Why?\n    minutes: 10\n    rounds: 1 minute a group\n    together: 5\n    questions: [One]\n"
    )
    assert "minutes: 11\n" in blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 20})
    why = refusal(pool, block, {"what": "stretch", "block": 0, "minutes": 8})
    assert why == "What else belongs to Why? takes 9 minutes already."


def test_strands_that_run_side_by_side_are_as_long_as_the_longest(pool: Pool) -> None:
    block = """\
  - breakout: Choose one
    strands:
      - strand: A
        minutes: 30  # as agreed
      - {strand: B, minutes: 30 to 40}
      - strand: C
        minutes: 10
"""
    shorter = block.replace("30  #", "25  #").replace("30 to 40", "20 to 30")
    assert blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 25}) == shorter
    longer = block.replace("30 to 40", "55 to 65")
    assert blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 60}) == longer


def test_minutes_that_are_as_wanted_are_not_written(pool: Pool) -> None:
    pool.write(DAY, day(THREE))
    assert edits(pool.workspace, DAY, {"what": "stretch", "block": 0, "minutes": 9}).edits == ()


def test_a_part_that_every_group_has_is_written_for_each(pool: Pool) -> None:
    block = "  - exercise: Work\n    minutes: {work: 0, feedback: 3 per group}\n    tasks: [Talk]\n"
    assert blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 23}) == block.replace("3 per", "5 per")
    assert "feedback: 15}" in blocks_after(pool, block, {"what": "stretch", "block": 0, "minutes": 18})


ODD = """\
  - 'welcome': "Hello: you"  # first
    "minutes" :\t9
    housekeeping: [Fire exits, "Tea, coffee"]
    say: >
      Good morning,
      everybody.

    # what comes next
    do: |  # as agreed
      # no comment, but said
      Sit down.
  -
    # the second
    discussion: Why?
    questions:
    - One
    - |
      Two
      lines

    - {item: Three}
  # - closing: not yet
  - closing: Goodbye
    minutes: 5 # short
"""


def test_a_block_that_is_written_in_an_odd_way_moves_as_it_is(pool: Pool) -> None:
    lines = ODD.splitlines(keepends=True)
    first, second, third = "".join(lines[:11]), "".join(lines[11:21]), "".join(lines[21:])
    assert blocks_after(pool, ODD, {"what": "move", "block": 0, "to": 1}) == second + first + third
    assert blocks_after(pool, ODD, {"what": "move", "block": 2, "to": 0}) == third + first + second
    bare = ODD.rstrip("\n")
    assert blocks_after(pool, bare, {"what": "move", "block": 2, "to": 1}) == first + third + second.rstrip("\n")
    assert blocks_after(pool, bare, {"what": "move", "block": 0, "to": 2}) == second + third + first.rstrip("\n")


@pytest.mark.parametrize(
    ("keys", "value", "was", "becomes"),
    [
        (["minutes"], "10", "\t9", "\t10"),
        (["housekeeping", 1], "Tea: coffee", '"Tea, coffee"', '"Tea: coffee"'),
        (["housekeeping", 0], "Fire, exits", "Fire exits", '"Fire, exits"'),
        (["housekeeping"], ["Fire exits"], ', "Tea, coffee"', ""),
        (["housekeeping", 2], "Seats", 'coffee"]', 'coffee", Seats]'),
        (["say"], "Good evening,\neverybody.", "Good morning", "Good evening"),
        (["do"], "Stand up.\n\n- and wait", "# no comment, but said\n      Sit down.", "Stand up.\n\n      - and wait"),
        (["do"], "", "    do: |  # as agreed\n      # no comment, but said\n      Sit down.\n", ""),
        (["welcome"], 'She said "yes"', '"Hello: you"', '"She said \\"yes\\""'),
        (["welcome"], None, ': "Hello: you"', ":"),
        (["id"], "hello", '"minutes" :', 'id: hello\n    "minutes" :'),
    ],
)
def test_a_field_is_set_where_it_stands(
    pool: Pool, keys: list[str | int], value: str | list[str] | None, was: str, becomes: str
) -> None:
    wanted = ODD.replace(was, becomes, 1) if keys != ["id"] else ODD.replace("\t9\n", "\t9\n    id: hello\n")
    assert blocks_after(pool, ODD, {"what": "set", "block": 0, "keys": keys, "value": value}) == wanted


@pytest.mark.parametrize(
    ("keys", "value", "was", "becomes"),
    [
        (["questions", 1], "Two: two", "- |\n      Two\n      lines\n", "- |\n      Two: two\n"),
        (["questions", 0], "One: one", "- One\n", '- "One: one"\n'),
        (["questions", 0], "a\nb", "- One\n", "- |\n      a\n      b\n"),
        (["questions", 0], None, "    - One\n", ""),
        (["questions", 2, "item"], "x, y", "Three", '"x, y"'),
        (["questions", 3], "Four", "- {item: Three}\n", "- {item: Three}\n    - Four\n"),
        (["questions"], None, ODD[ODD.index("    questions:") : ODD.index("  # - closing")], ""),
        (["source"], ["wt2010"], "Why?\n", "Why?\n    source: [wt2010]\n"),
        (["source"], ["wt2010, p. 4"], "Why?\n", "Why?\n    source:\n      - wt2010, p. 4\n"),
        (["short", "minutes"], "4", "Why?\n", "Why?\n    short: {minutes: 4}\n"),
    ],
)
def test_a_field_of_an_odd_list_is_set(
    pool: Pool, keys: list[str | int], value: str | list[str] | None, was: str, becomes: str
) -> None:
    intention = {"what": "set", "block": 1, "keys": keys, "value": value}
    assert blocks_after(pool, ODD, intention) == ODD.replace(was, becomes, 1)


FLOW = "  [{welcome: Hello, minutes: 5, housekeeping: [Exits]}, {closing: 'Goodbye, all', minutes: 5}]\n"


def test_a_programme_in_brackets_stays_in_brackets(pool: Pool) -> None:
    turned = "  [{closing: 'Goodbye, all', minutes: 5}, {welcome: Hello, minutes: 5, housekeeping: [Exits]}]\n"
    assert blocks_after(pool, FLOW, {"what": "move", "block": 1, "to": 0}) == turned
    assert blocks_after(pool, FLOW, {"what": "move", "block": 0, "to": 1}) == turned
    assert blocks_after(pool, FLOW, {"what": "remove", "block": 0}) == "  [{closing: 'Goodbye, all', minutes: 5}]\n"
    held = blocks_after(pool, FLOW, {"what": "hold", "block": 1, "key": "at", "clock": "10:00"})
    assert held == FLOW.replace("all',", 'all\', at: "10:00",')
    assert "{break: Morning break, minutes: 15}, {closing" in blocks_after(
        pool, FLOW, {"what": "add", "block": 0, "kind": "break"}
    )


def test_a_time_is_held_in_one_way_and_let_go(pool: Pool) -> None:
    held = {"what": "hold", "block": 0, "key": "not-before", "clock": "09:45"}
    by = {"what": "hold", "block": 0, "key": "not-after", "clock": "10:15"}
    at = {"what": "hold", "block": 0, "key": "at", "clock": "10:00"}
    block = "  - break: Tea\n    minutes: 10\n"
    assert blocks_after(pool, block, held, by) == (
        '  - break: Tea\n    not-after: "10:15"\n    not-before: "09:45"\n    minutes: 10\n'
    )
    assert blocks_after(pool, block, held, by, at) == '  - break: Tea\n    at: "10:00"\n    minutes: 10\n'
    assert blocks_after(pool, block, at, {**at, "clock": ""}) == block
    assert refusal(pool, block, {**at, "clock": "soon"}) == "`soon` is no time of day; write `12:30`."


def test_the_short_form_takes_the_place_of_what_it_stands_for(pool: Pool) -> None:
    block = """\
  - discussion: Why?  # asked
    minutes: 20
    short:
      minutes: 10  # half
      questions:
        - One
      say: Be brief.
    questions: [One, Two]
"""
    assert (
        blocks_after(pool, block, {"what": "shorten", "block": 0})
        == """\
  - discussion: Why?  # asked
    minutes: 10
    say: Be brief.
    questions:
      - One
"""
    )
    flow = "  - {points: A, minutes: 9, short: {minutes: 4, say: 'B, c'}, items: [x]}\n"
    short = "  - {points: A, minutes: 4, say: 'B, c', items: [x]}\n"
    assert blocks_after(pool, flow, {"what": "shorten", "block": 0}) == short
    assert refusal(pool, THREE, {"what": "shorten", "block": 0}) == "Hello 🎈 has no short form."


def test_what_the_short_form_has_of_its_own_is_told_and_left(pool: Pool) -> None:
    block = """\
  - discussion: Why?
    minutes: 20
    short: {minutes: 10, questions: [One], if-behind: 'Go on'}
    questions: [One, Two]
    if-behind: Ask one
    say: Hello
"""
    programme = ["programme", 0]
    assert said(pool, block, {"what": "set", "block": 0, "keys": ["questions", 1], "value": "Three"}) == (
        "Why? is changed. Its short form has its own line for questions, which stays as it is."
    )
    wrote = {"what": "write", "file": DAY, "value": "X"}
    assert said(pool, block, {**wrote, "keys": [*programme, "questions", 1]}) == (
        "“questions” is changed. Its short form has its own line for questions, which stays as it is."
    )
    assert said(pool, block, {**wrote, "keys": [*programme, "if-behind"]}).endswith(
        "Its short form has its own line for if behind, which stays as it is."
    )
    assert said(pool, block, {"what": "stretch", "block": 0, "minutes": 25}).endswith(
        "Its short form has its own line for minutes, which stays as it is."
    )
    others: tuple[Intention, ...] = (
        {"what": "set", "block": 0, "keys": ["say"], "value": "X"},
        {"what": "set", "block": 0, "keys": ["short", "questions", 0], "value": "X"},
        {**wrote, "keys": [*programme, "say"]},
        {**wrote, "keys": [*programme, "short", "questions", 0]},
    )
    for other in others:
        assert "short form" not in said(pool, block, other)
    changed = blocks_after(pool, block, others[1])
    assert changed == block.replace("questions: [One],", "questions: [X],")
    assert blocks_after(pool, block, others[3]) == changed


def test_a_comment_that_names_a_time_is_told_and_left(pool: Pool) -> None:
    assert said(pool, THREE, {"what": "move", "block": 0, "to": 1}) == (
        "Hello 🎈 comes after “Why?” now. Comments there say 09:30 and 09:39; see whether that is still right."
    )
    assert said(pool, THREE, {"what": "stretch", "block": 1, "minutes": 9}) == "Why? is 9 minutes now."
    assert said(pool, THREE, {"what": "stretch", "block": 0, "minutes": 1}) == (
        "Hello 🎈 is 1 minute now. Comments there say 09:39; see whether that is still right."
    )


def test_several_things_are_done_one_after_the_other_as_edits_of_the_text_that_there_was(pool: Pool) -> None:
    done = blocks_after(
        pool,
        THREE,
        {"what": "move", "block": 2, "to": 0},
        {"what": "stretch", "block": 0, "minutes": 6},
        {"what": "remove", "block": 2},
        {"what": "set", "block": 1, "keys": ["housekeeping", 1], "value": "Tea"},
        {"what": "hold", "block": 1, "key": "at", "clock": "09:36"},
    )
    assert (
        done
        == """\
  - closing: Goodbye
    minutes: {least: 5, ideal: 6, most: 10}

  # 09:30
  - welcome: Hello 🎈
    at: "09:36"
    minutes: 9  # or ten
    housekeeping:
      - Fire exits
      - Tea"""
    )


def test_a_new_block_is_set_in_as_the_others_are(pool: Pool) -> None:
    begun = blocks_after(pool, THREE, {"what": "add", "block": 0, "kind": "break"})
    first, *others = THREE.split("\n\n")
    assert begun == "\n\n".join([first, "  - break: Morning break\n    minutes: 15", *others])
    assert blocks_after(pool, THREE, {"what": "add", "block": 2, "kind": "break"}).endswith(
        "most: 9}\n\n  - break: Morning break\n    minutes: 15"
    )
    assert refusal(pool, THREE, {"what": "add", "block": 0, "kind": "nap"}).startswith("There is no kind of block")


def test_no_intention_of_an_odd_session_is_more_than_a_sentence(pool: Pool) -> None:
    for text in ("", "session: x", "- a\n- b", "session: x\nprogramme: soon", "session: x\nprogramme: []", "\t: ["):
        pool.write(DAY, text)
        for intention in (
            {"what": "stretch", "block": 0, "minutes": 5},
            {"what": "move", "block": 0, "to": 0},
            {"what": "remove", "block": -1},
            {"what": "set", "block": 3, "keys": ["say"], "value": "x"},
            {"what": "set", "block": 0, "keys": [], "value": "x"},
        ):
            assert refused(pool.workspace, DAY, intention), (text, intention)
    assert (
        refusal(pool, THREE, {"what": "stretch", "block": 0, "minutes": 5000}) == "Hello 🎈 cannot take 5,000 minutes."
    )


@pytest.mark.parametrize(
    ("items", "keys", "value", "becomes"),
    [
        ("\n      - x  # c\n      - y", [0], "a\nb", "\n      - |  # c\n        a\n        b\n      - y"),
        ("\n      - x  # c\n      -\n      - ~", [1], "a: b", '\n      - x  # c\n      - "a: b"\n      - ~'),
        ("\n      - x  # c\n      - y", [], ["x", "z", "y"], "\n      - x  # c\n      - z\n      - y"),
        ("\n      - x  # c\n      - y", [], ["y"], "\n      - y"),
        (" [x]", [], ["a: b", "c\nd"], ' ["a: b", "c\\nd"]'),
        (" [x, {item: y, items: [z]}]", [1, "item"], None, " [x, {items: [z]}]"),
        (" [x, {item: y, items: [z]}]", [1, "items", 1], "c, d", ' [x, {item: y, items: [z, "c, d"]}]'),
        (" [x,\n      y, # two\n      z]  # end", [2], "q", " [x,\n      y, # two\n      q]  # end"),
        (" [x,\n      y, # two\n      z]  # end", [1], None, ""),
        ("\n      - item: y  # why\n        items: [z]", [0, "item"], None, ""),
        ("\n      - x  # c\n      - y", [], "alone", ""),
    ],
)
def test_a_list_keeps_its_way_and_its_comments_or_is_left(
    pool: Pool, items: str, keys: list[str | int], value: str | list[str] | None, becomes: str
) -> None:
    block = f"  - points: A\n    items:{items}\n    say: x\n"
    intention = {"what": "set", "block": 0, "keys": ["items", *keys], "value": value}
    if becomes:
        assert blocks_after(pool, block, intention) == block.replace(items, becomes)
    else:
        assert refusal(pool, block, intention).startswith("There are comments in what would be")


def test_a_comment_that_stands_alone_stays_between_its_neighbours(pool: Pool) -> None:
    text = "  - points: A\n    items: [x]\n    # end of A\n\n  # alone\n\n  # about B\n  - closing: B\n# left\n"
    assert blocks_after(pool, text, {"what": "move", "block": 1, "to": 0}) == (
        "  # about B\n  - closing: B\n\n  - points: A\n    items: [x]\n    # end of A\n\n  # alone\n# left\n"
    )
    assert blocks_after(pool, text, {"what": "remove", "block": 0}) == text.partition("    # end of A\n\n")[2]


def test_a_programme_is_begun_where_there_is_none(pool: Pool) -> None:
    block = "  - break: Morning break\n    minutes: 15\n"
    add = {"what": "add", "block": -1, "kind": "break"}
    for empty in ("", "  []\n", "  ~\n"):
        assert blocks_after(pool, empty, add) == block if not empty else block in blocks_after(pool, empty, add)


@pytest.mark.parametrize(
    ("keys", "value"),
    [(["a"] * 500, "x"), (["say"], "a\x07b"), (["say"], "x" * 60_000), (["say", 7], "x"), (["points", "a"], "x")],
)
def test_what_no_session_can_hold_is_refused_in_a_sentence(pool: Pool, keys: list[str | int], value: str) -> None:
    block = "  - points: A\n    items: [x]\n    say: [y]\n"
    assert refusal(pool, block, {"what": "set", "block": 0, "keys": keys, "value": value}).endswith(".")
    many = [{"what": "hold", "block": 0, "key": "at", "clock": "10:00"}] * 101
    assert refusal(pool, block, *many) == "More than 100 things at once are too many."


def test_what_is_pasted_from_word_is_written_without_its_traces(pool: Pool) -> None:
    block = "  - points: A\n    items: [x]\n"
    pasted = "\u00a0One:\u00ad a\u2028\u00a0\u00a0two\x0bthree \ufb01ve\r\n\u200b"
    assert blocks_after(pool, block, {"what": "set", "block": 0, "keys": ["say"], "value": pasted}) == (
        f"{block}    say: |\n      One: a\n        two\n      three five\n"
    )


def test_edits_that_would_change_anything_else_are_never_given(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Items, "moved", lambda items, place, to: items.removed(place))
    assert refusal(pool, THREE, {"what": "move", "block": 0, "to": 1}) == (
        "This cannot be changed from here without changing more than that: change it in the text."
    )


def test_a_new_block_names_what_is_near_it_or_else_what_the_pool_has(pool: Pool) -> None:
    pool.write("sessions/cases/ade.yaml", "case: Ade\n")
    pool.write("sessions/cases/baby-r.yaml", "case: Baby R\n")
    pool.write("sessions/law.yaml", "first: {title: First}\nsecond: {title: Second}\n")
    blocks = "  - welcome: Hello\n    housekeeping: [Exits]\n  - break: Tea\n    law: second\n  - case: baby-r\n"
    add = {"what": "add", "block": 0}
    alone = "  - break: Tea\n"
    assert "- case: baby-r\n" in blocks_after(pool, blocks, {**add, "kind": "case"}).partition("- break")[0]
    assert "- case: ade\n" in blocks_after(pool, alone, {**add, "kind": "case"})
    assert "law: second\n" in blocks_after(pool, blocks, {**add, "kind": "duties"}).partition("- break")[0]
    assert blocks_after(pool, alone, {**add, "kind": "duties"}).endswith("law: first\n")


def test_an_item_of_a_list_goes_to_another_place_with_its_comment(pool: Pool) -> None:
    block = "  - points: A\n    items: [x]\n    cues:\n      - say: One\n      # then this\n      - ask: Two\n"
    order = {"what": "order", "file": DAY, "keys": ["programme", 0, "cues", 1]}
    assert blocks_after(pool, block, {**order, "to": 0}) == (
        "  - points: A\n    items: [x]\n    cues:\n      # then this\n      - ask: Two\n      - say: One\n"
    )
    assert said(pool, block, {**order, "to": 0}) == "What was number 2 of the list is number 1 now."
    for wrong in ({"to": 2}, {"to": -1}, {"to": 0, "keys": []}, {"to": 0, "keys": ["programme", 0, "points"]}):
        assert refusal(pool, block, {**order, **wrong}) == "There is no such place in this list."

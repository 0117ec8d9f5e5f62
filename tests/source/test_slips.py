"""Slips of every day: what a trainer types or pastes, and what is told, or comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.load import load_delivery
from tests.pool import HEAD, Pool, notes_of, texts_of


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    return Pool(tmp_path)


def told(pool: Pool, text: str) -> list[tuple[str, str]]:
    """Every fault of the blocks in `text`, as `line code`, and what to write."""
    found = pool.blocks(text).report.ordered()
    return [(f"{each.span.line if each.span else 0} {each.fault.code}", each.hint) for each in found]


def points(*items: str) -> str:
    return "\n".join(["- points: P", "  items:", *(f"    - {item}" for item in items)]) + "\n"


@pytest.mark.parametrize(
    "text", ["He said f*** off", "You f**king liar, f**k", "f***ing this, f*** that", "2*3*4=24", "Name*, address*"]
)
def test_asterisks_that_stand_for_letters_stay(pool: Pool, text: str) -> None:
    built = pool.blocks(points(text, "x"))
    assert built.faults() == []
    assert text in texts_of(built.slide("P"))


@pytest.mark.parametrize("text", ["**open", "open**", "2 ** 3", "** open **"])
def test_asterisks_that_were_to_be_bold_are_told(pool: Pool, text: str) -> None:
    assert pool.blocks(points(f'"{text}"', "x")).codes() == ["F215"]


def test_bold_and_emphasis_are_read_beside_asterisks(pool: Pool) -> None:
    built = pool.blocks(points("a **bold** and *slanted*, ***both***", '"(*slanted*)"', "'c\\*\\*'"))
    assert built.faults() == []
    assert texts_of(built.slide("P"))[1:4] == ["a bold and slanted, both", "(slanted)", "c**"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('"[words][1]"', "write the address itself: `[words](https://...)`"),
        ('"[ ] ring the hub"', "leave it out: slides have bullets, and sheets their own boxes to tick"),
        ('HYPERLINK "https://example.org" here', "write `[words](https://...)`, or the address alone"),
        ("the square $x^2$", "write `10^3^`, `H~2~O`, or the sign itself, such as ≥"),
        ("https //example.org", "an address starts with `https://` or `www.`"),
        ("https:/example.org", "an address starts with `https://` or `www.`"),
        ("www,example.org", "an address starts with `https://` or `www.`"),
    ],
)
def test_signs_of_other_programs_are_told(pool: Pool, text: str, hint: str) -> None:
    assert told(pool, points(text, "x")) == [("3 F252", hint)]


@pytest.mark.parametrize(
    "text", ["see [1] and [2]", "costs $20 or $30", "“[Child M] said [sic]”", "https://example.org"]
)
def test_brackets_and_dollars_of_a_text_are_left_alone(pool: Pool, text: str) -> None:
    assert pool.blocks(points(f'"{text}"', "x")).faults() == []


def test_a_picture_among_words_is_told_its_kind(pool: Pool) -> None:
    assert told(pool, points('"![A map](map.jpg)"', "x")) == [
        ("3 F213", "a picture has a block of its own: `- picture:` with `file: map.jpg`")
    ]


def test_a_dash_set_in_under_an_item_is_told(pool: Pool) -> None:
    ((place, hint),) = told(pool, "- points: P\n  items:\n    - One\n      - under it\n    - Two\n")
    assert place == "4 F203"
    assert hint == (
        "give it as many spaces as that has; "
        "or for a list under it, write `- item: One`, and `items:` before `- under it`"
    )
    assert pool.blocks("- points: P\n  items:\n  - One\n     - Two\n  - Three\n").codes() == ["F203"]


def test_a_point_with_a_list_under_it_is_told_how(pool: Pool) -> None:
    text = "- points: P\n  items:\n    - Three things:\n      - a\n      - b\n    - x\n"
    hint = "write `- item: Three things`, and before the list under it a line `items:`, below the word `item`"
    assert told(pool, text) == [("3 F203", hint)]


def test_two_dashes_make_no_item(pool: Pool) -> None:
    ((place, hint),) = told(pool, "- points: P\n  items:\n    -- One\n    -- Two\n")
    assert (place, hint) == ("3 F203", "start every item with a dash and a space, on a line of its own: `- One`")


def test_a_cue_among_the_items_is_told_where_it_stands(pool: Pool) -> None:
    ((_, hint),) = told(pool, points("One", "say: Hello"))
    assert hint.endswith(
        '"say: Hello"; if `say` is a line of the block, '
        "take its dash away and set it in as far as the block's other lines"
    )


@pytest.mark.parametrize(
    "text", ["- points: P\n  items:\n    - One\n    say: Hello\n", "- points: P\n  items:\n    - One\nsay: Hello\n"]
)
def test_a_cue_at_the_wrong_depth_is_told_its_spaces(pool: Pool, text: str) -> None:
    ((_, hint),) = told(pool, text)
    assert hint == (
        "write `- say: Hello` if a block or an item starts with it; "
        "if it is a line of the same block as `items`, give it 4 spaces"
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Respect; trust; phones off", "`[Respect, trust, phones off]`"),
        ("Respect / trust / phones off", "`[Respect, trust, phones off]`"),
        ("Respect | trust | phones off", "`[Respect, trust, phones off]`"),
        ("Respect, trust, phones off and be kind", "`[Respect, trust, phones off, be kind]`"),
        ("Respect; time, money and people; calm", '`[Respect, "time, money and people", calm]`'),
        ("[Respect; trust; calm]", "`Respect, trust, calm`"),
    ],
)
def test_a_list_in_one_line_is_told(pool: Pool, written: str, hint: str) -> None:
    text = f"- ground-rules: P\n  rules: {written}\n"
    assert told(pool, text) == [("2 F270", f"write {hint}; what is one text stands in quotes")]


@pytest.mark.parametrize(
    "written",
    [
        '"Respect, trust, calm"',
        "What is said here, and who said it, stays here",
        "Time, money and people",
        "Sit where you like; move if you must",
        "Parents/carers and he/she",
        "New things and new friends; being picked up; pulling away",
        "Be on time, be kind, be quiet.",
    ],
)
def test_a_sentence_is_one_item(pool: Pool, written: str) -> None:
    built = pool.blocks(f"- ground-rules: P\n  rules:\n    - {written}\n    - x\n")
    assert built.faults() == []


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("outcomes: learning, learning", "write `[learning]`"),
        ("worksheets: kolb and gibbs", "write `[kolb, gibbs]`"),
        ("worksheets: Kolb", "write `kolb`"),
        ("priority: Must", "write `must`"),
        ("source: wt2010; wt2023", "write `[wt2010, wt2023]`"),
        ("source: wt2010, wt2023", 'write `[wt2010, wt2023]`, with `"name, p. 3"` for a place in one'),
        ("source: wt2010 (p. 87)", 'write `"wt2010, p. 87"`'),
        ("source: wt2010 p87", 'write `"wt2010, p87"`'),
        ("source: Working Together 2023", "did you mean `wt2023`?"),
    ],
)
def test_names_in_one_line_are_told_as_they_are_written(pool: Pool, field: str, hint: str) -> None:
    assert [found for _, found in told(pool, f"- points: P\n  items: [x, y]\n  {field}\n")] == [hint]


def test_a_year_that_no_publication_has_is_not_guessed(pool: Pool) -> None:
    ((_, hint),) = told(pool, "- points: P\n  items: [x, y]\n  source: Working Together 2018\n")
    assert "did you mean" not in hint


def test_a_publication_in_the_place_of_a_page_is_told(pool: Pool) -> None:
    assert [place for place, _ in told(pool, "- points: P\n  items: [x, y]\n  source: wt2010, wt2023\n")] == ["3 N340"]
    assert pool.blocks("- points: P\n  items: [x, y]\n  source: [wt2023, 'kolb1984, p. 3']\n").faults() == []


LENGTHS = {
    "five": "5",
    "ten minutes": "10",
    "5'": "5",
    "10/15": "10 to 15",
    "5 or 10": "5 to 10",
    "~10": "10",
    "about 10 mins": "10",
    "10 min.": "10",
    "10 (max)": "10",
    "0:10": "10",
    "1:15": "1h15",
    '"09:30 to 09:45"': None,
}


@pytest.mark.parametrize("written", LENGTHS)
def test_a_length_that_is_nearly_one_is_told_as_it_is_written(pool: Pool, written: str) -> None:
    hint = f"write `{LENGTHS[written]}`" if LENGTHS[written] else 'write `at: "09:30"`, and `minutes: 15`'
    assert told(pool, f"- points: P\n  minutes: {written}\n  items: [x, y]\n") == [("2 F205", hint)]


def test_curly_quotes_round_a_value_are_no_part_of_it(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  at: “9.30”\n  minutes: ‘5’\n  priority: must\n  items: [x, y]\n")
    assert built.faults() == []
    assert built.programme
    assert built.programme.blocks[0].minutes == 5


def test_lines_that_are_not_set_in_are_told_once(pool: Pool) -> None:
    head = "session: S\naim: A\noutcomes:\na: Identify one sign\nb: Name two\ntime: 9:30 to 10:00\nprogramme:\n"
    built = pool.session(head + "  - points: P\n    outcomes: [a, b]\n    minutes: 30\n    items: [x, y]\n")
    (found,) = [each for each in built.report.diagnostics if each.fault.severity == "error"]
    assert (found.fault.code, str(found.span), found.hint) == (
        "F271",
        "sessions/day.yaml:4:1",
        "put two more spaces before `a: Identify one sign`, and before every line that belongs there",
    )


def test_the_lines_of_a_source_that_are_not_set_in_are_told_once(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", "wt2010:\nauthors: HM Government\nyear: 2010\ntitle: Working Together\n")
    assert pool.blocks("- points: P\n  source: wt2010\n  items: [x, y]\n").codes() == ["F271"]


def test_lines_of_a_block_that_are_not_set_in_are_told_where_they_belong(pool: Pool) -> None:
    head = (
        "session: S\naim: A\noutcomes: {a: Identify one}\ntime: 9:30 to 10:00\nprogramme:\n- points: P\n  items: [x]\n"
    )
    built = pool.session(f"{head}lead: Look\noutcomes: [a]\n")
    assert [(found.fault.code, found.hint) for found in built.report.ordered()] == [
        ("F201", "if it is a line of the block above, set it in as far as the word after the block's dash"),
        ("S106", "remove one of the two; or set it in, if it is a line of a block"),
    ]


def test_a_name_before_a_colon_is_told_as_the_record_it_is(pool: Pool) -> None:
    case = (pool.root / "sessions/cases/child-m.yaml").read_text("utf-8")
    case = case.replace("  - {name: Mia, who: aged 4}\n", "  - Mia: aged 4\n")
    pool.write("sessions/cases/child-m.yaml", case)
    (found,) = pool.blocks("- case: child-m\n").report.diagnostics
    assert (found.fault.code, found.hint) == ("F203", "write `- {name: Mia, who: aged 4}`")


@pytest.mark.parametrize(
    ("cue", "hint"),
    [("Hello there", "say: Hello there"), ("say Three", "say: Three"), ('"ask: Why?"', "ask: Why?")],
)
def test_a_cue_without_a_verb_is_told_as_it_is_written(pool: Pool, cue: str, hint: str) -> None:
    assert told(pool, f"- points: P\n  items: [x, y]\n  cues:\n    - {cue}\n") == [("4 F203", f"write `- {hint}`")]


@pytest.mark.parametrize(
    ("row", "hint"),
    [
        ("Nurse, visits", "[Nurse, visits]"),
        ("Nurse | visits | 1", "[Nurse, visits, 1]"),
        ("Nurse\tto see", "[Nurse, to see]"),
    ],
)
def test_a_row_in_one_line_is_told_as_it_is_written(pool: Pool, row: str, hint: str) -> None:
    ((_, found), *_) = told(pool, f"- table: T\n  columns: [Who, What]\n  rows:\n    - {row}\n")
    assert found == f"write `- {hint}`"


def test_a_line_that_goes_on_with_a_sentence_is_not_taken_for_a_key(pool: Pool) -> None:
    built = pool.session("session: S\naim: Help you notice,\nand act on it.\noutcomes: {a: Identify one}\n")
    (found,) = built.report.diagnostics
    assert found.hint == "start it further to the right than `aim`, or write it behind the line above"


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("duration: 5", "minutes"),
        ("start: 10:00", "at"),
        ("facilitator: Ana", "trainer"),
        ("reference: wt2010", "source"),
    ],
)
def test_words_of_other_programs_are_told_as_keys(pool: Pool, key: str, meant: str) -> None:
    assert told(pool, f"- points: P\n  items: [x, y]\n  {key}\n") == [("3 F201", f"did you mean `{meant}`?")]


@pytest.mark.parametrize("text", ["Rule # 3 is simple", "Case #4"])
def test_a_number_after_a_hash_is_told(pool: Pool, text: str) -> None:
    assert pool.blocks(points(text, "x")).codes() == ["S111"]


def test_a_comment_is_a_comment(pool: Pool) -> None:
    assert (
        pool.blocks("- points: P # the first\n  minutes: 5 # 2 more if needed\n  items: [x, y]  # 3\n").faults() == []
    )


def test_a_year_in_words_is_told_alone(pool: Pool) -> None:
    pool.write("sessions/sources.yaml", "wt:\n  authors: A\n  year: Dec 2023\n  title: T\n")
    assert told(pool, "- points: P\n  source: wt\n  items: [x, y]\n") == [("3 F204", "write `2023`")]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Name\tRole\n      Ana\tNurse", ("F251", 5)),
        ("Start here.\n      | a | b |", ("F252", 5)),
        ("Start here.\n      ---", ("F252", 5)),
        ("Start here.\n      > What she said", ("F252", 5)),
        ("Start here.\n      ## Next", ("F252", 5)),
    ],
)
def test_lines_that_are_joined_are_told_by_how_they_start(pool: Pool, lines: str, found: tuple[str, int]) -> None:
    built = pool.blocks(f"- points: P\n  items: [x, y]\n  say: |\n      {lines}\n")
    assert [(each.fault.code, each.span and each.span.line) for each in built.report.ordered()] == [found]


def test_a_numbered_item_after_a_lettered_line_is_an_item(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x, y]\n  say: |\n    1) one\n      a) sub\n      b) sub\n    2) two\n")
    notes = notes_of(built.slide("P"))
    assert notes[notes.index("one") :][:4] == ["one", "a) sub", "b) sub", "two"]


@pytest.mark.parametrize("items", [("1. Read", "2. Agree"), ("a) Read", "b) Agree"), ("Q1. Read", "Q2. Agree")])
def test_items_with_numbers_of_their_own_are_told(pool: Pool, items: tuple[str, str]) -> None:
    hint = "write the words alone: `- Read`; in quotes, items stay as they are"
    assert told(pool, points(*items)) == [("3 F273", hint)]
    assert told(pool, points(*(f'"{item}"' for item in items))) == []


def test_items_that_start_with_a_figure_are_not(pool: Pool) -> None:
    assert told(pool, points("1. April is the day", "3. May is another")) == []
    assert told(pool, points("2010 was the year", "i.e. the first")) == []


TITLES = {
    "break: Coffee @ 10.30": 'write `at: "10:30"` under it, and the title without',
    "lunch: Lunch 12.30 - 1.15": 'write `at: "12:30"` and `minutes: 45` under it, and the title without',
    "break: Tea (3pm)": 'write `at: "15:00"` under it, and the title without',
    "break: 15 min break": "write `minutes: 15 min` under it, and the title without",
    "welcome: 9.30 Welcome": 'write `at: "09:30"` under it, and the title without',
    "closing: Close at 4pm": 'write `at: "16:00"` under it, and the title without',
}


@pytest.mark.parametrize("title", TITLES)
def test_a_time_in_a_title_is_told(pool: Pool, title: str) -> None:
    found = [each for each in pool.blocks(f"- {title}\n").report.diagnostics if each.fault.code == "F272"]
    assert [each.hint for each in found] == [TITLES[title]]


@pytest.mark.parametrize("fields", ["break: Tea at 3pm\n  at: 15:00", "break: 15 min break\n  minutes: 15"])
def test_a_time_in_a_title_that_the_block_keeps_is_not(pool: Pool, fields: str) -> None:
    assert "F272" not in pool.blocks(f"- {fields}\n").codes()


@pytest.mark.parametrize("title", ["What was seen at 3pm?", "Under 18.5 or over", "The 24.10 review"])
def test_figures_in_other_titles_are_not(pool: Pool, title: str) -> None:
    assert pool.blocks(f"- points: {title}\n  items: [x, y]\n").codes() == []


def test_groups_in_a_block_are_told_where_they_stand(pool: Pool) -> None:
    text = "- exercise: E\n  minutes: {brief: 3, work: 20, debrief: 5}\n  tasks: [Do]\n  groups: 5\n"
    hint = "`groups` stands at the head of the session; who works with whom is a note under `group`"
    assert told(pool, text) == [("4 F201", hint)]


def test_halves_of_a_line_are_told_as_the_fields_they_are(pool: Pool) -> None:
    text = (
        "- exercise: E\n  minutes: {brief: 3, work: 20, debrief: 5}\n  tasks: [Do]\n  roles:\n    - Scribe - writes\n"
    )
    assert [hint for _, hint in told(pool, text)] == ["write `{role: Scribe, does: writes}`"]


COLONS = {
    "- points: P\n  say: Serious\n    harm includes:\n  do: y\n": (
        "write `say: |` in line 11, and all of the text in the lines under it"
    ),
    "- points: P\n  say:\n    Hello.\n    Note: this\n": (
        "write `say: |` in line 11, and all of the text in the lines under it"
    ),
    "- points: P\n  items:\n    - Serious harm\n      includes:\n    - y\n": (
        'put the whole text in straight quotes: "Serious harm includes:"'
    ),
    "- points: P\n  lead: Serious harm includes:\n  items: [x, y]\n": (
        'put the whole text in straight quotes: "Serious harm includes:"'
    ),
    "- points: P\n  listen-for:\n    - One thing: another:\n    - Two\n": (
        'put the whole text in straight quotes: "One thing: another:"'
    ),
    "- points: P\n  say: |\n  Hello everyone.\n  do: x\n": (
        "put two more spaces before it, and before every line of the text of `say`"
    ),
    "- points: P\n  items:\n  One\n  Two\n": (
        "write `- One` if it is an item of `items`; "
        "put two more spaces before it, and before every line of the text of `items`"
    ),
    "- points: P\n  ask: | Why?\n": (
        "start the text on the next line, set in by two more spaces; nothing stands behind the `|`"
    ),
    "- points: P, items: [x, y], minutes: 5\n": (
        "write each on a line of its own, as `items: ...`; a text with a colon stands in quotes"
    ),
}


@pytest.mark.parametrize("text", COLONS)
def test_colons_in_texts_of_several_lines_are_told(pool: Pool, text: str) -> None:
    assert [hint for place, hint in told(pool, text) if place.endswith("S105")] == [COLONS[text]]


def test_letters_that_nobody_sees_are_no_part_of_a_word(pool: Pool) -> None:
    text = "- points: The o\ufb03ce\n  min\u00adutes: 5\u200b\n  items: [pro\u00adtec\u00adtion, \ufb01nd \u2060it]\n"
    built = pool.blocks(text)
    assert built.faults() == []
    assert built.programme
    assert built.programme.blocks[0].minutes == 5
    assert texts_of(built.slide("The office"))[:3] == ["The office", "protection", "find it"]


def test_joiners_stay(pool: Pool) -> None:
    built = pool.blocks(points("می\u200cخواهم", "x"))
    assert "می\u200cخواهم" in texts_of(built.slide("P"))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("'tis the season", 'or if it is an apostrophe, write "\'tis the season"'),
        ('Child\'s view: "what"', "put the whole text in straight quotes: 'Child''s view: \"what\"'"),
    ],
)
def test_what_is_to_be_typed_can_be_read(pool: Pool, text: str, hint: str) -> None:
    ((_, found),) = told(pool, f"- points: P\n  items: [x, y]\n  do: {text}\n")
    assert found.endswith(hint)


DELIVERY = "delivery: base\ndate: “3 April 2027”\n"


def test_trainers_in_one_line_and_a_date_in_curly_quotes_are_read(pool: Pool) -> None:
    pool.write("sessions/base.yaml", HEAD.format(time="09:30 to 10:00") + "  - points: P\n    items: [x, y]\n")
    path = pool.write("sessions/deliveries/run.yaml", DELIVERY + "trainers: Ana; Ben / Cy, Di and Eve\n")
    report = Report()
    read = load_delivery(path, pool.workspace, report)
    assert (report.diagnostics, read and read.names) == ([], ("Ana", "Ben", "Cy", "Di", "Eve"))


def test_words_of_a_statement_stand_together(pool: Pool) -> None:
    assert pool.blocks("- statement: S\n  says: Look, listen, ask\n").faults() == []


def test_an_address_in_angle_brackets_is_told_without(pool: Pool) -> None:
    pool.write(
        "sessions/sources.yaml", "wt:\n  authors: A\n  year: 2023\n  title: T\n  address: <https://example.org>\n"
    )
    assert told(pool, "- points: P\n  source: wt\n  items: [x, y]\n") == [("5 F213", "write `https://example.org`")]


def test_a_shared_block_without_its_colon_is_told(pool: Pool) -> None:
    assert told(pool, "- use shared/gr\n") == [("1 F203", "write `- use: shared/gr`")]


PAIRS = {
    "- resources: R\n  items:\n    - NSPCC: www.example.org\n": (
        "4 F203",
        "write `- {resource: NSPCC, address: www.example.org, for: ...}`",
    ),
    "- process: R\n  steps:\n    - Refer: within 24 hours\n    - {step: Assess}\n": (
        "3 F203",
        "write `- {step: Refer, by: within 24 hours}`",
    ),
    "- discussion - What next\n": ("1 F203", "write `- discussion: What next`"),
    "- points: P\n  items: [x, y]\n  intensity: 5\n": ("3 F204", "write a whole number from 1 to 3"),
    "- points: P\n  items: [x, y]\n  columns: two\n": ("3 F204", "write `2`"),
    "- points: P\n  items: [x, y]\n  short: 5\n": ("3 F203", "write `{minutes: 5}`"),
    "- break: yes\n": ("1 F274", "write `- break:` alone, or a title of your own"),
    "- agenda: true\n": ("1 F274", "write `- agenda:` alone, or a title of your own"),
}


@pytest.mark.parametrize("text", PAIRS)
def test_what_is_nearly_right_is_told_as_it_is_written(pool: Pool, text: str) -> None:
    ((_, hint),) = told(pool, text)
    assert hint == PAIRS[text][1]

"""Mistakes that newcomers make, and what each is told to type instead."""

from __future__ import annotations

import pytest

from sessionbuilder.diagnostics import Diagnostic
from tests.pool import Built, Pool

LEARNING = "- learning: L\n  concerned: A baby.\n  status: published\n  points: [Ask]\n"

HINTS = {
    # words to choose from are all shown, never guessed
    LEARNING.replace("published", "unpublished"): (
        "choose from `published`, `response-published` and `not-yet-published`"
    ),
    "- points: P\n  items: [x, y]\n  priority: shoud\n": "choose from `must`, `should` and `could`",
    # keys
    "- cluster: C\n  centre: x\n  factors: [a, b]\n  title: T\n": (
        "the title stands after the kind: `- cluster: Its title`"
    ),
    "- cluster: C\n  centre: x\n  factors: [a, b]\n  image: T\n": (
        "`cluster` takes `centre` and `factors`, and what every block takes"
    ),
    "- agenda:\n  image: T\n": "`agenda` takes what every block takes, and nothing else",
    "- quote: Q\n  words: x\n  says: y\n  source: 'wt2023, p. 1'\n": "did you mean `words`?",
    "- points: P\n  items: [x, y]\n  trainers: Sam\n": "did you mean `trainer`?",
    "- points: P\n  items: [x, y]\n  notes: Sam\n": (
        "what the facilitator says, asks or does has a verb: `say`, `ask`, `listen-for`, `do`"
    ),
    "- timeline: T\n  events:\n    - {when: 2010, what: x, who: School}\n    - {when: 2011, what: y}\n": (
        "what can stand here is `say`, `when`, `by` and `what`; "
        "if it belongs to the text before the comma, put that whole text in straight quotes"
    ),
    "- timeline: T\n  events:\n    - {when: 2010, what: Tom, Mia}\n    - {when: 2011, what: y}\n": (
        "if it belongs to the text before the comma, put that whole text in straight quotes"
    ),
    "- chart: C\n  says: x\n  data: {A: 1, B: 2}\n  source: wt2023\n  date: 2010\n": (
        "`chart` takes `type`, `says`, `data`, `series`, `unit`, `of`, `period` and `note`, and what every block takes"
    ),
    "- video: V\n": ("there is no kind for films and sounds: link to it in a `discussion`, as `[words](https://...)`"),
    "- qwertz: V\n": "`sessionbuilder kinds` lists them.",
    "- coffee: V\n": "the kind for it is `break`",
    "- Case Study: V\n": "the kind for it is `case`",
    "- slides: V\n": "the kind for it is `points` or `statement`",
    # what people read is no cue
    LEARNING + "  read:\n    - {for: Police, address: 'https://example.org'}\n": (
        "what people are to read stands under `reading:`, with `for` and `address`"
    ),
    # names and addresses
    "- resources: R\n  items: [{resource: x, for: y, address: www.example.org/z}]\n": (
        "put `https://` before it: `https://www.example.org/z`"
    ),
    "- resources: R\n  items: [{resource: x, for: y, address: me@example.org}]\n": (
        "put `mailto:` before it: `mailto:me@example.org`"
    ),
    "- points: P\n  items: [x, y]\n  source: p. 12\n": (
        'write `"name, p. 12"` with a name from `sessions/sources.yaml`'
    ),
    "- points: P\n  items: [x, y]\n  source: mandel2024\n": (
        "add it to `sessions/sources.yaml`, as `mandel2024:` with its lines"
    ),
    "- points: P\n  items: [x, y]\n  source: wt2032\n": "did you mean `wt2023`?",
    "- points: P\n  items: [x, y]\n  outcomes: Identify when to ask\n": "there is `learning` only",
    # quotation marks
    "- points: P\n  lead: “Our finding: x”\n  items: [x, y]\n": (
        'put straight quotation marks round the whole text: "like this"; curly ones may stand inside'
    ),
    "- timeline: T\n  events:\n    - {when: 2010, what: “Phone: x”}\n": (
        'put straight quotation marks round the whole text: "like this"; curly ones may stand inside'
    ),
    "- points: P\n  items:\n    - ‘Our finding: x’\n": (
        'put straight quotation marks round the whole text: "like this"; curly ones may stand inside'
    ),
}


@pytest.mark.parametrize("block", HINTS)
def test_a_mistake_is_told_with_what_to_type(block: str, pool: Pool) -> None:
    assert HINTS[block] in [found.hint for found in pool.blocks(block).report.diagnostics]


def test_the_words_of_an_outcome_are_not_its_name(pool: Pool) -> None:
    built = pool.session(
        "session: S\naim: A\noutcomes: {one: Do it, two: See it}\ntime: 09:00 to 09:05\n"
        "programme: [{points: P, items: [x, y], outcomes: See it}]\n"
    )
    assert "did you mean `two`?" in [found.hint for found in built.report.diagnostics]


def test_the_head_of_a_session_names_its_own_keys(pool: Pool) -> None:
    built = pool.session("session: S\nimage: x\n")
    (hint,) = [found.hint for found in built.report.diagnostics if found.fault.code == "F201"]
    assert hint.startswith("what can stand here is `session`, `for`, `strapline`, ")
    assert hint.endswith(" and `programme`")


def test_no_hint_asks_for_the_kind_that_it_knows(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x, y]\n  qwertz: z\n")
    assert "KIND" not in built.report.diagnostics[0].hint


def of_syntax(built: Built) -> list[Diagnostic]:
    """The faults of syntax, without those of fields that are told beside them."""
    return [found for found in built.report.ordered() if found.fault.code in ("S105", "S107")]


BULLETS = {
    "• One\n    • Two": ("3:5", "•", "- One"),
    "– One\n    – Two": ("3:5", "–", "- One"),
    "— One": ("3:5", "—", "- One"),
    "-One\n    -Two": ("3:5", "-", "- One"),
    "- One\n      • Two": ("4:7", "•", "- Two"),
    "- One\n      -Two": ("4:7", "-", "- Two"),
    "- One\n    - – Two": ("4:7", "–", "- Two"),
    "• One: two": ("3:5", "•", "- One: two"),
    "\uf0b7 One\n    \uf0b7 Two": ("3:5", "•", "- One"),
    "\uf0a7\tOne\n    \uf0a7\tTwo": ("3:5", "•", "- One"),
    "- One\n    - \uf0d8 Two": ("4:7", "•", "- Two"),
    "+ One\n    + Two": ("3:5", "+", "- One"),
    "-\u00a0One\n    -\u00a0Two": ("3:5", "- and a space of another sort", "- One"),
}


@pytest.mark.parametrize("items", BULLETS)
def test_a_bullet_that_makes_no_list_is_told_at_its_place(items: str, pool: Pool) -> None:
    place, sign, item = BULLETS[items]
    built = pool.blocks(f"- points: P\n  items:\n    {items}\n")
    assert built.faults() == [
        f"{place} F203 wrong-type: This item starts with `{sign}`, which makes no list, so the text runs on."
    ]
    hint = built.report.diagnostics[0].hint
    assert hint == f"start every item with a dash and a space, on a line of its own: `{item}`"


@pytest.mark.parametrize("items", ["- One\n    • Two", "- One\n    -Two", "• One: two\n    • Three"])
def test_a_bullet_that_breaks_the_file_is_told_too(items: str, pool: Pool) -> None:
    built = pool.session(f"session: S\nprogramme:\n  - points: P\n    items:\n    {items}\n    say: x\n")
    found = of_syntax(built)[-1]
    assert found.fault.code == "S105"
    assert found.span
    assert found.span.line == 6
    assert found.message.endswith("which makes no list.")


@pytest.mark.parametrize("items", ["* One\n      * Two", "*One\n      *Two"])
def test_stars_are_bullets_of_other_programs(items: str, pool: Pool) -> None:
    built = pool.session(f"session: S\nprogramme:\n  - points: P\n    items:\n      {items}\n")
    found = of_syntax(built)[0]
    assert found.span
    assert found.span.line == 5
    assert found.hint.startswith("start every item with a dash and a space, on a line of its own: `- One")


@pytest.mark.parametrize(
    "items",
    ["['–', x]", "['– meant', x]", "[-5, x]", "[–5 degrees, x]", "[A well-known – and long – text, x]"],
)
def test_a_dash_that_is_no_bullet_stays(items: str, pool: Pool) -> None:
    assert pool.blocks(f"- points: P\n  items: {items}\n").faults() == []


def test_a_sentence_may_go_on_with_a_dash_on_its_next_line(pool: Pool) -> None:
    assert (
        pool.blocks("- points: P\n  items:\n    - A long text\n      – as ever – goes on\n    - Other\n").faults() == []
    )


OPEN_BRACE = "The brace opened in line 2 is not closed."


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (
            "events: [{when: 2010, what: Phone call: Tom is out}]",
            "A colon followed by a space stands inside this text, in braces.",
            'a text with a colon or a comma in it stands in straight quotes there: "Phone call: Tom is out"',
        ),
        (
            "events: [Phone call: Tom: out]",
            "A colon followed by a space stands inside this text, in square brackets.",
            'a text with a colon or a comma in it stands in straight quotes there: "Phone call: Tom: out"',
        ),
        ("events: {when: 2010", OPEN_BRACE, "write } at its end, as in `{name: value, name: value}`"),
        ("events: {when: 2010\naim: x", OPEN_BRACE, "write } at its end, as in `{name: value, name: value}`"),
    ],
)
def test_a_colon_in_braces_is_not_an_open_brace(line: str, message: str, hint: str, pool: Pool) -> None:
    (found,) = of_syntax(pool.session(f"session: S\n{line}\n"))
    assert (found.message, found.hint) == (message, hint)


def test_a_case_with_a_dash_is_told_to_leave_it_out(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", "- case: Child M\n  about: A child\n")
    (found,) = pool.blocks("- case: child-m\n").report.diagnostics
    assert str(found.span) == "sessions/cases/child-m.yaml:1:1"
    assert (
        found.hint == "take the dash away: the file starts with `case:`, and the lines under it start at the left edge"
    )


RUN_ON = {
    "1. Fire exits\n      2. Toilets\n      3. Phones": ("3:7", "- Fire exits"),
    "Fire exits\n      Toilets\n      Phones": ("3:7", "- Fire exits"),
    "Fire exits\n      Toilets": ("3:7", "- Fire exits"),
    "|\n      Fire exits\n\n      Toilets": ("4:7", "- Fire exits"),
    "We begin with these\n      1. Fire exits\n      2. Toilets": ("4:7", "- Fire exits"),
    "Fire exits\n      - Toilets\n      - Phones": ("4:7", "- Toilets"),
}


@pytest.mark.parametrize("text", RUN_ON)
def test_a_list_without_dashes_is_told_with_where_it_starts(text: str, pool: Pool) -> None:
    line = f" {text}" if text.startswith("|") else f"\n      {text}"
    built = pool.blocks(f"- welcome: W\n  housekeeping:{line}\n".replace("\n      1. F", "\n      1. F"))
    place, item = RUN_ON[text]
    place = place if not text.startswith("|") else "3:7"
    assert [fault.split()[:2] for fault in built.faults()] == [[place, "F203"]]
    assert f"`{item}`" in built.report.diagnostics[0].hint


ONE_TEXT = [
    "Ask at the desk when you need to leave before the end, and tell\n      Mia why",
    "Somebody who has worked with the families of this borough for years told\n      Mia what was happening",
    "Talk to your manager at the\n      Family Hub",
    "Fire exits, toilets,\n      Phones",
    "Fire exits\n      and toilets",
    '"Fire exits\n      Toilets"',
]


@pytest.mark.parametrize("text", ONE_TEXT)
def test_one_long_text_in_place_of_a_list_may_wrap(text: str, pool: Pool) -> None:
    assert pool.blocks(f"- welcome: W\n  housekeeping:\n      {text}\n").faults() == []


PARTED = {
    "[“Time, money and people”, “Permission”]": '"Time, money and people"',
    "[‘Time, money’, Permission]": '"Time, money"',
    "[x, “one, two, three”]": '"one, two, three"',
    "[“Don’t, won’t”]": '"Don’t, won’t"',
}


@pytest.mark.parametrize("items", PARTED)
def test_curly_quotes_hold_no_text_in_a_one_line_list_together(items: str, pool: Pool) -> None:
    for key in ("items", "items: [x, y]\n  materials"):
        built = pool.blocks(f"- points: P\n  {key}: {items}\n")
        assert built.codes() == ["F250"]
        assert PARTED[items] in built.report.diagnostics[0].hint
    assert pool.blocks(f"- points: P\n  items:\n    - {{item: x, items: {items}}}\n").codes() == ["F250"]


@pytest.mark.parametrize(
    "items", ["[“One”, “Two”]", "[“The panel” (it decides), x]", "[‘Don’t’, ‘It’s’]", "[don’t, won’t]"]
)
def test_curly_quotes_round_a_whole_item_stay(items: str, pool: Pool) -> None:
    assert pool.blocks(f"- points: P\n  items: {items}\n").faults() == []


FORGOTTEN = {
    "- points: P\n  items:\n    - Fire exits\n      Toilets\n    - Phones\n": "4:7 F251",
    "- points: P\n  items: [x, y]\n  do:\n    Walk to the wall\n    Put up the sheet\n": "5:5 F251",
    "- points: P\n  items: [x, y]\n  say: |\n    One.\n\n    Pens\n    Paper\n    Glue\n": "7:5 F251",
    "- points: P\n  lead:\n    Time and money\n    People\n  items: [x, y]\n": "4:5 F251",
}


@pytest.mark.parametrize("block", FORGOTTEN)
def test_short_lines_that_start_anew_are_told_where_they_would_be_joined(block: str, pool: Pool) -> None:
    assert [fault[:8] for fault in pool.blocks(block).faults()] == [FORGOTTEN[block]]


WRAPPED = [
    "Look at\n    Mia",
    "Ask Dr\n    Example",
    "One sentence.\n    Another",
    "Pens, paper,\n    Glue",
    "Fire exits\n    and more",
]


@pytest.mark.parametrize("text", WRAPPED)
def test_short_lines_that_go_on_are_not(text: str, pool: Pool) -> None:
    for key in ("say", "lead"):
        assert pool.blocks(f"- points: P\n  items: [x, y]\n  {key}:\n    {text}\n").faults() == []


def test_a_curly_quotation_in_braces_is_told(pool: Pool) -> None:
    block = "- resources: R\n  items:\n    - {resource: x, for: “Police, social workers”, note: y}\n"
    assert "F250" in pool.blocks(block).codes()

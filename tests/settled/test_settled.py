"""Paper is settled before it is written: widths, feet, cards, rows and what stays together, whatever the words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.booklet.booklet import BlockHead, Booklet, Figure, Instructions, Printed, Sheet, Thumbnail
from sessionbuilder.content import (
    LOOKED_UP,
    Bullet,
    Bullets,
    Cue,
    CutCard,
    CutCards,
    Fact,
    Facts,
    Form,
    Heading,
    Notice,
    PageBreak,
    Space,
    Spaces,
    Table,
    Text,
    Verb,
    Writing,
)
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.session.scale import numbers
from sessionbuilder.settled import settle
from sessionbuilder.settled.columns import INSET, columns, shared
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import LEAVES
from sessionbuilder.settled.parts import facts as facts_set
from sessionbuilder.settled.settled import (
    SetBlockHead,
    SetCards,
    SetFacts,
    SetFigure,
    SetInstructions,
    SetNotice,
    SetSheet,
    SetSigns,
    SetSpaces,
    SetTable,
    Settled,
    SetWriting,
)
from sessionbuilder.settled.type import Type
from sessionbuilder.text import plain
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.units import Box, inches
from tests.pool import CALM

SIZES = [12, 18]
SHORT, LONG = LEAVES["A4"].short, LEAVES["A4"].long


def _theme() -> Theme:
    found = load_theme(Folder(CALM.parent), "theme.yaml", Report())
    assert found
    return found


THEME = _theme()
WORDS = st.text(st.sampled_from("aeimWn tol"), min_size=1, max_size=24)
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)


def booklet(*sheets: Sheet, **looks: Any) -> Booklet:
    foot = looks.pop("foot", "A day")
    return Booklet("A day", "Riverside Pool", "Learn together", "en-GB", foot, sheets, **looks)


def settled(*parts: Printed, size: int = 12, **looks: Any) -> SetSheet:
    (own,) = settle(booklet(Sheet(plain("A sheet"), parts, **looks), size=size), THEME).sheets
    return own


def only(kind: type[Any], *parts: Printed, **looks: Any) -> Any:
    (found,) = (part for part in settled(*parts, **looks).parts if isinstance(part, kind))
    return found


# --- type


@pytest.mark.parametrize("size", SIZES)
def test_every_role_is_larger_than_the_one_below_it(size: int) -> None:
    own = Type.of(size)
    order = [own.title, *own.headings, own.text]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == len(order)
    assert own.text < own.lead < own.heading(1)
    assert own.cards[-1] == own.text


def test_large_print_enlarges_every_role() -> None:
    usual, large = (Type.of(size) for size in SIZES)
    roles = [(own.title, *own.headings, own.lead, own.text, *own.cards, own.writing) for own in (usual, large)]
    assert all(less < more for less, more in zip(*roles, strict=True))
    assert Type.of(8).text == 12, "nothing is printed that is smaller"


# --- columns


@given(
    st.lists(st.tuples(TEXTS, TEXTS, st.integers(1, 20)), min_size=1, max_size=7),
    st.sampled_from(SIZES),
    st.sampled_from([170.0, 257.0, 80.0]),
)
def test_columns_are_as_wide_as_the_page_and_cut_no_word_that_fits(
    given: list[tuple[str, str, int]], size: int, width: float
) -> None:
    measure = Measure(THEME, Type.of(size))
    heads, cells, shares = zip(*given, strict=True)
    found = columns(heads, (tuple(map(plain, cells)),), shares, width, measure)
    assert sum(found.widths) == pytest.approx(width, abs=0.001)
    assert min(found.widths) > 0
    if not found.tight:
        for room, head, cell in zip(found.widths, heads, cells, strict=True):
            inside = room - 2 * INSET
            for word in cell.split(" "):
                wide = measure.width(word)
                assert wide <= inside or wide > width * 0.6
            for word in head.split(" "):
                wide = measure.width(word, bold=True)
                assert wide <= inside or wide > width * 0.6


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8), st.integers(40, 300))
def test_parts_are_the_whole_and_none_is_less_than_it_needs(shares: list[int], width: int) -> None:
    shares = [share + 1 for share in shares]
    least = [width / len(shares) * 0.9 * (place % 2) for place in range(len(shares))]
    found = shared(width, shares, least)
    assert sum(found) == pytest.approx(width, abs=0.001)
    assert all(part >= wanted - 0.01 for part, wanted in zip(found, least, strict=True))


def test_words_are_whole_if_the_columns_can_share_otherwise() -> None:
    row = (plain("1"), plain("misunderstandings"), plain("communication"))
    found = only(SetTable, Table(("No.", "A", "B"), (row,), (40, 1, 1)))
    assert not found.tight
    tight = only(SetTable, Table(tuple("ABCDEFG"), ((plain("Wissenschaftlichkeit"),) * 7,), (1,) * 7))
    assert tight.tight


@pytest.mark.parametrize(("size", "most"), [(12, 10), (18, 5)])
def test_a_scale_has_room_for_its_boxes(size: int, most: int) -> None:
    form = Form(("Asked", "Circle one"), ((plain("How sure? " * 30), plain("")),), (30, 1), scale=most)
    first, second = only(SetTable, form, size=size).columns
    assert second > most * Measure(THEME, Type.of(size)).width("1M")
    assert first + second == pytest.approx(170)


# --- feet


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(SIZES), st.booleans())
def test_the_foot_says_all_of_the_name_and_leaves_room_for_text(
    name: str, edition: str, marking: str, size: int, wide: bool
) -> None:
    sheet = Sheet(plain("A sheet"), (), "R12", wide=wide)
    (own,) = settle(booklet(sheet, foot=name, edition=edition, marking=marking, size=size), THEME).sheets
    lines = own.paper.foot.lines
    assert not name or any(line == name or line.startswith(f"{name} · ") for line in lines)
    assert not marking or lines[0].startswith(marking)
    measure = Measure(THEME, Type.of(size))
    assert own.paper.foot.number_width > measure.width("R12 · page 88 of 88")
    assert 8 + 6 + measure.type.line <= own.paper.bottom < (SHORT if wide else LONG) / 2


def test_the_edition_goes_where_a_line_has_no_room_for_it() -> None:
    def lines(name: str, **looks: Any) -> tuple[str, ...]:
        own = settle(booklet(Sheet(plain("A"), (), "R12"), foot=name, edition="version 1.0, June 2026", **looks), THEME)
        return own.sheets[0].paper.foot.lines

    long = "Pathways to harm, pathways to protection and what is on"
    assert lines("A day") == ("A day · version 1.0, June 2026",)
    assert lines(long) == (long,)
    assert lines(long, marking="OFFICIAL") == ("OFFICIAL · version 1.0, June 2026", long)
    assert lines(long, size=18) == (long, "version 1.0, June 2026")


def test_sheets_that_follow_stand_on_the_same_paper_with_room_for_all_codes() -> None:
    sheets = [Sheet(plain("A"), (), f"R{number}", follows=number > 0) for number in range(9)]
    own = settle(booklet(*sheets), THEME).sheets
    assert len({each.paper for each in own}) == 1
    assert [each.follows for each in own] == [False, *[True] * 8]
    assert own[0].paper.foot.number_width > Measure(THEME, Type.of(12)).width("R0 to R8 · page 88 of 88")
    turned = settle(booklet(sheets[0], Sheet(plain("B"), (), wide=True, follows=True)), THEME).sheets
    assert not turned[1].follows, "other paper is another page"


# --- facts, cards, rows


@pytest.mark.parametrize("size", SIZES)
def test_labels_stand_alike_and_a_long_one_has_a_line_to_itself(size: int) -> None:
    labels = ("Time", "Who")
    short = [only(SetFacts, Facts((Fact(label, plain("x")),)), size=size).labels for label in labels]
    assert len(set(short)) == 1
    told = Facts((Fact("Time", plain("x")), Fact("A label of very many words in it", plain("y"))))
    long = only(SetFacts, told, size=size)
    assert [own.apart for own in long.facts] == [False, True]
    assert long.labels <= 170 / 2


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12), st.sampled_from(SIZES))
def test_every_card_is_there_and_holds_what_it_says(said: list[tuple[str, str]], size: int) -> None:
    cards = tuple(CutCard(plain(front), (Fact("Is", plain(back * 9)),)) for front, back in said)
    own = only(SetCards, CutCards(cards), size=size)
    assert sum(not card.own for card in own.cards) + len(own.too_long) == len(cards)
    page = settled(CutCards(cards), size=size).paper
    assert own.across * own.width <= page.width + 0.01
    assert own.top + own.down * own.height <= page.height
    measure = Measure(THEME, Type.of(size))
    for card in own.cards:
        assert measure.height(card.front, own.width - 10, card.size, bold=True) <= own.height


@pytest.mark.parametrize(("times", "grid"), [(1, (2, 2)), (30, (2, 2)), (60, (1, 2)), (120, (1, 1))])
def test_cards_are_as_large_as_the_longest_of_them_needs(times: int, grid: tuple[int, int]) -> None:
    backs = ("few words", "some more words " * times)
    own = only(SetCards, CutCards(tuple(CutCard(plain("Term"), (Fact("Is", plain(back)),)) for back in backs)))
    assert (own.across, own.down) == grid
    assert not own.too_long


@pytest.mark.parametrize(
    ("many", "grid"), [(1, (2, 2)), (4, (2, 2)), (5, (2, 3)), (7, (2, 4)), (9, (2, 3)), (16, (2, 4))]
)
def test_few_cards_are_large_where_that_takes_no_more_pages(many: int, grid: tuple[int, int]) -> None:
    own = only(SetCards, CutCards(tuple(CutCard(plain(f"Card {number}")) for number in range(many))))
    assert (own.across, own.down) == grid


def test_two_short_facts_share_a_line_and_a_long_one_has_its_own() -> None:
    texts = ("aged 5", "aged 8, his sister", "a long line that says more than half of a line can hold", "aged 30")
    told = only(SetFacts, Facts(tuple(Fact("Name", plain(each)) for each in texts)))
    assert [own.beside for own in told.facts] == [False, True, False, False]
    assert told.second == 85


def test_cards_of_one_set_have_one_size_and_the_place_left_empty_is_to_write_on() -> None:
    fronts = ("Few", "Many words on one card of the set " * 5, "Some words")
    own = only(SetCards, CutCards((CutCard(plain("Heap"), pile=True), *(CutCard(plain(each)) for each in fronts * 2))))
    assert len({card.size for card in own.cards if not (card.pile or card.own)}) == 1
    assert [str(card.front) for card in own.cards if card.own] == ["Write your own"]


def test_what_the_front_says_is_larger_on_the_back_than_what_is_said_of_it() -> None:
    few, some, many = (
        only(SetCards, CutCards(tuple(CutCard(plain("Term"), (Fact("", plain("words " * each)),)) for each in words)))
        for words in ((5,), (5, 95), (95,))
    )
    sizes = [[card.back_size for card in own.cards if not card.own] for own in (few, some, many)]
    assert sizes[0][0] > sizes[2][0] >= 12
    assert 0 < sizes[1][0] - sizes[1][1] <= 2, "what has little is larger, but not by much"
    assert few.term > 0


def test_lines_of_a_front_are_about_equally_long() -> None:
    own = only(SetCards, CutCards((CutCard(plain("Data protection does not let me do it")), CutCard(plain("Short")))))
    long, short = (card for card in own.cards if not card.own)
    assert long.beside > 0 == short.beside
    measure = Measure(THEME, Type.of(12))
    room = own.width - 2 * 5
    lines = [measure.lines(long.front, width, long.size, bold=True) for width in (room, room - 2 * long.beside)]
    assert lines[0] == lines[1] > 1


def test_cards_have_pages_of_their_own_and_what_stands_before_them_does_not_move_them() -> None:
    cards = CutCards((CutCard(plain("a")),))
    kinds = [type(part) for part in settled(Text(plain("First.")), cards, Text(plain("Last."))).parts]
    assert kinds == [Text, PageBreak, SetCards, PageBreak, Text]
    assert [type(part) for part in settled(cards).parts] == [SetCards]
    headed, bare = (only(SetCards, *parts, cards) for parts in ((Heading(plain("Cut")),), (Text(plain("First.")),)))
    assert headed.top > bare.top


def test_rows_are_closer_only_where_a_sheet_is_to_have_one_page() -> None:
    table = Table(("No.", "What"), tuple((plain(f"{n}"), plain("words")) for n in range(36)), (1, 5))
    usual, close = (only(SetTable, table, one_page=one).inset for one in (False, True))
    assert 1.6 <= close < usual
    endless = Table(table.header, table.rows * 5, (1, 5))
    assert only(SetTable, endless, one_page=True).inset == usual, "where no page holds it, nothing is squeezed"
    assert only(SetTable, table, one_page=True, size=18).inset >= 1.5, "no rule goes through letters"


def test_rows_to_write_in_are_lower_rather_than_on_two_pages_but_never_lower_than_a_line() -> None:
    form = Form(("No.", "Name"), tuple((plain(f"{n}"), plain("")) for n in range(22)), (1, 5), lines=1)
    rows = only(SetTable, form).rows
    assert all(7.9 <= row.room < 11.4 for row in rows)
    assert [row.kept for row in rows] == [*[False] * 20, True, False], "the last does not go to a page alone"


@given(st.integers(1, 400), st.sampled_from(SIZES))
def test_what_is_higher_than_a_third_of_a_page_is_parted(words: int, size: int) -> None:
    said = plain("words and more " * words)
    parts = (Notice("Take care", said), Table(("A",), ((said,),), (1,)), Writing(said, 3))
    notice, table, writing = (part for part in settled(*parts, size=size).parts if not isinstance(part, PageBreak))
    assert isinstance(notice, SetNotice)
    assert isinstance(table, SetTable)
    assert isinstance(writing, SetWriting)
    wholes = [notice.whole, table.rows[0].whole, writing.whole]
    assert wholes == [True] * 3 if words < 20 else wholes == [False] * 3 if words > 250 else True


def test_an_instruction_of_few_lines_stays_whole_and_the_last_is_not_alone() -> None:
    cues = tuple(Cue(verb, (plain("words " * 20),)) for verb in (Verb.SAY, Verb.SAY, Verb.ASK, Verb.DO))
    own = only(SetInstructions, Instructions((*cues, Cue(Verb.SAY, (plain("words " * 300),)))))
    groups = [group for step in own.steps for group in step.groups]
    assert [group.verb for group in groups] == [Verb.SAY, Verb.ASK, Verb.DO, Verb.SAY]
    assert [cue.whole for group in groups for cue in group.cues] == [True, True, True, True, False]
    assert [group.spoken for group in groups] == [True, True, False, True]
    assert [step.whole for step in own.steps] == [True, True, True, False]


def test_a_question_stays_with_what_to_listen_for_and_short_ones_two_by_two() -> None:
    said = ((Verb.DO, 5), (Verb.WATCH, 5), (Verb.TIME, 5), (Verb.SAY, 40), (Verb.ASK, 40), (Verb.LISTEN_FOR, 40))
    cues = tuple(Cue(verb, (plain("words " * many),)) for verb, many in said)
    own = only(SetInstructions, Instructions(cues))
    held = [group.held for step in own.steps for group in step.groups]
    assert held == [True, False, True, False, True, False]


@given(st.lists(st.tuples(st.sampled_from(Verb), st.integers(1, 120)), max_size=12), st.integers(0, 20))
def test_every_slide_and_instruction_is_there_once_and_in_order(said: list[tuple[Verb, int]], slides: int) -> None:
    cues = tuple(Cue(verb, (plain("words " * many),)) for verb, many in said)
    small = tuple(Thumbnail(number, PlacedSlide("content", "A slide", (), ())) for number in range(slides))
    own = only(SetInstructions, Instructions(cues, small, margin=True))
    shown = [slide.slide for step in own.steps for slide in step.slides]
    told = [slide.more for step in own.steps for slide in step.slides if slide.more]
    assert shown == (list(small) if not told else [small[0], small[-1]])
    assert told == [] or len(small) > 2
    groups = [*(group for step in own.steps for group in step.groups), *own.looked_up]
    last = set(LOOKED_UP) - {Verb.IF_BEHIND}
    led = [cue for cue in cues if cue.verb not in last]
    sought = [cue for cue in cues if cue.verb in last]
    assert [cue.texts for group in groups for cue in group.cues] == [cue.texts for cue in (*led, *sought)]


def test_the_numbers_of_slides_come_after_the_end_and_before_the_rest() -> None:
    facts = Facts((Fact("Ends", plain("09:40")), Fact("Led by", plain("Ruth"))))
    own = only(SetBlockHead, BlockHead(plain("Welcome"), facts, "3", start="09:30", latest="09:35"))
    assert [fact.label for fact in own.facts] == ["Ends", "Slide", "Led by"]
    assert (str(own.title), own.latest) == ("09:30  Welcome", "09:35")


def test_of_more_slides_than_there_is_text_for_the_first_and_the_last_stand_for_all() -> None:
    def shown(many: int, text: int) -> list[tuple[int, str, str]]:
        slides = tuple(
            Thumbnail(number, PlacedSlide("content", f"Card ({number} of {many})", (), ()))
            for number in range(1, many + 1)
        )
        own = only(SetInstructions, Instructions((Cue(Verb.SAY, (plain("words " * text),)),), slides, margin=True))
        return [(each.slide.number, str(each.caption), each.more) for step in own.steps for each in step.slides]

    assert shown(1, 5) == [(1, "", "")]
    assert shown(2, 5) == [(1, "Slide 1  (1 of 2)", ""), (2, "Slide 2  (2 of 2)", "")]
    assert shown(9, 5) == [(1, "Slide 1  (1 of 9)", "Slides 2 to 8"), (9, "Slide 9  (9 of 9)", "")]
    assert [number for number, _, _ in shown(9, 3000)] == list(range(1, 10))


def test_frames_are_of_equal_size_and_never_higher_than_a_page() -> None:
    spaces = Spaces((Space(plain("a"), plain("")), Space(plain("b"), plain("words " * 30))), 2, 60)
    sheet = settled(spaces)
    (own,) = sheet.parts
    assert isinstance(own, SetSpaces)
    assert own.height <= sheet.paper.height
    assert own.width * 2 + own.between == pytest.approx(170)


@given(st.integers(1, 30), st.integers(1, 30), st.booleans())
def test_a_drawing_is_never_larger_than_its_page(wide: int, high: int, whole: bool) -> None:
    box = Box(0, 0, inches(wide), inches(high))
    figure = Figure(Group("A", box, (Shape("a", box),), "A drawing."), whole_page=whole)
    own = only(SetFigure, figure)
    assert own.width <= (257 if whole else 170)
    assert own.height <= (SHORT if whole else LONG) - 18 - 20
    assert own.width / own.height == pytest.approx(wide / high, rel=0.01)


@pytest.mark.parametrize("size", SIZES)
def test_no_heading_skips_a_level(size: int) -> None:
    parts = settled(Heading(plain("a"), 3), Heading(plain("b"), 3), size=size).parts
    assert [part.level for part in parts if isinstance(part, Heading)] == [2, 3]


def test_what_is_framed_has_neither_code_nor_foot_and_one_left_edge() -> None:
    parts = (Bullets((Bullet(plain("took part")),)), Facts((Fact("On", plain("20 April")),)))
    own = settle(booklet(Sheet(plain("Certificate"), parts, "F5", framed=True)), THEME).sheets[0]
    assert (own.code, own.paper.foot.lines, own.paper.framed) == ("", (), True)
    (facts,) = (part for part in own.parts if isinstance(part, SetFacts))
    assert facts.labels > 0


def test_lines_to_sign_on_are_side_by_side_on_what_is_framed_and_nowhere_else() -> None:
    lines = (Writing(plain("Who"), 1, large=True), Writing(plain("Date"), 2), Writing(plain("Signed"), 1))
    framed, other = (settled(*lines, framed=framed).parts for framed in (True, False))
    assert [type(part) for part in framed] == [SetWriting, SetSigns]
    assert [type(part) for part in other] == [SetWriting] * 3
    (signs,) = (part for part in framed if isinstance(part, SetSigns))
    assert [str(each.prompt) for each in signs.lines] == ["Date", "Signed"]
    assert 2 * signs.width + signs.between == pytest.approx(SHORT - 2 * 30, abs=0.1)


def test_equal_booklets_are_settled_equally() -> None:
    def once() -> Settled:
        return settle(booklet(Sheet(plain("A sheet"), (Notice("Take care", plain("of it")),))), THEME)

    assert once() == once()


def test_the_longest_label_that_has_its_column_stands_beside_its_text() -> None:
    measure = Measure(THEME, Type.of(12))
    for label in ("Not known", "Looked up", "Stands in", "Used at"):
        (fact,) = facts_set(Facts((Fact(label, plain("x")),)), 90, measure).facts
        assert not fact.apart, label


def test_the_word_of_every_instruction_but_the_longest_has_room_before_its_text_and_in_large_print_stands_over_it() -> (
    None
):
    measure = Measure(THEME, Type.of(12))
    said = Instructions((Cue(Verb.SAY, (plain("Hello"),)),), margin=True)
    own = only(SetInstructions, said)
    wide = [verb.word for verb in Verb if own.word + measure.width(verb.word, bold=True) > own.hanging - 1]
    assert wide == ["LEARNING POINTS"]
    assert not own.large
    assert only(SetInstructions, said, size=18).large


@pytest.mark.parametrize("most", [5, 10])
def test_a_scale_has_circles_to_ring_that_fill_the_width_and_do_not_touch(most: int) -> None:
    form = Form(("I am sure", "mark one"), ((plain("of it"), numbers(most)),), (6, 11), lines=1, scale=most)
    own = only(SetTable, form)
    pitch = (own.columns[-1] - 2 * own.across) / most
    assert 8.5 <= own.circle <= pitch - 1
    (row,) = own.rows
    assert row.room >= own.circle + 1


def test_a_little_table_is_not_parted_and_of_a_long_one_three_rows_stay_together_at_both_ends() -> None:
    little = only(SetTable, Table(("A",), ((plain("x"),),) * 5, (1,)))
    assert little.whole
    long = only(SetTable, Table(("A",), ((plain("x"),),) * 30, (1,)))
    assert not long.whole
    assert [number for number, row in enumerate(long.rows) if row.kept] == [0, 1, 27, 28]

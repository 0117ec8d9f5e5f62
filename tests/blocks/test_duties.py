from __future__ import annotations

from sessionbuilder.content import Table
from sessionbuilder.deck.elements import Shape
from tests.paper import of, titled, words
from tests.pool import LAW, SOURCES, Pool, notes_of, shapes_of, texts_of

BLOCK = "- duties:\n  law: [notify, notify-in-five-days]\n"


def test_each_card_says_how_it_binds_where_it_stands_and_since_when(pool: Pool) -> None:
    shown = "\n".join(texts_of(pool.blocks(BLOCK).slides[1]))
    assert "MUST" in shown
    assert "SHOULD" in shown
    assert "Children Act 2004, section 16C(1), in force from 29 June 2018" in shown
    assert "since December 2023" in shown


def test_the_more_it_binds_the_more_its_badge_takes_of_the_eye(pool: Pool) -> None:
    must, should, may = LAW, LAW.replace("binds: must", "binds: should", 1), LAW.replace("binds: must", "binds: may", 1)
    unsure = LAW.replace("in-force: 2018-06-29", "in-force: not known")
    defines = LAW.replace("binds: must", "binds: defines", 1)
    looks = {}
    for law in (must, should, may, unsure, defines):
        pool.write("sessions/law.yaml", law)
        shapes = [shape for shape in shapes_of(pool.blocks(BLOCK).slides[1]) if isinstance(shape, Shape)]
        badge = next(shape for shape in shapes if shape.name.startswith("Badge"))
        assert badge.frame
        looks[badge.name.removeprefix("Badge: ")] = (badge.fill, badge.frame.paragraphs[0].colour)
    assert looks == {
        "MUST": ("deep", "paper"),
        "SHOULD": ("tint", "deep"),
        "MAY": ("paper", "ink"),
        "CHECK FIRST": ("warm-tint", "warm"),
        "DEFINES": (None, "quiet"),
    }


def test_an_entry_says_what_it_is_then_what_it_says_then_quietly_where_it_stands(pool: Pool) -> None:
    shapes = [shape for shape in shapes_of(pool.blocks(BLOCK).slides[1]) if isinstance(shape, Shape)]
    badges = [shape for shape in shapes if shape.name.startswith("Badge")]
    entries = [shape.frame.paragraphs for shape in shapes if shape.name == "Entry" and shape.frame]
    assert [[(each.size, each.bold, each.colour) for each in entry] for entry in entries] == [
        [(24, True, "ink"), (20, False, "ink"), (18, False, "quiet")]
    ] * 2
    for badge, entry in zip(badges, (shape for shape in shapes if shape.name == "Entry"), strict=True):
        assert badge.box.right < entry.box.x
        assert entry.box.y < badge.box.centre[1] < entry.box.bottom


def test_three_move_closer_together_rather_than_leave_one_alone_on_a_slide(pool: Pool) -> None:
    entry = LAW.partition("notify-in-five-days:")[0]
    names = ("duty-a", "duty-b", "duty-c")
    short = LAW + "".join(
        entry.replace("notify:", f"{name}:", 1).rstrip() + "\n  short: " + "They tell the partnership. " * 5 + "\n"
        for name in names
    )
    pool.write("sessions/law.yaml", short)
    lead = "The boards have gone, and safeguarding partners have taken their place in all of England. It is the law."
    built = pool.blocks(f"- duties:\n  lead: {lead}\n  law: [{', '.join(names)}]\n")
    shown = [shape for shape in shapes_of(built.slides[1]) if isinstance(shape, Shape) and shape.name == "Entry"]
    assert len(shown) == 3
    assert {each.size for shape in shown if shape.frame for each in shape.frame.paragraphs} <= {20, 18}


def test_five_are_spread_over_slides_in_like_numbers(pool: Pool) -> None:
    entry = LAW.partition("notify-in-five-days:")[0]
    names = [f"duty-{letter}" for letter in "abcde"]
    pool.write("sessions/law.yaml", LAW + "".join(entry.replace("notify:", f"{name}:", 1) for name in names))
    built = pool.blocks(f"- duties:\n  law: [{', '.join(names)}]\n")
    counts = [sum(shape.name == "Entry" for shape in shapes_of(slide)) for slide in built.slides[1:]]
    told = [count for count in counts if count]
    assert sum(told) == 5
    assert len(told) > 1
    assert max(told) - min(told) <= 1


def test_the_notes_say_who_looked_and_when_to_look_again(pool: Pool) -> None:
    notes = "\n".join(notes_of(pool.blocks(BLOCK).slides[1]))
    assert "Looked up on 2 November 2026: the published text of the Act." in notes
    assert "To be looked at again by May 2027." in notes


def test_the_sheet_has_a_row_for_each_and_says_when_they_were_looked_up(pool: Pool) -> None:
    sheet = titled(pool.blocks(BLOCK), "What the law asks of us")
    (table,) = of(Table, sheet.handout.parts)
    assert [str(row[0]) for row in table.rows] == ["MUST", "SHOULD"]
    told = " ".join(words(sheet.handout))
    assert "Law looked up on 2 November 2026" in told
    assert told.count("section 16C(1)") == 1


def test_what_a_word_means_is_no_duty(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW.replace("binds: must", "binds: defines", 1))
    built = pool.blocks(BLOCK + "- points: What counts\n  items: [This]\n  law: notify\n")
    assert built.faults() == []
    shown = texts_of(built.slides[1])
    assert "DEFINES" in shown
    assert "MUST" not in shown
    assert any("(defines, in force from 29 June 2018)" in text for text in texts_of(built.slide("What counts")))


def test_what_is_to_come_binds_nobody_yet(pool: Pool) -> None:
    pool.write("sessions/law.yaml", LAW.replace("in-force: 2018-06-29", "in-force: not yet"))
    assert "COMING" in texts_of(pool.blocks(BLOCK).slides[1])
    pool.write("sessions/law.yaml", LAW.replace("in-force: 2018-06-29", "in-force: not known"))
    shown = texts_of(pool.blocks(BLOCK).slides[1])
    assert "CHECK FIRST" in shown
    assert any("look up whether it has begun" in text for text in shown)


def test_words_of_an_edition_that_has_been_replaced_say_which_is_current(pool: Pool) -> None:
    newer = "wt2026: {authors: HM Government, year: 2026, title: Working Together, short: Working Together 2026}\n"
    pool.write(
        "sessions/sources.yaml", SOURCES.replace("  year: 2023\n", "  year: 2023\n  superseded-by: wt2026\n") + newer
    )
    built = pool.blocks(BLOCK)
    said = "Guidance of 2023. The edition of 2026 may say it otherwise: look it up. "
    said += "A worry about a child does not wait for that."
    shown = "\n".join(texts_of(built.slides[1]))
    sheet = " ".join(words(titled(built, "What the law asks of us").handout))
    for told in (shown, sheet):
        assert said in told
        assert "chapter 5, guidance of 2023" in told
        assert "since December 2023" not in told
        assert "section 16C(1), in force from 29 June 2018" in told

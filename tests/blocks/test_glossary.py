from __future__ import annotations

from sessionbuilder.deck.elements import Grid
from tests.paper import printed
from tests.pool import GLOSSARY, Built, Pool


def words(built: Built) -> list[tuple[str, str]]:
    """Each word with what it means, over all slides of the block; every table has its header."""
    rows = []
    for slide in built.slides:
        for grid in slide.elements:
            if isinstance(grid, Grid):
                header, *lines = [tuple(str(cell.paragraph.text) for cell in line) for line in grid.rows]
                assert header == ("Word", "What it means")
                rows += [(word, meaning) for word, meaning in lines]
    return rows


def test_it_shows_the_words_that_participants_meet_and_no_others(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY + "LADO: Local authority designated officer.\n")
    built = pool.blocks("- glossary:\n  say: Ask the LADO.\n- points: P\n  minutes: 5\n  items: [Ask MASH]\n")
    assert built.faults() == []
    assert built.titles()[1] == "Words we use"
    assert words(built) == [
        ("MASH", "Multi-agency safeguarding hub, where agencies sit together and look at referrals.")
    ]


def test_a_long_list_carries_on_with_its_header_and_loses_nothing(pool: Pool) -> None:
    entries = {f"word{n:02}": f"What the word of number {n} means in plain words." for n in range(30)}
    pool.write("sessions/glossary.yaml", "".join(f"{word}: {meaning}\n" for word, meaning in entries.items()))
    built = pool.blocks(f"- glossary:\n- points: P\n  minutes: 5\n  items: ['{' '.join(entries)}']\n")
    assert built.titles()[1].startswith("Words we use (1 of ")
    assert dict(words(built)) == entries
    assert built.faults() == []


def test_it_hands_out_no_sheet_beside_the_one_there_is(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY + "GP: A doctor.\n")
    built = pool.blocks("- glossary: MASH, CAMHS, GP and others\n")
    assert [str(each.handout.title) for each in printed(built) if each.code.startswith("R")] == ["What the words mean"]


def test_where_no_word_is_used_that_is_told(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    assert [fault[:8] for fault in pool.blocks("- glossary:\n").faults()] == ["1:3 N309"]


def test_it_is_among_the_first_to_go(pool: Pool) -> None:
    pool.write("sessions/glossary.yaml", GLOSSARY)
    built = pool.blocks("- glossary: MASH\n")
    assert built.programme
    (timed,) = built.programme.blocks
    assert (timed.block.importance, timed.planned) == ("could", 1)

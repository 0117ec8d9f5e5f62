from __future__ import annotations

from sessionbuilder.content import Bullets
from tests.paper import of, printed, titled
from tests.pool import SOURCES, Pool, paragraphs_of, texts_of

CITING = """
- points: Learning from experience
  source: "kolb1984, p. 21"
  items: [Look back]
- references: Sources
- points: Learning together
  source: [wt2010, argyris1978, kolb1984]
  items: [Ask why]
"""
NAMES = ("Argyris", "HM Government", "Kolb")


def listed(pool: Pool, body: str) -> list[str]:
    """The works on the slide, where there is no sheet of them."""
    shown = texts_of(pool.blocks(without_sheet(body)).slide("Sources"))
    return [text for text in shown if text.startswith(NAMES)]


def without_sheet(body: str) -> str:
    return body.replace("- references: Sources\n", "- references: Sources\n  handouts: none\n")


def test_where_there_is_a_sheet_the_slide_is_one_line_with_its_code(pool: Pool) -> None:
    texts = texts_of(pool.blocks(CITING).slide("Sources"))
    assert [text for text in texts if "sheet R1" in text] == ["All 3 publications that today rests on are on sheet R1"]
    assert not [text for text in texts if text.startswith(NAMES)]


def test_each_work_stands_once_and_by_the_alphabet_wherever_it_is_cited(pool: Pool) -> None:
    assert [text.split(" (")[0] for text in listed(pool, CITING)] == [
        "Argyris, C. and Schön, D.",
        "HM Government",
        "Kolb, D.A.",
    ]


def test_what_has_been_superseded_says_so_in_bold_and_by_what(pool: Pool) -> None:
    slide = pool.blocks(without_sheet(CITING)).slide("Sources")
    works = [p.text for element in slide.elements for p in paragraphs_of(element) if str(p.text).startswith(NAMES)]
    (old,) = [work for work in works if "2010" in str(work)]
    assert str(old).endswith("Superseded: see HM Government (2023).")
    assert old.runs[-1].bold
    assert [work for work in works if "Superseded" in str(work)] == [old]


def test_titles_are_set_in_italics_and_publishers_follow(pool: Pool) -> None:
    slide = pool.blocks(without_sheet(CITING)).slide("Sources")
    (work,) = [p.text for element in slide.elements for p in paragraphs_of(element) if str(p.text).startswith("Kolb")]
    assert str(work) == "Kolb, D.A. (1984) Experiential Learning. Prentice-Hall. Cited here: p. 21."
    assert [run.text for run in work.runs if run.emphasis] == ["Experiential Learning"]


def test_its_own_source_adds_what_no_other_block_cites(pool: Pool) -> None:
    assert not [text for text in listed(pool, CITING.replace("argyris1978, ", "")) if "Argyris" in text]
    added = CITING.replace("argyris1978, ", "").replace(
        "references: Sources", "references: Sources\n  source: argyris1978"
    )
    assert listed(pool, added)[0].startswith("Argyris")


def test_the_sheet_lists_what_the_slide_lists(pool: Pool) -> None:
    sheet = titled(pool.blocks(CITING), "Sources")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    (works,) = of(Bullets, sheet.handout.parts)
    assert [str(bullet.text) for bullet in works.bullets] == listed(pool, CITING)
    assert any("Superseded" in str(bullet.text) for bullet in works.bullets)


def test_where_nothing_is_cited_there_is_no_sheet(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  items: [x]\n- references: Sources\n")
    assert "Sources" not in [str(each.handout.title) for each in printed(built)]


OLD = """
- points: P
  minutes: 5
  items: [x]
  source: wt2010
- references: Sources
  minutes: 5
"""
NEWER = "wt2026: {authors: HM Government, year: 2026, title: Working Together}\n"


def superseded(pool: Pool, by: str) -> str:
    """What the list says of the edition of 2010, where `by` supersedes that of 2023."""
    chain = SOURCES.replace("  year: 2023\n", f"  year: 2023\n  superseded-by: {by}\n")
    pool.write("sessions/sources.yaml", chain + NEWER)
    (line,) = [text for text in texts_of(pool.blocks(without_sheet(OLD)).slide("Sources")) if "2010" in text]
    return line


def test_what_has_been_superseded_more_than_once_names_the_edition_of_today(pool: Pool) -> None:
    assert superseded(pool, "wt2026").endswith("Superseded: see HM Government (2026).")


def test_publications_that_supersede_one_another_in_a_circle_do_not_hang_it(pool: Pool) -> None:
    assert "Superseded: see" in superseded(pool, "wt2010")


def test_places_that_are_cited_stand_once_each_in_the_order_of_the_day(pool: Pool) -> None:
    more = CITING.replace("[wt2010, argyris1978, kolb1984]", '["kolb1984, chapter 2", "kolb1984, p. 21", wt2010]')
    (kolb,) = [text for text in listed(pool, more) if text.startswith("Kolb")]
    assert kolb.endswith("Prentice-Hall. Cited here: p. 21 and chapter 2.")
    (law,) = [text for text in listed(pool, more) if text.startswith("HM")]
    assert "Cited here" not in law


def test_the_list_does_not_name_its_own_sources_once_more_at_its_foot(pool: Pool) -> None:
    built = pool.blocks(CITING.replace("references: Sources", "references: Sources\n  source: argyris1978"))
    assert not [text for text in texts_of(built.slide("Sources")) if text.startswith("Source")][1:]
    assert any(text.startswith("Source: ") for text in texts_of(built.slide("Learning from experience")))

"""Letters that paper cannot show are told where they are written; those of our languages can all be shown."""

from __future__ import annotations

import page
import pytest

from sessionbuilder.booklet.letters import to_install
from sessionbuilder.fonts import EXTRA, installed
from tests.paper import BLOCKS, day, faults_of_paper, pdf, shelf
from tests.pool import CASE, Pool

EXERCISE = """\
  - exercise: E
    minutes: {work: 5}
    tasks: [a]
"""


def with_words(pool: Pool, words: str, outputs: tuple[str, ...] = ("guide",)) -> list[str]:
    """What is wrong with paper where `words` are said in a block."""
    return faults_of_paper(day(pool, blocks=f'{BLOCKS}    say: "{words}"\n'), outputs)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("Well done 🎉", "U+1F389, party popper"),
        ("👍", "U+1F44D, thumbs up sign"),
        ("ꭳ", "U+AB73, cherokee small letter o"),
        ("\\uE000", "U+E000"),
        ("\\U000E0FFF", "U+E0FFF"),
    ],
)
def test_a_sign_that_the_fonts_lack_is_told_by_its_name_and_line(words: str, sign: str, pool: Pool) -> None:
    (fault,) = with_words(pool, words)
    assert fault.startswith("sessions/day.yaml:14:10 H801 missing-character: “")
    assert fault.endswith(f"has a sign that paper cannot show: {sign}.")


def test_a_text_is_told_once_with_every_sign_in_it_however_many_papers_it_stands_in(pool: Pool) -> None:
    blocks = EXERCISE.replace("E\n", "Much 🎉 👍\n").replace("[a]", '["One 🎉 🎉", "Two 🎉"]')
    told = faults_of_paper(day(pool, blocks=blocks))
    assert sorted((fault.partition(" ")[0], fault.rpartition(": ")[2]) for fault in told) == [
        ("sessions/day.yaml:10:15", "U+1F389, party popper and U+1F44D, thumbs up sign."),
        ("sessions/day.yaml:12:13", "U+1F389, party popper."),
        ("sessions/day.yaml:12:24", "U+1F389, party popper."),
    ]


def test_a_picture_that_only_slides_show_stops_no_paper(pool: Pool) -> None:
    """The guide shows its slide in small, with the picture drawn without colours."""
    built = day(pool, blocks=BLOCKS.replace("Two", "Two 🎉"))
    assert built.codes() == ["L503"]
    assert faults_of_paper(built) == []
    assert built.theme
    assert (
        page.validate_pdf_bytes(pdf(shelf(built)["facilitator-guide"], built.theme).content, profile="ua1").failures
        == []
    )
    unseen = day(pool, blocks=BLOCKS.replace("items: [One, Two]", 'items: ["\\uE000"]'))
    assert [fault.partition(":")[0] for fault in faults_of_paper(unseen)] == ["sessions/day.yaml"], "it has no drawing"


@pytest.mark.parametrize(
    "words",
    [
        "Siân, Llŷr and Gwŷdd; ŵ ŷ â ê î ô û ẁ ỳ ẃ ÿ",
        "Łódź, Paweł, Żaneta, Świętosława, Ćma; ąęóńź",
        "Adébáyọ̀ and Ẹ̀bùn, Nguyễn Thị",
        "Çağla, Șerban, Ñuria, Ødegård, Ægir, Þór, Ólafur",
        "Ελένη, Иван, Ґалина",
        "‘quotes’ “marks” – dashes — dots … • × ½ £ € ° →",
        "non-breaking\\u00A0space, soft\\u00ADhyphen",
        "✓ ✔ ✗ ☐ ☑ ☒ ← ↑ ↓ ↔ ■ ● ★ ½ ✅ ❌ ⭐ ⚠ ☎ ✔\\uFE0F",
        "مرحبا دنا؛ اُردو ہے, דנה שָׁלוֹם, हिंदी क्षत्रिय, বাংলা, ਪੰਜਾਬੀ, ગુજરાતી, தமிழ், తెలుగు, ಕನ್ನಡ, മലയാളം, සිංහල",
        "አማርኛ, ภาษาไทย, ລາວ, ខ្មែរ, မြန်မာ, Հայերեն, ქართული",
    ],
)
def test_names_and_signs_that_our_pools_use_can_be_printed(words: str, pool: Pool) -> None:
    assert with_words(pool, words) == []


@pytest.mark.parametrize(
    ("package", "words", "told", "mend"),
    [
        ("manimgx_fonts_cjk", "上海 and 東京 and 서울", "of Chinese, Japanese or Korean, whose", '.whl[cjk,studio]"`'),
        ("manimgx_fonts", "دنا", "whose", 'any.whl[studio]"`'),
    ],
)
def test_what_is_not_installed_is_told_once_with_how_to_install_it(
    package: str, words: str, told: str, mend: str, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sessionbuilder.fonts.installed", lambda name: name != package)
    built = day(pool, blocks=f'{BLOCKS}    say: "{words}"\n')
    (fault,) = faults_of_paper(built, ("guide",))
    assert (
        fault == f"sessions/day.yaml:14:10 H830 font-not-installed: “{words}” has letters {told} font is not installed."
    )
    assert mend in to_install(words, package)[1]


def test_east_asian_names_are_printed_with_the_extra(pool: Pool) -> None:
    if not installed(EXTRA):
        pytest.skip("the extra `cjk` is not installed")
    assert with_words(pool, "上海 and 東京 and 서울") == []


def test_a_fault_in_a_case_is_told_in_its_own_file(pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("who: aged 4", 'who: "aged 4 👶"'))
    built = pool.blocks("- exercise: Work\n  case: child-m\n  minutes: {work: 20}\n  tasks: [Talk]\n")
    (fault,) = faults_of_paper(built)
    assert fault.startswith("sessions/cases/child-m.yaml:7:22 H801")


def test_what_is_not_printed_may_hold_any_sign(pool: Pool) -> None:
    assert with_words(pool, "🎉", ("deck", "agenda", "handouts", "pack")) == []


def test_words_that_no_author_wrote_can_all_be_printed(pool: Pool) -> None:
    whole = """\
  - exercise: Work
    outcomes: [learning]
    minutes: {work: 20, brief: 0}
    tasks: [Talk]
    worksheets: [action-plan, chronology, double-loop, gibbs, hypotheses, kolb, learning-log]
"""
    assert faults_of_paper(day(pool, blocks=whole, time="09:30 to 09:50")) == []


@pytest.mark.parametrize(
    ("blocks", "place"),
    [
        (f"{EXERCISE}    roles: [{{role: Boss \N{HONEYBEE}, does: x}}]\n", "day.yaml:13:20"),
        (f"{EXERCISE}    case: child-m\n", "cases/child-m.yaml:7:12"),
    ],
)
def test_a_sign_in_a_label_is_told_where_it_is_written(blocks: str, place: str, pool: Pool) -> None:
    pool.write("sessions/cases/child-m.yaml", CASE.replace("name: Mia", "name: Mia \N{HONEYBEE}"))
    (fault,) = faults_of_paper(day(pool, blocks=blocks), ("handouts",))[:1]
    assert fault.startswith(f"sessions/{place}")
    assert "H801" in fault


def test_every_place_is_told_at_once(pool: Pool) -> None:
    blocks = EXERCISE.replace("[a]", '["a \N{HONEYBEE}", "b \N{HONEYBEE}"]')
    places = [fault.partition(" ")[0] for fault in faults_of_paper(day(pool, blocks=blocks), ("handouts",))]
    assert places == ["sessions/day.yaml:12:13", "sessions/day.yaml:12:20"]


def test_accents_piled_on_one_letter_are_told_since_they_would_run_into_the_line_above(pool: Pool) -> None:
    (told,) = with_words(pool, "A\\u0301\\u0302\\u0303\\u0306b")
    assert " H801 " in told
    assert told.count("combining") == 3


@pytest.mark.parametrize("key", ["version", "classification"])
def test_what_stands_at_every_foot_is_short_or_a_fault(key: str, pool: Pool) -> None:
    """Three thousand words there would leave no room for anything else."""
    assert day(pool, f"{key}: {'x' * 60}\n").faults() == []
    (fault,) = day(pool, f"{key}: {'word ' * 3000}\n").faults()
    said = "This has 14,999 letters; the foot of a page has room for 60."
    assert fault == f"9:{len(key) + 3} H810 too-long-for-the-foot: {said}"

"""Text in several scripts is parted where the script changes, and keeps the order in which it is read."""

from __future__ import annotations

import pytest

from sessionbuilder.scripts import leftwards, stretches
from sessionbuilder.text import Run

LRM = "\N{LEFT-TO-RIGHT MARK}"


def parted(*runs: str) -> list[tuple[str, str]]:
    """The stretches of a paragraph made of these runs, each with its language."""
    return [(part.run.text, part.language) for part in stretches(map(Run, runs))]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *(("دنا", "ar-SA"), ("اُردو ہے", "ur-PK"), ("فارسی", "fa-IR"), ("پښتو", "ps-AF"), ("שלום", "he-IL")),
        *(("Ελλάδα", "el-GR"), ("Иван", "ru-RU"), ("Україна", "uk-UA"), ("Беларусь ў", "be-BY")),
        *(("हिंदी", "hi-IN"), ("বাংলা", "bn-BD"), ("ਪੰਜਾਬੀ", "pa-IN"), ("ગુજરાતી", "gu-IN"), ("தமிழ்", "ta-IN")),
        *(("తెలుగు", "te-IN"), ("ಕನ್ನಡ", "kn-IN"), ("മലയാളം", "ml-IN"), ("සිංහල", "si-LK"), ("ภาษาไทย", "th-TH")),
        *(("አማርኛ", "am-ET"), ("ქართული", "ka-GE"), ("Հայերեն", "hy-AM"), ("ខ្មែរ", "km-KH"), ("ລາວ", "lo-LA")),
        *(("上海", "zh-CN"), ("東京ひらがな", "ja-JP"), ("서울", "ko-KR")),
    ],
)
def test_each_script_has_its_language(words: str, language: str) -> None:
    assert parted(f"See {words} here") == [("See ", ""), (words, language), (" here", "")]


def test_words_that_follow_one_another_are_one_stretch_with_what_stands_between() -> None:
    assert parted("to مرحبا، 24 دنا!") == [("to ", ""), ("مرحبا، 24 دنا", "ar-SA"), ("!", "")]


def test_signs_are_stretches_that_never_slant() -> None:
    parts = stretches([Run("Tick ✓ or ☐", emphasis=True)])
    assert [(part.run.text, part.sign) for part in parts] == [
        ("Tick ", False),
        ("✓", True),
        (" or ", False),
        ("☐", True),
    ]


@pytest.mark.parametrize(
    ("runs", "turned"),
    [
        (["مرحبا، اسمي دنا (Dana) وأعمل في London."], True),
        (["שלום, שמי דנה (Dana)!"], True),
        (["دنا means our team"], False),
        (["Ask دنا"], False),
        (["09:30 ", "أهلا وسهلا"], False),
        (["H1 ", "أهلا وسهلا"], False),
        (["أهلا وسهلا", " (1 of 2)"], True),
        (["“", "التعلم هو عملية", "”"], True),
        (["Łódź ✓ 上海"], False),
        ([""], False),
        ([" ", "24"], False),
    ],
)
def test_a_paragraph_runs_leftwards_where_it_starts_so_and_most_of_its_words_do(
    runs: list[str], *, turned: bool
) -> None:
    assert leftwards(map(Run, runs)) is turned


@pytest.mark.parametrize(
    ("runs", "joined"),
    [
        (["Led by دنا", " · 24 min"], f"Led by دنا{LRM} · 24 min"),
        (["Ask دنا (24) and דנה 3 times"], f"Ask دنا{LRM} (24) and דנה{LRM} 3 times"),
        (["أهلا وسهلا", " (1 of 2)"], f"أهلا وسهلا {LRM}(1 of 2)"),
        (["في عام 2024 London"], "في عام 2024 London"),
        (["دنا means 24"], "دنا means 24"),
    ],
)
def test_figures_after_words_of_the_other_direction_keep_their_place(runs: list[str], joined: str) -> None:
    assert "".join(text for text, _ in parted(*runs)) == joined


def test_what_is_no_letter_runs_with_a_paragraph_that_runs_leftwards() -> None:
    parts = stretches([Run("«مرحبا»، اسمي (Dana)!")])
    assert [(part.run.text, part.leftwards) for part in parts] == [
        ("«مرحبا»، اسمي (", True),
        ("Dana", False),
        (")!", True),
    ]


def test_bold_and_plain_words_of_one_phrase_are_parted_without_a_gap() -> None:
    parts = stretches([Run("See "), Run("مرحبا", bold=True), Run(" بك"), Run(" end")])
    assert [(part.run.text, part.run.bold, part.leftwards) for part in parts] == [
        ("See ", False, False),
        ("مرحبا", True, True),
        (" بك", False, True),
        (" end", False, False),
    ]


def test_nothing_is_lost_or_added_to_plain_text() -> None:
    words = "Siân and Łódź – “quotes” … £5 × ½"
    assert parted(words, " and more") == [(words, ""), (" and more", "")]

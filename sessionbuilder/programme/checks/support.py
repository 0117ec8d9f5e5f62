"""After a day that is hard to bear people have a number that they can ring."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme


def check(programme: Programme, report: Report) -> None:
    """Note a day with something of the highest intensity, where no way to find support has a telephone number."""
    session = programme.session
    if not programme.hardest or any(line.telephone or _has_number(str(line.how)) for line in session.support):
        return
    many = len(session.support)
    none = f"None of {many} ways" if many > 1 else "No way"
    report.add(
        codes.NO_SUPPORT_NUMBER,
        session.support[0].name.span if many else session.span,
        f"{none} to find support has a telephone number.",
        "write `telephone:` and `checked:` with one of them, under `support:` in `pool.yaml` or `local.yaml`",
    )


def _has_number(how: str) -> bool:
    return sum(letter.isdigit() for letter in how) >= _DIGITS


_DIGITS = 3
"""Digits of the shortest number that people ring, such as 999."""

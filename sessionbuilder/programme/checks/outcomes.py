"""What people are to be able to do they do on the day, and do not only hear of."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import listed, shortened

_MANY = 3


def check(programme: Programme, report: Report) -> None:
    """Note outcomes that blocks of input alone serve, in a day in which people do something at all."""
    session = programme.session
    serving: dict[str, list[int]] = {}
    for timed in programme.blocks:
        for name in timed.block.serves:
            serving.setdefault(str(name), []).append(timed.number)
    worked = any(timed.block.nature == "activity" for timed in programme.blocks)
    for name, words in session.outcomes.items():
        blocks = [programme.blocks[number] for number in serving.get(str(name), ())]
        if worked and blocks and all(timed.block.nature == "input" and not timed.round for timed in blocks):
            titles = [f"“{shortened(str(timed.title), 40)}”" for timed in blocks[:_MANY]]
            more = ["others"] if len(blocks) > _MANY else []
            report.add(
                codes.OUTCOME_ONLY_HEARD,
                words.span or session.span,
                f"Nothing that people do serves the outcome `{name}`; they only hear of it in {listed(titles + more)}.",
                f"write `outcomes: {name}` at something that people do for it, or put a `discussion` in",
            )

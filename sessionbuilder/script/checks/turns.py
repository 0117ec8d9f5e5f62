"""Where everybody is to speak in turn, there is time for it, and groups are as many as somebody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.script import Script
from sessionbuilder.session.rounds import SHORTEST_TURN
from sessionbuilder.session.session import Session
from sessionbuilder.text import NUMBER_WORDS, RichText, counted, texts_in

_EVERYBODY = r"(?:everybody|everyone|each (?:person|participant|of (?:you|us|them)))"
_IN_TURN = re.compile(
    rf"\b(?:(?:one|a|a last|a quick|a short|a closing) round(?! of applause)|go round the (?:room|circle)"
    rf"|(?:{_EVERYBODY}|all|each)(?: of you)? in turn|{_EVERYBODY} (?:says?|reads? out|names?|tells? us|gives?)"
    r"|each (?:says|reads out|names)"
    r"|(?:one|a) (?:word|sentence|phrase) (?:each|from (?:each|everybody|everyone)))\b",
    re.IGNORECASE,
)
_AT_TABLES = re.compile(r"\b(?:tables?|groups?|pairs?|threes|neighbours?|partner)\b", re.IGNORECASE)
"""Words of a round that many have at the same time, each at their own table."""
_OVER = re.compile(r"\b(?:four|pair|two|over|left|join\w*|extra|odd)\b", re.IGNORECASE)
"""Words by which somebody has thought of those who are over."""
_NUMBER = "|".join((*NUMBER_WORDS, r"\d{1,2}"))
_GROUPS = re.compile(
    rf"({_NUMBER}) (?:new |mixed |other )?(groups?|tables)(?: of (?:about )?({_NUMBER})\b)?(?! (?:or|to) )",
    re.IGNORECASE,
)


def check(script: Script, report: Report) -> None:
    """Note rounds without time, threes that do not come out, and instructions for other groups than there are."""
    programme = script.programme
    for timed in programme.blocks:
        if timed.minutes and programme.session.participants and not timed.block.pause:
            _check_round(timed, programme, report)
            _check_threes(timed, programme.session, report)
            _check_groups(timed, programme.session, report)


def _check_round(timed: TimedBlock, programme: Programme, report: Report) -> None:
    """Note one round in the block that has no time: told once, however often it is spoken of."""
    people = programme.session.participants
    if timed.round or people * SHORTEST_TURN <= timed.minutes * 60:
        return
    for text in timed.block.written:
        found = _IN_TURN.search(str(text))
        if found and not _AT_TABLES.search(_sentence(str(text), found.start())):
            report.add(
                codes.NO_TIME_FOR_A_ROUND,
                text.span or timed.block.span,
                f"“{found[0]}” in “{timed.title}”: {counted(timed.minutes, 'minute')} for {people} people are "
                f"{timed.minutes * 60 // people} seconds each, with all else that is done in it.",
                "write `rounds: each`, or let a few speak for all",
            )
            return


def _sentence(text: str, place: int) -> str:
    """Return the sentence of `text` in which `place` lies, and the one before it, which says who speaks to whom."""
    start = text.rfind(". ", 0, max(text.rfind(". ", 0, place), 0)) + 1
    end = text.find(". ", place)
    return text[start : end if end >= 0 else len(text)]


def _check_threes(timed: TimedBlock, session: Session, report: Report) -> None:
    over = session.participants % 3
    if timed.block.works_in() != 3 or not over or session.participants < 3:
        return
    if not any(_OVER.search(str(text)) for text in _grouping(timed)):
        fours = f"{counted(over, 'four')} and {counted((session.participants - 4 * over) // 3, 'three')}"
        report.add(
            codes.THREES_DO_NOT_COME_OUT,
            timed.block.spans.get("in", timed.block.span),
            f"In “{timed.title}” people work in threes; of {session.participants}, {over} "
            f"{'is' if over == 1 else 'are'} over.",
            f"say under `group:` who makes a four: {fours}",
        )


def _grouping(timed: TimedBlock) -> Iterator[RichText]:
    for cue in timed.block.cues:
        if cue.verb in (Verb.GROUP, Verb.DO, Verb.SAY):
            yield from texts_in(cue.texts)


def _check_groups(timed: TimedBlock, session: Session, report: Report) -> None:
    """Note where people are parted into other groups than there are."""
    groups, (least, more) = session.groups, divmod(session.participants, session.groups)
    sizes = {least, least + 1} if more else {least}
    for cue in timed.block.cues:
        for text in texts_in(cue.texts) if cue.verb is Verb.GROUP else ():
            found = _GROUPS.match(str(text))
            size = _number(found[3]) if found and found[3] else least
            if found and (_number(found[1]) != groups or size not in sizes):
                there = f"{counted(groups, 'group')} of {' or '.join(map(str, sorted(sizes)))}"
                report.add(
                    codes.OTHER_GROUPS,
                    text.span or timed.block.span,
                    f"“{timed.title}” speaks of “{found[0].strip()}”; there are {there}.",
                    "write `{groups}` for the number, or leave it out",
                )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBER_WORDS.index(text.lower()) + 1

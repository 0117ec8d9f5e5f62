"""What blocks rest on is in `law.yaml`, and no duty in force stands beside one that is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.session.block import Block
from sessionbuilder.session.provision import Binding, Provision
from sessionbuilder.session.session import Session
from sessionbuilder.text import listed, shortened

_OTHER: dict[Binding, str] = {"must": "should", "should": "must"}
"""The word that binds otherwise than an entry says; “may” stands in any text."""


def check(session: Session, report: Report) -> None:
    """Note provisions that there are not, history beside law, criteria that nobody wrote, words that bind wrongly."""
    for block in session.programme:
        for form in block.forms:
            _check_names(form, session, report)
        if all(name in session.law for name in block.law):
            _check_history(block, session, report)
            _check_criteria(block, session, report)
    for name in session.rests_on():
        _check_binding(session.law[name], report)
        _check_instrument(session.law[name], session, report)


def _check_names(block: Block, session: Session, report: Report) -> None:
    for name in block.law:
        if name not in session.law:
            message = f"`law.yaml` has no provision called `{shortened(name)}`."
            add = f"add it to `sessions/law.yaml`, as `{shortened(name)}:` with its lines"
            report.add(codes.UNKNOWN_PROVISION, name.span, message, did_you_mean(name, session.law) or add)


def _check_history(block: Block, session: Session, report: Report) -> None:
    over = [name for name in block.law if session.state(name) == "over"]
    held = [name for name in block.law if session.state(name) != "over"]
    if over and held and not block.tells_of_the_past:
        message = f"{_they_are(over)} over, and {_they_are(held)} not: under one notice people take both for history."
        report.add(codes.LAW_AND_HISTORY, block.spans["law"], message, "make two blocks of it, one for each")


def _they_are(names: Sequence[str]) -> str:
    return f"{listed(f'`{name}`' for name in names)} {'is' if len(names) == 1 else 'are'}"


def _check_criteria(block: Block, session: Session, report: Report) -> None:
    own = any(getattr(block, field, None) for field in ("always", "consider"))
    if block.takes_criteria and block.law and not own and not any(session.law[name].criteria for name in block.law):
        message = f"None of what it rests on has criteria: {listed(f'`{name}`' for name in block.law)}."
        report.add(codes.NO_CRITERIA_IN_LAW, block.spans["law"], message, codes.NO_CRITERIA_IN_LAW.mend)


def _check_binding(provision: Provision, report: Report) -> None:
    other = _OTHER.get(provision.binds)
    if other and re.search(rf"\b{other}\b", str(provision.words)):
        message = f"“{provision.title}” is written as `binds: {provision.binds}`, and its words say “{other}”."
        report.add(codes.BINDS_OTHERWISE, provision.words.span, message, codes.BINDS_OTHERWISE.mend)


def _check_instrument(provision: Provision, session: Session, report: Report) -> None:
    work = provision.source.source
    if work not in session.publications:
        message = f"`sources.yaml` has no publication called `{shortened(work)}`."
        add = "add the Act or the guidance to `sessions/sources.yaml`, and write its name here"
        report.add(codes.UNKNOWN_SOURCE, work.span, message, did_you_mean(work, session.publications) or add)

"""Where sheets are off, people still have what they work from, and nobody is told to hand out what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.content import Handout, Narrative, Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.script import Script
from sessionbuilder.text import in_paragraphs


def check(script: Script, report: Report) -> None:
    """Note work that people have nothing for, and sheets to hand out in a block that has none any more."""
    programme = script.programme
    _check_handing_out(script, report)
    if not any(said.off for said in script.blocks) and not any(
        (programme.session.handouts_, *(timed.block.handouts_ for timed in programme.blocks))
    ):
        return
    read: set[str] = set()
    for said in script.blocks:
        timed, off, made = said.timed, said.off, said.makes_own
        if made and timed.block.deals_with_paper:  # the story itself, or its events in order
            read.add(str(timed.block.named_case()))
        for message in _lacking(off, read, timed, programme):
            report.add(
                codes.NOTHING_TO_WORK_FROM,
                timed.block.spans.get("handouts", timed.block.span),
                message,
                f"write `handouts: {timed.block.kind}` in this block",
            )
        if (off or timed.block.worksheets) and not (made or said.has_worksheets):
            _check_cues(timed, report)


def _lacking(off: Sequence[Handout], read: set[str], timed: TimedBlock, programme: Programme) -> Iterator[str]:
    """Yield what people need of the sheets that are `off`; they have `read` the cases of those names."""
    name = timed.block.named_case()
    if name and name not in read:
        case = programme.session.cases[name]
        story = Narrative(in_paragraphs(case.narrative))
        if any(story in sheet.parts for sheet in off):
            yield f"People work on the case “{case.case}” here, and no sheet has its story."
    if any(sheet.role == "cards" and sheet.per == "group" for sheet in off):
        yield "Groups work with cards here, and no sheet has them."


def _check_handing_out(script: Script, report: Report) -> None:
    """Note what a block hands out by its name of which there is no sheet, or none any more when it comes."""
    programme = script.programme
    refit = programme.refit
    gone = (*refit.dropped, *refit.pre_work) if refit else ()
    left_out = {str(block.id) for block in (*programme.session.programme, *gone)} - {
        str(timed.block.id) for timed in programme.blocks
    }
    hint = "take it out of `hands-out`, or name the block that makes the sheet"
    for timed in programme.blocks:
        given = [each for each in script.sheets if each.out is timed and each.timed is not timed]
        names = {str(each.timed.block.id) if each.timed else "" for each in given} | {
            each.handout.called for each in given
        }
        for name in timed.block.hands_out:
            if name not in names and name not in left_out:
                report.add(
                    codes.NOTHING_TO_HAND_OUT,
                    name.span,
                    f"“{timed.title}” hands out `{name}`, and no sheet of that name is left.",
                    hint,
                )


def _check_cues(timed: TimedBlock, report: Report) -> None:
    """Note what is to be handed out; what is named under `materials` is no sheet of ours."""
    for cue in timed.block.cues:
        if cue.verb is Verb.HAND_OUT and not (timed.block.materials or timed.block.hands_out):
            message = f"“{timed.title}” has something handed out, and its sheets are turned off."
            hint = "take `hand-out` out, or name under `materials` what else is handed out"
            place = timed.block.spans.get(Verb.HAND_OUT.value, timed.block.span)
            report.add(codes.NOTHING_TO_HAND_OUT, place, message, hint)

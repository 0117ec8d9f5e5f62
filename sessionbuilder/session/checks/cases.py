"""A case that is not published is printed only where somebody has approved it; blocks work on the case that is open."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.session import Session


def check(session: Session, report: Report) -> None:
    """Note cases whose narrative handouts will leave out, and blocks that work on another case than people have met."""
    _check_opened(session, report)
    for case in session.cases.values():
        if not case.printable:
            report.add(
                codes.CASE_NOT_APPROVED,
                case.case.span or session.span,
                f"“{case.case}” is unpublished and has no `approved-by`, so its narrative is not printed.",
                "write `approved-by:` with the name of the group that agreed, or use another case",
            )


def _check_opened(session: Session, report: Report) -> None:
    """Note each block that names a case which no block opens, while another one is open: half a swap of cases."""
    opens = {str(block.named_case()) for block in session.programme if block.kind == "case"}
    opened = None
    for block in session.programme:
        if block.kind == "case":
            opened = block.named_case()
        for form in block.forms:
            name = form.named_case()
            if opened is None or name is None or name in opens:
                continue
            report.add(
                codes.CASE_NOT_OPENED,
                name.span,
                f"“{block.heading(session)}” works on the case `{name}`; people have met `{opened}`.",
                f"write `case: {opened}`, or put `- case: {name}` before it",
            )

"""Every block that another one keeps with, requires or hands out the sheets of exists."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.session.session import Session
from sessionbuilder.session.sheets import OF_NO_BLOCK


def check(session: Session, report: Report) -> None:
    """Note ids that no block has."""
    known = {str(block.id) for block in session.programme if block.id is not None}
    for block in session.programme:
        paper = [name for name in block.hands_out if name not in OF_NO_BLOCK]
        for name in (*block.keep_with, *block.requires, *paper):
            if name == block.id:
                report.add(codes.UNKNOWN_BLOCK, name.span, f"`{name}` is this block itself.", "remove it here")
            elif name not in known:
                report.add(
                    codes.UNKNOWN_BLOCK,
                    name.span,
                    f"No other block has the id `{name}`.",
                    did_you_mean(name, known - {str(block.id)}) or f"write `id: {name}` in the block you mean",
                )

"""Every outcome says what people will do, and not what will be in their heads.

That an outcome names what can be seen done is Mager's (Preparing Instructional Objectives, 1962); verbs that go with
what people learn are Bloom's and those of his revisers (Taxonomy of Educational Objectives, 1956 and 2001).
"""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.session.session import Session

_UNSEEN = late(
    r"(?:better |fully |really |to |be able to |begin to |come to |(?:gain|have|develop|build) (?:an? )?|"
    r"(?:increase|improve|deepen|raise) (?:your |their )?)*"
    r"(?P<verb>understand(?:ing)?|know(?:ledge)?|(?:be |become |more )*aware(?:ness)?|learn|appreciat(?:e|ion)|"
    r"(?:be|become|get|feel) (?:more )?(?:familiar|acquainted|confident|comfortable|sensitive|informed|knowledgeable)|"
    r"familiari[sz]e|reali[sz]e|believe|value|grasp|think about|consider|see why|feel|enjoy|be interested|"
    r"be introduced|be reminded|insight|overview|familiarity|confidence)\b",
)
"""How outcomes begin that nobody can see or hear done."""
_INSTEAD = {
    "kno": "`name`, `list` or `outline`",
    "lea": "`name`, `outline` or `use`",
    "app": "`explain why` or `give an example of`",
    "val": "`explain why` or `give an example of`",
    "fee": "`say what you would do`, `plan` or `practise`",
}
"""What to write in place of a verb, by its first letters."""
_USUALLY = "`explain`, `identify`, `compare` or `give an example of`"


def check(session: Session, report: Report) -> None:
    """Note each outcome that begins with what nobody can see."""
    for outcome in session.outcomes.values():
        words = str(outcome)
        if match := _UNSEEN.match(words[:1].lower() + words[1:]):
            verb = match["verb"]
            instead = _INSTEAD.get(verb[:3], _USUALLY)
            message = (
                f"`{verb}` is nothing that can be seen or heard, so nobody can tell whether people have got there."
            )
            hint = f"write what they will do that shows it: {instead}"
            report.add(codes.OUTCOME_NOT_SEEN, outcome.span, message, hint)

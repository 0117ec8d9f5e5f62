"""What trainers call parts of a day -> the kinds of block that serve for it."""

from __future__ import annotations

_WORDS = {
    ("break",): "coffee coffee-break tea tea-break comfort-break pause refreshment refreshment-break interval rest",
    ("lunch",): "lunch-break lunchtime dinner meal food",
    ("points", "statement"): (
        "slide bullet bullet-point bullet-list list text content input lecture presentation talk information info "
        "powerpoint key-point theory teaching"
    ),
    ("statement",): "headline big-idea key-sentence thesis",
    ("quote",): "quotation citation voice child-voice words",
    ("discussion",): (
        "question q-and-a qa ask group-discussion whole-group plenary debate talk-in-pairs pair think-pair-share "
        "conversation feedback-discussion"
    ),
    ("discussion", "sorting"): "quiz poll vote test true-or-false multiple-choice knowledge-check",
    ("exercise",): (
        "activity task group-work groupwork small-group group-exercise practical practice role-play roleplay "
        "simulation workshop worksheet skill scenario-work"
    ),
    ("breakout",): "breakout-room breakouts carousel station parallel group-rotation strand",
    ("case",): "case-study casestudy vignette story scenario family case-example",
    ("inject",): "news update new-information event development",
    ("welcome",): "intro introduction opening start hello housekeeping",
    ("icebreaker",): "ice-breaker energiser energizer warm-up warmup starter check-in getting-to-know",
    ("aims",): "aim objective goal learning-outcome learning-objective outcome",
    ("agenda",): "timetable schedule outline running-order running-times plan-of-the-day day programme-of-the-day",
    ("ground-rules",): "rule group-agreement working-agreement agreement contract group-rule",
    ("content-note",): "content-warning trigger-warning warning safety wellbeing well-being self-care",
    ("picture",): "image photo photograph illustration",
    ("process",): "flowchart flow-chart flow procedure pathway steps stage diagram",
    ("cluster",): "mind-map mindmap factor spider-diagram",
    ("chart",): "graph bar-chart pie-chart line-chart plot",
    ("statistics", "chart"): "figure data number stats statistic",
    ("terms", "definition"): "meaning vocabulary terminology concept abbreviation acronym",
    ("genogram",): "family-tree familytree ecomap eco-map",
    ("timeline",): "history time-line",
    ("chronology",): "integrated-chronology case-history",
    ("table",): "comparison compare grid matrix",
    ("messages",): "summary take-home take-away takeaway recap key-message learning-point",
    ("reflection",): "reflect review-of-learning kolb reflective-practice",
    ("decompression",): "debrief debriefing grounding breathing",
    ("closing",): "close end ending finish goodbye thanks thank-you wrap-up farewell",
    ("evaluation",): "feedback evaluation-form feedback-form survey questionnaire",
    ("registration",): "register sign-in arrival coffee-and-registration",
    ("rating",): "self-assessment confidence scale before-and-after",
    ("resources",): "link website further-help support help contact",
    ("references",): "bibliography source further-reading reading reference-list",
    ("publication",): "guidance report policy",
    ("duties", "publication"): "legislation act statute duty obligation",
    ("learning",): "serious-case-review case-review review lesson",
    ("evidence",): "research study finding",
    ("section",): "divider heading part chapter module session-title morning afternoon",
    ("buffer",): "spare spare-time slack catch-up contingency overrun",
    ("action-plan",): "next-step action plan pledge commitment",
    ("sorting", "cards"): "sort card-sort card matching ranking diamond-nine",
    ("principles",): "principle value golden-thread",
    ("criteria",): "threshold criterion test-for decision",
    ("hypothesising",): "hypothesis hypotheses formulation",
}
KINDS_BY_OTHER_WORDS = {word: kinds for kinds, words in _WORDS.items() for word in words.split()}
"""The kinds that come nearest to a word, by that word in the singular, the dearest first."""

_FILM = "there is no kind for films and sounds: link to it in a `discussion`, as `[words](https://...)`"
_PAPER = (
    "handouts are made by themselves, of blocks such as `exercise`, `sorting` and `reflection`; in any block "
    "`worksheets: action-plan` adds a sheet to write on, and links to read at home are `resources`"
)
_FORM = "forms are made for every session: `forms: [register, certificate]` at its head says which"
NO_KIND = {
    **dict.fromkeys(("video", "film", "clip", "audio", "sound", "music", "podcast", "youtube", "animation"), _FILM),
    **dict.fromkeys(("handout", "sheet", "paper", "printout", "leaflet"), _PAPER),
    **dict.fromkeys(("certificate", "form", "attendance", "attendance-sheet"), _FORM),
    "title": "the title stands after the kind: `- points: Its title`",
    "notes": "what the facilitator says or does stands in a block, under `say`, `ask` or `do`",
    "note": "what the facilitator says or does stands in a block, under `say`, `ask` or `do`",
    "name": "the kind comes first: begin the block with `- points: Its title`",
}
"""What is to be said of words that no kind serves for."""

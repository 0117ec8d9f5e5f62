"""The lines of each block that a new session may have, set in as far as its dash.

`$minutes` is how long it takes, `$short` how long when time is short, if it gives way that far, and `$priority` what
must stay; NTH is the number of a theme in words, CASE the name of the case.
"""

WELCOME = """\
  # Welcome: what people need to know of the room, and who is there.
  - welcome: Welcome
    minutes: $minutes
    priority: must
    housekeeping:
      - Fire exits and meeting point
      - Toilets, and a quiet room
      - Phones on silent; step out for urgent calls
      - Tell us what you need to take part fully
    introductions: Your name, your work, and what you hope to take away
    say: <<how you welcome people and say who you are>>"""

AIMS = """\
  # The slide of this block shows the aim and the outcomes from the top of this file.
  - aims:
    minutes: $minutes
    say: <<why this matters to these people now>>"""

AGENDA = """\
  # The agenda makes itself from the blocks and their times.
  - agenda:
    minutes: $minutes
    priority: could"""

GROUND_RULES = """\
  # How people work together. Change the rules as you like; let the room change them too.
  - ground-rules:
    minutes: $minutes$priority
    rules:
      - "**What is said here stays here,** unless someone is at risk of harm"
      - "**No names,** and nothing by which anyone can be known"
      - "**Challenge ideas,** not people"
      - "**Pass or step out** whenever you need to"
    ask: What would you add, so that this is your agreement?"""

CONTENT_NOTE = """\
  # What may be hard to hear today, said before it comes, and where support is. Never leave this out.
  - content-note:
    minutes: $minutes
    covers:
      - <<what may be hard to hear or to talk about>>
    looking-after:
      - Pass on any question or task
      - Step out at any time; one of us will look for you
      - Keep to headlines, and leave out details of harm"""

ICEBREAKER = """\
  - icebreaker:
    minutes: $minutes
    in: pairs
    steps:
      - Find someone you do not know yet
      - Tell each other what you are good at in your work, and how you learnt it
    example: <<a modest first answer of your own>>"""

POINTS = """\
  # Something to know: one slide. Say little, and let people work on it next.
  - points: <<the NTH thing to know>>
    minutes: $minutes$priority
    outcomes: [know]
    items:
      - <<the main message>>
      - <<what shows it, in practice>>
    takeaway: <<the one sentence that people should remember>>
    say: <<what you tell, with an example>>"""

DISCUSSION = """\
  # Something to talk about: two by two, and then a few answers for all to hear.
  - discussion: <<the NTH thing to talk about>>
    minutes: $minutes$short$priority
    outcomes: [know]
    in: pairs
    questions:
      - Where have we met this in our own work?
      - <<what you want people to think about>>
    listen-for: <<what people may answer, and what you want to hear>>"""

CASE = """\
  # The case: who is who, and who knew what. It has a file of its own, in `sessions/cases/`; people read its story in
  # the exercise.
  - case: CASE
    minutes: $minutes
    priority: must
    outcomes: [notice]
    do: Say what is hard in it before you say anything else of it."""

EXERCISE = """\
  # The exercise: its sheet has the case, the task and room to write. Feedback is for every group; the debrief is
  # where people learn from what they have done, so it is the last thing to shorten.
  - exercise: Working on the case
    case: CASE
    minutes: $minutes$short
    outcomes: [notice, know]
    priority: must
    materials: [flipchart paper, marker pens]
    tasks:
      - <<what groups do first>>
      - <<what they work out, and write down>>
    output: <<what each group has at the end, such as three things to ask>>
    debrief:
      - What did we see late, and what would have shown it sooner?
      - <<the question that leads back to people's own work>>
    if-behind: <<what you leave out when time is short>>"""

PRACTICE = """\
  # Trying out what was learnt, where nothing can go wrong. Nobody has to play a part who would rather watch.
  - exercise: Holding the conversation
    minutes: $minutes
    outcomes: [notice, act]
    tasks:
      - Two of you hold the conversation, the others watch
      - <<the conversation that they try out>>
      - Say what helped; then change over
    debrief:
      - What helped more than you had thought?
      - <<what you ask those who watched>>
    listen-for: <<what people may find, and what you want to hear>>
    watch: Someone for whom this comes close. Let them watch, or step out."""

OWN_WORK = """\
  # An exercise on what people do themselves: what was learnt becomes practice.
  - exercise: In our own work
    minutes: $minutes
    outcomes: [know]
    materials: [flipchart paper, marker pens]
    tasks:
      - <<which piece of their own work groups take, without names>>
      - <<what they try out or plan with it>>
    output: <<what each group has at the end>>
    debrief:
      - What will be easy, what will be hard, and who can help?
    listen-for: <<what groups may find, and what you want to hear>>"""

SPARE = """\
  # Minutes in hand: for questions, or for what took longer.
  - buffer:
    minutes: $minutes"""

REFLECTION = """\
  # Looking back, alone and then in pairs: Kolb's four steps, with a sheet to write on.
  - reflection: Looking back
    minutes: $minutes
    outcomes: [know]
    model: kolb
    do: Leave people in peace while they write.
    ask: <<what you ask when everybody has written>>"""

ACTION_PLAN = """\
  # What will be different tomorrow. People write it down, with a date.
  - action-plan:
    minutes: $minutes
    priority: must
    outcomes: [act]
    say: <<what happens with these plans afterwards>>"""

EVALUATION = """\
  - evaluation:
    minutes: $minutes$priority"""

CLOSING = """\
  # The close: nobody leaves with a heavy head. The lines of support come from the file of the pool.
  - closing:
    minutes: $minutes
    thanks: Thank you for what you brought, and for how you listened to one another.
    next-steps:
      - <<what happens next, and who does it>>"""

"""The name of a case -> its file, in which everything that only its author knows is a blank."""

from __future__ import annotations

from string import Template

from sessionbuilder.starter.writing import NewFile


def case_file(name: str) -> NewFile:
    """Return the file of a case called `name`."""
    return NewFile(f"sessions/cases/{name}.yaml", Template(_CASE).substitute(name=name).encode("utf-8"))


_CASE = """\
# A case that groups work on. In a session, `- case: $name` opens it with its family and its agencies, and
# `case: $name` under an exercise puts it on that exercise's sheet. Several sessions may use it.
#
# What stands between << and >> is still to be written: type your own words in its place, and take the signs away.
# `sessionbuilder check` names every such place, with each session that uses the case. A line that starts with # and a
# space is a note to you; one with # and no space is switched off: take the # away, and it counts.

case: <<a short name for it, not a real one>>

# Where the facts come from: fictional (invented), composite (put together from several), published (a review
# that anybody can read), or unpublished. Of an unpublished case the narrative is not printed until somebody has
# allowed it: then write who, under approved-by.
provenance: fictional
#approved-by: The training group
#review-by: June 2027         # when somebody looks again whether it may still be used

about: <<one sentence that opens the case, on who they are and what people saw>>

# What was changed so that nobody can be recognised; participants read it on their sheet. Change names, ages, places
# and what is rare; write ages and not dates of birth, weeks and not dates, a primary school and not its name.
changed: <<what was changed, or that all of it is invented>>

# What is hard in it, in small letters: the words stand in a sentence, before anybody reads the case.
covers:
  - <<what may be hard to read, such as a death>>

# What becomes of the printed sheet: keep, return (copies are counted), or destroy.
retention: keep

people:
  - name: <<an invented first name>>
    who: <<age or work, such as aged 4, or a new colleague>>
  - name: <<another invented first name>>
    who: <<who that is to the first, such as her mother, or her manager>>

agencies:
  - agency: <<a service or team, such as health visiting>>
    role: <<what it knew or did>>
  - agency: <<another service>>
    role: <<what it knew or did>>

# What happened. An empty line parts paragraphs; they get numbers on the sheet, so that groups can point at them.
narrative: |
  <<how things were, before anything happened>>

  <<what was seen first, by whom, and what was done>>

  <<what was said, and what nobody asked>>

  <<where it ended, without any detail of harm that nobody needs>>

# From here on everything is for the facilitator only.
learning-points:
  - <<what groups may find in it>>
  - <<what they often miss>>
questions:
  - <<what you ask when groups report>>
"""

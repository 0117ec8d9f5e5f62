"""What somebody calls a new session, case, delivery or theme -> the name of its file, or the fault that says why not.

Names may be given as people say them: `Professional curiosity` is `professional-curiosity`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes, did_you_mean, whole_file
from sessionbuilder.text import shortened
from sessionbuilder.workspace.file_name import LONGEST, why_no_session, why_unsafe
from sessionbuilder.workspace.headings import delivery_heading
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.workspace import NOT_SESSIONS, Workspace, true_path

_ENDING = re.compile(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)


def stem_of(words: str) -> str:
    """Return `words` as the name of a file: small letters, digits and hyphens; empty where nothing would be left."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", _ENDING.sub("", plain.strip())).lower()))


def named(words: str, what: str, example: str, report: Report) -> str:
    """Return the name of the file of `what`, a session or the like; empty, with a fault in `report`, if there is none.

    `example` is a name that would do.
    """
    given = _ENDING.sub("", words.strip())
    stem = stem_of(given)
    if found := re.search(r"[/\\]", given):
        why = f"`{found[0]}` parts folders, and this is the name of one file"
    elif not stem:
        why = "it has no letters from a to z, of which names of files are made"
    elif len(given) > LONGEST:
        why = f"it has {len(given)} letters; at most {LONGEST} fit"
    elif given.endswith(".") or given.startswith("."):
        why = "it starts or ends with a dot"
    elif what in ("session", "delivery") and stem in NOT_SESSIONS:
        why = f"`{stem}.yaml` is a file of the whole pool"
    else:
        why = why_unsafe(stem) if what == "theme" else why_no_session(stem)
    if why:
        message = f"`{shortened(given or words)}` cannot be the name of a {what}: {why}."
        report.add(codes.UNSAFE_NAME, None, message, f"choose a name such as `{example}`")
    return "" if why else stem


def check_free(
    stem: str, what: str, folders: dict[Path, str], workspace: Workspace, report: Report, hint: str = ""
) -> bool:
    """Return whether nothing in `folders` has the name `stem`, however it is spelt; where something has, note it.

    Windows takes `Day.yml` and `day.yaml` for two files and a build for one session. `folders` says what lies in each,
    and `hint` what to do where it is not to choose another name.
    """
    for folder, kept in folders.items():
        for name in (entry.rstrip("/") for entry in workspace.entries(folder)):
            is_one = what == "theme" or _ENDING.search(name)  # a theme is a folder, and all else a file
            if is_one and _ENDING.sub("", name).casefold() == stem:
                shown = workspace.shown(folder / name)
                message = f"There is a {kept} of this name already: `{shown}`. Nothing has been written."
                report.add(codes.NAME_TAKEN, whole_file(shown), message, hint or f"choose another name for the {what}")
                return False
    return True


def new_name(words: str, what: str, example: str, workspace: Workspace, report: Report, hint: str = "") -> str:
    """Return the name of the file of a new session, delivery or case; empty, with a fault, where it cannot be one.

    A session and a delivery are built into folders of their names, so neither may have that of another. `hint` is what
    to do where the name is taken, with `{}` for the name.
    """
    stem = named(words, what, example, report)
    built = {workspace.sessions: "session", workspace.deliveries: "delivery"}
    places = {workspace.cases: "case"} if what == "case" else built
    free = stem and check_free(stem, what, places, workspace, report, hint.format(stem))
    return stem if free else ""


def session_of(words: str, workspace: Workspace, report: Report) -> str:
    """Return the name of the session that somebody means; empty, with the nearest in `report`, where there is none."""
    files = workspace.session_files()
    known = [path.stem for path in files]
    path = workspace.find(words)
    if there := [file.stem for file in files if true_path(file) == true_path(path)]:
        return there[0]
    if path.is_file() and workspace.is_delivery(path) and (run := delivery_heading(path, workspace, Report())):
        message = f"`{path.stem}` is no session, but one run of `{run[1]}`."
        report.add(codes.UNKNOWN_SESSION, None, message, f"name the session: `{run[1]}`")
        return ""
    if stem_of(words) in known:
        return stem_of(words)
    message = f"There is no session called `{shortened(words)}`."
    nowhere = "`sessionbuilder new session` begins one" if not known else "`sessionbuilder list` shows all of them"
    hint = lies_there(workspace.sessions, words, workspace) or did_you_mean(stem_of(words) or words, known) or nowhere
    report.add(codes.UNKNOWN_SESSION, None, message, hint)
    return ""

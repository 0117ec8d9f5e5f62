"""The name that somebody gave a file -> why it can be none, and what to call it instead.

The names of sessions and deliveries become folders, on Windows as on every other system, beside folders that a build
makes itself; and what lies in a folder called `for-participants` is sent.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.inventory.folders import is_taken
from sessionbuilder.patterns import late
from sessionbuilder.text import shortened

LONGEST = 100
"""Letters: Windows opens no path of more than 260, and a build's folders and files come after the name."""

_OF_WINDOWS = late(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
_FORBIDDEN = late(r'[<>:"/\\|?*]')


def check_name(shown: str, what: str, report: Report) -> bool:
    """Return whether the file `shown` is called as `what` (a session, a delivery) may be; where not, note the fault."""
    stem = PurePath(shown).stem
    why = why_no_session(stem)
    if why:
        message = f"`{shortened(PurePath(shown).name)}` cannot be the name of a {what}: {why}."
        report.add(codes.UNSAFE_NAME, whole_file(shown), message, f"rename the file to `{_tame(stem, what)}.yaml`")
    return not why


def check_label(shown: str, what: str, report: Report) -> bool:
    """Return whether the file `shown` is called by a name that YAML can hold bare; where not, note the fault."""
    stem = PurePath(shown).stem
    sound = bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", stem)) and not why_no_session(stem)
    if not sound:
        tame = _tame(stem, what)
        message = f"`{shortened(PurePath(shown).name)}` is called otherwise than a {what} may be."
        report.add(codes.UNSAFE_NAME, whole_file(shown), message, f"rename it to `{tame}.yaml`, and write `{tame}`")
    return sound


def why_unsafe(stem: str) -> str:
    """Return why no file or folder can be called `stem`, on Windows or elsewhere; empty where one can."""
    if forbidden := _FORBIDDEN.search(stem):
        return f"Windows knows no file with `{forbidden[0]}` in its name"
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") for letter in stem):
        return "there are characters in it that nobody sees"
    if stem.startswith(".") or stem != stem.strip(" ."):
        return "it starts or ends with a dot or a space"
    if stem.startswith("-"):
        return "commands take what starts with `-` for an option"
    if _OF_WINDOWS.fullmatch(stem):
        return "Windows keeps this name for itself"
    if len(stem) > LONGEST:
        return f"it has {len(stem)} letters; at most {LONGEST} fit"
    return ""


def why_no_session(stem: str) -> str:
    """Return why the folder of a session cannot be called `stem`; empty where it can."""
    taken = "a build makes files and folders of this name itself" if is_taken(stem) else ""
    return why_unsafe(stem) or taken


def _tame(stem: str, what: str) -> str:
    """Return a name like `stem` that can be one."""
    tame = "-".join(re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", stem.lower())))[: LONGEST // 2].strip("-")
    return tame if tame and not why_no_session(tame) else f"{tame or 'my'}-{what}"

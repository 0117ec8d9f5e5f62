"""A folder, and what the organisation is called -> a pool that builds at once.

What it begins with are the files in `starter/pool/`, as they are; and those by which VS Code knows their schemas.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sessionbuilder import __version__
from sessionbuilder.diagnostics import Report, SourceFile, codes
from sessionbuilder.schema.vscode import vscode_files
from sessionbuilder.session.pool import Pool
from sessionbuilder.source.file import LARGEST
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.yaml import parse
from sessionbuilder.starter.writing import NewFile, write_new
from sessionbuilder.text import listed, shortened
from sessionbuilder.workspace.file_name import why_unsafe
from sessionbuilder.workspace.workspace import NOT_SESSIONS, SESSIONS, Workspace

ORGANISATION = "Example Training Pool"
CONTACT = "training-pool@example.org"
"""How the pool is called where nobody says otherwise: as `starter/pool/sessions/pool.yaml` has it."""

LONGEST = 80
"""Letters of the name that a cover has room for."""

DAY = "2027-03-09"
"""The day of its delivery, where nobody says which: as the file in `starter/pool/` has it."""

_FILES = Path(__file__).parent / "pool"
_POOL = f"{SESSIONS}/pool.yaml"
_DELIVERY = f"{SESSIONS}/deliveries/riverside.yaml"
_RUNS = {"build.command", "studio.command", ".githooks/pre-commit"}
"""What is started by a double click, or by git; a wheel keeps no such marks."""
_WINDOWS = (".cmd", ".txt")
"""How files end that have line ends of Windows: `cmd.exe` reads no others, nor does an old Notepad."""
_HARMLESS = re.compile(r"\.git|\.venv|\.DS_Store|Thumbs\.db|desktop\.ini|sessionbuilder-.*\.whl", re.IGNORECASE)
"""What may lie in a folder that counts as empty: what the system puts there, git, and the program itself."""
_VERSION = re.compile(r"(?<=sessionbuilder==)\d[\d.]*\d|(?<=sessionbuilder-)\d[\d.]*\d(?=-py3)")
"""Where the files name the version of the program, which is the one that writes them."""
_MOST_NAMED = 3
_SESSION = re.compile(rb"^(?:\xef\xbb\xbf)?session[ \t]*:", re.MULTILINE)


def check_place(folder: Path, report: Report) -> bool:
    """Return whether a pool may begin in `folder`; where not, note why.

    It may where there is no such folder, or an empty one; but in no other pool, and under no name that Windows refuses.
    """
    try:
        if why := next(filter(None, map(_why_not, (folder, *folder.parents))), ""):
            message = f"`{shortened(str(folder))}` cannot be the name of a folder: {why}."
            report.add(codes.UNSAFE_NAME, None, message, "choose a name such as `my-pool`")
            return False
        taken = [name for name in sorted(os.listdir(folder)) if not _HARMLESS.fullmatch(name)]
    except (FileNotFoundError, NotADirectoryError):
        taken = []
    except OSError as error:
        message = f"`{shortened(str(folder))}` cannot be looked into: {error.strerror or error}."
        report.add(codes.REFUSED, None, message, codes.REFUSED.mend)
        return False
    if taken:
        _tell_taken(folder, taken, report)
        return False
    if around := _pool_around(folder.resolve()):
        message = f"`{folder}` would lie inside another pool, `{around}`."
        hint = "go to a folder outside it, or begin a session there: `sessionbuilder new session`"
        report.add(codes.POOL_INSIDE_POOL, None, message, hint)
        return False
    return True


def begin_pool(folder: Path, organisation: str, contact: str, day: str, report: Report) -> bool:
    """Write a new pool into `folder`, all of it or nothing; return whether it was written, or note why not.

    `day` is that of its delivery, such as `2027-06-15`.
    """
    if not check_place(folder, report):
        return False
    files = list(pool_files(organisation, contact, day))
    (pool,) = (file.content.decode() for file in files if file.name == _POOL)
    node = parse(SourceFile(_POOL, pool), report)
    if node:
        Reader(report).record(Pool, node)  # a name may hold what none can show
    return not report.failed and write_new(folder, files, report)


def pool_files(organisation: str = ORGANISATION, contact: str = CONTACT, day: str = DAY) -> Iterator[NewFile]:
    """Yield every file of a new pool, in the order of their names."""
    texts = {
        path.relative_to(_FILES).as_posix(): path.read_text("utf-8") for path in _FILES.rglob("*") if path.is_file()
    }
    texts |= vscode_files()
    for old, new in ((ORGANISATION, organisation), (CONTACT, contact)):
        texts[_POOL] = texts[_POOL].replace(f'"{old}"', _quoted(new), 1)
    texts[_DELIVERY] = texts[_DELIVERY].replace(f"\ndate: {DAY}\n", f"\ndate: {day}\n", 1)
    for name in sorted(texts):
        text = _VERSION.sub(__version__, texts[name])
        ends = "\r\n" if name.endswith(_WINDOWS) else "\n"
        yield NewFile(name, text.replace("\n", ends).encode(), runs=name in _RUNS)


def _quoted(text: str) -> str:
    """Return `text` as YAML has it in quotes, with braces that are to be seen."""
    plain = " ".join(text.split()).replace("{", "{{").replace("}", "}}")
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _why_not(part: Path) -> str:
    """Return why no folder can be called as the end of `part` is; empty where one can, or is there already."""
    if part.drive and not part.root:
        return "a colon stands for a drive, and `\\` has to follow it"
    if part.name in ("", "..") or part.is_dir():
        return ""
    if part.name.casefold() == SESSIONS:
        return f"inside every pool there is a folder `{SESSIONS}`, and commands go by it"
    return why_unsafe(part.name)


def _tell_taken(folder: Path, taken: list[str], report: Report) -> None:
    """Note what lies in a `folder` that should be empty."""
    if (folder / SESSIONS).is_dir():
        message = f"There is a pool in `{folder}` already."
        hint = "choose another name; or go there, and `sessionbuilder new session` begins a session"
    else:
        some = [f"`{name}`" for name in taken[:_MOST_NAMED]]
        others = ["more"] if len(taken) > _MOST_NAMED else []
        message = f"`{folder}` is not empty: {listed([*some, *others])} {'lie' if len(taken) > 1 else 'lies'} in it."
        hint = "choose another name; a pool begins in a folder of its own"
    report.add(codes.FOLDER_NOT_EMPTY, None, message, hint)


def _pool_around(folder: Path) -> Path | None:
    """Return the pool that `folder` would lie in: the nearest folder above it that has a session in its `sessions`."""
    for above in folder.parents:
        try:
            if any(map(_is_of_a_pool, Workspace(above).files_in(above / SESSIONS))):
                return above
        except OSError:  # a folder that may not be looked into
            continue
    return None


def _is_of_a_pool(path: Path) -> bool:
    """Whether a file in a folder `sessions` is one of ours: other programs have folders of that name, and YAML too."""
    if path.stem in NOT_SESSIONS:
        return True
    with path.open("rb") as file:
        return bool(_SESSION.search(file.read(LARGEST)))

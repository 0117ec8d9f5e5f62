"""Faults of writing files: W."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

CANNOT_WRITE = Fault(
    "W701",
    "cannot-write",
    "The file could not be written. A build is one set, so none of it is written; all is as it was.",
    "Close it in PowerPoint, Word or Excel and run the command again; or check that the folder may be written to.",
    also="open locked permission denied disk full",
)
FILE_EXISTS = Fault(
    "W702",
    "file-exists",
    "There is a file of this name already, which is not overwritten.",
    "Name another file, or delete that one first.",
)
CHANGED_BY_HAND = Fault(
    "W703",
    "changed-by-hand",
    "Somebody has changed this file since it was built, or there is no record of who wrote it. It is not overwritten; "
    "since a build is one set, nothing of it is written.",
    "Build again with `--replace`: what was changed goes to the folder `changed-by-hand` first.",
    also="edited overwritten lost",
)
LEFT_OVER = Fault(
    "W704",
    "left-over",
    "What lies there is not of this build: an earlier one wrote it, or somebody put it there. A file that nobody has "
    "changed would have been removed.",
    "Delete it, or move it to another folder, lest somebody prints it with the rest.",
    "warning",
)
NOT_TO_BE_SENT = Fault(
    "W705",
    "not-to-be-sent",
    "The folder for participants holds something that was not made from the session as it is now.",
    "Move it to another folder, or delete it, and build again. What starts with `~$` goes when you close Word or "
    "PowerPoint.",
    also="privacy private confidential",
)
ANOTHER_BUILD = Fault(
    "W706",
    "another-build",
    "Two builds would write into one folder at the same time.",
    "Wait until the other one is done, and build again.",
)
FOLDER_TAKEN = Fault(
    "W707",
    "folder-taken",
    "Two sessions or deliveries would write into one folder, and each would replace what the other wrote.",
    "Give one of the two files another name.",
)
REFUSED = Fault(
    "W708",
    "refused",
    "The computer did not let the program read or write what it needs.",
    "Check that the disk is there and has room, and that the file or folder may be read and written.",
    also="open locked permission denied",
)
OPEN_ELSEWHERE = Fault(
    "W709",
    "open-elsewhere",
    "Another program has this file open, so it cannot be replaced. A build is one set, so none of it is written; all "
    "is as it was.",
    "Close it in PowerPoint, Word, Excel or the PDF reader, and in the preview of Explorer; then build again. If a "
    "colleague has it open, ask them, or build into another folder with `--out`.",
)
REPLACED_WHILE_OPEN = Fault(
    "W710",
    "replaced-while-open",
    "PowerPoint, Word or Excel leaves a file that starts with `~$` beside one that it has open. The build has replaced "
    "the file all the same, and whoever has the old one open does not see the new one.",
    "Close it without saving, and open it again. If nobody has it open, delete the file that starts with `~$`.",
    "warning",
)
PATH_TOO_LONG = Fault(
    "W711",
    "path-too-long",
    "The name of the file with all its folders is longer than Windows, PowerPoint and Word take.",
    "Move the whole pool nearer to the top, such as to `C:\\Training`, give the session a shorter name, or write "
    "elsewhere with `--out`.",
)
SCHEMA_CHANGED = Fault(
    "F280",
    "schema-changed",
    "Where a schema for editors is to be written lies a file that this program did not write, or that somebody has "
    "changed since. It is not overwritten, and no other schema is written either.",
    "Name another file or folder; or say `--replace`, and it is written over.",
)
FOLDER_NOT_EMPTY = Fault(
    "W715",
    "folder-not-empty",
    "A new pool begins in a folder of its own, and this one has something in it. Nothing has been written.",
    "Choose another name, such as `sessionbuilder new pool my-pool`.",
)
POOL_INSIDE_POOL = Fault(
    "W716",
    "pool-inside-a-pool",
    "The new pool would lie in the folder of another, and commands would not know which of the two is meant.",
    "Go to a folder outside the other pool, and begin the new one there.",
)
NAME_TAKEN = Fault(
    "W720",
    "name-taken",
    "Something is called so already, perhaps in capitals or with another ending; nothing that exists is written over.",
    "Choose another name.",
)

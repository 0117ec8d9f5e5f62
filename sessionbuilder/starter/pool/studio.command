#!/bin/sh
# Double-click this file: it opens the studio in your browser, in which you find, change, see and build sessions.
# It runs on this computer alone. Closing its window ends it; nothing is lost that was saved.
SESSIONBUILDER_DOES=studio
export SESSIONBUILDER_DOES
exec sh "$(dirname -- "$0")/build.command" "$@"

@echo off
rem Double-click this file: it opens the studio in your browser, in which you find, change, see and build sessions.
rem It runs on this computer alone. Closing its window ends it; nothing is lost that was saved.
setlocal
set "SESSIONBUILDER_DOES=studio"
call "%~dp0Build.cmd" %*

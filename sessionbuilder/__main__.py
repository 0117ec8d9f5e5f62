"""`python -m sessionbuilder` -> the `sessionbuilder` command."""

from sessionbuilder.cli import main

main()

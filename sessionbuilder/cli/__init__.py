"""The `sessionbuilder` command: one file a subcommand, a few lines over the pipeline."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""

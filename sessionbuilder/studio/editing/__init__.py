"""What somebody means to do to a session -> edits of its text."""

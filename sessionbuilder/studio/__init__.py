"""What somebody does with a session on a screen -> what is shown of it, and the edits of its text."""

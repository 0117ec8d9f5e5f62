"""What was found wrong -> the same at its place in an editor, with what a button would type."""

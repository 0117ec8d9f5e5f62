"""What was done before -> the same again without doing it, where all that it was made from still stands."""

"""What a build made and what it found -> words for the terminal, and a page to look at."""

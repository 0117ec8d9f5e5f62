"""A title, a length and what the pool demands of a day -> the file of a session to begin with."""

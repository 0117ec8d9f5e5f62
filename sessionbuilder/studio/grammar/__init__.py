"""A place in a text that somebody is writing -> what may stand there, whether the text can be read or not."""

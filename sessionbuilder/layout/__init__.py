"""A programme and a theme -> a deck. All decisions about place and size are here."""

"""How documents are found by their names, what people call them, and what folders they lie in."""

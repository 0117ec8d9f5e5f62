"""What decks and documents have in common: the zip, the theme part, small pieces of XML."""

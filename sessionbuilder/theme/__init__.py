"""Palette, type and template: how decks look, and how wide their letters are."""

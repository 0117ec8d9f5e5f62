"""Palette, type and regions: how decks look, and how wide their letters are."""

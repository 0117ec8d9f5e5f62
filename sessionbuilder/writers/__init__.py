"""Placed things -> files. Thin: no decision is made here."""

"""Requests of a page on this computer -> answers; nobody else is let in."""

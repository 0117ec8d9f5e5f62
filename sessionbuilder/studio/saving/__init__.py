"""Texts of editors -> files, all of them or none, and nobody else's work written over."""

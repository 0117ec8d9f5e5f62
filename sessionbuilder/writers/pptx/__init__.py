"""A deck -> PowerPoint."""

from sessionbuilder.writers.pptx.package import deck_bytes

__all__ = ["deck_bytes"]

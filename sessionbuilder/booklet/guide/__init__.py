"""A programme and its deck -> the facilitator guide: everything that the people who lead the day need, in one file."""

from sessionbuilder.booklet.guide.guide import facilitator_guide

__all__ = ["facilitator_guide"]

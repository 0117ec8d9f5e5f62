"""A booklet and a theme -> the booklet with all sizes and places settled, so that writers only write."""

from sessionbuilder.settled.settle import settle

__all__ = ["settle"]

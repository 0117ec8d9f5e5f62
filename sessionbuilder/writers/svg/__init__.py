"""Placed elements -> SVG, for slides in small and for drawings on paper."""

from sessionbuilder.writers.svg.drawing import drawing_svg, slide_svg
from sessionbuilder.writers.svg.text import laid_out

__all__ = ["drawing_svg", "laid_out", "slide_svg"]

"""Placed elements -> SVG, for slides in small and for drawings on paper."""

from sessionbuilder.writers.svg.drawing import drawing_svg, slide_svg

__all__ = ["drawing_svg", "slide_svg"]

"""Figures drawn as bars, lines or a ring, each with its figure beside it."""

from sessionbuilder.diagrams.chart.chart import Chart

__all__ = ["Chart"]

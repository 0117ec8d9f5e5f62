"""A booklet -> a PDF that a screen reader can follow: PDF/UA-1, set by typst."""

from sessionbuilder.writers.pdf.pdf import Pdf, page_pngs, pdf

__all__ = ["Pdf", "page_pngs", "pdf"]

"""A booklet -> Word."""

from sessionbuilder.writers.docx.package import docx_bytes

__all__ = ["docx_bytes"]

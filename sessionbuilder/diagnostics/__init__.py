"""What can be wrong, where it was found, and how it is told."""

from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.report import Diagnostic, Report, did_you_mean
from sessionbuilder.diagnostics.span import SourceFile, Span, whole_file

__all__ = ["Diagnostic", "Fault", "Report", "SourceFile", "Span", "did_you_mean", "whole_file"]

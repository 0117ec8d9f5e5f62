"""What can be wrong, where it was found, and how it is told."""

from sessionbuilder.diagnostics.acceptance import Acceptance
from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.report import ALIKE, Diagnostic, Report, choose_from, did_you_mean, nearest
from sessionbuilder.diagnostics.sound import Sound
from sessionbuilder.diagnostics.span import SourceFile, Span, whole_file

__all__ = [
    "ALIKE",
    "Acceptance",
    "Diagnostic",
    "Fault",
    "Report",
    "Sound",
    "SourceFile",
    "Span",
    "choose_from",
    "did_you_mean",
    "nearest",
    "whole_file",
]

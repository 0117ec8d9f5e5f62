"""Words and pages -> HTML for a browser on one's own machine: no script, and nothing from the network."""

from sessionbuilder.web.shell import document, unbroken

__all__ = ["document", "unbroken"]

"""One YAML file in, everything a facilitated training day needs out."""

__version__ = "0.2.0"

"""One YAML file in, everything a facilitated training day needs out."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sessionbuilder.built import Built, Checked, build, check
    from sessionbuilder.files import Folder, Memory, Over, Zip

__version__ = "0.9.0"
__all__ = ["Built", "Checked", "Folder", "Memory", "Over", "Zip", "__version__", "build", "check"]


def __getattr__(name: str) -> Any:
    """Return what programs call, imported when it is asked for: most commands need none of it."""
    if name in __all__:
        from sessionbuilder import built, files  # noqa: PLC0415

        return getattr(files if hasattr(files, name) else built, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

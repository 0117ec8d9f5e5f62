"""A folder, texts in memory, a zip, or texts laid over others -> what files hold, by name, and what was read."""

from typing import TYPE_CHECKING, Any

from sessionbuilder.files.files import Files
from sessionbuilder.files.folder import Folder
from sessionbuilder.files.memory import Memory
from sessionbuilder.files.noting import Noting, noting
from sessionbuilder.files.over import Over

if TYPE_CHECKING:
    from sessionbuilder.files.zip import Zip

__all__ = ["Files", "Folder", "Memory", "Noting", "Over", "Zip", "noting"]


def __getattr__(name: str) -> Any:
    """Return `Zip`, imported when it is asked for: no command needs it."""
    if name == "Zip":
        from sessionbuilder.files.zip import Zip  # noqa: PLC0415

        return Zip
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

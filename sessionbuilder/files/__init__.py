"""A folder, texts in memory, a zip, or texts laid over others -> what files hold, by name, and what was read."""

from sessionbuilder.files.files import Files
from sessionbuilder.files.folder import Folder
from sessionbuilder.files.memory import Memory
from sessionbuilder.files.noting import Noting, noting

__all__ = ["Files", "Folder", "Memory", "Noting", "noting"]

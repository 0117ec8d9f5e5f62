"""`python -m sessionbuilder.preview [FOLDER]` -> a picture of every kind, where it is missing or out of date."""

from __future__ import annotations

import sys
from pathlib import Path

from sessionbuilder.preview.gallery import make, pictures

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else pictures()
    drawn = make(folder)
    for path in drawn:
        print(f"{path}: {path.stat().st_size / 1024:.1f} kB")
    print(f"{len(drawn)} drawn.")

"""`python .ci/studio_pictures.py`: the studio with the sessions here -> pictures of it in `docs/images/studio/`.

It needs Chromium, Node and `npm ci` in `sessionbuilder/studio/web`. The pictures are to look at: no test compares them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.studio.browser.test_in_a_browser import CHROMIUM, FLAGSHIP, MODULES, Studio  # noqa: E402

PLACE = ROOT / "docs" / "images" / "studio"
STORY = Path(__file__).with_suffix(".mjs")
_WIDTH, _COLOURS = 1200, 128


def main() -> None:
    """Draw them all."""
    PLACE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        pool = Path(folder) / "pool"
        for name in ("sessions", "assets"):
            shutil.copytree(ROOT / name, pool / name)
        studio = Studio(pool)
        told = {"address": studio.address, "pool": str(pool), "how": "mouse", "chromium": CHROMIUM}
        told |= {"modules": str(MODULES), "flagship": FLAGSHIP, "downloads": folder}
        try:
            subprocess.run(["node", str(STORY)], env={**os.environ, "STUDIO": json.dumps(told)}, check=True)
        finally:
            studio.end()
        for path in sorted(Path(folder).glob("*.png")):
            shown = Image.open(path).convert("RGB")
            small = shown.resize((_WIDTH, round(shown.height * _WIDTH / shown.width)), Image.Resampling.LANCZOS)
            out = BytesIO()
            small.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
            (PLACE / path.name).write_bytes(out.getvalue())
            print(f"{path.name}: {len(out.getvalue()) / 1024:.0f} kB")


if __name__ == "__main__":
    main()

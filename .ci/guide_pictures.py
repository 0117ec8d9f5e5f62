"""The guides for trainers -> their pictures in `docs/images/guides/`: `python .ci/guide_pictures.py`.

Somebody follows *The first hour*; what they then have is drawn: slides by the program itself, pages of paper by
`pdftoppm`, the page that a build leaves by Chromium. Run it again when one of them looks different.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, PngImagePlugin

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sessionbuilder.preview import Shown, draw  # noqa: E402
from sessionbuilder.preview.gallery import EDGE, KEY, digest  # noqa: E402
from tests.docs.following import Reader  # noqa: E402
from tests.docs.slides import PICTURES, SLIDES, slides_of  # noqa: E402
from tests.docs.steps import guide, steps  # noqa: E402

_WIDTH, _GAP = 480, 6
_COLOURS = 64


def side_by_side(slides: list[Shown]) -> bytes:
    """Return slides as one picture, which says what it was drawn from."""
    small = [Image.open(BytesIO(png)) for png in draw(slides, _WIDTH)]
    whole = Image.new("RGB", (sum(one.width + _GAP for one in small) - _GAP, small[0].height), EDGE)
    for place, one in enumerate(small):
        whole.paste(one, (place * (_WIDTH + _GAP), 0))
    return framed(whole, digest(slides))


def page(pdf: Path, number: int) -> bytes:
    """Return one page of a PDF."""
    asked = ["pdftoppm", "-png", "-f", str(number), "-l", str(number), "-scale-to-x", "480", "-scale-to-y", "-1"]
    shown = subprocess.run([*asked, str(pdf)], capture_output=True, check=True).stdout
    return framed(Image.open(BytesIO(shown)))


def in_a_browser(html: Path, height: int) -> bytes:
    """Return the top of a page as a browser shows it."""
    with TemporaryDirectory() as profile:
        shot = Path(profile) / "shot.png"
        subprocess.run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                f"--user-data-dir={profile}/profile",
                f"--window-size=860,{height}",
                f"--screenshot={shot}",
                html.as_uri(),
            ],
            capture_output=True,
            check=True,
        )
        return framed(Image.open(shot))


def framed(shown: Image.Image, drawn_from: str = "") -> bytes:
    """Return a picture of few colours with a line round it."""
    edged = Image.new("RGB", (shown.width + 2, shown.height + 2), EDGE)
    edged.paste(shown.convert("RGB"), (1, 1))
    said = PngImagePlugin.PngInfo()
    if drawn_from:
        said.add_text(KEY, drawn_from)
    out = BytesIO()
    edged.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, pnginfo=said)
    return out.getvalue()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        every = steps(guide("first-hour"))
        built = next(at for at, step in enumerate(every) if step.text.startswith("sessionbuilder build"))
        reader.follow(every[:built])
        pool = reader.folder
        reader.run(["build", "--page"], pool, ())
        made = {"build-page": in_a_browser(pool / "build/what-was-built.html", 940)}
        reader.follow(every[built:])
        made |= {name: side_by_side(slides_of(name, pool)) for name in SLIDES}
        build = pool / "build"
        made["starter-handout"] = page(build / "information-sharing/handouts/H1-four-pieces-of-one-picture.pdf", 1)
        made["own-handout"] = page(next((build / "not-brought/handouts").glob("H1-*.pdf")), 1)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, png in made.items():
        (PICTURES / f"{name}.png").write_bytes(png)
        print(f"{name}.png: {len(png) / 1024:.1f} kB")

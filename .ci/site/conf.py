"""The pages of `docs/` -> a site: `sphinx-build -q -W -c .ci/site -d build/doctrees . build/site` in a checkout.

The pages stay plain Markdown, so that any program reads them. What leads from one to the next is read from the lists
of `docs/index.md` and of the pages that it leads to; nothing is said twice.
"""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

project = "sessionbuilder"
author = "The sessionbuilder authors"
language = "en"
html_title = "sessionbuilder"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "docs/index"
include_patterns = ["docs/**", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
exclude_patterns = [".*", "build", "dist", "node_modules", "sessionbuilder", "sessions", "tests", "assets"]
myst_enable_extensions = ["html_image"]  # small pictures say how wide they are
myst_heading_anchors = 4
smartquotes = False  # what is typed, such as `--to`, stays as it is typed
suppress_warnings = ["misc.highlighting_failure"]  # pages show faulty YAML on purpose, and what the program prints

html_theme = "furo"
html_copy_source = False
html_show_sphinx = False
html_additional_pages = {"index": "front.html"}  # the site opens at its own folder, too
templates_path = ["."]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0B6B72", "color-brand-content": "#0B6B72"},
    "dark_css_variables": {"color-brand-primary": "#A9CFCD", "color-brand-content": "#A9CFCD"},
    "top_of_page_buttons": [],
}

LISTS = ("docs/index", "docs/kinds", "docs/checks")
"""The pages whose lists and tables lead to others."""
_LEADS = re.compile(r"^(?:- |\|).*?\[[^\]]*\]\(([^)#:]+)\.md\)", re.MULTILINE)


def lead_on(app: Sphinx, name: str, source: list[str]) -> None:
    """Let the lists of a page lead on in the site: a hidden list of contents for each part of it."""
    if name in LISTS:
        parts = re.split(r"^(?=## )", source[0], flags=re.MULTILINE)
        source[0] = "".join(part + contents(part) for part in parts)


def contents(part: str) -> str:
    """Return the list of contents of one part of a page, under its heading; nothing where it leads nowhere."""
    pages = dict.fromkeys(_LEADS.findall(part))
    heading = re.match(r"## (.+)", part)
    caption = f":caption: {heading[1]}\n" if heading else ""
    return "\n".join(["", "```{toctree}", f":hidden:\n{caption}", *pages, "```", ""]) if pages else ""


def setup(app: Sphinx) -> None:
    """Be called by Sphinx."""
    app.connect("source-read", lead_on)

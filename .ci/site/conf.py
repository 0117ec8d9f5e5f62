"""The pages of `docs/` -> a site: `sphinx-build -q -W -c .ci/site -d build/doctrees . build/site` in a checkout.

The pages stay plain Markdown, so that any program reads them. What leads from one to the next is read from the lists
of `docs/index.md` and of the pages that it leads to; nothing is said twice.
"""

from sphinx.application import Sphinx

from sessionbuilder.web.contents import LISTS, Part, parts_of

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
html_show_copyright = False
html_static_path = ["static"]
html_css_files = ["site.css"]
html_favicon = "static/icon.svg"
html_additional_pages = {"index": "front.html"}  # the site opens at its own folder, too
templates_path = ["."]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0B6B72", "color-brand-content": "#0B6B72"},
    "dark_css_variables": {"color-brand-primary": "#A9CFCD", "color-brand-content": "#A9CFCD"},
    "top_of_page_buttons": [],
}


def lead_on(app: Sphinx, name: str, source: list[str]) -> None:
    """Let the lists of a page lead on in the site: a hidden list of contents for each part of it."""
    if f"{name}.md" in LISTS:
        source[0] = "".join(part.text + contents(part) for part in parts_of(source[0]))


def contents(part: Part) -> str:
    """Return where one part of a page leads, under its heading; nothing where it leads nowhere."""
    caption = f":caption: {part.heading}\n" if part.heading else ""
    return "\n".join(["", "```{toctree}", f":hidden:\n{caption}", *part.leads, "```", ""]) if part.leads else ""


def setup(app: Sphinx) -> None:
    """Be called by Sphinx."""
    app.connect("source-read", lead_on)

"""The body of a page -> a whole HTML document, which needs no file but itself."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

_STYLE = Path(__file__).with_name("style.css")
_OPTION = re.compile(r"(?<!\S)--?[a-z][\w-]*")


def document(title: str, body: str, contents: str = "") -> str:
    """Return an HTML document.

    `title` is plain text. `body` is what stands in `<main>`, and `contents`, where there is any, in `<nav>` beside it:
    both are HTML, in which every text of somebody else's has been escaped.
    """
    before = '<p class="to-contents"><a href="#all-pages">All pages</a></p>\n' if contents else ""
    after = f'<nav id="all-pages" aria-label="All pages">\n{contents}\n</nav>\n' if contents else ""
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{before}{body}\n</main>\n{after}</body>\n</html>\n"
    )


def unbroken(html: str) -> str:
    """Return `html`, which is typed in a terminal, so that no line ends between the dashes of an option."""
    return _OPTION.sub(r'<span class="whole">\g<0></span>', html)

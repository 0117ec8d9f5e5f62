"""The body of a page -> a whole HTML document, which needs no file but itself."""

from __future__ import annotations

from html import escape
from pathlib import Path

_STYLE = Path(__file__).with_name("style.css")


def document(title: str, body: str, contents: str = "") -> str:
    """Return an HTML document.

    `title` is plain text. `body` is what stands in `<main>`, and `contents`, where there is any, in `<nav>` beside it:
    both are HTML, in which every text of somebody else's has been escaped.
    """
    after = f'<nav aria-label="Contents">\n{contents}\n</nav>\n' if contents else ""
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n{after}</body>\n</html>\n"
    )

"""The site is made from the pages without a warning, and needs nothing but its own files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pool import REPOSITORY

_LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|data|srcset)\s*=\s*["']?\s*((?:https?:)?//[^"'>\s]+)"""
    r"""|<link\b(?![^>]*rel=["']?canonical)[^>]*?\bhref\s*=\s*["']?\s*((?:https?:)?//[^"'>\s]+)"""
)
"""What a page has the browser fetch from elsewhere; a link that somebody may follow is none."""
_FETCHED = re.compile(r"url\(\s*[\"']?\s*(?:https?:)?//|@import\s+(?:url\()?[\"']?(?:https?:)?//")


def test_the_site_is_made_without_a_warning_and_asks_nothing_of_the_network(tmp_path: Path) -> None:
    pytest.importorskip("furo", reason='needs `pip install ".[docs]"`')
    pytest.importorskip("myst_parser", reason='needs `pip install ".[docs]"`')
    site = tmp_path / "site"
    places = ["-c", ".ci/site", "-d", str(tmp_path / "doctrees"), ".", str(site)]
    made = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", *places],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not made.stderr, made.stderr
    assert made.returncode == 0
    for page in (REPOSITORY / "docs").rglob("*.md"):
        assert (site / page.relative_to(REPOSITORY).with_suffix(".html")).is_file(), f"{page.name} is not in the site"
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    for path, text in pages.items():
        assert not _LOADED.search(text), f"{path.name} loads {_LOADED.search(text)}"
    for path in site.rglob("*.css"):
        assert not _FETCHED.search(path.read_text("utf-8")), f"{path.name} loads from the network"
    # what is searched comes as a script, which a browser reads from a folder, too; it reads no other files there
    assert re.search(r'<script src="searchindex\.js"', pages[site / "search.html"])
    assert "genogram" in (site / "searchindex.js").read_text("utf-8")


def test_the_lists_lead_to_every_page() -> None:
    """So does the site itself, or it is made with a warning; this is known without making it."""
    docs = REPOSITORY / "docs"
    led = {docs / "index.md"}
    for name in ("index", "kinds", "checks"):
        text = (docs / f"{name}.md").read_text("utf-8")
        led |= {docs / target for target in re.findall(r"^(?:- |\|).*?\[[^\]]*\]\(([^)#]+\.md)", text, re.MULTILINE)}
    missing = [str(page.relative_to(docs)) for page in sorted(docs.rglob("*.md")) if page not in led]
    assert not missing, f"docs/index.md has no line that leads to {missing}"


@pytest.mark.parametrize("name", sorted(path.name for path in (REPOSITORY / "docs").glob("*.md")))
def test_a_page_is_markdown_that_any_program_shows(name: str) -> None:
    """No directive of one generator, and of HTML nothing but comments and small pictures."""
    text = (REPOSITORY / "docs" / name).read_text("utf-8")
    assert not re.search(r"^\s*(```|:::|~~~) *\{", text, re.MULTILINE)
    outside = re.sub(r"^```.*?^```$|`[^`\n]+`|<!--.*?-->", "", text, flags=re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"<(\w+)[^>]*>", outside)) <= {"img"}


def test_what_a_page_loads_is_found() -> None:
    for loads in (
        '<script src="https://cdn.example.org/a.js"></script>',
        '<link rel="stylesheet" href="//fonts.example.org/a.css">',
        "<img alt='x' src=http://example.org/a.png>",
    ):
        assert _LOADED.search(loads), loads
    assert not _LOADED.search('<a href="https://example.org">a page</a><img src="_images/a.png">')
    assert _FETCHED.search("@import 'https://example.org/a.css'")

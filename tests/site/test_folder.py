"""The pages as a folder of HTML: every link and picture leads somewhere, and no page needs the network."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from html.parser import HTMLParser

import pytest

from sessionbuilder.pages import docs_folder
from sessionbuilder.web.folder import files_of, read_pages
from sessionbuilder.web.page import read_page


@cache
def folder() -> dict[str, bytes]:
    return dict(files_of(read_pages(docs_folder()), docs_folder()))


class _Seen(HTMLParser):
    """What a page has: its tags, the places on it, and what it leads to or shows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: set[str] = set()
        self.leads: list[str] = []
        self.shows: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.ids.add(given.get("id") or "")
        if "href" in given:
            self.leads.append(given["href"] or "")
        if "src" in given:
            self.shows.append(given["src"] or "")


@cache
def seen(name: str) -> _Seen:
    return _Seen(folder()[name].decode())


PAGES = sorted(name for name in folder() if name.endswith(".html"))


def test_there_is_a_page_for_every_source_and_a_picture_for_every_picture() -> None:
    docs = docs_folder()
    for path in docs.rglob("*.md"):
        assert path.relative_to(docs).with_suffix(".html").as_posix() in folder()
    for path in docs.rglob("*.png"):
        assert folder()[path.relative_to(docs).as_posix()] == path.read_bytes()
    assert {"SECURITY.html", "CHANGELOG.html", "CONTRIBUTING.html"} <= set(folder())


@pytest.mark.parametrize("name", PAGES)
def test_every_link_and_picture_of_a_page_leads_somewhere(name: str) -> None:
    page = seen(name)
    for target in page.leads:
        if re.match(r"(https?|mailto):", target):
            continue
        path, _, place = target.partition("#")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        assert there in folder(), f"{name} leads to {target}"
        if place:
            assert place in seen(there).ids, f"{name} leads to {target}"
    for target in page.shows:
        assert posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) in folder(), f"{name} shows {target}"
    assert not page.tags & {"script", "link", "iframe", "object", "embed"}


def test_the_list_of_contents_is_that_of_the_front_page_and_unfolds_where_one_is() -> None:
    front = seen("index.html").leads
    assert {"kinds.html", "diagnostics.html", "SECURITY.html"} <= set(front)
    assert "blocks/points.html" not in front
    assert "points.html" in seen("blocks/exercise.html").leads
    assert 'aria-current="page">exercise<' in folder()["blocks/exercise.html"].decode()


def test_a_link_that_leads_out_of_the_pages_is_its_words() -> None:
    text = (
        "See [the *first* session](../sessions/first.yaml), [paper](paper.md#cards) and [a site](https://example.org)."
    )
    body = read_page("docs/index.md", text, {"docs/paper.md"}).body
    assert body == (
        '<p>See the <em>first</em> session, <a href="paper.html#cards">paper</a> '
        'and <a href="https://example.org">a site</a>.</p>\n'
    )


def test_two_headings_of_one_name_are_two_places() -> None:
    page = read_page("docs/a.md", "# A day\n\n## `minutes`, again\n\n## `minutes`, again\n", ())
    assert [heading.slug for heading in page.headings] == ["a-day", "minutes-again", "minutes-again-1"]
    assert page.title == "A day"


def test_what_goes_wrong_on_purpose_looks_so() -> None:
    body = read_page("docs/a.md", "```yaml faulty\n- <tea>: &\n```\n", ()).body
    assert body == '<pre class="yaml faulty"><code>- &lt;tea&gt;: &amp;\n</code></pre>\n'

"""What a build wrote is given to the page, one by one or as a zip; nothing else of this computer is."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest

from sessionbuilder.inventory.by_name import document_named
from sessionbuilder.studio.serving.server import application
from sessionbuilder.workspace.workspace import Workspace
from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import Pool
from tests.studio.wire import Reply, asked

PORT, WORD = 51235, "another-word"
OWN = [("host", f"127.0.0.1:{PORT}")]
SECRET = "nobody may see this"


class Page:
    """A page of a pool in which a day was built, and what is opened on the screen."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "build/day"
        self.shown: list[Path] = []
        self.screen = True
        self.app = application(Workspace(root), WORD, PORT, lambda: "2027-06-15", show=self._show)

    def _show(self, path: Path) -> bool:
        self.shown.append(path)
        return self.screen

    def get(self, path: str) -> Reply:
        return asked(self.app, "GET", f"/{WORD}/{path}", OWN)

    def post(self, path: str, content: bytes) -> Reply:
        return asked(self.app, "POST", f"/{WORD}/{path}", OWN, content)

    def zip(self, folder: str) -> dict[str, bytes]:
        reply = self.get(f"zip/{folder}")
        assert reply.status == 200, reply.text
        with ZipFile(io.BytesIO(reply.content)) as found:
            return {name: found.read(name) for name in found.namelist()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pool in which a day was built, for the room and for participants."""
    pool = Pool(tmp_path_factory.mktemp("built"))
    pool.write("sessions/day.yaml", DAY)
    pool.write("secret.txt", SECRET)
    with pytest.MonkeyPatch.context() as there:
        there.chdir(pool.root)
        assert run("build", "day", "--only", "agenda,handouts,guide").exit_code == 0
        assert run("build", "day", "--only", "agenda,handouts", "--for", "participants").exit_code == 0
    return pool.root


@pytest.fixture
def page(built: Path, tmp_path: Path) -> Page:
    return Page(Path(shutil.copytree(built, tmp_path / "pool")))


def refused(reply: Reply) -> bool:
    return reply.status in (400, 404) and SECRET not in reply.text and set(reply.json()) == {"refused"}


def test_a_pdf_opens_in_the_browser_and_anything_may_be_kept(page: Page) -> None:
    pdf = page.get("files/day/participant-agenda.pdf")
    assert pdf.content == (page.home / "participant-agenda.pdf").read_bytes()
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["content-disposition"] == "inline; filename*=UTF-8''participant-agenda.pdf"
    kept = page.get("files/day/participant-agenda.pdf?save")
    assert kept.headers["content-disposition"].startswith("attachment")


def test_whatever_is_no_pdf_is_only_kept(page: Page) -> None:
    (word,) = (page.home / "handouts").glob("H1*.docx")
    reply = page.get(f"files/day/handouts/{quote(word.name)}")
    assert reply.content == word.read_bytes()
    assert reply.headers["content-disposition"].startswith("attachment")
    assert "wordprocessingml" in reply.headers["content-type"]
    assert reply.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "day/../../secret.txt",
        "day/%2e%2e/%2e%2e/secret.txt",
        "day/..%5c..%5csecret.txt",
        "/etc/passwd",
        "//etc/passwd",
        "C:/secret.txt",
        "day/manifest.json",
        "day/",
        "day",
        "",
        "day/nothing.pdf",
        "day/participant-agenda.pdf%00",
        "day//participant-agenda.pdf",
        "manifest.json",
    ],
)
def test_no_other_file_is_given(page: Page, name: str) -> None:
    assert refused(page.get(f"files/{name}"))
    assert refused(page.post("open", b'{"file": "%s"}' % name.encode().replace(b"\\", b"\\\\")))
    assert not page.shown


def test_a_file_that_no_build_wrote_is_not_given(page: Page) -> None:
    (page.home / "mine.pdf").write_text(SECRET, "utf-8")
    (page.home / "for-participants/mine.pdf").write_text(SECRET, "utf-8")
    assert refused(page.get("files/day/mine.pdf"))
    assert refused(page.get("files/day/for-participants/mine.pdf"))
    for folder in ("day", "day/for-participants"):
        assert SECRET.encode() not in b"".join(page.zip(folder).values())


def test_a_record_that_somebody_has_written_leads_nowhere_else(page: Page) -> None:
    record = page.home / "manifest.json"
    text = record.read_text("utf-8")
    for name in ("../../secret.txt", str(page.root / "secret.txt")):
        record.write_text(text.replace('"participant-agenda.pdf"', f'"{name}"'), "utf-8")
        assert refused(page.get(f"files/day/{name}"))
        assert SECRET.encode() not in b"".join(page.zip("day").values())


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_lead_nowhere(page: Page) -> None:
    agenda = page.home / "participant-agenda.pdf"
    agenda.unlink()
    agenda.symlink_to(page.root / "secret.txt")
    assert refused(page.get("files/day/participant-agenda.pdf"))
    assert SECRET.encode() not in b"".join(page.zip("day").values())
    outside = page.root / "elsewhere"
    page.home.rename(outside)
    page.home.symlink_to(outside)
    assert refused(page.get("files/day/facilitator-guide.pdf"))
    assert refused(page.get("zip/day"))
    assert refused(page.post("open", b'{"folder": "day"}'))


def test_a_zip_holds_what_the_folder_holds_and_is_the_same_each_time(page: Page) -> None:
    found = page.zip("day")
    inside = {path for path in page.home.rglob("*") if path.is_file() and path.name != "manifest.json"}
    own = {path for path in inside if "for-participants" not in path.parts}
    assert found == {f"day/{path.relative_to(page.home).as_posix()}": path.read_bytes() for path in own}
    assert page.get("zip/day").content == page.get("zip/day").content
    assert page.get("zip/day").headers["content-disposition"].endswith("''day.zip")


def test_the_zip_for_participants_holds_that_folder_and_nothing_of_facilitators(page: Page) -> None:
    found, folder = page.zip("day/for-participants"), page.home / "for-participants"
    inside = [path for path in folder.rglob("*") if path.is_file()]
    named = {f"day-for-participants/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in inside}
    assert found == named
    private = {file for name in ("guide", "running-order", "print-list") for file in document_named(name).files}
    assert not {name.rpartition("/")[2] for name in found} & private
    assert not [name for name in found if "register" in name]
    assert any("register" in name for name in page.zip("day"))


def test_what_somebody_has_changed_is_not_sent(page: Page) -> None:
    agenda = page.home / "for-participants/participant-agenda.pdf"
    agenda.write_text(SECRET, "utf-8")
    assert refused(page.get("zip/day/for-participants"))
    assert page.get("zip/day").status == 200


@pytest.mark.parametrize("folder", ["", ".", "..", "day/handouts", "no", "day/large-print", "../sessions", "day/."])
def test_no_other_folder_is_given(page: Page, folder: str) -> None:
    assert refused(page.get(f"zip/{folder}"))
    assert refused(page.post("open", b'{"folder": "%s"}' % folder.encode()))
    assert not page.shown


def test_a_folder_or_a_file_opens_on_the_screen_or_its_place_is_told(page: Page) -> None:
    done: Any = page.post("open", b'{"folder": "day/for-participants"}').json()
    assert done == {"shown": True, "place": str(page.home / "for-participants")}
    page.screen = False
    assert page.post("open", b'{"file": "day/facilitator-guide.pdf"}').json() == {
        "shown": False,
        "place": str(page.home / "facilitator-guide.pdf"),
    }
    assert page.shown == [page.home / "for-participants", page.home / "facilitator-guide.pdf"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"name": 3}', b'{"other": ""}', b"\xff", b"[" * 100_000])
def test_what_is_no_request_is_refused(page: Page, content: bytes) -> None:
    for path in ("build", "open"):
        assert refused(page.post(path, content))


def test_a_build_is_begun_and_asked_how_far_it_is(page: Page) -> None:
    assert refused(page.post("build", b'{"name": "../sessions/day.yaml"}'))
    assert refused(page.get("build/7"))
    assert refused(page.post("build/7/stop", b""))
    (room, sent) = page.get("made/sessions/day.yaml").json()
    assert (room["folder"], sent["folder"]) == ("day", "day/for-participants")
    assert refused(page.get("made/sessions/pool.yaml"))


def test_nobody_without_the_word_gets_a_file(page: Page) -> None:
    for path in ("files/day/participant-agenda.pdf", "zip/day", "made/sessions/day.yaml"):
        assert asked(page.app, "GET", f"/other/{path}", OWN).status == 404
        assert asked(page.app, "GET", f"/{WORD}/{path}", [("host", "evil.example")]).status == 403
    foreign = [*OWN, ("origin", "http://evil.example")]
    assert asked(page.app, "POST", f"/{WORD}/build", foreign, b'{"name": "sessions/day.yaml"}').status == 403

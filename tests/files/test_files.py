"""Whatever keeps the files of a pool gives the same of each, and a note of how everything stood that was looked for."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessionbuilder.built import Built, build
from sessionbuilder.files import Files, Folder, Memory, Over, Zip, noting
from sessionbuilder.files.files import ABSENT, THERE, UNKNOWN, is_sound
from sessionbuilder.files.folder import PACKAGE
from sessionbuilder.files.noting import stand
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import HEAD, Pool


def zipped(content: Mapping[str, bytes | str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, written in content.items():
            archive.writestr(name, written)
    return file.getvalue()


CONTENT = {"sessions/day.yaml": b"a\n", "sessions/cases/child-m.yaml": b"b\r\n", "assets/images/x.png": b"\x89"}


def in_a_folder(tmp_path: Path, content: dict[str, bytes]) -> Files:
    for name, written in content.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written)
    return Folder(tmp_path)


def in_memory(tmp_path: Path, content: dict[str, bytes]) -> Files:
    return Memory(content)


def in_a_zip(tmp_path: Path, content: dict[str, bytes]) -> Files:
    return Zip(zipped(content))


def laid_over(tmp_path: Path, content: dict[str, bytes]) -> Files:
    """Some of it on a disk as it was before, some as it is, and some new."""
    names = sorted(content)
    before = dict.fromkeys(names[::3], b"before") | {name: content[name] for name in names[1::3]}
    return Over(in_a_folder(tmp_path, before), {name: content[name] for name in names if name not in names[1::3]})


WAYS: dict[str, Callable[[Path, dict[str, bytes]], Files]] = {
    "folder": in_a_folder,
    "memory": in_memory,
    "zip": in_a_zip,
    "over": laid_over,
}


@pytest.fixture(params=WAYS)
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    return WAYS[request.param](tmp_path, CONTENT)


def test_a_file_is_read_by_its_name(files: Files) -> None:
    assert {name: files.read(name) for name in CONTENT} == CONTENT
    assert files.read("sessions/day.yaml", 1) == b"a"


def test_a_folder_lists_what_lies_in_it_and_marks_folders(files: Files) -> None:
    assert files.names("sessions") == ["cases/", "day.yaml"]
    assert files.names("sessions/cases") == ["child-m.yaml"]
    assert files.names("") == ["assets/", "sessions/"]


def test_what_is_not_there_or_is_no_file_is_told_as_a_disk_tells_it(files: Files) -> None:
    for name in ("sessions/other.yaml", "nowhere/day.yaml"):
        with pytest.raises(FileNotFoundError):
            files.read(name)
    with pytest.raises(IsADirectoryError):
        files.read("sessions")
    with pytest.raises(FileNotFoundError):
        files.names("sessions/deliveries")
    with pytest.raises(NotADirectoryError):
        files.names("sessions/day.yaml")
    asked = ("sessions/day.yaml", "sessions", "sessions/other.yaml", "")
    assert [files.is_there(name) for name in asked] == [True, True, False, True]
    assert [files.is_file(name) for name in asked] == [True, False, False, False]


@pytest.mark.parametrize(
    "name", ["../secret.yaml", "sessions/../../secret.yaml", "/etc/passwd", "sessions/../sessions/day.yaml", "./.."]
)
def test_nothing_is_there_by_a_name_that_leads_out(name: str, files: Files, tmp_path: Path) -> None:
    (tmp_path.parent / "secret.yaml").write_text("x", "utf-8")
    with pytest.raises(FileNotFoundError):
        files.read(name)
    with pytest.raises(FileNotFoundError):
        files.names(name)
    assert not files.is_there(name)
    assert not files.is_file(name)


@pytest.mark.parametrize("name", ["", "/x", "../x", "a/../x", "a//x", "a/./x", "a\\x", "c:/x", "a\0", "x/"])
def test_memory_takes_no_name_that_could_lead_out_of_a_folder(name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a file in a pool"):
        Memory({name: ""})


def test_all_that_was_asked_for_is_noted_with_how_it_stood(files: Files) -> None:
    noted = noting(files)
    noted.read("sessions/day.yaml")
    noted.names("sessions/cases")
    for name in ("sessions/pool.yaml", "sessions/glossary.yaml"):
        assert not noted.is_there(name)
    with pytest.raises(FileNotFoundError):
        noted.names("assets/themes")
    with pytest.raises(IsADirectoryError):
        noted.read("sessions")
    with pytest.raises(FileNotFoundError):
        noted.read("sessions/sources.yaml")
    asked = ("x.png", "X.png", "y.png", "../images/x.png")
    assert [noted.lists("assets/images", name) for name in asked] == [True, False, False, False]
    assert noted.is_there("sessions/cases/child-m.yaml")
    assert noted.noted == {
        "sessions/day.yaml": sha256(b"a\n").hexdigest(),
        "sessions/cases/": sha256(b"child-m.yaml").hexdigest(),
        "sessions/pool.yaml": ABSENT,
        "sessions/glossary.yaml": ABSENT,
        "assets/themes/": ABSENT,
        "sessions": UNKNOWN,
        "sessions/sources.yaml": ABSENT,
        "assets/images/x.png": THERE,
        "assets/images/X.png": ABSENT,
        "assets/images/y.png": ABSENT,
        "sessions/cases/child-m.yaml": THERE,
    }
    del noted.noted["sessions"]
    assert stand(noted.noted, files)
    assert not noting(noted).noted
    assert pickle.loads(pickle.dumps(noted)).noted == noted.noted


@pytest.mark.parametrize(
    "changed",
    [
        {"sessions/day.yaml": b"c\n"},
        {"sessions/cases/other.yaml": b""},
        {"sessions/pool.yaml": b""},
        {"sessions/cases/child-m.yaml": None},
    ],
)
def test_it_stands_no_more_once_any_of_it_has_changed(changed: dict[str, bytes | None], tmp_path: Path) -> None:
    for way in WAYS.values():
        noted = noting(way(tmp_path / "before", CONTENT))
        noted.read("sessions/day.yaml")
        noted.names("sessions/cases")
        noted.is_there("sessions/pool.yaml")
        noted.is_there("sessions/cases/child-m.yaml")
        after = {name: text for name, text in {**CONTENT, **changed}.items() if text is not None}
        assert stand(noted.noted, noted.files)
        assert not stand(noted.noted, way(tmp_path / f"after-{way.__name__}", after))


def test_what_cannot_be_read_never_counts_as_unchanged(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(tmp_path / "day.yaml")
    noted = noting(Folder(tmp_path))
    with pytest.raises(OSError, match="pipe"):
        noted.read("day.yaml")
    assert noted.noted == {"day.yaml": UNKNOWN}
    assert not stand(noted.noted, noted.files)


def test_what_comes_with_the_program_is_read_by_the_same_door(tmp_path: Path) -> None:
    noted = noting(Memory({}))
    name = "sessionbuilder/theme/calm/theme.yaml"
    assert noted.read(name) == (PACKAGE / "theme/calm/theme.yaml").read_bytes()
    assert "calm/" in noted.names("sessionbuilder/theme")
    assert noted.noted[name] == sha256(noted.read(name)).hexdigest()


DAY = HEAD.format(time="09:00 to 09:35") + (
    "  - case: child-m\n    minutes: 10\n    outcomes: [learning]\n"
    "  - use: shared/rules\n    minutes: 5\n"
    "  - picture: Look\n    minutes: 15\n    file: paper-family.jpg\n    alt: A family\n"
    "  - closing: To end\n    minutes: 5\n"
)
DELIVERY = "delivery: day\ndate: 2027-05-01\n"
RULES = "ground-rules: Rules\nrules: [Ask]\n"


def content_of(pool: Pool) -> dict[str, bytes]:
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/deliveries/may.yaml", DELIVERY)
    pool.write("sessions/shared/rules.yaml", RULES)
    return {
        path.relative_to(pool.root).as_posix(): path.read_bytes() for path in pool.root.rglob("*.*") if path.is_file()
    }


def outcome(built: Built) -> tuple[object, ...]:
    return built.programme, built.deck, built.theme, built.faults, built.read


@pytest.mark.parametrize("name", ["day", "may", "sessions/day.yaml", "missing"])
@pytest.mark.parametrize("way", WAYS)
def test_a_session_is_the_same_wherever_its_files_are_kept(way: str, name: str, pool: Pool, tmp_path: Path) -> None:
    content = content_of(pool)
    content["sessions/glossary.yaml"] += b"\nX: [wrong\n" if name == "day" else b""
    pool.write("sessions/glossary.yaml", content["sessions/glossary.yaml"])
    here = build(name, Workspace(pool.root))
    there = build(name, Workspace.of(WAYS[way](tmp_path / "there", content)))
    assert outcome(there) == outcome(here)
    assert here.failed == (name in ("day", "missing"))


def test_every_file_that_a_session_hangs_on_is_noted(pool: Pool) -> None:
    content_of(pool)
    read = build("may", Workspace(pool.root)).read
    files = {name for name, state in read.items() if len(state) > 1 and name[-1] != "/"}
    assert files == {
        "sessions/deliveries/may.yaml",
        "sessions/day.yaml",
        "sessions/pool.yaml",
        "sessions/law.yaml",
        "sessions/sources.yaml",
        "sessions/glossary.yaml",
        "sessions/cases/child-m.yaml",
        "sessions/shared/rules.yaml",
        "assets/images/paper-family.jpg",
        "assets/themes/calm/theme.yaml",
    }
    folders = {name for name in read if name[-1] == "/"}
    assert folders == {"assets/themes/", "assets/themes/calm/"}, "what else lies beside those files is of no matter"
    assert stand(read, Folder(pool.root))


def test_each_build_has_a_note_of_its_own(pool: Pool) -> None:
    content_of(pool)
    workspace = Workspace.of(Folder(pool.root))
    one = build("day", workspace).read
    assert "sessions/deliveries/may.yaml" in build("may", workspace).read
    assert "sessions/deliveries/may.yaml" not in one
    assert build("day", workspace).read == one


def test_a_pool_without_a_theme_gets_the_look_of_the_program_wherever_it_lies() -> None:
    text = DAY.replace("  - case: child-m\n    minutes: 10\n    outcomes: [learning]\n", "")
    text = text.replace("  - picture: Look\n    minutes: 15\n    file: paper-family.jpg\n    alt: A family\n", "")
    files = Memory({"sessions/day.yaml": text, "sessions/shared/rules.yaml": RULES})
    built = build("day", Workspace.of(files))
    assert built.theme is not None, built.faults
    assert "sessionbuilder/theme/calm/theme.yaml" in built.read


def test_a_file_that_somebody_names_by_its_path_may_lie_anywhere(
    pool: Pool, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    content_of(pool)
    tmp_path = tmp_path_factory.mktemp("elsewhere")
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    (tmp_path / "other.yaml").write_text(DAY, "utf-8")
    for typed in ("../other.yaml", str(tmp_path / "other.yaml")):
        built = build(typed, Workspace(pool.root))
        assert built.programme, built.faults
        assert built.read[typed.replace("\\", "/")] == sha256(DAY.encode()).hexdigest()
    monkeypatch.chdir(tmp_path)
    assert build("other.yaml", Workspace(pool.root)).programme


HOSTILE = st.text("./\\\\:~abc-\0 ", min_size=1, max_size=12) | st.sampled_from(
    [
        "../secret",
        "/etc/passwd",
        "..\\\\secret",
        "../../x.png",
        "c:/secret",
        "shared/../../x",
        "shared/../pool",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(HOSTILE)
def test_no_name_that_a_file_says_is_looked_for_outside_of_the_pool(name: str) -> None:
    said = f'"{name.encode("unicode_escape").decode()}"'
    text = HEAD.format(time="09:00 to 09:35") + (
        f"  - case: {said}\n  - use: {said}\n  - use: shared/{said[1:-1]}\n"
        f"  - picture: Look\n    file: {said}\n    alt: A family\n  - closing: End\n    source: {said}\n"
    )
    pool = {
        "sessions/day.yaml": text,
        "sessions/pool.yaml": f"organisation: Us\ncontact: us@example.org\ntheme: {said}\n",
        "sessions/deliveries/may.yaml": f"delivery: {said}\ndate: 2027-05-01\ntheme: {said}\n",
    }
    for one in ("day", "may"):
        read = build(one, Workspace.of(Memory(pool))).read
        assert [other for other in read if other != "./" and not is_sound(other.removesuffix("/"))] == []


MENDED = st.sampled_from(["", "\n", " x", ": [", "- {", "\tb", "    minutes: 5\n", "{venue}", "é", "#", "'"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(data=st.data())
def test_whatever_is_written_its_faults_its_session_and_its_slides_are_the_same_everywhere(
    data: st.DataObject, pool: Pool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = content_of(pool)
    name = data.draw(st.sampled_from(sorted(name for name in content if name.endswith(".yaml"))))
    place = data.draw(st.integers(0, len(content[name])))
    taken = data.draw(st.integers(0, 3))
    content[name] = content[name][:place] + data.draw(MENDED).encode() + content[name][place + taken :]
    one, *others = (
        outcome(build("may", Workspace.of(way(tmp_path_factory.mktemp(called), content))))
        for called, way in WAYS.items()
    )
    assert all(other == one for other in others)


def test_programs_have_them_all_from_one_place() -> None:
    import sessionbuilder  # noqa: PLC0415

    assert (sessionbuilder.Folder, sessionbuilder.Memory, sessionbuilder.Over, sessionbuilder.Zip) == (
        Folder,
        Memory,
        Over,
        Zip,
    )

"""The house: which part may import which, how large files may be, and names that say nothing."""

from __future__ import annotations

import ast
import typing
from functools import cache
from pathlib import Path

from sessionbuilder.deck import SlideLayout
from tests.pool import REPOSITORY

PACKAGE = REPOSITORY / "sessionbuilder"

MAY_IMPORT: dict[str, set[str]] = {
    "units": set(),
    "patterns": set(),
    "diagnostics": {"patterns"},
    "documents": {"booklet", "deck", "inventory", "layout", "running_order", "script"},
    "inventory": {"deck", "diagrams", "documents", "patterns", "script"},
    "text": {"diagnostics", "patterns"},
    "scripts": {"patterns", "text"},
    "fonts": set(),
    "files": set(),
    "source": {"diagnostics", "files", "patterns", "text", "units"},
    "deck": {"text", "units"},
    "theme": {"deck", "diagnostics", "files", "patterns", "scripts", "source", "text", "units"},
    "diagrams": {"deck", "diagnostics", "patterns", "text", "theme", "units"},
    "content": {"diagnostics", "diagrams", "text", "units"},
    "worksheets": {"content", "diagrams", "text"},
    "session": {"content", "diagnostics", "diagrams", "patterns", "source", "text", "units", "worksheets"},
    "programme": {"diagnostics", "kinds", "patterns", "session", "source", "text", "units"},
    "running_order": {"diagnostics", "files", "programme", "session", "source", "text", "units"},
    "kinds": {"blocks", "diagnostics", "session", "text"},
    "blocks": {
        "content",
        "diagnostics",
        "diagrams",
        "programme",
        "running_order",
        "script",
        "scripts",
        "session",
        "source",
        "text",
        "units",
        "worksheets",
    },
    "workspace": {
        "content",
        "diagnostics",
        "files",
        "inventory",
        "kinds",
        "patterns",
        "session",
        "source",
        "text",
        "theme",
        "units",
    },
    "catalogue": {"diagnostics", "kinds", "pages", "session", "source", "text", "units", "workspace"},
    "script": {
        "content",
        "diagnostics",
        "diagrams",
        "patterns",
        "programme",
        "session",
        "text",
        "units",
        "worksheets",
    },
    "layout": {
        "content",
        "deck",
        "diagnostics",
        "diagrams",
        "patterns",
        "programme",
        "script",
        "session",
        "text",
        "theme",
        "units",
    },
    "booklet": {
        "content",
        "deck",
        "diagnostics",
        "diagrams",
        "fonts",
        "inventory",
        "patterns",
        "programme",
        "running_order",
        "script",
        "session",
        "text",
        "units",
    },
    "folder": {"diagnostics", "inventory", "making", "patterns"},
    "schema": {
        "catalogue",
        "content",
        "diagnostics",
        "kinds",
        "session",
        "source",
        "text",
        "theme",
        "units",
        "workspace",
    },
    "settled": {"booklet", "content", "deck", "scripts", "text", "theme", "units"},
    "made": {
        "booklet",
        "diagnostics",
        "folder",
        "inventory",
        "making",
        "running_order",
        "script",
        "text",
        "web",
    },
    "writers": {
        "booklet",
        "content",
        "deck",
        "diagnostics",
        "fonts",
        "scripts",
        "settled",
        "text",
        "theme",
        "units",
    },
    "pipeline": {
        "booklet",
        "brand",
        "deck",
        "diagnostics",
        "diagrams",
        "files",
        "folder",
        "inventory",
        "layout",
        "made",
        "making",
        "programme",
        "running_order",
        "script",
        "session",
        "settled",
        "text",
        "theme",
        "workspace",
        "writers",
    },
    "remembered": {"diagnostics", "files", "folder", "inventory", "made", "making"},
    "making": {
        "booklet",
        "deck",
        "diagnostics",
        "inventory",
        "layout",
        "settled",
        "text",
        "theme",
        "writers",
    },
    "pages": set(),
    "reference": {"catalogue", "cli", "diagnostics", "kinds", "pages"},
    "web": {"diagnostics", "text"},
    "preview": {
        "built",
        "deck",
        "diagnostics",
        "files",
        "kinds",
        "pages",
        "pipeline",
        "workspace",
        "writers",
    },
    "starter": {
        "brand",
        "catalogue",
        "diagnostics",
        "files",
        "kinds",
        "package",
        "pages",
        "schema",
        "session",
        "source",
        "text",
        "theme",
        "units",
        "workspace",
    },
    "building": {
        "diagnostics",
        "folder",
        "jobs",
        "made",
        "making",
        "pipeline",
        "remembered",
        "session",
        "workspace",
    },
    "cli": {
        "brand",
        "building",
        "built",
        "catalogue",
        "deck",
        "diagnostics",
        "folder",
        "inspecting",
        "inventory",
        "jobs",
        "kinds",
        "made",
        "making",
        "package",
        "pages",
        "pipeline",
        "preview",
        "remembered",
        "reviewing",
        "running_order",
        "schema",
        "session",
        "starter",
        "studio",
        "text",
        "theme",
        "web",
        "workspace",
    },
    "__init__": {"built", "files"},
    "__main__": {"cli"},
    "built": {
        "deck",
        "diagnostics",
        "files",
        "folder",
        "inventory",
        "made",
        "making",
        "pipeline",
        "programme",
        "script",
        "session",
        "theme",
        "workspace",
    },
    "jobs": {"built", "diagnostics", "files", "folder", "made", "making", "session", "workspace"},
    "inspecting": {"diagnostics", "package", "patterns", "session", "text", "theme"},
    "reviewing": {"diagnostics", "running_order", "session", "source", "text", "workspace"},
    "package": set(),
    "studio": {
        "booklet",
        "building",
        "built",
        "catalogue",
        "content",
        "deck",
        "diagnostics",
        "files",
        "folder",
        "inventory",
        "jobs",
        "kinds",
        "made",
        "making",
        "pages",
        "patterns",
        "programme",
        "remembered",
        "running_order",
        "schema",
        "script",
        "session",
        "settled",
        "source",
        "starter",
        "text",
        "theme",
        "units",
        "worksheets",
        "workspace",
        "writers",
    },
    "brand": {"deck", "diagnostics", "files", "package", "text", "theme", "units"},
}
"""Every arrow there may be. `kinds` names the package `blocks` to look through its folder, never a kind in it; and
`inventory` so names `documents`."""

NARROW: dict[tuple[str, str], set[str]] = {
    ("folder", "making"): {"sessionbuilder.making.formats"},
    ("made", "making"): {"sessionbuilder.making.formats"},
    ("inventory", "documents"): {"sessionbuilder.documents"},
    ("kinds", "blocks"): {"sessionbuilder.blocks"},
    ("workspace", "theme"): {"sessionbuilder.theme.theme"},
    ("layout", "programme"): {"sessionbuilder.programme.programme"},
    ("layout", "script"): {"sessionbuilder.script.script"},
    ("layout", "session"): {"sessionbuilder.session.glossary"},
    ("made", "booklet"): {
        "sessionbuilder.booklet.print_list",
        "sessionbuilder.booklet.print_row",
        "sessionbuilder.booklet.to_print",
    },
    ("made", "script"): {"sessionbuilder.script.script"},
    ("settled", "booklet"): {"sessionbuilder.booklet.booklet"},
    ("writers", "booklet"): {"sessionbuilder.booklet.booklet"},
    ("blocks", "programme"): {"sessionbuilder.programme.programme"},
    ("blocks", "running_order"): {"sessionbuilder.running_order.table"},
    ("blocks", "script"): {
        "sessionbuilder.script.activity",
        "sessionbuilder.script.kind",
        "sessionbuilder.script.support",
    },
    ("programme", "kinds"): {"sessionbuilder.kinds.by_name"},
    ("script", "diagrams"): {"sessionbuilder.diagrams.photograph", "sessionbuilder.diagrams.qr"},
}
"""Where an arrow is for some modules only."""

MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Everything in the file, for several tests to look at."""
    return tuple(ast.walk(tree(path)))


def room(module: str) -> str:
    """The part of the house that a module lies in: the first name under the package."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(path: Path) -> set[str]:
    """Every module of ours that a file imports, in whatever block."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            found.add(node.module)
            found |= {
                f"{node.module}.{alias.name}"
                for alias in node.names
                if (REPOSITORY / node.module.replace(".", "/") / f"{alias.name}.py").exists()
            }
    return {name for name in found if name.split(".")[0] == "sessionbuilder"}


def rooms() -> set[str]:
    return {room("sessionbuilder." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)) for path in MODULES}


def test_the_table_names_every_room() -> None:
    assert rooms() == set(MAY_IMPORT)


def may_import(here: str, name: str) -> bool:
    """Whether a file in the room `here` may import what is called so."""
    there = room(name)
    if there in (here, "__init__"):
        return True
    narrow = NARROW.get((here, there), {name})
    return there in MAY_IMPORT[here] and (name in narrow or name.rpartition(".")[0] in narrow)


def test_imports_follow_the_table() -> None:
    for path in MODULES:
        here = room("sessionbuilder." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts))
        assert not {name for name in imports(path) if not may_import(here, name)}, f"{path}: not from {here}"


def test_no_page_and_no_code_has_the_marks_of_a_merge_in_it() -> None:
    for folder in ("docs", "sessionbuilder", "sessions", "tests", ".ci"):
        for path in (REPOSITORY / folder).rglob("*"):
            if "node_modules" not in path.parts and path.suffix in (
                ".md",
                ".py",
                ".yaml",
                ".txt",
                ".typ",
                ".css",
                ".cmd",
                ".command",
                ".ts",
                ".mjs",
                "",
            ):
                lines = path.read_text("utf-8").splitlines() if path.is_file() else []
                assert not [line for line in lines if line.startswith(("<" * 7 + " ", ">" * 7 + " "))], path


NETWORK = {"socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "requests", "httpx", "urllib3", "aiohttp"}


def test_nothing_of_ours_knows_the_network() -> None:
    """SECURITY.md promises it."""
    for path in MODULES:
        names: set[str] = set()
        for node in nodes(path):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
        assert not {name for name in names if name in NETWORK or name.split(".")[0] in NETWORK}, path


def test_no_arrows_lead_round_in_a_circle() -> None:
    """But for what is found by name: `kinds` only looks through the folder of `blocks`, `inventory` of `documents`."""
    table = {here: set(there) for here, there in MAY_IMPORT.items()}
    table["kinds"] -= {"blocks"}
    table["inventory"] -= {"documents"}
    while table:
        free = {here for here, there in table.items() if not there & set(table)}
        assert free, f"a circle among {sorted(table)}"
        table = {here: there for here, there in table.items() if here not in free}


def test_no_files_lead_round_in_a_circle() -> None:
    """Where only types are named, too: a reader would go round as well."""
    named = {path: "sessionbuilder." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts) for path in MODULES}
    names = set(named.values())
    left = {name: {each for each in imports(path) if each in names and each != name} for path, name in named.items()}
    while left:
        free = {name for name, others in left.items() if not others & set(left)}
        assert free, f"a circle among {sorted(left)}"
        left = {name: others for name, others in left.items() if name not in free}


ASKED = {"slides", "handouts"}


def test_kinds_are_asked_in_the_script_and_nowhere_else() -> None:
    """What somebody else asks again is made twice, and may be put together by another rule."""
    for path in MODULES:
        if path.is_relative_to(PACKAGE / "script"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKED:
                asked = node.func.value
                own = isinstance(asked, ast.Call) and isinstance(asked.func, ast.Name) and asked.func.id == "super"
                assert own, f"{path.name}:{node.lineno} asks a kind for its {node.func.attr}"


def test_layout_and_writers_never_hear_of_kinds() -> None:
    kinds = {path.stem for path in (PACKAGE / "blocks").glob("*.py")} - {"__init__"}
    layouts = {name.replace("-", "_") for name in typing.get_args(SlideLayout)}
    for part in ("layout", "writers"):
        for path in (PACKAGE / part).rglob("*.py"):
            words = {node.value for node in nodes(path) if isinstance(node, ast.Constant)}
            # some kinds have the name of a layout of the template, most of them by PowerPoint's own custom
            named = {word.replace("-", "_") for word in words if isinstance(word, str)} & (kinds - layouts)
            assert not named, f"{path.name} names the kinds {named}"


def test_files_are_short_and_say_what_they_are() -> None:
    for path in MODULES:
        assert len(path.read_text("utf-8").splitlines()) <= 400, path
        assert path.stem not in {"utils", "helpers", "common", "misc", "manager", "data", "info"}, path
        assert ast.get_docstring(tree(path)), f"{path}: a module opens with a line that says what it turns into what"


def test_functions_are_short() -> None:
    for path in MODULES:
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno is not None
                lines = node.end_lineno - node.lineno + 1
                assert lines <= 80, f"{path}: {node.name} has {lines} lines"


def test_nothing_below_the_commands_asks_clock_chance_or_network() -> None:
    banned = {"datetime", "time", "random", "secrets", "socket", "urllib", "http", "requests"}
    for path in MODULES:
        if "cli" in path.parts:
            continue
        for node in nodes(path):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            asking = {name.split(".")[0] for name in names if name != "urllib.parse"}  # that one only writes addresses
            assert not asking & banned, f"{path.name} imports {names}"

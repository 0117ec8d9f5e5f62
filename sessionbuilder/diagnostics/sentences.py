"""The program's own code -> the sentences that it can tell of each fault, with `…` for what is filled in."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_DEEPEST = 5
"""Steps from a call to where its words are written: a name, what a function returns, and so on."""
_OF_SYNTAX = ("Told", "_why")
"""What makes the record of a text that the parser gave up; all of its words are of one fault."""
_SHOWS = "studio"
"""The room that shows what others find, and finds nothing itself."""
_NO_SENTENCE = re.compile(r"<\w|^\W*$|[\n\\]|^[a-z]+(?: …)?:|^did not find|^(?:expected|found) ")
_FEWEST = 3
"""Words of a sentence."""

_TABLES = {"IN_OTHER_WORDS": "YAML_SYNTAX"}
"""Tables of what is told of a fault."""
_TURNED_FROM = {"UNWRITTEN": "STILL_TO_WRITE", "LOCAL_FACT_NEEDED": "LOCAL_FACT_MISSING"}
"""Faults that come of another one, with its words, where it weighs more."""
_EVERYWHERE = ("add", "take", "line", "get", "join", "text", "str", "span", "value", "record")
"""Methods of many things, of which none makes a sentence."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


class _Code:
    """The modules of the package, by what is defined in them."""

    def __init__(self) -> None:
        self.functions: dict[str, list[Function]] = defaultdict(list)
        self.names: dict[str, list[ast.expr]] = defaultdict(list)
        files = (path for path in sorted(_PACKAGE.rglob("*.py")) if _PACKAGE / _SHOWS not in path.parents)
        self.modules = [ast.parse(path.read_text("utf-8")) for path in files]
        for module in self.modules:
            for node in ast.walk(module):
                if isinstance(node, Function):
                    self.functions[node.name].append(node)
            for name, value in _assigned(module.body):
                self.names[name].append(value)

    def sentences(self, node: ast.expr, inside: Function | None, depth: int = 0) -> Iterator[str]:
        """Yield the texts that `node` may be, which stands in the function `inside`."""
        if depth > _DEEPEST:
            return
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr():
                yield from self._joined(node, inside, depth)
            case ast.Dict():
                for value in node.values:
                    yield from self.sentences(value, inside, depth + 1)
            case ast.BinOp(op=ast.Add()):
                yield from (
                    f"{one}{two}"
                    for one in [*self.sentences(node.left, inside, depth + 1)] or ["…"]
                    for two in [*self.sentences(node.right, inside, depth + 1)] or ["…"]
                )
            case ast.Name():
                for value in self._values(node.id, inside):
                    yield from self.sentences(value, inside, depth + 1)
            case ast.Call():
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                for function in self.functions.get(name, ()) if name not in _EVERYWHERE else ():
                    for value in _returned(function):
                        yield from self.sentences(value, function, depth + 1)
                for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                    yield from self.sentences(argument, inside, depth + 1)
                yield from self.sentences(node.func, inside, depth + 1)
            case ast.Attribute() | ast.Starred() | ast.Subscript() | ast.NamedExpr():
                yield from self.sentences(node.value, inside, depth + 1)
            case _:
                for part in ast.iter_child_nodes(node):
                    if isinstance(part, ast.expr):
                        yield from self.sentences(part, inside, depth + 1)

    def faults(self, node: ast.Call | ast.Tuple, inside: Function | None) -> list[str]:
        """Return the faults among what is given to a call in the function `inside`, or stands together there."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _OF_SYNTAX:
            return ["YAML_SYNTAX"]
        given = [each for each in (node.args if isinstance(node, ast.Call) else node.elts) if not _calls(each)]
        named = (value for each in given if isinstance(each, ast.Name) for value in self._values(each.id, inside))
        return [
            each.attr
            for argument in (*given, *(value for value in named if not _calls(value)))
            for each in ast.walk(argument)
            if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "codes"
        ]

    def _joined(self, node: ast.JoinedStr, inside: Function | None, depth: int) -> Iterator[str]:
        """Yield a text with places to fill in; words that may be filled in there stand for themselves."""
        whole = ""
        for part in node.values:
            if isinstance(part, ast.Constant):
                whole += str(part.value)
            else:
                whole += "…"
                if isinstance(part, ast.FormattedValue):
                    yield from self.sentences(part.value, inside, depth + 1)
        yield whole

    def _values(self, name: str, inside: Function | None) -> list[ast.expr]:
        own = [value for each, value in _assigned(ast.walk(inside)) if each == name] if inside else []
        return own or self.names.get(name, [])


def _calls(node: ast.expr) -> bool:
    return isinstance(node, ast.Call)


def _assigned(nodes: object) -> Iterator[tuple[str, ast.expr]]:
    """Yield every name that is given a value in `nodes`, and the value."""
    for node in nodes:  # type: ignore[attr-defined]
        targets: list[ast.expr] = []
        value: ast.expr | None = None
        match node:
            case ast.Assign():
                targets, value = node.targets, node.value
            case ast.AnnAssign() | ast.NamedExpr() | ast.AugAssign():
                targets, value = [node.target], node.value
            case ast.For() | ast.comprehension():
                targets, value = [node.target], node.iter
        for target in targets:
            for each in ast.walk(target):
                if isinstance(each, ast.Name) and value is not None:
                    yield each.id, value


def _returned(function: Function) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
            yield node.value


def told() -> dict[str, list[str]]:
    """Return the sentences of each fault by its name in the code, such as `UNKNOWN_KEY`, each once and sorted."""
    code = _Code()
    found: dict[str, set[str]] = defaultdict(set)
    for module in code.modules:
        for node, inside in _parts(module, None):
            for name in code.faults(node, inside):
                found[name].update(code.sentences(node, inside))
    for table, name in _TABLES.items():
        found[name].update(text for value in code.names[table] for text in code.sentences(value, None))
    for name, before in _TURNED_FROM.items():
        found[name] |= found[before]
    return {name: sorted(filter(_is_sentence, texts)) for name, texts in found.items()}


def _is_sentence(text: str) -> bool:
    return len(re.findall(r"[A-Za-z]{2,}", text)) >= _FEWEST and not _NO_SENTENCE.search(text)


def _parts(node: ast.AST, inside: Function | None) -> Iterator[tuple[ast.Call | ast.Tuple, Function | None]]:
    """Yield every call and every tuple in `node`, with the function that it stands in."""
    if isinstance(node, Function):
        inside = node
    for part in ast.iter_child_nodes(node):
        if isinstance(part, ast.Call | ast.Tuple):
            yield part, inside
        yield from _parts(part, inside)

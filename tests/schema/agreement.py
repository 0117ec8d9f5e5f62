"""One text through both: the reader, which says what is wrong, and a schema, as an editor would ask it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import jsonschema
import yaml

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.schema.files import SCHEMAS, schema_text
from sessionbuilder.schema.shapes import Shapes
from sessionbuilder.source.fields import UNREAD
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.open_text import LOADER
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.yaml import parse

KNOWN = {
    "F201": "unknown-key",
    "F202": "missing-field",
    "F203": "wrong-type",
    "F204": "bad-number",
    "F205": "bad-minutes",
    "F206": "bad-clock",
    "F207": "bad-choice",
    "F208": "too-many-or-few",
    "F211": "unknown-kind",
    "F212": "nested-too-deep",
    "F214": "bad-logic",
    "F240": "forgotten-dash",
    "F264": "unknown-language",
    "T602": "bad-colour",
}
"""The faults that a schema can know, since each is told by the shape of one place alone."""
PARTLY = {
    "F213": "unsafe-link",
    "F219": "bad-date",
    "F300": "bad-rounds",
    "N307": "unsafe-name",
    "N304": "unknown-shared-block",
    "S105": "yaml-syntax",
}
"""Those of which it knows the plainest: an address without `https://`, a date without a year, a name with a space."""
BEYOND = re.compile(
    # what stands in one place against what stands in another
    r"than the step|leads to|cannot be\b|cannot be a part|is nobody among|stands here twice|is no child of|is no couple"
    r"|is neither a couple|is none of|stand to each other|stages, and here are questions|lasts as long as the longest"
    r"|This row holds|and the table has|as well as `piles`|are here to sort with|no cards here to match|is a later step"
    r"|reaches to step|may not be over|category has|bars; there is room|lines would lie|is no chart|Stacked bars need"
    r"|A ring |Nought has|of the ring|too thin|These come to|There is no figure to show"
    # what is inside a text
    r"|Nothing says where in|which makes no list|without dashes|set in further"
    # the order of keys, which JSON does not have
    r"|the kind comes first"
)
"""How messages of the known ones read where no schema could tell."""


class _Editor(LOADER):  # type: ignore[valid-type, misc]
    """Reads YAML as editors do: with the types of YAML 1.2, and texts for keys."""


def _whole(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, 0) if node.value[:2] in ("0o", "0x") else int(node.value)


def _keyed(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


_Editor.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{form})\Z"), first)
_Editor.add_constructor("tag:yaml.org,2002:int", _whole)
_Editor.add_constructor("tag:yaml.org,2002:map", _keyed)


def as_editor(text: str) -> Any:
    """What an editor makes of a text in YAML."""
    return yaml.load(text, _Editor)


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    """What asks the schema called `name`, made from its text as it is written for an editor."""
    (sort,) = [sort for sort in SCHEMAS if sort.name == name]
    return jsonschema.Draft7Validator(json.loads(schema_text(sort)))


def properties_of(name: str) -> dict[str, Any]:
    """The keys of a file of the sort `name`, and what may stand under each."""
    schema: Any = validator(name).schema
    return dict(schema["properties"])


def underlined(text: str, name: str = "session", *, whole: bool = True) -> list[str]:
    """Everything that an editor would underline in a file of the sort `name`: where, and why.

    Of one that is not `whole`, as on a page that shows some lines of it, nothing is missing.
    """
    found = validator(name).iter_errors(as_editor(text))
    return [_told(error) for error in found if whole or error.validator != "required" or error.absolute_path]


def _told(error: jsonschema.ValidationError) -> str:
    while error.context:
        error = max(error.context, key=lambda each: len(each.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


def value_of(text: str) -> tuple[Node, Any] | None:
    """What stands in `text`, which is written as a value in YAML: to the reader, and to an editor; None if neither."""
    file = SourceFile("value.yaml", f"value: {text}\n")
    report = Report()
    node = parse(file, report)
    value = node.get("value") if node else None
    return None if value is None or report.failed else (value, as_editor(file.text)["value"])


def takes(wanted: Any, node: Node) -> bool:
    """Whether the reader reads `node` as `wanted`."""
    report = Report()
    return Reader(report).value(node, wanted) is not UNREAD and not report.failed


@cache
def _asked(wanted: Any) -> jsonschema.Draft7Validator:
    shapes = Shapes()
    schema = shapes.of(wanted)
    return jsonschema.Draft7Validator({"allOf": [schema], "definitions": shapes.definitions})


def fits(wanted: Any, value: Any) -> bool:
    """Whether the schema of `wanted` takes `value`."""
    return _asked(wanted).is_valid(value)

"""Nodes -> typed values, field by field, so that one run tells every fault.

A record is a frozen struct; its annotations say how each value is read. A type of its own reads itself with a
classmethod `from_node(node, reader)`, and says in `written_as`, as an annotation, what may stand there: `kinds` and the
schemas for editors tell it. What cannot be read is noted in the report and comes back as `UNREAD`.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable
from collections.abc import Mapping as Table
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union
from unicodedata import normalize

from msgspec import Struct

from sessionbuilder.diagnostics import Fault, Report, choose_from, codes, did_you_mean
from sessionbuilder.patterns import late
from sessionbuilder.source import markup, scalars
from sessionbuilder.source.blanks import MEND, blanks_in, check_blanks, to_write
from sessionbuilder.source.bullets import check_bullets
from sessionbuilder.source.examples import (
    instead_of_list,
    instead_of_pair,
    instead_of_record,
    instead_of_table,
    instead_of_text,
    list_without_items,
    needed_keys,
    text_with_colon,
)
from sessionbuilder.source.fields import UNREAD, Alone, Between, Label, Reference, Unread, fields_of, own_keys
from sessionbuilder.source.inline import check_plain, lowered
from sessionbuilder.source.links import Address, check_link
from sessionbuilder.source.nodes import UNPRINTABLE, Mapping, Node, Scalar, Sequence, stands
from sessionbuilder.source.one_line import check_texts, choice_meant
from sessionbuilder.source.placeholders import filled
from sessionbuilder.source.set_in import under_fields, under_names
from sessionbuilder.source.unknown_key import Fields, advice
from sessionbuilder.text import Item, Listing, Prose, RichText, counted, shortened
from sessionbuilder.units import Clock, Duration

R = TypeVar("R")


_LABEL = late(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_VALUE = 200
"""Letters of a time, a number or another value of a few words."""
FEW = 6
"""So many words to choose from are all shown: the one that was meant may be the opposite of the nearest."""


class Reader:
    """Reads values for one run: knows where faults go and what placeholders stand for."""

    def __init__(self, report: Report, placeholders: Table[str, str] | None = None) -> None:
        """Keep `report` for faults; a placeholder with an empty value is known, but has nothing to say."""
        self.report = report
        self.placeholders = placeholders or {}

    # --- records

    def record(self, record: type[R], node: Node, **made: object) -> R | Unread:
        """Return `record` read from the mapping `node`; `made` are fields the program fills itself."""
        if not isinstance(node, Mapping):
            return self.wrong(node, "`name: value` lines", instead_of_record(record, node))
        values = self.fields(record, node)
        return UNREAD if values is UNREAD else record(**values, **made)

    def short(self, record: type[R], node: Node, field: str) -> R | Unread:
        """Return `record` read from a mapping or, where a text stands alone, with only its `field` filled."""
        if isinstance(node, Mapping) and own_keys(record) & {key.text for key, _ in node.entries}:
            return self.record(record, node)
        text = self.paragraph(node)
        return UNREAD if text is UNREAD else record(**{field: text})

    def fields(
        self, record: type, node: Mapping, known: Table[str, Any] | None = None, kind: str = "", base: type = Struct
    ) -> dict[str, Any] | Unread:
        """Return the values of `node` by attribute; keys in `known` belong to the caller and are passed over.

        Where a key means nothing, messages name the fields of `kind` that are not also those of its `base`.
        """
        if known is None and (hint := instead_of_pair(record, node)):
            return self.wrong(node, needed_keys(record), hint)
        shapes = fields_of(record)
        common = fields_of(base) if kind else {}
        titled = kind.replace("-", "_") not in getattr(record, "__struct_fields__", ())
        takes = Fields([name for name in shapes if name not in common], [*common, *(known or ())], kind, titled)
        values: dict[str, Any] = {}
        near: set[str] = set()
        sound = True
        node = under_fields(node, shapes, known or (), self.report)
        for key, value in node.entries:
            field = shapes.get(key.text)
            if field is None:
                if known is None or key.text not in known:
                    near |= self._unknown_key(key, value, takes)
                    sound = False
                continue
            if isinstance(value, Scalar) and value.empty:
                if field.required:
                    self.report.add(
                        codes.MISSING_FIELD,
                        key.span,
                        f"`{key.text}` is empty.",
                        "write its value after the colon",
                    )
                    sound = False
                continue
            read = self.value(value, field.type)
            if read is UNREAD:
                sound = False
            else:
                values[field.name] = read
        written = {key.text for key, _ in node.entries}
        for name, field in shapes.items():
            if field.required and name not in written | near:
                self.report.add(
                    codes.MISSING_FIELD, node.span, f"`{name}` is missing here.", f"add a line `{name}: ...`"
                )
                sound = False
        return values if sound else UNREAD

    def _unknown_key(self, key: Scalar, value: Node, takes: Fields) -> set[str]:
        """Note a key that means nothing, and return the word it was probably meant to be, if any."""
        hint, meant = advice(key, value, takes, self.report.text(key.span))
        self.report.add(codes.UNKNOWN_KEY, key.span, f"`{shortened(key.text)}` means nothing here.", hint)
        return {meant} - {""}

    # --- values

    def value(self, node: Node, wanted: Any) -> Any:
        """Return `node` read as the type `wanted`, or UNREAD."""
        return _converter(wanted)(self, node)

    def wrong(self, node: Node, wanted: str, hint: str = "") -> Unread:
        """Note that `node` has another shape than `wanted`, and return UNREAD; `hint` says what to write."""
        if isinstance(node, Sequence) and wanted == "a text":
            hint = instead_of_text(node)
        if isinstance(node, Mapping) and wanted == "a text" and not hint:
            if told := text_with_colon(node, self.report.text(node.span)):
                self.report.add(codes.YAML_SYNTAX, *told)
                return UNREAD
            hint = "if it is one text with a colon or braces in it, put it in straight quotes"
        self.report.add(codes.WRONG_TYPE, node.span, f"Here {stands(node)}, where {wanted} should stand.", hint)
        return UNREAD

    def scalar(self, node: Node) -> Scalar | Unread:
        """Return `node` if it is a text with something in it."""
        if not isinstance(node, Scalar):
            return self.wrong(node, "a text")
        if node.empty:
            self.report.add(
                codes.MISSING_FIELD, node.span, "Nothing is written here.", "write a text, or remove the line"
            )
            return UNREAD
        return node

    def words(self, node: Node) -> str | Unread:
        """Return the text of `node` with placeholders filled in and nothing unprintable left."""
        scalar = self.scalar(node)
        if scalar is UNREAD:
            return UNREAD
        # an accent that was typed as a letter of its own, as from a Mac, becomes one with its letter
        text = scalar.text if scalar.text.isascii() else normalize("NFC", scalar.text)
        if bad := UNPRINTABLE.search(text):
            self.report.add(
                codes.UNPRINTABLE_CHARACTER,
                scalar.span,
                f"This text holds the control character U+{ord(bad[0]):04X}.",
                "delete it and type the text again",
            )
            return UNREAD
        check_blanks(scalar, self.report)
        return filled(text, scalar.span, self.placeholders, self.report)

    def line(self, node: Node) -> str | Unread:
        """Return the text of `node` on one line, without looks: raised letters lose their carets."""
        text = self.words(node)
        if text is UNREAD:
            return UNREAD
        check_plain(text, node.span, self.report)
        return lowered(" ".join(text.split()))

    def paragraph(self, node: Node) -> RichText | Unread:
        """Return `node` as one paragraph."""
        text = self.words(node)
        if text is UNREAD or not isinstance(node, Scalar):
            return UNREAD
        markup.check_lines(text, node, self.report)
        return markup.paragraph(" ".join(text.split()), node.span, self.report)

    def address(self, node: Node) -> Address | Unread:
        """Return `node` as an address that may be linked to."""
        text = self.line(node)
        if text is UNREAD or not check_link(text, node.span, self.report):
            return UNREAD
        return Address(text)

    def prose(self, node: Node) -> Prose | Unread:
        """Return `node` as paragraphs, and the lists between them; a list in YAML is one."""
        if isinstance(node, Sequence) and node.items:
            items = self.items(node, Item)
            return UNREAD if isinstance(items, Unread) else Prose((Listing(items),))
        text = self.words(node)
        if text is UNREAD or not isinstance(node, Scalar):
            return UNREAD
        return markup.prose(text, node, self.report)

    def item(self, node: Node, record: type[R]) -> R | Unread:
        """Return `node` as an item of a list: a text, or lines of `record`, such as `{item: ..., items: [...]}`."""
        if isinstance(node, Sequence):
            self.report.add(
                codes.NESTED_TOO_DEEP,
                node.span,
                "A list stands here without a text over it.",
                "write `item:` and `items:`",
            )
            return UNREAD
        if isinstance(node, Mapping) and (hint := list_without_items(node)):
            return self.wrong(node, "a text", hint)
        return self.short(record, node, "item")

    def items(self, node: Node, wanted: Any, *, alone: bool = False) -> tuple[Any, ...] | Unread:
        """Return `node` as a tuple of `wanted`; a value on its own is a list of one, `alone` whatever it looks like."""
        if not check_bullets(node, self.report):
            return UNREAD
        if isinstance(node, Mapping) and (hint := instead_of_list(wanted, node)):
            return self.wrong(node, "a list", hint)
        if not alone:
            check_texts(node, wanted, self.report)
        nodes = node.items if isinstance(node, Sequence) else (node,)
        read = [self.value(item, wanted) for item in nodes]
        return UNREAD if UNREAD in read else tuple(read)

    def table(self, node: Node, wanted: Any) -> dict[Label, Any] | Unread:
        """Return `node` as a dictionary from label to `wanted`, in the order written."""
        if not isinstance(node, Mapping):
            return self.wrong(node, "`name: value` lines", instead_of_table(wanted, node))
        node = under_names(node, wanted, self.report)
        read = [(self.label(key), self.value(value, wanted)) for key, value in node.entries]
        if any(name is UNREAD or value is UNREAD for name, value in read):
            return UNREAD
        return {name: value for name, value in read if not isinstance(name, Unread)}

    def label(self, node: Node) -> Label | Unread:
        """Return `node` as a name of small letters, digits and hyphens, which somebody gives here."""
        scalar = self.scalar(node)
        if scalar is UNREAD:
            return UNREAD
        text = scalar.text.strip()
        if not _LABEL.fullmatch(text):
            tame = "-".join(re.findall(r"[a-z0-9]+", text.lower().removesuffix(".yaml")))
            hint = f"write `{tame}`" if tame else "write a word such as `child-m`"
            return self.no_value(scalar, codes.UNSAFE_NAME, "cannot be a name", hint)
        return Label(text, scalar.span)

    def reference(self, node: Node) -> Reference | Unread:
        """Return `node` as a name of something else, which may be misspelt in any way."""
        text = self.line(node)
        return UNREAD if text is UNREAD else Reference(text, node.span)

    def parsed(
        self, node: Node, parse: Callable[[str], R | None], fault: Fault, what: str, hint: str = ""
    ) -> R | Unread:
        """Return what `parse` makes of the scalar `node`; where that is None, note `fault`: it is not `what`."""
        scalar = self.scalar(node)
        if scalar is UNREAD:
            return UNREAD
        text = " ".join(scalar.text.split()).strip("“”„‘’ ")  # a value is no quotation: Word has put them there
        value = parse(text) if len(text) <= _LONGEST_VALUE else None
        return self.no_value(scalar, fault, f"is not {what}", hint) if value is None else value

    def no_value(self, scalar: Scalar, fault: Fault, why: str, hint: str = "") -> Unread:
        """Note that nothing can be made of `scalar`, and return UNREAD; where it is still to be written, note that."""
        if blanks := blanks_in(scalar.text):
            self.report.add(codes.VALUE_TO_WRITE, scalar.span, to_write(blanks[0]), MEND)
        else:
            message = f"`{shortened(scalar.text.strip())}` {why}."
            self.report.add(fault, scalar.span, message, hint or fault.mend)
        return UNREAD

    def duration(self, node: Node) -> Duration | Unread:
        """Return `node` as a duration in any of its forms."""
        if not isinstance(node, Mapping):
            hint = scalars.length_meant(node.text) if isinstance(node, Scalar) else ""
            return self.parsed(node, scalars.duration, codes.BAD_MINUTES, "a length of time", hint)
        ends = self.record(scalars.Elastic, node)
        if ends is UNREAD:
            return UNREAD
        if not ends.least <= ends.ideal <= ends.most:
            self.report.add(
                codes.BAD_MINUTES,
                node.span,
                "`least` may not be over `ideal`, nor `ideal` over `most`.",
                codes.BAD_MINUTES.mend,
            )
            return UNREAD
        return Duration(ends.least, ends.ideal, ends.most)

    def clock(self, node: Node) -> Clock | Unread:
        """Return `node` as a time of day."""
        hint = scalars.clock_meant(node.text) if isinstance(node, Scalar) else ""
        return self.parsed(node, scalars.clock, codes.BAD_CLOCK, "a time of day", hint)

    def choice(self, node: Node, words: tuple[str, ...]) -> str | Unread:
        """Return the scalar `node` if it is one of `words`."""
        scalar = self.scalar(node)
        if scalar is UNREAD:
            return UNREAD
        word = scalar.text.strip()
        if word not in words:
            likely = choose_from(words) if len(words) <= FEW else did_you_mean(word, words)
            hint = choice_meant(word, words) or likely
            return self.no_value(scalar, codes.BAD_CHOICE, "is not one of the words for this", hint)
        return word

    def number(self, node: Node, allowed: Between) -> int | Unread:
        """Return the scalar `node` as a whole number within `allowed`."""

        def within(text: str) -> int | None:
            number = scalars.whole_number(text)
            return number if number is not None and allowed.least <= number <= allowed.most else None

        what = f"a whole number from {allowed.least} to {allowed.most:,}"
        hint = scalars.number_meant(node.text) if isinstance(node, Scalar) else ""
        if not any(within(number) is not None for number in re.findall(r"\d+", hint)):
            hint = f"write {what}"
        return self.parsed(node, within, codes.BAD_NUMBER, what, hint)


_Converter = Callable[[Reader, Node], Any]

_SIMPLE: dict[Any, _Converter] = {
    str: Reader.line,
    RichText: Reader.paragraph,
    Prose: Reader.prose,
    Item: lambda reader, node: reader.item(node, Item),
    Address: Reader.address,
    Label: Reader.label,
    Reference: Reader.reference,
    Duration: Reader.duration,
    int: lambda reader, node: reader.number(node, Between(0, 1_000_000)),
    Clock: Reader.clock,
}


@cache
def _converter(wanted: Any) -> _Converter:
    """Return the function that reads a node as `wanted`."""
    extras: tuple[Any, ...] = ()
    if typing.get_origin(wanted) is Annotated:
        wanted, *rest = typing.get_args(wanted)
        extras = tuple(rest)
    between = next((extra for extra in extras if isinstance(extra, Between)), None)
    if wanted is int and between:
        return lambda reader, node: reader.number(node, between)
    if wanted in _SIMPLE:
        return _SIMPLE[wanted]
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        return _converter(inner)
    if origin is tuple:
        return _list_converter(arguments[0], between, alone=Alone.MEANT in extras)
    if origin in (dict, Table):
        return lambda reader, node: reader.table(node, arguments[1])
    if origin is Literal:
        return lambda reader, node: reader.choice(node, arguments)
    if hasattr(wanted, "from_node"):
        return lambda reader, node: wanted.from_node(node, reader)
    if isinstance(wanted, type) and issubclass(wanted, Struct):
        return lambda reader, node: reader.record(wanted, node)
    raise TypeError(f"no way to read {wanted}")


def _list_converter(wanted: Any, between: Between | None, *, alone: bool) -> _Converter:
    def convert(reader: Reader, node: Node) -> Any:
        read = reader.items(node, wanted, alone=alone)
        if read is UNREAD or between is None or between.least <= len(read) <= between.most:
            return read
        amount = f"at least {between.least}" if len(read) < between.least else f"at most {between.most}"
        reader.report.add(
            codes.TOO_MANY_OR_FEW, node.span, f"This list holds {counted(len(read), 'item')}; it should hold {amount}."
        )
        return UNREAD

    return convert

"""What an editor says in the language server protocol -> messages of the studio, and their answers to the editor.

Nothing is decided here: an editor sees the faults, the completion, the explanations and the quick fixes of the studio.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec
from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from sessionbuilder import __version__
from sessionbuilder.files.files import is_sound
from sessionbuilder.pages import docs_folder
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.faults.faults import Fault
from sessionbuilder.studio.message import Edit, RefusedError
from sessionbuilder.studio.offering.complete import Option
from sessionbuilder.studio.places import Places, as_edited
from sessionbuilder.workspace.workspace import Workspace

_QUIET = 0.15
"""Seconds without a key after which faults are looked for."""
_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_KINDS = {
    "kind": lsp.CompletionItemKind.Class,
    "field": lsp.CompletionItemKind.Field,
    "value": lsp.CompletionItemKind.EnumMember,
    "name": lsp.CompletionItemKind.Reference,
}
_BEGIN_A_WORD = (" ", "-", "[", "{", ",", "/")
_OUTSIDE = (
    "This file lies in no pool: there is no folder `sessions` beside it or above it. Open the file where the pool "
    "keeps it, and its faults are shown here."
)


class Pools:
    """The pools whose files lie open in one editor."""

    def __init__(self, server: LanguageServer) -> None:
        """Answer for the documents that `server` knows of."""
        self.server = server
        self.told: dict[Path, dict[str, dict[str, list[lsp.Diagnostic]]]] = defaultdict(dict)
        """By the folder of a pool and the file that was looked at: its faults, by the addresses at which they stand."""
        self.reads: dict[str, set[str]] = {}
        """By the address of a document: the names of the files on which its faults hang."""

    def around(self, uri: str) -> tuple[Workspace, str] | None:
        """Return the pool of the document, and its name there; None where it lies in none."""
        place = to_fs_path(uri)
        space = Workspace.around(Path(place).parent) if place else None
        return None if space is None or place is None else (space, space.shown(Path(place)))

    def ask(self, space: Workspace, what: str, name: str, **more: object) -> Any:
        """Return what the studio answers, with the texts of all documents of the pool; None where it refuses."""
        texts = {shown: text for shown, (_, text) in self.open_in(space).items()}
        message = {"do": what, "name": name, "texts": texts, **more}
        try:
            return handle(msgspec.json.encode(message), space)
        except RefusedError:
            return None

    def open_in(self, space: Workspace) -> dict[str, tuple[str, str]]:
        """Return the address and the text of each document of the pool that lies open, by its name there."""
        found = {}
        for document in list(self.server.workspace.text_documents.values()):
            there = self.around(document.uri)
            if there and there[0].root == space.root and is_sound(there[1]):
                found[there[1]] = document.uri, document.source
        return found

    def session_in_view(self, space: Workspace) -> str:
        """Return the name of a session or a delivery that lies open; empty where none does."""
        files = {space.shown(path) for path in (*space.session_files(), *space.delivery_files())}
        return next((name for name in self.open_in(space) if name in files), "")

    def places(self, space: Workspace, name: str) -> Places:
        """Return the places in the file called `name`, as it stands in the editor or else on the disk."""
        opened = self.open_in(space).get(name)
        if opened:
            return Places(as_edited(opened[1]))
        told = self.ask(space, "open", name)
        return Places(told.text if told else "")

    # --- faults

    def look_at(self, uri: str) -> None:
        """Show what is wrong with the document, and with the open ones that draw on it."""
        there = self.around(uri)
        if there is None:
            if uri.endswith((".yaml", ".yml")):
                start = lsp.Position(0, 0)
                self._show(uri, [_diagnostic(lsp.Range(start, start), _OUTSIDE, "note")])
            return
        space, name = there
        changed = {uri}
        for other, (address, _) in self.open_in(space).items():
            if other == name or name in self.reads.get(address, ()):
                changed |= self._look_at_one(space, other, address)
        self._show_again(space.root, changed)

    def _look_at_one(self, space: Workspace, name: str, uri: str) -> set[str]:
        """Find what is wrong with one document, and return the addresses at which something is new or gone."""
        told = self.ask(space, "faults", name)
        if told is None:
            return set()
        self.reads[uri] = set(told.reads)
        found: dict[str, list[lsp.Diagnostic]] = defaultdict(list)
        for fault in told.faults:
            if not fault.accepted:
                at = fault.file if fault.file and space.is_there(space.root / fault.file) else name
                found[self._address(space, at)].append(self._as_diagnostic(space, fault, at))
        before = self.told[space.root].get(name, {})
        self.told[space.root][name] = found
        return {*found, *before}

    def forget(self, uri: str) -> None:
        """Take away what was shown of a document that is closed."""
        there = self.around(uri)
        self.reads.pop(uri, None)
        if there is None:
            self._show(uri, [])
        else:
            gone = self.told[there[0].root].pop(there[1], {})
            self._show_again(there[0].root, {uri, *gone})

    def _show_again(self, root: Path, addresses: set[str]) -> None:
        """Show what all open documents have brought to light at some addresses, each once."""
        for address in addresses:
            found: list[lsp.Diagnostic] = []
            for by_address in self.told[root].values():
                found += (each for each in by_address.get(address, ()) if each not in found)
            self._show(address, found)

    def _address(self, space: Workspace, name: str) -> str:
        opened = self.open_in(space).get(name)
        return opened[0] if opened else from_fs_path(str((space.root / name).absolute())) or name

    def _as_diagnostic(self, space: Workspace, fault: Fault, at: str) -> lsp.Diagnostic:
        places = self.places(space, at) if fault.file == at and not fault.whole else Places("")
        message = f"{fault.message}\n{fault.hint[:1].upper()}{fault.hint[1:]}" if fault.hint else fault.message
        found = _diagnostic(self.range(places, fault.start, fault.end), message, fault.severity)
        found.code = fault.code
        found.code_description = lsp.CodeDescription(_page(fault.page))
        return found

    def _show(self, uri: str, found: list[lsp.Diagnostic]) -> None:
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found))

    # --- places

    def offset(self, places: Places, position: lsp.Position) -> int:
        """Return the offset of a place that the editor names."""
        lines = places.text.split("\n")
        ours = self.server.workspace.position_codec.position_from_client_units(lines, position)
        return places.offset(ours.line + 1, ours.character + 1)

    def range(self, places: Places, start: int, end: int) -> lsp.Range:
        """Return a stretch as the editor counts it."""
        lines = places.text.split("\n")
        ends = (lsp.Position(line - 1, column - 1) for line, column in (places.at(start), places.at(end)))
        codec = self.server.workspace.position_codec
        return lsp.Range(*(codec.position_to_client_units(lines, end) for end in ends))

    def edits(self, places: Places, edits: tuple[Edit, ...]) -> list[lsp.TextEdit]:
        """Return edits as the editor does them."""
        return [lsp.TextEdit(self.range(places, each.start, each.end), each.insert) for each in edits]


def server() -> LanguageServer:
    """Return what answers an editor; `start_io()` has it do so over standard input and output."""
    found = LanguageServer("sessionbuilder", __version__)
    pools = Pools(found)

    @found.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        pools.look_at(params.text_document.uri)

    @found.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        await asyncio.sleep(_QUIET)
        if found.workspace.get_text_document(uri).version == version:  # None, where it was closed
            pools.look_at(uri)

    @found.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        pools.forget(params.text_document.uri)

    @found.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=_BEGIN_A_WORD))
    def complete(params: lsp.CompletionParams) -> lsp.CompletionList | None:
        return _completion(pools, params)

    @found.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        return _hover(pools, params)

    @found.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def fixes(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _fixes(pools, params)

    return found


def _completion(pools: Pools, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    there = pools.around(params.text_document.uri)
    if there is None:
        return None
    space, name = there
    places = pools.places(space, name)
    at = pools.offset(places, params.position)
    told = pools.ask(space, "complete", name, at=at, session=pools.session_in_view(space))
    if told is None:
        return None
    place = pools.range(places, told.start, told.end)
    about = pools.server.client_capabilities.text_document
    able = about.completion.completion_item if about and about.completion else None
    snippets = bool(able and able.snippet_support)
    items = [_item(option, number, place, snippets=snippets) for number, option in enumerate(told.options)]
    return lsp.CompletionList(is_incomplete=False, items=items)


def _item(option: Option, number: int, place: lsp.Range, *, snippets: bool) -> lsp.CompletionItem:
    text = _snippet(option) if snippets else option.insert
    return lsp.CompletionItem(
        label=option.label,
        kind=_KINDS[option.kind],
        detail=option.detail,
        documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, option.about),
        sort_text=f"{number:03}",
        filter_text=f"{option.label} {option.also}".strip(),
        insert_text_format=lsp.InsertTextFormat.Snippet if snippets else lsp.InsertTextFormat.PlainText,
        insert_text_mode=lsp.InsertTextMode.AsIs,
        text_edit=lsp.TextEdit(place, text),
    )


def _snippet(option: Option) -> str:
    """Return what an option inserts, with its gaps as editors number them."""
    text, at = "", 0
    for number, gap in enumerate(option.gaps, 1):
        text += f"{_plain(option.insert[at : gap.start])}${{{number}:{_plain(option.insert[gap.start : gap.end])}}}"
        at = gap.end
    return text + _plain(option.insert[at:])


def _plain(text: str) -> str:
    for sign in ("\\", "$", "}"):
        text = text.replace(sign, f"\\{sign}")
    return text


def _hover(pools: Pools, params: lsp.HoverParams) -> lsp.Hover | None:
    there = pools.around(params.text_document.uri)
    if there is None:
        return None
    space, name = there
    places = pools.places(space, name)
    told = pools.ask(space, "hover", name, at=pools.offset(places, params.position))
    if told is None or not told.title:
        return None
    page = (f"[{told.page.partition('#')[0]}]({_page(told.page)})",) if told.page else ()
    text = "\n\n".join(part for part in (f"**{told.title}**", told.about, *told.more, *page) if part)
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text), range=pools.range(places, told.start, told.end))


def _fixes(pools: Pools, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = params.text_document.uri
    there = pools.around(uri)
    told = pools.ask(there[0], "faults", there[1]) if there else None
    if there is None or told is None:
        return []
    places = pools.places(*there)
    start, end = (pools.offset(places, each) for each in (params.range.start, params.range.end))
    found = []
    for fault in told.faults:
        if fault.fix and fault.file == there[1] and fault.start <= end and fault.end >= start:
            meant = [each for each in params.context.diagnostics if each.code == fault.code]
            edit = lsp.WorkspaceEdit(changes={uri: pools.edits(places, fault.fix.edits)})
            kind = lsp.CodeActionKind.QuickFix
            found.append(lsp.CodeAction(fault.fix.label, kind=kind, diagnostics=meant, edit=edit, is_preferred=True))
    return found


def _diagnostic(place: lsp.Range, message: str, severity: str) -> lsp.Diagnostic:
    return lsp.Diagnostic(place, message, severity=_SEVERITIES[severity], source="sessionbuilder")


def _page(page: str) -> str:
    """Return the address of a page of the documentation, which lies beside the program."""
    name, _, place = page.partition("#")
    return f"{(docs_folder() / name).as_uri()}{'#' * bool(place)}{place}"

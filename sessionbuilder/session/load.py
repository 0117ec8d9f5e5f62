"""The files of a workspace -> a `Session`, with every fault of all of them in one report."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, codes, did_you_mean, whole_file
from sessionbuilder.session.block import Block, read_block
from sessionbuilder.session.case import Case
from sessionbuilder.session.checks import check_session
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.glossary import entries_in
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.kinds import kind_names, kind_of
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import USUAL_PARTICIPANTS, Session, filled, usual_groups
from sessionbuilder.session.slot import Slot
from sessionbuilder.session.workspace import NOT_SESSIONS, Workspace
from sessionbuilder.source import scalars
from sessionbuilder.source.dates import date
from sessionbuilder.source.fields import UNREAD, Label, Unread
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence, shape
from sessionbuilder.source.picture import load_photograph
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.yaml import parse
from sessionbuilder.text import RichText, shortened

R = TypeVar("R")

_SHARED = re.compile(r"shared/[a-z0-9]+(?:-[a-z0-9]+)*")


def load_session(
    path: Path, workspace: Workspace, report: Report, slot: Slot | None = None, delivery: Delivery | None = None
) -> Session | None:
    """Return the session in the file `path`; None, with faults in `report`, if any part of it cannot be read.

    `slot` changes the hours that texts name with `{time}`, and nothing else. `delivery` is the run of it that is
    asked for.
    """
    return _Loader(workspace, report).session(path, slot or Slot(), delivery)


def load_delivery(path: Path, workspace: Workspace, report: Report) -> Delivery | None:
    """Return the delivery in the file `path`; None, with faults in `report`, if it cannot be read."""
    node = _Loader(workspace, report).mapping(path)
    read = UNREAD if node is None else Reader(report).record(Delivery, node, stem=path.stem, lines=node)
    if isinstance(read, Unread):
        return None
    known = [file.stem for file in workspace.session_files()]
    if read.delivery not in known:
        message = f"There is no session called `{read.delivery}`."
        report.add(codes.UNKNOWN_SESSION, read.delivery.span, message, did_you_mean(read.delivery, known))
        return None
    read.check(report)
    return read


class _Loader:
    """One session being read."""

    def __init__(self, workspace: Workspace, report: Report) -> None:
        self.workspace = workspace
        self.report = report

    def session(self, path: Path, slot: Slot, delivery: Delivery | None) -> Session | None:
        if path.parent.resolve() == self.workspace.sessions.resolve() and path.stem in NOT_SESSIONS:
            shown = self.workspace.shown(path)
            self.report.add(codes.NOT_A_FILE, whole_file(shown), f"`{shown}` is not a session.", "name a session")
            return None
        known = [] if os.path.exists(path) else self.workspace.names()
        node = self.mapping(path, did_you_mean(path.stem, known))
        if node is None:
            return None
        bare = Reader(self.report)
        pool = self.record(Pool, self.workspace.sessions / "pool.yaml", bare)
        publications = self.publications(bare)
        if delivery:
            node = delivery.over(node)
            pool = replace(pool, theme=delivery.theme or pool.theme) if pool else None
        placeholders = _placeholders(node, pool, slot, delivery)
        promised = node.get("outcomes")
        named = [key.text for key, _ in promised.entries] if isinstance(promised, Mapping) else []
        reader = Reader(self.report, placeholders, tuple(named))
        head = reader.fields(Session, node, known={"programme": None})
        blocks = self.blocks(node, reader)
        cases = self.cases([block for block in blocks if block is not UNREAD], reader)
        pictures = self.pictures([block for block in blocks if block is not UNREAD])
        glossary = self.glossary(bare)
        if pool is None or publications is None or glossary is None or head is UNREAD:
            return None
        session = Session(
            **head,
            stem=path.stem,
            span=node.span,
            spans={key.text: value.span for key, value in node.entries},
            programme=tuple(block for block in blocks if block is not UNREAD),
            cases=cases or {},
            pictures=pictures or {},
            publications={str(name): work for name, work in publications.items()},
            pool=pool,
            delivery=delivery,
        )
        session = replace(session, glossary=entries_in(glossary, session.texts()), words=glossary)
        if cases is not None and pictures is not None and UNREAD not in blocks:
            check_session(session, self.report)
            return session
        # What can be read is checked all the same, so that one run tells as much as it can. Warnings would be
        # guesses, and a block that an id names may be one that cannot be read.
        partial = Report()
        check_session(session, partial)
        for found in partial.diagnostics:
            if found.fault.severity == "error" and found.fault is not codes.UNKNOWN_BLOCK:
                self.report.take(found)
        return None

    def mapping(self, path: Path, instead: str = "") -> Mapping | None:
        """Return what the file `path` holds; `instead` is the hint where there is no such file."""
        file = read_file(path, self.workspace.shown(path), self.report, instead)
        return None if file is None else parse(file, self.report)

    def record(self, record: type[R], path: Path, reader: Reader) -> R | None:
        node = self.mapping(path)
        read = UNREAD if node is None else reader.record(record, node)
        return None if isinstance(read, Unread) else read

    def publications(self, reader: Reader) -> dict[Label, Publication] | None:
        path = self.workspace.sessions / "sources.yaml"
        if not path.exists():
            return {}
        node = self.mapping(path)
        read = UNREAD if node is None else reader.table(node, Publication)
        if read is UNREAD:
            return None
        for name, publication in read.items():
            later = publication.superseded_by
            if later is not None and (later not in read or later == name):
                others = [other for other in read if other != name]
                self.report.add(
                    codes.UNKNOWN_SOURCE,
                    later.span,
                    f"No other publication is called `{later}`.",
                    did_you_mean(later, others),
                )
        return read

    def glossary(self, reader: Reader) -> dict[str, RichText] | None:
        """Return every entry of `glossary.yaml` by its word as written; None where the file cannot be read."""
        path = self.workspace.sessions / "glossary.yaml"
        if not path.exists():
            return {}
        node = self.mapping(path)
        if node is None:
            return None
        for key, _ in node.entries:
            if not key.text.strip():
                self.report.add(
                    codes.MISSING_FIELD, key.span, "This entry has no word.", "write the word before the colon"
                )
        entries = {key.text.strip(): reader.paragraph(value) for key, value in node.entries}
        read = {word: meaning for word, meaning in entries.items() if word and meaning is not UNREAD}
        return read if len(read) == len(entries) else None

    def pictures(self, blocks: list[Block]) -> dict[str, bytes] | None:
        """Return every picture that a block shows, or its short form; None where one cannot be used."""
        names = {
            str(name): name for block in blocks for form in block.forms if (name := form.named_picture()) is not None
        }
        read = {
            name: load_photograph(self.workspace.images, name, place.span, self.report, beside="in `assets/images/`")
            for name, place in names.items()
        }
        found = {name: content for name, content in read.items() if content is not None}
        return found if len(found) == len(read) else None

    def cases(self, blocks: list[Block], reader: Reader) -> dict[str, Case] | None:
        names = [name for block in blocks for form in block.forms if (name := form.named_case()) is not None]
        known = self.workspace.case_names()
        cases: dict[str, Case | None] = {}
        for name in names:
            if name not in known:
                self.report.add(
                    codes.UNKNOWN_CASE,
                    name.span,
                    f"There is no case called `{name}`.",
                    did_you_mean(name, known),
                )
                cases[name] = None
            elif name not in cases:
                cases[str(name)] = self.record(Case, self.workspace.sessions / "cases" / f"{name}.yaml", reader)
        read = {name: case for name, case in cases.items() if case is not None}
        return read if len(read) == len(cases) else None

    # --- the programme

    def blocks(self, session: Mapping, reader: Reader) -> list[Block | Unread]:
        programme = session.get("programme")
        if programme is None or (isinstance(programme, Scalar) and programme.empty):
            self.report.add(
                codes.MISSING_FIELD,
                session.span,
                "`programme` is missing here.",
                "add a line `programme:` with blocks under it",
            )
            return [UNREAD]
        if not isinstance(programme, Sequence) or not programme.items:
            reader.wrong(programme, "a list of blocks, each starting with `- `,")
            return [UNREAD]
        return [self.block(item, reader) for item in programme.items]

    def block(self, node: Node, reader: Reader) -> Block | Unread:
        if not isinstance(node, Mapping) or not node.entries:
            self.report.add(
                codes.WRONG_TYPE,
                node.span,
                f"Here stands {shape(node)}, where a block is wanted.",
                "write `- kind: Title`",
            )
            return UNREAD
        if node.entries[0][0].text == "use":
            shared = self.shared(node)
            if shared is None:
                return UNREAD
            node = shared
        word = node.entries[0][0]
        kind = kind_of(word.text)
        if kind is None:
            late = next((key.text for key, _ in node.entries if kind_of(key.text)), None)
            hint = did_you_mean(word.text, [*kind_names(), "use"]) or codes.UNKNOWN_KIND.mend
            if word.text == "use":
                hint = "a shared block may not use another one"
            elif late:
                hint = f"the kind comes first: begin the block with `- {late}: ...`"
            self.report.add(codes.UNKNOWN_KIND, word.span, f"`{shortened(word.text)}` is not a kind of block.", hint)
            return UNREAD
        return read_block(kind, node, reader)

    def shared(self, node: Mapping) -> Mapping | None:
        """Return the block that `use:` names, with the keys beside it in place of its own."""
        (_, name), *rest = node.entries
        known = self.workspace.shared_names()
        if not isinstance(name, Scalar) or not _SHARED.fullmatch(name.text) or name.text not in known:
            text = name.text if isinstance(name, Scalar) else shape(name)
            self.report.add(
                codes.UNKNOWN_SHARED_BLOCK,
                name.span,
                f"There is no shared block `{text}`.",
                did_you_mean(text, known) or codes.UNKNOWN_SHARED_BLOCK.mend,
            )
            return None
        block = self.mapping(self.workspace.sessions / f"{name.text}.yaml")
        if block is None:
            return None
        return Mapping(block.overlaid(rest).entries, node.span)


def _placeholders(session: Mapping, pool: Pool | None, slot: Slot, delivery: Delivery | None) -> dict[str, str]:
    """Return what may stand in braces in this session, and what it stands for.

    What cannot be read is told where its field is read; here it may be anything.
    """

    def written(key: str) -> str:
        node = session.get(key)
        return node.text.strip() if isinstance(node, Scalar) else ""

    hours = Hours.from_node(session.get("time") or session, Reader(Report()))
    participants = written("participants") or str(USUAL_PARTICIPANTS)
    people, size = scalars.whole_number(participants), scalars.whole_number(written("group-size"))
    groups = written("groups")
    if not groups:
        people = USUAL_PARTICIPANTS if people is None else people
        groups = str(filled(people, size) if size else usual_groups(people))
    return {
        "organisation": pool.organisation if pool else "the organisation",
        "contact": pool.contact if pool else "the contact",
        "session": written("session"),
        "date": delivery.date.words if delivery else "the day",
        "venue": str(delivery.venue) if delivery and delivery.venue else "the venue",
        "trainers": str(delivery.led_by) if delivery and delivery.led_by else "the trainers",
        "participants": participants,
        "groups": groups,
        "time": written("time") if isinstance(hours, Unread) else str(slot.hours(hours)),
    }


def delivery_heading(path: Path, workspace: Workspace, report: Report) -> tuple[str, str] | None:
    """Return the date in figures and the session of the delivery in `path`, reading no more than that."""
    texts = _two_texts(path, ("date", "delivery"), workspace, report)
    if texts is None:
        return None
    day = date(texts[0])
    return (str(day) if day and day.exists else texts[0], texts[1])


def session_heading(path: Path, workspace: Workspace, report: Report) -> tuple[str, str] | None:
    """Return the title and the hours of the session in `path` as written, reading no more than that."""
    return _two_texts(path, ("session", "time"), workspace, report)


def _two_texts(path: Path, keys: tuple[str, str], workspace: Workspace, report: Report) -> tuple[str, str] | None:
    """Return the texts under `keys` in the file `path`; None, with a fault in `report`, where one is missing."""
    node = _Loader(workspace, report).mapping(path)
    if node is None:
        return None
    texts = [value.text.strip() for key in keys if isinstance(value := node.get(key), Scalar)]
    if len(texts) == len(keys):
        return texts[0], texts[1]
    key = next(key for key in keys if not isinstance(node.get(key), Scalar))
    report.add(codes.MISSING_FIELD, node.span, f"`{key}` is missing here.", f"add a line `{key}: ...`")
    return None

"""The files of a workspace -> a `Session`, with every fault of all of them in one report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import Fault, Report, codes, did_you_mean, whole_file
from sessionbuilder.files.files import folder_of
from sessionbuilder.session.block import Block
from sessionbuilder.session.case import Case
from sessionbuilder.session.checks import check_session
from sessionbuilder.session.checks.hours import check_written
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.glossary import entries_in
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.local import INSTEAD, Local
from sessionbuilder.session.pool import Pool
from sessionbuilder.session.provision import Provision
from sessionbuilder.session.publication import Publication
from sessionbuilder.session.session import FORMS, USUAL_PARTICIPANTS, Session, filled, usual_groups
from sessionbuilder.session.slot import Slot
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Label, Reference, Unread, fields_of
from sessionbuilder.source.file import document, read_file
from sessionbuilder.source.mending import MendedFile
from sessionbuilder.source.nodes import Mapping, Scalar
from sessionbuilder.source.nodes import Sequence as List
from sessionbuilder.source.picture import load_photograph
from sessionbuilder.source.placeholders import Doubtful
from sessionbuilder.source.reader import Reader
from sessionbuilder.source.remembered import remembered
from sessionbuilder.source.yaml import parse, parse_blocks
from sessionbuilder.text import RichText, listed, shortened
from sessionbuilder.units import Clock
from sessionbuilder.workspace.based_on import CHANGES, PROGRAMME, Originals
from sessionbuilder.workspace.block_list import BlockList
from sessionbuilder.workspace.file_name import check_label, check_name
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.named_day import check_named_day
from sessionbuilder.workspace.named_session import BASED_ON, LISTED, session_called
from sessionbuilder.workspace.shared_blocks import SharedBlocks
from sessionbuilder.workspace.workspace import ENDINGS, NOT_SESSIONS, Workspace

R = TypeVar("R", bound=Struct)


def load_session(
    path: Path, workspace: Workspace, report: Report, slot: Slot | None = None, delivery: Delivery | None = None
) -> Session | None:
    """Return the session in the file `path`; None, with faults in `report`, if any part of it cannot be read.

    `slot` changes the hours that texts name with `{time}`, and nothing else. `delivery` is the run of it that is
    asked for.
    """
    return Loader(workspace.with_file(path), report).session(path, slot or Slot(), delivery)


def load_delivery(path: Path, workspace: Workspace, report: Report) -> Delivery | None:
    """Return the delivery in the file `path`; None, with faults in `report`, if it cannot be read."""
    if not check_name(workspace.shown(path), "delivery", report):
        return None
    loader = Loader(workspace, report)
    node = loader.mapping(path, first="delivery")
    read = UNREAD if node is None else Reader(report).record(Delivery, node, stem=path.stem, lines=node)
    if isinstance(read, Unread):
        return None
    if session_called(read.delivery, read.delivery.span, workspace, report) is None:
        return None
    read.check(report)
    check_named_day(read, workspace, report)
    return None if loader.mended else read


def load_pool(workspace: Workspace, report: Report) -> Pool | None:
    """Return what the pool says of itself; None, with faults in `report`, if that cannot be read."""
    return Loader(workspace, report).pool(Reader(report))


class Loader:
    """The files of a pool being read, for one session or by themselves."""

    def __init__(self, workspace: Workspace, report: Report) -> None:
        """Read the files of `workspace`, and note faults in `report`."""
        self.workspace = workspace
        self.report = report
        self.mended = False
        """Whether a file had to be mended to be read; nothing may be made of it then."""

    def session(self, path: Path, slot: Slot, delivery: Delivery | None) -> Session | None:
        """Return the session in the file `path`, for the hours of `slot` and that `delivery`; None with faults."""
        shown = self.workspace.shown(path)
        if folder_of(shown) == self.workspace.shown(self.workspace.sessions) and path.stem in NOT_SESSIONS:
            self.report.add(codes.NOT_A_FILE, whole_file(shown), f"`{shown}` is not a session.", "name a session")
            return None
        read = self.report.apart()
        shared = SharedBlocks(self.workspace, self.blocks, self.report)
        originals = Originals(self.workspace, lambda other: self.mapping(other, report=read), shared, self.report)
        node = self.mapping(path, self.instead_of(path), "session", read)
        node = node and originals.whole(node, path)
        if node is None:
            for fault in read.diagnostics:
                self.report.take(fault)
            return None
        named = check_name(self.workspace.shown(path), "session", self.report)
        bare = Reader(self.report)
        pool = self.pool(bare)
        publications = self.publications(bare)
        groups = scalars.whole_number(_groups(node))
        if delivery:
            node = delivery.over(node)
            pool = delivery.over_pool(pool) if pool else None
        local = self.local(bare)
        fills = placeholders(node, pool, slot, delivery, local or Local())
        reader = Reader(self.report, fills)
        head = reader.fields(Session, node, known=dict.fromkeys((BASED_ON, CHANGES, PROGRAMME)))
        written = BlockList(reader, shared, read)
        blocks = written.blocks(node)
        for fault in read.diagnostics:
            if not written.told_already(fault):
                self.report.take(fault)
        cases = self.cases([block for block in blocks if block is not UNREAD], reader)
        on_cover = None if head is UNREAD else head.get("picture")
        pictures = self.pictures([block for block in blocks if block is not UNREAD], on_cover)
        glossary, law = self.glossary(bare), self.law(bare)
        if pool is None or publications is None or glossary is None or law is None or local is None or head is UNREAD:
            check_written(node, delivery, self.report)
            return None
        if originals.unfilled:
            head["forms"] = tuple(name for name in head.get("forms", FORMS) if name not in originals.unfilled)
        session = Session(
            **head | {"time": head["time"].told(pool.times)},
            stem=path.stem,
            span=node.span,
            spans={key.text: value.span for key, value in node.entries},
            programme=tuple(block for block in blocks if block is not UNREAD),
            cases=cases or {},
            pictures=pictures or {},
            publications={str(name): work for name, work in publications.items()},
            law={str(name): provision for name, provision in law.items()},
            pool=pool,
            local=local,
            delivery=delivery,
            groups_written=groups,
        )
        session = replace(session, glossary=entries_in(glossary, session.texts_by_part()), words=glossary)
        if named and originals.sound and cases is not None and pictures is not None and UNREAD not in blocks:
            check_session(session, self.report)
            return None if self.mended else session
        # What can be read is checked all the same, so that one run tells as much as it can. Warnings would be
        # guesses, and a block that an id or a sheet's word names may be one that cannot be read.
        partial = self.report.apart()
        check_session(session, partial)
        for found in partial.diagnostics:
            doubted = found.fault is codes.HOURS_DOUBTED
            if doubted or (found.fault.severity == "error" and found.fault not in _PERHAPS_UNREAD):
                self.report.take(found)
        return None

    def mapping(self, path: Path, instead: str = "", first: str = "", report: Report | None = None) -> Mapping | None:
        """Return what the file `path` holds; `instead` is the hint where there is no such file.

        `first` is the key that such files start with. Faults of the text itself go to `report`, if there is one.
        """
        report = self.report if report is None else report
        file = read_file(self.workspace.files, self.workspace.shown(path), report, instead)
        node = None if file is None else parse(file, report, first)
        self.mended |= node is not None and isinstance(report.text(node.span), MendedFile)
        return node

    def blocks(self, path: Path) -> Mapping | List | None:
        """Return what the file `path` of a shared block holds, or that of a module."""
        file = read_file(self.workspace.files, self.workspace.shown(path), self.report)
        node = None if file is None else parse_blocks(file, self.report, "points")
        self.mended |= node is not None and isinstance(self.report.text(node.span), MendedFile)
        return node

    def instead_of(self, path: Path) -> str:
        """Return a hint for the file `path` of a session or a delivery, where there is none."""
        if self.workspace.is_there(path):
            return ""
        for folder in dict.fromkeys((path.parent, self.workspace.sessions, self.workspace.deliveries)):
            if found := lies_there(folder, path.name, self.workspace):
                return found
        known = self.workspace.listed(self.workspace.names, self.report)
        if what := document(path.name):
            return f"a session is text that is written in YAML, and this would be {what}"
        return did_you_mean(path.stem, known or ()) or (LISTED if known else "")

    def record(self, record: type[R], path: Path, reader: Reader) -> R | None:
        """Return the `record` in the file `path`; None where it cannot be read."""
        needed = [key for key, field in fields_of(record).items() if field.required]
        lines = listed(f"`{key}: ...`" for key in needed)
        instead = ""
        if not self.workspace.is_there(path):
            instead = lies_there(path.parent, path.stem, self.workspace) or f"make it; all that it needs is {lines}"
        node = self.mapping(path, instead, needed[0] if needed else "")
        read: R | Unread = UNREAD if node is None else remembered(Reader.record, record, node, reader)
        return None if isinstance(read, Unread) else read

    def pool(self, reader: Reader) -> Pool | None:
        """Return what the pool says of itself; where it says nothing, a pool without a name, and a note."""
        path = self.workspace.sessions / "pool.yaml"
        if self.kept(path):
            return self.record(Pool, path, reader)
        if not lies_there(path.parent, path.stem, self.workspace):
            shown = self.workspace.shown(path)
            self.report.add(
                codes.NO_POOL_FILE, whole_file(shown), f"There is no file `{shown}`.", codes.NO_POOL_FILE.mend
            )
        return Pool(organisation="")

    def kept(self, path: Path) -> bool:
        """Whether the pool keeps the file `path`, which it need not; one that is called nearly so is told."""
        if self.workspace.is_there(path) or not self.nearly_there(path):
            return self.workspace.is_there(path)
        if hint := lies_there(path.parent, path.stem, self.workspace):
            shown = self.workspace.shown(path)
            self.report.add(codes.MISNAMED_FILE, whole_file(shown), f"There is no file `{shown}`.", hint)
        return self.workspace.is_there(path)

    def nearly_there(self, path: Path) -> bool:
        """Whether to look for a file that is called nearly like `path`.

        Many pools have no law and no local pack. To look through the whole folder for them would make every session
        hang on every new file in it; so only the names that Notepad and other editors give are asked for.
        """
        if path.stem not in ("law", "local"):
            return True
        endings = (".yaml.txt", ".yml", ".txt")
        return any(self.workspace.lists(path.parent, f"{path.stem}{ending}") for ending in endings)

    def table(self, name: str, record: type[R], reader: Reader) -> dict[Label, R] | None:
        """Return the entries of the file `name` in `sessions/`; none where there is no such file."""
        path = self.workspace.sessions / name
        if not self.kept(path):
            return {}
        node = self.mapping(path, first="name-of-the-first")
        read: dict[Label, R] | Unread = UNREAD if node is None else remembered(_table, record, node, reader)
        return None if read is UNREAD else read

    def publications(self, reader: Reader) -> dict[Label, Publication] | None:
        """Return every publication of `sources.yaml`; None where one cannot be read."""
        read = self.table("sources.yaml", Publication, reader)
        for name, publication in (read or {}).items():
            self.follows(name, publication.superseded_by, read or {}, codes.UNKNOWN_SOURCE, "publication")
        return read

    def law(self, reader: Reader) -> dict[Label, Provision] | None:
        """Return every provision of `law.yaml`; None where one cannot be read."""
        read = self.table("law.yaml", Provision, reader)
        for name, provision in (read or {}).items():
            self.follows(name, provision.superseded_by, read or {}, codes.UNKNOWN_PROVISION, "provision")
        return read

    def follows(self, name: Label, later: Reference | None, known: Collection[Label], fault: Fault, what: str) -> None:
        """Note where what has superseded the entry `name` is not another one of those that are `known`."""
        if later is not None and (later not in known or later == name):
            others = [other for other in known if other != name]
            self.report.add(fault, later.span, f"No other {what} is called `{later}`.", did_you_mean(later, others))

    def local(self, reader: Reader) -> Local | None:
        """Return what the partnership has its own of, an example's without days; None where it cannot be read."""
        path = self.workspace.sessions / "local.yaml"
        local = self.record(Local, path, reader) if self.kept(path) else Local()
        return local.undated() if local and local.is_of_an_example else local

    def glossary(self, reader: Reader) -> dict[str, RichText] | None:
        """Return every entry of `glossary.yaml` by its word as written; None where the file cannot be read."""
        path = self.workspace.sessions / "glossary.yaml"
        if not self.kept(path):
            return {}
        node = self.mapping(path, first="WORD")
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

    def pictures(self, blocks: list[Block], cover: Illustration | None) -> dict[str, bytes] | None:
        """Return every picture of a block, of its short form and of the `cover`; None where one cannot be used."""
        of_blocks = (name for block in blocks for form in block.forms for name in form.named_pictures())
        names = {str(name): name for name in (*((cover.file,) if cover else ()), *of_blocks)}
        files, images = self.workspace.files, self.workspace.shown(self.workspace.images)
        read = {
            name: load_photograph(files, images, name, place.span, self.report, beside="in `assets/images/`")
            for name, place in names.items()
        }
        found = {name: content for name, content in read.items() if content is not None}
        return found if len(found) == len(read) else None

    def _known(self, names: Sequence[str]) -> list[str]:
        """Return these names of cases, where there is one of each; else the names of all that there are."""
        there = all(self.workspace.lists(self.workspace.cases, f"{name}{ENDINGS[0]}") for name in names)
        return [*names] if there else self.workspace.case_names()

    def cases(self, blocks: list[Block], reader: Reader) -> dict[str, Case] | None:
        """Return the cases that blocks draw on, those that a block opens first: by their order cases have numbers."""
        opened_first = sorted(blocks, key=lambda block: not block.opens_case)
        names = [name for block in opened_first for form in block.forms if (name := form.named_case()) is not None]
        known = self.workspace.listed(lambda: self._known(names), self.report)
        if known is None:
            return None
        cases: dict[str, Case | None] = {}
        for name in names:
            if name not in known:
                hint = lies_there(self.workspace.cases, name, self.workspace) or did_you_mean(name, known)
                message = f"There is no case called `{shortened(name)}`."
                self.report.add(codes.UNKNOWN_CASE, name.span, message, hint or "add it to `sessions/cases/`")
                cases[name] = None
            elif name not in cases:
                path = self.workspace.cases / f"{name}.yaml"
                sound = check_label(self.workspace.shown(path), "case", self.report)
                cases[str(name)] = self.record(Case, path, reader) if sound else None
        read = {name: case for name, case in cases.items() if case is not None}
        return read if len(read) == len(cases) else None


def _table(reader: Reader, wanted: type[R], node: Mapping) -> dict[Label, R] | Unread:
    return reader.table(node, wanted)


_PERHAPS_UNREAD = (codes.UNKNOWN_BLOCK, codes.UNKNOWN_SHEET)
"""What may be said of a block only because another one could not be read."""


def placeholders(
    session: Mapping, pool: Pool | None, slot: Slot, delivery: Delivery | None, local: Local
) -> dict[str, str]:
    """Return what may stand in braces in this session, and what it stands for.

    What cannot be read is told where its field is read; here it may be anything.
    """

    hours = Hours.from_node(session.get("time") or session, Reader(Report()))
    times = pool.times if pool else Clock
    return {
        "organisation": pool.organisation if pool else "the organisation",
        "contact": pool.contact if pool else "the contact",
        "session": _written(session, "session"),
        "date": delivery.date.words if delivery else "the day",
        "venue": str(delivery.venue) if delivery and delivery.venue else "the venue",
        "trainers": str(delivery.led_by) if delivery and delivery.led_by else "the trainers",
        "participants": _written(session, "participants") or str(USUAL_PARTICIPANTS),
        "groups": _groups(session),
        "time": _written(session, "time") if isinstance(hours, Unread) else str(slot.hours(hours).told(times)),
        **{f"local.{name}": fact.text or _missing(name) for name, fact in local.facts()},
    }


def _written(session: Mapping, key: str) -> str:
    node = session.get(key)
    return node.text.strip() if isinstance(node, Scalar) else ""


def _groups(session: Mapping) -> str:
    """Return how many groups a session has by its own lines, as far as they can be read."""
    if groups := _written(session, "groups"):
        return groups
    people, size = (scalars.whole_number(_written(session, key)) for key in ("participants", "group-size"))
    people = USUAL_PARTICIPANTS if people is None else people
    return str(filled(people, size) if size else usual_groups(people))


def _missing(name: str) -> Doubtful:
    """Return what a text says of a local fact that nobody has written down, with the fault that tells it."""
    message = f"`local.yaml` does not say what `{{local.{name}}}` is; the text says “{INSTEAD.get(name, name)}”."
    hint = f"write it in `sessions/local.yaml`, as `{name}:` with what it is and the day on which you looked"
    return Doubtful(INSTEAD.get(name, name), codes.LOCAL_FACT_MISSING, message, hint)

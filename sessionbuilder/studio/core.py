"""A message of whoever edits a session, and a workspace -> the reply. Nothing is written, kept or sent here.

A server, a worker in a page and the language server of an editor all carry the same messages. Each message has a file
of its own in `messages/`, by the name that it says under `do`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any

import msgspec

from sessionbuilder.studio import messages
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Later, RefusedError, Told
from sessionbuilder.workspace.workspace import Workspace


def handle(message: bytes, workspace: Workspace, today: str = "") -> Told:
    """Return the reply to `message`, which is JSON, in the `workspace` on the day `today`.

    One that cannot be understood or done is a `RefusedError`, whose sentence may be shown. What is to be written stands
    in the reply, for whoever carries it to write.
    """
    reply = begun(message, workspace, today)
    return reply.made() if isinstance(reply, Later) else reply


def begun(message: bytes, workspace: Workspace, today: str = "") -> Told | Later:
    """Return what `handle` does, but leave what may be made beside other replies for later."""
    try:
        said = msgspec.json.decode(message, type=dict[str, Any])
        module = message_called(said.pop("do", ""))
        ask = msgspec.convert(said, module.Ask, str_keys=True)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError, UnicodeDecodeError) as error:
        raise RefusedError(f"This message is none that the studio knows: {error}.") from error
    reply: Told | Later = module.answer(ask, Desk(workspace, ask.texts, today))
    return reply


@cache
def names() -> frozenset[str]:
    """Return the name of every message."""
    return frozenset(module.name for module in pkgutil.iter_modules(messages.__path__))


def message_called(name: object) -> ModuleType:
    """Return the module of the message called `name`; one that there is not is a `RefusedError`."""
    if not isinstance(name, str) or name not in names():
        raise RefusedError(f"There is no message `{str(name)[:40]}`.")
    return importlib.import_module(f"{messages.__name__}.{name}")

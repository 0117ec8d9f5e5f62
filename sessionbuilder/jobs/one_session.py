"""What goes wrong while one session is worked on -> a fault of it, so that the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from sessionbuilder.diagnostics import Report, codes, whole_file


@contextmanager
def one_session(shown: str, report: Report) -> Iterator[None]:
    """Do what is done for one session; a mistake of our own is told in words, and the other sessions go on.

    So is what the computer refuses. Nothing is printed inside: an output that is full is no fault of a session.
    """
    try:
        yield
    except OSError as error:
        place = whole_file(str(error.filename or shown))
        reason = error.strerror or str(error)
        report.add(codes.REFUSED, place, f"The computer does not allow it: {reason}.", codes.REFUSED.mend)
    except Exception as error:
        if "SESSIONBUILDER_TRACEBACK" in os.environ:
            raise
        place = whole_file(shown)
        message = f"sessionbuilder itself went wrong with this session: {type(error).__name__}: {error}"
        report.add(codes.OUR_MISTAKE, place, message, codes.OUR_MISTAKE.mend)

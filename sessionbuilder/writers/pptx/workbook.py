"""A chart's figures -> the workbook that PowerPoint opens to change them, the same bytes every time."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from sessionbuilder.deck.elements import Plot
from sessionbuilder.writers.ooxml.archive import zipped
from sessionbuilder.writers.pptx.charts import SHEET

_DATES = re.compile(rb"<dcterms:(created|modified) [^>]*>[^<]*</dcterms:\1>")
"""When the workbook was made: XlsxWriter asks the clock."""


def workbook_bytes(plot: Plot) -> bytes:
    """Return a workbook with categories down, series across, and an empty cell where there is no figure."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet(SHEET)
        for row, category in enumerate(plot.categories, 1):
            sheet.write_string(row, 0, category)
        for column, series in enumerate(plot.series, 1):
            sheet.write_string(0, column, series.name)
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    sheet.write_number(row, column, value, workbook.add_format({"num_format": plot.format(value)}))
    with zipfile.ZipFile(stream) as package:
        files = [(name, package.read(name)) for name in package.namelist()]
    return zipped((name, _DATES.sub(b"", content)) for name, content in files)

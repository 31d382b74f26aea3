"""A table as a file that Excel opens without harm: UTF-8 with BOM, and no cell that starts a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from django_tables2 import Table
from openpyxl import Workbook

from duizhang.web.papers.harmless import harmless

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


LONG = 2000  # rows; from there on nobody waits for the page


class TooLong(Exception):
    """Raised for a list that is not written while its person waits: `jobs` does it in the background. `name` is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@translation.override(settings.LANGUAGE_CODE)
def export_response(table: Table, *, title: str, form: str, request: HttpRequest) -> HttpResponse:
    """All rows of `table` (not only the page shown) as `xlsx` or `csv`; in Chinese in every language, so that it can be read in again.

    Errors: TooLong for more than LONG rows, except in a job, whose request carries `tell(done, total)`.
    """
    tell = getattr(request, "tell", None)
    total = len(table.rows)
    if tell is None and total > LONG:
        raise TooLong(f"{title}.{form}")
    rows = _told(([harmless(cell) for cell in row] for row in table.as_values(exclude_columns=("pick",))), tell, total)
    body = workbook(rows) if form == "xlsx" else _csv(rows)
    kind = XLSX if form == "xlsx" else "text/csv; charset=utf-8"
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": content_disposition_header(True, f"{title}.{form}") or ""})


def _told(rows: Iterable[list[Any]], tell: Any, total: int) -> Iterator[list[Any]]:
    """One row after the other, so that no more than one is in memory; `tell` hears how many were taken."""
    for n, row in enumerate(rows):
        yield row
        if tell:
            tell(n, total)


def workbook(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as an xlsx of one sheet. The cells must be `harmless`."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _csv(rows: Iterable[list[Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")

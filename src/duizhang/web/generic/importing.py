"""A sheet of rows as a declaration: every row goes through the form and the action of a single one, all or none."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook

from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused

MAX_ROWS = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportScreen:
    """`columns` are (heading as printed by the export, field of `form`); `save` gets the cleaned row as keywords and `by`."""

    title: str
    columns: tuple[tuple[str, str], ...]
    form: type[forms.Form]
    save: Callable[..., Any]
    back: str
    template: str = "generic/import.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowError:
    """`row` as the sheet counts it (the heading is row 1)."""

    row: int
    message: str


class SheetForm(forms.Form):
    """One file."""

    sheet = forms.FileField(label=_("文件"), help_text=_("xlsx 或 UTF-8 的 csv，第一行为表头"))


def import_view(screen: ImportScreen) -> Callable[..., HttpResponse]:
    """Take a sheet; where any row is wrong nothing is taken and every wrong row is named."""

    def view(request: HttpRequest) -> HttpResponse:
        form = SheetForm(request.POST or None, request.FILES or None)
        errors: list[RowError] = []
        if request.method == "POST" and form.is_valid():
            try:
                count, errors = take_sheet(form.cleaned_data["sheet"], screen, request.user)
            except Refused as refusal:
                form.add_error("sheet", str(refusal))
            else:
                if not errors:
                    messages.success(request, _("已导入 %(n)d 行") % {"n": count})
                    return redirect(screen.back)
        context = {"title": screen.title, "form": form, "errors": errors, "headings": [h for h, _ in screen.columns]}
        return render(request, screen.template, context, status=422 if errors or form.errors else 200)

    return view


def take_sheet(upload: UploadedFile, screen: ImportScreen, person: Any) -> tuple[int, list[RowError]]:
    """How many rows there are, and what is wrong with which; nothing is taken where anything is.

    Errors: Refused for a file that is no sheet, or has no known heading.
    """
    rows = list(_rows(upload, screen))
    return len(rows), _take(rows, screen, person)


class _Undo(Exception):
    """Carries the errors out of the transaction that they undo."""


def _take(rows: list[tuple[int, dict[str, Any]]], screen: ImportScreen, person: Any) -> list[RowError]:
    errors: list[RowError] = []
    try:
        with changing():
            for number, values in rows:
                if message := _take_one(values, screen, person):
                    errors.append(RowError(row=number, message=message))
            if errors:
                raise _Undo
    except _Undo:
        pass
    return errors


def _take_one(values: dict[str, Any], screen: ImportScreen, person: Any) -> str:
    form = screen.form(values)
    if not form.is_valid():
        headings = {field: heading for heading, field in screen.columns}
        return "；".join(f"{headings.get(field, '')}: {' '.join(map(str, said))}" for field, said in form.errors.items())
    try:
        screen.save(**form.cleaned_data, by=person)
    except Refused as refusal:
        return str(refusal)
    return ""


def _rows(upload: UploadedFile, screen: ImportScreen) -> Iterator[tuple[int, dict[str, Any]]]:
    lines = _lines(upload)
    headings = [str(cell or "").strip() for cell in next(lines, [])]
    places = {field: headings.index(heading) for heading, field in screen.columns if heading in headings}
    if not places:
        raise Refused(f"{upload.name}: 第一行没有认得的表头；请用导出的文件作样本 (no known heading in row 1)")
    for number, line in enumerate(lines, 2):
        if number > MAX_ROWS + 1:
            raise Refused(f"{upload.name}: 超过 {MAX_ROWS} 行；请分几次导入 (too many rows)")
        values = {field: _cell(line, place) for field, place in places.items()}
        if any(values.values()):
            yield number, values


def _cell(line: list[Any], place: int) -> str:
    text = str(line[place]).strip() if place < len(line) and line[place] is not None else ""
    return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text


def _lines(upload: UploadedFile) -> Iterator[list[Any]]:
    content = upload.read()
    try:
        if (upload.name or "").lower().endswith(".xlsx"):
            sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
            yield from (list(row) for row in sheet.iter_rows(values_only=True))
        else:
            yield from csv.reader(io.StringIO(content.decode("utf-8-sig")))
    except Refused:
        raise
    except Exception as error:
        raise Refused(f"{upload.name}: 读不出来；请存为 xlsx 或 UTF-8 的 csv (cannot be read as a sheet)") from error

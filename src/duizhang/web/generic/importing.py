"""A sheet of rows as a declaration: every row goes through the form and the action of a single one.

The screen that takes the sheet and the job that works on it are in `jobs` (`views/importing.py`, `sheets.py`).
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook

from duizhang.web.ledger.refusal import Refused, in_both

MAX_ROWS = 5000
FORMULA = ("'=", "'+", "'-", "'@")


class SheetForm(forms.Form):
    """One file."""

    sheet = forms.FileField(label=_("文件"), help_text=_("xlsx 或 UTF-8 的 csv，第一行为表头"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportScreen:
    """`columns` are (heading as printed by the export, field of `form`); `save` gets the cleaned row as keywords and `by`.

    `kind` names its job. `keeps_good`: rows that are right are kept although others are wrong; else all or none.
    """

    title: str
    kind: str
    columns: tuple[tuple[str, str], ...]
    form: type[forms.Form]
    save: Callable[..., Any]
    back: str
    keeps_good: bool = False
    template: str = "jobs/import.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowError:
    """`row` as the sheet counts it (the heading is row 1), `column` its heading or empty for the whole row; `wrong` and `mend` in both
    languages, English in brackets at the end."""

    row: int
    wrong: str
    column: str = ""
    mend: str = ""
    sheet: str = ""


def wrong_in(screen: ImportScreen, number: int, values: dict[str, Any], person: Any) -> list[RowError]:
    """Save one row; what is wrong with it, nothing where it was saved. Call it inside a change."""
    form = screen.form(values)
    if not form.is_valid():
        headings = {field: heading for heading, field in screen.columns}
        return [
            RowError(row=number, column=headings.get(field, ""), wrong=in_both(partial(_in_words, said)), mend=_mend(form.fields.get(field)))
            for field, said in form.errors.items()
        ]
    try:
        screen.save(**form.cleaned_data, by=person)
    except Refused as refusal:
        return [RowError(row=number, wrong=str(refusal.args[0]))]
    return []


def _in_words(said: Iterable[object]) -> str:
    return " ".join(map(str, said))


def _mend(field: Any) -> str:
    """What may stand in the cell, where the form knows it."""
    if isinstance(field, forms.DateField):
        return "日期写成 2026-03-09 的样子 (write days as 2026-03-09)"
    if isinstance(field, forms.ModelChoiceField):
        return "名称须与系统里的完全一致 (the name must be exactly as it is here)"
    if isinstance(field, forms.CharField) and field.max_length and not isinstance(field, forms.EmailField | forms.SlugField):  # those say it
        required, must = ("必填，", "required, ") if field.required else ("", "")
        return f"{required}最多 {field.max_length} 字 ({must}at most {field.max_length} characters)"
    return ""


def rows_of(content: bytes, name: str, screen: ImportScreen) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row that is not empty, with its number and its values by field.

    Errors: Refused for what is no sheet, has no known heading, or more than MAX_ROWS rows.
    """
    lines = lines_of(content, name)
    headings = [str(cell or "").strip() for cell in next(lines, [])]
    places = {field: headings.index(heading) for heading, field in screen.columns if heading in headings}
    if not places:
        raise Refused(f"{name}: 第一行没有认得的表头；请用导出的文件作样本 (no known heading in row 1)")
    for number, line in enumerate(lines, 2):
        if number > MAX_ROWS + 1:
            raise Refused(f"{name}: 超过 {MAX_ROWS} 行；请分几次导入 (too many rows)")
        values = {field: _cell(line, place) for field, place in places.items()}
        if any(values.values()):
            yield number, values


def _cell(line: list[Any], place: int) -> str:
    text = str(line[place]).strip() if place < len(line) and line[place] is not None else ""
    return text[1:] if text.startswith(FORMULA) else text


def lines_of(content: bytes, name: str) -> Iterator[list[Any]]:
    """The rows of the first sheet of an xlsx, or of a UTF-8 csv, heading first. Errors: Refused where it is neither."""
    try:
        if name.lower().endswith(".xlsx"):
            sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
            yield from (list(row) for row in sheet.iter_rows(values_only=True))
        else:
            yield from csv.reader(io.StringIO(content.decode("utf-8-sig")))
    except Refused:
        raise
    except Exception as error:
        raise Refused(f"{name}: 读不出来；请存为 xlsx 或 UTF-8 的 csv (cannot be read as a sheet)") from error

"""Files that go out: each found through the selectors of whoever asks."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from duizhang.web.accounts.visibility import sees_everything
from duizhang.web.bulletins.files import file_of as paper_file
from duizhang.web.bulletins.files import form_named
from duizhang.web.bulletins.selectors import issues_seen_by, objections_seen_by
from duizhang.web.cases.ladder import rung_named
from duizhang.web.cases.selectors import cases_seen_by, file_of
from duizhang.web.cases.sheet import DOCX, sheet
from duizhang.web.cycles.selectors import evidence_seen_by
from duizhang.web.files.download import attachment, download
from duizhang.web.generic.exporting import XLSX
from duizhang.web.plans.selectors import documents_seen_by, plans_seen_by, sheet_tasks, tasks_seen_by
from duizhang.web.plans.sheets import sheet_of, write_docx, write_xlsx
from duizhang.web.plans.views.printing import KINDS
from duizhang.web.scores.book import ranking_book, sheet_book
from duizhang.web.scores.ranking import ranking
from duizhang.web.scores.rule import rule_of
from duizhang.web.scores.selectors import (
    current_sheets,
    entries_seen_by,
    file_of_entry,
    schemes_seen_by,
    sheets_seen_by,
)


def original(person: Any, pk: int) -> HttpResponse:
    """A document as it was brought."""
    return download(get_object_or_404(documents_seen_by(person).filter(file__isnull=False).select_related("file"), pk=pk).file)


def plan_table(form: str) -> Callable[..., HttpResponse]:
    """The plan as `xlsx` or `docx`: the tasks that the person sees."""
    write = write_xlsx if form == "xlsx" else write_docx

    def make(person: Any, pk: int) -> HttpResponse:
        plan = get_object_or_404(plans_seen_by(person), pk=pk)
        made = sheet_of(plan, sheet_tasks(plan, tasks_seen_by(person)))
        return attachment(write(made), f"{made.title}.{form}", KINDS[form])

    return make


def evidence(person: Any, pk: int) -> HttpResponse:
    """A file that backs a report."""
    return download(get_object_or_404(evidence_seen_by(person), pk=pk).file)


def case_file(person: Any, pk: int, file: int) -> HttpResponse:
    """A file that came with a step of a case."""
    return download(get_object_or_404(file_of(get_object_or_404(cases_seen_by(person), pk=pk)), pk=file))


def case_sheet(person: Any, pk: int) -> HttpResponse:
    """The sheet of a case's rung."""
    case = get_object_or_404(cases_seen_by(person), pk=pk)
    return attachment(sheet(case), f"{rung_named(case.rung).sheet} {case.number}.docx", DOCX)


def issue_file(ending: str) -> Callable[..., HttpResponse]:
    """A paper as `docx`, `xlsx`, `pdf` or `html`."""
    form = form_named(ending)
    assert form

    def make(person: Any, pk: int) -> HttpResponse:
        return paper_file(get_object_or_404(issues_seen_by(person), pk=pk), form)

    return make


def objection_file(person: Any, pk: int, file: int) -> HttpResponse:
    """A file that came with an objection."""
    return download(get_object_or_404(get_object_or_404(objections_seen_by(person), pk=pk).files, pk=file))


def ranking_file(person: Any, pk: int) -> HttpResponse:
    """The ranking, for who sees everything."""
    scheme = get_object_or_404(schemes_seen_by(person) if sees_everything(person) else schemes_seen_by(person).none(), pk=pk)
    return attachment(ranking_book(scheme, rule_of(scheme), ranking(current_sheets(scheme), scheme.unit_count)), f"{scheme.title}.xlsx", XLSX)


def sheet_file(person: Any, pk: int) -> HttpResponse:
    """A unit's sheet, whose lines recompute."""
    sheet = get_object_or_404(sheets_seen_by(person), pk=pk)
    return attachment(sheet_book(sheet, rule_of(sheet.scheme)), f"{sheet.scheme.title} {sheet.unit} 第{sheet.number}版.xlsx", XLSX)


def entry_file(person: Any, pk: int, file: int) -> HttpResponse:
    """What a figure of an assessment rests on."""
    return download(get_object_or_404(file_of_entry(get_object_or_404(entries_seen_by(person), pk=pk), file)))

"""Files that go out: the plan as a table, and the originals it was read from."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header

from duizhang.web.files.download import download
from duizhang.web.plans.selectors import documents_seen_by, plans_seen_by, sheet_tasks, tasks_seen_by
from duizhang.web.plans.sheets import Sheet, sheet_of, write_docx, write_xlsx

KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def original(request: HttpRequest, pk: int) -> HttpResponse:
    """A document as it was brought."""
    document = get_object_or_404(documents_seen_by(request.user).filter(file__isnull=False).select_related("file"), pk=pk)
    return download(document.file)


def _printed(form: str, write: Callable[[Sheet], bytes]) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        """The tasks of the plan that the person sees."""
        plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
        sheet = sheet_of(plan, sheet_tasks(plan, tasks_seen_by(request.user)))
        name = content_disposition_header(True, f"{sheet.title}.{form}") or "attachment"
        return HttpResponse(write(sheet), content_type=KINDS[form], headers={"Content-Disposition": name})

    return view


xlsx = _printed("xlsx", write_xlsx)
docx = _printed("docx", write_docx)

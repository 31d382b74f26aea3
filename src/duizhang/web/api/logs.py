"""A log taken out through the office's own action, which enters that it was."""

from typing import Any, Literal

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django_filters import FilterSet

from duizhang.web.accounts.actions.export_log import export_log
from duizhang.web.api.listing import Asked


class LogForm(Asked):
    """As which file; `jsonl` is what a checker reads."""

    form: Literal["xlsx", "csv", "jsonl"] = "jsonl"


def taken_out(filters: type[FilterSet], said: Asked, found: QuerySet[Any]) -> QuerySet[Any]:
    """What the page's filters leave."""
    asked = {name: str(value) for name, value in said.model_dump(exclude_unset=True).items()}
    return filters(asked, queryset=found).qs


def log_file(request: HttpRequest, found: QuerySet[Any], said: Asked, form: LogForm, *, whole: bool = False) -> FileResponse:
    """The file."""
    asked = {name: str(value) for name, value in said.model_dump(exclude_unset=True).items()}
    made = export_log(found=found, form=form.form, filters=asked, whole=whole, by=request.user)
    return FileResponse(made.file, as_attachment=True, filename=f"{found.model._meta.verbose_name}.{form.form}", content_type="application/octet-stream")

"""A log as a download."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from duizhang.web.accounts.actions.export_log import export_log
from duizhang.web.ledger.refusal import Refused


def exported(request: HttpRequest, found: QuerySet[Any], asked: dict[str, str], *, whole: bool = False) -> HttpResponse | FileResponse:
    """`found` as the file that POST `form` names; a refusal leads back to where the person was."""
    form = request.POST.get("form", "")
    try:
        made = export_log(found=found, form=form, filters=asked, whole=whole, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("home")
    name = f"{found.model._meta.verbose_name}-{timezone.localdate():%Y%m%d}.{form}"
    return FileResponse(made.file, as_attachment=True, filename=name)

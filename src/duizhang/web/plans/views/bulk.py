"""Many picked tasks at once: confirm them, or give them units, leader and day; all or none."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from duizhang.web.generic.bulk import bulk_view
from duizhang.web.generic.query import numbers_in
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.edit import edit_task
from duizhang.web.plans.forms import BulkForm
from duizhang.web.plans.models import Task
from duizhang.web.plans.selectors import tasks_seen_by
from duizhang.web.plans.views.tasks import LIST

_straight = bulk_view(LIST, back="plans:tasks")


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """`verb=assign` asks first what to set; the others act straight away."""
    if request.POST.get("verb") != "assign":
        return _straight(request)
    ids = numbers_in(request.POST.getlist("pick"))
    tasks = list(tasks_seen_by(request.user).filter(pk__in=ids))
    if not tasks:
        messages.error(request, _("先勾选任务"))
        return redirect("plans:tasks")
    asked = "apply" in request.POST
    form = BulkForm(request.POST if asked else None)
    if asked and form.is_valid() and _done(request, tasks, form):
        return redirect("plans:tasks")
    return render(request, "plans/bulk.html", {"form": form, "tasks": tasks}, status=422 if form.errors else 200)


def _done(request: HttpRequest, tasks: list[Task], form: BulkForm) -> bool:
    values: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    try:
        if not values:
            raise Refused("请至少填一项 (fill in something)")
        with changing():
            for task in tasks:
                edit_task(task=task, by=request.user, **values)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, _("已设置 %(n)d 项任务") % {"n": len(tasks)})
    return True

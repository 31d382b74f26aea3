"""立项: the form, empty, or filled from a task (and the verdict it rests on) or from a complaint."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.forms import OpenForm
from duizhang.web.cases.models.case import Origin
from duizhang.web.cases.selectors import alike, loose_complaints, named_tasks, running_tasks, verdicts
from duizhang.web.generic.query import number_in
from duizhang.web.generic.typed import offered
from duizhang.web.ledger.refusal import Refused


def open_(request: HttpRequest) -> HttpResponse:
    """`?task=` (with `&snapshot=`) or `?complaint=` fill the form."""
    form = OpenForm(request.POST or None, initial=_initial(request))
    if request.GET.get("task"):
        form.from_task()
    elif request.GET.get("complaint"):
        form.from_complaint()
    if request.method == "POST" and form.is_valid():
        try:
            case = open_case(**form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("已立项：%(number)s") % {"number": case.number})
            return redirect(case)
    return render(request, "generic/form.html", {"title": _("立项"), "form": form}, status=422 if form.errors else 200)


def tasks(request: HttpRequest) -> HttpResponse:
    """What the words in `?task=` may mean, as options."""
    return offered(request.GET.get("task", ""), named_tasks)


def _initial(request: HttpRequest) -> dict[str, Any]:
    if (pk := number_in(request.GET.get("task", ""))) is not None:
        task = get_object_or_404(running_tasks(), pk=pk)
        verdict = verdicts().filter(pk=snapshot, target__task=task).first() if (snapshot := number_in(request.GET.get("snapshot", ""))) is not None else None
        wanted = f"任务：{task.text}\n" + (f"现状：{verdict.because}\n" if verdict else "") + "请查明原因，提出补救措施和完成时间。"
        return {"origin": Origin.RED_ITEM, "task": task, "snapshot": verdict, "title": task.title[:200], "text": wanted}
    if (pk := number_in(request.GET.get("complaint", ""))) is not None:
        complaint = get_object_or_404(loose_complaints(), pk=pk)
        same = [other for other, _ in alike(complaint) if other.case_id is None]
        return {"origin": Origin.COMPLAINT, "complaints": [complaint, *same], "title": f"{complaint.place}{complaint.text}"[:60], "text": "请核实并解决反映的问题。"}
    return {"origin": Origin.LEADER_NOTE}

"""The forms of the verbs: each calls one action and comes back to the case."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.accounts.models import Person
from duizhang.web.cases import forms
from duizhang.web.cases.actions.ask_extension import ask_extension
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.close_case import close_case
from duizhang.web.cases.actions.decide_extension import decide_extension
from duizhang.web.cases.actions.escalate_case import escalate_case
from duizhang.web.cases.actions.feed_back_case import feed_back_case
from duizhang.web.cases.actions.remind_case import remind_case
from duizhang.web.cases.actions.revisit_case import revisit_case
from duizhang.web.cases.actions.send_back_case import send_back_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.actions.verify_case import verify_case
from duizhang.web.cases.ladder import default_due
from duizhang.web.cases.models import Case
from duizhang.web.cases.selectors import cases_seen_by
from duizhang.web.files.actions.store import store
from duizhang.web.generic.editing import FormScreen, edit_view
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def _screen(title: str, form: Any, save: Callable[..., Any], done: str) -> Callable[..., HttpResponse]:
    return edit_view(FormScreen(title=title, form=form, save=save, lead_to=_page, done=done, thing="case", seen_by=cases_seen_by))


def _page(made: Any) -> str:
    """Of the case, or of what an action made for one."""
    return str(getattr(made, "case", made).get_absolute_url())


def _feed_back(*, case: Case, text: str, file: UploadedFile | None, by: Person) -> Case:
    with changing():
        files = [store(upload=file, by=by)] if file else []
        return feed_back_case(case=case, text=text, files=files, by=by)


def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """交办, with the deadline that its origin has by default."""
    case = get_object_or_404(cases_seen_by(request.user), pk=pk)

    class Prefilled(forms.AssignForm):
        """The form with what the case suggests."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            lead = case.task.assignments.select_related("unit").first() if case.task else None
            due = case.due or default_due(case.origin, timezone.localdate())
            kwargs["initial"] = {"unit": case.unit or (lead.unit if lead else None), "due": due} | (kwargs.get("initial") or {})
            super().__init__(*args, **kwargs)

    return _screen(_("交办"), Prefilled, assign_case, _("已交办"))(request, pk)


feed_back = _screen(_("反馈"), forms.FeedBackForm, _feed_back, _("已反馈，待核查"))
verify = _screen(_("核查"), forms.VerifyForm, verify_case, _("核查已记录"))
send_back = _screen(_("退回"), forms.SendBackForm, send_back_case, _("已退回"))
close = _screen(_("销号"), forms.CloseForm, close_case, _("已销号"))
revisit = _screen(_("回访"), forms.RevisitForm, revisit_case, _("回访已记录"))
extend = _screen(_("申请延期"), forms.ExtendForm, ask_extension, _("已提出，待审批"))
decide = _screen(_("审批延期"), forms.DecideForm, decide_extension, _("已审批"))
escalate = _screen(_("升级"), forms.EscalateForm, escalate_case, _("已升级"))


def _at_once(action: Callable[..., Case], done: str) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        case = get_object_or_404(cases_seen_by(request.user), pk=pk)
        try:
            action(case=case, by=request.user)
            messages.success(request, done)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(case)

    return view


sign_for = _at_once(sign_for_case, _("已签收"))
remind = _at_once(remind_case, _("已催办"))

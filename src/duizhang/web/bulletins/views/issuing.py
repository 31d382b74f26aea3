"""Issuing and what may follow: withdraw, make public, correct."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.bulletins.actions.draft_correction import draft_correction, note_for
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.unpublish_issue import unpublish_issue
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.forms import CorrectionForm, IssueForm, ReasonForm
from duizhang.web.bulletins.models.issue import State
from duizhang.web.bulletins.selectors import another_may_issue, issues_seen_by
from duizhang.web.bulletins.shown import paper_of
from duizhang.web.bulletins.views.editor import checked_of
from duizhang.web.generic.editing import FormScreen, edit_view
from duizhang.web.ledger.refusal import Refused


def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """The last look: every doubt, then the signature."""
    found = get_object_or_404(issues_seen_by(request.user).filter(state=State.DRAFT), pk=pk)
    form = IssueForm(request.POST or None, initial={"revision": found.revision})
    if request.method == "POST" and form.is_valid():
        try:
            issued = issue_draft(issue=found, **form.cleaned_data, by=request.user)
            messages.success(request, _("已印发：%(name)s") % {"name": issued.name})
            return redirect(issued)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    own = found.edited_by_id == request.user.pk and another_may_issue(request.user)
    context = {"issue": found, "form": form, "checked": checked_of(found, paper_of(found)), "own": own}
    return render(request, "bulletins/issue.html", context, status=422 if form.errors else 200)


@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Make it public."""
    found = get_object_or_404(issues_seen_by(request.user), pk=pk)
    try:
        publish_issue(issue=found, by=request.user)
        messages.success(request, _("已向社会公开"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found)


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a correction; the objections that were upheld are cited already."""
    found = get_object_or_404(issues_seen_by(request.user).filter(state=State.ISSUED), pk=pk)
    form = CorrectionForm(request.POST or None, initial={"note": note_for(found)})
    if request.method == "POST" and form.is_valid():
        try:
            draft = draft_correction(issue=found, **form.cleaned_data, by=request.user)
            messages.success(request, _("已起草更正，请改好后印发"))
            return redirect("bulletins:edit", pk=draft.pk)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "generic/form.html", {"title": _("起草更正"), "form": form, "thing": found}, status=422 if form.errors else 200)


def _page(made: Any) -> str:
    return str(made.get_absolute_url())


withdraw = edit_view(FormScreen(title=_("撤回印发件"), form=ReasonForm, save=withdraw_issue, lead_to=_page, done=_("已撤回"), thing="issue", seen_by=issues_seen_by))
unpublish = edit_view(FormScreen(title=_("停止公开"), form=ReasonForm, save=unpublish_issue, lead_to=_page, done=_("已停止公开"), thing="issue", seen_by=issues_seen_by))

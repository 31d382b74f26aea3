"""A new draft from the board; a draft made anew, after showing what would go and what would come; a draft removed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from duizhang.web.board.selectors import Standing, standing
from duizhang.web.bulletins.actions.discard_draft import discard_draft
from duizhang.web.bulletins.actions.draft_correction import corrected
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.redraft_issue import redraft_issue
from duizhang.web.bulletins.drafting.draft import DRAFTERS, drafted
from duizhang.web.bulletins.drafting.drafted import Drafted
from duizhang.web.bulletins.forms import PlanForm
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.plain import lines_of
from duizhang.web.bulletins.selectors import drafts_written_by, last_issue
from duizhang.web.cycles.difference import difference
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.generic.query import number_in
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.stored import from_json


def draft(request: HttpRequest) -> HttpResponse:
    """`?kind=&plan=` fill the form; changing the plan asks again for its cycles."""
    person: Any = request.user
    asked = request.POST or request.GET
    at = standing(person, plan=asked.get("plan", ""), cycle=asked.get("cycle", ""), layer=asked.get("layer", ""))
    initial = {"kind": asked.get("kind"), "plan": at.plan, "cycle": at.cycle, "layer": at.layer}
    form = PlanForm(request.POST or None, person=person, plan=at.plan, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(begun(form.cleaned_data, person))
        except Refused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "bulletins/draft.html", {"form": form, "at": at}, status=422 if form.errors else 200)


def redraft(request: HttpRequest, pk: int) -> HttpResponse:
    """Before: what the office changed in the draft, and what the data changed since. After: the draft anew."""
    issue = get_object_or_404(drafts_written_by(request.user), pk=pk)
    try:
        anew = fresh(issue, request.user)
        if request.method == "POST":
            revision = number_in(request.POST.get("revision", ""))
            redraft_issue(issue=issue, revision=-1 if revision is None else revision, paper=anew.paper, data=anew.data, by=request.user)
            messages.success(request, _("已按数据重新生成"))
            return redirect("bulletins:edit", pk=pk)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("bulletins:edit", pk=pk)
    was, now, new = ("\n".join(lines_of(p)) for p in (from_json(issue.drafted), from_json(issue.paper), anew.paper))
    context = {"issue": issue, "by_office": _changed(was, now), "by_data": _changed(was, new)}
    return render(request, "bulletins/redraft.html", context)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a draft."""
    issue = get_object_or_404(drafts_written_by(request.user), pk=pk)
    try:
        discard_draft(issue=issue, by=request.user)
        messages.success(request, _("已删除草稿"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("bulletins:list")


def begun(said: dict[str, Any], person: Any) -> Any:
    """A draft from what was said: kind, plan, cycle, layer, objection_days."""
    at = Standing(plan=said["plan"], cycle=said["cycle"], layer=Layer(said["layer"]))
    made = drafted(said["kind"], at, by=person, last=_colours(last_issue(said["kind"], at.plan, at.cycle)))
    return draft_issue(
        kind=said["kind"], paper=made.paper, data=made.data, plan=at.plan, cycle=at.cycle, layer=at.layer, as_of=at.cycle.end if at.cycle else None,
        objection_days=said["objection_days"], by=person,
    )  # fmt: skip


def fresh(issue: Issue, person: Any) -> Drafted:
    """The draft as the data make it now; of a correction, with the words on what it corrects."""
    if issue.kind not in DRAFTERS:
        raise Refused("这一种不由这里生成，不能重新生成 (this kind is not drafted here)")
    at = Standing(plan=issue.plan, cycle=issue.cycle, layer=Layer(issue.layer))
    made = drafted(issue.kind, at, by=person, last=_colours(last_issue(issue.kind, issue.plan, issue.cycle)))
    if issue.supersedes is None:
        return made
    return Drafted(paper=corrected(made.paper, issue.supersedes, issue.correction_note, again=False), data=made.data)


def _colours(last: Issue | None) -> tuple[str, dict[str, str]] | None:
    return (last.printed_name, {code: task["colour"] for code, task in last.data.get("tasks", {}).items()}) if last else None


def _changed(before: str, after: str) -> list[Any]:
    """The lines that differ, each as pieces; lines that are the same are left out."""
    pieces = difference(before, after)
    lines: list[list[Any]] = [[]]
    for piece in pieces:
        for n, part in enumerate(piece.text.split("\n")):
            if n:
                lines.append([])
            if part:
                lines[-1].append((piece.how, part))
    return [line for line in lines if any(how != "same" for how, _text in line)]

"""The editor: a draft block by block, with what the check says beside it. Works without a script; htmx only saves the reload."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.blocks import links, shown
from duizhang.web.bulletins.checking import Checked, checked
from duizhang.web.bulletins.forms import LONGEST, EditForm, HeadForm
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.selectors import drafts_written_by
from duizhang.web.generic.query import number_in
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.paper import Heading, Paper, Paragraph, Run, Table
from duizhang.web.papers.stored import from_json
from duizhang.web.papers.wording import cell_text, text_of

Said = dict[str, Any]
CHANGES: dict[str, Callable[[Paper, Said], Paper]] = {
    "text": lambda p, s: editing.with_text(p, s["at"], s["text"], s["level"]),
    "up": lambda p, s: editing.with_block_moved(p, s["at"], -1),
    "down": lambda p, s: editing.with_block_moved(p, s["at"], 1),
    "remove": lambda p, s: editing.without_block(p, s["at"]),
    "add_paragraph": lambda p, s: editing.with_block_after(p, s["at"], Paragraph(runs=(Run(text="（新的一段）"),))),
    "add_heading": lambda p, s: editing.with_block_after(p, s["at"], Heading(level=1, text="（新的标题）")),
    "row": lambda p, s: editing.with_row(p, s["at"], s["row"], s["cells"]),
    "row_up": lambda p, s: editing.with_row_moved(p, s["at"], s["row"], -1),
    "row_down": lambda p, s: editing.with_row_moved(p, s["at"], s["row"], 1),
    "row_remove": lambda p, s: editing.without_row(p, s["at"], s["row"]),
    "row_add": lambda p, s: editing.with_row_after(p, s["at"], s["row"]),
    "head": lambda p, s: editing.with_head(p, **s["head"]),
}


CELL = forms.CharField(max_length=LONGEST, required=False, strip=False)


def editor(request: HttpRequest, pk: int) -> HttpResponse:
    """GET `?at=` (and `&row=`) opens that block, `?head` what stands around the body; POST makes one change."""
    issue = get_object_or_404(drafts_written_by(request.user), pk=pk)
    if request.method != "POST":
        return _page(request, issue, request.GET)
    try:
        said = _said(request)
        save_draft(issue=issue, revision=said["revision"], paper=_changed(from_json(issue.paper), said), by=request.user)
    except Refused as refusal:
        return _page(request, issue, request.POST, trouble=str(refusal))
    return redirect(f"{reverse('bulletins:edit', args=(pk,))}{_next(said)}")


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the check would say if the change being typed were saved."""
    issue = get_object_or_404(drafts_written_by(request.user), pk=pk)
    paper = from_json(issue.paper)
    try:
        paper = _changed(paper, _said(request))
    except Refused as refusal:
        return render(request, "bulletins/check.html", {"trouble": str(refusal)})
    return render(request, "bulletins/check.html", {"checked": checked_of(issue, paper)})


def checked_of(issue: Issue, paper: Paper) -> Checked:
    """The check of `paper` against the data of `issue`."""
    return checked(paper, issue.data, year=issue.plan.year if issue.plan else None, as_of=issue.as_of)


def _page(request: HttpRequest, issue: Issue, asked: Any, trouble: str = "") -> HttpResponse:
    paper = from_json(issue.paper)
    seen = checked_of(issue, paper)
    at, row = (number_in(asked.get(name, "")) for name in ("at", "row"))
    context = {
        "issue": issue,
        "paper": paper,
        "checked": seen,
        "blocks": shown(paper, _links(issue), [(m.text, m.source) for m in seen.mismatches]),
        "head_open": "head" in asked or asked.get("do") == "head",
        "head": HeadForm(asked if asked.get("do") == "head" else None, initial=_head(paper)),
        "open": _open(paper, at, row, asked),
        "trouble": trouble,
    }
    return render(request, "bulletins/editor.html", context, status=422 if trouble and not getattr(request, "htmx", False) else 200)


def _said(request: HttpRequest) -> Said:
    form = EditForm(request.POST)
    if not form.is_valid() or form.cleaned_data["do"] not in CHANGES:
        raise Refused("没有看懂这次修改；请刷新页面再试 (this change was not understood)")
    said = form.cleaned_data | {"cells": _cells(request), "at": -1 if form.cleaned_data["at"] is None else form.cleaned_data["at"], "row": form.cleaned_data["row"] or 0}
    if said["do"] == "head":
        head = HeadForm(request.POST)
        if not head.is_valid():
            raise Refused("标题不能空着 (a title is needed)")
        said["head"] = head.cleaned_data
    return said


def _cells(request: HttpRequest) -> list[str]:
    """Of one row, each by the rules of a text."""
    try:
        return [CELL.clean(words) for words in request.POST.getlist("cell")]
    except ValidationError as wrong:
        raise Refused("单元格的文字太长，或有控制字符；请改短或重新输入 (a cell is too long, or not text)") from wrong


def _changed(paper: Paper, said: Said) -> Paper:
    return CHANGES[said["do"]](paper, said)


def _next(said: Said) -> str:
    """Where to go on: a block just added is opened, one that was moved is shown."""
    do, at, row = said["do"], said["at"], said["row"]
    if do in ("add_paragraph", "add_heading"):
        return f"?at={at + 1}#b{at + 1}"
    if do == "row_add":
        return f"?at={at}&row={row + 1}#b{at}r{row + 1}"
    step = {"up": -1, "down": 1}.get(do, 0)
    return f"#b{max(at + step, 0)}" if do in ("text", "up", "down", "remove") else f"#b{at}r{row}" if do.startswith("row") else ""


def _open(paper: Paper, at: int | None, row: int | None, asked: Any) -> dict[str, Any]:
    """The block that is open for writing, with what was typed where a save did not go through."""
    if at is None or at >= len(paper.body):
        return {}
    block = paper.body[at]
    if isinstance(block, Table) and row is not None:
        if row >= len(block.rows):
            return {}
        typed = asked.getlist("cell") if hasattr(asked, "getlist") else []
        texts = typed if len(typed) == len(block.columns) else [cell_text(cell) for cell in block.rows[row]]
        cells = [{"label": c.heading, "text": text, "light": cell.light} for c, text, cell in zip(block.columns, texts, block.rows[row], strict=True)]
        return {"at": at, "row": row, "cells": cells}
    text = block.text if isinstance(block, Heading) else block.note if isinstance(block, Table) else text_of(block)
    return {"at": at, "row": None, "text": asked.get("text", text), "level": getattr(block, "level", None)}


def _head(paper: Paper) -> dict[str, str]:
    top, end = paper.masthead, paper.imprint
    return {
        "title": paper.title, "addressees": paper.addressees, "signature": paper.signature, "masthead": top.name if top else "",
        "issuer": top.issuer if top else "", "copies_to": end.copies_to if end else "",
    }  # fmt: skip


def _links(issue: Issue) -> Any:
    return links(issue.data.get("sources", {}), lambda key: reverse("bulletins:source", args=(issue.pk, key)))

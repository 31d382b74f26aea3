"""What a person may write to harm others: formulas for a spreadsheet, markup for a page; and an office full of it."""

from typing import Any

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models, transaction
from django.db.utils import DatabaseError

from duizhang.web.board.selectors import Standing
from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.drafting.draft import drafted
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.selectors import items_open_to
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.jobs.actions.run_job import run_job
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.notices.actions.notify import notify
from duizhang.web.papers.paper import Paragraph, Run, Table
from duizhang.web.papers.stored import from_json
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.enter_figure import enter_figure
from duizhang.web.scores.actions.show_sheets import show_sheets
from people import Cast
from scoring import RULE

FORMULAS = ('=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1")
MARKUP = '<script>evil()</script>"><img src=x onerror=evil()>'
RAW = ("<script>evil", "<img src=x")
SAFE = ("&lt;script&gt;evil", "&lt;img src=x")
EVIL = FORMULAS[0] + MARKUP
# what no person writes: names of kinds, keys, addresses, seals
NOT_WRITTEN = {
    "username", "password", "sha256", "media_type", "screen", "query", "profile", "rule", "part", "item", "rung", "kind", "state", "type", "period", "row", "hedge",
    "fingerprint", "lead_to", "host", "sealed", "link", "key", "number", "by", "verb", "subject", "hash", "previous", "address", "agent", "op",
    "excluded_because",  # said, it takes the task out of everything
}  # fmt: skip


def poison() -> int:
    """Every text that a person may have written is hostile from now on; how many texts. What the database keeps as it is, stays."""
    count = 0
    for model in apps.get_models():
        if model.__module__.startswith("duizhang."):
            for field in model._meta.concrete_fields:
                if type(field) in (models.CharField, models.TextField) and not field.choices and field.name not in NOT_WRITTEN:
                    count += _poison(model, field)
    return count


def _poison(model: Any, field: Any) -> int:
    count = 0
    for n, pk in enumerate(model.objects.order_by("pk").values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                count += model.objects.filter(pk=pk).update(**{field.name: words(field.max_length or 500, n + len(field.name), unique=field.unique or field.name == "code")})
        except DatabaseError:
            continue
    return count


def words(length: int, n: int, *, unique: bool = False) -> str:
    """A hostile text of at most `length`."""
    start, end = FORMULAS[n % len(FORMULAS)], str(n) if unique else ""
    found = [text for text in (start + MARKUP, start + MARKUP[:23], "=1+1" + MARKUP[:23], start, "=1+1", "=") if len(text + end) <= length]
    return found[0] + end


def hostile_issue(cast: Cast, cycle: Cycle, kind: str) -> Issue:
    """Drafted from a poisoned office, written full of it by hand, issued, published, objected to."""
    made = drafted(kind, Standing(plan=cycle.plan, cycle=cycle, layer=Layer.REPORTED), by=cast.su)
    issue = draft_issue(kind=kind, paper=made.paper, data=made.data, plan=cycle.plan, cycle=cycle, as_of=cycle.end, by=cast.su)
    paper = from_json(issue.paper)
    for at, block in enumerate(paper.body):
        if isinstance(block, Table):
            paper = editing.with_row(paper, at, 0, [EVIL] * len(block.columns))
        else:
            paper = editing.with_text(paper, at, words(500, at))
    paper = editing.with_block_after(paper, 0, Paragraph(runs=(Run(text=EVIL),)))
    paper = editing.with_head(paper, title=EVIL, addressees=EVIL, signature=EVIL[:60], masthead="=1+1<script>evil", issuer=EVIL[:60], copies_to=EVIL)
    issue = save_draft(issue=issue, revision=0, paper=paper, by=cast.su)
    issue = publish_issue(issue=issue_draft(issue=issue, revision=1, by=cast.shen, despite=EVIL), by=cast.shen)
    if items := items_open_to(issue, cast.liang):
        objection = object_to_issue(issue=issue, item=items[0][0], text=EVIL, by=cast.liang, uploads=[SimpleUploadedFile("=1+1<script>evil.txt", b"x")])
        decide_objection(objection=objection, upheld=True, decision=EVIL, by=cast.su)
    return issue


def hostile_assessment(cast: Cast, cycle: Cycle) -> dict[str, Any]:
    """By a rule of hostile words; computed and shown. `"<url name> <argument>"` → key."""
    rule = RULE
    for name in ("临泽市年度考核", "目标按完成率计分", "得分等于权重乘以完成率", "办法没有写小数位数。", "年度考核办法"):
        rule = rule.replace(f'"{name}"', f"'{EVIL}'")
    rule = rule.replace('word = "满意度"', f"word = '{words(60, 0)}'").replace('says = "满意度 30 分"', f"says = '{EVIL}'")
    scheme = add_scheme(title=words(200, 0), plan=cycle.plan, cycle=cycle, own_rule=rule, units=[cast.education, cast.water], by=cast.su)
    for unit in (cast.education, cast.water):
        enter_figure(scheme=scheme, unit=unit, part="view", basis=EVIL, actual=20, uploads=[SimpleUploadedFile("民调.txt", b"x")], by=cast.su)
        enter_figure(scheme=scheme, unit=unit, part="target", name=EVIL, basis=EVIL, weight=70, target=500, actual=60, by=cast.su)
    sheets = compute_sheets(scheme=scheme, by=cast.su)
    show_sheets(scheme=scheme, by=cast.su)
    found = {f"scores:{name} pk": scheme.pk for name in ("scheme", "export", "items", "events", "enter")}
    return found | {f"scores:{name} pk": next(s.pk for s in sheets if s.unit_id == cast.education.pk) for name in ("sheet", "sheet_export")}


def hostile_telling(cast: Cast) -> dict[str, Any]:
    """A job whose every row is wrong, one that wrote a list in the background, and a notice."""
    sheet = "代码,名称,类别\n" + "".join(f'"{w}","{w}","{w}"\n' for w in (text.replace('"', '""') for text in (*FORMULAS, EVIL)))
    job = start_job(kind="units.import", upload=SimpleUploadedFile("=1+1.csv", sheet.encode()), by=cast.su)
    assert job.errors.exists()
    notice = notify("case.reminded", by=cast.su, link="/cases/", units=(cast.education.pk,), number=EVIL, case=EVIL, due=EVIL)
    assert notice is not None
    listed = start_job(kind="list.export", options={"path": "/cases/complaints/", "query": "export=csv", "name": "清单.csv"}, by=cast.su)
    assert run_job(job=listed).result
    return {**{f"jobs:{name} pk": job.pk for name in ("detail", "errors")}, "jobs:result pk": listed.pk, "notices:open pk": notice.receipts.get(person=cast.liang).pk}



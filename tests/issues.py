"""Issues for tests: a small city's standing in March, drafts of it, and the way to any state."""

from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.board.selectors import Standing
from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.drafting.draft import drafted
from duizhang.web.bulletins.drafting.drafted import Drafted
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.bulletins.wording import say
from duizhang.web.cycles.models import Snapshot
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.papers.paper import Paper, Paragraph
from duizhang.web.papers.stored import from_json
from duizhang.web.papers.wording import text_of
from duizhang.web.plans.models import Assignment, Target, Task
from office import cycle_of, plan_of, snapshot_of
from people import Cast

ITEM = "task:1"  # the education bureau's


def tasks_in(cast: Cast, colour: str, codes: range, **fields: object) -> None:
    """Tasks of the water bureau, each with one target and a verdict of that colour in March."""
    for n in codes:
        task = Task.objects.create(plan=plan_of(), code=str(n), order=n, title=f"治理河道{n}公里", text=f"治理河道{n}公里", review="accepted")
        Assignment.objects.create(task=task, unit=cast.water, role="lead")
        target = Target.objects.create(task=task, code=f"{n}.1", indicator="治理河道", value=Decimal(n), unit="公里", review="accepted", **fields)
        values = {"verdict": "pending", "pace": {"green": "on", "grey": ""}.get(colour, "behind"), "value": Decimal(1), "unit": "公里", "period": "1—3月"}
        Snapshot.objects.create(target=target, cycle=cycle_of(), colour=colour, because=f"1—3月1公里，低于{n}公里", profile="default", quote="治理河道1公里", completion=Decimal(1) / n, **values)


def task_without_target(code: str) -> Task:
    """Only words."""
    return Task.objects.create(plan=plan_of(), code=code, order=int(code), title="推进社区共治", text="推进社区共治", review="accepted")


def march() -> Standing:
    """Where the drafts stand."""
    return Standing(plan=plan_of(), cycle=cycle_of(), layer=Layer.REPORTED)


def draft_of(cast: Cast, kind: str = "notice") -> Drafted:
    """As it is made from the board; the education bureau's task is red."""
    snapshot_of(cast)
    return drafted(kind, march(), by=cast.su)


def begun(cast: Cast, kind: str = "notice") -> Issue:
    """Su's draft."""
    made = draft_of(cast, kind)
    return draft_issue(kind=kind, paper=made.paper, data=made.data, plan=plan_of(), cycle=cycle_of(), as_of=cycle_of().end, by=cast.su)


def finished(cast: Cast, kind: str = "notice") -> Issue:
    """Ready to be issued by another."""
    issue = begun(cast, kind)
    return save_draft(issue=issue, revision=issue.revision, paper=written(from_json(issue.paper)), by=cast.su)


def written(paper: Paper) -> Paper:
    """With the next steps."""
    for n, block in enumerate(paper.body):
        if isinstance(block, Paragraph) and text_of(block) == say("next_steps"):
            paper = editing.with_text(paper, n, "各单位抓紧补上。")
    return paper


def issued(cast: Cast, kind: str = "notice") -> Issue:
    """By Shen."""
    issue = finished(cast, kind)
    return issue_draft(issue=issue, revision=issue.revision, by=cast.shen)


def published(cast: Cast, kind: str = "notice") -> Issue:
    """For everybody to read."""
    return publish_issue(issue=issued(cast, kind), by=cast.shen)


def objected(cast: Cast, issue: Issue | None = None) -> Objection:
    """By the education bureau, with a file."""
    upload = SimpleUploadedFile("验收单.txt", "新校已验收".encode())
    return object_to_issue(issue=issue or issued(cast), item=ITEM, text="漏计一所新校，应为80个。", by=cast.liang, uploads=[upload])


def place_of(issue: Issue, words: str) -> int:
    """The block of the paper in which the words stand."""
    return next(n for n, b in enumerate(from_json(issue.paper).body) if isinstance(b, Paragraph) and words in text_of(b))


def issue_samples(cast: Cast) -> dict[str, object]:
    """For `samples.py`: a draft, a published issue with an objection, and a figure of it."""
    shown, draft = published(cast), begun(cast, "brief")
    objection = objected(cast, shown)
    source = next(iter(shown.data["sources"].values()))["key"]
    of_draft = dict.fromkeys(("edit", "check", "redraft", "discard", "issue"), draft)
    of_shown = dict.fromkeys(("detail", "source", "withdraw", "publish", "unpublish", "correct", "print", "file", "object"), shown)
    of_objection = dict.fromkeys(("objection", "decide", "objection_file"), objection)
    return {
        **{f"bulletins:{name} pk": thing.pk for name, thing in (of_draft | of_shown | of_objection).items()},
        "bulletins:source source": source,
        "bulletins:file form": "docx",
        "bulletins:objection_file file": objection.files.get().pk,
        **{f"public:{name} key": shown.key for name in ("issue", "source", "file")},
        "public:source source": source,
        "public:file form": "docx",
    }



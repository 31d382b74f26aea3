"""Tasks and targets: lists, review (accept, reject, edit, split, merge), milestones."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Body
from pydantic import Field, StringConstraints

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.listing import Asked, Key, Said
from duizhang.web.api.resource import JSON, Resource, Shown
from duizhang.web.api.shapes import (
    ANY,
    SAID,
    Day,
    Figure,
    Given,
    Id,
    Ids,
    Line,
    Names,
    OneOf,
    Quote,
    Ref,
    Short,
    Taken,
    Weight,
    Whole,
    Yes,
    text_lines,
)
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions import accept, merge, reject, split
from duizhang.web.plans.actions.add import add_target, add_task
from duizhang.web.plans.actions.edit import edit_target, edit_task
from duizhang.web.plans.actions.reach_milestone import reach_milestone
from duizhang.web.plans.models.review import Nature, Review
from duizhang.web.plans.models.target import Kind, Op
from duizhang.web.plans.selectors import (
    documents_seen_by,
    milestones_seen_by,
    plans_seen_by,
    targets_seen_by,
    tasks_seen_by,
)
from duizhang.web.plans.values import plain
from duizhang.web.plans.views import tasks as views

NatureName = Annotated[str, OneOf(Nature)]
ReviewName = Annotated[str, OneOf(Review)]
OpName = Annotated[str, OneOf(Op)]
TargetKind = Annotated[str, OneOf(Kind)]
Titled = Annotated[str, StringConstraints(pattern=SAID, max_length=300)]
Field_ = Annotated[str, StringConstraints(pattern=ANY, max_length=120)]
Indicator = Annotated[str, StringConstraints(pattern=SAID, max_length=200)]
Measure = Annotated[str, StringConstraints(pattern=ANY, max_length=40)]
MilestoneWords = Annotated[str, StringConstraints(pattern=SAID, max_length=290)]


class AssignedGiven(Given):
    """A unit and its part; `named` is what the document calls it."""

    unit: Ref
    role: str
    named: str


class MilestoneGiven(Given):
    """What is to stand by when."""

    id: int
    due: date
    text: str
    reached_on: date | None


class PointGiven(Given):
    """How much by when."""

    due: date
    value: Figure


class TargetGiven(Given):
    """A promise that can be measured, and where its words stand."""

    id: int
    task_id: int
    code: str
    indicator: str
    scope: str
    op: OpName
    value: Figure
    upper: Figure | None
    unit: str
    kind: TargetKind
    hedge: str
    implied: bool
    nature: NatureName
    weight: Figure | None
    deadline: date | None
    review: ReviewName
    excluded_because: str
    at: Quote
    curve: list[PointGiven]

    @staticmethod
    def resolve_at(target: Any) -> Any:
        """Its own four fields."""
        return target

    @staticmethod
    def resolve_curve(target: Any) -> Any:
        """By day."""
        return target.curve.all()


class TaskGiven(Given):
    """A line of the plan."""

    id: int
    plan_id: int
    code: str
    title: str
    text: str
    field: str
    in_charge: str
    deadline: date | None
    nature: NatureName
    weight: Figure | None
    review: ReviewName
    excluded_because: str
    merged_into: int | None
    document: int | None
    lines: list[int]
    units: list[AssignedGiven]
    unmatched: dict[str, list[str]]

    @staticmethod
    def resolve_units(task: Any) -> Any:
        """Leads first."""
        return task.assignments.all()

    @staticmethod
    def resolve_merged_into(task: Any) -> Any:
        """A key."""
        return task.merged_into_id

    @staticmethod
    def resolve_document(task: Any) -> Any:
        """A key."""
        return task.document_id


class TaskWhole(TaskGiven):
    """With its targets and milestones."""

    targets: list[TargetGiven]
    milestones: list[MilestoneGiven]

    @staticmethod
    def resolve_targets(task: Any, context: Any) -> Any:
        """Those that the person sees."""
        return targets_seen_by(context["request"].user).filter(task=task).prefetch_related("curve")

    @staticmethod
    def resolve_milestones(task: Any) -> Any:
        """By day."""
        return task.milestones.all()


class TaskAsked(Asked):
    """As on the page."""

    q: Said = None
    plan: Key = None
    field: Said = None
    unit: Key = None
    in_charge: Said = None
    nature: Annotated[str, Field(pattern="^(binding|expected)$")] = None
    review: ReviewName = None
    led: Annotated[str, Field(pattern="^(yes|no)$")] = None


class MilestoneTaken(Taken):
    """What is to stand by when."""

    due: Day
    text: MilestoneWords


class PointTaken(Taken):
    """How much by when."""

    due: Day
    value: Figure


def _spoken(values: dict[str, Any]) -> dict[str, Any]:
    """Milestones and points as the actions take them. Errors: Refused where one comes twice."""
    if values.get("milestones") is not None:
        values["milestones"] = text_lines((m.due, m.text.strip()) for m in values["milestones"])
    if values.get("curve") is not None:
        if len({p.due for p in values["curve"]}) != len(values["curve"]):
            raise Refused("序时里同一天写了两次 (A day is given twice)")
        values["curve"] = text_lines((p.due, str(plain(p.value))) for p in values["curve"])
    return values


class Spoken(Taken):
    """Said as the pages' forms say it, whose actions read words."""

    def keywords(self, values: dict[str, Any]) -> dict[str, Any]:
        """As the action takes them."""
        return _spoken(values)


class TaskChange(Spoken):
    """What is to be changed of a task; units by name, alias or group."""

    title: Titled = None
    field: Field_ = None
    lead: Names = None
    supporting: Names = None
    in_charge: Short = None
    deadline: Day | None = None
    nature: NatureName = None
    weight: Weight | None = None
    milestones: Annotated[list[MilestoneTaken], Field(max_length=50)] = None


class TaskTaken(TaskChange):
    """A task written by hand."""

    title: Titled
    field: Field_ = ""
    lead: Names = Field(default_factory=list)
    supporting: Names = Field(default_factory=list)
    in_charge: Short = ""
    nature: NatureName = ""
    milestones: Annotated[list[MilestoneTaken], Field(max_length=50)] = Field(default_factory=list)


class TargetChange(Spoken):
    """What is to be changed of a target."""

    indicator: Indicator = None
    scope: Field_ = None
    op: OpName = None
    value: Figure = None
    upper: Figure | None = None
    unit: Measure = None
    kind: TargetKind = None
    deadline: Day | None = None
    nature: NatureName = None
    weight: Weight | None = None
    curve: Annotated[list[PointTaken], Field(max_length=60)] = None


class TargetTaken(TargetChange):
    """A target written by hand."""

    indicator: Indicator
    scope: Field_ = ""
    op: OpName = Op.AT_LEAST.value
    value: Figure
    unit: Measure = ""
    kind: TargetKind = Kind.LEVEL.value
    nature: NatureName = ""
    curve: Annotated[list[PointTaken], Field(max_length=60)] = Field(default_factory=list)


class TwinTaken(Taken):
    """In what the second target differs from the first."""

    indicator: Indicator = None
    scope: Field_ = None
    op: OpName = None
    value: Figure = None
    upper: Figure | None = None
    unit: Measure = None
    kind: TargetKind = None


class LeftOut(Taken):
    """Why it is left out."""

    reason: Line


class TaskInto(Taken):
    """The task that takes it in."""

    into: Id


class TargetInto(Taken):
    """The target that says the same."""

    into: Id


class SplitTaken(Taken):
    """Which targets the new task takes."""

    targets: Ids
    title: Line = ""


class ParagraphTaken(Taken):
    """A paragraph of a document that no task took."""

    document: Id
    line: Whole


class Reached(Taken):
    """The day it was reached; null takes that back."""

    on: Day | None


class BulkTaken(Taken):
    """What many tasks are given at once; what is left out stays as it is."""

    tasks: Annotated[list[Id], Field(min_length=1, max_length=500)]
    accept: Yes = False
    lead: Names = None
    supporting: Names = None
    in_charge: Short = None
    deadline: Day = None


class BulkDone(Given):
    """How many were changed."""

    tasks: int


def _bulk(request: HttpRequest, said: Body[BulkTaken]) -> dict[str, int]:
    """All or none; tasks that the person does not see are not among them."""
    person: Any = request.user
    found = list(tasks_seen_by(person).filter(pk__in=said.tasks))
    values = {name: getattr(said, name) for name in said.model_fields_set - {"tasks", "accept"}}
    if not values and not said.accept:
        raise Refused("请至少填一项 (Fill in something)")
    with changing():
        for task in found:
            if values:
                edit_task(task=task, by=person, **values)
            if said.accept:
                accept.accept_task(task=task, by=person)
    return {"tasks": len(found)}


TASK = Shown(needs=P.PLANS_VIEW, seen_by=tasks_seen_by, gives=TaskWhole)
TARGET = Shown(needs=P.PLANS_VIEW, seen_by=targets_seen_by, gives=TargetGiven)
A_TASK, A_TARGET = ("task", tasks_seen_by), ("target", targets_seen_by)

tasks = Resource("tasks 任务")
tasks.list("/tasks", views.LIST, TaskAsked, TASK, gives=TaskGiven, page="plans:tasks", said="任务 (tasks)")
tasks.add("post", "/tasks/bulk", _bulk, needs=(P.PLANS_EDIT, P.PLANS_VIEW), gives=BulkDone, said="批量分派、确认 (many tasks at once)", takes=JSON)
tasks.detail("/tasks/{int:pk}", TASK, said="一项任务 (a task)")
tasks.verb("/plans/{int:pk}/tasks", add_task, of=("plan", plans_seen_by), needs=P.PLANS_EDIT, takes=TaskTaken, shows=TASK, said="添加任务 (add a task)")
tasks.verb(
    "/plans/{int:pk}/tasks/take", add_task, of=("plan", plans_seen_by), needs=P.PLANS_EDIT, takes=ParagraphTaken, refs={"document": documents_seen_by}, shows=TASK,
    said="由一段原文新建任务 (a task of a paragraph)",
)  # fmt: skip
tasks.verb("/tasks/{int:pk}", edit_task, method="patch", of=A_TASK, needs=P.PLANS_EDIT, takes=TaskChange, shows=TASK, said="修改任务 (change a task)")
tasks.verb("/tasks/{int:pk}/accept", accept.accept_task, of=A_TASK, needs=P.PLANS_EDIT, shows=TASK, said="确认任务 (accept)")
tasks.verb("/tasks/{int:pk}/reject", reject.reject_task, of=A_TASK, needs=P.PLANS_EDIT, takes=LeftOut, shows=TASK, said="任务不纳入 (leave out)")
tasks.verb("/tasks/{int:pk}/restore", reject.restore_task, of=A_TASK, needs=P.PLANS_EDIT, shows=TASK, said="恢复待确认 (decide again)")
tasks.verb("/tasks/{int:pk}/merge", merge.merge_tasks, of=A_TASK, needs=P.PLANS_EDIT, takes=TaskInto, refs={"into": tasks_seen_by}, shows=TASK, said="并入另一任务 (merge)")
tasks.verb("/tasks/{int:pk}/split", split.split_task, of=A_TASK, needs=P.PLANS_EDIT, takes=SplitTaken, refs={"targets": targets_seen_by}, shows=TASK, said="拆分任务 (split)")
tasks.verb("/tasks/{int:pk}/targets", add_target, of=A_TASK, needs=P.PLANS_EDIT, takes=TargetTaken, shows=TARGET, said="添加目标 (add a target)")
tasks.detail("/targets/{int:pk}", TARGET, said="一个目标 (a target)")
tasks.verb("/targets/{int:pk}", edit_target, method="patch", of=A_TARGET, needs=P.PLANS_EDIT, takes=TargetChange, shows=TARGET, said="修改目标 (change a target)")
tasks.verb("/targets/{int:pk}/accept", accept.accept_target, of=A_TARGET, needs=P.PLANS_EDIT, shows=TARGET, said="确认目标 (accept)")
tasks.verb("/targets/{int:pk}/reject", reject.reject_target, of=A_TARGET, needs=P.PLANS_EDIT, takes=LeftOut, shows=TARGET, said="目标不纳入 (leave out)")
tasks.verb("/targets/{int:pk}/restore", reject.restore_target, of=A_TARGET, needs=P.PLANS_EDIT, shows=TARGET, said="恢复待确认 (decide again)")
tasks.verb("/targets/{int:pk}/merge", merge.merge_targets, of=A_TARGET, needs=P.PLANS_EDIT, takes=TargetInto, refs={"into": targets_seen_by}, shows=TARGET, said="并入另一目标 (merge)")
tasks.verb("/targets/{int:pk}/split", split.split_target, of=A_TARGET, needs=P.PLANS_EDIT, takes=TwinTaken, partial=True, shows=TARGET, said="拆出另一目标 (split)")
tasks.verb(
    "/milestones/{int:pk}/reach", reach_milestone, of=("milestone", milestones_seen_by), needs=P.PLANS_EDIT, takes=Reached, shows=TASK,
    key=lambda made: made.task_id, said="登记节点达到 (a milestone is reached)",
)  # fmt: skip

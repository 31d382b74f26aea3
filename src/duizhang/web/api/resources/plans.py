"""Plans: list, detail, import, publication, versions, results, the table and the originals as files."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query
from pydantic import StringConstraints

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.downloads import original, plan_table
from duizhang.web.api.listing import Asked, Number, Said, Slice, YearSaid, page_of
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.resources.verdicts import VerdictGiven, VerdictKind
from duizhang.web.api.shapes import ANY, SAID, Figure, Given, Id, Line, Name, OneOf, Page, Quote, Ref, Taken, Year
from duizhang.web.api.sheets import take_file
from duizhang.web.cycles.selectors import published_verdicts
from duizhang.web.plans.actions.add import add_plan
from duizhang.web.plans.actions.match_name import match_name
from duizhang.web.plans.actions.publish import publish
from duizhang.web.plans.content import differences, fingerprint
from duizhang.web.plans.models.plan import Kind, State
from duizhang.web.plans.progress import progress_of
from duizhang.web.plans.selectors import counted, documents_seen_by, plans_seen_by, versions_seen_by
from duizhang.web.plans.views import plan as views
from duizhang.web.units.selectors import standing_units

PlanKind = Annotated[str, OneOf(Kind)]
PlanState = Annotated[str, OneOf(State)]
Title = Annotated[str, StringConstraints(pattern=SAID, max_length=200)]


class PlanGiven(Given):
    """A plan; `tasks_in` and `tasks_open`: confirmed, undecided."""

    id: int
    title: str
    year: int
    kind: PlanKind
    state: PlanState
    tasks_in: int
    tasks_open: int


class ProgressGiven(Given):
    """How far its review is."""

    tasks: int
    tasks_decided: int
    targets: int
    targets_decided: int
    without_lead: int
    open: int


class DocumentGiven(Given):
    """What it was read from."""

    id: int
    name: str
    title: str
    sha256: str
    media_type: str
    read_at: datetime


class PlanWhole(PlanGiven):
    """A plan with its progress; documents for those who see everything."""

    profile: str
    progress: ProgressGiven
    documents: list[DocumentGiven]


class PlanAsked(Asked):
    """As on the page."""

    title: Said = None
    year: Number = None
    kind: PlanKind = None
    state: PlanState = None


class PlanTaken(Taken):
    """A plan without a file."""

    title: Title
    year: Year
    kind: PlanKind = Kind.KEY_TASKS.value


class ImportTaken(Taken):
    """What the file does not say of itself."""

    title: Annotated[str, StringConstraints(pattern=ANY, max_length=200)] = ""
    year: YearSaid = None
    kind: PlanKind = Kind.KEY_TASKS.value


class MatchTaken(Taken):
    """Which unit a name in the document means."""

    name: Name
    unit: Id


class NoteTaken(Taken):
    """What is said with a version."""

    note: Line = ""


class VersionGiven(Given):
    """A published state; `sha256` is over its content."""

    id: int
    number: int
    note: str
    published_by: Ref
    published_at: datetime
    sha256: str


class VersionWhole(VersionGiven):
    """With all it held, by the tasks' codes."""

    content: dict[str, Any]


class DifferenceGiven(Given):
    """What differs in a task or (with `target`) in a target of it."""

    task: str
    target: str
    label: str
    before: str
    after: str


class Differences(Given):
    """From version `old` to version `new`."""

    old: int
    new: int
    differences: list[DifferenceGiven]


class DifferenceAsked(Asked):
    """Two numbers of versions."""

    old: Number
    new: Number


class Matched(Given):
    """How many tasks were assigned."""

    tasks: int


class ResultGiven(Given):
    """A promise and the published verdict on it."""

    target: int
    task: int
    code: str
    promise: str
    value: Figure
    unit: str
    at: Quote
    verdict: VerdictGiven


class ResultAsked(Asked):
    """One kind of verdict."""

    verdict: VerdictKind = None


def _whole(plan: Any, person: Any) -> Any:
    documents = documents_seen_by(person).filter(pk__in=plan.tasks.values("document")).defer("blocks")
    plain = {name: getattr(plan, name) for name in (*PlanGiven.model_fields, "profile")}
    return {**plain, "progress": progress_of(plan), "documents": list(documents)}


def _version(version: Any, person: Any) -> Any:
    version.sha256 = fingerprint(version.content)
    return version



def _match(**words: Any) -> dict[str, int]:
    return {"tasks": match_name(**words)}


def _versions(request: HttpRequest, pk: int, part: Query[Slice]) -> dict[str, Any]:
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    found = versions_seen_by(request.user).filter(plan=plan)
    shown = [_version(v, request.user) for v in found[part.offset : part.offset + part.limit]]
    return page_of(shown, found.count(), part)


def _differences(request: HttpRequest, pk: int, said: Query[DifferenceAsked]) -> dict[str, Any]:
    found = versions_seen_by(request.user).filter(plan__in=plans_seen_by(request.user), plan=pk)
    old, new = (get_object_or_404(found, number=n) for n in (said.old, said.new))
    return {"old": old.number, "new": new.number, "differences": differences(old.content, new.content)}


def _results(request: HttpRequest, pk: int, said: Query[ResultAsked], part: Query[Slice]) -> dict[str, Any]:
    plan = get_object_or_404(plans_seen_by(request.user), pk=pk)
    found = published_verdicts(plan, request.user)
    found = found.filter(verdict=said.verdict) if said.verdict else found
    rows = [_result(verdict) for verdict in found[part.offset : part.offset + part.limit]]
    return page_of(rows, found.count(), part)


def _result(verdict: Any) -> dict[str, Any]:
    t = verdict.target
    return {"target": t.pk, "task": t.task_id, "code": t.code, "promise": str(t), "value": t.value, "unit": t.unit, "at": t, "verdict": verdict}


PLAN = Shown(needs=P.PLANS_VIEW, seen_by=lambda person: counted(plans_seen_by(person)), gives=PlanWhole, shape=_whole)
VERSION = Shown(needs=P.PLANS_VIEW, seen_by=versions_seen_by, gives=VersionWhole, shape=_version)
AMONG = ("plan", plans_seen_by)

plans = Resource("plans 计划")
plans.list("/plans", views.LIST, PlanAsked, PLAN, gives=PlanGiven, page="plans:list", said="计划 (plans)")
plans.verb("/plans", add_plan, needs=P.PLANS_EDIT, takes=PlanTaken, shows=PLAN, said="新建计划 (an empty plan)")
take_file(plans, "/plans/import", "plans.import", needs=P.PLANS_EDIT, takes=ImportTaken, said="导入计划文件 (import a plan from a file)")
take_file(plans, "/plans/results/import", "results.import", needs=P.PLANS_EDIT, takes=ImportTaken, said="导入完成情况表 (import a completion table)")
plans.detail("/plans/{int:pk}", PLAN, said="一个计划 (a plan)")
plans.verb("/plans/{int:pk}/publish", publish, of=AMONG, needs=P.PLANS_EDIT, takes=NoteTaken, shows=VERSION, said="发布计划 (publish)")
plans.verb(
    "/plans/{int:pk}/match", _match, of=AMONG, needs=(P.PLANS_EDIT, P.PLANS_VIEW), takes=MatchTaken, refs={"unit": lambda person: standing_units()}, made=Matched,
    said="对应单位名称 (say which unit a name means)",
)  # fmt: skip
plans.add("get", "/plans/{int:pk}/versions", _versions, needs=P.PLANS_VIEW, gives=Page[VersionGiven], said="版本 (versions)", knows=(Slice,))
plans.add("get", "/plans/{int:pk}/differences", _differences, needs=P.PLANS_VIEW, gives=Differences, said="两个版本的不同 (two versions)", knows=(DifferenceAsked,))
plans.add("get", "/plans/{int:pk}/results", _results, needs=P.PLANS_VIEW, gives=Page[ResultGiven], said="发布的结论 (published results)", knows=(ResultAsked, Slice))
plans.detail("/versions/{int:pk}", VERSION, said="一个版本 (a version)")
plans.file("/plans/{int:pk}/xlsx", plan_table("xlsx"), needs=P.PLANS_VIEW, said="计划表 xlsx (the plan as a table)")
plans.file("/plans/{int:pk}/docx", plan_table("docx"), needs=P.PLANS_VIEW, said="计划表 docx (the plan as a table)")
plans.file("/documents/{int:pk}/file", original, needs=P.PLANS_VIEW, said="计划原件 (the original)")

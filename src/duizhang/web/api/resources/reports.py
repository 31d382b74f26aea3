"""Reports: written, checked while written, handed in, passed on, accepted, locked; their files and doubts.

A draft carries its `revision`: whoever saves says from which one they began, and is refused (409) where somebody else has saved
since. A submission carries a `key` of the caller's own making: sent again, it is the same submission.
"""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Body, Query
from pydantic import BeforeValidator, StringConstraints, WithJsonSchema

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.downloads import evidence
from duizhang.web.api.listing import Asked, DaySaid, Key, Slice, YesNo, page_of
from duizhang.web.api.resource import JSON, Resource, Shown
from duizhang.web.api.resources.check import CheckGiven, check_given
from duizhang.web.api.resources.verdicts import ColourName, VerdictGiven
from duizhang.web.api.shapes import ANY, Given, Id, Line, OneOf, Page, Quote, Reason, Ref, Taken, Whole
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.add_evidence import add_evidence
from duizhang.web.cycles.actions.explain_finding import explain_finding
from duizhang.web.cycles.actions.lock_report import lock_report
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.remove_evidence import remove_evidence
from duizhang.web.cycles.actions.return_report import return_report, send_back_report
from duizhang.web.cycles.actions.save_draft import LONGEST, save_draft
from duizhang.web.cycles.actions.start_report import start_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.actions.take_document import take_document
from duizhang.web.cycles.actions.take_part import take_part
from duizhang.web.cycles.actions.unlock_report import unlock_report
from duizhang.web.cycles.models import Evidence, Finding, Report
from duizhang.web.cycles.models.report import State
from duizhang.web.cycles.reading import seen_in
from duizhang.web.cycles.selectors import (
    cycles_seen_by,
    evidence_seen_by,
    findings_of_own,
    open_reports_of,
    parts_led_by,
    reports_headed_by,
    reports_seen_by,
    reports_written_by,
    tasks_assigned_to,
    verdicts_on,
)
from duizhang.web.cycles.views import queue

StateName = Annotated[str, OneOf(State)]
Text = Annotated[str, StringConstraints(pattern=ANY, max_length=LONGEST)]
More = Annotated[str, StringConstraints(pattern=ANY, max_length=5000)]


def _uuid(said: Any) -> Any:
    if isinstance(said, str) and len(said) == 36:
        return UUID(said)
    raise ValueError("a UUID")


Uuid = Annotated[UUID, BeforeValidator(_uuid), WithJsonSchema({"type": "string", "format": "uuid"})]


class ReportLine(Given):
    """A report in lists; `light` is the worst of its task's targets, `first_in` when it was first handed in."""

    id: int
    task: Ref
    unit: Ref
    cycle: Ref
    state: StateName
    light: ColourName
    doubts: int | None
    first_in: datetime | None

    @staticmethod
    def resolve_light(report: Any) -> str:
        """As on the page."""
        return queue.colour_of(report)


class MineGiven(Given):
    """What one's units write in cycles that are open."""

    id: int
    task: Ref
    unit: Ref
    cycle: Ref
    part: bool
    state: StateName
    revision: int


class DraftGiven(Given):
    """What is being written, for its own unit only."""

    text: str
    problems: str
    next_step: str


class FindingGiven(Given):
    """A doubt, where it stands, and what the unit says to it."""

    id: int
    type: str
    severity: str
    because: str
    explanation: str
    at: Quote

    @staticmethod
    def resolve_at(finding: Any) -> Any:
        """Its own four fields."""
        return finding


class SubmissionGiven(Given):
    """What was handed in, word for word."""

    id: int
    number: int
    key: UUID
    text: str
    problems: str
    next_step: str
    submitted_by: Ref
    submitted_at: datetime
    findings: list[FindingGiven]

    @staticmethod
    def resolve_findings(submission: Any) -> Any:
        """In the order of the text."""
        return submission.findings.all()


class EvidenceGiven(Given):
    """A file that backs it."""

    id: int
    file: Ref
    sha256: str
    note: str
    added_by: Ref
    added_at: datetime

    @staticmethod
    def resolve_sha256(evidence: Any) -> str:
        """The file's."""
        return str(evidence.file.sha256)


class ReportWhole(Given):
    """`draft` is null for whoever does not write it; `verdicts` rest on the latest submission."""

    id: int
    task: Ref
    unit: Ref
    cycle: Ref
    part: bool
    state: StateName
    revision: int
    returned_because: str
    draft: DraftGiven | None
    submissions: list[SubmissionGiven]
    verdicts: list[VerdictGiven]
    evidence: list[EvidenceGiven]


class ReportAsked(Asked):
    """As on the page."""

    cycle: Key = None
    unit: Key = None
    state: StateName = None
    light: ColourName = None
    clean: YesNo = None
    since: DaySaid = None
    late: YesNo = None


class StartTaken(Taken):
    """Whose report on which task in which cycle."""

    cycle: Id
    task: Id
    unit: Id


class DraftTaken(Taken):
    """A draft; `revision` is the one that the writer began from."""

    revision: Whole
    text: Text
    problems: More = ""
    next_step: More = ""


class SubmissionTaken(Taken):
    """What is handed in; the same `key` again is the same submission."""

    key: Uuid
    text: Text
    problems: More = ""
    next_step: More = ""
    revision: Whole = None


class CheckTaken(Taken):
    """What is to be looked at; nothing is kept."""

    text: Text


class ExplanationTaken(Taken):
    """What the unit says to a doubt."""

    explanation: Annotated[str, StringConstraints(pattern=ANY, max_length=500)]


class NoteOfFile(Taken):
    """What the file shows."""

    note: Annotated[Line, StringConstraints(max_length=200)] = ""


def _whole(report: Report, person: Any) -> dict[str, Any]:
    own = reports_written_by(person).filter(pk=report.pk).exists()
    handed_in = report.submissions.select_related("submitted_by").prefetch_related("findings")
    fields = ("id", "task", "unit", "cycle", "part", "state", "revision", "returned_because")
    return {
        **{name: getattr(report, name) for name in fields},
        "draft": report if own else None,
        "submissions": list(handed_in),
        "verdicts": list(verdicts_on(report)) if handed_in and not report.part else [],
        "evidence": list(report.evidence.select_related("file", "added_by").defer("file__content")),
    }


def _start(*, cycle: int, task: int, unit: int, by: Person) -> Report:
    of = get_object_or_404(cycles_seen_by(by), pk=cycle)
    assigned = get_object_or_404(tasks_assigned_to(by), task=task, unit=unit)
    return start_report(cycle=of, task=assigned.task, unit=assigned.unit, by=by)


def _take(*, part: Report, by: Person) -> Report:
    into = reports_written_by(by).filter(task=part.task_id, cycle=part.cycle_id, part=False).first()
    if into is None:
        raise Http404
    return take_part(part=part, into=into, by=by)


def _remove(*, evidence: Evidence, by: Person) -> Report:
    report = evidence.report
    remove_evidence(evidence=evidence, by=by)
    return report


def _explain(*, finding: Finding, explanation: str, by: Person) -> Report:
    return explain_finding(finding=finding, explanation=explanation, by=by).submission.report


def _mine(request: HttpRequest, part: Query[Slice]) -> dict[str, Any]:
    found = open_reports_of(request.user)
    return page_of(list(found[part.offset : part.offset + part.limit]), found.count(), part)


def _check(request: HttpRequest, pk: int, said: Body[CheckTaken]) -> dict[str, Any]:
    """Errors: Refused where the engine cannot compute with it."""
    report = get_object_or_404(reports_written_by(request.user), pk=pk)
    return check_given(seen_in(report, said.text.replace("\r\n", "\n").replace("\r", "\n")))


REPORT = Shown(needs=P.REPORTS_VIEW, seen_by=reports_seen_by, gives=ReportWhole, shape=_whole)
OWN, SEEN = ("report", reports_written_by), ("report", reports_seen_by)

reports = Resource("reports 进展")
reports.list("/reports", queue.LIST, ReportAsked, REPORT, gives=ReportLine, page="cycles:reports", said="进展 (reports handed in)")
reports.add("get", "/reports/mine", _mine, needs=(P.REPORTS_WRITE, P.REPORTS_VIEW), gives=Page[MineGiven], said="本单位要报的 (what one's units write)", knows=(Slice,))
reports.verb("/reports/start", _start, needs=P.REPORTS_WRITE, takes=StartTaken, shows=REPORT, said="起草 (begin)")
reports.detail("/reports/{int:pk}", REPORT, said="一份进展 (a report)")
reports.verb("/reports/{int:pk}/draft", save_draft, method="put", of=OWN, needs=P.REPORTS_WRITE, takes=DraftTaken, shows=REPORT, said="保存草稿 (save the draft)")
reports.add("post", "/reports/{int:pk}/check", _check, needs=(P.REPORTS_WRITE, P.REPORTS_VIEW), gives=CheckGiven, said="边写边核 (what the engine sees in a text)", takes=JSON)
reports.verb("/reports/{int:pk}/document", take_document, of=OWN, needs=P.REPORTS_WRITE, file="upload", shows=REPORT, said="由材料起草 (take over a file's text)")
reports.verb(
    "/reports/{int:pk}/submit", submit_report, of=OWN, needs=P.REPORTS_WRITE, takes=SubmissionTaken, shows=REPORT, key=lambda made: made.report_id,
    said="报送 (hand in)",
)  # fmt: skip
reports.verb("/reports/{int:pk}/pass", pass_report, of=OWN, needs=P.REPORTS_PASS, shows=REPORT, said="本单位审核通过 (pass on)")
reports.verb("/reports/{int:pk}/send-back", send_back_report, of=("report", reports_headed_by), needs=P.REPORTS_PASS, takes=Reason, shows=REPORT, said="本单位退回 (send back)")
reports.verb("/reports/{int:pk}/take", _take, of=("part", parts_led_by), needs=P.REPORTS_WRITE, shows=REPORT, said="汇总配合单位的部分 (take a part in)")
reports.verb("/reports/{int:pk}/accept", accept_report, of=SEEN, needs=P.REPORTS_REVIEW, shows=REPORT, said="采用 (accept)")
reports.verb("/reports/{int:pk}/return", return_report, of=SEEN, needs=P.REPORTS_REVIEW, takes=Reason, shows=REPORT, said="退回 (return)")
reports.verb("/reports/{int:pk}/lock", lock_report, of=SEEN, needs=P.REPORTS_LOCK, shows=REPORT, said="锁定 (lock)")
reports.verb("/reports/{int:pk}/unlock", unlock_report, of=SEEN, needs=P.REPORTS_LOCK, takes=Reason, shows=REPORT, said="解锁 (unlock)")
reports.verb(
    "/reports/{int:pk}/evidence", add_evidence, of=OWN, needs=P.REPORTS_WRITE, takes=NoteOfFile, file="upload", shows=REPORT, key=lambda made: made.report_id,
    said="添加佐证 (add a file)",
)  # fmt: skip
reports.file("/evidence/{int:pk}/file", evidence, needs=P.REPORTS_VIEW, said="佐证文件 (a file)")
reports.verb(
    "/evidence/{int:pk}/remove", _remove, of=("evidence", lambda person: evidence_seen_by(person).filter(report__in=reports_written_by(person).values("pk"))),
    needs=P.REPORTS_WRITE, shows=REPORT, said="移除佐证 (take a file away)",
)  # fmt: skip
reports.verb("/findings/{int:pk}/explain", _explain, of=("finding", findings_of_own), needs=P.REPORTS_WRITE, takes=ExplanationTaken, shows=REPORT, said="解释疑点 (explain a doubt)")

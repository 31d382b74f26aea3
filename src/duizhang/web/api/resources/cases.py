"""Cases from opening to revisit, each verb an operation; complaints, one by one and as a sheet; the closing rates."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from pydantic import Field, StringConstraints

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.downloads import case_file, case_sheet
from duizhang.web.api.listing import Asked, DaySaid, Key, Said
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.shapes import ANY, SAID, SPOKEN, Day, Figure, Given, Id, Ids, Line, OneOf, Ref, Taken, Words, Yes
from duizhang.web.api.sheets import take_file
from duizhang.web.cases.actions.add_complaint import add_complaint
from duizhang.web.cases.actions.ask_extension import ask_extension
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.close_case import close_case
from duizhang.web.cases.actions.decide_extension import decide_extension
from duizhang.web.cases.actions.escalate_case import escalate_case
from duizhang.web.cases.actions.feed_back_case import feed_back_case
from duizhang.web.cases.actions.link_complaint import link_complaint
from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.actions.remind_case import remind_case
from duizhang.web.cases.actions.revisit_case import revisit_case
from duizhang.web.cases.actions.send_back_case import send_back_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.actions.verify_case import verify_case
from duizhang.web.cases.flow import STAGES, moves_open_to
from duizhang.web.cases.ladder import proposal, rule_in_force, rungs_above
from duizhang.web.cases.models import Case
from duizhang.web.cases.models.case import Origin, State
from duizhang.web.cases.rates import closing_rates
from duizhang.web.cases.selectors import (
    assignable_units,
    cases_seen_by,
    closing_counts,
    complaints_seen_by,
    loose_complaints,
    open_cases,
    running_tasks,
    steps_of,
    verdicts,
)
from duizhang.web.cases.views import complaints as complaint_views
from duizhang.web.cases.views import listing
from duizhang.web.files.actions.store import store
from duizhang.web.ledger.change import changing

OriginName = Annotated[str, OneOf(Origin)]
CaseState = Annotated[str, OneOf(State)]
Slip = Annotated[str, StringConstraints(pattern=SAID, max_length=60)]
Asking = Annotated[str, StringConstraints(pattern=SPOKEN, max_length=4000)]
RungName = Annotated[str, OneOf(tuple(rung.name for rung in rule_in_force().rung))]
Stage = Annotated[str, OneOf(tuple(stage.name for stage in STAGES))]
Higher = Annotated[str, OneOf(tuple(rung.name for rung in rungs_above("remind")))]


class CaseGiven(Given):
    """A case; `rung` is its step of the ladder, `round` grows when it is sent back or reopened."""

    id: int
    number: str
    title: str
    origin: OriginName
    state: CaseState
    rung: str
    round: int
    unit: Ref | None
    task: Ref | None
    due: date | None
    opened_at: datetime
    complaint_count: int


class StepGiven(Given):
    """What happened; nothing of it is ever changed."""

    verb: str
    state: str
    round: int
    text: str
    by: Ref
    at: datetime
    files: list[Ref]

    @staticmethod
    def resolve_files(step: Any) -> Any:
        """By key and name."""
        return step.files.all()


class ExtensionGiven(Given):
    """A wish for another deadline; `granted` is null while it waits."""

    id: int
    due: date
    until: date
    reason: str
    progress: str
    asked_by: Ref
    granted: bool | None
    decided_because: str


class ProposalGiven(Given):
    """What the rule in force proposes today; a person decides."""

    rung: str
    because: str


class CaseWhole(CaseGiven):
    """A case with its story; `moves` are the verbs open to this token's person now."""

    text: str
    snapshot: int | None
    supporting: list[Ref]
    complaints: list[Ref]
    steps: list[StepGiven]
    extensions: list[ExtensionGiven]
    moves: list[str]
    proposal: ProposalGiven | None


class ComplaintGiven(Given):
    """A slip; nobody's name or number is kept here."""

    id: int
    source: str
    received_on: date
    place: str
    text: str
    case: Ref | None


class RateGiven(Given):
    """A rate with its formula and both counts; `percent` is null where there is nothing to divide by."""

    word: str
    formula: str
    over: int
    under: int
    percent: Figure | None


class FiguresGiven(Given):
    """Of the cases that the person sees."""

    counts: dict[str, int]
    rates: list[RateGiven]


class CaseAsked(Asked):
    """As on the page."""

    q: Said = None
    state: CaseState = None
    origin: OriginName = None
    unit: Key = None
    rung: RungName = None
    stage: Stage = None
    reached: Stage = None
    opened_since: DaySaid = None
    closed_since: DaySaid = None
    late: Annotated[str, Field(pattern="^(yes|no)$")] = None


class ComplaintAsked(Asked):
    """As on the page."""

    q: Said = None
    loose: Annotated[str, Field(pattern="^(yes|no)$")] = None


class OpeningTaken(Taken):
    """A new case; `snapshot` is the verdict it rests on."""

    origin: OriginName
    title: Annotated[str, StringConstraints(pattern=SAID, max_length=200)]
    text: Asking
    task: Id | None = None
    snapshot: Id | None = None
    complaints: Ids = Field(default_factory=list)


class AssignmentTaken(Taken):
    """To whom, until when."""

    unit: Id
    supporting: Ids = Field(default_factory=list)
    due: Day
    rung: Higher = None
    text: Words = ""


class AnswerTaken(Taken):
    """What was done, and with what result."""

    text: Asking


class VerificationTaken(Taken):
    """Three questions; one no sends it back."""

    facts_clear: Yes
    problem_solved: Yes
    conclusion_right: Yes
    text: Asking


class TextTaken(Taken):
    """In words."""

    text: Asking


class NoteOfCase(Taken):
    """In words, where there is something to say."""

    text: Words = ""


class RevisitTaken(Taken):
    """Whom was asked and what they said."""

    satisfied: Yes
    text: Asking


class ExtensionTaken(Taken):
    """Another deadline, and why."""

    until: Day
    reason: Asking
    progress: Asking


class ExtensionDecision(Taken):
    """Granted or not."""

    granted: Yes
    because: Line = ""


class EscalationTaken(Taken):
    """Up the ladder, and why."""

    rung: Higher
    reason: Asking


class ComplaintTaken(Taken):
    """A slip."""

    source: Slip
    received_on: Day
    place: Annotated[str, StringConstraints(pattern=ANY, max_length=120)] = ""
    text: Asking


class LinkTaken(Taken):
    """To which case it leads."""

    case: Id


def _whole(case: Any, person: Any) -> dict[str, Any]:
    proposed = proposal(case, timezone.localdate())
    return {
        **{name: getattr(case, name) for name in (*CaseGiven.model_fields, "text")},
        "snapshot": case.snapshot_id,
        "supporting": list(case.supporting.all()),
        "complaints": list(case.complaints.all()),
        "steps": list(steps_of(case)),
        "extensions": list(case.extensions.select_related("asked_by")),
        "moves": [move.screen for move in moves_open_to(case, person)],
        "proposal": {"rung": proposed.rung.name, "because": proposed.because} if proposed else None,
    }


def _with_file(*, case: Case, text: str, upload: Any, by: Person) -> Case:
    with changing():
        return feed_back_case(case=case, text=text, files=[store(upload=upload, by=by)], by=by)


def _figures(request: HttpRequest) -> dict[str, Any]:
    counts = closing_counts(cases_seen_by(request.user), timezone.localdate())
    return {"counts": counts, "rates": closing_rates(counts)}


CASE = Shown(needs=P.CASES_VIEW, seen_by=cases_seen_by, gives=CaseWhole, shape=_whole)
COMPLAINT = Shown(needs=P.CASES_VIEW, seen_by=complaints_seen_by, gives=ComplaintGiven)
A_CASE, UNITS = ("case", cases_seen_by), lambda person: assignable_units()
AT = "/cases/{int:pk}"

cases = Resource("cases 督办件")
cases.list("/cases", listing.LIST, CaseAsked, CASE, gives=CaseGiven, page="cases:list", said="督办件 (cases)")
cases.verb(
    "/cases", open_case, needs=P.CASES_OPEN, takes=OpeningTaken, shows=CASE, said="立项 (open a case)",
    refs={"task": lambda person: running_tasks(), "snapshot": lambda person: verdicts(), "complaints": lambda person: loose_complaints()},
)  # fmt: skip
cases.add("get", "/cases/figures", _figures, needs=P.CASES_VIEW, gives=FiguresGiven, said="办结情况 (closing rates)")
cases.detail(AT, CASE, said="一个督办件 (a case)")
cases.file(f"{AT}/sheet", case_sheet, needs=P.CASES_VIEW, said="督办单 docx (its sheet)")
cases.file(f"{AT}/files/{{int:file}}", case_file, needs=P.CASES_VIEW, said="附件 (a file of a step)")
cases.verb(f"{AT}/assign", assign_case, of=A_CASE, needs=P.CASES_DECIDE, takes=AssignmentTaken, partial=True, refs={"unit": UNITS, "supporting": UNITS}, shows=CASE, said="交办 (assign)")
cases.verb(f"{AT}/sign-for", sign_for_case, of=A_CASE, needs=P.CASES_ANSWER, shows=CASE, said="签收 (sign for)")
cases.verb(f"{AT}/feed-back", feed_back_case, of=A_CASE, needs=P.CASES_ANSWER, takes=AnswerTaken, shows=CASE, said="反馈 (feed back)")
cases.verb(
    f"{AT}/feed-back/file", _with_file, of=A_CASE, needs=P.CASES_ANSWER, takes=AnswerTaken, file="upload", shows=CASE, said="反馈，附文件 (feed back with a file)"
)
cases.verb(f"{AT}/verify", verify_case, of=A_CASE, needs=P.CASES_VERIFY, takes=VerificationTaken, shows=CASE, said="核查 (verify)")
cases.verb(f"{AT}/send-back", send_back_case, of=A_CASE, needs=P.CASES_VERIFY, takes=TextTaken, shows=CASE, said="退回 (send back)")
cases.verb(f"{AT}/close", close_case, of=A_CASE, needs=P.CASES_CLOSE, takes=NoteOfCase, shows=CASE, said="销号 (close)")
cases.verb(f"{AT}/revisit", revisit_case, of=A_CASE, needs=P.CASES_CLOSE, takes=RevisitTaken, shows=CASE, said="回访 (revisit)")
cases.verb(f"{AT}/extend", ask_extension, of=A_CASE, needs=P.CASES_ANSWER, takes=ExtensionTaken, shows=CASE, key=lambda made: made.case_id, said="申请延期 (ask for time)")
cases.verb(f"{AT}/decide", decide_extension, of=A_CASE, needs=P.CASES_DECIDE, takes=ExtensionDecision, shows=CASE, said="审批延期 (decide on time)")
cases.verb(f"{AT}/escalate", escalate_case, of=A_CASE, needs=P.CASES_DECIDE, takes=EscalationTaken, shows=CASE, said="升级 (escalate)")
cases.verb(f"{AT}/remind", remind_case, of=A_CASE, needs=P.CASES_DECIDE, takes=NoteOfCase, shows=CASE, said="催办 (remind)")
cases.list("/complaints", complaint_views.LIST, ComplaintAsked, COMPLAINT, page="cases:complaints", said="群众反映 (complaints)")
cases.verb("/complaints", add_complaint, needs=P.CASES_OPEN, takes=ComplaintTaken, shows=COMPLAINT, said="登记 (register)")
take_file(cases, "/complaints/import", complaint_views.IMPORT.kind, needs=P.CASES_OPEN, said="导入群众反映表 (import a sheet)")
cases.detail("/complaints/{int:pk}", COMPLAINT, said="一件群众反映 (a complaint)")
cases.verb(
    "/complaints/{int:pk}/link", link_complaint, of=("complaint", complaints_seen_by), needs=P.CASES_OPEN, takes=LinkTaken, refs={"case": lambda person: open_cases()},
    shows=COMPLAINT, said="并入督办件 (lead it to a case)",
)  # fmt: skip

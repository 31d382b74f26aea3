"""通报与表: drafted from the board, written in, issued, made public, corrected; as files; objections to them.

A draft carries its `revision`: whoever writes in it says from which one they began, and is refused (409) where somebody else has saved
since. It is written in by the editor's own changes, one a call: figures keep their sources, lights their colours.
"""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Body, Query
from pydantic import Field, StringConstraints

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.api.downloads import issue_file, objection_file
from duizhang.web.api.listing import Asked, Number, Said
from duizhang.web.api.resource import JSON, Resource, Shown
from duizhang.web.api.resources.verdicts import LayerName
from duizhang.web.api.shapes import ANY, SAID, SPOKEN, At, Days, Given, Id, Level, OneOf, Reason, Ref, Taken, Whole, Yes
from duizhang.web.board.selectors import cycles_of, plans_seen_by
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.discard_draft import discard_draft
from duizhang.web.bulletins.actions.draft_correction import draft_correction
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.redraft_issue import redraft_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.actions.unpublish_issue import unpublish_issue
from duizhang.web.bulletins.actions.withdraw_issue import withdraw_issue
from duizhang.web.bulletins.behind import behind
from duizhang.web.bulletins.drafting.draft import DRAFTERS
from duizhang.web.bulletins.forms import LONGEST
from duizhang.web.bulletins.models.issue import OBJECTION_DAYS, Kind, State
from duizhang.web.bulletins.models.objection import State as ObjectionState
from duizhang.web.bulletins.selectors import drafts_written_by, issues_seen_by, items_open_to, objections_seen_by
from duizhang.web.bulletins.views import listing, objections
from duizhang.web.bulletins.views.drafting import begun, fresh
from duizhang.web.bulletins.views.editor import CHANGES, checked_of
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.ledger.refusal import Refused
from duizhang.web.papers.stored import from_json

KindName = Annotated[str, OneOf(Kind)]
StateName = Annotated[str, OneOf(State)]
ObjectionStateName = Annotated[str, OneOf(ObjectionState)]
Text = Annotated[str, StringConstraints(pattern=ANY, max_length=LONGEST)]
SAME = ("id", "name", "kind", "year", "number", "title", "state", "issued_at", "objections_until", "published_at")
MORE = ("revision", "key", "plan_id", "cycle_id", "layer", "as_of", "objection_days", "supersedes_id", "correction_note", "issued_despite", "withdrawn_because")


class IssueGiven(Given):
    """One thing that the office puts out; a draft has no number."""

    id: int
    name: str
    kind: KindName
    year: int
    number: int | None
    title: str
    state: StateName
    issued_at: datetime | None
    objections_until: date | None
    published_at: datetime | None


class IssueLine(IssueGiven):
    """With the number of objections that are undecided."""

    open_objections: int


class MismatchGiven(Given):
    """Words whose figure its source does not have."""

    place: str
    text: str
    source: str
    stands: str


class WrongSum(Given):
    """A sum that does not hold."""

    quote: str
    because: str


class PaperChecked(Given):
    """What stands in the way of issuing; `unwritten`: places left to the office."""

    mismatches: list[MismatchGiven]
    wrong: list[WrongSum]
    unwritten: list[str]


class Objectionable(Given):
    """What one's own units may object to."""

    item: str
    about: str


class IssueWhole(IssueGiven):
    """With its paper (`Run.source` names what a figure stands on: ask `source`), for a draft with its check."""

    revision: int
    key: UUID
    plan_id: int | None
    cycle_id: int | None
    layer: LayerName
    as_of: date | None
    objection_days: int
    supersedes_id: int | None
    correction_id: int | None
    correction_note: str
    issued_despite: str
    withdrawn_because: str
    drafted_by: Ref
    edited_by: Ref | None
    issued_by: Ref | None
    paper: dict[str, Any]
    check: PaperChecked | None
    may_object_to: list[Objectionable]


class ObjectionGiven(Given):
    """A unit says that an issued paper is wrong; `correction_id`: what answers it, once that is issued."""

    id: int
    issue_id: int
    unit: Ref
    item: str
    about: str
    text: str
    state: ObjectionStateName
    objected_by: Ref
    objected_at: datetime
    decided_by: Ref | None
    decided_at: datetime | None
    decision: str
    correction_id: int | None
    files: list[Ref]

    @staticmethod
    def resolve_files(objection: Any) -> Any:
        """Without their contents."""
        return objection.files.all()

    @staticmethod
    def resolve_correction_id(objection: Any) -> int | None:
        """A draft is nobody's business but the office's, who finds it at the issue."""
        answer = objection.correction
        return answer.pk if answer is not None and answer.state != State.DRAFT else None


class SourceGiven(Given):
    """What stands behind a figure, as it stood when the paper was drafted; `members`: of which things it is the sum."""

    reference: str
    source: dict[str, Any]
    members: list[str]


class IssueAsked(Asked):
    """As on the page."""

    q: Said = None
    kind: KindName = None
    year: Number = None
    state: StateName = None
    public: Annotated[str, OneOf(("yes", "no"))] = None


class ObjectionAsked(Asked):
    """As on the page."""

    q: Said = None
    state: ObjectionStateName = None


class SourceAsked(Asked):
    """As `Run.source` has it."""

    name: Annotated[str, StringConstraints(pattern=SAID, max_length=200)]


class DraftAsked(Taken):
    """What to draft, from which state of the board."""

    kind: Annotated[str, OneOf(tuple(str(kind.value) for kind in DRAFTERS))]
    plan: Id
    cycle: Id
    layer: LayerName = Layer.REPORTED.value
    objection_days: Days = OBJECTION_DAYS


class HeadTaken(Taken):
    """What stands above and below the body."""

    title: Annotated[str, StringConstraints(pattern=SAID, max_length=200)]
    masthead: Annotated[str, StringConstraints(pattern=ANY, max_length=40)] = ""
    issuer: Annotated[str, StringConstraints(pattern=ANY, max_length=60)] = ""
    addressees: Annotated[str, StringConstraints(pattern=ANY, max_length=500)] = ""
    signature: Annotated[str, StringConstraints(pattern=ANY, max_length=60)] = ""
    copies_to: Annotated[str, StringConstraints(pattern=ANY, max_length=500)] = ""


class PaperChange(Taken):
    """One change: `do` at the block `at` (from 0; -1: before all), in a table at `row`."""

    revision: Whole
    do: Annotated[str, OneOf(tuple(CHANGES))]
    at: At = -1
    row: Whole = 0
    level: Level | None = None
    text: Text = ""
    cells: Annotated[list[Text], Field(max_length=200)] = Field(default_factory=list)
    head: HeadTaken | None = None


class RevisionTaken(Taken):
    """As it was read."""

    revision: Whole


class IssuingTaken(RevisionTaken):
    """`despite`: why it goes out although figures differ from their sources."""

    despite: Annotated[str, StringConstraints(pattern=ANY, max_length=1000)] = ""


class CorrectionTaken(Taken):
    """What is corrected and why."""

    note: Annotated[str, StringConstraints(pattern=ANY, max_length=2000)]


class ObjectionTaken(Taken):
    """About which item, what is wrong."""

    item: Annotated[str, StringConstraints(pattern=SAID, max_length=120)]
    text: Annotated[str, StringConstraints(pattern=SPOKEN, max_length=5000)]


class ObjectionDecision(Taken):
    """Whether it holds, and why."""

    upheld: Yes
    decision: Annotated[str, StringConstraints(pattern=ANY, max_length=2000)]


def _whole(issue: Any, person: Any) -> dict[str, Any]:
    draft, correction = issue.state == State.DRAFT, getattr(issue, "correction", None)
    seen = correction is not None and issues_seen_by(person).filter(pk=correction.pk).exists()
    signers = {name: getattr(issue, name) for name in ("drafted_by", "edited_by", "issued_by")}
    return {
        **{name: getattr(issue, name) for name in (*SAME, *MORE)},
        **signers,
        "correction_id": correction.pk if correction is not None and seen else None,
        "paper": issue.paper,
        "check": checked_of(issue, from_json(issue.paper)) if draft else None,
        "may_object_to": [{"item": key, "about": words} for key, words in items_open_to(issue, person)] if person.may(P.BULLETINS_OBJECT) else [],
    }


def _draft(*, plan: Any, cycle: int, by: Any, **said: Any) -> Any:
    return begun({**said, "plan": plan, "cycle": get_object_or_404(cycles_of(plan), pk=cycle)}, by)


def _redraft(*, issue: Any, revision: int, by: Any) -> Any:
    made = fresh(issue, by)
    return redraft_issue(issue=issue, revision=revision, paper=made.paper, data=made.data, by=by)


def _changed(issue: Any, do: str, head: Any, said: dict[str, Any]) -> Any:
    if do == "head" and head is None:
        raise Refused("请给出 head (head is missing)")
    return CHANGES[do](from_json(issue.paper), {**said, "head": head.model_dump() if head else None})


def _edit(*, issue: Any, revision: int, do: str, head: Any, by: Any, **said: Any) -> Any:
    return save_draft(issue=issue, revision=revision, paper=_changed(issue, do, head, said), by=by)


def _check(request: HttpRequest, pk: int, said: Body[PaperChange]) -> Any:
    issue = get_object_or_404(drafts_written_by(request.user), pk=pk)
    return checked_of(issue, _changed(issue, said.do, said.head, said.model_dump(exclude={"do", "head", "revision"})))


def _object_with_file(*, upload: Any, **said: Any) -> Any:
    return object_to_issue(uploads=[upload], **said)


def _source(request: HttpRequest, pk: int, said: Query[SourceAsked]) -> dict[str, Any]:
    found = behind(get_object_or_404(issues_seen_by(request.user), pk=pk), said.name)
    if found is None:
        raise Http404
    return {"reference": found.reference, "source": found.source, "members": [name for name, _ in found.members]}


ISSUE = Shown(needs=P.BULLETINS_VIEW, seen_by=issues_seen_by, gives=IssueWhole, shape=_whole)
OBJECTION = Shown(needs=P.BULLETINS_VIEW, seen_by=objections_seen_by, gives=ObjectionGiven)
AT, SEEN, DRAFT = "/issues/{int:pk}", ("issue", issues_seen_by), ("issue", drafts_written_by)

bulletins = Resource("issues 通报与表")
bulletins.list("/issues", listing.LIST, IssueAsked, ISSUE, gives=IssueLine, page="bulletins:list", said="通报与表 (what the office puts out)")
bulletins.verb("/issues", _draft, needs=P.BULLETINS_EDIT, takes=DraftAsked, refs={"plan": plans_seen_by}, shows=ISSUE, said="起草 (draft from the board)")
bulletins.detail(AT, ISSUE, said="一期 (one issue)")
bulletins.add("get", f"{AT}/source", _source, needs=P.BULLETINS_VIEW, gives=SourceGiven, said="一个数的来源 (what a figure stands on)", knows=(SourceAsked,))
bulletins.verb(f"{AT}/edit", _edit, of=DRAFT, needs=P.BULLETINS_EDIT, takes=PaperChange, shows=ISSUE, said="修改草稿 (one change of a draft)")
bulletins.add("post", f"{AT}/check", _check, needs=(P.BULLETINS_EDIT, P.BULLETINS_VIEW), gives=PaperChecked, said="修改的检查 (what the check would say of a change)", takes=JSON)
bulletins.verb(f"{AT}/redraft", _redraft, of=DRAFT, needs=P.BULLETINS_EDIT, takes=RevisionTaken, shows=ISSUE, said="按数据重新生成 (draft anew)")
bulletins.verb(f"{AT}/discard", discard_draft, of=DRAFT, needs=(P.BULLETINS_EDIT, P.BULLETINS_VIEW), said="删除草稿 (remove a draft)")
bulletins.verb(f"{AT}/issue", issue_draft, of=SEEN, needs=P.BULLETINS_ISSUE, takes=IssuingTaken, shows=ISSUE, said="印发 (issue)")
bulletins.verb(f"{AT}/withdraw", withdraw_issue, of=SEEN, needs=P.BULLETINS_ISSUE, takes=Reason, shows=ISSUE, said="撤回 (withdraw)")
bulletins.verb(f"{AT}/publish", publish_issue, of=SEEN, needs=P.BULLETINS_ISSUE, shows=ISSUE, said="向社会公开 (make public)")
bulletins.verb(f"{AT}/unpublish", unpublish_issue, of=SEEN, needs=P.BULLETINS_ISSUE, takes=Reason, shows=ISSUE, said="停止公开 (no longer public)")
bulletins.verb(f"{AT}/correct", draft_correction, of=SEEN, needs=P.BULLETINS_EDIT, takes=CorrectionTaken, shows=ISSUE, said="起草更正 (draft its correction)")
for ending in ("docx", "xlsx", "pdf", "html"):
    bulletins.file(f"{AT}/{ending}", issue_file(ending), needs=P.BULLETINS_VIEW, said=f"文件 (as a file): {ending}")
bulletins.verb(f"{AT}/object", object_to_issue, of=SEEN, needs=P.BULLETINS_OBJECT, takes=ObjectionTaken, shows=OBJECTION, said="提出异议 (object)")
bulletins.verb(
    f"{AT}/object/file", _object_with_file, of=SEEN, needs=P.BULLETINS_OBJECT, takes=ObjectionTaken, file="upload", shows=OBJECTION,
    said="提出异议，附佐证 (object with a file)",
)  # fmt: skip
bulletins.list("/objections", objections.LIST, ObjectionAsked, OBJECTION, page="bulletins:objections", said="异议 (objections)")
bulletins.detail("/objections/{int:pk}", OBJECTION, said="一件异议 (an objection)")
bulletins.verb(
    "/objections/{int:pk}/decide", decide_objection, of=("objection", objections_seen_by), needs=P.BULLETINS_EDIT, takes=ObjectionDecision, shows=OBJECTION,
    said="处理异议 (decide)",
)  # fmt: skip
bulletins.file("/objections/{int:pk}/files/{int:file}", objection_file, needs=P.BULLETINS_VIEW, said="佐证 (what came with it)")

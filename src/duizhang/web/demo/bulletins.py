"""What the demo's office put out: a notice, one that was objected to, corrected and issued anew, a public table with an open objection."""

from datetime import date, timedelta

from duizhang.web.board.selectors import Standing, cycles_of
from duizhang.web.bulletins import editing
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.draft_correction import draft_correction, note_for
from duizhang.web.bulletins.actions.draft_issue import draft_issue
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.actions.publish_issue import publish_issue
from duizhang.web.bulletins.actions.save_draft import save_draft
from duizhang.web.bulletins.drafting.draft import drafted
from duizhang.web.bulletins.models import Issue, Objection
from duizhang.web.bulletins.selectors import last_issue
from duizhang.web.bulletins.wording import say
from duizhang.web.cycles.models import Cycle
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.demo.clock import then
from duizhang.web.demo.people import SHOWN_UNIT, Staff
from duizhang.web.notices.silence import silence
from duizhang.web.papers.paper import Paper, Paragraph
from duizhang.web.papers.stored import from_json
from duizhang.web.papers.wording import text_of
from duizhang.web.plans.models import Plan

NEXT = "各牵头单位要对照名单逐项查明原因，一周内报补救措施；督查室对红灯任务逐项立项督办，下期通报整改情况。"
COPIES = "市委办公室，市人大常委会办公室，市政协办公室"


def put_out(*, plan: Plan, staff: Staff, city: str, today: date) -> None:
    """The last two closed months as notices, the last one as a public table."""
    closed = list(cycles_of(plan).filter(closed_at__isnull=False).order_by("end"))
    for cycle in closed[-2:-1]:
        with then(cycle.end + timedelta(days=16), 9), silence():
            publish_issue(issue=_issued("notice", cycle, staff, city), by=staff.second)
    for cycle in closed[-1:]:
        with silence():
            _corrected(cycle, staff, city)
        with then(today - timedelta(days=3), 9):
            table = publish_issue(issue=_issued("table", cycle, staff, city), by=staff.second)
        with then(today - timedelta(days=1), 15):
            _objected(table, staff, "截止日前还建成一所，验收单晚到三天没有计入，现补送验收单，请核实后更正完成数。")


def _corrected(cycle: Cycle, staff: Staff, city: str) -> None:
    """Issued, objected to, upheld, corrected, issued anew: the old one stays and says so."""
    day = cycle.end + timedelta(days=16)
    with then(day, 9):
        notice = publish_issue(issue=_issued("notice", cycle, staff, city), by=staff.second)
    with then(day + timedelta(days=2), 11):
        objection = _objected(notice, staff, "这项任务的原因写成了上月的情况，现附本月的会议纪要，请更正。")
    if objection is None:
        return
    with then(day + timedelta(days=3), 10):
        decide_objection(objection=objection, upheld=True, decision="核对会议纪要，原因确为上月情况，予以更正。", by=staff.first)
        draft = draft_correction(issue=notice, note=note_for(notice), by=staff.first)
        draft = save_draft(issue=draft, revision=draft.revision, paper=_with_new_reason(from_json(draft.paper), objection), by=staff.first)
    with then(day + timedelta(days=3), 16):
        publish_issue(issue=issue_draft(issue=draft, revision=draft.revision, by=staff.second), by=staff.second)


def _issued(kind: str, cycle: Cycle, staff: Staff, city: str) -> Issue:
    """Drafted and finished by the first of the office, issued by the second."""
    at = Standing(plan=cycle.plan, cycle=cycle, layer=Layer.REPORTED)
    last = last_issue(kind, cycle.plan, cycle)
    before = (last.printed_name, {code: task["colour"] for code, task in last.data["tasks"].items()}) if last else None
    made = drafted(kind, at, by=staff.first, last=before)
    issue = draft_issue(kind=kind, paper=made.paper, data=made.data, plan=cycle.plan, cycle=cycle, as_of=cycle.end, by=staff.first)
    issue = save_draft(issue=issue, revision=0, paper=_finished(made.paper, city), by=staff.first)
    return issue_draft(issue=issue, revision=issue.revision, by=staff.second)


def _finished(paper: Paper, city: str) -> Paper:
    """With the name of the office, and the next steps written."""
    issuer, top = f"{city}人民政府督查室", paper.masthead.name if paper.masthead else ""
    paper = editing.with_head(paper, title=paper.title, addressees=paper.addressees, signature=issuer, masthead=top, issuer=issuer, copies_to=COPIES if top else "")
    left = [n for n, block in enumerate(paper.body) if isinstance(block, Paragraph) and text_of(block) == say("next_steps")]
    for n in left:
        paper = editing.with_text(paper, n, NEXT)
    return paper


def _objected(issue: Issue, staff: Staff, text: str) -> Objection | None:
    """By the shown unit about its first task that is named in the paper."""
    unit = staff.units[SHOWN_UNIT].pk if SHOWN_UNIT in staff.units else 0
    mine = [key for key, item in issue.data["items"].items() if unit in item["units"] and key.startswith("task:")]
    coloured = [key for key in mine if issue.data["tasks"][key.removeprefix("task:")]["colour"] in ("red", "yellow")]
    wanted = next(iter(coloured or mine), None)
    return object_to_issue(issue=issue, item=wanted, text=text, by=staff.liaisons[SHOWN_UNIT]) if wanted else None


def _with_new_reason(paper: Paper, objection: Objection) -> Paper:
    """The paragraph of the task objected to, with this month's reason."""
    title = objection.about.partition(" ")[2].rstrip("。；")
    for n, block in enumerate(paper.body):
        if n and isinstance(block, Paragraph) and title in (words := text_of(block)) and "原因：" in words:
            head, _, tail = words.partition("原因：")
            return editing.with_text(paper, n, f"{head}原因：两处用地调整须重新报批，批复已于月底下达。{tail.partition('。')[2]}")
    return paper

"""The demo's assessment of the departments: drawn, entered, computed, shown, issued, objected to, corrected and issued anew."""

from datetime import timedelta
from decimal import ROUND_DOWN, Decimal
from itertools import groupby

from duizhang.web.board.selectors import cycles_of
from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.cycles.models import Cycle
from duizhang.web.demo.clock import then
from duizhang.web.demo.people import SHOWN_UNIT, Staff
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan, Target
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.decide_entry import decide_entry
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.enter_figure import correct_figure, enter_figure
from duizhang.web.scores.actions.propose_events import propose_events
from duizhang.web.scores.actions.set_items import set_items, weigh_item
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.models import Entry, Scheme
from duizhang.web.scores.selectors import free_targets, open_entries

RULE, WORK, GUARANTEE = "guiyang-ecology", Decimal(70), Decimal(30)
EACH = Decimal("0.25")
UNITS, TARGETS = 8, 5  # so many departments, so many targets each: enough to look at, quick to make


def assess(*, plan: Plan, staff: Staff) -> None:
    """At the last closed period; one more proposal is left undecided after the ranking went out."""
    cycle = cycles_of(plan).filter(closed_at__isnull=False).order_by("-end").first()
    if cycle is None:
        return
    day = cycle.end + timedelta(days=17)
    with then(day, 9), changing():
        scheme = _drawn(cycle, staff)
        _entered(scheme, staff)
    with then(day, 15):
        compute_sheets(scheme=scheme, by=staff.first)
        show_sheets(scheme=scheme, by=staff.first)
    with then(day + timedelta(days=1), 10):
        issue = _issued(scheme, staff)
    with then(day + timedelta(days=2), 10):
        _corrected(scheme, issue, staff)


def _drawn(cycle: Cycle, staff: Staff) -> Scheme:
    units = [unit for unit in staff.units.values() if unit.kind == "department"]
    units = sorted(units, key=lambda unit: (unit.name != SHOWN_UNIT, unit.code))[:UNITS]
    scheme = add_scheme(title=f"{cycle.name}部门目标考核", plan=cycle.plan, cycle=cycle, rule=RULE, units=units, by=staff.first)
    led = sorted(((t.task.assignments.filter(role="lead").first().unit_id, t) for t in free_targets(scheme)), key=lambda pair: pair[0])
    for _unit, pairs in groupby(led, key=lambda pair: pair[0]):
        own = [target for _, target in pairs][:TARGETS]
        if len(own) > 1:
            _weighed(scheme, own[:-1], WORK, "work", staff)
            _weighed(scheme, own[-1:], GUARANTEE, "guarantee", staff)
    draw_figures(scheme=scheme, by=staff.first)
    return scheme


def _weighed(scheme: Scheme, targets: list[Target], whole: Decimal, group: str, staff: Staff) -> None:
    """The whole shared out among the targets, what is left over to the last."""
    each = (whole / len(targets)).quantize(Decimal(1), ROUND_DOWN)
    for n, target in enumerate(targets, 1):
        part = f"{group}_{'ceiling' if target.op == '<=' else 'growth'}"
        item, = set_items(scheme=scheme, part=part, targets=[target], by=staff.first)
        weigh_item(item=item, weight=whole - each * (n - 1) if n == len(targets) else each, reason="考核方案附件一", by=staff.first)


def _entered(scheme: Scheme, staff: Staff) -> None:
    """The public's view of each unit, and what the records have, confirmed by the second person."""
    for n, unit in enumerate(scheme.units.all()):
        view = Decimal(84) + Decimal(n * 7 % 11) + Decimal(n % 3) / 2
        enter_figure(scheme=scheme, unit=unit, part="public_view", name="公众评价", actual=view, basis="第三方电话调查报告，样本 400 份", by=staff.first)
    for kind in ("late", "returned"):
        try:
            propose_events(scheme=scheme, kind=kind, part="deduction", by=staff.first)
        except Refused:  # a small city may have none
            continue
    for entry in open_entries(scheme):
        decide_entry(entry=entry, confirm=True, points=EACH, by=staff.second)


def _issued(scheme: Scheme, staff: Staff) -> Issue:
    draft = draft_ranking(scheme=scheme, by=staff.first)
    return issue_draft(issue=draft, revision=draft.revision, by=staff.second)


def _corrected(scheme: Scheme, issue: Issue, staff: Staff) -> None:
    entry = Entry.objects.filter(scheme=scheme, unit=staff.units.get(SHOWN_UNIT), part="public_view").first()
    if entry is None or entry.actual is None:
        return
    objection = object_to_issue(issue=issue, item=f"entry:{entry.pk}", text="调查报告正文与附表不一致，附表比正文高 1.5 分，请核实。", by=staff.liaisons[SHOWN_UNIT])
    decide_objection(objection=objection, upheld=True, decision="经与调查方核对，以附表为准。", by=staff.second)
    correct_figure(entry=entry, actual=entry.actual + Decimal("1.5"), reason="异议成立，以调查报告附表为准", by=staff.first)
    compute_sheets(scheme=scheme, by=staff.first)
    _issued(scheme, staff)

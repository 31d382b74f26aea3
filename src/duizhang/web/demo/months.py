"""One month of the demo: reports written, handed in, passed, returned, accepted; then the cycle is closed."""

import re
from datetime import date, timedelta
from random import Random
from uuid import UUID

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.cycles.actions.accept_report import accept_report
from duizhang.web.cycles.actions.close_cycle import close_cycle
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.actions.pass_report import pass_report
from duizhang.web.cycles.actions.return_report import return_report
from duizhang.web.cycles.actions.submit_report import submit_report
from duizhang.web.cycles.models import Cycle, Report
from duizhang.web.demo.city import Words
from duizhang.web.demo.clock import then
from duizhang.web.demo.deadlines import undated
from duizhang.web.demo.people import Staff
from duizhang.web.demo.progress import Told, told
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan

RETURNED = 0.05  # of the first submissions
FLAWS = ("silent", "stale", "sum")
REASONS = {
    "silent": "只写了做法，没有写完成数，请补上。",
    "stale": "用的是上月的数据，请按本期核实后重报。",
    "sum": "增幅与所报数字对不上，请核对。",
}
WAITING = 0.06  # of the last month's reports lie with the office, and as many again are still drafts


def report_month(*, plan: Plan, staff: Staff, words: Words, month: int, last: bool) -> None:
    """`last` is the month that is still being worked on."""
    end = (date(plan.year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    with then(end, 20):
        opened = open_cycles(by=the_office(), today=end)
    for cycle in opened:
        with changing():
            for report in cycle.reports.select_related("task", "unit").order_by("task__order"):
                _one(report, staff, words, month, end, last)
        if not last:
            _close(cycle, staff, end)


def _one(report: Report, staff: Staff, words: Words, month: int, end: date, last: bool) -> None:
    number = int(report.task.code)
    chance = Random(f"month {number} {month}")
    unit, luck = report.unit.name, chance.random()
    if last and luck > 1 - WAITING:
        return
    promise = undated(report.task.text.partition("。")[0])
    said = told(number=number, promise=promise, month=month, words=words)
    day = end + timedelta(days=chance.randint(1, 5))
    with then(day, chance.randint(9, 16), chance.randint(0, 59)):
        if luck < RETURNED:
            flaw = chance.choice(FLAWS)
            _hand_in(report, Told(text=_flawed(flaw, promise, number, month, words), problems=said.problems, next_step=said.next_step), staff, unit, 1)
            return_report(report=report, reason=REASONS[flaw], by=staff.first)
        _hand_in(report, said, staff, unit, 2)
    if last and luck > 1 - 2 * WAITING:
        return
    with then(end + timedelta(days=7), 14):
        _accept(report, said, staff, unit, words, number)


def _flawed(flaw: str, promise: str, number: int, month: int, words: Words) -> str:
    """A first try as an office knows it: no figure, last month's figure, a growth that the figures do not give."""
    if flaw == "stale":
        return told(number=number, promise=promise, month=month - 1, words=words).text
    count = re.fullmatch(r"(\D+?)(\d+)(\D{1,2})", promise.partition("、")[0])
    if flaw == "silent" or not count:
        return "高度重视，专题研究，明确责任人和时间表，正在加快推进。"
    done = max(4, int(count[2]) * month // 14)
    return f"1—{month}月，{count[1]}{done}{count[3]}，比上年同期{done * 3 // 4}{count[3]}增长12.5%。"


def _hand_in(report: Report, said: Told, staff: Staff, unit: str, at: int) -> None:
    key = UUID(int=Random(f"key {report.pk} {at} {said.text}").getrandbits(128), version=4)
    submit_report(report=report, key=key, text=said.text, problems=said.problems, next_step=said.next_step, by=staff.liaisons[unit])
    pass_report(report=report, by=staff.heads[unit])


def _accept(report: Report, said: Told, staff: Staff, unit: str, words: Words, number: int) -> None:
    """Accept it; where the office wants reason and next step first, it goes back and comes again with them."""
    try:
        accept_report(report=report, by=staff.first)
    except Refused as refusal:
        problem, step = words.problems[number % len(words.problems)]
        return_report(report=report, reason=str(refusal).partition(" (")[0], by=staff.first)
        _hand_in(report, Told(text=said.text, problems=problem, next_step=step), staff, unit, 3)
        accept_report(report=report, by=staff.first)


def _close(cycle: Cycle, staff: Staff, end: date) -> None:
    with then(end + timedelta(days=15), 17):
        close_cycle(cycle=cycle, by=staff.first)

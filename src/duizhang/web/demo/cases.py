"""Supervision cases of the demo: one in every state, some late, one extended, one raised, one done again; complaints."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from duizhang.web.board.selectors import board_tasks, standing, verdicts_of
from duizhang.web.cases.actions.add_complaint import add_complaint
from duizhang.web.cases.actions.ask_extension import ask_extension
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.close_case import close_case
from duizhang.web.cases.actions.decide_extension import decide_extension
from duizhang.web.cases.actions.escalate_case import escalate_case
from duizhang.web.cases.actions.feed_back_case import feed_back_case
from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.actions.remind_case import remind_case
from duizhang.web.cases.actions.revisit_case import revisit_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.actions.verify_case import verify_case
from duizhang.web.cases.models import Case, Complaint
from duizhang.web.demo.city import City
from duizhang.web.demo.clock import then
from duizhang.web.demo.people import Staff
from duizhang.web.plans.models import Plan, Task

YES = {"facts_clear": True, "problem_solved": True, "conclusion_right": True}

# (origin, days ago it was opened, days it had, what happened to it in order)
STORIES: tuple[tuple[str, int, int, str], ...] = (
    ("red_item", 170, 30, "sign answer back answer check verify close revisit"),
    ("red_item", 140, 30, "sign answer check verify close revisit"),
    ("leader_note", 132, 15, "sign answer check verify close again answer check verify close"),
    ("meeting", 110, 20, "sign answer check verify close revisit"),
    ("complaint", 96, 15, "sign answer check verify close revisit"),
    ("red_item", 90, 30, "sign extend answer check verify close"),
    ("complaint", 70, 15, "sign answer check verify close"),
    ("inspection", 62, 30, "sign answer back answer check verify close"),
    ("red_item", 48, 30, "sign answer back raise"),
    ("red_item", 45, 30, "sign raise remind"),
    ("leader_note", 30, 15, "sign answer check verify"),
    ("complaint", 26, 15, "sign remind"),
    ("meeting", 18, 20, "sign answer check"),
    ("red_item", 16, 30, "sign answer"),
    ("complaint", 14, 15, "sign answer back"),
    ("red_item", 12, 30, "sign ask"),
    ("inspection", 9, 30, "sign"),
    ("red_item", 7, 30, "sign"),
    ("leader_note", 5, 15, ""),
    ("complaint", 4, 15, ""),
    ("red_item", 3, 30, ""),
    ("meeting", 2, 0, "open"),
)
MATTERS = {
    "leader_note": ("柳岸小区改造后漏水问题", "校车线路开通滞后问题", "滨河公园管护问题"),
    "meeting": ("亿元以上项目要素保障会议定事项", "供水管网改造协调会议定事项", "校园周边交通整治议定事项"),
    "inspection": ("养老服务站建而未用问题", "入河排污口整治台账不实问题"),
}
ANSWERS = (
    "已会同区县现场核实，原因是施工面移交较晚；现已移交，增派两个班组，本月底前补齐进度。附现场照片和施工计划。",
    "已召开专题会明确责任，剩余工程完成招标，施工单位已进场，按周报送进度。",
    "已逐户核实并完成整改，验收单和照片附后；举一反三排查同类问题六处，一并整改。",
)
AGAIN = "按退回意见重新核查：补充了验收单和两次现场影像，未完部分已于昨日完工，请予核查。"


def work_cases(*, plan: Plan, staff: Staff, city: City, today: date) -> None:
    """All of them, in the order of the days on which they began."""
    slips = _complaints(staff, city, today)
    red = _red(plan, staff)
    for number, (origin, ago, days, story) in enumerate(STORIES):
        day = today - timedelta(days=ago)
        case = _opened(origin, number, day, staff, slips, red)
        if story != "open":
            _work(case, number, day, days, story.split(), staff, today)


def _red(plan: Plan, staff: Staff) -> list[tuple[Task, Any]]:
    at = standing(staff.first, plan=str(plan.pk))
    tasks = list(board_tasks(staff.first, at).order_by("-urgency", "order")[:12])
    verdicts = {v.target.task_id: v for v in reversed(list(verdicts_of(tasks, [at.cycle] if at.cycle else [], at.layer)))}
    return [(task, verdicts.get(task.pk)) for task in tasks]


def _complaints(staff: Staff, city: City, today: date) -> list[list[Complaint]]:
    made = []
    for at, about in enumerate(city.complaint):
        slips = []
        for n, text in enumerate(about.texts):
            day = today - timedelta(days=100 - 11 * at - 2 * n)
            with then(day, 9):
                slips.append(add_complaint(source=f"GD{day:%Y%m%d}{at}{n}", received_on=day, place=about.place, text=text, by=staff.first))
        made.append(slips)
    return made


def _opened(origin: str, number: int, day: date, staff: Staff, slips: list[list[Complaint]], red: list[tuple[Task, Any]]) -> Case:
    with then(day, 9, 30):
        if origin == "red_item":
            task, verdict = red.pop(0)
            late = verdict if verdict and verdict.judged_at.date() <= day else None
            return open_case(origin=origin, task=task, snapshot=late, title=f"“{task.title[:40]}”进度滞后", text="查明滞后原因，逐项提出补救措施和完成时间，每周报一次进度。", by=staff.first)
        if origin == "complaint":
            about = slips.pop(0)
            known = [c for c in about if c.received_on <= day]
            return open_case(origin=origin, complaints=known or about[:1], title=f"群众反映{about[0].place}问题", text="核实情况，解决反映的问题，向群众反馈结果。", by=staff.first)
        by = next(iter(staff.leaders.values())) if origin == "leader_note" else staff.first
        title = MATTERS[origin][number % len(MATTERS[origin])]
        return open_case(origin=origin, title=title, text="请牵头单位查明情况，提出解决办法，按时反馈。", by=by)


def _work(case: Case, number: int, day: date, days: int, story: list[str], staff: Staff, today: date) -> None:
    names = list(staff.units)
    lead = case.task.assignments.select_related("unit").first() if case.task else None
    unit = lead.unit.name if lead else (case.complaints.first().place[:3] if case.origin == "complaint" else names[(6 + number) % len(names)])
    unit = unit if unit in staff.units else next((n for n in names if n.startswith(unit)), names[0])
    with then(day, 10, 30):
        assign_case(case=case, unit=staff.units[unit], due=day + timedelta(days=days), by=staff.first)
    verbs = _verbs(case, number, staff.heads[unit], staff)
    pace = max(1, min((today - day).days, days) // (len(story) + 1))
    for at, verb in enumerate(story, 1):
        step = min(day + timedelta(days=at * pace), today)
        if verb in ("raise", "remind"):
            step = min(day + timedelta(days=days + at), today)
        with then(step, 11 if step < today else 8, at):
            verbs[verb]()


def _verbs(case: Case, number: int, head: Any, staff: Staff) -> dict[str, Callable[[], Any]]:
    def fresh() -> Case:
        return Case.objects.get(pk=case.pk)

    def answer() -> Case:
        return feed_back_case(case=case, text=ANSWERS[number % 3] if fresh().round == 1 else f"{AGAIN}（第{fresh().round}轮）", by=head)

    def ask() -> Any:
        due = fresh().due
        assert due
        return ask_extension(case=case, until=due + timedelta(days=15), reason="连续降雨停工九天，有效工期不足", progress="已完成七成，剩余部分材料已到场", by=head)

    def extend() -> Any:
        ask()
        return decide_extension(case=case, granted=True, because="情况属实，请确保按新时限完成", by=staff.first)

    return {
        "sign": lambda: sign_for_case(case=case, by=head),
        "answer": answer,
        "back": lambda: verify_case(case=case, facts_clear=True, problem_solved=False, conclusion_right=True, text="现场查看仍有两处未完工，请补齐后再报。", by=staff.first),
        "check": lambda: verify_case(case=case, **YES, text="查看现场并核对验收单，情况属实。", by=staff.first),
        "verify": lambda: verify_case(case=case, **YES, text="抽查复核，与初核一致。", by=staff.second),
        "close": lambda: close_case(case=case, text="同意销号", by=staff.first),
        "revisit": lambda: revisit_case(case=case, satisfied=True, text="电话回访三人、现场查看一处，问题未反弹。", by=staff.second),
        "again": lambda: revisit_case(case=case, satisfied=False, text="回访两户，一户反映雨后仍渗水。", by=staff.second),
        "raise": lambda: escalate_case(case=case, rung="supervise", reason="超过时限未办结，且无正当理由", by=staff.first),
        "remind": lambda: remind_case(case=case, by=staff.first),
        "extend": extend,
        "ask": ask,
    }

"""Colours that the demo's office set by hand in the last closed month, one of them withdrawn; a shared filter."""

from datetime import timedelta

from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.save_filter import save_filter
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.board.selectors import board_tasks, standing
from duizhang.web.demo.clock import then
from duizhang.web.demo.people import Staff
from duizhang.web.plans.models import Plan

REASONS = ("已完工待验收，按实物量计达到序时，验收后补报。", "资金已足额到位，下月集中开工，暂按黄灯跟踪。", "剔除停建项目后达到序时，调整已报批。")


def set_by_hand(*, plan: Plan, staff: Staff) -> None:
    """Three of the red ones become yellow; the third is withdrawn the next day."""
    at = standing(staff.first, plan=str(plan.pk))
    assert at.cycle
    day = at.cycle.end + timedelta(days=12)
    red = list(board_tasks(staff.first, at).filter(colour="red").order_by("order")[: len(REASONS)])
    for task, reason in zip(red, REASONS, strict=False):
        with then(day, 15):
            override = override_colour(task=task, cycle=at.cycle, colour="yellow", reason=reason, by=staff.first)
    if len(red) == len(REASONS):
        with then(day + timedelta(days=1), 9):
            withdraw_override(override=override, by=staff.second)
    with then(day, 16):
        save_filter(screen="board:board", name="红灯", query="colour=red", shared=True, by=staff.first)
        save_filter(screen="board:board", name="教育黄灯", query="colour=yellow&field=教育", shared=False, by=staff.first)

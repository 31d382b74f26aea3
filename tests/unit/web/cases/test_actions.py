"""A case on its way: each verb, what it notes, what it refuses."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from duizhang.web.cases.actions.add_complaint import add_complaint
from duizhang.web.cases.actions.ask_extension import ask_extension
from duizhang.web.cases.actions.assign_case import assign_case
from duizhang.web.cases.actions.close_case import close_case
from duizhang.web.cases.actions.decide_extension import decide_extension
from duizhang.web.cases.actions.escalate_case import escalate_case
from duizhang.web.cases.actions.feed_back_case import feed_back_case
from duizhang.web.cases.actions.link_complaint import link_complaint
from duizhang.web.cases.actions.open_case import open_case
from duizhang.web.cases.actions.revisit_case import revisit_case
from duizhang.web.cases.actions.sign_for_case import sign_for_case
from duizhang.web.cases.actions.verify_case import verify_case
from duizhang.web.cases.flow import MOVES, RUNNING
from duizhang.web.cases.ladder import ladder, limits, proposal, rule_in_force
from duizhang.web.cases.models import Case, Step
from duizhang.web.cases.models.case import Origin, State
from duizhang.web.cases.rates import closing_rates
from duizhang.web.cases.selectors import alike, cases_seen_by, closing_counts, complaints_seen_by, overdue
from duizhang.web.cases.tasks import remind_overdue
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from office import case_of, complaint_of, snapshot_of, task_of
from people import Cast

YES = {"facts_clear": True, "problem_solved": True, "conclusion_right": True}


def answered(cast: Cast) -> Case:
    return feed_back_case(case=case_of(cast), text="用地手续已办结，附批文。", by=cast.liang)


def closed(cast: Cast) -> Case:
    case = verify_case(case=answered(cast), **YES, text="属实", by=cast.su)
    return close_case(case=verify_case(case=case, **YES, text="同意", by=cast.shen), by=cast.su)


def test_the_whole_way_leaves_a_step_and_an_entry_each(cast: Cast) -> None:
    case = revisit_case(case=closed(cast), satisfied=True, text="走访学校，已开工", by=cast.su)
    assert case.state == State.REVISITED
    verbs = ["open", "assign", "sign_for", "feed_back", "verify", "verify", "close", "revisit"]
    assert list(case.steps.values_list("verb", flat=True)) == verbs
    assert list(Entry.objects.order_by("number").values_list("verb", flat=True)) == [f"case.{verb}" for verb in verbs]
    assert case.number == f"督〔{timezone.localdate().year}〕1号"


def test_numbers_run_on(cast: Cast) -> None:
    numbers = [open_case(title="一", text="二", origin="meeting", by=cast.su).number for _ in range(11)]
    assert numbers[-1].endswith("11号") and len(set(numbers)) == 11


@pytest.mark.parametrize("verb", [sign_for_case, close_case])
def test_what_the_way_does_not_allow_is_refused_and_nothing_moves(cast: Cast, verb: object) -> None:
    case = case_of(cast)
    before = Entry.objects.count(), Step.objects.count()
    with pytest.raises(Refused, match="现在可以：反馈"):
        verb(case=case, by=cast.liang)
    assert (Entry.objects.count(), Step.objects.count()) == before


def test_one_no_sends_it_back_and_the_same_words_do_not_come_again(cast: Cast) -> None:
    case = verify_case(case=answered(cast), facts_clear=True, problem_solved=False, conclusion_right=True, text="现场未开工", by=cast.su)
    assert (case.state, case.round) == (State.SENT_BACK, 2)
    with pytest.raises(Refused, match="一字不差"):
        feed_back_case(case=case, text="用地手续已办结，附批文。", by=cast.liang)
    case = feed_back_case(case=case, text="已开工，附照片。", by=cast.liang)
    assert verify_case(case=case, **YES, text="属实", by=cast.su).state == State.CHECKED


def test_the_second_check_needs_another_person(cast: Cast) -> None:
    case = verify_case(case=answered(cast), **YES, text="属实", by=cast.su)
    with pytest.raises(Refused, match="另一人"):
        verify_case(case=case, **YES, text="属实", by=cast.su)
    assert case.verifications.count() == 1


def test_unsatisfied_means_again(cast: Cast) -> None:
    case = revisit_case(case=closed(cast), satisfied=False, text="家长说仍无校车", by=cast.su)
    assert (case.state, case.round, case.closed_at) == (State.SENT_BACK, 2, None)


def test_another_units_person_cannot_answer(cast: Cast) -> None:
    with pytest.raises(Refused, match="市教育局"):
        feed_back_case(case=case_of(cast), text="办好了", by=cast.xu)


def test_an_assignment_looks_forward(cast: Cast) -> None:
    case = open_case(title="一", text="二", origin="meeting", by=cast.su)
    with pytest.raises(Refused, match="已过"):
        assign_case(case=case, unit=cast.water, due=timezone.localdate() - timedelta(days=1), by=cast.su)
    with pytest.raises(Refused, match="既承办又协办"):
        assign_case(case=case, unit=cast.water, supporting=[cast.water], due=timezone.localdate(), by=cast.su)
    assign_case(case=case, unit=cast.water, due=timezone.localdate(), by=cast.su)
    assert assign_case(case=case, unit=cast.education, due=timezone.localdate(), by=cast.su).unit == cast.education


def test_an_extension_is_asked_by_the_head_in_time_and_granted_by_another(cast: Cast) -> None:
    case = case_of(cast)
    ask = {"case": case, "until": case.due + timedelta(days=9), "reason": "汛期停工", "progress": "八成"}
    with pytest.raises(Refused, match="负责人"):
        ask_extension(**ask, by=cast.liang)
    ask_extension(**ask, by=cast.lin)
    with pytest.raises(Refused, match="待审批"):
        ask_extension(**ask, by=cast.lin)
    assert decide_extension(case=case, granted=True, because="", by=cast.su).due == ask["until"]
    Case.objects.filter(pk=case.pk).update(due=timezone.localdate() - timedelta(days=1))
    with pytest.raises(Refused, match="已过"):
        ask_extension(**ask, by=cast.lin)


def test_a_refused_extension_leaves_the_deadline(cast: Cast) -> None:
    case = case_of(cast)
    ask_extension(case=case, until=case.due + timedelta(days=9), reason="忙", progress="一成", by=cast.lin)
    assert decide_extension(case=case, granted=False, because="理由不足", by=cast.su).due == case.due


def test_a_red_item_names_its_task_and_its_own_verdict(cast: Cast) -> None:
    with pytest.raises(Refused):
        open_case(title="一", text="二", origin=Origin.RED_ITEM, by=cast.su)
    case = open_case(title="一", text="二", origin=Origin.RED_ITEM, task=task_of(cast), snapshot=snapshot_of(cast), by=cast.mo)
    assert Entry.objects.get(verb="case.open").also == [f"plans.task:{case.task_id}"]


def test_the_ladder_goes_up_only_with_a_reason(cast: Cast) -> None:
    case = escalate_case(case=case_of(cast), rung="supervise", reason="逾期一天", by=cast.su)
    assert case.rung == "supervise"
    for rung, reason in (("supervise", "再"), ("remind", "降"), ("circulate", " ")):
        with pytest.raises(Refused):
            escalate_case(case=case, rung=rung, reason=reason, by=cast.su)


def test_the_rule_proposes_from_the_day_after_the_deadline(cast: Cast) -> None:
    case = case_of(cast)
    assert proposal(case, case.due) is None
    late = proposal(case, case.due + timedelta(days=1))
    assert late and late.rung.name == "supervise" and late.because == "超过时限 1 天"
    case.round = 2
    assert proposal(case, case.due + timedelta(days=3)).rung.name == "circulate"
    for state in (State.ANSWERED, State.CLOSED):  # it does not lie with the unit
        case.state = state
        assert proposal(case, case.due + timedelta(days=3)) is None


def test_workdays_leave_out_holidays_and_say_where_a_year_is_not_known(cast: Cast) -> None:
    case = case_of(cast)
    rule = next(rule for rule in ladder().rule if any(rung.when and rung.when.workdays_over for rung in rule.rung))
    case.due = date(2026, 9, 30)  # then a week of holidays; Saturday the tenth is worked
    assert proposal(case, date(2026, 10, 13), rule).rung.name == "supervise"
    late = proposal(case, date(2026, 10, 14), rule)
    assert late and late.rung.name == "circulate" and late.because == "超过时限 6 个工作日"
    case.due = date(2198, 12, 31)
    assert "放假安排未收录" in proposal(case, date(2199, 1, 31), rule).because


def test_every_rule_and_limit_says_where_it_comes_from() -> None:
    assert rule_in_force() in ladder().rule
    for rule in ladder().rule:
        assert rule.place and rule.document and rule.says and [r.name for r in rule.rung] == ["remind", "supervise", "circulate"]
    assert {limit.origin for limit in limits()} == set(Origin.values) and all(limit.source for limit in limits())


def test_repeated_complaints_are_found_linked_and_counted(cast: Cast) -> None:
    first = complaint_of(cast)
    again = add_complaint(source="GD-2", received_on=date(2026, 3, 9), place="春和路", text="春和路路灯又整夜不亮", by=cast.su)
    add_complaint(source="GD-3", received_on=date(2026, 3, 9), place="集贸市场", text="摊点占道经营", by=cast.su)
    assert [other.source for other, _ in alike(first)] == ["GD-2"]
    case = open_case(title="路灯", text="修复", origin="complaint", complaints=[first], by=cast.su)
    link_complaint(complaint=again, case=case, by=cast.su)
    with pytest.raises(Refused):
        link_complaint(complaint=again, case=case, by=cast.su)
    assert cases_seen_by(cast.su).get(pk=case.pk).complaint_count == 2
    assert not complaints_seen_by(cast.liang).exists()


def test_a_unit_sees_its_own_cases_once_assigned(cast: Cast) -> None:
    case = open_case(title="一", text="二", origin="meeting", by=cast.su)
    assert not cases_seen_by(cast.liang).exists() and cases_seen_by(cast.au).exists()
    assign_case(case=case, unit=cast.education, supporting=[cast.water], due=timezone.localdate(), by=cast.su)
    assert cases_seen_by(cast.liang).get() == case and cases_seen_by(cast.xu).get() == case


def test_rates_show_both_counts_and_none_of_nothing(cast: Cast) -> None:
    nothing = closing_rates(closing_counts(cases_seen_by(cast.su), timezone.localdate()))
    assert [rate.percent for rate in nothing] == [None, None, None]
    closed(cast)
    open_case(title="一", text="二", origin="meeting", by=cast.su)
    rates = closing_rates(closing_counts(cases_seen_by(cast.su), timezone.localdate() + timedelta(days=30)))
    assert [rate.shown for rate in rates] == ["1 ÷ 1 = 100.0%"] * 3


def test_what_is_late_is_reminded_once(cast: Cast) -> None:
    case = case_of(cast)
    remind_overdue(timestamp=0)
    assert not Step.objects.filter(verb="remind").exists()
    Case.objects.filter(pk=case.pk).update(due=timezone.localdate() - timedelta(days=1))
    assert overdue(Case.objects.all(), timezone.localdate()).get() == case
    remind_overdue(timestamp=0)
    remind_overdue(timestamp=0)
    assert Step.objects.filter(verb="remind").count() == 1


def test_every_state_but_the_last_leads_somewhere() -> None:
    assert {state for move in MOVES for state in move.start} == set(State) - {State.REVISITED} and State.OPENED not in RUNNING

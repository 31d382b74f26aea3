"""What the verbs of an assessment do, note and refuse; nothing is invented, nobody is accused by the machine."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from duizhang.web.bulletins.actions.decide_objection import decide_objection
from duizhang.web.bulletins.actions.issue_draft import issue_draft
from duizhang.web.bulletins.actions.object_to_issue import object_to_issue
from duizhang.web.bulletins.models import Issue
from duizhang.web.bulletins.plain import lines_of
from duizhang.web.bulletins.shown import paper_of
from duizhang.web.cycles.models import Submission
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.models import Entry as Noted
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Plan
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.decide_entry import decide_entry
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.enter_figure import correct_figure, enter_figure
from duizhang.web.scores.actions.propose_events import propose_events
from duizhang.web.scores.actions.set_items import set_items, weigh_item
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.models import Entry, Item, Scheme, Sheet
from duizhang.web.units.models import Group
from office import cycle_of, plan_of, report_of, snapshot_of, target_of
from people import Cast
from scoring import RULE, computed, item_of, open_entry, scheme_of, shown, viewed


def test_a_group_stands_for_its_members_and_the_rule_is_kept_as_adopted(cast: Cast) -> None:
    group = Group.objects.create(name="市直部门")
    group.members.set([cast.education, cast.water])
    scheme = add_scheme(title="年度", plan=plan_of(), cycle=cycle_of(), rule="water-2017", groups=[group], units=[cast.water], by=cast.su)
    assert set(scheme.units.all()) == {cast.education, cast.water}
    assert scheme.rule_name == "2017年度水资源目标任务赋分" and "取水总量" in scheme.rule


@pytest.mark.parametrize(("said", "why"), [({"units": []}, "请选择"), ({"rule": "", "own_rule": ""}, "请选一条"), ({"own_rule": "name = 1"}, "考核规则"), ({"own_rule": RULE.replace("score = 7.5", "score = 7")}, "example")])
def test_an_assessment_without_units_or_a_usable_rule_is_refused(said: dict[str, object], why: str, cast: Cast) -> None:
    asked = {"title": "年度", "plan": plan_of(), "cycle": cycle_of(), "rule": "water-2017", "units": [cast.water]} | said
    with pytest.raises(Refused, match=why):
        add_scheme(**asked, by=cast.su)
    assert not Scheme.objects.exists()


def test_weights_come_from_the_plan_and_change_with_a_reason(cast: Cast) -> None:
    target = target_of(cast)
    target.weight = Decimal(5)
    target.save()
    item, = set_items(scheme=scheme_of(cast), part="target", targets=[target], by=cast.su)
    assert item.weight == 5
    with pytest.raises(Refused, match="理由"):
        weigh_item(item=item, weight=Decimal(6), reason=" ", by=cast.su)
    assert weigh_item(item=item, weight=Decimal(6), reason="办法第三条", by=cast.su).weight == 6
    assert set_items(scheme=scheme_of(cast), part="target", targets=[target], by=cast.su) == []
    with pytest.raises(Refused, match="不按目标"):
        set_items(scheme=scheme_of(cast), part="view", targets=[target], by=cast.su)


def test_a_target_of_another_plan_is_refused(cast: Cast) -> None:
    item = item_of(cast)
    other = Plan.objects.create(title="别的", year=2026, state="running")
    scheme = add_scheme(title="别的", plan=other, cycle=other.cycles.create(rhythm="cumulative", start=cycle_of().start, end=cycle_of().end, due=cycle_of().due, name="1—3月"), own_rule=RULE, units=[cast.water], by=cast.su)
    with pytest.raises(Refused, match="不是这个计划"):
        set_items(scheme=scheme, part="target", targets=[item.target], by=cast.su)


def test_figures_are_drawn_from_standing_verdicts_with_their_sentence(cast: Cast) -> None:
    verdict, item = snapshot_of(cast), item_of(cast)
    entry, = draw_figures(scheme=scheme_of(cast), by=cast.su)
    assert (entry.unit, entry.weight, entry.target, entry.actual, entry.snapshot) == (cast.education, 70, 500, 60, verdict)
    assert "新增学位60个" in entry.basis and entry.item == item
    assert draw_figures(scheme=scheme_of(cast), by=cast.su) == [entry]


@pytest.mark.parametrize("changed", [{"verdict": "not_reported", "value": None}, {"verdict": "stated_done", "value": None}, {"verdict": "not_comparable"}, {"unit": "所"}, {"kind": "growth"}, {"upper": Decimal(70)}])
def test_a_figure_that_is_not_plainly_the_targets_is_not_drawn(changed: dict[str, object], cast: Cast) -> None:
    snapshot_of(cast, **changed)
    item_of(cast)
    entry, = draw_figures(scheme=scheme_of(cast), by=cast.su)
    assert entry.actual is None and entry.basis
    sheets = {s.unit: s for s in compute_sheets(scheme=scheme_of(cast), by=cast.su)}
    line = sheets[cast.education].content["lines"][0]
    assert line["score"] is None and line["missing"] == "缺实际值" and sheets[cast.education].total is None


def test_a_report_that_is_not_accepted_gives_nothing(cast: Cast) -> None:
    snapshot_of(cast)
    report = report_of(cast)
    report.state, report.accepted_by, report.accepted_at = "submitted", None, None
    report.save()
    item_of(cast)
    entry, = draw_figures(scheme=scheme_of(cast), by=cast.su)
    assert entry.actual is None and "没有已采用的数据" in entry.basis


def test_sheets_say_how_they_came_about(cast: Cast) -> None:
    sheets = computed(cast)
    assert {name: sheet.total for name, sheet in sheets.items()} == {"市教育局": Decimal("33.4"), "市水务局": 28}
    steps = [s["text"] for s in sheets["市教育局"].content["lines"][0]["steps"]]
    assert "70 × (60 ÷ 500) = 70 × 0.12 = 8.4" in steps


def test_a_unit_without_a_figure_has_a_sheet_that_says_what_is_missing(cast: Cast) -> None:
    snapshot_of(cast)
    item_of(cast)
    draw_figures(scheme=scheme_of(cast), by=cast.su)
    sheets = {s.unit: s for s in compute_sheets(scheme=scheme_of(cast), by=cast.su)}
    water = sheets[cast.water]
    assert water.total is None and water.unscored == 1 and water.content["lines"][0]["missing"] == "缺实际值"


def test_computing_again_without_a_change_keeps_the_version_and_a_change_keeps_the_old(cast: Cast) -> None:
    first = computed(cast)
    assert {s.pk for s in compute_sheets(scheme=scheme_of(cast), by=cast.shen)} == {s.pk for s in first.values()}
    entry = Entry.objects.get(unit=cast.education, part="view")
    correct_figure(entry=entry, actual=Decimal(26), reason="民调复核", by=cast.su)
    again = {s.unit: s for s in compute_sheets(scheme=scheme_of(cast), by=cast.su)}
    assert (again[cast.education].number, again[cast.education].total, again[cast.water].number) == (2, Decimal("34.4"), 1)
    old = Sheet.objects.get(unit=cast.education, number=1)
    assert not old.current and old.total == Decimal("33.4")


def test_what_a_person_corrected_is_not_drawn_over(cast: Cast) -> None:
    computed(cast)
    entry = Entry.objects.get(part="target")
    correct_figure(entry=entry, actual=Decimal(90), reason="核定", by=cast.su)
    draw_figures(scheme=scheme_of(cast), by=cast.su)
    entry.refresh_from_db()
    assert entry.actual == 90 and entry.corrected


def test_entering_needs_its_basis_and_stands_once(cast: Cast) -> None:
    entry = viewed(cast, cast.education, "25")
    assert entry.files.get().name == "民调.txt"
    with pytest.raises(Refused, match="已经录入"):
        viewed(cast, cast.education, "26")
    with pytest.raises(Refused, match="依据"):
        enter_figure(scheme=scheme_of(cast), unit=cast.water, part="view", basis=" ", by=cast.su)
    with pytest.raises(Refused, match="不在被考核单位"):
        enter_figure(scheme=scheme_of(cast), unit=cast.district, part="view", basis="民调", by=cast.su)
    with pytest.raises(Refused, match="没有计分项"):
        enter_figure(scheme=scheme_of(cast), unit=cast.water, part="加油", basis="民调", by=cast.su)
    with pytest.raises(Refused, match="没有改动"):
        correct_figure(entry=entry, actual=Decimal(25), reason="看看", by=cast.su)
    with pytest.raises(Refused, match="理由"):
        correct_figure(entry=entry, actual=Decimal(24), reason="", by=cast.su)


def late_submission(cast: Cast, days: int) -> None:
    report = report_of(cast)
    submission = Submission.objects.create(report=report, number=1, key=uuid4(), text="新增学位60个。", submitted_by=cast.liang)
    at = timezone.make_aware(timezone.datetime.combine(report.cycle.due + timedelta(days=days), timezone.datetime.min.time()))
    Submission.objects.filter(pk=submission.pk).update(submitted_at=at + timedelta(hours=10))


def test_late_reports_are_proposed_and_count_only_when_a_person_confirms(cast: Cast) -> None:
    late_submission(cast, 2)
    entry, = propose_events(scheme=scheme_of(cast), kind="late", part="late", by=cast.su)
    assert (entry.state, entry.actual, entry.unit) == ("open", 1, cast.education) and "截止" in entry.basis
    viewed(cast, cast.education, "25")
    viewed(cast, cast.water, "28")
    assert {s.unit: s.total for s in compute_sheets(scheme=scheme_of(cast), by=cast.su)}[cast.education] == 25
    with pytest.raises(Refused, match="没有确认"):
        show_sheets(scheme=scheme_of(cast), by=cast.su)
    decide_entry(entry=entry, confirm=True, by=cast.shen)
    assert {s.unit: s.total for s in compute_sheets(scheme=scheme_of(cast), by=cast.su)}[cast.education] == Decimal("24.5")
    with pytest.raises(Refused, match="记录里没有新的"):
        propose_events(scheme=scheme_of(cast), kind="late", part="late", by=cast.su)


def test_a_report_in_time_is_not_proposed(cast: Cast) -> None:
    late_submission(cast, 0)
    for kind in ("late", "returned", "missing"):
        with pytest.raises(Refused, match="记录里没有新的"):
            propose_events(scheme=scheme_of(cast), kind=kind, part="late", by=cast.su)
    assert not Entry.objects.exists()


def test_a_report_that_never_came_is_proposed_as_missing(cast: Cast) -> None:
    report_of(cast)
    entry, = propose_events(scheme=scheme_of(cast), kind="missing", part="late", by=cast.su)
    assert entry.name == "没有报送" and "任务1" in entry.basis


def test_what_is_dropped_needs_a_reason_and_does_not_count(cast: Cast) -> None:
    entry = open_entry(cast)
    with pytest.raises(Refused, match="理由"):
        decide_entry(entry=entry, confirm=False, by=cast.su)
    with pytest.raises(Refused, match="记录有 2 次"):
        decide_entry(entry=entry, confirm=True, times=Decimal(3), reason="多", by=cast.su)
    decide_entry(entry=entry, confirm=False, reason="系统停机当日", by=cast.su)
    with pytest.raises(Refused, match="还没有可计分"):
        compute_sheets(scheme=scheme_of(cast), by=cast.su)
    with pytest.raises(Refused, match="已经处理"):
        decide_entry(entry=entry, confirm=True, by=cast.su)


def test_the_database_holds_that_no_proposal_counts_undecided(cast: Cast) -> None:
    entry = open_entry(cast)
    entry.state = "confirmed"
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


def test_after_they_are_shown_nothing_changes_without_a_reason(cast: Cast) -> None:
    shown(cast)
    with pytest.raises(Refused, match="已经公示"):
        enter_figure(scheme=scheme_of(cast), unit=cast.water, part="late", basis="登记", actual=Decimal(1), by=cast.su)
    enter_figure(scheme=scheme_of(cast), unit=cast.water, part="late", basis="登记", actual=Decimal(1), reason="漏登", by=cast.su)
    with pytest.raises(Refused, match="已经公示"):
        show_sheets(scheme=scheme_of(cast), by=cast.su)


def issued(cast: Cast) -> Issue:
    shown(cast)
    draft = draft_ranking(scheme=scheme_of(cast), by=cast.su)
    return issue_draft(issue=draft, revision=draft.revision, by=cast.shen)


def test_the_ranking_is_drafted_only_after_it_was_shown(cast: Cast) -> None:
    computed(cast)
    with pytest.raises(Refused, match="先向单位公示"):
        draft_ranking(scheme=scheme_of(cast), by=cast.su)


def test_the_issue_has_totals_places_and_denominators_and_no_units_lines(cast: Cast) -> None:
    issue = issued(cast)
    text = "\n".join(lines_of(paper_of(issue)))
    assert "1 | 市教育局 | 33.4" in text and "2 | 市水务局 | 28" in text
    assert "共 2 个单位，2 个有总分、参加排名" in text and "年度考核办法" in text
    assert "新增学位" not in text and "60 ÷ 500" not in str(issue.data["sources"])
    assert issue.kind == "score" and issue.number == 1


def test_an_objection_upheld_leads_to_a_correction_and_the_old_issue_stays_marked(cast: Cast) -> None:
    """异议 → 更正 → 重新印发: the sheet before and the issue before are kept and say what took their place."""
    old = issued(cast)
    entry = Entry.objects.get(unit=cast.education, part="view")
    with pytest.raises(Refused, match="只能对本单位"):
        object_to_issue(issue=old, item=f"total:{cast.water.pk}", text="太高", by=cast.liang)
    objection = object_to_issue(issue=old, item=f"entry:{entry.pk}", text="民调应为 29 分", by=cast.liang)
    decide_objection(objection=objection, upheld=True, decision="复核属实，民调为 29 分", by=cast.su)
    with pytest.raises(Refused, match="没有可更正"):
        draft_ranking(scheme=scheme_of(cast), by=cast.su)
    correct_figure(entry=entry, actual=Decimal(29), reason="异议成立", by=cast.su)
    compute_sheets(scheme=scheme_of(cast), by=cast.su)
    draft = draft_ranking(scheme=scheme_of(cast), by=cast.su)
    new = issue_draft(issue=draft, revision=draft.revision, by=cast.shen)
    old.refresh_from_db()
    objection.refresh_from_db()
    assert (old.state, new.state, new.supersedes, new.number, objection.correction) == ("superseded", "issued", old, 2, new)
    assert paper_of(old).mark == f"已更正，以{new.name}为准" and "33.4" in "\n".join(lines_of(paper_of(old)))
    text = "\n".join(lines_of(paper_of(new)))
    assert "37.4" in text and "复核属实" in text and "33.4" not in text
    assert scheme_of(cast).issue == new
    assert list(Sheet.objects.filter(unit=cast.education).order_by("number").values_list("number", "current", "total")) == [(1, False, Decimal("33.4")), (2, True, Decimal("37.4"))]
    assert verify().broken_at is None


def test_a_correction_without_words_is_refused(cast: Cast) -> None:
    issued(cast)
    correct_figure(entry=Entry.objects.get(unit=cast.water, part="view"), actual=Decimal(27), reason="复核", by=cast.su)
    compute_sheets(scheme=scheme_of(cast), by=cast.su)
    with pytest.raises(Refused, match="更正什么"):
        draft_ranking(scheme=scheme_of(cast), by=cast.su)
    assert draft_ranking(scheme=scheme_of(cast), note="水务局满意度复核", by=cast.su).supersedes


def test_a_draft_is_drafted_anew_in_place(cast: Cast) -> None:
    shown(cast)
    first = draft_ranking(scheme=scheme_of(cast), by=cast.su)
    correct_figure(entry=Entry.objects.get(unit=cast.water, part="view"), actual=Decimal(27), reason="复核", by=cast.su)
    compute_sheets(scheme=scheme_of(cast), by=cast.su)
    assert draft_ranking(scheme=scheme_of(cast), by=cast.su).pk == first.pk
    assert Issue.objects.count() == 1 and "27" in "\n".join(lines_of(paper_of(Issue.objects.get())))


def test_nothing_is_drawn_again_once_it_is_issued(cast: Cast) -> None:
    issued(cast)
    with pytest.raises(Refused, match="逐条更正"):
        draw_figures(scheme=scheme_of(cast), by=cast.su)


def test_equal_totals_share_a_place(cast: Cast) -> None:
    viewed(cast, cast.education, "28")
    viewed(cast, cast.water, "28")
    compute_sheets(scheme=scheme_of(cast), by=cast.su)
    show_sheets(scheme=scheme_of(cast), by=cast.su)
    text = "\n".join(lines_of(paper_of(draft_ranking(scheme=scheme_of(cast), by=cast.su))))
    assert text.count("1 | 市") == 2 and "2 个单位并列" in text


def test_every_verb_is_noted(cast: Cast) -> None:
    issued(cast)
    said = set(Noted.objects.values_list("verb", flat=True))
    assert said >= {"scheme.add", "scheme.set_items", "item.weigh", "scheme.draw", "entry.enter", "scheme.compute", "scheme.show", "scheme.draft_issue", "issue.issue"}
    assert Item.objects.get().weighed_because

"""Each verb of plans: what it does, what it notes, what it refuses."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.actions.accept import accept_target, accept_task
from duizhang.web.plans.actions.add import add_plan, add_target, add_task
from duizhang.web.plans.actions.decide_change import decide_change
from duizhang.web.plans.actions.edit import edit_target, edit_task
from duizhang.web.plans.actions.import_plan import import_plan
from duizhang.web.plans.actions.match_name import match_name
from duizhang.web.plans.actions.merge import merge_targets, merge_tasks
from duizhang.web.plans.actions.propose_change import propose_change
from duizhang.web.plans.actions.publish import publish
from duizhang.web.plans.actions.reach_milestone import reach_milestone
from duizhang.web.plans.actions.reject import reject_target, reject_task, restore_target, restore_task
from duizhang.web.plans.actions.split import split_target, split_task
from duizhang.web.plans.content import differences, fingerprint
from duizhang.web.plans.directory import suggestions
from duizhang.web.plans.models import Document, Plan, Target, Task
from duizhang.web.plans.values import task_values
from duizhang.web.units.actions.edit_group import add_group
from people import Cast
from plan_samples import TEXT, codes, imported


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return imported(cast).plan


def task(plan: Plan, code: str = "1") -> Task:
    return plan.tasks.get(code=code)


def target(plan: Plan, code: str = "1.1") -> Target:
    return Target.objects.get(task__plan=plan, code=code)


def published(cast: Cast, plan: Plan) -> Plan:
    for each in plan.tasks.all():
        accept_task(task=each, by=cast.su)
    publish(plan=plan, by=cast.su)
    plan.refresh_from_db()
    return plan


def test_an_import_keeps_the_file_the_text_and_every_anchor(cast: Cast) -> None:
    made = imported(cast)
    assert (made.plan.title, made.plan.year, made.plan.state) == ("临泽市重点工作任务分解", 2026, "draft")
    assert codes(made.plan) == {"1": ["1.1", "1.2"], "2": ["2.1", "2.2"]}
    assert bytes(made.document.file.content).decode() == TEXT
    texts = {b["number"]: b["text"] for b in made.document.blocks}
    for each in Target.objects.filter(task__plan=made.plan):
        assert each.review == "proposed" and each.quote == texts[each.line][each.start : each.end]
    for each in made.plan.tasks.all():
        assert all(p["quote"] == texts[p["line"]][p["start"] : p["end"]] for p in each.pieces)
    entry = Entry.objects.get(verb="plan.import")
    assert (entry.after["tasks"], entry.after["targets"]) == (2, 4)


def test_units_are_proposed_from_the_text_and_what_is_unknown_is_shown(cast: Cast, plan: Plan) -> None:
    assert [(a.unit, a.role) for a in task(plan).assignments.all()] == [(cast.education, "lead"), (cast.water, "supporting")]
    assert task(plan, "2").unmatched == {"lead": ["市自来水公司"]} and not task(plan, "2").assignments.exists()


def test_a_group_is_expanded(cast: Cast) -> None:
    add_group(name="各责任单位", members=[cast.education, cast.water], by=cast.su)
    made = imported(cast, TEXT.replace("市教育局，市水务局", "临泽区，各责任单位"))
    assert [a.unit for a in task(made.plan).assignments.all()] == [cast.district, cast.education, cast.water]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("x.docx", b"PK\x03\x04 no zip", r"x\.docx"),
        ("x.txt", b"\x00" * 50, r"x\.txt"),
        ("x.txt", b"", "空"),
        ("x.txt", "　\n\n".encode(), r"x\.txt"),
        ("x.txt", "  新增学位500个。\n".encode(), "年度"),
    ],
)
def test_what_cannot_be_imported_leaves_nothing_behind(name: str, content: bytes, word: str, cast: Cast) -> None:
    with pytest.raises(Refused, match=word):
        import_plan(upload=SimpleUploadedFile(name, content), by=cast.su)
    assert not Plan.objects.exists() and not Document.objects.exists() and not Entry.objects.exists()


def test_a_plan_comes_once_a_year(cast: Cast, plan: Plan) -> None:
    with pytest.raises(Refused, match="换一个名称"):
        imported(cast)
    with pytest.raises(Refused):
        add_plan(title=plan.title, year=plan.year, by=cast.su)
    assert add_plan(title=plan.title, year=2027, by=cast.su).state == "draft"


def test_accepting_a_task_accepts_what_is_open_in_it(cast: Cast, plan: Plan) -> None:
    reject_target(target=target(plan, "1.2"), reason="重复", by=cast.su)
    accept_task(task=task(plan), by=cast.su)
    assert [t.review for t in task(plan).targets.all()] == ["accepted", "rejected"]
    accept_target(target=target(plan, "2.2"), by=cast.su)
    assert task(plan, "2").review == "accepted" and target(plan, "2.1").review == "proposed"


def test_what_is_left_out_has_a_reason_and_comes_back(cast: Cast, plan: Plan) -> None:
    with pytest.raises(Refused, match="理由"):
        reject_task(task=task(plan), reason=" ", by=cast.su)
    reject_task(task=task(plan), reason="不是本年任务", by=cast.su)
    with pytest.raises(Refused, match="恢复"):
        accept_task(task=task(plan), by=cast.su)
    restore_task(task=task(plan), by=cast.su)
    assert (task(plan).review, task(plan).excluded_because) == ("proposed", "")
    reject_target(target=target(plan), reason="重复", by=cast.su)
    restore_target(target=target(plan), by=cast.su)
    assert target(plan).review == "proposed"
    assert Entry.objects.get(verb="task.reject").reason == "不是本年任务"


def test_a_merged_task_gives_up_targets_words_and_units(cast: Cast, plan: Plan) -> None:
    into = merge_tasks(task=task(plan, "2"), into=task(plan), by=cast.su)
    assert codes(plan) == {"1": ["1.1", "1.2", "2.1", "2.2"], "2": []}
    assert "供水管网" in into.text and task_values(into)["lead"] == ["市教育局", "市自来水公司"]
    assert task(plan, "2").merged_into == into
    with pytest.raises(Refused, match="并入"):
        restore_task(task=task(plan, "2"), by=cast.su)
    with pytest.raises(Refused):
        merge_tasks(task=into, into=into, by=cast.su)


def test_a_split_task_keeps_its_units_and_promises_nothing_twice(cast: Cast, plan: Plan) -> None:
    new = split_task(task=task(plan), targets=[target(plan, "1.2")], by=cast.su)
    assert codes(plan) == {"1": ["1.1"], "3": ["1.2"], "2": ["2.1", "2.2"]}
    assert (new.text, task(plan).text) == ("新建学校3所", "新增学位500个")
    assert task_values(new)["lead"] == ["市教育局"] and new.field == task(plan).field
    with pytest.raises(Refused):
        split_task(task=new, targets=[target(plan, "1.2")], by=cast.su)


def test_one_promise_read_as_one_can_be_two_and_two_can_be_one(cast: Cast, plan: Plan) -> None:
    twin = split_target(target=target(plan), scope="市区", value=Decimal(300), by=cast.su)
    assert (twin.code, twin.scope, twin.quote, target(plan).value) == ("1.3", "市区", target(plan).quote, 500)
    with pytest.raises(Refused, match="不同"):
        split_target(target=target(plan), value=Decimal(500), by=cast.su)
    merge_targets(target=twin, into=target(plan), by=cast.su)
    assert target(plan, "1.3").excluded_because == "并入目标 1.1"


def test_an_edit_is_noted_with_what_differs_only(cast: Cast, plan: Plan) -> None:
    said = task_values(task(plan)) | {"lead": ["市水务局"], "supporting": ["市教委"], "milestones": ["2026-06-30 主体封顶"]}
    edit_task(task=task(plan), by=cast.su, **said)
    entry = Entry.objects.get(verb="task.edit")
    assert set(entry.after) == {"lead", "supporting", "milestones"} and entry.before["lead"] == ["市教育局"]
    assert task_values(task(plan)) == said | {"supporting": ["市教育局"]}
    edit_task(task=task(plan), by=cast.su, **task_values(task(plan)))
    assert Entry.objects.filter(verb="task.edit").count() == 1


def test_a_target_keeps_its_words_whatever_is_changed(cast: Cast, plan: Plan) -> None:
    quote = target(plan).quote
    edit_target(target=target(plan), by=cast.su, value=Decimal("520.50"), curve=["2026-06-30 200"], nature="binding")
    assert (target(plan).value, target(plan).quote, str(target(plan).curve.get())) == (Decimal("520.5"), quote, "2026-06-30 200")
    with pytest.raises(Refused, match="上限"):
        edit_target(target=target(plan), by=cast.su, op="range")
    with pytest.raises(TypeError):
        edit_target(target=target(plan), by=cast.su, quote="别的")


def test_tasks_and_targets_are_added_by_hand_and_from_the_text(cast: Cast, plan: Plan) -> None:
    by_hand = add_task(plan=plan, title="办好运动会", lead=["市教育局"], by=cast.su)
    more = add_target(task=by_hand, indicator="参赛队伍", op=">=", value=Decimal(20), unit="支", by=cast.su)
    assert (by_hand.code, by_hand.review, more.code) == ("3", "accepted", "3.1")
    document = Document.objects.get()
    from_text = add_task(plan=plan, document=document, line=3, by=cast.su)
    assert from_text.text == document.blocks[1]["text"]
    with pytest.raises(Refused):
        add_task(plan=plan, by=cast.su)


def test_a_name_is_matched_once_for_the_whole_plan_and_remembered(cast: Cast, plan: Plan) -> None:
    assert match_name(plan=plan, name="市自来水公司", unit=cast.water, by=cast.su) == 1
    assert [a.unit for a in task(plan, "2").assignments.all()] == [cast.water] and not task(plan, "2").unmatched
    cast.water.refresh_from_db()
    assert "市自来水公司" in cast.water.aliases
    with pytest.raises(Refused):
        match_name(plan=plan, name="市自来水公司", unit=cast.water, by=cast.su)


def test_nothing_undecided_is_published(cast: Cast, plan: Plan) -> None:
    with pytest.raises(Refused, match="2 项任务、4 个目标"):
        publish(plan=plan, by=cast.su)
    plan = published(cast, plan)
    version = plan.versions.get()
    assert plan.state == "running" and list(version.content["tasks"]) == ["1", "2"]
    assert Entry.objects.get(verb="plan.publish").after["sha256"] == fingerprint(version.content)


@pytest.mark.parametrize(
    "verb",
    [
        lambda p, su: edit_task(task=task(p), title="别的", by=su),
        lambda p, su: edit_target(target=target(p), value=Decimal(1), by=su),
        lambda p, su: reject_task(task=task(p), reason="不要", by=su),
        lambda p, su: restore_target(target=target(p), by=su),
        lambda p, su: add_task(plan=p, title="加一项", by=su),
        lambda p, su: merge_tasks(task=task(p), into=task(p, "2"), by=su),
        lambda p, su: publish(plan=p, by=su),
    ],
)
def test_a_published_plan_is_changed_by_nobody_alone(verb: Callable[..., object], cast: Cast, plan: Plan) -> None:
    published(cast, plan)
    with pytest.raises(Refused, match="已经发布"):
        verb(plan, cast.su)


def test_a_change_waits_for_someone_else_and_makes_a_version(cast: Cast, plan: Plan) -> None:
    plan = published(cast, plan)
    change = propose_change(task=task(plan), target=target(plan), value=Decimal(450), reason="生源减少", by=cast.su)
    assert (change.before, change.after, target(plan).value) == ({"value": "500"}, {"value": "450"}, 500)
    with pytest.raises(Refused, match="自己"):
        decide_change(change=change, approved=True, by=cast.su)
    change = decide_change(change=change, approved=True, by=cast.mo)
    assert target(plan).value == 450 and change.version.number == 2
    old, new = plan.versions.order_by("number")
    words, figure = differences(old.content, new.content)
    assert (words.target, words.label, words.after) == ("", "原文", "新增学位450个，新建学校3所。")
    assert (figure.task, figure.target, figure.label, figure.before, figure.after) == ("1", "1.1", "目标值", "500", "450")
    assert target(plan).quote == "新增学位500个"
    with pytest.raises(Refused, match="已经有结论"):
        decide_change(change=change, approved=False, because="晚了", by=cast.shen)


def test_a_refused_change_changes_nothing_and_says_why(cast: Cast, plan: Plan) -> None:
    plan = published(cast, plan)
    change = propose_change(task=task(plan), lead=["市水务局"], reason="职责调整", by=cast.lin)
    with pytest.raises(Refused, match="等审批"):
        propose_change(task=task(plan), title="别的", reason="再改", by=cast.lin)
    with pytest.raises(Refused, match="理由"):
        decide_change(change=change, approved=False, by=cast.su)
    decide_change(change=change, approved=False, because="编委未定", by=cast.su)
    assert task_values(task(plan))["lead"] == ["市教育局"] and plan.versions.count() == 1


def test_a_target_struck_out_leaves_the_next_version(cast: Cast, plan: Plan) -> None:
    plan = published(cast, plan)
    change = propose_change(task=task(plan), target=target(plan, "1.2"), review="rejected", reason="并校", by=cast.su)
    decide_change(change=change, approved=True, by=cast.mo)
    old, new = plan.versions.order_by("number")
    words, gone = differences(old.content, new.content)
    assert (words.before, words.after) == ("新增学位500个，新建学校3所。", "新增学位500个。")
    assert (gone.target, gone.before, gone.after) == ("1.2", "新建学校3所", "")
    assert not differences(new.content, new.content)


def test_a_change_without_a_difference_or_a_reason_is_none(cast: Cast, plan: Plan) -> None:
    with pytest.raises(Refused, match="没有在执行"):
        propose_change(task=task(plan), title="别的", reason="想改", by=cast.su)
    plan = published(cast, plan)
    with pytest.raises(Refused, match="没有变化"):
        propose_change(task=task(plan), reason="想改", by=cast.su, **task_values(task(plan)))
    with pytest.raises(Refused, match="理由"):
        propose_change(task=task(plan), title="别的", reason="", by=cast.su)


def test_a_milestone_is_reached_on_a_day_that_has_come_and_survives_an_edit(cast: Cast, plan: Plan) -> None:
    edit_task(task=task(plan), by=cast.su, milestones=["2026-06-30 主体封顶"])
    milestone = task(plan).milestones.get()
    with pytest.raises(Refused, match="今天"):
        reach_milestone(milestone=milestone, on=timezone.localdate() + timedelta(days=1), by=cast.su)
    reach_milestone(milestone=milestone, on=date(2026, 6, 28), by=cast.su)
    edit_task(task=task(plan), by=cast.su, milestones=["2026-06-30 主体封顶", "2026-12-31 投用"])
    assert [m.reached_on for m in task(plan).milestones.all()] == [date(2026, 6, 28), None]
    reach_milestone(milestone=milestone, on=None, by=cast.su)
    assert task(plan).milestones.first().reached_by is None


def test_a_likely_unit_is_suggested_but_none_of_another_level(cast: Cast) -> None:
    assert suggestions(["市水利局", "县教育局", "市社科联"]) == {"市水利局": cast.water, "县教育局": None, "市社科联": None}

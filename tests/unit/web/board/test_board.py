"""The board: colours, counts, overrides, filters; who sees what; and no more queries for more tasks."""

import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from duizhang.web.board import rollup
from duizhang.web.board.actions.override_colour import override_colour
from duizhang.web.board.actions.withdraw_override import withdraw_override
from duizhang.web.board.models import Override, SavedFilter
from duizhang.web.board.selectors import board_tasks, standing
from duizhang.web.board.views.sentence import marked
from duizhang.web.cycles.models import Snapshot
from duizhang.web.ledger.models import Entry
from duizhang.web.ledger.refusal import Refused
from duizhang.web.plans.models import Assignment, Target, Task
from office import cycle_of, override_of, plan_of, report_of, snapshot_of, target_of, task_of
from people import Cast

SignIn = Callable[..., Client]


def colour_of(cast: Cast, task: Task) -> tuple[str, str]:
    found = board_tasks(cast.su, standing(cast.su)).get(pk=task.pk)
    return found.colour, found.by_rule


def many(cast: Cast, numbers: range) -> None:
    for number in numbers:
        task = Task.objects.create(plan=plan_of(), code=str(number), title=f"任务{number}", text="…", review="accepted", field="教育" if number % 2 else "水务")
        Assignment.objects.create(task=task, unit=cast.water, role="lead")
        target = Target.objects.create(task=task, code="t1", indicator="数", value=Decimal(9), unit="个", review="accepted")
        Snapshot.objects.create(target=target, cycle=cycle_of(), verdict="pending", colour="green", because="…", profile="default")


def test_a_task_has_the_colour_of_its_most_urgent_target(cast: Cast) -> None:
    verdict = snapshot_of(cast, colour="green")
    other = Target.objects.create(task=task_of(cast), code="t2", indicator="教师", value=Decimal(9), unit="人", review="accepted")
    Snapshot.objects.create(target=other, cycle=verdict.cycle, verdict="not_reported", colour="grey", because="…", profile="default")
    assert colour_of(cast, task_of(cast))[0] == "green"
    Snapshot.objects.filter(target=other).update(colour="yellow")
    assert colour_of(cast, task_of(cast))[0] == "yellow"
    Target.objects.filter(pk=other.pk).update(review="rejected")
    assert colour_of(cast, task_of(cast))[0] == "green"


def test_layers_are_never_mixed(cast: Cast) -> None:
    snapshot_of(cast, colour="green")
    snapshot_of(cast, layer="published", colour="red", value=Decimal(40))
    assert colour_of(cast, task_of(cast))[0] == "green"
    assert board_tasks(cast.su, standing(cast.su, layer="published")).get().colour == "red"


def test_layers_that_differ_stand_side_by_side(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    page = f"/board/tasks/{task_of(cast).pk}/"
    assert "口径不一" not in signed_in(cast.su).get(page).text
    snapshot_of(cast, layer="computed", value=Decimal(40), quote="", because="台账合计40个")
    assert "口径不一" in signed_in(cast.su).get(page).text and "台账合计40个" in signed_in(cast.su).get(page).text
    assert "口径不一" in signed_in(cast.su).get("/board/").text


def test_an_override_is_noted_shown_and_withdrawn_with_trace(cast: Cast) -> None:
    override = override_of(cast)
    assert colour_of(cast, task_of(cast)) == ("yellow", "red") and override.instead_of == "red"
    with pytest.raises(Refused, match="先撤回"):
        override_colour(task=task_of(cast), cycle=cycle_of(), colour="green", reason="再改", by=cast.su)
    withdraw_override(override=override, by=cast.shen)
    assert colour_of(cast, task_of(cast)) == ("red", "red") and Override.objects.count() == 1
    assert [e.verb for e in Entry.objects.filter(also__contains=[f"plans.task:{task_of(cast).pk}"])] == ["colour.withdraw", "colour.override"]


@pytest.mark.parametrize(("colour", "reason"), [("red", "一样"), ("green", "　")])
def test_an_override_without_sense_is_refused(cast: Cast, colour: str, reason: str) -> None:
    snapshot_of(cast)
    with pytest.raises(Refused):
        override_colour(task=task_of(cast), cycle=cycle_of(), colour=colour, reason=reason, by=cast.su)


def test_counts_print_their_sum() -> None:
    assert rollup.by_colour({"red": 3, "green": 5}).formula == "■红 3 + ▲黄 0 + ●绿 5 + ○灰 0 = 8 项任务"
    assert rollup.by_pace({"behind": 2, "": 1}).total == 3


def test_a_unit_sees_its_own_tasks_only(cast: Cast, signed_in: SignIn) -> None:
    verdict = snapshot_of(cast)
    assert "新增学位500个" in signed_in(cast.liang).get("/board/").text
    assert "新增学位500个" not in signed_in(cast.xu).get("/board/").text
    for page in (f"/board/tasks/{task_of(cast).pk}/", f"/board/verdicts/{verdict.pk}/"):
        assert signed_in(cast.liang).get(page).status_code == 200
        assert signed_in(cast.xu).get(page).status_code == 404


def test_words_that_were_not_accepted_are_not_on_the_board(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    assert "用地未批" in signed_in(cast.su).get("/board/").text
    report = report_of(cast)
    report.state, report.accepted_by, report.accepted_at = "submitted", None, None
    report.save()
    page = signed_in(cast.su).get("/board/").text
    assert "用地未批" not in page and "完成12%" not in page
    assert signed_in(cast.su).get(f"/board/verdicts/{snapshot_of(cast).pk}/").status_code == 404


def test_red_without_reason_or_next_step_is_marked(cast: Cast, signed_in: SignIn) -> None:
    verdict = snapshot_of(cast)
    assert "缺原因或下一步" not in signed_in(cast.su).get("/board/").text
    verdict.submission.next_step = ""
    verdict.submission.save()
    assert "缺原因或下一步" in signed_in(cast.su).get("/board/").text


@pytest.mark.parametrize(
    ("query", "there"),
    [("colour=red", True), ("colour=green", False), ("pace=behind", True), ("pace=on", False), ("q=学位", True), ("q=水库", False), ("field=没有", True), ("cycle=x&plan=9999", True)],
)
def test_filters_leave_what_fits_and_unknown_values_hide_nothing(cast: Cast, signed_in: SignIn, query: str, there: bool) -> None:
    snapshot_of(cast)
    assert ("新增学位500个</a>" in signed_in(cast.su).get(f"/board/?{query}").text) is there


def test_filters_by_unit_and_district(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    cast.education.district = cast.district
    cast.education.save()
    many(cast, range(10, 11))
    for query in (f"unit={cast.education.pk}", f"district={cast.district.pk}"):
        page = signed_in(cast.su).get(f"/board/?{query}").text
        assert "新增学位500个</a>" in page and "任务10</a>" not in page


def test_a_filter_is_kept_shared_and_dropped(cast: Cast, signed_in: SignIn) -> None:
    signed_in(cast.su).post("/board/filters/save/", {"name": "红灯", "query": "colour=red&evil=1&cycle=3", "shared": "on"})
    saved = SavedFilter.objects.get()
    assert saved.query == "colour=red" and "红灯" in signed_in(cast.liang).get("/board/").text
    signed_in(cast.liang).post(f"/board/filters/{saved.pk}/drop/")
    signed_in(cast.liang).post("/board/filters/save/", {"name": "我的", "query": "", "shared": "on"})
    assert SavedFilter.objects.get() == saved
    signed_in(cast.su).post(f"/board/filters/{saved.pk}/drop/")
    assert not SavedFilter.objects.exists()


def test_the_sentence_is_marked_where_the_anchor_fits_and_nowhere_else(cast: Cast, signed_in: SignIn) -> None:
    page = signed_in(cast.su).get(f"/board/verdicts/{snapshot_of(cast).pk}/").text
    assert "<mark>新增学位60个</mark>。" in page
    assert marked("新增学位60个。", 0, 7, "新增学位60个").after == "。"
    assert marked("别的文字在这里。", 0, 7, "新增学位60个").words == ""


def test_the_export_says_what_the_board_says(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    rows = list(load_workbook(io.BytesIO(signed_in(cast.su).get("/board/?export=xlsx").content)).active.iter_rows(values_only=True))
    assert rows[1][:5] == ("1", "新增学位500个", "红", "红", "欠进度")


def test_pages_ask_as_often_for_many_tasks_as_for_few(cast: Cast, signed_in: SignIn) -> None:
    snapshot_of(cast)
    client, counts = signed_in(cast.su), []
    for numbers in (range(10, 12), range(20, 80)):
        many(cast, numbers)
        with CaptureQueriesContext(connection) as queries:
            client.get("/board/")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 30


def test_nothing_yet_is_said_so(cast: Cast, signed_in: SignIn) -> None:
    assert "还没有已发布的计划" in signed_in(cast.su).get("/board/").text
    task = task_of(cast)
    assert signed_in(cast.su).get(f"/board/tasks/{task.pk}/").status_code == 200
    assert target_of(cast) and "还没有结论" in signed_in(cast.su).get(f"/board/tasks/{task.pk}/").text


def test_a_kept_page_holds_nobodys_token_and_its_button_still_withdraws(cast: Cast, signed_in: SignIn) -> None:
    override = override_of(cast)
    page = signed_in(cast.shen).get(f"/board/tasks/{override.task_id}/")
    assert "csrfmiddlewaretoken" not in page.context["told"].body
    assert f'form="withdraw" formaction="/board/overrides/{override.pk}/withdraw/"' in page.text and '<form id="withdraw" method="post">' in page.text
    leader = signed_in(cast.mo).get(f"/board/tasks/{override.task_id}/")
    assert "withdraw" not in leader.text

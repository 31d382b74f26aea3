"""Lists and documents: by pages, with the pages' own filters, in a bounded number of queries; the written document is the true one."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pydantic import BaseModel

from api_samples import operations
from calls import Calls, secret_of
from duizhang.web.accounts.views import history
from duizhang.web.accounts.views import people as people_views
from duizhang.web.accounts.views import sign_ins as sign_in_views
from duizhang.web.api import resources
from duizhang.web.api.resources import (
    board,
    cases,
    changes,
    cycles,
    ledger,
    people,
    plans,
    reports,
    sign_ins,
    tasks,
    units,
)
from duizhang.web.api.views.document import written
from duizhang.web.board.forms import BoardFilter
from duizhang.web.cases.views import complaints as complaint_views
from duizhang.web.cases.views import listing as case_views
from duizhang.web.cycles.views import listing as cycle_views
from duizhang.web.cycles.views import queue, schedules
from duizhang.web.plans.models import Assignment, Target, Task
from duizhang.web.plans.views import changes as change_views
from duizhang.web.plans.views import plan as plan_views
from duizhang.web.plans.views import tasks as task_views
from duizhang.web.units.views import groups as group_views
from duizhang.web.units.views import listing as unit_views
from issues import issued
from office import cycle_of, plan_of, snapshot_of
from people import Cast
from samples import make_samples

FILTERS: tuple[tuple[type[BaseModel], Any], ...] = (
    (units.UnitAsked, unit_views.LIST),
    (units.GroupAsked, group_views.LIST),
    (plans.PlanAsked, plan_views.LIST),
    (tasks.TaskAsked, task_views.LIST),
    (changes.ChangeAsked, change_views.LIST),
    (cycles.CycleAsked, cycle_views.LIST),
    (cycles.ScheduleAsked, schedules.LIST),
    (reports.ReportAsked, queue.LIST),
    (cases.CaseAsked, case_views.LIST),
    (cases.ComplaintAsked, complaint_views.LIST),
    (people.PersonAsked, people_views.LIST),
    (ledger.EntryAsked, history.LIST),
    (sign_ins.SignInAsked, sign_in_views.LIST),
)
DOCUMENT = Path(resources.__file__).parents[5] / "docs" / "reference" / "openapi.json"


@pytest.mark.parametrize(("asked", "screen"), FILTERS, ids=lambda value: getattr(value, "__name__", ""))
def test_the_filters_are_those_of_the_page(asked: type[BaseModel], screen: Any) -> None:
    assert set(asked.model_fields) == set(screen.filters.base_filters)


def test_the_boards_filters_are_those_of_the_board() -> None:
    assert set(board.BoardAsked.model_fields) == set(BoardFilter.base_fields)


def test_a_list_comes_by_pages_with_its_total(cast: Cast) -> None:
    calls = Calls(secret_of(cast.su))
    status, first = calls.get("/units", limit=2)
    assert (status, len(first["items"]), first["total"], first["limit"], first["offset"]) == (200, 2, 3, 2, 0)
    rest = calls.get("/units", limit=2, offset=2)[1]["items"]
    assert len({u["id"] for u in first["items"] + rest}) == 3
    assert calls.get("/units", limit=201)[0] == calls.get("/units", limit=0)[0] == calls.get("/units", offset=-1)[0] == 422
    assert [u["name"] for u in calls.get("/units", q="市教委")[1]["items"]] == ["市教育局"]
    assert [u["name"] for u in calls.get("/units", kind="district")[1]["items"]] == ["临泽区"]
    assert calls.get("/tasks", plan=10**6)[0] == 404


def test_a_year_in_which_nothing_was_issued_holds_nothing(cast: Cast) -> None:
    issued(cast)
    calls, year = Calls(secret_of(cast.su)), timezone.localdate().year
    assert [calls.get("/issues", year=n)[1]["total"] for n in (year, year - 1)] == [1, 0]
    assert calls.get("/issues/export", year=year - 1)[0] == 200
    assert calls.get("/issues", kind="circular")[0] == 422


LISTS = sorted({path for method, path, _ in operations() if method == "get" and "{" not in path and not path.endswith(("/export", "/me", "/figures", "/cockpit", "/preference"))})


def test_a_list_takes_as_many_queries_for_many_things_as_for_few(cast: Cast, django_assert_max_num_queries: Any) -> None:
    make_samples(cast)
    who = {"/people": cast.sec, "/sign-ins": cast.sec, "/ledger": cast.au, "/reports/mine": cast.liang}
    assert len(LISTS) > 10
    for path in LISTS:
        calls = Calls(secret_of(who.get(path, cast.su)))
        calls.get(path)
        with django_assert_max_num_queries(20, info=path):
            assert calls.get(path, limit=200)[0] == 200, path


def test_ten_times_the_tasks_take_no_more_queries(cast: Cast) -> None:
    snapshot_of(cast)
    calls, counts = Calls(secret_of(cast.su)), dict[str, list[int]]()
    for round_ in range(2):
        for path in ("/board", "/tasks", "/reports", "/cases", "/plans", "/units", "/changes"):
            calls.get(path)
            with CaptureQueriesContext(connection) as told:
                assert calls.get(path, limit=200)[0] == 200
            counts.setdefault(path, []).append(len(told))
        if round_ == 0:
            for n in range(10):
                task = Task.objects.create(plan=plan_of(), code=f"9{n}", title=f"建设学校{n}", text="建设学校", review="accepted", order=n)
                Assignment.objects.create(task=task, unit=cast.education, role="lead")
                Target.objects.create(task=task, code=f"9{n}.1", indicator="学校", value=n + 1, unit="所", review="accepted")
                task.reports.create(cycle=cycle_of(), unit=cast.education, state="passed", passed_by=cast.lin, passed_at=cast.lin.created_at)
    assert all(later <= first for first, later in counts.values()), counts


def test_a_verdict_comes_with_both_its_quotes(cast: Cast) -> None:
    verdict = snapshot_of(cast)
    calls = Calls(secret_of(cast.mo))
    status, said = calls.get(f"/verdicts/{verdict.pk}")
    assert status == 200
    assert said["verdict"]["report"] == {"line": 2, "start": 0, "end": 7, "quote": "新增学位60个"}
    assert (said["verdict"]["value"], said["verdict"]["colour"], said["promise"]["line"]) == ("60", "red", None)
    row = calls.get("/board", colour="red")[1]["items"][0]
    assert (row["urgent"]["id"], row["leads"], row["owed"]) == (verdict.pk, "市教育局", False)
    assert calls.get("/board", colour="green")[1]["total"] == 0
    whole = calls.get(f"/board/tasks/{verdict.target.task_id}")[1]
    assert [v["id"] for v in whole["verdicts"]] == [verdict.pk]


def test_the_cockpit_is_what_its_page_shows(cast: Cast) -> None:
    verdict = snapshot_of(cast)
    calls = Calls(secret_of(cast.mo))
    status, said = calls.get("/cockpit", cycle=verdict.cycle_id)
    assert status == 200
    assert [(r["task"]["id"], r["leads"]) for r in said["red"]] == [(verdict.target.task_id, "市教育局")]
    assert {c["name"]: c["n"] for c in said["colours"]}["red"] == 1
    assert Calls(secret_of(cast.mo, "cockpit.view", "board.view")).get("/cockpit")[0] == 403


def test_cases_on_a_task_are_shown_to_who_may_see_cases(cast: Cast) -> None:
    samples = make_samples(cast)
    path = f"/board/tasks/{samples['board:task pk']}"
    assert Calls(secret_of(cast.su)).get(path)[1]["cases"]
    assert Calls(secret_of(cast.su, "board.view")).get(path)[1]["cases"] == []


def test_the_history_is_read_filtered_and_checked(cast: Cast) -> None:
    Calls(secret_of(cast.su)).post("/units", code="U9", name="市统计局")
    calls = Calls(secret_of(cast.au))
    found = calls.get("/ledger", verb="unit.")[1]["items"]
    assert [(e["verb"], e["after"]["code"]) for e in found] == [("unit.add", "U9")]
    assert calls.post("/ledger/verify")[1]["holds"] is True


def test_the_written_document_is_what_is_served(cast: Cast, signed_in: Any) -> None:
    served = signed_in(cast.pu).get("/api/v1/openapi.json").content.decode()
    assert served == written() == DOCUMENT.read_text(encoding="utf-8")
    found = json.loads(served)
    assert found["components"]["securitySchemes"]["BearerToken"]["scheme"] == "bearer"


def test_the_page_names_every_call(cast: Cast, signed_in: Any) -> None:
    page = signed_in(cast.liang).get("/api/document/").content.decode()
    assert page.count('class="api-operation"') == len(operations())
    assert "<script" not in page.split("</head>")[1]

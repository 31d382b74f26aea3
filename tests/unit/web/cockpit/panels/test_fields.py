"""Fields by status: every task once; not due is not late, no figure is not 0, and the sums come out."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from cockpit_year import look, month, task, told
from duizhang.web.cockpit.panels.fields import Fields, elapsed, fields
from duizhang.web.cycles.models import Report
from people import Cast

AFTER, BEFORE = date(2026, 10, 20), date(2026, 10, 9)  # the due day of September is 10 October


def counts(panel: Fields, name: str = "教育") -> dict[str, int]:
    field = next(f for f in panel.fields if f.name == name)
    return {cell.status: cell.n for cell in field.cells if cell.n}


@pytest.mark.parametrize(
    ("verdict", "pace", "status"),
    [
        ("met", "", "met"), ("stated_done", "", "met"), ("pending", "on", "on_pace"), ("pending", "ahead", "on_pace"), ("pending", "behind", "behind"),
        ("not_met", "", "behind"), ("not_reported", "", "not_reported"), ("not_comparable", "", "unjudged"), ("pending", "", "unjudged"),
    ],
)  # fmt: skip
def test_a_verdict_has_its_status(cast: Cast, verdict: str, pace: str, status: str) -> None:
    told(task(1, cast.education), 9, "grey", verdict=verdict, pace=pace)
    assert counts(fields(look(cast.mo))) == {status: 1}


def test_without_a_verdict_it_is_late_only_where_a_report_was_owed_and_is_overdue(cast: Cast) -> None:
    told(task(1, cast.education), 9, "green", pace="on")
    owing = task(2, cast.education)
    Report.objects.create(cycle=month(9), task=owing, unit=cast.education)
    task(3)  # no lead unit, no report owed
    assert counts(fields(look(cast.mo, today=BEFORE))) == {"on_pace": 1, "awaited": 2}
    assert counts(fields(look(cast.mo, today=AFTER))) == {"on_pace": 1, "not_reported": 1, "unjudged": 1}


def test_what_lies_with_the_office_is_awaited_and_words_without_a_figure_are_unjudged(cast: Cast) -> None:
    told(task(1, cast.education), 9, "green", pace="on")
    Report.objects.create(cycle=month(9), task=task(2, cast.education), unit=cast.education, first_in=timezone.now())
    task(3, cast.education, target=False)
    assert counts(fields(look(cast.mo))) == {"on_pace": 1, "awaited": 1, "unjudged": 1}


def test_the_sums_come_out_and_are_printed(cast: Cast) -> None:
    told(task(1, cast.education), 9, "green", pace="on")
    told(task(2, cast.water, field="水务"), 9, "red")
    told(task(3, cast.water, field=""), 9, "green", verdict="met", pace="")
    panel = fields(look(cast.mo))
    assert [f.name for f in panel.fields] == ["教育", "水务", "未注明领域"]
    assert panel.formula == "已达到 1 + 达进度 1 + 欠进度 1 + 未报告 0 + 待报送或待采用 0 + 未能判定 0 = 3 项任务"
    assert sum(f.total for f in panel.fields) == panel.total == 3 and panel.chart["totals"] == [1, 1, 1]


@pytest.mark.parametrize(
    ("day", "percent", "formula"),
    [(date(2026, 10, 31), "83.3", "10 ÷ 12 个月 = 83.3%"), (date(2026, 2, 28), "16.7", "2 ÷ 12 个月 = 16.7%"), (date(2026, 12, 31), "100.0", "12 ÷ 12 个月 = 100.0%"), (date(2026, 1, 11), "3.0", "11 ÷ 365 天 = 3.0%"), (date(2027, 1, 31), "100.0", "100%")],
)  # fmt: skip
def test_the_share_of_the_year_gone(day: date, percent: str, formula: str) -> None:
    assert elapsed(day, 2026).percent == Decimal(percent) and elapsed(day, 2026).formula == formula

"""Each rhythm cuts the year without gaps."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.periods import stretches

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("rhythm", "count", "first", "last"),
    [
        ("weekly", 52, "12月29日—1月4日", "12月21日—12月27日"),
        ("ten_days", 36, "1月上旬", "12月下旬"),
        ("half_monthly", 24, "1月上半月", "12月下半月"),
        ("monthly", 12, "1月", "12月"),
        ("bimonthly", 6, "1、2月", "11、12月"),
        ("quarterly", 4, "一季度", "四季度"),
        ("half_yearly", 2, "上半年", "下半年"),
        ("cumulative", 12, "1月", "1—12月"),
        ("yearly", 1, "全年", "全年"),
    ],
)
def test_a_year_in_stretches(rhythm: str, count: int, first: str, last: str) -> None:
    made = stretches(rhythm, *YEAR)
    assert (len(made), made[0].name, made[-1].name) == (count, first, last)


@pytest.mark.parametrize("rhythm", [r for r in Rhythm.values if r != "cumulative"])
def test_no_day_is_left_out_or_counted_twice(rhythm: str) -> None:
    made = stretches(rhythm, date(2024, 1, 1), date(2026, 12, 31))
    assert all(b.start == a.end + timedelta(days=1) for a, b in pairwise(made))


def test_a_cumulative_stretch_begins_in_january() -> None:
    assert {s.start for s in stretches("cumulative", *YEAR)} == {date(2026, 1, 1)}


def test_what_has_not_ended_is_not_there() -> None:
    assert [s.name for s in stretches("monthly", date(2026, 2, 1), date(2026, 3, 30))] == ["2月"]

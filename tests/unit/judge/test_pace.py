"""On pace: levels by the share of their own time, everything else unscaled."""

from datetime import date
from decimal import Decimal

import pytest

from duizhang.judge.pace import completion, elapsed, elapsed_for, pace
from duizhang.model.verdict import Pairing
from made import result, target

YEAR_END, JUNE_END = date(2023, 12, 31), date(2023, 6, 30)


@pytest.mark.parametrize(
    ("day", "since", "until", "share"),
    [
        (date(2023, 9, 30), None, None, "0.75"),
        (date(2023, 6, 30), date(2023, 1, 1), date(2024, 12, 31), "0.25"),
        (date(2023, 6, 30), date(2023, 1, 1), date(2023, 6, 30), "1"),
        (date(2023, 9, 30), date(2023, 1, 1), date(2023, 6, 30), "1"),
        (date(2022, 12, 31), date(2023, 1, 1), date(2023, 6, 30), "0"),
        (date(2023, 1, 10), None, None, "0.0274"),
    ],
)
def test_the_share_of_the_time_elapsed(day: date, since: date | None, until: date | None, share: str) -> None:
    assert round(elapsed(day, since, until), 4) == Decimal(share)


@pytest.mark.parametrize(
    ("deadline", "done", "want"),
    [(YEAR_END, 50, "on"), (YEAR_END, 49, "behind"), (YEAR_END, 51, "ahead"), (JUNE_END, 50, "behind"), (date(2024, 12, 31), 25, "on")],
)
def test_each_promise_is_measured_on_its_own_time(deadline: date, done: int, want: str) -> None:
    p = Pairing(target=target("公园", 100, since=date(2023, 1, 1), deadline=deadline), result=result("公园", done))
    assert pace(p, elapsed_for(p, JUNE_END, 2023), Decimal(5)) == want


def test_a_rate_of_completion_is_the_share_done() -> None:
    p = Pairing(target=target("投资", 8, "%", kind="growth", deadline=YEAR_END), result=result("进度", 40, "%", kind="share"), as_share=True)
    assert completion(p) == Decimal("0.4")
    assert pace(p, elapsed_for(p, JUNE_END, 2023), Decimal(5)) == "behind"


def test_it_stays_silent_without_a_figure_that_compares() -> None:
    for p in (Pairing(target=target("公园", 9)), Pairing(target=target("公园", 9), result=result("公园", 8), objection="口径不同")):
        assert pace(p, elapsed_for(p, JUNE_END, 2023), Decimal(5)) is None
        assert completion(p) is None

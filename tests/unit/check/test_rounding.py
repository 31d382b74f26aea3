"""By which habit a printed figure agrees with its exact value."""

from decimal import Decimal

import pytest

from duizhang.check.rounding import agreement, modes_of


@pytest.mark.parametrize(
    ("stated", "places", "exact", "mode"),
    [
        ("46.5", 1, Decimal(2700) / 58, "truncated"),
        ("272.3", 1, Decimal("272.25"), "half_up"),
        ("272.2", 1, Decimal("272.25"), "half_even"),
        ("961.7", 1, Decimal(57700) / 60, "half_up"),
        ("27", 0, Decimal(20), "none"),
        ("40", 0, Decimal(40), "exact"),
    ],
)
def test_a_figure_agrees_by_one_habit_or_none(stated: str, places: int, exact: Decimal, mode: str) -> None:
    assert agreement(Decimal(stated), places, exact) == mode


def test_a_value_known_within_bounds_agrees_where_one_of_them_does() -> None:
    assert agreement(Decimal("3.2"), 1, Decimal("3.1"), Decimal("3.3")) == "half_up"
    assert agreement(Decimal("3.5"), 1, Decimal("3.1"), Decimal("3.3")) == "none"


def test_every_habit_that_explains_a_figure_is_named() -> None:
    assert modes_of(Decimal("4.5"), 1, Decimal("4.52")) == {"half_up", "half_even", "truncated"}
    assert modes_of(Decimal("7.7"), 1, Decimal("7.66")) == {"half_up", "half_even"}

"""Laws of scoring: a better result never lowers a score, sums equal their parts, limits hold, a blank is never zero."""

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhang.judge.score import places, ranked, score
from duizhang.lexicon.score import load_score_rule
from duizhang.model.score import Figure, Sheet

values = st.integers(min_value=-5000, max_value=40000).map(lambda n: Decimal(n) / 100)
positive = st.integers(min_value=1, max_value=30000).map(lambda n: Decimal(n) / 100)
weights = st.integers(min_value=0, max_value=300).map(lambda n: Decimal(n) / 10)
unhurried = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
GROWTH = ("guiyang-ecology", "work_growth")
CEILING = ("guiyang-ecology", "work_ceiling")
BETTER_UP = (GROWTH, ("key-projects-2020", "year_plan"), ("chengdu-forestry", "basic"), ("water-2017", "irrigation"))
BETTER_DOWN = (CEILING, ("water-2017", "total_water"))


def line(which: tuple[str, str], **figures: Decimal | None) -> Decimal | None:
    sheet, = score(load_score_rule(which[0]), [Figure(unit="甲局", part=which[1], **figures)])
    return next(found.score for found in sheet.lines if found.part == which[1])


@unhurried
@given(weight=weights, target=positive, one=values, other=values)
def test_a_better_result_never_lowers_a_score(weight: Decimal, target: Decimal, one: Decimal, other: Decimal) -> None:
    worse, better = sorted((one, other))
    for which in BETTER_UP:
        assert line(which, weight=weight, target=target, actual=worse) <= line(which, weight=weight, target=target, actual=better), which
    for which in BETTER_DOWN:
        assert line(which, weight=weight, target=target, actual=better) <= line(which, weight=weight, target=target, actual=worse), which


@unhurried
@given(weight=weights, target=positive, actual=values)
def test_a_score_keeps_within_its_limits(weight: Decimal, target: Decimal, actual: Decimal) -> None:
    for which in (GROWTH, CEILING):
        assert 0 <= line(which, weight=weight, target=target, actual=actual) <= weight
    assert 15 <= line(("key-projects-2020", "year_plan"), target=target, actual=max(actual, Decimal(0))) <= 35


@unhurried
@given(weight=st.none() | weights, target=st.none() | positive, actual=st.none() | values)
def test_a_blank_is_never_zero(weight: Decimal | None, target: Decimal | None, actual: Decimal | None) -> None:
    for which in (GROWTH, CEILING):
        assert (line(which, weight=weight, target=target, actual=actual) is None) == (None in (weight, target, actual))


counts = st.integers(min_value=0, max_value=30).map(Decimal)


@unhurried
@given(times=st.lists(counts, max_size=4), points=weights, views=st.integers(min_value=0, max_value=1000).map(lambda n: Decimal(n) / 10))
def test_sums_equal_their_parts_within_their_limits(times: Sequence[Decimal], points: Decimal, views: Decimal) -> None:
    figures = [Figure(unit="甲局", part="public_view", actual=views)]
    figures += [Figure(unit="甲局", part="work_growth", item=str(n), weight=Decimal(35), target=Decimal(10), actual=Decimal(n + 5)) for n in range(2)]
    figures += [Figure(unit="甲局", part="guarantee_growth", weight=Decimal(30), target=Decimal(10), actual=Decimal(9))]
    figures += [Figure(unit="甲局", part=part, item=str(n), actual=count, points=points) for n, count in enumerate(times) for part in ("deduction", "bonus")]
    sheet, = score(load_score_rule("guiyang-ecology"), figures)
    found = {s.name: s.score for s in sheet.sums}
    assert found["work_growth"] == sum(part(sheet, "work_growth"))
    assert found["targets"] == found["work"] + found["guarantee"]
    taken = max(Decimal(-5), sum(part(sheet, "deduction"), Decimal(0)))
    assert found["deductions"] == taken and 0 <= found["bonuses"] <= 5
    assert abs(sheet.total - (found["targets"] * 60 + found["public"] * 40) / 100 - taken) <= Decimal("0.005")


def part(sheet: Sheet, name: str) -> list[Decimal]:
    return [found.score for found in sheet.lines if found.part == name and found.score is not None]


@unhurried
@given(st.lists(st.integers(min_value=0, max_value=6).map(Decimal), min_size=1, max_size=9))
def test_places_skip_as_many_as_share(found: list[Decimal]) -> None:
    at = places(found)
    assert all(place == 1 + sum(other > value for other in found) for value, place in zip(found, at, strict=True))
    assert all(at[i] < at[j] for i in range(len(found)) for j in range(len(found)) if found[i] > found[j])
    assert sum(place == 1 for place in at) == found.count(max(found))


@unhurried
@given(st.lists(st.none() | st.integers(min_value=0, max_value=5).map(Decimal), min_size=1, max_size=8))
def test_who_has_no_total_has_no_place(totals: list[Decimal | None]) -> None:
    sheets = [Sheet(unit=str(n), rule="r", year=None, total=total, lines=(), sums=()) for n, total in enumerate(totals)]
    rows = ranked(sheets)
    assert len(rows) == len(sheets) and all((row.place is None) == (row.sheet.total is None) for row in rows)

"""Families that no shipped rule shows at every edge: bands by figure and rate, rounding, examples, ranks from figures."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from duizhang.judge.score import misfits, ranked, score
from duizhang.lexicon.score import ScoreRule, read_score_rule
from duizhang.model.score import Figure, Line

HEAD = """
name = "r"
title = "临泽市试行"
place = "临泽市"
document = "考核办法"
date = "2026"
url = ""
grade = "自拟"
quote = "（转述）按档计分。"
"""
HALF_UP = 'rounding = { digits = 2, mode = "half_up", at = "line", says = "办法" }'


def rule(part: str, rounding: str = HALF_UP) -> ScoreRule:
    return read_score_rule(f"{HEAD}{rounding}\n{part}", "r.toml")


def scored(found: ScoreRule, **figures: Any) -> Line:
    sheet, = score(found, [Figure(unit="甲局", part="p", **figures)])
    return next(line for line in sheet.lines if line.part == "p")


BY_RATE = """
[[part]]
family = "bands"
name = "p"
word = "档"
says = "完成率满 100% 得满分，80%（含）以上得六成，60%（含）以上得三成"
measure = "rate"
band = [{ at_least = 100, share = 100 }, { at_least = 80, share = 60 }, { at_least = 60, share = 30 }]
example = [{ weight = 10, target = 50, actual = 40, score = 6 }]
"""


@pytest.mark.parametrize(("actual", "score"), [("50", "10"), ("49.9", "6"), ("40", "6"), ("39.9", "3"), ("30", "3"), ("29.9", None)])
def test_bands_by_rate_on_both_sides_of_every_edge(actual: str, score: str | None) -> None:
    line = scored(rule(BY_RATE), weight=Decimal(10), target=Decimal(50), actual=Decimal(actual))
    assert line.score == (Decimal(score) if score else None)
    assert score or "规则没有规定这一档" in line.missing


@pytest.mark.parametrize("blank", ["weight", "target", "actual"])
def test_a_band_without_its_figure_is_not_scored(blank: str) -> None:
    figures = {"weight": Decimal(10), "target": Decimal(50), "actual": Decimal(50)} | {blank: None}
    assert scored(rule(BY_RATE), **figures).score is None


BY_FIGURE = """
[[part]]
family = "bands"
name = "p"
word = "档"
says = "不超过 3 天 2 分，超过 3 天不足 7 天 1 分"
measure = "actual"
band = [{ at_most = 3, points = 2 }, { above = 3, below = 7, points = 1 }]
example = [{ actual = 3, score = 2 }]
"""


@pytest.mark.parametrize(("actual", "score"), [("3", "2"), ("3.1", "1"), ("6.9", "1"), ("7", None), ("0", "2")])
def test_bands_by_the_figure_itself(actual: str, score: str | None) -> None:
    assert scored(rule(BY_FIGURE), actual=Decimal(actual)).score == (Decimal(score) if score else None)


GIVEN = '[[part]]\nfamily = "ratio"\nname = "p"\nword = "率"\nsays = "按率"\nexample = [{ weight = 1, target = 1, actual = 1, score = 1 }]\n'


@pytest.mark.parametrize(
    ("mode", "actual", "score"),
    [("half_up", "0.125", "0.13"), ("half_even", "0.125", "0.12"), ("half_even", "0.135", "0.14"), ("half_up", "0.1249", "0.12"), ("half_even", "0.1251", "0.13")],
)
def test_rounding_is_the_rules_own(mode: str, actual: str, score: str) -> None:
    found = rule(GIVEN, HALF_UP.replace("half_up", mode))
    assert scored(found, weight=Decimal(1), target=Decimal(1), actual=Decimal(actual)).score == Decimal(score)


def test_a_rule_may_round_the_total_only() -> None:
    found = rule(GIVEN, HALF_UP.replace("line", "total"))
    figures = [Figure(unit="甲局", part="p", item=str(n), weight=Decimal(1), target=Decimal(3), actual=Decimal(1)) for n in range(3)]
    sheet, = score(found, figures)
    assert sheet.total == 1 and sheet.lines[0].score != Decimal("0.33")
    each_line, = score(rule(GIVEN), figures)
    assert each_line.total == Decimal("0.99")


def test_an_example_that_does_not_come_out_is_named() -> None:
    wrong = GIVEN.replace("score = 1", "score = 0.9")
    said, = misfits(rule(wrong))
    assert "第 1 个 example 写 0.9，按规则算得 1" in said
    assert list(misfits(rule(GIVEN))) == []


LESS = """
[[part]]
family = "rank"
name = "p"
word = "名次"
says = "用时少的在前，第 1 名 2 分，以后每名少 1 分"
better = "less"
table = [{ place = [{ rank = 1, points = 2 }], then = -1 }]
example = [{ rank = 1, among = 3, score = 2 }]
"""


def test_the_rank_is_found_where_less_is_better() -> None:
    sheets = score(rule(LESS), [Figure(unit=unit, part="p", actual=Decimal(days)) for unit, days in (("甲", 5), ("乙", 3), ("丙", 3))])
    assert [sheet.total for sheet in sheets] == [0, 2, 2]
    assert [(row.place, row.sheet.unit) for row in ranked(sheets)] == [(1, "丙"), (1, "乙"), (3, "甲")]


def test_a_given_rank_needs_how_many_were_ranked() -> None:
    assert scored(rule(LESS), rank=2).missing == "缺参加排名的个数"


def test_what_is_counted_is_a_whole_number() -> None:
    counted = '[[part]]\nfamily = "events"\nname = "p"\nword = "次"\nsays = "每次 1 分"\neach = 1\nexample = [{ actual = 1, score = 1 }]\n'
    assert scored(rule(counted), actual=Decimal("1.5")).score is None
    assert scored(rule(counted), actual=Decimal(-1)).score is None
    assert scored(rule(counted), actual=Decimal(0)).score == 0


def test_an_exemption_without_the_year_is_not_decided() -> None:
    dated = GIVEN + 'exempt = { report_by = "10-31", says = "十月底前报告并批准" }\n'
    days = {"reported": date(2026, 10, 1), "approved": date(2026, 10, 9)}
    assert scored(rule(dated), weight=Decimal(1), target=Decimal(2), actual=Decimal(1), **days).missing == "缺考核年度，判不出报告是否及时"
    assert scored(rule(dated), weight=Decimal(1), target=Decimal(2), actual=Decimal(1)).score == Decimal("0.5")


def test_the_same_figures_give_the_same_sheet_twice() -> None:
    figures = [Figure(unit="甲局", part="p", weight=Decimal(7), target=Decimal(3), actual=Decimal(2))]
    assert score(rule(GIVEN), figures) == score(rule(GIVEN), figures)

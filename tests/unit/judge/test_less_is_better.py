"""What is better low by its name: a bare figure or 左右 is a ceiling there, and nowhere else."""

import pytest

from duizhang import api


@pytest.mark.parametrize(
    ("promise", "report", "name"),
    [
        ("城镇调查失业率5.5%左右", "城镇调查失业率5.1%", "met"),
        ("城镇调查失业率5.5%左右", "城镇调查失业率6.4%", "not_met"),
        ("居民消费价格涨幅3%左右", "居民消费价格上涨0.2%", "met"),
        ("PM2.5平均浓度33微克/立方米", "PM2.5平均浓度31微克/立方米", "met"),
        ("单位GDP能耗下降2.5%左右", "单位GDP能耗下降1.1%", "not_met"),
        ("地区生产总值增长6%左右", "地区生产总值增长5.1%", "not_met"),
        ("空气质量优良率85%左右", "空气质量优良率95%", "met"),
        ("失业率不低于2%", "失业率1%", "not_met"),
    ],
)
def test_low_or_high(promise: str, report: str, name: str) -> None:
    assert [v.name for v in api.explain(promise, report, year=2024).outcome.verdicts] == [name]


def test_striving_for_more_is_growth_too() -> None:
    kinds = [v.target.kind for v in api.explain("地区生产总值增长7%以上，力争8%").outcome.verdicts]
    assert kinds == ["growth", "growth"]


def test_a_threshold_passed_is_a_figure_of_its_own() -> None:
    results = [(r.indicator, r.value) for r in api.explain("地区生产总值突破200亿元大关、达到210亿元").outcome.results]
    assert [name for name, _ in results] == ["地区生产总值", "地区生产总值"]

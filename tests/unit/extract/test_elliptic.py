"""Figures that take their name from the promise right before them."""

import pytest

from duizhang import api

HEAD = "云川区规划实施情况评估报告\n一、主要指标\n"


def held(*paragraphs: str) -> list[tuple[str, str | None]]:
    found = api.audit((HEAD + "\n".join(paragraphs)).encode()).outcome
    return [
        (found.document.quote(v.pairing.target.figure), found.document.quote(v.pairing.result.figure) if v.pairing.result else None)
        for v in found.verdicts
    ]


def test_a_figure_without_a_name() -> None:
    assert held("森林覆盖率保持在33%以上,规划到2025年达到34%、蓄积量60万立方米,2022年为33.7%。")[0][0] == "33%"
    assert held("绿地率规划到2025年达到41%,2022年为40.2%。") == [("41%", "40.2%")]


def test_as_many_figures_as_promises_in_turn() -> None:
    assert held("城镇、农村居民收入年度计划分别增长5.5%、7%,上半年分别增长5.2%、7.4%。") == [("5.5%", "5.2%"), ("7%", "7.4%")]


@pytest.mark.parametrize("text", ["年度计划新增学位800个、床位300张,目前建成幼儿园3个。"])
def test_a_figure_with_a_name_of_its_own_keeps_it(text: str) -> None:
    assert held(text) == [("800个", None), ("300张", None)]

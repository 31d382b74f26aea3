"""The years of a plan of several."""

import pytest

from duizhang.extract.plan_years import plan_years


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("云川区第十四个五年规划纲要实施情况中期评估报告", (2021, 2025)),
        ("“十三五”规划实施情况", (2016, 2020)),
        ("青石县高质量发展行动计划（2021—2027年）评估", (2021, 2027)),
        ("“十四五”规划2023年度任务完成情况", None),
        ("2023年市政府重点工作完成情况", None),
        ("十四个项目推进情况", None),
    ],
)
def test_the_title_says_it(title: str, years: tuple[int, int] | None) -> None:
    assert plan_years(title) == years
